"""The page that is on the screen before Textual is imported.

`standing` tells where in the document it is, `areas` where the panes are, `page` draws it, and
`entrance` takes the terminal, shows it and hands the terminal over. All of it is imported at every
start, so it imports next to nothing; what it does not draw, Textual's first frame adds.
"""
