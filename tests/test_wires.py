"""Wire maps by hand: stated ports are followed, the rest is planned around them, and contradictions are findings."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import dcgen
from conftest import ROOT
from dcgen import pipeline
from dcgen.blueprint.wires import MAX_BYTES, MAX_ROWS
from dcgen.finding import Finding
from dcgen.plan.leases import settle
from dcgen.plan.records import Cable, Plan
from dcgen.proof import Proof
from support import laws

CASES = sorted((ROOT / "tests" / "cases").glob("*.yaml"))
HEADER = "device,port,device,port\n"
End = tuple[str, str]
Row = tuple[End, End]
Write = Callable[..., Path]

# Two units of eight servers, two rails with two leaves of four downlinks each, and two spines for all leaves.
RAILS = """
kind: training-pod
name: x
servers:
  gpu:
    model: R660
    units: 1-2
    numbers: 1-7
    capacity: 8
    fitted: {nics: {rail: {model: MCX75310AAS-NEAT, count: 2, ports: [compute]}}}
fabrics:
  # Fibers: a copper cable would carry two links, and its loss takes both wherever its ports are.
  compute: {design: rail-optimized, media: fiber, switch: QM9700, downlinks: 4, uplinks: 4, spines: 2}
"""
# Servers with two ports in two planes, and a pair of switches for each server in band.
PAIRS = """
kind: training-pod
name: x
servers:
  node:
    model: R660
    numbers: 1-4
    capacity: 4
    fitted:
      nics:
        a: {model: MCX631102AN-ADAT, count: 1, ports: [inband, inband]}
        b: {model: MCX631102AN-ADAT, count: 1, ports: [storage, storage]}
fabrics:
  inband: {design: leaf-spine, switch: SN3420, uplinks: 2, leaves: 2}
  storage: {design: single, switch: SN3420, switches: 2, planes: 2}
