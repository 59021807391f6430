"""Fleets: rows, layers, addresses, shapes, shared files, and changes in groups of sites."""

from __future__ import annotations

import csv
import hashlib
import ipaddress
import json
import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from conftest import FLEETS, ROOT
from dcgen import pipeline, project, unchanged
from dcgen.catalog import SHIPPED
from dcgen.finding import FindingsError, errors
from dcgen.fleet import builds, changes, explanations, layers, reading, sites
from dcgen.fleet.shapes import mask, shape_of, token
from dcgen.fleet.sites import Output
from dcgen.freezing import FreezeOrder, FreezeOutcome
from dcgen.workers import Engine

DESIGN = """\
kind: edge-site
name: store
description: A store of the chain
site: {domain: stores.example.net}
servers:
  infer: {model: KR4268V2, numbers: 1-2, capacity: 4, fitted: {gpus: {model: L40S, count: 4}}}
fabrics:
  inband: {design: single, switch: SN3420}
  oob: {design: single, switch: SN2201}
circuits:
  wan1: {fabric: inband, number: 1, provider: provider 1, speed_gbps: 10}
assume:
  KR4268V2: {u_height: 4, gpu_slots: 8, power_max_w: 2200, weight_kg: 45, supplies: 2, inlet: C20, reason: a sample}
"""
# The same with few files, for tests about rows, guards and recalled builds: most of the time is that of the files.
FEW = f"{DESIGN}artifacts: [summary, index, bom, addresses]\n"
FLEET = """\
kind: fleet
name: stores
design: designs/store.yaml
sites: stores.csv
open: [servers.infer.numbers]
classes:
  small: {}
  large: {servers: {infer: {numbers: 1-3}}}
columns: {provider: circuits.wan1.provider}
addressing:
  pools:
    inband: {prefix: 10.240.0.0/16, site_length: 24}
    oob: {prefix: 10.241.0.0/16, site_length: 24}
guard: {percent: 20}
"""
HEAD = "name,number,class,wave,region,description,provider"


def rows(count: int) -> list[str]:
    """Rows of stores with two classes, three waves and two regions."""
    return [
        f'store-{n:03},{n},{"large" if n % 4 == 0 else "small"},{1 + n % 3},{"north" if n % 2 else "south"},"Store {n:03}, back office",'
        f"provider {1 + n % 2}"
        for n in range(1, count + 1)
    ]


def write(project: Path, lines: list[str], fleet: str = FLEET, design: str = DESIGN, head: str = HEAD) -> Path:
    """A project with a fleet; returns the path of the fleet file."""
    folder = project / "blueprints"
    (folder / "designs").mkdir(parents=True, exist_ok=True)
    (folder / "designs" / "store.yaml").write_text(design)
    (folder / "stores.csv").write_text("\n".join([head, *lines]) + "\n")
    (folder / "stores.yaml").write_text(fleet)
    return folder / "stores.yaml"


def read(path: Path) -> reading.FleetFile:
    return reading.load(path, path.parents[1])


def faults(path: Path) -> list[str]:
    """The findings of a fleet as text, without the folder of the test."""
    try:
        found = list(read(path).findings)
    except FindingsError as error:
        found = list(error.findings)
    return [str(item).replace(f"{path.parent.as_posix()}/", "") for item in found]


def build(path: Path, full: bool = False, check: bool = False, jobs: int = 1) -> builds.FleetBuilt:
    output = Output(str(path.parents[1] / "out"), check=check, full=full)
    return builds.build(path, path.parents[1], output, Engine(jobs), lambda items, _words: items)


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


# --- rows and layers ---------------------------------------------------------------------------------------


def test_a_cell_is_typed_by_the_schema(tmp_path: Path) -> None:
    """A number in a cell is a number, `null` removes a key, brackets are YAML, and an empty cell states nothing."""
    head = "name,number,description,circuits.wan1.provider,circuits.wan2"
    fleet_text = FLEET.replace("columns: {provider: circuits.wan1.provider}\n", "").replace(
        "open: [", "open: [circuits, "
    )
    path = write(tmp_path, ['a-1,007,null,,"{fabric: inband, number: 2}"'], fleet_text, DESIGN, head)
    fleet = read(path)
    assert not fleet.findings
    data = reading.site_document(fleet, fleet.rows["a-1"]).data
    assert fleet.rows["a-1"].facts.number == 7
    assert "description" not in data
    assert data["circuits"] == {
        "wan1": {"fabric": "inband", "number": 1, "provider": "provider 1", "speed_gbps": 10},
        "wan2": {"fabric": "inband", "number": 2},
    }
    assert data["addressing"]["pools"] == {"inband": "10.240.7.0/24", "oob": "10.241.7.0/24"}


