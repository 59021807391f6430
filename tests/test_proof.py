"""What is proved about a fabric, held against networkx: greatest flows over every split, and every loss tried.

DC332, DC333 and DC335 say that dcgen has cabled wrongly, so they are provoked on plans that are damaged here.
"""

from __future__ import annotations

from itertools import combinations, product
from typing import Any

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st

import dcgen
from conftest import BLUEPRINTS, ROOT, Examine
from dcgen import load
from dcgen.analysis import Analysis
from dcgen.check.selection import check
from dcgen.proof import Proof, Trunk, Wiring, losses, prove
from dcgen.proof.bisection import bisect
from dcgen.proof.losses import try_losses
from dcgen.topology import Topology
from support.strategies import examples

SPEED = 4.0
POD = """\
kind: training-pod
name: pod
servers:
  gpu: {{model: DGX-H100, units: 1-2, numbers: 1-2, capacity: 2}}
fabrics:
  compute: {{design: {design}, switch: QM9700, {options}}}
  oob: {{design: leaf-spine, switch: SN2201, spine: SN4600C, spines: 2}}
racks:
  gpu: {{model: AR3357, per: unit, pdus_per_feed: 2, holds: {{gpu: 2}}}}
  net: {{model: AR3357, holds: {{compute-leaf: 16, compute-spine: 8, compute-core: 8}}}}
  mgmt: {{model: AR3357, holds: {{storage-leaf: 1, inband-leaf: 1, oob-leaf: 2, oob-spine: 2}}}}
"""


# --- wirings ----------------------------------------------------------------------------------------------------


def make_wiring(tiers: dict[str, str], bundles: dict[tuple[str, str], Trunk], ports: dict[str, int]) -> Wiring:
    """A wiring whose devices have one port each."""
    homes = {f"{leaf}-{number}": {leaf: 1} for leaf, count in ports.items() for number in range(count)}
    return Wiring(SPEED, homes, tiers, bundles)


