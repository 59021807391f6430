"""The summary of one site for its fleet: devices, cables, parts, prefixes and sums, as one line of JSON.

The shared files of the fleet are made from these lines. They are stamped like the files of a site, so they contain
nothing that stamping could not replace.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from dcgen.analysis import Analysis
from dcgen.artifacts.data.ansible import NO_HOST
from dcgen.artifacts.data.ansible.hosts import host_vars, make_lookups
from dcgen.fleet.places import places_of
from dcgen.network.hosts import make_hosts
from dcgen.network.switches import make_switches
from dcgen.plan.amounts import merge
from dcgen.plan.records import BillLine
from dcgen.topology import Topology

ID_LENGTH = 10


class SiteDevice(NamedTuple):
    """A device of a site with its rack, its lowest rack unit, its address for Ansible, and its management address."""

    name: str
    kind: str
    role: str
    group: str
    model: str
    rack: str
    u: int | None
    address: str
    bmc: str


class SitePrefix(NamedTuple):
    """A prefix of a site with its gateway, its VLAN (0 for none), and the IPv6 prefix beside it."""

    fabric: str
    prefix: str
    gateway: str
    vlan: int
    prefix6: str


class CableCount(NamedTuple):
    """The number of equal cables of a fabric."""

    fabric: str
    media: str
    part: str
    length_m: float | None
    pieces: int


class SiteSummary(NamedTuple):
    """A site with its devices, cables and parts.

    The power in kW is a lower bound if `kw_bound` is set, and has assumed parts if `kw_assumed` is set. `wiring` is a
    digest of all cables and outlets. `asns` are the AS numbers of its switches. An examined site
    has its `addresses` by `places.places_of`, too.
    """

    name: str
    domain: str
    kw: float
    kw_bound: bool
    kw_assumed: bool
    gpus: int
    wiring: str
    devices: tuple[SiteDevice, ...]
    cables: tuple[CableCount, ...]
    bill: tuple[BillLine, ...]
    prefixes: tuple[SitePrefix, ...]
    asns: tuple[int, ...]
    addresses: Mapping[str, str]


def examined_text(analysis: Analysis, pools: str) -> str:
    """Return the summary of a site with these pools and the places of its addresses as one line of JSON."""
    return _json({**_summary(analysis), "addresses": places_of(analysis.topology.plan, pools)})


def summary_text(analysis: Analysis) -> str:
    """Return the summary of a site as one line of JSON."""
    return _json(_summary(analysis))


def _json(data: Mapping[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _summary(analysis: Analysis) -> dict[str, Any]:
    topology = analysis.topology
    plan = topology.plan
    power = merge(topology.power_w(name) for name in plan.racks)
    return {
        "name": plan.name,
        "domain": plan.domain,
        "kw": round(power.value / 1_000, 3),
        "kw_bound": bool(power.unknown),
        "kw_assumed": bool(power.assumed),
        "gpus": sum(device.type.gpus.count for device in plan.devices.values() if device.type.gpus),
        "devices": list(_devices(analysis)),
        "wiring": _wiring(topology),
        "cables": _cables(topology),
        "bill": plan.bill,
        "prefixes": [(each.fabric, each.prefix, each.gateway, each.vlan, each.prefix6) for each in plan.prefixes],
        "asns": sorted({router.asn for router in plan.routing.routers.values()}),
    }


def _devices(analysis: Analysis) -> Iterator[SiteDevice]:
    topology = analysis.topology
    lookups = make_lookups(topology, analysis.once(make_hosts).get, analysis.once(make_switches))
    for device in sorted(topology.plan.devices.values(), key=lambda device: device.name):
        rack, u = topology.place_of(device.name)
        kinds = (device.kind, device.role, device.group, device.type.model)
        if device.kind == NO_HOST or not device.type.ports:
            yield SiteDevice(device.name, *kinds, rack, u, "", "")
            continue
        found = host_vars(topology, device, lookups)
        bmc = found.management.address if found.management else ""
        yield SiteDevice(device.name, *kinds, rack, u, found.ansible_host, bmc)


def _wiring(topology: Topology) -> str:
    """Return a digest of all cables, ports and outlets without the name of the site."""
    start = f"{topology.plan.name}-"
    ends = [
        (cable.a_device.removeprefix(start), cable.a_port, cable.b_device.removeprefix(start), cable.b_port)
        for cable in topology.plan.cables
    ]
    plugs = [
        (plug.device.removeprefix(start), plug.number, plug.pdu.removeprefix(start), plug.outlet)
        for plug in topology.plan.supplies
    ]
    return hashlib.sha256(repr((sorted(ends), sorted(plugs))).encode()).hexdigest()[:ID_LENGTH]


def _cables(topology: Topology) -> list[CableCount]:
    kinds = Counter(
        (cable.fabric, cable.media, cable.part_number or cable.model, cable.length_m)
        for cable in topology.plan.installed
    )
    ordered = sorted(kinds.items(), key=lambda item: (item[0][:3], item[0][3] or 0.0))
    return [CableCount(*kind, count) for kind, count in ordered]


def read_summary(text: str) -> SiteSummary:
    """Return the summary in a line that `summary_text` made."""
    found = json.loads(text)
    return SiteSummary(
        found["name"],
        found["domain"],
        found["kw"],
        found["kw_bound"],
        found["kw_assumed"],
        found["gpus"],
        found["wiring"],
        tuple(SiteDevice(*row) for row in found["devices"]),
        tuple(CableCount(*row) for row in found["cables"]),
        tuple(BillLine(*row) for row in found["bill"]),
        tuple(SitePrefix(*row) for row in found["prefixes"]),
        tuple(found["asns"]),
        found.get("addresses", {}),
    )


def shape_data(summary: SiteSummary) -> dict[str, Any]:
    """Return what sites of one shape share: devices without the name of the site, cables, parts, sums, and places.

    The summary is that of an examined site.
    """
    start = f"{summary.name}-"
    devices = [
        [row.name.removeprefix(start), row.kind, row.model, row.rack.removeprefix(start), row.u]
        for row in summary.devices
    ]
    return {
        "kw": summary.kw,
        "kw_bound": summary.kw_bound,
        "gpus": summary.gpus,
        "wiring": summary.wiring,
        "devices": devices,
        "cables": [list(row) for row in summary.cables],
        "bill": [list(row) for row in summary.bill],
        "addresses": dict(summary.addresses),
    }


def shape_id(data: dict[str, Any]) -> str:
    """Return a short digest of `shape_data`, which names the shape in the files of the fleet."""
    return hashlib.sha256(_json(data).encode()).hexdigest()[:ID_LENGTH]
