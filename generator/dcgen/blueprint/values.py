"""The small values of a blueprint: numbers, ratios, prefixes and names."""

from __future__ import annotations

import ipaddress
import re
from fractions import Fraction
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    PlainSerializer,
    StringConstraints,
    ValidationInfo,
    WithJsonSchema,
)

from dcgen.finding import shortened
from dcgen.schema import HOST_PART, MAX_NUMBERS, Name, shown

MAX_NUMBER = 10_000
TIERS = ("-leaf", "-spine", "-core")  # the ends of the names of switch groups
OWN_ENDS = (*TIERS, "-nvlink", "-chassis")  # the ends of all names of device groups that dcgen gives
NUMBER_RANGE = re.compile(r"([0-9]{1,12})(?:-([0-9]{1,12})(?:/([0-9]{1,12}))?)?")  # 5, 1-4, 1-63/2 (every second one)


def _numbers(value: Any, info: ValidationInfo) -> tuple[int, ...]:
    """Return `1-31,33` as (1, ..., 31, 33), `1-7/2` as (1, 3, 5, 7), and an integer as one number."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise ValueError(f"numbers are text like 1-4 or 1-31,33, got {shown(value)} -> write the numbers, not a list")
    text = shown(value) if isinstance(value, int) else value
    ranges: list[range] = []
    count = 0
    for part in text.split(","):
        ranges.append(_range(part.strip()))
        count += len(ranges[-1])
        if count > MAX_NUMBER:
            raise ValueError(f"'{shortened(text, 40)}' contains a number twice -> list each number once")
    if budget := info.context:
        budget.numbers -= count
        if budget.numbers < 0:
            message = f"the number lists of this file expand to more than {MAX_NUMBERS:,} numbers"
            raise ValueError(f"{message} -> correct the ranges, or split the site")
    if numbers := _expanded(ranges):
        return numbers
    raise ValueError(f"'{shortened(text, 40)}' contains a number twice -> list each number once")


def _expanded(ranges: list[range]) -> tuple[int, ...]:
    """Return the numbers of all ranges in order, () if two share one. A fault must not keep them in memory."""
    found = [number for each in ranges for number in each]
    return tuple(sorted(found)) if len(set(found)) == len(found) else ()


def _range(text: str) -> range:
    """Return the numbers of `5`, `1-4` or `1-63/2`."""
    parts = NUMBER_RANGE.fullmatch(text)
    if not parts:
        raise ValueError(f"'{text[:20]}' is neither a number nor a range -> write numbers like 1-4 or 1-31,33")
    low, high, step = int(parts[1]), int(parts[2] or parts[1]), int(parts[3] or 1)
    if not 1 <= low <= MAX_NUMBER or not 1 <= high <= MAX_NUMBER:
        raise ValueError(f"'{text}' is out of range -> numbers go from 1 to {MAX_NUMBER}")
    if low > high:
        raise ValueError(f"'{text}' is in falling order -> write the lower number first")
    if not step:
        raise ValueError(f"'{text}' has a step of 0 -> use a step of 1 or more")
    return range(low, high + 1, step)


# For editors: numbers from 1 to MAX_NUMBER. No pattern can compare two numbers of a range.
_NUMBER = "0*([1-9][0-9]{0,3}|10000)"
_RANGE = rf"{_NUMBER}(-{_NUMBER}(/0*[1-9][0-9]*)?)?"
Numbers = Annotated[
    tuple[int, ...],
    BeforeValidator(_numbers),
    PlainSerializer(lambda numbers: ",".join(map(str, numbers))),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": 1, "maximum": MAX_NUMBER},
                {"type": "string", "pattern": rf"^\s*{_RANGE}\s*(,\s*{_RANGE}\s*)*$"},
            ],
            "examples": ["1-4", "1-31,33", "1-63/2"],
        }
    ),
]


def _ratio(value: Any) -> Fraction:
    """Return `3:1`, `3` or `1.5` as a fraction."""
    text = value if isinstance(value, str) else shown(value)
    parts = re.fullmatch(r"([0-9]{1,4}(?:\.[0-9]{1,4})?)(?::([0-9]{1,4}(?:\.[0-9]{1,4})?))?", text)
    if isinstance(value, bool) or not parts or not Fraction(parts[2] or 1) or not Fraction(parts[1]):
        raise ValueError(f'{text[:20]!r} is not a ratio -> write bandwidth down to bandwidth up, like "3:1"')
    return Fraction(parts[1]) / Fraction(parts[2] or 1)


_TERM = r"(?!0+(\.0+)?(:|$))[0-9]{1,4}(\.[0-9]{1,4})?"  # a number above 0
Ratio = Annotated[
    Fraction,
    BeforeValidator(_ratio),
    PlainSerializer(lambda ratio: f"{ratio.numerator}:{ratio.denominator}"),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "number", "exclusiveMinimum": 0, "maximum": 9_999.9999},
                {"type": "string", "pattern": rf"^{_TERM}(:{_TERM})?$"},
            ],
            "examples": ["3:1", "1:1"],
        }
    ),
]


def checked_prefix(text: str) -> str:
    """Return a prefix in CIDR form. Raise ValueError for any other text."""
    try:
        if "%" in text:
            raise ValueError("it has a zone, which belongs to an address of one interface")
        ipaddress.ip_network(text)
    except ValueError as error:
        raise ValueError(f"this is not a prefix: {error} -> write it like 10.64.0.0/16") from None
    return text


# For editors: an IPv4 prefix, or text that looks like an IPv6 prefix. No pattern can find bits after the prefix.
_OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])"
_IPV4 = rf"({_OCTET}\.){{3}}{_OCTET}"
_CIDR = rf"^({_IPV4}(/(3[0-2]|[12]?[0-9]|{_IPV4}))?|[0-9A-Fa-f]*:[0-9A-Fa-f]*:[0-9A-Fa-f:.]*(/[0-9]{{1,3}})?)$"
Prefix = Annotated[
    str,
    Field(max_length=60, json_schema_extra={"pattern": _CIDR, "examples": ["10.64.0.0/16", "fd00:64::/48"]}),
    AfterValidator(checked_prefix),
]


def _free(name: str) -> str:
    if re.match(r"ups-|pdu-|shelf-|cdu-|uplink-|feed-|su\d", name) or name == "cables" or name.endswith(OWN_ENDS):
        raise ValueError(f"the name '{name}' is reserved for devices that dcgen names -> choose another name")
    return name


# The name of a server group, fabric or rack group, which must differ from names that dcgen gives.
_RESERVED = rf"(ups|pdu|shelf|cdu|uplink|feed)-|su[0-9]|cables$|.*({'|'.join(OWN_ENDS)})$"
OwnName = Annotated[
    Name, AfterValidator(_free), Field(json_schema_extra={"pattern": rf"^(?!{_RESERVED}){HOST_PART[1:]}"})
]
# The use of a zone: a server group, one adapter of a group, or links of the leaf.
ZoneName = Annotated[str, StringConstraints(pattern=rf"{HOST_PART[:-1]}(\.[a-z0-9][a-z0-9-]*)?$", max_length=60)]
# A device group that a rack group may hold: a server group or a tier of switches.
ClassName = Annotated[str, StringConstraints(pattern=HOST_PART, max_length=60)]
# A tier of switches.
SwitchGroup = Annotated[ClassName, Field(json_schema_extra={"pattern": rf"^(?=.*({'|'.join(TIERS)})$){HOST_PART[1:]}"})]
# Keys of mappings that are numbers; JSON Schema sees every key as text.
UnitKey = Annotated[
    int, Field(ge=1, le=MAX_NUMBER), WithJsonSchema({"type": "string", "pattern": "^([1-9][0-9]{0,3}|10000)$"})
]
RowKey = Annotated[
    int, Field(ge=0, le=MAX_NUMBER), WithJsonSchema({"type": "string", "pattern": "^(0|[1-9][0-9]{0,3}|10000)$"})
]
# The whole name of a device or a rack.
HostName = Annotated[str, StringConstraints(pattern=HOST_PART, max_length=63)]
# The path of a wire map, relative to the blueprint: no absolute path, no hidden file or folder.
_PART = r"[A-Za-z0-9_][A-Za-z0-9_. -]*"
WireFile = Annotated[
    str,
    StringConstraints(pattern=rf"^(\.\./)*({_PART}/)*{_PART}\.csv$", max_length=200),
    Field(json_schema_extra={"examples": ["iad1-a-wires.csv", "../wires/compute.csv"]}),
]
