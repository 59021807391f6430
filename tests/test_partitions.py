"""partitions.conf: its rules, its port GUIDs, and the P_Keys that a real subnet manager gives to simulated adapters."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dcgen import render
from dcgen.analysis import Analysis
from dcgen.artifacts.bringup import infiniband
from dcgen.plan.subnets import PartitionPlan
from dcgen.topology import Topology
from support.subnet import TOOLS, Net, Verdict, read_net, read_tables, simulated

SITE = """\
kind: training-pod
name: x
servers:
  gpu:
    model: KR6288V2
    numbers: NUMBERS
    capacity: 8
    fitted: {nics: {rail: {model: MCX75310AAS-NEAT, count: 2, ports: [compute]}}}
  spare:
    model: KR6288V2
    numbers: 1
    capacity: 1
    fitted: {nics: {rail: {model: MCX75310AAS-NEAT, count: 2, ports: [compute]}}}
fabrics:
  compute: {design: single, switch: QM9700, switches: 2, peer_links: LINKS, mtu: MTU, partitions: PARTITIONS}
"""
DEFAULT = 0x7FFF
RED = PartitionPlan("compute", "red", 0x8, True, True, ("x-gpu-001", "x-gpu-002"))
BLUE = PartitionPlan("compute", "blue", 0x10, False, True, ("x-gpu-002", "x-gpu-003"))
Examine = Callable[[str], Any]


def site(
    examine: Examine,
    *partitions: PartitionPlan,
    numbers: str = "1-4",
    links: int = 2,
    mtu: int = 2044,
    stated: str = "{}",
) -> Topology:
    """Return a site of servers with two rails on one InfiniBand fabric of two leaves, with some partitions."""
    words = {"NUMBERS": numbers, "LINKS": str(links), "MTU": str(mtu), "PARTITIONS": stated}
    topology, findings = examine(re.sub("|".join(words), lambda found: words[found[0]], SITE))
    assert topology, findings
    if not partitions:
        return topology  # type: ignore[no-any-return]
    routing = topology.plan.routing._replace(partitions=partitions)
    return Topology(topology.plan._replace(routing=routing))


def written(topology: Topology) -> dict[str, str]:
    """Return the InfiniBand files of a site."""
    return {item.path: item.text for item in render.render(infiniband.pages(Analysis(topology)))}


def partitions_of(topology: Topology) -> str:
    return written(topology)["infiniband/compute/partitions.conf"]


def rules(text: str) -> list[str]:
    """Return the rules of a file without comments and white space."""
    plain = "".join(line.partition("#")[0] for line in text.splitlines())
    return [re.sub(r"\s", "", rule) for rule in plain.split(";") if rule.strip()]


# --- the text ------------------------------------------------------------------------------------------------------


def test_without_partitions_every_port_is_a_full_member(examine: Examine) -> None:
    """The one rule is that of the default partition, without an MTU, because no interface states the large one."""
    assert rules(partitions_of(site(examine))) == ["Default=0x7fff,ipoib:ALL=full"]


@pytest.mark.parametrize(("mtu", "large"), [(2044, False), (4092, True)])
def test_the_large_mtu_is_in_every_group(examine: Examine, mtu: int, large: bool) -> None:
    """With 4092 bytes the default partition and those with IPoIB state mtu=5, and others do not."""
    default, red, blue = rules(partitions_of(site(examine, RED, BLUE, mtu=mtu)))
    flag = ",mtu=5" if large else ""
    assert default == f"Default=0x7fff,ipoib{flag}:ALL=full"
    assert red.startswith(f"red=0x0008,ipoib{flag},defmember=full:")
    assert blue.startswith("blue=0x0010,defmember=full:")


def test_a_blueprint_states_partitions(examine: Examine) -> None:
    """The groups of a partition are its members; with `full: false` they are limited ones."""
    stated = "{lab: {pkey: 0x8011, groups: [spare], ipoib: true, full: false}, all: {pkey: 0x12, groups: [gpu, spare]}}"
    text = partitions_of(site(examine, stated=stated, numbers="1-2"))
    _, every, lab = rules(text)
    assert every.startswith("all=0x0012,defmember=full:") and every.count(",0x") == 2 * 3 - 1
    assert lab.startswith("lab=0x0011,ipoib,defmember=limited:") and lab.count(",0x") == 1
    assert re.findall(r'# "(.*)"', text)[-2:] == ["x-spare-001 rail1", "x-spare-001 rail2"]


def test_the_ports_of_members_are_listed(examine: Examine) -> None:
    """A partition lists the port GUID of each adapter of its servers, which is one more than that of the node."""
    topology = site(examine, RED, BLUE)
    guids = read_net(written(topology)["infiniband/compute/fabric.net"]).guids
    for rule, partition in zip(rules(partitions_of(topology))[1:], (RED, BLUE), strict=True):
        ports = {int(word, 16) for word in rule.partition(":")[2].split(",")}
        assert ports == {guids[f"{name} rail{rail}"] + 1 for name in partition.members for rail in (1, 2)}


def test_a_plane_lists_its_own_ports(examine: Examine) -> None:
    """The subnet of a plane has the adapters on its leaf only. Partitions without ports there are left out."""
    topology = site(examine, RED, links=0)
    [compute] = [item for item in topology.plan.fabrics if item.name == "compute"]
    planes = [compute._replace(plane=plane, leaves=(leaf,)) for plane, leaf in enumerate(compute.leaves, 1)]
    idle = PartitionPlan("compute", "idle", 9, False, True, ("x-gpu-099",))
    other = PartitionPlan("storage", "other", 9, False, True, RED.members)
    routing = topology.plan.routing._replace(partitions=(RED, idle, other))
    files = written(Topology(topology.plan._replace(fabrics=tuple(planes), routing=routing)))
    for plane in (1, 2):
        text = files[f"infiniband/compute-p{plane}/partitions.conf"]
        assert re.findall(r'# "(.*)"', text) == [f"x-gpu-001 rail{plane}", f"x-gpu-002 rail{plane}"]
        assert len(rules(text)) == 2


def test_a_guid_of_the_lock_is_the_port_guid(examine: Examine) -> None:
    """A recorded GUID is listed as it is, and the file counts it."""
    topology = site(examine, RED)
    recorded = {"x-gpu-001:rail1": {"guid": "0xa088c2030074cfda"}}
    text = partitions_of(Topology(topology.plan._replace(recorded=recorded)))
    assert '0xa088c2030074cfda, # "x-gpu-001 rail1"' in text
    assert "1 port GUIDs are those of the lock, 3 are placeholders" in text


def test_growth_adds_lines_only(examine: Examine) -> None:
    """A server more leaves every line of the others as it is."""
    before, after = (
        partitions_of(site(examine, replace_members(RED, servers), numbers=numbers)).splitlines()
        for servers, numbers in ((("x-gpu-002", "x-gpu-003"), "2-3"), (("x-gpu-001", "x-gpu-002", "x-gpu-003"), "1-3"))
    )
    assert set(before) < set(after)


def replace_members(partition: PartitionPlan, members: tuple[str, ...]) -> PartitionPlan:
    return partition._replace(members=members)


@pytest.mark.parametrize("name", ["a:b", "a;b", "a # b", "a\nDefault=0x7fff : ALL=limited;", "=0x7fff", "", "9"])
def test_a_name_stays_within_its_rule(examine: Examine, name: str) -> None:
    """Whatever a partition is called, the file has two rules, and the second has its P_Key and its ports."""
    default, rule = rules(partitions_of(site(examine, RED._replace(name=name))))
    assert default == "Default=0x7fff,ipoib:ALL=full"
    assert re.fullmatch(r"[A-Za-z_]\w*=0x0008,ipoib,defmember=full:(0x[0-9a-f]{16},){3}0x[0-9a-f]{16}", rule)


def test_the_readme_explains_what_is_there(examine: Examine) -> None:
    """The README speaks of members and port GUIDs only where a partition has some."""
    plain, full = (written(site(examine, *some))["infiniband/README.md"] for some in ((), (RED,)))
    assert "partitions.conf" in plain and "port GUID of `partitions.conf`" not in plain
    assert "port GUID of `partitions.conf`" in full and "Further partitions list the port GUIDs" in full


# --- what a subnet manager makes of it -----------------------------------------------------------------------------


def managed(files: dict[str, str], partitions: str, work: Path) -> tuple[Verdict, dict[str, dict[int, bool]]]:
    """Return the verdict of OpenSM with a partition file, and the P_Keys of each adapter after it."""
    work.mkdir()
    path, rule = work / "fabric.net", work / "partitions.conf"
    path.write_text(files["infiniband/compute/fabric.net"], encoding="utf-8")
    rule.write_text(partitions, encoding="utf-8")
    net: Net = read_net(path.read_text(encoding="utf-8"))
    with simulated(path, work / "subnet") as simulator:
        verdict = simulator.opensm("minhop", partitions=rule)
        lids = read_tables(net, verdict.dumps).lids
        return verdict, {node: simulator.pkeys(lid) for node, lid in lids.items()}


def planned(topology: Topology) -> dict[str, dict[int, bool]]:
    """Return the P_Keys that each adapter must have: full membership in the default partition, and its own."""
    partitions = topology.plan.routing.partitions
    return {
        f"{name} rail{rail}": {DEFAULT: True, **{item.pkey: item.full for item in partitions if name in item.members}}
        for name, device in topology.plan.devices.items()
        if device.kind == "server"
        for rail in (1, 2)
    }


def groups(verdict: Verdict) -> dict[int, int]:
    """Return the code of the MTU of the IPoIB broadcast group of each P_Key, from the dump of OpenSM."""
    text = (verdict.dumps / "opensm-sa.dump").read_text(encoding="utf-8")
    found = re.findall(r"^MC Group .* mtu=0x(\w\w) .* pkey=0x(\w{4})", text, re.M)
    return {int(pkey, 16) & 0x7FFF: int(mtu, 16) & 0x3F for mtu, pkey in found}


@pytest.mark.consumer("OpenSM", "3.3", "gives each adapter the P_Keys of its partitions, and each group its MTU")
@pytest.mark.heavy(*TOOLS, "smpquery")
@pytest.mark.parametrize(("mtu", "code"), [(2044, 4), (4092, 5)])
def test_adapters_get_their_keys(examine: Examine, tmp_path: Path, mtu: int, code: int) -> None:
    """OpenSM parses the file without a warning. smpquery reads the planned P_Keys from every adapter, and no other."""
    limited = PartitionPlan("compute", "gray", 0x20, False, False, ("x-gpu-001", "x-spare-001"))
    topology = site(examine, RED, BLUE, limited, mtu=mtu)
    files = written(topology)
    verdict, keys = managed(files, files["infiniband/compute/partitions.conf"], tmp_path / "work")
    assert verdict.up
    assert [line for line in verdict.log.splitlines() if "PARSE" in line or "not found" in line] == []
    assert keys == planned(topology)
    assert groups(verdict) == {DEFAULT: code, RED.pkey: code}


WRONG = {  # an error in the text, and the words of OpenSM for it, "" where it takes the text
    "a GUID of the node": (r"(0x\w{15})1([,;])", r"\g<1>0\2", "not found"),
    "no GUID": (r"0x\w{16};", "x-gpu-001;", "bad PortGUID"),
    "no colon": (r"full :$", "full", "no partition definition found"),
    "an unknown flag": ("defmember", "member", "unrecognized partition flag"),
    "limited members": ("defmember=full", "defmember=limited", ""),
}


@pytest.mark.heavy(*TOOLS, "smpquery")
@pytest.mark.parametrize("name", WRONG)
def test_wrong_files_are_found(examine: Examine, tmp_path: Path, name: str) -> None:
    """A damaged file fails the same checks: OpenSM has a word for it, and the P_Keys are not the planned ones."""
    pattern, text, words = WRONG[name]
    topology = site(examine, RED, BLUE)
    files = written(topology)
    wrong, count = re.subn(pattern, text, files["infiniband/compute/partitions.conf"], flags=re.M)
    assert count
    verdict, keys = managed(files, wrong, tmp_path / "work")
    assert words in verdict.log
    assert keys != planned(topology)
