"""The power of a site: a panel per feed, and a power feed per PDU."""

from collections.abc import Iterator
from typing import NamedTuple

from dcgen.netbox import fitted_name, label
from dcgen.plan.records import Feed
from dcgen.plan.types import DeviceType
from dcgen.topology import Topology

PHASES = {1: "single-phase", 3: "three-phase"}
HIGHEST = 32767  # NetBox stores volts and amperes as 16-bit numbers


class PanelObject(NamedTuple):
    """A power panel with its Terraform label."""

    label: str
    name: str
    description: str


class FeedObject(NamedTuple):
    """A power feed to the PDU with the same label, and the label of its cable; volts, amperes and percent."""

    label: str
    name: str
    cord: str
    panel: str
    type: str
    phase: str
    voltage: int
    amperage: int
    utilization: int


class PowerView(NamedTuple):
    """The panels of the feeds, and the power feeds."""

    panels: tuple[PanelObject, ...]
    feeds: tuple[FeedObject, ...]

    @property
    def objects(self) -> int:
        """The number of objects that Terraform creates."""
        return len(self.panels) + 2 * len(self.feeds)


def power_view(topology: Topology) -> PowerView:
    """Return the panels and the power feeds of a site.

    A PDU has no power feed if it is behind a UPS, or if no source states its voltage, current and phases.
    """
    feeds = {feed.name: feed for feed in topology.plan.feeds}
    first = min(feeds, default="")
    return PowerView(
        tuple(
            PanelObject(label(f"feed-{feed.name}"), feed.id, f"feed {feed.name}{_through(feed)}")
            for feed in feeds.values()
        ),
        tuple(
            FeedObject(
                label(pdu),
                fitted_name(pdu),
                fitted_name(f"{pdu}:inlet"),
                label(f"feed-{feed}"),
                "primary" if feed == first else "redundant",
                *_rating(topology.plan.devices[pdu].type),
                round(100 * topology.usable_share(topology.plan.devices[pdu].type)),
            )
            for feed, pdu in _pdus(topology)
            if not feeds[feed].ups
            and not topology.plan.devices[pdu].present
            and all(_rating(topology.plan.devices[pdu].type))
        ),
    )


def _through(feed: Feed) -> str:
    return f", through {feed.ups}" if feed.ups else ""


def _pdus(topology: Topology) -> Iterator[tuple[str, str]]:
    """Yield the feed and the name of each PDU, rack by rack."""
    for rack in topology.plan.racks.values():
        for feed, pdus in rack.pdus:
            yield from ((feed, pdu) for pdu in pdus)


def _rating(type_: DeviceType) -> tuple[str, int, int]:
    """Return phase, volts and amperes of a PDU as NetBox stores them; 0 means unknown or not a whole number."""
    volts, amps = type_.voltage_v or 0, type_.amps or 0
    whole = [int(value) if value == int(value) and value <= HIGHEST else 0 for value in (volts, amps)]
    return PHASES.get(type_.phases, ""), whole[0], whole[1]
