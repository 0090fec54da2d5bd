"""What a restricted process can no longer do, whoever tries."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

CONFINED = """
import os, shutil, socket, sqlite3, subprocess, sys, urllib.request
from pathlib import Path
from reader.confinement import confine
from reader.reach import Reach
here, folder = sys.argv[1], sys.argv[2]
confine(Reach(restricted=True, folder=folder))
"""
REFUSED = [
    "os.system('true')",
    "subprocess.run(['true'])",
    "os.execv('/bin/true', ['true'])",
    "os.fork()",
    "os.posix_spawn('/bin/true', ['true'], {})",
    "socket.create_connection(('127.0.0.1', 9))",
    "socket.socket(socket.AF_UNIX).connect('/nowhere')",
    "socket.getaddrinfo('localhost', 80)",
    "urllib.request.urlopen('http://127.0.0.1:9/')",
    "open(here + '/new', 'w')",
    "open(here + '/there', 'a')",
    "open(here + '/there', 'r+')",
    "os.open(here + '/new', os.O_CREAT | os.O_WRONLY)",
    "Path(here, 'new').touch()",
    "Path(here, 'new').mkdir()",
    "os.remove(here + '/there')",
    "os.rename(here + '/there', here + '/new')",
    "os.rename(here + '/there', folder + '/new')",
    "os.symlink(here, folder + '/new')",
    "os.chmod(here + '/there', 0o777)",
    "os.truncate(here + '/there', 0)",
    "shutil.copy(here + '/there', here + '/new')",
    "sqlite3.connect(here + '/new')",
    "sqlite3.connect('file:' + here + '/new', uri=True)",
    "open(folder + '/../there', 'w')",
]
ALLOWED = [
    "open(here + '/there').read()",
    "open(os.devnull, 'w')",
    "sqlite3.connect(':memory:').execute('CREATE TABLE a (b)')",
    "sqlite3.connect(folder + '/new').execute('CREATE TABLE a (b)')",
    "open(folder + '/new', 'w').write('x')",
    "os.rename(folder + '/kept', folder + '/aside')",
]


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A folder with a file in it and, beside that, a folder that may be written into."""
    (tmp_path / "there").write_text("there")
    (tmp_path / "own").mkdir(mode=0o700)
    (tmp_path / "own" / "kept").write_text("kept")
    return tmp_path


def confined(code: str, here: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", CONFINED + code, str(here), str(here / "own")],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, **environment},
    )


def test_what_reaches_out_is_refused(here: Path) -> None:
    before = sorted(here.rglob("*"))
    attempts = "".join(
        f"try:\n    {attempt}\nexcept PermissionError:\n    print('refused')\n"
        f"except OSError as error:\n    print({attempt!r}, repr(error))\n"
        f"else:\n    print({attempt!r}, 'went through')\n"
        for attempt in REFUSED
    )
    done = confined(attempts, here)
    assert done.stderr == ""
    refused = [line for line in done.stdout.splitlines() if line != "refused"]
    # What opens addresses wraps the refusal in an error of its own.
    assert refused == [
        line for line in refused if "urlopen" in line and "Permission denied" in line
    ]
    assert sorted(here.rglob("*")) == before
    assert (here / "there").read_text() == "there"


@pytest.mark.parametrize("attempt", ALLOWED)
def test_what_reading_needs_is_not(here: Path, attempt: str) -> None:
    done = confined(attempt, here)
    assert (done.returncode, done.stderr) == (0, "")


def test_only_what_says_where_it_is_shown_is_left_of_the_environment(here: Path) -> None:
    kept = {"TERM": "xterm", "LC_ALL": "C.UTF-8", "LANG": "C", "SSH_TTY": "/dev/pts/1"}
    sent = {"TEXTUAL_DRIVER": "a:B", "PYTHONINSPECT": "", "LD_PRELOAD": "", "TERMINFO": "/tmp"}
    done = confined("print(*sorted(os.environ))", here, **kept, **sent)
    names = set(done.stdout.split())
    assert names >= kept.keys()
    assert not names & {*sent, "HOME", "PATH"}


def test_what_it_writes_is_its_own_and_has_a_limit(here: Path) -> None:
    code = """
import resource
open(folder + '/new', 'w').close()
print(oct(os.stat(folder + '/new').st_mode & 0o777), resource.getrlimit(resource.RLIMIT_CORE))
try:
    with open(folder + '/new', 'wb') as file:
        file.seek(1 << 40)
        file.write(b'x')
except OSError as error:
    print(error.strerror)
"""
    assert confined(code, here).stdout.splitlines() == ["0o600 (0, 0)", "File too large"]
