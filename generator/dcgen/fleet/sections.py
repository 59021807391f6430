"""Files with one block per site: a page in parts, and an earlier file with the blocks of some sites replaced.

A template loops over a `SectionValues`. It notes each step of the loop, and `render.pieces` yields the text between two
steps. The text of a page therefore needs no marks of its parts.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any, NamedTuple

from dcgen import render
from dcgen.page import Page


class Cutter:
    """The parts of a page so far: the text in front of each section, and the blocks of each section by site."""

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """Begin a page."""
        self.frames: list[bytes] = []
        self.sections: dict[str, dict[str, bytes]] = {}
        self._text: list[str] = []

    def add(self, text: str) -> None:
        """Add text to the part that is open."""
        self._text.append(text)

    def taken(self) -> bytes:
        """Return the text of the open part, and begin the next one."""
        text = "".join(self._text).encode()
        self._text.clear()
        return text


class SectionValues(Sequence[Any]):
    """The values that a template prints, one per site in the order of their names. `size` is the number of sites.

    In an update, a template prints the values of some sites only. `lead` is a value before them, because a template
    may print a first block otherwise.
    """

    def __init__(self, cutter: Cutter, key: str, values: Mapping[str, Any], size: int, lead: Any = None) -> None:
        self.key, self.values, self.size = key, values, size
        self._cutter, self._lead = cutter, lead

    def __len__(self) -> int:
        return self.size

    def __getitem__(self, index: Any) -> Any:
        return list(self.values.values())[index]

    def __iter__(self) -> Iterator[Any]:
        self._cutter.frames.append(self._cutter.taken())
        blocks = self._cutter.sections[self.key] = {}
        if self._lead is not None:
            yield self._lead
            self._cutter.taken()
        for name, value in self.values.items():
            yield value
            blocks[name] = self._cutter.taken()


class CutPage(NamedTuple):
    """A page in parts: the text before each section and after the last one, and the blocks of each section."""

    frames: tuple[bytes, ...]
    sections: Mapping[str, Mapping[str, bytes]]

    @property
    def data(self) -> bytes:
        """The bytes of the page."""
        parts = [self.frames[0]]
        for frame, blocks in zip(self.frames[1:], self.sections.values(), strict=True):
            parts += blocks.values()
            parts.append(frame)
        return b"".join(parts)

    @property
    def lengths(self) -> "Lengths":
        """The length of each part."""
        found = {key: list(map(len, blocks.values())) for key, blocks in self.sections.items()}
        return Lengths(list(map(len, self.frames)), found)


class Lengths(NamedTuple):
    """The number of bytes of each frame of a page, and of each block of its sections."""

    frames: list[int]
    sections: dict[str, list[int]]


def cut(page: Page, cutter: Cutter) -> CutPage:
    """Return a page with dcgen's own template in parts. Its view has the cutter in its sections."""
    cutter.begin()
    for piece in render.pieces(page):
        cutter.add(piece)
    return CutPage((*cutter.frames, cutter.taken()), cutter.sections)


class OldPage(NamedTuple):
    """A page of the last build: its bytes, the lengths of its parts, and the sites of each section by name."""

    data: bytes
    lengths: Lengths
    names: Mapping[str, Sequence[str]]


class NewPage(NamedTuple):
    """A page with other blocks of some sites: its bytes in pieces, and the lengths of its parts."""

    pieces: list[bytes]
    lengths: Lengths


def spliced(old: OldPage, made: CutPage, names: Mapping[str, Sequence[str]], leads: Mapping[str, bytes]) -> NewPage:
    """Return a page with the frames and blocks of `made`, and the earlier blocks of all other sites.

    `names` are the sites of each section. The blocks of a section in `leads` are printed with these bytes before them,
    except the first block.
    """
    starts = _starts(old.lengths)
    pieces, lengths = [made.frames[0]], Lengths(list(map(len, made.frames)), {})
    for frame, (key, blocks) in zip(made.frames[1:], made.sections.items(), strict=True):
        source = OldSection(old.data, starts.get(key, 0), old.names.get(key, ()), old.lengths.sections.get(key, []))
        found, sizes = section(source, blocks, names[key], leads.get(key, b""))
        pieces += found
        pieces.append(frame)
        lengths.sections[key] = sizes
    return NewPage(pieces, lengths)


class OldSection(NamedTuple):
    """The blocks of a section of the last build: the bytes of the page, their start, their sites and lengths."""

    data: bytes
    start: int
    names: Sequence[str]
    sizes: list[int]


def _starts(lengths: Lengths) -> dict[str, int]:
    """Return where the blocks of each section begin."""
    found, at = {}, 0
    for frame, (key, sizes) in zip(lengths.frames, lengths.sections.items(), strict=False):
        at += frame
        found[key] = at
        at += sum(sizes)
    return found


def section(
    old: OldSection, blocks: Mapping[str, bytes], names: Sequence[str], lead: bytes
) -> tuple[list[bytes], list[int]]:
    """Return the blocks of a section, those of neighboring sites as one piece, and the length of each block."""
    made = SectionParts(old, list(accumulate(old.sizes, initial=old.start)), [], [])
    index = {name: place for place, name in enumerate(old.names)}
    begin = end = 0  # the earlier blocks that are copied next
    for name in names:
        place = -1 if name in blocks else index.get(name, -2)
        if begin < end == place:
            end += 1
            continue
        made.copy(begin, end)
        begin, end = (place, place + 1) if place >= 0 else (0, 0)
        if place < 0:
            made.add(blocks.get(name, b""))  # the site had no block, and has an empty one in a new section
        elif place == 0 and name != names[0]:
            made.add(lead)
            made.copy(0, 1)
            made.sizes[-2:] = [sum(made.sizes[-2:])]
            begin = end
    made.copy(begin, end)
    if lead and made.pieces and made.pieces[0].startswith(lead):
        made.pieces[0] = made.pieces[0][len(lead) :]
        made.sizes[0] -= len(lead)
    return made.pieces, made.sizes


class SectionParts(NamedTuple):
    """The pieces of a section so far and the lengths of its blocks. `ends` are the places of the earlier blocks."""

    old: OldSection
    ends: list[int]
    pieces: list[bytes]
    sizes: list[int]

    def add(self, block: bytes) -> None:
        """Add a block."""
        self.pieces.append(block)
        self.sizes.append(len(block))

    def copy(self, begin: int, end: int) -> None:
        """Add the earlier blocks with these indexes, none if the first is negative."""
        if 0 <= begin < end:
            self.pieces.append(self.old.data[self.ends[begin] : self.ends[end]])
            self.sizes.extend(self.old.sizes[begin:end])
