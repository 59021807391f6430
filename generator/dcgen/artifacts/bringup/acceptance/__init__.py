"""acceptance.md and acceptance.csv: what to run before the first job, and what to expect.

The checklist has a section per rack. The table has one row per check, in the same order for every build.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dcgen.analysis import Analysis
from dcgen.artifacts.bringup.acceptance.checks import SOURCES, UNKNOWN, make_checks
from dcgen.artifacts.bringup.acceptance.files import (
    AcceptanceCheck,
    AcceptanceSheet,
    CheckKind,
    CheckLine,
    Checklist,
    RackChecks,
)
from dcgen.page import Page, counted
from dcgen.topology import Topology

COLUMNS = AcceptanceCheck._fields
# The task of a person for each kind of check.
TASKS = {
    "cabling": "Collect what machines see of their cables, and compare it with the plan.",
    "link-width": "Run ibdiagnet on a host of the fabric. It lists each link of another width or lane speed.",
    "bit-errors": "After an hour of traffic, run ibdiagnet --get_phy_info. It lists each port above its thresholds.",
    "all-reduce": "Run all_reduce_perf of nccl-tests on all servers of the target, and read the bus bandwidth.",
    "storage-read": "Run fio on as many servers as the storage needs, and add their bandwidths.",
    "storage-write": "Run fio on as many servers as the storage needs, and add their bandwidths.",
    "devices": "List device, serial number, rack and rack unit, and compare the list with the plan.",
    "power": "Load all servers of the hall, and read the PDUs of the rack.",
    "gpus": "Run nvidia-smi -L on the server, and count the lines.",
    "diagnostics": "Run dcgmi diag -r 3 on the server. Every test passes.",
    "nvlink": "Run nvidia-smi nvlink --status on the server, and count the inactive links.",
    "rail-bandwidth": "Start ib_write_bw on PEER, another server on the same leaf, then run the command with its name.",
    "link-speed": "Read the speed of the port on the switch.",
}
SITE_SCOPES = ("site", "fabric", "unit")
NOUNS = {"rail-bandwidth": "port", "link-speed": "link"}  # checks whose targets a line counts


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield the checklist and the table."""
    checks = list(make_checks(analysis))
    yield Page("acceptance.md", "acceptance/acceptance.md.j2", make_checklist(analysis.topology, checks))
    yield Page("acceptance.csv", "acceptance/acceptance.csv.j2", AcceptanceSheet(COLUMNS, iter(checks)))


def make_checklist(topology: Topology, checks: list[AcceptanceCheck]) -> Checklist:
    """Return the checklist: the site, then the racks in the order of the plan."""
    by_rack: dict[str, list[AcceptanceCheck]] = {name: [] for name in topology.plan.racks}
    counts: dict[str, int] = {}
    for check in checks:
        counts[check.check] = counts.get(check.check, 0) + 1
        if check.scope not in SITE_SCOPES:
            by_rack.setdefault(check.rack, []).append(check)
    kinds = (CheckKind(name, counts[name], what, SOURCES[name]) for name, what in TASKS.items() if name in counts)
    return Checklist(
        topology.plan.name,
        tuple(kinds),
        tuple(_lines(check for check in checks if check.scope in SITE_SCOPES)),
        tuple(RackChecks(rack, tuple(_lines(found))) for rack, found in by_rack.items() if found),
        sum(check.expectation == UNKNOWN for check in checks),
    )


def _lines(checks: Iterable[AcceptanceCheck]) -> Iterator[CheckLine]:
    """Yield one line per kind of check and expectation, with the names or the number of its targets."""
    groups: dict[tuple[str, str], list[AcceptanceCheck]] = {}
    for check in checks:
        groups.setdefault((check.check, _expected(check)), []).append(check)
    for (name, expected), found in groups.items():
        targets = counted(len(found), NOUNS[name]) if name in NOUNS else ", ".join(each.target for each in found)
        yield CheckLine(name, targets, expected)


def _expected(check: AcceptanceCheck) -> str:
    """Return the expectation with its unit. Without one, return the figure of the plan."""
    if check.expectation != UNKNOWN:
        return f"{check.expectation} {check.unit}".rstrip()
    return f"unknown, the plan has {check.planned} {check.unit}" if check.planned else "unknown"
