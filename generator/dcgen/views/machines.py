"""The BMCs of a site for the tools that bring up machines: place, address, DNS name and recorded values of each.

A BMC speaks Redfish over HTTPS at its own address (DMTF DSP0266). No user and no password is in any view.
"""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from dcgen.analysis import Analysis
from dcgen.network.dnsnames import make_names
from dcgen.network.hosts import make_hosts
from dcgen.network.reach import own_address
from dcgen.network.switches import make_switches
from dcgen.page import FreeText
from dcgen.plan.records import Device
from dcgen.plan.types import Port
from dcgen.recorded import tags_of, words_of
from dcgen.topology import Topology

# The kinds of devices with BMCs. Every management port of the first two belongs to a BMC. The tray of an NVLink switch
# has further ports for its operating system. The port of a power shelf belongs to its controller.
ALL_PORTS = ("server", "storage")
FIRST_PORT = ("nvswitch", "powershelf")
EXPECTED = ("server", "nvswitch", "powershelf")  # the kinds of machines that NVIDIA Infra Controller manages


class MachineBmc(NamedTuple):
    """A BMC with its device and its place.

    `address` is the IPv4 address and `address6` the IPv6 address, "" for none. `name` is the DNS name. `mac` and
    `serial`, the serial number of the device, are "" if the lock does not record them.
    `system` is the path of the server in Redfish, "" if no source states it.
    `is_own` is unset for the BMC of an adapter.
    """

    device: str
    port: FreeText
    kind: str
    role: str
    model: str
    rack: str
    u: str
    bay: str
    name: str
    address: str
    address6: str
    mac: str
    serial: FreeText
    system: str
    is_own: bool

    @property
    def host(self) -> str:
        """The address as it is written in a URL, "" for none."""
        return self.address or (self.address6 and f"[{self.address6}]")

    @property
    def url(self) -> str:
        """The URL of the Redfish service without its path, "" without an address."""
        return self.host and f"https://{self.host}"


def make_bmcs(analysis: Analysis) -> tuple[MachineBmc, ...]:
    """Return the BMCs of a site in the order of the plan, those of a device in the order of its ports."""
    topology = analysis.topology
    names: dict[str, str] = {}
    for each in make_names(topology, analysis.once(make_switches), analysis.once(make_hosts)).names:
        names.setdefault(each.address, each.label)
    devices = topology.plan.devices.values()
    return tuple([_bmc(topology, device, port, names) for device in devices for port in bmc_ports(device)])


def own_bmcs(bmcs: Iterable[MachineBmc], kinds: Collection[str]) -> Iterator[MachineBmc]:
    """Yield the first BMC of each device of some kinds itself, without those of its adapters."""
    seen: set[str] = set()
    for bmc in bmcs:
        if bmc.kind in kinds and bmc.is_own and bmc.device not in seen:
            seen.add(bmc.device)
            yield bmc


def bmc_ports(device: Device) -> Iterator[Port]:
    """Yield the ports of the BMCs of a device, none for a device without a BMC."""
    if device.kind in ALL_PORTS:
        yield from (port for port in device.type.ports if port.is_management)
    elif device.kind in FIRST_PORT:
        yield from [port for port in device.type.ports if port.is_management][:1]


def machine_folders(topology: Topology) -> set[str]:
    """Return the folders that the site has for its machines, if the blueprint selects them."""
    found: set[str] = set()
    for device in topology.plan.devices.values():
        for port in bmc_ports(device):
            reached = any(item.port == port.name for item in topology.addresses_of.get(device.name, ()))
            own = not port.own_name
            found |= {"bmcs/"} if reached else set()
            found |= {"metal3/"} if reached and own and device.kind == "server" else set()
            found |= {"nico/"} if own and device.kind in EXPECTED else set()
    return found


def boot_mac(topology: Topology, device: Device) -> str:
    """Return the recorded MAC address of the port that a server boots over, "" if the lock has none.

    It is the port with the default route. Of a bond, it is the first member with a recorded MAC address.
    """
    own = own_address(topology, device)
    ports = (own.members or (own.port,)) if own else ()
    return next(filter(None, (words_of(topology.plan, device.name, port).get("mac", "") for port in ports)), "")


def _bmc(topology: Topology, device: Device, port: Port, names: dict[str, str]) -> MachineBmc:
    plan = topology.plan
    rack, u = topology.place_of(device.name)
    at = next((item for item in topology.addresses_of.get(device.name, ()) if item.port == port.name), None)
    texts = tuple(filter(None, (at.address, at.address6) if at else ()))
    return MachineBmc(
        device.name,
        port.name,
        device.kind,
        device.role,
        device.type.model,
        rack,
        "" if u is None else str(u),
        topology.bay_cell(device.name),
        _full_name(next((names[text] for text in texts if text in names), ""), plan.domain),
        next((text for text in texts if ":" not in text), ""),
        next((text for text in texts if ":" in text), ""),
        words_of(plan, device.name, port.name).get("mac", ""),
        tags_of(plan, device.name).serial,
        "" if port.own_name else device.type.redfish_system,
        not port.own_name,
    )


def _full_name(label: str, domain: str) -> str:
    """Return a DNS name with its domain, "" for none."""
    return f"{label}.{domain}" if label and domain else label
