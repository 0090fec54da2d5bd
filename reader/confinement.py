"""The walls around a restricted reader: what it has no need of is taken from the process for good.

The program itself asks `reader.reach` before it reaches out. This is for what asks nobody: the
libraries, the environment that a visitor may have sent along, and mistakes.
"""

import errno
import os
import signal
import sys
from collections.abc import Callable

from reader import terminal
from reader.reach import Reach

_KEPT = (
    "COLORTERM", "LANG", "NO_COLOR", "READERSECURE", "SSH_CONNECTION", "SSH_TTY", "STY", "TERM",
    "TERM_PROGRAM", "TMUX", "TZ",
)  # fmt: skip
"""Variables that say where the reader is shown; others make libraries open, load and write."""
_OF_BROWSERS = ("COLUMNS", "ROWS", "TEXTUAL_COLOR_SYSTEM", "TEXTUAL_DRIVER", "TEXTUAL_FPS")
"""Likewise where `textual serve` shows it, whose driver is one of Textual's own."""
_KEPT_PREFIX = "LC_"
_TERMINAL, _NOWHERE = "/dev/tty", os.devnull
_FILE_LIMIT = 64 << 20
"""Bytes of one file, such as the store."""
_MEMORY_LIMIT = 512 << 20
"""Bytes of memory: ten times what a usual document takes, enough for one of 8 MB."""
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
# Of Python's audit events (https://docs.python.org/3/library/audit_events.html) those that start
# programs and talk to others, and those that change files, whose first values are paths.
_OUTSIDE = {
    "os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn", "os.startfile", "os.system",
    "pty.spawn", "subprocess.Popen", "webbrowser.open", "socket.bind", "socket.connect",
    "socket.getaddrinfo", "socket.gethostbyaddr", "socket.gethostbyname", "socket.sendmsg",
    "socket.sendto", "urllib.Request",
}  # fmt: skip
_CHANGES = {
    "os.chmod": 1, "os.chown": 1, "os.link": 2, "os.mkdir": 1, "os.remove": 1, "os.rename": 2,
    "os.rmdir": 1, "os.symlink": 2, "os.truncate": 1, "os.utime": 1, "sqlite3.connect": 1,
}  # fmt: skip
_MEMORY = ":memory:"


def confine(reach: Reach) -> None:
    """Close what a restricted run does not need. Nothing opens it again."""
    kept = {*_KEPT, *_OF_BROWSERS} if terminal.is_served() else _KEPT
    for name in list(os.environ):
        if name not in kept and not name.startswith(_KEPT_PREFIX):
            del os.environ[name]
    os.umask(0o077)
    if hasattr(signal, "SIGTSTP"):
        # Stopping would leave the visitor in the shell, where there is one.
        signal.signal(signal.SIGTSTP, signal.SIG_IGN)
    _set_limits()
    sys.addaudithook(_wall(reach.folder))


def _set_limits() -> None:
    try:
        import resource  # noqa: PLC0415 - Windows has none
    except ImportError:
        return
    limits = {
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_FSIZE: _FILE_LIMIT,
        resource.RLIMIT_DATA: _MEMORY_LIMIT,
    }
    for limit, most in limits.items():
        hard = resource.getrlimit(limit)[1]
        least = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(limit, (least, least))


def _wall(folder: str) -> Callable[[str, tuple[object, ...]], None]:
    """An audit hook that refuses what reaches out, but for files in `folder` if there is one."""

    def may_change(path: object) -> bool:
        if isinstance(path, int) or path in {_TERMINAL, _NOWHERE, _MEMORY}:
            return True
        if not folder or not isinstance(path, str | bytes | os.PathLike):
            return False
        return os.path.realpath(os.fsdecode(path)).startswith(folder + os.sep)

    def refuse(event: str, values: tuple[object, ...]) -> None:
        if event == "open":
            path, _, flags = values
            allowed = not (isinstance(flags, int) and flags & _WRITING) or may_change(path)
        elif event in _CHANGES:
            allowed = all(map(may_change, values[: _CHANGES[event]]))
        else:
            allowed = event not in _OUTSIDE
        if not allowed:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    return refuse
