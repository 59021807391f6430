"""Links from the ports of a switch to the switches of the next tier."""

from collections.abc import Iterable

from dcgen.plan.fabrics.breakout import Ports
from dcgen.plan.records import Link
from dcgen.plan.stamp import stamp


def links_up(fabric: str, lower: str, up: Ports, runs: Iterable[tuple[str, list[str]]]) -> list[Link]:
    """Return the links from the ports `up` of a switch to the ports of each upper switch in turn."""
    far = [(upper, port) for upper, ports in runs for port in ports]
    return [stamp(Link, (fabric, lower, port.name, *end, port.speed_gbps)) for port, end in zip(up, far, strict=True)]
