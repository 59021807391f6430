"""Logical links, and the cables that carry them: small frozen tuples, stamped once per link."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dcgen.plan.allocation import cable_id
from dcgen.plan.patching import Patch

JOINT = " + "  # between the names of ports that share a cable; the catalog refuses it in a name


class Link(NamedTuple):
    """A logical link: the lower tier is the `a` end."""

    fabric: str
    a_device: str
    a_port: str
    b_device: str
    b_port: str
    speed_gbps: float

    @property
    def a(self) -> tuple[str, str]:
        """The device and port of the `a` end."""
        return self.a_device, self.a_port

    @property
    def b(self) -> tuple[str, str]:
        """The device and port of the `b` end."""
        return self.b_device, self.b_port


class Cable(NamedTuple):
    """A link with the part that carries it; lengths are in meters, None if the route is unknown.

    The links of one splitter, or of one cable of several links, share its `head`: device, cage and connector. `head` is
    "" for a cable of one link. `links` is the number of links that the part carries from cage to cage. `via` is the
    path over patch panels.
    """

    fabric: str
    a_device: str
    a_port: str
    a_optic: str
    b_device: str
    b_port: str
    b_optic: str
    speed_gbps: float
    media: str
    model: str
    part_number: str
    route_m: float | None
    length_m: float | None
    head: str = ""
    links: int = 1
    via: Patch | None = None

    @property
    def id(self) -> str:
        """Return the identity of the cable: the port at its `a` end, which no other cable uses."""
        return cable_id(self.a_device, self.a_port)

    @property
    def label(self) -> str:
        """Return the text for both ends of the cable."""
        return f"{self.a_device}:{self.a_port} > {self.b_device}:{self.b_port}"


def installed(cables: Sequence[Cable]) -> Iterator[Cable]:
    """Yield the cables as they are installed: the links of one cable are one record with the names of all ports.

    The tails of a splitter stay apart, because each has its own end.
    """
    together: dict[str, list[Cable]] = {}
    for cable in cables:
        if cable.links > 1:
            together.setdefault(cable.head, []).append(cable)
    texts: dict[str, str] = {}
    for cable in cables:
        if cable.links == 1:
            yield cable
        elif links := together.pop(cable.head, None):
            yield _joined(links, texts) if len(links) > 1 else cable


def _joined(links: list[Cable], texts: dict[str, str]) -> Cable:
    """Return the links of one cable as one record. Cables between equal ports share the text of their names."""
    a_port, b_port = JOINT.join([link.a_port for link in links]), JOINT.join([link.b_port for link in links])
    return links[0]._replace(a_port=texts.setdefault(a_port, a_port), b_port=texts.setdefault(b_port, b_port))
