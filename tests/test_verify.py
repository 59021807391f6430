"""As-built verification: each verdict, the fewest repair steps, coverage, lists of people, and random faults."""

from __future__ import annotations

import gc
import random
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

import dcgen
from benchmarks.pods import write_pod
from conftest import ROOT
from dcgen.topology import Topology
from dcgen.verify import verify
from dcgen.verify.records import Observations, PortEnd, Reporter, SeenDevice, SeenLoad, Sight, Spot, Verification
from dcgen.verify.reports import render
from support.misplug import Cabling, Site, fewest_steps, repaired, spoiled, wrong_links
from support.observed import observe, swapped, unplugged, wiring

POD = ROOT / "tests" / "cases" / "two-switch-pod.yaml"  # breakouts of two links, with three more networks
Wired = dict[PortEnd, PortEnd]


@cache
def topology_of(path: Path) -> Topology:
    """The topology of a blueprint, once per run."""
    return dcgen.load(path)


@pytest.fixture(scope="module")
def pod() -> Topology:
    return topology_of(POD)


def ends_of(topology: Topology, fabric: str, device: str = "") -> list[tuple[PortEnd, PortEnd]]:
    """The ends of the planned cables of a fabric, at one device or at all."""
    return [
        (PortEnd(cable.a_device, cable.a_port), PortEnd(cable.b_device, cable.b_port))
        for cable in topology.plan.cables
        if cable.fabric == fabric and device in ("", cable.a_device, cable.b_device)
    ]


def plugged(wired: Wired, one: PortEnd, other: PortEnd) -> Wired:
    """The wiring with a cable between two ports, without those that were there."""
    return {**unplugged(wired, *(end for end in (one, other) if end in wired)), one: other, other: one}


# --- verdicts ----------------------------------------------------------------------------------------------------


def both_silent(topology: Topology) -> Observations:
    a, _ = ends_of(topology, "compute")[0]
    return observe(topology, unplugged(wiring(topology), a))


def one_silent(topology: Topology) -> Observations:
    _, b = ends_of(topology, "inband")[0]
    found = observe(topology, wiring(topology))
    return found._replace(sights=tuple(item for item in found.sights if (item.device, item.port) != tuple(b)))


def near_without_file(topology: Topology) -> Observations:
    a, b = ends_of(topology, "inband")[0]
    return observe(topology, unplugged(wiring(topology), a), silent=[b.device])


def two_swapped(topology: Topology) -> Observations:
    (a, _), (b, _) = ends_of(topology, "inband")[:2]
    return observe(topology, swapped(wiring(topology), a, b))


def three_rotated(topology: Topology) -> Observations:
    ends = ends_of(topology, "storage")[:3]
    wired = wiring(topology)
    for (a, _), (_, b) in zip(ends, [*ends[1:], ends[0]], strict=True):
        wired[a], wired[b] = b, a
    return observe(topology, wired)


def other_port(topology: Topology) -> Observations:
    a, b = ends_of(topology, "inband")[0]
    return observe(topology, plugged(wiring(topology), a, spare(topology, b.device)))


def other_device(topology: Topology) -> Observations:
    a, _ = ends_of(topology, "inband")[0]
    _, other = ends_of(topology, "storage")[0]
    return observe(topology, plugged(wiring(topology), a, spare(topology, other.device)))


def other_fabric(topology: Topology) -> Observations:
    a, _ = ends_of(topology, "inband")[0]
    _, b = ends_of(topology, "storage")[-1]
    return observe(topology, plugged(wiring(topology), a, b))


def spare(topology: Topology, device: str) -> PortEnd:
    """The last port of a device without a cable."""
    wired = wiring(topology)
    ports = [PortEnd(device, port.name) for port in topology.plan.devices[device].type.ports if not port.is_management]
    return [end for end in ports if end not in wired][-1]


def extra_cable(topology: Topology) -> Observations:
    one, other = (spare(topology, ends_of(topology, name)[0][1].device) for name in ("inband", "storage"))
    return observe(topology, plugged(wiring(topology), one, other))


