"""The rows of a bill of materials."""

from __future__ import annotations

from typing import NamedTuple

from dcgen.page import FreeText
from dcgen.plan.records import BillLine

COLUMNS = ("category", "manufacturer", "model", "part_number", "description", "quantity", "spares", "total", "source")


class BillRow(NamedTuple):
    """A row of a bill of materials, in the order of its columns."""

    category: str
    manufacturer: FreeText
    model: str
    part_number: FreeText
    description: FreeText
    quantity: int
    spares: int
    total: int
    source: FreeText


def make_row(line: BillLine) -> BillRow:
    """Return the row of a line; `total` is its quantity with spares."""
    part = (line.category, line.manufacturer, line.model, line.part_number, line.description)
    return BillRow(*part, line.quantity, line.spares, line.quantity + line.spares, line.source)
