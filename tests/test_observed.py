"""Reports of real programs against the plan: lldpd on veth pairs, infiniband-diags on a simulated subnet."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

import dcgen
from conftest import ROOT
from dcgen.topology import Topology
from dcgen.verify import verify
from dcgen.verify.formats import places, read
from dcgen.verify.records import Observations, Sight, Verification
from support.lldplab import PlugEnd, observe
from support.subnet import simulated
from test_infiniband import IB24, POD, Built, build

SPEAKING = ("compute", "inband", "storage")  # fabrics whose devices run lldpd


def facts(sights: tuple[Sight, ...]) -> list[Sight]:
    """Return sights without their spots, in order."""
    return sorted(sight._replace(spot=sight.spot._replace(file="", at=0)) for sight in sights)


def kinds(found: Verification) -> list[tuple[str, set[str]]]:
    """Return the kind and the cables of each fault."""
    return [(fault.kind, set(fault.cables)) for fault in found.faults]


# --- lldpd -------------------------------------------------------------------------------------------------------


def planned_links(topology: Topology) -> dict[str, tuple[PlugEnd, PlugEnd]]:
    """Return the planned links of the fabrics with neighbors, by cable."""
    cables = [cable for cable in topology.plan.cables if cable.fabric in SPEAKING]
    return {cable.id: ((cable.a_device, cable.a_port), (cable.b_device, cable.b_port)) for cable in cables}


def exchanged(links: dict[str, tuple[PlugEnd, PlugEnd]], one: str, other: str) -> list[tuple[PlugEnd, PlugEnd]]:
    """Return the links with the far plugs of two cables exchanged."""
    changed = dict(links)
    changed[one], changed[other] = (links[one][0], links[other][1]), (links[other][0], links[one][1])
    return list(changed.values())


@pytest.mark.slow
@pytest.mark.heavy("lldpd", "lldpctl", "netns")
@pytest.mark.consumer("lldpd", "1.0.16", "Reports two exchanged plugs on veth pairs, which `dcgen verify` names")
def test_lldpd_shows_two_exchanged_plugs(tmp_path: Path) -> None:
    """The fabrics of a small pod with two plugs of the storage leaf exchanged: one fault, and all links are seen.

    Servers send MAC addresses as port ids, so only the description of a port has its name. `json` and `json0` are one.
    """
    topology = dcgen.load(ROOT / "blueprints" / "tiny.yaml")
    links = planned_links(topology)
    servers = {name for name, device in topology.plan.devices.items() if device.kind == "server"}
    one, other = (name for name, (near, _) in links.items() if near[1] == "Slot1P1")
    files = observe(exchanged(links, one, other), tmp_path, macs=servers, formats=("json", "json0"))
    json, json0 = ([path for path in files if path.parent.name == kind] for kind in ("json", "json0"))
    seen = read(json)
    found = verify(topology, seen, SPEAKING)

    assert seen.findings == ()
    assert facts(seen.sights) == facts(read(json0).sights)
    assert len(seen.sights) == 2 * len(links) and len(seen.reporters) == len(files) // 2
    assert kinds(found) == [("swapped", {one, other})]
    assert found.coverage.is_full
    assert {state.kind for state in found.links} == {"ok", "swapped"}
    for spot, place in places(found.faults[0].spots).items():
        line = Path(spot.file).read_text(encoding="utf-8").split("\n")[place.line - 1]
        assert re.match(r'\s*"(Slot1P1|swp[12]s0)": \{', line[place.column - 1 :]), line


@pytest.mark.slow
@pytest.mark.heavy("lldpd", "lldpctl", "netns")
def test_lldpd_with_one_neighbor_and_with_none(tmp_path: Path) -> None:
    """A device with one neighbor, and one whose neighbors are silent, print other shapes, which say the same."""
    links = [(("leaf-01", "swp1"), ("gpu-001", "eth1")), (("leaf-01", "swp2"), ("gpu-002", "eth1"))]
    files = observe(links, tmp_path, macs={"gpu-002"}, silent={"gpu-001"}, formats=("json", "json0"))
    lone = observe([links[0]], tmp_path / "lone", silent={"leaf-01"}, formats=("json", "json0"))
    half = len(files) // 2

    assert [path.name for path in lone] == ["gpu-001.json"] * 2
    assert facts(read(files[:half]).sights) == facts(read(files[half:]).sights)
    assert {(sight.port, sight.far_device, sight.far_kind) for sight in read(files).sights} == {
        ("swp2", "gpu-002", "mac"),
        ("eth1", "leaf-01", "name"),
    }
    for path in lone:
        assert read([path]) == Observations(reporters=read([path]).reporters)
        assert len(read([path]).reporters) == 1


# --- InfiniBand --------------------------------------------------------------------------------------------------

Plug = tuple[str, str]  # a node of a netlist and the number of its port


class Misplugged(NamedTuple):
    """A plan, and what three commands print about a simulated subnet with some of its plugs exchanged."""

    built: Built
    files: dict[str, Path]


def far_ends(net: str) -> dict[Plug, Plug]:
    """Return the far end of each port of a netlist."""
    ends: dict[Plug, Plug] = {}
    node = ""
    for line in net.splitlines():
        if found := re.match(r'(?:Switch|Ca)\s+\d+\s+"([^"]+)"', line):
            node = found[1]
        elif found := re.match(r'\[(\d+)\]\s*"([^"]+)"\[(\d+)\]', line):
            ends[node, found[1]] = found[2], found[3]
    return ends


def replugged(net: str, ends: dict[Plug, Plug]) -> str:
    """Return a netlist with other far ends. A port without one has no line."""
    lines: list[str] = []
    node = ""
    for line in net.splitlines():
        if found := re.match(r'(?:Switch|Ca)\s+\d+\s+"([^"]+)"', line):
            node = found[1]
        elif found := re.match(r"\[(\d+)\]", line):
            if (far := ends.get((node, found[1]))) is None:
                continue
            line = re.sub(r'"[^"]+"\[\d+\]', f'"{far[0]}"[{far[1]}]', line, count=1)
        lines.append(line)
    return "\n".join(lines) + "\n"


def exchange(ends: dict[Plug, Plug], one: Plug, other: Plug) -> None:
    """Exchange the plugs in two ports."""
    a, b = ends[one], ends[other]
    ends[one], ends[other], ends[b], ends[a] = b, a, one, other


@pytest.fixture(scope="module")
def misplugged(tmp_path_factory: pytest.TempPathFactory) -> Misplugged:
    """Two units with two plugs of a leaf exchanged, and one cable pulled."""
    project = tmp_path_factory.mktemp("misplugged")
    for path, text in (
        ("catalog/switch/IB24.yaml", IB24),
        (
            "blueprints/case.yaml",
            POD.replace("UNITS", "1-2").replace("EACH", "4").replace("SHAPE", "switch: IB24"),
        ),
    ):
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_text(text, encoding="utf-8")
    built = build(project / "blueprints" / "case.yaml", project / "out")
    net = (built.folder / "fabric.net").read_text(encoding="utf-8")
    ends = far_ends(net)
    exchange(ends, ("x-su01-compute-leaf-03", "1"), ("x-su01-compute-leaf-03", "2"))
    pulled = ("x-su02-compute-leaf-05", "4")
    del ends[ends.pop(pulled)]
    (project / "wrong.net").write_text(replugged(net, ends), encoding="utf-8")
    files = {}
    with simulated(project / "wrong.net", project / "work", shape=built.net) as simulator:
        for words in ("ibnetdiscover", "iblinkinfo", "iblinkinfo --line", "iblinkinfo --switches-only"):
            files[words] = project / f"{words.replace(' ', '')}.txt"
            files[words].write_text(simulator.run(*words.split()), encoding="utf-8")
    return Misplugged(built, files)


def at_ndr(seen: Observations) -> Observations:
    """Return reports at the planned speed: ibsim 0.10 ends at HDR, half of it."""
    return seen._replace(sights=tuple(sight._replace(gbps=2 * (sight.gbps or 0)) for sight in seen.sights))


def cable_at(topology: Topology, device: str, port: str) -> str:
    """Return the planned cable at a port."""
    return next(cable.id for cable in topology.plan.cables if (device, port) in ((cable.a_device, cable.a_port), (cable.b_device, cable.b_port)))  # fmt: skip


@pytest.mark.parametrize("words", ["ibnetdiscover", "iblinkinfo", "iblinkinfo --line", "iblinkinfo --switches-only", "all"])  # fmt: skip
@pytest.mark.heavy("ibsim", "umad2sim", "ibnetdiscover", "iblinkinfo")
@pytest.mark.consumer("infiniband-diags", "44", "Reports exchanged plugs of a simulated subnet to `dcgen verify`")
def test_infiniband_diags_show_the_injected_faults(misplugged: Misplugged, words: str) -> None:
    """Each command alone, and all together, name exactly the two faults; every other link is right."""
    topology = misplugged.built.topology
    paths = list(misplugged.files.values()) if words == "all" else [misplugged.files[words]]
    seen = read(paths)
    found = verify(topology, at_ndr(seen), ("compute",))
    swapped = {cable_at(topology, f"x-su01-gpu-00{number}", "rail3") for number in (1, 2)}
    pulled = {cable_at(topology, "x-su02-gpu-004", "rail5")}

    assert (seen.findings, found.findings) == ((), ())
    assert sorted(kinds(found), key=str) == sorted([("swapped", swapped), ("missing", pulled)], key=str)
    assert {sight.gbps for sight in seen.sights} == {200.0}
    assert {reporter.protocol for reporter in seen.reporters} == {"infiniband"}


@pytest.mark.heavy("ibsim", "umad2sim", "ibnetdiscover", "iblinkinfo")
def test_infiniband_diags_show_slow_links(misplugged: Misplugged) -> None:
    """Every link of the simulated subnet runs at half of its planned speed, and is named once."""
    topology = misplugged.built.topology
    found = verify(topology, read([misplugged.files["iblinkinfo"]]), ("compute",))
    slow = [fault for fault in found.faults if fault.kind == "slow"]

    assert len(slow) == len(found.links) - 3
    assert "runs at 200 of 400 Gbit/s over 4 lanes" in slow[0].text