def servers_exchanged(topology: Topology) -> Observations:
    names = {"x-gpu-001": "x-gpu-002", "x-gpu-002": "x-gpu-001"}

    def named(end: PortEnd) -> PortEnd:
        return end._replace(device=names.get(end.device, end.device))

    return observe(topology, {named(near): named(far) for near, far in wiring(topology).items()})


def rails_shifted(topology: Topology) -> Observations:
    ends = ends_of(topology, "compute", "x-gpu-001")
    ends = [pair if pair[0].device == "x-gpu-001" else pair[::-1] for pair in ends]
    wired = wiring(topology)
    for (a, _), (_, b) in zip(ends, [*ends[1:], ends[0]], strict=True):
        wired[a], wired[b] = b, a
    return observe(topology, wired)


def tail_missing(topology: Topology) -> Observations:
    shared = [cable for cable in topology.plan.cables if cable.fabric == "compute" and cable.head]
    return observe(topology, unplugged(wiring(topology), PortEnd(shared[0].a_device, shared[0].a_port)))


def slow(topology: Topology) -> Observations:
    found = observe(topology, wiring(topology))
    a, _ = ends_of(topology, "compute")[0]
    sights = [item._replace(gbps=100.0, lanes=1) if (item.device, item.port) == tuple(a) else item for item in found.sights]  # fmt: skip
    return found._replace(sights=tuple(sights))


def two_neighbors(topology: Topology) -> Observations:
    (a, _), (_, b) = ends_of(topology, "inband")[:2]
    found = observe(topology, wiring(topology))
    extra = Sight(a.device, a.port, b.device, b.port, "name", Spot(f"{a.device}.txt", 99))
    return found._replace(sights=(*found.sights, extra))


def stranger(topology: Topology) -> Observations:
    a, b = ends_of(topology, "inband")[0]
    found = observe(topology, unplugged(wiring(topology), a))
    seen = Sight(b.device, b.port, "printer-7", "eth0", "name", Spot(f"{b.device}.txt", 98))
    return found._replace(sights=(*found.sights, seen))


def address_only(topology: Topology) -> Observations:
    a, b = ends_of(topology, "inband")[0]
    found = observe(topology, unplugged(wiring(topology), a), silent=[a.device])
    seen = Sight(b.device, b.port, a.device, "02:00:00:00:00:01", "mac", Spot(f"{b.device}.txt", 97))
    return found._replace(sights=(*found.sights, seen))


def unknown_names(topology: Topology) -> Observations:
    found = observe(topology, wiring(topology))
    sights = (
        Sight("gpu-oo1", "eth0", "x-inband-leaf-01", "swp1", "name", Spot("gpu-oo1.json", ("lldp", "interface"))),
        Sight("x-gpu-001", "docker0", "x-gpu-002", "docker0", "name", Spot("x-gpu-001.txt", 96)),
    )
    reporters = (Reporter("gpu-oo1", "ethernet", Spot("gpu-oo1.json")), Reporter("", "ethernet", Spot("lldp.json")))
    return found._replace(sights=(*found.sights, *sights), reporters=(*found.reporters, *reporters))


CASES: dict[str, tuple[Callable[[Topology], Observations], dict[str, int]]] = {
    "both-silent": (both_silent, {"missing": 1}),
    "one-silent": (one_silent, {"one-way": 1}),
    "near-without-file": (near_without_file, {"missing": 1}),
    "two-swapped": (two_swapped, {"swapped": 1}),
    "three-rotated": (three_rotated, {"rotated": 1}),
    "other-port": (other_port, {"wrong-port": 1}),
    "other-device": (other_device, {"wrong-device": 1}),
    "other-fabric": (other_fabric, {"wrong-kind": 1}),
    "extra-cable": (extra_cable, {"extra": 1}),
    "servers-exchanged": (servers_exchanged, {"exchanged": 1}),
    "rails-shifted": (rails_shifted, {"rail-shift": 1}),
    "tail-missing": (tail_missing, {"half-breakout": 1}),
    "slow": (slow, {"slow": 1}),
    "two-neighbors": (two_neighbors, {"duplicate": 1}),
    "stranger": (stranger, {"unknown-device": 1}),
    "address-only": (address_only, {}),
    "unknown-names": (unknown_names, {}),
}


