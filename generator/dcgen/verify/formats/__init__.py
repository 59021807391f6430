"""Files that machines and people make of what is built, read into observations: `read` and `places`.

Each file is recognized by its content. If a document does not name its device, the name of the file or of its folder
does: `leaf-01.json`, `leaf-01/lldp.json`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from dcgen import reader
from dcgen.finding import Finding, FindingsError, Place
from dcgen.page import counted
from dcgen.verify.claims import place_of
from dcgen.verify.formats.origin import Record, ReportOrigin, damaged
from dcgen.verify.formats.shapes import document_start, read_text
from dcgen.verify.formats.spots import locate
from dcgen.verify.records import Observations, Reporter, SeenDevice, SeenLoad, Sight, Spot

__all__ = ["located", "places", "read"]

MAX_BYTES = 256 * 2**20  # of a file: ibnetdiscover of 100,000 links has about 25 MB, a host map of them 100 MB
MAX_TOTAL = 1024 * 2**20  # bytes of all files
MAX_FILES = 20_000  # twice the devices of a site of 10,000 servers
MAX_SIGHTS = 1_000_000  # ten times the links of such a site
MAX_FAULTS = 10  # findings of one file that are listed; the rest is counted
BOMS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def read(paths: Iterable[Path]) -> Observations:
    """Return the observations in files, in the order of `paths`. A folder represents all files below it, by name.

    No file raises an error: each fault is a finding of the observations.
    """
    found: dict[type, list[Record]] = {kind: [] for kind in (Sight, Reporter, SeenDevice, SeenLoad, Finding)}
    for record in _bounded(_records(paths)):
        found[type(record)].append(record)
    return Observations(*map(tuple, found.values()))  # type: ignore[arg-type]


def places(spots: Iterable[Spot]) -> dict[Spot, Place]:
    """Return the line and column of each spot. A file that has changed or is gone has its name alone.

    Read each file with key paths again, so ask only for the spots that a report prints.
    """
    found: dict[Spot, Place] = {}
    by_file: dict[str, list[Spot]] = {}
    for spot in spots:
        found[spot] = place_of(spot)
        if not isinstance(spot.at, int):
            by_file.setdefault(spot.file, []).append(spot)
    for file, wanted in by_file.items():
        text = _text(Path(file), Path(file).parent)
        if isinstance(text, str) and document_start(text) >= 0:
            lines = locate(text, [spot.at for spot in wanted if not isinstance(spot.at, int)], document_start(text))
            found.update((spot, Place(file, *lines[spot.at])) for spot in wanted if not isinstance(spot.at, int))
    return found


def located(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield findings about files, with line and column where they have a key path in a document."""
    findings = list(findings)
    lacking = [_spot_of(item) for item in findings if _lacks_line(item)]
    found = places(lacking) if lacking else {}
    for item in findings:
        yield item._replace(place=found[_spot_of(item)], path=()) if _lacks_line(item) else item


def _lacks_line(finding: Finding) -> bool:
    return bool(finding.path and finding.place and not finding.place.line)


def _spot_of(finding: Finding) -> Spot:
    return Spot(finding.place.file if finding.place else "", finding.path)


def _records(paths: Iterable[Path]) -> Iterator[Record]:
    """Yield the records of all files, as long as they stay within the limits."""
    left = MAX_TOTAL
    files = islice(_files(paths), MAX_FILES + 1)
    for number, (path, root) in enumerate(files):
        if number == MAX_FILES or left < 0:
            limit = f"{MAX_FILES:,} files" if left >= 0 else f"{MAX_TOTAL // 2**20:,} MiB of files"
            yield _limit(path, f"there are more than {limit}")
            return
        text = _text(path, root)
        if isinstance(text, str):
            left -= len(text)
            yield from _few(read_text(text, ReportOrigin(path.as_posix())), text, path.as_posix())
        else:
            yield text


def _limit(path: Path, problem: str) -> Finding:
    hint = "verify one part of the site after the other"
    return Finding("DC701", f"{problem}; this and later ones are not read", hint, place=Place(path.as_posix()))


def _files(paths: Iterable[Path]) -> Iterator[tuple[Path, Path]]:
    """Yield each file with the folder that it must be in."""
    for path in paths:
        if path.is_dir():
            yield from ((file, path) for file in reader.files(path, MAX_FILES + 1))
        else:
            yield path, path.parent


def _text(path: Path, root: Path) -> str | Finding:
    """Return the text of a file, or the finding that it cannot be read. A byte order mark tells UTF-16."""
    origin = ReportOrigin(path.as_posix())
    try:
        data = reader.read(path, root, MAX_BYTES)
    except FindingsError as error:
        first = error.findings[0]
        return first._replace(code="DC701") if first.code == "DC002" else first
    try:
        return data.decode(BOMS.get(data[:2], "utf-8-sig"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        finding = damaged(origin, line, f"the file is not UTF-8 text: byte {error.start:,}", "save it as UTF-8")
        return finding._replace(place=Place(origin.file, line, column))


def _few(records: Iterator[Record], text: str, file: str) -> Iterator[Record]:
    """Yield the records of a file, then its first findings with line and column, and the number of the others."""
    faults: list[Finding] = []
    count = 0
    for record in records:
        if not isinstance(record, Finding):
            yield record
            continue
        count += 1
        if count <= MAX_FAULTS:
            faults.append(record)
    paths = [fault.path for fault in faults if fault.path and not (fault.place and fault.place.line)]
    found = locate(text, paths, start) if paths and (start := document_start(text)) >= 0 else {}
    for fault in faults:
        yield fault._replace(place=Place(file, *found[fault.path])) if fault.path in found else fault
    if count > MAX_FAULTS:
        more = counted(count - MAX_FAULTS, "more fault")
        yield Finding("DC701", f"the file has {more}", "collect the file again", place=Place(file))


def _bounded(records: Iterator[Record]) -> Iterator[Record]:
    """Yield records until there are too many sights. A report that is cut has no reporter, which follows its sights."""
    sights = 0
    for record in records:
        sights += isinstance(record, Sight)
        if sights > MAX_SIGHTS:
            assert isinstance(record, Sight)
            yield _limit(Path(record.spot.file), f"the files report more than {MAX_SIGHTS:,} links")
            return
        yield record
