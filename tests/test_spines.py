"""The tiers above the leaves: how many spines and cores there are, and which ports join them, worked out by hand."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import Examine
from dcgen import source
from dcgen.analysis import Analysis
from dcgen.blueprint import Blueprint
from dcgen.catalog import Catalog
from dcgen.finding import Finding, FindingsError
from dcgen.plan.allocation import UNLOCKED
from dcgen.plan.fabrics.leaves import make_leaf_tier
from dcgen.plan.fabrics.request import make_requests
from dcgen.plan.fabrics.spines import SpineTier, make_spine_tier
from dcgen.plan.inventory import roster
from dcgen.proof import Proof, bisection
from dcgen.topology import Topology

# Two units of two servers with two ports each. A QM9700 has 64 ports of 400G, two to a cage.
POD = """\
kind: training-pod
name: x
servers:
  node:
    model: R660
    units: {units}
    numbers: 1-2
    capacity: 2
    fitted: {{nics: {{rail: {{model: MCX75310AAS-NEAT, count: 2, ports: [compute]}}}}}}
fabrics:
  compute: {{design: leaf-spine, switch: QM9700, {options}}}
  oob: {{design: leaf-spine, switch: SN2201, spine: SN4600C, spines: 1}}
racks:
  node: {{model: AR3357, per: unit, holds: {{node: 2, compute-leaf: 4, oob-leaf: 1}}}}
  net: {{model: AR3357, pdus_per_feed: 2, holds: {{compute-spine: 8, compute-core: 8, oob-leaf: 4, oob-spine: 4}}}}
"""


def plan(examine: Examine, units: str, options: str) -> Topology:
    """Return the topology of the pod with these options of its compute fabric."""
    topology, findings = examine(POD.format(units=units, options=options))
    assert topology, findings
    return topology


def far_ends(topology: Topology, device: str) -> list[str]:
    """Return the far ends of a device's compute cables to the tier above, in order of its ports."""
    cables = [cable for cable in topology.plan.cables if cable.fabric == "compute" and cable.a_device == device]
    return [f"{cable.b_device.removeprefix('x-compute-')}:{cable.b_port}" for cable in cables]


# Eight spines per unit with ten uplinks each make 160 links. One core group needs 5 cores, since 2 cores of 64 ports are
# too few and 5 is the next divisor of 10. Two groups of 80 links need 2 cores each, 4 in all, and four groups of 40
# links need 1 each, 4 in all as well. The fewest cores in the fewest groups are two groups of two.
CORES = "uplinks: 8, group_units: 1, spines: 8, spine_uplinks: 10"
CHOSEN = {
    "as computed": (CORES, 4),
    "two groups stated": (f"{CORES}, core_groups: 2", 4),
    "one group stated": (f"{CORES}, core_groups: 1", 5),
    "four groups stated": (f"{CORES}, core_groups: 4", 4),
    "five cores in a group stated": (f"{CORES}, cores: 5", 5),
    "two groups of five cores stated": (f"{CORES}, core_groups: 2, cores: 5", 10),
}


@pytest.mark.parametrize("name", CHOSEN)
def test_the_fewest_cores_are_chosen(examine: Examine, name: str) -> None:
    """Among the groupings that carry all links evenly, the one with the fewest cores is chosen, then the fewest groups."""
    options, cores = CHOSEN[name]
    topology = plan(examine, "1-2", options)
    (compute,) = (fabric for fabric in topology.plan.fabrics if fabric.name == "compute")
    assert len(compute.spines) == 16
    assert len(compute.cores) == cores


