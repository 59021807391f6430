"""Further VLANs of a fabric by purpose, such as that of cameras: a prefix each, and addresses of tagged servers."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from dcgen.blueprint import Blueprint
from dcgen.blueprint.routing import FabricVlan
from dcgen.finding import Finding, did_you_mean
from dcgen.plan.addressing import reserved
from dcgen.plan.addressing.layout import text_of
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
    first: dict[tuple[str, str], Address] = {}
    for item in addresses:
        if not item.network:
            first.setdefault((item.device, item.fabric), item)
    leaves = {each.fabric: each.leaves for each in prefixes if not each.network}
    for fabric, config in blueprint.fabrics.items():
        base = policies.get((fabric, ""))
        for name, vlan in sorted(config.vlans.items()):
            if base is None:
                continue
            path = ("fabrics", fabric, "vlans", name)
            if not base.has_vlan:
                message = f"fabric '{fabric}' has routing {base.routing}, so its ports have no VLANs"
                found.findings.append(Finding("DC356", message, "set `routing: l2-vlan` or `l3-leaf`", path))
                continue
            policy = _policy(base, name, vlan)
            found.policies[fabric, name] = policy
            _add(found, blueprint, allocation, device_groups, policy, vlan, list(leaves.get(fabric, ())), first)
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


def _add(
    found: VlanPlan,
    blueprint: Blueprint,
    allocation: Allocation,
    device_groups: list[DeviceGroup],
    policy: NetworkPolicy,
    vlan: FabricVlan,
    leaves: list[str],
    first: Mapping[tuple[str, str], Address],
) -> None:
    """Add one VLAN with the addresses of its tagged servers."""
    path = ("fabrics", policy.fabric, "vlans", policy.network)
    networks = [ipaddress.ip_network(text) for text in (policy.pool, policy.pool6) if text]
    bases = [int(each.network_address) for each in networks]
    gateways = tuple(text_of(base + GATEWAY, each.version) for base, each in zip(bases, networks, strict=True))
    has_gateway = bool(policy.gateway)
    found.prefixes.append(
        Prefix(
            prefix=policy.pool,
            gateway=gateways[0] if has_gateway else "",
            fabric=policy.fabric,
            unit=0,
            rail=None,
            network=policy.network,
            prefix6=policy.pool6,
            gateway6=gateways[1] if has_gateway and policy.pool6 else "",
            leaves=tuple(leaves),
            owners=make_owners(policy, gateways, bases, leaves) if leaves or policy.gateway != "leaf" else (),
            external=policy.gateway == EXTERNAL,
            vlan=policy.vlan,
            vrf=policy.vrf,
            mtu=policy.mtu,
        )
    )
    if unknown := sorted(set(vlan.groups) - blueprint.servers.keys()):
        message = f"there is no server group '{unknown[0]}'"
        hint = did_you_mean(unknown[0], sorted(blueprint.servers))
        found.findings.append(Finding("DC356", message, hint, (*path, "groups")))
    members = [item for item in device_groups if item.key in vlan.groups]
    claims = [(item.unit, Claim(item.key, item.capacity)) for item in members]
    kept = reserved.leases(blueprint, networks[0], networks[0].num_addresses)
    slots = allocation.scopes(f"/host/{policy.fabric}/vlan-{policy.network}", claims, HOST_SLOT, kept)
    bits = max(slots.unit.end, slots.site.end, 1).bit_length()
    units = roster.max_units(blueprint) if any(item.unit for item in members) else 0
    if any(each.num_addresses < ((units + 1) << bits) - 1 for each in networks) and (units or members):
        largest = slots.site.end if not units else (units + 1) << bits
        if any(each.num_addresses <= largest for each in networks):
            message = f"the prefix {networks[0]} of VLAN '{policy.network}' is too small for the capacity of its groups"
            length = networks[0].max_prefixlen - largest.bit_length()
            found.findings.append(Finding("DC311", message, f"use a prefix of /{length} or larger", (*path, "prefix")))
            return
    for item in members:
        for device, slot in zip(item.names, slots.run(item.key, item.unit, item.numbers), strict=True):
            if port := first.get((device, policy.fabric)):
                offset = ((item.unit if units else 0) << bits) + slot
                texts = [text_of(base + offset, each.version) for base, each in zip(bases, networks, strict=True)]
                found.addresses.append(
                    Address(
                        device,
                        port.port,
                        policy.fabric,
                        texts[0],
                        networks[0].prefixlen,
                        gateways[0] if has_gateway else "",
                        policy.network,
                        port.bond,
                        port.members,
                        policy.vlan,
                        texts[1] if policy.pool6 else "",
                        networks[1].prefixlen if policy.pool6 else 0,
                        gateways[1] if policy.pool6 and has_gateway else "",
                        policy.pool,
                    )
                )


def circuit_vlans(blueprint: Blueprint) -> dict[str, str]:
    """Return the name of the further VLAN of each circuit that states one, by the device at its far end."""
    return {
        f"{blueprint.name}-uplink-{key}": circuit.vlan for key, circuit in blueprint.circuits.items() if circuit.vlan
    }
