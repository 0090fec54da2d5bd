import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reader import __version__
from reader.options import parsed
from reader.sources import bundled
from tests.conftest import ROOT, Run

LETTER = "Dear all,\n\nwe “write” to you.\n"
BUNDLED = Path(bundled()).read_bytes()


@pytest.fixture
def letter(tmp_path: Path) -> str:
    path = tmp_path / "letter.txt"
    path.write_text(LETTER)
    return str(path)


def test_without_a_screen_the_text_is_printed(reader: Run, letter: str) -> None:
    done = reader(letter)
    assert (done.returncode, done.stdout.decode(), done.stderr) == (0, LETTER, b"")


def test_without_a_file_the_bundled_document_is_printed(reader: Run) -> None:
    assert reader().stdout == BUNDLED + b"\n"


def test_without_a_file_what_is_piped_in_is_read(reader: Run) -> None:
    assert reader(given=LETTER.encode()).stdout.decode() == LETTER


def test_without_a_file_a_file_given_as_input_is_read(letter: str) -> None:
    with Path(letter).open() as file:
        command = [sys.executable, "-m", "reader"]
        assert subprocess.check_output(command, stdin=file, cwd=ROOT).decode() == LETTER


def test_a_dash_is_standard_input(reader: Run) -> None:
    assert reader("-", given=LETTER.encode()).stdout.decode() == LETTER


def test_the_last_line_is_ended(reader: Run) -> None:
    assert reader(given=b"Dear all,").stdout == b"Dear all,\n"


def test_what_is_printed_cannot_act_on_a_terminal(reader: Run) -> None:
    done = reader(given=b"\x1b]0;owned\x07Dear all, \xc2\x9b31m \xe2\x80\xae")
    assert done.stdout.decode() == "␛]0;owned␇Dear all, �31m �\n"


def test_an_output_that_lacks_a_letter_gets_a_question_mark(reader: Run) -> None:
    done = reader(given="“a” é".encode(), PYTHONIOENCODING="latin-1")
    assert done.stdout == b"?a? \xe9\n"


def test_how_it_was_decoded_is_said_on_standard_error(reader: Run) -> None:
    done = reader(given="Café, où l’on a signé".encode("cp1252"))
    assert done.stdout.decode() == "Café, où l’on a signé\n"
    assert done.stderr == b"reader: Not UTF-8: read as cp1252, which is a guess.\n"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["missing.txt"], "missing.txt does not exist."),
        (["/"], "/ is a folder, not a document."),
        (["-"], "Standard input is empty."),
        (["--vers"], "there is no option --vers (see reader --help)"),
        (["a", "b"], "one FILE is opened at a time, and here are 2: a b (see reader --help)"),
    ],
)
def test_what_goes_wrong_is_one_sentence_and_status_2(
    reader: Run, arguments: list[str], sentence: str
) -> None:
    done = reader(*arguments, given=b"")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == f"reader: {sentence}\n"


def test_a_name_like_an_option_opens_as_a_path(reader: Run, tmp_path: Path) -> None:
    (tmp_path / "--help").write_text(LETTER)
    assert reader(str(tmp_path / "--help")).stdout.decode() == LETTER
    assert reader("--", str(tmp_path / "--help")).stdout.decode() == LETTER


def test_a_name_with_a_hash_opens_with_its_folder(reader: Run, tmp_path: Path) -> None:
    (tmp_path / "a#b.txt").write_text(LETTER)
    assert reader(str(tmp_path / "a#b.txt")).stdout.decode() == LETTER


def test_the_version_and_the_help_are_printed(reader: Run) -> None:
    assert reader("--version").stdout.decode() == f"reader {__version__}\n"
    assert b"FILE" in reader("--help").stdout


