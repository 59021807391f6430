"""The allocation: which slot each identity gets, and that existing leases stay where they are."""

from __future__ import annotations

import re
from collections import Counter
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import ROOT
from dcgen import blueprint
from dcgen.catalog import Catalog
from dcgen.plan.allocation import (
    UNLOCKED,
    Allocation,
    CoreSlots,
    LeafPort,
    LeafRow,
    RackSlot,
    RackSpread,
    Slots,
    SpineSlots,
    cable_id,
)
from dcgen.plan.leases import Claim, Lease, Space, fit
from dcgen.plan.records import Plan
from dcgen.plan.steps import make_plan

HOLDERS = ["aaa", "gpu", "head", "store", "zzz"]


# --- the laws of fit --------------------------------------------------------------------------------------


@st.composite
def claims(draw: st.DrawFn) -> list[Claim]:
    """Claims of different holders, from both ends of the space."""
    holders = draw(st.lists(st.sampled_from(HOLDERS), unique=True, min_size=1))
    return [
        Claim(
            holder,
            draw(st.integers(1, 6)) * (each := draw(st.integers(1, 3))),
            each,
            rank=draw(st.integers(0, 2)),
            down=draw(st.booleans()),
        )
        for holder in holders
    ]


@st.composite
def leases(draw: st.DrawFn) -> list[Lease]:
    """Disjoint leases with gaps between them; some of their holders are gone."""
    found, free = [], 0
    for holder in draw(st.lists(st.sampled_from([*HOLDERS, "gone"]), unique=True)):
        at, each, count = free + draw(st.integers(0, 5)), draw(st.integers(1, 3)), draw(st.integers(1, 4))
        found.append(Lease(holder, at, count * each, each))
        free = at + count * each
    return found


ENDS = st.one_of(st.none(), st.integers(20, 90))


def every(found: dict[str, tuple[Lease, ...]]) -> list[Lease]:
    return [lease for mine in found.values() for lease in mine]


@given(claims(), leases(), ENDS)
def test_a_held_lease_stays(wanted: list[Claim], held: list[Lease], end: int | None) -> None:
    found = fit(Space("/x", 0, end), held, wanted)

    assert set(held) <= set(every(found))


@given(claims(), leases(), ENDS)
def test_leases_are_disjoint_and_new_ones_inside_the_space(
    wanted: list[Claim], held: list[Lease], end: int | None
) -> None:
    found = sorted(every(fit(Space("/x", 0, end), held, wanted)), key=lambda lease: lease.at)

    assert all(low.end <= high.at for low, high in pairwise(found))
    assert all(lease.at >= 0 and (end is None or lease.end <= end) for lease in found if lease not in held)


