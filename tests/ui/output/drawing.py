"""Frames as Textual writes them: whole screens, spans, scrolled texts, in random styles."""

from random import Random

from reader.text.cells import cell_len

STYLES = [
    "39;49",
    "1;39;49",
    "2;39;49",
    "4;39;49",
    "7;39;49",
    "1;4;32;49",
    "30;47",
    "39;44",
    "3;91;49",
    "38;2;10;20;30;48;2;200;100;50",
    "38;5;123;49",
    "9;39;48;5;17",
    "1;2;7;33;41",
]
WORDS = (
    "the letter calls on councillors — “solidarity” → § été Łódź ≈ a I of Kashmir 2019 ─ │".split()
)
WIDE = "署名 かな 한국 ＡＢ".split()


class Painter:
    """Draws on a screen of `size` (columns, rows) and says it as Textual would."""

    def __init__(self, random: Random, size: tuple[int, int], *, wide: bool = True) -> None:
        self.random = random
        self.size = size
        self.wide = WIDE if wide else WORDS
        self.lines = [self.line(size[0]) for _ in range(size[1] * 3)]
        self.top = 0

    def line(self, width: int) -> list[tuple[str, str]]:
        """A row of so many cells, as pieces of style and text; often it ends in blanks."""
        random, pieces, left = self.random, [], width
        while left:
            style = random.choice(STYLES) if random.random() < 0.3 else STYLES[0]
            kind = random.random()
            if kind < 0.15:
                text = " " * min(left, random.choice([1, 2, 12, width]))
            else:
                text = random.choice(self.wide if kind < 0.25 else WORDS) + " "
            while cell_len(text) > left:
                text = text[:-1]
            text = text or " "
            pieces.append((style, text))
            left -= cell_len(text)
        return pieces

    def frame(self) -> str:
        """The next frame: the text scrolled, drawn anew, or changed in a few rows."""
        random, (columns, rows) = self.random, self.size
        kind = random.random()
        bars = random.choice([0, 0, 2])
        if kind < 0.5:
            self.top = max(0, min(rows * 2, self.top + random.choice([1, 1, -1, 2, -3, 7, 0])))
        elif kind < 0.6:
            self.lines[:] = [self.line(columns) for _ in self.lines]
        else:
            return self.spans()
        shown = self.lines[self.top : self.top + rows - bars]
        return self.said([(y, 0, line) for y, line in enumerate(shown)])

    def spans(self) -> str:
        """Parts of some rows."""
        random, (columns, rows) = self.random, self.size
        pieces = []
        for y in sorted(random.sample(range(rows), random.randint(1, min(4, rows)))):
            x = random.randrange(columns)
            pieces.append((y, x, self.line(random.randint(1, columns - x))))
        return self.said(pieces)

    def said(self, spans: list[tuple[int, int, list[tuple[str, str]]]]) -> str:
        """Spans in the language of Textual's frames."""
        random, (columns, rows) = self.random, self.size
        text = "\n".join(
            f"\x1b[{y + 1};{x + 1}H"
            + "".join(f"\x1b[{style}m{text}\x1b[0m" for style, text in pieces)
            for y, x, pieces in spans
        )
        return text + f"\x1b[{random.randint(1, rows)};{random.randint(1, columns)}H"

    def filled(self, pieces: list[tuple[str, str]]) -> list[tuple[str, str]]:
        """A row that begins with those pieces."""
        room = self.size[0] - sum(cell_len(text) for _, text in pieces)
        return [(style, text) for style, text in pieces if text] + [(STYLES[0], " " * room)]