@st.composite
def even_wirings(draw: st.DrawFn) -> Wiring:
    """Two or three tiers with even links, and leaves that have different numbers of ports in use."""
    groups, cores = draw(st.sampled_from([(1, 0), (1, 0), (1, 2), (2, 1), (2, 2), (3, 1)]))
    spines = draw(st.integers(1, 2))
    core_groups = draw(st.sampled_from([1, spines])) if cores else 0
    tiers: dict[str, str] = {}
    bundles: dict[tuple[str, str], Trunk] = {}
    ports: dict[str, int] = {}
    for group in range(groups):
        above = [f"s{group}{number}" for number in range(spines)]
        top = float(draw(st.integers(1, 6)))
        for number in range(draw(st.integers(1, 5 // groups + 1))):
            leaf, up = f"l{group}{number}", draw(st.integers(1, 6))
            ports[leaf], tiers[leaf] = draw(st.integers(0, 3 if groups == 1 else 2)), "leaf"
            bundles.update({(leaf, spine): Trunk(1, up) for spine in above})
        tiers.update(dict.fromkeys(above, "spine"))
        for (index, spine), core in product(enumerate(above), range(cores)):
            name = f"c{index % core_groups}{core}"
            tiers[name] = "core"
            bundles[spine, name] = Trunk(1, top)
    return make_wiring(tiers, bundles, ports)


@st.composite
def any_wirings(draw: st.DrawFn) -> Wiring:
    """Up to three tiers with any links at all, and devices with ports on any leaves."""
    counts = (draw(st.integers(1, 5)), draw(st.integers(0, 3)), draw(st.integers(0, 2)))
    names = [
        [f"{tier[0]}{number}" for number in range(count)]
        for tier, count in zip(("leaf", "spine", "core"), counts, strict=True)
    ]
    tiers = {name: tier for tier, found in zip(("leaf", "spine", "core"), names, strict=True) for name in found}
    pairs = [
        *product(names[0], names[1]),
        *product(names[1], names[2]),
        *([] if counts[1] else combinations(names[0], 2)),
    ]
    links = {pair: draw(st.integers(0, 2)) for pair in pairs}
    homes = {
        f"d{number}": draw(st.dictionaries(st.sampled_from(names[0]), st.integers(1, 2), min_size=1, max_size=2))
        for number in range(draw(st.integers(1, 6)))
    }
    return Wiring(SPEED, homes, tiers, {pair: Trunk(count, 10.0 * count) for pair, count in links.items() if count})


def graph_of(wiring: Wiring) -> networkx.Graph[str]:
    """The switches with the capacity of their cables."""
    graph: networkx.Graph[str] = networkx.Graph()
    graph.add_nodes_from(wiring.tiers)
    for (a, b), bundle in wiring.bundles.items():
        graph.add_edge(a, b, capacity=bundle.gbps)
    return graph


# --- bisection ----------------------------------------------------------------------------------------------------


def least_flow(wiring: Wiring) -> float:
    """The greatest flow of the worst of all splits in halves, where half ports are allowed, as a share of a half."""
    leaves = {leaf: 2 * count for leaf, count in wiring.ports.items() if count}
    half = sum(leaves.values()) // 2
    found = float("inf")
    for near in product(*(range(count + 1) for count in leaves.values())):
        if sum(near) != half:
            continue
        graph = graph_of(wiring)
        for (leaf, count), here in zip(leaves.items(), near, strict=True):
            graph.add_edge("from", leaf, capacity=here * SPEED / 2)
            graph.add_edge(leaf, "to", capacity=(count - here) * SPEED / 2)
        found = min(found, networkx.maximum_flow_value(graph, "from", "to"))
    return found / (half * SPEED / 2)


@examples(80)
@given(even_wirings())
def test_bisection_is_the_least_of_all_greatest_flows(wiring: Wiring) -> None:
    """The closed form is what networkx finds when it tries every split of the ports in two halves."""
    if any(wiring.ports.values()):
        told = bisect(wiring)
        assert told == pytest.approx(least_flow(wiring))
    else:
        assert bisect(wiring) is None


@pytest.mark.parametrize(("links", "ports", "share"), [(4, 4, 1.0), (2, 4, 0.5), (1, 4, 0.25), (1, 1, 1.0)])
def test_bisection_of_a_pair_is_its_peer_links(links: int, ports: int, share: float) -> None:
    """What one switch of a pair sends to the other crosses the peer links."""
    bundles = {("a", "b"): Trunk(links, links * SPEED)}
    assert bisect(make_wiring({"a": "leaf", "b": "leaf"}, bundles, {"a": ports, "b": ports})) == share


def test_switches_that_are_not_joined_count_each_for_itself() -> None:
    """A fabric in parts is split part by part: single switches do not block."""
    wiring = make_wiring({"a": "leaf", "b": "leaf"}, {}, {"a": 4, "b": 4})
    assert bisect(wiring) == 1.0


def even(leaves: int, spines: int, ports: int, gbps: float = SPEED) -> Wiring:
    """Two tiers, one link for each pair of leaf and spine."""
    pairs = product([f"l{number}" for number in range(leaves)], [f"s{number}" for number in range(spines)])
    bundles = {pair: Trunk(1, gbps) for pair in pairs}
    tiers = {name: "leaf" if name[0] == "l" else "spine" for pair in bundles for name in pair}
    return make_wiring(tiers, bundles, {f"l{number}": ports for number in range(leaves)})


@pytest.mark.parametrize("leaves", [2, 4, 6, 8, 10, 14, 22])
def test_bisection_of_equal_leaves_is_their_share_of_uplinks(leaves: int) -> None:
    """The worst half of leaves with two ports and one uplink each is every second leaf."""
    assert bisect(even(leaves, 1, 2)) == 0.5


@st.composite
def uneven_wirings(draw: st.DrawFn) -> Wiring:
    """Two tiers with any links between up to four leaves and three spines, all of them joined by the first spine."""
    leaves, spines = draw(st.integers(1, 4)), draw(st.integers(1, 3))
    bundles: dict[tuple[str, str], Trunk] = {}
    for leaf, spine in product(range(leaves), range(spines)):
        if links := draw(st.integers(not spine, 3)):
            bundles[f"l{leaf}", f"s{spine}"] = Trunk(links, links * SPEED / 2)
    tiers = {f"l{leaf}": "leaf" for leaf in range(leaves)} | {spine: "spine" for _, spine in bundles}
    return make_wiring(tiers, bundles, {f"l{leaf}": draw(st.integers(0, 2)) for leaf in range(leaves)})


@examples(80)
@given(uneven_wirings())
def test_bisection_of_uneven_links_is_the_least_of_all_greatest_flows(wiring: Wiring) -> None:
    """The search over the sides of the spines is what networkx finds when it tries every split of the ports."""
    expected = pytest.approx(least_flow(wiring)) if any(wiring.ports.values()) else None
    assert bisect(wiring) == expected


def test_a_leaf_without_a_link_counts() -> None:
    """Three leaves with two ports and two spines: without one link, a leaf sends what its other link carries."""
    whole = even(3, 2, 2)
    assert bisect(whole) == 1.0
    bundles = {pair: bundle for pair, bundle in whole.bundles.items() if pair != ("l0", "s0")}
    assert bisect(whole._replace(bundles=bundles)) == pytest.approx(2 / 3)


def test_many_spines_with_uneven_links_are_not_tried() -> None:
    """The number of sides doubles with each spine, so a long search is not made."""
    for spines, known in ((6, True), (40, False)):
        whole = even(8, spines, 2)
        uneven = whole._replace(bundles=dict(whole.bundles) | {("l0", "s0"): Trunk(2, 2 * SPEED)})
        assert (bisect(uneven) is not None) is known


def test_a_cable_between_leaves_counts_at_the_leaf_with_fewer() -> None:
    """Leaf a has one cable, to b, and b has three more, to c: without the first cable a keeps nothing, b three quarters."""
    bundles = {("a", "b"): Trunk(1, 10.0), ("b", "c"): Trunk(3, 30.0)}
    wiring = make_wiring(dict.fromkeys("abc", "leaf"), bundles, dict.fromkeys("abc", 1))
    for turned in (bundles, {("b", "a"): bundles["a", "b"], ("c", "b"): bundles["b", "c"]}):
        losses = try_losses(wiring._replace(bundles=turned))
        assert [loss.left for loss in losses if loss.name in ("a > b", "b > a")] == [0.0]


def test_one_uneven_group_among_even_ones_is_not_computed() -> None:
    """If the leaves of one spine group have uneven links, nothing is computed, however even the other groups are."""
    spines = {0: ["s00", "s01"], 1: ["s10", "s11"]}
    bundles = {(f"l{group}", spine): Trunk(1, SPEED) for group, names in spines.items() for spine in names}
    bundles |= {(spine, "c0"): Trunk(1, SPEED) for names in spines.values() for spine in names}
    tiers = {"l0": "leaf", "l1": "leaf", "c0": "core"} | dict.fromkeys([*spines[0], *spines[1]], "spine")
    ports = {"l0": 2, "l1": 2}
    assert bisect(make_wiring(tiers, bundles, ports)) == 1.0
    for group in (0, 1):
        uneven = bundles | {(f"l{group}", spines[group][0]): Trunk(1, 2 * SPEED)}
        assert bisect(make_wiring(tiers, uneven, ports)) is None


def test_a_long_search_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """Very many kinds of leaves, none alike, end the search."""
    homes = {f"d{n}-{k}": {f"l{n}": 1} for n in range(40) for k in range(2 + n)}
    kinds = even(40, 1, 1)._replace(homes=homes)
    assert bisect(kinds) is not None
    monkeypatch.setattr("dcgen.proof.bisection.MAX_STEPS", 1000)
    assert bisect(kinds) is None
    monkeypatch.undo()
    assert bisect(even(4000, 1, 2)) == 0.5


@pytest.mark.parametrize(("servers", "share"), [(2, 1.0), (3, 1.0), (4, 2 / 3), (5, 3 / 4)])
def test_a_mesh_is_split_between_servers(servers: int, share: float) -> None:
    """Servers that are cabled to each other do not forward: of a half's bandwidth only what crosses counts."""
    pairs = list(combinations([f"d{number}" for number in range(servers)], 2))
    wiring = Wiring(SPEED, {}, {}, {pair: Trunk(2, 2 * SPEED) for pair in pairs})
    crossing = (servers // 2) * (servers - servers // 2) * 2
    assert share == crossing / ((servers // 2) * (servers - 1) * 2)
    assert bisect(wiring) == pytest.approx(share)
    (loss,) = try_losses(wiring)
    assert (loss.kind, loss.ports, loss.devices) == ("cable", 2, ())
    assert loss.left == 1 - 1 / (2 * (servers - 1))
    assert bisect(wiring._replace(bundles=dict(list(wiring.bundles.items())[1:]))) is None or servers == 2


# --- losses -------------------------------------------------------------------------------------------------------


def cut_off(wiring: Wiring, graph: networkx.Graph[str]) -> list[tuple[int, int]]:
    """(devices, ports) cut off in what is left of a fabric: one answer for each choice among equal largest parts."""
    answers = []
    choices = []
    for part in networkx.connected_components(graph_of(wiring)):
        rests = [rest & part for rest in networkx.connected_components(graph) if rest & part]
        weight = [sum(wiring.ports[switch] for switch in rest) for rest in rests]
        choices.append([rest for rest, each in zip(rests, weight, strict=True) if each == max(weight)] or [set()])
    for chosen in product(*choices):
        alive = set().union(*chosen)
        ports = sum(count for home in wiring.homes.values() for switch, count in home.items() if switch not in alive)
        answers.append((sum(not alive & home.keys() for home in wiring.homes.values()), ports))
    return answers


@examples(150)
@given(any_wirings())
def test_losses_are_those_of_a_graph_without_the_thing(wiring: Wiring) -> None:
    """The worst of each kind is no milder than any loss that networkx finds when it takes the thing away."""
    told = {loss.what: loss for loss in try_losses(wiring)}
    for tier in ("leaf", "spine", "core"):
        tried = []
        for switch in (name for name, its in wiring.tiers.items() if its == tier):
            graph = graph_of(wiring)
            graph.remove_node(switch)
            tried.append((switch, cut_off(wiring, graph)))
        if tried:
            loss = told[tier]
            assert (len(loss.devices), loss.ports) in dict(tried)[loss.name]
            assert all(min(answers) <= (len(loss.devices), loss.ports) for _, answers in tried)
        else:
            assert tier not in told
    tried = []
    for (a, b), bundle in wiring.bundles.items():
        graph = graph_of(wiring)
        if bundle.links == 1:
            graph.remove_edge(a, b)
        tried.append((f"{a} > {b}", cut_off(wiring, graph)))
    if tried:
        loss = told["cable between switches"]
        assert (len(loss.devices), loss.ports) in dict(tried)[loss.name]
        assert all(min(answers) <= (len(loss.devices), loss.ports) for _, answers in tried)


@examples(100)
@given(any_wirings())
def test_bandwidth_left_is_that_of_the_worst_hit_neighbor(wiring: Wiring) -> None:
    """What a device keeps of its ports, and a switch of its bandwidth up, is counted anew for the named loss."""
    graph = graph_of(wiring)
    for loss in try_losses(wiring):
        if loss.kind in ("spine", "core"):
            below = [name for name in graph[loss.name] if (name, loss.name) in wiring.bundles]
            kept = [
                sum(bundle.gbps for (a, b), bundle in wiring.bundles.items() if a == name and b != loss.name)
                / sum(bundle.gbps for (a, _), bundle in wiring.bundles.items() if a == name)
                for name in below
            ]
            assert loss.left == pytest.approx(min(kept, default=1.0))
        elif loss.what == "cable of a device":
            assert loss.left == pytest.approx(1 - 1 / sum(wiring.homes[loss.name].values()))
            assert sum(wiring.homes[loss.name].values()) == min(sum(home.values()) for home in wiring.homes.values())


@examples(150)
@given(st.one_of(any_wirings(), even_wirings(), uneven_wirings()))
def test_rings_hold_together_what_trunks_hold_together(wiring: Wiring) -> None:
    """The rings tell as networkx does whether one switch or link separates others, and then no loss of one is tried."""
    graph = graph_of(wiring)
    robust = not any(networkx.articulation_points(graph)) and not any(networkx.bridges(graph))
    assert losses.Search(wiring.tiers, wiring.bundles, wiring.ports).is_robust is robust
    assert losses.make_search(wiring).is_robust is robust


@examples(150)
@given(st.one_of(any_wirings(), even_wirings(), uneven_wirings()), st.data())
def test_fans_stand_for_all_trunks(wiring: Wiring, data: st.DataObject) -> None:
    """Each trunk is in one fan, and the trunks that are compared for the worst cable contain the worst of all."""
    shared = {pair: data.draw(st.integers(1, trunk.links)) for pair, trunk in wiring.bundles.items()}
    for own in ({}, shared):
        changed = wiring._replace(shared=own)
        found = {(lower, upper): t for fan in changed.fans for lower in fan.lower for upper, t in fan.trunks.items()}
        assert found == dict(wiring.bundles)
        impact = losses._Impact(changed)
        kinds = {impact.without_cable(pair) for pair in impact.different_pairs()}
        assert kinds == {impact.without_cable(pair) for pair in wiring.bundles}


def test_a_regular_fabric_has_few_fans() -> None:
    """Forty leaves below twenty spines are one fan, and a ring of sixty pairs replaces its 800 trunks."""
    wiring = even(40, 20, 1)
    assert [(len(fan.lower), len(fan.trunks)) for fan in wiring.fans] == [(40, 20)]
    assert len(list(losses._rings(wiring))) == 60
    assert losses.make_search(wiring).is_robust


@pytest.mark.parametrize("spines", [1, 2, 4])
def test_loss_of_a_spine_leaves_the_other_spines(spines: int) -> None:
    """One of n spines takes 1/n of every leaf's bandwidth; the only one parts all leaves from the largest."""
    loss = next(loss for loss in try_losses(even(3, spines, 2)) if loss.kind == "spine")
    assert loss.left == pytest.approx(1 - 1 / spines)
    assert (loss.ports, len(loss.devices)) == ((4, 4) if spines == 1 else (0, 0))


def test_a_plane_takes_its_share_of_each_device() -> None:
    """A device with ports in two planes keeps half when one plane is lost, and no device is cut off."""
    wiring = Wiring(SPEED, {"d": {"l": 4}, "e": {"l": 4}}, {"l": "leaf"}, {}, planes=2, elsewhere={"d": 4, "e": 4})
    told = {loss.kind: loss for loss in try_losses(wiring)}
    assert told["plane"][3:] == (8, (), 0.5)
    assert told["leaf"][3:] == (8, (), 0.5)


# --- plans --------------------------------------------------------------------------------------------------------


def proof_of(topology: Topology, fabric: str = "compute") -> Proof:
    """The proof of a fabric that has one."""
    (proof,) = (item for item in prove(topology) if item.fabric.name == fabric)
    return proof


def damaged(topology: Topology, **changes: Any) -> Topology:
    """A topology of the same plan, changed."""
    return Topology(topology.plan._replace(**changes))


def codes(topology: Topology) -> set[str]:
    """The codes of all findings."""
    return {finding.code for finding in check(Analysis(topology))}


@pytest.fixture
def pod(examine: Examine) -> Topology:
    """Two units of two servers, eight rails."""
    topology, findings = examine(POD.format(design="rail-optimized", options="uplinks: 4, spines: 2"))
    assert topology, findings
    return topology


def test_what_a_small_pod_gives(pod: Topology) -> None:
    """A rail-optimized pod whose numbers can be counted by hand: 16 leaves of two ports and four uplinks to two spines."""
    proof = proof_of(pod)
    assert (proof.ports, proof.devices, proof.parts, proof.rails) == (32, 4, 1, 1)
    assert proof.worst and proof.worst[1:] == (800, 1600, 4)
    assert (proof.bisection, proof.leaf_links, proof.core_links) == (1.0, (2, 2), None)
    told = {loss.what: (loss.ports, len(loss.devices), loss.left) for loss in proof.losses}
    assert told == {
        "cable of a device": (1, 0, 7 / 8),
        "cable between switches": (0, 0, 1 / 2),  # a twin-port cable has both links to a spine
        "leaf": (2, 0, 7 / 8),
        "spine": (0, 0, 1 / 2),
    }
    assert not {code for code in codes(pod) if code.startswith("DC33")}


@pytest.mark.parametrize("path", BLUEPRINTS, ids=lambda path: path.stem)
def test_the_examples_are_cabled_as_designed(path: Any) -> None:
    """No port is used twice, nothing contradicts its design, and every fabric has a bisection."""
    for proof in prove(load(path)):
        assert (proof.twice, proof.broken, proof.lopsided) == ((), (), ())
        assert proof.parts == 1 and proof.bisection is not None and 0 < proof.bisection <= 1


@pytest.mark.parametrize("change", ["removed", "moved"])
def test_no_cable_can_change_without_the_proof(pod: Topology, change: str) -> None:
    """Without any one cable, or with one end of it on another switch of the same tier, the proof is another."""
    before = prove(pod)
    cables = pod.plan.cables
    switches = {cable.b_device for cable in cables}
    for index, cable in enumerate(cables):
        tier = [
            name for name in sorted(switches) if pod.plan.devices[name].role == pod.plan.devices[cable.b_device].role
        ]
        other = tier[(tier.index(cable.b_device) + 1) % len(tier)]
        if change == "moved" and other == cable.b_device:
            continue
        put = () if change == "removed" else (cable._replace(b_device=other),)
        after = prove(damaged(pod, cables=(*cables[:index], *put, *cables[index + 1 :])))
        assert after != before, cable


def test_a_port_with_two_cables_is_told(pod: Topology) -> None:
    """DC332 names the port; every port of the plan as it was made has one cable."""
    first, second, *others = pod.plan.cables
    twice = damaged(pod, cables=(first, second._replace(b_device=first.b_device, b_port=first.b_port), *others))
    assert any(proof.twice == (f"{first.b_device}:{first.b_port}",) for proof in prove(twice))
    assert "DC332" in codes(twice)


def test_ports_that_do_not_reach_each_other_are_told(pod: Topology) -> None:
    """DC333 when a leaf has no uplink left."""
    leaf = proof_of(pod).fabric.leaves[0]
    cables = tuple(cable for cable in pod.plan.cables if cable.a_device != leaf or cable.fabric != "compute")
    apart = damaged(pod, cables=cables)
    assert proof_of(apart).parts == 2
    assert "DC333" in codes(apart)


def test_rails_that_share_a_leaf_are_told(pod: Topology) -> None:
    """DC333 when two cables of a server are swapped, so that each leaf carries a rail of the other."""
    first, second = [cable for cable in pod.plan.cables if cable.fabric == "compute"][:2]
    assert first.a_device == second.a_device
    swapped = {
        first.id: first._replace(b_device=second.b_device, b_port=second.b_port),
        second.id: second._replace(b_device=first.b_device, b_port=first.b_port),
    }
    mixed = damaged(pod, cables=tuple(swapped.get(cable.id, cable) for cable in pod.plan.cables))
    assert proof_of(mixed).rails == 2
    assert "DC333" in codes(mixed)


@pytest.fixture
def planes(examine: Examine) -> Topology:
    """Two separate switches that each take half of every server's ports, declared as two planes."""
    topology, findings = examine(POD.format(design="single", options="leaves: 2"))
    assert topology, findings
    fabrics = [item for item in topology.plan.fabrics if item.name != "compute"]
    (whole,) = (item for item in topology.plan.fabrics if item.name == "compute")
    made = (whole._replace(plane=number, leaves=(leaf,)) for number, leaf in enumerate(whole.leaves, 1))
    return damaged(topology, fabrics=(*made, *fabrics))


def test_planes_are_proved_apart(planes: Topology) -> None:
    """Each plane is a fabric of its own; the loss of a plane, or of its only leaf, takes half of each server."""
    for proof in prove(planes)[:2]:
        assert (proof.ports, proof.parts, proof.bisection, proof.broken, proof.lopsided) == (16, 1, 1.0, (), ())
        told = {loss.kind: (loss.ports, loss.devices, loss.left) for loss in proof.losses}
        assert told["leaf"] == told["plane"] == (16, (), 0.5)


def test_planes_that_are_not_alike_are_told(planes: Topology) -> None:
    """DC335 names the device that lost a port in one plane."""
    gone = next(cable for cable in planes.plan.cables if cable.fabric == "compute" and cable.a_device.endswith("02"))
    cables = tuple(cable for cable in planes.plan.cables if cable is not gone)
    lopsided = damaged(planes, cables=cables)
    assert {name for proof in prove(lopsided) for name in proof.lopsided} == {gone.a_device}
    assert "DC335" in codes(lopsided)
    assert "DC335" not in codes(planes)


def test_planes_that_are_joined_are_told(planes: Topology) -> None:
    """DC333 for a cable between two planes, and for a switch that stands in both."""
    a, b = (proof.fabric for proof in prove(planes)[:2])
    cable = planes.plan.cables[0]._replace(
        fabric="compute", a_device=a.leaves[0], a_port="x", b_device=b.leaves[0], b_port="x"
    )
    assert any(
        "ends in another plane" in what
        for proof in prove(damaged(planes, cables=(*planes.plan.cables, cable)))
        for what in proof.broken
    )
    shared = damaged(planes, fabrics=(a, b._replace(leaves=(*b.leaves, *a.leaves)), *planes.plan.fabrics[2:]))
    assert any("is in two planes" in what for proof in prove(shared) for what in proof.broken)
    assert "DC333" in codes(shared)


def test_a_fabric_of_rails_is_one_part_for_each(pod: Topology) -> None:
    """Without spines each rail of each unit is a part of its own; that is no fault of dcgen, but one unit does not reach
    the other. In a rail-only fabric the leaves of a rail serve all units, so every two servers meet on each rail."""
    fabric = proof_of(pod).fabric
    kept = tuple(cable for cable in pod.plan.cables if cable.b_device not in fabric.spines)
    rails = fabric._replace(design="rail-only", spines=(), links_up=0)
    others = tuple(item for item in pod.plan.fabrics if item.name != "compute")
    alone = damaged(pod, cables=kept, fabrics=(rails, *others))
    proof = proof_of(alone)
    assert (proof.parts, proof.bisection, proof.worst, proof.broken) == (16, 0.0, None, ())
    assert proof.apart == ("pod-su01-gpu-001", "pod-su02-gpu-001")
    met = proof_of(dcgen.load(ROOT / "tests" / "cases" / "rail-only.yaml"))
    assert (met.parts, met.bisection, met.apart) == (8, 1.0, ())


TWO_SPEEDS = """kind: training-pod
name: x
servers:
  {first}: {{model: R660, numbers: 1-16, capacity: 16, fitted: {{nics: {{a: {{model: B3140L, count: 2, ports: [core], bmc: false}}}}}}}}
  {second}: {{model: R660, numbers: 1-16, capacity: 16, fitted: {{nics: {{a: {{model: B3220, count: 1, ports: [core, core], bmc: false}}}}}}}}
fabrics:
  core:
    design: leaf-spine
    switch: SN5600
    uplink_gbps: 400
    media: fiber
    zones: [{{serves: {first}}}, {{serves: {second}}}, {{serves: uplinks, cages: 33-46}}]
addressing: {{pools: {{core: 10.9.0.0/16}}}}
racks:
  all: {{model: AR3357, pdus_per_feed: 2, holds: {{{first}: 8, {second}: 8, core-leaf: 1, core-spine: 1, oob-leaf: 1}}}}
floor: {{}}
assume: {{SN5600: {{power_max_w: 1000, reason: a figure for this test}}}}
"""


@pytest.mark.parametrize(("first", "second"), [("fast", "slow"), ("z-fast", "slow")])
def test_ports_of_two_speeds_are_counted_by_their_own(examine: Examine, first: str, second: str) -> None:
    """A leaf with 16 ports of 400G and 16 of 200G has 9.6 Tbps down, whatever the groups are called."""
    topology, findings = examine(TWO_SPEEDS.format(first=first, second=second))
    assert topology, [str(finding) for finding in findings]
    proof = next(proof for proof in prove(topology) if proof.fabric.name == "core")
    assert proof.worst and (proof.worst.down_gbps, proof.worst.up_gbps) == (16 * 400 + 16 * 200, 28 * 400)
    assert (proof.ports, proof.gbps, proof.bisection) == (64, 2 * 9600, 1.0)


@pytest.mark.parametrize(
    ("requires", "code"),
    [("bisection: 1.0", None), ("survives: leaf", None), ("survives: spine", None), ("survives: plane", "DC331")],
)
def test_what_is_required_and_given_is_no_finding(examine: Examine, requires: str, code: str | None) -> None:
    """A pod that gives what is required of it passes."""
    topology, findings = examine(
        POD.format(design="rail-optimized", options=f"uplinks: 4, spines: 2, requires: {{{requires}}}")
    )
    assert topology
    assert {finding.code for finding in findings if finding.code.startswith("DC33")} == ({code} if code else set())


def test_a_bisection_that_was_not_computed_is_not_given(examine: Examine, monkeypatch: pytest.MonkeyPatch) -> None:
    """DC330 when a long search over uneven links leaves the requirement without a proof."""
    monkeypatch.setattr("dcgen.proof.bisection.MAX_STEPS", 0)
    topology, _ = examine(
        POD.format(design="rail-optimized", options="uplinks: 4, spines: 2, requires: {bisection: 0.1}")
    )
    assert topology
    uplink = next(cable for cable in topology.plan.cables if cable.b_device.endswith("compute-spine-01"))
    uneven = damaged(topology, cables=tuple(cable for cable in topology.plan.cables if cable is not uplink))
    assert proof_of(uneven).bisection is None and proof_of(uneven).leaf_links == (1, 2)
    assert "DC330" in codes(uneven)


def test_three_tiers_are_proved(examine: Examine) -> None:
    """A pod with core switches: every link even, each tier as wide as the one below."""
    topology, findings = examine(POD.format(design="rail-optimized", options="group_units: 1"))
    assert topology, findings
    proof = proof_of(topology)
    assert proof.fabric.cores and proof.parts == 1
    assert proof.bisection == 1.0
    assert proof.core_links and proof.core_links.least == proof.core_links.most > 0
    assert {loss.kind for loss in proof.losses} == {"cable", "leaf", "spine", "core"}


def test_a_proof_is_made_once(pod: Topology) -> None:
    """All rules and pages of one analysis share one proof, and another analysis makes its own."""
    analysis = Analysis(pod)
    assert analysis.proofs is analysis.proofs
    assert Analysis(pod).proofs is not analysis.proofs and Analysis(pod).proofs == analysis.proofs


def test_a_plane_whose_loss_cuts_off_is_told(planes: Topology) -> None:
    """DC331 names the plane and the device whose ports are all in it; a leaf of one plane may fail."""
    a, b = (proof.fabric for proof in prove(planes)[:2])
    required = [fabric._replace(survives="plane") for fabric in (a, b)]
    whole = damaged(planes, fabrics=(*required, *planes.plan.fabrics[2:]))
    assert "DC331" not in codes(whole)
    only = next(cable.a_device for cable in planes.plan.cables if cable.b_device == a.leaves[0])
    cables = [cable for cable in planes.plan.cables if (cable.a_device, cable.b_device) != (only, b.leaves[0])]
    found = check(Analysis(damaged(whole, cables=tuple(cables))))
    told = [finding.message for finding in found if finding.code == "DC331"]
    assert told == [
        f"losing one plane (compute plane 1) disconnects 1 device from fabric 'compute', for example {only}"
    ]


def test_a_fabric_without_switches_is_proved(pod: Topology) -> None:
    """Servers that are cabled to each other, in either direction, are the nodes of their fabric."""
    fabric = proof_of(pod).fabric._replace(design="mesh", leaves=(), spines=())
    cables = [cable for cable in pod.plan.cables if cable.fabric != "compute"]
    servers = sorted(name for name, device in pod.plan.devices.items() if device.kind == "server")
    pattern = next(cable for cable in pod.plan.cables if cable.fabric == "compute")
    for number, (a, b) in enumerate([*combinations(servers, 2), *((b, a) for a, b in combinations(servers, 2))]):
        cables.append(pattern._replace(a_device=a, a_port=f"m{number}", b_device=b, b_port=f"m{number}"))
    others = (item for item in pod.plan.fabrics if item.name != "compute")
    proof = proof_of(damaged(pod, cables=tuple(cables), fabrics=(fabric, *others)))
    assert (proof.ports, proof.devices, proof.parts, proof.twice, proof.broken) == (24, 4, 1, (), ())
    assert proof.bisection == pytest.approx(2 / 3)
    assert [loss[3:] for loss in proof.losses] == [(2, (), 1 - 1 / 6)]
