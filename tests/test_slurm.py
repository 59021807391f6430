"""slurm/: the files in a real slurmctld, against the plan and the graph of the fabric, and topology.yaml by its manual."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import networkx
import pytest
from syrupy.assertion import SnapshotAssertion

import dcgen
from conftest import ROOT, Examine
from dcgen import render
from dcgen.analysis import Analysis
from dcgen.artifacts.bringup import slurm
from dcgen.artifacts.bringup.slurm.blocks import block_of
from dcgen.artifacts.bringup.slurm.nodes import gpu_type
from dcgen.catalog import SHIPPED
from dcgen.finding import errors
from dcgen.topology import Topology
from dcgen.views.cluster import slurm_servers
from support.hostile import POD, VALUES, rotated, write_project
from support.slurm import DOWN, Controller, addressed, controller, expand, faults_of, read_topologies, start, stop

CASES = ("nvlink", "planes", "rail-spines", "rails", "three-tiers", "dual-tor", "rail-only", "inference-cluster")


@cache
def case(name: str) -> Topology:
    """Return the topology of a case."""
    return dcgen.load(ROOT / "tests" / "cases" / f"{name}.yaml")


def written(topology: Topology) -> dict[str, str]:
    """Return the files of a site by their name in slurm/."""
    made = render.render(slurm.pages(Analysis(topology)))
    return {item.path.removeprefix("slurm/"): item.text for item in made}


def parts_below(topology: Topology, tier: int) -> dict[str, frozenset[str]]:
    """Return the nodes that each node reaches over the switches of the tiers up to one, found in the graph of cables.

    Cables between switches of one tier do not count. A node without such a switch has no entry.
    """
    plan = topology.plan
    what = "compute" if any("compute" in carried for carried in plan.carries.values()) else "inband"
    fabrics = [item for item in plan.fabrics if what in plan.carries[item.name]]
    tiers = {
        name: at
        for item in fabrics
        for at, names in enumerate((item.leaves, item.spines, item.cores))
        for name in names
    }
    names = {item.name for item in fabrics}
    graph = networkx.Graph()
    for cable in plan.cables:
        ends = [tiers.get(end, -1) for end in (cable.a_device, cable.b_device)]
        if cable.fabric in names and 0 <= max(ends) <= tier and ends[0] != ends[1]:
            graph.add_edge(cable.a_device, cable.b_device)
    nodes = {server.name for server in slurm_servers(topology)}
    found = {}
    for part in networkx.connected_components(graph):
        if max(tiers.get(name, -1) for name in part) == tier:
            found |= {name: frozenset(part & nodes) for name in part & nodes}
    return found


# --- the controller -------------------------------------------------------------------------------------------------


def check_topology(running: Controller, topology: Topology) -> None:
    """Each level of the tree that Slurm prints has the parts of the graph up to that tier."""
    levels: dict[int, list[dict[str, str]]] = {}
    for row in running.rows("topology"):
        levels.setdefault(int(row["Level"]), []).append(row)
    for level, switches in levels.items():
        printed = {frozenset(expand(row["Nodes"])) for row in switches}
        assert printed == set(parts_below(topology, level).values()), level
        assert len(printed) == len(switches)
        assert all(topology.plan.devices[row["SwitchName"]].kind == "switch" for row in switches)
    assert not parts_below(topology, len(levels))


def check_nodes(running: Controller, topology: Topology) -> None:
    """Slurm prints each node with the sockets, cores, GPUs and features of the plan."""
    rows = {row["NodeName"]: row for row in running.rows("nodes")}
    servers = {server.name: server for server in slurm_servers(topology)}
    assert rows.keys() == servers.keys()
    for name, row in rows.items():
        server = servers[name]
        parts = {part.category: part.quantity for part in server.type.parts}
        assert int(row["Sockets"]) == parts.get("cpu", 1)
        gpus = server.type.gpus
        assert row["Gres"].partition("(")[0] == (f"gpu:{gpu_type(gpus.model)}:{gpus.count}" if gpus else "")
        features = row["AvailableFeatures"].split(",")
        assert server.group in features and topology.place_of(name)[0] in features
        assert (f"su{server.unit:02}" in features) == bool(server.unit)


@pytest.mark.consumer("slurmctld", "22.05", "reads the nodes, GPUs and tree of a cluster, which `scontrol` then prints")
@pytest.mark.heavy("slurmctld", "scontrol", "sinfo")
@pytest.mark.parametrize("name", CASES)
def test_slurm_has_the_nodes_and_the_tree_of_the_plan(name: str, tmp_path: Path) -> None:
    """slurmctld reads the files without an error, and prints the nodes of the plan and the tiers of its cables."""
    topology = case(name)
    with controller(tmp_path / "work", written(topology)) as running:
        check_nodes(running, topology)
        check_topology(running, topology)
        listed = running.run("sinfo", "-h", "-N", "-o", "%N").split()
        assert sorted(listed) == sorted(server.name for server in slurm_servers(topology))
        assert running.faults() == []


@pytest.mark.heavy("slurmctld", "scontrol", "sbatch")
def test_jobs_follow_the_tree_and_the_features(tmp_path: Path) -> None:
    """A job on one switch gets a whole unit, one with a feature gets its rack, and one that no unit can run is refused."""
    topology = case("rails")
    units = {
        server.unit: [other.name for other in slurm_servers(topology) if other.unit == server.unit]
        for server in slurm_servers(topology)
    }
    with controller(tmp_path / "work", written(topology)) as running:

        def planned(*options: str) -> list[str]:
            said = running.run("sbatch", "--test-only", *options, "--wrap=true")
            found = re.search(r"on nodes (\S+)", said)
            return expand(found[1]) if found else []

        assert planned("-N4", "--gres=gpu:h100:8", "--switches=1") in units.values()
        assert planned("-N4", "--constraint=su02") == units[2]
        assert len(planned("-N8", "--gres=gpu:h100:8")) == 8
        assert planned("-N9") == planned("-N1", "--gres=gpu:h100:9") == planned("-N1", "--gres=gpu:a100:1") == []


BROKEN: dict[str, Callable[[dict[str, str]], dict[str, str]]] = {
    "a node below no switch": lambda files: (
        files | {"topology.conf": files["topology.conf"].replace("x-su02-gpu-[001-004]", "x-su02-gpu-[001-003]")}
    ),
    "a switch that does not exist": lambda files: (
        files | {"topology.conf": files["topology.conf"].replace("Switches=", "Switches=other,")}
    ),
    "an unknown parameter": lambda files: files | {"nodes.conf": files["nodes.conf"].replace("Gres=", "Grez=")},
    "two lines for a node": lambda files: files | {"nodes.conf": files["nodes.conf"] * 2},
}


@pytest.mark.heavy("slurmctld")
@pytest.mark.parametrize("name", BROKEN)
def test_slurm_refuses_a_broken_file(name: str, tmp_path: Path) -> None:
    """The controller reports a file that does not agree with the others, so the tests above can fail."""
    process = start(tmp_path / "work", BROKEN[name](written(case("rails"))))
    try:
        for _ in range(200):
            if faults_of(tmp_path / "work") or process.poll() is not None:
                break
            time.sleep(0.05)
        assert faults_of(tmp_path / "work")
    finally:
        stop(process)


def test_names_of_hostile_projects(tmp_path: Path) -> None:
    """Free texts of a hostile project change no line of the files: the GPUs of an unknown maker have no Gres, and that is said."""
    plain = written(dcgen.load(write_project(tmp_path / "plain", POD, lambda key, was: was)))
    for start_at in range(0, len(VALUES), 60):
        files = written(dcgen.load(write_project(tmp_path / str(start_at), POD, rotated(start_at, VALUES))))
        assert files.keys() == plain.keys()
        for path in ("topology.conf", "topology.yaml"):
            assert files[path] == plain[path]
        lines = [line for line in plain["nodes.conf"].splitlines() if not line.startswith("#")]
        found = [line for line in files["nodes.conf"].splitlines() if not line.startswith("#")]
        assert found == [line.replace(" Gres=gpu:h100:8", "") for line in lines]
        assert "No source states how Slurm finds H100-SXM5-80GB." in files["gres.conf"]


# --- nodes and GPUs -------------------------------------------------------------------------------------------------

SITE = """\
kind: training-pod
name: x
max_units: 4
servers:
  gpu:
    model: KR6288V2
    units: UNITS
    numbers: 1-2
    capacity: 4
    fitted:
      cpus: {model: Xeon-Platinum-8480C, count: 2}
      memory: {model: DDR5-RDIMM-64GB, count: 32}
      gpus: {model: H100-SXM5-80GB, count: 8}
      nics: {rail: {model: MCX75310AAS-NEAT, count: 2, ports: [compute]}}
  head:
    model: R660
    numbers: 1-2
    fitted: {nics: {front: {model: MCX755206AS-NEAT, count: 1, ports: [inband, null]}}}
