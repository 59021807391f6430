"""Facts of fibers and transceivers: grade, polarity, guide pins, reach and loss, and which cables join two optics.

A path between two transceivers must swap transmit and receive. Both face their plug in mirror image, so the cables of
a path must reverse the positions an odd number of times. Type B of an MPO cable reverses them, type A keeps them, and
type C swaps neighbors, which no parallel optic undoes. A duplex cord A-B reverses its two fibers. The two panels of a
path are alike, so their adapters cancel out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce

from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.plan.records import Cable
from dcgen.plan.types import FiberFacts, FiberType, OpticEnd, PanelType

GRADES = ("OM3", "OM4", "OM5")  # of multimode fiber, the better ones last
FIBERS = ("mmf", "smf")
DUPLEX = "lc-duplex"
# The effect of each polarity on the positions: 1 if it reverses them, and 1 if it swaps neighbors.
TURNS = {"A": (0, 0), "B": (1, 0), "C": (0, 1), "A-A": (0, 0), "A-B": (1, 0)}
CROSSED = (1, 0)


def make_facts(catalog: Catalog, cables: Iterable[Cable], panels: Iterable[str]) -> FiberFacts:
    """Return the facts of the optics and fibers of some physical cables, and of some panel models."""
    used = [cable for cable in cables if cable.model]
    optics = {model for cable in used for model in (cable.a_optic, cable.b_optic) if model}
    ends = {model: optic_end(catalog.get(parts.Optic, model, ())) for model in sorted(optics)}
    models = {cable.model for cable in used if cable.media in FIBERS}
    types = {model: fiber_type(catalog.get(parts.CableModel, model, ())) for model in sorted(models)}
    items = (catalog.get(parts.Panel, model, ()) for model in sorted(set(panels)))
    return FiberFacts(ends, types, {item.model: PanelType(item.connector, item.loss_db) for item in items})


def optic_end(optic: parts.Optic) -> OpticEnd:
    """Return the fiber side of an optic."""
    return OpticEnd(
        optic.connector,
        optic.pinned,
        optic.reach_m,
        {str(grade): m for grade, m in optic.reaches_m.items()},
        {str(grade): db for grade, db in optic.budget_db.items()},
        optic.junctions,
        optic.junction_db,
    )


def fiber_type(cable: parts.CableModel) -> FiberType:
    """Return the facts of a fiber cable."""
    return FiberType(
        cable.media,
        cable.connector or "",
        cable.grade,
        {length.m: str(length.grade) for length in cable.lengths if length.grade},
        cable.polarity,
        cable.pinned,
        cable.fibers,
        cable.strands,
        cable.loss_db,
        cable.attenuation_db_km,
        cable.connector == DUPLEX,
        cable.tail_connector or "",
    )


def reach_m(optic: OpticEnd, grade: str | None) -> float:
    """Return the maximum length of a link on fiber of a grade in meters, 0 if no source states one for so low a grade.

    A fiber of unknown grade has the stated maximum, and a rule reports the grade.
    """
    if not optic.reaches or grade is None:
        return optic.reach_m
    return _of_grade(optic.reaches, grade) or 0.0


def budget_db(optic: OpticEnd, grade: str | None) -> float | None:
    """Return the channel insertion loss that a link on fiber of a grade may have in decibels, None if unknown."""
    return None if grade is None else _of_grade(optic.budgets, grade)


def _of_grade(values: dict[str, float], grade: str) -> float | None:
    """Return the value of a grade, otherwise that of the next lower grade: a better fiber does at least as well."""
    lower = GRADES[: GRADES.index(grade) + 1] if grade in GRADES else (grade,)
    return next((values[name] for name in reversed(lower) if name in values), None)


def lowest_grade(grades: Sequence[str | None]) -> str | None:
    """Return the grade that rules the reach of fibers in series, None if one is unknown."""
    known = [grade for grade in grades if grade is not None]
    if len(known) < len(grades):
        return None
    return min(known, key=lambda grade: GRADES.index(grade) if grade in GRADES else 0)


def usable(cables: Sequence[parts.CableModel]) -> Sequence[parts.CableModel]:
    """Return the fibers that join two transceivers directly, as far as facts are stated.

    If polarity or guide pins rule out every fiber, return them all: a rule then reports the fault.
    """
    single = [cable for cable in cables if cable.strands == 1]
    fit = [cable for cable in single if cable.pinned is not True and is_crossed([cable.polarity]) is not False]
    return fit or single


def is_crossed(polarities: Sequence[str | None]) -> bool | None:
    """Return whether cables in series join transmit to receive, None if the polarity of one is unknown."""
    known = [polarity for polarity in polarities if polarity is not None]
    if len(known) < len(polarities):
        return None
    turned = reduce(lambda turn, polarity: _joined(turn, TURNS[polarity]), known, (0, 0))
    return turned == CROSSED


def _joined(one: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
    return (one[0] + other[0]) % 2, (one[1] + other[1]) % 2


def fiber_text(type_: FiberType, length_m: float | None) -> str:
    """Return grade, polarity and guide pins of a fiber for people, such as "OM4, type B, without pins"."""
    kind = "polarity" if type_.duplex else "type"
    pins = {True: "with pins", False: "without pins", None: "pins unknown"}[type_.pinned]
    words = (
        type_.grade_of(length_m) or "grade unknown",
        f"{kind} {type_.polarity}" if type_.polarity else "polarity unknown",
        "" if type_.duplex else pins,
    )
    return ", ".join(filter(None, words))


def fiber_mark(type_: FiberType | None, length_m: float | None) -> str:
    """Return grade, polarity and gender of a fiber in short, such as "OM4 B F", "" for other cables.

    F has no guide pins (female), M has them (male). A question mark is an unknown value.
    """
    if type_ is None:
        return ""
    gender = {True: " M", False: " F", None: " ?"}[type_.pinned]
    return f"{type_.grade_of(length_m) or '?'} {type_.polarity or '?'}{'' if type_.duplex else gender}"
