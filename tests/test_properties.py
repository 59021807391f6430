"""What holds for every plan, whatever the blueprint: checked on blueprints that hypothesis makes up."""

from __future__ import annotations

import ipaddress
import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from itertools import pairwise
from math import hypot, inf
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import dcgen
from dcgen import bundles, labels
from dcgen.catalog import ACCEPTS, Catalog
from dcgen.catalog import models as parts
from dcgen.finding import Finding
from dcgen.plan.fabrics.fabric import MEANT_FOR
from dcgen.plan.records import Cable, Mount, Plan
from dcgen.proof import power
from dcgen.rules import RULES
from dcgen.topology import Topology
from dcgen.views import finder
from dcgen.views.loads import make_loads
from support import doors
from support.unpack import told_cables, told_cords

HOST_NAME = re.compile(r"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$")
FEEDS = (["a"], ["a", "b"], ["a", "b"], ["a", "b", "c"])
REASON = "a planning value for the test"
# A horizontal PDU, which takes a rack unit.
FLAT = """\
{model: FLAT, manufacturer: Generic, description: horizontal PDU, u_height: 1, rating_kw: 22, phases: 3, voltage_v: 208,
 amps: 63, outlets: {C13: 24, C19: 24}, mgmt_ports: 0, sources: [{fields: [u_height, rating_kw, phases, voltage_v, amps,
 outlets, mgmt_ports], certainty: user, title: a test}]}
"""
ASSUME = {
    "KR6288V2": {"power_max_w": 10200, "reason": REASON},
    "KR4268V2": {"u_height": 4, "power_max_w": 2400, "supplies": 2, "reason": REASON},
}


# --- blueprints -------------------------------------------------------------------------------------------


def numbers(most: int) -> st.SearchStrategy[tuple[str, int]]:
    """Numbers with holes as text, and the highest of them."""
    return st.sets(st.integers(1, most), min_size=1, max_size=most).map(
        lambda found: (",".join(map(str, sorted(found))), max(found))
    )


@st.composite
def group(draw: st.DrawFn, most: int, units: str | None, **entry: Any) -> dict[str, Any]:
    """A server group with numbers, and a room that is left out, exact or wide."""
    text, highest = draw(numbers(most))
    room = draw(st.sampled_from([None, highest, highest, most]))
    return {**entry, "numbers": text, **({"units": units} if units else {}), **({"capacity": room} if room else {})}


@st.composite
def gpu_group(draw: st.DrawFn, units: str | None) -> dict[str, Any]:
    """GPU servers of a training pod: as the catalog fits them, or with a number of rail adapters."""
    if draw(st.booleans()):
        return draw(group(6, units, model=draw(st.sampled_from(["DGX-H100", "DGX-B200", "XE9680"]))))
    rails = draw(st.sampled_from([1, 2, 3, 4, 8]))
    card = draw(st.sampled_from(["MCX75310AAS-NEAT", "B3140H"]))
    front = draw(st.sampled_from([["storage", "inband"], ["inband", None], ["storage", "storage"]]))
    fitted = {
        "gpus": {"model": "H100-SXM5-80GB", "count": 8},
        "nics": {
            "rail": {"model": card, "count": rails, "ports": ["compute"]},
            "front": {"model": "MCX755206AS-NEAT", "count": draw(st.integers(1, 2)), "ports": front},
        },
    }
    return draw(group(8, units, model="KR6288V2", fitted=fitted))


# The switch for adapter ports of a speed; both ends then find a cable or an optic in the catalog.
LEAVES = {25: ["SN3420"], 100: ["SN4600C", "SN3700"], 200: ["SN3700", "SN5600"], 400: ["SN5600"]}


def speed_of(groups: dict[str, dict[str, Any]]) -> int:
    """The speed at which the storage and in-band ports of all groups can run."""
    text = json.dumps(groups)
    slowest = (("MCX631102AN", 25), ("MCX623106AN", 100), ("XE9680", 200), ("VAST", 200))
    return next((speed for model, speed in slowest if model in text), 400)


@st.composite
def fabric(draw: st.DrawFn, name: str, speed: int) -> dict[str, Any]:
    """A fabric of any design, with a switch that suits it."""
    if name == "oob":
        switch, spine = "SN2201", draw(st.sampled_from(["SN4600C"] * 4 + ["SN2201"]))
    else:
        switch, spine = draw(st.sampled_from(["QM9700", "SN5600"] if name == "compute" else LEAVES[speed])), None
    designs = ["leaf-spine"] * 4 + ["single", "fat-tree"]
    designs += ["rail-optimized"] * 4 + ["rail-only"] if name == "compute" else []
    config: dict[str, Any] = {"design": draw(st.sampled_from(designs)), "switch": switch}
    options = {
        "spine": spine,
        "leaves": draw(st.sampled_from([None, None, 1, 2, 3])),
        "planes": draw(st.sampled_from([None] * 14 + [2])) if name != "oob" else None,
        "downlinks": draw(st.sampled_from([None] * 14 + [4, 16])),
        "oversubscription": draw(st.sampled_from([None] * 14 + [1, "2:1", 3])),
        "rails_per_leaf": draw(st.sampled_from([None, None, 2, 4])),
        "spine_groups": draw(st.sampled_from([None] * 9 + ["rail"])),
        "uplinks": draw(st.sampled_from([None, 2, 4] if name == "oob" else [None, 4, 6, 8])),
        "spines": draw(st.sampled_from([None] * 5 + [1, 2])),
        "group_units": draw(st.sampled_from([None] * 5 + [1, 2])),
        "peer_links": draw(st.sampled_from([None, None, 1, 2])) if config["design"] == "single" else None,
        "speed_gbps": speed if name in ("storage", "inband") else None,
        "uplink_gbps": {"SN5600": 400, "SN3700": 200}.get(switch) if speed < 400 and name != "compute" else None,
        "media": draw(st.sampled_from([None, None, None, "fiber", "single-mode"])) if name == "compute" else None,
    }
    understood = {key for key in options if config["design"] in MEANT_FOR.get(key, designs)}
    return config | {key: value for key, value in options.items() if value is not None and key in understood}


