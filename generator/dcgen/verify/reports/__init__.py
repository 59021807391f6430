"""The reports of a verification: text, JSON, CSV, SARIF and metrics of Prometheus. `sheets` makes the repair sheets."""

from __future__ import annotations

from collections.abc import Callable

from dcgen.topology import Topology
from dcgen.verify.records import Verification
from dcgen.verify.reports.data import as_json
from dcgen.verify.reports.located import Places
from dcgen.verify.reports.log import as_sarif
from dcgen.verify.reports.metrics import as_metrics
from dcgen.verify.reports.plain import as_text
from dcgen.verify.reports.sheets import sheets
from dcgen.verify.reports.table import as_csv
from dcgen.verify.reports.writing import write_sheets

__all__ = ["FORMATS", "Places", "render", "sheets", "write_sheets"]

FORMATS: dict[str, Callable[[Verification, Topology, Places], str]] = {
    "text": as_text,
    "json": as_json,
    "csv": as_csv,
    "sarif": as_sarif,
    "prometheus": as_metrics,
}


def render(verification: Verification, topology: Topology, places: Places, form: str) -> str:
    """Return the report in a format of `FORMATS`, with a line end after its last line.

    `places` has the line and column of each spot that a fault names. A spot that it lacks is printed with its file.
    """
    text = FORMATS[form](verification, topology, places)
    return text if text.endswith("\n") else f"{text}\n"