COMMANDS = [
    ["--version"],
    ["--help"],
    [],
    ["show"],
    ["show", "--raw"],
    ["quotes"],
    ["quotes", "--json"],
    ["signatories", "-q", "gilani"],
    ["signatories", "--csv"],
    ["export", "--format", "markdown"],
    ["export"],
    ["completion", "bash"],
]


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_an_output_that_is_closed_early_is_silence(reader: Run, arguments: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = reader(*arguments, output=writing)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
def test_an_output_that_is_full_is_told(reader: Run) -> None:
    with Path("/dev/full").open("wb") as full:
        done = reader(output=full.fileno())
    reason = os.strerror(errno.ENOSPC).lower()
    assert done.returncode == 2
    assert done.stderr.decode() == f"reader: The output cannot be written: {reason}.\n"


@pytest.mark.parametrize(
    ("closed", "status", "printed"),
    [
        ("<&-", 0, LETTER),
        ("2>&-", 0, LETTER),
        ("<&- 2>&-", 0, LETTER),
        (">&-", 2, ""),
        ("<&- >&- 2>&-", 2, ""),
    ],
)
def test_closed_descriptors_do_no_harm(letter: str, closed: str, status: int, printed: str) -> None:
    shell = ["sh", "-c", f'"$0" -m reader "$1" {closed}', sys.executable, letter]
    done = subprocess.run(shell, capture_output=True, check=False, cwd=ROOT)
    assert (done.returncode, done.stdout.decode()) == (status, printed)
    assert b"Traceback" not in done.stderr


def test_an_interrupt_while_reading_is_silent() -> None:
    command = [sys.executable, "-m", "reader", "show", "-"]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command,
        stdin=pipe,
        stdout=pipe,
        stderr=pipe,
        cwd=ROOT,
        # The tests may run where interrupts are ignored, as in the background of a shell.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - no threads
    ) as process:
        assert process.stdin is not None
        process.stdin.write(b"a" * (1 << 20))  # more than a pipe holds: it is being read
        process.stdin.flush()
        process.send_signal(signal.SIGINT)
        assert process.communicate() == (b"", b"")
    assert process.returncode == 130


def loaded(arguments: list[str]) -> set[str]:
    """The modules that a run has loaded at its end."""
    code = "import sys; from reader.cli import run; run(sys.argv[1:]); print(*sorted(sys.modules))"
    command = [sys.executable, "-c", code, *arguments]
    printed = subprocess.check_output(command, stdin=subprocess.DEVNULL, cwd=ROOT)
    return set(printed.decode(errors="replace").splitlines()[-1].split())


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_what_a_command_does_not_use_it_does_not_load(arguments: list[str]) -> None:
    modules = loaded(arguments)
    assert "reader.cli" in modules
    unused = {"textual", "reader.ui", "rich", "asyncio", "urllib.request", "charset_normalizer"}
    unused |= {"platformdirs", "mammoth", "pypdf", "trafilatura", "lxml", "markdown_it"}
    if not {"signatories", "export", "completion"} & set(arguments):
        unused |= {"rapidfuzz"}
    if not {"completion"} & set(arguments):
        unused |= {"shtab"}
    assert not modules & unused


@pytest.mark.parametrize("arguments", [["--version"], ["--help"]])
def test_what_reads_no_document_loads_nothing_that_does(arguments: list[str]) -> None:
    ours = {name for name in loaded(arguments) if name.startswith("reader.")}
    assert ours == {
        "reader.cli",
        "reader.commands",
        "reader.failure",
        "reader.folders",
        "reader.options",
        "reader.reach",
        "reader.terminal",
    }


def test_printing_a_text_recognises_nothing() -> None:
    assert not loaded([]) & {"argparse", "reader.opening", "reader.document.recognise"}


@pytest.mark.parametrize(
    "arguments", [["show"], ["quotes"], ["signatories", "-q", "Slough"]], ids=" ".join
)
def test_of_a_document_that_is_known_a_command_loads_next_to_nothing(arguments: list[str]) -> None:
    loaded(arguments)
    modules = loaded(arguments)
    costly = {"curses", "dataclasses", "email", "inspect", "pathlib", "shutil", "sqlite3", "urllib"}
    costly |= {"nicknames", "rapidfuzz", "reader.document.recognise"}
    assert not modules & costly
    assert len(modules) <= (145 if "signatories" in arguments else 115)


@pytest.mark.parametrize(
    ("arguments", "file", "at", "query"),
    [
        (["+letter:3", "a.txt"], "a.txt#letter:3", "", None),
        (["a.txt", "+letter:3"], "a.txt#letter:3", "", None),
        (["+letter:3"], "#letter:3", "", None),
        (["+/two words", "a.txt"], "a.txt", "/two words", None),
        (["-q", "mary", "+50%", "a.txt"], "a.txt", "50%", "mary"),
        (["./+a.txt", "--slow"], "./+a.txt", "", None),
    ],
)
def test_where_it_opens_can_be_said_before_or_after_the_file(
    arguments: list[str], file: str, at: str, query: str | None
) -> None:
    options = parsed(arguments)
    assert (options.file, options.at, options.query) == (file, at, query)
