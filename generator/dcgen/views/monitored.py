"""The devices that a monitoring system reaches, with the program that answers for each, and its planned address.

A server answers itself, through the exporter on it. A BMC, a switch or a PDU answers over IPMI or SNMP. Any other
device with an address answers echo requests only.
"""

from collections.abc import Iterator
from typing import NamedTuple

from dcgen.network.hosts import HOSTS
from dcgen.network.reach import own_address
from dcgen.plan.records import Address, Device
from dcgen.plan.traffic import management_port
from dcgen.topology import Topology
from dcgen.views.cluster import BMC_HOSTS, bmc_address

NODE, GPU, BMC, SWITCH, PDU, OTHER = "node", "dcgm", "bmc", "switch", "pdu", "other"
GPU_MANUFACTURER = "NVIDIA"  # the GPUs that DCGM knows


class SnmpModule(NamedTuple):
    """The module of snmp_exporter for devices of one kind and manufacturer whose model begins with `models`.

    `watts` is the expression of PromQL for the active power of such a device, "" if no source states its scale.
    """

    kind: str
    manufacturer: str
    models: str
    name: str
    watts: str = ""


# Source: github prometheus/snmp_exporter at 1d54f35992fdcfc6d3547b4d3debd0f32e2bfcac, its `generator/generator.yml`
# and its `snmp.yml`. The power of APC is in hundredths of a kilowatt, and -1 for models that do not measure. The power
# in Sentry4-MIB is in watts. In PDU2-MIB, each device states the number of decimal digits.
MODULES = (
    SnmpModule("pdu", "APC", "", "apcups", "10 * (rPDU2DeviceStatusPower{job='pdu'} >= 0)"),
    SnmpModule("pdu", "Server Technology", "PRO3X", "raritan_pdu2"),
    SnmpModule("pdu", "Server Technology", "C2W", "servertech_sentry4", "st4InputCordActivePower{job='pdu'}"),
    SnmpModule("ups", "APC", "", "apcups"),
)


class Monitored(NamedTuple):
    """A device with the job that monitors it, and its address without a port."""

    device: Device
    job: str
    address: str


def make_monitored(topology: Topology) -> tuple[Monitored, ...]:
    """Return the devices with an address by job, in the order of the plan. A server with GPUs has three jobs."""
    return tuple(item for device in topology.plan.devices.values() for item in _jobs(topology, device) if item.address)


def _jobs(topology: Topology, device: Device) -> Iterator[Monitored]:
    if device.kind in HOSTS:
        own = own_address(topology, device)
        job = NODE if device.kind == "server" else OTHER  # no source states that storage has a node_exporter
        yield Monitored(device, job, _text(own))
        if job == NODE and has_dcgm(topology, device):
            yield Monitored(device, GPU, _text(own))
    if device.kind in BMC_HOSTS:
        yield Monitored(device, BMC, bmc_address(topology, device))
    elif device.kind == "switch":
        router = topology.plan.routing.routers.get(device.name)
        yield Monitored(device, SWITCH, _managed(topology, device) or (router.loopback if router else ""))
    elif device.kind != "circuit":
        yield Monitored(device, PDU if snmp_module(device) else OTHER, _managed(topology, device))


def has_dcgm(topology: Topology, device: Device) -> bool:
    """Return whether a server has GPUs that DCGM knows."""
    gpus = device.type.gpus
    known = topology.plan.gpus.get(gpus.model) if gpus else None
    return bool(known and known.manufacturer == GPU_MANUFACTURER)


def snmp_module(device: Device) -> SnmpModule | None:
    """Return the module of snmp_exporter for a PDU or a UPS, None if no source names one."""
    type_ = device.type
    for module in MODULES:
        known = device.kind == module.kind and type_.manufacturer == module.manufacturer
        if known and type_.model.startswith(module.models):
            return module
    return None


def _managed(topology: Topology, device: Device) -> str:
    """Return the address of the management port of a device, "" without one."""
    own = topology.addresses_of.get(device.name, ())
    port = management_port(topology.plan, [device.type.port[item.port] for item in own])
    return _text(next((item for item in own if port and item.port == port.name), None))


def _text(item: Address | None) -> str:
    return (item.address or item.address6) if item else ""
