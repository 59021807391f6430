"""The change between two plans: what is added, removed, moved or retyped, from plans and from the files of a build."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conftest import BLUEPRINTS, ROOT
from dcgen import change, facts, filters, project
from dcgen.facts import Fact, Facts
from support import doors

CASES = sorted((ROOT / "tests" / "cases").glob("*.yaml"))
EMPTY = Facts({}, {}, {}, {}, {}, {}, {})
LENGTH = ("dac", "C", "3", "", "")

# One thing of each kind in three states: as it is, moved, and of another type where the kind has types.
THINGS: dict[str, tuple[Fact, Fact, Fact | None]] = {
    "racks": (Fact(("1", "2"), ("AR1",)), Fact(("1", "3"), ("AR1",)), Fact(("1", "2"), ("AR2",))),
    "devices": (Fact(("r1", "4"), ("R660",)), Fact(("r1", "5"), ("R660",)), Fact(("r1", "4"), ("R760",))),
    "circuits": (Fact(("leaf:1",), ("1",)), Fact(("leaf:2",), ("1",)), Fact(("leaf:1", "leaf:2"), ("2",))),
    "cables": (
        Fact(("x", "leaf:1"), LENGTH),
        Fact(("x", "leaf:2"), LENGTH),
        Fact(("x", "leaf:1"), ("dac", "C", "5", "", "")),
    ),
    "outlets": (Fact(("pdu-a", "C13-01")), Fact(("pdu-a", "C13-02")), None),
    "addresses": (Fact(("10.0.0.1/24",)), Fact(("10.0.0.2/24",)), None),
    "labels": (Fact(("r1-04:1 / r1-40:1",)), Fact(("r1-05:1 / r1-40:1",)), None),
}
SENTENCES = {
    "racks": ("rack     x moves from row 1 position 2 to row 1 position 3", "rack     x changes from AR1 to AR2"),
    "devices": ("device   x moves from U4 to U5 in r1", "device   x changes from R660 to R760"),
    "circuits": ("circuit  x moves from leaf:1 to leaf:2", "circuit  x changes from 1 cable to 2 cables"),
    "cables": ("cable    x moves from leaf:1 to leaf:2", "cable    x changes from dac C 3 m to dac C 5 m"),
    "outlets": ("outlet   x moves from pdu-a C13-01 to pdu-a C13-02", ""),
    "addresses": ("address  x changes from 10.0.0.1/24 to 10.0.0.2/24", ""),
    "labels": ("label    x changes from 'r1-04:1 / r1-40:1' to 'r1-05:1 / r1-40:1'", ""),
}
COUNTS = {
    "racks": ("1 of 1 rack moves", "0 of 1 rack moves, 1 changes model"),
    "devices": ("1 of 1 device moves (U)", "0 of 1 device moves, 1 changes model"),
    "circuits": ("1 of 1 circuit moves", "0 of 1 circuit moves, 1 changes number of cables"),
    "cables": ("1 of 1 cable moves", "0 of 1 cable moves, 1 changes part, length or optics"),
    "outlets": ("1 of 1 outlet moves", ""),
    "addresses": ("1 of 1 address changes", ""),
    "labels": ("1 of 1 label changes", ""),
}


def told(before: Facts, after: Facts) -> list[str]:
    """Return the report of a change."""
    return list(change.lines(change.compare(before, after)))


def of_kind(found: change.Change, kind: str) -> change.KindChange:
    """Return the change of one kind."""
    return next(each for each in found.kinds if each.kind == kind)


# --- the value --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", Facts._fields)
def test_each_verb_of_each_kind(kind: str) -> None:
    """A thing is added, removed, moved or retyped, and the others of its kind are not."""
    here, moved, retyped = THINGS[kind]
    with_x = EMPTY._replace(**{kind: {"x": here, "y": here}})
    without = EMPTY._replace(**{kind: {"y": here}})
    step = change.Transition("x", here, moved)

    assert change.compare(without, with_x).kinds[Facts._fields.index(kind)] == (kind, 1, ("x",), (), (), ())
    assert change.compare(with_x, without).kinds[Facts._fields.index(kind)] == (kind, 2, (), ("x",), (), ())
    elsewhere = EMPTY._replace(**{kind: {"x": moved, "y": here}})
    assert of_kind(change.compare(with_x, elsewhere), kind) == (kind, 2, (), (), (step,), ())
    if retyped:
        other = EMPTY._replace(**{kind: {"x": retyped, "y": here}})
        assert of_kind(change.compare(with_x, other), kind) == (
            kind,
            2,
            (),
            (),
            (),
            (change.Transition("x", here, retyped),),
        )


@pytest.mark.parametrize("kind", Facts._fields)
def test_each_verb_in_words(kind: str) -> None:
    """The report names the thing, then counts its kind."""
    here, moved, retyped = THINGS[kind]
    before = EMPTY._replace(**{kind: {"x": here}})
    assert told(before, EMPTY._replace(**{kind: {"x": moved}})) == [SENTENCES[kind][0], COUNTS[kind][0]]
    if retyped:
        assert told(before, EMPTY._replace(**{kind: {"x": retyped}})) == [SENTENCES[kind][1], COUNTS[kind][1]]
    word = change.WORDS[kind]
    assert told(EMPTY, before) == [f"new: 1 {word}; nothing else moves or changes"]
    verb = "changes" if kind in change.CHANGING else "moves"
    assert told(before, EMPTY) == [f"0 of 1 {word} {verb}, 1 removed"]


def test_a_thing_that_moves_and_is_retyped_has_one_line() -> None:
    """A replaced server that also moves is one sentence; a cable that moves comes before one of another length."""
    before = EMPTY._replace(
        devices={"x": Fact(("r1", "4"), ("R660",)), "z": Fact(("r1", "9"), ("R660",))},
        cables={"a": Fact(("a", "leaf:1"), LENGTH), "b": Fact(("b", "leaf:2"), LENGTH)},
    )
    after = EMPTY._replace(
        devices={"x": Fact(("r2", ""), ("R760",)), "z": Fact(("r1", "10"), ("R660",))},
        cables={
            "a": Fact(("a", "leaf:1"), ("dac", "C", "", "", "")),
            "b": Fact(("b", "leaf:3"), ("dac", "C", "3", "T", "")),
        },
    )
    assert told(before, after) == [
        "device   x changes from R660 to R760 and moves from r1 U4 to r2 no U",
        "device   z moves from U9 to U10 in r1",
        "cable    b changes from no optic at end a to T at end a and moves from leaf:2 to leaf:3",
        "cable    a changes from dac C 3 m to dac C of unknown length",
        "2 of 2 devices move (1 of them to another rack), 1 changes model",
        "1 of 2 cables moves, 2 change part, length or optics",
    ]


def test_an_outlet_that_is_not_known_yet() -> None:
    """A supply may have a PDU and no outlet, where none is free or its inlet is unknown."""
    before, after = (EMPTY._replace(outlets={"x:psu1": Fact(("pdu-a", outlet))}) for outlet in ("", "C13-02"))
    assert told(before, after)[0] == "outlet   x:psu1 moves from pdu-a without an outlet to pdu-a C13-02"


def test_a_circuit_that_gains_a_cable_stays_where_it_is() -> None:
    """A second cable is no move, another port is; the circuit is named, and its cables are not named again."""
    one, two = Fact(("leaf:1",), ("1",)), Fact(("leaf:1", "leaf:2"), ("2",))
    assert not of_kind(
        change.compare(EMPTY._replace(circuits={"w": one}), EMPTY._replace(circuits={"w": two})), "circuits"
    ).moved
    before, after = (
        EMPTY._replace(circuits={"w": Fact((leaf,), ("1",))}, cables={"w:handoff": Fact((leaf, "w:handoff"), LENGTH)})
        for leaf in ("leaf:1", "leaf:2")
    )
    assert told(before, after) == [
        "circuit  w moves from leaf:1 to leaf:2",
        "1 of 1 circuit moves",
        "1 of 1 cable moves",
    ]


def test_few_things_are_named() -> None:
    """At most 20 lines name things, each kind has its part of them, and labels are named only when nothing else is."""
    cables = {f"c{number:04}": Fact((f"c{number:04}", "leaf:1"), LENGTH) for number in range(1_000)}
    before = EMPTY._replace(cables=cables, racks={"r": THINGS["racks"][0]}, labels={"l": THINGS["labels"][0]})
    after = EMPTY._replace(
        cables={name: Fact((name, "leaf:2"), LENGTH) for name in cables},
        racks={"r": THINGS["racks"][1]},
        labels={"l": THINGS["labels"][1]},
    )
    lines = told(before, after)
    assert [line.split()[0] for line in lines[:21]] == ["rack", *["cable"] * 19, "..."]
    assert lines[20:] == [
        "... and 981 more",
        "1 of 1 rack moves",
        "1,000 of 1,000 cables move",
        "1 of 1 label changes",
    ]


def test_a_name_cannot_forge_a_line() -> None:
    """The text of a stranger's file is printed on one line of bounded length, without control characters."""
    before = EMPTY._replace(labels={"x\x1b[2J\n": Fact(("a" * 5_000,))})
    line = told(before, EMPTY._replace(labels={"x\x1b[2J\n": Fact(("b",))}))[0]
    assert len(line) <= 200 and line.isprintable()


