"""The promises of a fleet: hostile and awkward rows, layers, numbers and files, each with its exact answer."""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner

from dcgen.cli import cli
from dcgen.finding import FindingsError, errors
from dcgen.fleet import explanations, sites
from support.sitefiles import Rendered, render_once
from test_fleet import DESIGN, FEW, FLEET, HEAD, build, digests, rows, tree, write

PLAIN = FLEET.replace("columns: {provider: circuits.wan1.provider}\n", "")
OPEN = PLAIN.replace("open: [", "open: [circuits, services, ")
ROUTED = DESIGN.replace("inband: {design: single,", "inband: {design: leaf-spine, spines: 2,")
ASNS = FLEET.replace("guard:", "  asns: {base: 4200000000, per_site: 16}\nguard:")
SOUND = "store-001,1,small,1,north,Store 001,provider 1"


def write_few(project: Path, lines: list[str], fleet: str = FLEET, head: str = HEAD) -> Path:
    """A project with a fleet whose sites have few files."""
    return write(project, lines, fleet, FEW, head)


@pytest.fixture(scope="module")
def rendered() -> Rendered:
    """Files of sites by what they follow from, for all tests that use `sites_once`."""
    return {}


@pytest.fixture
def sites_once(monkeypatch: pytest.MonkeyPatch, rendered: Rendered) -> None:
    """Render a site once for all builds of the tests whose subject is not the files of the sites."""
    render_once(monkeypatch, rendered)


def told(path: Path) -> list[str]:
    """The errors and the findings of fleets of a build, without hints and without the folder of the test."""
    found = build(path).findings
    chosen = [item for item in found if item.severity == "error" or item.code.startswith("DC8")]
    return [str(item).replace(f"{path.parent.as_posix()}/", "").partition("\n")[0] for item in chosen]


def hints(path: Path) -> list[str]:
    return [item.hint for item in errors(build(path).findings)]


# --- CSV files ---------------------------------------------------------------------------------------------

BODY = "\n".join([HEAD, *rows(4)]) + "\n"
FORMS = {
    "a byte order mark": b"\xef\xbb\xbf" + BODY.encode(),
    "CRLF": BODY.replace("\n", "\r\n").encode(),
    "CR": BODY.replace("\n", "\r").encode(),
    "no last newline": BODY.rstrip("\n").encode(),
    "semicolons": BODY.replace(", back", " back").replace(",", ";").encode(),
    "tabs": BODY.replace(", back", " back").replace(",", "\t").encode(),
    "sep=": b"sep=,\n" + BODY.encode(),
    "titles in quotes": BODY.replace("name,number", '"name","number"').encode(),
    "spaces around cells": BODY.replace("name,number", " name , number ").replace(",small,", " , small , ").encode(),
    "empty columns at the end of rows": BODY.replace("provider 1\n", "provider 1,,,\n").encode(),
    "comments and empty lines": BODY.replace("store-002", "# a comment\n\nstore-002").encode(),
}


@pytest.mark.parametrize("name", FORMS)
def test_forms_of_csv_give_the_same_fleet(tmp_path: Path, name: str) -> None:
    """A table that a spreadsheet or an editor saved in its own form gives the same sites."""
    path = write(tmp_path, [])
    (path.parent / "stores.csv").write_bytes(FORMS[name])
    assert told(path) == []
    assert list(digests(tmp_path / "out" / "stores")) == ["store-001", "store-002", "store-003", "store-004"]


# Lines of a CSV file below a header, and the beginnings of all findings.
FAULTS: dict[str, tuple[str, list[str], list[str]]] = {
    "a newline in quotes": (HEAD, ['store-001,1,small,1,north,"Store,', 'back",provider 1', "store-002,2,small,1,,x,p"], [
        "stores.csv:2:27: DC801 error: a quote is not closed on its line",
        "stores.csv:3:5: DC801 error: a quote is not closed on its line"]),
    "titles in capitals": (HEAD.replace("name", "Name"), rows(1), [
        "stores.csv:1:1: DC801 error: the column 'Name' is not a key of a site"]),
    "a column twice": (f"{HEAD},number", [f"{SOUND},5"], [
        "stores.csv:1:52: DC801 error: the column 'number' sets 'number' a second time"]),
    "a column twice under two titles": (f"{HEAD},circuits.wan1.provider", [f"{SOUND},p"], [
        "stores.csv:1:52: DC801 error: the column 'circuits.wan1.provider' sets 'circuits.wan1.provider' a second time"]),
    "a column without a title": (f"{HEAD},", [f"{SOUND},"], ["stores.csv:1:52: DC801 error: column 8 has no title"]),
    "an unknown key": (f"{HEAD},site.domian", [f"{SOUND},a.example.net"], [
        "stores.csv:2:48: DC101 error: unknown key 'domian'"]),
    "a name in capitals": (HEAD, [SOUND, SOUND.replace("store-001,1", "STORE-001,2")], [
        "stores.csv:3:1: DC802 error: the site has no valid name: 'STORE-001'"]),
    "a long name": (HEAD, [SOUND, f"{'a' * 41},2,small,1,,x,p"], ["stores.csv:3:1: DC802 error: the site has no valid name: 'aaaa"]),
    "a name that is null": (HEAD, [SOUND, "null,2,small,1,,x,p"], ["stores.csv:3:1: DC802 error: the site has no valid name: 'null'"]),
    "a name that is a list": (HEAD, [SOUND, '"[a, b]",2,small,1,,x,p'], ["stores.csv:3:1: DC802 error: the site has no valid name: '['a', 'b']'"]),
    "names that are paths": (HEAD, [SOUND, "../../x,2,small,1,,x,p", "a/b,3,small,1,,x,p", ".x,4,small,1,,x,p"], [
        "stores.csv:3:1: DC802 error: the site has no valid name: '../../x'",
        "stores.csv:4:1: DC802 error: the site has no valid name: 'a/b'",
        "stores.csv:5:1: DC802 error: the site has no valid name: '.x'"]),
    "names of shared folders": (HEAD, ["terraform,1,small,1,,x,p", "argocd,2,small,1,,x,p"], [
        "stores.csv:2:1: DC802 error: a site cannot be named 'terraform'",
        "stores.csv:3:1: DC802 error: a site cannot be named 'argocd'"]),
    "numbers out of range": (HEAD, [SOUND, *(f"ab-000{n},{text},small,1,,x,p" for n, text in enumerate(["0", "-1", "1000001", "1e3", "٣x", "null"]))], [
        f"stores.csv:{line}:9: DC103 error: site 'ab-000{line - 3}': number should be " for line in range(3, 9)]),
    "an empty number": (HEAD, [SOUND, "ab-0001,,small,1,,x,p"], [
        "stores.csv:3:9: DC102 error: site 'ab-0001': the cell of `number` is empty"]),
    "waves out of range": (HEAD, [SOUND, "ab-0001,2,small,0,,x,p", "ab-0002,3,small,1001,,x,p"], [
        "stores.csv:3:17: DC103 error: site 'ab-0001': wave should be greater than or equal to 1, got '0'",
        "stores.csv:4:17: DC103 error: site 'ab-0002': wave should be less than or equal to 1000, got '1001'"]),
    "a state in capitals": (f"{HEAD},state", [f"{SOUND},planned", "ab-0001,2,small,1,,x,p,Live"], [
        "stores.csv:3:24: DC103 error: site 'ab-0001': state should be 'planned', 'ordered', 'installed' or 'live', got 'Live'"]),
    "coordinates": (f"{HEAD},latitude", [f"{SOUND},90", 'ab-0001,2,small,1,,x,p,"45,7"', "ab-0002,3,small,1,,x,p,nan", "ab-0003,4,small,1,,x,p,-91"], [
        "stores.csv:3:24: DC103 error: site 'ab-0001': latitude should be a valid number",
        "stores.csv:4:24: DC103 error: site 'ab-0002': latitude should be a finite number",
        "stores.csv:5:24: DC103 error: site 'ab-0003': latitude should be greater than or equal to -90"]),
    "an unknown class": (HEAD, [SOUND, "ab-0001,2,Small,1,,x,p"], ["stores.csv:3:11: DC104 error: site 'ab-0001': 'Small' is not a valid host name part"]),
    "a closed key": (f"{HEAD},servers.infer.model", [f"{SOUND},"], [
        "stores.csv:1:52: DC804 error: the column overrides 'servers.infer.model', which is not open"]),
    "a provider without a circuit": (f"{HEAD},circuits.wam1.provider", [f"{SOUND},x"], [
        "stores.csv:1:52: DC804 error: the column states the provider of the circuit 'wam1', which the design lacks"]),
    "a wrong value of an open key": (f"{HEAD},servers.infer.numbers", [f"{SOUND},x-1"], [
        "stores.csv:2:48: DC105 error: 'x-1' is neither a number nor a range"]),
    "a pool that is too small by one": (HEAD, [SOUND, "ab-0255,255,small,1,,x,p", "ab-0256,256,small,1,,x,p"], [
        "stores.csv:4:9: DC805 error: site 'ab-0256' has number 256, and the pool 10.240.0.0/16 has blocks of /24 for sites up to number 255",
        "stores.csv:4:9: DC805 error: site 'ab-0256' has number 256, and the pool 10.241.0.0/16 "]),
    "a block of another site": (f"{HEAD},addressing.pools.oob", [f"{SOUND},10.241.2.0/24", "ab-0002,2,small,1,,x,p,"], [
        "stores.csv:2:48: DC806 error: the pool 10.241.2.0/24 'addressing.pools.oob' of site 'store-001' overlaps 10.241.2.0/24 of site 'ab-0002'"]),
    "a block with host bits": (f"{HEAD},addressing.pools.oob", [f"{SOUND},10.250.2.1/24"], [
        "stores.csv:2:48: DC105 error: this is not a prefix"]),
    "a control character": (HEAD, [SOUND.replace("Store 001", "a\x1b[31m"), "ab-0002,2,small,1,,x\u2028y,p"], [
        "stores.csv:2:27: DC103 error: description cannot be ", "stores.csv:3:20: DC103 error: description cannot be "]),
    "too deep brackets": (f"{HEAD},site", [f'{SOUND},"{"[" * 500}"'], ["stores.csv:2:48: DC801 error: the cell cannot be read as YAML"]),
}  # fmt: skip