@st.composite
def racks(
    draw: st.DrawFn, groups: dict[str, dict[str, Any]], fabrics: list[str], feeds: dict[str, Any]
) -> dict[str, Any]:
    """Rack groups for everything, split between units and the site by chance; sometimes one switch class to a group."""
    made: dict[str, Any] = {}
    own = draw(st.booleans())
    count = st.integers(1, 4)
    switches = {
        f"{name}-{tier}": draw(st.sampled_from([1, 2, 4, 8])) for name in fabrics for tier in ("leaf", "spine", "core")
    }
    for name, entry in groups.items():
        per = {"per": "unit"} if "units" in entry and own else {}
        how = draw(st.sampled_from([{}, {}, {"spread": {name: 2}}, {"stands": "middle"}, {"stands": "last"}]))
        made[name] = {"model": "AR3357", **per, **how, "holds": {name: draw(count)}}
    if own:
        made["top"] = {
            "model": "AR3357",
            "per": "unit",
            "holds": {key: number for key, number in switches.items() if key.endswith("-leaf")},
        }
    if not own and not draw(st.integers(0, 3)):
        made["net"] = {"model": "AR3107", "holds": switches}
    else:
        made |= {f"net-{key}-r": {"model": "AR3300", "holds": {key: number}} for key, number in switches.items()}
    if extra := {f"ups-{name}": 1 for name, feed in feeds.items() if feed}:
        made["power"] = {"model": "AR3107", "holds": extra}
    return made


@st.composite
def floor(draw: st.DrawFn, data: dict[str, Any]) -> dict[str, Any]:
    """A floor of any shape; one with rows that have room for everything."""
    made: dict[str, Any] = draw(
        st.sampled_from(
            [{}, {"row_pitch_m": 6, "tray_m": 0.8, "slack_m": 3}, {"aisles": {"cold_m": 1.5, "hot_m": 1.1}}]
        )
    )
    if not draw(st.booleans()) or "racks" not in data:
        return made
    at_site = [name for name, entry in data["racks"].items() if entry.get("per") != "unit"]
    units = [text for entry in data["servers"].values() if (text := entry.get("units"))][:1]
    rows = {
        1: {"positions": "1-300,310-900", "groups": at_site, **({"units": units[0]} if units else {})},
        2: {"positions": "5-40", "groups": at_site[:1]},
    }
    rows |= {3: {"positions": 7}} if draw(st.booleans()) else {}
    trays = draw(st.sampled_from([{}, {"cross_trays": "1,20"}]))
    return made | trays | {"rows": rows}


@st.composite
def blueprints(draw: st.DrawFn) -> dict[str, Any]:
    """A blueprint of either kind; most of them plan, some end in findings."""
    kind = draw(st.sampled_from(["training-pod", "training-pod", "edge-site"]))
    units = draw(st.sampled_from([None, "1", "1-2", "1,3", "2-4"]))
    groups: dict[str, dict[str, Any]] = {}
    if kind == "edge-site":
        units = None
        nics = {
            "front": {
                "model": "MCX631102AN-ADAT",
                "count": draw(st.integers(1, 2)),
                "ports": ["inband", draw(st.sampled_from(["inband", None]))],
            }
        }
        fitted = {"gpus": {"model": "L40S", "count": 4}, "nics": nics}
        groups["infer"] = draw(group(6, None, model="KR4268V2", fitted=fitted))
        names = ["inband", "oob"]
    else:
        groups["gpu"] = draw(gpu_group(units))
        if draw(st.booleans()):
            groups["store"] = draw(
                group(
                    5,
                    draw(st.sampled_from([None, units])),
                    model=draw(st.sampled_from(["WEKAPOD-NODE", "VAST-DBOX-DF3015V2"])),
                )
            )
        if draw(st.booleans()):
            card = draw(st.sampled_from(["MCX755206AS-NEAT", "MCX623106AN-CDAT"]))
            front = {"front": {"model": card, "count": 1, "ports": ["inband", None]}}
            groups["head"] = draw(group(3, None, model="R660", fitted={"nics": front}))
        names = ["compute", "storage", "inband", "oob"]
    feeds = {name: draw(st.sampled_from([{}, {}, {"ups": "SRT10KRMXLI"}])) for name in draw(st.sampled_from(FEEDS))}
    pdu = draw(st.sampled_from([None, None, "AP8886", "AP7553", "FLAT"]))
    data: dict[str, Any] = {"kind": kind, "name": draw(st.sampled_from(["x", "pod-7"])), "servers": groups}
    speed = speed_of(groups)
    described = [name for name in names if units or draw(st.integers(0, 3))]
    data["fabrics"] = {name: draw(fabric(name, speed)) for name in described}
    if units or draw(st.booleans()):
        data["racks"] = draw(racks(groups, names, feeds))
    elif pdu == "FLAT":
        pdu = None  # one that takes a rack unit, which the default rack does not hold
    if draw(st.booleans()):
        data["floor"] = draw(floor(data))
    if "racks" in data and not draw(st.integers(0, 3)):
        group_name, entry = draw(st.sampled_from(sorted(groups.items())))
        unit = "" if "units" not in entry else f"su{int(entry['units'][0]):02}-"
        first = re.split("[-,]", entry["numbers"])[0]
        stem = f"{data['name']}-{unit if data['racks'][group_name].get('per') == 'unit' else ''}{group_name}-r01"
        place = {"rack": stem, "u": draw(st.integers(20, 40)), **draw(st.sampled_from([{}, {"face": "front"}]))}
        data["pins"] = {f"{data['name']}-{unit}{group_name}-{int(first):03}": place}
    data["power"] = {
        "feeds": feeds,
        "pdus_per_feed": 1 if pdu == "FLAT" else draw(st.integers(1, 2)),
        **({"pdu": pdu} if pdu else {}),
    }
    data["circuits"] = {key: {"fabric": "inband", "leaf": draw(st.sampled_from([1, 1, 1, 2])), "provider": "P", "speed_gbps": 100 if speed == 25 else speed}
                       for key in draw(st.sampled_from([[], [], ["wan1"], ["wan1", "wan2"]]))}  # fmt: skip
    if units and draw(st.booleans()):
        data["max_units"] = draw(st.sampled_from([4, 8, 40]))
    data["addressing"] = {
        "pools": draw(
            st.sampled_from([{}, {}, {"oob": "10.9.0.0/18"}, {"inband": "2001:db8:7::/64"}, {"oob": "10.9.0.0/23"}])
        )
    }
    data["assume"] = {
        model: values for model, values in ASSUME.items() if any(entry["model"] == model for entry in groups.values())
    }
    return data


