"""infiniband/: what its files say, and what a real subnet manager and a simulator of flows make of them."""

from __future__ import annotations

import contextlib
import csv
import json
import os
import random
import re
import shutil
import signal
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import networkx
import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

import dcgen
from conftest import ROOT, tool_path
from dcgen import render
from dcgen.analysis import Analysis
from dcgen.artifacts.bringup import infiniband
from dcgen.network.portnames import port_numbers
from dcgen.plan.records import FabricSummary
from dcgen.plan.types import Port
from dcgen.proof import prove
from dcgen.topology import Topology
from support import doors
from support.subnet import TOOLS, Net, Tables, channels, ibdmchk, read_net, read_tables, simulated

# A small switch, so that small fabrics have every tier: 24 ports in 12 cages.
IB24 = """\
model: IB24
manufacturer: tests
description: 24 ports in 12 twin-port cages
u_height: 1
power_max_w: 500
protocol: infiniband
port_groups:
  - {cages: 12, cage: OSFP, cage_style: finned, modes: {400: 2}, names: {400: "IB1/{cage}/{port}"}}
mgmt_ports: 0
sources: [{fields: [u_height, power_max_w, protocol, port_groups, mgmt_ports], certainty: user, title: made up}]
"""
POD = """\
kind: training-pod
name: x
servers:
  gpu:
    model: KR6288V2
    units: UNITS
    numbers: 1-EACH
    capacity: EACH
    fitted: {nics: {rail: {model: MCX75310AAS-NEAT, count: 8, ports: [compute]}}}
fabrics:
  compute: {design: rail-optimized, SHAPE}
  oob: {design: leaf-spine, switch: SN2201, spine: SN4600C, spines: 2}
racks:
  gpu: {model: AR3357, per: unit, holds: {gpu: 8}}
  net: {model: AR3357, per: unit, holds: {compute-leaf: 8, oob-leaf: 2}}
  core: {model: AR3357, holds: {compute-spine: 8, compute-core: 8, oob-leaf: 2, oob-spine: 2}}
power: {pdu: APDU11450ME}
assume:
  KR6288V2: {power_max_w: 1000, reason: a test}
"""
PLAIN = """\
kind: training-pod
name: NAME
servers:
  GROUP:
    model: KR6288V2
    numbers: NUMBERS
    capacity: 4
    fitted: {nics: {KEY: {model: MCX75310AAS-NEAT, count: 2, ports: [compute]MORE}}}
fabrics:
  compute: FABRIC
"""
PAIR = "{design: single, switch: QM9700, switches: 2, peer_links: 2}"
LEGAL = re.compile(r"[A-Za-z0-9 ._/~-]{1,63}")


class Pod(NamedTuple):
    """A pod of eight rails: its units, the servers of each, and the words of its compute fabric."""

    units: str
    each: int
    shape: str


PODS = {
    "one unit, few servers": Pod("1", 8, "switch: QM9700, uplinks: 8, spines: 2"),
    "one unit, 256 adapters": Pod("1", 32, "switch: QM9700"),
    "two units, 1:1": Pod("1-2", 12, "switch: IB24"),
    "two units, 2:1": Pod("1-2", 16, "switch: IB24, uplinks: 8"),
    "three tiers": Pod("1-4", 4, "switch: QM9700, uplinks: 4, group_units: 2"),
}
SHIPPED = "iad1-a"


class Built(NamedTuple):
    """A pod with the files of its compute fabric in a folder."""

    topology: Topology
    folder: Path

    @property
    def net(self) -> Net:
        return read_net((self.folder / "fabric.net").read_text(encoding="utf-8"))

    @property
    def fabric(self) -> FabricSummary:
        return next(fabric for fabric in self.topology.plan.fabrics if fabric.name == "compute")


def written(topology: Topology) -> dict[str, str]:
    return {artifact.path: artifact.text for artifact in render.render(infiniband.pages(Analysis(topology)))}


def build(path: Path, folder: Path) -> Built:
    """The InfiniBand files of a blueprint, written below a folder."""
    topology = dcgen.load(path)
    for name, text in written(topology).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return Built(topology, folder / "infiniband" / "compute")


