"""The facts of a site for tests, and the sites of a session."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from dcgen import pipeline, reader, tables
from dcgen.analysis import Analysis
from dcgen.finding import Finding, FindingsError, Place, did_you_mean, errors, listed
from dcgen.plan.amounts import Total
from dcgen.rules import RULES
from dcgen.tables import AddressRecord, CableRecord
from dcgen.testkit import records
from dcgen.testkit.files import SiteFiles
from dcgen.testkit.quantity import Quantity
from dcgen.testkit.records import DeviceFacts, FabricFacts, RackFacts

if TYPE_CHECKING:
    from dcgen.topology import Topology

Stamp: TypeAlias = tuple[object, ...]
Value = TypeVar("Value")


class SiteFacts:
    """The facts of one blueprint: racks, devices, cables, fabrics, findings and files.

    `path` is the blueprint. A look-up of an unknown name raises AssertionError with the nearest name. A blueprint with
    errors has only findings: every other fact raises AssertionError with the errors, because parts of the plan are
    missing.
    """

    def __init__(self, path: Path, root: Path) -> None:
        self.path = _below(path.as_posix(), root)
        self._file = path
        self._analysis, found = pipeline.examine(path)
        self.findings = [_placed_below(finding, root) for finding in found]

    def __repr__(self) -> str:
        return f"<SiteFacts {self.path}: {len(self.errors)} errors, {len(self.warnings)} warnings>"

    @property
    def errors(self) -> list[Finding]:
        """The findings that stop a build, sorted by place."""
        return errors(self.findings)

    @property
    def warnings(self) -> list[Finding]:
        """The findings that do not stop a build, sorted by place."""
        return [finding for finding in self.findings if finding.severity == "warning"]

    def findings_of(self, code: str) -> list[Finding]:
        """Return the findings with a code. Raise AssertionError if dcgen has no such code."""
        __tracebackhide__ = True
        _known("dcgen", "finding code", code, RULES)
        return [finding for finding in self.findings if finding.code == code]

    @property
    def analysis(self) -> Analysis:
        """The analysis of the blueprint. Raise AssertionError with its errors if it has any."""
        __tracebackhide__ = True
        if self._analysis is None or self.errors:
            raise AssertionError(f"{self.path} has errors, so it has no facts:\n{listed(self.errors)}")
        return self._analysis

    @property
    def topology(self) -> Topology:
        """The topology: the graph, and tables for pandas."""
        return self.analysis.topology

    @property
    def name(self) -> str:
        """The name of the blueprint."""
        return self.topology.plan.name

    @property
    def kind(self) -> str:
        """The kind of site, such as `training-pod`."""
        return self.topology.plan.kind

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """The number of devices of each kind, of racks and of cables. A kind that the site does not have has 0."""
        return SiteCounts(self.name, tables.counts(self.topology.plan))

    @cached_property
    def _devices(self) -> dict[str, DeviceFacts]:
        return {device.name: device for device in records.devices_of(self.topology)}

    @cached_property
    def _racks(self) -> dict[str, RackFacts]:
        return {rack.name: rack for rack in records.racks_of(self.topology, self._devices)}

    @cached_property
    def _fabrics(self) -> dict[str, FabricFacts]:
        return {fabric.name: fabric for fabric in records.fabrics_of(self.analysis)}

    @cached_property
    def _cables(self) -> dict[str, CableRecord]:
        return {cable.id: cable for cable in self.cables}

    @property
    def racks(self) -> list[RackFacts]:
        """Every rack, in the order of the plan."""
        return list(self._racks.values())

    @property
    def devices(self) -> list[DeviceFacts]:
        """Every device, in the order of the plan."""
        return list(self._devices.values())

    @property
    def fabrics(self) -> list[FabricFacts]:
        """Every fabric, in the order of the plan."""
        return list(self._fabrics.values())

    @property
    def cables(self) -> list[CableRecord]:
        """Every cable as a record, in the order of cables.csv."""
        return self.topology.cables

    @property
    def addresses(self) -> list[AddressRecord]:
        """Every address as a record, in the order of addresses.csv."""
        return self.topology.addresses

    @property
    def power_kw(self) -> Quantity:
        """The maximum power of all racks."""
        start = Quantity(f"the power of {self.name}", "kW", Total())
        whole = sum((rack.power_kw for rack in self.racks), start)
        return Quantity(start.name, "kW", Total(whole.at_least, whole.assumed, whole.unknown))

    def rack(self, name: str) -> RackFacts:
        """Return a rack by its name."""
        __tracebackhide__ = True
        return _known(self.name, "rack", name, self._racks)

    def device(self, name: str) -> DeviceFacts:
        """Return a device by its name."""
        __tracebackhide__ = True
        return _known(self.name, "device", name, self._devices)

    def fabric(self, name: str) -> FabricFacts:
        """Return a fabric by its name."""
        __tracebackhide__ = True
        return _known(self.name, "fabric", name, self._fabrics)

    def cable(self, id_: str) -> CableRecord:
        """Return a cable by its `id` in cables.csv."""
        __tracebackhide__ = True
        return _known(self.name, "cable", id_, self._cables)

    @cached_property
    def files(self) -> SiteFiles:
        """The files that a build writes: path to text, rendered on first access."""
        return SiteFiles(self.analysis, self._file)


class SiteCounts(Mapping[str, int]):
    """The number of devices, racks and cables per kind. An unknown kind raises AssertionError with the nearest kind."""

    def __init__(self, site: str, numbers: Mapping[str, int]) -> None:
        self._site, self._numbers = site, numbers

    def __getitem__(self, kind: str) -> int:
        __tracebackhide__ = True
        return _known(self._site, "count of", kind, self._numbers)

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)

    def __repr__(self) -> str:
        return repr({kind: number for kind, number in self._numbers.items() if number})


class Sites:
    """The sites of a test session. A blueprint is analyzed again only if its project has changed."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._sites: dict[Path, tuple[Stamp, SiteFacts]] = {}

    def site(self, path: str | Path) -> SiteFacts:
        """Return the facts of the blueprint at a path relative to the root. Raise AssertionError if it is absent."""
        __tracebackhide__ = True
        file = Path(os.path.normpath(self._root / path))
        if not file.is_file():
            near = sorted(_below(name, self._root) for name in _blueprints(file.parent))
            raise AssertionError(f"there is no blueprint '{path}'; {did_you_mean(str(path), near)}")
        stamp = _stamp(file)
        if file not in self._sites or self._sites[file][0] != stamp:
            self._sites[file] = (stamp, SiteFacts(file, self._root))
        return self._sites[file][1]


