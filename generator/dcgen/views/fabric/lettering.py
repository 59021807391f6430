"""The texts in a fabric drawing, wrapped to the space that they have."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dcgen.views.figures import NO_BREAK
from dcgen.views.text import shorten, text_width, wrap

TEXT_SIZE, BOLD, PAD = 10, 1.1, 6  # bold text is wider
LINE = 13
MOST_TEXTS = 16  # lines of text in a box


class Text(NamedTuple):
    """A line of text at its baseline; kind is name, bold, plain, or mid: centered on a white background."""

    kind: str
    x: int
    y: int
    text: str


def column(lines: Iterable[str], x: int, y: int, room: float, first: str) -> list[Text]:
    """Return lines from baseline `y` downward, wrapped to `room`; the first line has the kind `first`."""
    texts: list[Text] = []
    for number, line in enumerate(lines):
        kind = "plain" if number else first
        space = room / (BOLD if kind == "bold" else 1)
        words = [part for word in line.split(" ") for part in _fitting(word, space)]
        for part in wrap(" ".join(words), space, TEXT_SIZE):
            texts.append(Text(kind, x, y + LINE * len(texts), part))
    return texts


def _fitting(word: str, space: float) -> Iterator[str]:
    """Yield the parts of a text without blanks, split before its count and after its hyphens if it does not fit."""
    if text_width(word, TEXT_SIZE) <= space:
        yield word
        return
    name, _, count = word.partition(NO_BREAK)
    while text_width(name, TEXT_SIZE) > space:
        cuts = [cut for cut in range(2, len(name)) if name[cut - 1] == "-"]
        cut = max((cut for cut in cuts if text_width(name[:cut], TEXT_SIZE) <= space), default=0)
        if not cut:
            break
        yield name[:cut]
        name = name[cut:]
    yield name
    if count:
        yield count


def box_texts(lines: tuple[str, ...], middle: int, width: int, wide: bool) -> list[Text]:
    """Return the texts of a box from baseline 0; a wide box joins all texts after its heading."""
    first, *others = lines or ("",)
    shown = [first, "; ".join(others)] if wide and others else [first, *others]
    texts = column(shown, middle, 0, width - 2 * PAD, "bold")
    if len(texts) > MOST_TEXTS:
        more = shorten("more: cables.csv", width - 2 * PAD, TEXT_SIZE)
        texts = [*texts[: MOST_TEXTS - 1], texts[MOST_TEXTS - 1]._replace(text=more)]
    return texts


def widest_line(texts: Iterable[tuple[str, ...]]) -> float:
    """Return the width of the longest line of some boxes; the first line of a box is bold."""
    return max((_width(number, line) for lines in texts for number, line in enumerate(lines)), default=0)


def widest_word(texts: Iterable[tuple[str, ...]]) -> float:
    """Return the width of the longest word of some boxes."""
    return max(
        (_width(number, word) for lines in texts for number, line in enumerate(lines) for word in line.split(" ")),
        default=0,
    )


def _width(number: int, text: str) -> float:
    return text_width(text, TEXT_SIZE) * (1 if number else BOLD)