@pytest.mark.parametrize("case", FAULTS)
def test_a_faulty_row_has_its_place(tmp_path: Path, case: str) -> None:
    """Each fault is told once, at its row and column."""
    head, lines, expected = FAULTS[case]
    found = told(write(tmp_path, lines, FLEET, DESIGN, head))
    assert len(found) == len(expected), found
    for text, start in zip(found, expected, strict=True):
        assert text.startswith(start), found


# Files, keys and rows that people get wrong in another way: the beginning of the finding, and its whole hint.
ODD: dict[str, tuple[dict[str, str], str, str]] = {
    "a page in place of the file": ({"csv": "<!DOCTYPE html>\n<p>Sign in\n"}, "stores.csv:1:1: DC801 error: the column '<!DOCTYPE html>' is not", "write a header such as `name,number,class`, with a comma, a semicolon or a tab between two columns"),
    "bars": ({"csv": "name|number\na-1|1\n"}, "stores.csv:1:1: DC801 error: the column 'name|number' is not", "write a header such as `name,number,class`, with a comma, a semicolon or a tab between two columns"),
    "a conflict of Git": ({"csv": f"{HEAD}\n<<<<<<< HEAD\n{SOUND}\n"}, "stores.csv:2:1: DC801 error: the file has a conflict of two versions, which Git marks", "keep the rows of one version, and remove the lines with marks"),
    "another delimiter in a row": ({"csv": "name,number,description\na-1;1;x\n"}, "stores.csv:2:1: DC801 error: the row has 1 cell, and the header has 3", "put the delimiter of the header between the cells: a comma"),
    "one cell": ({"csv": "name,number,description\na-1\n"}, "stores.csv:2:1: DC801 error: the row has 1 cell, and the header has 3", "complete the row; write a delimiter before each empty cell"),
    "a dot at the end of a title": ({"csv": "name,number,site.\na-1,1,x\n"}, "stores.csv:1:13: DC801 error: the column 'site.' has two dots together", "write one dot between two keys"),
    "a key below a fact": ({"csv": "name,number,wave.x\na-1,1,x\n"}, "stores.csv:1:13: DC801 error: the column 'wave.x' is not a key", "use the key `wave`, which has a plain value"),
    "an include": ({"csv": "name,number,include\na-1,1,x\n"}, "stores.csv:1:13: DC801 error: the column 'include' is not a key", "remove the key, and include the file in the design"),
    "a tag": ({"csv": 'name,number,site\na-1,1,"{name: !!python/name:x y}"\n'}, "stores.csv:2:7: DC801 error: the cell cannot be read as YAML: the tag ", "remove the tag"),
    "a number with letters": ({"csv": "name,number\na-1,#REF!\n"}, "stores.csv:2:5: DC103 error: site 'a-1': number should be a valid integer, got '#REF!'", "correct the value"),
    "no such file": ({"stores.csv": "store.csv"}, "stores.yaml:4:1: DC001 error: the sites file 'store.csv' cannot be read: No such file or directory", "did you mean 'stores.csv'?"),
    "a file outside": ({"stores.csv": "../../x.csv"}, "stores.yaml:4:1: DC006 error: the sites file '../../x.csv' cannot be read: the file is outside", "name a file inside the project, and not a link"),
    "no such design": ({"designs/store": "designs/stor"}, "stores.yaml:3:1: DC001 error: the design 'designs/stor.yaml' cannot be read: No such file or directory", "did you mean 'store.yaml'?"),
    "a design outside": ({"designs/store": "../../store"}, "stores.yaml:3:1: DC006 error: the design '../../store.yaml' cannot be read: the file is outside", "name a file inside the project, and not a link"),
    "a design without a kind": ({"design": "name: store\n"}, "stores.yaml:3:1: DC809 error: the design 'designs/store.yaml' has no `kind:`", "use a blueprint of kind `edge-site` as the design of a fleet"),
    "an unknown open key": ({"[servers.infer": "[servrs.a, servers.infer"}, "stores.yaml:5:8: DC101 error: `open:` has the unknown key 'servrs.a'", "did you mean 'servers'?"),
    "a class of a class": ({"small: {}": "small: {class: large}"}, "stores.yaml:7:11: DC101 error: site class 'small' states the unknown key 'class'", "state `class` in the rows: it is a fact of one site"),
    "dots in a key": ({"small: {}": "small: {circuits.wan1.provider: x}"}, "stores.yaml:7:11: DC101 error: site class 'small' states the unknown key 'circuits.wan1.provider'", "write one key inside the other: `circuits: {wan1: {provider: ...}}`"),
    "a percent sign": ({"percent: 20": "percent: 5%"}, "stores.yaml:14:9: DC103 error: guard.percent should be a valid number, got '5%'", "correct the value"),
}  # fmt: skip


