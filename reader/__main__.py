"""The program: `reader`, or `python -m reader`."""

import sys

from reader.cli import run


def main() -> None:
    """Run the command line and leave with its status."""
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