# --- the properties ---------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all examples, each of which replaces the same file."""
    path = tmp_path_factory.mktemp("properties")
    (path / "catalog" / "pdu").mkdir(parents=True)
    (path / "catalog" / "pdu" / "FLAT.yaml").write_text(FLAT, encoding="utf-8")
    return path


def planned(folder: Path, data: dict[str, Any]) -> tuple[Topology | None, list[Finding]]:
    path = folder / "case.yaml"
    path.write_text(json.dumps(data), encoding="utf-8")
    return doors.examine(path)


def violations(topology: Topology) -> list[str]:
    """Every broken law of a plan, in one sentence each."""
    plan = topology.plan
    return [line for law in LAWS for line in law(plan, topology)]


def ports_are_used_once(plan: Plan, _: Topology) -> Iterator[str]:
    """No port takes two cables."""
    ends = Counter(
        end for cable in plan.cables for end in ((cable.a_device, cable.a_port), (cable.b_device, cable.b_port))
    )
    yield from (f"port used twice: {end}" for end, count in ends.items() if count > 1)


def cable_ends_exist(plan: Plan, _: Topology) -> Iterator[str]:
    """Both ends of a cable are ports of planned devices, and its id is its own."""
    for cable in plan.cables:
        for device, port in ((cable.a_device, cable.a_port), (cable.b_device, cable.b_port)):
            if device not in plan.devices or port not in plan.devices[device].type.port:
                yield f"no such port: {device}:{port}"
    if len({cable.id for cable in plan.cables}) != len(plan.cables):
        yield "cable ids repeat"


def speeds_agree(plan: Plan, _: Topology) -> Iterator[str]:
    """A cable runs no faster than either of its ports."""
    for cable in plan.cables:
        ends = [
            plan.devices[device].type.port[port]
            for device, port in ((cable.a_device, cable.a_port), (cable.b_device, cable.b_port))
        ]
        if any(port.speed_gbps < cable.speed_gbps for port in ends):
            yield f"cable faster than its port: {cable.id} {cable.speed_gbps} on {[port.speed_gbps for port in ends]}"


def devices_are_placed_once(plan: Plan, _: Topology) -> Iterator[str]:
    """Every device with a height has a mount in a rack; no two share a rack unit; none leaves its rack."""
    for name, device in plan.devices.items():
        if device.type.u_height and name not in plan.mounts:
            yield f"not mounted: {name}"
    taken: dict[tuple[str, int], str] = {}
    for name, mount in plan.mounts.items():
        if mount.rack not in plan.racks:
            yield f"mounted in no rack: {name} in {mount.rack}"
            continue
        height = plan.devices[name].type.u_height
        if mount.u < 1 or mount.u + height - 1 > plan.racks[mount.rack].type.u_height:
            yield f"outside its rack: {name} at {mount}"
        for u in range(mount.u, mount.u + height):
            if (mount.rack, u) in taken:
                yield f"overlap: {name} and {taken[mount.rack, u]} at {mount}"
            taken[mount.rack, u] = name


def racks_hold_something(plan: Plan, _: Topology) -> Iterator[str]:
    """No rack is planned for nothing, none stands where another does, and its PDUs are devices, mounted in it if at all."""
    used = {mount.rack for mount in plan.mounts.values()}
    yield from (f"empty rack: {name}" for name in plan.racks if name not in used)
    places = Counter((rack.row, rack.column) for rack in plan.racks.values())
    yield from (f"two racks on one place: {place}" for place, count in places.items() if count > 1)
    for rack in plan.racks.values():
        for pdu in (pdu for _, pdus in rack.pdus for pdu in pdus):
            if pdu not in plan.devices:
                yield f"PDU is no device: {pdu}"
            elif pdu in plan.mounts and plan.mounts[pdu].rack != rack.name:
                yield f"PDU in another rack: {pdu} in {plan.mounts[pdu].rack}"
    named = {pdu for rack in plan.racks.values() for _, pdus in rack.pdus for pdu in pdus}
    yield from (
        f"PDU of no rack: {name}" for name, device in plan.devices.items() if device.kind == "pdu" and name not in named
    )


