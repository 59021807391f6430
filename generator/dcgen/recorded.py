"""Values that people recorded in the lock about a rack, a device or a port: serial number, asset tag, MAC, GUID, notes.

`Plan.recorded` has the values of each line by name. The functions return {} or "" if there are none.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from dcgen.page import FreeText
from dcgen.plan.records import Plan

Words = Mapping[str, str]
OWN = "x-"  # the beginning of a name that people chose
TITLES = {"serial": "serial", "asset": "asset tag", "mac": "MAC", "guid": "GUID", "note": "note"}


class Tags(NamedTuple):
    """The serial number and the asset tag of a rack or a device, "" if they are not recorded."""

    serial: FreeText
    asset: FreeText

    @property
    def text(self) -> str:
        """Both as text for a technician: serial 210235A1, asset tag A-0017."""
        return ", ".join(f"{TITLES[word]} {value}" for word, value in self._asdict().items() if value)


def words_of(plan: Plan, name: str, port: str = "") -> dict[str, str]:
    """Return the values of a rack or device, or of one of its ports, in the order of a line. None is blank."""
    if not plan.recorded or not (words := plan.recorded.get(f"{name}:{port}" if port else name)):
        return {}
    ordered = (*TITLES, *sorted(word for word in words if word not in TITLES))
    return {word: text for word in ordered if (text := words.get(word, "").strip())}


def tags_of(plan: Plan, name: str) -> Tags:
    """Return the serial number and the asset tag of a rack or a device."""
    words = words_of(plan, name)
    return Tags(words.get("serial", ""), words.get("asset", ""))


def tags_text(plan: Plan, name: str) -> str:
    """Return the serial number and the asset tag of a device behind a comma, "" for neither."""
    text = tags_of(plan, name).text
    return text and f", {text}"


def own_words(words: Words) -> dict[str, str]:
    """Return the values under names that people chose."""
    return {word: text for word, text in words.items() if word.startswith(OWN)}


def remarks(words: Words) -> tuple[str, ...]:
    """Return the note, and each value under a name that people chose as `name: text`."""
    note = (words["note"],) if "note" in words else ()
    return (*note, *(f"{word}: {text}" for word, text in own_words(words).items()))


def text_of(words: Words) -> str:
    """Return all values as one text, "" for none."""
    return ", ".join(f"{TITLES.get(word, word)} {text}" for word, text in words.items())


def with_port_words(plan: Plan, row: dict[str, Any]) -> dict[str, Any]:
    """Return an edge of the graph with the recorded values of the ports at its ends, such as `source_mac`."""
    if plan.recorded:
        for end in ("source", "target"):
            if port := row.get(f"{end}_port"):
                row |= {f"{end}_{word}": text for word, text in words_of(plan, row[end], port).items()}
    return row
