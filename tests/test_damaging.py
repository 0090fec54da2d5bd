"""However a file is damaged, it is a document or one sentence says why not.

`python -m tests.benchmarks.unrest` damages many more.
"""

from pathlib import Path
from random import Random

import pytest

from tests.damaging import FILES, damaged, outcome


@pytest.mark.parametrize("name", FILES)
def test_a_damaged_file_is_a_document_or_one_sentence(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(FILES[name])
    assert outcome(path) == 0
    chance = Random(name)
    statuses = set()
    for _ in range(40):
        path.write_bytes(damaged(name, chance))
        statuses.add(outcome(path))
    assert 0 in statuses