"""


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """A function that writes a blueprint and its wire map, and returns the path of the blueprint."""
    (tmp_path / "blueprints").mkdir()

    def door(text: str, rows: str | Iterable[Row] | bytes | None = None, key: str = "wires: w.csv\n") -> Path:
        path = tmp_path / "blueprints" / "case.yaml"
        path.write_text(text.rstrip("\n") + "\n" + (key if rows is not None else ""), encoding="utf-8")
        if isinstance(rows, bytes):
            (path.parent / "w.csv").write_bytes(rows)
        elif rows is not None:
            table = rows if isinstance(rows, str) else HEADER + "".join(f"{','.join((*a, *b))}\n" for a, b in rows)
            (path.parent / "w.csv").write_text(table, encoding="utf-8")
        return path

    return door


def ends(cable: Cable) -> Row:
    return (cable.a_device, cable.a_port), (cable.b_device, cable.b_port)


def rows_of(plan: Plan, fabric: str = "") -> dict[End, End]:
    """Return the far end of each cable by its lower end."""
    return dict(ends(cable) for cable in plan.cables if not fabric or cable.fabric == fabric)


def told(path: Path) -> list[str]:
    """Return the errors of a blueprint, without the folder."""
    return [
        str(finding).replace(f"{path.parent.as_posix()}/", "")
        for finding in dcgen.check(path)
        if finding.severity == "error"
    ]


def codes(findings: Iterable[Finding]) -> list[str]:
    return [finding.code for finding in findings if finding.severity == "error"]


# --- the map of dcgen itself ------------------------------------------------------------------------------


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_own_cables_as_a_map_change_nothing(path: Path, write: Write) -> None:
    """Every cable of a plan, stated by hand, gives the same plan. Nothing after the plan decides anything."""
    text = path.read_text(encoding="utf-8")
    before = dcgen.plan(write(text))
    after = dcgen.plan(write(text, rows_of(before).items()))

    assert len(after.wires) == len(before.cables)
    assert after.cables == before.cables
    assert bare(after) == before


def bare(plan: Plan) -> Plan:
    """Return a plan and the plans of its phases without the reasons that name a map."""
    phases = tuple(phase._replace(plan=bare(phase.plan)) for phase in plan.phases)
    return plan._replace(wires={}, phases=phases)


def test_cables_csv_is_a_wire_map(write: Write) -> None:
    """The file that dcgen writes is accepted as it is, and every file stays the same byte for byte."""
    text = (ROOT / "blueprints" / "tiny.yaml").read_text(encoding="utf-8")
    before = dcgen.build(write(text))
    table = str(before["cables.csv"])

    assert dcgen.build(write(text, table)) == before
    assert dcgen.build(write(text, ("\ufeff" + table.replace(",", ";").replace("\n", "\r\n")).encode())) == before


# --- rows that choose ports -------------------------------------------------------------------------------


def test_a_stated_port_swaps_two_cables(write: Write) -> None:
    """Server 1 takes the leaf port of server 2, which takes the one that becomes free. No other cable differs."""
    before = dcgen.plan(write(RAILS))
    first, second = ("x-su01-gpu-001", "rail1"), ("x-su01-gpu-002", "rail1")
    port = rows_of(before)[second]
    after = dcgen.plan(write(RAILS, [(first, port)]))
    old, new = rows_of(before), rows_of(after)

    assert {end for end in old if old[end] != new[end]} == {first, second}
    assert (new[first], new[second]) == (old[second], old[first])
    assert after.wires["x-su01-gpu-001:rail1"][0].endswith("w.csv:2")
    assert after.wires["x-su01-gpu-002:rail1"][0].startswith(f"moved from {':'.join(port)}, which ")
    assert after.addresses == before.addresses


def test_a_free_port_moves_one_cable(write: Write) -> None:
    """A port that no link uses is free: the port of server 8, which is within the capacity but does not exist."""
    before = dcgen.plan(write(RAILS))
    used = {end for pair in rows_of(before).items() for end in pair}
    leaf, first = "x-su01-compute-leaf-03", ("x-su01-gpu-005", "rail1")
    free = next((leaf, port.name) for port in before.devices[leaf].type.ports if (leaf, port.name) not in used)
    after = dcgen.plan(write(RAILS, [(first, free)]))
    moved = {end: far for end, far in rows_of(after).items() if rows_of(before)[end] != far}

    assert moved == {first: free}


def test_a_server_may_take_the_other_leaf_of_its_rail(write: Write) -> None:
    """Rail 1 of a unit has leaves 1 and 3. The server that loses its port takes the one on the other leaf."""
    before = rows_of(dcgen.plan(write(RAILS)))
    first, fifth = ("x-su01-gpu-001", "rail1"), ("x-su01-gpu-005", "rail1")
    after = rows_of(dcgen.plan(write(RAILS, [(before[fifth], first)])))

    assert before[first][0] == "x-su01-compute-leaf-01"
    assert before[fifth][0] == "x-su01-compute-leaf-03"
    assert {end: after[end] for end in before if after[end] != before[end]} == {
        first: before[fifth],
        fifth: before[first],
    }


def test_uplinks_take_stated_ports(write: Write) -> None:
    """An uplink port to the other spine: the two spines swap the ports of the leaf and keep their own."""
    before = dcgen.plan(write(RAILS))
    uplinks = [ends(cable) for cable in before.cables if cable.a_device == "x-su01-compute-leaf-01"]
    compute = [(a, b) for a, b in uplinks if "spine" in b[0]]
    (a1, b1), (a3, b3) = compute[0], compute[2]
    assert (b1[0], b3[0]) == ("x-compute-spine-01", "x-compute-spine-02")
    after = dcgen.plan(write(RAILS, [(a3, b1)]))
    old, new = rows_of(before), rows_of(after)

    assert {end: new[end] for end in old if old[end] != new[end]} == {a3: b1, a1: b3}
    assert [cable.id for cable in after.cables] == [cable.id for cable in before.cables]


def test_a_server_that_comes_later_moves_no_cable(write: Write) -> None:
    """The map gives server 1 the leaf port that is reserved for server 8. Server 8 takes the one that server 1 left."""
    full = dcgen.plan(write(RAILS.replace("1-7", "1-8")))
    first, last = ("x-su01-gpu-001", "rail1"), ("x-su01-gpu-008", "rail1")
    stated = [(first, rows_of(full)[last])]
    before = rows_of(dcgen.plan(write(RAILS, stated)))
    after = rows_of(dcgen.plan(write(RAILS.replace("1-7", "1-8"), stated)))

    assert before.items() <= after.items()
    assert after[last] == rows_of(full)[first]


def test_phases_follow_the_map(write: Write) -> None:
    """A row of a server of the second phase is not at fault in the first, and has its effect from the beginning."""
    text = PAIRS + "phases:\n  one: {servers: {node: 1-2}}\n  two: {servers: {node: 3-4}}\n"
    first, third = ("x-node-001", "a1p1"), ("x-node-003", "a1p1")
    before = rows_of(dcgen.plan(write(text)))
    plan = dcgen.plan(write(text, [(third, before[first]), (("x-node-004", "bmc"), before["x-node-004", "bmc"])]))
    one, two = plan.phases

    assert rows_of(one.plan)[first] == rows_of(plan)[first] == before[third]
    assert {step.action for step in two.cables} == {"install"}


# --- any permutation --------------------------------------------------------------------------------------


def permuted(plan: Plan, chance: random.Random) -> dict[End, End]:
    """Return the compute cables with the ports of each leaf, up and down, and of each spine in a random order."""
    links = [ends(cable) for cable in plan.cables if cable.fabric == "compute"]
    new: dict[End, End] = {}
    for index in (1, 0):
        sets: dict[tuple[str, bool], list[End]] = {}
        for link in links:
            device, to_spine = link[index][0], "spine" in link[1][0]
            if "gpu" not in device:
                sets.setdefault((device, to_spine), []).append(link[index])
        for found in sets.values():
            mixed = [*found]
            chance.shuffle(mixed)
            new |= dict(zip(found, mixed, strict=True))
    return {new.get(a, a): new[b] for a, b in links}


@settings(max_examples=12)
@given(seed=st.integers(0, 2**32), share=st.sampled_from([0.1, 0.5, 1.0]))
def test_a_permutation_is_followed(seed: int, share: float, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Any order of the ports on their switches is followed exactly. Every port has one cable, the proof is the same."""
    folder = tmp_path_factory.mktemp("permuted")
    path, chance = folder / "case.yaml", random.Random(seed)
    path.write_text(RAILS, encoding="utf-8")
    before = pipeline.sound(path)
    wanted = permuted(before.topology.plan, chance)
    stated = chance.sample(sorted(wanted.items()), int(share * len(wanted)))
    (folder / "w.csv").write_text(HEADER + "".join(f"{','.join((*a, *b))}\n" for a, b in stated), encoding="utf-8")
    path.write_text(f"{RAILS}wires: w.csv\n", encoding="utf-8")
    after = pipeline.sound(path)
    plan, cables = after.topology.plan, rows_of(after.topology.plan)
    used = Counter(end for pair in cables.items() for end in pair)

    assert set(stated) <= set(cables.items())
    assert set(used.values()) == {1}
    assert Counter((a[0], b[0]) for a, b in cables.items()) == Counter(
        (a[0], b[0]) for a, b in rows_of(before.topology.plan).items()
    )
    assert figures(after.proofs) == figures(before.proofs)
    assert laws.violations(after.topology) == []
    assert [cable.id for cable in plan.cables] == [cable.id for cable in before.topology.plan.cables]


