"""Defaults hold as a design grows: racks, fabrics and address pools that a blueprint does not state."""

from __future__ import annotations

import ipaddress
import re
from itertools import combinations
from pathlib import Path

import pytest

from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.finding import Finding
from dcgen.plan.addressing.pools import DEFAULT_POOLS, LARGE_POOLS
from dcgen.topology import Topology
from support import doors

ROOT = Path(__file__).resolve().parents[1]
UNITS = [1, 2, 4, 8, pytest.param(16, marks=pytest.mark.slow), pytest.param(32, marks=pytest.mark.slow)]
UNITS.append(pytest.param(64, marks=pytest.mark.slow))
POD = """
kind: training-pod
name: pod
servers:
  gpu: {model: DGX-H100, units: 1-%d, numbers: 1-%d}
"""


def built(folder: Path, text: str) -> tuple[Topology | None, list[Finding]]:
    """Return the topology and the findings of a blueprint."""
    path = folder / "pod.yaml"
    path.write_text(text, encoding="utf-8")
    return doors.examine(path)


def without_errors(folder: Path, text: str) -> tuple[Topology, list[Finding]]:
    """Return the topology and the warnings of a blueprint that must have no error."""
    topology, findings = built(folder, text)
    assert [str(item) for item in findings if item.severity == "error"] == []
    assert topology is not None
    return topology, findings


def example(page: str, name: str) -> str:
    """Return a blueprint of a document by the comment in its first line, or by its `name:`."""
    blocks = re.findall(r"```yaml\n(.*?)```", (ROOT / page).read_text(encoding="utf-8"), re.DOTALL)
    return next(block for block in blocks if f"name: {name}\n" in block)


def tiers(topology: Topology, fabric: str) -> tuple[int, int, int]:
    """Return the numbers of leaves, spines and cores of a fabric."""
    item = next(item for item in topology.plan.fabrics if item.name == fabric)
    return len(item.leaves), len(item.spines), len(item.cores)


def only(findings: list[Finding], code: str) -> list[str]:
    return [item.message for item in findings if item.code == code]


@pytest.mark.parametrize("units", UNITS)
def test_the_recipe_of_the_reference_designs_takes_any_number_of_units(units: int, tmp_path: Path) -> None:
    """Only `units:` changes. A unit has 8 leaves; the published tables have the spines and cores."""
    text = example("docs/reference-designs.md", "superpod").replace("units: 1-4", f"units: 1-{units}")
    topology, findings = without_errors(tmp_path, text)

    spines = {1: 4, 2: 8, 4: 16, 8: 32}.get(units, 8 * units)
    assert tiers(topology, "compute") == (8 * units, spines, 4 * units if units > 8 else 0)
    assert len(only(findings, "DC326")) == (units > 8)