states = st.sampled_from([Fact((rack, u), (model,)) for rack in "12" for u in "34" for model in "xy"])
tables = st.none() | st.dictionaries(st.sampled_from("abcd"), states, max_size=4)
plans = st.builds(Facts, tables, tables, tables, st.just({}), tables, tables, tables)
law = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])  # on a busy machine


@law
@given(plans)
def test_a_plan_does_not_differ_from_itself(plan: Facts) -> None:
    """The change from a plan to itself is empty, but for the kinds that are unknown."""
    found = change.compare(plan, plan)
    assert not any(found.kinds)
    assert found.unknown == tuple(kind for kind, table in zip(Facts._fields, plan, strict=True) if table is None)
    assert bool(found) == bool(found.unknown)


@law
@given(plans, plans)
def test_a_change_has_a_reverse(a: Facts, b: Facts) -> None:
    """Backwards, added and removed change places, and every step leads back."""
    there, back = change.compare(a, b), change.compare(b, a)
    assert there.unknown == back.unknown
    for one, other in zip(there.kinds, back.kinds, strict=True):
        assert (one.added, one.removed) == (other.removed, other.added)
        for field in ("moved", "retyped"):
            steps = tuple(change.Transition(name, after, before) for name, before, after in getattr(other, field))
            assert getattr(one, field) == steps
    list(change.lines(there))


