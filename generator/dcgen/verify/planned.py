"""Look-ups over the plan for reports of machines: devices by name, ports by name or address, cables by end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property

from dcgen.network.hosts import HOSTS, interface_ports
from dcgen.network.portnames import NAME, switch_styles
from dcgen.plan.records import Cable, Device
from dcgen.plan.traffic import protocols
from dcgen.topology import Topology
from dcgen.verify.aliases import PortNames, normal, port_names
from dcgen.verify.records import PortEnd


class Planned:
    """Read-only look-ups over a topology, for the cables of some fabrics."""

    def __init__(self, topology: Topology, fabrics: Iterable[str] = ()) -> None:
        self.topology = topology
        self.fabrics = frozenset(fabrics)
        self.devices = topology.plan.devices
        self._names: dict[int, PortNames] = {}
        self._interfaces: dict[str, dict[str, str]] = {}

    @cached_property
    def cables(self) -> tuple[Cable, ...]:
        """The cables of these fabrics whose two ends are devices of the site, in the order of cables.csv."""
        return tuple(cable for cable in self.topology.site_cables if self._has(cable.fabric))

    def _has(self, fabric: str) -> bool:
        return not self.fabrics or fabric in self.fabrics

    @cached_property
    def _circuits(self) -> frozenset[PortEnd]:
        """The ports of circuits, at both ends."""
        circuits = (name for name, device in self.devices.items() if device.kind == "circuit")
        return frozenset(_ends(cable for name in circuits for cable in self.topology.cables_of[name]))

    @cached_property
    def _others(self) -> frozenset[PortEnd]:
        """The ports of cables in fabrics that are not verified."""
        return frozenset(_ends(cable for cable in self.topology.site_cables if not self._has(cable.fabric)))

    @cached_property
    def _cabled(self) -> dict[str, dict[str, PortEnd]]:
        """The ports with a cable by device and port, each as one object."""
        found: dict[str, dict[str, PortEnd]] = {}
        for pair in self.ends:
            for end in pair:
                found.setdefault(end.device, {})[end.port] = end
        return found

    def cabled(self, device: str, port: str) -> PortEnd | None:
        """Return the port with exactly these names in the plan, None if it has no cable there."""
        ports = self._cabled.get(device)
        return ports.get(port) if ports else None

    def end(self, device: str, text: str, style: str = "") -> PortEnd:
        """Return the port of a device that a report calls `text`, with port "" if there is none."""
        port = self.port(device, text, style)
        return self.cabled(device, port) or PortEnd(device, port)

    def is_apart(self, near: PortEnd, far: PortEnd) -> bool:
        """Return whether a port without a cable to verify, and its observed far end, say nothing about the cables.

        A circuit may lead to any device that is not of the plan. A port of a fabric that is not verified may lead to
        any port without a cable of the others.
        """
        if near in self._circuits:
            return far in self._circuits or far.device not in self.devices
        return near in self._others and far not in self.far

    @cached_property
    def ends(self) -> list[tuple[PortEnd, PortEnd]]:
        """The two ends of each cable."""
        return [(PortEnd(cable.a_device, cable.a_port), PortEnd(cable.b_device, cable.b_port)) for cable in self.cables]

    @cached_property
    def far(self) -> dict[PortEnd, PortEnd]:
        """The planned far end of each cabled port."""
        found: dict[PortEnd, PortEnd] = {}
        for a, b in self.ends:
            found[a], found[b] = b, a
        return found

    @cached_property
    def cable_at(self) -> dict[PortEnd, Cable]:
        """The planned cable at each port."""
        found: dict[PortEnd, Cable] = {}
        for cable, (a, b) in zip(self.cables, self.ends, strict=True):
            found[a] = found[b] = cable
        return found

    def device(self, text: str) -> str:
        """Return the device that a report calls `text`, with or without a domain, "" if the plan has none."""
        if text in self.devices:
            return text
        word = text.strip().lower()
        return self._by_name.get(word) or self._by_name.get(word.partition(".")[0], "")

    def port(self, device: str, text: str, style: str = "") -> str:
        """Return the port of a device that a report calls `text`, "" if there is none."""
        known = self.devices[device]
        if text in known.type.port:
            return text
        names = self._names.get(id(known.type))
        if names is None:
            names = self._names[id(known.type)] = port_names(known.type)
        return names.find(text, style or self.style.get(device, "")) or self._interface(known, normal(text))

    def owner(self, address: str) -> PortEnd | None:
        """Return the port, or the device with port "", that has a MAC address or GUID in the lock."""
        return self._owners.get(address) if address else None

    def is_silent(self, end: PortEnd) -> bool:
        """Return whether nobody expects a port to report itself: that of a BMC, PDU, UPS or switch management."""
        known = self.devices[end.device]
        port = known.type.port.get(end.port)
        return known.kind not in (*HOSTS, "switch") or bool(port and port.is_management)

    def protocol(self, end: PortEnd) -> str:
        """Return the protocol of a link by the fabric of its cable."""
        cable = self.cable_at.get(end)
        return self.protocol_of(cable.fabric) if cable else "ethernet"

    def protocol_of(self, fabric: str) -> str:
        """Return the protocol of the links of a fabric."""
        return self._protocols.get(fabric, "ethernet")

    @cached_property
    def by_id(self) -> dict[str, Cable]:
        """The planned cables by their identity."""
        return {cable.id: cable for cable in self.cables}

    @cached_property
    def plugs(self) -> Counter[str]:
        """The number of links of each cable or splitter that carries several, by its head."""
        return Counter(cable.head for cable in self.cables if cable.head)

    def plug(self, end: PortEnd) -> str:
        """Return what the links at one plug share, "" for a plug with one link, such as the tail of a splitter."""
        cable = self.cable_at.get(end)
        if cable is None or not cable.head:
            return ""
        is_head = cable.links > 1 or cable.head.startswith(f"{end.device}:{self.cage(end)}.")
        return cable.head if is_head else ""

    def cage(self, end: PortEnd) -> str:
        """Return the cage of a port, "" if the port is not known."""
        known = self.devices.get(end.device)
        port = known.type.port.get(end.port) if known else None
        return port.cage if port else ""

    def ports_of(self, device: str, fabric: str) -> list[str]:
        """Return the cabled ports of a device on a fabric in port order."""
        order = self.devices[device].type.order
        return sorted(self._by_fabric.get((device, fabric), ()), key=order.__getitem__)

    def rack(self, device: str) -> str:
        """Return the rack of a device, "" if it has none or the plan does not have the device."""
        return self.place(PortEnd(device))[0]

    def place(self, end: PortEnd) -> tuple[str, int | None]:
        """Return the rack and the lowest rack unit of the device at an end."""
        return self.topology.place_of(end.device) if end.device in self.devices else ("", None)

    def way(self, rack: str) -> tuple[int, int, str]:
        """Return what orders racks on a walk: the row, the position in it, the name."""
        known = self.topology.plan.racks.get(rack)
        return (known.row, known.column, rack) if known else (0, 0, rack)

    @cached_property
    def style(self) -> dict[str, str]:
        """The convention of port names of each switch with a known operating system."""
        return switch_styles(self.topology)

    @cached_property
    def _by_fabric(self) -> dict[tuple[str, str], list[str]]:
        found: dict[tuple[str, str], list[str]] = {}
        for end, cable in self.cable_at.items():
            found.setdefault((end.device, cable.fabric), []).append(end.port)
        return found

    @cached_property
    def _protocols(self) -> dict[str, str]:
        return protocols(self.topology.plan)

    @cached_property
    def _by_name(self) -> dict[str, str]:
        found = {own.lower(): name for name, (own, _) in self.topology.plan.names.items() if name in self.devices}
        return found | {name.lower(): name for name in self.devices}

    @cached_property
    def _owners(self) -> dict[str, PortEnd]:
        return {address: end for end, words in self._recorded() for address in _addresses(words)}

    def _recorded(self) -> Iterator[tuple[PortEnd, dict[str, str]]]:
        """Yield the recorded words of each device and port."""
        for name, words in self.topology.plan.recorded.items():
            device, _, port = name.partition(":")
            if device in self.devices:
                yield PortEnd(device, port), words

    @cached_property
    def _own_names(self) -> dict[str, dict[str, str]]:
        """The ports of each device by the names that people recorded."""
        found: dict[str, dict[str, str]] = {}
        for end, words in self._recorded():
            if end.port and words.get(NAME):
                found.setdefault(end.device, {})[normal(words[NAME])] = end.port
        return found

    def _interface(self, device: Device, word: str) -> str:
        """Return the port of a host by the name that its network files give it, or that people recorded."""
        if found := self._own_names.get(device.name, {}).get(word):
            return found
        if device.kind not in HOSTS:
            return ""
        if device.name not in self._interfaces:
            self._interfaces[device.name] = interface_ports(self.topology, device)
        return self._interfaces[device.name].get(word, "")


def _ends(cables: Iterable[Cable]) -> Iterator[PortEnd]:
    """Yield both ends of each cable."""
    for cable in cables:
        yield PortEnd(cable.a_device, cable.a_port)
        yield PortEnd(cable.b_device, cable.b_port)


def _addresses(words: dict[str, str]) -> Iterator[str]:
    """Yield the MAC address and the GUID among the recorded words, in the form of the reports."""
    if mac := words.get("mac"):
        yield mac
    if guid := words.get("guid"):
        yield guid.removeprefix("0x")
