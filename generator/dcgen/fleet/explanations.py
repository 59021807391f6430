"""The explanation of a name of a fleet: a site, its keys, names and addresses, or a part of many sites."""

import ipaddress
import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from dcgen.explain import explain as explain_name
from dcgen.explain import explain_part, is_address, names
from dcgen.explain.addresses import AS_NUMBER
from dcgen.explain.lines import incomplete, lines_of
from dcgen.finding import Finding, FindingsError, KeyPath, and_more, errors, shortened
from dcgen.fleet import reading
from dcgen.fleet.layers import REMOVED, lookup, stated
from dcgen.fleet.reading import FleetFile, layers_of, site_document, states_name
from dcgen.fleet.review import claims_of
from dcgen.fleet.rows import FACTS, FleetRow
from dcgen.fleet.sites import plan, plan_shapes
from dcgen.lock.lines import path_of
from dcgen.page import counted
from dcgen.plan.bill.owners import lines_of as bill_lines
from dcgen.source import Document
from dcgen.topology import Topology

SITES = 3  # with one address: more have it only where all sites share a pool


class FleetExplanation(NamedTuple):
    """The lines of an explanation. Without one, the names that the fleet knows and its errors.

    `shared` is set for a name that other blueprints can have too.
    """

    lines: list[str]
    known: list[str]
    faults: list[Finding]
    shared: bool = False


def explain(path: Path, root: Path, name: str) -> FleetExplanation:
    """Return the explanation of a site, of a key of it (SITE.KEY), or of a name or an address in its plan.

    One site is planned, or for an address the first sites that have it in a pool. For an AS number, a model and a part
    number, one site per shape is planned. The known names are those of the site, or the like at other sites. Raise
    FindingsError if the fleet cannot be read, or if the site is of an unknown class.
    """
    fleet = reading.load(path, root)
    if is_address(name):
        rows = _rows_of_asn(fleet, int(asn[1])) if (asn := AS_NUMBER.fullmatch(name)) else _rows_at(fleet, name)
        each = [_planned(fleet, row, name) for row in islice(rows, SITES)]
        return FleetExplanation([line for one in each for line in one.lines], [], [], shared=True)
    site, _, key = name.partition(".")
    if name in fleet.rows:
        return FleetExplanation(list(_explained_site(fleet, _sound(fleet, name))), [], [])
    if site in fleet.rows:
        return _key(fleet, _sound(fleet, site), key)
    if found := _site_of(fleet, name):
        return _planned(fleet, _sound(fleet, found), name)
    known = [*fleet.rows, *_alike(fleet, name)]
    if key:
        known = [f"{each}.{key}" for each in fleet.rows]
    return _part(fleet, name, known)


def _sound(fleet: FleetFile, site: str) -> FleetRow:
    """Return the row of a site. Raise FindingsError if it is of an unknown class."""
    row = fleet.rows[site]
    if row.facts.class_ not in fleet.of_class:
        raise FindingsError(errors(fleet.findings))
    return row


def _explained_site(fleet: FleetFile, row: FleetRow) -> Iterator[str]:
    """Yield the number of a site, each of its facts, and each key in which it differs from the design."""
    yield f"{row.name}: site {row.facts.number} of fleet '{fleet.spec.name}'  [{row.locate(())}]"
    given = row.facts.model_dump(by_alias=True, exclude_none=True, exclude_unset=True)
    yield from (
        f"{key}: {_shown(value, 80)}  [{row.locate((key,))}]" for key, value in given.items() if key != "number"
    )
    data, told = site_document(fleet, row).data, set[KeyPath]([("name",)])
    *nearer, _ = layers_of(fleet, row)  # the last one is the design
    for title, layer, locate in nearer:
        for path, _ in stated(layer):
            if path not in told:
                told.add(path)
                value = lookup(data, path)
                shown = "removed" if value is REMOVED else _shown(value, 80)
                yield f"{'.'.join(map(str, path))}: {shown}, set by {title}  [{locate(path)}]"


def _key(fleet: FleetFile, row: FleetRow, key: str) -> FleetExplanation:
    """Return the explanation of a key of a site, else of a name, an AS number or a part in its plan."""
    if lines := list(_explained(fleet, row, tuple(key.split(".")))) if key else []:
        return FleetExplanation(lines, [], [])
    lines = _planned(fleet, row, key).lines if key else []
    return FleetExplanation(lines, [] if lines else [f"{row.name}.{each}" for each in _keys_of(fleet, row)], [])


def _explained(fleet: FleetFile, row: FleetRow, path: KeyPath) -> Iterator[str]:
    """Yield the value of a key of a site, and each layer that sets it with its place, the nearest first.

    The key is one of a blueprint, or a fact of the row such as `wave`. Yield nothing for a key that no layer has.
    """
    if len(path) == 1 and path[0] in FACTS:
        yield from _explained_fact(fleet, row, str(path[0]))
        return
    layers = list(layers_of(fleet, row))
    if not states_name(fleet, row):
        layers.insert(1, ("its name", {"site": {"name": row.name}}, lambda _: row.locate(("name",))))
    found = [(title, lookup(data, path), locate) for title, data, locate in layers]
    stating = [(title, value, locate(path)) for title, value, locate in found if value is not REMOVED]
    if stating:
        value = lookup(site_document(fleet, row).data, path)
        yield f"{row.name}.{'.'.join(map(str, path))}: {'removed' if value is REMOVED else _shown(value, 120)}"
    for index, (title, stated_, place) in enumerate(stating):
        yield f"{'set by' if not index else 'overrides'} {title}: {_shown(stated_, 80)}  [{place}]"