@law
@given(plans, plans)
def test_counts_add_up(a: Facts, b: Facts) -> None:
    """What was there is still there or removed; what is there now was there or is added."""
    for found in change.compare(a, b).kinds:
        before, after = (getattr(plan, found.kind) for plan in (a, b))
        assert found.total - len(found.removed) + len(found.added) == len(after)
        assert {step.name for step in (*found.moved, *found.retyped)} <= before.keys() & after.keys()


# --- facts from files -------------------------------------------------------------------------------------

FAMILIES = ("cables", "labels", "power", "addresses", "topology")  # the files that facts are read from


def files_of(path: Path) -> tuple[Facts, dict[str, bytes]]:
    """Return the facts of a blueprint, and the files that hold them."""
    topology, _ = doors.examine(path)
    assert topology
    made = {item.path: item.data for item in doors.artifacts_of(topology, path, FAMILIES)}
    return facts.facts_of(topology), {name: data for name, data in made.items() if name in facts.PATHS}


def read(files: dict[str, bytes], cables: int = 0) -> Facts:
    """Return the facts that files hold."""
    return facts.facts_from({path: facts.readers(cables)[path](data) for path, data in files.items()})


@pytest.mark.slow
@pytest.mark.parametrize("path", [*BLUEPRINTS, *CASES], ids=lambda path: path.stem)
def test_files_hold_the_facts_of_the_plan(path: Path) -> None:
    """What is read back from the written files is what the plan holds, for every kind."""
    plan, files = files_of(path)
    assert files.keys() == set(facts.PATHS)
    assert None not in plan
    assert read(files) == plan