@pytest.mark.parametrize("units", UNITS)
def test_the_first_blueprint_of_the_readme_takes_any_number_of_units(units: int, tmp_path: Path) -> None:
    """Two servers with eight ports each reserve 64 ports in a unit: one leaf of 128, half of them down."""
    text = example("README.md", "tiny").replace("    numbers: 1-2\n", f"    units: 1-{units}\n    numbers: 1-2\n")
    topology, findings = without_errors(tmp_path, text)

    assert tiers(topology, "compute") == ((1, 0, 0) if units < 4 else (units, max(2, units // 2), 0))
    assert any("'compute'" in message for message in only(findings, "DC327")) == (units > 2)


def models() -> list[str]:
    """Every server and storage model of the catalog."""
    return sorted(item.model for item in Catalog().all(parts.Server))


@pytest.mark.parametrize("kind", ["training-pod", "edge-site"])
@pytest.mark.parametrize("model", models())
def test_sixteen_of_any_model_build_or_name_the_key_to_state(model: str, kind: str, tmp_path: Path) -> None:
    """A model is enough, or one error has a hint with the key that is missing."""
    text = f"kind: {kind}\nname: pod\nservers:\n  x: {{model: {model}, numbers: 1-16}}\n"
    errors = [item for item in built(tmp_path, text)[1] if item.severity == "error"]

    assert len(errors) <= 1
    assert all(item.code in ("DC130", "DC214", "DC251", "DC252") and "`" in item.hint for item in errors)


def test_a_default_switch_has_the_protocol_of_the_adapters(tmp_path: Path) -> None:
    """InfiniBand adapters of 800G and 400G take InfiniBand switches, adapters of both protocols take Ethernet."""
    for model, switch in (("DGX-B300", "Q3400-RA"), ("DGX-GB200-TRAY", "QM9700"), ("DGX-H100", "SN5600")):
        topology, _ = built(tmp_path, f"kind: training-pod\nname: pod\nservers:\n  x: {{model: {model}, numbers: 1}}\n")
        assert topology is not None
        leaves = [item for item in topology.plan.devices.values() if item.role == "compute-leaf"]
        assert {leaf.type.model for leaf in leaves} == {switch}


@pytest.mark.parametrize(("units", "numbers", "leaves"), [(2, 32, 4), (2, 16, 2), (2, 64, 8), (4, 8, 1)])
def test_a_default_leaf_serves_as_many_rails_as_fit(units: int, numbers: int, leaves: int, tmp_path: Path) -> None:
    """A leaf has 64 ports down: 8 rails of 8 servers, 4 of 16, 2 of 32 or 1 of 64."""
    topology, _ = without_errors(tmp_path, POD % (units, numbers))

    assert tiers(topology, "compute")[0] == units * leaves


def test_an_announcement_names_the_design_and_its_switches(tmp_path: Path) -> None:
    _, findings = without_errors(tmp_path, POD % (2, 32))

    assert only(findings, "DC327")[0] == (
        "the blueprint does not describe fabric 'compute', and its ports are too many for one switch. "
        "dcgen plans `design: rail-optimized` with 8 leaves and 4 spines"
    )


def test_a_described_fabric_that_is_too_small_stays_an_error(tmp_path: Path) -> None:
    """dcgen replaces its own defaults only."""
    text = POD % (2, 32) + "fabrics: {compute: {design: single, switch: SN5600}}\n"

    assert "DC301" in {item.code for item in built(tmp_path, text)[1]}


def test_default_racks_share_out_what_does_not_fit_beside_servers(tmp_path: Path) -> None:
    """Servers have racks of their own then, and every device has a place."""
    topology, _ = without_errors(tmp_path, POD % (8, 32))

    assert {rack.group for rack in topology.plan.racks.values()} == {"network", "rack"}
    assert all(topology.plan.mounts[name] for name, item in topology.plan.devices.items() if item.type.u_height)
    switches = {item.group for item in topology.plan.devices.values() if item.kind == "switch"}
    for rack in topology.plan.racks.values():
        held = {item.group for item in topology.in_rack[rack.name]}
        assert not held & switches if rack.group == "rack" else not held - switches


NARROW = "fabrics: {compute: {design: leaf-spine, switch: SN5600, group_units: 1, spines: 2}}\n"
RACKS = """racks:
  gpu: {model: AR3357, per: unit, holds: {gpu: 2, compute-leaf: 2}}
  network: {model: AR3357, holds: {compute-spine: 8, inband-leaf: 1, oob-leaf: 2, storage-leaf: 1}}
"""


def test_added_racks_take_a_free_name(tmp_path: Path) -> None:
    """A rack group of the blueprint keeps its name."""
    text = POD % (2, 2) + NARROW + RACKS
    topology, findings = without_errors(tmp_path, text)

    assert "network-2" in {rack.group for rack in topology.plan.racks.values()}
    assert "'network-2'" in only(findings, "DC326")[0]


def test_a_pin_can_name_a_default_rack(tmp_path: Path) -> None:
    pinned = POD % (8, 32) + "pins: {pod-compute-spine-01: {rack: pod-network-r02, u: 1}}\n"
    topology, _ = without_errors(tmp_path, pinned)

    assert topology.plan.mounts["pod-compute-spine-01"].rack == "pod-network-r02"
    absent = POD % (1, 2) + "pins: {pod-compute-leaf-01: {rack: pod-network-r02, u: 1}}\n"
    assert only(built(tmp_path, absent)[1], "DC226") == ["rack 'pod-network-r02' does not exist"]


SMALL_POOL = """
kind: training-pod
name: pod
max_units: 300
servers:
  node: {model: R660, units: 1, numbers: 1-2, fitted: {}}
"""


def prefixes(topology: Topology) -> set[str]:
    return {item.prefix for item in topology.plan.prefixes}


def test_a_large_pod_takes_the_large_default_pool(tmp_path: Path) -> None:
    """The site and 300 units need 301 blocks of four /24, one for each leaf of the site; 10.0.0.0/16 has 256 prefixes."""
    topology, _ = without_errors(tmp_path, SMALL_POOL)

    assert prefixes(topology) == {"10.128.0.0/24", "10.128.1.0/24"}


def test_a_stated_pool_is_never_replaced(tmp_path: Path) -> None:
    """It is an error if it is too small, and no default pool overlaps it."""
    own = SMALL_POOL + "addressing: {pools: {oob: 10.0.0.0/16}}\n"
    assert only(built(tmp_path, own)[1], "DC311")
    other = SMALL_POOL.replace("fitted: {}", "fitted: {nics: {a: {model: BCM57504, count: 1, ports: [x, null]}}}")
    other += "fabrics: {x: {design: single, switch: SN2010}}\naddressing: {pools: {x: 10.128.0.0/9}}\n"
    codes = {item.code for item in built(tmp_path, other)[1]}
    assert "DC312" not in codes


def test_default_pools_do_not_overlap() -> None:
    pools = [ipaddress.ip_network(pool) for pool in (*DEFAULT_POOLS.values(), *LARGE_POOLS.values())]
    assert not any(a.overlaps(b) for a, b in combinations(pools, 2))


@pytest.mark.slow
def test_default_leaves_have_no_more_uplinks_than_their_servers_use(tmp_path: Path) -> None:
    """Eight servers per unit have eight ports on each leaf: 32 leaves with 8 uplinks need two spines of 128 ports."""
    topology, _ = without_errors(tmp_path, POD % (16, 4))

    for fabric in ("storage", "inband"):
        assert tiers(topology, fabric) == (32, 2, 0)
        leaves = {name for item in topology.plan.fabrics if item.name == fabric for name in item.leaves}
        up = [link for link in topology.plan.cables if link.fabric == fabric and link.a_device in leaves]
        assert len(up) == 32 * 8
