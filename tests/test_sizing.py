"""How many switches a design takes: no leaf, spine or core more than its ports ask for, and a finding where it does."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import Examine, ExamineData
from dcgen.finding import Finding
from dcgen.plan.records import FabricSummary
from dcgen.topology import Topology

RAIL = "nics: {rail: {model: MCX75310AAS-NEAT, count: 8, ports: [compute]}}"
# Servers with eight rails, of a unit or of the site. A QM9700 has 64 ports of 400G, half of them for servers.
PODS = """\
kind: training-pod
name: x
servers:
  gpu: {{model: {server}, {scope}numbers: 1-{count}, capacity: {capacity}, fitted: {{{fitted}}}}}
fabrics:
  compute: {{design: {design}, switch: {switch}{options}}}
  oob: {{design: leaf-spine, switch: SN2201, spine: SN4600C}}
racks:
  gpu: {{model: AR3357, {per}holds: {{gpu: 4}}, pdus_per_feed: 2}}
  net: {{model: AR3357, {per}holds: {{compute-leaf: 8}}, pdus_per_feed: 2}}
  core: {{model: AR3357, holds: {{compute-spine: 8, compute-core: 8}}, pdus_per_feed: 2}}
  mgmt: {{model: AR3357, holds: {{oob-leaf: 10, oob-spine: 2}}}}