@given(claims(), leases())
def test_every_claim_is_served_in_a_space_without_an_end(wanted: list[Claim], held: list[Lease]) -> None:
    slots = Slots(Space("/x"), fit(Space("/x"), held, wanted))

    for claim in wanted:
        numbers = range(claim.first, claim.first + claim.places // claim.each)
        taken = [set(range(at, at + claim.each)) for number in numbers for at in [slots.slot(claim.holder, number)]]
        assert len(set().union(*taken)) == claim.places


@given(claims())
def test_without_leases_blocks_lie_end_to_end_in_order(wanted: list[Claim]) -> None:
    """An empty lock equals prefix sums, from both ends."""
    ordered = sorted(wanted, key=lambda claim: (claim.rank, claim.holder))
    up, down = [claim for claim in ordered if not claim.down], [claim for claim in ordered if claim.down]
    end = sum(claim.places for claim in wanted)
    found = fit(Space("/x", 0, end), (), wanted)

    sums = accumulate((claim.places for claim in up), initial=0)
    assert [found[claim.holder][0].at for claim in up] == list(sums)[: len(up)]
    sums = accumulate((claim.places for claim in down), initial=0)
    assert [end - found[claim.holder][0].end for claim in down] == list(sums)[: len(down)]


@given(claims(), leases(), ENDS, st.randoms())
def test_a_permutation_changes_nothing(wanted: list[Claim], held: list[Lease], end: int | None, chance: Any) -> None:
    found = fit(Space("/x", 0, end), held, wanted)
    chance.shuffle(wanted)
    chance.shuffle(held)

    assert fit(Space("/x", 0, end), held, wanted) == found


@given(claims(), leases(), ENDS)
def test_a_fit_of_its_own_result_changes_nothing(wanted: list[Claim], held: list[Lease], end: int | None) -> None:
    found = fit(Space("/x", 0, end), held, wanted)

    assert fit(Space("/x", 0, end), every(found), wanted) == found


@given(claims(), st.integers(0, 4), st.sampled_from(HOLDERS))
def test_a_new_holder_moves_nobody(wanted: list[Claim], count: int, holder: str) -> None:
    wanted = [claim for claim in wanted if claim.holder != holder]
    before = fit(Space("/x"), (), wanted)
    after = fit(Space("/x"), every(before), [*wanted, Claim(holder, count)])

    assert {name: after[name] for name in before} == before


# --- fit by hand ------------------------------------------------------------------------------------------


def test_a_new_holder_takes_the_first_gap_that_is_large_enough() -> None:
    held = [Lease("a", 0, 4), Lease("c", 6, 4), Lease("d", 14, 2)]

    assert fit(Space("/x"), held, [Claim("b", 3)])["b"] == (Lease("b", 10, 3),)
    assert fit(Space("/x"), held, [Claim("b", 2)])["b"] == (Lease("b", 4, 2),)
    assert fit(Space("/x"), held, [Claim("b", 9)])["b"] == (Lease("b", 16, 9),)


def test_from_the_top_a_new_holder_takes_the_highest_gap() -> None:
    held = [Lease("a", 1, 4), Lease("leaf", 39, 4)]

    assert fit(Space("/x", 1, 43), held, [Claim("spine", 2, down=True)])["spine"] == (Lease("spine", 37, 2),)


def test_a_claim_without_a_gap_gets_no_lease() -> None:
    found = fit(Space("/x", 0, 8), [Lease("a", 2, 4)], [Claim("b", 3), Claim("c", 2)])

    assert found == {"a": (Lease("a", 2, 4),), "c": (Lease("c", 0, 2),)}


def test_a_lease_beyond_the_end_of_a_space_opens_no_gap_there() -> None:
    assert "b" not in fit(Space("/x", 0, 4), [Lease("a", 0, 4), Lease("z", 20, 1)], [Claim("b", 1)])


def test_a_holder_that_grew_continues_behind_its_lease_or_in_a_gap() -> None:
    beside = fit(Space("/x"), [Lease("a", 0, 8, 2)], [Claim("a", 12, 2)])
    apart = Slots(Space("/x"), fit(Space("/x"), [Lease("a", 0, 8, 2), Lease("b", 8, 4)], [Claim("a", 12, 2)]))

    assert beside["a"] == (Lease("a", 0, 8, 2), Lease("a", 8, 4, 2, 5))
    assert apart.leases["a"] == (Lease("a", 0, 8, 2), Lease("a", 12, 4, 2, 5))
    assert [apart.find("a", number) for number in (1, 4, 5, 6, 7)] == [0, 6, 12, 14, None]


def test_numbers_that_need_more_slots_get_a_lease_of_their_own() -> None:
    """A lease with one slot per number cannot serve numbers with two, and is not given to another holder."""
    slots = Slots(Space("/x"), fit(Space("/x"), [Lease("a", 0, 4), Lease("b", 4, 4)], [Claim("a", 8, 2)]))

    assert [slots.slot("a", number) for number in (1, 2, 3, 4)] == [8, 10, 12, 14]
    assert slots.end == 16


def test_a_lease_of_later_numbers_keeps_them() -> None:
    """Numbers 5 to 8 hold two slots each: a lease for the numbers before them does not take over number 5."""
    slots = Slots(Space("/x"), fit(Space("/x"), [Lease("a", 0, 8, 2, 5)], [Claim("a", 8, 1)]))

    assert [slots.slot("a", number) for number in (1, 4, 5, 8)] == [8, 11, 0, 6]


def test_the_leases_of_a_holder_that_is_gone_stay() -> None:
    assert fit(Space("/x"), [Lease("old", 0, 8)], [Claim("new", 4)])["new"] == (Lease("new", 8, 4),)


def test_two_stated_blocks_on_one_slot_are_tolerated() -> None:
    """Two circuits may state one number; a rule of the blueprint reports it."""
    found = fit(Space("/x", 1), [Lease("a", 2, 1), Lease("b", 2, 2)], [Claim("c", 1), Claim("d", 1)])

    assert (found["c"][0].at, found["d"][0].at) == (1, 4)


def test_an_unknown_holder_has_no_slot() -> None:
    slots = Slots(Space("/x"), {})

    assert (slots.find("a"), slots.end, slots.size) == (None, 0, 0)
    with pytest.raises(KeyError):
        slots.slot("a")


# --- the spaces by hand -----------------------------------------------------------------------------------


def test_leaf_places_of_a_zone() -> None:
    """Groups of a unit share the leaves of each unit; groups of the site share those of the site."""
    claimed = [
        (0, Claim("head", 8)),
        (0, Claim("store", 32, 2)),
        (1, Claim("gpu", 16, 2)),
        (1, Claim("cpu", 8)),
        (2, Claim("gpu", 16, 2)),
    ]
    places = UNLOCKED.scopes("/leaf/inband", claimed)

    assert (places.run("head", 0, [3])[0], places.run("store", 0, [1])[0], places.run("store", 0, [2])[0]) == (2, 8, 10)
    assert (places.run("cpu", 2, [8])[0], places.run("gpu", 1, [1])[0], places.run("gpu", 2, [8])[0]) == (7, 8, 22)
    assert (places.site.size, places.unit.size, places.largest) == (40, 24, 40)
    assert (places.site.space.name, places.unit.space.name) == ("/leaf/inband/site", "/leaf/inband/unit")


def test_leaf_ports_of_a_row() -> None:
    """Place 70 of a column of 64-port leaves is on the second leaf of that column."""
    assert LeafRow(64, 8).port(5, 2) == LeafPort(3, 5)
    assert LeafRow(64, 8).port(70, 2) == LeafPort(11, 6)
    assert [LeafRow(64, 2, 2).port(place, 0) for place in range(4)] == [(1, 0), (2, 0), (1, 1), (2, 1)]


def test_blocks_of_a_row_that_serves_the_whole_site() -> None:
    """The site comes first, then one block for each unit in turn."""
    blocks = UNLOCKED.share("/leaf/inband/row", 40, 24, 4)

    assert [blocks.block(unit) for unit in (0, 1, 2, 4)] == [0, 40, 64, 112]
    assert blocks.size == 136


def test_a_place_behind_a_block_is_in_its_next_layer() -> None:
    """A unit had two slots and got two more behind all others: places 2 and 3 are there."""
    built = UNLOCKED.share("/row", 4, 2, 3)
    blocks = Allocation({"/row": tuple(every(dict(built.leases)))}).share("/row", 4, 4, 3)

    assert [blocks.block(2, place) for place in range(4)] == [6, 7, 12, 13]


def test_hosts_and_prefixes_of_a_pool() -> None:
    """Hosts start behind the reserved ones; each unit has as many prefixes as the site."""
    hosts = UNLOCKED.scopes("/host/storage", [(0, Claim("store", 32, 2)), (1, Claim("gpu", 16, 2))], 16)
    prefixes = UNLOCKED.share("/net/storage", 8, 8, 4)

    assert (hosts.run("store", 0, [1])[0], hosts.run("store", 0, [16])[0], hosts.run("gpu", 3, [2])[0]) == (16, 46, 18)
    assert (prefixes.block(0), prefixes.block(3), prefixes.end) == (0, 24, 40)


def test_rack_units_from_below_and_from_the_top() -> None:
    claimed = [
        Claim("gpu", 16, 8, rank=2),
        Claim("ups-a", 3, 3, rank=0),
        Claim("compute-leaf", 2, rank=2, down=True),
        Claim("oob-leaf", 1, rank=2, down=True),
    ]
    slots = UNLOCKED.fit(Space("/u/gpu", 1, 43), claimed)

    assert [slots.slot("ups-a"), slots.slot("gpu", 1), slots.slot("gpu", 2)] == [1, 4, 12]
    assert [slots.slot("compute-leaf", 1), slots.slot("compute-leaf", 2), slots.slot("oob-leaf")] == [41, 42, 40]


def test_places_over_racks() -> None:
    """Four in a rack, one rack after the other; or in turn over two racks."""
    assert [RackSpread(4).slot(place) for place in (0, 3, 4)] == [RackSlot(1, 0), RackSlot(1, 3), RackSlot(2, 0)]
    assert [RackSpread(2, 2).slot(place) for place in range(5)] == [(1, 0), (2, 0), (1, 1), (2, 1), (3, 0)]
    assert [RackSpread(4).racks_for(places) for places in (0, 1, 4, 5, 8)] == [0, 1, 1, 2, 2]
    assert [RackSpread(2, 2).racks_for(places) for places in (1, 2, 4, 5)] == [1, 2, 2, 3]


def test_positions_of_a_row() -> None:
    """A group in the middle parts the run of another; its numbers still lead to their positions."""
    claimed = [
        Claim("1/gpu", 2, first=1, rank=0),
        Claim("1/net", 2, first=1, rank=1),
        Claim("1/gpu", 3, first=3, rank=2),
    ]
    slots = UNLOCKED.fit(Space("/row/1", 1), claimed)

    assert [slots.slot("1/gpu", number) for number in (1, 2, 3, 5)] == [1, 2, 5, 7]
    assert [slots.slot("1/net", number) for number in (1, 2)] == [3, 4]


def test_outlets_of_a_pdu() -> None:
    """Servers take outlets from the first on, switches from the last one down, until none is left."""
    claimed = [
        Claim("leaf/0", 1, rank=0, down=True),
        Claim("gpu/0", 1, first=1, rank=1),
        Claim("gpu/0", 1, first=3, rank=1),
        Claim("gpu/1", 1, first=1, rank=2),
    ]
    slots = UNLOCKED.fit(Space("/outlet/gpu/a1/C19", 1, 4), claimed)

    assert (slots.find("leaf/0"), slots.find("gpu/0", 1), slots.find("gpu/0", 3)) == (3, 1, 2)
    assert (slots.find("gpu/0", 2), slots.find("gpu/1")) == (None, None)


def test_numbers_of_circuits_on_a_leaf() -> None:
    """Stated numbers first; the others take the lowest that are free."""
    slots = UNLOCKED.fit(Space("/circuit/inband/1", 1), [Claim("b", 1), Claim("b", 1, first=2)], [Lease("a", 2, 1)])

    assert [slots.slot("a"), slots.slot("b", 1), slots.slot("b", 2)] == [2, 1, 3]


def test_spine_ports() -> None:
    """Four spines with two links per leaf: units from the low end, the site from the high end."""
    slots = SpineSlots(width=2, columns=1, spines=4, uplinks=8, open_ports=64, unit_leaves=4, group_units=8, groups=1)

    assert slots.ports(1, 1) == [(1, 0), (1, 1), (2, 0), (2, 1), (3, 0), (3, 1), (4, 0), (4, 1)]
    assert [slots.ports(unit, leaf)[0].port for unit, leaf in ((1, 1), (1, 2), (2, 1))] == [0, 2, 8]
    assert [slots.ports(0, leaf)[0].port for leaf in (1, 2)] == [62, 60]


def test_spine_groups() -> None:
    """Two units share a spine group; the site has groups of its own behind those of the units."""
    slots = SpineSlots(
        width=8, columns=1, spines=4, uplinks=4, open_ports=32, unit_leaves=8, group_units=2, groups=2, site_rows=16
    )

    assert [slots.group(unit, 1) for unit in (1, 2, 3, 4, 0)] == [0, 0, 1, 1, 2]
    assert slots.group(0, 17) == 3
    assert [slots.ports(0, leaf)[0].port for leaf in (1, 17)] == [0, 0]
    assert slots.ports(3, 2) == [(5, 1), (6, 1), (7, 1), (8, 1)]


def test_spine_groups_per_column() -> None:
    """With a spine group for each of eight rails, leaf 3 belongs to the third group."""
    slots = SpineSlots(width=8, columns=8, spines=2, uplinks=2, open_ports=32, unit_leaves=1, group_units=4, groups=1)

    assert [slots.group(1, leaf) for leaf in (1, 3, 8)] == [0, 2, 7]
    assert [slots.ports(unit, 3)[0].port for unit in (1, 2)] == [0, 1]


@given(st.integers(1, 24), st.integers(1, 9), st.integers(0, 20), st.integers(0, 20))
def test_links_are_as_even_as_they_can_be(uplinks: int, spines: int, unit_leaves: int, site_leaves: int) -> None:
    """No port is used twice, no spine needs more than its share of ports, and two pairs differ by one link at most."""
    most = -(-(unit_leaves + site_leaves) * uplinks // spines)
    slots = SpineSlots(
        width=1, columns=1, spines=spines, uplinks=uplinks, open_ports=most, unit_leaves=1, group_units=20, groups=1
    )
    leaves = [slots.ports(unit, 1) for unit in range(1, unit_leaves + 1)]
    leaves += [slots.ports(0, leaf) for leaf in range(1, site_leaves + 1)]
    taken = Counter(port for leaf in leaves for port in leaf)
    assert set(taken.values()) <= {1}
    assert all(0 <= port.port < most for port in taken)
    for leaf in leaves:
        links = Counter(port.switch for port in leaf)
        assert len(leaf) == uplinks and leaf == sorted(leaf)
        assert {links[spine] for spine in range(1, spines + 1)} <= {uplinks // spines, -(-uplinks // spines)}


def test_core_ports() -> None:
    """Four spines per group and two core groups of two cores: spines 1 and 3 share a core group."""
    slots = CoreSlots(spines=4, groups=2, cores=2, each=1)

    assert [slots.ports(spine) for spine in (1, 2, 3, 5)] == [
        [(1, 0), (2, 0)],
        [(3, 0), (4, 0)],
        [(1, 1), (2, 1)],
        [(1, 2), (2, 2)],
    ]


def test_cable_ids() -> None:
    assert cable_id("x-su01-gpu-001", "rail1") == "x-su01-gpu-001:rail1"


# --- a plan with leases -----------------------------------------------------------------------------------


def planned(text: str, folder: Path, allocation: Allocation) -> Plan:
    path = folder / "case.yaml"
    path.write_text(text, encoding="utf-8")
    parsed, _ = blueprint.load(path, folder)
    return make_plan(parsed, Catalog(folder / "catalog"), allocation)


def slots_of(plan: Plan) -> dict[str, dict[Any, Any]]:
    """Return everything that the allocation decides, by identity."""
    return {
        "mounts": dict(plan.mounts),
        "racks": {name: (rack.row, rack.column) for name, rack in plan.racks.items()},
        "outlets": {(supply.device, supply.number): (supply.pdu, supply.outlet) for supply in plan.supplies},
        "addresses": {(address.device, address.port): address.address for address in plan.addresses},
        "cables": {
            cable.id: (cable.b_device, cable.b_port) for cable in plan.cables if not cable.b_device.endswith("-spine")
        },
    }


NAMES = ["tiny", "ams2-lab", "lyon-store-042", "osl1-b"]


@pytest.mark.parametrize("name", NAMES)
def test_a_plan_with_its_own_leases_is_the_same_plan(name: str, tmp_path: Path) -> None:
    text = (ROOT / "blueprints" / f"{name}.yaml").read_text(encoding="utf-8")
    leases: dict[str, tuple[Lease, ...]] = {}
    before = planned(text, tmp_path, Allocation({}, record=leases))

    assert planned(text, tmp_path, Allocation(leases)) == before


@pytest.mark.parametrize("name", ["ams2-lab", "lyon-store-042", "osl1-b"])
def test_with_leases_a_new_group_moves_nothing(name: str, tmp_path: Path) -> None:
    """A group that sorts before all others takes free slots. Without leases it moves the others."""
    text = (ROOT / "blueprints" / f"{name}.yaml").read_text(encoding="utf-8")
    leases: dict[str, tuple[Lease, ...]] = {}
    before = slots_of(planned(text, tmp_path, Allocation({}, record=leases)))
    larger = text.replace("\nservers:\n", NEW_GROUP, 1)
    larger = re.sub(
        r"^(racks:(?:\n.*)*?\n  (?:core|main|all|hall|lab|rack|net):(?:\n.*)*?holds: {)",
        r"\1aaa: 1, ",
        larger,
        count=1,
        flags=re.M,
    )
    after = slots_of(planned(larger, tmp_path, Allocation(leases)))
    moved = slots_of(planned(larger, tmp_path, UNLOCKED))

    for kind, slots in before.items():
        assert {key: after[kind].get(key) for key in slots} == slots, kind
    assert any({key: moved[kind].get(key) for key in slots} != slots for kind, slots in before.items())


NEW_GROUP = """
servers:
  aaa:
    model: R660
    numbers: 1
    capacity: 1
    fitted: {}
"""