CODES = {
    "missing": "DC710",
    "one-way": "DC711",
    "wrong-port": "DC712",
    "wrong-device": "DC713",
    "swapped": "DC714",
    "rotated": "DC715",
    "rail-shift": "DC716",
    "exchanged": "DC717",
    "wrong-kind": "DC718",
    "slow": "DC719",
    "half-breakout": "DC720",
    "duplicate": "DC721",
    "unknown-device": "DC722",
    "extra": "DC723",
}


def test_each_kind_of_fault_has_its_code(pod: Topology) -> None:
    """The cases provoke every kind, and each has its own code."""
    found = {fault.kind: fault.code for make, _ in CASES.values() for fault in verify(pod, make(pod)).faults}

    assert found == CODES


@pytest.mark.parametrize(
    ("make", "codes"),
    [(unknown_names, {"DC702", "DC703", "DC722"}), (address_only, {"DC724"})],
    ids=["names", "addresses"],
)
def test_reports_that_cannot_be_told(make: Callable[[Topology], Observations], codes: set[str], pod: Topology) -> None:
    """Unknown devices and ports are findings of the files."""
    assert {item.code for item in verify(pod, make(pod)).findings} == codes


def kinds(found: Verification) -> dict[str, int]:
    """The number of faults by kind."""
    return dict(Counter(fault.kind for fault in found.faults))


@pytest.mark.parametrize("name", CASES)
def test_a_verdict(name: str, pod: Topology, snapshot: SnapshotAssertion) -> None:
    """Each fault is one sentence with one fix, and all other links are right."""
    make, wanted = CASES[name]
    found = verify(pod, make(pod))

    assert kinds(found) == wanted
    assert snapshot == render(found, pod, {}, "text")


def test_a_site_as_planned(pod: Topology) -> None:
    """Nothing is wrong, everything is seen, and there is nothing to do."""
    found = verify(pod, observe(pod, wiring(pod)))

    assert {link.kind for link in found.links} == {"ok"}
    assert (found.faults, found.moves, found.findings) == ((), (), ())
    assert found.coverage.is_full and found.coverage.ok == len(pod.plan.cables)


def test_no_report_is_no_success(pod: Topology) -> None:
    """Without files no link is right, and the coverage lists who does not report."""
    found = verify(pod, Observations())

    assert {link.kind for link in found.links} == {"unreported"}
    assert found.coverage.seen == found.coverage.ok == 0 and not found.coverage.is_full
    assert sum(gap.links for gap in found.coverage.gaps) == len(found.links)


def test_other_fabrics_are_left_out(pod: Topology) -> None:
    """With a choice of fabrics, the cables of the others are neither planned nor extra."""
    found = verify(pod, observe(pod, wiring(pod)), ("inband",))

    assert {link.fabric for link in found.links} == {"inband"}
    assert found.faults == ()
    a, b = ends_of(pod, "inband")[0], ends_of(pod, "storage")[0]
    crossed = verify(pod, observe(pod, swapped(wiring(pod), a[0], b[0])), ("inband",))
    assert kinds(crossed) == {"wrong-device": 1}


