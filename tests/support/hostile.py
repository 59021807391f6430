"""Projects whose free texts all come from one function: a blueprint, and every shipped catalog entry as the user's own.

Which values are free texts follows from the models: a field that takes any text is one, whatever it is called.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import is_dataclass
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from ruamel.yaml import YAML

from conftest import ROOT
from dcgen.blueprint import Blueprint
from dcgen.blueprint.workload import JobName
from dcgen.catalog import KINDS, SHIPPED
from dcgen.catalog.models import PortMode
from dcgen.page import FreeText
from dcgen.schema import Model, Text

Change = Callable[[str, str], str]  # from what a text is (its key) and what it was to what it becomes

# Both have a fabric of each protocol or a UPS, lines out, own adapters, assumptions: all that holds a free text.
POD = """
kind: training-pod
name: pod
description: pod
site: {name: here, domain: here.example.net}
max_units: 2
servers:
  gpu: {model: DGX-H100, units: 1, numbers: 1-2, capacity: 2}
  store: {model: WEKAPOD-NODE, numbers: 1, capacity: 2}
  head: {model: R660, numbers: 1, capacity: 2, fitted: {cpus: {model: Xeon-Gold-6430, count: 2}, memory: {model: DDR5-RDIMM-32GB, count: 16}, nics: {front: {model: B3140H, count: 2, ports: [inband], bmc: false}}, drives: {boot: {model: NVMe-U2-3.84TB, count: 2}}}}
fabrics:
  compute: {design: leaf-spine, switch: QM9700, leaves: 1, uplinks: 4, spines: 2}
  storage: {design: single, switch: SN5600, nos: sonic}
  inband: {design: single, switch: SN5600, switches: 2, peer_links: 2, nos: cumulus-5.13}
  oob: {design: single, switch: SN2201, nos: cumulus-5.13}
racks:
  gpu: {model: AR3357, per: unit, holds: {gpu: 1, compute-leaf: 1}}
  net: {model: AR3357, holds: {store: 2, head: 2, compute-spine: 2, storage-leaf: 1, inband-leaf: 2, oob-leaf: 1}}
floor: {tray_m: 0.3}
labels: {format: "{near_rack}-{near_u}:{near_port} / {far_rack}-{far_u}:{far_port}", length: 200, lines: 20}
power: {pdu: AP8886}
bom: {cords: [CAB-C13, AF574A]}
cooling: {rise_k: 15}
circuits:
  wan: {fabric: inband, number: 1, provider: carrier, speed_gbps: 400}
assume:
  SN5600: {power_max_w: 2200, inlet: C20, reason: datasheet}
workload:
  train: {model: Llama-3.1-8B, tokens: 1e10}
  assume: {mfu: {value: 0.3, reason: measured}}
