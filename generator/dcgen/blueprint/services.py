"""The keys of the site's services: DNS servers, time servers, and the boot server of hosts."""

import ipaddress
import re
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from dcgen.blueprint.values import ClassName
from dcgen.finding import shortened
from dcgen.schema import Model

_LABEL = r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
_DOMAIN = rf"^{_LABEL}(\.{_LABEL})+$"


def _address(text: str) -> str:
    """Return an IPv4 or IPv6 address in its canonical form. Raise ValueError for other text."""
    try:
        if "%" in text:
            raise ValueError
        return str(ipaddress.ip_address(text))
    except ValueError:
        raise ValueError(f"'{shortened(text, 40)}' is not an IP address -> write it like 10.1.0.10") from None


def _address4(text: str) -> str:
    if ":" in (found := _address(text)):
        raise ValueError(f"{found} is not an IPv4 address -> write it like 10.1.0.10")
    return found


def _source(text: str) -> str:
    """Return the address or the full name of a time source in lower case. Raise ValueError for other text."""
    if re.fullmatch(r"[0-9.]+", text) or ":" in text:
        return _address(text)
    if not re.fullmatch(_DOMAIN, text.lower()):
        message = f"'{shortened(text, 40)}' is neither an address nor a full name"
        raise ValueError(f"{message} -> write it like 10.1.0.10 or ntp.example.net")
    return text.lower()


def _pattern(text: str) -> str:
    """Return the pattern of a circuit id. Raise ValueError for an unknown field, or if no field tells ports apart."""
    fields = re.findall(r"\{([^{}]*)\}", text)
    if unknown := [field for field in fields if field not in CIRCUIT_FIELDS]:
        known = " and ".join(f"{{{field}}}" for field in CIRCUIT_FIELDS)
        raise ValueError(f"'{{{shortened(unknown[0], 20)}}}' is not a field of a circuit id -> use {known}")
    if "port" not in fields:
        raise ValueError("a circuit id without {port} is equal for all ports -> add {port}")
    return text


CIRCUIT_FIELDS = ("switch", "port")
IpText = Annotated[str, Field(min_length=2, max_length=45, examples=["10.1.0.10"]), AfterValidator(_address)]
Ip4Text = Annotated[str, Field(min_length=7, max_length=15, examples=["10.1.0.10"]), AfterValidator(_address4)]
SourceName = Annotated[str, Field(min_length=2, max_length=150, examples=["ntp.example.net"]), AfterValidator(_source)]
DomainName = Annotated[str, Field(pattern=_DOMAIN, max_length=150, examples=["ns1.example.net"])]
# A DHCPv4 packet has 128 bytes for the file with its zero at the end (RFC 2131).
BootFile = Annotated[str, Field(pattern=r"^[!-~]+$", max_length=127, examples=["snponly.efi"])]
CircuitId = Annotated[
    str, Field(pattern=r"^[ -~]+$", max_length=100, examples=["{switch}:{port}"]), AfterValidator(_pattern)
]


class BootServer(Model):
    """The server from which hosts load their first program over the network. Files without a value have no class."""

    server: Ip4Text
    """The IPv4 address of the TFTP server."""
    uefi_x86: BootFile | None = None
    """The file for x86-64 hosts with UEFI: a name for TFTP, or a URL for UEFI HTTP boot."""
    uefi_arm: BootFile | None = None
    """The file for 64-bit Arm hosts with UEFI: a name for TFTP, or a URL for UEFI HTTP boot."""
    bios: BootFile | None = None
    """The file for x86 hosts that boot with a BIOS."""
    ipxe: BootFile | None = None
    """The file for hosts that run iPXE already: the name or the URL of its script."""


class TimeService(Model):
    """The time sources of the site, and the servers that pass their time on to all other hosts."""

    sources: Annotated[tuple[SourceName, ...], Field(max_length=16)] = ()
    """The addresses or full names of the time sources."""
    servers: Annotated[tuple[ClassName, ...], Field(max_length=16)] = ()
    """The server groups that ask the sources and serve time to all other hosts.

    Without any, every host asks the sources. Without sources, these servers agree on a time of their own.
    """

    @model_validator(mode="after")
    def time_comes_from_somewhere(self) -> Self:
        if not self.sources and not self.servers:
            raise ValueError("`ntp:` has neither sources nor servers -> state `sources:`")
        return self


class Services(Model):
    """The services that hosts use. dcgen plans none of them: it writes the stated values into configurations."""

    resolvers: Annotated[tuple[IpText, ...], Field(max_length=8)] = ()
    """The addresses of the DNS servers that hosts ask."""
    name_servers: Annotated[dict[DomainName, IpText], Field(max_length=8)] = {}
    """The DNS servers that serve the zones of the site: the full name of each, with its address."""
    ntp: TimeService | None = None
    """The time sources and time servers."""
    boot: BootServer | None = None
    """The boot server, for hosts that boot over the network."""
    circuit_id: CircuitId | None = None
    """The text that the switches or relays of the site put into the circuit id of DHCP (option 82), such as `{port}`.

    The fields are `{switch}` and `{port}`, the name of the port in the operating system of the switch. With it, DHCP
    identifies a device by its switch port if the lock has no MAC address of it.
    """
