"""The NetBox interface type of a port by cage and speed; NetBox has a fixed list of types."""

from __future__ import annotations

from collections.abc import Mapping

from dcgen.plan.types import Port

INFINIBAND = {
    40: "infiniband-qdr",
    56: "infiniband-fdr",
    100: "infiniband-edr",
    200: "infiniband-hdr",
    400: "infiniband-ndr",
    800: "infiniband-xdr",
}
ETHERNET = {
    ("RJ45", 1): "1000base-t",
    ("RJ45", 2.5): "2.5gbase-t",
    ("RJ45", 5): "5gbase-t",
    ("RJ45", 10): "10gbase-t",
    ("RJ45", 25): "25gbase-t",
    ("SFP", 1): "1000base-x-sfp",
    ("SFP+", 1): "1000base-x-sfp",
    ("SFP+", 10): "10gbase-x-sfpp",
    ("SFP28", 1): "1000base-x-sfp",
    ("SFP28", 10): "10gbase-x-sfpp",
    ("SFP28", 25): "25gbase-x-sfp28",
    ("SFP56", 25): "25gbase-x-sfp28",
    ("SFP56", 50): "50gbase-x-sfp56",
    ("QSFP+", 40): "40gbase-x-qsfpp",
    ("QSFP28", 40): "40gbase-x-qsfpp",
    ("QSFP28", 100): "100gbase-x-qsfp28",
    ("QSFP56", 100): "100gbase-x-qsfp28",
    ("QSFP56", 200): "200gbase-x-qsfp56",
    # A slower port in a newer cage takes a module of the older form factor.
    ("QSFP112", 100): "100gbase-x-qsfp28",
    ("QSFP112", 200): "200gbase-x-qsfp56",
    ("QSFP112", 400): "400gbase-x-qsfp112",
    ("QSFP-DD", 100): "100gbase-x-qsfpdd",
    ("QSFP-DD", 200): "200gbase-x-qsfpdd",
    ("QSFP-DD", 400): "400gbase-x-qsfpdd",
    ("QSFP-DD", 800): "800gbase-x-qsfpdd",
    ("OSFP", 400): "400gbase-x-osfp",
    ("OSFP", 800): "800gbase-x-osfp",
    ("OSFP", 1600): "1.6tbase-x-osfp1600",
}
FLAT = {"400gbase-x-osfp": "400gbase-x-osfp-rhs", "1.6tbase-x-osfp1600": "1.6tbase-x-osfp1600-rhs"}


def interface_type(port: Port, protocols: Mapping[str, str]) -> str:
    """Return the NetBox type of a port, `other` if NetBox has none.

    An adapter with both protocols uses the protocol of its fabric, the protocol of the switch at the far end. The port
    of a BMC that shares an adapter port is virtual.
    """
    if port.shares:
        return "virtual"
    protocol = port.protocol if port.protocol != "both" else protocols.get(port.fabric or "", "ethernet")
    if protocol == "infiniband":
        return INFINIBAND.get(int(port.speed_gbps), "other")
    kind = ETHERNET.get((port.cage_type, port.speed_gbps), "other")
    return FLAT.get(kind, kind) if port.cage_style == "flat" else kind
