"""netbox/: CSV files for the bulk import of NetBox, to import in the order of the numbers of folders and files.

Above about 10,000 objects Terraform takes hours, because it creates one object per request. The files have the objects
of `terraform/` in the columns of NetBox's import forms. Their cells have no guard against formulas. NetBox would store
an apostrophe as part of a name, and the next file would no longer find the object.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dcgen.analysis import Analysis
from dcgen.artifacts.data.netbox import racks, shared
from dcgen.artifacts.data.netbox.tables import CABLES, ONCE, RACKS, SITE, ImportTable, Row
from dcgen.network.switches import make_switches
from dcgen.page import Page
from dcgen.plan.records import Plan
from dcgen.topology import Topology
from dcgen.views.netbox import inventory, power
from dcgen.views.netbox.wiring import CableParts

Rows = Iterable[tuple[str, str, Row]]  # each with the name of its table, and that of its rack or ""
Folder = tuple[str, tuple[ImportTable, ...], Rows]
# The tables with several rows per device. Outside the units they have one file per rack. NetBox needs 0.05 to 0.2
# seconds per row, so a job takes some minutes and is easy to repeat. A limit in rows would move rows between files.
BY_RACK = ("interfaces", "mac-addresses", "ip-addresses", "power-ports", "power-outlets", "cables")


class ImportPart(NamedTuple):
    """The view of a file: the columns of its table and its rows."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


class ImportFile(NamedTuple):
    """A file with its rows, and the path of its import page in NetBox."""

    path: str
    rows: int
    page: str


class ImportGuide(NamedTuple):
    """The view of `netbox/README.md`. `circuits` counts the cables that NetBox cannot import."""

    name: str
    files: tuple[ImportFile, ...]
    circuits: int

    @property
    def total(self) -> int:
        """The number of objects."""
        return sum(file.rows for file in self.files)


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield the files in the order of import, and the README with their list."""
    topology = analysis.topology
    plan = topology.plan
    devices = inventory.Devices(topology, analysis.once(make_switches))
    feeds = power.power_view(topology)
    files: list[ImportFile] = []
    folders: list[Folder] = [
        ("01-once", ONCE, _whole(shared.once_rows(plan))),
        ("02-site", SITE, _whole(shared.site_rows(plan, feeds))),
    ]
    units = sorted({rack.unit for rack in plan.racks.values()})
    folders += [(_folder(3, unit), RACKS, _unit_rows(topology, devices, feeds, unit)) for unit in units]
    folders += [(_folder(4, unit, "cables"), CABLES, rows) for unit, rows in _cables(topology, devices, feeds).items()]
    for folder, tables, rows in folders:
        for page, file in _files(folder, tables, rows):
            yield page
            files.append(file)
    circuits = len(plan.cables) - len(topology.site_cables)
    yield Page("netbox/README.md", "netbox/README.md.j2", ImportGuide(plan.name, tuple(files), circuits))


def _folder(number: int, unit: int, kind: str = "racks") -> str:
    """Return the folder of the site (unit 0) or a unit. New units get folders of their own."""
    return f"{number:02}-{kind}-{f'su{unit:02}' if unit else 'site'}"


def _whole(rows: Iterable[tuple[str, Row]]) -> Rows:
    """Yield the rows of tables that have one file each."""
    return ((name, "", row) for name, row in rows)


def _files(folder: str, tables: Iterable[ImportTable], rows: Rows) -> Iterator[tuple[Page, ImportFile]]:
    """Yield the files of each table that has rows."""
    found: dict[str, dict[str, list[Row]]] = {}
    for name, rack, row in rows:
        found.setdefault(name, {}).setdefault(rack if name in BY_RACK else "", []).append(row)
    for number, table in enumerate(tables, start=1):
        for rack, held in found.get(table.name, {}).items():
            path = f"{folder}/{number:02}-{table.name}{f'-{rack}' if rack else ''}.csv"
            view = ImportPart(table.columns, tuple(held))
            yield (
                Page(f"netbox/{path}", "netbox/import.csv.j2", view),
                ImportFile(path, len(held), f"{table.page}/import/"),
            )


def _unit_rows(topology: Topology, devices: inventory.Devices, feeds: power.PowerView, unit: int) -> Rows:
    """Yield the rows of the racks of a unit, with the power feeds of their PDUs."""
    plan = topology.plan
    for rack in plan.racks.values():
        if rack.unit == unit:
            for name, row in racks.rack_rows(plan, inventory.rack_view(topology, devices, rack)):
                yield name, "" if unit else rack.name, row
    own = feeds._replace(feeds=tuple(each for each in feeds.feeds if _unit_of(plan, topology, each.name) == unit))
    yield from ((name, "", row) for name, row in racks.feed_rows(topology, own) if name == "power-feeds")


def _cables(topology: Topology, devices: inventory.Devices, feeds: power.PowerView) -> dict[int, Rows]:
    """Return the cables by unit: cords, links by the unit of either end, and the cables of power feeds."""
    plan = topology.plan
    found: dict[int, list[tuple[str, str, Row]]] = {}
    cables = topology.site_cables  # NetBox imports no cable to a circuit
    for cable, type_ in zip(cables, CableParts(plan.fiber.cables).of(cables), strict=True):
        unit = max(plan.devices[cable.a_device].unit, plan.devices[cable.b_device].unit)
        part = "" if unit else topology.place_of(cable.a_device)[0]
        found.setdefault(unit, []).append(("cables", part, racks.cable_row(cable, type_)))
    for rack in plan.racks.values():
        part = "" if rack.unit else rack.name
        for device in inventory.devices_in(topology, rack):
            rows = racks.cord_rows(device.name, devices.power_ports(device))
            found.setdefault(rack.unit, []).extend(("cables", part, row) for row in rows)
    for feed in feeds.feeds:
        own = racks.feed_rows(topology, feeds._replace(feeds=(feed,)))
        found.setdefault(_unit_of(plan, topology, feed.name), []).extend(
            (name, "", row) for name, row in own if name == "power-feed-cables"
        )
    return dict(sorted(found.items()))


def _unit_of(plan: Plan, topology: Topology, pdu: str) -> int:
    rack = topology.rack_of_pdu.get(pdu) or topology.place_of(pdu)[0]
    return plan.racks[rack].unit