def test_a_core_group_joins_spines_of_one_place(examine: Examine) -> None:
    """Spine 1 of each unit reaches cores 1 and 2 with five links each, spine 2 cores 3 and 4; unit 2 follows unit 1."""
    topology = plan(examine, "1-2", CORES)
    # The first spine of unit 2 is the fifth that core 1 serves: 4 spines of unit 1 with 5 ports each come before it.
    ends = {
        "x-compute-spine-01": ["IB1/1/1", "IB1/1/2", "IB1/2/1", "IB1/2/2", "IB1/3/1"],
        "x-compute-spine-03": ["IB1/3/2", "IB1/4/1", "IB1/4/2", "IB1/5/1", "IB1/5/2"],
        "x-compute-spine-09": ["IB1/11/1", "IB1/11/2", "IB1/12/1", "IB1/12/2", "IB1/13/1"],
    }
    for spine, ports in ends.items():
        assert far_ends(topology, spine) == [f"core-{core}:{port}" for core in ("01", "02") for port in ports]
    ports = ends["x-compute-spine-01"]
    assert far_ends(topology, "x-compute-spine-02") == [
        f"core-{core}:{port}" for core in ("03", "04") for port in ports
    ]


# Eight uplinks of four leaves are 32 links: one spine of 64 ports carries them. A unit of its own has 2 leaves with 16
# links; with as many ports up as down one spine per unit suffices.
SPINES = {
    "one": ("uplinks: 8", 1, 0),
    "two stated": ("uplinks: 8, spines: 2", 2, 0),
    "one per unit": ("uplinks: 8, group_units: 1", 2, 1),
    "one for both units": ("uplinks: 8, group_units: 2", 1, 1),
}


@pytest.mark.parametrize("name", SPINES)
def test_the_fewest_spines_are_chosen(examine: Examine, name: str) -> None:
    """Without a number in the blueprint there are as few spines as carry the links evenly."""
    options, spines, cores = SPINES[name]
    (compute,) = (fabric for fabric in plan(examine, "1-2", options).plan.fabrics if fabric.name == "compute")
    assert (len(compute.leaves), len(compute.spines), len(compute.cores)) == (4, spines, cores)


def test_a_spine_keeps_ports_for_leaves(examine: Examine) -> None:
    """A spine whose uplinks take all of its ports is an error that names the key."""
    _, findings = examine(POD.format(units="1-2", options="uplinks: 8, group_units: 1, spine_uplinks: 64"))
    errors = [finding for finding in findings if finding.severity == "error"]
    assert [(finding.code, finding.path) for finding in errors] == [("DC301", ("fabrics", "compute", "spine_uplinks"))]


# A unit has 4 ports in use and one spine. With 4 uplinks to the core it is as wide up as down. With 2, the worst split
# has one unit on each side: 2 links cross where the 4 ports of a side ask for 4.
WIDTH = {"spine_uplinks: 4": 1.0, "spine_uplinks: 8": 1.0, "spine_uplinks: 2": 0.5}


@pytest.mark.parametrize("options", WIDTH)
def test_a_spine_is_as_wide_up_as_its_uplinks(examine: Examine, options: str) -> None:
    """The bisection is what the uplinks of the spines carry, 1.0 if they carry all ports."""
    topology = plan(examine, "1-2", f"uplinks: 4, group_units: 1, spines: 1, {options}")
    (proof,) = (proof for proof in Analysis(topology).proofs if proof.fabric.name == "compute")
    assert proof.bisection == WIDTH[options]


def test_a_wide_fabric_needs_no_search(examine: Examine, monkeypatch: pytest.MonkeyPatch) -> None:
    """If no tier is narrower than the one below, the bisection is 1.0 without a search, whatever the size."""
    monkeypatch.setattr(bisection, "MAX_STEPS", 0)
    for options, wanted in {"spine_uplinks: 4": 1.0, "spine_uplinks: 2": None}.items():
        topology = plan(examine, "1-2", f"uplinks: 4, group_units: 1, spines: 1, {options}")
        (proof,) = (proof for proof in Analysis(topology).proofs if proof.fabric.name == "compute")
        assert proof.bisection == wanted