def supplies_are_fed_once(plan: Plan, _: Topology) -> Iterator[str]:
    """Each supply is on one PDU of its own rack, of the feed it names; the supplies of a device are spread over the feeds evenly."""
    seen = Counter((supply.device, supply.number) for supply in plan.supplies)
    yield from (f"supply fed twice: {key}" for key, count in seen.items() if count > 1)
    feeds: dict[str, Counter[str]] = defaultdict(Counter)
    for supply in plan.supplies:
        feeds[supply.device][supply.feed] += 1
        if supply.device == supply.pdu:
            yield f"a PDU feeds itself: {supply.pdu}"
        if supply.pdu not in dict(plan.racks[plan.mounts[supply.device].rack].pdus)[supply.feed]:
            yield f"supply on another rack's PDU: {supply}"
    for name, device in plan.devices.items():
        wanted = device.type.supplies
        if name in plan.mounts and device.kind != "ups" and wanted and sum(feeds[name].values()) != wanted:
            yield f"supplies missing: {name}"
        if len(feeds[name]) > 1 and max(feeds[name].values()) - min(feeds[name].values()) > 1:
            yield f"supplies uneven: {name}"


TAKES = {"C14": {"C13", "C15"}, "C20": {"C19", "C21"}, "C22": {"C19", "C21"}}


def supplies_have_one_outlet(plan: Plan, _: Topology) -> Iterator[str]:
    """A supply of known inlet is on an outlet that its PDU has and that takes it, nobody else is, and outlets of a type
    are on the phases in turn."""
    seen = Counter((supply.pdu, supply.outlet) for supply in plan.supplies if supply.outlet)
    lacking = any(finding.code in ("DC220", "DC221") for finding in plan.findings)
    yield from (f"outlet used twice: {key}" for key, count in seen.items() if count > 1)
    for supply in plan.supplies:
        inlet, pdu = plan.devices[supply.device].type.inlet, plan.devices[supply.pdu].type
        if bool(supply.outlet) != bool(inlet) and not lacking:
            yield f"outlet without an inlet, or the reverse: {supply}"
        if not inlet or not supply.outlet:
            continue
        kind, _, number = supply.outlet.rpartition("-")
        if not 1 <= int(number) <= dict(pdu.outlets).get(kind, 0):
            yield f"no such outlet: {supply}"
        if not {kind, *dict(pdu.also).get(kind, ())} & TAKES[inlet]:
            yield f"outlet does not fit: {supply}"
        turn = int(number) % 3
        wanted = {"", f"L{turn or 3}-N", f"L{turn or 3}-L{turn + 1}"} if pdu.phases == 3 else {""}
        if supply.phase not in wanted:
            yield f"phase out of turn: {supply}"


def loads_are_shared_out(plan: Plan, topology: Topology) -> Iterator[str]:
    """Whatever feed is lost, the feeds carry the devices that are left; phases carry what their PDU carries."""
    for lost in power.losses(topology):
        for rack in plan.racks.values():
            standing = {supply.device for supply in plan.supplies if supply.feed != lost}
            held = [device for device in topology.in_rack[rack.name] if device.name in standing]
            wanted = sum(device.type.power_w.value or 0 for device in held)
            if abs(sum(power.feed_watts(topology, rack, lost).values()) - wanted) > 0.001:
                yield f"load lost on its way: {rack.name} without {lost!r}"
            if lost in power.feed_watts(topology, rack, lost) and power.feed_watts(topology, rack, lost)[lost]:
                yield f"a lost feed carries load: {rack.name} {lost}"
            for pdu, draw in power.draws(topology, rack, lost).items():
                type_ = plan.devices[pdu].type
                if draw.amps and type_.phases == 1 and abs(draw.amps[0] * (type_.voltage_v or 0) - draw.watts) > 0.001:
                    yield f"amperes and watts differ: {pdu}"
    make_loads(topology)


def addresses_are_in_place(plan: Plan, _: Topology) -> Iterator[str]:
    """No address repeats; each lies in a listed prefix of its fabric and is neither network, broadcast nor gateway."""
    seen = Counter(address.address for address in plan.addresses)
    yield from (f"address twice: {address}" for address, count in seen.items() if count > 1)
    prefixes = {prefix.prefix: prefix for prefix in plan.prefixes}
    for item in plan.addresses:
        network = ipaddress.ip_interface(f"{item.address}/{item.length}").network
        prefix = prefixes.get(str(network))
        if not prefix or prefix.fabric != item.fabric or prefix.gateway != item.gateway:
            yield f"address without prefix: {item}"
        if item.address in (item.gateway, str(network.network_address), str(network[-1])):
            yield f"address reserved: {item}"
        if item.port not in plan.devices[item.device].type.port:
            yield f"address on no port: {item}"
    networks = sorted((ipaddress.ip_network(text) for text in prefixes), key=lambda net: (net.version, net))
    yield from (
        f"prefixes overlap: {one} {two}"
        for one, two in pairwise(networks)
        if one.version == two.version and one.overlaps(two)
    )


def alike(plan: Plan) -> Iterator[list[Cable]]:
    """Cables that must be of one length: tails of one splitter, and fibers that meet in a transceiver."""
    meets: dict[str, list[Cable]] = defaultdict(list)
    keys: dict[str, list[str]] = {}
    for cable in plan.cables:
        ends = [(cable.a_device, cable.a_port), (cable.b_device, cable.b_port)]
        cages = [f"{device}:{plan.devices[device].type.port[port].cage}" for device, port in ends]
        keys[cable.id] = cages if cable.a_optic and cable.b_optic else [cable.head or cable.id]
        for key in keys[cable.id]:
            meets[key].append(cable)
    done: set[str] = set()
    for first in plan.cables:
        queue, found = [first], []
        while queue:
            cable = queue.pop()
            if cable.id not in done:
                done.add(cable.id)
                found.append(cable)
                queue += [other for key in keys[cable.id] for other in meets[key]]
        if found:
            yield found


