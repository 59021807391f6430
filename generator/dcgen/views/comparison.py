"""Sites side by side: compute, storage, interconnect, reliability, space and power, and what their workloads need."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from dcgen.analysis import Analysis
from dcgen.page import FreeText
from dcgen.plan import traffic
from dcgen.views import figures, sitefacts
from dcgen.views.workload import make_workload
from dcgen.workload import supply

UNKNOWN = "unknown"
PRECISIONS = ("bf16", "fp8", "fp4")


class CompareRow(NamedTuple):
    """One property of all sites."""

    name: str
    values: tuple[FreeText, ...]


class Section(NamedTuple):
    """Properties of one kind."""

    title: str
    rows: tuple[CompareRow, ...]


class CompareTable(NamedTuple):
    """The names of the sites, and their properties by kind; a property takes a column for its name and one per site."""

    names: tuple[str, ...]
    columns: int
    sections: tuple[Section, ...]


Property = tuple[str, Callable[[Analysis], str]]


def make_comparison(sites: Sequence[Analysis], names: Sequence[str] = ()) -> CompareTable:
    """Return the properties of sites side by side. Rows that no site has are left out.

    `names` are the headers of the columns, by default the names of the plans.
    """
    sections = [
        Section(title, tuple(CompareRow(name, tuple(value(site) for site in sites)) for name, value in properties))
        for title, properties in PROPERTIES.items()
    ]
    sections.append(Section("workload", tuple(_workload(sites))))
    return CompareTable(
        tuple(names or (site.topology.plan.name for site in sites)),
        len(sites) + 1,
        tuple(section for section in sections if section.rows),
    )


def _kind(site: Analysis) -> str:
    return site.topology.plan.kind.replace("-", " ")


def _servers(site: Analysis) -> str:
    counts = Counter(device.type.model for device in supply.gpu_servers(site.topology.plan))
    return ", ".join(f"{count:,} x {model}" for model, count in sorted(counts.items())) or "none"


def _gpus(site: Analysis) -> str:
    counts = _gpu_counts(site)
    return ", ".join(f"{count:,} x {model}" for model, count in sorted(counts.items())) or "none"


def _gpu_counts(site: Analysis) -> Counter[str]:
    counts: Counter[str] = Counter()
    for device in supply.gpu_servers(site.topology.plan):
        if gpus := device.type.gpus:
            counts[gpus.model] += gpus.count
    return counts


def _peak(precision: str) -> Callable[[Analysis], str]:
    def text(site: Analysis) -> str:
        peaks = {
            name: next(
                (value for key, value in (site.topology.plan.gpus[name].tflops or {}).items() if key == precision), None
            )
            for name in _gpu_counts(site)
        }
        return _sum(site, peaks, 1000, "PFLOPS")

    return text


def _memory(site: Analysis) -> str:
    return _sum(site, {name: gpu.memory_gb for name, gpu in site.topology.plan.gpus.items()}, 1000, "TB")


def _memory_speed(site: Analysis) -> str:
    return _sum(site, {name: gpu.memory_gbytes_per_s for name, gpu in site.topology.plan.gpus.items()}, 1000, "TB/s")


def _sum(site: Analysis, each: dict[str, float | None], divisor: float, unit: str) -> str:
    """Return the sum over all GPUs of a site, unknown if the figure of one model is."""
    counts = _gpu_counts(site)
    if not counts:
        return "none"
    if any(each[name] is None for name in counts):
        return UNKNOWN
    return f"{sum(count * (each[name] or 0) for name, count in counts.items()) / divisor:,.4g} {unit}"


def _storage(site: Analysis) -> str:
    storage = supply.storage(site.topology.plan)
    return f"{storage.capacity_tb:,.4g} TB in {storage.servers:,} servers" if storage.servers else "none"


def _storage_ports(site: Analysis) -> str:
    storage = supply.storage(site.topology.plan)
    return f"{storage.ports:,.4g} GB/s" if storage.servers else "none"


def _local(site: Analysis) -> str:
    servers = supply.gpu_servers(site.topology.plan)
    return f"{sum(device.type.capacity_tb for device in servers):,.4g} TB" if servers else "none"


def _network(site: Analysis) -> str:
    pool = supply.gpu_pool(site.topology, "bf16")
    if pool.gpus and pool.network:
        return f"{pool.network:.4g} GB/s"
    plan, servers = site.topology.plan, supply.gpu_servers(site.topology.plan)
    names = set(traffic.carriers(plan, "inband"))
    shares: list[float] = [
        sum(
            (port.speed_gbps for port in device.type.ports if port.fabric in names and not port.is_management),
            start=0.0,
        )
        / supply.GBPS_PER_GBYTE
        / device.type.gpus.count
        for device in servers
        if device.type.gpus
    ]
    least = min(shares, default=0.0)
    return f"{least:.4g} GB/s in-band" if least else "none"


def _domain(site: Analysis) -> str:
    pool = supply.gpu_pool(site.topology, "bf16")
    if not pool.gpus:
        return "none"
    speed = f" at {pool.nvlink:,.4g} GB/s each way" if pool.nvlink and pool.domain > 1 else ""
    return f"{pool.domain} GPU{'s' * (pool.domain > 1)}{speed}"


def _bisection(site: Analysis) -> str:
    shares = [proof.bisection for proof in site.proofs if _is_compute(site, proof.fabric.name)]
    if not shares:
        return "none"
    return UNKNOWN if None in shares else f"{min(share or 0 for share in shares):.3g}"


def _oversubscription(site: Analysis) -> str:
    worst = [proof.worst.value for proof in site.proofs if proof.worst and _is_compute(site, proof.fabric.name)]
    return f"{max(worst):.3g}:1" if worst else "-"


def _is_compute(site: Analysis, name: str) -> bool:
    return any(fabric.name == name for fabric in sitefacts.compute_fabrics(site))


def _left(kind: str) -> Callable[[Analysis], str]:
    def text(site: Analysis) -> str:
        shares: list[float] = [
            loss.left
            for proof in site.proofs
            if _is_compute(site, proof.fabric.name)
            for loss in proof.losses
            if loss.kind == kind
        ]
        return f"{100 * min(shares):.0f} %" if shares else "-"

    return text


def _feeds(site: Analysis) -> str:
    feeds = site.topology.plan.feeds
    backed = sum(feed.ups is not None for feed in feeds)
    return f"{len(feeds)}, {backed} with a UPS" if backed else str(len(feeds))


def _power(site: Analysis) -> str:
    topology = site.topology
    return sitefacts.plain(
        figures.used_text(figures.merge(topology.power_w(name) for name in topology.plan.racks), "kW")
    )


def _weight(site: Analysis) -> str:
    topology = site.topology
    return sitefacts.plain(figures.used_text(figures.merge(topology.weight_kg(name) for name in topology.plan.racks)))


def _racks(site: Analysis) -> str:
    return f"{len(site.topology.plan.racks):,}"


def _units(site: Analysis) -> str:
    topology = site.topology
    used = sum(device.type.u_height for devices in topology.in_rack.values() for device in devices)
    return f"{used:,} of {sum(rack.type.u_height for rack in topology.plan.racks.values()):,} U"


def _switches(site: Analysis) -> str:
    return f"{sum(device.kind == 'switch' for device in site.topology.plan.devices.values()):,}"


def _bill(category: str) -> Callable[[Analysis], str]:
    def text(site: Analysis) -> str:
        return f"{sum(line.quantity for line in site.topology.plan.bill if line.category == category):,}"

    return text


def _growth(site: Analysis) -> str:
    plan = site.topology.plan
    counts = Counter(device.group for device in supply.gpu_servers(plan))
    left = sum(max(0, plan.capacity.get(group, count) - count) for group, count in counts.items())
    return f"{left:,}"


PROPERTIES: dict[str, tuple[Property, ...]] = {
    "site": (("kind", _kind), ("GPU servers", _servers), ("GPUs", _gpus)),
    "compute": (
        *((f"dense peak, {precision.upper()}", _peak(precision)) for precision in PRECISIONS),
        ("GPU memory", _memory),
        ("GPU memory bandwidth", _memory_speed),
    ),
    "storage": (
        ("storage, raw", _storage),
        ("ports of the storage servers", _storage_ports),
        ("local drives of GPU servers", _local),
    ),
    "interconnect": (
        ("network per GPU", _network),
        ("NVLink domain", _domain),
        ("bisection", _bisection),
        ("oversubscription, worst leaf", _oversubscription),
    ),
    "latency": (
        ("switches between two servers", sitefacts.hops),
        ("cables of the longest path", sitefacts.cable_delay),
        ("time to send 4 KiB", sitefacts.send_time),
    ),
    "reliability": (
        ("bandwidth left without a leaf", _left("leaf")),
        ("bandwidth left without a spine", _left("spine")),
        ("feeds", _feeds),
        ("fullest feed after a loss", sitefacts.fullest_feed),
        ("servers, switches, circuits and feeds run", sitefacts.availability),
    ),
    "site and order": (
        ("maximum power", _power),
        ("weight without racks", _weight),
        ("racks", _racks),
        ("rack units", _units),
        ("switches", _switches),
        ("transceivers", _bill("optic")),
        ("cables", _bill("cable")),
        ("GPU servers that can be added", _growth),
    ),
}


def _workload(sites: Sequence[Analysis]) -> Iterator[CompareRow]:
    """Yield the needs of all workloads: what is given, what is needed, and the result."""
    views = [make_workload(site) for site in sites]
    by_need = [{(row.job, row.need): row for block in view.blocks for row in block.rows} for view in views]
    for job, need in dict.fromkeys(key for rows in by_need for key in rows):
        cells = []
        for rows in by_need:
            row = rows.get((job, need))
            cells.append("-" if row is None else _need_text(row.given, row.needed, row.verdict))
        yield CompareRow(f"{job}: {need}", tuple(cells))


def _need_text(given: str, needed: str, verdict: str) -> str:
    return given if verdict == "-" else f"{given}, needs {needed}: {verdict}"


def text_lines(table: CompareTable) -> Iterator[str]:
    """Yield the table as aligned text, one line per property."""
    rows = [row for section in table.sections for row in section.rows]
    first = max((len(row.name) for row in rows), default=0)
    widths = [max([len(name), *(len(row.values[index]) for row in rows)]) for index, name in enumerate(table.names)]
    yield _aligned("", table.names, first, widths)
    for section in table.sections:
        yield ""
        yield section.title
        yield from (_aligned(row.name, row.values, first, widths) for row in section.rows)


def _aligned(name: str, values: Iterable[str], first: int, widths: list[int]) -> str:
    cells = [value.ljust(width) for value, width in zip(values, widths, strict=True)]
    return "  ".join([name.ljust(first), *cells]).rstrip()
