"""The records that the templates of sonic/ print."""

from typing import NamedTuple

from dcgen.page import FreeText

Fields = dict[str, FreeText | list[str]]


class SonicEntry(NamedTuple):
    """An entry of a table: its key, with parts divided by a bar, and its fields."""

    key: str
    fields: Fields


class SonicTable(NamedTuple):
    """A table of the configuration database."""

    name: str
    entries: tuple[SonicEntry, ...]


class SonicFile(NamedTuple):
    """The configuration of one switch."""

    tables: tuple[SonicTable, ...]


class SonicRow(NamedTuple):
    """A switch in the README: `known` is set if the names of its ports are those of a platform file."""

    name: str
    model: str
    known: bool


class SonicSplit(NamedTuple):
    """A cage to split: the switch, the first port of the cage, and the mode."""

    switch: str
    port: str
    mode: str


class SonicGuide(NamedTuple):
    """The switches, the cages to split, and what the files lack: switch and text."""

    switches: tuple[SonicRow, ...]
    splits: tuple[SonicSplit, ...]
    gaps: tuple[tuple[str, str], ...]
    has_roce: bool
    has_computed: bool
