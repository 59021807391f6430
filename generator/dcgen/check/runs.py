"""Rules of cable labels and trays."""

from collections.abc import Iterator
from typing import NamedTuple

from dcgen import labels as texts
from dcgen.bundles import pieces_of
from dcgen.check import labeling
from dcgen.check.limits import Gap, Limit
from dcgen.evidence import Evidence
from dcgen.finding import Case, Finding, apart, did_you_mean, fold
from dcgen.plan.records import LabelForm
from dcgen.topology import Topology

PATH = ("labels", "format")
SHORTER = "use fewer fields in `format:`, or raise `lines:` or `length:`"


class _LabelFaults(NamedTuple):
    """The texts that do not fit a label, and the names of the two cables or cords that share a text."""

    too_long: list[str]
    alike: dict[str, tuple[str, str]]


def labels_use_known_words(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC242 for unknown fields in the label format and for unmatched braces."""
    topology = evidence.topology
    try:
        used = [field for _, field in texts.fields(topology.plan.labels.format) if field is not None]
    except ValueError as error:
        hint = "use printable characters on one line, fields like {near_rack}, and `{{` or `}}` for a brace"
        yield Finding("DC242", f"the label format is invalid: {error}", hint, PATH)
        return
    for field in dict.fromkeys(used):
        if field not in texts.WORDS:
            yield Finding("DC242", f"labels have no field '{field}'", did_you_mean(field, list(texts.WORDS)), PATH)


def labels_can_be_printed(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC240 or DC243 for texts that do not fit their label, and DC241 for texts on two cables or cords."""
    topology = evidence.topology
    if any(labels_use_known_words(evidence)) or labeling.are_proven(evidence):
        return
    faults = _label_faults(topology)
    if faults.too_long:
        ends = 2 * (len(pieces_of(topology)) + len(topology.plan.supplies))
        yield _too_long(topology.plan.labels, faults.too_long, ends)
    yield from fold((_duplicate(text, one, two) for text, (one, two) in faults.alike.items()), "label")


def _label_faults(topology: Topology) -> _LabelFaults:
    form = topology.plan.labels
    seen: dict[str, str] = {}
    faults = _LabelFaults([], {})
    for name, pair in _labeled(topology):
        for text in pair:
            other = seen.setdefault(text, name)
            if other is not name:
                faults.alike.setdefault(text, (other, name))
            if len(text) > form.length and not texts.fits(text, form.length, form.lines):
                faults.too_long.append(text)
    return faults


def _labeled(topology: Topology) -> Iterator[tuple[str, texts.Texts]]:
    """Yield each cable and each power cord with its two label texts."""
    label, cord_label = texts.make_labels(topology), texts.make_cord_labels(topology)
    yield from ((f"cable {cable.id}", label(cable)) for cable in pieces_of(topology))
    yield from ((f"cord {cord.device}:psu{cord.number}", cord_label(cord)) for cord in topology.plan.supplies)


def _too_long(form: LabelForm, too_long: list[str], ends: int) -> Finding:
    longest = max(too_long, key=len)
    message = (
        f"the labels of {len(too_long)} of {ends} cable and cord ends do not fit {form.lines} lines of {form.length}"
    )
    message += f" characters; the longest has {len(longest)}: '{longest}'"
    if form.stated:
        return Finding("DC240", message, SHORTER, PATH)
    return Finding("DC243", message, "set the size of your labels: `labels: {lines: ..., length: ...}`")


def _duplicate(text: str, one: str, two: str) -> Case:
    message = f"{one} and {two} have the same label: '{text}'"
    hint = "add fields to `format:` that distinguish them, such as {near_port}"
    return Case("DC241", f"'{text}'", Finding("DC241", message, hint, PATH))


def trays_are_not_overfull(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC245 for trays with more cable than the blueprint allows."""
    hint, path = "use a wider or a second tray, or place connected racks closer together", ("floor", "tray_mm2")
    cases: list[Case] = []
    for tray, limit in zip(evidence.trays, tray_fills(evidence), strict=False):
        if limit.outcome == "fails":
            name = f"of {tray.name}" if tray.row is not None else tray.name
            area, allowed = apart(limit.known or 0.0, limit.limit or 0.0, 0)
            message = f"the tray {name} is overfilled: {area} mm² of cable {tray.place}, {allowed} mm² allowed"
            cases.append(Case("DC245", tray.name, Finding("DC245", message, hint, path), limit.known or 0.0))
    yield from fold(cases, "tray")


def tray_fills(evidence: Evidence) -> Iterator[Limit]:
    """Yield the cables in each tray, in the order of the trays, and then cables without a route, in square millimeters.

    There is no limit unless the blueprint states one.
    """
    topology = evidence.topology
    most, path = topology.plan.policy.tray_mm2, ("floor", "tray_mm2")
    if most is None:
        return
    known = topology.plan.diameters
    between = [cables for (near, far), cables in evidence.bundles.items() if near and far and near != far]
    models = sorted({cable.model for cables in between for cable in cables} - known.keys())
    missing = tuple(Gap(model, "cable diameter", path) for model in models)
    for tray in evidence.trays:
        own = missing if tray.unmeasured else ()
        yield Limit("the fill of {}", "tray", tray.name, own, tray.fullest.area_mm2, most, "mm²")
    if any(cable.route_m is None for cables in between for cable in cables):
        racks = {rack.type.model: rack for rack in topology.plan.racks.values()}
        sizes = tuple(
            Gap(model, value, rack.origin)
            for model, rack in racks.items()
            for value, size in (("rack width", rack.width_mm), ("rack depth", rack.depth_mm))
            if size is None
        )
        yield Limit("the fill of {}", "tray", "all", sizes, limit=most)
