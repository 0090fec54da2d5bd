"""Reports, not tests: how good and how fast the program is, beside its peers."""