CASES = {
    "no header": ([], "", "stores.csv:1:1: DC801 error: the sites file has no header line"),
    "no number": (["a,1"], "name,wave", "stores.csv:1:1: DC801 error: the header has no column `number`"),
    "unknown column": (["a,1,x"], "name,number,provder", "stores.csv:1:13: DC801 error: the column 'provder' is not a key of a site"),
    "open quote": (['a,1,"x'], "name,number,description", "stores.csv:2:5: DC801 error: a quote is not closed"),
    "too many cells": (["a,1,x"], "name,number", "stores.csv:2:5: DC801 error: the row has 3 cells, and the header has 2"),
    "no name": ([",1"], "name,number", "stores.csv:2:1: DC802 error: the site has no valid name: ''"),
    "bad name": (["A_1,1"], "name,number", "stores.csv:2:1: DC802 error: the site has no valid name: 'A_1'"),
    "folder of the fleet": (["ansible,1"], "name,number", "stores.csv:2:1: DC802 error: a site cannot be named 'ansible'"),
    "too few cells": (["a,1", "b,2,"], "name,number,class", "stores.csv:2:1: DC801 error: the row has 2 cells, and the header has 3"),
    "no rows": ([], "name,number", "stores.yaml:4:1: DC801 error: the fleet has no sound site"),
    "twice": (["a,1", "a,2"], "name,number", "stores.csv:3:1: DC802 error: the site 'a' is also in"),
    "number twice": (["a,1", "b,1"], "name,number", "stores.csv:3:3: DC802 error: the sites 'a' and 'b' both have number 1"),
    "no class": (["a,1,smal"], "name,number,class", "stores.csv:2:5: DC803 error: site 'a': there is no site class 'smal'\n    did you mean 'small'?"),
    "bad number": (["a,x"], "name,number", "stores.csv:2:3: DC103 error: site 'a': number should be a valid integer"),
    "not open": (["a,1,H100"], "name,number,servers.infer.fitted.gpus.model", "stores.csv:1:13: DC804 error: the column overrides 'servers.infer.fitted.gpus.model', which is not open"),
    "no block": (["a,256"], "name,number", "stores.csv:2:3: DC805 error: site 'a' has number 256, and the pool 10.240.0.0/16 has blocks of /24 for sites up to number 255"),
    "nothing to remove": (["a,1,null"], "name,number,site.nme", "stores.csv:2:5: DC807 error: site 'a' removes 'site.nme'"),
    "bad yaml": (["a,1,[x"], "name,number,description", "stores.csv:2:5: DC801 error: the cell cannot be read as YAML"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_a_fault_points_at_its_cell(tmp_path: Path, case: str) -> None:
    """Each fault of a row or a header has its file, line and column, and the first of them is the expected one."""
    lines, head, expected = CASES[case]
    path = write(tmp_path, lines, FLEET.replace("columns: {provider: circuits.wan1.provider}\n", ""), DESIGN, head)
    assert any(text.startswith(expected) for text in faults(path)), faults(path)


def test_faults_of_the_fleet_file(tmp_path: Path) -> None:
    """A class that overrides a closed key, a site that is not written, and a design of another kind."""
    text = FLEET.replace("small: {}", "small: {power: {pdu: AP7553}}") + "written: [store-02]\n"
    found = faults(write(tmp_path, rows(2), text))
    assert [line.partition(" error")[0] for line in found] == ["stores.yaml:7:19: DC804", "stores.yaml:15:11: DC803"]
    found = faults(write(tmp_path, [*rows(1), "store-02,0,small,1,south,x,provider 1"], text))
    assert [line.partition(" error")[0] for line in found] == ["stores.csv:3:10: DC103", "stores.yaml:7:19: DC804"]
    found = faults(write(tmp_path, rows(2), FLEET, DESIGN.replace("edge-site", "training-pod")))
    assert found[0].startswith(
        "stores.yaml:3:1: DC809 error: the design 'designs/store.yaml' has the kind 'training-pod'"
    )
    path = write(tmp_path, rows(2))
    (path.parent / "designs" / "store.yaml").unlink()
    assert faults(path)[0].startswith("stores.yaml:3:1: DC001 error: the design 'designs/store.yaml' cannot be read")


@pytest.mark.parametrize(
    ("sites_", "message"),
    [
        ("[]", "sites are a CSV file or a mapping by name, got a list"),
        ("/etc/passwd", "'/etc/passwd' is not the path of a CSV file"),
        ("{A: {number: 1}}", "'A' is not a valid name of a site"),
        ("{a: 1}", "the site 'a' is a mapping of keys, got 1"),
        ("{a: {number: 0}}", "number should be greater than or equal to 1, got 0"),
    ],
)
def test_sites_of_another_form_are_told(tmp_path: Path, sites_: str, message: str) -> None:
    """A message names the key of the user and no type of Python."""
    found = faults(write(tmp_path, [], FLEET.replace("sites: stores.csv", f"sites: {sites_}")))
    assert any(message in line for line in found), found
    assert not any("constrained" in line or "dict" in line for line in found), found


def test_sites_in_the_fleet_file_are_the_same_as_rows(tmp_path: Path) -> None:
    """A mapping of sites gives the same data as a CSV file with the same values."""
    path = write(tmp_path / "a", rows(4))
    mapping = "sites:\n" + "".join(
        f"  store-{n:03}: {{number: {n}, class: {'large' if n % 4 == 0 else 'small'}, wave: {1 + n % 3}, region: "
        f"{'north' if n % 2 else 'south'}, description: 'Store {n:03}, back office', circuits: {{wan1: {{provider: provider {1 + n % 2}}}}}}}\n"
        for n in range(1, 5)
    )
    other = write(tmp_path / "b", [], FLEET.replace("sites: stores.csv\n", mapping))
    one, two = read(path), read(other)
    assert not one.findings + two.findings
    for name, row in one.rows.items():
        assert reading.site_document(one, row).data == reading.site_document(two, two.rows[name]).data
        assert row.facts == two.rows[name].facts


MAPPINGS = st.recursive(
    st.integers() | st.text(max_size=3), lambda inner: st.dictionaries(st.sampled_from("abc"), inner, max_size=3)
)


@settings(max_examples=100)
@given(st.dictionaries(st.sampled_from("abc"), MAPPINGS), st.dictionaries(st.sampled_from("abc"), MAPPINGS | st.none()))
def test_the_nearer_layer_wins_key_by_key(below: dict[str, object], above: dict[str, object]) -> None:
    """Every value of the nearer layer is in the result, `null` removes, and other keys stay."""
    made = layers.merged(below, above)
    for path, value in layers.stated(above):
        found = layers.lookup(made, path)
        assert found is layers.REMOVED if value is None else found == value or value == {}
    for key, value in below.items():
        if key not in above:
            assert made[key] == value


def test_coordinates_keep_their_digits(tmp_path: Path) -> None:
    """`sites.csv` has coordinates as numbers, also west of Greenwich, with the digits of the row."""
    lines = ["s-1,1,48.8566145,-121.4872345", "s-2,2,-0.5,7", "s-3,3,,"]
    path = write(
        tmp_path, lines, FLEET.replace("columns:", "written: []\ncolumns:"), FEW, "name,number,latitude,longitude"
    )
    build(path)
    (_, *found) = csv.reader((tmp_path / "out" / "stores" / "sites.csv").read_text().splitlines())
    assert [row[6:8] for row in found] == [["48.8566145", "-121.4872345"], ["-0.5", "7"], ["", ""]]


def test_the_page_of_a_fleet_counts_in_words(tmp_path: Path) -> None:
    """One site is not `1 sites`."""
    path = write(tmp_path, ["s-1,1"], FLEET.replace("columns:", "written: []\ncolumns:"), FEW, "name,number")
    build(path)
    page = (tmp_path / "out" / "stores" / "index.html").read_text(encoding="utf-8")
    assert page.partition("<p>")[2].startswith("1 site of 1 shape, 2 servers, 8 GPUs, ")
    assert "<title>stores: 1 site</title>" in page


def test_explain_names_the_layer(tmp_path: Path) -> None:
    """`explain` shows the value of a key, the layer that sets it, and what it overrides, each with its place."""
    path = write(tmp_path, rows(4))

    def told(key: str) -> list[str]:
        lines, *_ = explanations.explain(path, tmp_path, f"store-004.{key}")
        return [line.replace(f"{path.parent.as_posix()}/", "") for line in lines]

    assert told("servers.infer.numbers") == [
        'store-004.servers.infer.numbers: "1-3"',
        "set by site class 'large': \"1-3\"  [stores.yaml:8:29]",
        'overrides design: "1-2"  [designs/store.yaml:6:28]',
    ]
    assert told("addressing.pools.oob")[1] == 'set by number 4: "10.241.4.0/24"  [stores.yaml:13:5]'
    assert told("circuits.wan1.provider")[1] == "set by site 'store-004': \"provider 1\"  [stores.csv:5:52]"
    assert told("circuits.wan9") == []


def test_explain_tells_how_a_site_differs(tmp_path: Path) -> None:
    """`explain SITE` shows its facts, and each key that its row, its number or its class sets or removes, once."""
    large = "numbers: 1-3}}, assume: null, circuits: {wan1: {provider: x}"
    path = write(
        tmp_path,
        ["s-1,1,large,1-4"],
        FLEET.replace("numbers: 1-3}", large),
        head="name,number,class,servers.infer.numbers",
    )
    found = explanations.explain(path, tmp_path, "s-1").lines
    assert [line.replace(f"{path.parent.as_posix()}/", "") for line in found] == [
        "s-1: site 1 of fleet 'stores'  [stores.csv:2:1]",
        'class: "large"  [stores.csv:2:7]',
        "servers.infer.numbers: \"1-4\", set by site 's-1'  [stores.csv:2:13]",
        'addressing.pools.inband: "10.240.1.0/24", set by number 1  [stores.yaml:12:5]',
        'addressing.pools.oob: "10.241.1.0/24", set by number 1  [stores.yaml:13:5]',
        "assume: removed, set by site class 'large'  [stores.yaml:8:45]",
        "circuits.wan1.provider: \"x\", set by site class 'large'  [stores.yaml:8:77]",
    ]


# --- shapes and stamps -------------------------------------------------------------------------------------


@given(st.text("abwmfiABWMFI0189 ,.-()", min_size=1, max_size=20), st.integers(0, 8))
def test_a_token_has_the_mask_of_its_text(text: str, rank: int) -> None:
    """A token has the kinds of characters of its text, and tokens of one mask sort by rank where letters allow it."""
    assert mask(token(text, rank)) == mask(text)
    assert len(token(text, rank)) == len(text)


def test_stamped_sites_equal_planned_sites(tmp_path: Path) -> None:
    """A fleet that is stamped has the same bytes as one whose sites are all planned, in one process and in two."""
    random.seed(7)
    lines = rows(14)
    lines += [f'shop-{n},{n},large,2,east,"Shop {n} with a café & <b>",{"x" * (n - 18)}' for n in (20, 21)]
    made = {}
    for name, full, jobs in (("stamped", False, 1), ("planned", True, 1), ("two", False, 2)):
        path = write(tmp_path / name, lines)
        found = build(path, full, jobs=jobs)
        assert not errors(found.findings), found.findings
        made[name] = tree(tmp_path / name / "out")
    assert made["stamped"] == made["planned"] == made["two"]
    fleet = read(tmp_path / "stamped" / "blueprints" / "stores.yaml")
    shapes = sites.shapes_of(fleet)
    assert max(map(len, shapes.values())) >= 5, "no shape has enough sites for a stamp"


def test_a_model_that_does_not_agree_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If stamped files differ from those of a real site, every site of the shape is planned by itself."""
    path = write(tmp_path, rows(12))
    monkeypatch.setattr(
        "dcgen.fleet.sites.stamped", lambda stamp, values: iter([("x", b"wrong"), (sites.SUMMARY, b"{}")])
    )
    assert not errors(build(path).findings)
    wrong = [name for name in tree(tmp_path / "out") if name.endswith("/x")]
    assert not wrong


def numbered(*numbers: int) -> list[str]:
    """Rows of stores of one class with these numbers."""
    return [f'store-{n:03},{n},small,1,,"Store {n:03}, back office",provider 2' for n in numbers]


def test_addresses_of_another_width_have_the_same_shape(tmp_path: Path) -> None:
    """Sites with one, two and three digits in their addresses are stamped from one model, with one witness each."""
    path = write(tmp_path, numbered(3, 4, 5, 16, 17, 200))
    fleet = read(path)
    ((found),) = sites.shapes_of(fleet).values()
    assert sites.witnesses_of(fleet, found) == ["store-003", "store-200", "store-016"]
    assert sites.of_one_width(fleet, [row.name for row in found]) == [
        ["store-003", "store-004", "store-005"],
        ["store-016", "store-017"],
        ["store-200"],
    ]


def test_sites_of_a_width_that_does_not_agree_have_a_model_of_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If files depend on the width of addresses, the sites of each width are stamped alone, or planned one by one."""
    lines, asked = numbered(1, 2, 3, 4, 5, 16, 17), list[tuple[str, bool]]()
    build(write(tmp_path / "whole", lines))
    real = sites.proven

    def proven(task: Any, name: str, witnesses: Any, only: Any) -> bool:
        holds = "store-017" not in witnesses and real(task, name, witnesses, only)
        asked.append((name, holds))
        return holds

    monkeypatch.setattr(sites, "proven", proven)
    build(write(tmp_path / "apart", lines))
    assert asked == [("store-001", False), ("store-001", True)]
    assert tree(tmp_path / "apart" / "out") == tree(tmp_path / "whole" / "out")


def test_values_that_cannot_be_found_again_stay_in_the_shape(tmp_path: Path) -> None:
    """A short name, and a text with a character that formats escape, give a site a shape of its own."""
    lines = [f"s{n},{n},small,1,,Description of a store,provider 1" for n in (1, 2)]
    lines += [f'store-{n:03},{n},small,1,,"A & B in store {n}",provider 1' for n in (3, 4)]
    lines += [f"store-{n:03},{n},small,1,,Store number {n},provider 1" for n in (5, 6)]
    fleet = read(write(tmp_path, lines))
    assert len({shape_of(fleet, row).key for row in fleet.rows.values()}) == 5


# --- identity, changes and the guard ------------------------------------------------------------------------


def digests(folder: Path) -> dict[str, str]:
    with (folder / "sites.csv").open(newline="") as file:
        return {row["name"]: row["digest"] for row in csv.DictReader(file)}


@pytest.mark.slow
def test_random_edits_change_the_named_sites_only(tmp_path: Path) -> None:
    """After each of 1,000 random edits of rows, exactly the sites of the edited rows have another shape or values."""
    choose = random.Random(18)
    lines = rows(24)
    path = write(tmp_path, lines)
    before = _inputs(path)
    for number in range(1_000):
        edited, named = _edit(choose, lines, number)
        path = write(tmp_path, edited)
        after = _inputs(path)
        changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
        assert changed == named, (number, changed ^ named)
        lines, before = edited, after


def _inputs(path: Path) -> dict[str, str]:
    """All that the files of a site are made from, by site."""
    fleet = read(path)
    assert not errors(fleet.findings), fleet.findings
    return {
        name: hashlib.sha256(repr((shape_of(fleet, row), reading.site_document(fleet, row).data)).encode()).hexdigest()
        for name, row in fleet.rows.items()
    }


def _edit(choose: random.Random, lines: list[str], number: int) -> tuple[list[str], set[str]]:
    """One edit of the rows, and the names of the sites that it may change."""
    lines = list(lines)
    at = choose.randrange(len(lines))
    cells = next(csv.reader([lines[at]]))
    kind = choose.choice(["shuffle", "provider", "class", "description", "add", "remove", "rename"])
    if kind == "shuffle":
        choose.shuffle(lines)
        return lines, set()
    if kind == "add":
        used = {int(next(csv.reader([line]))[1]) for line in lines}
        free = choose.choice(sorted(set(range(1, 250)) - used))
        lines.insert(at, f"new-{number:04},{free},small,1,,A new store of the chain,provider 1")
        return lines, {f"new-{number:04}"}
    if kind == "remove" and len(lines) > 16:
        del lines[at]
        return lines, {cells[0]}
    named = {cells[0]}
    if kind == "rename":
        cells[0] = f"shop-{number:04}"
        named.add(cells[0])
    elif kind == "class":
        cells[2] = "small" if cells[2] == "large" else "large"
    elif kind == "description":
        cells[5] = f"Store {number}, renovated"
    else:
        cells[6] = f"provider number {number}"
    lines[at] = ",".join(f'"{cell}"' if "," in cell else cell for cell in cells)
    return lines, named


@pytest.mark.slow
def test_builds_change_the_named_sites_only(tmp_path: Path) -> None:
    """Sorting, removing, adding, renaming and editing rows changes the files of the named sites only."""
    lines = rows(12)
    build(write(tmp_path, lines))
    out = tmp_path / "out" / "stores"
    for edited, named in (
        (sorted(lines, reverse=True), set()),
        ([*lines, "store-050,50,small,1,,A new store of the chain,provider 1"], {"store-050"}),
        ([line for line in lines if not line.startswith("store-007")], {"store-007"}),
        ([line.replace("store-007", "shop-0007") for line in lines], {"store-007", "shop-0007"}),
        ([line.replace("store-004,4,large", "store-004,4,small") for line in lines], {"store-004"}),
    ):
        before = digests(out)
        found = build(write(tmp_path, edited))
        assert not errors(found.findings), found.findings
        after = digests(out)
        assert {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)} == named
        assert {path.name for path in out.iterdir() if path.is_dir() and "-" in path.name} == set(after)
        build(write(tmp_path, lines))


def test_changes_are_told_in_groups(tmp_path: Path) -> None:
    """An edit of the design is one line for all sites that change alike; a rename is no removal."""
    lines = rows(12)
    build(write(tmp_path, lines))
    edited = [
        line.replace("store-007", "shop-0007").replace("store-004,4,large", "store-004,4,small") for line in lines
    ]
    design = DESIGN.replace("count: 4}", "count: 2}")
    told = build(write(tmp_path, edited, FLEET, design)).text.split("\n")
    assert told[0].startswith("stores: 9 sites change alike: ")
    assert "-4 L40S each" in told[0], told
    assert any(line == "stores: 1 site renamed: store-007 -> shop-0007" for line in told)
    assert any(line.startswith("stores: 1 site changes: class large -> small, ") for line in told)
    assert told[-1].endswith("12 of 12 sites written")
    assert build(write(tmp_path, edited, FLEET, design)).text.endswith("0 of 12 sites written")


def test_a_large_change_needs_names(tmp_path: Path) -> None:
    """More removed, moved or renamed sites than the guard allows are an error, unless the fleet names them."""
    lines = rows(10)
    build(write(tmp_path, lines))
    found = build(write(tmp_path, lines[3:]))
    assert [item.code for item in errors(found.findings)] == ["DC808"]
    assert len(digests(tmp_path / "out" / "stores")) == 10
    moved = [line.replace(f",{n},", f",{n + 100},", 1) for n, line in enumerate(lines, 1)]
    assert [item.code for item in errors(build(write(tmp_path, moved)).findings)] == ["DC808"]
    renamed = [line.replace("store-", "market-") for line in lines]
    assert [item.code for item in errors(build(write(tmp_path, renamed)).findings)] == ["DC808"]
    assert len(digests(tmp_path / "out" / "stores")) == 10
    named = FLEET.replace(
        "{percent: 20}", f"{{percent: 20, sites: [{', '.join(f'store-{n:03}' for n in range(2, 10))}]}}"
    )
    assert not errors(build(write(tmp_path, renamed[1:], named)).findings)
    assert sorted(digests(tmp_path / "out" / "stores")) == [f"market-{n:03}" for n in range(2, 11)]


def test_sites_have_their_own_addresses(tmp_path: Path) -> None:
    """A row that states a pool of another site is an error, and a pool of the design is a warning for all sites."""
    head = f"{HEAD},addressing.pools.inband"
    lines = [f"{line},{'10.240.2.0/24' if n == 4 else ''}" for n, line in enumerate(rows(5), 1)]
    found = build(write(tmp_path, lines, head=head)).findings
    assert [item.code for item in errors(found)] == ["DC806"]
    assert "store-004" in str(errors(found)[0])
    fleet = FLEET.replace("    oob: {prefix: 10.241.0.0/16, site_length: 24}\n", "")
    design = DESIGN + "addressing: {pools: {oob: 10.9.0.0/24}}\n"
    found = build(write(tmp_path, rows(5), fleet, design)).findings
    (shared,) = [item for item in found if item.code == "DC810"]
    assert shared.message == "all sites have the same addresses 10.9.0.0/24 in 'oob' (and 4 more sites)"


def test_faults_of_all_sites_are_one_finding(tmp_path: Path) -> None:
    """A fault of the design is told once, with the number of sites, and nothing is written."""
    design = DESIGN.replace("model: L40S", "model: L40X")
    found = build(write(tmp_path, rows(6), FLEET, design))
    (fault,) = errors(found.findings)
    assert fault.place is not None
    assert fault.place.file.endswith("designs/store.yaml")
    assert fault.message.endswith("(and 5 more sites)")
    assert not (tmp_path / "out").exists()


def test_a_persons_file_is_kept(tmp_path: Path) -> None:
    """An edited file of a site is reported and kept, and the files of a site that is gone are removed."""
    path = write(tmp_path, rows(6))
    build(path)
    edited = tmp_path / "out" / "stores" / "store-002" / "README.md"
    edited.write_text("mine")
    found = build(write(tmp_path, rows(5)))
    assert [item.code for item in found.findings if item.severity == "error"] == ["DC908"]
    assert edited.read_text() == "mine"
    assert not (tmp_path / "out" / "stores" / "store-006").exists()


# --- the lock ----------------------------------------------------------------------------------------------


def freeze(path: Path, *only: str, rename: tuple[tuple[str, str], ...] = (), check: bool = False) -> FreezeOutcome:
    return builds.freeze(path, path.parents[1], str(path.parents[1] / "out"), FreezeOrder(only, rename, check))


def test_a_built_site_keeps_its_shape_and_addresses(tmp_path: Path) -> None:
    """Frozen sites may not change, move, or leave the fleet; others may. A release allows it."""
    lines = rows(6)
    path = write(tmp_path, lines)
    build(path)
    assert freeze(path, "store-001", "store-004").sound
    assert freeze(path, "store-001", check=True).sound
    assert not freeze(path, "store-002", check=True).sound

    def codes(edited: list[str], design: str = DESIGN) -> list[str]:
        found = build(write(tmp_path, edited, FLEET.replace("20}", "100}"), design), check=True).findings
        return [f"{item.code} {item.message}" for item in errors(found)]

    assert codes(lines) == codes([line.replace("store-002,2,small", "store-002,2,large") for line in lines]) == []
    (changed,) = codes([line.replace("store-004,4,large", "store-004,4,small") for line in lines])
    assert changed.startswith("DC811 the built site 'store-004' would change: -1 server KR4268V2")
    small, large = codes(lines, DESIGN.replace("count: 4}", "count: 2}"))
    assert "-4 L40S" in small
    assert "-6 L40S" in large
    (spread,) = codes(lines, DESIGN.replace("capacity: 4", "capacity: 8"))
    assert spread.startswith("DC811 the built site 'store-001' would change: other ports, other addresses")
    (moved,) = codes([line.replace("store-001,1,", "store-001,77,") for line in lines])
    assert "number 1, now 77" in moved
    (gone,) = codes(lines[1:])
    assert "'store-001' is no longer in the fleet" in gone
    renamed = write(tmp_path, [line.replace("store-001", "shop-0001") for line in lines])
    before = renamed.with_suffix(".lock").read_bytes()
    assert not freeze(renamed, "shop-0001", rename=(("store-001", "shop-0001"),), check=True).sound
    assert renamed.with_suffix(".lock").read_bytes() == before
    assert [item.code for item in errors(build(renamed, check=True).findings)] == ["DC811"]
    swap = (("store-001", "store-004"), ("store-004", "store-001"))
    asked = {pairs: project.review_rename([renamed], pairs) for pairs in (swap, swap[:1], (("store-9", "a"),))}
    assert [(each.lost, each.taken) for each in asked.values()] == [
        (frozenset(), frozenset()),
        (frozenset(), {"store-004"}),
        ({"store-9"}, frozenset()),
    ]
    assert freeze(renamed, "shop-0001", rename=(("store-001", "shop-0001"),)).sound
    assert not errors(build(renamed, check=True).findings)
    report, _ = builds.thaw(renamed, tmp_path, ("shop-*",))
    assert report
    assert codes(lines[1:]) == []


def test_a_built_site_is_told_beside_the_guard(tmp_path: Path) -> None:
    """One build tells that a number moves too many sites, and that one of them is built."""
    build(write(tmp_path, rows(3)))
    assert freeze(tmp_path / "blueprints" / "stores.yaml", "store-001").sound
    found = build(write(tmp_path, [rows(3)[0].replace("store-001,1,", "store-001,77,"), *rows(3)[1:]])).findings
    assert {item.code for item in errors(found)} == {"DC808", "DC811"}


def test_a_damaged_line_of_the_lock_is_a_finding(tmp_path: Path) -> None:
    """A line that dcgen did not write, and a second line of a site, have their places."""
    path = write(tmp_path, rows(5))
    freeze(path, "store-001")
    lock = path.with_suffix(".lock")
    text = lock.read_text()
    lock.write_text(f"{text}{text.splitlines()[1]}\nstore-002 number=x\n<<<<<<< HEAD\n")
    found = [item for item in build(path, check=True).findings if item.code == "DC505"]
    assert [item.place.line for item in found if item.place] == [3, 4, 5]


# --- shared files ------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output of the fleet in blueprints/, built in a copy of the project."""
    project = tmp_path_factory.mktemp("fleet")
    shutil.copytree(ROOT / "blueprints", project / "blueprints")
    path = project / "blueprints" / FLEETS[0].name
    found = build(path)
    assert not errors(found.findings), found.findings
    return project / "out" / "stores-fr"


def test_the_committed_fleet_is_current(shipped: Path) -> None:
    """`out/` has the shared files of the fleet and the sites that it writes; `sites.csv` pins all others by digest."""
    assert tree(shipped) == tree(ROOT / "out" / "stores-fr")
    assert len(digests(shipped)) == 40
    assert sorted(path.name for path in shipped.iterdir() if (path / "manifest.json").exists()) == [
        "store-001",
        "store-010",
        "store-024",
    ]


def test_a_digest_is_that_of_the_manifest(shipped: Path) -> None:
    """The digest of a written site is the SHA-256 of its manifest."""
    found = digests(shipped)
    for name in ("store-001", "store-010", "store-024"):
        assert hashlib.sha256((shipped / name / "manifest.json").read_bytes()).hexdigest() == found[name]


def _bill(path: Path) -> Iterator[dict[str, str]]:
    with path.open(newline="") as file:
        yield from csv.DictReader(file)


def test_the_bill_is_the_sum_of_its_sites(shipped: Path) -> None:
    """36 small stores and 4 large ones: by wave, by region, and in all."""
    small, large = (list(_bill(shipped / name / "bom.csv")) for name in ("store-001", "store-010"))
    key = ("category", "manufacturer", "model", "part_number", "description", "source")
    expected: dict[tuple[str, ...], int] = {}
    for rows_, count in ((small, 36), (large, 4)):
        for row in rows_:
            part = tuple(row[name] for name in key)
            expected[part] = expected.get(part, 0) + count * int(row["total"])
    for name in ("bom.csv", "bom-waves.csv", "bom-regions.csv"):
        found: dict[tuple[str, ...], int] = {}
        for row in _bill(shipped / name):
            part = tuple(row[each] for each in key)
            found[part] = found.get(part, 0) + int(row["total"])
        assert found == expected, name


def test_addresses_follow_from_the_number(shipped: Path) -> None:
    """Store 24 has block 24 of each pool, in its own files and in the shared ones."""
    variables = json.loads((shipped / "terraform" / "sites.auto.tfvars.json").read_text())["sites"]
    assert variables["store-024"]["prefixes"]["inband"] == ["10.240.24.0/24"]
    inventory = YAML(typ="safe").load((shipped / "ansible" / "hosts.yml").read_text())["all"]["children"]
    for site, values in variables.items():
        block = ipaddress.ip_network(values["prefixes"]["inband"][0])
        hosts = inventory[f"pod_{site.replace('-', '_')}"]["hosts"]
        for host, address in values["hosts"].items():
            assert hosts[host]["ansible_host"] == address
            assert ipaddress.ip_address(address) in block or address.startswith("10.241.")
    assert len(json.loads((shipped / "argocd" / "sites.json").read_text())) == 40


def test_the_skeleton_of_a_cluster_is_yaml(shipped: Path) -> None:
    """Each written site has a ClusterInstance with its servers, networks and domain."""
    found = YAML(typ="safe").load((shipped / "store-010" / "clusterinstance.yaml").read_text())
    assert found["kind"] == "ClusterInstance"
    assert found["spec"]["clusterType"] == "HighlyAvailable"
    assert found["spec"]["machineNetwork"] == [{"cidr": "10.240.10.0/24"}]
    assert [node["hostName"] for node in found["spec"]["nodes"]] == [
        f"store-010-infer-00{number}.stores.example.net" for number in range(1, 5)
    ]


def test_an_old_list_that_is_damaged_counts_as_none() -> None:
    """Lists that dcgen did not write are no earlier build, and never a traceback."""
    for data in (b"\xff", b"name,number\nx,y\n", b"a,b\n1,2\n", b"[", b""):
        assert changes.old_of(data, data) == changes.NONE


def test_pipeline_refuses_a_fleet() -> None:
    """A command that takes one site refuses a fleet with a finding."""
    _, found = pipeline.examine(FLEETS[0])
    assert [item.code for item in found] == ["DC103"]
    assert "fleet" in found[0].message


# --- the cache ---------------------------------------------------------------------------------------------


@pytest.fixture
def cached(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose builds keep what they made in a cache of their own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "project"


def counting(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the sites whose files are made from now on."""
    names: list[str] = []
    real = sites._made

    def made(fleet: reading.FleetFile, row: Any, stamp: Any, output: Output) -> Any:
        names.append(row.name)
        return real(fleet, row, stamp, output)

    monkeypatch.setattr(sites, "_made", made)
    return names


def recalled(path: Path) -> builds.FleetBuilt:
    """A build with the cache."""
    output = Output(str(path.parents[1] / "out"))
    (unit,) = unchanged.units([path], output.folder).values()
    return builds.build(path, path.parents[1], output, Engine(), lambda items, _words: items, unit)


def test_unchanged_sites_are_not_made_again(cached: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a build, an edit of a row makes one site; a hand-edited or missing file makes its site."""
    lines = rows(8)
    path = write(cached, lines)
    first = recalled(path)
    assert first.differs
    names = counting(monkeypatch)
    again = recalled(path)
    assert not names
    assert not again.differs
    assert again.text.endswith("0 of 8 sites written")
    assert [str(item) for item in again.findings] == [str(item) for item in first.findings]
    recalled(write(cached, [line.replace("Store 003", "Store 333") for line in lines]))
    assert names == ["store-003"]
    (cached / "out" / "stores" / "store-005" / "bom.csv").unlink()
    (cached / "out" / "stores" / "store-006" / "bom.csv").write_text("mine")
    found = recalled(path)
    assert sorted(names[1:]) == ["store-005", "store-006"]
    assert [item.code for item in errors(found.findings)] == ["DC908"]


INPUTS = {
    "design": lambda project: _edit_file(project / "blueprints" / "designs" / "store.yaml", "count: 4}", "count: 2}"),
    "fleet": lambda project: _edit_file(project / "blueprints" / "stores.yaml", "1-3", "1-4"),
    "catalog": lambda project: _add_file(project / "catalog" / "gpu" / "L40S.yaml", (SHIPPED / "gpu" / "L40S.yaml").read_text() + "\n# mine\n"),
    "template": lambda project: _add_file(
        project / "templates" / "bom" / "bom.csv.j2", (ROOT / "templates" / "bom" / "bom.csv.j2").read_text() + "# mine\n"
    ),
}  # fmt: skip


def _edit_file(path: Path, old: str, new: str) -> None:
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new))


def _add_file(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


@pytest.mark.slow
@pytest.mark.parametrize("name", INPUTS)
def test_every_input_of_a_site_counts(cached: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A change of an input that all sites share makes all of them, with the bytes of a build without the cache."""
    lines = rows(6)
    path = write(cached, lines)
    recalled(path)
    names = counting(monkeypatch)
    INPUTS[name](cached)
    recalled(path)
    assert len(names) == 6
    made = tree(cached / "out")
    shutil.rmtree(cached / "out")
    build(path)
    assert made == tree(cached / "out")


def test_a_damaged_entry_counts_as_none(cached: Path, tmp_path: Path) -> None:
    """A cut entry, and one of another user's making, are a miss."""
    path = write(cached, rows(5))
    recalled(path)
    entries = [entry for entry in (tmp_path / "cache").rglob("*") if entry.is_file()]
    assert entries
    for entry in entries:
        entry.write_bytes(entry.read_bytes()[:-100])
    assert not recalled(path).differs