"""
# The default operating system depends on a free text, the vendor, so both designs state it.
EDGE = (
    (ROOT / "blueprints" / "lyon-store-042.yaml")
    .read_text(encoding="utf-8")
    .replace("switch: SN3420", "switch: SN3420\n    nos: sonic")
    .replace("switch: SN2201", "switch: SN2201\n    nos: cumulus-5.13")
)
# What people record in the lock: of racks, devices, a PDU beside the rack units and ports, without the name of the site.
RECORDED = {
    "training-pod": ("su01-gpu-r01", "su01-gpu-001", "su01-compute-leaf-01", "net-r01-pdu-a1", "head-001:bmc"),
    "edge-site": ("main-r01", "infer-001", "inband-leaf-01", "infer-001:bmc"),
}
LONGEST = {"serial": 50, "asset": 50}  # characters; a note has 200
SHARED = {"tail_cage": "cage", "bays": "form"}  # keys whose values must be the same text
KEPT = {"RJ45", "SFP28", "SFP+"}  # cages that the code names: of management ports, and what takes an older plug


def write_project(folder: Path, text: str, change: Change) -> Path:
    """Write a blueprint and the whole catalog with every free text changed; return the path of the blueprint."""
    reader = YAML(typ="safe")
    data = reader.load(text)
    path = folder / "blueprints" / f"{data['name']}.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(dump(changed(Blueprint, data, change)), encoding="utf-8")
    path.with_suffix(".lock").write_text(lock_of(data, change), encoding="utf-8")
    for kind, model in KINDS.items():
        (folder / "catalog" / kind).mkdir(parents=True)
        for name, entry in shipped(kind).items():
            (folder / "catalog" / kind / f"{name}.yaml").write_text(
                dump(changed(model, entry, change)), encoding="utf-8"
            )
    return path


def lock_of(data: dict[str, Any], change: Change) -> str:
    """Return a lock whose words of people are changed; it states nothing else."""
    lines = ["# dcgen lock 1"]
    for number, name in enumerate(RECORDED[data["kind"]]):
        words = []
        for word in ("serial", "asset", "note", "x-owner"):
            text = "".join(filter(str.isprintable, change(word, f"{number}"))).strip() or word
            text = text[: LONGEST.get(word, 200) - 3].strip()
            words.append(f"{word}={json.dumps(f'{text} {number}' if word == 'asset' else text, ensure_ascii=False)}")
        mac = [f"mac=00:00:5e:00:53:{number:02x}"] if ":" in name else []
        lines.append(" ".join((f"{data['name']}-{name}", *words, *mac)))
    return "\n".join((*lines, ""))


@cache
def shipped(kind: str) -> dict[str, Any]:
    """Return the entries of a kind by model, as data."""
    reader = YAML(typ="safe")
    return {path.stem: reader.load(path) for path in sorted((SHIPPED / kind).glob("*.yaml"))}


def dump(data: Any) -> str:
    """Return data as YAML: every string in double quotes, and whatever is not printable ASCII escaped."""
    if isinstance(data, dict):
        return "{" + ", ".join(f"{dump(key)}: {dump(value)}" for key, value in data.items()) + "}"
    if isinstance(data, list):
        return "[" + ", ".join(map(dump, data)) + "]"
    if isinstance(data, str):
        return '"' + re.sub(r'[^ -~]|["\\]', lambda found: f"\\U{ord(found[0]):08x}", data) + '"'
    return "null" if data is None else str(data).lower() if isinstance(data, bool) else repr(data)


def changed(annotation: Any, value: Any, change: Change, key: str = "") -> Any:
    """Return data of a model with the free texts changed; what the code matches stays equal to its like."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if annotation == Text:
        return value if value in KEPT else change(SHARED.get(key, key), value)
    if origin is Annotated and key == "format":
        return change(key, value)
    if origin is Annotated:
        return changed(arguments[0], value, change, key)
    if origin in (Union, UnionType):
        fitting = [item for item in arguments if item is not type(None)]
        return value if value is None else changed(fitting[0], value, change, key)
    if origin is tuple and isinstance(value, list):
        return [changed(arguments[0], item, change, key) for item in value]
    if origin is dict and arguments[0] == JobName and "model" in value:  # one job without a name
        return changed(arguments[1], value, change, key)
    if origin is dict and isinstance(value, dict):
        return {changed(arguments[0], at, change, key): changed(arguments[1], item, change, key) for at, item in value.items()}  # fmt: skip
    if origin is Literal or not isinstance(annotation, type) or not issubclass(annotation, Model):
        return value
    hints = get_type_hints(annotation, include_extras=True)
    found = {name: changed(hints[name], item, change, name) for name, item in value.items()}
    if annotation is PortMode:
        found["name"] = f"{change('port', '')}{value['name']}"
    if "outlets" in value:  # of a PDU, a UPS, or a bank
        found["outlets"] = {change("outlet", name): count for name, count in value["outlets"].items()}
    if "outlets" in value and "sources" in value:  # an outlet of any name takes the cords that `also` says
        also = value.get("also") or {}
        found["also"] = {change("outlet", name): [name, *also.get(name, ())] for name in value["outlets"]}
        found["sources"] = [{**found["sources"][0], "fields": [*found["sources"][0]["fields"], "also"]}, *found["sources"][1:]]  # fmt: skip
    return found


# --- the texts of views -----------------------------------------------------------------------------------------

Place = tuple[str, bool]  # a field, with its place in a tuple; whether it is declared free