@pytest.fixture(scope="module")
def pod(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Built]:
    """A pod by its name in PODS, or a shipped blueprint by its own; each is built once."""
    project = tmp_path_factory.mktemp("pods")
    (project / "catalog" / "switch").mkdir(parents=True)
    (project / "catalog" / "switch" / "IB24.yaml").write_text(IB24, encoding="utf-8")
    (project / "blueprints").mkdir()
    known: dict[str, Built] = {}

    def make(name: str) -> Built:
        if name not in known:
            path = ROOT / "blueprints" / f"{name}.yaml"
            if name in PODS:
                path = project / "blueprints" / "case.yaml"
                units, each, shape = PODS[name]
                text = POD.replace("UNITS", units).replace("EACH", str(each)).replace("SHAPE", shape)
                path.write_text(text, encoding="utf-8")
            known[name] = build(path, project / f"out{len(known)}")
        return known[name]

    return make


def plain(examine: Callable[[str], Any], **words: str) -> Topology:
    """A small pod with two rails, with words of the template changed."""
    words = {"NAME": "x", "GROUP": "gpu", "NUMBERS": "1-2", "KEY": "rail", "MORE": "", "FABRIC": PAIR} | words
    topology, findings = examine(re.sub("|".join(words), lambda found: words[found[0]], PLAIN))
    assert topology, findings
    return topology  # type: ignore[no-any-return]


def cabled(topology: Topology, fabric: str = "compute") -> set[frozenset[tuple[str, int]]]:
    """The links of a fabric as cables.csv states them, with the port numbers of switches whose ports are IB1/CAGE/PORT."""
    rows = csv.DictReader(dcgen_file(topology, "cables.csv", "cables").splitlines())
    switches = {name for name, device in topology.plan.devices.items() if device.kind == "switch"}

    def end(device: str, port: str) -> tuple[str, int]:
        if device not in switches:
            return f"{device} {port}", 1
        _, cage, number = port.split("/")
        return device, (int(cage) - 1) * 2 + int(number)

    return {
        frozenset((end(row["a_device"], a), end(row["b_device"], b)))
        for row in rows
        if row["fabric"] == fabric
        for a, b in zip(row["a_port"].split(" + "), row["b_port"].split(" + "), strict=True)
    }


def dcgen_file(topology: Topology, path: str, *families: str) -> str:
    """The file of a path, rendered with these families, or with all."""
    made = doors.artifacts_of(topology, ROOT / "blueprints" / "x.yaml", families)
    [text] = [item.text for item in made if item.path == path]
    return text


# --- what the files say ------------------------------------------------------------------------------------------


class TextFile(SingleFileSnapshotExtension):
    """A golden file that an editor opens as text."""

    file_extension = "txt"
    _write_mode = WriteMode.TEXT


def test_files(examine: Callable[[str], Any], snapshot: SnapshotAssertion) -> None:
    """A pair of leaves with two servers: every file of it, the types of a server and a switch among them."""
    topology = plain(examine)
    assert "".join(f"==> {path}\n{text}" for path, text in written(topology).items()) == snapshot(
        extension_class=TextFile
    )


@pytest.mark.mostly_slow(1)
@pytest.mark.parametrize("name", [*PODS, SHIPPED])
def test_the_netlist_is_the_run_list(pod: Callable[[str], Built], name: str) -> None:
    """Every cable of cables.csv stands in the netlist at both of its ends, and nothing else does."""
    built = pod(name)
    net = built.net
    assert all(net.ends[far] == near for near, far in net.ends.items())
    assert net.links == cabled(built.topology)
    assert all(1 <= port <= net.ports[node] for node, port in net.ends)
    assert net.switches == {*built.fabric.leaves, *built.fabric.spines, *built.fabric.cores}


@pytest.mark.parametrize("name", [*PODS, SHIPPED])
def test_the_topology_is_the_run_list(pod: Callable[[str], Built], name: str) -> None:
    """fabric.topo states every cable once, by the printed names, and each type that it names has a file."""
    built = pod(name)
    sections = (built.folder / "fabric.topo").read_text(encoding="utf-8").split("\n\n")[1:]
    found = []
    for head, *rows in (section.splitlines() for section in sections):
        type_, system = head.split()
        for row in rows:
            port, _, far_type, far, far_port = row.split()
            assert (built.folder / f"{far_type}.ibnl").is_file()
            found.append((system, port.lstrip("P"), far, far_port.lstrip("P")))
        assert (built.folder / f"{type_}.ibnl").is_file()
    cables = [cable for cable in built.topology.plan.cables if cable.fabric == "compute"]
    assert sorted(found) == sorted((c.a_device, c.a_port, c.b_device, c.b_port) for c in cables)


