"""The feeds of the site, and the faults of feeds and of the rack groups that have some of them."""

from __future__ import annotations

from collections.abc import Iterator

from dcgen.blueprint import Blueprint
from dcgen.finding import Finding, KeyPath, did_you_mean
from dcgen.plan.records import Feed


def feed_faults(blueprint: Blueprint) -> Iterator[Finding]:
    """Yield a finding if the site must survive the loss of its only feed."""
    power = blueprint.power
    if len(power.feeds) == 1 and power.survives == "feed" and "survives" in power.model_fields_set:
        hint = "add a second feed under `power: feeds:`, or set `survives: nothing`"
        yield Finding(
            "DC105", "`survives: feed` needs two feeds, but the blueprint has one", hint, ("power", "survives")
        )
    for name, group in sorted(blueprint.racks.items()):
        path: KeyPath = ("racks", name, "feeds")
        for feed in group.feeds or ():
            if feed not in power.feeds:
                message = f"rack group '{name}' has the feed '{feed}', which the blueprint does not define"
                yield Finding("DC235", message, did_you_mean(feed, power.feeds), path)
        if group.feeds and len(group.feeds) == 1 < len(power.feeds) and power.survives == "feed":
            message = f"the racks of group '{name}' have one feed, but the site must survive the loss of a feed"
            hint = f"add a second feed to `feeds:` of rack group '{name}', or set `power: survives: nothing`"
            yield Finding("DC219", message, hint, path)


def make_feeds(blueprint: Blueprint) -> tuple[Feed, ...]:
    """Return the feeds of the site, sorted by name."""
    return tuple(
        Feed(
            f"{blueprint.name}-feed-{name}",
            name,
            f"{blueprint.name}-ups-{name}-01" if feed.ups else None,
            ("power", "feeds", name),
            feed.kw,
            feed.busway_a,
            present=feed.present,
        )
        for name, feed in sorted(blueprint.power.feeds.items())
    )
