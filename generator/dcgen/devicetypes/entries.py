"""The text of an imported catalog entry: its values, the source of each value, and what the file does not state."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any

from dcgen.catalog.entry import COMMON
from dcgen.devicetypes.conversion import Conversion, cleaned, missing, unstated
from dcgen.filters import comment, flow

TITLE = "NetBox devicetype-library"
WIDTH = 120  # of a comment


def entry_text(kind: str, found: Conversion, where: str, origin: str) -> str:
    """Return the YAML of an entry. `where` is the path in the library, `origin` its commit or address, or empty."""
    place = cleaned(f"{where}, {origin}" if origin else where, 400)
    lines = [*_comments(kind, found, place), *_mapping(found.values), *_sources(found, place)]
    return "\n".join(lines) + "\n"


def _comments(kind: str, found: Conversion, place: str) -> Iterator[str]:
    yield from _wrapped(f"Imported from {place}.")
    if needed := missing(kind, found.values):
        yield from _wrapped(f"This is a draft. Add {', '.join(needed)}, and rename the file to the suffix .yaml.")
    if unknown := unstated(kind, found.values):
        yield from _wrapped(f"The file does not state: {', '.join(unknown)}.")
    for note in found.notes:
        is_key = "_" in note.partition(" ")[0]
        yield from _wrapped(f"{note if is_key else note[0].upper() + note[1:]}.")


def _wrapped(text: str) -> list[str]:
    return [f"# {line}" for line in textwrap.wrap(comment(text), WIDTH, break_long_words=False, break_on_hyphens=False)]


def _mapping(values: dict[str, Any]) -> Iterator[str]:
    for key, value in values.items():
        if key == "port_groups":
            yield "port_groups:"
            for group in value:
                yield from _group(group)
        elif isinstance(value, dict):
            yield f"{key}:"
            yield from (f"  {flow(name)}: {flow(each)}" for name, each in value.items())
        else:
            yield f"{key}: {flow(value)}"


def _group(group: dict[str, Any]) -> Iterator[str]:
    lead = "  - "
    for key, value in group.items():
        if key == "modes":
            yield f"{lead}modes:"
            yield from (f"      - {flow(mode)}" for mode in value)
        else:
            yield f"{lead}{key}: {flow(value)}"
        lead = "    "


def _sources(found: Conversion, place: str) -> Iterator[str]:
    """Yield the sources: one for all values that the file states, and one for each that is computed from it."""
    keys = [key for key in found.values if key not in COMMON]
    stated = [key for key in keys if key not in found.computed]
    yield "sources:"
    if stated or not keys:
        yield from _source(stated, "quoted-secondary", TITLE, place)
    for key in keys:
        if key in found.computed:
            yield from _source([key], "derived", f"{TITLE}, {cleaned(found.computed[key], 300)}", place)


def _source(keys: list[str], certainty: str, title: str, place: str) -> Iterator[str]:
    yield f"  - fields: [{', '.join(keys)}]"
    yield f"    certainty: {certainty}"
    yield f"    title: {flow(title)}"
    yield f"    where: {flow(place)}"
