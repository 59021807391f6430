"""The names of fabrics mean nothing: what dcgen does with a fabric follows from the traffic that it carries."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

import dcgen
from conftest import BLUEPRINTS, ROOT, Examine, ExamineData
from dcgen import source
from dcgen.analysis import Analysis
from dcgen.artifacts.data.ansible.hosts import HostVars, host_vars, make_lookups
from dcgen.plan import traffic
from dcgen.plan.records import FabricSummary, Plan
from dcgen.topology import Topology
from support import doors

SHIPPED = BLUEPRINTS + sorted((ROOT / "tests" / "cases").glob("*.yaml"))
CARRIES = {"compute": "compute", "storage": "storage", "inband": "inband", "oob": "management"}
# H100 on InfiniBand beside L40S on RoCE, whose chassis numbers its GPUs from the other end.
TWO = """\
kind: training-pod
name: x
servers:
  h:
    model: XE9680
    units: 1
    numbers: 1-2
    capacity: 4
    fitted:
      gpus: {model: H100-SXM5-80GB, count: 8}
      nics:
        rail: {model: MCX75310AAS-NEAT, count: 8, ports: [ib]}
        front: {model: B3220, count: 1, ports: [storage, inband], bmc: false}
  l:
    model: XE7740
    numbers: 1-2
    capacity: 4
    fitted:
      gpus: {model: L40S, count: 4}
      nics:
        rail: {model: B3140H, count: 4, ports: [roce], gpus: [3, 2, 1, 0], bmc: false}
        front: {model: B3220, count: 1, ports: [storage, inband], bmc: false}
fabrics:
  ib: {design: rail-optimized, switch: QM9700, carries: [compute]}
  roce: {design: leaf-spine, switch: SN5600, spines: 2, carries: [compute]}
addressing: {pools: {ib: 10.16.0.0/12, roce: 10.32.0.0/12}}
"""
# One fabric for everything but management. The adapter `front` sorts before the adapters of the GPUs.
CONVERGED = """\
kind: training-pod
name: x
servers:
  g:
    model: XE9680
    numbers: 1-2
    capacity: 2
    fitted:
      gpus: {model: H100-SXM5-80GB, count: 8}
      nics:
        front: {model: B3220, count: 1, ports: [lan, lan], bmc: false}
        rail: {model: MCX755106AS-HEAT, count: 8, ports: [lan, null], bmc: false}
fabrics:
  lan: {design: single, switch: SN3700, carries: [compute, storage, inband]}
"""
# Servers at 100G, management ports at 1G, on one switch.
SMALL = """\
kind: edge-site
name: x
servers:
  n:
    model: R660
    numbers: 1-3
    capacity: 4
    fitted: {nics: {front: {model: MCX623106AN-CDAT, count: 1, ports: [lan, null]}}}
fabrics:
  lan:
    design: single
    switch: SN2201
    carries: [inband, management]
    zones:
      - {serves: n.front, cages: 49-52}
      - {serves: n, speed_gbps: 1}
      - {serves: pdu-rack, speed_gbps: 1}
      - {serves: circuits, speed_gbps: 1}
circuits:
  wan: {fabric: lan, provider: p, speed_gbps: 1}
