"""Check the plate of power equipment: volts, amperes, phases, rating, banks and power supplies must agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from math import sqrt

from dcgen.finding import apart

TOLERANCE = (
    0.03  # makers round 22.17 kW to 22 kW, and 36 A at 208 V to 13 kW; a wrong phase or voltage is 14 % and more
)
# The rated current (A) of an inlet: by IEC 60320 at 220 V and more, by UL below.
IEC_A = {"C14": 10.0, "C16": 10.0, "C20": 16.0, "C22": 16.0}
UL_A = {"C14": 15.0, "C16": 15.0, "C20": 20.0, "C22": 20.0}
IEC_FROM_V = 220.0
NOMINAL_V = 230.0  # of a rating without a voltage


def check_rating(rating_kw: float, phases: int, volts: float | None, amps: float | None) -> None:
    """Raise ValueError if the rating in kW is not volts times amperes, times the square root of 3 for three phases."""
    if volts and amps and abs(rating_kw - (plate := _plate_kw(phases, volts, amps))) > TOLERANCE * plate:
        raise _contradiction(rating_kw, phases, volts, amps)


def check_ups(rating_kw: float, phases: int, volts: float | None, amps: float | None) -> None:
    """Raise ValueError if the rating in kW is above volts times amperes. A lower one has a power factor below 1."""
    if volts and amps and rating_kw > _plate_kw(phases, volts, amps) * (1 + TOLERANCE):
        raise _contradiction(rating_kw, phases, volts, amps)


def _plate_kw(phases: int, volts: float, amps: float) -> float:
    return volts * amps * (sqrt(3) if phases == 3 else 1) / 1000


def _contradiction(rating_kw: float, phases: int, volts: float, amps: float) -> ValueError:
    stated, product = apart(rating_kw, _plate_kw(phases, volts, amps), 2)
    factor = " x sqrt(3)" if phases == 3 else ""
    return ValueError(
        f"rating_kw is {stated} kW, but {volts:g} V x {amps:g} A{factor} is {product} kW -> correct `rating_kw`, "
        "`voltage_v`, `amps` or `phases`"
    )


def check_outlets(outlets: Mapping[str, int], of_banks: Iterable[Mapping[str, int]]) -> None:
    """Raise ValueError if the outlets of the banks are not those of the PDU."""
    counts: Counter[str] = Counter()
    for bank in of_banks:
        counts.update(bank)
    for outlet in sorted({*outlets, *counts}):
        if outlets.get(outlet, 0) != counts[outlet]:
            raise ValueError(
                f"the banks have {counts[outlet]} {outlet} outlets, but `outlets` has {outlets.get(outlet, 0)} -> "
                "correct `banks` or `outlets`"
            )


def check_banks(rating_kw: float, watts: float) -> None:
    """Raise ValueError if the banks of a PDU carry less than its rating; `watts` is the sum of their ratings."""
    if watts / 1000 < rating_kw * (1 - TOLERANCE):
        rating, banks = apart(rating_kw, watts / 1000, 2)
        raise ValueError(
            f"rating_kw is {rating} kW, but the breakers of all banks carry {banks} kW -> correct `rating_kw` or "
            "`banks`"
        )


def check_supply(inlet: str | None, watts: float | None, watts_at: Mapping[float, float]) -> None:
    """Raise ValueError if the rating of a power supply in watts is more than its inlet carries.

    The rating is that of the output, so the input needs even more. A rating without a voltage applies at 230 V.
    """
    if inlet not in IEC_A:
        return
    for volts, rated in sorted(watts_at.items()) or ([(NOMINAL_V, watts)] if watts else []):
        amps = (IEC_A if volts >= IEC_FROM_V else UL_A)[inlet]
        if rated > amps * volts * (1 + TOLERANCE):
            stated, carried = apart(rated, amps * volts, 0)
            raise ValueError(
                f"a power supply of {stated} W exceeds the {inlet} inlet, {amps:g} A x {volts:g} V = {carried} W -> "
                "correct `inlet` or the watts"
            )
