"""The tiers above the leaves: how many spines and cores there are, and which ports join them, worked out by hand."""

from __future__ import annotations

import pytest

from conftest import Examine
from dcgen.analysis import Analysis
from dcgen.proof import bisection
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
