"""Further VLANs of a fabric by purpose, such as that of cameras: a prefix each, and addresses of tagged servers."""

import ipaddress
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from dcgen.blueprint import Blueprint
from dcgen.blueprint.routing import FabricVlan
from dcgen.finding import Finding, KeyPath, did_you_mean
from dcgen.plan.addressing import reserved
from dcgen.plan.addressing.layout import text_of
from dcgen.plan.addressing.pools import Subnet
from dcgen.plan.addressing.prefixes import EXTERNAL, GATEWAY, make_owners
from dcgen.plan.addressing.request import HOST_SLOT
from dcgen.plan.allocation import Allocation
from dcgen.plan.inventory import roster
from dcgen.plan.leases import Claim
from dcgen.plan.records import Address, DeviceGroup, Prefix
from dcgen.plan.subnets import NetworkPolicy


class VlanPlan(NamedTuple):
    """The prefixes, addresses and policies of further VLANs, and their faults."""

    prefixes: list[Prefix]
    addresses: list[Address]
    policies: dict[tuple[str, str], NetworkPolicy]
    findings: list[Finding]


class _Request(NamedTuple):
    """A VLAN to plan: its policy and description, the leaves of its fabric, and its subnets."""

    policy: NetworkPolicy
    vlan: FabricVlan
    leaves: list[str]
    networks: list[Subnet]

    @property
    def path(self) -> KeyPath:
        """Return the key of the VLAN."""
        return ("fabrics", self.policy.fabric, "vlans", self.policy.network)

    @property
    def bases(self) -> list[int]:
        """Return the first address of each subnet."""
        return [int(each.network_address) for each in self.networks]

    def texts(self, offset: int) -> tuple[str, ...]:
        """Return the address at an offset in each subnet."""
        return tuple(text_of(base + offset, net.version) for base, net in zip(self.bases, self.networks, strict=True))


def make_vlans(
    blueprint: Blueprint,
    allocation: Allocation,
    device_groups: list[DeviceGroup],
    policies: Mapping[tuple[str, str], NetworkPolicy],
    prefixes: Iterable[Prefix],
    addresses: Iterable[Address],
) -> VlanPlan:
    """Return the further VLANs of all fabrics. Their servers are tagged on the port or bond that they have there."""
    found = VlanPlan([], [], {}, [])
    if not any(config.vlans for config in blueprint.fabrics.values()):
        return found
    first: dict[tuple[str, str], Address] = {}
    for item in addresses:
        if not item.network:
            first.setdefault((item.device, item.fabric), item)
    leaves = {each.fabric: each.leaves for each in prefixes if not each.network}
    stated = (
        (fabric, *entry) for fabric, config in blueprint.fabrics.items() for entry in sorted(config.vlans.items())
    )
    for fabric, name, vlan in stated:
        base = policies.get((fabric, ""))
        if base is None:
            continue
        if not base.has_vlan:
            message = f"fabric '{fabric}' has routing {base.routing}, so its ports have no VLANs"
            hint = "set `routing: l2-vlan` or `l3-leaf`"
            found.findings.append(Finding("DC356", message, hint, ("fabrics", fabric, "vlans", name)))
            continue
        policy = _policy(base, name, vlan)
        networks = [ipaddress.ip_network(text) for text in (policy.pool, policy.pool6) if text]
        request = _Request(policy, vlan, list(leaves.get(fabric, ())), networks)
        found.policies[fabric, name] = policy
        found.prefixes.append(_prefix(request))
        found.findings.extend(_unknown_groups(blueprint, request))
        made, fault = _addresses(blueprint, allocation, device_groups, request, first)
        found.addresses.extend(made)
        found.findings.extend([fault] if fault else [])
    return found


def _policy(base: NetworkPolicy, name: str, vlan: FabricVlan) -> NetworkPolicy:
    gateway = "" if vlan.gateway == "none" else vlan.gateway or base.gateway
    return base._replace(
        network=name,
        vlan=vlan.vlan,
        gateway=gateway,
        mtu=vlan.mtu or base.mtu,
        vrf=vlan.vrf or base.vrf,
        pool=vlan.prefix,
        pool6=vlan.prefix6 or "",
        routing="l2-vlan",
        roce="",
        stated=frozenset(),
    )


