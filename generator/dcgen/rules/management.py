"""Codes of the management network: ports that it does not reach, and BMCs that share a port of the host."""

from __future__ import annotations

from dcgen.rules.rule import Rule

MANAGEMENT = {
    "DC370": Rule(
        "management ports without a network",
        "With `oob: none`, the ports of BMCs, PDUs, UPSes and switches have no cable and no address. Someone must go to the site to restart a server that does not respond.",
        "Add `management` to the `carries:` of another fabric, share an adapter port as `bmc: {shared: PORT}`, or accept the loss.",
        "warning",
    ),
    "DC371": Rule(
        "BMC shares an unknown port",
        "The servers have no adapter port of that name, or the port has no cable.",
        "Set `bmc: shared:` to an adapter port with a cable.",
    ),
    "DC372": Rule(
        "BMC cannot share the port",
        "A BMC sends Ethernet frames through the adapter to a switch. InfiniBand, the ports of GPUs and a mesh do not carry them.",
        "Set `bmc: shared:` to an in-band port, or remove it.",
    ),
    "DC373": Rule(
        "management beside other traffic on two fabrics",
        "Management ports beside other traffic are one network with one pool. Two fabrics without a link cannot carry it.",
        "Use ports of one fabric for all BMCs that share a port and for `carries: [..., management]`.",
    ),
}