def test_one_narrow_unit_among_wide_ones_counts(examine: Examine) -> None:
    """Unit 1 has 6 ports and 2 uplinks, units 2 and 3 have 2 of each: of 5 ports that talk across, 3 can.

    The worst split has 5 ports of unit 1 on one side. They reach the sixth port through their spine, and 2 more.
    """
    text = POD.format(units="1-3", options="uplinks: 4, group_units: 1, spines: 1, spine_uplinks: 2")
    text = text.replace("numbers: 1-2\n    capacity: 2", "numbers: 1-3\n    capacity: 3\n    without: {2: 2-3, 3: 2-3}")
    topology, findings = examine(text.replace("{node: 2,", "{node: 3,"))
    assert topology, findings
    (proof,) = (proof for proof in Analysis(topology).proofs if proof.fabric.name == "compute")
    assert proof.bisection == pytest.approx(0.6)


# --- the uplinks of spines ----------------------------------------------------------------------------------------

CATALOG = Catalog()
# One leaf per unit, with one port for its server.
GROUPS = """\
kind: training-pod
name: x
servers:
  node:
    model: R660
    units: 1-{units}
    numbers: 1
    capacity: 1
    fitted: {{nics: {{rail: {{model: MCX75310AAS-NEAT, count: 1, ports: [compute]}}}}}}
fabrics:
  compute: {{design: leaf-spine, leaves: 1, switch: QM9700, downlinks: 1, {options}}}
"""


def tier_of(units: int, options: str) -> SpineTier:
    """Return the tiers above the leaves of that many units. Raise FindingsError where the options do not fit."""
    text = GROUPS.format(units=units, options=options)
    servers = roster.make_roster(Blueprint.model_validate(source.parse(text, "x").data), CATALOG)
    config = servers.blueprint.fabrics["compute"]
    (request,) = make_requests(servers.blueprint, CATALOG, "compute", config, servers.device_groups, UNLOCKED)
    return make_spine_tier(request, make_leaf_tier(request))


# Groups of leaves with one uplink and one spine of 64 ports, and by hand the uplinks of the spine and the cores of 64
# ports. Every core has the same number of links from every spine, so the cores divide the uplinks. Of 3 groups with 31
# leaves, 31 uplinks make 93 links for 2 cores or more, and only 31 divides 31. With 32 uplinks, 2 cores take 96 links.
UPLINKS = {
    (3, 31): (32, 2),  # 93 links: 31 cores
    (3, 29): (30, 2),  # 87 links: 29 cores
    (3, 23): (24, 2),  # 69 links: 23 cores
    (3, 21): (21, 1),  # 63 links fit one core
    (4, 32): (32, 2),  # no port is left for more uplinks
    (9, 13): (14, 2),  # 117 links: 13 cores
    (5, 25): (27, 3),  # 125 links: 5 cores; 26 uplinks make 130, for 13 cores
    (10, 17): (18, 3),  # 170 links: 17 cores
    (10, 19): (20, 4),  # 190 links: 19 cores; 20 uplinks make 200, more than 3 cores take
    (12, 11): (12, 3),  # 132 links: 11 cores
}


@pytest.mark.parametrize(("groups", "leaves"), UPLINKS)
def test_uplinks_of_spines_are_those_with_the_fewest_cores(groups: int, leaves: int) -> None:
    """Without a number in the blueprint, a spine has the fewest uplinks that need the fewest cores."""
    tier = tier_of(groups * leaves, f"uplinks: 1, group_units: {leaves}")
    assert (tier.groups, tier.spines) == (groups, 1)
    assert (len(tier.up), tier.core_groups * tier.cores) == UPLINKS[groups, leaves]


def test_two_core_groups_can_need_fewer_uplinks() -> None:
    """Four groups of 13 leaves have two spines each. With 13 uplinks, 104 links in one or two core groups take 13 cores
    each. With 14 uplinks, two core groups of 56 links take 2 cores of 32 ports each, and one group of 112 takes 7."""
    tier = tier_of(52, "uplinks: 2, group_units: 13, links_per_cage: 1")
    assert (tier.spines, len(tier.up), tier.core_groups, tier.cores) == (2, 14, 2, 2)


