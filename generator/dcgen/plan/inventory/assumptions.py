"""Planning assumptions: values that the blueprint states for a model because no source does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from dcgen.blueprint import Assumption, Blueprint
from dcgen.finding import Finding, fault
from dcgen.plan.amounts import Amount
from dcgen.plan.records import AssumptionRow, Device, Rack

V = TypeVar("V", str, float)

SLOTS = ("supplies", "gpu_slots", "nic_slots", "dimm_slots", "cpu_sockets")
ASSUMABLE = ("u_height", "depth_mm", "weight_kg", "power_max_w")
SPEEDS = ("read_gbytes_per_s", "write_gbytes_per_s")
LIQUID = "liquid_percent"
NODE = "node of a chassis"
# The keys that have an effect, by kind of device; all keys have one for servers.
TAKES: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("switch", "nvswitch", "chassis"), (*ASSUMABLE, "supplies", "inlet", "airflow", LIQUID)),
    "powershelf": (*ASSUMABLE, "airflow", LIQUID),
    "cdu": (*ASSUMABLE, "supplies", "inlet", "airflow", "flow_l_min"),
    "ups": (*ASSUMABLE[:3], "airflow"),
    "pdu": ("weight_kg", "depth_mm", "length_mm"),
    "rack": ("pdu_places", "pdu_length_mm", "weight_kg", "power_max_w", LIQUID),
    NODE: ("weight_kg", "power_max_w", *SLOTS[1:], "ports_side"),
    "panel": ASSUMABLE[:3],
    "accessory": ASSUMABLE[:3],
}
AGAINST_CATALOG = "remove it from `assume:`, or describe the model with that value in your own catalog folder"


def rows(blueprint: Blueprint) -> tuple[AssumptionRow, ...]:
    """Return the assumed values and the reason for each model."""
    found = []
    for model, item in sorted(blueprint.assume.items()):
        values = item.model_dump(exclude={"reason"}, exclude_none=True)
        text = ", ".join(f"{key} {_text(value)}" for key, value in values.items())
        found.append(AssumptionRow(model, text, item.reason))
    return tuple(found)


def unused(
    blueprint: Blueprint, devices: dict[str, Device], racks: dict[str, Rack], complete: bool = True
) -> Iterator[Finding]:
    """Yield a warning for each assumption without effect.

    Leave out models that the plan does not use if the plan is not `complete`.
    """
    kinds = ((device.type.model, NODE if device.type.is_node else device.kind) for device in devices.values())
    used = {**{rack.type.model: "rack" for rack in racks.values()}, **dict(kinds)} if blueprint.assume else {}
    for model, item in sorted(blueprint.assume.items()):
        if model not in used and not complete:
            continue
        if model not in used:
            message, hint = (
                f"no device of this blueprint has the model {model}",
                "remove the assumption, or correct the model",
            )
            yield Finding("DC132", message, hint, ("assume", model))
            continue
        taken = TAKES.get(used[model], (*ASSUMABLE, *SLOTS, "inlet", "airflow", "ports_side", LIQUID, *SPEEDS))
        stated = item.model_dump(exclude={"reason"}, exclude_none=True).keys()
        if not stated:
            message, hint = f"the assumption for {model} sets no value", "state a value, or remove the entry"
            yield Finding("DC132", message, hint, ("assume", model))
        for key in sorted(stated - set(taken)):
            kind = used[model].upper() if used[model] in ("pdu", "ups") else used[model]
            message = f"`{key}:` has no effect in the assumption for {model}: it is a {kind}"
            hint = "remove it, or describe the model in your own catalog folder"
            yield Finding("DC132", message, hint, ("assume", model, key))


def without_contradictions(blueprint: Blueprint, findings: Iterable[Finding]) -> Blueprint:
    """Return a blueprint without the assumptions that findings name as contradictions, the same one where none does."""
    wrong = {item.path[1:] for item in findings if item.code == "DC131"}
    if not wrong:
        return blueprint
    assume = {
        model: item.model_copy(update={str(key): None for name, key in wrong if name == model})
        for model, item in blueprint.assume.items()
    }
    return blueprint.model_copy(update={"assume": assume})


def stated(model: str, key: str, known: V | None, assumption: Assumption | None) -> V | None:
    """Return the value of the catalog, else of the assumption. Raise FindingsError if both state one."""
    assumed: V | None = getattr(assumption, key, None)
    if known is not None and assumed is not None:
        message = f"the catalog states {key} {_text(known)} for {model}, the assumption {_text(assumed)}"
        raise fault("DC131", message, AGAINST_CATALOG, ("assume", model, key))
    return assumed if known is None else known


def amount(model: str, key: str, known: float | None, assumption: Assumption | None) -> Amount:
    """Return the figure of the catalog or of the assumption, marked. Raise FindingsError if both state one."""
    value = stated(model, key, known, assumption)
    return Amount(value, known is None and value is not None)


def _text(value: str | float) -> str:
    return value if isinstance(value, str) else f"{value:g}"
