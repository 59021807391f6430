"""Lines of the bill: a part of the catalog as a line, its source, and the needs of devices and racks counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from dcgen.catalog import models as parts
from dcgen.plan.records import BillLine, BillPart, Need, PowerCord

ASK = "no source names a part: ask the vendor"


def part_of(category: str, item: parts.Item, pack: int = 1) -> BillPart:
    """Return the line of a catalog entry. Its source is the document that states the part number, if there is one."""
    text = item.description + (f"; {pack} pieces per part number" if pack > 1 else "")
    source = source_of(item, "part_number") if item.part_number else ASK
    return BillPart(category, item.manufacturer, item.model, item.part_number or "", text, source, pack=pack)


def source_of(item: parts.Item, key: str) -> str:
    """Return the document that states a key of an entry, else the first document of the entry."""
    named = next((source for source in item.sources if key in source.fields), item.sources[0])
    return f"{named.title} ({named.certainty})"


def need_lines(
    cords: Iterable[PowerCord], needs: Iterable[Need], spares: Callable[[str, int], int]
) -> Iterator[BillLine]:
    """Yield a line per part, with the sum of its needs in whole packs. `spares` counts those of a category."""
    counts = dict(Counter(cord.part for cord in cords))
    for need in needs:
        counts[need.part] = counts.get(need.part, 0) + need.quantity
    for part in sorted(counts, key=lambda part: (part.category, part.model, part.length_m or 0.0, part.color)):
        packs = -(-counts[part] // part.pack)
        yield BillLine(
            part.category,
            part.manufacturer,
            part.model,
            part.part_number,
            part.description,
            packs,
            spares(part.category, packs),
            part.source,
            part.length_m,
            part.color,
        )
