"""Files of a model site cut at its values, and the files of the other sites of its shape joined from the pieces."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from dcgen.fleet.shapes import Marks, Values, key_of, marks_of, text_of

Key = tuple[Any, ...]


class CutText(NamedTuple):
    """A text as its constant pieces, and the index of the value between each two of them."""

    pieces: tuple[bytes, ...]
    values: tuple[int, ...]


class Stamp(NamedTuple):
    """The keys of the values of a shape, and each file as the cuts of its path and of its content."""

    keys: tuple[Key, ...]
    files: tuple[tuple[CutText, CutText], ...]


def make_stamp(model: Values, files: Iterable[tuple[str, bytes]]) -> Stamp | None:
    """Return the stamp of a model site from its files, None if a file is not text."""
    marks, keys = marks_of(model), dict[Key, int]()
    cuts = []
    for path, data in files:
        try:
            text = data.decode()
        except UnicodeDecodeError:
            return None
        cuts.append((_cut(path, marks, model, keys), _cut(text, marks, model, keys)))
    return Stamp(tuple(keys), tuple(cuts))


def _cut(text: str, marks: Marks, model: Values, keys: dict[Key, int]) -> CutText:
    pieces: list[bytes] = []
    values: list[int] = []
    at = 0
    known: dict[str, int] = {}
    for found in marks.pattern.finditer(text):
        word = found[0]
        if word not in known:
            key = key_of(marks, model, word)
            known[word] = -1 if key is None else keys.setdefault(key, len(keys))
        if (index := known[word]) >= 0:
            pieces.append(text[at : found.start()].encode())
            values.append(index)
            at = found.end()
    return CutText((*pieces, text[at:].encode()), tuple(values))


def stamped(stamp: Stamp, values: Values) -> Iterator[tuple[str, bytes]]:
    """Yield the path and the content of each file of the site with these values."""
    texts = [text_of(values, key).encode() for key in stamp.keys]
    for path, content in stamp.files:
        yield _joined(path, texts).decode(), _joined(content, texts)


def _joined(cut: CutText, texts: list[bytes]) -> bytes:
    parts = [b""] * (2 * len(cut.values) + 1)
    parts[::2] = cut.pieces
    parts[1::2] = [texts[index] for index in cut.values]
    return b"".join(parts)
