"""The configuration of each Ethernet switch, from the plan."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from dcgen.network import bonds
from dcgen.network.records import IpAddress, Neighbor, Pair, SwitchBond, SwitchNetwork, SwitchPort, Vlan
from dcgen.plan.addressing.policy import switch_mtu
from dcgen.plan.records import Address, Cable, Device, Plan, Prefix
from dcgen.plan.subnets import NetworkPolicy, Router
from dcgen.plan.types import DeviceType, Port
from dcgen.topology import Topology

CIRCUIT_MTU = 1_500  # of a routed circuit in bytes: no provider promises more without an agreement
FIRST_VNI = 4_000  # plus the VLAN
PRIORITIES = (200, 100)  # of VRRP on the two switches of a pair
PEER_BOND = "peerlink"
CAGE = "cage"  # before the number of a cage with data ports
MANAGEMENT_VRF = "mgmt"  # of the management port of a switch


class SwitchEnd(NamedTuple):
    """A cabled port of a switch, the far end, and whether the switch is the lower end."""

    port: Port
    cable: Cable
    far: Device
    far_port: Port
    is_lower: bool


class CagePlace(NamedTuple):
    """The place of a port of a switch: the number of its cage, its lane there from 0, and the ports of the cage."""

    cage: int
    lane: int
    links: int


class SwitchPortUse(NamedTuple):
    """The part of the configuration of a port that follows from its far end."""

    addresses: tuple[IpAddress, ...] = ()
    untagged: int = 0
    tagged: tuple[int, ...] = ()
    bond: str = ""
    mtu: int = 0  # of the port alone in bytes, 0 for that of the switch


UNUSED = SwitchPortUse()


class SwitchSite(NamedTuple):
    """Look-ups over a plan: addresses by device and port, prefixes with VLANs by leaf, and the pair of each leaf.

    `addresses` has only those of Ethernet fabrics. `management` has the address of the management port of each switch.
    `cages` has the places of the ports of each switch type by the identity of the type.
    """

    plan: Plan
    addresses: Mapping[tuple[str, str], list[Address]]
    vlans: Mapping[str, list[Prefix]]
    aggregates: Mapping[str, list[Prefix]]
    bonds: Mapping[tuple[str, str], bonds.HostBond]
    pairs: Mapping[str, tuple[str, str]]
    planes: Mapping[str, int]
    management: Mapping[str, str]
    tiers: Mapping[str, tuple[str, str]]
    cages: Mapping[int, Mapping[str, CagePlace]]


def make_switches(topology: Topology) -> dict[str, SwitchNetwork]:
    """Return the configuration of each Ethernet switch, by name. There is none with addresses of an earlier scheme."""
    plan = topology.plan
    if plan.routing.scheme == 1:
        return {}
    site = _make_site(topology)
    found = {}
    for fabric in plan.fabrics:
        policy = plan.routing.policy(fabric.name)
        if policy is None or fabric.protocol != "ethernet":
            continue
        for tier in ("leaves", "spines", "cores"):
            for name in getattr(fabric, tier):
                found[name] = _switch(topology, site, plan.devices[name], policy)
    return found


def _make_site(topology: Topology) -> SwitchSite:
    """Return the look-ups over a plan."""
    plan = topology.plan
    addresses: dict[tuple[str, str], list[Address]] = defaultdict(list)
    others = {fabric.name for fabric in plan.fabrics if fabric.protocol != "ethernet"}
    for item in plan.addresses:
        if item.fabric in others:  # most addresses of a large site, which no port of an Ethernet switch needs
            continue
        ports = plan.devices[item.device].type.port
        for port in item.members or (item.port,):
            addresses[item.device, ports[port].shares or port].append(item)
    vlans: dict[str, list[Prefix]] = defaultdict(list)
    aggregates: dict[str, list[Prefix]] = defaultdict(list)
    for prefix in plan.prefixes:
        for leaf in prefix.leaves:
            (vlans if prefix.vlan else aggregates)[leaf].append(prefix)
    tiers = {
        name: (fabric.name, tier)
        for fabric in plan.fabrics
        for tier, names in (("leaf", fabric.leaves), ("spine", fabric.spines), ("core", fabric.cores))
        for name in names
    }
    pairs = bonds.pairs_of(plan)
    return SwitchSite(
        plan=plan,
        addresses=addresses,
        vlans=vlans,
        aggregates=aggregates,
        bonds=bonds.host_bonds(topology, pairs),
        pairs=pairs,
        planes=topology.plane_of,
        management={item.device: item.address for item in plan.addresses if item.device in tiers},
        tiers=tiers,
        cages=_cages(plan.devices[name].type for name in tiers),
    )


def _cages(types: Iterable[DeviceType]) -> dict[int, dict[str, CagePlace]]:
    """Return the place of each data port in its cage, by the identity of the type and the name of the port."""
    found: dict[int, dict[str, CagePlace]] = {}
    for key, type_ in {id(type_): type_ for type_ in types}.items():
        names: dict[str, list[str]] = {}
        for port in type_.ports:
            names.setdefault(port.cage, []).append(port.name)
        found[key] = {
            name: CagePlace(int(cage.removeprefix(CAGE)), lane, len(lanes))
            for cage, lanes in names.items()
            if cage.startswith(CAGE)
            for lane, name in enumerate(lanes)
        }
    return found


def _switch(topology: Topology, site: SwitchSite, device: Device, policy: NetworkPolicy) -> SwitchNetwork:
    """Return the configuration of one switch."""
    plan, router = site.plan, site.plan.routing.routers.get(device.name)
    ends = list(_ends(topology, device))
    mtu = switch_mtu(policy.nos)
    ports = tuple([_port(site, device, policy, end, mtu) for end in ends])
    pair = _pair(site, device, policy, ports)
    management = next((item for item in topology.addresses_of.get(device.name, ())), None)
    _, tier = site.tiers[device.name]
    vlans = tuple(_vlans(site, device, policy, ports))
    aggregates = [text for each in site.aggregates.get(device.name, ()) for text in (each.prefix, each.prefix6) if text]
    connected = [
        text
        for each in site.vlans.get(device.name, ())
        if any(owner.device == device.name for owner in each.owners)
        for text in (each.prefix, each.prefix6)
        if text
    ]
    return SwitchNetwork(
        name=device.name,
        model=device.type.model,
        manufacturer=device.type.manufacturer,
        fabric=policy.fabric,
        tier=tier,
        unit=device.unit,
        plane=site.planes.get(device.name, 0),
        nos=policy.nos,
        domain=plan.domain,
        asn=router.asn if router else 0,
        loopbacks=_loopbacks(router),
        ports=ports,
        bonds=tuple(_bonds(site, device, ports, pair)),
        vlans=vlans,
        neighbors=tuple(_neighbors(site, ends, ports)) if router else (),
        aggregates=tuple(aggregates) if policy.routing == "l3-host" and policy.pair != "host-routes" else (),
        connected=tuple(connected),
        host_routes=policy.pair == "host-routes",
        pair=pair,
        overlay=policy.overlay,
        roce=policy.roce,
        mtu=mtu,
        management_port=management.port if management else "",
        management=IpAddress(management.address, management.length) if management else None,
        management_gateway=management.gateway if management else "",
    )


def _loopbacks(router: Router | None) -> tuple[IpAddress, ...]:
    if router is None:
        return ()
    texts = ((router.loopback, 32), (router.loopback6, 128))
    return tuple(IpAddress(text, length) for text, length in texts if text)


def _ends(topology: Topology, device: Device) -> Iterator[SwitchEnd]:
    """Yield the cabled data ports of a switch in port order."""
    devices, order, found = topology.plan.devices, device.type.order, []
    for cable in topology.cables_of[device.name]:
        lower = cable.a_device == device.name
        name, far_name, far_port = (
            (cable.a_port, cable.b_device, cable.b_port) if lower else (cable.b_port, cable.a_device, cable.a_port)
        )
        port, far = device.type.port[name], devices[far_name]
        if not port.is_management:
            found.append(SwitchEnd(port, cable, far, far.type.port[far_port], lower))
    return iter(sorted(found, key=lambda end: order[end.port.name]))


def _port(site: SwitchSite, device: Device, policy: NetworkPolicy, end: SwitchEnd, mtu: int) -> SwitchPort:
    """Return the configuration of a port; `mtu` is that of the switch."""
    port, cable, far, far_port, _ = end
    role, place = _role(site, device, end), site.cages[id(device.type)][port.name]
    use = _host_use(site, policy, far, far_port.name) if role == "host" else _use(site, device, policy, end, role)
    return SwitchPort(
        port.name,
        role,
        far.name,
        far_port.name,
        far.kind,
        cable.fabric,
        cable.speed_gbps,
        *place,
        use.mtu or mtu,
        use.addresses,
        untagged=use.untagged,
        tagged=use.tagged,
        bond=use.bond,
        lanes=port.lanes,
    )


def _use(site: SwitchSite, device: Device, policy: NetworkPolicy, end: SwitchEnd, role: str) -> SwitchPortUse:
    """Return the use of a port to a switch or a circuit."""
    link, routers = site.plan.routing.links.get(end.cable.id), site.plan.routing.routers
    if role == "circuit":
        return _circuit_use(site, policy, end.far.name, link and IpAddress(link.a, link.length))
    if role == "peer" and policy.pair == "mlag":
        return SwitchPortUse(bond=PEER_BOND)
    if not (device.name in routers and end.far.name in routers):
        tagged = [each.vlan for (fabric, _), each in site.plan.routing.policies.items() if fabric == end.cable.fabric]
        return SwitchPortUse(tagged=tuple(sorted({vlan for vlan in tagged if vlan})))
    return SwitchPortUse((IpAddress(link.a if end.is_lower else link.b, link.length),)) if link else UNUSED


def _role(site: SwitchSite, device: Device, end: SwitchEnd) -> str:
    """Return the role of a port by its far end."""
    if end.far.kind == "circuit":
        return "circuit"
    if end.far.name not in site.tiers or end.far_port.is_management:
        return "host"
    if site.tiers[end.far.name] == site.tiers[device.name] and end.cable.fabric == site.tiers[device.name][0]:
        return "peer"
    return "uplink" if end.is_lower else "downlink"


def _host_use(site: SwitchSite, policy: NetworkPolicy, peer: Device, peer_port: str) -> SwitchPortUse:
    """Return the use of a port to a host: routed, or in the VLANs of the addresses behind it."""
    found = site.addresses.get((peer.name, peer_port), [])
    if policy.routing == "l3-host" and any(not item.network for item in found):
        own = [item for item in found if not item.network]
        texts = [IpAddress(item.gateway, item.length) for item in own if item.gateway]
        texts += [IpAddress(item.gateway6, item.length6) for item in own if item.gateway6]
        return SwitchPortUse(tuple(texts))
    bond = site.bonds.get((peer.name, peer_port))
    if bond and bond.lacp:
        return SwitchPortUse(bond=bond.name)
    policies = site.plan.routing.policies
    vlans: dict[int, bool] = {}
    for item in found:
        known = policies.get((item.fabric, item.network))
        if known and known.vlan:
            tag = bool(item.vlan) or bool(peer.type.port[item.port].shares)
            vlans[known.vlan] = vlans.get(known.vlan, True) and tag
    untagged = next((vlan for vlan, tagged in vlans.items() if not tagged), 0) or (0 if vlans else policy.vlan)
    return SwitchPortUse((), untagged, tuple(sorted(vlan for vlan, is_tagged in vlans.items() if is_tagged)))


def _circuit_use(site: SwitchSite, policy: NetworkPolicy, circuit: str, own: IpAddress | None) -> SwitchPortUse:
    """Return the use of a port to a circuit: routed with an address, or in a VLAN."""
    if own:
        return SwitchPortUse((own,), mtu=CIRCUIT_MTU)
    known = site.plan.routing.policy(policy.fabric, site.plan.routing.circuit_vlans.get(circuit, "")) or policy
    return SwitchPortUse(untagged=known.vlan)


def _bonds(site: SwitchSite, device: Device, ports: tuple[SwitchPort, ...], pair: Pair | None) -> Iterator[SwitchBond]:
    """Yield the bonds to hosts in the order of their first ports, then the bond of the peer links."""
    members: dict[str, list[SwitchPort]] = {}
    for port in ports:
        if port.bond and port.bond != PEER_BOND:
            members.setdefault(port.bond, []).append(port)
    policies = site.plan.routing.policies
    for name, own in members.items():
        bond = site.bonds[own[0].peer, own[0].peer_port]
        tagged = {item.vlan for item in site.addresses[own[0].peer, own[0].peer_port] if item.vlan}
        shared_bmc = [
            policies[item.fabric, item.network].vlan
            for port in own
            for item in site.addresses[port.peer, port.peer_port]
            if item.network == "management" and (item.fabric, item.network) in policies
        ]
        yield SwitchBond(
            name,
            bond.number,
            tuple([port.name for port in own]),
            own[0].peer,
            own[0].mtu,
            bond.vlan,
            tuple(sorted({*tagged, *shared_bmc})),
            shared=bond.leaves > 1,
            bypass=own[0].peer_kind in ("server", "storage"),
        )
    if pair and pair.kind == "mlag" and pair.ports:
        vlans = sorted({each.vlan for each in site.vlans.get(device.name, ())})
        yield SwitchBond(PEER_BOND, 0, pair.ports, pair.peer, ports[0].mtu, 0, tuple(vlans))


def _pair(site: SwitchSite, device: Device, policy: NetworkPolicy, ports: tuple[SwitchPort, ...]) -> Pair | None:
    """Return the pair of a leaf whose hosts have bonds over two leaves."""
    if device.name not in site.pairs or not policy.pair:
        return None
    first, second = site.pairs[device.name]
    peer = second if device.name == first else first
    router, far = site.plan.routing.routers.get(first), site.plan.routing.routers.get(peer)
    number = (policy.fabric_index or 0) % 8 << 13 | (router.slot if router else site.plan.devices[first].number)
    mac = f"44:38:39:ff:{number >> 8 & 255:02x}:{number & 255:02x}"
    links = tuple(port.name for port in ports if port.role == "peer" and port.peer == peer)
    backup = site.management.get(peer, "")
    vrf = MANAGEMENT_VRF if backup else ""
    return Pair(policy.pair, peer, links, mac, backup or (far.loopback if far else ""), device.name == first, vrf)


def _vlans(site: SwitchSite, device: Device, policy: NetworkPolicy, ports: tuple[SwitchPort, ...]) -> Iterator[Vlan]:
    """Yield the VLANs of a switch in the order of their numbers; without an address where another device routes."""
    known: dict[int, Vlan] = {}
    for prefix in site.vlans.get(device.name, ()):
        known.setdefault(prefix.vlan, _vlan(site, device, policy, prefix))
    used = {vlan for port in ports for vlan in (port.untagged, *port.tagged) if vlan}
    names = {each.vlan: (each.network or each.fabric, each.fabric) for each in site.plan.routing.policies.values()}
    for vlan in sorted(known.keys() | used):
        name, fabric = names.get(vlan, (f"vlan{vlan}", policy.fabric))
        yield known.get(vlan) or Vlan(vlan, name, fabric, switch_mtu(policy.nos))


def _vlan(site: SwitchSite, device: Device, policy: NetworkPolicy, prefix: Prefix) -> Vlan:
    length, length6 = (int(text.partition("/")[2]) if text else 0 for text in (prefix.prefix, prefix.prefix6))
    owner = next((each for each in prefix.owners if each.device == device.name), None)
    found = Vlan(
        prefix.vlan,
        prefix.network or prefix.fabric,
        prefix.fabric,
        switch_mtu(policy.nos),
        vrf=prefix.vrf,
        vni=FIRST_VNI + prefix.vlan if policy.overlay else 0,
    )
    if owner is None:
        return found
    virtual = len(prefix.owners) > 1
    gateways = [(prefix.gateway, length), (prefix.gateway6, length6)]
    own = [(owner.address, length), (owner.address6, length6)]
    edge = site.plan.kind == "edge-site" and virtual and not policy.overlay
    place = [each.device for each in prefix.owners].index(device.name)
    return found._replace(
        addresses=tuple(IpAddress(*each) for each in own if each[0]),
        gateways=tuple(IpAddress(*each) for each in gateways if each[0]),
        virtual=virtual,
        mac=f"00:00:5e:00:01:{vrid_of(prefix.vlan):02x}" if virtual else "",
        vrid=vrid_of(prefix.vlan) if edge else 0,
        priority=PRIORITIES[min(place, 1)] if edge else 0,
    )


def vrid_of(vlan: int) -> int:
    """Return the number of the VRRP group of a VLAN: the VLAN itself, as far as it is below 256."""
    return vlan if vlan < 256 else vlan % 255 + 1


def _neighbors(site: SwitchSite, ends: list[SwitchEnd], ports: tuple[SwitchPort, ...]) -> Iterator[Neighbor]:
    """Yield the BGP sessions of a router."""
    routing = site.plan.routing
    for end, port in zip(ends, ports, strict=True):
        if port.role == "host":
            continue
        link = routing.links.get(end.cable.id)
        if port.role == "circuit":
            if link:
                yield Neighbor(port.name, "circuit", port.peer, link.asn, link.b)
            elif port.is_routed:
                yield Neighbor(port.name, "circuit", port.peer, None)
        elif port.is_routed and port.peer in routing.routers:
            address = (link.b if end.is_lower else link.a) if link else ""
            yield Neighbor(port.name, port.role, port.peer, routing.routers[port.peer].asn, address)
