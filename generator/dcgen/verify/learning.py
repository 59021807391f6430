"""MAC addresses and GUIDs that the reports prove, for the lock.

An address belongs to a port only if both ends agree on the cable. Then one end sees the address of the port that the
other end names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dcgen.finding import Case, Finding, fold
from dcgen.recorded import TITLES, words_of
from dcgen.verify.claims import Claims, found_at
from dcgen.verify.picture import Plugging
from dcgen.verify.planned import Planned
from dcgen.verify.records import Learned, LinkState, PortEnd, Sight, Spot

Proof = tuple[Learned, Spot]


def learned_addresses(planned: Planned, proofs: Iterable[Proof]) -> Iterator[Learned]:
    """Yield the proven addresses that the lock does not have."""
    for item, _ in proofs:
        if item.field not in words_of(planned.topology.plan, item.device, item.port):
            yield item


def address_findings(planned: Planned, proofs: Iterable[Proof]) -> Iterator[Finding]:
    """Yield a finding per field about the proven addresses of which the lock has other values."""
    cases = []
    for item, spot in proofs:
        known = words_of(planned.topology.plan, item.device, item.port).get(item.field, item.value)
        if known != item.value:
            end, title = PortEnd(item.device, item.port).text, TITLES[item.field]
            message = f"{end} has {title} {item.value} in the report and {known} in the lock"
            hint = "take the old value out of the lock if the part was replaced, and use `--learn`"
            cases.append(Case(item.field, end, found_at(spot, "DC734", message, hint)))
    return fold(cases, "port")


def proven_addresses(planned: Planned, claims: Claims, picture: Plugging, states: list[LinkState]) -> Iterator[Proof]:
    """Yield the addresses of ports and switches on links that are right, each once."""
    telling = {near for near, found in claims.by_port.items() for claim in found if _has_address(claim.sight)}
    done: set[tuple[str, str, str]] = set()
    for state in states:
        if state.kind != "ok" or not (state.a in picture.mutual and state.b in picture.mutual):
            continue
        for near, far in ((state.a, state.b), (state.b, state.a)):
            for item, spot in _of_end(planned, claims, state.fabric, near, far) if near in telling else ():
                if item[:3] not in done:
                    done.add(item[:3])
                    yield item, spot


def _has_address(sight: Sight) -> bool:
    return sight.far_kind == "mac" or bool(sight.chassis)


def _of_end(planned: Planned, claims: Claims, fabric: str, near: PortEnd, far: PortEnd) -> Iterator[Proof]:
    """Yield the address of the far port that the near end sees, and the GUID of the near end."""
    for claim in claims.by_port.get(near, ()):
        sight = claim.sight
        if claim.far.device != far.device:
            continue
        if sight.far_kind == "mac":
            yield Learned(far.device, far.port, "mac", sight.far_port), sight.spot
        if sight.chassis and planned.protocol_of(fabric) == "infiniband":
            port = "" if planned.devices[near.device].kind == "switch" else near.port
            yield Learned(near.device, port, "guid", f"0x{sight.chassis}"), sight.spot
