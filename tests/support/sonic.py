"""Rules of SONiC over a configuration database: those of `tests/sonic.yaml`, and the YANG models where somebody has them."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from ipaddress import ip_address, ip_interface, ip_network
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import jinja2
from ruamel.yaml import YAML

from conftest import ROOT

Database = dict[str, dict[str, dict[str, Any]]]
TABLES: dict[str, Any] = YAML(typ="safe").load(ROOT / "tests" / "sonic.yaml")["tables"]
MAC = re.compile(r"([0-9a-fA-F]{2}:){5}[0-9a-fA-F]{2}")


def violations(database: Database) -> list[str]:
    """Return what breaks the rules of single values, and those that compare tables."""
    found = [*_memberships(database)]
    for table, entries in database.items():
        rules = TABLES.get(table)
        if rules is None:
            found.append(f"{table}: no such table")
            continue
        if len(entries) > rules.get("most", len(entries)):
            found.append(f"{table}: too many entries")
        for key, fields in entries.items():
            found += [f"{table}|{key}: {text}" for text in _entry(database, rules["forms"], key.split("|"), fields)]
    return found


def _entry(database: Database, forms: list[Any], parts: list[str], fields: dict[str, Any]) -> Iterator[str]:
    form = next((form for form in forms if len(form["keys"]) == len(parts)), None)
    if form is None:
        yield "a key with as many parts has no form"
        return
    for rule, part in zip(form["keys"], parts, strict=True):
        if not fits(database, rule, part):
            yield f"the key part {part!r} does not fit {rule}"
    yield from (f"the field {name} is missing" for name in form.get("mandatory", ()) if name not in fields)
    for name, value in fields.items():
        rule = form["fields"].get(name)
        if rule is None:
            yield f"there is no field {name}"
        elif isinstance(value, list) != rule.get("list", False):
            yield f"the field {name} is an array or not"
        else:
            values = value if isinstance(value, list) else [value]
            if len(values) > rule.get("most", len(values)):
                yield f"the field {name} has too many values"
            yield from (f"{name} {item!r} does not fit {rule}" for item in values if not fits(database, rule, item))


def fits(database: Database, rule: dict[str, Any], value: Any) -> bool:
    """Return whether a text keeps a rule. Of `values`, `type` and `ref` one is enough, as in a union of types."""
    if not isinstance(value, str):
        return False
    if "range" in rule:
        low, high = rule["range"]
        return value.isdigit() and low <= int(value) <= high and str(int(value)) == value
    if "pattern" in rule and not re.fullmatch(rule["pattern"], value):
        return False
    if "length" in rule and not rule["length"][0] <= len(value) <= rule["length"][1]:
        return False
    if "ref_part" in rule:
        table, place = rule["ref_part"]
        return value in {key.split("|")[place] for key in database.get(table, {})}
    choices = [name for name in ("values", "type", "ref") if name in rule]
    return not choices or any(_fits_one(database, name, rule[name], value) for name in choices)


def _fits_one(database: Database, name: str, wanted: Any, value: str) -> bool:
    if name == "values":
        return value in wanted
    if name == "ref":
        return any(value in database.get(table, {}) for table in wanted)
    return _is_of(wanted, value)


def _is_of(kind: str, value: str) -> bool:
    try:
        if kind == "network":
            ip_network(value)
        elif kind == "prefix":
            ip_interface(value)
            return "/" in value
        elif kind == "address":
            ip_address(value)
        else:
            return value in ("true", "false") if kind == "boolean" else MAC.fullmatch(value) is not None
    except ValueError:
        return False
    return True


def _memberships(database: Database) -> Iterator[str]:
    """Yield what breaks the rules between tables: of VLAN members, port channels, anycast gateways, VLAN names."""
    bonded = {key.split("|")[1]: key.split("|")[0] for key in database.get("PORTCHANNEL_MEMBER", {})}
    untagged: set[str] = set()
    for key, fields in database.get("VLAN_MEMBER", {}).items():
        port = key.split("|")[1]
        if port in bonded:
            yield f"VLAN_MEMBER|{key}: the port is in a port channel"
        if port in database.get("INTERFACE", {}):
            yield f"VLAN_MEMBER|{key}: the port is a router interface"
        if fields.get("tagging_mode") == "untagged" and port in untagged:
            yield f"VLAN_MEMBER|{key}: the port is untagged in two VLANs"
        untagged |= {port} if fields.get("tagging_mode") == "untagged" else set()
    for port, channel in bonded.items():
        if database["PORT"][port].get("mtu") != database["PORTCHANNEL"][channel].get("mtu"):
            yield f"PORT|{port}: its MTU is not that of its port channel"
    for name, fields in database.get("VLAN", {}).items():
        if fields.get("vlanid") != name.removeprefix("Vlan"):
            yield f"VLAN|{name}: another vlanid"
    for name, fields in database.get("VLAN_INTERFACE", {}).items():
        if fields.get("static_anycast_gateway") == "true" and "SAG" not in database:
            yield f"VLAN_INTERFACE|{name}: an anycast gateway without a MAC address"


# --- yanglint ------------------------------------------------------------------------------------------------------

_TOKEN = re.compile(
    r"""(container|list|grouping|typedef|leaf-list|leaf)\s+([\w.-]+)\s*\{|key\s+"([^"]+)"|"(?:[^"\\]|\\.)*"|'[^']*'|\{|\}"""
)
# Modules that the conditions of others name.
NAMED = (
    "device_metadata",
    "mirror-session",
    "macsec",
    "static-anycast-gateway",
    "vrf",
    "vnet",
    "port",
    "portchannel",
    "interface",
    "vlan",
)
Lists = dict[str, tuple[Path, str, str, list[tuple[str, list[str]]]]]