@pytest.mark.parametrize("case", ODD)
def test_an_odd_input_has_its_place_and_one_fix(tmp_path: Path, case: str) -> None:
    """Each message names file, row, column and problem, the hint is one fix, and nothing is written."""
    changes, start, hint = ODD[case]
    fleet = FLEET
    for old, new in changes.items():
        fleet = fleet.replace(old, new) if old not in ("csv", "design") else fleet
    path = write(tmp_path, [], fleet, changes.get("design", DESIGN))
    (path.parent / "stores.csv").write_text(changes.get("csv", f"{HEAD}\n{SOUND}\n"))
    (found,) = told(path)
    assert (found[: len(start)], hints(path)) == (start, [hint])
    assert not (tmp_path / "out").exists()


def test_a_misspelled_number_in_a_mapping_is_told_beside_the_missing_one(tmp_path: Path) -> None:
    """A site of a mapping has its other unknown keys told, too, with a near name."""
    path = write(tmp_path, [], FLEET.replace("sites: stores.csv", "sites:\n  a-1: {numbr: 1}\n  a-2: {number: 2}"))
    assert told(path) == [
        "stores.yaml:5:3: DC102 error: site 'a-1': the key 'number' is missing",
        "stores.yaml:5:9: DC101 error: site 'a-1' states the unknown key 'numbr'",
    ]
    assert hints(path)[1] == "did you mean 'number'?"


@pytest.mark.parametrize(
    ("head", "edit", "place", "message", "hint"),
    [
        (
            "servers",
            ("open: [", "open: [servers, "),
            "stores.csv:2:13",
            "DC102 error: site 'store-001' removes 'servers', which each site needs",
            "remove this `null`",
        ),
        (
            "description",
            ("10.241.0.0/16, site_length: 24", "10.241.0.0/16, site_length: 28"),
            "stores.yaml:12:5",
            "DC311 error: the pool 10.241.0.16/28 of fabric 'oob' is too small: the site needs 1 prefix of /24 (and 2 more "
            "sites: store-002, store-003)",
            "use `site_length: 24` or less",
        ),
        (
            "servers.infer.numbers",
            ("open: [", "open: [fabrics, "),
            "designs/store.yaml:6:3",
            "DC411 error: group 'infer' has 1 server and needs 2: 1 to carry its load and one spare (site store-001)",
            "set `numbers:` to 2 servers, or lower `required:`",
        ),
    ],
)
def test_a_fault_of_a_site_is_told_in_terms_of_the_fleet(
    tmp_path: Path, head: str, edit: tuple[str, str], place: str, message: str, hint: str
) -> None:
    """A finding has the layer that causes it, the key that mends it, and the name of the site if not all have it."""
    cell = {"servers": "null", "servers.infer.numbers": "1"}.get(head, "")
    text = FLEET.replace("columns: {provider: circuits.wan1.provider}\n", "").replace(*edit)
    lines = [f"store-001,1,{cell}", "store-002,2,", "store-003,3,"]
    path = write(tmp_path, lines, text, DESIGN, f"name,number,{head}")
    assert (f"{place}: {message}", hint) in zip(told(path), hints(path), strict=False)


def test_many_sites_beyond_a_pool_are_one_finding(tmp_path: Path) -> None:
    """The finding has the highest number, the count of the others and the pool; a row of an unknown class counts too."""
    lines = [f"ab-{n:05},{n},small,1,,x,p" for n in (1, 300, 700, 500)] + ["ab-00600,600,smal,1,,x,p"]
    found = told(write(tmp_path, lines))
    assert [text.partition(" error: ")[0] for text in found] == ["stores.csv:4:10: DC805"] * 2 + [
        "stores.csv:6:14: DC803"
    ]
    assert found[0].partition("error: ")[2] == (
        "site 'ab-00700' has number 700, and the pool 10.240.0.0/16 has blocks of /24 for sites up to number 255 "
        "(and 3 more sites: ab-00300, ab-00500, ab-00600)"
    )