def full(plan: Plan, cables: list[Cable]) -> bool:
    """Whether every port of every cage that the cables end in has a cable: nobody is to come who shares one."""
    taken = Counter(
        (device, plan.devices[device].type.port[port].cage)
        for cable in cables
        for device, port in ((cable.a_device, cable.a_port), (cable.b_device, cable.b_port))
    )
    held = Counter(
        (device, port.cage) for device in {end[0] for end in taken} for port in plan.devices[device].type.ports
    )
    return all(taken[cage] == held[cage] for cage in taken)


def cables_are_long_enough(plan: Plan, _: Topology) -> Iterator[str]:
    """A cable is the next on sale for its route, or for the longest route of those that must be alike, or a longer
    one where others are to come that must be alike; where one of these routes is unknown their length is."""
    sold = {cable.model: [length.m for length in cable.lengths] for cable in Catalog().all(parts.CableModel)}
    for cables in alike(plan):
        known = [cable.route_m for cable in cables if cable.route_m is not None]
        for cable in cables:
            wanted = min(m for m in sold[cable.model] if m >= max(known)) if len(known) == len(cables) else None
            longer = cable.length_m in (None, *sold[cable.model]) and (cable.length_m or inf) >= (wanted or inf)
            if cable.length_m != wanted and (full(plan, cables) or not longer):
                yield f"length is not the next on sale: {cable.id} {cable.route_m} {cable.length_m}, {wanted} expected"
        if len({(cable.media, cable.length_m) for cable in cables}) > 1:
            yield f"fibers of one transceiver differ: {[cable.id for cable in cables]}"


def straight_m(plan: Plan, a: str, b: str) -> float:
    """The meters between two devices as the crow flies: along the row, across rows, and up; within a rack up only."""
    rack_of = {pdu: name for name, rack in plan.racks.items() for _, pdus in rack.pdus for pdu in pdus}
    here, there = (plan.mounts.get(name) or Mount(rack_of[name], 1, "rear") for name in (a, b))
    one, other = plan.racks[here.rack], plan.racks[there.rack]
    up = abs(here.u - there.u) * 0.04445
    if one.name == other.name:
        return up
    assert plan.floor and plan.floor.rack_pitch_m
    middles = [plan.floor.rows[rack.row].middle_m or 0.0 for rack in (one, other)]
    return hypot((one.column - other.column) * plan.floor.rack_pitch_m, middles[0] - middles[1], up)


def cables_reach_their_ends(plan: Plan, _: Topology) -> Iterator[str]:
    """No cable is shorter than its route, no route than the straight line between its two ends."""
    for cable in plan.cables:
        if cable.route_m is None:
            continue
        straight = straight_m(plan, cable.a_device, cable.b_device)
        if not straight <= cable.route_m <= (cable.length_m or inf):
            yield f"too short: {cable.id}, {straight:.2f} m straight, {cable.route_m} m of {cable.length_m} m"


def optics_are_billed(plan: Plan, _: Topology) -> Iterator[str]:
    """The bill has one transceiver for each cage that holds one by the run list, and no other."""
    held: dict[tuple[str, str], str] = {}
    for cable in plan.cables:
        for device, port, optic in (
            (cable.a_device, cable.a_port, cable.a_optic),
            (cable.b_device, cable.b_port, cable.b_optic),
        ):
            if optic:
                held[device, plan.devices[device].type.port[port].cage] = optic
    billed = {line.model: line.quantity for line in plan.bill if line.category == "optic"}
    if billed != Counter(held.values()):
        yield f"the bill has the optics {billed}, the cages {dict(Counter(held.values()))}"


def the_bill_is_the_plan(plan: Plan, _: Topology) -> Iterator[str]:
    """The bill has each chassis, rack and PDU that stands on the floor, and as many of each length as the run list."""
    kinds = {"nvswitch": "server"}
    stand = Counter((kinds.get(item.kind, item.kind), item.type.model) for item in plan.devices.values())
    stand = Counter({key: count for key, count in stand.items() if key[0] != "circuit"})
    stand.update(("rack", rack.type.model) for rack in plan.racks.values())
    billed = {
        (line.category, line.model): line.quantity for line in plan.bill if line.category in {key for key, _ in stand}
    }
    if billed != stand:
        yield f"the bill has {billed}, the plan {dict(stand)}"
    pieces = {cable.head or cable.id: (cable.model, cable.part_number, cable.length_m) for cable in plan.cables}
    sold = {
        (line.model, line.part_number, line.length_m): line.quantity for line in plan.bill if line.category == "cable"
    }
    if sold != Counter(pieces.values()):
        yield f"the bill has the lengths {sold}, the run list {dict(Counter(pieces.values()))}"


