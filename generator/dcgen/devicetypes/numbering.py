"""The numbers in the names of ports: runs of consecutive numbers, gaps, and ports that can be lanes of one cage."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from dcgen.devicetypes import vocabulary as words
from dcgen.devicetypes.form import Definition, DeviceComponent

MANAGEMENT = re.compile(
    r"(mgmt|management|m-|oob|out-of-band|bmc|ipmi|idrac|ilo|xcc|imm|irmc|cimc|fxp|me|em|vme|re\d+:mgmt)[ -]?[\d/.:-]*",
    re.IGNORECASE,
)
BMC = re.compile(r"\b(bmc|ipmi|i?drac\d*|ilo\d*|xcc|imm2?|irmc|cimc|ibmc)\b", re.IGNORECASE)
SPLITS = (2, 4, 8)  # the ports into which a cage of four or eight lanes splits


class PortRun(NamedTuple):
    """Ports of one type with consecutive numbers: the format of their names, the first number, and their number."""

    type: str
    format: str
    first: int
    ports: int


class PortNumbers(NamedTuple):
    """The ports for data of a device: their runs in the order of the file.

    `split` has the first port of each group that can be the lanes of cages. `unnamed` has the ports whose numbers have
    leading zeros, or whose names contain braces.
    """

    runs: tuple[PortRun, ...]
    split: tuple[DeviceComponent, ...] = ()
    unnamed: tuple[DeviceComponent, ...] = ()


def is_management(part: DeviceComponent) -> bool:
    """Return whether an interface is a management port: marked as such, or of copper with the name of one."""
    if part.data.get("mgmt_only"):
        return True
    return part.type in words.COPPER and (bool(MANAGEMENT.fullmatch(part.name.strip())) or bool(BMC.search(part.name)))


def management_of(device: Definition) -> list[DeviceComponent]:
    """Return the management ports of a device."""
    return [part for part in device.list_of("interfaces") if is_management(part)]


def data_ports(device: Definition) -> list[DeviceComponent]:
    """Return the ports for data: interfaces with a connector, without management ports."""
    ports = (part for part in device.list_of("interfaces") if not is_management(part))
    return [part for part in ports if part.type and part.type not in words.NOT_PHYSICAL]


def numbered(ports: Iterable[DeviceComponent]) -> PortNumbers:
    """Return the runs of the ports. Ports are in one run if their names differ in one number, without a gap."""
    groups: dict[tuple[str, ...], list[tuple[DeviceComponent, tuple[int, ...]]]] = {}
    unnamed: list[DeviceComponent] = []
    for part in ports:
        pieces = re.split(r"([0-9]+)", part.name)
        digits = pieces[1::2]
        if "{" in part.name or "}" in part.name or any(len(each) > 1 and each[0] == "0" for each in digits):
            unnamed.append(part)
        elif all(len(each) < 6 for each in digits):
            groups.setdefault((part.type, *pieces[::2]), []).append((part, tuple(map(int, digits))))
        else:
            unnamed.append(part)
    runs, split = list[PortRun](), list[DeviceComponent]()
    for (type_, *texts), members in groups.items():
        if _can_be_lanes(type_, [numbers for _, numbers in members]):
            split.append(members[0][0])
        else:
            runs += _runs(type_, texts, [numbers for _, numbers in members])
    return PortNumbers(tuple(runs), tuple(split), tuple(unnamed))


def _can_be_lanes(type_: str, numbers: Sequence[tuple[int, ...]]) -> bool:
    """Return whether the last number counts the lanes of cages that an earlier number counts."""
    if not any(lane in type_ for lane in (*words.LANES, "infiniband")) or len(numbers[0]) < 2:
        return False
    heads: dict[tuple[int, ...], set[int]] = {}
    for each in numbers:
        heads.setdefault(each[:-1], set()).add(each[-1])
    sizes = {(min(lanes), len(lanes)) for lanes in heads.values()}
    if len(heads) < 2 or len(sizes) != 1:
        return False
    start, size = sizes.pop()
    return start in (0, 1) and size in SPLITS and all(max(lanes) - start + 1 == size for lanes in heads.values())


def _runs(type_: str, texts: Sequence[str], numbers: Sequence[tuple[int, ...]]) -> list[PortRun]:
    """Return the runs of ports whose names have the same texts around their numbers."""
    if not numbers[0]:
        return [PortRun(type_, texts[0], 1, 1)]
    place = next(
        (at for at in reversed(range(len(texts) - 1)) if len({each[at] for each in numbers}) > 1), len(texts) - 2
    )
    rows: dict[tuple[int, ...], list[int]] = {}
    for each in numbers:
        rows.setdefault((*each[:place], *each[place + 1 :]), []).append(each[place])
    found = []
    for fixed, counted in rows.items():
        around = [*map(str, fixed[:place]), "{cage}", *map(str, fixed[place:])]
        name = "".join(text + number for text, number in zip(texts, [*around, ""], strict=True))
        for first, count in _consecutive(sorted(set(counted))):
            found.append(PortRun(type_, name, first, count))
    return found


def _consecutive(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Return the first number and the length of each run of consecutive numbers."""
    starts = [numbers[0], *(after for before, after in pairwise(numbers) if after != before + 1)]
    ends = [*(before for before, after in pairwise(numbers) if after != before + 1), numbers[-1]]
    return [(start, end - start + 1) for start, end in zip(starts, ends, strict=True)]