def _explained_fact(fleet: FleetFile, row: FleetRow, key: str) -> Iterator[str]:
    """Yield the value of a fact of a row, and whether the row or the default sets it."""
    value = _shown(row.facts.model_dump(by_alias=True)[key], 80)
    own = key in row.facts.model_dump(by_alias=True, exclude_unset=True)
    title = f"site '{row.name}'" if own else "default"
    yield f"{row.name}.{key}: {value}"
    yield f"set by {title}: {value}  [{row.locate((key,))}]"


def _shown(value: Any, length: int) -> str:
    return shortened(json.dumps(value, ensure_ascii=False, default=str), length)


def _keys_of(fleet: FleetFile, row: FleetRow) -> list[str]:
    """Return the keys of a site with an explanation, with dots."""
    return [*FACTS, *(".".join(map(str, path)) for path, _ in stated(site_document(fleet, row).data))]


def _site_of(fleet: FleetFile, name: str) -> str:
    """Return the site with the longest name that a name begins with, "" for none."""
    parts = name.partition(":")[0].split("-")
    starts = ("-".join(parts[:length]) for length in range(len(parts) - 1, 0, -1))
    return next((start for start in starts if start in fleet.rows), "")


def _alike(fleet: FleetFile, name: str) -> Iterator[str]:
    """Yield the name with each site in place of its beginning."""
    parts = name.split("-")
    for site in fleet.rows:
        if rest := parts[site.count("-") + 1 :]:
            yield "-".join([site, *rest])


def _rows_at(fleet: FleetFile, name: str) -> Iterator[FleetRow]:
    """Yield the sites of which a pool has an address or a prefix."""
    asked = ipaddress.ip_interface(name).network
    first, last = int(asked[0]), int(asked[-1])
    for row in fleet.rows.values():
        if row.facts.class_ not in fleet.of_class:
            continue
        if any(claim[0] == asked.version and claim[1] <= first and last <= claim[2] for claim in claims_of(fleet, row)):
            yield row


def _shapes(fleet: FleetFile) -> Iterator[tuple[list[FleetRow], Document, Topology]]:
    """Yield the sites of each shape, and the document and the plan of the first of them. Skip shapes with errors."""
    known = {name: row for name, row in fleet.rows.items() if row.facts.class_ in fleet.of_class}
    for rows, document, analysis, _ in plan_shapes(replace(fleet, rows=known)):
        if analysis is not None:
            yield rows, document, analysis.topology


def _rows_of_asn(fleet: FleetFile, asn: int) -> Iterator[FleetRow]:
    """Yield the sites with an AS number: that of a switch, or of the far end of a circuit."""
    for rows, _, topology in _shapes(fleet):
        routing = topology.plan.routing
        offsets = {router.asn - _asn_base(fleet, rows[0]) for router in routing.routers.values()}
        is_far = any(link.asn == asn for link in routing.links.values())
        yield from (row for row in rows if is_far or asn - _asn_base(fleet, row) in offsets)


def _asn_base(fleet: FleetFile, row: FleetRow) -> int:
    """Return the first AS number that a site states, 0 for none: all sites of its shape then have the same ones."""
    found = lookup(site_document(fleet, row).data, ("addressing", "asn_base"))
    return 0 if found is REMOVED else int(str(found))


def _part(fleet: FleetFile, name: str, known: list[str]) -> FleetExplanation:
    """Return the explanation of a model or a part number: its total, and the site of each shape that needs it."""
    groups: dict[tuple[str, ...], tuple[list[str], list[str]]] = {}
    total = spares = 0
    for rows, document, topology in _shapes(fleet):
        bill = topology.plan.bill
        known += dict.fromkeys(text for line in bill for text in (line.model, line.part_number) if text)
        if reasons := explain_part(topology, name):
            total += len(rows) * sum(line.quantity for line in bill_lines(bill, name))
            spares += len(rows) * sum(line.spares for line in bill_lines(bill, name))
            alike = tuple(reason.text.replace(rows[0].name, "") for reason in reasons)
            lines = lines_of(reasons, document, path_of(fleet.path))
            groups.setdefault(alike, (lines, []))[1].extend(row.name for row in rows)
    sites = sum(len(names) for _, names in groups.values())
    what = f"{fleet.spec.name}: {total:,} x {name} and {counted(spares, 'spare')} in {counted(sites, 'site')}"
    found = [f"{what}  [{fleet.in_file(('sites',))}]"] if groups else []
    for lines, (_, *others) in groups.values():
        rest = [f"the same in {and_more(others, 'site').removeprefix('and ')}"] if others else []
        found += [*lines, *rest]
    return FleetExplanation(found, known, [], shared=True)


def _planned(fleet: FleetFile, row: FleetRow, name: str) -> FleetExplanation:
    """Return the explanation of a name or a part in the plan of a site."""
    document = site_document(fleet, row)
    analysis, findings = plan(fleet, row, document)
    faults = errors(findings)
    if analysis is None:
        return FleetExplanation([], [], faults)
    if reasons := explain_name(analysis.topology, name) or explain_part(analysis.topology, name):
        lines = lines_of(reasons, document, path_of(fleet.path))
        return FleetExplanation([*lines, *incomplete(fleet.path, len(faults))], [], [])
    return FleetExplanation([], names(analysis.topology), faults)
