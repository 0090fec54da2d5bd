import re
import shutil
import subprocess
from pathlib import Path

import pytest

from reader.commands import COMMANDS
from reader.commands.completion import script

needs_bash = pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_script_names_every_command_and_option(shell: str) -> None:
    words = set(re.findall(r"[a-z]+", script(shell)))
    options = {"mouse", "version", "part", "width", "raw", "query", "sort", "json", "csv", "check"}
    assert {*COMMANDS, *options} <= words


@pytest.mark.parametrize(
    ("shell", "files"), [("zsh", "_commands\n  _files\n"), ("fish", "-eq 0' -F\n")]
)
def test_a_file_is_offered_where_a_command_may_stand(shell: str, files: str) -> None:
    assert files in script(shell)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_understands_the_script(shell: str, tmp_path: Path) -> None:
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"needs {shell}")
    (tmp_path / "script").write_text(script(shell))
    subprocess.run([program, "-n", str(tmp_path / "script")], check=True)


@needs_bash
@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("reader sig", "signatories"),
        ("reader lett", "letter.txt"),
        ("reader show --wi", "--width"),
        ("reader show lett", "letter.txt"),
        ("reader export --format mark", "markdown"),
    ],
)
def test_bash_completes(tmp_path: Path, typed: str, offered: str) -> None:
    (tmp_path / "letter.txt").touch()
    asked = (
        f"{script('bash')}\nCOMP_WORDS=({typed}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))\n"
        '_shtab_reader reader "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"\n'
        'printf "%s\\n" "${COMPREPLY[@]}"\n'
    )
    answer = subprocess.check_output(["bash", "-c", asked], cwd=tmp_path, text=True)
    assert answer.split() == [offered]