@pytest.mark.parametrize("name", [*PODS, SHIPPED])
def test_guids_are_told_apart(pod: Callable[[str], Built], name: str) -> None:
    """No two nodes or ports share a GUID, all are locally administered, and every list names the same node by it."""
    built = pod(name)
    net = built.net
    ports = [guid + 1 for node, guid in net.guids.items() if node not in net.switches]
    assert max(Counter([*net.guids.values(), *ports]).values()) == 1
    assert {guid >> 56 for guid in net.guids.values()} == {0x02}
    names = re.findall(r'^0x(\w{16}) "(.*)"$', (built.folder / "node-name-map.txt").read_text(encoding="utf-8"), re.M)
    assert {name: int(guid, 16) for guid, name in names} == net.guids
    roots = re.findall(r'^0x(\w{16}) # "(.*)"$', (built.folder / "root-guids.txt").read_text(encoding="utf-8"), re.M)
    assert [name for _, name in roots] == list(built.fabric.cores or built.fabric.spines)
    assert {(guid, name) for guid, name in roots} <= set(names)


def test_growth_changes_no_guid(examine: Callable[[str], Any]) -> None:
    """A server that comes before the others leaves every GUID and every port as they were."""
    later, all_ = (net_of(plain(examine, NUMBERS=numbers)) for numbers in ("2-3", "1-3"))
    assert later.guids.items() < all_.guids.items()
    assert later.ends.items() < all_.ends.items()
    assert later.ports.items() < all_.ports.items()


def net_of(topology: Topology, folder: str = "compute") -> Net:
    return read_net(written(topology)[f"infiniband/{folder}/fabric.net"])