def figures(proofs: Iterable[Proof]) -> list[Proof]:
    """Return proofs without the names of single parts: among equal losses, the first one is named."""
    return [
        proof._replace(
            worst=proof.worst and proof.worst._replace(leaf=""),
            best=proof.best and proof.best._replace(leaf=""),
            losses=tuple(loss._replace(name="") for loss in proof.losses),
        )
        for proof in proofs
    ]


@settings(max_examples=100)
@given(
    planned=st.permutations(range(12)),
    stated=st.dictionaries(st.integers(0, 7), st.integers(0, 11), max_size=6),
)
def test_settle_moves_as_few_as_it_can(planned: list[int], stated: dict[int, int]) -> None:
    """Stated slots are followed, every slot has one holder, and only holders that lose their slot move."""
    before = dict(enumerate(planned[:8]))
    wanted = dict(sorted({slot: holder for holder, slot in stated.items()}.items()))
    once = {holder: slot for slot, holder in wanted.items()}
    moved = settle(before, once)
    after = before | moved

    assert once.items() <= after.items()
    assert len(set(after.values())) == len(after)
    assert {holder for holder in moved if holder not in once} == {
        holder for holder, slot in before.items() if slot in once.values() and holder not in once
    }


# --- faults -----------------------------------------------------------------------------------------------

