"""The records of a review: one `Difference` per blueprint, which every printer reads."""

from dataclasses import dataclass, field
from typing import NamedTuple

from dcgen.change import Change
from dcgen.finding import Finding


class Cause(NamedTuple):
    """A key of the blueprint that caused a change, and its place as FILE:LINE.

    `before` and `after` are the values as text, "" for an absent key or an unknown earlier value. `former` is the
    earlier name of a key that is renamed and has the same value.
    """

    key: str
    place: str
    before: str = ""
    after: str = ""
    former: str = ""


class Rename(NamedTuple):
    """A part of names that is replaced: `before` and `after`, and the earlier and later name of each object."""

    kind: str
    before: str
    after: str
    names: tuple[tuple[str, str], ...]


class BillChange(NamedTuple):
    """A part of the bill with the numbers to buy before and after, spares included.

    `size` is the length of a cable or cord without a part number.
    """

    category: str
    manufacturer: str
    model: str
    part_number: str
    size: str
    before: int
    after: int

    @property
    def title(self) -> str:
        """Return the part number, else the model with its size."""
        return self.part_number or " ".join(filter(None, (self.model, self.size)))


class FeedLoad(NamedTuple):
    """The load of a feed in a rack: watts normally and after the worst loss of a feed, and the outlets in use.

    `at_least` is set if the power of a device is unknown or incomplete.
    """

    normal_w: int = 0
    worst_w: int = 0
    outlets: int = 0
    at_least: bool = False


class LoadChange(NamedTuple):
    """The load of a feed in a rack before and after."""

    rack: str
    feed: str
    before: FeedLoad
    after: FeedLoad


class SpaceChange(NamedTuple):
    """The rack units in use in a rack before and after; None if the height of a device is unknown."""

    rack: str
    before: int | None
    after: int | None


class FindingChange(NamedTuple):
    """The findings that came, went, or changed their text. An earlier finding has no place in the present file."""

    came: tuple[Finding, ...] = ()
    went: tuple[Finding, ...] = ()
    changed: tuple[tuple[Finding, Finding], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.came or self.went or self.changed)


NO_FINDINGS = FindingChange()


class ResourceChange(NamedTuple):
    """A Terraform resource to create, change or destroy: its root module, its address, and the action."""

    root: str
    address: str
    action: str


class FileNames(NamedTuple):
    """The files of a comparison: the number of equal ones, and the paths of the others."""

    same: int
    changed: tuple[str, ...]
    new: tuple[str, ...]
    removed: tuple[str, ...]
    kept: int = 0

    def __bool__(self) -> bool:
        return bool(self.changed or self.new or self.removed or self.kept)


@dataclass(frozen=True, slots=True)
class Difference:
    """The difference between a blueprint and what it is compared with.

    `against` names the earlier side, "" for the output folder. `files` is None for two blueprints. `models` has the
    model of each rack and device that is added or removed. `places` has the rack and the U of such a device, or the
    ports of a circuit and "". `loads`, `space`, `bill`, `findings` and `resources` have changes only. `not_compared`
    names the parts that the earlier side lacks. `live` are the names of objects that are built: racks, devices, cable
    ends and supplies (DEVICE:PORT).
    """

    name: str
    file: str
    against: str
    change: Change
    files: FileNames | None = None
    causes: tuple[Cause, ...] = ()
    renames: tuple[Rename, ...] = ()
    models: dict[str, str] = field(default_factory=dict)
    places: dict[str, tuple[str, ...]] = field(default_factory=dict)
    loads: tuple[LoadChange, ...] = ()
    space: tuple[SpaceChange, ...] = ()
    bill: tuple[BillChange, ...] = ()
    findings: FindingChange = NO_FINDINGS
    resources: tuple[ResourceChange, ...] = ()
    not_compared: tuple[str, ...] = ()
    live: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.files or self.findings or self.of_design)

    @property
    def of_design(self) -> bool:
        """Return whether anything but files and findings differs."""
        values = (self.renames, self.loads, self.space, self.bill, self.resources)
        return any(self.change.kinds) or any(values)

    def is_live(self, name: str) -> bool:
        """Return whether an object of the earlier side is built. The end of a label is part of its cable."""
        return bool(self.live) and name.partition(" end ")[0] in self.live


class SiteGroup(NamedTuple):
    """Sites of a fleet that change alike.

    `change` is `new`, `removed` or `renamed`, or the text of the change of each site. A renamed site is `OLD -> NEW`.
    """

    change: str
    sites: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FleetDifference:
    """The difference between a fleet and what it is compared with.

    `against` names the earlier side, "" for the output folder. `files` has the files of all written sites and those of
    the fleet. `before` and `after` are the numbers of sites.
    """

    name: str
    file: str
    against: str
    groups: tuple[SiteGroup, ...]
    before: int
    after: int
    files: FileNames
    causes: tuple[Cause, ...] = ()
    findings: FindingChange = NO_FINDINGS
    not_compared: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.files or self.groups or self.findings)
