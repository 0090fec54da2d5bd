"""What goes to the terminal: what changed, scrolled with the terminal's own scrolling.

Textual's driver writes frames as text (`frames`). `Lean` keeps a model of the terminal's cells
(`cells`, `styles`), finds what a frame changes (`differences`, `scrolling`) and says it in few
bytes (`pen`, for what the terminal can do: `abilities`). All of that is pure and knows nothing of
Textual. `driver` puts it between Textual and the terminal, `pacing` keeps a slow line from
falling behind.
"""