@pytest.mark.slow
@pytest.mark.parametrize("path", [*BLUEPRINTS, *CASES], ids=lambda path: path.stem)
def test_the_run_list_has_the_labels_that_are_left_out(path: Path) -> None:
    """If a blueprint leaves labels.csv out, the run list gives the same labels."""
    topology, _ = doors.examine(path)
    assert topology
    plan, files = files_of(path)
    rows = {name: facts.readers(0)[name](data) for name, data in files.items() if name != "labels.csv"}
    assert facts.facts_from(rows, facts.labeler(topology)) == plan


@pytest.fixture(scope="module")
def edge() -> tuple[Facts, dict[str, bytes]]:
    """The facts and the files of a site that has something of every kind."""
    plan, files = files_of(ROOT / "blueprints" / "lyon-store-042.yaml")
    assert all(plan)
    return plan, files


KINDS_OF = {
    "topology.json": {"racks", "devices"},
    "cables.csv": {"circuits", "cables", "labels"},
    "labels.csv": {"labels"},
    "power.csv": {"outlets"},
    "addresses.csv": {"addresses"},
}


def damaged(data: bytes, how: str) -> bytes:
    """Return a file with one kind of damage."""
    lines = data.split(b"\n")
    above, below = lines[:7], lines[7:]  # the seventh line of topology.json is the second node
    return {
        "empty": b"",
        "binary": data.replace(b"\n", b"\n\xff"),
        "a header alone that lacks columns": b"name,price\n",
        "a conflict": b"\n".join([*above, b"<<<<<<< HEAD", *below]),
        "a long cell": b"\n".join([*above, b"x" * 200_000, *below]),
        "a cut": data[: len(data) // 8],
        "too many lines": b"\n".join([*above, *[b""] * 100_001]),
        "deep": b"\n".join([b"{", b'"nodes": [', b"[" * 100_000, b"],"]),
        "digits": b"\n".join(
            [b"{", b'"nodes": [', b'{"id": "a", "kind": "rack", "row": ' + b"9" * 5_000 + b"}", b"],"]
        ),
        "a list": b"\n".join([b"{", b'"nodes": [', b'{"id": "a", "kind": ["rack"]}', b"],"]),
        "no text": b"\n".join([b"{", b'"nodes": [', b'{"id": 5, "kind": "rack"}', b"],"]),
        "no object": b"\n".join([b"{", b'"nodes": [', b"5", b"],"]),
    }[how]


@pytest.mark.parametrize("path", facts.PATHS)
@pytest.mark.parametrize(
    "how",
    [
        "empty",
        "binary",
        "a header alone that lacks columns",
        "a conflict",
        "a long cell",
        "a cut",
        "too many lines",
        "deep",
        "digits",
        "a list",
        "no text",
        "no object",
    ],
)
def test_a_broken_file_is_not_compared(edge: tuple[Facts, dict[str, bytes]], path: str, how: str) -> None:
    """A broken file makes its own kinds unknown, never "0 moved" and never a traceback; the others are compared."""
    plan, files = edge
    found = read({**files, path: damaged(files[path], how)})
    unknown = {kind for kind, table in found._asdict().items() if table is None}
    if path.endswith(".csv") and how == "a cut":
        assert unknown <= KINDS_OF[path]  # a cut between two cells leaves a short row, and one between rows fewer rows
    else:
        assert unknown == KINDS_OF[path]
    made = change.compare(found, plan)
    assert set(made.unknown) == unknown
    lines = list(change.lines(made))
    assert [line for line in lines if line.startswith("not compared: ")] == lines[-1:] * bool(unknown)
    for kind in unknown:
        assert kind in lines[-1] and all(name in lines[-1] for name in facts.SOURCES[kind])
        assert not any(f" {kind} " in line for line in lines[:-1])


@pytest.mark.parametrize("path", facts.PATHS)
def test_a_file_that_is_missing_is_not_compared(edge: tuple[Facts, dict[str, bytes]], path: str) -> None:
    """Output of an earlier version may lack a file."""
    found = read({name: data for name, data in edge[1].items() if name != path})
    assert {kind for kind, table in found._asdict().items() if table is None} == KINDS_OF[path]


@pytest.mark.parametrize("path", [path for path in facts.PATHS if path.endswith(".csv")])
def test_rows_that_are_there_twice(edge: tuple[Facts, dict[str, bytes]], path: str) -> None:
    """A row that is repeated says nothing new; two rows of one identity that differ make the kind unknown."""
    plan, files = edge
    rows = list(csv.reader(io.StringIO(files[path].decode())))
    assert read({**files, path: files[path] + filters.csv_row(rows[1]).encode() + b"\n"}) == plan
    column = rows[0].index({"cables.csv": "part", "labels.csv": "text", "power.csv": "pdu"}.get(path, "address"))
    rows[1][column] = "other"
    found = read({**files, path: files[path] + filters.csv_row(rows[1]).encode() + b"\n"})
    assert {kind for kind, table in found._asdict().items() if table is None} == KINDS_OF[path]


def test_columns_and_rows_in_another_order(edge: tuple[Facts, dict[str, bytes]]) -> None:
    """Columns are found by name and things by identity, so neither a new column nor another order is a change."""
    plan, files = edge
    turned = {}
    for path in facts.PATHS:
        if path.endswith(".csv"):
            head, *rows = csv.reader(io.StringIO(files[path].decode()))
            lines = [[*reversed(head), "later"], *([*reversed(row), "1"] for row in reversed(rows))]
            turned[path] = "\n".join(map(filters.csv_row, lines)).encode()
    assert read({**files, **turned}) == plan


def test_a_smaller_pod_is_still_compared(edge: tuple[Facts, dict[str, bytes]], monkeypatch: pytest.MonkeyPatch) -> None:
    """The number of rows that is read grows with the new plan."""
    monkeypatch.setattr(facts, "MIN_ROWS", 0)
    assert read(edge[1], cables=0) == Facts(*[None] * 7)
    assert read(edge[1], cables=17) == edge[0]


@law
@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=8))
def test_a_cell_is_read_as_it_was_written(text: str) -> None:
    """The apostrophe in front of what looks like a formula is dropped again."""
    (row,) = csv.reader(io.StringIO(filters.csv_row((text, "x")), newline=""))
    if not text.startswith("'"):  # a person's apostrophe before a formula cannot be told from dcgen's
        assert filters.unguarded(row[0]) == text


