"""The review of a change as a value and in print: summary, details, renames, causes, Markdown and JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from conftest import ROOT
from dcgen import change, facts, pipeline, project, source
from dcgen.change import Change, KindChange, Transition
from dcgen.facts import Fact, Facts
from dcgen.finding import Finding
from dcgen.review import amounts, causes, compared, data, details, markdown, plain, renames, sides, summary, terraform
from dcgen.review.records import BillChange, Cause, Difference, FeedLoad, FindingChange, LoadChange, Rename, SpaceChange
from dcgen.review.sides import BilledRow, PartKey, Side
from support import edits
from support.edits import EDITS, Edit

EMPTY = Facts({}, {}, {}, {}, {}, {}, {})
HOSTILE = (
    "`x` | y",
    "</details><script>alert(1)</script>",
    "@team, look",
    "![p](http://a.example/x.png)",
    "[a](http://a.example)",
    "https://a.example www.a.example a@a.example",
    "a\nb\r\n# c",
    "\\| \\` \\",
    "*b* _c_ ~~d~~ #1 !2 :e:",
    "``` \u202e \x1b[2J",
    "<!-- x",
)


@pytest.fixture(autouse=True)
def stay(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Begin each test in a folder of its own, and return to the old one."""
    monkeypatch.chdir(tmp_path)


# --- the ten edits of the page ------------------------------------------------------------------------------


@pytest.mark.parametrize("edit", EDITS, ids=str)
def test_an_edit_of_the_page(edit: Edit, tmp_path: Path) -> None:
    """The summary of each edit is the one on the page, in at most ten lines that name the key."""
    lines = edits.report(edit, tmp_path)
    shown = edits.summary(lines)

    assert len(shown) <= 10
    assert max(map(len, shown)) <= plain.MAX_LINE
    assert shown[1].startswith("  cause ")
    assert edits.section(edit, lines) in edits.sections(edits.PAGE.read_text(encoding="utf-8"))


def test_the_page_has_each_edit_once() -> None:
    """The page shows exactly the ten edits, in their order."""
    page = edits.sections(edits.PAGE.read_text(encoding="utf-8"))

    assert len(EDITS) == 10
    assert re.findall(r"^### (.+)$", page, flags=re.M) == [edit.title for edit in EDITS]


# --- renames ------------------------------------------------------------------------------------------------


def table(*names: str, place: tuple[str, ...] = ("r1", "1"), model: str = "A") -> dict[str, Fact]:
    return {name: Fact(place, (model,)) for name in names}


def test_a_group_that_is_renamed() -> None:
    """Servers of all units under another name are one rename; they move if their U differs."""
    before = EMPTY._replace(devices={**table("x-su01-gpu-001", "x-su02-gpu-001"), **table("x-head-01")})
    after = EMPTY._replace(
        devices={**table("x-su01-node-001"), **table("x-su02-node-001", place=("r1", "5")), **table("x-head-01")}
    )
    (rename,) = renames.find(before, after)
    assert rename == Rename(
        "devices", "gpu", "node", (("x-su01-gpu-001", "x-su01-node-001"), ("x-su02-gpu-001", "x-su02-node-001"))
    )
    (kind,) = (kind for kind in change.compare(renames.applied(before, (rename,)), after).kinds if kind)
    assert [(step.name, step.after.place) for step in kind.moved] == [("x-su02-node-001", ("r1", "5"))]
    assert not (kind.added or kind.removed or kind.retyped)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (table("x-a-1", "x-a-2"), table("x-b-1")),  # another number
        (table("x-a-1"), table("x-b-1", model="B")),
        (table("x-a-1"), table("x-b-1", place=("r2", "1"))),
        (table("x-a-1"), table("x-b-1", "x-c-1")),  # either may be it
        (table("x-a-1", "x-c-1"), table("x-b-1", place=("r1", "9"))),
    ],
    ids=["number", "model", "rack", "two choices", "two that are gone"],
)
def test_devices_that_are_not_renamed(old: dict[str, Fact], new: dict[str, Fact]) -> None:
    """Devices with another number, model or rack are removed and added, and so are ambiguous ones."""
    found = renames.find(EMPTY._replace(devices=old), EMPTY._replace(devices=new))
    assert found == () or (len(old) > len(new) and len(found) == 1)