"""


def renamed(data: dict[str, Any], plan: Plan, names: dict[str, str]) -> dict[str, Any]:
    """Return a blueprint whose fabrics have other names; fabrics that dcgen added have the same description."""
    text = deepcopy(data)
    fabrics = text.setdefault("fabrics", {})
    for item in plan.fabrics:
        if item.name not in fabrics:
            model = plan.devices[item.leaves[0]].type.model
            fabrics[item.name] = {"design": item.design, "switch": model}
            fabrics[item.name] |= _upper_tiers(item, plan) if item.spines else {"leaves": len(item.leaves)}
    for old, new in names.items():
        if old in fabrics and fabrics[old] != "none":
            fabrics[new] = {"carries": [CARRIES[old]], **fabrics.pop(old)}
    text["circuits"] = {
        key: {**line, "fabric": names.get(line["fabric"], line["fabric"])}
        for key, line in text.get("circuits", {}).items()
    }
    for fabric in (each for each in fabrics.values() if each != "none"):
        for zone in fabric.get("zones", ()):
            zone["serves"] = _tier(zone["serves"], names)
        if far := fabric.get("uplinks_to"):
            fabric["uplinks_to"] = names.get(far, _tier(far, names))
    for group in text.get("racks", {}).values():
        group["holds"] = {_tier(key, names): count for key, count in group["holds"].items()}
    for group in text["servers"].values():
        for nic in (group.get("fitted") or {}).get("nics", {}).values():
            if not nic or "ports" not in nic:  # those of the standard configuration
                continue
            nic["ports"] = [names.get(port, port) for port in nic["ports"]]
    for panels in text.get("panels", {}).values():
        panels["fabrics"] = [names.get(name, name) for name in panels["fabrics"]]
    if pools := text.get("addressing", {}).get("pools"):
        text["addressing"]["pools"] = {names.get(key, key): pool for key, pool in pools.items()}
    return text


def _upper_tiers(item: FabricSummary, plan: Plan) -> dict[str, Any]:
    """Return the keys of a default fabric with spines. Management leaves have two uplinks, others half of their ports."""
    found = {"spine": plan.devices[item.spines[0]].type.model, "spines": len(item.spines)}
    found |= {"uplinks": 2} if item.name == "oob" else {}
    return found | ({"rails_per_leaf": item.rails_per_leaf} if item.design == "rail-optimized" else {})


def _tier(key: str, names: dict[str, str]) -> str:
    """Return the name of a device group; that of a tier begins with the name of its fabric."""
    fabric, _, rest = key.partition("-")
    return f"{names[fabric]}-{rest}" if fabric in names and rest else key


def facts(plan: Plan, names: dict[str, str]) -> list[object]:
    """Return the choices of a plan, with the new names of fabrics replaced by the old ones."""
    back = {new: old for old, new in names.items()}

    def old(text: str) -> str:
        for new, was in back.items():
            text = text.replace(f"-{new}-", f"-{was}-")
        return text

    cables = [
        (
            back.get(c.fabric, c.fabric),
            old(c.a_device),
            c.a_port,
            old(c.b_device),
            c.b_port,
            c.media,
            c.model,
            c.length_m,
        )
        for c in plan.cables
    ]
    ports = [
        (old(name), port.name, port.rail, port.gpu, back.get(port.fabric or "", port.fabric))
        for name, device in plan.devices.items()
        for port in device.type.ports
    ]
    addresses = [(old(at.device), at.port, at.address) for at in plan.addresses]
    mounts = [(old(name), mount) for name, mount in plan.mounts.items()]
    return [sorted(map(repr, rows)) for rows in (cables, ports, addresses, mounts)]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_fabric_with_another_name_is_planned_alike(examine_data: ExamineData, path: Path) -> None:
    """Every fabric has another name that sorts alike: ports, cables, addresses, places and findings stay."""
    names = {name: f"{name}s" for name in CARRIES}
    topology, findings = doors.examine(path)
    assert topology, findings
    other, others = examine_data(renamed(dict(source.read(path).data), topology.plan, names))
    assert other, others
    assert facts(other.plan, names) == facts(topology.plan, {})
    codes = sorted(finding.code for finding in findings if finding.code != "DC327")  # the other fabrics are described
    assert sorted(finding.code for finding in others) == codes


@pytest.mark.parametrize("name", ["ams2-lab", "lyon-store-042", "tiny"])
def test_artifacts_follow_the_traffic(examine_data: ExamineData, name: str, tmp_path: Path) -> None:
    """Host addresses, purposes of ports, counts and colors are the same whatever the fabrics are called."""
    names = {fabric: f"{fabric}s" for fabric in CARRIES}
    path = ROOT / "blueprints" / f"{name}.yaml"
    topology = dcgen.load(path)
    other, findings = examine_data(renamed(dict(source.read(path).data), topology.plan, names))
    assert other, findings
    texts = [_texts(each, path) for each in (topology, other)]
    assert texts[0] == texts[1]


def _texts(topology: Topology, path: Path) -> list[tuple[str, str]]:
    """Return the lines of the artifacts that a person or a tool reads, without the names of fabrics."""
    lines = []
    for item in doors.artifacts_of(topology, path, ("summary", "ansible", "terraform", "racks")):
        if isinstance(item.text, str):
            for line in item.text.splitlines():
                if any(word in line for word in ("ansible_host", "gpu:", "rail", " switches |", "purpose", "rect.")):
                    lines.append(line)
    for old in CARRIES:
        lines = [line.replace(f"{old}s", old) for line in lines]
    return [("line", line) for line in sorted(lines)]


def rails_of(topology: Topology, device: str) -> dict[str, tuple[int | None, int | None]]:
    """Return the rail and the GPU of each adapter port of a device."""
    ports = topology.plan.devices[device].type.ports
    return {port.name: (port.rail, port.gpu) for port in ports if port.nic}


def host_of(topology: Topology, device: str) -> HostVars:
    """Return the Ansible variables of a device."""
    return host_vars(topology, topology.plan.devices[device], make_lookups(topology))


def test_two_gpu_fabrics_each_have_rails(examine: Examine) -> None:
    """Both fabrics have rails, GPU ports, GPU paths in the graph, and proofs; no rule misses the ports.

    Only the Ethernet fabric has routers, so it has the first index of other fabrics without a question.
    """
    topology, findings = examine(TWO)
    assert topology, findings
    routing = topology.plan.routing
    assert [policy and policy.fabric_index for policy in map(routing.policy, ("ib", "roce"))] == [None, 4]
    assert {router.fabric for router in routing.routers.values()} >= {"roce"}
    assert not {"DC345", "DC359"} & {finding.code for finding in findings}
    assert rails_of(topology, "x-su01-h-001")["rail8"] == (8, 7)
    assert [rails_of(topology, "x-l-001")[f"rail{index}"] for index in range(1, 5)] == [(4, 3), (3, 2), (2, 1), (1, 0)]
    for fabric, gpu in (("ib", "x-su01-h-001:gpu7"), ("roce", "x-l-001:gpu3")):
        assert topology.graph.nodes[gpu]["rail"]
        assert gpu in topology.fabric_graph(fabric)
    assert topology.graph.nodes["x-l-001:gpu3"]["port"] == "rail1"
    proofs = {proof.fabric.name: proof for proof in Analysis(topology).proofs}
    assert (proofs["ib"].rails, proofs["ib"].ports, proofs["roce"].ports) == (1, 16, 8)
    assert proofs["ib"].bisection and proofs["roce"].bisection
    assert not {"DC401", "DC402", "DC403", "DC304"} & {finding.code for finding in findings}


def test_rules_read_the_traffic(examine: Examine) -> None:
    """DC402 names the oversubscribed fabric, and DC401 asks for the traffic of a fabric that states none."""
    _, findings = examine(TWO.replace("spines: 2,", "spines: 2, downlinks: 8, uplinks: 2,"))
    (found,) = (finding for finding in findings if finding.code == "DC402")
    assert "'roce'" in found.message and found.path == ("fabrics", "roce")
    _, findings = examine(TWO.replace("spines: 2, carries: [compute]", "spines: 2"))
    (found,) = (finding for finding in findings if finding.code == "DC401")
    assert "'roce'" in found.hint and "carries: [compute]" in found.hint
    _, findings = examine(
        TWO.replace("carries: [compute]}", "carries: [compute, storage]}").replace("[storage, ", "[null, ")
    )
    assert "DC403" not in {finding.code for finding in findings}


def test_a_stated_gpu_stays_on_every_port(examine: Examine) -> None:
    """`gpus:` is never dropped, whatever a fabric carries: the port serves the GPU, and rails follow from compute."""
    other = TWO.replace("spines: 2, carries: [compute]", "spines: 2, carries: []")
    topology, findings = examine(other)
    assert topology, findings
    assert rails_of(topology, "x-l-001")["rail1"] == (None, 3)
    gpu = topology.graph.nodes["x-l-001:gpu3"]
    assert (gpu["port"], "rail" in gpu) == ("rail1", False)
    assert "x-l-001" in topology.fabric_graph("roce")


def test_a_converged_fabric_has_rails_for_gpus_alone(examine: Examine) -> None:
    """The adapter with one controller per GPU has the rails; the host address is on the other adapter."""
    topology, findings = examine(CONVERGED)
    assert topology, findings
    rails = rails_of(topology, "x-g-001")
    assert rails["front1p1"] == rails["front1p2"] == (None, None)
    assert [rails[f"rail{card}p1"] for card in range(1, 9)] == [(card, card - 1) for card in range(1, 9)]
    host = host_of(topology, "x-g-001")
    assert host.ansible_host == next(at.address for at in host.interfaces if at.port == "front1p1")
    assert {finding.code for finding in findings} & {"DC401", "DC402", "DC403"} == set()


def test_a_converged_rail_design_keeps_other_ports_behind_the_rails(examine: Examine) -> None:
    """Ports without a GPU take the rails after those of the GPUs, so no leaf of a GPU rail has two of a server."""
    text = CONVERGED.replace("design: single", "design: rail-only")
    topology, findings = examine(text)
    assert topology, findings
    rails = rails_of(topology, "x-g-001")
    assert (rails["rail1p1"], rails["rail8p1"]) == ((1, 0), (8, 7))
    assert rails["front1p1"] == rails["front1p2"] == (9, None)


def test_gpu_ports_that_cannot_be_told_are_reported(examine: Examine) -> None:
    """Two adapters with one port per GPU: DC401 asks for `gpus:`, which settles it."""
    text = CONVERGED.replace("count: 8}", "count: 4}").replace("HEAT, count: 8", "HEAT, count: 4")
    text = text.replace("count: 1, ports: [lan, lan]", "count: 4, ports: [lan, null]")
    _, findings = examine(text)
    (found,) = (finding for finding in findings if finding.code == "DC401")
    assert "`gpus:`" in found.hint
    stated = ", ".join(f"{gpu}, {gpu}" for gpu in range(4))
    topology, findings = examine(text.replace("rail: {model", f"rail: {{gpus: [{stated}], model"))
    assert topology, findings
    assert "DC401" not in {finding.code for finding in findings}
    assert rails_of(topology, "x-g-001")["rail4p1"] == (4, 3)


def test_management_shares_a_switch_with_servers(examine: Examine) -> None:
    """BMCs, PDUs and servers are on one switch, no other fabric exists, and no BMC becomes the host address."""
    topology, findings = examine(SMALL)
    assert topology, findings
    assert {cable.fabric for cable in topology.plan.cables} == {"lan"}
    host = host_of(topology, "x-n-001")
    assert host.management and host.management.port == "bmc"
    assert host.ansible_host == next(at.address for at in host.interfaces if at.port == "front1p1")
    port = traffic.management_port(topology.plan, topology.plan.devices["x-n-001"].type.ports)
    assert port and port.name == "bmc"
    (found,) = (finding for finding in findings if finding.code == "DC414")
    assert "only one circuit" in found.message


def test_management_has_one_fabric(examine: Examine) -> None:
    """Two fabrics that carry management, or none, are refused with the key to change."""
    for stated in ("oob: {design: single, switch: SN2201}", "oob: {design: single, switch: SN2201, carries: [inband]}"):
        other = "lan: {design: single, switch: SN2201, carries: [management]}"
        added = f"{stated}, {other}" if "carries" not in stated else stated
        topology, findings = examine(
            f"kind: training-pod\nname: x\nservers: {{n: {{model: R660, numbers: 1, fitted: {{}}}}}}\nfabrics: {{{added}}}\n"
        )
        assert topology is None
        (found,) = findings
        assert "management" in found.message and "carries" in found.hint


def test_a_standard_name_means_the_fabric_with_its_traffic(examine: Examine) -> None:
    """The standard configuration of a server names `compute`; with two carriers the blueprint must choose."""
    pod = "kind: training-pod\nname: x\nservers: {gpu: {model: DGX-H100, numbers: 1-2, capacity: 2}}\nfabrics:\n"
    one = "  ib: {design: single, switch: QM9700, carries: [compute]}\n"
    topology, findings = examine(pod + one)
    assert topology, findings
    assert {item.name for item in topology.plan.fabrics} == {"ib", "inband", "oob", "storage"}
    _, findings = examine(pod + one + one.replace("ib:", "roce:"))
    found = next(finding for finding in findings if finding.code == "DC110")
    assert "ib, roce" in found.hint


def test_multi_link_circuits_are_circuits(examine: Examine) -> None:
    """DC413 and DC414 count circuits with several links."""
    text = SMALL.replace('speed_gbps: 1}\n"', "") + "  two: {fabric: lan, provider: q, speed_gbps: 1, links: 2}\n"
    _, findings = examine(text)
    assert "DC414" not in {finding.code for finding in findings}
