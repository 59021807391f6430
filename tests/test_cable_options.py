"""What is on sale for a link: the transceivers that fit each kind of cage, the media of a policy, and how far they reach."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from conftest import Examine
from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.plan.cabling.options import CableOptions, make_options
from dcgen.plan.records import Cable
from dcgen.plan.types import Port

CATALOG = Catalog()
OPTICS = {optic.model: optic for optic in CATALOG.all(parts.Optic)}
SHOP = make_options(CATALOG, {"fiber": "fiber", "single-mode": "single-mode"})


class Cage(NamedTuple):
    """The kind of a cage: its form, its style, and how many links share it."""

    form: str
    style: str | None = None
    links: int = 1


ADAPTER, SYSTEM = Cage("OSFP", "flat"), Cage("OSFP", "flat", 2)
SWITCH, WIDE = Cage("OSFP", "finned", 2), Cage("OSFP", "finned")


def on_sale(a: Cage, b: Cage, speed: float, policy: str = "auto") -> CableOptions:
    """The offers for a link between two cages, the preferred one first."""
    near, far = (Port("p", speed, "c", cage.form, cage.style, cage.links, "ethernet") for cage in (a, b))
    return SHOP(policy, near, far, speed)


@pytest.mark.parametrize(
    ("a", "b", "speed", "policy", "media", "optics"),
    [
        (ADAPTER, SWITCH, 400, "auto", "mmf", ("MMA4Z00-NS400", "MMA4Z00-NS")),
        (SYSTEM, SWITCH, 400, "auto", "mmf", ("MMA4Z00-NS-FLT", "MMA4Z00-NS")),
        (SWITCH, SWITCH, 400, "single-mode", "smf", ("MMS4X00-NM", "MMS4X00-NM")),
        (Cage("QSFP112"), SWITCH, 400, "auto", "mmf", ("MMA1Z00-NS400", "MMA4Z00-NS")),
        (Cage("QSFP-DD"), Cage("QSFP-DD"), 400, "auto", "smf", ("MMS1V00-WM", "MMS1V00-WM")),
        (WIDE, WIDE, 800, "auto", "dac", ("", "")),
        (WIDE, WIDE, 800, "fiber", "smf", ("MMS4X00-NM16", "MMS4X00-NM16")),
        (Cage("QSFP56"), Cage("QSFP56"), 200, "auto", "dac", ("", "")),
        (Cage("QSFP56"), Cage("QSFP56"), 200, "fiber", "mmf", ("MMA1T00-VS", "MMA1T00-VS")),
    ],
)
def test_a_cage_gets_the_transceiver_of_its_style(
    a: Cage, b: Cage, speed: float, policy: str, media: str, optics: tuple[str, str]
) -> None:
    """Flat or finned, one port or twin, QSFP112 or QSFP-DD: the first offer has what fits at each end, by the policy."""
    first = on_sale(a, b, speed, policy)[0]

    assert (first.media, (first.a_optic, first.b_optic)) == (media, optics)


@pytest.mark.parametrize("policy", ["auto", "fiber", "single-mode"])
def test_no_offer_puts_a_finned_plug_into_a_flat_cage(policy: str) -> None:
    """Of all that is on sale between two kinds of OSFP cage each end has its own style, and both one connector."""
    offers = [
        (offer, ends)
        for ends in ((ADAPTER, SWITCH), (SYSTEM, SWITCH))
        for offer in on_sale(*ends, 400, policy)
        if offer.a_optic
    ]
    assert len(offers) >= 2
    for offer, (near, far) in offers:
        a, b = OPTICS[offer.a_optic], OPTICS[offer.b_optic]
        assert (a.cage_style, a.ports, b.cage_style, b.ports) == ("flat", near.links, "finned", far.links)
        assert a.connector == b.connector and a.medium == offer.media


def test_what_nothing_carries_has_no_offer() -> None:
    """No single-mode part for QSFP56 is in the catalog, and no part joins a cage to one of another speed."""
    assert on_sale(Cage("QSFP56"), Cage("QSFP56"), 200, "single-mode") == ()
    assert on_sale(Cage("SFP28"), SWITCH, 400) == ()


REACH = """\
kind: training-pod
name: x
servers:
  node: {model: R660, numbers: 1, capacity: 1, fitted: {nics: {rail: {model: MCX75310AAS-NEAT, count: 1, ports: [compute]}}}}
fabrics: {compute: {design: single, switch: QM9700}}
racks: {a: {model: AR3357, holds: {node: 1}}, b: {model: AR3357, holds: {compute-leaf: 1, oob-leaf: 1}}}
floor: {rack_pitch_m: 40, slack_m: SLACK}
"""


@pytest.mark.parametrize(("over", "media", "sold"), [(0.0, "mmf", 50), (0.01, "smf", 55)])
def test_a_medium_is_taken_up_to_its_reach(examine: Examine, over: float, media: str, sold: float) -> None:
    """At exactly 50 m the link is multimode, a centimeter beyond it is single mode made to measure."""

    def link(slack: float) -> Cable:
        topology, _ = examine(REACH.replace("SLACK", f"{slack:.2f}"))
        assert topology
        (found,) = (cable for cable in topology.plan.cables if cable.fabric == "compute")
        return found

    found = link(50 + over - (link(0).route_m or 0))

    assert found.route_m == pytest.approx(50 + over)
    assert (found.media, found.length_m) == (media, sold)