def _prefix(request: _Request) -> Prefix:
    """Return the prefix of a VLAN."""
    policy, leaves = request.policy, request.leaves
    gateways = request.texts(GATEWAY)
    owned = leaves or policy.gateway != "leaf"
    return Prefix(
        prefix=policy.pool,
        gateway=gateways[0] if policy.gateway else "",
        fabric=policy.fabric,
        unit=0,
        rail=None,
        network=policy.network,
        prefix6=policy.pool6,
        gateway6=gateways[1] if policy.gateway and policy.pool6 else "",
        leaves=tuple(leaves),
        owners=make_owners(policy, gateways, request.bases, leaves) if owned else (),
        external=policy.gateway == EXTERNAL,
        vlan=policy.vlan,
        vrf=policy.vrf,
        mtu=policy.mtu,
    )


def _unknown_groups(blueprint: Blueprint, request: _Request) -> Iterator[Finding]:
    """Yield DC356 for the first group of a VLAN that the blueprint does not have."""
    if unknown := sorted(set(request.vlan.groups) - blueprint.servers.keys()):
        hint = did_you_mean(unknown[0], sorted(blueprint.servers))
        yield Finding("DC356", f"there is no server group '{unknown[0]}'", hint, (*request.path, "groups"))


def _addresses(
    blueprint: Blueprint,
    allocation: Allocation,
    device_groups: list[DeviceGroup],
    request: _Request,
    first: Mapping[tuple[str, str], Address],
) -> tuple[list[Address], Finding | None]:
    """Return the addresses of the tagged servers of a VLAN, or a finding if the prefix is too small for them."""
    policy, whole = request.policy, request.networks[0]
    members = [item for item in device_groups if item.key in request.vlan.groups]
    if not members:
        return [], None
    claims = [(item.unit, Claim(item.key, item.capacity)) for item in members]
    kept = reserved.leases(blueprint, whole, whole.num_addresses)
    slots = allocation.scopes(f"/host/{policy.fabric}/vlan-{policy.network}", claims, HOST_SLOT, kept)
    units = roster.max_units(blueprint) if any(item.unit for item in members) else 0
    bits = max(slots.unit.end, slots.site.end).bit_length()
    last = (units << bits) + slots.unit.end if units else slots.site.end
    if any(each.num_addresses <= last for each in request.networks):
        message = f"the prefix {whole} of VLAN '{policy.network}' is too small for the capacity of its groups"
        hint = f"use a prefix of /{whole.max_prefixlen - last.bit_length()} or larger"
        return [], Finding("DC311", message, hint, (*request.path, "prefix"))
    found = []
    for item in members:
        block = (item.unit << bits) if units else 0
        for device, slot in zip(item.names, slots.run(item.key, item.unit, item.numbers), strict=True):
            if port := first.get((device, policy.fabric)):
                found.append(_address(request, port, block + slot))
    return found, None


def _address(request: _Request, port: Address, offset: int) -> Address:
    """Return the address of a server in a VLAN that is tagged on a port or bond."""
    policy, texts, gateways = request.policy, request.texts(offset), request.texts(GATEWAY)
    found = port._replace(
        address=texts[0],
        length=request.networks[0].prefixlen,
        gateway=gateways[0] if policy.gateway else "",
        network=policy.network,
        vlan=policy.vlan,
        subnet=policy.pool,
        address6="",
        length6=0,
        gateway6="",
    )
    if not policy.pool6:
        return found
    gateway6 = gateways[1] if policy.gateway else ""
    return found._replace(address6=texts[1], length6=request.networks[1].prefixlen, gateway6=gateway6)


def circuit_vlans(blueprint: Blueprint) -> dict[str, str]:
    """Return the name of the further VLAN of each circuit that states one, by the device at its far end."""
    return {
        f"{blueprint.name}-uplink-{key}": circuit.vlan for key, circuit in blueprint.circuits.items() if circuit.vlan
    }
