"""Rules of the whole fleet: overlapping address blocks, and changes to many sites at once."""

import ipaddress
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, pairwise
from typing import Any, NamedTuple

from dcgen.finding import Case, Finding, KeyPath, Place, and_more, fold
from dcgen.fleet.blocks import FleetPool, derived
from dcgen.fleet.changes import Old, renames
from dcgen.fleet.layers import REMOVED, lookup, merged
from dcgen.fleet.places import Located, mover
from dcgen.fleet.reading import FleetFile, place_of, pools_at, site_document
from dcgen.fleet.rows import FleetRow
from dcgen.fleet.shapes import Marks, Values, key_of, marks_of

MAX_ASNS = 4_096  # of `per_site:`
NAMED = 3  # sites that a message names


Span = tuple[int, int, int]  # the IP version, the first and the last address of a block
Claim = tuple[int, int, int, str]  # a span and its site


class BlockClaim(NamedTuple):
    """An address block of a site, as its first and last address."""

    version: int
    first: int
    last: int
    site: str
    path: KeyPath
    text: str

    def claim(self) -> Claim:
        """Return the block without its key."""
        return self.version, self.first, self.last, self.site


class ShapeAsns(NamedTuple):
    """The sites of a shape by name, and the AS numbers of the first of them."""

    sites: Sequence[str]
    asns: Sequence[int]


class Placing(NamedTuple):
    """The id of the shape of each site, and the data of each shape by id."""

    ids: Mapping[str, str]
    data: Mapping[str, Any]


def review(fleet: FleetFile, old: Old, placing: Placing, routed: Iterable[ShapeAsns]) -> list[Finding]:
    """Return the findings about the fleet as a whole.

    `old` is the last build, and `routed` are the shapes whose switches have AS numbers.
    """
    numbers = {row.name: row.facts.number for row in fleet.rows.values()}
    blocks = {row.name: list(_claims(fleet, row)) for row in fleet.rows.values()}
    overlaps = _overlaps(fleet, sorted(chain.from_iterable(blocks.values())))
    guard = guarded(fleet, numbers, old, placing, partial(pools_at, fleet))
    doubles = _double_asns(fleet, routed)
    return [*fold(chain(overlaps, doubles), "pair of sites", "pairs of sites"), *guard]


def _overlaps(fleet: FleetFile, claims: Iterable[BlockClaim]) -> Iterator[Case]:
    """Yield a case for each block that begins inside the block of another site. `claims` are sorted."""
    widest: BlockClaim | None = None
    for claim in claims:
        if widest and widest.version == claim.version and claim.first <= widest.last and claim.site != widest.site:
            # The row that states its pool is the cause, and not the site whose block follows from its number.
            mine, other = (widest, claim) if _states(fleet, widest) and not _states(fleet, claim) else (claim, widest)
            place = place_of(fleet, fleet.rows[mine.site], mine.path)
            message = f"the pool {mine.text} '{'.'.join(map(str, mine.path))}' of site '{mine.site}' "
            message += f"overlaps {other.text} of site '{other.site}'"
            hint = "give each site its own block: `addressing:` of the fleet derives it from the site number"
            finding = Finding("DC806", message, hint, place=place)
            yield Case((claim.path, widest.path), f"{widest.site} and {claim.site}", finding)
        if not widest or (claim.version, claim.last) > (widest.version, widest.last):
            widest = claim


def _double_asns(fleet: FleetFile, routed: Iterable[ShapeAsns]) -> Iterator[Case]:
    """Yield a case for each AS number of two sites whose `asn_base` follows from the number or from the row."""
    owners, offsets, doubles = dict[int, str](), set[int](), list[tuple[int, str, str]]()
    for sites, asns in routed:
        bases = {site: base for site in sites if (base := _asn_base(fleet, site)) is not None}
        first = bases.get(sites[0], 0)
        offsets.update(asn - first for asn in asns)
        for site, base in bases.items():
            numbers = (asn - first + base for asn in asns)
            doubles += ((each, owners[each], site) for each in numbers if owners.setdefault(each, site) != site)
    path: KeyPath = ("addressing", "asn_base")
    hint = _asns_hint(fleet, offsets) if doubles else ""
    for number, other, site in doubles:
        row = fleet.rows[site]
        own = lookup(row.overrides, path) is not REMOVED
        message = f"the AS number {number} of site '{site}' is also that of site '{other}'"
        told = "leave the cell empty: `asns:` of the fleet derives it from the site number" if own else hint
        yield Case(
            ("asns", own), f"{other} and {site}", Finding("DC806", message, told, place=place_of(fleet, row, path))
        )