def test_a_place_decides_between_two_choices() -> None:
    """If several new groups fit, the one at the equal place is the renamed one."""
    before = EMPTY._replace(devices=table("x-a-1"))
    after = EMPTY._replace(devices={**table("x-b-1"), **table("x-c-1", place=("r1", "9"))})
    assert [rename.after for rename in renames.find(before, after)] == ["b"]


def test_a_rack_group_that_is_renamed() -> None:
    """Racks take their PDUs along, and what is inside stays where it is."""
    before = EMPTY._replace(
        racks=table("x-net-r01", place=("0", "1")),
        devices={**table("x-net-r01-pdu-a1", place=("x-net-r01", "")), **table("x-s-1", place=("x-net-r01", "4"))},
        outlets={"x-s-1:psu1": Fact(("x-net-r01-pdu-a1", "C13-01"))},
    )
    after = EMPTY._replace(
        racks=table("x-mgmt-r01", place=("0", "2")),
        devices={**table("x-mgmt-r01-pdu-a1", place=("x-mgmt-r01", "")), **table("x-s-1", place=("x-mgmt-r01", "4"))},
        outlets={"x-s-1:psu1": Fact(("x-mgmt-r01-pdu-a1", "C13-01"))},
    )
    found = renames.find(before, after)
    assert [(rename.kind, rename.before, rename.after) for rename in found] == [
        ("racks", "net", "mgmt"),
        ("devices", "net", "mgmt"),
    ]
    kinds = change.compare(renames.applied(before, found), after).kinds
    assert [(kind.kind, len(kind.moved)) for kind in kinds if kind] == [("racks", 1)]


def test_a_rack_whose_devices_are_elsewhere_is_another_rack() -> None:
    """Equal racks with other devices are not renamed."""
    before = EMPTY._replace(racks=table("x-a-r01"), devices=table("x-s-1", place=("x-a-r01", "1")))
    after = EMPTY._replace(racks={**table("x-b-r01"), **table("x-c-r01")}, devices=table("x-s-1", place=("other", "1")))
    assert renames.find(before, after) == ()


def test_a_circuit_that_is_renamed() -> None:
    """A circuit on the same ports has another name; its label still shows the old one."""
    before = EMPTY._replace(
        circuits={"x-uplink-a": Fact(("leaf:1",), ("1",))},
        cables={"x-uplink-a:1": Fact(("leaf:1", "x-uplink-a:1"))},
        labels={"x-uplink-a:1 end a": Fact(("leaf:1 / x-uplink-a",))},
    )
    after = renames.mapped(before, lambda name: name.replace("-a", "-b"), lambda text: text.replace("-a", "-b"))
    found = renames.find(before, after)
    assert [(rename.kind, rename.before, rename.after) for rename in found] == [("circuits", "a", "b")]
    kinds = change.compare(renames.applied(before, found), after).kinds
    assert [(kind.kind, len(kind.moved)) for kind in kinds if kind] == [("labels", 1)]


# --- causes -------------------------------------------------------------------------------------------------


def test_the_keys_that_differ() -> None:
    """Each key with another value is a cause with its line; an equal mapping under a new key is renamed."""
    after = source.parse("a: 1\nb:\n  c: two\n  new: {d: 1, e: [1]}\nkeep: 1\nlist: [1, 2]\n", "b.yaml")
    before = {"a": True, "b": {"c": "one", "old": {"d": 1, "e": [1]}}, "keep": 1, "list": [1], "gone": 5}
    assert causes.changed_keys(before, after) == (
        Cause("a", "b.yaml:1", "True", "1"),
        Cause("gone", "b.yaml:1", "5", ""),
        Cause("b.c", "b.yaml:3", "one", "two"),
        Cause("b.new", "b.yaml:4", former="b.old"),
        Cause("list", "b.yaml:6", "[1]", "[1, 2]"),
    )


def test_keys_of_another_site() -> None:
    """Between two sites, the keys of their identity are no cause."""
    after = source.parse("name: b\nsite: {name: b}\nkind: x\n", "b.yaml")
    assert [cause.key for cause in causes.changed_keys({"name": "a", "kind": "y"}, after, sites=True)] == ["kind"]


