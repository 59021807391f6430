"""Rules of the whole fleet: overlapping address blocks, and changes to many sites at once."""

import ipaddress
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from dcgen.finding import Case, Finding, KeyPath, fold
from dcgen.fleet.changes import OldSite
from dcgen.fleet.layers import REMOVED, lookup
from dcgen.fleet.reading import FleetFile, site_document
from dcgen.fleet.rows import FleetRow
from dcgen.fleet.shapes import Values, key_of, marks_of

NAMED = 3  # sites that a message names


class BlockClaim(NamedTuple):
    """An address block of a site, as its first and last address."""

    version: int
    first: int
    last: int
    site: str
    path: KeyPath
    text: str


def review(fleet: FleetFile, old: Mapping[str, OldSite]) -> list[Finding]:
    """Return the findings about the fleet as a whole; `old` are the sites of the last build by name."""
    return [*fold(_overlaps(fleet), "pair of sites", "pairs of sites"), *_guarded(fleet, old)]


def _overlaps(fleet: FleetFile) -> Iterator[Case]:
    """Yield a case for each block that begins inside the block of another site."""
    claims = sorted(claim for row in fleet.rows.values() for claim in _claims(fleet, row))
    widest: BlockClaim | None = None
    for claim in claims:
        if widest and widest.version == claim.version and claim.first <= widest.last and claim.site != widest.site:
            mine, other = (
                f"'{'.'.join(map(str, claim.path))}' of site '{claim.site}'",
                f"{widest.text} of site '{widest.site}'",
            )
            place = site_document(fleet, fleet.rows[claim.site]).locate
            message = f"the pool {claim.text} {mine} overlaps {other}"
            hint = "give each site its own block: `addressing:` of the fleet derives it from the site number"
            finding = Finding("DC806", message, hint, place=place(claim.path) if place else None)
            yield Case((claim.path, widest.path), f"{widest.site} and {claim.site}", finding)
        if not widest or (claim.version, claim.last) > (widest.version, widest.last):
            widest = claim


def _claims(fleet: FleetFile, row: FleetRow) -> Iterator[BlockClaim]:
    """Yield the address blocks that a site states or that follow from its number."""
    addressing = lookup(site_document(fleet, row).data, ("addressing",))
    for key in ("pools", "ipv6"):
        pools = lookup(addressing, (key,))
        for name, text in pools.items() if isinstance(pools, dict) else ():
            yield from _claim(row.name, ("addressing", key, name), text)
    if (management := lookup(addressing, ("management",))) is not REMOVED:
        yield from _claim(row.name, ("addressing", "management"), management)


def _claim(site: str, path: KeyPath, text: object) -> Iterator[BlockClaim]:
    try:
        network = ipaddress.ip_network(str(text))
    except ValueError:
        return  # the schema reports it
    last = int(network.network_address) + network.num_addresses - 1
    yield BlockClaim(network.version, int(network.network_address), last, site, path, str(network))


def _guarded(fleet: FleetFile, old: Mapping[str, OldSite]) -> Iterator[Finding]:
    """Yield DC808 if more sites are removed or moved than the guard allows."""
    named = set(fleet.spec.guard.sites)
    numbers = {row.facts.number: row.name for row in fleet.rows.values()}
    gone = [site.name for site in old.values() if site.name not in fleet.rows and site.number not in numbers]
    moved = [
        site.name
        for site in old.values()
        if site.name in fleet.rows and fleet.rows[site.name].facts.number != site.number
    ]
    beyond = [name for name in (*gone, *moved) if name not in named]
    if len(beyond) * 100 <= len(old) * fleet.spec.guard.percent:
        return
    counts = [
        f"{len(names):,} {words}" for names, words in ((gone, "removed"), (moved, "moved to other addresses")) if names
    ]
    share = 100 * len(beyond) / len(old)
    listed = ", ".join(beyond[:NAMED]) + (", ..." if len(beyond) > NAMED else "")
    message = (
        f"of {len(old):,} sites {' and '.join(counts)} ({share:.3g} % without those of `guard: sites`: {listed}); "
    )
    message += f"`guard: percent` allows {fleet.spec.guard.percent:g} %"
    hint = "restore the rows and numbers; if the change is meant, list these sites under `guard: sites`"
    yield Finding("DC808", message, hint, place=fleet.in_file(("guard",)))


def folded(
    found: Mapping[str, list[Finding]], values: Mapping[str, Values], sites: Mapping[str, list[str]]
) -> list[Finding]:
    """Return the findings of all sites, one for equal findings of many sites.

    `found` are those of one site per shape, by its name. `values` and `sites` are its values, and all sites of its
    shape.
    """
    cases: list[Case] = []
    for name, findings in found.items():
        for finding in findings:
            key = (finding.code, finding.path, _plain(finding.message, values[name]))
            cases += (Case(key, site, finding) for site in sites[name])
    made = list(fold(cases, "site"))
    return sorted(made, key=lambda item: (str(item.place or ""), item.code, item.message))


def _plain(message: str, values: Values) -> str:
    """Return a message without the values of its site, to find equal messages of other sites."""
    marks = marks_of(values)
    return marks.pattern.sub(lambda text: "~" if key_of(marks, values, text[0]) else text[0], message)