def test_two_names_of_one_hash_get_two_guids(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where hashes are short and clash, each name still has a GUID of its own."""
    monkeypatch.setattr(infiniband, "HASH_DIGITS", 1)
    found = infiniband.placeholders([f"node-{number}" for number in range(16)])
    assert len(set(found.values())) == len(found) == 16


def test_a_name_that_comes_twice_has_one_guid() -> None:
    """A port with two cables, which is an error, is one node."""
    assert infiniband.placeholders(["a", "b", "a"]) == infiniband.placeholders(["a", "b"])


LONG = {
    "a long pod and a long group": {"NAME": "n" * 28, "GROUP": "g" * 29},
    "long words on the ports": {"MORE": f", labels: [{'a' * 30}, {'b' * 30}]", "GROUP": "g" * 40},
    "words of ibdm on the ports": {"MORE": ", labels: [HCA, NODE]"},
    "numbers on the ports": {"MORE": ", labels: [1/1, '0.2_x-']"},
    "a group named like a file": {"GROUP": "fabric-topo"},
}


@pytest.mark.parametrize("name", LONG)
def test_names_are_legal(examine: Callable[[str], Any], name: str) -> None:
    """Whatever things are called, a name has at most 63 characters, none that ibsim reserves, and is one node's own."""
    topology = plain(examine, **LONG[name])
    net = net_of(topology)
    assert len(net.guids) == 4 + 2
    assert [node for node in net.guids if not LEGAL.fullmatch(node)] == []
    assert len(net.links) == len([cable for cable in topology.plan.cables if cable.fabric == "compute"])


@pytest.mark.parametrize("name", LONG)
@pytest.mark.heavy("ibdmchk", "ibsim", "umad2sim", "ibnetdiscover")
def test_the_tools_read_such_names(examine: Callable[[str], Any], tmp_path: Path, name: str) -> None:
    """ibsim and ibdmchk take them as they are."""
    topology = plain(examine, **LONG[name])
    built = build(tmp_path / "blueprints" / "case.yaml", tmp_path)
    with simulated(built.folder / "fabric.net", tmp_path / "work") as simulator:
        assert read_net(simulator.run("ibnetdiscover")).links == built.net.links
    assert design_verdict(built) == (4 * 3, True), topology.plan.name


def ports(*names: str, cage_ports: int = 2, protocol: str = "infiniband") -> Iterator[Port]:
    """Ports named CAGE/PORT."""
    for name in names:
        yield Port(name, 400, f"cage{name.partition('/')[0]}", "OSFP", None, cage_ports, protocol)


PORTS = {
    "all of them": ((*ports("1/1", "1/2", "2/1", "2/2"),), [1, 2, 3, 4]),
    "some cages": ((*ports("1/1", "1/2", "30/1", "30/2"),), [1, 2, 59, 60]),
    "one port of a cage": ((*ports("1/1", "1/2", "32/1"),), [1, 2, 63]),
    "the first in use is not the first": ((*ports("17/1", "17/2"),), [33, 34]),
    "cages from 0": ((*ports("0/1", "0/2", "1/1"),), [1, 2, 3]),
    "cages divided in two ways": ((*ports("1/1", "1/2", cage_ports=2), *ports("2/1", cage_ports=1)), [1, 2, 3]),
}


@pytest.mark.parametrize("name", PORTS)
def test_port_numbers_are_physical(pod: Callable[[str], Built], name: str) -> None:
    """A number comes from the cage and the place in it, whichever other cages are in use; management ports have none."""
    given, numbers = PORTS[name]
    switch = pod("one unit, few servers").topology.plan.devices["x-su01-compute-leaf-01"].type
    management = Port("mgmt", 1, "mgmt", "RJ45", None, 1, "ethernet", "oob")
    type_ = switch._replace(ports=(*given, management))
    assert list(port_numbers(type_).values()) == numbers


def test_a_site_without_infiniband_has_none(examine: Callable[[str], Any]) -> None:
    """Where every switch speaks Ethernet nothing is written, and the site's README does not speak of it."""
    topology = plain(examine, FABRIC="{design: single, switch: SN5600}")
    assert written(topology) == {}
    assert "infiniband" not in dcgen_file(topology, "README.md")


def test_parts_that_no_link_joins_are_named(examine: Callable[[str], Any]) -> None:
    """Two leaves without peer links are two subnets: the README says so, and names an adapter of each to start from."""
    readme = written(plain(examine, FABRIC="{design: single, switch: QM9700, switches: 2}"))["infiniband/README.md"]
    assert "`compute/` has 2 isolated parts" in readme
    assert re.findall(r'SIM_HOST="(.*)"', readme) == ["x-gpu-001 rail1", "x-gpu-001 rail2"]


def test_planes_are_subnets_of_their_own(examine: Callable[[str], Any]) -> None:
    """Each plane has a folder with its own switches and cables, and a fabric without switches has none."""
    topology = plain(examine, FABRIC="{design: single, switch: QM9700, switches: 2}")
    fabrics = {fabric.name: fabric for fabric in topology.plan.fabrics}
    compute, links = fabrics["compute"], cabled(topology)
    planes = [compute._replace(plane=plane, leaves=(leaf,)) for plane, leaf in enumerate(compute.leaves, 1)]
    split = Topology(topology.plan._replace(fabrics=(*planes, compute._replace(name="mesh", leaves=()))))
    nets = [net_of(split, f"compute-p{plane}") for plane in (1, 2)]
    assert {path.split("/")[1] for path in written(split)} == {"README.md", "compute-p1", "compute-p2"}
    assert [sorted(net.switches) for net in nets] == [["x-compute-leaf-01"], ["x-compute-leaf-02"]]
    assert nets[0].links | nets[1].links == links and len(nets[0].links) == len(nets[1].links) == 2


# --- what a subnet manager makes of them -------------------------------------------------------------------------


def design_verdict(built: Built) -> tuple[int, bool]:
    """ibdmchk on fabric.topo alone, which it routes itself: pairs of adapters it scanned, and whether all is well."""
    first = re.search(r"ibdmchk -t \S+ -n (\S+)", (built.folder.parent / "README.md").read_text(encoding="utf-8"))
    assert first
    text = ibdmchk("-t", "fabric.topo", "-n", first[1], "-p", "1", cwd=built.folder, IBDM_IBNL_PATH=".")
    scanned = re.search(r"Scanned:(\d+) CA to CA", text)
    return int(scanned[1]) if scanned else 0, "no credit loops found" in text and "-E-" not in text


class Routed(NamedTuple):
    """A pod that OpenSM routed, and what else was seen."""

    built: Built
    log: str
    dumps: Path
    discovered: Net
    tables: Tables


@pytest.fixture(scope="module")
def routed(pod: Callable[[str], Built], tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Routed]:
    """A pod brought up with fat-tree routing and the roots that dcgen names, once."""
    known: dict[str, Routed] = {}

    def make(name: str) -> Routed:
        if name not in known:
            built = pod(name)
            with simulated(built.folder / "fabric.net", tmp_path_factory.mktemp("subnet")) as simulator:
                discovered = read_net(simulator.run("ibnetdiscover"))
                verdict = simulator.opensm(roots=built.folder / "root-guids.txt")
            assert verdict.up, verdict.log
            tables = read_tables(built.net, verdict.dumps)
            known[name] = Routed(built, verdict.log, verdict.dumps, discovered, tables)
        return known[name]

    return make


@pytest.mark.consumer("ibsim", "0.10", "simulates each subnet from its netlist")
@pytest.mark.consumer("OpenSM", "3.3", "brings up each simulated subnet without errors")
@pytest.mark.mostly_slow(1)
@pytest.mark.heavy(*TOOLS)
@pytest.mark.parametrize("name", [*PODS, SHIPPED])
def test_the_subnet_comes_up(routed: Callable[[str], Routed], name: str) -> None:
    """OpenSM routes it as a fat tree of the tiers that were planned, with every adapter in it."""
    built, log, *_ = routed(name)
    fabric = built.fabric
    tiers = 3 if fabric.cores else 2
    assert "ftree tables configured on all switches" in log
    assert f"FatTree rank (roots to leaf switches): {tiers}" in log
    assert f"Fabric has {len(fabric.cores or fabric.spines)} switches at rank 0 (roots)" in log
    assert f"({len(fabric.leaves)} of them leafs)" in log


@pytest.mark.consumer("infiniband-diags", "44", "discovers exactly the planned cables on the simulated subnet")
@pytest.mark.mostly_slow(1)
@pytest.mark.heavy(*TOOLS)
@pytest.mark.parametrize("name", [*PODS, SHIPPED])
def test_discovery_sees_our_cables(routed: Callable[[str], Routed], name: str) -> None:
    """ibnetdiscover finds every node under its name and GUID, and exactly the links of cables.csv."""
    built, _, _, discovered, _ = routed(name)
    assert discovered.links == cabled(built.topology)
    assert discovered.guids == built.net.guids


@pytest.mark.mostly_slow(1)
@pytest.mark.heavy(*TOOLS)
@pytest.mark.parametrize("name", [*PODS, SHIPPED])
def test_every_pair_is_routed_without_loops(routed: Callable[[str], Routed], name: str) -> None:
    """Each adapter reaches each other one by the forwarding tables, and no ring of full buffers can form:
    the channels depend on one another without a cycle, and ibdmchk says the same."""
    built, _, dumps, _, tables = routed(name)
    pairs, lost = channels(tables)
    assert len(tables.lids) == len(built.net.guids) - len(built.net.switches)
    assert lost == []
    assert pairs
    assert networkx.is_directed_acyclic_graph(networkx.DiGraph(list(pairs)))
    arguments = zip(("-s", "-f", "-m"), ("opensm-subnet.lst", "opensm.fdbs", "opensm.mcfdbs"), strict=True)
    text = ibdmchk(*(item for pair in arguments for item in pair), cwd=dumps)
    assert "no credit loops found" in text
    assert "-E-" not in text


@pytest.mark.consumer("ibdmchk (ibutils)", "1.5", "reads the topology of each fabric")
@pytest.mark.mostly_slow(1)
@pytest.mark.heavy("ibdmchk")
@pytest.mark.parametrize("name", [*PODS, SHIPPED])
def test_ibdmchk_takes_the_topology(pod: Callable[[str], Built], name: str) -> None:
    """From fabric.topo and the types beside it ibdmchk routes every pair of adapters and finds no credit loop."""
    built = pod(name)
    adapters = len(built.net.guids) - len(built.net.switches)
    assert design_verdict(built) == (adapters * (adapters - 1), True)


# A cable that is wrong, as text of the netlist: leaves 1 and 2, spine 1 with the uplinks of both.
LEAF1, LEAF2, SPINE1, SPINE2 = (f"x-{name}" for name in ("su01-compute-leaf-01", "su01-compute-leaf-02", "compute-spine-01", "compute-spine-02"))  # fmt: skip


def rewired(built: Built, drop: list[tuple[str, int]], add: list[tuple[tuple[str, int], tuple[str, int]]]) -> str:
    """The netlist without the cables at some ports, and with others; a port may so be stated twice."""
    net = built.net
    lines = []
    gone = {end for near in drop for end in (near, net.ends[near])}
    more = [*add, *((far, near) for near, far in add)]
    for node in net.ports:
        switch = node in net.switches
        lines.append(f"{'switch' if switch else 'ca'}guid=0x{net.guids[node]:016x}")
        lines.append(f'{"Switch" if switch else "Ca"} {net.ports[node]} "{node}" # "{node}"')
        ends = [(near, far) for near, far in net.ends.items() if near not in gone] + more
        lines.extend(f'[{port}] "{far}"[{number}] # lid 0 4xHDR' for (own, port), (far, number) in ends if own == node)
        lines.append("")
    return "\n".join(lines)


def uplinks(net: Net, leaf: str, spine: str) -> list[tuple[str, int]]:
    """The ports of a leaf that lead to a spine."""
    return sorted(near for near, far in net.ends.items() if near[0] == leaf and far[0] == spine)


@pytest.fixture
def wrong(pod: Callable[[str], Built], tmp_path: Path) -> Callable[..., tuple[Path, Built]]:
    """The netlist of a small pod with some cables changed."""

    def make(drop: list[tuple[str, int]], add: list[tuple[tuple[str, int], tuple[str, int]]]) -> tuple[Path, Built]:
        built = pod("one unit, few servers")
        path = tmp_path / "wrong.net"
        path.write_text(rewired(built, drop, add), encoding="utf-8")
        return path, built

    return make


@pytest.mark.heavy(*TOOLS)
def test_the_right_netlist_passes_these_checks(wrong: Callable[..., tuple[Path, Built]], tmp_path: Path) -> None:
    """Written anew without a change, the netlist is accepted by all that refuse the wrong ones below."""
    path, built = wrong([], [])
    with simulated(path, tmp_path / "work") as simulator:
        assert read_net(simulator.run("ibnetdiscover")).links == cabled(built.topology)
        assert simulator.opensm().up


@pytest.mark.heavy(*TOOLS)
def test_a_missing_uplink_is_refused(wrong: Callable[..., tuple[Path, Built]], pod: Any, tmp_path: Path) -> None:
    """One cable less between a leaf and a spine: refused by OpenSM's fat-tree routing, which names the leaf, and by
    the comparison of ibnetdiscover with cables.csv."""
    net = pod("one unit, few servers").net
    path, built = wrong([uplinks(net, LEAF1, SPINE1)[0]], [])
    with simulated(path, tmp_path / "work") as simulator:
        found = read_net(simulator.run("ibnetdiscover")).links
        verdict = simulator.opensm()
    assert not verdict.up and f"0x{net.guids[LEAF1]:016x}" in verdict.log
    assert cabled(built.topology) - found == {
        frozenset((uplinks(net, LEAF1, SPINE1)[0], net.ends[uplinks(net, LEAF1, SPINE1)[0]]))
    }


@pytest.mark.heavy(*TOOLS)
def test_swapped_uplinks_are_refused(wrong: Callable[..., tuple[Path, Built]], pod: Any, tmp_path: Path) -> None:
    """Two leaves change places on two spines with one cable each: refused by OpenSM's fat-tree routing and by the
    comparison."""
    net = pod("one unit, few servers").net
    one, two = uplinks(net, LEAF1, SPINE1)[0], uplinks(net, LEAF2, SPINE2)[0]
    path, built = wrong([one, two], [(one, net.ends[two]), (two, net.ends[one])])
    with simulated(path, tmp_path / "work") as simulator:
        found = read_net(simulator.run("ibnetdiscover")).links
        verdict = simulator.opensm()
    assert not verdict.up
    assert len(found - cabled(built.topology)) == len(cabled(built.topology) - found) == 2


@pytest.mark.heavy(*TOOLS)
def test_swapped_adapters_are_found(wrong: Callable[..., tuple[Path, Built]], tmp_path: Path) -> None:
    """Two rails of one server change places: a fat tree all the same, which OpenSM takes; the comparison alone finds it."""
    one, two = ("x-su01-gpu-001 rail1", 1), ("x-su01-gpu-001 rail2", 1)
    path, built = wrong([one, two], [(one, (LEAF2, 1)), (two, (LEAF1, 1))])
    with simulated(path, tmp_path / "work") as simulator:
        found = read_net(simulator.run("ibnetdiscover")).links
        assert simulator.opensm().up
    assert len(found - cabled(built.topology)) == 2


@pytest.mark.heavy(*TOOLS)
def test_a_further_uplink_is_refused(wrong: Callable[..., tuple[Path, Built]], pod: Any, tmp_path: Path) -> None:
    """One cable more between a leaf and a spine, on ports that are free: refused by OpenSM's fat-tree routing and by
    the comparison."""
    net = pod("one unit, few servers").net
    free = [(node, next(port for port in range(1, 65) if (node, port) not in net.ends)) for node in (LEAF1, SPINE1)]
    path, built = wrong([], [(free[0], free[1])])
    with simulated(path, tmp_path / "work") as simulator:
        found = read_net(simulator.run("ibnetdiscover")).links
        verdict = simulator.opensm()
    assert not verdict.up
    assert found - cabled(built.topology) == {frozenset(free)}


@pytest.mark.heavy(*TOOLS)
def test_a_port_with_two_cables_is_refused(wrong: Callable[..., tuple[Path, Built]], pod: Any, tmp_path: Path) -> None:
    """A second cable on a port that has one: refused by ibsim, and by the reader of these tests."""
    net = pod("one unit, few servers").net
    path, _ = wrong([], [(uplinks(net, LEAF1, SPINE1)[0], (SPINE2, 60))])
    with pytest.raises(AssertionError, match="stands twice"):
        read_net(path.read_text(encoding="utf-8"))
    with pytest.raises(ValueError, match="is not connected to"), simulated(path, tmp_path / "work", shape=net):
        pass


README_CASES = {
    "leaves and spines": lambda pod, examine: pod("one unit, few servers").topology,
    "cages kept free": lambda pod, examine: plain(examine, FABRIC="{design: leaf-spine, switch: QM9700, uplinks: 8}"),
    "a pair": lambda pod, examine: plain(examine),
    "two parts": lambda pod, examine: plain(examine, FABRIC="{design: single, switch: QM9700, switches: 2}"),
}


@pytest.mark.heavy(*TOOLS, "bash")
@pytest.mark.parametrize("name", README_CASES)
def test_the_readme_works(pod: Any, examine: Any, tmp_path: Path, name: str) -> None:
    """The commands of the README, run as they stand, bring each subnet up and find no credit loop in it."""
    files = written(README_CASES[name](pod, examine))
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    [commands] = re.findall(r"^```sh\n(cd .*?)^```$", files["infiniband/README.md"], re.M | re.S)
    shell = tool_path("bash")
    assert shell
    environment = {
        "IBSIM_SOCKNAME": f"dcgen-{os.getpid()}-readme",
        "OSM_CACHE_DIR": str(tmp_path),
        "OSM_TMP_DIR": str(tmp_path),
    }
    environment |= {"PATH": f"{os.environ['PATH']}{os.pathsep}/usr/sbin"}
    process = subprocess.Popen([shell, "-c", commands], cwd=tmp_path / "infiniband", env={**os.environ, **environment}, text=True,
                               stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True)  # fmt: skip
    try:
        said, _ = process.communicate(timeout=60)
    finally:
        with contextlib.suppress(ProcessLookupError):  # whatever the shell left behind of its own session
            os.killpg(process.pid, signal.SIGKILL)
    parts = commands.count("opensm ")
    assert said.count("SUBNET UP") == said.count("no credit loops found") == parts, said
    assert "vendid=" in said and "rror" not in said, said


@pytest.mark.heavy("ibdiagnet", "bash")
@pytest.mark.consumer("ibutils", "1.5.7", "ibdiagnet reads fabric.topo and the types where the README puts them")
def test_ibdiagnet_finds_the_types(pod: Any, tmp_path: Path) -> None:
    """With the commands of the README ibdiagnet finds the type of every system; without the copy it finds none."""
    built, shell = pod("one unit, few servers"), tool_path("bash")
    folder = shutil.copytree(built.folder, tmp_path / "compute")
    text = (built.folder.parent / "README.md").read_text(encoding="utf-8")
    [commands] = re.findall(r"^```sh\n(mkdir .*?)^```$", text, re.M | re.S)
    server = next(device.name for device in built.topology.plan.devices.values() if device.kind == "server")
    commands, said = commands.replace("SERVER", server), []
    assert shell
    for part in (commands.splitlines()[-1], commands):
        done = subprocess.run([shell, "-c", part], cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True, timeout=60, check=False)  # fmt: skip
        said.append(done.stdout)
    devices = [
        device
        for device in built.topology.plan.devices.values()
        if device.name in (folder / "fabric.topo").read_text("utf-8")
    ]
    assert "Fail to find definition" in said[0], said[0]
    assert f"Defined {len(devices)}/" in said[1] and "-E- Fail" not in said[1], said[1]


@pytest.mark.heavy(*TOOLS)
def test_each_part_has_a_subnet_manager(examine: Callable[[str], Any], tmp_path: Path) -> None:
    """From each adapter that the README names OpenSM brings up the part that it is in, and together they are all."""
    plain(examine, FABRIC="{design: single, switch: QM9700, switches: 2}")
    built = build(tmp_path / "blueprints" / "case.yaml", tmp_path)
    starts = re.findall(r'SIM_HOST="(.*)"', (built.folder.parent / "README.md").read_text(encoding="utf-8"))
    seen = []
    for number, start in enumerate(starts):
        with simulated(built.folder / "fabric.net", tmp_path / f"work{number}", start) as simulator:
            assert simulator.opensm("updn").up
            seen.append(read_net(simulator.run("ibnetdiscover")).links)
    assert len(seen) == 2 and seen[0].isdisjoint(seen[1])
    assert seen[0] | seen[1] == cabled(built.topology)


# --- what traffic makes of the routes ----------------------------------------------------------------------------

Pattern = list[tuple[str, str]]


def ring_of_servers(net: Net) -> dict[str, list[str]]:
    """The adapters of each server, in the order of the netlist."""
    found: dict[str, list[str]] = {}
    for node in net.ports:
        if node not in net.switches:
            found.setdefault(node.partition(" ")[0], []).append(node)
    return found


def patterns(net: Net) -> dict[str, Pattern]:
    """Who sends to whom: shifts of all adapters, the halves of the pod across, a ring along each rail, and chance."""
    servers = list(ring_of_servers(net).values())
    adapters = [node for server in servers for node in server]
    half, mixed = len(servers) // 2, adapters[:]
    random.Random(1).shuffle(mixed)

    def across(step: int) -> Pattern:
        return [
            (a, b)
            for here, there in zip(servers, servers[step:] + servers[:step], strict=True)
            for a, b in zip(here, there, strict=True)
        ]

    return {
        **{f"shift {step}": [*zip(adapters, adapters[step:] + adapters[:step], strict=True)] for step in (1, 37)},
        "bisection": across(half),
        "rail ring": across(1),
        "chance": [(a, b) for a, b in zip(adapters, mixed, strict=True) if a != b],
    }


def shares(routed: Routed) -> dict[str, float]:
    """By pattern the share of line rate that SimGrid gives to the slowest flow, over OpenSM's own routes."""
    net, tables = routed.built.net, routed.tables
    nodes, wires = ({item: number for number, item in enumerate(items)} for items in (net.ports, net.ends))
    task = {
        name: [(nodes[a], nodes[b], [wires[end] for end in tables.path(a, b)]) for a, b in pairs]
        for name, pairs in patterns(net).items()
    }
    python = tool_path("simgrid")
    assert python
    done = subprocess.run([python, str(Path(__file__).parent / "support" / "simgrid_flows.py")], check=False, timeout=120,
                          input=json.dumps({"gbps": 400, "patterns": task}), capture_output=True, text=True)  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)  # type: ignore[no-any-return]


