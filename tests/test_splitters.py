"""Splitter cables: which links share a head, what is plugged in at both ends, what is bought."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from dcgen.catalog.models import CableModel
from dcgen.plan.records import Plan

POD = """\
kind: training-pod
name: x
servers:
  node: {{model: R660, numbers: {numbers}, capacity: {room}, fitted: {{nics: {{front: {{model: {nic}, count: 1, ports: [storage, null]}}}}}}}}
fabrics:
  storage: {{design: single, switch: {switch}{options}}}
racks: {{a: {{model: AR3357, holds: {{node: 3, storage-leaf: 1, oob-leaf: 1}}}}}}
floor: {{slack_m: {slack}}}
"""
HEAD = "x-storage-leaf-01:cage"


@pytest.fixture
def plan_of(examine: Any) -> Any:
    """A function from the values of `POD` to the plan."""

    def door(
        nic: str, switch: str, *, numbers: str = "1-6", options: str = "", slack: float = 1, room: int = 8
    ) -> Plan:
        values = {"nic": nic, "switch": switch, "numbers": numbers, "options": options, "slack": slack, "room": room}
        topology, findings = examine(POD.format(**values))
        assert topology, [str(finding) for finding in findings]
        return topology.plan

    return door


def tails(plan: Plan) -> dict[str, list[str]]:
    """The switch ports of each head of the storage fabric."""
    found: dict[str, list[str]] = {}
    for cable in plan.cables:
        if cable.fabric == "storage":
            found.setdefault(cable.head.removeprefix(HEAD), []).append(cable.b_port)
    return found


def bought(plan: Plan, *categories: str) -> dict[str, int]:
    """What the bill has of some categories without the out-of-band cables, by model."""
    lines = [line for line in plan.bill if line.category in categories and line.model != "CAT6"]
    return {line.model: sum(each.quantity for each in lines if each.model == line.model) for line in lines}


def test_a_twin_optic_takes_two_splitter_fibers(plan_of: Any) -> None:
    """Four 200G ports of a cage are the tails of two fibers on one twin-port 400G optic; the servers have 400G optics."""
    plan = plan_of("B3220", "SN5600", options=", media: fiber")
    assert tails(plan) == {
        "1.1": ["swp1s0", "swp1s1"],
        "1.2": ["swp1s2", "swp1s3"],
        "2.1": ["swp2s0", "swp2s1"],
    }
    cables = [cable for cable in plan.cables if cable.fabric == "storage"]
    assert {(cable.a_optic, cable.b_optic) for cable in cables} == {("MMA1Z00-NS400", "MMA4Z00-NS")}
    assert bought(plan, "optic", "cable") == {"MFP7E20": 3, "MMA1Z00-NS400": 6, "MMA4Z00-NS": 2}


def test_copper_with_four_tails(plan_of: Any) -> None:
    """Within its reach a copper splitter fills the whole cage and needs no optics; a cage that is not full takes one too.

    The ports of the switch face the front and those of the servers the rear, which only active copper reaches.
    """
    plan = plan_of("B3220", "SN5600", numbers="1-3", slack=0.2, room=3)
    assert tails(plan) == {"1.1": ["swp1s0", "swp1s1", "swp1s2"]}
    assert bought(plan, "optic", "cable") == {"MCA7J75": 1}


def test_an_active_splitter_of_a_single_plug(plan_of: Any) -> None:
    """Two 100G ports of a 200G cage are the tails of one active optical cable."""
    plan = plan_of("MCX623106AN-CDAT", "SN3700", numbers="1-3", options=", links_per_cage: 2")
    assert tails(plan) == {"1.1": ["swp1s0", "swp1s1"], "2.1": ["swp2s0"]}
    assert bought(plan, "optic", "cable") == {"MFS1S50": 2}


def test_the_longest_tail_decides(plan_of: Any) -> None:
    """Servers 3 and 4 stand in two racks and share a head: both its tails have one length, enough for the longer route,
    and so has the other head on their twin-port transceiver."""
    rows = {cable.a_device: cable for cable in plan_of("B3220", "SN5600").cables if cable.fabric == "storage"}
    near, far = rows["x-node-003"], rows["x-node-004"]
    assert near.head == far.head and near.length_m == far.length_m and near.part_number == far.part_number
    assert near.route_m + 1 < far.route_m <= far.length_m
    other = rows["x-node-001"]
    assert other.head != near.head and (other.part_number, other.length_m) == (near.part_number, near.length_m)


def test_one_medium_a_cage(plan_of: Any) -> None:
    """A fourth server out of copper's reach makes its whole cage fiber, since two plugs do not fit one cage; where it
    is to come, the three are laid as fiber from the start, and no cable changes when it comes."""
    made = [
        {cable.id: cable for cable in plan_of("B3220", "SN5600", numbers=numbers, slack=0.2, room=room).cables}
        for numbers, room in (("1-3", 3), ("1-3", 8), ("1-4", 8))
    ]
    media = [{cable.media for cable in cables.values() if cable.fabric == "storage"} for cables in made]
    assert media == [{"acc"}, {"mmf"}, {"mmf"}]
    assert {key: made[2][key] for key in made[1] if key in made[2] and "node" in key} == {
        key: cable for key, cable in made[1].items() if "node" in key
    }


TWO_FORMS = """\
kind: training-pod
name: x
servers:
  one: {model: R660, numbers: 1-2, capacity: 2, fitted: {nics: {front: {model: B3220, count: 1, ports: [storage, null]}}}}
  two: {model: R660, numbers: 1-2, capacity: 2, fitted: {nics: {front: {model: MCX75310AAS-NEAT, count: 1, ports: [storage]}}}}
