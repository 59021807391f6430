"""labels.csv: one row per cable end, ready for a label printer.

Label software reads a CSV file with a header and prints one label per row. The user assigns columns to label fields.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from dcgen import labels
from dcgen.analysis import Analysis
from dcgen.page import FreeText, Page
from dcgen.topology import Topology

COLUMNS = ("cable_id", "end", "rack", "u", "device", "port", "text", "far_text")
Row = tuple[FreeText, str, str, str, str, FreeText, FreeText, FreeText]


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """The header and one row per label, made while it is printed."""

    columns: tuple[str, ...]
    rows: Iterator[Row] = field(repr=False)


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield `labels.csv`."""
    topology = analysis.topology
    yield Page("labels.csv", "labels/labels.csv.j2", LabelSheet(COLUMNS, _rows(topology)))


def _rows(topology: Topology) -> Iterator[Row]:
    """Yield both ends of each cable, in the order of the run list."""
    texts = labels.make_labels(topology)
    places = {name: topology.place_cells(name) for name in topology.plan.devices}
    for cable in topology.plan.cables:
        text = texts(cable)
        yield cable.id, "a", *places[cable.a_device], cable.a_device, cable.a_port, text.a, text.b
        yield cable.id, "b", *places[cable.b_device], cable.b_device, cable.b_port, text.b, text.a
