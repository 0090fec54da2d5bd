"""Screens over the reading screen: a list to choose from, a note to write."""
