"""Fleets of which some rows change: a build with the cache has the bytes, findings and text of one without it."""

from __future__ import annotations

import csv
import itertools
import json
import os
import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from conftest import ROOT
from dcgen import source, unchanged
from dcgen.catalog import SHIPPED
from dcgen.finding import printable
from dcgen.fleet import builds, ledger, mapping, sites, updates
from dcgen.fleet import rows as rows_module
from dcgen.fleet.sections import OldSection, section
from dcgen.fleet.sites import Output
from dcgen.freezing import FreezeOrder
from dcgen.workers import Engine
from support.sitefiles import Rendered, render_once
from test_fleet import DESIGN, FEW, FLEET, HEAD, rows, tree, write

HEADER = f"{HEAD},state,latitude,longitude"


def lines_of(count: int) -> list[str]:
    """Rows with states and coordinates."""
    return [f"{line},planned,{40 + n % 7},{n % 11}" for n, line in enumerate(rows(count), 1)]


def mapping_of(lines: list[str], head: str) -> str:
    """The rows of a CSV file as the mapping `sites:` of a fleet file."""
    found = ["sites:"]
    titles = head.replace("provider", "circuits.wan1.provider").split(",")
    for line in lines:
        if line.startswith("#"):
            found.append(f"  {line}")
            continue
        name, *cells = next(csv.reader([line]))
        found.append(f"  {name}:")
        for title, cell in zip(titles[1:], cells, strict=True):
            *above, key = title.split(".")
            texts = f"{': {'.join([*above, key])}: {json.dumps(cell)}{'}' * len(above)}"
            found += [f"    {texts}"] if cell else []
    return "\n".join(found if lines else ["sites: {}"]) + "\n"


class Pair:
    """Two projects with the same inputs: one is built with the cache, and one without.

    The rows are in a CSV file, or with the form "last" or "first" at the end or inside of the fleet file. With
    `rows_only`, nothing else changes, and the build without the cache renders each site once for all its builds: a site
    is looked up by all that its files follow from.
    """

    def __init__(self, folder: Path, form: str = "csv", design: str = FEW) -> None:
        self.cached, self.plain = folder / "cached" / "project", folder / "plain" / "project"
        self.cache, self.lines = folder / "cache", list[str]()
        self.fleet, self.design, self.form = FLEET, design, form
        self.rows_only, self.rendered = False, Rendered()

    def write(self, lines: list[str], head: str = HEADER) -> None:
        """Write the rows into both projects."""
        self.lines = lines
        for project in (self.cached, self.plain):
            write(project, lines, self._with_sites(lines, head), self.design, head)

    def _with_sites(self, lines: list[str], head: str) -> str:
        text = self.fleet.replace("columns: {provider: circuits.wan1.provider}\n", "")
        if self.form == "csv":
            return self.fleet
        if self.form == "last":
            return text.replace("sites: stores.csv\n", "") + mapping_of(lines, head)
        return text.replace("sites: stores.csv\n", mapping_of(lines, head))

    def build(self, **options: Any) -> tuple[builds.FleetBuilt, bool]:
        """Build both, compare what they print and write, and return the result and whether it was an update."""
        path = self.cached / "blueprints" / "stores.yaml"
        output = Output(str(self.cached / "out"), **options)
        (unit,) = unchanged.units([path], output.folder).values()
        taken = list[bool]()
        with pytest.MonkeyPatch.context() as patch:
            real = updates.update
            patch.setattr(updates, "update", lambda *given: _noting(real(*given), taken))
            made = builds.build(path, self.cached, output, Engine(), lambda items, _words: items, unit)
        path = self.plain / "blueprints" / "stores.yaml"
        output = Output(str(self.plain / "out"), **options)
        with pytest.MonkeyPatch.context() as patch:
            if self.rows_only:
                render_once(patch, self.rendered)
            other = builds.build(path, self.plain, output, Engine(), lambda items, _words: items)
        assert _told(made, self.cached) == _told(other, self.plain)
        assert tree(self.cached / "out") == tree(self.plain / "out")
        return made, taken == [True]


