"""A host that offers the reader: OpenSSH's sshd on loopback, with the block that the README prints.

As root the visitors have an account made for the test; otherwise they come in as who runs it.
"""

from __future__ import annotations

import getpass
import os
import pwd
import re
import shutil
import signal
import socket
import subprocess
import sys
import sysconfig
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from tempfile import TemporaryDirectory

import reader
from reader.sources import bundled
from tests.conftest import ROOT
from tests.pty.terminal import PATIENCE

SSHD = shutil.which("sshd") or shutil.which("sshd", path="/usr/sbin:/usr/local/sbin:/sbin")
MISSING = " and ".join(
    name for name, found in (("sshd", SSHD), ("ssh", shutil.which("ssh"))) if found is None
)
"""What the tests need and is not there."""

_FENCE = re.compile(r"```sshd_config\n(.*?)```", re.DOTALL)
PRINTED = _FENCE.findall((ROOT / "README.md").read_text("utf-8"))
"""The block of the README, and the command that is in its place where places are kept."""
# More than a careful host has: what a visitor sends along arrives, and files can be asked for.
_SERVER = """
ListenAddress 127.0.0.1
Port {port}
HostKey {folder}/host_key
AuthorizedKeysFile {folder}/authorized_keys
PidFile none
StrictModes no
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
AcceptEnv *
Subsystem sftp internal-sftp
LogLevel VERBOSE
"""
_NOT_NEEDED = ("test", "idlelib", "tkinter", "turtledemo", "ensurepip", "lib2to3", "site-packages")


@dataclass(frozen=True)
class Host:
    """Where visitors go."""

    folder: Path
    user: str
    port: int
    log: Path
    command: str
    """What the reader is called with there."""

    def ssh(self, *arguments: str, program: str = "ssh") -> list[str]:
        """The command line of the real client, or of another that takes the same options."""
        options = (
            f"IdentityFile={self.folder}/key",
            "IdentitiesOnly=yes",
            f"UserKnownHostsFile={self.folder}/known_hosts",
            "StrictHostKeyChecking=yes",
            "BatchMode=yes",
            f"Port={self.port}",
            f"User={self.user}",
            "LogLevel=ERROR",
        )
        flags = [flag for option in options for flag in ("-o", option)]
        return [program, "-F", os.devnull, *flags, *arguments]

    def run(self, *arguments: str, program: str = "ssh") -> subprocess.CompletedProcess[str]:
        """Call a client that has no terminal."""
        return subprocess.run(
            self.ssh(*arguments, program=program),
            input="",
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )

    def readers(self) -> list[int]:
        """The readers that run there, as process ids."""
        found = []
        for entry in Path("/proc").iterdir():
            with suppress(OSError):
                words = (entry / "cmdline").read_bytes().decode(errors="replace").split("\0")
                own = entry.stat().st_uid == pwd.getpwnam(self.user).pw_uid
                if own and words[1:-1] == self.command.split()[1:]:
                    found.append(int(entry.name))
        return found

    def wait_until_left(self) -> None:
        """Wait until no reader runs there any more."""
        end = time.monotonic() + PATIENCE
        while self.readers():
            assert time.monotonic() < end, "a reader has stayed behind"
            time.sleep(0.05)


