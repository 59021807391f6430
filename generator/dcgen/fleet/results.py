"""The result of a build of a fleet: its last lines, its removed sites, and what the next build recalls."""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from dcgen import journal, reader, tree, unchanged
from dcgen.difference import FileChanges, digest_of
from dcgen.finding import Finding, listed
from dcgen.fleet import ledger
from dcgen.fleet.reading import FleetFile
from dcgen.fleet.rows import NAME
from dcgen.fleet.sites import Output
from dcgen.page import Artifact, counted
from dcgen.reader import Inputs
from dcgen.review.fleets import group_text
from dcgen.review.records import FileNames, SiteGroup
from dcgen.unchanged import Unit


class FleetBuilt(NamedTuple):
    """The result of a build: findings, the text to print, and whether files differ.

    `files` are all files of the fleet, and `groups` the sites that change alike. `before` and `after` are the numbers
    of sites. Without a build there are no files.
    """

    findings: list[Finding]
    text: str = ""
    differs: bool = False
    files: FileNames | None = None
    groups: tuple[SiteGroup, ...] = ()
    before: int = 0
    after: int = 0

    @property
    def held(self) -> bool:
        """True if the build kept files that a person made or edited."""
        return self.files is not None and bool(self.files.kept)


def built(
    name: str,
    findings: Iterable[Finding],
    each: Sequence[tuple[str, FileChanges]],
    groups: Iterable[SiteGroup],
    counts: tuple[int, int, int],
) -> FleetBuilt:
    """Return the result of a build from the changes below each folder of the fleet.

    `counts` are the numbers of sites before and after, and of those that are written.
    """
    groups, (before, after, touched) = tuple(groups), counts
    files = file_names(each)
    line = last_line(name, after, touched, files)
    text = "\n".join([*(f"{name}: {group_text(group)}" for group in groups), line])
    held = [finding for _, item in each for finding in item.kept]
    return FleetBuilt([*findings, *held], text, any(bool(item) for _, item in each), files, groups, before, after)


def file_names(each: Iterable[tuple[str, FileChanges]]) -> FileNames:
    """Return the changes of all folders of a fleet as one."""
    each = list(each)
    changed, new, removed = (
        tuple(f"{folder}{path}" for folder, item in each for path in getattr(item, word))
        for word in ("changed", "new", "removed")
    )
    return FileNames(sum(item.same for _, item in each), changed, new, removed, sum(len(item.kept) for _, item in each))


def last_line(name: str, sites: int, touched: int, files: FileNames) -> str:
    """Return the last line of a build: the files of all sites, and the number of sites."""
    words = f"{len(files.changed)} changed, {len(files.new)} new, {len(files.removed)} removed"
    more = f", {files.kept} kept" if files.kept else ""
    return f"{name}: {files.same} same, {words}{more}; {touched:,} of {counted(sites, 'site')} written"


def noted(artifacts: Iterable[Artifact], digests: dict[str, str]) -> Iterator[Artifact]:
    """Yield artifacts, and add their digests by path."""
    for artifact in artifacts:
        digests[artifact.path] = digest_of(artifact.blocks)
        yield artifact


def removed(
    before: Iterable[str], written: Iterable[str], folder: Path, output: Output
) -> list[tuple[str, FileChanges]]:
    """Remove the files of the sites of the last build that are not written any more, in the folder of a fleet."""
    there: set[str] = set()
    with suppress(OSError), os.scandir(folder) as entries:
        there = {entry.name for entry in entries if entry.is_dir()}
    act = tree.compare if output.check else tree.remove
    left = there - set(written)
    gone = [name for name in before if name in left and NAME.fullmatch(name)]
    return [(f"{name}/", act(folder / name, (), False, output.force)) for name in gone]


def remember_all(
    unit: Unit, inputs: Inputs, fleet: FleetFile, last: ledger.Ledger, built: FleetBuilt, folder: Path
) -> None:
    """Keep a build for the next one: what an unchanged fleet prints, and what an update takes over.

    Files that a person adds to the folder of the fleet make the next build real.
    """
    if rows := rows_of(fleet):
        ledger.remember(unit, {name: state for name, state in inputs.items() if name != rows}, last)
    written = [site for site in last.sites if fleet.spec.written is None or site.name in fleet.spec.written]
    folders = {(folder / site.name).as_posix(): site.digest for site in written}
    folders[folder.as_posix()] = digest_of((journal.manifest_text(dict(last.files)),))
    files = FileNames(len(last.files) + sum(site.files for site in written), (), (), ())
    report = {"findings": listed(built.findings), "line": last_line(folder.name, len(last.sites), 0, files)}
    unchanged.remember(unit, inputs, folders, report, [folder.as_posix()])


def rows_of(fleet: FleetFile) -> str:
    """Return the name of the look-up of the file with the rows, "" if they cannot be told apart in the fleet file."""
    if fleet.read is None:
        return ""
    return f"file:{reader.inside(Path(fleet.read.name), fleet.root)}"