def _noting(made: builds.FleetBuilt | None, taken: list[bool]) -> builds.FleetBuilt | None:
    taken.append(made is not None)
    return made


def _told(made: builds.FleetBuilt, project: Path) -> tuple[str, bool, list[str]]:
    return (
        made.text,
        made.differs,
        [str(item).replace(printable(str(project)), "") + str(item.names) for item in made.findings],
    )


@pytest.fixture
def pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Pair:
    """Two projects, and a cache of their own. The parameter is the form of the rows."""
    made = Pair(tmp_path, getattr(request, "param", "csv"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(made.cache))
    return made


@pytest.fixture(scope="module")
def built() -> dict[str, Pair]:
    """Pairs with twelve built stores by the form of their rows, each used by one test at a time."""
    return {}


@pytest.fixture
def twelve(
    built: dict[str, Pair],
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> Iterator[Pair]:
    """Two projects with twelve built stores: those of the test before if it left them so. The parameter is the form."""
    form = request.param
    made = built.pop(form, None) or Pair(tmp_path_factory.mktemp("twelve"), form, DESIGN if form == "csv" else FEW)
    monkeypatch.setenv("XDG_CACHE_HOME", str(made.cache))
    made.rows_only = True
    if not made.lines:
        made.write(lines_of(12))
        made.build()
    yield made
    if made.lines == lines_of(12) and recalled(made):
        built[form] = made


def recalled(pair: Pair) -> dict[str, str] | None:
    """Return the text that an unchanged build prints."""
    (unit,) = unchanged.units([pair.cached / "blueprints" / "stores.yaml"], str(pair.cached / "out")).values()
    return unchanged.recall(unit, unchanged.states())


def replaced(lines: list[str], at: int, old: str, new: str) -> list[str]:
    """Rows with an edit of one of them."""
    assert old in lines[at]
    return [*lines[:at], lines[at].replace(old, new), *lines[at + 1 :]]


def test_an_unchanged_fleet_is_recalled(pair: Pair) -> None:
    """An unchanged fleet plans nothing; a changed row, a foreign file and an edited file make a real build."""
    pair.write(lines_of(5))
    assert recalled(pair) is None
    first, _ = pair.build()
    report = recalled(pair)
    assert report is not None
    assert report["line"].endswith(" same, 0 changed, 0 new, 0 removed; 0 of 5 sites written")
    assert report["line"] == pair.build()[0].text
    assert [line for line in report["findings"].splitlines() if not line.startswith(" ")] == [
        str(item).partition("\n")[0] for item in first.findings
    ]
    mine = pair.cached / "out" / "stores" / "mine.txt"
    mine.write_text("mine")
    assert recalled(pair) is None
    mine.unlink()
    assert recalled(pair)
    edited = pair.cached / "out" / "stores" / "store-003" / "README.md"
    before = edited.read_bytes()
    edited.write_text("mine")
    assert recalled(pair) is None
    edited.write_bytes(before)
    assert recalled(pair)
    pair.write(replaced(lines_of(5), 2, "planned", "ordered"))
    assert recalled(pair) is None


# Edits of the rows of twelve stores by name.
EDITS: dict[str, Callable[[list[str]], list[str]]] = {
    "description": lambda lines: replaced(lines, 4, "Store 005", "Store 004"),
    "other shape": lambda lines: replaced(lines, 4, "back office", "front office"),
    "class": lambda lines: replaced(lines, 4, "small", "large"),
    "class of the first site": lambda lines: replaced(lines, 0, "small", "large"),
    "wave, region, state": lambda lines: replaced(
        replaced(replaced(lines, 6, ",2,north", ",9,north"), 7, "south", "east"), 8, "planned", "live"
    ),
    "place on the map": lambda lines: replaced(lines, 5, "planned,46,6", "planned,44.5,6"),
    "scale of the map": lambda lines: replaced(lines, 5, "planned,46,6", "planned,60,6"),
    "first by name": lambda lines: replaced(lines, 0, "Store 001", "Store 002"),
    "last by name": lambda lines: replaced(lines, 11, "Store 012", "Store 011"),
    "sorted": lambda lines: sorted(lines, reverse=True),
    "first row gone": lambda lines: lines[1:],
    "last row gone": lambda lines: lines[:-1],
    "a new first row": lambda lines: ["a-store-0,99,small,1,,A new store of the chain,provider 1,planned,,", *lines],
    "renamed": lambda lines: replaced(lines, 3, "store-004", "shop-0004"),
    "moved": lambda lines: replaced(lines, 3, "store-004,4", "store-004,44"),
    "two numbers alike": lambda lines: replaced(lines, 3, "store-004,4", "store-004,5"),
    "two names alike": lambda lines: replaced(lines, 3, "store-004", "store-005"),
    "a fault": lambda lines: replaced(lines, 3, "planned", "plannd"),
    "a fault of the design": lambda lines: replaced(lines, 3, "Store 004, back office", "[1]"),
    "a comment": lambda lines: ["# stores", *lines],
    "no row": lambda lines: [],
}


# Edits of a mapping of sites, at the end and inside of the fleet file.
INLINE = (
    *(("last", name) for name in ("class of the first site", "sorted", "first row gone", "renamed", "two names alike")),
    *(("last", name) for name in ("a fault", "a comment", "no row")),
    *(("first", name) for name in ("description", "last row gone", "a new first row", "a comment", "moved")),
)


@pytest.mark.parametrize(("twelve", "name"), [*(("csv", name) for name in EDITS), *INLINE], indirect=["twelve"])
def test_an_edit_is_built_as_without_the_cache(twelve: Pair, name: str) -> None:
    """Each edit, and its reversal, gives the same files, findings and text; sound edits of rows are updates."""
    lines = lines_of(12)
    twelve.write(EDITS[name](lines))
    made, updated = twelve.build()
    sound = not any(item.severity == "error" for item in made.findings)
    assert updated == sound
    assert bool(recalled(twelve)) == sound
    twelve.write(lines)
    assert twelve.build()[1]


@pytest.mark.slow
@pytest.mark.parametrize(("pair", "seed"), [("csv", 1), ("last", 2), ("first", 3)], indirect=["pair"])
def test_many_edits_are_built_as_without_the_cache(pair: Pair, seed: int) -> None:
    """Random sequences of edits give the same files, findings and text."""
    choose, updated, pair.rows_only = random.Random(seed), 0, True
    pair.design = DESIGN if pair.form == "csv" else FEW
    pair.fleet += "written: [store-001, store-004]\n"
    lines = lines_of(12)
    pair.write(lines)
    pair.build()
    for _ in range(25):
        edited = lines
        for _ in range(choose.randint(1, 3)):
            try:
                edited = EDITS[choose.choice(list(EDITS))](edited)
            except (AssertionError, IndexError):
                continue
        if choose.random() < 0.2:
            shutil.rmtree(pair.cached / "out", ignore_errors=True)
            shutil.rmtree(pair.plain / "out", ignore_errors=True)
        pair.write(edited)
        updated += pair.build()[1]
        if choose.random() < 0.3:
            pair.write(lines)
            updated += pair.build()[1]
    assert updated > 10


@pytest.mark.parametrize("pair", ["csv", "last", "first"], indirect=True)
def test_an_update_plans_the_sites_of_the_edit_only(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    """An edit of a row plans one site, and neither reads the other rows nor renders their blocks."""
    lines = lines_of(12)
    pair.write(lines)
    pair.build()
    planned: list[str] = []
    parsed: list[str] = []
    real, check = sites._made, rows_module._checked
    monkeypatch.setattr(sites, "_made", lambda fleet, row, *rest: planned.append(row.name) or real(fleet, row, *rest))
    monkeypatch.setattr(rows_module, "_checked", lambda name, *rest: parsed.append(name) or check(name, *rest))
    path = pair.cached / "blueprints" / "stores.yaml"
    pair.write(replaced(lines, 4, "provider 2", "provider 1"))
    (unit,) = unchanged.units([path], str(pair.cached / "out")).values()
    builds.build(path, pair.cached, Output(str(pair.cached / "out")), Engine(), lambda items, _words: items, unit)
    assert planned == ["store-005"]
    assert set(parsed) <= {"store-001", "store-005"}


INPUTS: dict[str, Callable[[Path], None]] = {
    "design": lambda project: _edit(project / "blueprints" / "designs" / "store.yaml", "count: 4}", "count: 2}"),
    "fleet": lambda project: _edit(project / "blueprints" / "stores.yaml", "1-3", "1-4"),
    "header": lambda project: _edit(project / "blueprints" / "stores.csv", ",provider,", ",circuits.wan1.provider,"),
    "catalog": lambda project: _put(
        project / "catalog" / "gpu" / "L40S.yaml", (SHIPPED / "gpu" / "L40S.yaml").read_text() + "\n# mine\n"
    ),
    "template of a site": lambda project: _put(
        project / "templates" / "bom" / "bom.csv.j2", (ROOT / "templates" / "bom" / "bom.csv.j2").read_text() + "# me\n"
    ),
    "template of the fleet": lambda project: _put(
        project / "templates" / "fleet" / "README.md.j2",
        (ROOT / "templates" / "fleet" / "README.md.j2").read_text() + "mine\n",
    ),
    "lock": lambda project: _freeze(project),
    "output": lambda project: _edit(project / "out" / "stores" / "sites.csv", "store-003,3", "store-003,4"),
    "output of a site": lambda project: (project / "out" / "stores" / "store-003" / "README.md").unlink(),
    "no output": lambda project: shutil.rmtree(project / "out"),
}


def _edit(path: Path, old: str, new: str) -> None:
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new))


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def _freeze(project: Path) -> None:
    path = project / "blueprints" / "stores.yaml"
    assert builds.freeze(path, project, str(project / "out"), FreezeOrder(("store-001", "store-003"))).sound


@pytest.mark.parametrize("name", INPUTS)
def test_every_input_counts(pair: Pair, name: str) -> None:
    """After a change of any input but the rows, a build with an edited row is one of the whole fleet, with its bytes."""
    lines = lines_of(6)
    pair.write(lines)
    pair.build()
    for project in (pair.cached, pair.plain):
        INPUTS[name](project)
    assert recalled(pair) is None
    _, updated = pair.build()
    assert updated == (name == "output of a site")
    for project in (pair.cached, pair.plain):
        _edit(project / "blueprints" / "stores.csv", "Store 003", "Store 004")
    pair.build()


def test_a_built_site_keeps_its_place_in_an_update(pair: Pair) -> None:
    """An edit of a frozen site is refused with the cache, too, and an edit of another site is an update."""
    lines = lines_of(6)
    pair.write(lines)
    pair.build()
    for project in (pair.cached, pair.plain):
        _freeze(project)
    assert not pair.build()[1]
    pair.write(replaced(lines, 1, "small", "large"))
    assert pair.build()[1]
    pair.write(replaced(lines, 2, "small", "large"))
    made, updated = pair.build()
    assert (updated, [item.code for item in made.findings if item.severity == "error"]) == (False, ["DC811"])


def test_a_check_writes_and_keeps_nothing(pair: Pair) -> None:
    """A check of a stale fleet is stale until a build writes it."""
    lines = lines_of(6)
    pair.write(lines)
    pair.build()
    pair.write(replaced(lines, 2, "small", "large"))
    for _ in range(2):
        made, updated = pair.build(check=True)
        assert (made.differs, updated, recalled(pair)) == (True, True, None)
    assert pair.build() != pair.build(check=True)
    assert recalled(pair)


def test_pools_of_rows_are_compared_with_all_sites(pair: Pair) -> None:
    """A row that states the block of another site is refused with the cache, too."""
    head = f"{HEADER},addressing.pools.inband"
    lines = [f"{line}," for line in lines_of(6)]
    pair.write(lines, head)
    pair.build()
    pair.write([*lines[:3], f"{lines[3]}10.250.0.0/24", *lines[4:]], head)
    assert pair.build()[1]
    pair.write([*lines[:3], f"{lines[3]}10.250.0.0/24", f"{lines[4]}10.250.0.0/25", lines[5]], head)
    made, updated = pair.build()
    assert not updated
    assert "DC806" in [item.code for item in made.findings if item.severity == "error"]


def test_findings_about_other_blueprints_are_taken_over(pair: Pair) -> None:
    """A fleet with a pool that another blueprint uses too is updated with its warning, until that blueprint changes."""
    other = DESIGN.replace("name: store", "name: depot") + "addressing: {pools: {oob: 10.241.9.0/24}}\n"
    lines = lines_of(6)
    pair.write(lines)
    for project in (pair.cached, pair.plain):
        _put(project / "blueprints" / "depot.yaml", other)
    pair.build()
    pair.write(replaced(lines, 2, "Store 003", "Store 004"))
    made, updated = pair.build()
    assert (updated, [item.code for item in made.findings].count("DC358")) == (True, 1)
    for project in (pair.cached, pair.plain):
        _put(project / "blueprints" / "depot.yaml", other.replace("10.241.9", "10.77.9"))
    pair.write(lines)
    made, updated = pair.build()
    assert (updated, [item.code for item in made.findings].count("DC358")) == (False, 0)


def test_rows_that_move_sites_are_guarded(pair: Pair) -> None:
    """Rows that state other pools move their sites: a few are an update, and too many are refused."""
    head, lines = f"{HEADER},addressing.pools.oob", [f"{line}," for line in lines_of(10)]
    pair.write(lines, head)
    pair.build()
    edited = [f"{line}10.250.{n}.0/24" if n < 2 else line for n, line in enumerate(lines)]
    pair.write(edited, head)
    assert pair.build()[1]
    edited = [f"{line}10.251.{n}.0/24" if 2 < n < 6 else line for n, line in enumerate(edited)]
    pair.write(edited, head)
    made, updated = pair.build()
    assert (updated, [item.code for item in made.findings if item.severity == "error"]) == (False, ["DC808"])


def test_renames_are_guarded(pair: Pair) -> None:
    """A few renamed rows are an update, and too many are refused."""
    lines = lines_of(12)
    pair.write(lines)
    pair.build()
    renamed = [line.replace("store-", "shop-", 1) for line in lines]
    pair.write([*renamed[:2], *lines[2:]])
    assert pair.build()[1]
    pair.write([*renamed[:5], *lines[5:]])
    made, updated = pair.build()
    assert (updated, [item.code for item in made.findings if item.severity == "error"]) == (False, ["DC808"])


def test_a_site_class_that_loses_its_sites_is_checked(pair: Pair) -> None:
    """A fault of a class that its only row overrides is told when the row goes, with the cache, too."""
    pair.fleet = FLEET.replace("small: {}", "small: {}\n  odd: {description: [a]}")
    lines = lines_of(5)
    lines[2] = lines[2].replace("small", "odd")
    pair.write(lines)
    assert not [item for item in pair.build()[0].findings if item.severity == "error"]
    pair.write(replaced(lines, 2, "odd", "small"))
    made, updated = pair.build()
    assert (updated, [item.code for item in made.findings if item.severity == "error"]) == (False, ["DC103"])


def test_as_numbers_are_compared_with_all_sites(pair: Pair) -> None:
    """An edit of a routed site is an update; a new one and a number of a row are compared with those of all sites."""
    pair.fleet = FLEET.replace("guard:", "  asns: {base: 4200000000, per_site: 16}\nguard:")
    pair.design = DESIGN.replace("inband: {design: single,", "inband: {design: leaf-spine, spines: 2,")
    head, lines = f"{HEADER},addressing.asn_base", [f"{line}," for line in lines_of(3)]
    pair.write(lines, head)
    pair.build()
    pair.write(replaced(lines, 1, "Store 002", "Store 003"), head)
    assert pair.build()[1]
    pair.write([*lines[:2], f"{lines[2]}4200000016"], head)
    made, updated = pair.build()
    assert (updated, [item.code for item in made.findings if item.severity == "error"]) == (False, ["DC806", "DC808"])


def test_as_numbers_of_another_shape_are_compared_with_all_sites(pair: Pair) -> None:
    """A site that gets a second routed fabric by its class is refused if a site has its AS numbers. The guard counts it."""
    pair.fleet = FLEET.replace("guard:", "  asns: {base: 4200000000, per_site: 4096}\nguard:").replace(
        "large: {servers: {infer: {numbers: 1-3}}}", "large: {fabrics: {oob: {design: leaf-spine, spines: 1}}}"
    )
    pair.fleet = pair.fleet.replace("open: [", "open: [fabrics, ")
    pair.design = DESIGN.replace("inband: {design: single,", "inband: {design: leaf-spine, spines: 1,")
    lines = [rows(17)[number - 1].replace("large", "small") + ",planned,," for number in (1, 5, 17)]
    lines[1] = lines[1].replace("small", "large")
    pair.write(lines)
    assert not [item for item in pair.build()[0].findings if item.severity == "error"]
    pair.write(replaced(lines, 2, "small", "large"))
    made, updated = pair.build()
    assert (updated, [item.code for item in made.findings if item.severity == "error"]) == (False, ["DC806", "DC808"])


def test_a_pool_of_all_sites_is_told_from_the_second_site_on(pair: Pair) -> None:
    """A row that goes takes the warning about a pool of all sites along if one site is left, and brings it back."""
    pair.fleet = FLEET.replace("    oob: {prefix: 10.241.0.0/16, site_length: 24}\n", "").replace("20}", "100}")
    for count in (2, 1, 2):
        pair.write(lines_of(count))
        assert ("DC810" in [item.code for item in pair.build()[0].findings]) == (count > 1)


@pytest.mark.parametrize("pair", ["last", "first"], indirect=True)
def test_places_in_the_fleet_file_move_with_its_lines(pair: Pair) -> None:
    """A warning about a site class and one about a pool have the lines of the edited file, below the sites, too."""
    spare = "{model: KR6288V2, numbers: 1-2, fitted: {}}"
    pair.fleet = FLEET.replace("[servers.infer.numbers]", "[servers]").replace(
        "large: {servers: {infer: {numbers: 1-3}}}", f"large: {{servers: {{spare: {spare}}}}}"
    )
    other = DESIGN.replace("name: store", "name: depot") + "addressing: {pools: {oob: 10.241.9.0/24}}\n"
    for project in (pair.cached, pair.plain):
        _put(project / "blueprints" / "depot.yaml", other)
    lines = lines_of(9)
    pair.write(lines)
    before = _lines_of_findings(pair.build()[0])
    assert {"DC358", "DC230"} <= before.keys()
    pair.write([line for line in lines if not line.startswith("store-002")])
    made, updated = pair.build()
    shift = {"last": 0, "first": -10}[pair.form]
    assert updated == (pair.form == "last")  # the pool below the sites has another line
    assert _lines_of_findings(made) == {code: line + shift for code, line in before.items()}
    for project in (pair.cached, pair.plain):
        (project / "blueprints" / "depot.yaml").unlink()
    pair.build()
    pair.write(lines)
    made, updated = pair.build()
    assert updated
    assert _lines_of_findings(made)["DC230"] == before["DC230"]


def _lines_of_findings(made: builds.FleetBuilt) -> dict[str, int]:
    """The lines of the findings about the fleet file by code."""
    places = ((item.code, item.place) for item in made.findings if item.place)
    return {code: place.line for code, place in places if place.file.endswith("stores.yaml")}


@pytest.mark.parametrize("pair", ["last"], indirect=True)
def test_every_part_of_the_fleet_file_counts(pair: Pair) -> None:
    """An edit of the fleet file beside its sites makes all sites, and one of a site makes it alone."""
    lines = lines_of(6)
    pair.write(lines)
    pair.build()
    pair.fleet = FLEET.replace("1-3", "1-4")
    pair.write(lines)
    made, updated = pair.build()
    assert (updated, made.text.endswith("1 of 6 sites written")) == (False, True)
    pair.write(replaced(lines, 2, "Store 003", "Store 333"))
    made, updated = pair.build()
    assert (updated, made.text.endswith("1 of 6 sites written")) == (True, True)
    assert recalled(pair)


def test_sites_in_braces_are_recalled_and_built_as_a_whole(pair: Pair) -> None:
    """A mapping that is not divided into lines is recalled while it is unchanged, and built whole after an edit."""
    body = "{{store-001: {{number: 1, class: small}}, store-002: {{number: 2, class: {}}}}}"
    pair.form, plain = "braces", FLEET.replace("columns: {provider: circuits.wan1.provider}\n", "")
    pair.fleet = plain.replace("sites: stores.csv", "sites: " + body.format("small"))
    pair._with_sites = lambda lines, head: pair.fleet  # type: ignore[method-assign]
    pair.write([])
    pair.build()
    assert recalled(pair)
    pair.fleet = pair.fleet.replace("number: 2, class: small", "number: 2, class: large")
    pair.write([])
    assert recalled(pair) is None
    assert not pair.build()[1]
    assert recalled(pair)


TEXTS = {
    "plain": "  a-1:\n    number: 1\n  b:\n    number: 2\n",
    "one line each": "  a-1: {number: 1}\n  b: {number: 2}\n  c : {number: 3}\n",
    "comments and empty lines": "  # first\n\n  a-1:\n    number: 1\n\n# second\n  b: # b\n      # more\n    number: 2\n   # end\n",
    "block scalars": "  a-1:\n    number: 1\n    description: |+\n      one\n      b: two\n\n\n  b:\n    number: 2\n    description: >-\n     a\n     b\n",
    "long texts": "  a-1:\n    number: 1\n    description: one\n      two\n  b:\n    description: 'one\n      two'\n    number: 2\n",
    "lists": "  a-1:\n    number: 1\n    services:\n      resolvers:\n      - 10.0.0.1\n      - 10.0.0.2\n  b: {number: 2,\n    wave: 3}\n",
    "names in quotes": "  'a-1': {number: 1}\n  \"b\" :\n    number: 2\n  c: {number: 3}\n",
    "a deep indent": "        a-1: {number: 1}\n        b:\n                 number: 2\n",
    "no last line break": "  a-1: {number: 1}\n  b: {number: 2}",
    "no last line break of a text": "  a-1: {number: 1}\n  b:\n    number: 2\n    description: |\n      one",
}  # fmt: skip


@pytest.mark.parametrize("tail", ["", "guard: {percent: 5}\n", "# end\n", "# end\nguard:\n  percent: 5"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("name", TEXTS)
def test_a_site_of_a_mapping_is_parsed_alone(name: str, ends: str, tail: str) -> None:
    """Each choice of sites has the values and the places of the whole file, and so has the text beside them."""
    body = TEXTS[name] + tail if TEXTS[name].endswith("\n") else TEXTS[name]
    text = f"kind: fleet\nname: x\nsites:  # here\n{body}".replace("\n", ends)
    whole, read = source.parse(text, "x"), mapping.lines_of(text, "x")
    assert read
    locate, names = source.locator(whole), list(whole.data["sites"])
    assert mapping.names_of(read) == names
    for count in range(1, len(names) + 1):
        for chosen in itertools.combinations(range(len(names)), count):
            part = source.parse(mapping.text_of(read._replace(lines=[read.lines[at] for at in chosen])), "x")
            assert part.data == whole.data | {"sites": {names[at]: whole.data["sites"][names[at]] for at in chosen}}
            found = source.locator(part)
            for path in [(key,) for key in part.data] + [("sites", key, "number") for key in part.data["sites"]]:
                assert found(path) == locate(path)


UNDIVIDED = {
    "braces": "sites: {a: {number: 1}}\n",
    "braces on lines": "sites:\n  {a: {number: 1},\n  b: {number: 2}}\n",
    "an anchor": "sites:\n  a: &a {number: 1}\n  b: {number: 2}\n",
    "an alias": "x: {number: 1}\nsites:\n  a: {number: 1}\n  b: *x\n",
    "a merge key": "sites:\n  a: {number: 1}\n  b:\n    <<: *x\n",
    "quotes that differ": "sites:\n  \"a': {number: 1}\n  b: {number: 2}\n",
    "an escape in quotes": 'sites:\n  "\\x61": {number: 1}\n  b: {number: 2}\n',
    "a key in quotes": '"sites":\n  a: {number: 1}\n',
    "a question mark": "sites:\n  ? a\n  : {number: 1}\n",
    "a smaller indent": "sites:\n    a: {number: 1}\n  b: {number: 2}\n",
    "a capital": "sites:\n  a: {number: 1}\n  B: {number: 2}\n",
    "two keys": "sites:\n  a: {number: 1}\nsites:\n  b: {number: 2}\n",
    "a line break of YAML": "sites:\n  a: {number: 1, description: a\u2028b}\n",
    "a carriage return": "sites:\n  a: {number: 1}\r  b: {number: 2}\r",
    "no site": "sites:\n",
    "a file": "sites: stores.csv\n",
    "too many values": "sites:\n  a: [" + "1," * 1_000_000 + "]\n",
}  # fmt: skip


@pytest.mark.parametrize("name", UNDIVIDED)
def test_other_forms_of_a_mapping_are_not_divided(name: str) -> None:
    """A text in which a site can depend on another line is read as a whole only."""
    assert mapping.lines_of(UNDIVIDED[name], "x") is None


def test_a_project_may_have_a_path_that_is_not_utf_8(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fleet below a folder with any bytes in its name is kept, recalled and updated."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    pair, lines = Pair(tmp_path / os.fsdecode(b"\xff")), lines_of(3)
    pair.write(lines)
    pair.build()
    assert recalled(pair)
    pair.write(replaced(lines, 1, "Store 002", "Store 003"))
    assert pair.build()[1]


def test_a_damaged_ledger_is_none(pair: Pair, tmp_path: Path) -> None:
    """A cut entry, one without a key, and a cache that others can read make a build of the whole fleet."""
    lines = lines_of(5)
    pair.write(lines)
    pair.build()
    path = pair.cached / "blueprints" / "stores.yaml"
    (unit,) = unchanged.units([path], str(pair.cached / "out")).values()
    assert ledger.recall(unit)
    folder = tmp_path / "cache" / "dcgen" / "builds"
    assert folder.stat().st_mode & 0o777 == 0o700
    whole = {entry: entry.read_bytes() for entry in folder.iterdir()}
    for entry, data in whole.items():
        entry.write_bytes(data[:-100])
    assert ledger.recall(unit) is None
    for entry, data in whole.items():
        entry.write_bytes(data)
    folder.chmod(0o755)
    assert ledger.recall(unit) is None
    pair.write(replaced(lines, 1, "small", "large"))
    assert not pair.build()[1]


def test_sections_take_over_the_blocks_of_other_sites() -> None:
    """Random sections: the result equals a section that is printed anew, and so do the lengths of its blocks."""
    choose = random.Random(3)
    for _ in range(2_000):
        lead = choose.choice([b"", b",\n"])
        names, wanted = (sorted(choose.sample("abcdefghij", choose.randint(low, 9))) for low in (1, 0))
        before = {name: (name * choose.randint(1, 3)).encode() for name in names}
        changed = {name for name in wanted if name not in before or choose.random() < 0.3}
        after = {name: (name * choose.randint(1, 3)).encode() if name in changed else before[name] for name in wanted}
        blocks = [(lead if index else b"") + block for index, block in enumerate(before.values())]
        old = OldSection(b"head" + b"".join(blocks) + b"tail", 4, names, list(map(len, blocks)))
        pieces, sizes = section(old, {name: lead + after[name] for name in changed}, wanted, lead)
        expected = [(lead if index else b"") + block for index, block in enumerate(after.values())]
        assert (b"".join(pieces), sizes) == (b"".join(expected), list(map(len, expected)))
