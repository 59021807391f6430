"""The vocabulary of the devicetype-library: its keys, its types of ports, and their counterparts in the catalog.

The library generates its lists from NetBox. The keys and lists here are those of its JSON Schemas in 2025 and 2026, and
the types of 1.6 Tbit/s those of NetBox 4.5.6.
"""

from __future__ import annotations

from typing import NamedTuple

DEVICE, MODULE, RACK = "device", "module", "rack"
FOLDERS = {"device-types": DEVICE, "module-types": MODULE, "rack-types": RACK}
FOLDER_OF = {family: folder for folder, family in FOLDERS.items()}


class PortKind(NamedTuple):
    """The cage, the speed in Gbit/s and the cage style that an interface type states."""

    cage: str
    speed_gbps: int
    style: str | None = None


# Types that state a cage and a speed. The types of InfiniBand state a speed only.
CAGES = {
    "1000base-t": PortKind("RJ45", 1),
    "5gbase-t": PortKind("RJ45", 5),
    "10gbase-t": PortKind("RJ45", 10),
    "1000base-x-sfp": PortKind("SFP", 1),
    "10gbase-x-sfpp": PortKind("SFP+", 10),
    "25gbase-x-sfp28": PortKind("SFP28", 25),
    "50gbase-x-sfp56": PortKind("SFP56", 50),
    "40gbase-x-qsfpp": PortKind("QSFP+", 40),
    "100gbase-x-qsfp28": PortKind("QSFP28", 100),
    "200gbase-x-qsfp56": PortKind("QSFP56", 200),
    "400gbase-x-qsfp112": PortKind("QSFP112", 400),
    "100gbase-x-qsfpdd": PortKind("QSFP-DD", 100),
    "200gbase-x-qsfpdd": PortKind("QSFP-DD", 200),
    "400gbase-x-qsfpdd": PortKind("QSFP-DD", 400),
    "800gbase-x-qsfpdd": PortKind("QSFP-DD", 800),
    "400gbase-x-osfp": PortKind("OSFP", 400),
    "400gbase-x-osfp-rhs": PortKind("OSFP", 400, "flat"),
    "800gbase-x-osfp": PortKind("OSFP", 800),
    "1.6tbase-x-osfp1600": PortKind("OSFP", 1600),
    "1.6tbase-x-osfp1600-rhs": PortKind("OSFP", 1600, "flat"),
}
TYPE_OF = {kind: name for name, kind in CAGES.items()}
LANES = ("qsfp", "osfp")  # in the types of cages that can be split
INFINIBAND = {40: "qdr", 56: "fdr", 100: "edr", 200: "hdr", 400: "ndr", 800: "xdr"}
INFINIBAND_SPEEDS = {f"infiniband-{name}": speed for speed, name in INFINIBAND.items()}
NOT_PHYSICAL = {"virtual", "bridge", "lag"}
COPPER = {"100base-tx", "1000base-t", "2.5gbase-t", "5gbase-t", "10gbase-t"}


def _names(*texts: str) -> frozenset[str]:
    return frozenset(name for text in texts for name in text.split())