"""
DEFAULTS = {
    "server": "KR6288V2",
    "scope": "",
    "per": "",
    "design": "rail-optimized",
    "switch": "QM9700",
    "options": "",
    "fitted": RAIL,
}


def pod(count: int, **values: object) -> str:
    """Return the blueprint of a pod with `count` servers, which is also their capacity."""
    return PODS.format(**(DEFAULTS | {"count": count, "capacity": count} | values))


def tiers(topology: Topology, name: str = "compute") -> tuple[int, int, int]:
    """Return the number of leaves, spines and cores of a fabric."""
    fabric = summary(topology, name)
    return len(fabric.leaves), len(fabric.spines), len(fabric.cores)


def summary(topology: Topology, name: str) -> FabricSummary:
    return next(fabric for fabric in topology.plan.fabrics if fabric.name == name)


def planned(examine: Examine, text: str) -> tuple[Topology, list[Finding]]:
    """Return the topology and the findings of a blueprint without errors."""
    topology, findings = examine(text)
    assert topology, [str(finding) for finding in findings]
    return topology, findings


def of_code(findings: list[Finding], code: str, fabric: str = "compute") -> list[Finding]:
    return [finding for finding in findings if finding.code == code and finding.path[:2] == ("fabrics", fabric)]


# By hand: 32 servers fill 32 ports of 8 leaves, and 8 x 32 uplinks fill 4 spines of 64 ports. 48 servers with two
# ports on a pair of 48-port leaves fill both. A QM9700 with `downlinks: 16` has 16 ports for servers.
FULL = {
    "32 servers of the site": (pod(32), (8, 4, 0)),
    "32 servers of a unit": (pod(32, scope="units: 1, ", per="per: unit, "), (8, 4, 0)),
    "32 downlinks stated": (pod(32, options=", downlinks: 32"), (8, 4, 0)),
    "16 downlinks stated": (pod(16, options=", downlinks: 16"), (8, 2, 0)),
    "48 servers on a pair": (
        pod(
            48,
            design="leaf-spine",
            switch="SN3420",
            options=", spine: SN4600C",
            fitted="nics: {f: {model: MCX631102AN-ADAT, count: 1, ports: [compute, compute]}}",
        ),
        (2, 1, 0),
    ),
}


@pytest.mark.parametrize("name", FULL)
def test_a_leaf_without_circuits_serves_with_all_its_ports(examine: Examine, name: str) -> None:
    """No cage waits for circuits that nobody states, neither at the site nor where downlinks are stated."""
    text, expected = FULL[name]
    topology, findings = planned(examine, text)
    assert tiers(topology) == expected
    assert of_code(findings, "DC323") == []


CIRCUIT = "circuits: {wan: {fabric: compute, provider: p, speed_gbps: 400}}\n"
# A QM9700 speaks InfiniBand, so circuits end on an SN5600: 64 cages of two 400G ports, 64 ports for servers.
ETHERNET = {"switch": "SN5600", "fitted": RAIL}
RESERVED = {
    "a circuit and its spare": (pod(60, **ETHERNET) + CIRCUIT, 8),
    "a server on the spare cage": (pod(61, **ETHERNET) + CIRCUIT, 16),
    "no spare by the key": (pod(62, options=", circuit_cages: 1", **ETHERNET) + CIRCUIT, 8),
    "no spare with stated downlinks": (pod(62, options=", downlinks: 62", **ETHERNET) + CIRCUIT, 8),
    "a circuit takes its cage": (pod(63, options=", circuit_cages: 0", **ETHERNET) + CIRCUIT, 16),
    "a cage for later": (pod(62, options=", circuit_cages: 1", **ETHERNET), 8),
    "two cages for later": (pod(61, options=", circuit_cages: 2", **ETHERNET), 16),
}


@pytest.mark.parametrize("name", RESERVED)
def test_circuits_reserve_cages_of_the_leaves_outside_the_units(examine: Examine, name: str) -> None:
    """A stated circuit has a spare cage, unless the blueprint states another number of cages or the downlinks."""
    text, leaves = RESERVED[name]
    topology, findings = planned(examine, text)
    assert tiers(topology)[0] == leaves
    assert bool(of_code(findings, "DC323")) == (leaves > 8)


def test_a_first_circuit_moves_no_server_where_its_cages_were_reserved(examine: Examine) -> None:
    """Servers fill two rows of leaves before and after the first circuit, and each keeps its port."""
    ports = []
    for text in (pod(100, options=", circuit_cages: 2", **ETHERNET), pod(100, **ETHERNET) + CIRCUIT):
        topology, _ = planned(examine, text)
        ports.append(
            {(c.a_device, c.a_port): (c.b_device, c.b_port) for c in topology.plan.cables if "gpu" in c.a_device}
        )
    assert ports[0] == ports[1]


def test_every_cage_for_circuits_is_refused(examine: Examine) -> None:
    """A leaf needs a cage for servers."""
    _, findings = examine(pod(8, options=", circuit_cages: 32"))
    assert [(item.code, item.path) for item in findings if item.severity == "error"] == [
        ("DC302", ("fabrics", "compute", "circuit_cages"))
    ]


# One row of 8 leaves has 32 ports for servers in each. The last row uses the rest: 1, 15, 16 of 32 in the second row,
# 10 and 11 of 32 in the third.
SPILLS = {33: 1, 47: 15, 48: None, 64: None, 74: 10, 75: None}


@pytest.mark.parametrize("servers", SPILLS)
@pytest.mark.parametrize("scope", ["site", "unit"])
def test_a_nearly_empty_row_of_leaves_is_reported(examine: Examine, servers: int, scope: str) -> None:
    """The finding counts the ports in use of the last row, at the site as in a unit."""
    unit = {"scope": "units: 1, ", "per": "per: unit, "} if scope == "unit" else {}
    topology, findings = planned(examine, pod(servers, options=", downlinks: 32", **unit))
    assert tiers(topology)[0] == (8 * -(-servers // 32))
    over = SPILLS[servers]
    found = of_code(findings, "DC323")
    assert [f"has {over} of 32 ports in use" in item.message for item in found] == ([True] if over else [])


def test_the_fix_of_a_nearly_empty_row_removes_it(examine: Examine) -> None:
    """33 servers have a capacity of 64 by default; the finding names a capacity that needs one row less."""
    text = pod(32, capacity=40)
    _, findings = planned(examine, text)
    (found,) = of_code(findings, "DC323")
    assert "set `capacity: 32` for group 'gpu'" in found.hint
    topology, findings = planned(examine, text.replace("capacity: 40", "capacity: 32"))
    assert of_code(findings, "DC323") == [] and tiers(topology)[1] == 4


@st.composite
def pods(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a pod without circuits, whose servers are all in one place."""
    fabric: dict[str, Any] = {"design": draw(st.sampled_from(["leaf-spine", "fat-tree", "rail-optimized"]))}
    fabric |= {"switch": draw(st.sampled_from(["SN5600", "QM9700"]))}
    if draw(st.booleans()):
        fabric["downlinks"] = draw(st.integers(4, 32))
    nics = {"rail": {"model": "MCX75310AAS-NEAT", "count": draw(st.integers(1, 8)), "ports": ["compute"]}}
    groups = {
        key: {
            "model": "KR6288V2",
            "numbers": f"1-{count}",
            "capacity": count + draw(st.integers(0, 8)),
            "fitted": {"nics": nics},
        }
        for key, count in draw(st.dictionaries(st.sampled_from("ab"), st.integers(1, 40), min_size=1)).items()
    }
    return {
        "kind": "training-pod",
        "name": "x",
        "servers": groups,
        "fabrics": {"compute": fabric, "oob": {"design": "leaf-spine", "switch": "SN2201", "spine": "SN4600C"}},
        "racks": {
            "r": {"model": "AR3357", "holds": dict.fromkeys(groups, 3)},
            "n": {"model": "AR3357", "holds": {"compute-leaf": 8}},
            "m": {"model": "AR3357", "holds": {"compute-spine": 8, "compute-core": 8}},
            "k": {"model": "AR3357", "holds": {"oob-leaf": 10, "oob-spine": 2}},
        },
    }


