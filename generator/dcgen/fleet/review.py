"""Rules of the whole fleet: overlapping address blocks, and changes to many sites at once."""

import ipaddress
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from dcgen.finding import Case, Finding, KeyPath, and_more, fold
from dcgen.fleet.blocks import FleetPool
from dcgen.fleet.changes import OldSite
from dcgen.fleet.layers import REMOVED, lookup
from dcgen.fleet.reading import FleetFile, site_document
from dcgen.fleet.rows import FleetRow
from dcgen.fleet.shapes import Marks, Values, key_of, marks_of

NAMED = 3  # sites that a message names


Claim = tuple[int, int, int, str]  # the IP version, the first and the last address of a block, and its site


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
    numbers = {row.name: row.facts.number for row in fleet.rows.values()}
    return [*fold(_overlaps(fleet), "pair of sites", "pairs of sites"), *guarded(fleet, numbers, old)]


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


def claims_of(fleet: FleetFile, row: FleetRow) -> list[Claim]:
    """Return the address blocks of a site as numbers."""
    return sorted((claim.version, claim.first, claim.last, claim.site) for claim in _claims(fleet, row))


def derived_claims(pools: Iterable[FleetPool], number: int, site: str) -> list[Claim]:
    """Return the address blocks that follow from the number of a site."""
    return sorted((pool.prefix.version, *pool.span(number), site) for pool in pools if number <= pool.highest)


def overlap(claims: Iterable[Claim]) -> bool:
    """Return whether a block begins inside the block of another site."""
    version, last, site = 0, -1, ""
    for claim in sorted(claims):
        if claim[0] == version and claim[1] <= last and claim[3] != site:
            return True
        if (claim[0], claim[2]) > (version, last):
            version, _, last, site = claim
    return False


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


def guarded(fleet: FleetFile, numbers: Mapping[str, int], old: Mapping[str, OldSite]) -> Iterator[Finding]:
    """Yield DC808 if more sites are removed or moved than the guard allows. `numbers` are those of all sites."""
    named, used = set(fleet.spec.guard.sites), set(numbers.values())
    gone = [site.name for site in old.values() if site.name not in numbers and site.number not in used]
    moved = [site.name for site in old.values() if numbers.get(site.name, site.number) != site.number]
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


class NotedFinding(NamedTuple):
    """A finding of the first site of a shape, and what is equal in the findings of other sites with the same cause."""

    finding: Finding
    key: tuple[str, KeyPath, str]


def noted(findings: Iterable[Finding], values: Values) -> list[NotedFinding]:
    """Return the findings of a site whose shape has these values."""
    marks = marks_of(values)
    return [NotedFinding(each, (each.code, each.path, _plain(each.message, values, marks))) for each in findings]


def folded(found: Iterable[tuple[Sequence[str], Sequence[NotedFinding]]]) -> list[Finding]:
    """Return the findings of all sites, one for equal findings of many sites.

    `found` has the sites of each shape, and the findings of the first of them.
    """
    groups: dict[tuple[str, KeyPath, str], tuple[Finding, dict[str, None]]] = {}
    for sites, findings in found:
        for finding, key in findings:
            groups.setdefault(key, (finding, {}))[1].update(dict.fromkeys(sites))
    made = [_folded(finding, list(names)) for finding, names in groups.values()]
    return sorted(made, key=lambda item: (str(item.place or ""), item.code, item.message))


def _folded(finding: Finding, names: list[str]) -> Finding:
    if len(names) == 1:
        return finding
    return finding._replace(message=f"{finding.message} ({and_more(names[1:], 'site')})", names=tuple(names))


def _plain(message: str, values: Values, marks: Marks) -> str:
    """Return a message without the values of its site, to find equal messages of other sites."""
    return marks.pattern.sub(lambda text: "~" if key_of(marks, values, text[0]) else text[0], message)


def names_file(findings: Iterable[Finding], file: str) -> bool:
    """Return whether a finding names a file, so that it changes with the numbers of lines."""
    return any(file in f"{item.place} {item.message} {item.hint}" for item in findings)


def are_apart(pools: Sequence[FleetPool]) -> bool:
    """Return whether no two pools have an address in common."""
    spans = sorted((pool.prefix.version, int(pool.prefix[0]), int(pool.prefix[-1])) for pool in pools)
    return all(one[0] != two[0] or one[2] < two[1] for one, two in pairwise(spans))


def other_claims(fleet: FleetFile, names: Iterable[str]) -> dict[str, list[Claim]]:
    """Return the address blocks of the sites that have others than those of their number."""
    found = {name: claims_of(fleet, fleet.rows[name]) for name in names}
    numbers = {name: fleet.rows[name].facts.number for name in found}
    return {
        name: claims for name, claims in found.items() if claims != derived_claims(fleet.pools, numbers[name], name)
    }
