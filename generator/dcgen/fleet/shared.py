"""The files that a fleet has once: page, lists, bill, inventory and variables, from the summaries of its sites."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from dcgen.artifacts.data.ansible import KINDS, group_name
from dcgen.fleet.changes import SHAPES, SITES, OldSite
from dcgen.fleet.reading import FleetFile
from dcgen.fleet.rows import FleetRow
from dcgen.fleet.summaries import SiteSummary, shape_data
from dcgen.page import Book, Cell, FreeText, Page, Sheet
from dcgen.plan.records import BillLine
from dcgen.views.bill import COLUMNS, BillRow, make_row

MAP_WIDTH, MAP_HEIGHT, MAP_MARGIN = 720, 480, 20
STATES = ("planned", "ordered", "installed", "live")
HEAD = (
    *("name", "number", "class", "wave", "region", "state", "latitude", "longitude", "shape"),
    *("servers", "gpus", "kw", "prefixes", "files", "digest"),
)


class FleetSite(NamedTuple):
    """A site of the fleet: its row, its summary, the id of its shape, and the number and digest of its files."""

    row: FleetRow
    summary: SiteSummary
    shape: str
    files: int
    digest: str


class SiteLine(NamedTuple):
    """A row of `sites.csv` and of the table of the page. `kw` is a text, with a mark if it is a lower bound."""

    name: str
    number: int
    class_: str
    wave: int
    region: str
    state: str
    latitude: str
    longitude: str
    shape: str
    servers: int
    gpus: int
    kw: str
    prefixes: str
    files: int
    digest: str
    folder: str


class WaveRow(NamedTuple):
    """A wave of the rollout: its sites by state, its servers and GPUs, and its power in kW as text."""

    wave: int
    sites: int
    states: tuple[int, ...]
    servers: int
    gpus: int
    kw: str


class Dot(NamedTuple):
    """A site on the map, in pixels."""

    x: float
    y: float
    name: str
    state: str


class HostRow(NamedTuple):
    """A host of the inventory with its address, "" for none."""

    name: str
    address: str


class HostGroup(NamedTuple):
    """A group of the inventory: its hosts, or the groups in it."""

    name: str
    hosts: tuple[HostRow, ...]
    children: tuple[str, ...]


class FleetView(NamedTuple):
    """The whole fleet.

    `bounds` and `assumed` are set if a power is a lower bound or has assumed parts. `written`
    counts the sites with files.
    """

    name: str
    description: FreeText
    states: tuple[str, ...]
    waves: tuple[WaveRow, ...]
    lines: tuple[SiteLine, ...]
    head: tuple[str, ...]
    sites: str
    dots: tuple[Dot, ...]
    servers: str
    gpus: str
    kw: str
    bounds: bool
    assumed: bool
    shapes: int
    written: int
    columns: tuple[str, ...]
    bill: tuple[BillRow, ...]
    by_wave: tuple[tuple[Cell, ...], ...]
    by_region: tuple[tuple[Cell, ...], ...]
    groups: tuple[HostGroup, ...]
    variables: tuple[tuple[str, dict[str, Any]], ...]
    data: tuple[tuple[str, dict[str, Any]], ...]


def make_view(fleet: FleetFile, sites: Sequence[FleetSite]) -> FleetView:
    """Return the view of all shared files. The sites are sorted by name."""
    sites = sorted(sites, key=lambda site: site.row.name)
    shapes: dict[str, dict[str, Any]] = {}
    for site in sites:
        if site.shape not in shapes:
            shapes[site.shape] = shape_data(site.summary)
    lines = tuple(_line(fleet, site) for site in sites)
    parts = {shape: [BillLine(*line) for line in data["bill"]] for shape, data in shapes.items()}
    waves = _grouped(sites, lambda site: str(site.row.facts.wave))
    regions = _grouped(sites, lambda site: site.row.facts.region or "")
    return FleetView(
        name=fleet.spec.name,
        description=fleet.spec.description or "",
        states=STATES,
        waves=tuple(_wave(int(wave), waves[wave]) for wave in sorted(waves, key=int)),
        lines=lines,
        head=HEAD,
        dots=tuple(_dots(sites)),
        sites=f"{len(lines):,}",
        servers=f"{sum(line.servers for line in lines):,}",
        gpus=f"{sum(line.gpus for line in lines):,}",
        kw=_kw(sites),
        bounds=any(site.summary.kw_bound for site in sites),
        assumed=any(site.summary.kw_assumed for site in sites),
        shapes=len(shapes),
        written=sum(bool(line.folder) for line in lines),
        columns=COLUMNS,
        bill=tuple(map(make_row, _bill(sites, parts))),
        by_wave=tuple((wave, *make_row(line)) for wave in sorted(waves, key=int) for line in _bill(waves[wave], parts)),
        by_region=tuple(
            (region, *make_row(line)) for region in sorted(regions) for line in _bill(regions[region], parts)
        ),
        groups=tuple(_groups(fleet, sites)),
        variables=tuple((site.row.name, _variables(site)) for site in sites),
        data=tuple(sorted(shapes.items())),
    )


def pages(view: FleetView) -> Iterator[Page | Book]:
    """Yield the shared files of a fleet."""
    yield Page("README.md", "fleet/README.md.j2", view)
    yield Page("index.html", "fleet/index.html.j2", view)
    yield Page(SITES, "fleet/sites.csv.j2", view)
    yield Page(SHAPES, "fleet/shapes.json.j2", view)
    yield Page("bom.csv", "fleet/bom.csv.j2", view)
    yield Page("bom-waves.csv", "fleet/bom-waves.csv.j2", view)
    if any(line.region for line in view.lines):
        yield Page("bom-regions.csv", "fleet/bom-regions.csv.j2", view)
    sheets = [Sheet("All", view.columns, tuple(tuple(row) for row in view.bill))]
    sheets.append(Sheet("By wave", ("wave", *view.columns), view.by_wave))
    yield Book("bom.xlsx", f"Bill of materials: {view.name}", tuple(sheets))
    yield Page("ansible/ansible.cfg", "fleet/ansible.cfg.j2", view)
    yield Page("ansible/hosts.yml", "fleet/hosts.yml.j2", view)
    yield Page("terraform/sites.auto.tfvars.json", "fleet/tfvars.json.j2", view)
    yield Page("terraform/variables.tf", "fleet/variables.tf.j2", view)
    yield Page("argocd/sites.json", "fleet/argocd.json.j2", view)


def old_site(line: SiteLine) -> OldSite:
    """Return what the next build compares of a site."""
    facts = (line.class_, str(line.wave), line.region, line.state, line.shape, line.prefixes, line.digest)
    return OldSite(line.name, line.number, *facts)


def _line(fleet: FleetFile, site: FleetSite) -> SiteLine:
    facts = site.row.facts
    written = fleet.spec.written is None or site.row.name in fleet.spec.written
    return SiteLine(
        site.row.name,
        facts.number,
        facts.class_ or "",
        facts.wave,
        facts.region or "",
        facts.state,
        "" if facts.latitude is None else f"{facts.latitude:g}",
        "" if facts.longitude is None else f"{facts.longitude:g}",
        site.shape,
        sum(device.kind == "server" for device in site.summary.devices),
        site.summary.gpus,
        _kw([site]),
        " ".join(dict.fromkeys(prefix.prefix for prefix in site.summary.prefixes)),
        site.files,
        site.digest,
        f"{site.row.name}/" if written else "",
    )


def _kw(sites: Iterable[FleetSite]) -> str:
    """Return the power of sites as text, with marks if a part of it is unknown or assumed."""
    sites = list(sites)
    bound = ">=" if any(site.summary.kw_bound for site in sites) else ""
    assumed = " *" if any(site.summary.kw_assumed for site in sites) else ""
    return f"{bound}{sum(site.summary.kw for site in sites):.1f}{assumed}"


def _grouped(sites: Iterable[FleetSite], key: Any) -> dict[str, list[FleetSite]]:
    found: dict[str, list[FleetSite]] = {}
    for site in sites:
        found.setdefault(key(site), []).append(site)
    return found


def _wave(wave: int, sites: list[FleetSite]) -> WaveRow:
    states = Counter[str](site.row.facts.state for site in sites)
    servers = sum(device.kind == "server" for site in sites for device in site.summary.devices)
    gpus = sum(site.summary.gpus for site in sites)
    return WaveRow(wave, len(sites), tuple(states[state] for state in STATES), servers, gpus, _kw(sites))


def _bill(sites: Iterable[FleetSite], parts: Mapping[str, Sequence[BillLine]]) -> list[BillLine]:
    """Return the lines of a bill for all of these sites. Each site has its own spares."""
    counts = Counter(site.shape for site in sites)
    totals: dict[BillLine, list[int]] = {}
    for shape, number in counts.items():
        for line in parts[shape]:
            total = totals.setdefault(line._replace(quantity=0, spares=0), [0, 0])
            total[0] += line.quantity * number
            total[1] += line.spares * number
    lines = [line._replace(quantity=quantity, spares=spares) for line, (quantity, spares) in totals.items()]
    return sorted(
        lines,
        key=lambda line: (
            line.category,
            line.manufacturer,
            line.model,
            line.part_number,
            line.description,
            line.length_m or 0,
        ),
    )


def _dots(sites: Iterable[FleetSite]) -> Iterator[Dot]:
    """Yield the sites with coordinates on a map whose scale is the same in both directions at its middle."""
    placed = [
        (site, site.row.facts.longitude, site.row.facts.latitude)
        for site in sites
        if site.row.facts.longitude is not None and site.row.facts.latitude is not None
    ]
    if not placed:
        return
    downs = [item[2] or 0.0 for item in placed]
    # A degree of longitude is shorter than one of latitude. Rounding keeps the map the same with every math library.
    shrink = round(math.cos(math.radians((min(downs) + max(downs)) / 2)), 4)
    lefts = [(item[1] or 0.0) * shrink for item in placed]
    scale = min(
        (MAP_WIDTH - 2 * MAP_MARGIN) / max(max(lefts) - min(lefts), 0.01),
        (MAP_HEIGHT - 2 * MAP_MARGIN) / max(max(downs) - min(downs), 0.01),
    )
    for (site, _, _), left, down in zip(placed, lefts, downs, strict=True):
        x, y = MAP_MARGIN + (left - min(lefts)) * scale, MAP_MARGIN + (max(downs) - down) * scale
        yield Dot(round(x, 1), round(y, 1), site.row.name, site.row.facts.state)


def _groups(fleet: FleetFile, sites: Sequence[FleetSite]) -> Iterator[HostGroup]:
    """Yield the groups of the inventory: one per site, and those of waves, regions, classes and kinds of devices."""
    by_kind: dict[str, list[HostRow]] = {name: [] for name in KINDS.values()}
    above: dict[str, list[str]] = {}
    for site in sites:
        pod = group_name("pod", site.row.name)
        hosts = [HostRow(device.name, device.address) for device in site.summary.devices if device.kind in KINDS]
        for device in site.summary.devices:
            if device.kind in KINDS:
                by_kind[KINDS[device.kind]].append(HostRow(device.name, ""))
        yield HostGroup(pod, tuple(hosts), ())
        facts = site.row.facts
        for name in (
            ("fleet", fleet.spec.name),
            ("wave", str(facts.wave)),
            ("region", facts.region),
            ("siteclass", facts.class_),
        ):
            if name[1]:
                above.setdefault(group_name(*map(str, name)), []).append(pod)
    yield from (HostGroup(name, (), tuple(children)) for name, children in sorted(above.items()))
    yield from (HostGroup(name, tuple(hosts), ()) for name, hosts in sorted(by_kind.items()) if hosts)


def _variables(site: FleetSite) -> dict[str, Any]:
    """Return the Terraform variables of a site, also the parameters of an ApplicationSet."""
    facts = site.row.facts
    return {
        "number": facts.number,
        "class": facts.class_ or "",
        "wave": facts.wave,
        "region": facts.region or "",
        "state": facts.state,
        "domain": site.summary.domain,
        "servers": sum(device.kind == "server" for device in site.summary.devices),
        "gpus": site.summary.gpus,
        "prefixes": _prefixes(site.summary),
        "hosts": {device.name: device.address for device in site.summary.devices if device.address},
    }


def _prefixes(summary: SiteSummary) -> dict[str, list[str]]:
    """Return the prefixes of a site by fabric, IPv4 before IPv6."""
    found: dict[str, list[str]] = {}
    for prefix in summary.prefixes:
        found.setdefault(prefix.fabric, []).extend(filter(None, (prefix.prefix, prefix.prefix6)))
    return found