def splitters_are_one_part(plan: Plan, _: Topology) -> Iterator[str]:
    """The tails of a head are at most as many as its cable has, in one cage and of one part; the bill counts the head once."""
    tails = {cable.model: cable.tails for cable in Catalog().all(parts.CableModel)}
    heads: dict[str, list[Cable]] = defaultdict(list)
    for cable in plan.cables:
        if bool(cable.head) != (tails[cable.model] > 1):
            yield f"head of {cable.id}: {cable.head!r} on {cable.model}"
        heads[cable.head or cable.id].append(cable)
    for head, rows in heads.items():
        ends = [((row.a_device, row.a_port), (row.b_device, row.b_port)) for row in rows]
        cages = [{f"{device}:{plan.devices[device].type.port[port].cage}" for device, port in pair} for pair in ends]
        if len(rows) > tails[rows[0].model] or (
            rows[0].head and head.rpartition(".")[0] not in set.intersection(*cages)
        ):
            yield f"tails of {head}: {[row.id for row in rows]}"
        if len({(row.model, row.part_number, row.length_m) for row in rows}) > 1:
            yield f"two parts on {head}: {rows}"
    billed = sum(line.quantity for line in plan.bill if line.category == "cable")
    if billed != len(heads):
        yield f"the bill has {billed} cables instead of {len(heads)}"


def tiers_are_even(plan: Plan, _: Topology) -> Iterator[str]:
    """Every pair of a leaf and a spine that are joined has the same number of links, as has every pair of spine and core."""
    for fabric in plan.fabrics:
        pairs: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
        for cable in plan.cables:
            tiers = plan.devices[cable.a_device].role, plan.devices[cable.b_device].role
            if cable.fabric == fabric.name and tiers[1] in (f"{fabric.name}-spine", f"{fabric.name}-core"):
                pairs[tiers[1]][cable.a_device, cable.b_device] += 1
        for tier, links in pairs.items():
            if len(set(links.values())) > 1:
                yield f"uneven links: {tier}"
            lower = Counter(a for a, _ in links)
            if len(set(lower.values())) > 1:
                yield f"uneven reach: {tier}"


def optics_fit(plan: Plan, _: Topology) -> Iterator[str]:
    """A cage holds one kind of optic, which fits it in form, style, ports, speed and protocol; both ends speak one standard."""
    optics = {optic.model: optic for optic in Catalog().all(parts.Optic)}
    tails = {cable.model: cable.tails for cable in Catalog().all(parts.CableModel)}
    held: dict[tuple[str, str], set[str]] = defaultdict(set)
    for cable in plan.cables:
        ends = ((cable.a_device, cable.a_port, cable.a_optic), (cable.b_device, cable.b_port, cable.b_optic))
        for device, name, model in ends:
            port = plan.devices[device].type.port[name]
            held[device, port.cage].add(
                model or cable.head or cable.id
            )  # what has its ends attached fills the cage alone
            if not model:
                continue
            optic = optics[model]
            fits = optic.cage in ACCEPTS.get(port.cage_type, (port.cage_type,)) and (
                optic.cage_style in (None, port.cage_style) or not port.cage_style
            )
            if (
                not fits
                or optic.ports * (tails[cable.model] if cable.head.startswith(f"{device}:{port.cage}.") else 1)
                != port.cage_ports
                or optic.speed_gbps != cable.speed_gbps * tails[cable.model]
                or optic.medium != cable.media
            ):
                yield f"optic does not fit: {model} in {device}:{name} ({port.cage_type}, {port.cage_style}, {port.cage_ports})"
        if cable.a_optic and cable.b_optic and optics[cable.a_optic].standard != optics[cable.b_optic].standard:
            yield f"optics of two standards: {cable.id}"
        if bool(cable.a_optic) != bool(cable.b_optic) and cable.b_port != "handoff":
            yield f"optic at one end: {cable.id}"
    yield from (f"two plugs in one cage: {cage} {models}" for cage, models in held.items() if len(models) > 1)


def ports_with_a_fabric_are_cabled(plan: Plan, _: Topology) -> Iterator[str]:
    """Every port that names a fabric has a cable, but for the management ports of the out-of-band switches, and the
    ports that a mesh keeps for a peer that is not there yet."""
    meshes = {fabric.name for fabric in plan.fabrics if fabric.design == "mesh"}
    cabled = {end for cable in plan.cables for end in ((cable.a_device, cable.a_port), (cable.b_device, cable.b_port))}
    for device in plan.devices.values():
        if not device.role.startswith("oob-"):
            yield from (
                f"not cabled: {device.name}:{port.name}"
                for port in device.type.ports
                if port.fabric and port.fabric not in meshes and (device.name, port.name) not in cabled
            )


def names_are_host_names(plan: Plan, _: Topology) -> Iterator[str]:
    """Device and rack names are DNS labels, and nothing in the graph shares a name."""
    names = [*plan.devices, *plan.racks, *(feed.id for feed in plan.feeds)]
    yield from (f"no host name: {name}" for name in names if not HOST_NAME.match(name))
    yield from (f"name twice: {name}" for name, count in Counter(names).items() if count > 1)


def graph_is_the_plan(plan: Plan, topology: Topology) -> Iterator[str]:
    """The graph has the plan's nodes and edges, one each."""
    graph = topology.graph
    kinds = Counter(kind for _, kind in graph.nodes(data="kind"))
    edges = Counter(kind for *_, kind in graph.edges(data="kind"))
    gpus = [device.type.gpus for device in plan.devices.values() if device.type.gpus]
    trays = [device for device in plan.devices.values() if device.kind == "nvswitch"]
    domains = {topology.nvlink_domain_of(device) for device in trays}
    rack_scale = sum(
        device.type.gpus.count for device in plan.devices.values() if device.type.nvlink and device.type.gpus
    )
    standing = sum(1 for device in plan.devices.values() if device.kind == "pdu" and device.name not in plan.mounts)
    inputs = sum(len(pdus) for rack in plan.racks.values() for _, pdus in rack.pdus) + sum(
        1 for feed in plan.feeds if feed.ups
    )
    wanted_kinds = Counter(device.kind for device in plan.devices.values()) + Counter(
        {
            "rack": len(plan.racks),
            "feed": len(plan.feeds),
            "gpu": sum(item.count for item in gpus),
            "nvswitch": sum(1 for item in gpus if item.nvswitches) + len(domains),
        }
    )
    wanted_edges = +Counter(
        cable=len(plan.cables),
        mount=len(plan.mounts) + standing,
        power=len(plan.supplies) + inputs,
        internal=sum(item.count * (2 if item.nvswitches else 1) for item in gpus) + rack_scale + len(trays),
    )
    if kinds != wanted_kinds:
        yield f"graph nodes: {kinds} instead of {wanted_kinds}"
    if edges != wanted_edges:
        yield f"graph edges: {edges} instead of {wanted_edges}"


