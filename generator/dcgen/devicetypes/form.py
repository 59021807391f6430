"""The form of the devicetype-library: read the data of a file into a record, with a finding for each fault of form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from dcgen.devicetypes import vocabulary as words
from dcgen.finding import Case, Finding, KeyPath, did_you_mean, fold, shortened
from dcgen.schema import shown
from dcgen.source import Document

MAX_PARTS = 5_000  # components of one list; the largest chassis of the library has 1,400


class Field(NamedTuple):
    """The rule of a key: `text`, `number`, `integer` or `flag`, and its bounds or its list of values."""

    kind: str
    most: float | None = None
    least: float = 0
    step: float | None = None
    values: frozenset[str] = frozenset()
    pattern: str = ""


TEXT64, TEXT200, FLAG = Field("text", 64), Field("text", 200), Field("flag")
ID = {"name": TEXT64, "label": TEXT64, "description": TEXT200}
CONSOLE = {**ID, "type": Field("text", values=words.CONSOLE_PORTS), "_is_power_source": FLAG, "poe": FLAG}
PANEL = {**ID, "type": Field("text", values=words.PANEL_PORTS), "color": Field("text", pattern=r"[a-f0-9]{6}")}
WATTS = Field("integer", least=1)
PARTS: dict[str, dict[str, Field]] = {
    "console-ports": CONSOLE,
    "console-server-ports": CONSOLE,
    "power-ports": {
        **ID,
        "type": Field("text", values=words.POWER_PORTS),
        "maximum_draw": WATTS,
        "allocated_draw": WATTS,
    },
    "power-outlets": {
        **ID,
        "type": Field("text", values=words.POWER_OUTLETS),
        "power_port": TEXT64,
        "feed_leg": Field("text", values=frozenset("ABC")),
        "color": Field("text", pattern=r"[a-f0-9]{6}"),
    },
    "interfaces": {
        **ID,
        "type": Field("text", values=words.INTERFACES),
        "enabled": FLAG,
        "mgmt_only": FLAG,
        "bridge": TEXT64,
        "poe_mode": Field("text", values=frozenset(("pd", "pse"))),
        "poe_type": TEXT64,
        "rf_role": TEXT64,
    },
    "front-ports": {
        **PANEL,
        "rear_port": TEXT64,
        "rear_port_position": Field("integer", least=1),
        "positions": Field("integer", least=1),
    },
    "rear-ports": {**PANEL, "positions": Field("integer", least=1), "_is_power_source": FLAG, "poe": FLAG},
    "module-bays": {**ID, "position": Field("text", 30)},
    "device-bays": ID,
    "port-mappings": {
        **dict.fromkeys(("front_port", "rear_port"), TEXT64),
        **dict.fromkeys(("front_port_position", "rear_port_position"), Field("integer", least=1)),
    },
    "inventory-items": {**ID, "manufacturer": Field("text", 100), "part_id": Field("text", 50)},
}
# Front ports have named their rear port until September 2026. Since then, `port-mappings` joins the two.
NEEDED = {
    "module-bays": ("name", "position"),
    "device-bays": ("name",),
    "inventory-items": ("name",),
    "port-mappings": ("front_port", "front_port_position", "rear_port", "rear_port_position"),
}
COMMON = {
    "manufacturer": Field("text", 100),
    "model": Field("text", 100),
    "part_number": Field("text", 50),
    "description": TEXT200,
    "comments": Field("text", 100_000),
    "weight": Field("number", step=0.01),
    "weight_unit": Field("text", values=frozenset(words.KG)),
}
SLUG = Field("text", 100, pattern=r"[-a-z0-9_]+")
AIRFLOW = Field("text", values=frozenset(words.AIRFLOWS))
SIZE = Field("number", step=0.01)
KEYS: dict[str, dict[str, Field]] = {
    words.DEVICE: {
        **COMMON,
        "slug": SLUG,
        "u_height": Field("number", step=0.5),
        "airflow": AIRFLOW,
        "subdevice_role": Field("text", values=frozenset(("parent", "child"))),
        **dict.fromkeys(("is_full_depth", "is_powered", "front_image", "rear_image"), FLAG),
    },
    words.MODULE: {**COMMON, "airflow": AIRFLOW},
    words.RACK: {
        **COMMON,
        "slug": SLUG,
        "form_factor": Field("text", values=frozenset(words.FORM_FACTORS)),
        "width": Field("integer", values=frozenset(("10", "19", "20", "21", "23"))),
        "u_height": Field("number", step=1),
        **dict.fromkeys(("outer_width", "outer_height", "outer_depth"), SIZE),
        "outer_unit": Field("text", values=frozenset(words.MM)),
        **dict.fromkeys(("max_weight", "mounting_depth"), Field("integer")),
        "starting_unit": Field("number", least=1, step=1),
        "desc_units": FLAG,
    },
}
REQUIRED = {
    words.DEVICE: ("manufacturer", "model", "slug", "u_height", "is_full_depth"),
    words.MODULE: ("manufacturer", "model"),
    words.RACK: ("manufacturer", "model", "slug", "form_factor", "width", "u_height", "starting_unit"),
}


class DeviceComponent(NamedTuple):
    """A component: its name and type ("" if it has none), its other values, and its key path in the file."""

    name: str
    type: str
    data: Mapping[str, Any]
    path: KeyPath


@dataclass(frozen=True, slots=True)
class Definition:
    """A file in the form of the library: the values and components that have the form. The others are left out.

    `where` is the path of the file in its library, without the folders of this machine.
    """

    document: Document
    family: str
    where: str
    data: Mapping[str, Any]
    parts: Mapping[str, tuple[DeviceComponent, ...]] = field(default_factory=dict)

    @property
    def manufacturer(self) -> str:
        """The manufacturer, empty if the file does not state one."""
        return str(self.data.get("manufacturer", ""))

    @property
    def model(self) -> str:
        """The model, empty if the file does not state one."""
        return str(self.data.get("model", ""))

    @property
    def prose(self) -> str:
        """The texts of the file for people, on one line."""
        return " ".join(str(self.data.get(key, "")) for key in ("model", "part_number", "description", "comments"))

    def list_of(self, key: str) -> tuple[DeviceComponent, ...]:
        """Return the components of one kind, such as `interfaces`."""
        return self.parts.get(key, ())

    def kg(self) -> float | None:
        """Return the weight in kilograms, None if the file does not state it with its unit."""
        weight, unit = self.data.get("weight"), self.data.get("weight_unit")
        return round(weight * words.KG[unit], 3) if weight and unit else None


def family_of(name: str, data: Mapping[str, Any]) -> str:
    """Return the family of a file by its folder, else by its keys."""
    folders = [words.FOLDERS[part] for part in PurePosixPath(name).parts[:-1] if part in words.FOLDERS]
    if folders:
        return folders[-1]
    if "form_factor" in data or "starting_unit" in data:
        return words.RACK
    return words.DEVICE if "slug" in data or "u_height" in data or "is_full_depth" in data else words.MODULE


def where_of(name: str) -> str:
    """Return the path of a file in its library: from the folder of its family, else the last folder and the name."""
    parts = PurePosixPath(name).parts
    start = next((index for index, part in enumerate(parts) if part in words.FOLDERS), max(len(parts) - 2, 0))
    return "/".join(part for part in parts[start:] if part not in ("/", "..", "."))


def read_form(document: Document) -> tuple[Definition, list[Finding]]:
    """Return the definition in a document, and a finding for each key or value that does not have the form."""
    family = family_of(document.name, document.data)
    keys, findings, data = KEYS[family], list[Finding](), dict[str, Any]()
    parts: dict[str, tuple[DeviceComponent, ...]] = {}
    listed = set(PARTS) if family != words.RACK else set()
    if family == words.MODULE:
        listed -= {"device-bays", "inventory-items"}
    for key, value in document.data.items():
        key = str(key)
        if key in listed:
            parts[key] = _parts(key, value, findings)
        elif key not in keys:
            hint = did_you_mean(key, [*keys, *listed])
            findings.append(Finding("DC750", f"unknown key '{shortened(key)}' of a {family} type", hint, (key,)))
        elif value in (None, ""):
            findings.append(_empty(key, (key,)))
        elif problem := fault_of(keys[key], value):
            findings.append(_wrong(key, problem, value, (key,)))
        else:
            data[key] = value
    findings += (
        Finding("DC750", f"the key '{key}' of a {family} type is missing", f"add `{key}:`", ())
        for key in REQUIRED[family]
        if key not in document.data
    )
    for one, other in (("weight", "weight_unit"), ("weight_unit", "weight")):
        if one in document.data and other not in document.data and not (family == words.RACK and one == "weight_unit"):
            findings.append(Finding("DC750", f"`{one}` is stated without `{other}`", f"add `{other}:`", (one,)))
    return Definition(document, family, where_of(document.name), data, parts), findings


def _parts(key: str, value: Any, findings: list[Finding]) -> tuple[DeviceComponent, ...]:
    """Return the components of a list that have the form, and add a finding for each fault, equal ones folded."""
    if value is None or value == []:
        findings.append(_empty(key, (key,)))
        return ()
    if not isinstance(value, list):
        findings.append(Finding("DC750", f"{key} should be a list, got {shown(value)}", "write a list", (key,)))
        return ()
    if len(value) > MAX_PARTS:
        message = f"{key} has {len(value):,} components; a device has at most {MAX_PARTS:,}"
        findings.append(Finding("DC750", message, "correct the list", (key,)))
        return ()
    found, cases = list[DeviceComponent](), list[Case]()
    for index, item in enumerate(value):
        if not isinstance(item, dict):
            message = f"a component of {key} should be a mapping, got {shown(item)}"
            cases.append(Case((key, "mapping"), str(index), Finding("DC750", message, "write `name:`", (key, index))))
            continue
        cases += _part_faults(key, index, item)
        good = {name: each for name, each in item.items() if _is_good(PARTS[key].get(name), each)}
        if name := good.get("front_port" if key == "port-mappings" else "name"):
            found.append(DeviceComponent(name, good.get("type", ""), good, (key, index)))
    findings += fold(cases, "component")
    return tuple(found)


def _part_faults(key: str, index: int, item: Mapping[Any, Any]) -> Iterator[Case]:
    """Yield a case for each fault of a component."""
    name, rules = shortened(str(item.get("name", index))), PARTS[key]
    for each, value in item.items():
        path: KeyPath = (key, index, str(each))
        if each not in rules:
            message = f"unknown key '{shortened(str(each))}' in {key}"
            yield Case((key, each, "unknown"), name, Finding("DC750", message, did_you_mean(str(each), rules), path))
        elif value in (None, ""):
            yield Case((key, each, "empty"), name, _empty(f"{key}: {each}", path))
        elif problem := fault_of(rules[each], value):
            yield Case((key, each, shown(value)), name, _wrong(f"{each} in {key}", problem, value, path))
    for needed in NEEDED.get(key, ("name", "type")):
        if needed not in item:
            message = f"the key '{needed}' is missing in {key}"
            yield Case((key, needed, "missing"), name, Finding("DC750", message, f"add `{needed}:`", (key, index)))


def _is_good(rule: Field | None, value: Any) -> bool:
    return rule is not None and value not in (None, "") and not fault_of(rule, value)


def fault_of(rule: Field, value: Any) -> str:
    """Return what a value should be, "" if it has the form."""
    if rule.kind == "flag":
        return "" if isinstance(value, bool) else "be true or false"
    if rule.kind == "text":
        return _text_fault(rule, value)
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value:
        return "be a number"
    if rule.kind == "integer" and not isinstance(value, int):
        return "be a whole number"
    if rule.values:
        return "" if str(value) in rule.values else f"be one of {', '.join(sorted(rule.values))}"
    if not rule.least <= value <= 1_000_000:
        return f"be from {rule.least:g} to 1,000,000"
    steps = value / rule.step if rule.step else 0
    return "" if abs(steps - round(steps)) < 1e-6 else f"be a multiple of {rule.step:g}"


def _text_fault(rule: Field, value: Any) -> str:
    if not isinstance(value, str):
        return "be text"
    if rule.values and value not in rule.values:
        return "be a type of the library" if len(rule.values) > 8 else f"be one of {', '.join(sorted(rule.values))}"
    if rule.most and len(value) > rule.most:
        return f"have at most {rule.most:g} characters, it has {len(value):,}"
    return "" if not rule.pattern or re.fullmatch(rule.pattern, value) else f"match {rule.pattern}"


def _wrong(name: str, problem: str, value: Any, path: KeyPath) -> Finding:
    """Return the finding of a value that does not have the form."""
    rule = PARTS.get(str(path[0]), {}).get(str(path[-1])) if len(path) > 1 else None
    hint = "correct the value"
    if problem == "be text":
        hint = "put the value in quotes: YAML reads it as a number, a date or true or false"
    elif rule and rule.values and isinstance(value, str):
        hint = did_you_mean(value, rule.values, "use a type of NetBox, or `other`")
    return Finding("DC750", f"{name} should {problem}, got {shown(value)}", hint, path)


def _empty(name: str, path: KeyPath) -> Finding:
    return Finding("DC771", f"{name} is empty", "remove the key", path)
