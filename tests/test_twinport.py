"""Cables that carry several links from cage to cage: twin-port copper, and fibers of optics with a common connector."""

from __future__ import annotations

import csv
import io
from collections import Counter
from pathlib import Path

import pytest

from conftest import Examine
from dcgen import bundles
from dcgen.catalog import SHIPPED
from dcgen.plan.records import Cable
from dcgen.proof import prove
from dcgen.topology import Topology
from support import doors
from support.laws import violations

PAIR = """\
kind: training-pod
name: x
servers:
  gpu: {{model: DGX-H100, numbers: 1-4, capacity: 4}}
fabrics:
  compute: {{design: single, switch: QM9700, leaves: 2, peer_links: {links}{options}}}
racks:
  a: {{model: AR3357, holds: {{gpu: 2}}}}
  n: {{model: AR3357, holds: {{compute-leaf: 2, storage-leaf: 1, inband-leaf: 1, oob-leaf: 1}}}}
floor: {{}}
"""


def between_switches(topology: Topology, fabric: str = "compute") -> list[Cable]:
    """The installed cables of a fabric whose both ends are switches."""
    kinds = {name: device.kind for name, device in topology.plan.devices.items()}
    found = [cable for cable in topology.plan.installed if cable.fabric == fabric]
    return [cable for cable in found if kinds[cable.a_device] == kinds[cable.b_device] == "switch"]


def planned(examine: Examine, text: str) -> Topology:
    topology, findings = examine(text)
    assert topology, [str(finding) for finding in findings]
    assert not violations(topology)
    return topology