def papers_agree(plan: Plan, topology: Topology) -> Iterator[str]:
    """Every cable lies in one bundle, every end has a label that no other end has, and bundles hold what the bill orders."""
    held = Counter(cable.id for cables in bundles.bundles(topology).values() for cable in cables)
    if held != Counter(cable.id for cable in plan.cables):
        yield "bundles do not hold each cable once"
    first = bundles.first_tails(topology)
    parts_ = sum(bundles.figures(topology, cables, first).parts for cables in bundles.bundles(topology).values())
    if parts_ != sum(line.quantity for line in plan.bill if line.category == "cable"):
        yield f"bundles hold {parts_} parts, which is not what the bill orders"
    label = labels.make_labels(topology)
    texts = [text for cable in plan.cables for text in label(cable)]
    yield from (f"two labels alike: {text}" for text, count in Counter(texts).items() if count > 1)
    for tray in bundles.trays(topology, bundles.bundles(topology)):
        if not 0 < tray.fullest.cables <= len(plan.cables):
            yield f"tray {tray.name} carries {tray.fullest.cables} cables"


def page_data_are_the_plan(plan: Plan, topology: Topology) -> Iterator[str]:
    """What the script of the site page unpacks are the plan's cables in their order, and its cords."""
    view = finder.make_finder(topology)
    cables = [
        (*cable[1:3], *cable[4:6], "unknown" if cable.length_m is None else f"{cable.length_m:g}")
        for cable in plan.cables
    ]
    if told_cables(view) != cables:
        yield "the site page tells other cables, or in another order"
    cords = [(item.device, item.number, item.pdu, item.feed, item.outlet) for item in plan.supplies]
    if sorted(told_cords(view)) != sorted(cords):
        yield "the site page tells other cords"
    if len(set(view.cords)) < len(view.cords):
        yield "the site page tells a set of cords twice"


Law = Callable[[Plan, Topology], Iterator[str]]
LAWS: tuple[Law, ...] = (
    ports_are_used_once,
    cable_ends_exist,
    speeds_agree,
    devices_are_placed_once,
    racks_hold_something,
    supplies_are_fed_once,
    supplies_have_one_outlet,
    loads_are_shared_out,
    addresses_are_in_place,
    cables_are_long_enough,
    cables_reach_their_ends,
    optics_are_billed,
    the_bill_is_the_plan,
    splitters_are_one_part,
    tiers_are_even,
    optics_fit,
    ports_with_a_fabric_are_cabled,
    names_are_host_names,
    graph_is_the_plan,
    papers_agree,
    page_data_are_the_plan,
)


# --- the tests --------------------------------------------------------------------------------------------

EXAMPLES = settings(
    max_examples=400,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
    print_blob=False,
)


@EXAMPLES
@given(data=blueprints())
def test_every_plan_keeps_the_laws(folder: Path, data: dict[str, Any]) -> None:
    """A blueprint that plans breaks no law of this file; one that does not ends in errors whose codes are known, never in another exception."""
    topology, findings = planned(folder, data)
    for finding in findings:
        assert finding.code in RULES and finding.hint and finding.place and finding.place.line, finding
    if topology is None:
        assert any(finding.severity == "error" for finding in findings)
    else:
        broken = violations(topology)
        assert not broken, "\n".join(broken[:10])


TESTS = Path(__file__).parent
SHIPPED = sorted((TESTS.parent / "blueprints").glob("*.yaml")) + sorted((TESTS / "cases").glob("*.yaml"))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_shipped_blueprint_keeps_the_laws(path: Path) -> None:
    """The shipped blueprints and the cases of test_plan break no law of this file."""
    assert not violations(dcgen.load(path))