def places(annotation: Any, value: Any, where: str) -> Iterator[tuple[Place, str]]:
    """Yield every text of a view with the field that holds it, as the annotations of the records tell."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if value is None or isinstance(value, bool | int | float):
        return
    if origin in (Union, UnionType):
        yield from places(arm_of(arguments, value), value, where)
    elif isinstance(value, str):
        yield (where, annotation == FreeText), value
    elif is_dataclass(value) or hasattr(value, "_fields"):
        for name, hint in get_type_hints(type(value), include_extras=True).items():
            yield from places(hint, getattr(value, name), f"{type(value).__module__.rpartition('.')[2]}.{type(value).__name__}.{name}")  # fmt: skip
    elif isinstance(value, dict):
        keys, items = arguments or (Any, Any)  # a mapping within a field of any value
        for key, item in value.items():
            yield from places(keys, key, f"{where} key")
            yield from places(items, item, where)
    elif origin is tuple and arguments[-1] is not ...:
        assert len(arguments) == len(value), where
        for number, (hint, item) in enumerate(zip(arguments, value, strict=True)):
            yield from places(hint, item, f"{where}[{number}]")
    else:
        for item in value:
            yield from places(arguments[0] if arguments else Any, item, where)


def arm_of(arms: tuple[Any, ...], value: Any) -> Any:
    """Return the member of a union that a value is of."""
    if isinstance(value, str):
        return next(arm for arm in arms if arm is str or get_origin(arm) is Annotated)
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        return next(arm for arm in arms if len(get_args(arm)) == len(value))
    return next(arm for arm in arms if (get_origin(arm) or arm) is type(value))


# --- values that break a careless printer -----------------------------------------------------------------------

RAN = "document.documentElement.dataset.ran=1"  # what a script does that gets to run
VALUES = (
    # Ansible, Jinja, Go templates, shells
    "{{ lookup('pipe','touch RAN') }}",
    "{% for x in lookup('pipe','touch RAN') %}{% endfor %}",
    "{# comment #} a",
    "{{",
    "}} b",
    "{{ vault_bmc_password }}",
    "#jinja2: variable_start_string: '((', variable_end_string: '))'\n(( lookup('pipe','touch RAN') ))",
    "#jinja2: line_statement_prefix: '@@'\n@@ set x = lookup('pipe','touch RAN')",
    "!unsafe c",
    "!vault |\n  $ANSIBLE_VAULT;1.1;AES256\n  6162",
    "!!python/object/apply:os.system ['touch RAN']",
    "{{.Env.HOME}}",
    "$(touch RAN) 1",
    "`touch RAN` 2",
    "; touch RAN #",
    "$HOME d",
    "a && b || e",
    # HCL
    '${file("/etc/passwd")}',
    "$${escaped}",
    "%{ if true }yes%{ endif }",
    "%%{ raw }",
    "$%{e}",
    "${",
    "~} f",
    "<<EOT\ng\nEOT",
    # YAML
    "&anchor h",
    "*alias",
    "yes",
    "no",
    "null",
    "~",
    "012",
    "1e3",
    "1_000",
    "12:30:45",
    "2026-11-28",
    ".inf",
    "0x1F",
    "- item",
    "? key",
    "key: value",
    "# comment i",
    "'single",
    '"double',
    "a 'b' \"c\"",
    "[1, 2]",
    "{a: 1}",
    "@at",
    "%YAML 1.1",
    "---",
    "...",
    "| literal",
    "> folded",
    # CSV and spreadsheets
    "=1+1",
    "+1+8",
    "-1+3",
    "@SUM(1)",
    "\t=1+4",
    " =1+5",
    "\n=1+6",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://x.example","j")',
    "＝1+7",
    "a,b;c\td",
    'say ""k"" "',
    "_x000D_ _x0041_",
    "1/11",
    # Markdown
    "* item l",
    "+ item m",
    "1. item n",
    "1) item o",
    "===",
    "# head p",
    "> quote q",
    "    code r",
    "\tcode s",
    "```\nfence t\n```",
    "~~~ u",
    "| a | b |\n| - | - |",
    "$math$ $$v$$",
    "[^1]: note w",
    "![x](javascript:alert(1)) [y](<z>)",
    "<https://x.example> **bold** _it_ ~~st~~",
    "line  \nbreak\\",
    "&copy; &#60;b&#62;",
    # HTML, SVG, XML
    f"<script>{RAN}</script>",
    f"</script><script>{RAN}</script>",
    f'<img src=x onerror="{RAN}">',
    f'<svg onload="{RAN}"><foreignObject><b>1</b></foreignObject></svg>',
    f'"><svg/onload="{RAN}">',
    f"' onmouseover='{RAN}' x='",
    f'</title></style></textarea><body onload="{RAN}">',
    f'<a href="javascript:{RAN}">x</a>',
    f"`${{{RAN}}}`",
    "<!-- open",
    "--> ]]> <![CDATA[ x ]]>",
    "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
    "url(javascript:1) } body { display: none }",
    # letters
    "bidi \u202e\u2066 abc \u2069",
    "zero\u200bwidth\ufeff\u00ad",
    "combining e\u0301 \u1100\u1161",
    "emoji \U0001f600 \U0001f468\u200d\U0001f469",
    "nbsp\u00a0nel\u0085x",
    "\\",
    "\\u0041 \\x00 \\0 \\n",
    "C:\\dir\\",
    "%s %d %(x)s {0} {x!r}",
    "::error file=a::b %0A%25",
    "##[set-output name=x]y",
    "../../etc/passwd",
    "y" * 500,
    "long " * 99 + "=end",
)


SCRIPTS = tuple(value for value in VALUES if RAN in value)
# All of them in few texts, so that each field of a page gets each: a text may have 500 characters.
ALL_SCRIPTS = ("".join(SCRIPTS[1:5]), "".join((SCRIPTS[1], SCRIPTS[0], *SCRIPTS[5:])))


def rotated(start: int, values: Sequence[str] = VALUES) -> Change:
    """Return a change that gives every free text of a project a hostile value of its own, the first of them at `start`."""
    given: dict[tuple[str, str], str] = {}

    def change(key: str, was: str) -> str:
        if key in ("cage", "standard", "connector"):  # nothing prints them: they only have to match
            return was
        if (key, was) not in given:
            value = values[(start + len(given)) % len(values)]
            if len(values) < 100:  # two forms, or two makers, must not become one
                value = f"{value[:490]} {len(given)}"
            if key == "format":  # plain letters and known words: a printer knows no others
                value = f"{re.sub('[^ -~]|[{}]', '', value)[:60]} {was}"
            if key == "port":  # a format itself, and printed beside others
                value = re.sub("[{}]", "", value)[:60]
            given[key, was] = value[:500]
        return given[key, was]

    return change
