"""A document that commands are tried on: quotations of each status, and a likely duplicate."""

LETTER = """\
# Neighbours write about the bridge

By Ann Other

The neighbours say that “the bridge is the pride of the town”, and that closing it “would hurt every
shop and school on both of the banks”. The council calls them “noisy”.

## Open letter to the council

Dear councillors, the bridge is the pride of the town.

Closing it would hurt every small shop and school on both banks. Keep it open.

## Signatories

- Mary Mason, Oldbridge
- Omar Hadžić, Newbridge, Councillor
- Dr Mary Mason, Oldbridge
- Lucía Prado, Oldbridge, Teacher
- Søren Mikkelsen, Newbridge, Ferryman
"""