def test_too_many_sites_are_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A mapping beyond the limit has one finding with its number and the limit."""
    monkeypatch.setattr("dcgen.blueprint.fleet.MAX_SITES", 3)
    mapping_ = "sites: {a-1: {number: 1}, a-2: {number: 2}, a-3: {number: 3}, a-4: {number: 4}}"
    path = write(tmp_path, [], PLAIN.replace("sites: stores.csv", mapping_))
    assert told(path) == ["stores.yaml:4:1: DC105 error: the fleet has 4 sites, the limit is 3"]
    assert hints(path) == ["split the fleet"]


def test_faults_are_in_the_order_of_their_lines(tmp_path: Path) -> None:
    """Line 2 comes before line 10, and a header with thousands of unknown columns has the first hundred faults."""
    path = write(tmp_path, [f"A_{n},{n},small,1,,x,p" for n in range(1, 13)])
    assert [item.place.line for item in errors(build(path).findings) if item.place] == list(range(2, 14))
    head = ",".join([HEAD, *(f"c{n}" for n in range(5_000))])
    path = write(tmp_path, [], FLEET, DESIGN, head)
    assert len(errors(build(path).findings)) == 100


NEAR = {
    "Name": "did you mean 'name'?",
    "nummber": "did you mean 'number'?",
    "adressing.pools.oob": "did you mean 'addressing'?",
    "povider": "did you mean 'provider'?",
    "zzz": "name its key under `columns:`, such as `zzz: circuits.wan1.provider`",
}


@pytest.mark.parametrize("title", NEAR)
def test_an_unknown_column_has_a_near_name(tmp_path: Path, title: str) -> None:
    """The hint names a fact, a key or a title of `columns:`."""
    assert hints(write(tmp_path, [f"{SOUND},x"], FLEET, DESIGN, f"{HEAD},{title}")) == [NEAR[title]]


def test_columns_may_name_every_key(tmp_path: Path) -> None:
    """`columns:` gives the name and the number of a site other titles; a wrong key there is told."""
    text = FLEET.replace("columns: {", "columns: {Store: name, No: number, ")
    assert told(write(tmp_path, rows(2), text, DESIGN, HEAD.replace("name,number", "Store,No"))) == []
    path = write(tmp_path, rows(2), FLEET.replace("circuits.wan1", "circuts.wan1"))
    assert hints(path) == ["`columns:` of the fleet gives it the key 'circuts.wan1.provider': use a key of a blueprint"]


@pytest.mark.parametrize("head", ["circuits.wan1.provider,circuits.wan1", "circuits.wan1,circuits.wan1.provider"])
@pytest.mark.parametrize("cell", ["text", "null", "{provider: b}"])
def test_no_cell_is_ignored(tmp_path: Path, head: str, cell: str) -> None:
    """Two cells of a row for one key are a fault in any order, and one of them alone is not."""
    first = head.startswith("circuits.wan1,")
    cells = [f'"{cell}"', "a"] if first else ["a", f'"{cell}"']
    path = write(tmp_path, [f"store-001,1,{cells[0]},{cells[1]}"], OPEN, DESIGN, f"name,number,{head}")
    expected = "error: the key 'circuits.wan1.provider' is inside 'circuits.wan1', which the row states too"
    assert [text.partition(" ")[2] for text in told(path)] == [f"DC801 {expected}"]
    lines = (
        ['store-001,1,"{provider: b}",', "store-002,2,,a"]
        if first
        else ['store-001,1,,"{provider: b}"', "store-002,2,a,"]
    )
    assert told(write(tmp_path, lines, OPEN, DESIGN, f"name,number,{head}")) == []


def test_texts_of_rows_are_inert(tmp_path: Path) -> None:
    """A formula or HTML in a cell is text in every file: no CSV cell begins with a formula, and no element is added."""
    texts = ["=HYPERLINK(1)", "+1+1", "-2", "@SUM(A1)", "<script>alert(1)</script>"]
    path = write(tmp_path, [f"store-00{n},{n},small,1,,{text},{text}" for n, text in enumerate(texts, 1)])
    assert told(path) == []
    for file in (tmp_path / "out").rglob("*"):
        if file.suffix == ".csv":
            cells = [cell for line in csv.reader(file.read_text().splitlines()) for cell in line]
            assert not [cell for cell in cells if cell.startswith(tuple(texts[:4]))], file
        if file.suffix == ".html":
            assert "<script>alert" not in file.read_text()


# --- the mapping ---------------------------------------------------------------------------------------------

MAPPINGS = {
    "{store-001: {number: 1, clas: small}}": ("4:32: DC101 error: site 'store-001' states the unknown key 'clas'", "did you mean 'class'?"),
    "{store-001: {number: 1, servrs: {}}}": ("4:32: DC101 error: site 'store-001' states the unknown key 'servrs'", "did you mean 'servers'?"),
    "{store-001: {number: 1, name: x}}": ("4:32: DC105 error: 'store-001' overrides 'name'", "remove the key: a site has the name of its row"),
    "{store-001: {number: 1, include: [x.yaml]}}": ("4:32: DC105 error: 'store-001' overrides 'include'", "remove the key, and include the file in the design"),
    "{store-001: {number: 1, 5: x}}": ("4:9: DC105 error: a key of the site 'store-001' should be text, got 5", "use a key of a blueprint"),
    "{store-001: null}": ("4:9: DC105 error: the site 'store-001' is a mapping of keys, got nothing", "write `number:` in it"),
    "{Store-001: {number: 1}}": ("4:9: DC105 error: 'Store-001' is not a valid name of a site", "use lower-case letters, digits and single hyphens, and start with a letter"),
    "{store-001: {number: 1, servers: {infer: {model: R660}}}}": ("4:50: DC804 error: site 'store-001' overrides 'servers.infer.model', which is not open", "add `servers.infer.model` to `open:` of the fleet if sites may differ in it"),
    "{store-001: {number: 1, servers: {infer: {number: 1-4}}}}": ("4:50: DC804 error: site 'store-001' overrides 'servers.infer.number', which is not open", "did you mean 'numbers'?"),
    "{store-001: {number: 1, circuits: {wan1: {provider: [a]}}}}": ("4:50: DC103 error: circuits.wan1.provider should be a valid string, got a list", "correct the value"),
}  # fmt: skip


@pytest.mark.parametrize("sites_", MAPPINGS)
def test_a_faulty_site_of_the_fleet_file_has_its_place(tmp_path: Path, sites_: str) -> None:
    """A fault of a site in the mapping is at its key, with a near name."""
    path = write(tmp_path, [], PLAIN.replace("sites: stores.csv", f"sites: {sites_}"))
    (text, *_), (hint, *_) = told(path), hints(path)
    assert (text.startswith(f"stores.yaml:{MAPPINGS[sites_][0]}"), hint) == (True, MAPPINGS[sites_][1]), text


# --- layers ------------------------------------------------------------------------------------------------

NAMES = "services: {resolvers: [10.0.0.53, 10.0.1.53]}\n"


def test_layers_replace_lists_and_merge_mappings(tmp_path: Path) -> None:
    """A class replaces a list as a whole; a `null` of a class removes, and a class may have no sites."""
    text = OPEN.replace(
        "small: {}", "small: {services: {resolvers: [10.9.9.9]}}\n  bare: {description: null}\n  unused: {}"
    )
    head = "name,number,class"
    path = write(tmp_path, ["store-001,1,small", "store-002,2,", "store-003,3,bare"], text, DESIGN + NAMES, head)
    assert told(path) == []
    assert explanations.explain(path, tmp_path, "store-001.services.resolvers")[0][0].endswith('["10.9.9.9"]')
    assert explanations.explain(path, tmp_path, "store-002.services.resolvers")[0][0].endswith(
        '["10.0.0.53", "10.0.1.53"]'
    )
    assert explanations.explain(path, tmp_path, "store-003.description")[0][:2] == [
        "store-003.description: removed",
        f"set by site class 'bare': null  [{path}:8:10]",
    ]


# A site class of a fleet whose `open:` has circuits, services and servers.infer.numbers; its findings at line 9.
CLASSES: dict[str, tuple[str, list[str]]] = {
    "sound": ("{servers: {infer: {numbers: 1-4}}}", []),
    "empty": ("{}", []),
    "removes": ("{description: null}", []),
    "a wrong value": ("{servers: {infer: {numbers: x-1}}}", ["9:29: DC105 error: 'x-1' is neither a number nor a range"]),
    "a wrong type": ("{description: [a]}", ["9:11: DC103 error: description should be a valid string, got a list"]),
    "an unknown key": ("{circuits: {wan1: {provder: x}}}", ["9:29: DC101 error: unknown key 'provder'"]),
    "an unknown first key": ("{servrs: {}}", ["9:11: DC101 error: site class 'spare' states the unknown key 'servrs'"]),
    "a closed key": (
        "{servers: {infer: {model: 5}}}",
        ["9:29: DC804 error: site class 'spare' overrides 'servers.infer.model', which is not open"],
    ),
    "two faults": (
        "{description: 5, services: {resolvers: 7}}",
        ["9:11: DC103 error: description should be a valid string", "9:38: DC103 error: services.resolvers should be "],
    ),
    "a closed key and a wrong value": (
        "{description: 5, power: {pdu: 7}}",
        ["9:11: DC103 error: description should be ", "9:35: DC804 error: site class 'spare' overrides 'power.pdu'"],
    ),
    "a missing key": ("{circuits: {lte: {number: 2, provider: x, speed_gbps: 1}}}", ["9:22: DC102 error: the key 'fabric' is missing"]),
    "a fault of two circuits": (
        "{circuits: {lte: {fabric: inband, number: 1, provider: x, speed_gbps: 1}}}",
        ["9:3: DC105 error: the circuits 'lte' and 'wan1' both have number 1 on one leaf"],
    ),
    "a removed required key": ("{servers: {infer: {numbers: null}}}", ["9:21: DC102 error: the key 'numbers' is missing in 'servers.infer'"]),
}  # fmt: skip


@pytest.mark.parametrize("used", [False, True])
@pytest.mark.parametrize("case", CLASSES)
def test_a_site_class_is_checked_with_and_without_sites(tmp_path: Path, case: str, used: bool) -> None:
    """Each fault of a site class is told once at its line and column, also if no site is of this class."""
    keys, expected = CLASSES[case]
    text = OPEN.replace("  small: {}\n", f"  small: {{}}\n\n  spare: {keys}\n")
    lines = ["store-001,1,small", "store-002,2,large", f"store-003,3,{'spare' if used else 'small'}"]
    found = [item for item in told(write(tmp_path, lines, text, DESIGN, "name,number,class")) if " error: " in item]
    if used and case in ("a fault of two circuits", "a closed key and a wrong value", "a removed required key"):
        assert len(found) == 1  # the first has the place of the design, and closed keys go before values
        return
    assert len(found) == len(expected), found
    for line, start in zip(found, expected, strict=True):
        assert line.startswith(f"stores.yaml:{start}"), found


def test_a_fault_of_the_design_is_no_fault_of_a_site_class(tmp_path: Path) -> None:
    """A class without sites adds nothing to a fault of the design, and a column can state its missing key."""
    text = OPEN.replace("small: {}", "small: {}\n  spare: {circuits: {lte: {number: 2, provider: x, speed_gbps: 1}}}")
    head = "name,number,class,circuits.lte.fabric"
    assert told(write(tmp_path, ["store-001,1,small,"], text, DESIGN, head)) == []
    (found,) = told(write(tmp_path, ["store-001,1,small,"], text, DESIGN + "powr: {}\n", head))
    assert "DC101 error: unknown key 'powr'" in found


@pytest.mark.parametrize("layer", ["row", "class"])
def test_the_domain_of_a_site_leaves_its_name(tmp_path: Path, layer: str) -> None:
    """A row or a class that states one key of `site` keeps the name of the site, and not that of the design."""
    design = DESIGN.replace("site: {", "site: {name: model-store, ")
    text = PLAIN.replace("small: {}", "small: {site: {domain: north.example.net}}")
    lines = ["store-001,1,,north.example.net"] if layer == "row" else ["store-001,1,small,"]
    path = write(tmp_path, lines, text, design, "name,number,class,site.domain")
    assert told(path) == []
    lines, *_ = explanations.explain(path, tmp_path, "store-001.site.name")
    assert lines == [
        'store-001.site.name: "store-001"',
        f'set by its name: "store-001"  [{path.with_name("stores.csv")}:2:1]',
        f'overrides design: "model-store"  [{path.parent}/designs/store.yaml:4:8]',
    ]


EXPLAINED = {
    "name": ['"store-004"', "set by site 'store-004': \"store-004\"  [stores.csv:5:1]", 'overrides design: "store"  [designs/store.yaml:2:1]'],
    "number": ["4", "set by site 'store-004': 4  [stores.csv:5:11]"],
    "class": ['"large"', "set by site 'store-004': \"large\"  [stores.csv:5:13]"],
    "wave": ["2", "set by site 'store-004': 2  [stores.csv:5:19]"],
    "state": ['"planned"', 'set by default: "planned"  [stores.csv:5:1]'],
    "site.name": ['"store-004"', 'set by its name: "store-004"  [stores.csv:5:1]'],
    "addressing.asn_base": ["4200000064", "set by number 4: 4200000064  [stores.yaml:14:3]"],
}  # fmt: skip


@pytest.mark.parametrize("key", EXPLAINED)
def test_every_key_of_a_site_is_explained(tmp_path: Path, key: str) -> None:
    """The name, the facts of the row and what follows from the number have a layer and a place, too."""
    path = write(tmp_path, rows(4), ASNS)
    lines = [
        line.replace(f"{path.parent}/", "") for line in explanations.explain(path, tmp_path, f"store-004.{key}")[0]
    ]
    assert lines == [f"store-004.{key}: {EXPLAINED[key][0]}", *EXPLAINED[key][1:]]


def test_unknown_keys_of_a_site_have_a_near_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`explain` suggests a key of the site, or a site of the fleet; a site of an unknown class is an error."""
    write(tmp_path, [*rows(4), "store-005,5,smal,1,,x,p"])
    monkeypatch.chdir(tmp_path)
    for name, near in (
        ("store-004.servers.infer.numbrs", "did you mean 'store-004.servers.infer.numbers'?"),
        ("store-004.wav", "did you mean 'store-004.wave'?"),
        ("stores-004.wave", "did you mean 'store-004.wave'?"),
        ("store-04", "did you mean 'store-004'?"),
    ):
        done = CliRunner().invoke(cli, ["explain", name])
        assert (done.exit_code, near in done.stderr) == (2, True)
    done = CliRunner().invoke(cli, ["explain", "store-005.servers"])
    assert "there is no site class 'smal'" in str(done.exception)