@pytest.mark.parametrize(
    ("pairs", "keys"),
    [
        ((("numbers: 1-8", "numbers: 1-7"),), ["servers.gpu.numbers"]),
        ((("    switch: SN2201", "    switch: SN2010"),), []),
        ((("  gpu:\n    model: AR3357", "  gpu:\n    model: AR3350"),), ["racks.gpu.model"]),
        ((("description: Laboratory pod for RoCE", "description: other"),), []),
    ],
    ids=["a server", "an error", "a rack", "a text"],
)
def test_the_cause_follows_from_the_devices(pairs: tuple[tuple[str, str], ...], keys: list[str]) -> None:
    """Without the earlier blueprint, the devices that come, go or change their model tell the key."""
    path = Path("blueprints/ams2-lab.yaml")
    path.parent.mkdir()
    before, after = edits.edited(Edit("", "ams2-lab", pairs))
    path.write_text(before, encoding="utf-8")
    project.build(path, "out", (), False, lambda items, words: items)
    path.write_text(after, encoding="utf-8")
    found = project.compare(path, "out", None).difference
    assert [cause.key for cause in found.causes] == keys if found else not keys
    if keys:
        line = project.build(path, "out", (), False, lambda items, words: items)[1].splitlines()[0]
        assert line.startswith(f"cause: {keys[0]} (blueprints/ams2-lab.yaml:")


# --- amounts ------------------------------------------------------------------------------------------------


def test_the_bill_counts_what_to_order_and_to_return() -> None:
    """Parts are known by category, model, part number and length. Of an included part, only the spares are bought."""
    rows = [
        BilledRow("cable", "G", "CAT6", "", "copper, 3 m", "1", "5"),
        BilledRow("drive", "N", "H", "", "drive; comes with 2 x A", "1", "9"),
    ]
    after = sides.side_from({sides.BILL: rows}, {}.get).bill
    before = {PartKey("cable", "G", "CAT6", "", "3 m"): 3, PartKey("cord", "G", "C13", "P", ""): 2}
    found = tuple(amounts.parts(before, after))
    assert [(part.title, part.before, part.after) for part in found] == [("CAT6 3 m", 3, 5), ("H", 0, 1), ("P", 2, 0)]
    made = replace(BARE, bill=tuple(part for part in found if part.model != "H"))
    texts = {line.label: [clause.text() for clause in line.clauses] for line in summary.lines(made)}
    assert (texts["order"], texts["return"]) == (["2 x CAT6 3 m"], ["2 x C13 (P)"])


def test_findings_come_and_go() -> None:
    """A finding with another figure at the same key is neither new nor gone."""
    old = (Finding("DC205", "1 kW", "h", ("a",)), Finding("DC222", "x", "h"), Finding("DC269", "same", "h"))
    new = (Finding("DC205", "2 kW", "h", ("a",)), Finding("DC269", "same", "h"), Finding("DC406", "y", "h"))
    found = amounts.findings(old, new)
    assert ([each.code for each in found.came], [each.code for each in found.went]) == (["DC406"], ["DC222"])
    assert found.changed == ((old[0], new[0]),)


@pytest.mark.parametrize("name", ["ams2-lab", "bern-clinic-007", "lyon-store-042", "tiny"])
def test_terraform_resources_are_counted_as_the_readme_counts_them(name: str) -> None:
    """The resources in the files are those that the README of the output lists per root module."""
    folder = ROOT / "out" / name
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in (folder / "terraform" / "netbox").rglob("*")
        if path.is_file()
    }
    read = {path: terraform.resources(path, content) or {} for path, content in files.items()}
    made = list(terraform.compare({}, read))
    readme = (folder / "terraform" / "README.md").read_text(encoding="utf-8")
    counts = {root: int(count) for root, count in re.findall(r"^\| `netbox/(\S+)` \| ([0-9]+) \|", readme, flags=re.M)}
    assert {root: sum(each.root == root for each in made) for root in counts} == counts
    assert {each.action for each in made} == {"create"}
    assert list(terraform.compare(read, read)) == []
    gone = {each.root for each in terraform.compare(read, {})}
    assert gone == counts.keys() - {"shared"}  # another blueprint may use those


