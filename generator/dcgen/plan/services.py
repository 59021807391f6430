"""The records of the site's services, as the blueprint states them; an empty text or tuple means not stated."""

from typing import NamedTuple


class BootPlan(NamedTuple):
    """The boot server, and the file for each kind of client: `uefi_x86`, `uefi_arm`, `bios` and `ipxe`."""

    server: str
    files: tuple[tuple[str, str], ...]


class ServicePlan(NamedTuple):
    """DNS servers for hosts, servers of the zones with their addresses, time sources, and groups of time servers.

    `circuit_id` is the pattern of the circuit id that switches or relays put into DHCP requests.
    """

    resolvers: tuple[str, ...] = ()
    name_servers: tuple[tuple[str, str], ...] = ()
    time_sources: tuple[str, ...] = ()
    time_servers: tuple[str, ...] = ()
    boot: BootPlan | None = None
    circuit_id: str = ""


NO_SERVICES = ServicePlan()
