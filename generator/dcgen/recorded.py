"""What people recorded in the lock about a rack, a device or a port: serial number, asset tag, addresses and notes.

Each function takes the words of one line, as `Plan.recorded` has them by name, and returns {} or "" for none.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from dcgen.page import FreeText
from dcgen.plan.records import Plan

Words = Mapping[str, str]
OWN = "x-"  # the beginning of a word that people invented
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
    """Return the words of a rack or device, or of one of its ports, in the order of a line. No value is blank."""
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
    """Return the words that people invented."""
    return {word: text for word, text in words.items() if word.startswith(OWN)}


def remarks(words: Words) -> tuple[str, ...]:
    """Return the note, and each word that people invented as `word: text`."""
    note = (words["note"],) if "note" in words else ()
    return (*note, *(f"{word}: {text}" for word, text in own_words(words).items()))


def text_of(words: Words) -> str:
    """Return all words as one text, "" for none."""
    return ", ".join(f"{TITLES.get(word, word)} {text}" for word, text in words.items())