@pytest.mark.parametrize("links", [8, 16])
def test_two_links_take_one_cable(examine: Examine, links: int) -> None:
    """Links between two switches of a rack pair up: a cable per cage and no transceiver; the bill counts it once."""
    topology = planned(examine, PAIR.format(links=links, options=""))
    cables = between_switches(topology)
    assert len(cables) == links // 2
    assert {(cable.media, cable.model, cable.a_optic, cable.b_optic) for cable in cables} == {
        ("dac", "MCP4Y10-2x400", "", "")
    }
    assert {(line.model, line.quantity) for line in topology.plan.bill if line.model == "MCP4Y10-2x400"} == {
        ("MCP4Y10-2x400", links // 2)
    }
    assert cables[-1].a_port == cables[-1].b_port == "IB1/32/1 + IB1/32/2"
    proof = next(proof for proof in prove(topology) if proof.fabric.name == "compute")
    loss = next(loss for loss in proof.losses if loss.what == "cable between switches")
    assert loss.left == 1 - 2 / links


@pytest.mark.parametrize(("nodes", "cables", "optics"), [(4, 8, 16), (8, 16, 32)])
def test_a_published_pod_with_two_switches(examine: Examine, nodes: int, cables: int, optics: int) -> None:
    """NVIDIA DGX BasePOD with DGX H100, bill of materials: switches, cables between them, and transceivers at both ends."""
    text = PAIR.replace("1-4, capacity: 4", f"1-{nodes}, capacity: {nodes}").format(links=2 * cables, options="")
    topology = planned(examine, text)
    bill = {line.model: line.quantity for line in topology.plan.bill if line.category in ("switch", "optic")}
    assert (bill["QM9700"], bill["MMA4Z00-NS-FLT"]) == (2, optics)
    assert len(between_switches(topology)) == cables
    far = {
        (cable.b_device, topology.plan.devices[cable.b_device].type.port[cable.b_port].cage)
        for cable in topology.plan.cables
        if cable.b_optic == "MMA4Z00-NS" and cable.fabric == "compute"
    }
    assert len(far) == optics


def test_an_odd_link_has_a_cable_of_its_own_cage(examine: Examine) -> None:
    """Three links take two cages at each end; the last cable carries one link, and its plug fills the cage."""
    cables = between_switches(planned(examine, PAIR.format(links=3, options="")))
    assert [cable.a_port for cable in cables] == ["IB1/31/1 + IB1/31/2", "IB1/32/1"]


def test_every_document_has_the_cable_once(examine: Examine, tmp_path: Path) -> None:
    """Run list, labels and bundles count cables; topology.json and the InfiniBand files have every link."""
    topology = planned(examine, PAIR.format(links=16, options=""))
    path = tmp_path / "blueprints" / "case.yaml"
    families = ("cables", "labels", "summary", "infiniband")
    made = doors.artifacts_of(topology, path, families)
    files = {item.path: item.text for item in made if not item.path.endswith(".xlsx")}
    rows = list(csv.DictReader(io.StringIO(files["cables.csv"])))
    labels = list(csv.DictReader(io.StringIO(files["labels.csv"])))
    ordered = sum(line.quantity for line in topology.plan.bill if line.category == "cable")
    assert len(rows) == len(topology.cables) == ordered == len(topology.plan.cables) - 8
    assert len(labels) == 2 * len(rows)
    assert f"| cables | {len(rows)} |" in files["README.md"]
    assert sum(len(found) for found in bundles.bundles(topology).values()) == len(rows)
    joined = [row for row in rows if " + " in row["a_port"]]
    assert len(joined) == 8 and {row["part"] for row in joined} == {"980-9IA0I-00N002"}
    links = [edge for edge in topology.edge_rows() if edge["kind"] == "cable" and edge["media"] == "dac"]
    assert len(links) == 16 and {edge["speed_gbps"] for edge in links} == {400}
    net = files["infiniband/compute/fabric.net"]
    assert net.count("compute-leaf-02") >= 16


def test_links_to_two_switches_share_no_cable(examine: Examine) -> None:
    """A leaf whose cage serves two spines needs optics: a twin-port cable ends in one cage at each end."""
    text = PAIR.replace("leaves: 2, peer_links: {links}", "").replace("single", "leaf-spine")
    text = text.format(options="uplinks: 4, spines: 4").replace("compute-leaf: 2", "compute-leaf: 2, compute-spine: 4")
    cables = between_switches(planned(examine, text))
    assert len(cables) == 8 and {cable.media for cable in cables} == {"mmf"}


def test_leaf_and_spine_share_a_cable(examine: Examine) -> None:
    """Two links of each leaf and spine lie in one cage at either end."""
    text = PAIR.replace("leaves: 2, peer_links: {links}", "").replace("single", "leaf-spine")
    text = text.format(options="uplinks: 4, spines: 2").replace("compute-leaf: 2", "compute-leaf: 2, compute-spine: 2")
    cables = between_switches(planned(examine, text))
    assert Counter((cable.a_device, cable.b_device) for cable in cables) == {
        (f"x-compute-leaf-{leaf:02}", f"x-compute-spine-{spine:02}"): 1 for leaf in (1, 2) for spine in (1, 2)
    }
    assert {cable.links for cable in cables} == {2}


SERVER = """\
kind: training-pod
name: x
servers:
  node: {model: R660, numbers: 1-2, capacity: 2, fitted: {nics: {front: {model: C8180-2x400GbE, count: 1, ports: [inband, inband]}}}}
fabrics:
  inband: {design: single, switch: SN5600}
racks: {a: {model: AR3357, holds: {node: 2, inband-leaf: 1, oob-leaf: 1}}}
floor: {slack_m: 0}
"""
ENTRY = """\
model: TWIN
manufacturer: NVIDIA
description: Twin-port cable with a flat and a finned plug
media: dac
cage: OSFP
cage_style: finned
tail_style: flat
links: 2
speed_gbps: 400
lengths: [{m: 3}]
sources: [{fields: [media, cage, cage_style, tail_style, links, speed_gbps, lengths], certainty: user, title: ours}]
"""


def write(folder: Path, kind: str, model: str, text: str) -> None:
    path = folder / "catalog" / kind / f"{model}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def write_rear_sn5600(folder: Path) -> None:
    """Let the ports of SN5600 face the rear like those of servers: the variant with air in at the power side."""
    text = (SHIPPED / "switch" / "SN5600.yaml").read_text(encoding="utf-8")
    write(folder, "switch", "SN5600", text.replace("airflow: front-to-rear", "airflow: rear-to-front"))


def test_the_twin_port_cage_of_a_server_meets_that_of_a_switch(examine: Examine, tmp_path: Path) -> None:
    """Both ports of an adapter go to one switch: a cable with two plugs, each on the side of its cage."""
    write_rear_sn5600(tmp_path)
    write(tmp_path, "cable", "TWIN", ENTRY)
    topology, findings = examine(SERVER)
    assert topology, [str(finding) for finding in findings]
    cables = [cable for cable in topology.plan.installed if cable.fabric == "inband"]
    assert [(cable.model, cable.links, cable.b_port) for cable in cables] == [
        ("TWIN", 2, "swp1s0 + swp1s1"),
        ("TWIN", 2, "swp2s0 + swp2s1"),
    ]
    proof = next(proof for proof in prove(topology) if proof.fabric.name == "inband")
    (loss,) = (loss for loss in proof.losses if loss.what == "cable of a device")
    assert (loss.ports, len(loss.devices), loss.left) == (2, 1, 0)


FOUR = """\
model: FOUR
manufacturer: NVIDIA
description: Four links of 100G on one connector
cage: QSFP-DD
ports: 4
connectors: 1
speed_gbps: 100
medium: smf
standard: 100G-DR1
connector: mpo12-apc
reach_m: 500
sources: [{fields: [cage, ports, connectors, speed_gbps, medium, standard, connector, reach_m], certainty: user, title: ours}]
"""
FAN = """\
model: FAN
manufacturer: Generic
description: Splitter fiber, MPO-12/APC to four LC duplex
media: smf
connector: mpo12-apc
tail_connector: lc-duplex
tails: 4
lengths: [{m: 10}]
sources: [{fields: [media, connector, tail_connector, tails, lengths], certainty: user, title: ours}]
"""
LANES = """\
kind: training-pod
name: x
servers:
  node: {model: R660, numbers: 1-4, capacity: 4, fitted: {nics: {front: {model: MCX623106AN-CDAT, count: 1, ports: [inband, inband]}}}}
fabrics:
  inband: {design: single, switch: SN4700, leaves: 2, peer_links: 8, uplink_gbps: 100, links_per_cage: 4, media: single-mode}
racks: {a: {model: AR3357, holds: {node: 4, inband-leaf: 2, oob-leaf: 1}}}
floor: {}
"""


def test_four_links_on_one_connector_need_one_trunk(examine: Examine, tmp_path: Path) -> None:
    """Eight links between two cages each take two trunks, not eight; servers at the far end take a splitter fiber."""
    write(tmp_path, "optic", "FOUR", FOUR)
    write(tmp_path, "cable", "FAN", FAN)
    topology, findings = examine(LANES)
    assert topology, [str(finding) for finding in findings]
    trunks = between_switches(topology, "inband")
    assert [(cable.model, cable.links, cable.a_port.count("+")) for cable in trunks] == [("MFP7E30", 4, 3)] * 2
    servers = [cable for cable in topology.plan.cables if cable.a_device.startswith("x-node")]
    servers = [cable for cable in servers if cable.fabric == "inband"]
    assert {(cable.model, cable.a_optic, cable.b_optic) for cable in servers} == {("FAN", "MMS1V70-CM", "FOUR")}
    bill = {line.model: line.quantity for line in topology.plan.bill}
    assert (bill["MFP7E30"], bill["FAN"], bill["FOUR"], bill["MMS1V70-CM"]) == (2, 2, 2 + 2 * 2, 8)


RACK = """\
kind: training-pod
name: x
servers:
  node: {{model: R660, numbers: 1-4, capacity: 4, fitted: {{nics: {{front: {{model: {nic}, count: 1, ports: [compute{free}]}}}}}}}}
fabrics:
  compute: {{design: single, switch: {switch}, media: copper-first{options}}}
racks: {{a: {{model: AR3357, holds: {{node: 4, compute-leaf: 1, oob-leaf: 1}}}}}}
floor: {{slack_m: 0.2}}
"""


@pytest.mark.parametrize(
    ("nic", "free", "switch", "options", "model", "count"),
    [
        ("MCX75310AAS-NEAT", "", "QM9700", "", "MCP7Y00", 2),
        ("MCX75310AAS-NEAT", "", "SN5600", "", "MCP7Y00", 2),
        ("B3140H", "", "SN5600", "", "MCP7Y10", 2),
        ("MCX75310AAS-NEAT", "", "SN5600", ", speed_gbps: 200", "MCP7Y50", 1),
        ("B3220", ", null", "SN5600", "", "MCP7Y40", 1),
    ],
)
def test_copper_splitters_come_first_where_asked(
    examine: Examine, tmp_path: Path, nic: str, free: str, switch: str, options: str, model: str, count: int
) -> None:
    """In a rack, 400G and 200G take copper splitters and no transceiver."""
    write_rear_sn5600(tmp_path)
    topology = planned(examine, RACK.format(nic=nic, free=free, switch=switch, options=options))
    used = {cable.model for cable in topology.plan.cables if cable.fabric == "compute"}
    bill = {line.model: line.quantity for line in topology.plan.bill if line.category in ("optic", "cable")}
    assert used == {model} and bill[model] == count and not [key for key in bill if key.startswith("MMA")]


def test_optics_where_copper_does_not_reach(examine: Examine) -> None:
    """The same rack with 4 m of slack is out of reach of passive copper: active copper, or optics."""
    text = RACK.format(nic="MCX75310AAS-NEAT", free="", switch="QM9700", options="").replace("0.2", "8")
    topology = planned(examine, text)
    assert {cable.media for cable in topology.plan.cables if cable.fabric == "compute"} == {"mmf"}


def test_an_unknown_route_takes_no_twin_port_copper(examine: Examine) -> None:
    """Without a floor, links between racks may be long: optics, as for other links of 400G."""
    text = PAIR.replace("floor: {{}}\n", "").replace(
        "n: {{model: AR3357, holds: {{compute-leaf: 2,", "n: {{model: AR3357, holds: {{compute-leaf: 1,"
    )
    cables = between_switches(planned(examine, text.format(links=4, options="")))
    assert {(cable.links, cable.media, cable.length_m) for cable in cables} == {(1, "mmf", None)}