_IEC_60309 = " ".join(f"iec-60309-{pins}-e-{hour}h" for pins in ("p-n", "2p", "3p", "3p-n") for hour in (4, 6, 9))
_NEMA = sorted(
    _names(
        "1-15 5-15 5-20 5-30 5-50 6-15 6-20 6-30 6-50 10-30 10-50 14-20 14-30 14-50 14-60 15-15 15-20 15-30 15-50",
        "15-60 l1-15 l5-15 l5-20 l5-30 l5-50 l6-15 l6-20 l6-30 l6-50 l10-30 l14-20 l14-30 l14-50 l14-60 l15-20 l15-30",
        "l15-50 l15-60 l21-20 l21-30 l22-20 l22-30",
    )
)
_USB = "usb-a usb-b usb-c usb-mini-a usb-mini-b usb-micro-a usb-micro-b usb-micro-ab"
_LOW = "molex-micro-fit-1x2 molex-micro-fit-2x2 molex-micro-fit-2x4 dc-terminal saf-d-grid"
_NEUTRIK = "neutrik-powercon-true1 neutrik-powercon-true1-top"
_ITA = " ".join(f"ita-{letter}" for letter in "efghijklmno")
_SHARED = f"{_IEC_60309} iec-60906-1 nbr-14136-10a nbr-14136-20a {_ITA} {_LOW} {_NEUTRIK} ubiquiti-smartpower"
POWER_PORTS = _names(
    f"iec-60320-c6 iec-60320-c8 iec-60320-c14 iec-60320-c16 iec-60320-c18 iec-60320-c20 iec-60320-c22 {_SHARED} ita-c",
    f"{' '.join(f'nema-{name}p' for name in _NEMA)} cs6361c cs6365c cs8165c cs8265c cs8365c cs8465c ita-ef {_USB}",
    "usb-3-b usb-3-micro-b neutrik-powercon-20 neutrik-powercon-32 hardwired other",
)
POWER_OUTLETS = _names(
    f"iec-60320-c5 iec-60320-c7 iec-60320-c13 iec-60320-c15 iec-60320-c17 iec-60320-c19 iec-60320-c21 {_SHARED}",
    f"{' '.join(f'nema-{name}r' for name in _NEMA)} CS6360C CS6364C CS8164C CS8264C CS8364C CS8464C ita-multistandard",
    "usb-a usb-micro-b usb-c eaton-c39 hdot-cx neutrik-powercon-20a neutrik-powercon-32a hardwired other",
)
CONSOLE_PORTS = _names(f"de-9 db-25 rj-11 rj-12 rj-45 mini-din-8 {_USB} other")
_POLISHED = " ".join(
    f"{kind}{polish}" for kind in ("fc", "lc", "lsh", "lx5", "sc") for polish in ("", "-pc", "-upc", "-apc")
)
PANEL_PORTS = _names(
    f"8p8c 8p6c 8p4c 8p2c 6p6c 6p4c 6p2c 4p4c 4p2c gg45 tera-4p tera-2p tera-1p 110-punch bnc f n mrj21 {_POLISHED}",
    f"mpo mtrj st cs sn sma-905 sma-906 urm-p2 urm-p4 urm-p8 splice {_USB} other",
)
INTERFACES = _names(
    "virtual bridge lag 100base-fx 100base-lfx 100base-tx 100base-t1 1000base-t 1000base-sx 1000base-lx 1000base-tx",
    "2.5gbase-t 5gbase-t 10gbase-t 10gbase-cx4 100base-x-sfp 1000base-x-gbic 1000base-x-sfp 2.5gbase-x-sfp",
    "10gbase-x-sfpp 10gbase-x-xfp 10gbase-x-xenpak 10gbase-x-x2 25gbase-x-sfp28 50gbase-x-sfp56 40gbase-x-qsfpp",
    "50gbase-x-sfp28 100gbase-x-cfp 100gbase-x-cfp2 200gbase-x-cfp2 400gbase-x-cfp2 100gbase-x-cfp4 100gbase-x-cxp",
    "100gbase-x-cpak 100gbase-x-dsfp 100gbase-x-sfpdd 100gbase-x-qsfp28 100gbase-x-qsfpdd 200gbase-x-qsfp56",
    "200gbase-x-qsfpdd 400gbase-x-qsfp112 400gbase-x-qsfpdd 400gbase-x-osfp 400gbase-x-osfp-rhs 400gbase-x-cdfp",
    "400gbase-x-cfp8 800gbase-x-qsfpdd 800gbase-x-osfp 1.6tbase-x-osfp1600 1.6tbase-x-osfp1600-rhs",
    "1.6tbase-x-qsfpdd1600 1000base-kx 2.5gbase-kx 5gbase-kr 10gbase-kr 10gbase-kx4 25gbase-kr 40gbase-kr4 50gbase-kr",
    "100gbase-kp4 100gbase-kr2 100gbase-kr4 1.6tbase-kr8 ieee802.11a ieee802.11g ieee802.11n ieee802.11ac ieee802.11ad",
    "ieee802.11ax ieee802.11ay ieee802.11be ieee802.15.1 ieee802.15.4 other-wireless gsm cdma lte 4g 5g sonet-oc3",
    "sonet-oc12 sonet-oc48 sonet-oc192 sonet-oc768 sonet-oc1920 sonet-oc3840 1gfc-sfp 2gfc-sfp 4gfc-sfp 8gfc-sfpp",
    "16gfc-sfpp 32gfc-sfp28 32gfc-sfpp 64gfc-qsfpp 64gfc-sfpdd 64gfc-sfpp 128gfc-qsfp28 infiniband-sdr infiniband-ddr",
    "infiniband-qdr infiniband-fdr10 infiniband-fdr infiniband-edr infiniband-hdr infiniband-ndr infiniband-xdr t1 e1",
    "t3 e3 xdsl docsis moca bpon epon 10g-epon gpon xg-pon xgs-pon ng-pon2 25g-pon 50g-pon cisco-stackwise",
    "cisco-stackwise-plus cisco-flexstack cisco-flexstack-plus cisco-stackwise-80 cisco-stackwise-160",
    "cisco-stackwise-320 cisco-stackwise-480 cisco-stackwise-1t juniper-vcp extreme-summitstack",
    "extreme-summitstack-128 extreme-summitstack-256 extreme-summitstack-512 other",
)
AIRFLOWS = ("front-to-rear", "rear-to-front", "left-to-right", "right-to-left", "side-to-rear", "passive", "mixed")
PLANNED_AIRFLOWS = ("front-to-rear", "rear-to-front")
KG = {"kg": 1.0, "g": 0.001, "lb": 0.45359237, "oz": 0.028349523125}  # the pound by the international agreement of 1959
MM = {"mm": 1.0, "in": 25.4}
FORM_FACTORS = (
    *("2-post-frame", "4-post-frame", "4-post-cabinet", "wall-frame", "wall-frame-vertical", "wall-cabinet"),
    "wall-cabinet-vertical",
)
INLETS = {"iec-60320-c14": "C14", "iec-60320-c16": "C16", "iec-60320-c20": "C20", "iec-60320-c22": "C22"}
INLET_TYPES = {inlet: name for name, inlet in INLETS.items()}
OUTLETS = {
    **{f"iec-60320-{name.lower()}": name for name in ("C13", "C15", "C19", "C21")},
    **{f"nema-{name.lower()}": name for name in ("5-15R", "5-20R", "6-15R", "6-20R", "L5-15R", "L5-20R", "L5-30R")},
    **{f"nema-{name.lower()}": name for name in ("L6-15R", "L6-20R", "L6-30R")},
}
OUTLET_TYPES = {outlet: name for name, outlet in OUTLETS.items()}
LEGS = {"L1": "A", "L2": "B", "L3": "C"}


