"""The topology: look-ups over the plan for rules and artifacts, and the networkx graph.

This module alone imports networkx, and only for the graph.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from dcgen import tables
from dcgen.finding import did_you_mean
from dcgen.plan import powershelves
from dcgen.plan.amounts import Total, total
from dcgen.plan.racks.contents import RackContents
from dcgen.plan.racks.freespace import free_units
from dcgen.plan.records import Address, Cable, Device, Plan, PowerCord, Rack, Supply, by_device
from dcgen.plan.types import DeviceType
from dcgen.recorded import with_port_words, words_of
from dcgen.tables import Edge, Node

if TYPE_CHECKING:
    import networkx


class Topology:
    """Read-only look-ups over a plan, and its graph on first use."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan

    @cached_property
    def graph(self) -> networkx.MultiGraph[str]:
        """The topology as a networkx MultiGraph; attributes are those of topology.json.

        >>> topology.graph.nodes["tiny-gpu-001:gpu3"]["port"]
        'OSFP4P1'
        """
        import networkx

        graph: networkx.MultiGraph[str] = networkx.MultiGraph(name=self.plan.name, kind=self.plan.kind)
        for row in self.node_rows():
            graph.add_node(row.pop("id"), **row)
        for row in self.edge_rows():
            graph.add_edge(row.pop("source"), row.pop("target"), row.pop("key"), **row)
        return graph

    def fabric_graph(self, fabric: str) -> networkx.MultiGraph[str]:
        """Return the graph of one fabric with all its planes: exactly its cables and their ends.

        A port that serves a GPU is a node DEVICE/PORT of its own, joined to the GPU and not to the server. So a path
        between two GPUs uses their own ports. Only in a mesh, where servers forward, is it joined to the server too.
        Raise ValueError for a name that no fabric has.

        >>> import networkx
        >>> networkx.shortest_path(topology.fabric_graph("compute"), "tiny-gpu-001:gpu3", "tiny-gpu-002:gpu3")[1:3]
        ['tiny-gpu-001/OSFP4P1', 'tiny-compute-leaf-01']
        """
        import networkx

        designs = {known.name: known.design for known in self.plan.fabrics}
        if fabric not in designs:
            raise ValueError(f"there is no fabric '{fabric}'; {did_you_mean(fabric, list(designs))}")
        graph: networkx.MultiGraph[str] = networkx.MultiGraph(name=self.plan.name, kind=self.plan.kind, fabric=fabric)
        for cable in self.plan.cables:
            if cable.fabric == fabric:
                row, forwards = with_port_words(self.plan, tables.cable_row(cable)), designs[fabric] == "mesh"
                a = self._add_end(graph, row.pop("source"), cable.a_port, forwards)
                b = self._add_end(graph, row.pop("target"), cable.b_port, forwards)
                graph.add_edge(a, b, row.pop("key"), **row)
        return graph

    def _add_end(self, graph: networkx.MultiGraph[str], device: str, name: str, forwards: bool) -> str:
        """Add the end of a cable and return its node: the port if it is the rail of a GPU, otherwise the device.

        A port is joined to its GPU, and to its server if servers forward in this fabric.
        """
        port = self.plan.devices[device].type.port[name]
        gpu = None if port.gpu is None or port.rail is None else f"{device}:gpu{port.gpu}"
        node = f"{device}/{name}" if gpu else device
        for other in (gpu, device if forwards or not gpu else None):
            if other:
                graph.add_node(other, **self.graph.nodes[other])
            if other and gpu:
                graph.add_edge(other, node, "pcie", kind="internal")
        if gpu:
            graph.add_node(node, kind="port", role="adapter", rail=port.rail, port=name)
        return node

    def __repr__(self) -> str:
        return f"<Topology {tables.line(self.plan)}>"

    def _repr_html_(self) -> str:
        """Return the summary as an HTML table: Jupyter shows it in place of the `repr`."""
        return tables.html(self.plan)

    @cached_property
    def cables(self) -> list[tables.CableRecord]:
        """Every cable as a record, with the racks of both ends.

        >>> [(cable.a_port, cable.b_device, cable.length_m) for cable in topology.cables[:1]]
        [('OSFP1P1', 'tiny-compute-leaf-01', 5.0)]
        """
        return list(tables.cables(self.plan, self._places))

    @cached_property
    def devices(self) -> list[tables.DeviceRecord]:
        """Every device as a record, with its rack, row and position.

        >>> [(device.name, device.rack, device.u) for device in topology.devices[:1]]
        [('tiny-gpu-001', 'tiny-rack-r01', 1)]
        """
        return list(tables.devices(self.plan, self._places))

    @cached_property
    def addresses(self) -> list[tables.AddressRecord]:
        """Every address as a record.

        >>> [(address.device, address.address) for address in topology.addresses[:1]]
        [('tiny-gpu-001', '10.30.0.1')]
        """
        return list(tables.addresses(self.plan, self.cables_of))

    @cached_property
    def _places(self) -> dict[str, tables.Location]:
        return {name: self.place_of(name) for name in self.plan.devices}

    def node_rows(self) -> Iterator[dict[str, Any]]:
        """Yield the nodes as node-link data: `id`, the attributes that apply, and recorded values."""
        yield from (tables.node_row(node) | words_of(self.plan, node.id) for node in self.nodes())

    def edge_rows(self) -> Iterator[dict[str, Any]]:
        """Yield the edges as node-link data, cables first. A cable always has a length, which is None if unknown.

        The recorded values of a port have the end before their name, such as `source_mac`.
        """
        yield from (with_port_words(self.plan, tables.cable_row(cable)) for cable in self.plan.cables)
        yield from (with_port_words(self.plan, tables.edge_row(edge)) for edge in self.edges())

    def nodes(self) -> Iterator[Node]:
        """Yield every node: devices, their GPUs and NVSwitch domains, racks and feeds."""
        for device in self.plan.devices.values():
            yield from self.nodes_of(device)
        yield from self.site_nodes()

    def nodes_of(self, device: Device) -> Iterator[Node]:
        """Yield the node of a device, and those of its GPUs and of the NVSwitches in it."""
        rack, u = self.place_of(device.name)
        unit = device.unit or None
        plane = self.plane_of.get(device.name)
        chassis, bay = self.bay_of(device.name)
        shared = next(iter(device.type.sharing), "")
        node = Node(device.name, device.kind, device.role, rack, u, unit, device.type.model, plane=plane)
        yield node._replace(bmc_port=shared, chassis=chassis, bay=bay)
        if gpus := device.type.gpus:
            rails = tables.gpu_ports(reversed(device.type.ports))
            for index in range(gpus.count):
                rail, port = (rails[index].rail, rails[index].name) if index in rails else (None, "")
                yield Node(f"{device.name}:gpu{index}", "gpu", "gpu", rack, None, unit, gpus.model, rail, port)
            if gpus.nvswitches:
                chips = f"{gpus.nvswitches} NVSwitches"
                yield Node(f"{device.name}:nvlink", "nvswitch", "nvlink-domain", rack, None, unit, chips)

    def site_nodes(self) -> Iterator[Node]:
        """Yield the nodes beside those of devices: NVLink domains of racks, racks and feeds."""
        for domain, trays in self.nvlink_domains.items():
            rack, _ = self.place_of(trays[0].name)
            words = f"{len(trays)} x {trays[0].type.model}"
            yield Node(domain, "nvswitch", "nvlink-domain", rack, None, trays[0].unit or None, words)
        for rack_ in self.plan.racks.values():
            unit, spot = rack_.unit or None, (rack_.row, rack_.column)
            yield Node(rack_.name, "rack", rack_.group, "", None, unit, rack_.type.model, None, "", None, *spot)
        for feed in self.plan.feeds:
            yield Node(feed.id, "feed", "feed")

    def edges(self) -> Iterator[Edge]:
        """Yield every edge except cables, from the earlier node: links inside a server, mounts, power."""
        for device in self.plan.devices.values():
            yield from tables.internal_edges(device, self.nvlink_domain_of(device))
        yield from self.site_edges()

    def site_edges(self) -> Iterator[Edge]:
        """Yield the edges between devices, racks and feeds: NVLink domains of racks, mounts, power."""
        for domain, trays in self.nvlink_domains.items():
            for tray in trays:
                yield Edge(tray.name, domain, "nvlink", "internal")
        for name, mount in self.plan.mounts.items():
            yield Edge(name, mount.chassis or mount.rack, "mount", "mount")
        yield from self._power()

    def _power(self) -> Iterator[Edge]:
        ids = {feed.name: feed for feed in self.plan.feeds}
        for pdu, rack in self.rack_of_pdu.items():
            if pdu not in self.plan.mounts:  # a vertical PDU is beside the rack units
                yield Edge(pdu, rack, "mount", "mount")
        for feed in self.plan.feeds:
            if feed.ups:
                yield Edge(feed.ups, feed.id, "input", "power", "input")
        for rack_ in self.plan.racks.values():
            for name, pdus in rack_.pdus:
                for pdu in pdus:
                    ups = ids[name].ups
                    yield (
                        Edge(ups, pdu, "input", "power", "", "input")
                        if ups
                        else Edge(pdu, ids[name].id, "input", "power", "input")
                    )
        for supply in self.plan.supplies:
            port = f"psu{supply.number}"
            yield Edge(supply.device, supply.pdu, port, "power", port, supply.outlet)

    def place_of(self, device: str) -> tuple[str, int | None]:
        """Return the rack and lowest rack unit of a device. A vertical PDU has only a rack, a circuit neither ("")."""
        mount = self.plan.mounts.get(device)
        return (mount.rack, mount.u) if mount else (self.rack_of_pdu.get(device, ""), None)

    def bay_of(self, device: str) -> tuple[str, int | None]:
        """Return the chassis and the bay of a node, "" and None for any other device."""
        mount = self.plan.mounts.get(device)
        return (mount.chassis, mount.bay) if mount and mount.bay else ("", None)

    def bay_cell(self, device: str) -> str:
        """Return the bay of a node as a table cell, "" for any other device."""
        return str(self.bay_of(device)[1] or "")

    def height_of(self, device: str) -> int:
        """Return the height of a device in rack units. A node has the height of its chassis."""
        chassis, _ = self.bay_of(device)
        return self.plan.devices[chassis or device].type.u_height

    @cached_property
    def nodes_in(self) -> dict[str, dict[int, Device]]:
        """The nodes of each chassis by bay; an empty bay is left out."""
        found: dict[str, dict[int, Device]] = {
            device.name: {} for device in self.plan.devices.values() if device.kind == "chassis"
        }
        for name, mount in self.plan.mounts.items():
            if mount.bay:
                found[mount.chassis][mount.bay] = self.plan.devices[name]
        return found

    def nvlink_domain_of(self, device: Device) -> str:
        """Return the rack-scale NVLink domain of a server or an NVLink switch tray, "" if it has none."""
        nvlink = device.type.nvlink
        if not nvlink:
            return ""
        size = nvlink.switches if device.kind == "nvswitch" else nvlink.trays
        stem = f"{self._scope(device.unit)}-{device.group.removesuffix('-nvlink')}"
        return f"{stem}:nvlink{(device.number - 1) // size + 1:02}"

    def rack_group(self, rack: Rack) -> str:
        """Return the name of a rack group with its blueprint and unit, whatever the names of its racks."""
        return f"{self._scope(rack.unit)}-{rack.group}"

    def _scope(self, unit: int) -> str:
        return f"{self.plan.name}-su{unit:02}" if unit else self.plan.name

    @cached_property
    def nvlink_domains(self) -> dict[str, tuple[Device, ...]]:
        """The NVLink switch trays of every rack-scale domain, by domain name."""
        domains: dict[str, list[Device]] = {}
        for device in self.plan.devices.values():
            if device.kind == "nvswitch":
                domains.setdefault(self.nvlink_domain_of(device), []).append(device)
        return {name: tuple(trays) for name, trays in domains.items()}

    @cached_property
    def plane_of(self) -> dict[str, int]:
        """The plane (from 1) of each switch in a fabric with planes."""
        split = [fabric for fabric in self.plan.fabrics if fabric.plane]
        return {name: fabric.plane for fabric in split for name in (*fabric.leaves, *fabric.spines, *fabric.cores)}

    @cached_property
    def fabric_of(self) -> dict[str, str]:
        """The fabric of each switch."""
        fabrics = self.plan.fabrics
        return {name: fabric.name for fabric in fabrics for name in (*fabric.leaves, *fabric.spines, *fabric.cores)}

    @cached_property
    def site_cables(self) -> tuple[Cable, ...]:
        """The cables whose two ends are devices of the site, in the order of cables.csv. A circuit has one such end."""
        circuits = {name for name, device in self.plan.devices.items() if device.kind == "circuit"}
        return tuple(cable for cable in self.plan.cables if circuits.isdisjoint((cable.a_device, cable.b_device)))

    def place_cells(self, device: str) -> tuple[str, str]:
        """Return the rack and lowest rack unit of a device as table cells, "" for a missing one."""
        rack, u = self.place_of(device)
        return rack, "" if u is None else str(u)

    @cached_property
    def rows(self) -> dict[int, list[Rack]]:
        """The racks of each row by position, and the rows by number. Rows without racks are left out."""
        rows: dict[int, list[Rack]] = {}
        for rack in sorted(self.plan.racks.values(), key=lambda rack: (rack.row, rack.column)):
            rows.setdefault(rack.row, []).append(rack)
        return rows

    @cached_property
    def rack_of_pdu(self) -> dict[str, str]:
        """The rack of each PDU."""
        return {pdu: rack.name for rack in self.plan.racks.values() for _, pdus in rack.pdus for pdu in pdus}

    @cached_property
    def in_rack(self) -> dict[str, tuple[Device, ...]]:
        """The mounted devices of each rack, lowest first. Nodes follow their chassis in the order of bays."""
        mounted: dict[str, list[tuple[int, int, Device]]] = {name: [] for name in self.plan.racks}
        for name, mount in self.plan.mounts.items():
            mounted[mount.rack].append((mount.u, mount.bay, self.plan.devices[name]))
        return {
            rack: tuple(device for *_, device in sorted(devices, key=itemgetter(0, 1)))
            for rack, devices in mounted.items()
        }

    @cached_property
    def free_u(self) -> dict[str, tuple[range, ...]]:
        """The free rack units of each rack as ranges, from the bottom up."""
        return free_units(self.plan.racks, self.plan.devices, self.plan.mounts)

    @cached_property
    def cables_of(self) -> dict[str, tuple[Cable, ...]]:
        """The cables of each device."""
        ends: dict[str, list[Cable]] = {name: [] for name in self.plan.devices}
        for cable in self.plan.cables:
            ends[cable.a_device].append(cable)
            ends[cable.b_device].append(cable)
        return {name: tuple(cables) for name, cables in ends.items()}

    def cord_of(self, supply: Supply) -> PowerCord | None:
        """Return the power cord of a power supply, None without one."""
        for cord in self.cords_of.get(supply.device, ()):
            if cord.number == supply.number:
                return cord
        return None

    @cached_property
    def cords_of(self) -> dict[str, tuple[PowerCord, ...]]:
        """The power cords of each device; devices without power cords are left out."""
        return by_device(self.plan.cords)

    @cached_property
    def supplies_of(self) -> dict[str, tuple[Supply, ...]]:
        """The power supplies of each device; devices without power supplies are left out."""
        return by_device(self.plan.supplies)

    @cached_property
    def feeds_of(self) -> dict[str, tuple[str, ...]]:
        """The feed of each power supply of a device; devices without power supplies are left out."""
        return {name: tuple([supply.feed for supply in supplies]) for name, supplies in self.supplies_of.items()}

    @cached_property
    def addresses_of(self) -> dict[str, tuple[Address, ...]]:
        """The addresses of each device."""
        return by_device(self.plan.addresses)

    @cached_property
    def contents(self) -> RackContents:
        """The types of the devices in each rack, to make a value once for all racks with equal contents."""
        return RackContents(self.plan.racks, self.in_rack)

    def power_w(self, rack: str) -> Total:
        """Return the maximum power of the devices in a rack, in watts."""
        return self.contents.once(_power_w, self, self.plan.racks[rack])

    def typical_w(self, rack: str) -> Total:
        """Return the typical power of the devices in a rack, in watts. A model without a figure counts as unknown."""
        return total((device.type.model, device.type.typical_w) for device in self.in_rack[rack])

    def weight_kg(self, rack: str) -> Total:
        """Return the weight of the devices and PDUs in a rack, without the rack itself, in kilograms."""
        pdus = [self.plan.devices[pdu] for _, names in self.plan.racks[rack].pdus for pdu in names]
        devices = {device.name: device for device in (*self.in_rack[rack], *pdus)}
        at = self.plan.racks[rack]
        return powershelves.weight_kg(at.product, at.type.model, at.type.weight_kg, list(devices.values()))

    @property
    def survives_a_feed(self) -> bool:
        """Return whether the site must survive the loss of one of several feeds."""
        return self.plan.policy.survives == "feed" and len(self.plan.feeds) > 1

    def feed_kw(self, rack: Rack, feed: str) -> float:
        """Return the continuous capacity of a feed in a rack in kW: that of its PDUs, at most the rating of its UPS."""
        types = [self.plan.devices[pdu].type for pdu in dict(rack.pdus)[feed]]
        usable = sum(self.usable_share(type_) * type_.rating_kw for type_ in types)
        ups = next((planned.ups for planned in self.plan.feeds if planned.name == feed), None)
        return min(usable, self.plan.devices[ups].type.rating_kw) if ups else usable

    def usable_share(self, pdu: DeviceType) -> float:
        """Return the share of the ratings of a PDU that a continuous load may take; power shelves give their rating."""
        return 1.0 if pdu.kind == powershelves.KIND else pdu.usable_share(self.plan.policy.continuous)

    def usable_kw(self, rack: Rack) -> float:
        """Return the usable kW of all feeds of a rack, or after the loss of one feed if the site must survive it."""
        feeds = [self.feed_kw(rack, feed) for feed, _ in rack.pdus]
        return sum(feeds) - (max(feeds) if self.survives_a_feed and len(feeds) > 1 else 0.0)


def _power_w(topology: Topology, rack: Rack) -> Total:
    return powershelves.power_w(rack.product, rack.type.model, topology.in_rack[rack.name])
