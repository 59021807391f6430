"""Compare a fleet with an earlier side: an output folder, or a Git revision with its fleet file, design and rows."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from dcgen import against as sides
from dcgen import revision, tree
from dcgen.against import YAML, Comparison
from dcgen.finding import Finding, FindingsError, errors, fault
from dcgen.fleet import builds, reading
from dcgen.fleet.builds import Counted
from dcgen.fleet.reading import FleetHead
from dcgen.fleet.sites import Output
from dcgen.page import Artifact
from dcgen.review import amounts, causes
from dcgen.review.records import NO_FINDINGS, FindingChange, FleetDifference
from dcgen.workers import Engine

BLOCKED = ("DC808", "DC811")  # errors that a change needs to be seen: many removed sites, and a built site that moves


class EarlierFleet(NamedTuple):
    """The fleet file and the design of a Git revision as data, and its findings, None if it has errors."""

    fleet: Any
    design: Any
    findings: tuple[Finding, ...] | None


def compare(path: Path, root: Path, out: str, against: str | None, jobs: Engine, counted: Counted) -> Comparison:
    """Return the findings of a fleet, and its difference from what is built in `out` or from another side.

    `against` is another folder or a Git revision of `out`.
    """
    try:
        head = reading.read_head(path, root)
        if against is None or Path(against).is_dir():
            return _with_folder(head, against or out, against or "", jobs, counted)
        if Path(against).suffix in YAML and Path(against).is_file():
            message = f"'{path.as_posix()}' is a fleet, and a fleet is not compared with another file"
            raise fault("DC001", message, "name a folder or a Git revision after `--against`")
        return _with_revision(head, out, against, jobs, counted)
    except FindingsError as error:
        return Comparison("", list(error.findings))


def _with_folder(head: FleetHead, folder: str, title: str, jobs: Engine, counted: Counted) -> Comparison:
    """Return the difference from an output folder, which `title` names in the summary."""
    found = builds.examine(head.path, head.root, folder, jobs, counted)
    if isinstance(found, list) or any(item.code not in BLOCKED for item in errors(found.findings)):
        return Comparison(head.spec.name, found if isinstance(found, list) else found.findings)
    output = Output(f"{folder}/{head.spec.name}", check=True)
    made = builds.built(found, output, jobs, counted, None)
    if made.files is None:
        return Comparison(head.spec.name, made.findings)
    difference = FleetDifference(
        head.spec.name, head.path.as_posix(), title, made.groups, made.before, made.after, made.files
    )
    if not made.before:
        difference = replace(difference, groups=(), not_compared=("sites",))
    return Comparison(head.spec.name, made.findings, difference)


def _with_revision(head: FleetHead, out: str, rev: str, jobs: Engine, counted: Counted) -> Comparison:
    """Return the difference from the output, the fleet file, the design and the rows of a Git revision."""
    root, name = head.root.resolve(), head.spec.name
    below = sides.below(root, out)
    with _folder() as place:
        files = revision.extracted(root, rev, f"{below}/{name}")
        tree.create(place, (Artifact(f"{name}/{each.path}", each.blocks) for each in files))
        found = _with_folder(head, place.as_posix(), rev, jobs, counted)
    findings = [_without(item, place) for item in found.findings]
    if not isinstance(found.difference, FleetDifference):
        return found._replace(findings=findings)
    earlier = _earlier(head, root, rev, below, jobs, counted)
    difference = found.difference
    if earlier is None or earlier.findings is None:
        difference = replace(difference, not_compared=(*difference.not_compared, "findings"))
    if earlier:
        keys = (
            *causes.changed_keys(earlier.fleet, head.document),
            *causes.changed_keys(earlier.design, head.design),
        )
        difference = replace(difference, causes=keys, findings=_changed(earlier, findings))
    return Comparison(name, findings, difference)


def _changed(earlier: EarlierFleet, findings: list[Finding]) -> FindingChange:
    return NO_FINDINGS if earlier.findings is None else amounts.findings(earlier.findings, tuple(findings))


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="dcgen-") as place:
        yield Path(place).resolve()


def _earlier(head: FleetHead, root: Path, rev: str, skip: str, jobs: Engine, counted: Counted) -> EarlierFleet | None:
    """Return the fleet of a Git revision, None if the revision lacks it or it cannot be read.

    Its folder and the catalog of that revision are copied to a temporary folder and planned there.
    """
    own, files = sides.sources_of(head.path, root, rev, skip)
    if not files:
        return None
    with _folder() as place:
        try:
            tree.create(place, [Artifact(file, (data,)) for file, data in files.items()])
            before = reading.read_head(place / own, place)
        except FindingsError:
            return None
        found = builds.examine(place / own, place, f"{place}/{skip}", jobs, counted)
        told = None
        if not isinstance(found, list) and not errors(found.findings):
            told = tuple(_without(item, place)._replace(place=None) for item in found.findings)
        return EarlierFleet(before.document.data, before.design.data, told)


def _without(finding: Finding, place: Path) -> Finding:
    """Return a finding without the path of a temporary folder."""
    message = finding.message.replace(f"{place}/", "")
    where = finding.place and finding.place._replace(file=finding.place.file.replace(f"{place}/", ""))
    return finding._replace(message=message, place=where)
