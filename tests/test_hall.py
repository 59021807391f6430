"""The totals of the hall against figures that were worked out by hand, and against the racks."""

from __future__ import annotations

from math import isclose
from pathlib import Path

import pytest

import dcgen
from conftest import BLUEPRINTS, Examine
from dcgen.proof.hall import facility_w, hall_states
from dcgen.views.hall import make_hall
from dcgen.views.loads import make_loads

SITES = BLUEPRINTS
# Two head nodes of 800 W with two power supplies each, and a management switch of 300 W with two.
HEADS = """
kind: training-pod
name: x
servers:
  head: {model: R660, numbers: 1-2, capacity: 8, fitted: {}}
racks:
  main: {model: AR3357, holds: {head: 8, oob-leaf: 1}}
"""


def test_each_feed_carries_half_and_the_remaining_feed_all(examine: Examine) -> None:
    """2 x 800 W + 300 W = 1,900 W: 950 W per feed, and 1,900 W on the feed that remains. A PUE of 1.3 makes 2,470 W."""
    topology, _ = examine(HEADS + "power: {pue: 1.3}\n")
    assert topology is not None
    states = hall_states(topology)

    assert [state.lost for state in states] == ["", "a", "b"]
    assert [{feed: load.value for feed, load in state.feeds.items()} for state in states] == [
        {"a": 950, "b": 950},
        {"b": 1900},
        {"a": 1900},
    ]
    assert isclose(facility_w(states[0].site, 1.3).value, 2470)
    totals = make_hall(topology)
    plain = [[text.replace("\u00a0", " ") for text in (*row.feeds, row.devices, row.facility)] for row in totals.rows]
    assert plain == [
        ["0.9 kW", "0.9 kW", "1.9 kW", "2.5 kW"],
        ["lost", "1.9 kW", "1.9 kW", "2.5 kW"],
        ["1.9 kW", "lost", "1.9 kW", "2.5 kW"],
    ]


@pytest.mark.parametrize("path", SITES, ids=lambda path: path.stem)
def test_feeds_racks_and_hall_agree(path: Path) -> None:
    """In every state the feeds add up to the hall. In normal operation the racks do as well."""
    topology = dcgen.load(path)
    states = hall_states(topology)
    for state in states:
        assert isclose(sum(load.value for load in state.feeds.values()), state.site.value)
    assert isclose(states[0].site.value, sum(topology.power_w(rack).value for rack in topology.plan.racks))


def test_with_one_feed_no_current_follows_a_loss(examine: Examine) -> None:
    """The loss of the only feed leaves nothing to carry: neither PDUs nor cords have a current after it."""
    topology, _ = examine(HEADS + "power: {feeds: {a: {}}}\n")
    assert topology is not None
    tables = make_loads(topology)
    assert tables.phases and {row.worst for row in tables.phases} == {"-"}
    assert tables.cords and {row.worst for row in tables.cords} == {"-"}


def test_cable_managers_have_no_row_of_power(examine: Examine) -> None:
    """A cable manager draws nothing: no row says that its power is unknown, and the typical power stays complete."""
    topology, _ = examine(HEADS.replace("oob-leaf: 1}", "oob-leaf: 1}, managers: CABLE-MANAGER-1U"))
    assert topology is not None
    assert "CABLE-MANAGER-1U" not in {row.model for row in make_loads(topology).models}
    assert "CABLE-MANAGER-1U" not in topology.typical_w("x-main-r01").unknown
