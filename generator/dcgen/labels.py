"""What is printed on the label of a cable end: the blueprint's format, filled in as seen from that end."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from operator import itemgetter
from string import Formatter

from dcgen.plan.records import Cable
from dcgen.topology import Topology

OF_AN_END = ("device", "rack", "u", "port")
OF_THE_CABLE = ("id", "fabric", "part", "length")
WORDS = (*(f"{end}_{word}" for end in ("near", "far", "a", "b") for word in OF_AN_END), *OF_THE_CABLE)


Texts = tuple[str, str]  # at the `a` end and at the `b` end
Pick = Callable[[tuple[str, ...]], object]


def make_labels(topology: Topology) -> Callable[[Cable], Texts]:
    """A function from a cable to the texts at its two ends, by the format of the blueprint.

    No text has a space at its ends or two in a row, which nobody could tell from one. What takes no rack unit, such as
    a vertical PDU, is told by the rest of its name: rack and unit together name it.
    """
    places = {name: _place(topology, name) for name in topology.plan.devices}
    form = " ".join(topology.plan.labels.format.split())
    pattern, near, far = _compiled(form)
    whole = any(word in OF_THE_CABLE for _, word in fields(form))

    def texts(cable: Cable) -> Texts:
        ends = (*places[cable.a_device], cable.a_port, *places[cable.b_device], cable.b_port)
        if not whole:
            return pattern % near(ends), pattern % far(ends)
        values = (*ends, *_of_the_cable(cable))  # of which the length may be empty
        return " ".join((pattern % near(values)).split()), " ".join((pattern % far(values)).split())

    return texts


def _of_the_cable(cable: Cable) -> tuple[str, ...]:
    length = "" if cable.length_m is None else f"{cable.length_m:g} m"
    return cable.id, cable.fabric, cable.part_number or cable.model, length


def fields(form: str) -> Iterator[tuple[str, str | None]]:
    """The texts of a format, each with the word in braces that follows it, if one does. Raises ValueError when its
    braces are not in order, or has more than the plain characters that every printer knows."""
    if odd := re.search("[^ -~]", form):
        raise ValueError(f"a label printer may not know {odd[0]!r}")
    try:
        parsed = list(Formatter().parse(form))
    except ValueError:
        raise ValueError("a brace has no partner") from None
    for text, word, spec, conversion in parsed:
        if spec or conversion:
            raise ValueError("a word takes neither `:` nor `!`")
        yield text, word


def fits(text: str, length: int, lines: int) -> bool:
    """Whether a text, broken at spaces, fits so many lines of so many characters."""
    start = 0
    while len(text) - start > length:
        cut = text.rfind(" ", start, start + length + 1)
        if cut < 0:
            return False
        start, lines = cut + 1, lines - 1
    return lines > 0


def _place(topology: Topology, device: str) -> tuple[str, str, str]:
    """Name, rack and rack unit of a device as a label tells them."""
    rack, u = topology.place_of(device)
    if u is not None:
        return device, rack, f"{u:02}"
    stem = rack or topology.plan.name
    return device, stem, device.removeprefix(f"{stem}-")


def _compiled(form: str) -> tuple[str, Pick, Pick]:
    """The format for the operator `%`, and what takes its values from a cable's as seen from either end.

    As fast as a format can be, since it runs for every cable end.
    """
    pattern, words = "", []
    for text, word in fields(form):
        pattern += text.replace("%", "%%")
        if word is not None:
            pattern += "%s"
            words.append(word)
    return pattern, _pick(words, "a", "b"), _pick(words, "b", "a")


def _pick(words: list[str], near: str, far: str) -> Pick:
    """What takes the values of some words from those of a cable, `near` being the end that is seen from."""
    order = (*(f"{end}_{word}" for end in ("a", "b") for word in OF_AN_END), *OF_THE_CABLE)
    index = {word: place for place, word in enumerate(order)}
    index |= {f"near_{word}": index[f"{near}_{word}"] for word in OF_AN_END}
    index |= {f"far_{word}": index[f"{far}_{word}"] for word in OF_AN_END}
    return itemgetter(*(index[word] for word in words)) if words else itemgetter(slice(0))
