"""The kind of catalog entry that a file describes. The form does not state it, so its components must show it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from dcgen.devicetypes import vocabulary as words
from dcgen.devicetypes.draws import UPS
from dcgen.devicetypes.form import Definition
from dcgen.devicetypes.numbering import BMC, data_ports, management_of

# The kinds of the catalog that the form has a place for, by its families.
KINDS = {
    words.DEVICE: ("switch", "server", "storage", "chassis", "pdu", "ups", "panel", "powershelf", "cdu"),
    words.MODULE: ("nic",),
    words.RACK: ("rack",),
}
SWITCH_PORTS = 8  # servers of the library list fewer ports for data
ADAPTER = re.compile(r"\b(nic|adapter|connectx|bluefield|mellanox|mcx\d+|network interface card|network card)\b", re.I)
UNPLANNED = re.compile(
    r"\b(firewall|router|gateway|access point|load balancer|console server|kvm|transfer switch|ats|fortigate|srx\d+)\b",
    re.IGNORECASE,
)
Known = Callable[[str], str | None]  # from the name of a model to its kind in the catalog


class Sorted(NamedTuple):
    """The kind of a file, None if nothing shows it, and the reason."""

    kind: str | None
    reason: str


def kind_of(device: Definition, wanted: str | None, known: Known) -> Sorted:
    """Return the kind of a file: the wanted one, that of the model in the catalog, or the one that its parts show."""
    fitting = KINDS[device.family]
    if wanted:
        if wanted in fitting:
            return Sorted(wanted, "as stated")
        return Sorted(None, f"a {device.family} type cannot be a {wanted}")
    for name in (device.model, str(device.data.get("part_number", ""))):
        if (kind := known(name)) and kind in fitting:
            return Sorted(kind, "as in the catalog")
    return {words.DEVICE: _device, words.MODULE: _module, words.RACK: _rack}[device.family](device)


def _rack(device: Definition) -> Sorted:
    return Sorted("rack", "a rack type")


def _module(device: Definition) -> Sorted:
    ports = device.list_of("interfaces")
    if ports and ADAPTER.search(device.prose):
        return Sorted("nic", f"an adapter with {_count(len(ports), 'port')}")
    return Sorted(None, f"a module with {_count(len(ports), 'port')} that its text does not call an adapter")


def _device(device: Definition) -> Sorted:
    outlets, ports = device.list_of("power-outlets"), data_ports(device)
    if outlets:
        if UNPLANNED.search(device.prose):
            return Sorted(None, "its text names a kind of device that dcgen does not plan")
        kind = "ups" if UPS.search(device.prose) else "pdu"
        return Sorted(kind, f"{_count(len(outlets), 'outlet')}")
    if device.data.get("subdevice_role") == "parent":
        return Sorted("chassis", f"{_count(len(device.list_of('device-bays')), 'device bay')}")
    if bmc := next((part.name for part in management_of(device) if BMC.search(part.name)), None):
        return Sorted("server", f"the management port '{bmc}'")
    if UNPLANNED.search(device.prose):
        return Sorted(None, "its text names a kind of device that dcgen does not plan")
    if device.list_of("front-ports") and not device.list_of("interfaces") and not device.list_of("power-ports"):
        return Sorted("panel", f"{_count(len(device.list_of('front-ports')), 'front port')}")
    if len(ports) >= SWITCH_PORTS:
        return Sorted("switch", f"{_count(len(ports), 'port')} for data")
    return Sorted(None, f"{_count(len(ports), 'port')} for data, no outlets and no port of a BMC")


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