fabrics:
  compute: {design: rail-optimized, switch: SN5600, spines: 2, uplinks: 2}
  inband: {design: single, switch: SN5600}
"""


def site(examine: Examine, units: str = "1-2", **changes: str) -> dict[str, str]:
    """Return the files of a small pod with some texts replaced."""
    text = SITE.replace("UNITS", units)
    for before, after in changes.items():
        assert before in text, before
        text = text.replace(before, after)
    topology, findings = examine(text)
    assert topology, errors(findings)
    return written(topology)


def lines(text: str) -> list[str]:
    """Return the lines of a file without comments and empty lines."""
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize("path", ["nodes.conf", "gres.conf", "topology.conf", "topology.yaml", "README.md"])
def test_the_files_of_a_small_pod(path: str, examine: Examine, snapshot: SnapshotAssertion) -> None:
    """A pod of two units has a line per rack, GPUs per unit, a tree of two levels and a block per unit."""
    assert site(examine)[path] == snapshot


def test_an_unknown_value_is_left_out_and_said(examine: Examine) -> None:
    """A line has what sources state. Each other value is in a comment and in the README, with the key that states it."""
    files = site(examine)
    assert all("ThreadsPerCore" not in line and "RealMemory" not in line for line in lines(files["nodes.conf"]))
    for key in ("threads_per_core", "real_memory_mib"):
        assert f"servers.gpu.slurm.{key}" in files["nodes.conf"]
        assert f"servers.gpu.slurm.{key}" in files["README.md"].replace("\\", "")
    stated = site(
        examine,
        **{"    capacity: 4\n": "    capacity: 4\n    slurm: {threads_per_core: 2, real_memory_mib: 2051000}\n"},
    )
    for line in lines(stated["nodes.conf"]):
        assert " Sockets=2 CoresPerSocket=56 ThreadsPerCore=2 RealMemory=2051000 Gres=gpu:h100:8 " in line
    assert "unknown" not in stated["nodes.conf"] and "left" not in stated["README.md"].partition("## GPUs")[0]


def test_a_server_without_processors_has_no_sockets(examine: Examine) -> None:
    """Without stated processors a line has no sockets and cores, and says so once."""
    files = site(examine, **{"      cpus: {model: Xeon-Platinum-8480C, count: 2}\n": "      cpus: null\n"})
    assert all("Sockets" not in line and "Core" not in line for line in lines(files["nodes.conf"]))
    assert files["nodes.conf"].count("# Sockets and CoresPerSocket unknown: ") == 1


def test_the_blueprint_chooses_the_nodes(examine: Examine) -> None:
    """Servers with GPUs or ports for compute are nodes. `node:` adds a group, which is below no switch, or removes one."""
    head = "    model: R660\n"
    default, both = site(examine), site(examine, **{head: f"{head}    slurm: {{node: true}}\n"})
    assert "NodeName=x-head" not in default["nodes.conf"] and "`head` have neither GPUs" in default["README.md"]
    assert any(line.startswith("NodeName=x-head-[001-002] ") for line in lines(both["nodes.conf"]))
    assert lines(both["topology.conf"]) == [
        *lines(default["topology.conf"]),
        "SwitchName=x-unconnected Nodes=x-head-[001-002]",
    ]
    assert lines(both["gres.conf"]) == lines(default["gres.conf"])
    blocks = read_topologies(both["topology.yaml"])["block"]["block"]["blocks"]
    assert [item["block"] for item in blocks] == ["x-su01", "x-su02", "x-su03", "x-su04", "x-site"]
    capacity = "    capacity: 4\n"
    assert site(examine, **{capacity: f"{capacity}    slurm: {{node: false}}\n"}) == {}


@pytest.mark.heavy("slurmctld", "scontrol")
def test_nodes_without_a_cable_do_not_disturb_the_others(examine: Examine, tmp_path: Path) -> None:
    """slurmctld accepts nodes below a pseudo switch of their own, also a group whose GPUs it detects by itself."""
    head = "    model: R660\n"
    files = site(
        examine, **{head: f"{head}    slurm: {{node: true}}\n", "KR6288V2": "XE9680-MI300X", "H100-SXM5-80GB": "MI300X"}
    )
    assert "NodeName=x-su01-gpu-[001-002] AutoDetect=rsmi Name=gpu Type=mi300x" in lines(files["gres.conf"])
    files["nodes.conf"] = addressed(files["nodes.conf"])
    with controller(tmp_path / "work", files, DOWN) as running:
        rows = {row["SwitchName"]: row for row in running.rows("topology")}
        assert expand(rows["x-unconnected"]["Nodes"]) == ["x-head-001", "x-head-002"]
        assert {row["NodeName"]: row["Gres"] for row in running.rows("nodes")}["x-su02-gpu-001"] == "gpu:mi300x:8"
        assert [line for line in running.faults() if "no switch can reach all nodes" not in line] == []


# Product names as `nvidia-smi -L` and `rocm-smi --showproductname` print them.
PRODUCTS = {
    "A100-SXM4-80GB": "NVIDIA A100-SXM4-80GB",
    "H100-SXM5-80GB": "NVIDIA H100 80GB HBM3",
    "H100-NVL-94GB": "NVIDIA H100 NVL",
    "H200-SXM5-141GB": "NVIDIA H200",
    "L40S": "NVIDIA L40S",
    "L4": "NVIDIA L4",
    "B200-SXM-180GB": "NVIDIA B200",
    "GB200-186GB": "NVIDIA GB200",
    "RTX-PRO-6000-SE": "NVIDIA RTX PRO 6000 Blackwell Server Edition",
    "MI300X": "AMD Instinct MI300X OAM",
}


@pytest.mark.parametrize("model", PRODUCTS)
def test_the_type_is_part_of_the_detected_name(model: str) -> None:
    """The type of a GPU is a part of its product name with underscores for blanks, as AutoDetect wants it."""
    assert (SHIPPED / "gpu" / f"{model}.yaml").exists()
    assert gpu_type(model) in PRODUCTS[model].lower().replace(" ", "_")


@pytest.mark.parametrize("model", sorted(path.stem for path in (SHIPPED / "gpu").glob("*.yaml")))
def test_a_type_is_a_word_for_slurm(model: str) -> None:
    """A type has no character that ends a Gres."""
    assert re.fullmatch("[a-z0-9_]+", gpu_type(model))


# --- topology.yaml --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [*CASES, "unit-numbers"])
def test_topology_yaml_keeps_the_rules_of_slurm(name: str) -> None:
    """Its tree is that of topology.conf, and each node is in the block of its NVLink domain or its unit."""
    topology = case(name)
    files = written(topology)
    found = read_topologies(files["topology.yaml"])
    tree = [
        f"SwitchName={item['switch']}"
        + "".join(
            f" {key}={item[name]}" for key, name in (("Switches", "children"), ("Nodes", "nodes")) if name in item
        )
        for item in found["tree"]["tree"]["switches"]
    ]
    assert tree == lines(files["topology.conf"])
    blocks = found["block"]["block"]["blocks"] if "block" in found else []
    placed = {node: item["block"] for item in blocks for node in expand(item.get("nodes", ""))}
    servers = slurm_servers(topology)
    if blocks:
        assert placed.keys() == {server.name for server in servers}
    for server in servers if blocks else ():
        domain = topology.nvlink_domain_of(server).replace(":", "-")
        scope = f"{topology.plan.name}-su{server.unit:02}" if server.unit else f"{topology.plan.name}-site"
        assert placed[server.name] == block_of(topology.plan, server) == (domain or scope)


def blocks_of(files: dict[str, str]) -> dict[str, Any]:
    """Return the block topology of some files."""
    block: dict[str, Any] = read_topologies(files["topology.yaml"])["block"]["block"]
    return block


@pytest.mark.parametrize(
    ("fewer", "more"), [("1-2", "1-3"), ("1,3", "1-3"), ("2-3", "1-3"), ("1,4", "1-4"), ("4", "2,4")]
)
def test_blocks_keep_their_places(fewer: str, more: str, examine: Examine) -> None:
    """A unit that comes or goes moves no other block and changes no size: an empty block keeps its place."""
    before, after = blocks_of(site(examine, f'"{fewer}"')), blocks_of(site(examine, f'"{more}"'))
    places = {item["block"]: place for place, item in enumerate(after["blocks"])}
    assert before["block_sizes"] == after["block_sizes"] == [2, 8]
    for place, item in enumerate(before["blocks"]):
        assert places[item["block"]] == place
        if "nodes" in item:
            assert after["blocks"][place] == item
    assert len(before["blocks"]) == int(fewer[-1]) and "nodes" in before["blocks"][-1]


NVLINK = """\
kind: training-pod
name: x
servers:
  tray: {model: DGX-GB200-TRAY, units: 1, numbers: "NUMBERS", capacity: CAPACITY}