fabrics:
  storage: {design: single, switch: SN5600, speed_gbps: 200}
racks: {a: {model: AR3357, holds: {one: 2, two: 2, storage-leaf: 1, oob-leaf: 1}}}
floor: {slack_m: 0.2}
"""


def test_a_cage_serves_adapters_of_two_forms(examine: Any) -> None:
    """Copper has tails of one form only: where a cage serves QSFP112 and OSFP adapters, all its links are fiber."""
    topology, findings = examine(TWO_FORMS)
    assert topology, [str(finding) for finding in findings]
    rows = {cable.a_device: cable for cable in topology.plan.cables if cable.fabric == "storage"}
    assert {row.b_port[:4] for row in rows.values()} == {"swp1"} and {row.media for row in rows.values()} == {"mmf"}
    assert (rows["x-one-001"].a_optic, rows["x-two-001"].a_optic) == ("MMA1Z00-NS400", "MMA4Z00-NS400")


def test_an_unknown_route_leaves_the_head_open(examine: Any) -> None:
    """Without a floor the route to the second rack is unknown, and with it the length of all that must be alike."""
    text = POD.format(nic="B3220", switch="SN5600", numbers="1-4", options=", media: fiber", slack=1, room=8)
    topology, _ = examine(text.rpartition("floor:")[0])
    rows = {cable.a_device: cable for cable in topology.plan.cables if cable.fabric == "storage"}
    assert rows["x-node-003"].route_m and not rows["x-node-004"].route_m
    assert {(row.length_m, row.part_number) for row in rows.values()} == {(None, "")}


def test_a_cable_of_its_own_comes_first(plan_of: Any) -> None:
    """Two 400G ports of a cage have a connector each: no splitter joins what need not be joined."""
    plan = plan_of("B3240", "SN5600")
    assert {cable.head for cable in plan.cables} == {""}
    assert bought(plan, "cable") == {"MFP7E10": 6}


SPARE = """\
kind: training-pod
name: x
servers:
  node: {{model: R660, numbers: 1-{count}, capacity: 8, fitted: {{nics: {{rail: {{model: MCX75310AAS-NEAT, count: 1, ports: [compute]}}}}}}}}
fabrics: {{compute: {{design: single, switch: QM9700, media: {media}, fill_cages: {fill}}}}}
racks: {{a: {{model: AR3357, holds: {{node: 8, compute-leaf: 1, oob-leaf: 1}}}}}}
"""


@pytest.mark.parametrize(
    ("count", "media", "fill", "optics"),
    [
        (3, "fiber", "false", {"MMA4Z00-NS": 2, "MMA4Z00-NS400": 3}),
        (3, "fiber", "true", {"MMA4Z00-NS": 32, "MMA4Z00-NS400": 3}),
        (3, "auto", "true", {"MMA4Z00-NS": 32, "MMA4Z00-NS400": 3}),
    ],
)
def test_cages_are_filled_where_asked(examine: Any, count: int, media: str, fill: str, optics: dict[str, int]) -> None:
    """With `fill_cages` each of the 32 cages of a switch has a transceiver, used or not; servers have what they use."""
    topology, findings = examine(SPARE.format(count=count, media=media, fill=fill))
    assert topology, [str(finding) for finding in findings]
    assert bought(topology.plan, "optic") == optics


def test_cages_of_copper_stay_empty(plan_of: Any) -> None:
    """Where the switches of a fabric use no transceiver there is none to fill free cages with."""
    assert (
        bought(plan_of("B3220", "SN5600", numbers="1-3", slack=0.2, options=", fill_cages: true", room=3), "optic")
        == {}
    )


SPLITTER: dict[str, Any] = {
    "model": "X",
    "manufacturer": "A vendor",
    "description": "a cable",
    "lengths": [{"m": 1}],
    "sources": [
        {
            "fields": ["media", "cage", "connector", "tails", "tail_cage", "lengths"],
            "certainty": "user",
            "title": "the vendor's offer",
        }
    ],
}


@pytest.mark.parametrize(
    ("values", "sound"),
    [
        ({"media": "dac", "cage": "OSFP", "tails": 2, "tail_cage": "QSFP112"}, True),
        ({"media": "dac", "cage": "OSFP", "tails": 2}, False),
        ({"media": "dac", "cage": "OSFP", "tail_cage": "QSFP112"}, False),
        ({"media": "mmf", "connector": "mpo12-apc", "tails": 2}, True),
        ({"media": "mmf", "connector": "mpo12-apc", "tails": 2, "tail_cage": "QSFP112"}, False),
    ],
)
def test_tails_end_in_cages_or_connectors(values: dict[str, Any], sound: bool) -> None:
    """The tails of a copper or active splitter end in cages that the entry names; those of a fiber in its connector."""
    data = {**SPLITTER, **values}
    if sound:
        assert CableModel.model_validate(data).tails == 2
    else:
        with pytest.raises(ValidationError, match="tail_cage"):
            CableModel.model_validate(data)
