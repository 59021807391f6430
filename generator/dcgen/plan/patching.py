"""The records of structured cabling: the path of a link over panels, its cords, and the trunks."""

from collections.abc import Iterable
from typing import NamedTuple


class Cut(NamedTuple):
    """A piece of cable to order; lengths are in meters, None if the route is unknown."""

    model: str
    part_number: str
    route_m: float | None
    length_m: float | None


class PanelPort(NamedTuple):
    """A port of a panel, counted from 1."""

    panel: str
    port: int

    @property
    def text(self) -> str:
        """The name of the port in lists and on labels."""
        return f"{self.port:02}"


class TrunkCable(NamedTuple):
    """A trunk between two panels: `a` and `b` are the first of its `strands` ports at both."""

    name: str
    system: str
    media: str
    a: PanelPort
    b: PanelPort
    strands: int
    cut: Cut


class Patch(NamedTuple):
    """The path of a link from its `a` end: a cord, a panel port, a strand of a trunk, a panel port and a cord."""

    system: str
    a_cord: Cut
    a: PanelPort
    trunk: TrunkCable
    strand: int
    b: PanelPort
    b_cord: Cut

    @property
    def cuts(self) -> tuple[Cut, Cut, Cut]:
        """The pieces of the path in order; the trunk carries other links too."""
        return self.a_cord, self.trunk.cut, self.b_cord

    @property
    def route_m(self) -> float | None:
        """The length of the route in meters."""
        return _sum(cut.route_m for cut in self.cuts)

    @property
    def length_m(self) -> float | None:
        """The length of the path in meters."""
        return _sum(cut.length_m for cut in self.cuts)

    @property
    def parts(self) -> str:
        """The parts of the path for lists."""
        return " + ".join(cut.part_number or cut.model for cut in self.cuts)

    @property
    def text(self) -> str:
        """The panel ports and the strand of the path for lists."""
        return f"{self.a.panel}:{self.a.text} > {self.trunk.name}/{self.strand:02} > {self.b.panel}:{self.b.text}"


def _sum(lengths: Iterable[float | None]) -> float | None:
    known = list(lengths)
    return None if None in known else round(sum(length or 0.0 for length in known), 2)