fabrics:
  compute: {design: rail-optimized, switch: QM9700, downlinks: 18, uplinks: 18}
"""


def domains(examine: Examine, numbers: str, capacity: int, more: str = "") -> dict[str, Any]:
    """Return the block topology of a unit of rack-scale servers."""
    topology, findings = examine(NVLINK.replace("NUMBERS", numbers).replace("CAPACITY", str(capacity)) + more)
    assert topology, errors(findings)
    return blocks_of(written(topology))


@pytest.mark.parametrize(
    ("numbers", "capacity", "sizes", "filled"),
    [
        ("1-36", 36, [18, 36], [18, 18]),
        ("1-18", 36, [18, 36], [18]),
        ("19-36", 36, [18, 36], [0, 18]),
        ("1-20", 72, [2, 8], [18, 2]),
        ("1-18,55-72", 72, [18, 72], [18, 0, 0, 18]),
    ],
)
def test_domains_keep_their_places(
    numbers: str, capacity: int, sizes: list[int], filled: list[int], examine: Examine
) -> None:
    """The place of an NVLink domain follows from its number and the capacity of the group."""
    block = domains(examine, numbers, capacity)
    assert block["block_sizes"] == sizes
    assert [len(expand(item.get("nodes", ""))) for item in block["blocks"]] == filled
    assert [item["block"] for item in block["blocks"]] == [
        f"x-su01-tray-nvlink{at:02}" for at in range(1, len(filled) + 1)
    ]


def test_a_unit_of_several_domains_is_a_size(examine: Examine) -> None:
    """If the domains of a unit are a power of two, Slurm also plans in whole units."""
    assert domains(examine, "1-36", 36, "max_units: 2\n")["block_sizes"] == [18, 36, 72]


def test_a_unit_adds_lines(examine: Examine) -> None:
    """One unit more adds lines, and changes only the line of the switch above the leaves."""
    before, after = site(examine, "1-2"), site(examine, "1-3")
    for path in ("nodes.conf", "gres.conf"):
        assert set(before[path].splitlines()) < set(after[path].splitlines())
    changed = set(lines(before["topology.conf"])) - set(lines(after["topology.conf"]))
    assert len(changed) == 1 and changed.pop().startswith("SwitchName=x-compute-spine-01 Switches=")


NAMES = {"x-su01-gpu-001": "default", "x-su01-gpu-002": "null", "x-su02-gpu-001": "a1-b2", "x-su02-gpu-002": "e-1e3"}


@pytest.mark.heavy("slurmctld", "scontrol")
def test_names_of_the_hall(examine: Examine, tmp_path: Path) -> None:
    """Slurm has nodes, racks and switches with names of the hall. A name that slurm.conf reserves is left out, and that is said."""
    hosts = "".join(f"    {name}: '{new}'\n" for name, new in NAMES.items())
    text = (
        SITE.replace("UNITS", "1-2")
        + f"names:\n  rack_names: {{x-rack-r01: A12, x-rack-r02: B3}}\n  hosts: '{{rack}}-u{{u:02}}'\n  host_names:\n{hosts}"
    )
    topology, findings = examine(text)
    assert topology, errors(findings)
    files = written(topology)
    assert "# default left out: " in files["nodes.conf"]
    read_topologies(files["topology.yaml"])
    with controller(tmp_path / "work", files) as running:
        assert {row["NodeName"] for row in running.rows("nodes")} == set(NAMES.values()) - {"default"}
        check_nodes(running, topology)
        check_topology(running, topology)
        assert running.faults() == []
