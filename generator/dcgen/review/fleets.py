"""The review of a fleet: sites in groups that change alike, as a summary, as tables, and as plain data."""

from collections.abc import Iterator
from typing import Any

from dcgen.review import details, summary
from dcgen.review.details import DetailTable
from dcgen.review.records import Difference, FleetDifference, SiteGroup
from dcgen.review.summary import Clause, SummaryLine, several

GROUPS = 7  # lines about sites; with head, cause and findings a summary has ten
LISTED = 3  # sites that a line names
KINDS = ("new", "removed", "renamed")


def lines(difference: Difference | FleetDifference) -> list[SummaryLine]:
    """Return the summary of a blueprint or of a fleet: at most ten lines."""
    if isinstance(difference, Difference):
        return summary.lines(difference)
    found = [SummaryLine("", tuple(_head(difference)))]
    if difference.causes:
        found.append(SummaryLine("cause", tuple(summary.cause_clauses(difference.causes))))
    shown = difference.groups if len(difference.groups) <= GROUPS else difference.groups[: GROUPS - 1]
    found += (SummaryLine("sites", (_group(group),)) for group in shown)
    if rest := difference.groups[len(shown) :]:
        words = f"{several(len(rest), 'more group')} of {several(sum(len(each.sites) for each in rest), 'site')}"
        found.append(SummaryLine("sites", (Clause(words),)))
    if clauses := tuple(summary.finding_clauses(difference.findings)):
        found.append(SummaryLine("findings", clauses))
    return found


def sections(difference: Difference | FleetDifference, files: bool) -> Iterator[DetailTable]:
    """Yield the tables of a blueprint or of a fleet that have rows; the list of files only with `files`."""
    if isinstance(difference, Difference):
        yield from details.sections(difference, files)
        return
    tables = (
        details.cause_table(difference.causes),
        DetailTable("Sites", ("site", "change"), tuple(_rows(difference))),
        DetailTable(
            "Findings", ("change", "code", "place", "message"), tuple(details.finding_rows(difference.findings))
        ),
        details.file_table(difference.files) if files else None,
    )
    yield from (table for table in tables if table and table.rows)


def record(difference: FleetDifference) -> dict[str, Any]:
    """Return the groups of a difference as plain data."""
    return {
        "sites": {"before": difference.before, "after": difference.after},
        "groups": [
            {
                "kind": group.change if group.change in KINDS else "changed",
                "change": "" if group.change in KINDS else group.change,
                "count": len(group.sites),
                "sites": list(group.sites),
            }
            for group in difference.groups
        ],
    }


def group_text(group: SiteGroup) -> str:
    """Return a group of sites as a line of text."""
    return _group(group).text()


def _head(difference: FleetDifference) -> Iterator[Clause]:
    yield from summary.head_clauses(difference.name, difference.against, difference.files)
    if difference.before != difference.after:
        yield Clause(f"{difference.before:,} -> {several(difference.after, 'site')}")
    if difference.not_compared:
        yield Clause("not compared: " + ", ".join(difference.not_compared))


def _group(group: SiteGroup) -> Clause:
    names = ", ".join(group.sites[:LISTED]) + (", ..." if len(group.sites) > LISTED else "")
    if group.change in KINDS:
        return Clause(f"{several(len(group.sites), 'site')} {group.change}: {{}}", (names,))
    if len(group.sites) == 1:
        return Clause("1 site changes: {} ({})", (group.change, names))
    return Clause(f"{len(group.sites):,} sites change alike: {{}} each ({{}})", (group.change, names))


def _rows(difference: FleetDifference) -> Iterator[tuple[str, str]]:
    for group in difference.groups:
        yield from ((site, group.change) for site in group.sites)