# --- what `build` and `diff` print ------------------------------------------------------------------------

Edited = Callable[..., list[str]]


@pytest.fixture
def edited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Edited:
    """A function from a blueprint and an edit to the change report of `diff` or `build`, without its cause."""
    monkeypatch.chdir(tmp_path)

    def door(text: str, *pairs: tuple[str, str], command: str = "build") -> list[str]:
        path = Path("blueprints") / "x.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        shutil.rmtree("out", ignore_errors=True)
        assert len(built(path)) == 1
        for old, new in pairs:
            assert old in text
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")
        if command == "build":
            return [line for line in built(path)[:-1] if not line.startswith("cause: ")]
        report = "\n".join(project.report(project.compare(path, "out", None)))
        return report.split("\n\n")[1].splitlines()  # the summary precedes it, tables follow

    return door


def text_of(name: str) -> str:
    """Return the text of a blueprint."""
    return (ROOT / "blueprints" / f"{name}.yaml").read_text(encoding="utf-8")


def built(path: Path) -> list[str]:
    """Build the files that facts are read from, and return what is printed."""
    findings, text, _ = project.build(path, "out", FAMILIES, False, lambda items, words: items)
    assert text, findings
    return text.splitlines()


def test_a_taller_server_moves_others(edited: Edited) -> None:
    """A 2U head node in place of a 1U model moves what is above it: 16 storage servers, and 96 labels of theirs.

    Six of their cables reach the tray over a route that needs 7 m instead of 10 m.
    """
    lines = edited(text_of("iad1-a"), ("model: R660", "model: R760"))
    assert lines[1] == "device   iad1-a-head-002 changes from R660 to R760 and moves from U2 to U3 in iad1-a-mgmt-r01"
    assert sum("-store-" in line for line in lines) == 16
    assert lines[21:] == [
        "0 of 40 racks move",
        "19 of 378 devices move (U), 4 change model",
        "0 of 3,494 cables move, 6 change part, length or optics",
        "0 of 1,236 outlets move",
        "0 of 1,670 addresses change",
        "126 of 6,988 labels change",
    ]


