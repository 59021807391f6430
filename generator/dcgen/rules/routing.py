"""Codes of routing: gateways, prefixes, bonds, AS numbers and VLANs."""

from __future__ import annotations

from dcgen.rules.rule import Rule

ROUTING = {
    "DC340": Rule(
        "gateway without an owner",
        "The hosts of a VLAN send to a gateway that no device of the plan has, so nothing leaves the VLAN.",
        "Set `gateway:` to `leaf`, to the name of a device, or to `external` for a router outside the plan.",
    ),
    "DC341": Rule(
        "one prefix on separate leaves",
        "A prefix has hosts on several leaves that share no VLAN. They are not a pair with peer links, and no overlay joins them. Packets to hosts behind the other leaf are lost.",
        "Set `routing: l3-leaf`, add `peer_links:`, or set `overlay: evpn` below spines.",
    ),
    "DC342": Rule(
        "two ports of a host in one prefix",
        "Linux answers ARP for both addresses on both ports and sends by one of them. Traffic between GPUs then shares a port or is lost.",
        "Remove `attach:` for a bond, or use a routing with a prefix per port.",
    ),
    "DC343": Rule(
        "RoCE rails in one VLAN",
        "All GPU ports of a host in one VLAN answer for each other (ARP flux). The kernel parameters in the host configuration cure ARP, but both ports still send by the first one without source rules.",
        "Use `routing: l3-host`, or accept it.",
        "warning",
    ),
    "DC344": Rule(
        "bond over separate switches",
        "A bond with LACP needs one switch, a pair with peer links (MLAG), or a pair below spines with EVPN multihoming. Other switches refuse the second port.",
        "Add `peer_links:`, set `pair: evpn-mh` below spines, or set `attach: bond-backup`.",
    ),
    "DC345": Rule(
        "number used twice",
        "An AS number, loopback, VLAN or VRRP group is used twice or out of range. Routers with one AS number ignore each other's routes. Two VLANs of one number on a switch are one network.",
        "State another `index:`, `vlan:` or `asn_base:`.",
    ),
    "DC346": Rule(
        "pool of switches too small",
        "The pool of loopbacks or of links between switches has too few addresses for the reserved switches.",
        "Use a larger pool under `addressing: pools:`.",
    ),
    "DC347": Rule(
        "aggregate over two leaves",
        "A leaf announces one aggregate for its hosts. If some of them are behind another leaf, their packets end at the first one.",
        "Remove the wires or ports that move a host to another leaf, or set `pair: host-routes`.",
    ),
    "DC348": Rule(
        "MTU of hosts above that of switches",
        "Switches drop frames that are larger than their MTU. An overlay adds 50 bytes to each frame.",
        "Lower `mtu:` of the fabric.",
    ),
    "DC349": Rule(
        "IPv6 pool without a /64",
        "Every prefix of IPv6 is a /64, because hosts and switches expect it (RFC 7421).",
        "Use an IPv6 pool of /64 or shorter.",
    ),
    "DC350": Rule(
        "host without a default route",
        "A host with an in-band network needs a default route. Without it the host reaches nothing beyond its prefixes. dcgen writes one per host and address family.",
        "Give the in-band network a gateway.",
    ),
    "DC351": Rule(
        "IPoIB with a gateway or a public pool",
        "No switch routes an IPoIB subnet. A gateway in it has no owner, and public addresses in it are wasted.",
        "Remove `gateway:`, or use a private pool such as 100.126.0.0/16.",
        "warning",
    ),
    "DC352": Rule(
        "operating system lacks a feature",
        "The operating system of the switches cannot do what the design asks for, so the written configuration does not have it.",
        "Choose another `nos:`, or another value of the key in the message.",
        "warning",
    ),
    "DC353": Rule(
        "gateway of an edge site on one switch",
        "The site has two switches, but only one of them is the gateway. If it fails, the hosts reach nothing outside.",
        "Set `gateway: leaf`, so that both switches share the gateway.",
        "warning",
    ),
    "DC354": Rule(
        "addresses of an earlier version",
        "With `scheme: 1` prefixes span several leaves and gateways have no owner, so no switch or host configuration follows from them.",
        "Remove `scheme:` before the site is built.",
        "warning",
    ),
    "DC355": Rule(
        "reserved range outside the plan, or in use",
        "A reserved range protects addresses of a VLAN. It is in no prefix of the site, or a device has an address in it.",
        "Correct the range.",
    ),
    "DC356": Rule(
        "VLAN of a fabric cannot be planned",
        "A further VLAN needs a fabric whose ports are in VLANs, and groups that exist.",
        "Correct the entry under `vlans:`.",
    ),
    "DC357": Rule(
        "two blueprints of a site collide",
        "Blueprints of one site share its network. Their pools, loopbacks and AS numbers must differ.",
        "State other pools or another `asn_base:` in one of them.",
    ),
    "DC358": Rule(
        "one pool at two sites",
        "Two sites have the same addresses, so no router can connect them.",
        "State another pool in one of the blueprints.",
        "warning",
    ),
    "DC359": Rule(
        "index by the order of names",
        "Loopbacks and AS numbers follow from the index of a fabric. Several fabrics without standard traffic have indexes from 4 in the order of their names, so a fabric more can change them.",
        "State the `index:` of each of these fabrics.",
        "warning",
    ),
}