def test_a_resource_in_another_file_of_its_root_is_the_same() -> None:
    """A resource is known by its root module and address. Another position is a change, another outlet a new cord."""
    head = 'module "x" {\n  position = 1\n'
    port = '    { name = "psu1", type = "t", pdu = "p", outlet = "C13-01" },'
    text = f"{head}  power_ports = [\n{port}\n  ]\n}}\n"
    before = {"terraform/netbox/f/rack_a.tf": terraform.resources("terraform/netbox/f/rack_a.tf", text.encode()) or {}}
    other = "terraform/netbox/f/rack_b.tf"
    assert list(terraform.compare(before, {other: next(iter(before.values()))})) == []
    edited = text.replace("position = 1", "position = 2").replace("C13-01", "C13-02")
    made = terraform.compare(before, {other: terraform.resources(other, edited.encode()) or {}})
    assert sorted((each.action, each.address) for each in made) == [
        ("change", "module.x.netbox_device.this"),
        ("create", 'module.x.netbox_cable.power["psu1 p C13-02"]'),
        ("destroy", 'module.x.netbox_cable.power["psu1 p C13-01"]'),
    ]


@pytest.mark.parametrize("content", [b"\xff", b'resource "a" "b" {', b"{" * 100_000, b"[1]", b'{"tags": 5}'])
@pytest.mark.parametrize("path", ["terraform/netbox/f/a.tf", "terraform/netbox/shared/objects.json"])
def test_a_broken_terraform_file(path: str, content: bytes) -> None:
    """A broken file gives None or no more than its text holds, and never an exception."""
    assert terraform.resources(path, content) in (None, {}, {"a.b": ""})


def test_rack_units_in_use() -> None:
    """A node shares the units of its chassis, and a model of unknown height makes its rack unknown."""
    rows = [
        facts.PlacedRow("r", "rack", "R", "", "", "0", "1"),
        facts.PlacedRow("q", "rack", "R", "", "", "0", "2"),
        facts.PlacedRow("c", "chassis", "C", "r", "1", "", ""),
        facts.PlacedRow("n", "server", "N", "r", "1", "", "", "1"),
        facts.PlacedRow("s", "server", "C", "r", "9", "", ""),
        facts.PlacedRow("u", "server", "U", "q", "1", "", ""),
        facts.PlacedRow("p", "pdu", "P", "r", "", "", ""),
    ]
    side = sides.side_from({facts.TOPOLOGY: rows}, {"C": 2}.get)
    assert side.space == {"r": 4, "q": None}
    assert (side.bill, side.loads) == (None, None)


# --- the summary --------------------------------------------------------------------------------------------

BARE = Difference("x", "x.yaml", "HEAD", Change(()))


def kinds(**named: KindChange) -> Change:
    """Return a change with some kinds."""
    return Change(tuple(named.get(kind, KindChange(kind, 9, (), (), (), ())) for kind in Facts._fields))


def step(name: str, before: str, after: str, models: tuple[str, str] = ("A", "A")) -> Transition:
    """Return the step of a device from one place to another."""
    a, b = before.split(), after.split()
    return Transition(name, Fact((a[0], a[1]), models[:1]), Fact((b[0], b[1]), models[1:]))


def full() -> Difference:
    """Return a difference with something in every line."""
    devices = KindChange(
        "devices",
        9,
        ("x-a-1", "x-a-2"),
        ("x-b-1",),
        (step("x-c-1", "r1 1", "r1 2"), step("x-d-1", "r1 1", "r2 1")),
        (step("x-e-1", "r1 1", "r1 1", ("A", "B")),),
    )
    moved = Transition("x-c-1:p", Fact(("x-c-1:p", "l:1"), ("dac",) * 5), Fact(("x-c-1:p", "l:2"), ("dac",) * 5))
    return replace(
        BARE,
        change=kinds(
            devices=devices,
            racks=KindChange("racks", 9, ("r9",), (), (), ()),
            cables=KindChange("cables", 9, ("x-a-1:p",), (), (moved,), ()),
            addresses=KindChange("addresses", 9, ("x-a-1:p",), ("x-b-1:p",), (), ()),
            labels=KindChange("labels", 9, ("x-a-1:p end a",), (), (), ()),
        ),
        causes=tuple(Cause(f"k{number}", f"x.yaml:{number}", "1", "2") for number in range(5)),
        renames=(Rename("devices", "f", "g", (("x-f-1", "x-g-1"),)),),
        models={"x-a-1": "A", "x-a-2": "B", "x-b-1": "A", "r9": "R"},
        places={"x-a-1": ("r1", "1"), "x-a-2": ("r2", "1"), "x-b-1": ("r1", "4")},
        loads=(LoadChange("r1", "a", FeedLoad(1000, 2000, 4), FeedLoad(1500, 3000, 6, True)),),
        space=(SpaceChange("r2", 3, 5),),
        bill=(
            *(BillChange("cable", "m", f"c{number}", "", "", 0, number) for number in range(1, 8)),
            BillChange("optic", "m", "o", "", "", 5, 3),
        ),
        findings=FindingChange((Finding("DC205", "m", "h"),), (Finding("DC222", "m", "h"),)),
        not_compared=("bill", "terraform"),
        live=frozenset({"x-c-1", "x-b-1", "x-c-1:p"}),
    )


