"""netbox/: CSV files for NetBox's bulk import, against the columns of its import forms and the plan."""

from __future__ import annotations

import csv
import io
from functools import cache
from pathlib import Path

import pytest

import dcgen
from conftest import ROOT
from dcgen import render
from dcgen.analysis import Analysis
from dcgen.artifacts.data import netbox
from dcgen.artifacts.data.netbox.tables import TABLES
from dcgen.topology import Topology
from support.hostile import EDGE, VALUES, rotated, write_project
from support.netbox_forms import FORMS, REFERENCES
from support.terraform_schema import ENUMS

SITES = ("tiny", "lyon-store-042", "ams2-lab", "iad1-a")
Rows = list[dict[str, str]]


@cache
def shipped(name: str) -> Topology:
    return dcgen.load(ROOT / "blueprints" / f"{name}.yaml")


def files(topology: Topology) -> dict[str, Rows]:
    """Return the rows of each file as NetBox reads them, in the order of import."""
    found: dict[str, Rows] = {}
    for made in render.render(netbox.pages(Analysis(topology))):
        if made.path.endswith(".csv"):
            header, *rows = csv.reader(io.StringIO(made.data.decode("utf-8"), newline=""))
            assert all(len(row) == len(header) for row in rows), made.path
            # NetBox drops blanks at both ends of a cell.
            found[made.path.removeprefix("netbox/")] = [
                dict(zip(header, map(str.strip, row), strict=True)) for row in rows
            ]
    return found


def table_of(path: str) -> str:
    """Return the table of a file."""
    name = path.rpartition("/")[2].removesuffix(".csv").partition("-")[2]
    return max((table.name for table in TABLES if name.startswith(table.name)), key=len)


def by_table(found: dict[str, Rows]) -> dict[str, Rows]:
    """Return the rows of all files of a table."""
    tables: dict[str, Rows] = {table.name: [] for table in TABLES}
    for path, rows in found.items():
        tables[table_of(path)] += rows
    return tables


# --- the forms of NetBox -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_table_has_the_columns_of_its_form(table: netbox.ImportTable) -> None:
    """NetBox refuses a column that its form does not have, and a file without a required one."""
    required, optional = FORMS[table.page]
    columns = {column.partition(".")[0] for column in table.columns}
    assert columns <= required | optional and required <= columns
    assert len(columns) == len(table.columns)


@pytest.mark.parametrize("name", SITES)
def test_required_cells_have_values(name: str) -> None:
    """No row leaves a required cell blank."""
    for path, rows in files(shipped(name)).items():
        page = next(table.page for table in TABLES if table.name == table_of(path))
        for row in rows:
            blank = {column for column, cell in row.items() if column.partition(".")[0] in FORMS[page][0] and not cell}
            assert not blank, (path, row)


@pytest.mark.parametrize("name", SITES)
def test_references_resolve_to_earlier_rows(name: str) -> None:
    """Each cell that names another object names one of an earlier row, and nothing is made twice."""
    known: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    for path, rows in files(shipped(name)).items():
        table = table_of(path)
        for row in rows:
            for own, (target, theirs) in REFERENCES.get(table, {}).items():
                values = tuple(row[column] for column in own)
                if values[-1]:
                    assert values in known.get((target, *theirs), set()), (path, own, values)
            for (target, *columns), found in _keys(table):
                key = tuple(row[column] for column in columns)
                assert key not in known.setdefault((target, *columns), set()) or not found, (path, key)
                known[target, *columns].add(key)


def _keys(table: str) -> list[tuple[tuple[str, ...], bool]]:
    """Return the columns of a table that other rows refer to, and whether they are unique."""
    used = {(target, *theirs) for rules in REFERENCES.values() for target, theirs in rules.values() if target == table}
    return [(key, True) for key in sorted(used)]


