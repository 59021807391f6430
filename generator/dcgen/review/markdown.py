"""A comment for a pull request: the summaries, then the details, folded, below a limit of characters.

Each value is a code span. GitHub and GitLab make no mention, link, image or reference of the text in a code span.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dcgen.finding import shortened, visible
from dcgen.review import fleets, summary
from dcgen.review.details import DetailTable
from dcgen.review.records import Difference, FleetDifference

LIMIT = 60_000  # characters; GitHub cuts a comment at 65,536, and a workflow may add a heading
SUMMARIES = 40_000  # of the limit, for the summaries, so that details never push one out
_PLAIN = re.compile(r"[a-z ]{1,30}|[0-9.,]{1,12}", re.ASCII).fullmatch  # lower-case letters and digits need no span
MAX_VALUE = 300  # characters of a value; a longer one makes its table hard to read
_SPAN = str.maketrans({"`": "'", "|": "\u00a6", "\\": "/"})  # the characters that end a span or a cell


def text(differences: Sequence[Difference | FleetDifference], files: bool = False, failed: int = 0) -> str:
    """Return the comment for all blueprints, of fewer than LIMIT characters; the list of files only with `files`.

    `failed` is the number of blueprints that errors keep out.
    """
    changed = [each for each in differences if each]
    blocks: list[tuple[Difference | FleetDifference, str]] = []
    used = 200  # characters for the last lines
    for each in changed:
        block = _summary(each)
        if used + len(block) > SUMMARIES and blocks:
            break
        blocks.append((each, block))
        used += len(block)
    folded = _folded([each for each, _ in blocks], files, LIMIT - used)
    parts = [block + folded.get(id(each), "") for each, block in blocks]
    if rest := len(changed) - len(blocks):
        parts.append(f"... and {summary.several(rest, 'more blueprint')} with differences\n")
    if same := len(differences) - len(changed):
        parts.append(f"{summary.several(same, 'blueprint')} without differences\n")
    if failed:
        parts.append(f"{summary.several(failed, 'blueprint')} with errors, not compared\n")
    return "\n".join(parts)


def span(value: str) -> str:
    """Return a value as a code span that is safe in a table, "" for an empty value.

    A grave accent, a vertical bar and a backslash are replaced, because each can end the span or its cell.
    """
    cleaned = shortened(visible(value), MAX_VALUE).translate(_SPAN).strip()
    return f"`{cleaned}`" if cleaned else ""


def _summary(difference: Difference | FleetDifference) -> str:
    head, *lines = fleets.lines(difference)
    rows = [f"**{'; '.join(clause.text(span) for clause in head.clauses)}**", ""]
    if lines:
        rows += ["| | |", "| --- | --- |"]
    rows += [f"| {line.label} | {'; '.join(clause.text(span) for clause in line.clauses)} |" for line in lines]
    return "\n".join(rows) + "\n"


def _folded(differences: Sequence[Difference | FleetDifference], files: bool, room: int) -> dict[int, str]:
    """Return the details of each difference by its identity.

    Each table gets an equal part of the characters that are left. Short tables leave their part to longer ones, so the
    shortest are printed first.
    """
    tables = [(each, table) for each in differences for table in fleets.sections(each, files)]
    order = sorted(range(len(tables)), key=lambda index: _length(tables[index][1]))
    printed: dict[int, str] = {}
    for place, index in enumerate(order):
        block = _table(tables[index][1], room // (len(order) - place))
        room -= len(block)
        printed[index] = block
    found: dict[int, str] = {}
    for index, (each, _) in enumerate(tables):
        found[id(each)] = found.get(id(each), "") + printed[index]
    return found


def _length(table: DetailTable) -> int:
    return sum(len(cell) for row in table.rows for cell in row) + 8 * len(table.rows)


def _table(table: DetailTable, room: int) -> str:
    """Return a folded table of at most `room` characters, cut between rows, with the number of rows that are cut."""
    count = summary.several(len(table.rows), "row")
    head = f"\n<details><summary>{table.title}: {count}</summary>\n\n| {' | '.join(table.head)} |\n"
    head += f"| {' | '.join('---' for _ in table.head)} |\n"
    left = room - len(head) - len(_end(len(table.rows)))
    rows: list[str] = []
    for row in _rows(table):
        if len(row) > left:
            break
        left -= len(row)
        rows.append(row)
    if not rows:
        short = f"\n{table.title}: {count}, not shown\n"
        return short if len(short) <= room else ""
    return f"{head}{''.join(rows)}{_end(len(table.rows) - len(rows))}"


def _rows(table: DetailTable) -> Iterator[str]:
    for row in table.rows:
        yield f"| {' | '.join(cell if _PLAIN(cell) else span(cell) for cell in row)} |\n"


def _end(cut: int) -> str:
    more = f"\n... and {summary.several(cut, 'more row')}\n" if cut else ""
    return f"{more}\n</details>\n"
