"""Known faults of names, sizes, weights, models and slugs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from dcgen.devicetypes import vocabulary as words
from dcgen.devicetypes.form import PARTS, Definition
from dcgen.finding import Case, Finding, fold, shortened

RANGE = re.compile(r"\[[0-9a-z]+-[0-9a-z]+\]", re.IGNORECASE)
# Kilograms per rack unit of devices in the catalog: a cable manager has 0.3, a UPS with batteries 30.
LIGHT_KG, HEAVY_KG = 0.1, 60.0
LIGHT_RACK_KG, HEAVY_RACK_KG = 3.0, 1_000.0  # of an empty rack: a wall frame, a filled cabinet
U_MM = 44.45  # by EIA-310
SHALLOW_MM = 250  # between the rails of a cabinet; a shallower one takes patch panels only


def body_faults(device: Definition) -> Iterator[Finding]:
    """Yield a finding for each known fault of the names and the body of a device, module or rack."""
    for key in (each for each in PARTS if each != "port-mappings"):
        yield from fold(_name_cases(device, key), "component")
    yield from _slug_faults(device)
    yield from _number_faults(device)
    if device.family == words.DEVICE:
        yield from _height_faults(device)
        yield from _missing(device)
    if device.family == words.RACK:
        yield from _rack_faults(device)
    yield from _weight_faults(device)


def _name_cases(device: Definition, key: str) -> Iterator[Case]:
    seen: dict[str, int] = {}
    for part in device.list_of(key):
        name = shortened(part.name, 60)
        if part.name in seen:
            message = (
                f"{key} has the name '{name}' twice, as components {seen[part.name] + 1} and {int(part.path[1]) + 1}"
            )
            yield Case("twice", part.name, Finding("DC756", message, "number the second one", (*part.path, "name")))
        elif RANGE.search(part.name):
            message = f"{key} has the name '{name}', and a file does not expand a range"
            yield Case("range", part.name, Finding("DC757", message, "list each by its name", (*part.path, "name")))
        seen.setdefault(part.name, int(part.path[1]))


def slugs_of(text: str) -> set[str]:
    """Return the slugs that the library accepts for a manufacturer, model or part number."""
    found = text.casefold().replace("sfp+", "sfpp").replace("poe+", "poep")
    spellings = {found.replace("+", plus) for plus in ("-plus", "-plus-", "plus", "p", "")}
    cleaned = set()
    for each in spellings:
        for sign in ("-and-", "and", "-", ""):
            slug = re.sub(r"[!,'();]", "", each.replace("&", sign))
            for dot in (".", "-", ""):
                cleaned.add(re.sub(r"-+", "-", re.sub(r"[\s_/*]", "-", slug.replace(".", dot))).strip("-"))
    return cleaned - {""}


def _slug_faults(device: Definition) -> Iterator[Finding]:
    slug = re.sub(r"-+", "-", str(device.data.get("slug", "")))
    makers, names = slugs_of(device.manufacturer), slugs_of(device.model)
    numbers = slugs_of(str(device.data.get("part_number", "")))
    if slug and makers and not any(slug.startswith(maker) for maker in makers):
        message = f"slug '{slug}' does not start with the manufacturer '{device.manufacturer}'"
        yield Finding("DC758", message, f"start it with `{min(makers)}-`", ("slug",))
    elif slug and names and not any(slug.endswith(name) for name in names | numbers):
        message = f"slug '{slug}' ends in neither the model '{device.model}' nor the part number"
        yield Finding("DC758", message, "correct the slug or the model", ("slug",))
    stem = PurePosixPath(device.document.name).stem
    stems = slugs_of(stem) | {stem.casefold()}
    exact = {device.model.casefold(), str(device.data.get("part_number", "")).casefold()}
    if device.model and not stems & (names | numbers | exact):
        message = f"the file is named '{stem}', but its model is '{device.model}'"
        yield Finding("DC758", message, "name the file after the model or the part number", ("model",))


def _number_faults(device: Definition) -> Iterator[Finding]:
    maker, model = device.manufacturer, device.model
    number = str(device.data.get("part_number", ""))
    if maker and model.casefold().startswith(f"{maker.casefold()} "):
        message = f"model '{model}' contains the manufacturer '{maker}'"
        yield Finding("DC769", message, "state the model alone", ("model",))
    if re.search(r"sku|p/n|part", number, re.IGNORECASE) or re.search(r"[,;|]\s|\s/\s|\bor\b|\band\b", number):
        message = f"part number '{number}' is not one number to order"
        yield Finding("DC769", message, "state one part number", ("part_number",))


def is_whole(height: float | None) -> bool:
    """Return whether dcgen can plan a height: whole rack units from 1 to 60."""
    return height is not None and 1 <= height <= 60 and height == int(height)


def _height_faults(device: Definition) -> Iterator[Finding]:
    height, role = device.data.get("u_height"), device.data.get("subdevice_role")
    depth = device.data.get("is_full_depth")
    if height is None:
        return
    if role == "child" and height:
        message = f"a child device has {height:g} U, but it is in a bay of its parent"
        yield Finding("DC759", message, "set `u_height: 0`", ("u_height",))
    elif role == "parent" and not height:
        yield Finding("DC759", "a parent device has 0 U, but its bays need a height", "state its height", ("u_height",))
    elif height and not is_whole(height):
        message = f"the height is {height:g} U, and dcgen plans whole rack units from 1 to 60"
        yield Finding("DC759", message, "state whole rack units, or plan it on a shelf", ("u_height",))
    elif not height and role != "child" and not device.list_of("power-outlets") and device.list_of("interfaces"):
        message = "the height is 0 U, but the device has ports and no outlets"
        yield Finding("DC759", message, "state its height if it is mounted in a rack", ("u_height",))
    if role != "parent" and device.list_of("device-bays"):
        message = f"the device has {len(device.list_of('device-bays'))} device bays, but is not a parent"
        yield Finding("DC759", message, "set `subdevice_role: parent`", ("device-bays",))
    if height == 0 and depth:
        message = "a device of 0 U takes no rack unit, but is_full_depth is true"
        yield Finding("DC759", message, "set `is_full_depth: false`", ("is_full_depth",))


def _missing(device: Definition) -> Iterator[Finding]:
    needs_air = device.data.get("is_powered", True) and device.data.get("u_height")
    missing = [key for key in ("airflow", "weight") if key not in device.document.data]
    if not needs_air:
        missing = [key for key in missing if key != "airflow"]
    if device.list_of("power-outlets") and "airflow" in missing:
        missing.remove("airflow")
    if missing:
        message = f"{' and '.join(missing)} {'are' if len(missing) > 1 else 'is'} not stated"
        hint = "add what the data sheet states"
        yield Finding("DC761", message, hint, ())


def weight_in_doubt(device: Definition) -> str:
    """Return why the weight of a device or rack cannot be right, "" if it can."""
    kg, height = device.kg(), device.data.get("u_height") or 0
    if kg is None or device.family == words.MODULE:
        return ""
    if device.family == words.RACK:
        plausible = LIGHT_RACK_KG <= kg <= HEAVY_RACK_KG
        return "" if plausible else f"for an empty rack, outside {LIGHT_RACK_KG:g} to {HEAVY_RACK_KG:g} kg"
    if not height:
        return "" if 0.01 <= kg <= HEAVY_KG else f"for a device of 0 U, outside 0.01 to {HEAVY_KG:g} kg"
    each = kg / height
    return "" if LIGHT_KG <= each <= HEAVY_KG else f"or {each:.3g} kg per U, outside {LIGHT_KG:g} to {HEAVY_KG:g} kg"


def _weight_faults(device: Definition) -> Iterator[Finding]:
    if reason := weight_in_doubt(device):
        stated = f"{device.data['weight']:g} {device.data['weight_unit']}"
        message = f"the weight is {stated}, which is {device.kg():g} kg {reason}"
        yield Finding("DC760", message, "correct `weight` or `weight_unit`", ("weight",))


def mm(device: Definition, key: str) -> float | None:
    """Return an outside size of a rack in millimeters, None if the file does not state it with its unit."""
    size, unit = device.data.get(key), device.data.get("outer_unit")
    return round(size * words.MM[unit], 1) if size and unit else None


def rails_in_doubt(device: Definition) -> bool:
    """Return whether the rails would be outside the rack, or too close for a cabinet on the floor."""
    rails, depth = device.data.get("mounting_depth"), mm(device, "outer_depth")
    cabinet = device.data.get("form_factor") == "4-post-cabinet" and device.data.get("u_height", 0) >= 20
    return rails is not None and ((depth is not None and rails > depth) or (cabinet and rails < SHALLOW_MM))


def height_in_doubt(device: Definition) -> bool:
    """Return whether a rack is lower than its rack units."""
    height = mm(device, "outer_height")
    return height is not None and height < device.data.get("u_height", 0) * U_MM


def _rack_faults(device: Definition) -> Iterator[Finding]:
    if (
        any(key in device.data for key in ("outer_width", "outer_height", "outer_depth"))
        and "outer_unit" not in device.data
    ):
        yield Finding("DC772", "outside sizes are stated without `outer_unit`", "add `outer_unit: mm`", ())
    if rails_in_doubt(device):
        outside = f"{mm(device, 'outer_depth'):g} mm deep" if mm(device, "outer_depth") else "a cabinet"
        message = f"the rails are {device.data['mounting_depth']} mm apart, but the rack is {outside}"
        yield Finding("DC772", message, "state the mounting depth in millimeters", ("mounting_depth",))
    if height_in_doubt(device):
        inside = device.data["u_height"] * U_MM
        message = f"the rack is {mm(device, 'outer_height'):g} mm high, but its rack units need {inside:g} mm"
        yield Finding("DC772", message, "correct the height or `outer_unit`", ("outer_height",))
    if device.data.get("starting_unit", 1) != 1 or device.data.get("desc_units"):
        message = "the rack does not count its units from 1 at the bottom, as dcgen does"
        yield Finding("DC772", message, "label the rack as dcgen plans it", ("starting_unit",))
