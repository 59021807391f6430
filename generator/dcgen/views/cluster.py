"""The servers that are nodes of a Slurm cluster, and the addresses of BMCs."""

from dcgen.plan import traffic
from dcgen.plan.records import Device, Plan, SlurmPolicy
from dcgen.topology import Topology

NOTHING = SlurmPolicy()
RESERVED = ("all", "default", "localhost")  # in any case, slurm.conf gives them another meaning
BMC_HOSTS = ("server", "storage")  # the kinds of devices whose BMC has power control and a console


def slurm_servers(topology: Topology) -> tuple[Device, ...]:
    """Return the servers that are nodes, in the order of the plan.

    By default they are the servers with GPUs or with a port for compute. The blueprint may state otherwise per group.
    """
    return tuple(device for device in topology.plan.devices.values() if _is_node(topology.plan, device))


def _is_node(plan: Plan, device: Device) -> bool:
    if device.kind != "server" or device.name in RESERVED:
        return False
    stated = plan.policy.slurm.get(device.group, NOTHING).node
    return bool(device.type.gpus or traffic.compute_ports(plan, device)) if stated is None else stated


def bmc_address(topology: Topology, device: Device) -> str:
    """Return the IPv4 address of the BMC of a host itself, "" for none. The BMCs of its adapters do not count."""
    found = {at.port: at.address for at in topology.addresses_of.get(device.name, ()) if at.address}
    ports = [port for port in device.type.ports if port.name in found and port.is_management and not port.own_name]
    port = traffic.management_port(topology.plan, ports)
    return found[port.name] if port and "." in found[port.name] else ""


def cluster_folders(topology: Topology) -> set[str]:
    """Return the folders that the site has for a cluster, if the blueprint selects them."""
    devices = topology.plan.devices.values()
    found = {"clustershell/"} if any(device.kind in ("server", "storage", "switch") for device in devices) else set()
    if any(device.kind in BMC_HOSTS and bmc_address(topology, device) for device in devices):
        found.add("consoles/")
    if any(device.kind == "server" and not device.present and bmc_address(topology, device) for device in devices):
        found.add("maas/")
    return found | ({"slurm/"} if slurm_servers(topology) else set())
