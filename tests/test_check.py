"""Design rules at the edge of what they allow: the last value that passes and the first that does not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from conftest import Examine
from dcgen.finding import Finding
from support import bounds, doors

POD = """\
kind: training-pod
name: x
servers:
  gpu: {model: DGX-H100, numbers: 1-2, capacity: 2}
"""
# A fabric and the loss that it must survive; `single` has no spines, two tiers have no cores.
SURVIVED = {
    "spine of a pair of leaves": ("inband: {design: single, switch: SN5600, switches: 2", "spine"),
    "core of two tiers": ("compute: {design: leaf-spine, switch: QM9700", "core"),
    "plane of one plane": ("compute: {design: leaf-spine, switch: QM9700", "plane"),
}


def errors(findings: list[Finding]) -> list[Finding]:
    """Return the errors."""
    return [finding for finding in findings if finding.severity == "error"]


@pytest.mark.parametrize("name", SURVIVED)
def test_a_tier_that_is_not_there_cannot_be_lost(examine: Examine, name: str) -> None:
    """DC331 if a fabric must survive the loss of a tier or plane that it does not have."""
    fabric, kind = SURVIVED[name]
    _, findings = examine(f"{POD}fabrics: {{{fabric}, requires: {{survives: {kind}}}}}}}\n")
    (error,) = (finding for finding in errors(findings) if finding.code == "DC331")
    assert error.path[2:] == ("requires", "survives")
    assert f"the loss of a {kind}" in error.message


@pytest.mark.parametrize("other", ["10.9.0.0/16", "10.0.0.0/16"])
def test_pools_overlap_whatever_their_names(examine: Examine, other: str) -> None:
    """Two pools overlap also if a third fabric has a name between theirs."""
    pools = {"compute": "10.1.0.0/16", "inband": other, "oob": "10.1.128.0/17", "storage": "10.200.0.0/16"}
    listed = ", ".join(f"{name}: {pool}" for name, pool in pools.items())
    _, findings = examine(f"{POD}addressing: {{pools: {{{listed}}}}}\n")
    (error,) = errors(findings)
    assert error.code == "DC312"
    assert "'compute'" in error.message and "'oob'" in error.message


def test_pools_that_touch_do_not_overlap(examine: Examine) -> None:
    """The pool that begins with the next address is free of errors."""
    _, findings = examine(f"{POD}addressing: {{pools: {{compute: 10.100.0.0/17, oob: 10.100.128.0/17}}}}\n")
    assert errors(findings) == []


@pytest.mark.parametrize(("most", "codes"), [(4, []), (3.9, ["DC135"])])
def test_drives_may_fill_a_server(tmp_path: Path, most: float, codes: list[str]) -> None:
    """One drive of 4 TB fits a server that takes 4 TB, and not one that takes 3.9 TB."""
    changed = bounds.document("server")
    changed["storage_max_tb"] = most
    for name, data in bounds.files("server", changed).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(json.dumps(data), encoding="utf-8")
    _, findings = doors.examine(tmp_path / "blueprints" / "case.yaml")
    assert [finding.code for finding in errors(findings)] == codes


def test_ports_out_have_the_speed_of_the_fastest_circuit(examine: Examine) -> None:
    """The ports of circuits are of one kind: those that carry the fastest, so the slower one finds no cable."""
    circuits = "circuits: {a: {fabric: inband, provider: p, speed_gbps: 25}, b: {fabric: inband, provider: p, speed_gbps: 100}}\n"
    node = "  node: {model: R660, numbers: 1, fitted: {nics: {front: {model: MCX631102AN-ADAT, count: 1, ports: [inband, null]}}}}\n"
    text = f"kind: training-pod\nname: x\nservers:\n{node}fabrics: {{inband: {{design: single, switch: SN3420}}}}\n{circuits}"
    _, findings = examine(text)
    (error,) = errors(findings)
    assert (error.code, error.path) == ("DC210", ("circuits", "a"))


def test_a_circuit_without_a_cable_names_the_media_of_circuits(examine: Examine) -> None:
    """A cage of 800G has 8 ports of 100G. No splitter helps, since circuits use only Cat6 and single-mode fiber."""
    node = "  node: {model: R660, numbers: 1, fitted: {nics: {front: {model: MCX755206AS-NEAT, count: 1, ports: [inband, null]}}}}\n"
    text = f"kind: training-pod\nname: x\nservers:\n{node}fabrics: {{inband: {{design: single, switch: SN5600, speed_gbps: 200}}}}\n"
    _, findings = examine(f"{text}circuits: {{wan: {{fabric: inband, provider: p, speed_gbps: 100}}}}\n")
    (error,) = errors(findings)
    assert (error.code, error.path) == ("DC210", ("circuits", "wan"))
    assert "no single-mode optic for circuits has 8 ports of 100G" in error.hint
    assert "splitter" not in error.hint


def test_a_medium_that_excludes_every_cable_is_named(examine: Examine) -> None:
    """Copper joins two RJ45 ports. The medium of the fabric is the cause, not the catalog."""
    fabrics = "fabrics: {oob: {design: single, switch: SN2201, media: single-mode}}\n"
    _, findings = examine(
        f"kind: training-pod\nname: x\nservers:\n  node: {{model: R660, numbers: 1, fitted: {{}}}}\n{fabrics}"
    )
    hints = [finding.hint for finding in findings if finding.code == "DC210"]
    assert hints and all(hint.startswith("`media: single-mode` excludes the cables that fit") for hint in hints)


def test_prefixes_with_one_slug_are_named(examine: Examine) -> None:
    """The prefix of fabric `storage` in unit 1 and that of fabric `storage-su01` have one slug, which DC118 says."""
    card = "{f: {model: MCX755106AS-HEAT, count: 1, ports: [FABRIC, null]}}"
    _, findings = examine(
        "kind: training-pod\nname: x\nservers:\n"
        f"  head: {{model: R660, units: 1, numbers: 1, capacity: 1, fitted: {{nics: {card.replace('FABRIC', 'storage')}}}}}\n"
        f"  tail: {{model: R660, numbers: 1, capacity: 1, fitted: {{nics: {card.replace('FABRIC', 'storage-su01')}}}}}\n"
        "fabrics:\n"
        "  storage: {design: leaf-spine, switch: SN3700}\n"
        "  storage-su01: {design: single, switch: SN3700}\n"
        "addressing: {pools: {storage-su01: 10.99.0.0/16}}\n"
        "racks:\n"
        "  m: {model: AR3357, per: unit, holds: {head: 1, storage-leaf: 2, oob-leaf: 1}}\n"
        "  n: {model: AR3357, holds: {tail: 1, storage-spine: 2, storage-su01-leaf: 2, oob-leaf: 2, oob-spine: 2}}\n"
    )
    told = [finding.message for finding in errors(findings) if finding.code == "DC118"]
    assert any("address prefixes 'storage su01' and 'storage-su01'" in message for message in told), told


@pytest.mark.parametrize(("key", "codes"), [("airflow: front-to-rear", set()), ("supplies: 2", {"DC132"})])
def test_an_assumption_for_a_ups(examine: Examine, key: str, codes: set[str]) -> None:
    """The airflow of a UPS can be assumed, its number of supplies cannot."""
    _, findings = examine(
        "kind: edge-site\nname: x\nservers: {head: {model: R660, numbers: 1-2, fitted: {}}}\n"
        "racks: {m: {model: AR3100, holds: {ups-a: 1, head: 4, oob-leaf: 2}}}\n"
        f"power: {{feeds: {{a: {{ups: SMT3000RMI2U}}}}}}\nassume: {{SMT3000RMI2U: {{{key}, reason: a test}}}}\n"
    )

    assert {item.code for item in findings} & {"DC132"} == codes


@pytest.mark.parametrize(("servers", "codes"), [(3, set()), (4, {"DC208"})])
def test_a_ups_carries_its_rating(examine: Examine, servers: int, codes: set[str]) -> None:
    """Three servers of 800 W and a switch of 300 W are the 2.7 kW of the UPS."""
    _, findings = examine(
        f"kind: edge-site\nname: x\nservers: {{head: {{model: R660, numbers: 1-{servers}, fitted: {{}}}}}}\n"
        "racks: {m: {model: AR3100, holds: {ups-a: 1, head: 4, oob-leaf: 1}}}\n"
        "fabrics: {oob: {design: single, switch: SN2201}}\npower: {feeds: {a: {ups: SMT3000RMI2U}}}\n"
    )

    assert {item.code for item in findings} & {"DC208"} == codes


def test_an_assumed_depth_says_so(examine: Examine) -> None:
    """DC228 tells a depth that the blueprint assumes from one of the catalog."""
    server = "servers:\n  s: {model: KR4268V2, numbers: 1, capacity: 1, fitted: {}}\n"
    assume = "assume: {KR4268V2: {u_height: 4, power_max_w: 2400, supplies: 2, depth_mm: 1300, reason: a test}}\n"
    _, findings = examine(f"kind: training-pod\nname: x\n{server}{assume}")
    (error,) = errors(findings)
    assert error.code == "DC228"
    assert "(assumed), " in error.message


@pytest.mark.parametrize(("known", "area"), [("width_mm: 600, depth_mm: 1000", 0.6), ("width_mm: 600", None)])
def test_a_rack_of_unknown_depth_covers_an_unknown_area(tmp_path: Path, known: str, area: float | None) -> None:
    """A rack of 600 mm by 1000 mm covers 0.6 square meters; without a depth the area is unknown, not an error."""
    fields = ", ".join(["u_height", *(part.partition(":")[0] for part in known.split(", "))])
    rack = f"{{model: PLAIN, manufacturer: Own, description: a rack, u_height: 42, {known}, sources: [{{fields: [{fields}], certainty: user, title: a test}}]}}\n"
    (tmp_path / "catalog" / "rack").mkdir(parents=True)
    (tmp_path / "catalog" / "rack" / "PLAIN.yaml").write_text(rack, encoding="utf-8")
    path = tmp_path / "case.yaml"
    path.write_text(
        "kind: training-pod\nname: x\nservers:\n  head: {model: R660, numbers: 1, capacity: 4, fitted: {}}\n"
        "racks: {main: {model: PLAIN, holds: {head: 4, oob-leaf: 1}}}\nfloor: {max_kg_m2: 1500}\n"
    )
    topology, findings = doors.examine(path)
    assert topology, findings
    assert errors(findings) == []
    assert [rack.footprint_m2 for rack in topology.plan.racks.values()] == [area]


@pytest.mark.parametrize(("ratio", "fits"), [("33:31", False), ("35:29", False), ("34:30", True), ("5:3", True)])
def test_a_ratio_counts_whole_cages(examine: Examine, ratio: str, fits: bool) -> None:
    """35 and 29 are the 64 ports of a QM9700, but take 18 and 15 of its 32 cages of two ports: that ratio is DC315."""
    node = "  node: {model: R660, numbers: 1-2, fitted: {nics: {rail: {model: MCX75310AAS-NEAT, count: 1, ports: [compute]}}}}\n"
    fabric = f'fabrics: {{compute: {{design: leaf-spine, switch: QM9700, oversubscription: "{ratio}"}}}}\n'
    _, findings = examine(f"kind: training-pod\nname: x\nservers:\n{node}{fabric}")
    found = [finding for finding in errors(findings) if finding.path[:2] == ("fabrics", "compute")]
    assert [finding.code for finding in found] == ([] if fits else ["DC315"])


EDGE = """\
kind: edge-site
name: x
servers:
  infer:
    model: R660
    numbers: 1-2
    capacity: 2
    fitted:
      gpus: {model: L40S, count: 1}
      nics:
        front: {model: MCX631102AN-ADAT, count: 1, ports: [inband, PORT]}
        pair: {model: MCX75310AAS-NEAT, count: 1, ports: [storage]}
fabrics:
  storage: {design: mesh}
  inband: {design: single, switch: SN3420, switches: 2, peer_links: 2, uplink_gbps: 100}
assume: {R660: {gpu_slots: 1, reason: a figure for this test}}
"""


@pytest.mark.parametrize(("port", "fabrics"), [("inband", []), ("null", ["inband"])])
def test_a_neighbor_in_a_mesh_is_no_switch(examine: Examine, port: str, fabrics: list[str]) -> None:
    """DC412 counts the switches of a server. Two servers with a direct cable have none on that fabric."""
    _, findings = examine(EDGE.replace("PORT", port))
    found = [finding for finding in findings if finding.code == "DC412"]
    assert [finding.message for finding in found] == [
        f"x-infer-001 is connected to only one switch of fabric '{fabric}' (and 1 more server: x-infer-002)"
        for fabric in fabrics
    ]