# Names in the plan of the fourth of six stores, and the beginning and the place of a line of their explanation.
PLANNED = {
    "store-004-infer-003": ("store-004-infer-003: Aivres KR4268V2, inference, number 3 of 'infer'", "designs/store.yaml:6:3"),
    "store-004-oob-leaf-01": ("port swp1: 1G of 'oob'", "designs/store.yaml:9:3"),
    "store-004-rack-r01": ("store-004-rack-r01: ", "designs/store.yaml:5:1"),
    "store-004-infer-001:bmc": ("address 10.241.4.17/24", "stores.yaml:13:5"),
    "10.241.4.17": ("10.241.4.17/24: store-004-infer-001, port bmc", "designs/store.yaml:6:3"),
    "10.241.4.0/24": ("10.241.4.0/24: of fabric 'oob'", "stores.yaml:13:5"),
}  # fmt: skip


@pytest.mark.parametrize("name", PLANNED)
def test_names_of_a_planned_site_are_explained(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name in the plan of a site has its explanation with places in all layers, and one site is planned."""
    planned: list[str] = []
    real = sites.plan
    monkeypatch.setattr(
        explanations, "plan", lambda fleet, row, document: planned.append(row.name) or real(fleet, row, document)
    )
    path = write(tmp_path, rows(6))
    found = [line.replace(f"{path.parent}/", "") for line in explanations.explain(path, tmp_path, name).lines]
    start, place = PLANNED[name]
    assert [line for line in found if line.startswith(start) and line.endswith(f"  [{place}]")], found
    assert planned == ["store-004"]


# Names that several of six stores have: the lines of their explanation, or the beginning of each.
SHARED: dict[str, list[str]] = {
    "AS4200069681": [
        "AS4200069681: store-003, leaf of fabric 'inband'  [stores.yaml:14:3]",
        "store-003-inband-leaf-01: loopback ",
    ],
    "KR4268V2": [
        "stores: 13 x KR4268V2 and 0 spares in 6 sites  [stores.yaml:4:1]",
        "store-001: 2 x KR4268V2 and 0 spares: PCIe",
        "1 for store-001-infer-001  [designs/store.yaml:6:3]",
        "1 for store-001-infer-002  [designs/store.yaml:6:3]",
        "the same in 4 more sites",
        "store-004: 3 x KR4268V2 and 0 spares: PCIe",
        "1 for store-004-infer-001  [designs/store.yaml:6:3]",
        "1 for store-004-infer-002  [designs/store.yaml:6:3]",
        "1 for store-004-infer-003  [designs/store.yaml:6:3]",
    ],
    "store-004.L40S": [
        "store-004: 12 x L40S and 0 spares: ",
        *(f"4 for store-004-infer-{n:03}  [designs/store.yaml:6:3]" for n in (1, 2, 3)),
    ],
}


@pytest.mark.parametrize("name", SHARED)
def test_as_numbers_and_models_of_a_fleet_are_explained(tmp_path: Path, name: str) -> None:
    """An AS number names its site and switch, and a model the sites and devices that need it, with their sum."""
    path = write(tmp_path, rows(6), ASNS, ROUTED)
    found = explanations.explain(path, tmp_path, name)
    lines = [line.replace(f"{path.parent}/", "").strip() for line in found.lines]
    assert [line[: len(start)] for line, start in zip(lines, SHARED[name], strict=True)] == SHARED[name]
    assert found.shared == ("." not in name)


def test_a_shared_as_number_names_its_first_sites(tmp_path: Path) -> None:
    """Without `asns:` all sites have one AS number, and three of them are explained; no site has another one."""
    path = write(tmp_path, rows(6), FLEET, ROUTED)
    lines = explanations.explain(path, tmp_path, "AS4200069633").lines
    assert [line.partition(", leaf")[0] for line in lines if line.startswith("AS")] == [
        f"AS4200069633: store-{n:03}" for n in (1, 2, 3)
    ]
    assert not explanations.explain(path, tmp_path, "AS4200069634").lines


def test_an_unknown_name_of_a_site_has_a_near_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`explain` suggests a name of the site, or the same name at another site; a site with errors tells them."""
    path = write(tmp_path, [*rows(4), "store-005,5,smal,1,,x,p"])
    monkeypatch.chdir(tmp_path)
    for name, near in (
        ("store-004-infer-009", "did you mean 'store-004-infer-00"),
        ("stre-004-infer-001", "did you mean 'store-004-infer-001'?"),
        ("KR4268V3", "did you mean 'KR4268V2'?"),
        ("store-004-infer-001:front9", "did you mean 'store-004-infer-001'?"),
        ("10.99.0.1", "it is in none of the blueprints"),
        ("AS4200000000", "it is in none of the blueprints"),
    ):
        done = CliRunner().invoke(cli, ["explain", name])
        assert (done.exit_code, near in done.stderr) == (2, True), done.stderr
    done = CliRunner().invoke(cli, ["explain", "store-005-infer-001"])
    assert "there is no site class 'smal'" in str(done.exception)
    done = CliRunner().invoke(cli, ["explain", "store-003-infer-001"])
    assert done.stdout.startswith("store-003-infer-001: Aivres KR4268V2")
    design = path.parent / "designs" / "store.yaml"
    design.write_text(DESIGN.replace("model: L40S", "model: L40X"))
    done = CliRunner().invoke(cli, ["explain", "store-003-infer-001"])
    assert "L40X" in str(done.exception) or "the plan is incomplete" in done.stdout


def test_sites_whose_names_begin_alike_are_told_apart(tmp_path: Path) -> None:
    """A device belongs to the site with the longest name, and all sites with one pool explain an address of it."""
    text = FLEET.replace("    oob: {prefix: 10.241.0.0/16, site_length: 24}\n", "")
    lines = [f"store{end},{n},small,1,,x,p" for n, end in enumerate(["", "-a", "-a-b", "-c", "-d"], 1)]
    path = write(tmp_path, lines, text, DESIGN + "addressing: {pools: {oob: 10.9.0.0/24}}\n")
    (first, *_) = explanations.explain(path, tmp_path, "store-a-infer-001").lines
    assert first.startswith("store-a-infer-001: ")
    (first, *_) = explanations.explain(path, tmp_path, "store-a-b-infer-001").lines
    assert first.startswith("store-a-b-infer-001: ")
    found = explanations.explain(path, tmp_path, "10.9.0.21").lines
    assert sum(line.startswith("10.9.0.21/24: ") for line in found) == explanations.SITES


# --- identity, numbers and the guard ----------------------------------------------------------------------

SWAPPED = {
    "names": lambda lines: [lines[0].replace("store-001", "store-002"), lines[1].replace("store-002", "store-001")],
    "numbers": lambda lines: [lines[0].replace("-001,1,", "-001,2,"), lines[1].replace("-002,2,", "-002,1,")],
}


@pytest.mark.parametrize("what", SWAPPED)
def test_two_swapped_rows_are_two_moved_sites(tmp_path: Path, what: str) -> None:
    """Two sites that exchange names or numbers change alone, and the guard counts both as moved."""
    lines = rows(10)
    build(write_few(tmp_path, lines))
    before = digests(tmp_path / "out" / "stores")
    edited = [*SWAPPED[what](lines), *lines[2:]]
    strict = write_few(tmp_path, edited, FLEET.replace("percent: 20", "percent: 19"))
    assert [text.partition(": ")[2][:54] for text in told(strict)] == [
        "DC808 error: of 10 sites 2 moved to other addresses; 2"
    ]
    found = build(write_few(tmp_path, edited))
    assert not errors(found.findings)
    after = digests(tmp_path / "out" / "stores")
    assert {name for name in before if before[name] != after[name]} == {"store-001", "store-002"}
    assert "other number and addresses" in found.text


# Edits of ten rows of stores, and the counts in the error of a guard that allows no change; "" for no error.
GUARDED: dict[str, tuple[Callable[[list[str]], list[str]], str]] = {
    "all renamed": (lambda lines: [line.replace("store-", "shop-", 1) for line in lines], "10 renamed; 100 %"),
    "one renamed": (lambda lines: [lines[0].replace("store-001", "shop-001"), *lines[1:]], "1 renamed; 10 %"),
    "replaced": (lambda lines: [*lines[:9], "shop-0099,10,large,3,north,Another store,provider 2"], "1 renamed; 10 %"),
    "removed, another added": (lambda lines: [*lines[:9], "shop-0099,99,small,1,north,x,p"], "1 removed; 10 %"),
    "names of a chain": (  # the second site is gone, and the third has its number
        lambda lines: [lines[0], lines[2].replace("store-003,3", "store-003,2"), *lines[3:]],
        "1 removed and 1 moved to other addresses; 20 %",
    ),
    "names shifted by one": (
        lambda lines: [
            *(line.replace(line[:9], other[:9]) for line, other in pairwise(lines)),
            lines[9].replace("store-010", "shop-0010"),
        ],
        "1 removed and 9 moved to other addresses; 100 %",
    ),
    "names in a circle": (
        lambda lines: [line.replace(line[:9], lines[n - 1][:9]) for n, line in enumerate(lines)],
        "10 moved to other addresses; 100 %",
    ),
    "numbers changed": (
        lambda lines: [line.replace(f",{n},", f",{n + 100},", 1) for n, line in enumerate(lines, 1)],
        "10 moved to other addresses; 100 %",
    ),
    "renamed and renumbered": (
        lambda lines: [
            line.replace("store-", "shop-", 1).replace(f",{n},", f",{n + 100},", 1) for n, line in enumerate(lines, 1)
        ],
        "10 removed; 100 %",
    ),
    "all three": (
        lambda lines: [
            lines[0].replace("store-001", "shop-001"),
            lines[1].replace(",2,", ",22,", 1),
            *lines[3:],
        ],
        "1 removed and 1 moved to other addresses and 1 renamed; 30 %",
    ),
    "sorted": (lambda lines: lines[::-1], ""),
    "added": (lambda lines: [*lines, "shop-0099,99,small,1,north,x,p"], ""),
    "waves and regions": (
        lambda lines: [line.replace("north", "east").replace(line.split(",")[3], "9", 1) for line in lines],
        "",
    ),
    "classes": (lambda lines: [line.replace("large", "small") for line in lines], ""),
}


STRICT = FLEET.replace("percent: 20", "percent: 0")


@pytest.fixture(scope="module")
def strict_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with ten built stores and a guard of 0 %; tests copy it."""
    project = tmp_path_factory.mktemp("strict")
    build(write_few(project, rows(10), STRICT))
    return project


@pytest.mark.usefixtures("sites_once")
@pytest.mark.parametrize("what", GUARDED)
def test_the_guard_counts_each_site_once(tmp_path: Path, what: str, strict_project: Path) -> None:
    """A guard of 0 % refuses each removal, move and rename with its count, writes nothing, and lets others pass."""
    edit, expected = GUARDED[what]
    lines, strict = rows(10), STRICT
    shutil.copytree(strict_project, tmp_path, dirs_exist_ok=True)
    before = digests(tmp_path / "out" / "stores")
    path = write_few(tmp_path, edit(lines), strict)
    found = told(path)
    assert [text.partition("of 10 sites ")[2][: len(expected)] for text in found] == ([expected] if expected else [])
    if not expected:
        return
    assert digests(tmp_path / "out" / "stores") == before
    (finding,) = errors(build(path).findings)
    names = strict.replace("percent: 0", f"percent: 0, sites: [{', '.join(finding.names)}]")
    assert told(write_few(tmp_path, edit(lines), names)) == []
    assert told(write_few(tmp_path, edit(lines), strict)) == []  # the build is now the last one


def test_the_first_build_has_no_guard(tmp_path: Path) -> None:
    """Without an earlier build no site is removed, moved or renamed, whatever is in the folder of the output."""
    strict = FLEET.replace("percent: 20", "percent: 0")
    (tmp_path / "out" / "stores" / "store-099").mkdir(parents=True)
    assert told(write_few(tmp_path, rows(3), strict)) == []
    (tmp_path / "out" / "stores" / "sites.csv").unlink()
    assert told(write_few(tmp_path, [line.replace("store-", "shop-", 1) for line in rows(3)], strict)) == []


def test_a_small_rename_passes_the_guard(tmp_path: Path) -> None:
    """Two of ten sites may be renamed with a guard of 20 %, three may not, and their earlier names allow it."""
    lines = rows(10)
    build(write_few(tmp_path, lines))
    renamed = [line.replace("store-", "shop-", 1) for line in lines]
    (text,) = told(write_few(tmp_path, [*renamed[:3], *lines[3:]]))
    assert text == (
        "stores.yaml:14:1: DC808 error: of 10 sites 3 renamed; 30 % are not under `guard: sites` (store-001, "
        "store-002, store-003), and `guard: percent` allows 20 %"
    )
    assert hints(tmp_path / "blueprints" / "stores.yaml") == [
        "restore the rows, names, numbers and pools; if the change is meant, list these sites under `guard: sites`"
    ]
    later = FLEET.replace("percent: 20", "percent: 20, sites: [shop-001]")
    assert len(told(write_few(tmp_path, [*renamed[:3], *lines[3:]], later))) == 1
    earlier = FLEET.replace("percent: 20", "percent: 20, sites: [store-001]")
    assert told(write_few(tmp_path, [*renamed[:3], *lines[3:]], earlier)) == []


def test_a_reused_number_is_a_rename(tmp_path: Path) -> None:
    """A new row with the number of a removed row is a rename in the text; a built site of the lock refuses it."""
    lines = rows(8)
    build(write_few(tmp_path, lines))
    found = build(write_few(tmp_path, [*lines[:6], lines[7], "shop-0099,7,small,1,south,x,provider 1"]))
    assert "stores: 1 site renamed: store-007 -> shop-0099" in found.text.split("\n")


def test_another_pool_of_ipv6_moves_its_sites(tmp_path: Path) -> None:
    """A site with IPv4 and IPv6 moves if one of them does."""
    dual = FLEET.replace("guard:", "  ipv6: {oob: {prefix: '2001:db8::/32', site_length: 48}}\nguard:")
    build(write_few(tmp_path, rows(6), dual))
    (text,) = told(write_few(tmp_path, rows(6), dual.replace("2001:db8::", "2001:db9::")))
    assert "DC808 error: of 6 sites 6 moved to other addresses; 100 %" in text


def test_a_new_pool_of_the_fleet_moves_its_sites(tmp_path: Path) -> None:
    """The guard counts sites that get other addresses with their old numbers, and not those of a pool that grows."""
    lines = rows(10)
    build(write_few(tmp_path, lines))
    path = write_few(tmp_path, lines, FLEET.replace("10.241.0.0/16", "10.214.0.0/16"))
    (text,) = told(path)
    assert text.startswith("stores.yaml:14:1: DC808 error: of 10 sites 10 moved to other addresses; 100 %")
    assert hints(path)[0].endswith("if the change is meant, list these sites under `guard: sites`")
    assert told(write_few(tmp_path, lines, FLEET.replace("10.240.0.0/16", "10.204.0.0/16"))) == []  # no fabric uses it
    meant = FLEET.replace("10.241.0.0/16", "10.214.0.0/16").replace("percent: 20", "percent: 100")
    assert told(write_few(tmp_path, lines, meant)) == []


def test_pools_of_rows_move_their_sites(tmp_path: Path) -> None:
    """Rows that state other pools move their sites, with the same finding in a build that knows the last one."""
    lines, head = [f"{line}," for line in rows(8)], f"{HEAD},addressing.pools.oob"
    build(write_few(tmp_path, lines, FLEET, head))
    edited = [f"{line}10.250.{n}.0/24" if n < 3 else line for n, line in enumerate(lines)]
    (text,) = told(write_few(tmp_path, edited, FLEET, head))
    assert "DC808 error: of 8 sites 3 moved to other addresses; 37.5 %" in text


def test_sites_that_share_a_pool_do_not_move(tmp_path: Path) -> None:
    """A pool that all sites share belongs to none of them: after a build with it, the next one moves no site."""
    text = FLEET.replace("    oob: {prefix: 10.241.0.0/16, site_length: 24}\n", "")
    for _ in range(2):
        found = told(write_few(tmp_path, rows(6), text))
        assert [each.partition("DC8")[2][:10] for each in found] == ["10 warning"], found


# Edits of a routed fleet of six sites: the file, the old and the new text, and the number of sites that get another
# address or AS number.
LINKS = "    loopback: {prefix: 10.128.0.0/12, site_length: 16}\n    links: {prefix: 100.64.0.0/10, site_length: 14}\n"
NUMBERED = ROUTED.replace("spines: 2,", "spines: 2, links: numbered,")
MOVES: dict[str, tuple[str, str, str, int]] = {
    "loopbacks": ("stores.yaml", "10.128.0.0", "10.144.0.0", 6),
    "links": ("stores.yaml", "100.64.0.0", "10.64.0.0", 6),
    "AS numbers": ("stores.yaml", "base: 4200000000", "base: 4200000001", 6),
    "AS numbers per site": ("stores.yaml", "per_site: 16", "per_site: 32", 6),
    "AS number of a row": ("stores.csv", "store-001,4200000016", "store-001,4200000017", 1),
    "another domain": ("designs/store.yaml", "domain: stores", "domain: shops", 0),
    "two pools exchanged": ("stores.yaml", "10.24", "10.24", 6),
    "larger blocks": ("stores.yaml", "10.128.0.0/12, site_length: 16", "10.128.0.0/12, site_length: 15", 6),
    "more blocks": ("stores.yaml", "10.128.0.0/12", "10.128.0.0/11", 0),
    "room for servers": ("designs/store.yaml", "capacity: 4", "capacity: 8", 6),
    "a drive more": ("designs/store.yaml", "count: 4", "count: 5", 0),
    "a server more": ("designs/store.yaml", "numbers: 1-2", "numbers: 1-3", 0),
}


@pytest.mark.usefixtures("sites_once")
@pytest.mark.parametrize("name", MOVES)
def test_the_guard_sees_every_address_that_moves(tmp_path: Path, name: str) -> None:
    """A site moves if any of its addresses or AS numbers does; more devices and parts move none."""
    text = ASNS.replace("  asns:", f"{LINKS}  asns:").replace("percent: 20", "percent: 0")
    base = "{}" if name == "AS number of a row" else ""
    lines = [f"store-{n:03},{base.format(4200000000 + 16 * n)},{n}" for n in range(1, 7)]
    path = write(tmp_path, lines, text, NUMBERED, "name,addressing.asn_base,number")
    assert not errors(build(path).findings)
    file, old, new, count = MOVES[name]
    edited = path.parent / file
    assert old in edited.read_text()
    text = edited.read_text().replace(old, new)
    if name == "two pools exchanged":
        text = text.replace("10.240.", "@").replace("10.241.", "10.240.").replace("@", "10.241.")
    edited.write_text(text)
    found = [each for each in told(path) if "DC808" in each]
    share = f"{100 * count / 6:.3g}"
    assert [each.partition("DC808 ")[2].partition(" are not")[0] for each in found] == (
        [f"error: of 6 sites {count} moved to other addresses; {share} %"] if count else []
    )


# --- routed sites ------------------------------------------------------------------------------------------


def test_routed_sites_of_one_shape_are_planned_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sites with switches that route are stamped with their own AS numbers, with the bytes of planned sites."""
    proven: list[bool] = []
    real = sites.proven
    monkeypatch.setattr(sites, "proven", lambda *given: proven.append(real(*given)) or proven[-1])
    lines = [line.replace("large", "small") for line in rows(7)]
    for name, full in (("stamped", False), ("planned", True)):
        assert not errors(build(write(tmp_path / name, lines, ASNS, ROUTED), full).findings)
    assert proven == [True]
    assert tree(tmp_path / "stamped" / "out") == tree(tmp_path / "planned" / "out")


def test_two_sites_with_an_as_number_in_common(tmp_path: Path) -> None:
    """The hint has the least `per_site:` that keeps them apart; an `asn_base:` of a row is told at its cell."""
    lines = [line.replace("large", "small") for line in rows(4)]
    path = write(tmp_path, lines, ASNS.replace("per_site: 16", "per_site: 3841"), ROUTED)
    assert told(path)[0].startswith(
        "stores.yaml:14:3: DC806 error: the AS number 4200073474 of site 'store-002' is also that of site 'store-001'"
    )
    assert hints(path) == ["use `per_site: 1` under `asns:`"]
    head = f"{HEAD},addressing.asn_base"
    path = write(tmp_path, [f"{lines[0]},", f"{lines[1]},4200000016"], ASNS, ROUTED, head)
    assert told(path)[0].startswith("stores.csv:3:")
    assert hints(path) == ["leave the cell empty: `asns:` of the fleet derives it from the site number"]


def test_routed_sites_without_pools_of_their_own_are_told(tmp_path: Path) -> None:
    """AS numbers and loopbacks that all sites share are warnings, as other addresses are."""
    found = told(write(tmp_path, rows(3), FLEET, ROUTED))
    assert [text.partition("the same ")[2].partition(" (and")[0] for text in found if "DC810" in text] == [
        "AS numbers",
        "loopbacks of switches",
    ]


# --- files ---------------------------------------------------------------------------------------------------


def test_a_file_in_the_place_of_a_site_is_told(tmp_path: Path) -> None:
    """A site whose folder is a file fails with the name of the file, and the other sites can be built later."""
    path = write(tmp_path, rows(3))
    place = tmp_path / "out" / "stores" / "store-002"
    place.parent.mkdir(parents=True)
    place.write_text("mine")
    (finding,) = errors(build(path).findings)
    assert finding.code == "DC905"
    assert "store-002" in finding.message
    assert place.read_text() == "mine"
    place.unlink()
    assert not errors(build(path).findings)


def test_a_link_in_the_place_of_a_site_is_refused(tmp_path: Path) -> None:
    """No site is written through a link out of the output folder."""
    path, other = write(tmp_path, rows(2)), tmp_path / "other"
    other.mkdir()
    (tmp_path / "out" / "stores").mkdir(parents=True)
    (tmp_path / "out" / "stores" / "store-001").symlink_to(other)
    assert [item.code for item in errors(build(path).findings)] == ["DC904"]
    assert not list(other.iterdir())


def test_the_shared_files_name_each_site_once(tmp_path: Path) -> None:
    """Inventory, variables, generator file and page have every site; the groups of the inventory are its columns."""
    build(write(tmp_path, rows(6)))
    out = tmp_path / "out" / "stores"
    names = [f"store-{n:03}" for n in range(1, 7)]
    assert [each["name"] for each in json.loads((out / "argocd" / "sites.json").read_text())] == names
    variables = json.loads((out / "terraform" / "sites.auto.tfvars.json").read_text())["sites"]
    assert list(variables) == names
    page = (out / "index.html").read_text()
    assert [page.count(f'<th scope="row"><a href="./{name}/README.md">') for name in names] == [1] * 6
    hosts = (out / "ansible" / "hosts.yml").read_text()
    assert all(f"    {group}:\n" in hosts for group in ("wave_1", "region_north", "siteclass_small", "pod_store_001"))


def test_the_design_has_no_rows(tmp_path: Path) -> None:
    """A design that is a fleet, or that cannot be read, is an error of `design:`."""
    path = write(tmp_path, rows(1), FLEET.replace("designs/store.yaml", "stores.yaml"))
    with pytest.raises(FindingsError) as error:
        explanations.explain(path, tmp_path, "store-001.name")
    assert [item.code for item in error.value.findings] == ["DC809"]
