"""The records between the artifact families and the renderer, and the text of a count."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated, NamedTuple

from dcgen.finding import FindingsError, fault

# Text that a person or a catalog may have written: a description, a provider, a manufacturer, a port name. Views
# declare such fields with this type, in tuples too. dcgen makes a plain `str` in a view from names and numbers.
# `tests/test_escaping.py` proves the declarations.
FreeText = Annotated[str, "free text"]
Cell = FreeText | int | float | None


class Page(NamedTuple):
    """A file to render: its path below `out/NAME/`, its template, and the view that the template prints."""

    path: str
    template: str
    view: object


class Sheet(NamedTuple):
    """A sheet of a workbook: its header and its rows, which are read once.

    `printed` is how many columns are on paper, 0 for all of them.
    """

    name: str
    head: tuple[str, ...]
    rows: Iterable[tuple[Cell, ...]]
    printed: int = 0


class Book(NamedTuple):
    """A workbook to write: its path below `out/NAME/`, its title, and its sheets."""

    path: str
    title: str
    sheets: tuple[Sheet, ...]


@dataclass(frozen=True, slots=True)
class Artifact:
    """A finished file: a relative path, and its bytes in blocks. Text is UTF-8."""

    path: str
    blocks: tuple[bytes, ...]

    @property
    def data(self) -> bytes:
        """Return the bytes of the file."""
        return b"".join(self.blocks)

    @property
    def text(self) -> str:
        """Return the text of the file. A workbook has no text."""
        return self.data.decode()


class Rendering(NamedTuple):
    """A file while it is made: a relative path, and its bytes in blocks, which can be read once.

    The largest file has tens of megabytes. It is compared and written block by block, and never in memory as a whole.
    """

    path: str
    blocks: Iterable[bytes]


AnyFile = Artifact | Rendering


class Task(NamedTuple):
    """A file to make: its path, its template or book, a function that yields its bytes, and whether limits apply."""

    path: str
    maker: str
    blocks: Callable[[], Iterable[bytes]]
    bounded: bool


class FilePart(NamedTuple):
    """Files that are made one after the other. `make` adds the maker of each path to the mapping, before its file."""

    name: str
    make: Callable[[dict[str, str]], Iterator[AnyFile]]


class PartOrder(NamedTuple):
    """The positions of parts in the order in which processes begin them.

    The first process makes the parts in `own`, because they need what only this process has. Each process then has a
    lane, whose parts share values, and takes parts of the other lanes when its own is empty.
    """

    own: tuple[int, ...]
    lanes: tuple[tuple[int, ...], ...]


class FileParts(NamedTuple):
    """All files of a build, in parts that several processes can make.

    The first process calls `first` while the others begin, and an exception of it ends the build at once. A process
    calls `turn` before it begins with another lane, to free the values that the parts of its lane shared.
    """

    parts: tuple[FilePart, ...]
    order: PartOrder
    processes: int
    first: Callable[[], object]
    turn: Callable[[], object] = tuple


def repeated(path: str, one: str, other: str) -> FindingsError:
    """Return the error for a path that two templates or books make."""
    message = f"'{path}' is written by '{one}' and by '{other}'"
    return fault("DC903", message, "rename one of the two sources of this path")


def counted(number: int, noun: str, plural: str = "") -> str:
    """Return a number with its noun, such as "1 bundle" or "1,024 bundles"; the default plural ends in "s"."""
    return f"{number:,} {noun if number == 1 else plural or f'{noun}s'}"


def describe(view: NamedTuple) -> str:
    """Return the text of a view without the rows that are made while they are printed.

    A template can print a view, and the text of a generator has its address.
    """
    fields = zip(view._fields, view, strict=True)
    texts = (f"{name}={value!r}" for name, value in fields if not isinstance(value, Iterator))
    return f"{view.__class__.__name__}({', '.join(texts)})"