def test_the_summary_has_ten_lines_at_most() -> None:
    """Every line has its label once; lists are cut with a count, and live objects are counted."""
    assert list(plain.lines(full()))[:10] == [
        "x compared with HEAD; not compared: bill, terraform",
        "  cause      k0 1 -> 2 (x.yaml:0); k1 1 -> 2 (x.yaml:1); k2 1 -> 2 (x.yaml:2); and 2 more",
        "  devices    1 device renamed: f -> g; 1 rack added: 1 x R; 2 devices added: 1 x A, 1 x B (2 racks); "
        "1 device removed (1 of them live): 1 x A (r1 U4); 1 device replaced: A -> B; "
        "1 device to another U (1 of them live); 1 device to another...",
        "  cables     1 added; 1 to another port (1 of them live); optics: 2 fewer",
        "  addresses  1 added, 1 removed; labels: 1 to print",
        "  power      2 racks; feed a 1.0 -> at least 1.5 kW; outlets 4 -> 6; U in use 3 -> 5",
        "  order      1 x c1; 2 x c2; 3 x c3; 4 x c4; 3 more parts (18 pieces)",
        "  return     2 x o",
        "  findings   1 new: DC205; 1 gone: DC222",
        "  terraform  not compared, because an earlier file is broken",
    ]


def test_live_objects_are_marked() -> None:
    """A live object has its mark in the text and in the tables; without a set of names there is no such column."""
    lines = list(plain.lines(full()))
    assert "device   x-c-1 moves from U1 to U2 in r1 (live)" in lines
    assert "device   x-d-1 moves from r1 U1 to r2 U1" in lines
    found = {table_.title: table_ for table_ in details.sections(full(), False)}
    assert [row for row in found["Devices"].rows if row[-1] == "live"] == [
        ("x-c-1", "moved", "r1, 1, A", "r1, 2, A", "live"),
        ("x-b-1", "removed", "A, r1 U4", "", "live"),
    ]
    bare = {table_.title: table_ for table_ in details.sections(replace(full(), live=frozenset()), False)}
    assert bare["Devices"].head == details.OBJECTS
    moved = data.record(full())["objects"]["devices"]["moved"]
    assert [each["live"] for each in moved] == [True, False]


def test_no_difference() -> None:
    """A difference without changes is false and has one line."""
    assert not BARE
    assert list(plain.lines(BARE)) == ["x compared with HEAD: no difference"]
    assert markdown.text([BARE, BARE]) == "2 blueprints without differences\n"


# --- Markdown -----------------------------------------------------------------------------------------------


