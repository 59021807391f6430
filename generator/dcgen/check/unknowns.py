"""Rules about values that no source states: power, power supplies, inlets, airflow."""

from __future__ import annotations

from collections.abc import Iterator

from dcgen.evidence import Evidence
from dcgen.finding import Case, Finding, fold
from dcgen.plan.outlets import BUSBAR
from dcgen.plan.records import Device
from dcgen.plan.types import Port
from dcgen.topology import Topology


def power_is_known(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC205 for mounted models of unknown power."""
    models = (device for device in _one_per_model(evidence.topology) if device.type.power_w.value is None)
    effect = "so rack and feed loads do not include it"
    yield from fold((_case("DC205", device, "power", effect, "power_max_w: ...") for device in models), "model")


def supplies_are_known(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC209 for mounted models with an unknown number of power supplies."""
    models = (
        device for device in _one_per_model(evidence.topology) if not device.type.supplies and _has_inlets(device)
    )
    effect = "so dcgen plans one per feed"
    number = "number of power supplies"
    yield from fold((_case("DC209", device, number, effect, "supplies: ...") for device in models), "model")


def inlets_are_known(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC222 for mounted models with unknown inlets, which get no outlet and no phase."""
    models = (device for device in _one_per_model(evidence.topology) if not device.type.inlet and _has_inlets(device))
    effect = "so its power supplies have no outlets and no phases"
    keys = "inlet: C14 or C20 or C22"
    yield from fold((_case("DC222", device, "inlet", effect, keys) for device in models), "model")


def airflow_of_switches_is_known(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC230 for switch models of unknown airflow, because vendors sell most of them in both directions."""
    topology = evidence.topology
    cases: dict[str, Case] = {}
    for name, mount in topology.plan.mounts.items():
        device = topology.plan.devices[name]
        model = device.type.model
        if device.kind != "switch" or device.type.airflow is not None or model in cases:
            continue
        message = f"the airflow of {model} is unknown, so its ports are planned at the {mount.face}"
        hint = f"set `assume: {model}: {{airflow: rear-to-front, reason: ...}}` for ports at the rear, "
        hint += "or `front-to-rear` for ports at the front"
        cases[model] = Case(mount.face, model, Finding("DC230", message, hint, device.origin))
    yield from fold(cases.values(), "model")


def port_labels_are_known(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC244 for models with adapter ports in use whose label on the device no source states.

    An incomplete plan lacks ports, so the rule waits for the complete one.
    """
    plan = evidence.topology.plan
    if plan.incomplete:
        return
    ports: dict[str, dict[str, Port]] = {}
    for type_ in {id(device.type): device.type for device in plan.devices.values()}.values():  # a hash is slow
        for port in type_.ports:
            if port.own_name and port.nic and port.fabric:
                ports.setdefault(type_.model, {})[port.name] = port
    yield from fold((_unlabeled(model, list(own.values())) for model, own in ports.items()), "model")


def _unlabeled(model: str, ports: list[Port]) -> Case:
    count = "the label of 1 port" if len(ports) == 1 else f"the labels of {len(ports)} ports"
    message = f"no source states {count} of {model}, so cable labels show dcgen's own names, such as {ports[0].name}*"
    hint = f"list the labels on the device as `labels:` of adapter '{ports[0].nic}', in port order, in the `fitted:` "
    hint += "of the blueprint or of your catalog"
    return Case("DC244", model, Finding("DC244", message, hint), len(ports))


def _case(code: str, device: Device, value: str, effect: str, keys: str) -> Case:
    model = device.type.model
    message, hint = f"the {value} of {model} is unknown, {effect}", f"set `assume: {model}: {{{keys}, reason: ...}}`"
    return Case(code, model, Finding(code, message, hint, device.origin))


def _has_inlets(device: Device) -> bool:
    return device.kind not in ("ups", "pdu", "panel") and not device.type.is_node and device.type.inlet != BUSBAR


def _one_per_model(topology: Topology) -> Iterator[Device]:
    """Yield the first mounted device of every model."""
    first: dict[str, Device] = {}
    for name in topology.plan.mounts:
        device = topology.plan.devices[name]
        first.setdefault(device.type.model, device)
    yield from first.values()
