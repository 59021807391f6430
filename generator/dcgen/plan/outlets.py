"""Outlets, inlets and cords: what fits what, their ratings, and the bank, phase and voltage of each outlet of a PDU."""

from functools import lru_cache
from math import sqrt
from typing import NamedTuple

from dcgen.catalog.values import Region
from dcgen.plan.types import BankType, DeviceType

# The outlets for the cord of each inlet, the usual one first. The cord ends in a C14 or a C20 plug.
TAKEN_BY = {"C14": ("C13", "C15"), "C16": ("C13", "C15"), "C20": ("C19", "C21"), "C22": ("C21", "C19")}
# The NEMA outlets for the cord of each inlet, by NEMA WD 6: a 15 A plug also fits the straight-blade outlet of 20 A.
SMALL, LARGE = ("6-15R", "6-20R", "L6-15R", "L6-20R", "5-15R", "5-20R", "L5-15R", "L5-20R"), (
    "6-20R", "L6-20R", "L6-30R", "5-20R", "L5-20R", "L5-30R",
)  # fmt: skip
NEMA_OF = {"C14": SMALL, "C16": SMALL, "C20": LARGE, "C22": LARGE}
# Amperes of inlets and their mating outlets: IEC 60320 states 10 A and 16 A, UL 15 A and 20 A for the same shapes.
AMPS: dict[Region, dict[str, float]] = {
    "iec": {**dict.fromkeys(("C13", "C14", "C15", "C16"), 10.0), **dict.fromkeys(("C19", "C20", "C21", "C22"), 16.0)},
    "ul": {**dict.fromkeys(("C13", "C14", "C15", "C16"), 15.0), **dict.fromkeys(("C19", "C20", "C21", "C22"), 20.0)},
}
BUSBAR = "busbar"  # an inlet without cord and outlet

# Outlets use the phases in turn: between two phases up to 240 V, to neutral from 346 V (200 V per outlet).
BETWEEN = ("L1-L2", "L2-L3", "L3-L1")
TO_NEUTRAL = ("L1-N", "L2-N", "L3-N")
NEUTRAL_FROM_V = 346
SPLIT_FROM_V = 220  # a single-phase circuit of 240 V has its neutral in the middle, one of 208 V is part of 208Y/120 V
# A PDU of a higher input current has a breaker for each bank. UL 62368-1 and NEC ask for it above 20 A, Europe above
# 16 A (APC FAQ FA319189, Raritan blog "Overload Protection at the Rack").
WITHOUT_BREAKERS_A: dict[Region, float] = {"iec": 16.0, "ul": 20.0}


class OutletPlace(NamedTuple):
    """The bank of an outlet from 1, 0 if no source states the banks, and its phases, "" on a single-phase PDU."""

    bank: int = 0
    phase: str = ""


def is_nema(outlet: str) -> bool:
    """Return whether an outlet has a NEMA configuration, such as 5-20R or L6-30R."""
    return outlet.endswith("R") and "-" in outlet


def is_to_neutral(outlet: str) -> bool:
    """Return whether an outlet is between a phase and neutral in every circuit: NEMA 5 and L5, 125 V."""
    return is_nema(outlet) and outlet.removeprefix("L").startswith("5-")


def amps_of(socket: str, region: Region) -> float | None:
    """Return the rated current of an inlet or an outlet in amperes, None for one that no table lists.

    The number of a NEMA configuration is its rating: 5-20R has 20 A.
    """
    if is_nema(socket):
        digits = socket.rpartition("-")[2].removesuffix("R")
        return float(digits) if digits.isdigit() else None
    return AMPS[region].get(socket)


def cord_amps(inlet: str, outlet: str, region: Region) -> float | None:
    """Return the rated current of the cord between an inlet and an outlet: the lower rating of its two ends."""
    ends = [amps_of(inlet, region), amps_of(outlet, region)]
    if is_nema(outlet):  # NEMA plugs exist in North America only, where the cord set has a UL rating
        ends[0] = amps_of(inlet, "ul")
    known = [amps for amps in ends if amps is not None]
    return min(known) if len(known) == len(ends) else None


