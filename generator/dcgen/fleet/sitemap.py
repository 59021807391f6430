"""The map of a fleet: the places of its sites in pixels."""

import math
from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol

WIDTH, HEIGHT, MARGIN = 720, 480, 20


class Placed(Protocol):
    """A site with a name, a state and perhaps coordinates."""

    @property
    def name(self) -> str: ...
    @property
    def state(self) -> str: ...
    @property
    def latitude(self) -> float | None: ...
    @property
    def longitude(self) -> float | None: ...


class Dot(NamedTuple):
    """A site on the map, in pixels."""

    x: float
    y: float
    name: str
    state: str


class MapScale(NamedTuple):
    """The shrinking of a degree of longitude, the western and northern end in degrees, and the pixels of a degree."""

    shrink: float
    west: float
    north: float
    pixels: float


def scale_of(sites: Iterable[Placed]) -> MapScale | None:
    """Return the scale of the map of the sites with coordinates, None if there are none.

    It is the same in both directions at the middle of the map.
    """
    placed = [
        (site.longitude, site.latitude) for site in sites if site.longitude is not None and site.latitude is not None
    ]
    if not placed:
        return None
    downs = [latitude for _, latitude in placed]
    # A degree of longitude is shorter than one of latitude. Rounding keeps the map the same with every math library.
    shrink = round(math.cos(math.radians((min(downs) + max(downs)) / 2)), 4)
    lefts = [longitude * shrink for longitude, _ in placed]
    west, north = min(lefts), max(downs)
    scale = min(
        (WIDTH - 2 * MARGIN) / max(max(lefts) - west, 0.01),
        (HEIGHT - 2 * MARGIN) / max(north - min(downs), 0.01),
    )
    return MapScale(shrink, west, north, scale)


def dots(sites: Iterable[Placed], scale: MapScale | None) -> Iterator[Dot]:
    """Yield the places of sites with coordinates on the map."""
    for site in sites:
        if scale and site.longitude is not None and site.latitude is not None:
            x = MARGIN + (site.longitude * scale.shrink - scale.west) * scale.pixels
            y = MARGIN + (scale.north - site.latitude) * scale.pixels
            yield Dot(round(x, 1), round(y, 1), site.name, site.state)
