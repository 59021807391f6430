"""Rules of fiber paths: the connectors that mate, the polarity, the grade and the length between two transceivers."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

from dcgen.evidence import Evidence
from dcgen.finding import Case, Finding, fold
from dcgen.plan.cabling.fiber import budget_db, is_crossed, lowest_grade, reach_m
from dcgen.plan.types import OpticEnd, PanelType
from dcgen.proof.fiberlinks import Links, Piece

ONE_POLISH = "use parts with one connector and one polish (APC or UPC)"


class Mate(NamedTuple):
    """A connector in a mating: its owner, its kind, and whether it has guide pins."""

    model: str
    connector: str
    pinned: bool | None


def fibers_mate(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC257 for connectors that do not mate, DC258 for pins that do not, DC255 if a source states no pins."""
    yield from _folded(evidence, _matings)


def fibers_have_the_right_polarity(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC256 for paths that do not join transmit to receive, DC255 if a polarity is unknown."""
    yield from _folded(evidence, _polarity)


def fibers_reach(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC259 for mixed grades, DC260 for paths longer than their grade carries, DC255 if a grade is unknown."""
    yield from _folded(evidence, _grades)


def panels_lose_little(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC261 for paths over panels that lose too much, DC262 if nothing states whether they do."""
    yield from _folded(evidence, _losses)


def _folded(evidence: Evidence, rule: Callable[[Links], Iterator[Case]]) -> Iterator[Finding]:
    cases = (case for links in evidence.fiber_links for case in rule(links))
    yield from fold(cases, "path")


def _matings(links: Links) -> Iterator[Case]:
    """Yield a case per pair of connectors that do not mate. MPO connectors need guide pins on one side exactly."""
    path = links.path
    first, last = (
        Mate(model, optic.connector, optic.pinned) if optic else None
        for model, optic in zip(path.models, path.optics, strict=True)
    )
    sides = [[Mate(piece.model, end, piece.type.pinned) for end in piece.ends] for piece in path.pieces]
    for (model, panel), (before, after) in zip(path.panels, pairwise(sides), strict=True):
        for end in (before[1], after[0]):
            if panel.connector != end.connector:
                message = f"{end.model} ({end.connector}) does not fit {model} ({panel.connector}): {links.text}"
                yield _case("DC257", links, message, ONE_POLISH)
    pairs = [(first, sides[0][0]), *((before[1], after[0]) for before, after in pairwise(sides)), (sides[-1][1], last)]
    for near, far in pairs:
        if near is None or far is None:
            continue
        if near.connector != far.connector:
            message = f"{near.model} ({near.connector}) does not mate with {far.model} ({far.connector}): {links.text}"
            yield _case("DC257", links, message, ONE_POLISH)
        elif near.connector.startswith("mpo"):
            yield from _pins(links, near, far)


def _pins(links: Links, near: Mate, far: Mate) -> Iterator[Case]:
    for end in (near, far):
        if end.pinned is None:
            message = f"no source states whether the MPO connectors of {end.model} have guide pins: {links.text}"
            yield _case("DC255", links, message, f"add `pinned:` of {end.model} to your catalog folder", end.model)
    if near.pinned is not None and near.pinned == far.pinned:
        pins = "both have guide pins" if near.pinned else "neither has guide pins"
        message = f"{near.model} does not mate with {far.model}, because {pins}: {links.text}"
        yield _case("DC258", links, message, "use a connector with pins (male) on one side and without on the other")


def _polarity(links: Links) -> Iterator[Case]:
    """Yield a case for a path that does not cross; none for providers and splitters to another connector."""
    path = links.path
    if None in path.optics or any(piece.type.tail_connector for piece in path.pieces):
        return
    for piece in path.pieces:
        if piece.type.polarity is None:
            message = f"no source states the polarity of {piece.model}: {links.text}"
            yield _case(
                "DC255", links, message, f"add `polarity:` of {piece.model} to your catalog folder", piece.model
            )
    if is_crossed([piece.type.polarity for piece in path.pieces]) is False:
        types = " + ".join(piece.type.polarity or "" for piece in path.pieces)
        message = f"the polarity {types} does not join transmit to receive: {links.text}"
        hint = "use an odd number of type B (or A-B) fibers in each path, and type A (or A-A) for the others"
        yield _case("DC256", links, message, hint)


def _grades(links: Links) -> Iterator[Case]:
    """Yield a case for mixed grades, a path beyond the reach of its lowest grade, or an unknown grade that matters."""
    path = links.path
    stated = {piece.grade for piece in path.pieces if piece.grade}
    if len(stated) > 1:
        message = f"the path mixes the grades {' and '.join(sorted(stated))}: {links.text}"
        yield _case("DC259", links, message, "use fibers of one grade in a path")
    grade, length = lowest_grade([piece.grade for piece in path.pieces]), path.length_m
    for model, optic in zip(path.models, path.optics, strict=True):
        if optic is None or length is None:
            continue
        if grade is None and length > min(optic.reaches.values(), default=length):
            unknown = next(piece.model for piece in path.pieces if piece.grade is None)
            message = f"no source states the grade of {unknown}, and {model} reaches {length:g} m on some: {links.text}"
            yield _case("DC255", links, message, f"add `grade:` of {unknown} to your catalog folder", unknown)
        elif length > reach_m(optic, grade):
            reach = reach_m(optic, grade)
            message = f"the path has {length:g} m of {grade or 'fiber'}, and {model} reaches {reach:g} m: {links.text}"
            yield _case("DC260", links, message, "use a better grade or another optic, or move the devices closer")


def _losses(links: Links) -> Iterator[Case]:
    """Yield a case for a path over panels that exceeds its loss budget, or whose loss or budget is unknown.

    The budget covers fiber and panels, not the connectors of the transceivers. Without a budget, the
    maker may allow a number of junctions within the reach, each with a maximum loss.
    """
    path = links.path
    if not path.panels:
        return
    joints = [
        _joint(near, far, panel) for (near, far), (_, panel) in zip(pairwise(path.pieces), path.panels, strict=True)
    ]
    fibers = [_attenuation(piece) for piece in path.pieces]
    grade = lowest_grade([piece.grade for piece in path.pieces])
    total = None if None in joints or None in fibers else round(sum(db or 0.0 for db in (*joints, *fibers)), 3)
    for model, optic in zip(path.models, path.optics, strict=True):
        budget = budget_db(optic, grade) if optic else None
        if optic is None or (budget is None and _is_allowed(optic, joints)):
            continue
        if total is None or budget is None:
            what, keys = f"no source states the loss budget of {model}", f"`budget_db:` of {model}"
            if budget is not None:
                what, keys = "no source states the loss of a part", "`loss_db:` and `attenuation_db_km:` of the cables"
            message = f"{what}, so dcgen cannot judge the loss of the path: {links.text}"
            yield _case("DC262", links, message, f"add {keys} to your catalog folder", model)
        elif total > budget:
            message = f"the loss of the path is {total:g} dB, and {model} allows {budget:g} dB: {links.text}"
            yield _case("DC261", links, message, "use parts with less loss, or fibers from device to device")


def _joint(near: Piece, far: Piece, panel: PanelType) -> float | None:
    """Return the loss of a panel port in decibels: as stated, or else that of the worse connector in it."""
    if panel.loss_db is not None:
        return panel.loss_db
    known = [db for db in (near.type.loss_db, far.type.loss_db) if db is not None]
    return max(known) if len(known) > 1 else None


def _attenuation(piece: Piece) -> float | None:
    """Return the loss of a fiber in decibels."""
    db_km = piece.type.attenuation_db_km
    return None if db_km is None or piece.length_m is None else db_km * piece.length_m / 1000


def _is_allowed(optic: OpticEnd, joints: list[float | None]) -> bool:
    """Return whether the maker of an optic allows these junctions within its reach."""
    if optic.junctions is None or optic.junction_db is None or len(joints) > optic.junctions:
        return False
    return all(db is not None and db <= optic.junction_db for db in joints)


def _case(code: str, links: Links, message: str, hint: str, key: str = "") -> Case:
    finding = Finding(code, message, hint, links.path.origin)
    return Case((code, key or links.first.fabric), links.path.text, finding, links.number)