def test_circuits_may_lead_anywhere_outside() -> None:
    """The far end of a circuit has a name of the provider; a device of the plan there is a fault."""
    topology = topology_of(ROOT / "blueprints" / "lyon-store-042.yaml")
    line = next(cable for cable in topology.plan.cables if topology.plan.devices[cable.a_device].kind == "circuit" or topology.plan.devices[cable.b_device].kind == "circuit")  # fmt: skip
    ends = PortEnd(line.a_device, line.a_port), PortEnd(line.b_device, line.b_port)
    near, circuit = ends if topology.plan.devices[ends[1].device].kind == "circuit" else ends[::-1]
    found = observe(topology, wiring(topology))
    seen = Sight(near.device, near.port, "pe-router-9", "ge-0/0/1", "name", Spot("x.txt", 1))
    others = tuple(item for item in found.sights if (item.device, item.port) != tuple(near))

    assert verify(topology, found._replace(sights=(*others, seen))).faults == ()
    server = spare(topology, near.device)
    wrong = seen._replace(far_device=server.device, far_port=server.port)
    assert kinds(verify(topology, found._replace(sights=(*others, wrong)))) == {"extra": 1}
    assert circuit.device in topology.plan.devices


# --- lists -------------------------------------------------------------------------------------------------------


def test_lists_of_people(pod: Topology) -> None:
    """Positions, devices that are listed twice or not at all, and loads of outlets."""
    rack, u = pod.place_of("x-gpu-001")
    devices = (
        SeenDevice("x-gpu-001", "S1", rack, u, Spot("list.csv", 2)),
        SeenDevice("x-gpu-002", "S2", rack, 1, Spot("list.csv", 3)),
        SeenDevice("x-gpu-002", "S2", "", None, Spot("list.csv", 4)),
        SeenDevice("x-gpu-0003", "S3", "", None, Spot("list.csv", 5)),
    )
    cord = next(cord for cord in pod.plan.supplies if cord.outlet)
    used = {(cord.pdu, cord.outlet) for cord in pod.plan.supplies}
    free = next(f"{number}" for number in range(1, 99) if (cord.pdu, f"{number}") not in used)
    loads = (
        SeenLoad(cord.pdu, cord.outlet, 0.0, None, Spot("pdu.csv", 2)),
        SeenLoad(cord.pdu, free, 120.0, None, Spot("pdu.csv", 3)),
        SeenLoad("x-pdu-9", "1", 1.0, None, Spot("pdu.csv", 4)),
    )
    found = verify(pod, observe(pod, wiring(pod))._replace(devices=devices, loads=loads))

    assert [(item.code, item.place and item.place.line) for item in found.findings] == [
        ("DC732", 4), ("DC732", 5), ("DC731", 3), ("DC732", None), ("DC733", 2), ("DC733", 3), ("DC732", 4),
    ]  # fmt: skip
    assert {(item.device, item.value) for item in found.learned} == {("x-gpu-001", "S1"), ("x-gpu-002", "S2")}


def test_another_serial_number(pod: Topology) -> None:
    """A serial number that differs from the lock is an error, and is not learned."""
    known = Topology(pod.plan._replace(recorded={"x-gpu-001": {"serial": "S0"}}))
    listed = SeenDevice("x-gpu-001", "S1", "", None, Spot("list.csv", 2))
    found = verify(known, observe(known, wiring(known))._replace(devices=(listed,)))

    assert [item.code for item in found.findings if item.place] == ["DC730"]
    assert found.learned == ()


def test_addresses_are_learned_from_both_ends(pod: Topology) -> None:
    """A MAC address is proven only if the other end confirms the cable."""
    (a, b), _, (c, d) = ends_of(pod, "inband")[:3]
    found = observe(pod, wiring(pod), silent=[c.device])

    def told(item: Sight) -> Sight:
        mac = {tuple(b): "02:00:00:00:00:0b", tuple(d): "02:00:00:00:00:0d"}.get((item.device, item.port))
        return item._replace(far_port=mac, far_kind="mac") if mac else item

    learned = verify(pod, found._replace(sights=tuple(map(told, found.sights)))).learned
    assert [(item.device, item.port, item.field, item.value) for item in learned] == [
        (a.device, a.port, "mac", "02:00:00:00:00:0b")
    ]


# --- random faults -----------------------------------------------------------------------------------------------