def _known(site: str, thing: str, name: str, known: Mapping[str, Value]) -> Value:
    """Return the value of a name. Raise AssertionError with the nearest name if it is unknown."""
    __tracebackhide__ = True
    if name not in known:
        raise AssertionError(f"{site} has no {thing} '{name}'; {did_you_mean(name, known)}")
    return known[name]


def _stamp(path: Path) -> Stamp:
    """Return a value that changes with the blueprint's text, and with the other files that its analysis may read.

    Of other files it has size and time, so that a fleet of many sites need not be read for each of them.
    """
    root = pipeline.project_root(path)
    try:
        text = hashlib.sha256(reader.read(path, root)).hexdigest()
    except FindingsError as error:
        text = str(error)
    folders = [root / "catalog", root / "templates", *([path.parent] if path.parent != root else [])]
    walked = (Path(folder) / name for top in folders for folder, _, names in os.walk(top) for name in names)
    return (text, *_states(sorted({*walked, *path.parent.iterdir()})))


def _states(paths: Iterable[Path]) -> Iterator[tuple[Path, int, int]]:
    for path in paths:
        try:
            state = path.stat()
        except OSError:  # a broken link, or a file that another process removes
            continue
        yield path, state.st_size, state.st_mtime_ns


def _blueprints(folder: Path) -> list[str]:
    """Return the paths of the blueprints in a folder, none if there is no such folder."""
    return [str(path) for path in folder.iterdir() if path.suffix in (".yaml", ".yml")] if folder.is_dir() else []


def _below(path: str, root: Path) -> str:
    """Return a path relative to the root, or the path itself if it is outside."""
    start = f"{root.as_posix().rstrip('/')}/"
    return path.removeprefix(start)


def _placed_below(finding: Finding, root: Path) -> Finding:
    """Return a finding whose place is relative to the root, so that it is the same on every machine."""
    if finding.place is None:
        return finding
    return finding._replace(place=Place(_below(finding.place.file, root), *finding.place[1:]))
