"""Codes of currents and voltages: cords, power supplies, breakers, circuits and feeds."""

from __future__ import annotations

from dcgen.rules.rule import Rule

CURRENTS = {
    "DC219": Rule(
        "rack group with one feed",
        "The site must survive the loss of a feed, but the racks of a group have one feed only. Its loss stops every device in them.",
        "Add a second feed to `feeds:` of the rack group, or set `power: survives: nothing`.",
        "warning",
    ),
    "DC235": Rule(
        "unknown feed of a rack group",
        "The `feeds:` of a rack group name a feed that `power: feeds:` does not define.",
        "Correct the name, or define the feed.",
    ),
    "DC236": Rule(
        "feed of a rack overloaded",
        "The PDUs of a rack on one feed draw more current on a phase than the breaker of this feed carries. `feed_a` states the breaker, and `continuous` the usable share of it.",
        "Hold fewer devices in the rack, or use a larger breaker and raise `feed_a`.",
    ),
    "DC237": Rule(
        "busway overloaded",
        "The PDUs of a row on one feed draw more current on a phase than the busway of this feed carries. `busway_a` states its rating, and `continuous` the usable share of it.",
        "Distribute the racks over more rows, or use a larger busway and raise `busway_a`.",
    ),
    "DC238": Rule(
        "feed of the hall overloaded",
        "The racks draw more power from a feed than the hall supplies, in normal operation or after the loss of another feed.",
        "Plan fewer racks, distribute them over more feeds, or raise `kw` of the feed if the hall supplies more.",
    ),
    "DC239": Rule(
        "load of a circuit cannot be told",
        "A circuit has a stated limit, but a value is missing that its load depends on. It is the power of a device, the voltage of a PDU, or the phases of single-phase PDUs.",
        "State the missing value under `assume:` or in your catalog folder.",
        "warning",
    ),
    "DC270": Rule(
        "cord overloaded",
        "The current of a power supply exceeds the rating of its cord, its inlet or its outlet. IEC 60320 rates C13 and C15 with their C14 and C16 inlets at 10 A. It rates C19 and C21 with C20 and C22 at 16 A. UL rates the same shapes at 15 A and 20 A. NEMA outlets have the current in their name.",
        "Use more power supplies, a larger inlet or a higher voltage, or state `power: region: ul` where cords are rated by UL.",
    ),
    "DC271": Rule(
        "power supply above its rating after a loss",
        "After the loss of a feed, the remaining power supplies of a device share its load. Each then has to give more than its rating at the voltage of its outlet.",
        "Use larger power supplies or more feeds, or plan for throttling.",
        "warning",
    ),
    "DC272": Rule(
        "power supplies too weak for the voltage",
        "The power supplies of a device together give less than it draws, even in normal operation. Most power supplies give less at 120 V than at 230 V.",
        "Use a PDU with outlets of a higher voltage, or larger power supplies.",
    ),
    "DC273": Rule(
        "branch breaker overloaded",
        "The outlets of one bank of a PDU draw more current than its breaker carries, although the PDU as a whole may carry the load. `continuous` states the usable share of the breaker.",
        "Hold fewer devices in the rack, or use a PDU with more or larger banks.",
    ),
    "DC274": Rule(
        "unknown branch breakers",
        "A PDU with an input current above 20 A (above 16 A in IEC countries) protects its outlets with branch breakers. No source states them, so dcgen cannot tell whether one is overloaded.",
        "Add `banks:` from the datasheet of the PDU to your catalog.",
        "warning",
    ),
    "DC275": Rule(
        "current of an outlet cannot be told",
        "No source states the voltage of a PDU or the rating of an outlet type. Therefore dcgen cannot compare the current of its cords with their rating.",
        "Add `voltage_v:` to the PDU in your catalog, and name outlets as IEC 60320 or NEMA do.",
        "warning",
    ),
    "DC276": Rule(
        "PDU of another voltage or region",
        "The voltage of a PDU is not that of the site or of its UPS, or its plug is of the other region.",
        "Choose another PDU, or correct `power: voltage_v` or `region`.",
    ),
    "DC277": Rule(
        "rating of power supplies unknown at this voltage",
        "No source states what the power supplies of a model give at the voltage of their outlets. A rating without a voltage applies from 200 V.",
        "Add `watts_at:` to `supplies:` of the model in your catalog.",
        "warning",
    ),
    "DC278": Rule(
        "overload after a loss of a feed",
        "The site need not survive the loss of a feed, but this loss would overload another feed, whose breaker may then stop the remaining devices.",
        "Hold fewer devices in the rack, or use larger PDUs.",
        "warning",
    ),
}