@pytest.mark.parametrize("name", SITES)
def test_cables_end_on_earlier_ports(name: str) -> None:
    """Each end of a cable is a port of the kind that its type names, and no port has two cables."""
    tables = by_table(files(shipped(name)))
    kinds = {"dcim.interface": "interfaces", "dcim.powerport": "power-ports", "dcim.poweroutlet": "power-outlets"}
    ports = {kind: {(row["device"], row["name"]) for row in tables[table]} for kind, table in kinds.items()}
    ends = [
        (row[f"side_{side}_type"], (row[f"side_{side}_device"], row[f"side_{side}_name"]))
        for row in tables["cables"]
        for side in "ab"
    ]
    assert ends and len(set(ends)) == len(ends)
    assert all(end in ports[kind] for kind, end in ends)


@pytest.mark.parametrize("name", SITES)
def test_closed_lists(name: str) -> None:
    """Types and statuses are among the values of NetBox."""
    tables = by_table(files(shipped(name)))
    for table, column, resource, argument in (
        ("racks", "status", "netbox_rack", "status"),
        ("racks", "form_factor", "netbox_rack", "form_factor"),
        ("devices", "face", "netbox_device", "rack_face"),
        ("interfaces", "type", "netbox_device_interface", "type"),
        ("interfaces", "mode", "netbox_device_interface", "mode"),
        ("ip-addresses", "role", "netbox_ip_address", "role"),
        ("cables", "type", "netbox_cable", "type"),
        ("power-feeds", "phase", "netbox_power_feed", "phase"),
    ):
        assert {row[column] for row in tables[table]} - {""} <= ENUMS[resource, argument], (table, column)


# --- the plan ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", SITES)
def test_the_files_have_every_object(name: str) -> None:
    """Racks, devices, cables and addresses are those of the plan, each once."""
    plan, tables = shipped(name).plan, by_table(files(shipped(name)))
    assert sorted(row["name"] for row in tables["racks"]) == sorted(plan.racks)
    devices = sorted(each.name for each in plan.devices.values() if each.kind != "circuit" and not each.present)
    assert sorted(row["name"] for row in tables["devices"]) == devices
    circuits = {each.name for each in plan.devices.values() if each.kind == "circuit"}
    cables = sorted(each.id for each in plan.cables if not {each.a_device, each.b_device} & circuits)
    assert sorted(row["label"] for row in tables["cables"] if row["type"] != "power") == cables
    planned = {f"{at.address}/{at.length}" for at in plan.addresses if at.address}
    assert planned <= {row["address"] for row in tables["ip-addresses"]}
    cords = [supply for supply in plan.supplies if supply.outlet and not plan.devices[supply.pdu].present]
    assert len([row for row in tables["cables"] if row["type"] == "power"]) == len(cords)


def test_a_file_has_the_rows_of_one_unit_or_of_one_rack() -> None:
    """A file is bounded by its unit. Outside the units, a large table has a file per rack, with the rows of its devices."""
    topology = shipped("iad1-a")
    found, racks = files(topology), {name: rack for name, rack in topology.plan.racks.items() if not rack.unit}
    assert [path for path in found if path.startswith("03-racks-su01/04-interfaces")] == [
        "03-racks-su01/04-interfaces.csv"
    ]
    split = {path: rows for path, rows in found.items() if path.startswith("03-racks-site/04-interfaces-")}
    assert len(split) > 1 and {Path(path).stem.removeprefix("04-interfaces-") for path in split} <= set(racks)
    for path, rows in split.items():
        assert {topology.place_of(row["device"])[0] for row in rows} == {Path(path).stem.removeprefix("04-interfaces-")}


def test_a_name_like_a_formula_is_not_changed(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A guard would be a part of the name for NetBox, so there is none; other texts come back as they are, too."""
    folder = tmp_path_factory.mktemp("hostile")
    topology = dcgen.load(write_project(folder, EDGE, rotated(11, VALUES)))
    pages = [page for page in netbox.pages(Analysis(topology)) if page.path.endswith(".csv")]
    wanted = [tuple(cell.strip() for cell in row) for page in pages for row in page.view.rows]  # type: ignore[attr-defined]
    read = [tuple(row.values()) for rows in files(topology).values() for row in rows]
    assert read == wanted
    assert any(cell[:1] in "=+-@" for row in read for cell in row if cell)
