"""The cables that the claims of both ends prove: a matching of ports, and the ports whose claims contradict."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from dcgen.verify.claims import Claims
from dcgen.verify.planned import Planned
from dcgen.verify.records import PortEnd

Fars = tuple[PortEnd, ...]


class Plugging(NamedTuple):
    """The plugs as the reports show them.

    `partner` has the far end of each port. It is symmetric, unless nobody can tell the far port or the plan does not
    have the far device. `mutual` are the ports whose far end confirms the cable. `confused` has all far ends of a port
    with several, and of a port that several others see.
    """

    partner: dict[PortEnd, PortEnd]
    mutual: frozenset[PortEnd]
    confused: dict[PortEnd, Fars]


def make_picture(planned: Planned, claims: Claims) -> Plugging:
    """Return the picture that the claims draw."""
    partner = _agreed(claims)
    mutual = set(partner)
    told = {
        near: tuple(dict.fromkeys(claim.far for claim in found))
        for near, found in claims.by_port.items()
        if near not in mutual
    }
    callers: dict[PortEnd, list[PortEnd]] = {}
    for near, fars in told.items():
        for far in fars:
            if far.port and far.device in planned.devices:
                callers.setdefault(far, [partner[far]] if far in partner else []).append(near)
    told = {near: _with_ports(near, fars, callers) for near, fars in told.items()}
    confused = _confused(told, callers, partner)
    for near, fars in told.items():
        if near in confused:
            continue
        far = partner[near] = fars[0]
        if far.port and far.device in planned.devices:
            if far not in told:
                partner[far] = near
            elif far not in confused:
                mutual.add(near)
    return Plugging(partner, frozenset(mutual), confused)


def _agreed(claims: Claims) -> dict[PortEnd, PortEnd]:
    """Return the far ends of the ports that name each other, and nothing else. On a sound site these are all."""
    found: dict[PortEnd, PortEnd] = {}
    for near, own in claims.by_port.items():
        far = own[0].far
        theirs = claims.by_port.get(far)
        if theirs and len(own) == len(theirs) == 1 and theirs[0].far == near != far:
            found[near] = far
    return found


def _with_ports(near: PortEnd, fars: Fars, callers: Mapping[PortEnd, list[PortEnd]]) -> Fars:
    """Return the far ends of a port. One without a port gets that from which its device sees the near port."""
    if all(far.port for far in fars):
        return fars
    back = {caller.device: caller for caller in callers.get(near, ())}
    named = {far.device for far in fars if far.port}
    found = [far if far.port else back.get(far.device, far) for far in fars]
    return tuple(dict.fromkeys(far for far in found if far.port or far.device not in named))


def _confused(
    told: Mapping[PortEnd, Fars], callers: Mapping[PortEnd, list[PortEnd]], agreed: Mapping[PortEnd, PortEnd]
) -> dict[PortEnd, Fars]:
    """Return the ports whose claims contradict, each with all far ends that are claimed for it.

    A port that several see and that names one of them is not confused; the others are.
    """
    confused = {near: fars for near, fars in told.items() if len(fars) > 1 or near in fars}
    for far, nears in callers.items():
        own = (agreed[far],) if far in agreed else told.get(far, ())
        if len(own) < 2 and set(nears) <= set(own or nears[:1]):
            continue  # it names its only caller, or it is silent and has one caller
        for near in nears:
            if near in told and (len(own) > 1 or near not in own):
                confused.setdefault(near, told[near])
        if len(own) != 1 or own[0] not in nears:
            confused.setdefault(far, tuple(dict.fromkeys((*own, *nears))))
    return confused
