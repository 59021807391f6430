"""Faults as findings, with the places in the observed files that show them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dcgen.finding import Finding, Place
from dcgen.verify.claims import place_of
from dcgen.verify.records import Fault, Spot, Verification

Places = Mapping[Spot, Place]


def fault_findings(verification: Verification, places: Places) -> Iterator[Finding]:
    """Yield a finding per fault, with its number in the message and its first place."""
    for fault in verification.faults:
        place = next(places_of(fault, places), None)
        yield Finding(fault.code, f"fault {fault.number}: {fault.text}", fault.hint, place=place)


def places_of(fault: Fault, places: Places) -> Iterator[Place]:
    """Yield the places of a fault, each once."""
    yield from dict.fromkeys(places.get(spot) or place_of(spot) for spot in fault.spots)
