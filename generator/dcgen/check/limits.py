"""The three outcomes of a limit, and the findings about values that nobody states.

A rule that compares a figure with a limit yields one `Limit` per rack, device or PDU. It fails, holds, or cannot be
told. `unchecked` folds all limits that cannot be told into one finding per missing value.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Literal, NamedTuple, TypeAlias

from dcgen.finding import Case, Finding, KeyPath, apart, fold
from dcgen.plan.records import Device

Outcome: TypeAlias = Literal["holds", "fails", "unknown"]

ASSUME = "set `assume: {model}: {{{key}: ..., reason: ...}}`"
AIRFLOW = "set `assume: {model}: {{{key}: front-to-rear, reason: ...}}`, or `rear-to-front`"
PORTS = (
    "set `assume: {model}: {{{key}: rear-to-front, reason: ...}}` for ports at the rear, "
    "or `front-to-rear` for ports at the front"
)
AT_FRONT, AT_REAR = "so its ports are planned at the front", "so its ports are planned at the rear"
SUPPLIES = "add `{key}:` with its source to `supplies:` of {model} in your catalog folder"
PARTS = "add {model} with the `{key}` of this configuration to your catalog folder"
CATALOG = "add `{key}:` of {model} with its source to your catalog folder"


class GapKind(NamedTuple):
    """A value that can be missing: the code of its finding, its name, its key, the fix, and what the plan does then."""

    code: str
    name: str
    key: str
    fix: str = ASSUME
    effect: str = ""


# The values that limits need. A prefix tells values of racks, PDUs and UPSes from those of devices.
VALUES: dict[str, GapKind] = {
    "power": GapKind("DC205", "power", "power_max_w", effect="so loads with it are lower bounds"),
    "power of all parts": GapKind(
        "DC205", "power of all parts", "power_max_w", PARTS, "so loads with it are lower bounds"
    ),
    "supplies": GapKind("DC209", "number of power supplies", "supplies", effect="so dcgen plans one per feed"),
    "inlet": GapKind(
        "DC222",
        "inlet",
        "inlet",
        "set `assume: {model}: {{{key}: C14 or C20 or C22, reason: ...}}`",
        "so its power supplies have no outlets and no phases",
    ),
    "weight": GapKind("DC265", "weight", "weight_kg"),
    "airflow": GapKind("DC230", "airflow", "airflow", AIRFLOW),
    "airflow, ports at the front": GapKind("DC230", "airflow", "airflow", PORTS, AT_FRONT),
    "airflow, ports at the rear": GapKind("DC230", "airflow", "airflow", PORTS, AT_REAR),
    "depth": GapKind("DC266", "depth", "depth_mm"),
    "pdu depth": GapKind("DC266", "depth", "depth_mm"),
    "rack load": GapKind("DC267", "static load", "static_load_kg", CATALOG),
    "rack weight": GapKind("DC267", "weight", "weight_kg", CATALOG),
    "rack width": GapKind("DC267", "outside width", "width_mm", CATALOG),
    "rack depth": GapKind("DC267", "outside depth", "depth_mm", CATALOG),
    "rack mounting depth": GapKind("DC267", "depth between the rails", "mounting_depth_mm", CATALOG),
    "pdu amps": GapKind("DC268", "input current", "amps", CATALOG),
    "pdu voltage": GapKind("DC268", "voltage", "voltage_v", CATALOG),
    "ups voltage": GapKind("DC268", "output voltage", "voltage_v", CATALOG),
    "redundancy": GapKind("DC269", "redundancy of the power supplies", "redundancy", SUPPLIES),
    "cable diameter": GapKind("DC246", "diameter", "diameter_mm", CATALOG),
    "cable weight": GapKind("DC265", "weight", "kg_per_m", CATALOG),
    "banks": GapKind("DC274", "rating of the branch breakers", "banks", CATALOG),
    "outlet rating": GapKind(
        "DC275", "rated current of an outlet type", "outlets", "name the `{key}:` of {model} as IEC 60320 and NEMA do"
    ),
    "supply rating": GapKind("DC277", "rating of a power supply at the voltage of its outlet", "watts_at", SUPPLIES),
    "pdu length": GapKind("DC281", "length", "length_mm"),
    "rack pdu places": GapKind("DC281", "number of places for vertical PDUs", "pdu_places"),
    "rack pdu length": GapKind("DC281", "maximum length of a vertical PDU", "pdu_length_mm"),
}


class Gap(NamedTuple):
    """A value of a model that nobody states: its key in `VALUES`, and the blueprint entry that names the model."""

    model: str
    value: str
    path: KeyPath


class Limit(NamedTuple):
    """A figure against its limit, such as the load of one rack.

    `name` and `noun` name all limits of a kind: "the rated load of {}" and "rack". `known` is the known part of the
    figure in `unit`. `limit` is None if the limit itself is missing, or if it is not a number. `missing` are the values
    without which the limit cannot be told to hold.
    """

    name: str
    noun: str
    subject: str
    missing: tuple[Gap, ...] = ()
    known: float | None = None
    limit: float | None = None
    unit: str = ""

    @property
    def outcome(self) -> Outcome:
        """Return `fails` if the known part alone exceeds the limit, else `unknown` if a value is missing."""
        if self.known is not None and self.limit is not None and self.known > self.limit:
            return "fails"
        return "unknown" if self.missing else "holds"

    @property
    def share(self) -> float:
        """Return the known part as a share of the limit, by which limits are ranked; 0 if a number is missing."""
        return self.known / self.limit if self.known and self.limit else 0.0


LimitRule: TypeAlias = Callable[..., Iterator[Limit]]


def of(device: Device, value: str) -> Gap:
    """Return a missing value of the model of a device.

    If the catalog states a maximum power below that of the parts, an assumption cannot replace it.
    """
    if value == "power" and device.type.stated_w.value is not None and not device.type.stated_w.assumed:
        value = "power of all parts"
    return Gap(device.type.model, value, device.origin)


def unchecked(limits: Iterable[Limit]) -> Iterator[Finding]:
    """Yield a warning per missing value with the limits that it keeps from being checked.

    Models that lack the same value for the same kinds of limits are one finding, which names the one with most limits.
    """
    gaps: dict[tuple[str, str], tuple[Gap, list[Limit]]] = {}
    for limit in limits:
        if limit.outcome == "unknown":
            for missing in dict.fromkeys(limit.missing):
                if missing.path[:1] == ("present",):  # DC116 names the keys of a present device
                    continue
                gaps.setdefault((missing.model, missing.value), (missing, []))[1].append(limit)
    yield from fold((_case(missing, list_) for missing, list_ in gaps.values()), "model")


def _case(missing: Gap, limits: list[Limit]) -> Case:
    value = VALUES[missing.value]
    kinds: dict[tuple[str, str], list[Limit]] = {}
    for limit in limits:
        kinds.setdefault((limit.name, limit.noun), []).append(limit)
    checks = [_kind_text(*kind, of_kind) for kind, of_kind in kinds.items()]
    head = f"the {value.name} of {missing.model} is unknown, "
    head += f"{value.effect}. dcgen cannot check " if value.effect else "so dcgen cannot check "
    hint = value.fix.format(model=missing.model, key=value.key)
    finding = Finding(value.code, head + _listed(checks), hint, missing.path)
    return Case((value, frozenset(kinds)), missing.model, finding, len(limits))


def _kind_text(name: str, noun: str, limits: list[Limit]) -> str:
    """Return the limits of a kind: their number, and the figures of the one that is nearest to its limit."""
    first, subjects = max(limits, key=lambda limit: limit.share), {limit.subject for limit in limits}
    figures = _figures(first)
    if len(subjects) == 1:
        return f"{name.format(f'{noun} {first.subject}')}{f' ({figures})' if figures else ''}"
    plural = {"UPS": "UPSes", "rows": "pairs of rows"}.get(noun, f"{noun}s")
    return f"{name.format(f'{len(subjects):,} {plural}')}{f' ({first.subject}: {figures})' if figures else ''}"


def _figures(limit: Limit) -> str:
    """Return the known part of a figure and its limit, "" without a figure. A known part of zero tells nothing."""
    decimals = 0 if limit.unit.startswith("kg") or limit.unit == "mm" else 1
    if limit.known is None or (not limit.known and limit.limit is None):
        return ""
    if limit.limit is None:
        return f"at least {limit.known:,.{decimals}f} {limit.unit}"
    if not limit.known:
        return f"limit {limit.limit:,.{decimals}f} {limit.unit}"
    known, whole = apart(limit.known, limit.limit, decimals)
    return f"at least {known} of {whole} {limit.unit}"


def _listed(texts: list[str]) -> str:
    """Return texts as a list of a sentence: a, b and c."""
    return texts[0] if len(texts) == 1 else f"{', '.join(texts[:-1])} and {texts[-1]}"