def plug(inlet: str, outlet: str) -> str:
    """Return the plug of the cord from an inlet to an outlet, "" if the outlet is unknown: C14, C20, 5-15P, L6-30P."""
    if not is_nema(outlet):
        return {"C13": "C14", "C15": "C14", "C19": "C20", "C21": "C20"}.get(outlet, "")
    if outlet in ("5-20R", "6-20R") and inlet in ("C14", "C16"):
        return outlet.replace("20R", "15P")
    return outlet.removesuffix("R") + "P"


def mates(plug: str) -> tuple[str, ...]:
    """Return the outlets that take the plug of a PDU: C13 for IEC C14, L6-30R for NEMA L6-30P, or one of its name."""
    name = plug.rpartition(" ")[2]
    if name in ("C14", "C20"):
        return {"C14": ("C13", "C15"), "C20": ("C19", "C21")}[name]
    if plug.startswith("NEMA ") and name.endswith("P"):
        outlet = f"{name.removesuffix('P')}R"
        return (outlet, outlet.replace("15R", "20R")) if outlet in ("5-15R", "6-15R") else (outlet,)
    return (plug,) if plug else ()


def volts(pdu: DeviceType, outlet: str = "", phase: str = "") -> float | None:
    """Return the voltage of an outlet in volts, None if no source states that of the PDU.

    A three-phase outlet to neutral has the voltage between phases divided by the square root of three.
    """
    if pdu.voltage_v is None:
        return None
    if pdu.phases == 1:
        if not is_to_neutral(outlet) or pdu.voltage_v < 190:
            return pdu.voltage_v
        return pdu.voltage_v / (2 if pdu.voltage_v >= SPLIT_FROM_V else sqrt(3))
    to_neutral = phase.endswith("-N") or is_to_neutral(outlet) or (not phase and pdu.voltage_v >= NEUTRAL_FROM_V)
    return pdu.voltage_v / sqrt(3) if to_neutral else pdu.voltage_v


def place(pdu: DeviceType, outlet: str, ordinal: int) -> OutletPlace:
    """Return the bank and the phases of outlet `ordinal` of its type, counted from 1.

    Without banks in the catalog, the outlets of a type use the phases in turn.
    """
    if not ordinal:
        return OutletPlace()
    if not pdu.banks:
        return OutletPlace(0, _phase(pdu, outlet, "", ordinal - 1))
    bank, before = 0, 0
    for bank, item in enumerate(pdu.banks, start=1):
        before += dict(item.outlets).get(outlet, 0)
        if ordinal <= before:
            return OutletPlace(bank, _phase(pdu, outlet, item.phase, bank - 1))
    return OutletPlace()


def _phase(pdu: DeviceType, outlet: str, stated: str, turn: int) -> str:
    if pdu.phases != 3 or pdu.voltage_v is None:
        return ""
    if is_to_neutral(outlet):
        return f"{stated.partition('-')[0]}-N" if stated else TO_NEUTRAL[turn % 3]
    return stated or (TO_NEUTRAL if pdu.voltage_v >= NEUTRAL_FROM_V else BETWEEN)[turn % 3]


def dealt(pdu: DeviceType, outlet: str) -> tuple[int, ...]:
    """Return the outlets of a type, by number from 1, in the order in which power supplies take them.

    They take one outlet of each bank in turn, so that equal loads fill the banks and the phases evenly. The order
    depends on the PDU alone, so another power supply moves none. Without banks it is the order of the numbers.
    """
    return _dealt(pdu.banks, outlet, dict(pdu.outlets).get(outlet, 0))


@lru_cache(maxsize=256)
def _dealt(banks: tuple[BankType, ...], outlet: str, count: int) -> tuple[int, ...]:
    if not banks:
        return tuple(range(1, count + 1))
    order: list[tuple[int, int, int, int]] = []  # turn, bank of the phase, bank, outlet
    first, of_phase = 1, dict.fromkeys((bank.phase for bank in banks), 0)
    for number, bank in enumerate(banks):
        held = dict(bank.outlets).get(outlet, 0)
        order += [(turn, of_phase[bank.phase], number, first + turn) for turn in range(held)]
        first, of_phase[bank.phase] = first + held, of_phase[bank.phase] + 1
    return tuple(ordinal for *_, ordinal in sorted(order))
