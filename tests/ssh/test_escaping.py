"""A visitor who wants more than to read does not get it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from reader.sources import bundled
from tests.pty.terminal import COLOURS, Terminal
from tests.pty.test_reading import FIRST_WORDS
from tests.ssh.host import SSHD, Host
from tests.ssh.test_visiting import visiting

LETTER = Path(bundled()).read_text("utf-8").strip()


@pytest.mark.parametrize("command", ["id", "/bin/sh", "reader --help", "cat /etc/passwd; true", ""])
def test_whatever_command_is_asked_for_the_document_is_printed(host: Host, command: str) -> None:
    done = host.run("127.0.0.1", *([command] if command else []))
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, LETTER, "")


def test_what_is_piped_in_is_not_read(host: Host) -> None:
    done = subprocess.run(
        host.ssh("127.0.0.1", "-"), input="my own", capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, LETTER)


def test_a_command_with_a_terminal_is_the_reader_too(host: Host) -> None:
    with visiting(host, "-t") as terminal:
        assert len(host.readers()) == 1
        terminal.send("]")
        terminal.wait_for("link 1/8")


def test_no_files_come_or_go(host: Host, tmp_path: Path) -> None:
    passwords = "/etc/passwd"
    took = host.run(f"127.0.0.1:{passwords}", str(tmp_path / "took"), program="sftp")
    assert took.returncode != 0
    for options in ([], ["-O"]):  # by sftp, and as it was before
        given = host.run(*options, passwords, f"127.0.0.1:{tmp_path}/given", program="scp")
        took = host.run(*options, f"127.0.0.1:{passwords}", str(tmp_path / "took"), program="scp")
        assert given.returncode != 0
        assert took.returncode != 0
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "options",
    [
        ["-W", "127.0.0.1:{port}"],
        ["-N", "-R", "0:127.0.0.1:{port}"],
        ["-N", "-R", "0"],
        ["-N", "-R", "{folder}/socket:127.0.0.1:{port}"],
        ["-N", "-w", "any"],
    ],
    ids=" ".join,
)
def test_nothing_is_forwarded(host: Host, options: list[str]) -> None:
    filled = [option.format(port=host.port, folder=host.folder) for option in options]
    done = host.run("-o", "ExitOnForwardFailure=yes", *filled, "127.0.0.1")
    assert done.returncode != 0
    assert "SSH-2.0" not in done.stdout


@contextmanager
def agent(folder: Path) -> Iterator[str]:
    """The socket of an agent of the visitor's."""
    socket = str(folder / "agent")
    with subprocess.Popen(["ssh-agent", "-D", "-a", socket], stdout=subprocess.DEVNULL) as running:
        try:
            yield socket
        finally:
            running.terminate()


def test_no_agent_and_no_display_is_forwarded(host: Host, tmp_path: Path) -> None:
    with agent(tmp_path) as socket:
        environment = {**COLOURS, "SSH_AUTH_SOCK": socket, "DISPLAY": "127.0.0.1:99"}
        command = host.ssh("-A", "-Y", "127.0.0.1")
        with Terminal(command, environment=environment) as terminal:
            terminal.wait_for(FIRST_WORDS)
            [reader] = host.readers()
            given = Path(f"/proc/{reader}/environ").read_bytes()
            terminal.send("q")
            assert terminal.wait_for_end() == 0
    names = {entry.partition(b"=")[0] for entry in given.split(b"\0")}
    assert b"SSH_CONNECTION" in names
    assert not names & {b"SSH_AUTH_SOCK", b"DISPLAY"}


def test_what_is_sent_along_changes_nothing(host: Host, tmp_path: Path) -> None:
    tmp_path.chmod(0o777)
    (tmp_path / "textual.py").write_text(f"open('{host.folder}/state/loaded', 'w')")
    sent = {
        "BASH_ENV": "/dev/stdin",
        "ENV": "/dev/stdin",
        "PYTHONINSPECT": "1",
        "PYTHONPATH": str(tmp_path),
        "READERSECURE": "",
        "TEXTUAL": "devtools,debug",
        "TEXTUAL_DRIVER": "textual.drivers.headless_driver:HeadlessDriver",
        "TEXTUAL_LOG": str(tmp_path / "log"),
        "TEXTUAL_SCREENSHOT": "0",
        "TEXTUAL_SCREENSHOT_LOCATION": str(tmp_path),
        "XDG_STATE_HOME": str(tmp_path),
    }
    options = ["-o", "SetEnv=" + " ".join(f'{name}="{value}"' for name, value in sent.items())]
    with visiting(host, *options) as terminal:
        [reader] = host.readers()
        given = Path(f"/proc/{reader}/environ").read_bytes().decode().split("\0")
        assert {f"{name}={value}" for name, value in sent.items()} <= set(given)
        terminal.send("]")
        terminal.wait_for("link 1/8")
    assert [path.name for path in tmp_path.iterdir()] == ["textual.py"]


def test_no_key_leads_out_of_the_reader(host: Host) -> None:
    with visiting(host) as terminal:
        for keys in (
            "\x1a",
            "!id\r",
            "|id\r",
            "v",
            "E",
            ":!id\r",
            ":e /etc/passwd\r",
            "\x1c",
            "\x1b",
        ):
            terminal.send(keys)
        terminal.look(0.5)
        for keys in ("\x1b", "1", "g"):
            terminal.send(keys)
            terminal.look(0.2)
        terminal.wait_for(FIRST_WORDS)
        for shown in ("uid=", "root:"):
            assert shown.encode() not in terminal.written
        [reader] = host.readers()
        children = Path(f"/proc/{reader}/task/{reader}/children").read_text()
        assert children == ""
        assert Path(f"/proc/{reader}/stat").read_text().rpartition(")")[2].split()[0] != "T"


def test_the_palette_has_nothing_that_reaches_out(host: Host) -> None:
    with visiting(host) as terminal:
        for words in ("screenshot", "suspend", "save", "quit the application"):
            terminal.send("\x10")
            terminal.wait_for("Search for commands")
            terminal.send(words)
            terminal.wait_for("No matches")
            terminal.send("\x1b")
            terminal.wait_for(FIRST_WORDS)


def test_what_the_visitor_left_in_the_account_is_not_run(host: Host) -> None:
    if os.geteuid() != 0:
        pytest.skip("only an account made for the test may have an rc file of its own")
    with visiting(host):
        pass
    assert (host.folder / "home" / ".ssh" / "rc").exists()
    assert not (host.folder / "rc-was-run").exists()


def test_the_printed_block_closes_what_the_host_leaves_open(host: Host) -> None:
    assert SSHD is not None
    who = f"user={host.user},host=localhost,addr=127.0.0.1"
    settings = str(host.folder / f"sshd_config_{host.port}")
    told = subprocess.check_output([SSHD, "-T", "-C", who, "-f", settings], text=True)
    found = dict(line.split(" ", 1) for line in told.splitlines() if " " in line)
    closed = {
        *("allowagentforwarding", "allowstreamlocalforwarding", "allowtcpforwarding"),
        *("gatewayports", "permittunnel", "permituserenvironment", "permituserrc", "x11forwarding"),
    }
    assert {found[name] for name in closed} == {"no"}
    assert found["disableforwarding"] == "yes"
    assert found["maxsessions"] == "1"
