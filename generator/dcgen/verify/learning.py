"""MAC addresses and GUIDs that the reports prove, for the lock.

An address belongs to a port only if both ends agree on the cable. Then one end sees the address of the port that the
other end names.
"""

from __future__ import annotations

from collections.abc import Iterator

from dcgen.recorded import words_of
from dcgen.verify.claims import Claims
from dcgen.verify.picture import Plugging
from dcgen.verify.planned import Planned
from dcgen.verify.records import Learned, LinkState, PortEnd


def learned_addresses(
    planned: Planned, claims: Claims, picture: Plugging, states: list[LinkState]
) -> Iterator[Learned]:
    """Yield the addresses of ports and switches on links that are right, if the lock does not have them."""
    done: set[tuple[str, str, str]] = set()
    for state in states:
        if state.kind != "ok" or not (state.a in picture.mutual and state.b in picture.mutual):
            continue
        for near, far in ((state.a, state.b), (state.b, state.a)):
            for item in _of_end(planned, claims, near, far):
                key = (item.device, item.port, item.field)
                if key not in done and item.field not in words_of(planned.topology.plan, item.device, item.port):
                    done.add(key)
                    yield item


def _of_end(planned: Planned, claims: Claims, near: PortEnd, far: PortEnd) -> Iterator[Learned]:
    """Yield the address of the far port that the near end sees, and the GUID of the near end."""
    for claim in claims.by_port.get(near, ()):
        sight = claim.sight
        if claim.far.device != far.device:
            continue
        if sight.far_kind == "mac":
            yield Learned(far.device, far.port, "mac", sight.far_port)
        if planned.protocol(near) == "infiniband" and sight.chassis:
            port = "" if planned.devices[near.device].kind == "switch" else near.port
            yield Learned(near.device, port, "guid", f"0x{sight.chassis}")