class Plug(NamedTuple):
    """The phases that the type of an inlet states, and the watts that it carries at most, None if unknown."""

    phases: int
    watts: float | None


# Amperes times the highest voltage of the plug (V). IEC 60320: 10 A and 16 A at up to 250 V, in North America 15 A and
# 20 A at up to 208 V. NEMA WD 6: the number after the hyphen is the rating in amperes.
_NEMA_VOLTS = {
    "1": 125,
    "5": 125,
    "6": 250,
    "10": 250,
    "14": 250,
    "15": 250 * 3**0.5,
    "21": 208 * 3**0.5,
    "22": 480 * 3**0.5,
}
_THREE_PHASE = ("15", "21", "22")


def plug_of(type_: str) -> Plug | None:
    """Return the phases and watts of the type of a power port, None for a type that states neither."""
    if type_ in ("iec-60320-c14", "iec-60320-c16"):
        return Plug(1, 15 * 208.0)
    if type_ in ("iec-60320-c20", "iec-60320-c22"):
        return Plug(1, 20 * 208.0)
    if type_.startswith("iec-60309-"):
        return Plug(3 if "-3p-" in type_ else 1, None)
    if type_.startswith("nema-"):
        series, _, amps = type_.removeprefix("nema-").removeprefix("l").rstrip("p").partition("-")
        return Plug(3 if series in _THREE_PHASE else 1, int(amps) * _NEMA_VOLTS[series])
    if type_ in ("cs8365c", "cs8465c"):  # 50 A at 250 V and at 480 V, three phases
        return Plug(3, 50 * 3**0.5 * (250 if type_ == "cs8365c" else 480))
    return Plug(1, 50 * 250.0) if type_ in ("cs6365c", "cs8265c") else None
