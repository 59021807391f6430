"""The keys of routing: who forwards packets, how hosts attach, and further VLANs and partitions of a fabric."""

import ipaddress
import re
from typing import Annotated, Any, Literal, NamedTuple, Self

from pydantic import AfterValidator, BeforeValidator, Field, PlainSerializer, WithJsonSchema, model_validator

from dcgen.blueprint.values import ClassName, HostName, Prefix
from dcgen.finding import shortened
from dcgen.schema import Model, shown

Routing = Literal["l3-host", "l3-leaf", "l2-vlan", "infiniband", "isolated"]
Attach = Literal["single", "bond-lacp", "bond-backup", "rails"]
PairKind = Literal["mlag", "evpn-mh", "host-routes"]
Links = Literal["unnumbered", "numbered"]
Roce = Literal["lossless", "lossy", "none"]
Gateway = Annotated[Literal["leaf", "external"] | HostName, Field(union_mode="left_to_right")]
Nos = Annotated[str, Field(pattern=r"^(cumulus-5\.(1[0-8]|[0-9])|sonic|eos|frr)$", examples=["cumulus-5.13", "sonic"])]
# VLANs that switches reserve: 1 is the default VLAN. AVD takes 1006 to 1199 for routed links, and Cumulus Linux 3000 to
# 3999. Peer links take 4093 and 4094. IEEE 802.1Q reserves 4095.
MAX_VLAN = 4_094
TAKEN_VLANS = (range(1, 2), range(1_006, 1_200), range(3_000, 4_000), range(4_093, 4_095))
# A private AS number (RFC 6996) or a public one; 23456 and the ends of the ranges are reserved (RFC 7607, RFC 6793).
Asn = Annotated[int, Field(ge=1, le=4_294_967_294)]


def _vlan(value: int) -> int:
    if taken := next((ids for ids in TAKEN_VLANS if value in ids), None):
        ids = f"{taken[0]} to {taken[-1]}" if len(taken) > 1 else f"{taken[0]}"
        raise ValueError(f"the VLAN {value} is among those that switches reserve ({ids}) -> use 2 to 999")
    return value


VlanId = Annotated[int, Field(ge=1, le=MAX_VLAN), AfterValidator(_vlan)]


class AddressRange(NamedTuple):
    """The first and the last address of a range, as text."""

    first: str
    last: str

    def __str__(self) -> str:
        return f"{self.first}-{self.last}"


def _range(value: Any) -> AddressRange:
    """Return `10.1.0.200-10.1.0.250`, `10.1.0.192/26` or `10.1.0.5` as a range. Raise ValueError for other text."""
    text = value if isinstance(value, str) else shown(value)
    example = "write it like 10.1.0.200-10.1.0.250 or 10.1.0.192/26"
    first, dash, last = text.replace(" ", "").partition("-")
    try:
        if len(text) > 100 or "%" in text:
            raise ValueError
        if dash:
            low, high = ipaddress.ip_address(first), ipaddress.ip_address(last)
        else:
            network = ipaddress.ip_network(first)
            low, high = network[0], network[-1]
    except ValueError:
        raise ValueError(f"'{shortened(text, 40)}' is not a range of addresses -> {example}") from None
    if low.version != high.version or int(low) > int(high):
        raise ValueError(f"'{shortened(text, 60)}' is in falling order -> write the lower address first")
    return AddressRange(str(low), str(high))


def _ranges(value: Any) -> tuple[AddressRange, ...]:
    parts = value if isinstance(value, list) else [value]
    if len(parts) > 64:
        raise ValueError(f"this has {len(parts):,} ranges, more than 64 -> join neighboring ranges")
    return tuple(_range(part) for part in parts)


_TEXT = {"type": "string", "minLength": 2, "maxLength": 100}
Ranges = Annotated[
    tuple[AddressRange, ...],
    BeforeValidator(_ranges),
    PlainSerializer(lambda ranges: [str(each) for each in ranges]),
    WithJsonSchema(
        {
            "anyOf": [_TEXT, {"type": "array", "items": _TEXT, "minItems": 1, "maxItems": 64}],
            "examples": ["10.1.0.200-10.1.0.250", ["10.1.0.192/26"]],
        }
    ),
]


class FabricVlan(Model):
    """A further VLAN of a fabric, such as that of cameras."""

    vlan: VlanId
    """The number of the VLAN."""
    prefix: Prefix
    """The prefix of the VLAN. It is one subnet, not a pool."""
    prefix6: Prefix | None = None
    """The IPv6 prefix of the VLAN, a /64."""
    gateway: Gateway | Literal["none"] | None = None
    """The owner of the gateway, by default that of the fabric, or `none` for a VLAN that nothing leaves."""
    groups: Annotated[tuple[ClassName, ...], Field(max_length=64)] = ()
    """The server groups that have the VLAN tagged on their ports of the fabric, each server with an address."""
    mtu: Annotated[int, Field(ge=1_280, le=9_194)] | None = None
    """The MTU of the hosts in bytes, by default that of the fabric."""
    vrf: Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9_-]{0,14}$")] | None = None
    """The VRF of the VLAN, by default that of the fabric."""

    @model_validator(mode="after")
    def prefixes_are_of_their_family(self) -> Self:
        if self.prefix6 and ":" not in self.prefix6:
            raise ValueError(f"prefix6 is {self.prefix6}, which is not IPv6 -> write it like fd00:42:2::/64")
        return self


def _pkey(value: Any) -> int:
    """Return `0x8001` or a number as the number of a partition. Raise ValueError outside 1 to 0x7ffe."""
    text = value if isinstance(value, str) else shown(value)
    if isinstance(value, bool) or not re.fullmatch(r"0x[0-9A-Fa-f]{1,4}|[0-9]{1,5}", text):
        raise ValueError(f"'{shortened(text, 20)}' is not the key of a partition -> write it like 0x0010")
    number = int(text, 0)
    if not 1 <= number & 0x7FFF <= 0x7FFE or number > 0xFFFF:
        raise ValueError(f"the key {text} is out of range -> use 0x0001 to 0x7ffe")
    return number & 0x7FFF


PartitionKey = Annotated[
    int,
    BeforeValidator(_pkey),
    PlainSerializer(lambda number: f"0x{number:04x}"),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": 1, "maximum": 0xFFFF},
                {"type": "string", "pattern": "^(0x[0-9A-Fa-f]{1,4}|[0-9]{1,5})$"},
            ],
            "examples": ["0x0010"],
        }
    ),
]


class Partition(Model):
    """A partition of an InfiniBand fabric: hosts that communicate with each other alone."""

    pkey: PartitionKey
    """The key of the partition, without the bit of full membership."""
    groups: Annotated[tuple[ClassName, ...], Field(min_length=1, max_length=64)]
    """The server groups whose ports on the fabric are members."""
    ipoib: bool = False
    """With `true`, the partition carries IP over InfiniBand."""
    full: bool = True
    """With `false`, the members are limited: they reach full members, not each other."""