@pytest.mark.parametrize("command", ["build", "diff"])
def test_an_added_server_is_quiet(edited: Edited, command: str) -> None:
    """A server within its capacity moves nothing: `build` prints nothing of it, `diff` one line."""
    lines = edited(text_of("lyon-store-042"), ("numbers: 1-3", "numbers: 1-4"), command=command)
    report = ["new: 1 device, 3 cables, 2 outlets, 2 addresses, 6 labels; nothing else moves or changes"]
    assert lines == ([] if command == "build" else report)


def test_a_unit_that_is_added_or_removed(edited: Edited) -> None:
    """A unit within `max_units` moves nothing, neither when it comes nor when it goes."""
    two = text_of("osl1-b")
    lines = edited(two, ("    units: 1-2\n", "    units: 1\n"))
    assert all(line.startswith("0 of ") for line in lines)
    assert "0 of 139 devices move, 58 removed" in lines  # 6 of them are cable managers
    one = two.replace("    units: 1-2\n", "    units: 1\n")
    lines = edited(one, ("    units: 1\n", "    units: 1-2\n"), command="diff")
    assert lines == [
        "new: 5 racks, 58 devices, 370 cables, 136 outlets, 206 addresses, 740 labels; nothing else moves or changes"
    ]


@pytest.mark.parametrize("command", ["build", "diff"])
def test_a_group_of_another_name(edited: Edited, command: str) -> None:
    """Devices of a renamed group are renamed, not removed and new; the report tells which others that moves."""
    lines = edited(text_of("iad1-a"), ("  head:\n", "  login:\n"), ("head: 4", "login: 4"), command=command)
    assert lines[0] == "device   iad1-a-head-001 is renamed to iad1-a-login-001"
    assert (
        "cable    iad1-a-inband-leaf-01:mgmt moves from iad1-a-oob-leaf-01:swp25 to iad1-a-oob-leaf-01:swp17" in lines
    )
    assert not any(" new" in line or " removed" in line for line in lines)


@pytest.mark.parametrize("command", ["build", "diff"])
def test_a_circuit_that_sorts_first(edited: Edited, command: str) -> None:
    """A new circuit that takes the port of another moves that one, and does not make it look new."""
    lines = edited(
        text_of("lyon-store-042").replace(", number: 1", ""),
        ("circuits:\n", "circuits:\n  aaa: {fabric: inband, leaf: 1, provider: x, speed_gbps: 10}\n"),
        command=command,
    )
    assert lines == [
        "circuit  lyon-store-042-uplink-wan1 moves from lyon-store-042-inband-leaf-01:swp48 to "
        "lyon-store-042-inband-leaf-01:swp47",
        "0 of 1 rack moves",
        "0 of 9 devices move",
        "1 of 3 circuits moves, 1 new",
        "1 of 17 cables moves, 1 new",
        "0 of 12 outlets move",
        "0 of 10 addresses change",
        "2 of 34 labels change, 2 new",
    ]


