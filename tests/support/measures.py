"""What can be counted in a plan, by the words that tests/reference/cases.yaml uses.

`Measures(topology).of("cables compute leaf spine / 2")`: a measure is a name and what it is of, and measures are added
and divided from left to right. A device answers to its tier (server, leaf, spine, core, line), its group and its role.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cached_property
from math import sqrt

from dcgen.catalog import Catalog
from dcgen.catalog.models import Pdu
from dcgen.plan.records import CONTINUOUS, Cable, Device, Rack
from dcgen.proof.power import airflow_cfm
from dcgen.topology import Topology

Value = float | str


class Measures:
    """The measures of one topology."""

    def __init__(self, topology: Topology, catalog: Catalog) -> None:
        self.topology, self.plan, self.catalog = topology, topology.plan, catalog

    def of(self, formula: str) -> Value:
        """The value of measures joined by ` + ` and ` / `. A measure of words stands alone."""
        first, *rest = re.split(r" ([+/]) ", formula)
        value = self._one(first)
        for sign, term in zip(rest[::2], rest[1::2], strict=True):
            other = self._one(term)
            assert not isinstance(value, str) and not isinstance(other, str), formula
            value = value + other if sign == "+" else value / other
        return int(value) if isinstance(value, float) and value.is_integer() else value

    def _one(self, words: str) -> Value:
        if words.isdigit():
            return int(words)
        name, *rest = words.split(" ")
        found: Value = getattr(self, f"_{name.replace('-', '_')}")(*rest)
        return found

    # devices

    @cached_property
    def _names(self) -> dict[str, set[str]]:
        """What each device answers to."""
        return {device.name: {"*", _tier(device), device.group, device.role} for device in self.plan.devices.values()}

    def _are(self, word: str) -> list[Device]:
        return [device for device in self.plan.devices.values() if word in self._names[device.name]]

    def _devices(self, word: str) -> int:
        kinds = {"*": ("server", "storage", "switch")}.get(word, ())
        return sum(1 for device in self._are(word) if not kinds or device.kind in kinds)

    def _switches(self, fabric: str) -> int:
        return sum(self._devices(f"{fabric}-{tier}") for tier in ("leaf", "spine", "core"))

    def _gpus(self, word: str = "server") -> int:
        return sum(device.type.gpus.count for device in self._are(word) if device.type.gpus)

    def _units(self) -> int:
        return len({device.unit for device in self._are("server") if device.unit})

    def _unit(self, word: str) -> int:
        """How many there are in the first unit."""
        return sum(1 for device in self._are(word) if device.unit == 1)

    def _bill(self, model: str) -> int:
        return sum(line.quantity for line in self.plan.bill if line.model == model)

    # cables

    def _between(self, fabric: str, a: str = "*", b: str = "*", speed: str = "") -> Iterator[Cable]:
        for cable in self.plan.cables:
            named = a in self._names[cable.a_device] and b in self._names[cable.b_device]
            if cable.fabric == fabric and named and (not speed or cable.speed_gbps == float(speed)):
                yield cable

    def _cables(self, fabric: str, a: str = "*", b: str = "*", speed: str = "") -> int:
        return sum(1 for _ in self._between(fabric, a, b, speed))

    def _tbps(self, fabric: str, a: str, b: str) -> float:
        return sum(cable.speed_gbps for cable in self._between(fabric, a, b)) / 1000

    def _pair(self, fabric: str, a: str, b: str) -> int:
        """The links of each pair that is joined, the same for all."""
        counts = set(Counter((cable.a_device, cable.b_device) for cable in self._between(fabric, a, b)).values())
        assert len(counts) == 1, counts
        return counts.pop()

    def _groups(self, fabric: str, a: str, b: str) -> int:
        """The sets of upper switches that the lower ones reach."""
        reached: dict[str, set[str]] = defaultdict(set)
        for cable in self._between(fabric, a, b):
            reached[cable.a_device].add(cable.b_device)
        return len({frozenset(found) for found in reached.values()})

    def _most(self, fabric: str, a: str) -> int:
        """The cables of a class of device on the leaf that has most of them."""
        return max(Counter(cable.b_device for cable in self._between(fabric, a, "leaf")).values())

    def _ratio(self, fabric: str, a: str) -> float:
        """The bandwidth of a class of device to that from the leaves up."""
        return self._tbps(fabric, a, "leaf") / self._tbps(fabric, "leaf", "spine")

    def _rails_a_leaf(self, fabric: str) -> int:
        """How many rails share a leaf, the same for all."""
        rails: dict[str, set[int | None]] = defaultdict(set)
        for cable in self._between(fabric, "server", "leaf"):
            rails[cable.b_device].add(self.plan.devices[cable.a_device].type.port[cable.a_port].rail)
        counts = {len(found) for found in rails.values()}
        assert len(counts) == 1, counts
        return counts.pop()

    # ports

    def _ends(self, fabric: str, speed: str = "") -> Iterator[tuple[str, str]]:
        for cable in self._between(fabric, speed=speed):
            yield cable.a_device, cable.a_port
            yield cable.b_device, cable.b_port

    def _plugs(self, fabric: str, kind: str, speed: str = "") -> int:
        """The cages of servers or switches that cables end in."""
        return len(
            {
                (device, self.plan.devices[device].type.port[port].cage)
                for device, port in self._ends(fabric, speed)
                if self.plan.devices[device].kind == kind
            }
        )

    def _optics(self, fabric: str, kind: str) -> int:
        """The cages with a transceiver, of which every cable of the fabric must have two."""
        assert all(cable.a_optic and cable.b_optic for cable in self._between(fabric))
        return self._plugs(fabric, kind)

    def _duplicate_ports(self) -> int:
        ends = Counter(
            end
            for cable in self.plan.cables
            for end in ((cable.a_device, cable.a_port), (cable.b_device, cable.b_port))
        )
        return sum(1 for count in ends.values() if count > 1)

    def _cages(self, fabric: str, a: str, nic: str) -> str:
        """The cages of each leaf that a kind of adapter takes, without a gap."""
        found = {
            int(re.match(r"[a-z]+(\d+)", cable.b_port)[1])  # type: ignore[index]
            for cable in self._between(fabric, a, "leaf")
            if nic in ("*", self.plan.devices[cable.a_device].type.port[cable.a_port].nic)
        }
        assert found == set(range(min(found), max(found) + 1))
        return f"swp{min(found)}-swp{max(found)}"

    # racks and power

    def _of_group(self, group: str) -> list[Rack]:
        return [rack for rack in self.plan.racks.values() if group in ("*", rack.group)]

    def _racks(self, group: str) -> int:
        return len(self._of_group(group))

    def _pdus(self, group: str) -> int:
        return sum(len(pdus) for rack in self._of_group(group) for _, pdus in rack.pdus)

    def _held(self, group: str, device_group: str = "") -> int:
        held = self.topology.in_rack[self._of_group(group)[0].name]
        return sum(device.group == device_group or not device_group for device in held)

    def _rack_gpus(self, group: str) -> int:
        held = self.topology.in_rack[self._of_group(group)[0].name]
        return sum(device.type.gpus.count for device in held if device.type.gpus)

    def _rack_kw(self, group: str) -> float:
        return self.topology.power_w(self._of_group(group)[0].name).value / 1000

    def _rack_u(self, group: str) -> int:
        return sum(device.type.u_height for device in self.topology.in_rack[self._of_group(group)[0].name])

    def _unit_kw(self, group: str) -> float:
        return sum(self.topology.power_w(rack.name).value for rack in self._of_group(group) if rack.unit == 1) / 1000

    def _cfm(self, group: str, rise_k: str) -> float:
        return round(airflow_cfm(self.topology.power_w(self._of_group(group)[0].name).value, float(rise_k)), 1)

    def _usable_kw(self, group: str) -> float:
        return self.topology.usable_kw(self._of_group(group)[0])

    def _spare_kw(self, group: str) -> float:
        return self._usable_kw(group) - self._rack_kw(group)

    def _usable_va(self, group: str) -> int:
        return round(self._usable_kw(group) * 1000)

    def _rated_va(self, group: str) -> int:
        return round(self._pdu(group).rating_kw * 1000)

    def _usable_a(self, group: str) -> float:
        """What a phase of the PDU carries continuously, by its amperes; its volts make the kilowatts of them."""
        amps = round(CONTINUOUS * (self._pdu(group).amps or 0), 2)
        assert abs(amps * self._volts(group) - self._usable_va(group)) < 0.001 * self._usable_va(group)
        return amps

    def _rated_a(self, group: str) -> float:
        return self._pdu(group).amps or 0

    def _pdu(self, group: str) -> Pdu:
        (_, (name,)), *_ = self._of_group(group)[0].pdus
        return self.catalog.get(Pdu, self.plan.devices[name].type.model, ())

    def _volts(self, group: str) -> float:
        """What amperes are multiplied by: the voltage, between phases times the square root of three."""
        pdu = self._pdu(group)
        return (pdu.voltage_v or 0) * (sqrt(3) if pdu.phases == 3 else 1)


def _tier(device: Device) -> str:
    if device.kind == "switch":
        return device.role.rpartition("-")[2]
    return {"storage": "server", "circuit": "line"}.get(device.kind, device.kind)