G, L = "x-su01-gpu-00", "x-su01-compute-leaf-0"
# A blueprint, the rows of its map, and the errors: line and column, code, and a part of the message and the fix.
FAULTS: dict[str, tuple[str, str, tuple[tuple[str, str], ...]]] = {
    "unknown device": (
        RAILS,
        f"x-su01-gpu-1,rail1,{L}1,IB1/1/1\n",
        (("2:1: DC376", "device 'x-su01-gpu-1', which does not exist\n    did you mean 'x-su01-gpu-001'?"),),
    ),
    "unknown port": (
        RAILS,
        f"{G}1,rail3,{L}1,swp1\n",
        (
            ("2:16: DC376", f"{G}1 (R660) has no port 'rail3' in this design\n    did you mean 'rail2'?"),
            ("2:45: DC376", f"{L}1 (QM9700) has no port 'swp1' in this design"),
        ),
    ),
    "port of a leaf used twice": (
        RAILS,
        f"{G}1,rail1,{L}1,IB1/1/1\n\n# the second row is wrong\n{G}2,rail1,{L}1,IB1/1/1\n",
        (("5:22: DC377", f"uses {L}1:IB1/1/1 twice: line 2 of w.csv connects it to {G}1:rail1"),),
    ),
    "two links of a server port": (
        RAILS,
        f"{G}1,rail1,{L}1,IB1/1/1\n{L}1,IB1/1/2,{G}1,rail1\n",
        (("3:32: DC377", f"uses {G}1:rail1 twice: line 2 of w.csv connects it to {L}1:IB1/1/1"),),
    ),
    "to itself": (RAILS, f"{L}1,IB1/1/1,{L}1,IB1/1/1\n", (("2:32: DC377", f"connects {L}1:IB1/1/1 to itself"),)),
    "wrong rail": (
        RAILS,
        f"{G}1,rail1,{L}2,IB1/1/1\n",
        (
            (
                "2:22: DC378",
                f"{G}1:rail1 is rail 1, which goes to {L}1; {L}2 has other rails\n    connect it to a port of {L}1",
            ),
        ),
    ),
    "wrong unit": (
        RAILS,
        f"{G}1,rail1,x-su02-compute-leaf-01,IB1/1/1\n",
        (("2:22: DC378", f"goes to {L}1, a leaf of unit 1; x-su02-compute-leaf-01 is a leaf of unit 2"),),
    ),
    "wrong fabric": (
        RAILS,
        f"{G}1,rail1,x-oob-leaf-01,swp1\n",
        (("2:22: DC378", f"fabric 'compute' goes to {L}1; x-oob-leaf-01 is a switch of fabric 'oob'"),),
    ),
    "wrong tier": (
        RAILS,
        f"{G}1,rail1,x-compute-spine-01,IB1/1/1\n",
        (("2:22: DC378", f"goes to {L}1, a compute-leaf; x-compute-spine-01 is a compute-spine"),),
    ),
    "server to server": (
        RAILS,
        f"{G}1,rail1,{G}2,rail1\n",
        (("2:22: DC378", f"goes to {L}1; {G}2 is not a switch of that fabric"),),
    ),
    "uplink for a server": (
        RAILS,
        f"{G}1,rail1,{L}1,IB1/31/1\n",
        (
            (
                "2:22: DC378",
                f"port IB1/31/1 of {L}1 is not for {G}1:rail1\n    use another port: IB1/1/1, IB1/1/2, IB1/2/1, IB1/2/2",
            ),
        ),
    ),
    "leaf to leaf": (
        RAILS,
        f"{L}1,IB1/1/1,{L}2,IB1/1/1\n",
        (("2:32: DC378", f"the design has no link between {L}1 (compute-leaf) and {L}2 (compute-leaf)"),),
    ),
    "more links than designed": (
        RAILS,
        "".join(
            f"{L}1,IB1/{cage}/{lane},x-compute-spine-01,IB1/{cage}/{lane}\n"
            for cage, lane in ((31, 1), (31, 2), (32, 1))
        ),
        (("4:1: DC378", f"the design has 2 links between {L}1 and x-compute-spine-01; the wire map states more"),),
    ),
    "both ports on one switch": (
        PAIRS,
        "x-node-001,a1p2,x-inband-leaf-01,swp9\n",
        (
            (
                "2:17: DC379",
                "connects x-node-001 to 1 leaf of inband-leaf; the design connects it to 2\n"
                "    connect its ports to 2 different leaves",
            ),
        ),
    ),
    "wrong plane": (
        PAIRS,
        "x-node-001,b1p1,x-storage-p2-leaf-01,swp1\n",
        (("2:17: DC378", "a storage-p1-leaf; x-storage-p2-leaf-01 is a storage-p2-leaf"),),
    ),
    "no rows": (RAILS, "", ()),
    "missing cell": (
        RAILS,
        f"{G}1,rail1,{L}1\n{G}2,rail1,,IB1/1/1\n",
        (("2:44: DC375", "the row has no second port"), ("3:22: DC375", "the row has no second device")),
    ),
    "open quote": (RAILS, f'{G}1,"rail1,{L}1,IB1/1/1\n', (("2:16: DC375", "a quote is not closed on its line"),)),
}