def yanglint(models: Path, database: Database, folder: Path) -> str:
    """Return what yanglint reports of a database, "" if it accepts it.

    `models` is a copy of `src/sonic-yang-models` of sonic-buildimage. The image states `lanes`, so each port gets one.
    """
    yang = folder / "yang"
    if not yang.exists():
        yang.mkdir()
        for path in (models / "yang-models").glob("*.yang"):
            (yang / path.name).write_text(path.read_text("utf-8"), "utf-8")
        for path in (models / "yang-templates").glob("*.j2"):
            text = jinja2.Template(path.read_text("utf-8")).render(yang_model_type="py")
            (yang / path.name.removesuffix(".j2")).write_text(text, "utf-8")
    whole = {table: {key: dict(fields) for key, fields in entries.items()} for table, entries in database.items()}
    for number, fields in enumerate(whole.get("PORT", {}).values()):
        fields["lanes"] = str(number)
    tables = {table: item for path in sorted(yang.glob("*.yang")) for table, item in _tables(path).items()}
    (folder / "data.xml").write_text(_document(whole, tables), "utf-8")
    modules = [yang / f"sonic-{name}.yang" for name in NAMED]
    modules += [tables[table][0] for table in whole if tables[table][0] not in modules]
    command = ["yanglint", "-p", str(yang), "-t", "config", *map(str, dict.fromkeys(modules)), str(folder / "data.xml")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    lines = [line for line in (done.stdout + done.stderr).splitlines() if "err" in line or "skipped" in line]
    return "\n".join(lines) if lines or done.returncode == 0 else done.stderr


def _tables(path: Path) -> Lists:
    """Return the tables of a module: its file, namespace, top container, and its lists with their keys."""
    text = re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.S)
    text = re.sub(r"^\s*//.*$", "", text, flags=re.M)
    namespace = re.search(r'namespace\s+"([^"]+)', text)
    found: Lists = {}
    stack: list[tuple[str, str]] = []
    for match in _TOKEN.finditer(text):
        names = [name for kind, name in stack if kind in ("container", "list")]
        if match[1]:
            stack.append((match[1], match[2]))
            if match[1] == "container" and len(names) == 2:
                found.setdefault(names[1], (path, namespace[1] if namespace else "", names[0], []))[3].append(
                    (match[2], [])
                )
        elif match[3] and len(names) == 3:
            found.setdefault(names[1], (path, namespace[1] if namespace else "", names[0], []))[3].append(
                (names[2], match[3].split())
            )
        elif match[0] == "{":
            stack.append(("", ""))
        elif match[0] == "}" and stack:
            stack.pop()
    return found


def _document(database: Database, tables: Lists) -> str:
    """Return a database as XML, where every value is a text and its type does not matter."""
    tops: dict[tuple[str, str], str] = {}
    for table, entries in database.items():
        _, namespace, top, lists = tables[table]
        body = "".join(_element(lists, key, fields) for key, fields in entries.items())
        tops[top, namespace] = tops.get((top, namespace), "") + f"<{table}>{body}</{table}>"
    return "".join(f'<{top} xmlns="{namespace}">{body}</{top}>' for (top, namespace), body in tops.items())


def _element(lists: list[tuple[str, list[str]]], key: str, fields: dict[str, Any]) -> str:
    inner = "".join(
        f"<{name}>{escape(item)}</{name}>"
        for name, value in fields.items()
        for item in (value if isinstance(value, list) else [value])
    )
    if (key, []) in lists:
        return f"<{key}>{inner}</{key}>"
    parts = key.split("|")
    name, keys = next((name, keys) for name, keys in lists if len(keys) == len(parts))
    outer = "".join(f"<{leaf}>{escape(part)}</{leaf}>" for leaf, part in zip(keys, parts, strict=True))
    return f"<{name}>{outer}{inner}</{name}>"