def in_a_unit(data: dict[str, Any]) -> dict[str, Any]:
    """Return the same servers with their racks and leaves in unit 1."""
    racks = {key: group | ({"per": "unit"} if key in "rn" else {}) for key, group in data["racks"].items()}
    return data | {"servers": {key: group | {"units": "1"} for key, group in data["servers"].items()}, "racks": racks}


@settings(max_examples=30)
@given(data=pods())
def test_servers_of_a_unit_take_what_servers_of_the_site_take(examine_data: ExamineData, data: dict[str, Any]) -> None:
    """The same servers with and without `units: 1` have the same switches, cables and optics."""
    here, found = examine_data(data)
    there, refused = examine_data(in_a_unit(data))
    if of_code(refused, "DC301"):  # a rail of a unit has one leaf, and the site may reserve a second one
        return
    assert here and there, [str(item) for item in (*found, *refused)]
    assert bill(here) == bill(there)
    assert [item.message.replace("each unit", "the site") for item in of_code(refused, "DC323")] == [
        item.message for item in of_code(found, "DC323")
    ]


def bill(topology: Topology) -> Counter[tuple[Any, ...]]:
    """Return what the compute fabric takes: switches by tier, cables with both optics, by part."""
    fabric = summary(topology, "compute")
    found: Counter[tuple[Any, ...]] = Counter()
    for tier in ("leaves", "spines", "cores"):
        found[(tier,)] = len(getattr(fabric, tier))
    found.update(
        (cable.media, cable.model, cable.a_optic, cable.b_optic, cable.speed_gbps)
        for cable in topology.plan.cables
        if cable.fabric == "compute"
    )
    return found


# --- out of band --------------------------------------------------------------------------------------------------

ONE_MODEL = "kind: training-pod\nname: x\nservers:\n  gpu: {{model: {model}, numbers: 1-{count}}}\n{more}"


@pytest.mark.parametrize(("model", "leaves"), [("DGX-H100", 1), ("DGX-B200", 2), ("XE9680", 4)])
def test_sixteen_servers_of_one_model_build(examine: Examine, model: str, leaves: int) -> None:
    """Where one out-of-band switch has too few ports, the default has leaves and spines.

    16 x XE9680 have 160 ports out of band: a BMC and nine adapters with one each. With those of switches and PDUs they
    fill 4 switches of 48 ports.
    """
    topology, findings = planned(examine, ONE_MODEL.format(model=model, count=16, more=""))
    assert [str(item) for item in findings if item.severity == "error"] == []
    assert tiers(topology, "oob") == (leaves, 2 if leaves > 1 else 0, 0)


def test_servers_keep_their_port_when_the_default_grows(examine: Examine) -> None:
    """The leaves of the larger default have the ports of the one switch, in the same order."""
    small, _ = planned(examine, ONE_MODEL.format(model="DGX-B200", count=8, more=""))
    large, _ = planned(examine, ONE_MODEL.format(model="DGX-B200", count=16, more=""))
    ends = [
        {
            (c.a_device, c.a_port): (c.b_device, c.b_port)
            for c in topology.plan.cables
            if "x-gpu-" in c.a_device and c.fabric == "oob"
        }
        for topology in (small, large)
    ]
    assert (tiers(small, "oob"), tiers(large, "oob")) == ((1, 0, 0), (2, 2, 0))
    assert ends[0].items() <= ends[1].items()


def test_the_error_of_a_full_management_switch_names_the_adapters(examine: Examine) -> None:
    """Most ports out of band are those of adapters, which need no cable."""
    fabrics = "fabrics: {oob: {design: single, switch: SN2201}}\n"
    _, findings = examine(ONE_MODEL.format(model="XE9680", count=16, more=fabrics))
    (found,) = [item for item in findings if item.code == "DC301"]
    assert found.hint.startswith("set `bmc: false` for adapters of group 'gpu' (9 ports of each server)")


ZONES = "fabrics: {oob: {design: single, switch: SN2201, zones: [{serves: gpu}, {serves: pdu-rack}, {serves: compute-leaf}, {serves: inband-leaf}, {serves: storage-leaf}]}}\n"


def test_zones_serve_pdus_and_switches(examine: Examine) -> None:
    """A zone of the out-of-band fabric may serve the PDUs of a rack group, or the switches of a tier."""
    topology, _ = planned(examine, ONE_MODEL.format(model="DGX-H100", count=4, more=ZONES))
    first = {
        c.a_device.split("-")[1]: c.b_port
        for c in topology.plan.cables
        if c.fabric == "oob" and c.a_device.endswith(("001", "pdu-a1", "01"))
    }
    assert set(first) == {"gpu", "rack", "compute", "inband", "storage"}