@contextmanager
def hosts() -> Iterator[tuple[Host, Host]]:
    """Two hosts: one with the block as it is printed, one that keeps places as printed below it."""
    block, keeping = PRINTED
    # Not in the folder of the tests, which others cannot look into.
    with TemporaryDirectory(prefix="reader-ssh-") as name, _visitor(Path(name)) as user:
        folder = Path(name)
        folder.chmod(0o755)
        account = pwd.getpwnam(user)
        state = folder / "state" / user
        state.mkdir(parents=True, mode=0o700)
        os.chown(state, account.pw_uid, account.pw_gid)
        for key in ("host_key", "key"):
            _call("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / key))
        shutil.copy(folder / "key.pub", folder / "authorized_keys")
        python = _python_for(account, folder)
        kept_block = re.sub(r" *ForceCommand .*\n", lambda _: keeping, block)
        with (
            _host(folder, user, python, block) as plain,
            _host(folder, user, python, kept_block) as kept,
        ):
            lines = (folder / "host_key.pub").read_text().split()[:2]
            known = (f"[127.0.0.1]:{host.port} {' '.join(lines)}\n" for host in (plain, kept))
            (folder / "known_hosts").write_text("".join(known))
            yield plain, kept


@contextmanager
def _host(folder: Path, user: str, python: str, block: str) -> Iterator[Host]:
    port = _free_port()
    block = block.replace("/opt/reader/bin/python", python)
    block = block.replace("/var/lib/reader", str(folder / "state"))
    block = block.replace("User guest", f"User {user}")
    settings = folder / f"sshd_config_{port}"
    settings.write_text(_SERVER.format(port=port, folder=folder) + block)
    log = folder / f"log_{port}"
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
    assert SSHD is not None
    command = re.search(r"ForceCommand exec (.*)", block)
    assert command is not None
    _call(SSHD, "-t", "-f", str(settings))
    server = subprocess.Popen([SSHD, "-D", "-f", str(settings), "-E", str(log)])
    try:
        _wait_for_port(port, server, log)
        yield Host(folder, user, port, log, command[1].replace("$USER", user))
    finally:
        server.terminate()
        server.wait(timeout=PATIENCE)


@contextmanager
def _visitor(folder: Path) -> Iterator[str]:
    """The name of the account that visitors have."""
    if os.geteuid() != 0:
        yield getpass.getuser()
        return
    name = f"reader-{os.getpid()}"
    home = folder / "home"
    (home / ".ssh").mkdir(parents=True)
    (home / ".ssh" / "rc").write_text(f"touch {folder}/rc-was-run\n")
    _call(
        *("useradd", "--system", "--no-create-home", "--home-dir", str(home)),
        *("--shell", "/bin/sh", "--password", "*", name),
    )
    try:
        yield name
    finally:
        _end_all_of(pwd.getpwnam(name).pw_uid)
        _call("userdel", name)


def _end_all_of(uid: int) -> None:
    for entry in Path("/proc").iterdir():
        with suppress(OSError, ValueError):
            if entry.stat().st_uid == uid:
                os.kill(int(entry.name), signal.SIGKILL)


def _python_for(account: pwd.struct_passwd, folder: Path) -> str:
    """A Python that has the reader and that the visitor may run: this one, or a copy of it."""
    if os.geteuid() != 0:
        return sys.executable
    check = [sys.executable, "-I", "-c", "import reader.ui.app"]
    with suppress(OSError, subprocess.CalledProcessError):
        subprocess.run(
            check,
            check=True,
            capture_output=True,
            cwd="/",
            user=account.pw_uid,
            group=account.pw_gid,
            extra_groups=(),
        )
        return sys.executable
    return _copied_python(folder / "python")


def _copied_python(folder: Path) -> str:
    """A copy of this Python with the reader and what it needs, beside each other as installed."""
    stdlib = Path(sysconfig.get_path("stdlib"))
    library = folder / "lib" / stdlib.name
    unneeded = shutil.ignore_patterns(*_NOT_NEEDED, "config-*", "test_*")
    shutil.copytree(stdlib, library, ignore=unneeded, copy_function=_put)
    (folder / "bin").mkdir()
    python = folder / "bin" / "python"
    original = Path(sys.executable).resolve()
    if sysconfig.get_config_var("Py_ENABLE_SHARED"):
        shared = Path(sysconfig.get_config_var("LIBDIR"), sysconfig.get_config_var("INSTSONAME"))
        _put(str(shared), str(folder / "lib" / shared.name))
        _put(str(original), str(folder / "bin" / "python3"))
        python.write_text(
            f'#!/bin/sh\nLD_LIBRARY_PATH={folder}/lib exec {folder}/bin/python3 "$@"\n'
        )
        python.chmod(0o755)
    else:
        _put(str(original), str(python))
    site = library / "site-packages"
    site.mkdir()
    for name in _needed("open-letter-reader"):
        _copy_distribution(name, site)
    # A checkout that is used in place is no files of a distribution.
    package = Path(reader.__file__).parent
    seeds = Path(bundled()).parent
    shutil.copytree(package, site / "reader", dirs_exist_ok=True, copy_function=_put)
    shutil.copytree(seeds, site / "reader" / "seeds", dirs_exist_ok=True, copy_function=_put)
    return str(python)


def _copy_distribution(name: str, site: Path) -> None:
    for file in distribution(name).files or ():
        source = Path(str(file.locate()))
        if ".." not in file.parts and source.is_file() and source.suffix != ".pth":
            (site / file).parent.mkdir(parents=True, exist_ok=True)
            _put(str(source), str(site / file))


def _put(source: str, target: str) -> None:
    """Have a file in a second place: as it is if both are of one file system, else as a copy."""
    Path(target).unlink(missing_ok=True)
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _needed(name: str, found: dict[str, None] | None = None) -> Sequence[str]:
    """A distribution and all that it needs without extras, as far as it is installed."""
    found = {} if found is None else found
    with suppress(PackageNotFoundError):
        requirements = distribution(name).requires or []
        found[name] = None
        for requirement in requirements:
            needed = re.match(r"[\w.-]+", requirement)
            if needed and "extra ==" not in requirement and needed[0] not in found:
                _needed(needed[0], found)
    return list(found)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port


def _wait_for_port(port: int, server: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while server.poll() is None and time.monotonic() < end:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.02)
    raise AssertionError(log.read_text() if log.exists() else "sshd does not start")


def _call(*command: str) -> None:
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
