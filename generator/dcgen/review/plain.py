"""A difference as text for a terminal: the summary, then the objects that move or change, and the quantities."""

from __future__ import annotations

from collections.abc import Iterator

from dcgen import change
from dcgen.finding import shortened, visible
from dcgen.review import details, fleets, summary
from dcgen.review.details import DetailTable
from dcgen.review.records import Cause, Difference, FleetDifference

WIDTH = 11  # characters of the longest label and two blanks
MAX_LINE = 240  # characters of a line of the summary
MAX_CELL = 80  # characters of a cell
MAX_CHANGE = 160  # characters of the change of a site of a fleet, which is the whole line


def lines(difference: Difference | FleetDifference, files: bool = False) -> Iterator[str]:
    """Yield the summary in at most ten lines, an empty line and the details; the list of files only with `files`."""
    head, *rest = fleets.lines(difference)
    most = MAX_CELL if isinstance(difference, Difference) else MAX_CHANGE
    yield _line("", head)
    for line in rest:
        yield _line(f"  {line.label:{WIDTH}}", line, most)
    body = [row for section in _sections(difference, files) for row in _table(section)]
    if isinstance(difference, Difference):
        body = [*change.lines(difference.change, difference.is_live), *body]
    if body:
        yield ""
        yield from body


def cause_line(causes: tuple[Cause, ...]) -> str:
    """Return the line of a build that names the keys behind a change."""
    return _line("cause: ", summary.SummaryLine("", tuple(summary.cause_clauses(causes))))


def _line(label: str, line: summary.SummaryLine, most: int = MAX_CELL) -> str:
    text = "; ".join(clause.text(lambda value: shortened(visible(value), most)) for clause in line.clauses)
    return shortened(label + text, MAX_LINE)


def _sections(difference: Difference | FleetDifference, files: bool) -> Iterator[DetailTable]:
    """Yield the tables with rows that the lines above them do not cover."""
    if isinstance(difference, FleetDifference):
        yield from (table for table in fleets.sections(difference, files) if table.title == "Files")
        return
    covered = {*details.TITLES.values(), "Renamed", "Keys of the blueprint"}
    tables = (details.installed(difference), *details.sections(difference, files))
    yield from (section for section in tables if section.rows and section.title not in covered)


def _table(section: DetailTable) -> Iterator[str]:
    """Yield a table with aligned columns, its first rows and a count of the others. Files are listed in full."""
    most = len(section.rows) if section.title == "Files" else change.SHOWN
    rows = [tuple(shortened(visible(cell), MAX_CELL) for cell in row) for row in section.rows[:most]]
    widths = [max(map(len, column)) for column in zip(section.head, *rows, strict=True)]
    yield ""
    yield section.title
    for row in (section.head, *rows):
        yield "  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
    if (rest := len(section.rows) - len(rows)) > 0:
        yield f"  ... and {rest:,} more"
