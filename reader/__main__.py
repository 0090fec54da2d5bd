"""The program: `reader`, or `python -m reader`."""

import os
import sys
from contextlib import suppress

from reader.cli import run


def main() -> None:
    """Run the command line and leave with its status, at once.

    Taking apart what was made of a long document would take seconds.
    """
    status = run(sys.argv[1:])
    with suppress(OSError, ValueError, AttributeError):
        sys.stderr.flush()
    os._exit(status)


if __name__ == "__main__":
    main()