# Blueprints that are odd in one point each: they plan within the laws, or end in a finding.
NODE = "kind: training-pod\nname: x\nservers:\n  node: {model: R660, numbers: 1-2, capacity: 2, fitted: {nics: FRONT}}\n".replace(
    "FRONT", "{front: {model: MCX631102AN-ADAT, count: 1, ports: [inband, null]}}"
)
UNITS = NODE.replace("numbers", "units: 1-2, numbers")
SWITCHES = "inband-leaf: 1, oob-leaf: 1"
LONG = "a" * 38
ODD = {
    "units without racks": UNITS,
    "unit and site leaves in one rack group": UNITS
    + "fabrics: {oob: {design: leaf-spine, switch: SN2201, spine: SN4600C}}\n",
    "management switch in a rack of its own": NODE
    + "racks: {a: {model: AR3357, holds: {node: 2, inband-leaf: 1}}, b: {model: AR3357, holds: {oob-leaf: 1}}}\n",
    "fewer horizontal PDUs than feeds": NODE
    + f"racks: {{a: {{model: AR3357, holds: {{node: 2, {SWITCHES}, pdu-a: 1}}}}}}\npower: {{pdu: AP7526}}\n",
    "a class in two rack groups": NODE
    + f"racks: {{a: {{model: AR3357, holds: {{node: 2}}}}, b: {{model: AR3357, holds: {{node: 2, {SWITCHES}}}}}}}\n",
    "long fabric": NODE.replace("inband", LONG)
    + f"fabrics: {{{LONG}: {{design: single, switch: SN3420}}}}\naddressing: {{pools: {{{LONG}: 10.50.0.0/16}}}}\n",
    "long feed": NODE + f"power: {{feeds: {{{LONG}: {{ups: SRT10KRMXLI}}}}}}\n",
    "long rack group": NODE.replace("name: x", f"name: {LONG}")
    + f"racks: {{{LONG}: {{model: AR3357, holds: {{node: 2, {SWITCHES}}}}}}}\n",
    "long line": NODE.replace("name: x", f"name: {LONG}")
    + f"circuits: {{{LONG}: {{fabric: inband, provider: p, speed_gbps: 25}}}}\n",
    "line named like a server": NODE.replace("node:", "uplink-wan:")
    + "circuits: {wan-001: {fabric: inband, provider: p, speed_gbps: 25}}\n",
    "feed named like a server": NODE.replace("node:", "feed-a:") + "power: {feeds: {a: {}, a-001: {}}}\n",
    "rack group named like a unit's": UNITS
    + f"racks: {{a: {{model: AR3357, per: unit, holds: {{node: 2}}}}, su01-a: {{model: AR3357, holds: {{{SWITCHES}}}}}}}\n",
    "two ports of 100G in a cage": NODE.replace("MCX631102AN-ADAT", "MCX623106AN-CDAT")
    + "fabrics: {inband: {design: single, switch: SN3700}}\n",
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_an_odd_blueprint_keeps_the_laws_or_is_refused(examine: Any, text: str) -> None:
    """What is odd plans within the laws, or an error says what to change; no other exception comes out."""
    topology, findings = examine(text)
    assert topology or any(finding.severity == "error" for finding in findings)
    if topology and not any(finding.severity == "error" for finding in findings):
        assert not violations(topology)


def test_the_blueprints_made_up_are_of_use(folder: Path) -> None:
    """Of the blueprints that hypothesis makes up a fair share plans: with spines, lines, units, UPSes, rows, pins, with and without a floor, on one feed and on more."""
    seen: Counter[str] = Counter()

    @settings(parent=EXAMPLES, max_examples=240, phases=[Phase.generate])
    @given(data=blueprints())
    def look(data: dict[str, Any]) -> None:
        topology, _ = planned(folder, data)
        if topology:
            seen.update(traits(topology.plan))
            seen["plans"] += 1

    look()
    assert seen["plans"] >= 30, seen
    assert not [trait for trait in TRAITS if not seen[trait]], seen


TRAITS = ("spines", "lines", "units", "ups", "no floor", "floor", "rows", "pins", "one feed", "splitters")


def traits(plan: Plan) -> Iterator[str]:
    if any(fabric.spines for fabric in plan.fabrics):
        yield "spines"
    if any(device.kind == "circuit" for device in plan.devices.values()):
        yield "lines"
    if any(device.unit for device in plan.devices.values()):
        yield "units"
    if any(device.kind == "ups" for device in plan.devices.values()):
        yield "ups"
    if any(cable.head for cable in plan.cables):
        yield "splitters"
    if plan.floor and any(row.positions for row in plan.floor.rows.values()):
        yield "rows"
    if any(mount.pinned for mount in plan.mounts.values()):
        yield "pins"
    yield "one feed" if len(plan.feeds) == 1 else "feeds"
    yield "no floor" if any(cable.route_m is None and cable.b_port != "handoff" for cable in plan.cables) else "floor"


TRUNK = """\
model: TRUNK
manufacturer: Generic
description: Single-mode trunk made to measure
media: smf
connector: mpo12-apc
lengths: [{m: 80}]
protocols: [ethernet, infiniband]
sources: [{fields: [media, connector, lengths, protocols], certainty: user, title: the contractor's offer}]
"""
PATCH = """\
model: PATCH
manufacturer: Generic
description: Long copper
media: cat6
cage: RJ45
speed_gbps: 1
lengths: [{m: 80}]
protocols: [ethernet]
sources: [{fields: [media, cage, speed_gbps, lengths, protocols], certainty: user, title: the contractor's offer}]
"""
NEAR_AND_FAR = """\
kind: training-pod
name: x
servers:
  node: {model: R660, numbers: 1-2, capacity: 2, fitted: {nics: {rail: {model: MCX75310AAS-NEAT, count: 1, ports: [compute]}}}}
fabrics: {compute: {design: single, switch: QM9700}}
racks: {a: {model: AR3357, holds: {node: 1, compute-leaf: 1, oob-leaf: 1}}}
floor: {rack_pitch_m: 60}
"""


def test_a_twin_cage_holds_one_optic(examine: Any, tmp_path: Path) -> None:
    """Two ports of one cage whose cables are near and far share an optic that reaches both, or a finding says that none does."""
    (tmp_path / "catalog" / "cable").mkdir(parents=True)
    (tmp_path / "catalog" / "cable" / "TRUNK.yaml").write_text(TRUNK, encoding="utf-8")
    (tmp_path / "catalog" / "cable" / "PATCH.yaml").write_text(PATCH, encoding="utf-8")
    topology, findings = examine(NEAR_AND_FAR)
    assert topology or any(finding.severity == "error" for finding in findings)
    if topology:
        (cage,) = {
            topology.plan.devices[cable.b_device].type.port[cable.b_port].cage
            for cable in topology.plan.cables
            if cable.fabric == "compute"
        }
        assert len({cable.b_optic for cable in topology.plan.cables if cable.fabric == "compute"}) == 1, cage
