"""The files that a fleet has once: page, lists, bill, inventory and variables, from the summaries of its sites."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from hashlib import sha256
from typing import Any, NamedTuple

from dcgen.artifacts.data.ansible import KINDS, group_name
from dcgen.blueprint.fleet import Fleet
from dcgen.fleet import sitemap
from dcgen.fleet.changes import SHAPES, SITES, OldSite
from dcgen.fleet.reading import FleetFile, pools_at
from dcgen.fleet.rows import FleetRow
from dcgen.fleet.sections import Cutter, SectionValues
from dcgen.fleet.sites import SiteResult
from dcgen.fleet.summaries import SiteSummary
from dcgen.page import Book, Cell, FreeText, Page, Sheet
from dcgen.plan.records import BillLine
from dcgen.views.bill import COLUMNS, BillRow, make_row

LINES, DOTS, PODS, VARIABLES = "lines", "dots", "pods", "variables"  # sections of the shared files
PARENT, KIND = "parent:", "kind:"  # beginnings of the keys of sections
STATES = ("planned", "ordered", "installed", "live")
HEAD = (
    *("name", "number", "class", "wave", "region", "state", "latitude", "longitude", "shape"),
    *("servers", "gpus", "kw", "prefixes", "pools", "files", "digest"),
)


class FleetSite(NamedTuple):
    """A site of the fleet: the facts of its row, the id and the sums of its shape, and its files.

    The power in kW is a lower bound if `bound` is set, and has assumed parts if `assumed` is set.
    """

    name: str
    number: int
    class_: str
    wave: int
    region: str
    state: str
    latitude: float | None
    longitude: float | None
    shape: str
    servers: int
    gpus: int
    kw: float
    bound: bool
    assumed: bool
    prefixes: str
    pools: str
    files: int
    digest: str


class SiteLine(NamedTuple):
    """A row of `sites.csv` and of the table of the page. `kw` is a text, with a mark if it is a lower bound.

    Coordinates are numbers, because the filter of CSV marks a text that begins with a minus.
    """

    name: str
    number: int
    class_: str
    wave: int
    region: str
    state: str
    latitude: Decimal | None
    longitude: Decimal | None
    shape: str
    servers: int
    gpus: int
    kw: str
    prefixes: str
    pools: str
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


class HostRow(NamedTuple):
    """A host of the inventory with its address, "" for none."""

    name: str
    address: str


class SiteDetail(NamedTuple):
    """Values that only the blocks of a site show: its Terraform variables, and its hosts by group of their kind."""

    variables: dict[str, Any]
    hosts: tuple[HostRow, ...]
    kinds: Mapping[str, tuple[str, ...]]


class FleetView(NamedTuple):
    """The whole fleet.

    `bounds` and `assumed` are set if a power is a lower bound or has assumed parts. `written` counts the sites with
    files. The groups of the inventory are those of sites, of sites by wave, region and class, and of hosts by kind.
    """

    name: str
    description: FreeText
    states: tuple[str, ...]
    waves: tuple[WaveRow, ...]
    head: tuple[str, ...]
    sites: str
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
    data: tuple[tuple[str, dict[str, Any]], ...]
    lines: SectionValues
    dots: SectionValues
    pods: SectionValues
    parents: tuple[tuple[str, SectionValues], ...]
    kinds: tuple[tuple[str, SectionValues], ...]
    variables: SectionValues


class FleetFacts(NamedTuple):
    """All that the shared files are made from: the fleet file, its sites sorted by name, and the data of its shapes."""

    spec: Fleet
    sites: Sequence[FleetSite]
    shapes: Mapping[str, dict[str, Any]]


def site_of(fleet: FleetFile, summary: SiteSummary, shape: str, made: SiteResult) -> FleetSite:
    """Return a site of the fleet from its summary, the id of its shape, and the result of its build."""
    row = fleet.rows[made.name]
    facts = row.facts
    return FleetSite(
        row.name,
        facts.number,
        facts.class_ or "",
        facts.wave,
        facts.region or "",
        facts.state,
        facts.latitude,
        facts.longitude,
        shape,
        sum(device.kind == "server" for device in summary.devices),
        summary.gpus,
        summary.kw,
        summary.kw_bound,
        summary.kw_assumed,
        " ".join(dict.fromkeys(text for each in summary.prefixes for text in (each.prefix, each.prefix6) if text)),
        pools_at(fleet, row.name),
        made.files,
        made.digest,
    )


def make_view(
    facts: FleetFacts, details: Mapping[str, SiteDetail], cutter: Cutter, earlier: sitemap.MapScale | None = None
) -> FleetView:
    """Return the view of all shared files, with the blocks of the sites that have details.

    Sites without details have blocks on the map too, unless its scale is the `earlier` one.
    """
    sites, spec = facts.sites, facts.spec
    parts = {shape: [BillLine(*line) for line in data["bill"]] for shape, data in facts.shapes.items()}
    waves, regions = _by_wave(sites), _by_region(sites)
    written = {site.name for site in sites} if spec.written is None else set(spec.written)
    chosen = [site for site in sites if site.name in details]
    members, scale = sections(facts), sitemap.scale_of(sites)
    lead: tuple[str, dict[str, Any]] | None = None if len(chosen) == len(sites) else ("", {})

    def blocks(key: str, values: Mapping[str, Any]) -> SectionValues:
        return SectionValues(cutter, key, values, len(members[key]), lead if key == VARIABLES else None)

    return FleetView(
        name=spec.name,
        description=spec.description or "",
        states=STATES,
        waves=tuple(_wave(int(wave), waves[wave]) for wave in sorted(waves, key=int)),
        head=HEAD,
        sites=f"{len(sites):,}",
        servers=f"{sum(site.servers for site in sites):,}",
        gpus=f"{sum(site.gpus for site in sites):,}",
        kw=_kw(sites),
        bounds=any(site.bound for site in sites),
        assumed=any(site.assumed for site in sites),
        shapes=len(facts.shapes),
        written=len(written),
        columns=COLUMNS,
        bill=tuple(map(make_row, _bill(sites, parts))),
        by_wave=tuple((wave, *make_row(line)) for wave in sorted(waves, key=int) for line in _bill(waves[wave], parts)),
        by_region=tuple(
            (region, *make_row(line)) for region in sorted(regions) for line in _bill(regions[region], parts)
        ),
        data=tuple(sorted(facts.shapes.items())),
        lines=blocks(LINES, {site.name: _line(site, site.name in written) for site in chosen}),
        dots=blocks(DOTS, {dot.name: dot for dot in sitemap.dots(chosen if scale == earlier else sites, scale)}),
        pods=blocks(PODS, {each.name: (group_name("pod", each.name), details[each.name].hosts) for each in chosen}),
        parents=tuple(
            (key.partition(":")[2], blocks(key, {name: group_name("pod", name) for name in names if name in details}))
            for key, names in members.items()
            if key.startswith(PARENT)
        ),
        kinds=tuple(
            (name, blocks(key, {each.name: details[each.name].kinds.get(name, ()) for each in chosen}))
            for key in members
            if key.startswith(KIND)
            for name in [key.partition(":")[2]]
        ),
        variables=blocks(VARIABLES, {each.name: (each.name, details[each.name].variables) for each in chosen}),
    )


def sections(facts: FleetFacts) -> dict[str, list[str]]:
    """Return the names of the sites in each section of the shared files."""
    sites, spec = facts.sites, facts.spec
    names = [site.name for site in sites]
    placed = [site.name for site in sites if site.latitude is not None and site.longitude is not None]
    parents: dict[str, list[str]] = {group_name("fleet", spec.name): names} if names else {}
    for kind, groups in (("wave", _by_wave(sites)), ("region", _by_region(sites)), ("siteclass", _by_class(sites))):
        found = ((group_name(kind, text), group) for text, group in groups.items() if text)
        parents |= {name: [site.name for site in group] for name, group in found}
    kinds = {KINDS[row[1]] for data in facts.shapes.values() for row in data["devices"] if row[1] in KINDS}
    return {
        LINES: names,
        DOTS: placed,
        PODS: names,
        **{f"{PARENT}{name}": parents[name] for name in sorted(parents)},
        **{f"{KIND}{name}": names for name in sorted(kinds)},
        VARIABLES: names,
    }


def totals_of(view: FleetView) -> str:
    """Return a digest of everything in a view but the blocks of sites. The ids of shapes represent their data."""
    left = {"lines", "dots", "pods", "parents", "kinds", "variables"}
    found = {key: value for key, value in view._asdict().items() if key not in left}
    found["data"] = [shape for shape, _ in view.data]
    return sha256(repr(found).encode(errors="surrogatepass")).hexdigest()


def pages(view: FleetView) -> Iterator[Page | Book]:
    """Yield the shared files of a fleet."""
    yield Page("README.md", "fleet/README.md.j2", view)
    yield Page("index.html", "fleet/index.html.j2", view)
    yield Page(SITES, "fleet/sites.csv.j2", view)
    yield Page(SHAPES, "fleet/shapes.json.j2", view)
    yield Page("bom.csv", "fleet/bom.csv.j2", view)
    yield Page("bom-waves.csv", "fleet/bom-waves.csv.j2", view)
    if any(row[0] for row in view.by_region):
        yield Page("bom-regions.csv", "fleet/bom-regions.csv.j2", view)
    sheets = [Sheet("All", view.columns, tuple(tuple(row) for row in view.bill))]
    sheets.append(Sheet("By wave", ("wave", *view.columns), view.by_wave))
    yield Book("bom.xlsx", f"Bill of materials: {view.name}", tuple(sheets))
    yield Page("ansible/ansible.cfg", "fleet/ansible.cfg.j2", view)
    yield Page("ansible/hosts.yml", "fleet/hosts.yml.j2", view)
    yield Page("terraform/sites.auto.tfvars.json", "fleet/tfvars.json.j2", view)
    yield Page("terraform/variables.tf", "fleet/variables.tf.j2", view)
    yield Page("argocd/sites.json", "fleet/argocd.json.j2", view)


def old_site(site: FleetSite) -> OldSite:
    """Return what the next build compares of a site."""
    facts = (site.class_, str(site.wave), site.region, site.state, site.shape, site.prefixes, site.pools, site.digest)
    return OldSite(site.name, site.number, *facts)


def detail_of(row: FleetRow, summary: SiteSummary) -> SiteDetail:
    """Return the values that only the blocks of a site show."""
    hosts = [device for device in summary.devices if device.kind in KINDS]
    kinds: dict[str, tuple[str, ...]] = {}
    for device in hosts:
        kinds[KINDS[device.kind]] = (*kinds.get(KINDS[device.kind], ()), device.name)
    return SiteDetail(_variables(row, summary), tuple(HostRow(each.name, each.address) for each in hosts), kinds)


def _line(site: FleetSite, written: bool) -> SiteLine:
    return SiteLine(
        site.name,
        site.number,
        site.class_,
        site.wave,
        site.region,
        site.state,
        _exact(site.latitude),
        _exact(site.longitude),
        site.shape,
        site.servers,
        site.gpus,
        _kw([site]),
        site.prefixes,
        site.pools,
        site.files,
        site.digest,
        f"{site.name}/" if written else "",
    )


def _exact(value: float | None) -> Decimal | None:
    """Return a number that is printed with all its digits. Floats are rounded to six."""
    return None if value is None else Decimal(f"{value:.15g}")


def _kw(sites: Sequence[FleetSite]) -> str:
    """Return the power of sites as text, with marks if a part of it is unknown or assumed."""
    bound = ">=" if any(site.bound for site in sites) else ""
    assumed = " *" if any(site.assumed for site in sites) else ""
    return f"{bound}{sum(site.kw for site in sites):.1f}{assumed}"


def _by_wave(sites: Iterable[FleetSite]) -> dict[str, list[FleetSite]]:
    return _grouped(sites, lambda site: str(site.wave))


def _by_region(sites: Iterable[FleetSite]) -> dict[str, list[FleetSite]]:
    return _grouped(sites, lambda site: site.region)


def _by_class(sites: Iterable[FleetSite]) -> dict[str, list[FleetSite]]:
    return _grouped(sites, lambda site: site.class_)


def _grouped(sites: Iterable[FleetSite], key: Callable[[FleetSite], str]) -> dict[str, list[FleetSite]]:
    found: dict[str, list[FleetSite]] = {}
    for site in sites:
        found.setdefault(key(site), []).append(site)
    return found


def _wave(wave: int, sites: list[FleetSite]) -> WaveRow:
    states = Counter(site.state for site in sites)
    servers, gpus = sum(site.servers for site in sites), sum(site.gpus for site in sites)
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


def _variables(row: FleetRow, summary: SiteSummary) -> dict[str, Any]:
    """Return the Terraform variables of a site, also the parameters of an ApplicationSet."""
    facts = row.facts
    return {
        "number": facts.number,
        "class": facts.class_ or "",
        "wave": facts.wave,
        "region": facts.region or "",
        "state": facts.state,
        "domain": summary.domain,
        "servers": sum(device.kind == "server" for device in summary.devices),
        "gpus": summary.gpus,
        "prefixes": _prefixes(summary),
        "hosts": {device.name: device.address for device in summary.devices if device.address},
    }


def _prefixes(summary: SiteSummary) -> dict[str, list[str]]:
    """Return the prefixes of a site by fabric, IPv4 before IPv6."""
    found: dict[str, list[str]] = {}
    for prefix in summary.prefixes:
        found.setdefault(prefix.fabric, []).extend(filter(None, (prefix.prefix, prefix.prefix6)))
    return found