@pytest.mark.parametrize("name", sorted(FAULTS))
def test_a_contradiction_is_a_finding(name: str, write: Write) -> None:
    """Each fault has the line and the column of the CSV file, the cause and one fix."""
    text, rows, wanted = FAULTS[name]
    found = told(write(text, f"{HEADER}{rows}"))

    assert len(found) == len(wanted), found
    for finding, (place, message) in zip(found, wanted, strict=True):
        assert finding.startswith(f"w.csv:{place} error: "), finding
        assert message in finding


UNREADABLE = {
    "no header": (b"", "w.csv:1:1: DC375"),
    "other header": (b"from,to\n", "w.csv:1:1: DC375"),
    "binary": (b"PK\x03\x04\x00\x00", "w.csv:1:1: DC375"),
    "UTF-16": ("device,port,device,port\n".encode("utf-16"), "w.csv:1:1: DC375"),
    "too large": (b"\n" * (MAX_BYTES + 1), "DC002"),
    "too many rows": (b"device,port,device,port\n" + b"a,b,c,d\n" * (MAX_ROWS + 1), "DC002"),
}


@pytest.mark.parametrize("name", sorted(UNREADABLE))
def test_a_file_that_is_no_wire_map_is_a_finding(name: str, write: Write) -> None:
    data, message = UNREADABLE[name]
    found = told(write(RAILS, data))

    assert message in found[0]


def test_a_map_of_one_fabric_takes_its_links_alone(write: Write) -> None:
    """`wires:` of a fabric refuses the ports of another fabric, and both kinds of map work side by side."""
    text = RAILS.replace("spines: 2}", "spines: 2, wires: w.csv}")
    plan = dcgen.plan(write(RAILS))
    path = write(text, rows_of(plan, "compute").items(), "")
    assert dcgen.plan(path).cables == plan.cables
    found = told(write(text, rows_of(plan, "oob").items(), ""))

    assert len(found) == len(rows_of(plan, "oob"))
    assert "is on fabric 'oob', but the wire map is that of 'compute'" in found[0]


def test_a_fault_elsewhere_adds_no_finding_about_the_map(write: Write) -> None:
    """If a group cannot be planned, its rows are not at fault."""
    plan = dcgen.plan(write(RAILS))
    path = write(RAILS.replace("model: R660", "model: R66"), rows_of(plan).items())

    assert codes(dcgen.check(path)) == ["DC106"]


def test_no_path_leaves_the_project(write: Write, tmp_path: Path) -> None:
    """A link, a parent folder and a hidden file are refused before anything is read."""
    outside = tmp_path.parent / f"{tmp_path.name}-secret.csv"
    outside.write_text("device,port,device,port\nsecret,1,secret,2\n", encoding="utf-8")
    for name, code in ((f"../../{outside.name}", "DC006"), (str(outside), "DC103"), ("../.git/x.csv", "DC103")):
        found = dcgen.check(write(RAILS, "", f"wires: {name}\n"))
        assert codes(found) == [code]
        assert not any("secret," in str(finding) for finding in found)
    path = write(RAILS, "")
    (path.parent / "w.csv").unlink()
    (path.parent / "w.csv").symlink_to(outside)
    assert codes(dcgen.check(path)) == ["DC006"]
