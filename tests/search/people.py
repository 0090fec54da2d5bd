"""A list that nobody signed, written for the tests of the search."""

from __future__ import annotations

from reader.document.model import Signatory


def people(*lines: str) -> list[Signatory]:
    """Signatories of lines `name, place, role`."""
    fields = [[field.strip() for field in f"{line},,".split(",", 2)] for line in lines]
    return [
        Signatory(number, name, place, role.strip(" ,"), line)
        for number, (line, (name, place, role)) in enumerate(zip(lines, fields, strict=True), 1)
    ]


LIST = people(
    "Marjorie Whitcombe, Calder Vaĺley, Branch Secretary",
    "Seán O’Dowd, Kirkwall",
    "Tariq El-Masri, Luton North",
    "JoAnn Kahn, Hodgehill Birmingham",
    "Cllr Yusuf Rahimi, Wells & Street",
    "Ilse Brandt, Ost Hamburg, Councillor",
    "Dr Hsiao-ping Tseng, Hodge Hill Birmingham",
    "Наталья Морозова, Riga",
    "Jürgen Möller, Köln, GMB / Unite delegate",
    "Pilar d’Ansembourg, Liège",
    "William Ash, Bradford, Vice-Chair",
    "Mohamed Saif Ur Rehman, Enfield North",
    "Alice de Winter, Enfiled North",
    "Katherine Ashby, Bradford West",
    "Stephen Ahmed, Slough",
)


def names(lines: object) -> list[str]:
    """The names of hits."""
    return [hit.signatory.name for hit in lines]  # type: ignore[attr-defined]  # hits of any kind