# Plans, their fabric, and the number of random cablings. A cabling has one to four faults on a plan of any size, so they
# meet at one device most often on the smallest. The larger plans prove that faults far apart stay apart.
PLANS = {
    "breakouts": (0, "compute", 4400),
    "32 servers": (256, "inband", 5000),
    "32 servers, rails": (256, "compute", 400),
    "256 servers": (2048, "inband", 180),
    "1,024 servers": (8192, "inband", 20),
}
CHUNK = 1000  # cablings of one test, so that several processes share them


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Site]:
    @cache
    def site(plan: str) -> Site:
        gpus, fabric, _ = PLANS[plan]
        path = write_pod(tmp_path_factory.mktemp("pod"), gpus) if gpus else POD
        found = Site(dcgen.load(path), fabric)
        gc.collect()
        gc.freeze()  # the plan lives until the end, and the collector need not look at it again
        return found

    return site


@pytest.mark.slow
@pytest.mark.parametrize(("plan", "first"), [(plan, first) for plan, (*_, last) in PLANS.items() for first in range(0, last, CHUNK)])  # fmt: skip
def test_exactly_the_injected_faults_are_found(plan: str, first: int, sites: Callable[[str], Site]) -> None:
    """10,000 random cablings: the links that are wrong are those reported, and the steps restore the plan.

    There are never more steps than single plugs that must move, and never fewer, unless a step moves a whole device or
    a plug of several links.
    """
    site = sites(plan)
    for seed in range(first, min(first + CHUNK, PLANS[plan][2])):
        cabling = spoiled(site, random.Random(seed))
        found = verify(site.topology, site.observe(cabling), (site.fabric,))

        wrong = [link for link in found.links if link.kind != "ok"]
        assert {frozenset((link.a, link.b)) for link in wrong} == wrong_links(site, cabling), seed
        assert {cable for fault in found.faults for cable in fault.cables} == {link.cable for link in wrong}, seed
        assert all(fault.kind in ("extra",) or fault.cables for fault in found.faults), seed
        assert repaired(site, cabling, found) == site.cabling, seed
        fewest, single = (
            fewest_steps(site, cabling),
            all(step.action != "exchange" and len(step.cables) < 2 for step in found.moves),
        )
        assert len(found.moves) == fewest if single else len(found.moves) <= fewest, seed


@pytest.mark.slow
@pytest.mark.parametrize("plan", ["32 servers", "breakouts"])
def test_a_link_is_ok_only_if_it_is_seen(plan: str, sites: Callable[[str], Site]) -> None:
    """With some devices silent, no wrong link is ok, and a link without a reporting end is not seen."""
    site = sites(plan)
    for seed in range(1000):
        chance = random.Random(seed)
        cabling = spoiled(site, chance)
        quiet = {item.device for item in chance.sample(site.reporters, len(site.reporters) // 2)}
        found = verify(site.topology, without(site.observe(cabling), quiet), (site.fabric,))

        right = site.cabling & cabling
        for link in found.links:
            reported = {link.a.device, link.b.device} - quiet
            assert link.kind != "ok" or frozenset((link.a, link.b)) in right, seed
            assert reported or link.kind == "unreported" or is_taken(cabling, link.a, link.b, quiet), seed
        assert found.coverage.seen == sum(link.kind not in ("unreported", "unconfirmed") for link in found.links)


def without(found: Observations, quiet: Iterable[str]) -> Observations:
    """The reports without those of some devices."""
    quiet = set(quiet)
    return found._replace(
        sights=tuple(item for item in found.sights if item.device not in quiet),
        reporters=tuple(item for item in found.reporters if item.device not in quiet),
    )


def is_taken(cabling: Cabling, a: PortEnd, b: PortEnd, quiet: set[str]) -> bool:
    """Whether a reporting device has its cable in one of two ports."""
    return any(end in plug and {far.device for far in plug} - quiet for plug in cabling for end in (a, b))