@settings(max_examples=40)
@given(st.integers(2, 8), st.integers(1, 32), st.integers(1, 6))
def test_no_stated_number_of_uplinks_needs_fewer_cores(groups: int, leaves: int, uplinks: int) -> None:
    """Of all numbers of uplinks that carry what the leaves send up, none takes fewer cores than the default."""
    options = f"uplinks: {uplinks}, group_units: {leaves}"
    tier = tier_of(groups * leaves, options)
    used = -(-leaves * uplinks // tier.spines)
    cores = [found for up in range(used, 65 - used) if (found := cores_of(groups * leaves, options, tier.spines, up))]
    assert tier.core_groups * tier.cores == min(cores)


def cores_of(units: int, options: str, spines: int, up: int) -> int:
    """Return the cores with stated uplinks of a spine, 0 where they do not fit."""
    try:
        tier = tier_of(units, f"{options}, spines: {spines}, spine_uplinks: {up}")
    except FindingsError:
        return 0
    return tier.core_groups * tier.cores


# --- uneven links -------------------------------------------------------------------------------------------------


def findings_of(findings: list[Finding], code: str) -> list[Finding]:
    return [finding for finding in findings if finding.code == code and finding.path[:2] == ("fabrics", "compute")]


def proof(topology: Topology) -> Proof:
    (found,) = (proof for proof in Analysis(topology).proofs if proof.fabric.name == "compute")
    return found


def test_links_of_leaves_take_the_spines_in_turn(examine: Examine) -> None:
    """Eight uplinks over three spines: the first leaf has its links 1, 4 and 7 on spine 1, and the second goes on there."""
    topology, findings = examine(POD.format(units="1-2", options="uplinks: 8, spines: 3"))
    assert topology, findings
    first = ["1/1", "1/2", "2/1"], ["1/1", "1/2", "2/1"], ["1/1", "1/2"]
    second = ["2/2", "3/1", "3/2"], ["2/2", "3/1"], ["2/1", "2/2", "3/1"]
    for leaf, spines in (("01", first), ("02", second)):
        ends = [f"spine-{number:02}:IB1/{port}" for number, ports in enumerate(spines, 1) for port in ports]
        assert far_ends(topology, f"x-su01-compute-leaf-{leaf}") == ends


def test_uneven_links_are_reported_with_their_effect(examine: Examine) -> None:
    """A leaf has 2 or 3 links to a spine; a spine takes 3 of 8 uplinks with it. Two ports of a leaf use little of that."""
    topology, findings = examine(POD.format(units="1-2", options="uplinks: 8, spines: 3"))
    assert topology
    (found,) = findings_of(findings, "DC306")
    assert found.severity == "warning"
    assert "2 to 3 links per leaf and spine" in found.message
    assert "its bisection is 1, and the loss of a spine leaves a leaf 62.5 % of its uplinks" in found.message
    assert "1, 2, 4, 8" in found.hint
    assert proof(topology).bisection == 1.0
    _, even = examine(POD.format(units="1-2", options="uplinks: 8, spines: 4"))
    assert findings_of(even, "DC306") == []


def test_leaves_need_a_spine_in_common(examine: Examine) -> None:
    """Of three spines each leaf reaches two, so two leaves share one. Of four, two leaves may reach two each."""
    topology, findings = examine(POD.format(units="1-2", options="uplinks: 2, spines: 3"))
    assert topology
    (found,) = findings_of(findings, "DC306")
    assert "Two leaves have 1 spine in common" in found.message
    _, findings = examine(POD.format(units="1-2", options="uplinks: 2, spines: 3, requires: {survives: spine}"))
    assert [item.path[-1] for item in findings_of(findings, "DC331")] == ["survives"]
    _, findings = examine(POD.format(units="1-2", options="uplinks: 2, spines: 4"))
    assert ["3 at most" in item.hint for item in findings_of(findings, "DC324")] == [True]


def test_bisection_of_uneven_links(examine: Examine) -> None:
    """Two leaves reach two of three spines each and share one: 1 link for the 2 ports of each leaf.

    A unit has one server with two ports, one on each leaf; so has the other unit: four leaves with a port and 2 uplinks.
    """
    text = POD.format(units="1", options="leaves: 2, uplinks: 2, spines: 3")
    topology, findings = examine(text)
    assert topology, findings
    assert proof(topology).shared == 1
    assert proof(topology).bisection == 0.5


# --- the third tier -----------------------------------------------------------------------------------------------

# 50 leaves with 8 uplinks under spines of 32 ports. No spine has a port for each leaf. By hand: a group has 16 leaves,
# so 4 groups with 8 spines have 16 ports down and 16 up; 512 links fill 16 cores. Uneven: 400 links fill 12.5 spines.
FIFTY = "uplinks: 8, links_per_cage: 1"


def test_a_third_tier_is_reported_with_its_alternatives(examine: Examine) -> None:
    """The finding names the reason, the switches, a spine with more ports, and the spines with uneven links."""
    topology, findings = examine(GROUPS_IN_RACKS.format(units=50, options=FIFTY))
    assert topology, findings
    (fabric,) = (fabric for fabric in topology.plan.fabrics if fabric.name == "compute")
    assert (len(fabric.leaves), len(fabric.spines), len(fabric.cores)) == (50, 32, 16)
    (found,) = findings_of(findings, "DC325")
    assert "a spine has 32 ports, too few for a link to each of 50 leaves" in found.message
    assert "32 spines and 16 cores" in found.message
    assert "`spines: 13`" in found.hint and "0 or 1 per leaf and spine" in found.hint
    assert "`tiers: 3`" in found.hint


@pytest.mark.parametrize("options", [", tiers: 3", ", group_units: 16", ", spine_uplinks: 16"])
def test_a_third_tier_that_is_asked_for_is_no_finding(examine: Examine, options: str) -> None:
    """A blueprint that describes the third tier has decided."""
    topology, findings = examine(GROUPS_IN_RACKS.format(units=50, options=f"{FIFTY}{options}"))
    assert topology, findings
    assert findings_of(findings, "DC325") == []


def test_the_uneven_alternative_has_two_tiers(examine: Examine) -> None:
    """13 spines join 50 leaves; each leaf has a link to 8 of them, and two leaves share 3 or more."""
    topology, findings = examine(GROUPS_IN_RACKS.format(units=50, options=f"{FIFTY}, spines: 13"))
    assert topology, findings
    (fabric,) = (fabric for fabric in topology.plan.fabrics if fabric.name == "compute")
    assert (len(fabric.leaves), len(fabric.spines), len(fabric.cores)) == (50, 13, 0)
    assert proof(topology).shared == 3
    ports = Counter(cable.b_device for cable in topology.plan.cables if cable.b_device.startswith("x-compute-spine"))
    assert sorted(set(ports.values())) == [30, 31]
    (found,) = findings_of(findings, "DC306")
    assert "0 to 1 links per leaf and spine" in found.message
    assert (
        "the loss of a spine leaves a leaf 87.5 % of its uplinks. Two leaves have 3 spines in common" in found.message
    )


GROUPS_IN_RACKS = f"""{GROUPS}\
  oob: {{{{design: leaf-spine, switch: SN2201, spine: SN4600C, uplinks: 2}}}}
racks:
  node: {{{{model: AR3357, per: unit, holds: {{{{node: 1, compute-leaf: 1, oob-leaf: 1}}}}}}}}
  net: {{{{model: AR3357, pdus_per_feed: 3, holds: {{{{compute-spine: 16, compute-core: 8}}}}}}}}
  oob: {{{{model: AR3357, holds: {{{{oob-leaf: 4, oob-spine: 4}}}}}}}}
"""