def hostile(value: str) -> Difference:
    """Return a difference in which every free value is the same."""
    each = KindChange("devices", 1, (value,), (), (step(f"{value}2", "r1 1", "r1 2"),), ())
    finding = Finding("DC205", value, value)
    return replace(
        BARE,
        name=value,
        against=value,
        change=kinds(devices=each),
        causes=(Cause(value, value, value, value),),
        renames=(Rename("devices", value, value, ((value, value),)),),
        models={value: value},
        places={value: (value, value)},
        loads=(LoadChange(value, value, FeedLoad(), FeedLoad(5)),),
        bill=(BillChange("cable", value, value, value, value, 0, 1),),
        findings=FindingChange((finding,), (finding,), ((finding, finding),)),
    )


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of a text as GitHub reads it: with tables, HTML and links that are not marked."""
    for token in MarkdownIt("gfm-like", {"html": True, "linkify": False}).parse(text):
        yield token
        yield from token.children or ()


@pytest.mark.parametrize("value", HOSTILE)
def test_a_hostile_value_stays_a_value(value: str) -> None:
    """A value is inside a code span: no link, image, HTML or emphasis, no text outside a span, and no broken table."""
    text = markdown.text([hostile(value)])
    assert all(character.isprintable() or character == "\n" for character in text)
    found = list(tokens(text))
    kinds_ = {token.type for token in found}
    assert not kinds_ & {"link_open", "image", "html_inline", "em_open", "s_open", "fence", "code_block"}
    html = "".join(token.content for token in found if token.type == "html_block")
    assert re.sub(r"</?details>|<summary>[\w ]+: [\d,]+ rows?</summary>", "", html).split() == []
    words = " ".join(token.content for token in found if token.type == "text").replace("->", "to")
    assert not re.search(r"[@<>`|\\\[\]#!_*~]|://|www|example", words)
    heads, rows = (sum(token.type == kind for token in found) for kind in ("thead_open", "tr_open"))
    assert heads == text.count("\n| ---")
    assert rows == sum(line.startswith("|") for line in text.splitlines()) - heads


def test_the_largest_pod_fits_a_comment() -> None:
    """A change of everything in the largest pod is below the limit, and each table names the rows that are cut."""
    analysis, _ = pipeline.examine(ROOT / "blueprints" / "iad1-a.yaml")
    assert analysis
    after = sides.side_of(analysis)
    moved = renames.mapped(after.facts, str, str.upper)
    shifted = moved._replace(
        cables={name: Fact(fact.place[::-1], fact.type) for name, fact in (moved.cables or {}).items()}
    )
    for before in (sides.EMPTY, after._replace(facts=shifted)):
        found = compared.between("iad1-a", "iad1-a.yaml", "HEAD", before, after)
        text = markdown.text([found])
        assert markdown.LIMIT * 0.7 < len(text) < markdown.LIMIT
        shown = {table_.title: len(table_.rows) for table_ in details.sections(found, False)}
        for title, body in re.findall(r"<summary>(.+?): .+?</summary>\n\n(.*?)</details>", text, flags=re.S):
            rows = len(re.findall(r"^\| ", body, flags=re.M)) - 2
            cut = re.search(r"^\.\.\. and ([0-9,]+) more rows?$", body, flags=re.M)
            assert rows + (int(cut[1].replace(",", "")) if cut else 0) == shown.pop(title)
        assert shown == {}


def test_many_blueprints_fit_a_comment() -> None:
    """Hundreds of sites stay below the limit: summaries first, the others counted."""
    many = [replace(full(), name=f"site-{number:03}") for number in range(300)]
    text = markdown.text([*many, BARE], failed=2)
    assert len(text) < markdown.LIMIT
    shown = len(re.findall(r"^\*\*`site-", text, flags=re.M))
    assert f"... and {300 - shown} more blueprints with differences\n" in text
    assert text.endswith("1 blueprint without differences\n\n2 blueprints with errors, not compared\n")


# --- JSON ---------------------------------------------------------------------------------------------------


def keys_of(value: Any, path: str = "") -> Iterator[str]:
    """Yield every key of a value."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from keys_of(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from keys_of(inner)


def test_the_page_describes_each_key_of_the_json() -> None:
    """Every key of the JSON is on the page."""
    page = (ROOT / "docs" / "diff.md").read_text(encoding="utf-8").partition("## JSON")[2].partition("## Ten edits")[0]
    known = set(re.findall(r"[a-z_]+", " ".join(re.findall(r"`([^`]+)`", page))))
    document = data.document([full(), replace(hostile("v"), files=None)])
    assert set(keys_of(document)) - known == set()
    assert json.loads(json.dumps(document)) == document
    assert document["version"] == data.VERSION == 1


def test_json_is_complete(tmp_path: Path) -> None:
    """JSON has each object that the text only counts."""
    edit = EDITS[0]
    edits.report(edit, tmp_path)
    found = project.compare(Path("blueprints/lyon-store-042.yaml"), "out", "before.yaml")
    record = json.loads(project.written([found], "json"))["blueprints"][0]
    assert len(record["objects"]["labels"]["added"]) == 6
    assert record["objects"]["devices"]["added"] == [
        {"name": "lyon-store-042-infer-004", "model": "KR4268V2", "rack": "lyon-store-042-main-r01", "u": "19"}
    ]
    assert len(record["terraform"]) == 23
    assert record["files"] is None
    assert sum(part["order"] for part in record["bill"]) > 20
    assert record["findings"] == {"came": [], "went": [], "changed": []}


def test_a_side_of_nothing_is_a_side() -> None:
    """The empty side has every part, so that a new site is compared whole."""
    assert isinstance(sides.EMPTY, Side)
    assert None not in (*sides.EMPTY.facts, sides.EMPTY.bill, sides.EMPTY.loads, sides.EMPTY.space)