def _asns_hint(fleet: FleetFile, offsets: Iterable[int]) -> str:
    """Return the least `per_site:` with which no two sites have an AS number in common."""
    numbers = [row.facts.number for row in fleet.rows.values()]
    apart, spread = {one - other for one in offsets for other in offsets if one > other}, max(numbers) - min(numbers)
    fits = (size for size in range(1, MAX_ASNS + 1) if all(each % size or each // size > spread for each in apart))
    least = next(fits, 0)
    return f"use `per_site: {least}` under `asns:`" if least else "use fewer tiers of switches"


def _asn_base(fleet: FleetFile, site: str) -> int | None:
    """Return the `asn_base` that follows from the number of a site or that its row states, None for another one."""
    row = fleet.rows[site]
    own = merged(derived(fleet.spec, fleet.pools, row.facts.number), row.overrides)
    found = lookup(own, ("addressing", "asn_base"))
    return None if found is REMOVED else int(str(found))


def _states(fleet: FleetFile, claim: BlockClaim) -> bool:
    """Return whether the row of a site states the block itself."""
    return lookup(fleet.rows[claim.site].overrides, claim.path) is not REMOVED


def claims_of(fleet: FleetFile, row: FleetRow) -> list[Claim]:
    """Return the address blocks of a site as numbers."""
    return sorted(map(BlockClaim.claim, _claims(fleet, row)))


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
    """Yield the block of a pool. The schema reports another text."""
    yield from (BlockClaim(*span, site, path, str(text)) for span in _spans(str(text)))


def guarded(
    fleet: FleetFile, numbers: Mapping[str, int], old: Old, placing: Placing, pools: Callable[[str], str]
) -> Iterator[Finding]:
    """Yield DC808 if more sites are removed, moved or renamed than the guard allows.

    `numbers` are those of all sites, and `pools` gives the pools of a site as text. A site whose shape has errors does
    not move.
    """
    named, renamed = set(fleet.spec.guard.sites), renames(old.sites, numbers)
    gone = [name for name in old.sites if name not in numbers and name not in renamed]
    is_moved, ids = mover(old.shapes, placing.data), placing.ids
    moved = [
        site.name
        for site in old.sites.values()
        if site.name in numbers
        and (
            numbers[site.name] != site.number
            or (site.name in ids and is_moved(site.located, Located(ids[site.name], pools(site.name))))
        )
    ]
    beyond = [name for name in (*gone, *moved, *renamed) if name not in named]
    if len(beyond) * 100 <= len(old.sites) * fleet.spec.guard.percent:
        return
    kinds = ((gone, "removed"), (moved, "moved to other addresses"), (renamed, "renamed"))
    counts = [f"{len(names):,} {words}" for names, words in kinds if names]
    share = 100 * len(beyond) / len(old.sites)
    listed = ", ".join(beyond[:NAMED]) + (", ..." if len(beyond) > NAMED else "")
    message = f"of {len(old.sites):,} sites {' and '.join(counts)}; "
    message += f"{share:.3g} % are not under `guard: sites` ({listed}), "
    message += f"and `guard: percent` allows {fleet.spec.guard.percent:g} %"
    hint = "restore the rows, names, numbers and pools; if the change is meant, list these sites under `guard: sites`"
    yield Finding("DC808", message, hint, place=fleet.in_file(("guard",)), names=tuple(beyond))


def _spans(text: str) -> Iterator[Span]:
    """Yield the IP version, the first and the last address of a prefix, nothing for another text."""
    try:
        network = ipaddress.ip_network(text)
    except ValueError:
        return
    first = int(network.network_address)
    yield network.version, first, first + network.num_addresses - 1


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

    `found` has the sites of each shape, and the findings of the first of them. A finding of some sites names the first
    of them.
    """
    found = list(found)
    count = sum(len(sites) for sites, _ in found)
    groups: dict[tuple[str, KeyPath, str], tuple[Finding, dict[str, None]]] = {}
    for sites, findings in found:
        for finding, key in findings:
            groups.setdefault(key, (finding, {}))[1].update(dict.fromkeys(sites))
    made = [_folded(finding, list(names), len(names) < count) for finding, names in groups.values()]
    return in_order(made)


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings sorted by file, line and column."""
    return sorted(findings, key=lambda item: (item.place or Place(""), item.code, item.message))


def _folded(finding: Finding, names: list[str], are_some: bool) -> Finding:
    first, others = names[0], names[1:]
    texts = [f"site {first}"] if are_some and first not in finding.message else []
    texts += [and_more(others, "site")] if others else []
    message = f"{finding.message} ({' '.join(texts)})" if texts else finding.message
    return finding._replace(message=message, names=tuple(names) if others else finding.names)


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