def test_another_medium(edited: Edited) -> None:
    """Cables of another medium are retyped with their optics; nothing moves."""
    inband = "  inband:\n    design: leaf-spine\n"
    lines = edited(text_of("iad1-a"), (inband, f"{inband}    media: single-mode\n"))
    assert lines[0] == (
        "cable    iad1-a-head-001:front1p2 changes from mmf MFP7E10-N007 7 m, MMA1Z00-NS400 at end a, MMA4Z00-NS at "
        "end b to smf 980-9I58C-00N007 7 m, MMS1X00-NS400 at end a, MMS4X00-NM at end b"
    )
    assert "0 of 3,494 cables move, 424 change part, length or optics" in lines
    assert "0 of 378 devices move" in lines


def test_another_rack_model(edited: Edited) -> None:
    """A lower rack is retyped, moves what is at its top, and lengthens cables."""
    lines = edited(text_of("iad1-a"), ("  core:\n    model: AR3357", "  core:\n    model: AR3350"))
    assert lines[0] == "rack     iad1-a-core-r01 changes from AR3357 to AR3350"
    assert lines[2] == "device   iad1-a-compute-spine-01 moves from U41 to U35 in iad1-a-core-r01"
    assert "0 of 40 racks move, 2 change model" in lines
    assert "24 of 378 devices move (U)" in lines
    assert "0 of 3,494 cables move, 44 change part, length or optics" in lines


POD = """kind: training-pod
name: x
max_units: 1
servers:
  node: {model: R660, units: 1, numbers: 1-4, capacity: 4, fitted: {nics: {rail: {model: MCX75310AAS-NEAT, count: 2, ports: [compute]}}}}
fabrics:
  compute: {design: rail-optimized, switch: QM9700, uplinks: 8, spines: 1}
floor: {}
"""


def test_a_fabric_that_is_wired_anew(edited: Edited) -> None:
    """Two cables of leaf 1 and four of leaf 2 go elsewhere; the new spine takes the management port of another."""
    lines = edited(POD, ("spines: 1", "spines: 2"))
    assert (
        "cable    x-su01-compute-leaf-01:IB1/32/1 + IB1/32/2 moves from "
        "x-compute-spine-01:IB1/4/1 + IB1/4/2 to x-compute-spine-02:IB1/2/1 + IB1/2/2" in lines
    )
    assert "14 of 25 cables move, 1 new" in lines


@pytest.fixture
def tiny(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The smallest blueprint, alone in the current folder."""
    monkeypatch.chdir(tmp_path)
    Path("blueprints").mkdir()
    return Path(shutil.copy(ROOT / "blueprints" / "tiny.yaml", "blueprints/tiny.yaml"))


def test_output_of_an_earlier_version(tiny: Path) -> None:
    """If the earlier output has no addresses, the report names them as not compared, and never counts none."""

    def build() -> list[str]:
        return project.build(tiny, "out", (), False, lambda items, words: items)[1].splitlines()

    build()
    Path("out/tiny/addresses.csv").unlink()
    lines = build()
    assert lines[:-1] == ["not compared: addresses; check addresses.csv in the earlier output"]
    assert not any("addresses change" in line for line in lines)


def test_a_part_of_the_output(tiny: Path) -> None:
    """A folder that `--only` fills holds no other kinds, which is no news; what it holds is compared."""
    for numbers, lines in (
        ("1-2", []),
        ("2", ["0 of 31 cables move, 13 removed", "0 of 62 labels change, 26 removed"]),
    ):
        tiny.write_text(tiny.read_text(encoding="utf-8").replace("1-2", numbers), encoding="utf-8")
        _, text, _ = project.build(tiny, "out", ("cables",), False, lambda items, words: items)
        assert text.splitlines()[:-1] == lines


def test_a_build_without_changes_reads_nothing(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a build that changes nothing nor one that changes other files reads the earlier facts."""

    def refuse(*_: Any) -> Any:
        raise AssertionError("an earlier file was read")

    def build() -> str:
        return project.build(tiny, "out", (), False, lambda items, words: items)[1]

    build()
    for name in ("facts_of", "_csv", "_nodes"):
        monkeypatch.setattr(facts, name, refuse)
    assert build().startswith("tiny: ")
    tiny.write_text(tiny.read_text(encoding="utf-8") + "description: other\n", encoding="utf-8")
    assert " changed, 0 new" in build()
