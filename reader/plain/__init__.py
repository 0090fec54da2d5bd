"""Reading by lines: what is asked is typed, what is answered is printed below.

No alternate screen, no cursor movement, no colour: for braille displays, screen readers, terminals
that cannot draw, and scripts.
"""