@pytest.mark.consumer("SimGrid", "3.32", "carries traffic over the routes of OpenSM with the planned bandwidth")
@pytest.mark.mostly_slow(1)
@pytest.mark.heavy(*TOOLS, "simgrid")
@pytest.mark.parametrize("name", ["one unit, 256 adapters", "two units, 1:1", "two units, 2:1", SHIPPED])
def test_traffic_gets_what_is_promised(routed: Callable[[str], Routed], name: str) -> None:
    """Shifts get one part in the oversubscription of line rate and the two halves the bisection, both as the README of
    the site states them; a ring along the rails gets all of it, and pairs drawn by chance less even without a bottleneck."""
    subnet = routed(name)
    [proof] = [proof for proof in prove(subnet.built.topology) if proof.fabric == subnet.built.fabric]
    assert proof.worst and proof.bisection
    shift = min(1, 1 / proof.worst.value)
    found = shares(subnet)
    assert [found["shift 1"], found["shift 37"]] == pytest.approx([shift] * 2)
    assert found["bisection"] == pytest.approx(proof.bisection)
    assert found["rail ring"] == pytest.approx(1)
    assert found["chance"] < 0.9 * shift


def test_patterns_are_permutations(pod: Callable[[str], Built]) -> None:
    """In every pattern each adapter sends at most once and receives at most once."""
    for pairs in patterns(pod("two units, 1:1").net).values():
        for ends in zip(*pairs, strict=True):
            assert max(Counter(ends).values()) == 1
