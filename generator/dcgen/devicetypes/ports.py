"""Known faults of ports: types, split cages, unmarked management ports, gaps, and counts that the text contradicts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from dcgen.devicetypes import vocabulary as words
from dcgen.devicetypes.form import Definition, DeviceComponent
from dcgen.devicetypes.numbering import PortNumbers, data_ports, is_management, numbered
from dcgen.finding import Case, Finding, fold

# The speeds (Gbit/s) that the long interface names of IOS and EXOS-like systems state, and the prefixes of Junos.
NAMED_SPEEDS = {
    "fastethernet": (0.1,),
    "gigabitethernet": (1,),
    "twogigabitethernet": (2.5,),
    "fivegigabitethernet": (5,),
    "tengigabitethernet": (10,),
    "tengige": (10,),
    "twentyfivegige": (25,),
    "twentyfivegigabitethernet": (25,),
    "fortygigabitethernet": (40,),
    "fortygige": (40,),
    "fiftygige": (50,),
    "hundredgige": (100,),
    "hundredgigabitethernet": (100,),
    "twohundredgige": (200,),
    "fourhundredgige": (400,),
    "eighthundredgige": (800,),
    "ge-": (1,),
    "xe-": (10,),
}
FORMS = {
    "sfp": "sfp",
    "sfpp": "sfpp",
    "sfp+": "sfpp",
    "sfpplus": "sfpp",
    "sfp28": "sfp28",
    "sfp56": "sfp56",
    "qsfpp": "qsfpp",
    "qsfp+": "qsfpp",
    "qsfpplus": "qsfpp",
    "qsfp28": "qsfp28",
    "qsfp56": "qsfp56",
    "qsfp112": "qsfp112",
    "qsfpdd": "qsfpdd",
    "qsfp-dd": "qsfpdd",
    "osfp": "osfp",
}
IN_NAME = re.compile(r"(?<![a-z0-9])(q?sfp(?:28|56|112|\+|p|plus|-?dd)|osfp)(?![a-z0-9+])", re.IGNORECASE)
COUNTED = re.compile(r"(?<![\d.,-])(\d{1,3}) ?x ?(?:\d+ ?(?:G|GbE|Gbps|GE|Gb) )?(QSFP-DD|QSFP28|QSFP56|SFP28|OSFP)\b")
OUTLETS_IN_TEXT = re.compile(r"\(?(\d{1,3})\)? ?x? ?(?:IEC )?(?:60320 )?(C13|C19)s?(?![\w/])")


def port_faults(device: Definition) -> Iterator[Finding]:
    """Yield a finding for each known fault of the interfaces and outlets of a device."""
    yield from fold(_type_cases(device), "port")
    yield from fold(_unmarked(device), "port")
    ports = data_ports(device)
    numbers = numbered(ports)
    yield from _splits(numbers, ports)
    yield from _gaps(numbers, ports)
    yield from _counts(device)


def _type_cases(device: Definition) -> Iterator[Case]:
    for part in device.list_of("interfaces"):
        speed, lowered = _speed(part.type), part.name.lower()
        stated = next((speeds for name, speeds in NAMED_SPEEDS.items() if re.match(rf"{name}(?![a-z])", lowered)), None)
        if stated and speed and speed < stated[0]:
            message = f"port '{part.name}' is {part.type} of {speed:g}G, but its name states {stated[0]:g}G"
            finding = Finding("DC766", message, "correct the type or the name", (*part.path, "type"))
            yield Case((part.type, stated), part.name, finding)
        found = IN_NAME.search(part.name)
        form = FORMS.get(found[1].lower()) if found else None
        if form and "-x-" in part.type and (own := part.type.partition("-x-")[2].removesuffix("-rhs")) != form:
            message = f"port '{part.name}' is {part.type} with {own}, but its name states {form}"
            finding = Finding("DC766", message, "correct the type or the name", (*part.path, "type"))
            yield Case((part.type, form), part.name, finding)


def _speed(type_: str) -> float | None:
    """Return the speed of an interface type in Gbit/s, None if it states none."""
    if found := re.match(r"([0-9.]+)(g|t|)base", type_):
        return float(found[1]) * {"g": 1, "t": 1000, "": 0.001}[found[2]]
    return None


def _unmarked(device: Definition) -> Iterator[Case]:
    for part in device.list_of("interfaces"):
        if is_management(part) and not part.data.get("mgmt_only"):
            message = f"port '{part.name}' has the name of a management port, but `mgmt_only` is not set"
            yield Case("mgmt", part.name, Finding("DC768", message, "add `mgmt_only: true`", part.path))


def _splits(numbers: PortNumbers, ports: list[DeviceComponent]) -> Iterator[Finding]:
    for part in numbers.split:
        count = sum(each.type == part.type for each in ports)
        message = f"{count} ports of type {part.type}, such as '{part.name}', can be lanes of fewer cages"
        yield Finding("DC767", message, "list one interface per cage, and state the split in the catalog", part.path)


def _gaps(numbers: PortNumbers, ports: list[DeviceComponent]) -> Iterator[Finding]:
    """Yield a finding for numbers that no port of any type has, between the ports of one name format."""
    formats: dict[str, set[int]] = {}
    for run in numbers.runs:
        formats.setdefault(run.format, set()).update(range(run.first, run.first + run.ports))
    for name, known in formats.items():
        if len(known) < 8:  # a few ports are often numbered with those of other names
            continue
        missing = [number for number in range(min(known), max(known)) if number not in known]
        if missing and len(missing) <= len(known) // 4:
            listed = ", ".join(name.replace("{cage}", str(number)) for number in missing[:3])
            span = f"{len(known)} ports are numbered {min(known)} to {max(known)}"
            message = f"{span}, but {len(missing)} of the numbers are missing: {listed}"
            first = next((part for part in ports if part.name == name.replace("{cage}", str(min(known)))), ports[0])
            yield Finding("DC773", message, "add the missing ports, or correct the numbers", first.path)


def _counts(device: Definition) -> Iterator[Finding]:
    """Yield a finding for each kind of port or outlet that the texts of the file count otherwise than it lists."""
    listed = Counter(words.OUTLETS.get(part.type, "") for part in device.list_of("power-outlets"))
    listed += Counter(words.CAGES[part.type].cage for part in data_ports(device) if part.type in words.CAGES)
    for key in ("description", "comments"):
        text = str(device.data.get(key, ""))[:2_000]
        stated: dict[str, set[int]] = {}
        for number, kind in (*OUTLETS_IN_TEXT.findall(text), *COUNTED.findall(text)):
            stated.setdefault(kind, set()).add(int(number))
        for kind, numbers in stated.items():
            if len(numbers) == 1 and listed[kind] and listed[kind] not in numbers:
                message = f"the text counts {numbers.pop()} {kind}, but the file lists {listed[kind]}"
                yield Finding("DC773", message, "correct the list or the text", (key,))
