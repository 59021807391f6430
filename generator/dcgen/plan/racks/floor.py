"""The floor: the row and position of each rack.

The blueprint describes the rows. Otherwise each unit is a row, and the racks of the site are row 0. Every reserved
rack has a position, so a new rack moves no other.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from dcgen.blueprint import Blueprint, FloorSpec
from dcgen.blueprint.facility import Aisles
from dcgen.blueprint.facility import RowSpec as Stated
from dcgen.finding import Finding, FindingsError, KeyPath, fault, suggester
from dcgen.plan import powershelves
from dcgen.plan.allocation import Allocation
from dcgen.plan.inventory import racktypes, roster
from dcgen.plan.leases import Claim, Space, settle
from dcgen.plan.racks import placement
from dcgen.plan.racks.layout import RackLayout
from dcgen.plan.racks.pins import RackPlace
from dcgen.plan.records import SITE, DeviceGroup, FloorRow, Rack
from dcgen.plan.records import Floor as Ground

ROW_PITCH_M = 3.0
PATH: KeyPath = ("floor", "rows")


class RackPosition(NamedTuple):
    """A row of the floor, and a position in this row."""

    row: int
    column: int


RackPositions = dict[RackPlace, RackPosition]
RowMember = int | str  # a scalable unit, or a rack group of the site


class RowPart(NamedTuple):
    """Racks of one row member, and their order in the row: first, middle, last, or None."""

    member: RowMember
    position: str | None
    racks: list[RackPlace]


class PositionedRacks(NamedTuple):
    """Every rack in use, and the findings about rows. If there are findings, each unit is a row instead."""

    racks: dict[str, Rack]
    findings: tuple[Finding, ...] = ()


class RowPlan(NamedTuple):
    """The position of every rack with capacity reserved for it, and the errors of the rows."""

    positions: RackPositions
    findings: tuple[Finding, ...] = ()


def make_racks(blueprint: Blueprint, layout: RackLayout, device_groups: list[DeviceGroup]) -> PositionedRacks:
    """Return every rack in use with its position. Raise FindingsError if there are too many racks."""
    positions, found = _make_positions(blueprint, layout, device_groups)
    racks: dict[str, Rack] = {}
    for (group, unit), used in placement.racks_in_use(layout, device_groups).items():
        rack, type_ = layout.racks[group], racktypes.rack_type(layout.racks[group])
        product = powershelves.make_product(blueprint, rack)
        rating, load_kind = racktypes.load_rating(rack)
        space = racktypes.pdu_space(blueprint, rack)
        for number in used:
            name = f"{roster.scope(blueprint.name, unit)}-{group}-r{number:02}"
            shelves = list(powershelves.shelves_of(name, layout.feeds_of(group), layout.shelf_count(group)))
            pdus = tuple(
                (
                    feed,
                    (
                        *(f"{name}-pdu-{feed}{index}" for index in range(1, layout.per_feed[group] + 1)),
                        *(shelf.name for shelf in shelves if shelf.feed == feed),
                    ),
                )
                for feed in layout.feeds_of(group)
            )
            racks[name] = Rack(
                name,
                group,
                unit,
                number,
                *positions[RackPlace(group, unit, number)],
                type_,
                rating,
                rack.width_mm,
                pdus,
                layout.origin(group),
                rack.depth_mm,
                layout.groups[group].cooling_kw,
                rack.mounting_depth_mm,
                rack.rail_width_in,
                rack.form_factor,
                load_kind,
                rack.rolling_load_kg,
                layout.groups[group].blanks or blueprint.bom.blanks or "",
                layout.groups[group].managers or "",
                *space,
                rack.height_mm,
                liquid_kw=layout.groups[group].liquid_kw,
                product=product,
                feed_a=layout.groups[group].feed_a or blueprint.power.feed_a,
            )
    return PositionedRacks(racks, found)


def reserved_racks(blueprint: Blueprint, layout: RackLayout, device_groups: list[DeviceGroup]) -> dict[str, Rack]:
    """Return every rack that has a position, in use or not, without PDUs."""
    positions, _ = _make_positions(blueprint, layout, device_groups)
    types = {group: racktypes.rack_type(model) for group, model in layout.racks.items()}
    names = {
        place: f"{roster.scope(blueprint.name, place.unit)}-{place.group}-r{place.number:02}" for place in positions
    }
    return {
        names[place]: Rack(
            names[place], *place, *position, types[place.group], None, None, (), layout.origin(place.group)
        )
        for place, position in positions.items()
    }


def make_floor(floor: FloorSpec | None, layout: RackLayout, racks: dict[str, Rack]) -> Ground | None:
    """Return the positions of rows and trays, None if the blueprint describes no floor."""
    if floor is None:
        return None
    widths = [rack.width_mm / 1000 for rack in layout.racks.values() if rack.width_mm]
    numbers = sorted({*floor.rows, *(rack.row for rack in racks.values())})
    middles, aisles = dict(_middles(floor, layout, numbers)), floor.aisles
    placed = any(row.at_m is not None for row in floor.rows.values())
    known = aisles is not None or any(row.faces for row in floor.rows.values())
    return Ground(
        {
            number: FloorRow(
                number,
                middles[number],
                _faces(floor, number) if known else "",
                floor.rows[number].positions if number in floor.rows else (),
                floor.rows[number].busway_a if number in floor.rows else None,
            )
            for number in numbers
        },
        floor.rack_pitch_m or max(widths, default=None),
        max(rack.u_height for rack in layout.racks.values()),
        None if aisles or placed else floor.row_pitch_m or ROW_PITCH_M,
        (aisles.cold_m, aisles.hot_m) if aisles else None,
        floor.tray_m,
        floor.slack_m,
        floor.cross_trays or (),
        floor.max_kg_m2,
        frozenset(floor.model_fields_set),
    )


def _make_positions(blueprint: Blueprint, layout: RackLayout, device_groups: list[DeviceGroup]) -> RowPlan:
    """Return the position of every rack that is kept, and the errors of the rows."""
    plan = _planned_positions(blueprint, layout, device_groups)
    if not (built := layout.allocation.built.positions):
        return plan
    rows = {position.row for position in plan.positions.values()}
    stated = {
        rack: RackPosition(*built[name])
        for rack in plan.positions
        if (name := f"{roster.scope(blueprint.name, rack.unit)}-{rack.group}-r{rack.number:02}") in built
        and _is_position(blueprint.floor, rows, RackPosition(*built[name]))
    }
    return plan._replace(positions={**plan.positions, **settle(plan.positions, stated)})


def _is_position(floor: FloorSpec | None, rows: set[int], position: RackPosition) -> bool:
    """Return whether the floor has a position."""
    if floor and floor.rows:
        return position.row in floor.rows and position.column in floor.rows[position.row].positions
    return position.row in rows and position.column > 0


def _planned_positions(blueprint: Blueprint, layout: RackLayout, device_groups: list[DeviceGroup]) -> RowPlan:
    """Return the position of every rack by its number, and the errors of the rows."""
    kept = placement.racks_kept(layout, device_groups)
    units = sorted({item.unit for item in device_groups if item.unit})
    _refuse_too_many(layout, kept, layout.wired if blueprint.floor and blueprint.floor.rows else len(units))
    found: tuple[Finding, ...] = ()
    if blueprint.floor and blueprint.floor.rows:
        try:
            return RowPlan(_described(blueprint.floor, layout, kept, units))
        except FindingsError as error:
            found = error.findings
    rows = {unit: _in_order(_parts(layout, kept, unit)) for unit in (SITE, *units)}
    if blueprint.floor and not found:
        found = tuple(_astray(blueprint.floor, max(map(len, rows.values()))))
    positions = {
        rack: RackPosition(number, position)
        for number, racks in rows.items()
        for rack, position in _row_positions(layout.allocation, number, racks)
    }
    return RowPlan(positions, found)


def _refuse_too_many(layout: RackLayout, kept: dict[str, int], units: int) -> None:
    """Raise FindingsError for more racks than a blueprint may have."""
    racks = {group: kept[group] * (units if config.per == "unit" else 1) for group, config in layout.groups.items()}
    if (count := sum(racks.values())) > roster.MAX_RACKS:
        most = max(racks, key=lambda group: racks[group])
        message = f"the site reserves positions for {count:,} racks, {racks[most]:,} of them for group '{most}'"
        hint = "lower `capacity:` of its servers or `max_units:`, or hold more servers per rack"
        message += f"; the limit of a blueprint is {roster.MAX_RACKS:,}"
        raise fault("DC111", message, hint, layout.origin(most))


def _described(floor: FloorSpec, layout: RackLayout, kept: dict[str, int], units: list[int]) -> RackPositions:
    """Return the positions in the rows of the blueprint. Raise FindingsError for wrong rows.

    If a unit or rack group appears in several rows, fill the lowest-numbered row first and continue in the next.
    """
    rows = floor.rows
    every: dict[RowMember, list[RackPlace]] = {part.member: part.racks for part in _parts(layout, kept, SITE)}
    every |= {unit: _in_order(_parts(layout, kept, unit)) for unit in range(1, layout.wired + 1)}
    rest = {member: len(racks) for member, racks in every.items()}
    last = {member: number for number, row in sorted(rows.items()) for member in _members_of(row)}
    found = [*_unknown(rows, layout), *_astray(floor, max(row.positions[-1] for row in rows.values()))]
    positions: RackPositions = {}
    for number, row in sorted(rows.items()):
        parts: list[RowPart] = []
        ending = {member: rest.get(member, 0) for member in _members_of(row) if last[member] == number}
        left = len(row.positions) - sum(ending.values())
        if left < 0:
            found.append(_full(number, row, ending))
        for member in (member for member in _members_of(row) if member in rest):
            count = rest[member] if last[member] == number else min(rest[member], max(left, 0))
            start = len(every[member]) - rest[member]
            parts.append(RowPart(member, _row_position(layout, member), every[member][start : start + count]))
            rest[member] -= count
            left -= count if last[member] > number else 0
        ordered = _in_order(parts)
        places = dict(_row_positions(layout.allocation, number, ordered, len(row.positions)))
        positions |= {rack: RackPosition(number, row.positions[place - 1]) for rack, place in places.items()}
        if left >= 0 and len(places) < len(ordered):
            found.append(_without_gap(number, len(ordered) - len(places), row))
    there = {member for member in rest if isinstance(member, str)} | set(units)
    found += [_without_row(member, racks) for member, racks in rest.items() if racks and member in there]
    if found:
        raise FindingsError(found)
    return positions


def _row_positions(
    allocation: Allocation, number: int, racks: list[RackPlace], length: int | None = None
) -> Iterator[tuple[RackPlace, int]]:
    """Yield each rack of a row with its position from 1. Racks beyond the `length` of the row are left out."""
    runs = [(f"{run[0].unit}/{run[0].group}", run) for run in _runs(racks)]
    claims = [Claim(holder, len(run), 1, run[0].number, rank) for rank, (holder, run) in enumerate(runs)]
    slots = allocation.fit(Space(f"/row/{number}", 1, None if length is None else length + 1), claims)
    for holder, run in runs:
        for rack in run:
            position = slots.find(holder, rack.number)
            if position is not None:
                yield rack, position


def _runs(racks: list[RackPlace]) -> Iterator[list[RackPlace]]:
    """Yield the racks in runs of consecutive numbers of one rack group and unit."""
    numbered = groupby(enumerate(racks), key=lambda entry: (entry[1].group, entry[1].unit, entry[1].number - entry[0]))
    for _, run in numbered:
        yield [rack for _, rack in run]


def _members_of(row: Stated) -> tuple[RowMember, ...]:
    return (*(row.units or ()), *row.groups)


def _parts(layout: RackLayout, kept: dict[str, int], unit: int) -> list[RowPart]:
    """Return the rack groups of a unit, or of the site, with all reserved racks."""
    per = "unit" if unit else "site"
    return [
        RowPart(group, config.row_position, [RackPlace(group, unit, number) for number in range(1, kept[group] + 1)])
        for group, config in layout.groups.items()
        if config.per == per
    ]


def _row_position(layout: RackLayout, member: RowMember) -> str | None:
    """Return the `row_position` of a row member, None for a unit."""
    return layout.groups[member].row_position if isinstance(member, str) and member in layout.groups else None


def _in_order(parts: list[RowPart]) -> list[RackPlace]:
    """Return the racks in row order: first, others with the middle ones among them, last."""
    by_place: dict[str | None, list[RackPlace]] = {}
    for part in parts:
        by_place.setdefault(part.position, []).extend(part.racks)
    others = by_place.get(None, [])
    half = len(others) // 2
    middle = [*others[:half], *by_place.get("middle", []), *others[half:]]
    return [*by_place.get("first", []), *middle, *by_place.get("last", [])]


def _middles(floor: FloorSpec, layout: RackLayout, numbers: list[int]) -> Iterator[tuple[int, float | None]]:
    """Yield the middle line of each row in meters from the middle line of row 0."""
    if not floor.aisles:
        for number in numbers:
            stated = floor.rows[number].at_m if number in floor.rows else None
            yield number, stated if stated is not None else round(number * (floor.row_pitch_m or ROW_PITCH_M), 3)
        return
    depths = [rack.depth_mm / 1000 for rack in layout.racks.values() if rack.depth_mm]
    meters = 0.0
    wanted = set(numbers)
    for number in range(max(numbers) + 1):
        if number in wanted:
            yield number, round(meters, 3) if len(depths) == len(layout.racks) else None
        meters += max(depths, default=0.0) + _aisle(floor, floor.aisles, number)


def _aisle(floor: FloorSpec, aisles: Aisles, number: int) -> float:
    """Return the width of the aisle between row `number` and the next.

    It is cold between fronts and hot between rears. Between a front and a rear it is the wider of both.
    """
    here, there = _faces(floor, number), _faces(floor, number + 1)
    if here == there:
        return max(aisles.cold_m, aisles.hot_m)
    return aisles.cold_m if here == "next" else aisles.hot_m


def _faces(floor: FloorSpec, number: int) -> str:
    """Return the neighbor row that the fronts of a row face. By default odd rows face the next row."""
    stated = floor.rows[number].faces if number in floor.rows else None
    return stated or ("next" if number % 2 else "previous")


def _unknown(rows: dict[int, Stated], layout: RackLayout) -> Iterator[Finding]:
    """Yield findings for units and rack groups that a row lists but cannot contain."""
    of_site = {name for name, group in layout.groups.items() if group.per == "site"}
    near = suggester(of_site)
    for number, row in sorted(rows.items()):
        for group in row.groups:
            path = (*PATH, number, "groups")
            if group in layout.groups and group not in of_site:
                message = f"row {number} lists rack group '{group}', which belongs to units"
                yield Finding("DC217", message, "list the units under `units:`", path)
            elif group not in of_site:
                message = f"row {number} lists rack group '{group}', which does not exist"
                yield Finding("DC217", message, near(group), path)
        for unit in row.units or ():
            if unit > layout.wired:
                wired = f"`max_units` is {layout.wired}" if layout.wired else "the site has no units"
                hint = "raise `max_units:`, or remove the unit" if layout.wired else "remove `units:`"
                path = (*PATH, number, "units")
                yield Finding("DC217", f"row {number} lists unit {unit}, but {wired}", hint, path)


def _astray(floor: FloorSpec, end: int) -> Iterator[Finding]:
    """Yield a finding for the first cross tray beyond the last position of all rows."""
    if astray := [position for position in floor.cross_trays or () if position > end]:
        message = f"`cross_trays` has position {astray[0]}, but the rows end at position {end}"
        yield Finding("DC217", message, "set `cross_trays:` to positions of the rows", ("floor", "cross_trays"))


def _full(number: int, row: Stated, ending: dict[RowMember, int]) -> Finding:
    """Return the finding of a row with more racks than positions."""
    racks_of = [f"{racks} of {_label(member)}" for member, racks in ending.items() if racks]
    needed = sum(ending.values())
    count = len(row.positions)
    message = f"row {number} has {count} position{'s' * (count > 1)} for {needed} racks: {', '.join(racks_of)}"
    hint = f"give the row {needed} positions, or list a unit or rack group in another row too"
    return Finding("DC215", message, hint, (*PATH, number, "positions"))


def _without_gap(number: int, racks: int, row: Stated) -> Finding:
    """Return DC503 for racks that find no position, because leases of other racks keep theirs."""
    message = f"row {number} has {len(row.positions)} positions, and its built racks leave no gap for {racks} more"
    hint = f"list the racks in another row, or run `dcgen thaw '/row/{number} *'` for racks that are not built"
    return Finding("DC503", message, hint, (*PATH, number, "positions"))


def _without_row(member: RowMember, racks: int) -> Finding:
    key = "units" if isinstance(member, int) else "groups"
    message = f"no row has a position for {racks} rack{'s' * (racks > 1)} of {_label(member)}"
    return Finding("DC216", message, f"add {member} to `{key}:` of a row", PATH)


def _label(member: RowMember) -> str:
    return f"unit {member}" if isinstance(member, int) else f"rack group '{member}'"
