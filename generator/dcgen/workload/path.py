"""The network between the users and a served model: switches, lengths and line speeds from the circuits to the GPUs."""

from collections.abc import Iterator
from typing import NamedTuple

from dcgen.page import counted
from dcgen.plan import traffic
from dcgen.plan.jobs import ServeJob, WorkloadPlan
from dcgen.plan.records import Cable
from dcgen.topology import Topology
from dcgen.workload.need import JobNeed

NS_PER_M = 5.0  # of light in fiber, and about that of signals in copper
FRAME_BITS = 1_500 * 8


class Way(NamedTuple):
    """The way from a circuit to a server: its switches, its cables, and their length (m, None if one is unknown).

    `frames_us` is the time to put a frame of 1,500 bytes on each cable in microseconds. The cable of a circuit counts
    up to the site only.
    """

    switches: int = 0
    cables: int = 0
    length_m: float | None = 0.0
    frames_us: float = 0.0

    def over(self, cable: Cable, circuit: bool = False) -> "Way":
        """Return the way with one more cable and the device behind it."""
        own = 0.0 if circuit and cable.length_m is None else cable.length_m
        length = None if self.length_m is None or own is None else self.length_m + own
        frame = FRAME_BITS / (cable.speed_gbps * 1_000)
        return Way(self.switches, self.cables + 1, length, self.frames_us + frame)


def site_us(way: Way, switch_us: float) -> float | None:
    """Return the time of a frame over a way in microseconds, None if a length is unknown."""
    if way.length_m is None:
        return None
    return way.switches * switch_us + way.length_m * NS_PER_M / 1_000 + way.frames_us


def farthest(topology: Topology) -> Way | None:
    """Return the longest of the shortest ways from the circuits to the servers with GPUs, None without a way."""
    devices = topology.plan.devices
    ways = dict(_ways(topology))
    found = [ways[name] for name, device in devices.items() if device.type.gpus and name in ways]
    return max(found, key=lambda way: (way.cables, way.length_m is None, way.length_m or 0.0), default=None)


def _ways(topology: Topology) -> Iterator[tuple[str, Way]]:
    """Yield each device on the fabrics of users with its way from the circuits, in the order of their distance."""
    plan = topology.plan
    names = set(traffic.carriers(plan, "inband"))
    done = {name for name, device in plan.devices.items() if device.kind == "circuit"}
    front = dict.fromkeys(sorted(done), Way())
    while front:
        reached: dict[str, Way] = {}
        for name, way in front.items():
            through = way if plan.devices[name].kind == "circuit" else way._replace(switches=way.switches + 1)
            for cable in topology.cables_of[name] if plan.devices[name].kind in ("circuit", "switch") else ():
                far = cable.b_device if cable.a_device == name else cable.a_device
                if cable.fabric not in names or far in done:
                    continue
                longer = through.over(cable, plan.devices[name].kind == "circuit")
                known = reached.get(far)
                if known is None or (longer.length_m or 1e9) > (known.length_m or 1e9):
                    reached[far] = longer
        done |= reached.keys()
        yield from reached.items()
        front = reached


def need(topology: Topology, workload: WorkloadPlan, job: ServeJob) -> JobNeed:
    """Return the row of the round trip of the network, inside the site and to the users."""
    way, outside = farthest(topology), job.spec.network_ms or 0.0
    delay = site_us(way, workload.assumptions["switch_us"].value) if way else 0.0
    basis = "no circuit leads to the servers"
    if way:
        passed = f"{counted(way.switches, 'switch', 'switches')} and {counted(way.cables, 'cable')}"
        basis = f"inside the site, each way: {passed} of "
        basis += "unknown length" if way.length_m is None else f"{way.length_m:.4g} m, {delay or 0:.3g} us"
    users = f"{outside:g} ms to the users" if outside else "no way to the users is stated (`network_ms:`)"
    return JobNeed(
        title="round trip of the network",
        unit="ms",
        needed=None,
        given=None if delay is None else outside + 2 * delay / 1_000,
        basis=f"{basis}; {users}",
        path=("network_ms" if job.spec.network_ms else "model",),
        at_most=True,
        target=False,
        assumed=("switch_us",) if way else (),
    )
