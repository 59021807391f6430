"""The records that the templates of nvue/ print."""

from typing import Any, NamedTuple

from dcgen.page import FreeText


class NvueRow(NamedTuple):
    """A line of YAML: a key with its value, None for a mapping on the lines below. `text` is the value of free text."""

    indent: str
    key: str
    value: Any
    text: FreeText = ""


class NvueFile(NamedTuple):
    """The startup configuration of one switch: all lines below `set`."""

    name: str
    version: str
    rows: tuple[NvueRow, ...]


class NvueGuide(NamedTuple):
    """The switches with their versions, and what their files lack: switch and text."""

    switches: tuple[tuple[str, str], ...]
    gaps: tuple[tuple[str, str], ...]
    has_silent_lldp: bool
