"""Device types of the NetBox devicetype-library: import, the known faults of the library, and export."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcgen import cli, source
from dcgen.catalog import KINDS, Catalog
from dcgen.catalog.entry import COMMON
from dcgen.devicetypes import exporting, importing, vocabulary
from dcgen.devicetypes.bodies import slugs_of
from dcgen.devicetypes.conversion import convert, missing
from dcgen.devicetypes.form import read_form
from dcgen.devicetypes.importing import Wanted
from dcgen.devicetypes.numbering import numbered
from dcgen.finding import FindingsError, errors
from dcgen.rules import RULES
from dcgen.schema import checked
from support import devicetypeform, doors, hostile

SWITCH = """\
---
manufacturer: Acme
model: TOR-10
slug: acme-tor-10
part_number: TOR-10-F
u_height: 1
is_full_depth: true
airflow: front-to-rear
weight: 21
weight_unit: lb
comments: Data sheet of Acme
power-ports:
  - name: PSU1
    type: iec-60320-c14
  - name: PSU2
    type: iec-60320-c14
interfaces:
  - {name: Management1, type: 1000base-t, mgmt_only: true}
"""
PORTS = "".join(f"  - {{name: Ethernet{number}, type: 25gbase-x-sfp28}}\n" for number in range(1, 9))
UPLINKS = "".join(f"  - {{name: Ethernet{number}/1, type: 100gbase-x-qsfp28}}\n" for number in (49, 50))
PDU = """\
manufacturer: Acme
model: P1
slug: acme-p1
u_height: 0
is_full_depth: false
weight: 6
weight_unit: kg
comments: Rack PDU, (2) C13
power-ports:
  - {name: Inlet, type: nema-l21-30p, maximum_draw: 8600}
power-outlets:
  - {name: C13 1, type: iec-60320-c13, power_port: Inlet, feed_leg: A}
  - {name: C13 2, type: iec-60320-c13, power_port: Inlet, feed_leg: B}
  - {name: C19 1, type: iec-60320-c19, power_port: Inlet, feed_leg: C}
"""
SERVER = """\
manufacturer: Acme
model: BOX
slug: acme-box
u_height: 2
is_full_depth: true
airflow: front-to-rear
weight: 20
weight_unit: kg
power-ports:
  - {name: PSU, type: iec-60320-c14, maximum_draw: 800}
interfaces:
  - {name: BMC, type: 1000base-t, mgmt_only: true}
  - {name: eth0, type: 10gbase-t}
"""
RACK = """\
manufacturer: Acme
model: R42
slug: acme-r42
form_factor: 4-post-cabinet
width: 19
u_height: 42
starting_unit: 1
outer_width: 600
outer_height: 2000
outer_depth: 1070
outer_unit: mm
mounting_depth: 900
weight: 125
max_weight: 1700
weight_unit: kg
"""
PANEL = """\
manufacturer: Acme
model: PAN
slug: acme-pan
u_height: 1
is_full_depth: false
is_powered: false
weight: 2
weight_unit: kg
front-ports:
  - {name: F1, type: lc, rear_port: R1}
  - {name: F2, type: lc, rear_port: R1, rear_port_position: 2}
rear-ports:
  - {name: R1, type: mpo, positions: 2}
"""
FULL = SWITCH + PORTS + UPLINKS
SHORT = SWITCH.replace("---\n", "")


def fault(text: str, old: str, new: str) -> str:
    """Return a text with one replacement, and a mark at the end of its last line, at which the finding must point."""
    assert text.count(old) == 1, old
    start, _, rest = text.partition(old)
    line, *lines = rest.split("\n")
    return "\n".join([f"{start}{new}{line}  # HERE", *lines])


# Per known fault: the code, the file name, the text with a mark on the faulty line, and words of the message.
FAULTS: dict[str, tuple[str, str, str, str]] = {
    "unknown key": ("DC750", "TOR-10", fault(FULL, "airflow: front-to-rear", "airflw: front-to-rear"), "airflw"),
    "missing key": ("DC750", "TOR-10", FULL.replace("is_full_depth: true\n", "").replace("---", "--- # HERE"), "is_full_depth"),
    "unknown type": ("DC750", "TOR-10", fault(FULL, "type: 1000base-t, mgmt_only: true}", "type: 1000base-tt, mgmt_only: true}"), "type of the library"),
    "name is a number": ("DC750", "BOX", fault(SERVER, "{name: eth0, type: 10gbase-t}", "{name: 1, type: 10gbase-t}"), "name in interfaces should be text"),
    "height in thirds": ("DC750", "BOX", fault(SERVER, "u_height: 2", "u_height: 1.3"), "a multiple of 0.5"),
    "weight without unit": ("DC750", "TOR-10", fault(FULL.replace("weight_unit: lb\n", ""), "weight: 21", "weight: 21"), "without `weight_unit`"),
    "draw with a unit": ("DC750", "BOX", fault(SERVER, "maximum_draw: 800", "maximum_draw: 800W"), "maximum_draw"),
    "components are no list": ("DC750", "BOX", fault(SERVER + "module-bays: 3\n", "module-bays: 3", "module-bays: 3"), "a list"),
    "port without a type": ("DC750", "BOX", fault(SERVER, "{name: eth0, type: 10gbase-t}", "{name: eth0}"), "'type' is missing"),
    "kind unknown": ("DC751", "BOX", fault(SERVER.replace("BMC", "port 9"), "model: BOX", "model: BOX"), "no kind of hardware"),
    "a firewall": ("DC751", "TOR-10", fault(FULL.replace("Data sheet of Acme", "Firewall of Acme"), "model: TOR-10", "model: TOR-10"), "does not plan"),
    "draft": ("DC752", "P1", fault(PDU.replace(", maximum_draw: 8600", ""), "model: P1", "model: P1"), "rating_kw"),
    "name twice": ("DC756", "P1", fault(PDU, "{name: C13 2,", "{name: C13 1,"), "'C13 1' twice, as components 1 and 2"),
    "range": ("DC757", "BOX", fault(SERVER, "{name: eth0, type: 10gbase-t}", "{name: 'eth[0-47]', type: 10gbase-t}"), "eth[0-47]"),
    "slug of another maker": ("DC758", "TOR-10", fault(FULL, "slug: acme-tor-10", "slug: other-tor-10"), "start with the manufacturer"),
    "slug of another model": ("DC758", "TOR-10", fault(FULL, "slug: acme-tor-10", "slug: acme-tor-12"), "ends in neither"),
    "other file name": ("DC758", "TOR-12", fault(FULL, "model: TOR-10", "model: TOR-10"), "named 'TOR-12'"),
    "half a unit": ("DC759", "BOX", fault(SERVER, "u_height: 2", "u_height: 1.5"), "1.5 U"),
    "child with a height": ("DC759", "BOX", fault(SERVER + "subdevice_role: child\n", "u_height: 2", "u_height: 2"), "2 U"),
    "bays without a parent": ("DC759", "BOX", fault(SERVER + "device-bays: [{name: A}]\n", "device-bays: [{name: A}]", "device-bays: [{name: A}]"), "not a parent"),
    "full depth without height": ("DC759", "P1", fault(PDU, "is_full_depth: false", "is_full_depth: true"), "0 U"),
    "grams": ("DC760", "TOR-10", fault(FULL.replace("weight_unit: lb", "weight_unit: g"), "weight: 21", "weight: 21"), "21 g"),
    "tons": ("DC760", "BOX", fault(SERVER, "weight: 20", "weight: 2000"), "1e+03 kg per U"),
    "no airflow": ("DC761", "TOR-10", FULL.replace("airflow: front-to-rear\n", "").replace("---", "--- # HERE"), "airflow is not stated"),
    "allocated above maximum": ("DC762", "BOX", fault(SERVER, "maximum_draw: 800}", "maximum_draw: 800, allocated_draw: 900}"), "900 W"),
    "more than the inlet": ("DC762", "BOX", fault(SERVER, "maximum_draw: 800", "maximum_draw: 3600"), "carries at most 3,120 W"),
    "more than a NEMA plug": ("DC762", "P1", fault(PDU, "maximum_draw: 8600", "maximum_draw: 22000"), "carries at most 10,808 W"),
    "draw of two supplies": ("DC763", "TOR-10", fault(FULL, "  - name: PSU1\n    type: iec-60320-c14\n", "  - name: PSU1\n    type: iec-60320-c14\n    maximum_draw: 400\n").replace("name: PSU2  # HERE", "name: PSU2").replace("maximum_draw: 400", "maximum_draw: 400  # HERE"), "2 power ports draw 400 W each"),
    "volt-amperes": ("DC763", "P1", fault(PDU.replace("Rack PDU", "UPS of 8.6 kVA"), "maximum_draw: 8600", "maximum_draw: 8600"), "8,600 VA"),
    "unknown power port": ("DC764", "P1", fault(PDU, "C13 1, type: iec-60320-c13, power_port: Inlet, feed_leg: A}", "C13 1, type: iec-60320-c13, power_port: In, feed_leg: A}"), "'In'"),
    "unknown rear port": ("DC764", "PAN", fault(PANEL, "{name: F1, type: lc, rear_port: R1}", "{name: F1, type: lc, rear_port: R9}"), "'R9'"),
    "position beyond": ("DC764", "PAN", fault(PANEL, "rear_port_position: 2}", "rear_port_position: 3}"), "position 3"),
    "position shared": ("DC764", "PAN", fault(PANEL, ", rear_port_position: 2}", "}"), "share position 1"),
    "mapping of no port": (
        "DC764",
        "PAN",
        fault(PANEL + "port-mappings:\n  - {front_port: F9, front_port_position: 1, rear_port: R1, rear_port_position: 2}\n", "  - {front_port: F9, front_port_position: 1, rear_port: R1, rear_port_position: 2}", "  - {front_port: F9, front_port_position: 1, rear_port: R1, rear_port_position: 2}"),
        "'F9'",
    ),
    "no feed leg": ("DC765", "P1", fault(PDU, "power_port: Inlet, feed_leg: B}", "power_port: Inlet}"), "1 of 3 outlets have no feed leg"),
    "legs of one phase": ("DC765", "P1", fault(PDU.replace("l21-30p, maximum_draw: 8600", "l6-30p"), "feed_leg: A}", "feed_leg: A}"), "one phase"),
    "one leg only": ("DC765", "P1", fault(PDU.replace("feed_leg: B", "feed_leg: A").replace("feed_leg: C", "feed_leg: A"), "C13 1, type: iec-60320-c13, power_port: Inlet, feed_leg: A}", "C13 1, type: iec-60320-c13, power_port: Inlet, feed_leg: A}"), "on feed leg A"),
    "slower than its name": ("DC766", "BOX", fault(SERVER, "{name: eth0, type: 10gbase-t}", "{name: TwentyFiveGigE1/1, type: 10gbase-x-sfpp}"), "states 25G"),
    "other form than its name": ("DC766", "BOX", fault(SERVER, "{name: eth0, type: 10gbase-t}", "{name: sfp28-1, type: 10gbase-x-sfpp}"), "states sfp28"),
    "lanes as ports": (
        "DC767",
        "TOR-10",
        SWITCH + "".join(f"  - {{name: swp{cage}s{lane}, type: 100gbase-x-qsfp28}}{'  # HERE' * (cage == 1 and lane == 0)}\n" for cage in range(1, 5) for lane in range(4)),
        "16 ports of type 100gbase-x-qsfp28",
    ),
    "management not marked": ("DC768", "TOR-10", fault(FULL, "type: 1000base-t, mgmt_only: true}", "type: 1000base-t}"), "'Management1'"),
    "maker in the model": ("DC769", "BOX", fault(SERVER, "model: BOX", "model: Acme BOX"), "contains the manufacturer"),
    "two part numbers": ("DC769", "TOR-10", fault(FULL, "part_number: TOR-10-F", "part_number: TOR-10-F / TOR-10-R"), "not one number"),
    "no power": ("DC770", "BOX", SERVER.replace("power-ports:\n  - {name: PSU, type: iec-60320-c14, maximum_draw: 800}\n", "").replace("manufacturer: Acme", "manufacturer: Acme  # HERE"), "no power port"),
    "unpowered with ports": ("DC770", "BOX", fault(SERVER + "is_powered: false\n", "is_powered: false", "is_powered: false"), "is_powered is false"),
    "null": ("DC771", "BOX", fault(SERVER + "part_number: ''\n", "part_number: ''", "part_number: ''"), "part_number is empty"),
    "null in a port": ("DC771", "BOX", fault(SERVER, "{name: eth0, type: 10gbase-t}", "{name: eth0, type: 10gbase-t, label: }"), "label is empty"),
    "rails outside": ("DC772", "R42", fault(RACK, "mounting_depth: 900", "mounting_depth: 1200"), "1200 mm apart"),
    "rails too close": ("DC772", "R42", fault(RACK, "mounting_depth: 900", "mounting_depth: 190"), "190 mm apart"),
    "lower than its units": ("DC772", "R42", fault(RACK, "outer_height: 2000", "outer_height: 1500"), "1500 mm high"),
    "sizes without unit": ("DC772", "R42", RACK.replace("outer_unit: mm\n", "").replace("manufacturer: Acme", "manufacturer: Acme  # HERE"), "without `outer_unit`"),
    "counted from the top": ("DC772", "R42", fault(RACK, "starting_unit: 1", "starting_unit: 2"), "from 1 at the bottom"),
    "a gap": ("DC773", "TOR-10", fault(FULL.replace("  - {name: Ethernet5, type: 25gbase-x-sfp28}\n", "  - {name: Ethernet9, type: 25gbase-x-sfp28}\n"), "{name: Ethernet1, type: 25gbase-x-sfp28}", "{name: Ethernet1, type: 25gbase-x-sfp28}"), "1 of the numbers are missing: Ethernet5"),
    "other outlets than the text": ("DC773", "P1", fault(PDU, "comments: Rack PDU, (2) C13", "comments: Rack PDU, (3) C13"), "counts 3 C13, but the file lists 2"),
    "other cages than the text": ("DC773", "TOR-10", fault(FULL, "comments: Data sheet of Acme", "comments: 4x 100GbE QSFP28 of Acme"), "counts 4 QSFP28, but the file lists 2"),
}  # fmt: skip
ELSEWHERE = {"DC753", "DC754", "DC755", "DC774"}


def written(folder: Path, name: str, text: str, family: str = "device-types") -> Path:
    """Write a file into its folder of a library, and return its path."""
    path = folder / "library" / family / "Acme" / f"{name}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def family_of(text: str) -> str:
    return "rack-types" if "form_factor:" in text else "device-types"


@pytest.mark.parametrize("case", FAULTS, ids=list(FAULTS))
def test_a_known_fault_is_a_finding_at_its_line(tmp_path: Path, case: str) -> None:
    """Each known fault of the library is one finding, at the line and with the numbers of the fault."""
    code, name, text, words = FAULTS[case]
    path = written(tmp_path, name, text, family_of(text))

    _, findings = importing.read_all([path], Wanted(), Catalog(None))

    line = next(number for number, each in enumerate(text.splitlines(), start=1) if "# HERE" in each)
    found = [finding for finding in findings if finding.code == code and words in finding.message]
    assert [(finding.place.line, finding.place.file) for finding in found if finding.place] == [
        (line, path.as_posix())
    ], findings
    assert all(finding.hint and finding.place and finding.place.column for finding in found)


@pytest.mark.parametrize(
    ("name", "text", "wanted"),
    [
        ("TOR-10", FULL, None),
        ("P1", PDU, None),
        ("BOX", SERVER, None),
        ("R42", RACK, None),
        ("PAN", PANEL, None),
        ("BOX", SERVER, "storage"),
    ],
)
def test_a_sound_file_has_no_fault(tmp_path: Path, name: str, text: str, wanted: str | None) -> None:
    """A sound file has no finding, but that its entry is a draft where the form cannot state a value."""
    path = written(tmp_path, name, text, family_of(text))
    found, findings = importing.read_all([path], Wanted(wanted), Catalog(None))
    assert {finding.code for finding in findings} <= {"DC752"} and len(found) == 1


def test_every_code_has_a_case() -> None:
    """Each code of device types is tested here."""
    codes = {code for code in RULES if "DC750" <= code <= "DC799"}
    assert {code for code, *_ in FAULTS.values()} | ELSEWHERE == codes


def values_of(text: str, kind: str) -> dict[str, Any]:
    """Return the values of the entry that a text in the form gives."""
    device, _ = read_form(source.parse(text, f"library/{family_of(text)}/Acme/X.yaml"))
    return convert(device, kind).values


ENTRIES: dict[str, tuple[str, str, dict[str, Any]]] = {
    "switch": (
        "switch",
        FULL,
        {
            "u_height": 1,
            "weight_kg": 9.525,
            "airflow": "front-to-rear",
            "protocol": "ethernet",
            "port_groups": [
                {"cages": 8, "cage": "SFP28", "modes": [{"speed_gbps": 25, "name": "Ethernet{cage}"}]},
                {"cages": 2, "first": 49, "cage": "QSFP28", "modes": [{"speed_gbps": 100, "name": "Ethernet{cage}/1"}]},
            ],
            "supplies": {"count": 2, "inlet": "C14"},
            "mgmt_ports": 1,
        },
    ),
    "server": (
        "server",
        SERVER,
        {"u_height": 2, "weight_kg": 20, "airflow": "front-to-rear", "power_max_w": 800, "supplies": {"count": 1, "inlet": "C14"}, "bmc_ports": 1},
    ),
    "pdu": (
        "pdu",
        PDU,
        {"u_height": 0, "weight_kg": 6, "phases": 3, "rating_kw": 8.6, "plug": "NEMA L21-30P", "outlets": {"C13": 2, "C19": 1}, "mgmt_ports": 0},
    ),
    "a bay for each supply": (
        "server",
        SERVER.replace("power-ports:\n  - {name: PSU, type: iec-60320-c14, maximum_draw: 800}", "module-bays:\n  - {name: PSU 1, position: '1'}\n  - {name: PSU 2, position: '2'}\n  - {name: PCIe 1, position: '3'}"),
        {"u_height": 2, "weight_kg": 20, "airflow": "front-to-rear", "supplies": {"count": 2}, "bmc_ports": 1},
    ),
    "rack": (
        "rack",
        RACK.replace("outer_width: 600\nouter_height: 2000\nouter_depth: 1070\nouter_unit: mm", "outer_width: 23.6\nouter_depth: 42\nouter_unit: in"),
        {"u_height": 42, "width_mm": 599.4, "depth_mm": 1066.8, "mounting_depth_mm": 900, "rail_width_in": 19, "form_factor": "4-post-cabinet", "weight_kg": 125, "max_load_kg": 1700},
    ),
    "panel": ("panel", PANEL, {"u_height": 1, "weight_kg": 2, "ports": 2}),
    "two runs and a stray port": (
        "switch",
        SWITCH + "".join(f"  - {{name: 'et-0/0/{n}', type: 400gbase-x-qsfpdd}}\n" for n in (0, 1, 2, 5)) + "  - {name: Lag1, type: lag}\n",
        {"port_groups": [{"cages": 3, "first": 0, "cage": "QSFP-DD", "modes": [{"speed_gbps": 400, "name": "et-0/0/{cage}"}]}, {"cages": 1, "first": 5, "cage": "QSFP-DD", "modes": [{"speed_gbps": 400, "name": "et-0/0/{cage}"}]}]},
    ),
    "flat cages": (
        "switch",
        SWITCH + "  - {name: p1, type: 400gbase-x-osfp-rhs}\n",
        {"port_groups": [{"cages": 1, "cage": "OSFP", "cage_style": "flat", "modes": [{"speed_gbps": 400, "name": "p{cage}"}]}]},
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", ENTRIES, ids=list(ENTRIES))
def test_an_entry_has_the_values_that_the_file_states(case: str) -> None:
    """An entry has each value that the form states, converted into the units of the catalog."""
    kind, text, expected = ENTRIES[case]
    values = values_of(text, kind)
    whole = {key: value for key, value in values.items() if key not in COMMON and key != "part_number"}
    assert (
        whole if case not in ("two runs and a stray port", "flat cages") else {"port_groups": values["port_groups"]}
    ) == expected


# What the form does not tell: the file, its kind, and the keys that must be unknown.
UNKNOWN = {
    "draw of two supplies": ("switch", FULL.replace("    type: iec-60320-c14\n", "    type: iec-60320-c14\n    maximum_draw: 400\n"), {"power_max_w"}),
    "ports of InfiniBand": ("switch", SWITCH + "  - {name: IB1, type: infiniband-ndr}\n", {"port_groups"}),
    "lanes or cages": ("switch", FAULTS["lanes as ports"][2], {"port_groups"}),
    "the airflow to a side": ("server", SERVER.replace("front-to-rear", "side-to-rear"), {"airflow"}),
    "half a unit": ("server", SERVER.replace("u_height: 2", "u_height: 1.5"), {"u_height"}),
    "a weight in doubt": ("server", SERVER.replace("weight: 20", "weight: 2000"), {"weight_kg"}),
    "an impossible draw": ("server", SERVER.replace("maximum_draw: 800", "maximum_draw: 9000"), {"power_max_w"}),
    "an inlet with hour but no amperes": ("pdu", PDU.replace("nema-l21-30p", "iec-60309-3p-n-e-6h"), {"plug", "banks", "amps"}),
    "phases of a hardwired inlet": ("pdu", PDU.replace("nema-l21-30p", "hardwired"), {"phases"}),
    "the rating of a UPS": ("ups", PDU.replace("Rack PDU", "UPS"), {"rating_kw", "phases"}),
    "parts of a server": ("server", SERVER, {"fitted", "gpu_slots", "nic_slots", "bays", "power_typical_w", "depth_mm"}),
    "rows of bays": ("chassis", SERVER + "subdevice_role: parent\ndevice-bays: [{name: A}]\n", {"bays"}),
    "rails outside": ("rack", RACK.replace("mounting_depth: 900", "mounting_depth: 1200"), {"mounting_depth_mm"}),
}  # fmt: skip


@pytest.mark.parametrize("case", UNKNOWN, ids=list(UNKNOWN))
def test_what_the_form_does_not_state_stays_unknown(case: str) -> None:
    """A value that the form does not state, or states in doubt, is absent, and the entry names it in a comment."""
    kind, text, absent = UNKNOWN[case]
    assert not absent & set(values_of(text, kind))
    (found,), _ = entries_of(text, kind)
    comments = " ".join(line[2:] for line in found.text.splitlines() if line.startswith("#"))
    assert all(key in comments for key in absent)


def entries_of(text: str, kind: str | None) -> tuple[list[importing.Imported], list[Any]]:
    """Return the entries of a text, also if the file has an error of a known fault."""
    document = source.parse(text, f"library/{family_of(text)}/Acme/X.yaml")
    device, findings = read_form(document)
    entry = importing._entry(device, importing.Sorted(kind, "as stated"), "", findings)
    return [entry] if entry else [], findings


def test_every_value_has_its_source() -> None:
    """Each value names the file, the commit that the user states, and its computation."""
    document = source.parse(FULL, "x/device-types/Acme/TOR-10.yaml")
    device, findings = read_form(document)
    entry = importing._entry(device, importing.Sorted("switch", "as stated"), "commit 0123abc", findings)
    assert entry
    item = checked(KINDS["switch"], source.parse(entry.text, "entry").data)
    assert {each.where for each in item.sources} == {"device-types/Acme/TOR-10.yaml, commit 0123abc"}
    certain = {field: (each.certainty, each.title) for each in item.sources for field in each.fields}
    assert certain["weight_kg"] == ("derived", "NetBox devicetype-library, 21 lb converted")
    assert certain["port_groups"] == ("quoted-secondary", "NetBox devicetype-library")


DESIGN = """\
kind: training-pod
name: pod
servers:
  head: {model: R660, numbers: 1-2, fitted: {nics: {front: {model: MCX631102AN-ADAT, count: 1, ports: [inband, null]}}}}
fabrics:
  inband: {design: single, switch: TOR-10, optics: {vendors: [NVIDIA]}}
racks:
  main: {model: AR3357, holds: {head: 2, inband-leaf: 1, oob-leaf: 1}}
"""


# --- the commands -----------------------------------------------------------------------------------------


class Ran:
    """What a command ended with."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Any:
    """Run `dcgen catalog ARGUMENTS` in an empty folder, and refuse tracebacks."""
    monkeypatch.chdir(tmp_path)

    def door(*arguments: str) -> Ran:
        monkeypatch.setattr(sys, "argv", ["dcgen", "catalog", *arguments])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err and "report it" not in err
        return Ran(int(ended.value.code or 0), out, err)

    return door


def tree_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def test_import_writes_entries_that_the_catalog_reads(run: Any, tmp_path: Path) -> None:
    """An import writes an entry per sound file and drafts beside them, and the catalog reads the entries."""
    for name, text in (("TOR-10", FULL), ("P1", PDU), ("BOX", SERVER), ("PAN", PANEL)):
        written(tmp_path, name, text)
    written(tmp_path, "R42", RACK, "rack-types")

    done = run("import", "library", "--origin", "commit 0123abc")

    assert done.code == 0
    assert sorted(tree_of(tmp_path / "catalog")) == ["panel/PAN.draft", "pdu/P1.yaml", "rack/R42.yaml", "server/BOX.yaml", "switch/TOR-10.yaml"]  # fmt: skip
    assert "wrote catalog/switch/TOR-10.yaml: switch: 10 ports for data\n" in done.out
    assert done.out.endswith("5 models: 5 new, 0 replaced, 0 same, 1 draft; 0 errors, 1 warning\n")
    assert run("check").out == "4 entries of your own: 0 errors, 0 warnings\n"
    assert json.loads(run("show", "P1").out)["outlets"] == {"C13": 2, "C19": 1}
    before = tree_of(tmp_path / "catalog")
    assert "0 new, 0 replaced, 5 same" in run("import", "library", "--origin", "commit 0123abc").out
    assert tree_of(tmp_path / "catalog") == before


def test_a_design_with_an_imported_model_reports_what_is_unknown(run: Any, tmp_path: Path) -> None:
    """A design takes an imported model, and its rules report the values that the file does not state."""
    text = FULL.replace("weight: 21\nweight_unit: lb\n", "")
    written(tmp_path, "TOR-10", text)
    run("import", "library")
    path = tmp_path / "blueprints" / "pod.yaml"
    path.parent.mkdir()
    path.write_text(DESIGN)
    _, findings = doors.examine(path)
    assert errors(findings) == []
    unknown = {finding.code for finding in findings if "TOR-10" in finding.message}
    assert {"DC265", "DC266"} <= unknown  # its weight and its depth


def test_a_file_with_an_error_writes_nothing_and_the_others_are_written(run: Any, tmp_path: Path) -> None:
    """Independent files do not stop each other, and all their errors are shown together."""
    written(tmp_path, "TOR-10", FULL)
    written(tmp_path, "P1", FAULTS["name twice"][2])
    written(tmp_path, "BOX", FAULTS["range"][2])
    written(tmp_path, "BAD", "a: [\n")
    done = run("import", "library")
    assert done.code == 1 and list(tree_of(tmp_path / "catalog")) == ["switch/TOR-10.yaml"]
    assert set(re.findall(r"DC\d+(?= error)", done.err)) == {"DC003", "DC756", "DC757"}


def test_an_entry_is_replaced_only_with_force(run: Any, tmp_path: Path) -> None:
    """An entry that a person edited stays, and `--force` replaces it."""
    written(tmp_path, "TOR-10", FULL)
    run("import", "library")
    path = tmp_path / "catalog/switch/TOR-10.yaml"
    path.write_text(path.read_text() + "# mine\n")

    kept = run("import", "library")
    assert kept.code == 1 and "DC753 error" in kept.err and path.read_text().endswith("# mine\n")
    assert "replaced catalog/switch/TOR-10.yaml" in run("import", "library", "--force").out
    assert not path.read_text().endswith("# mine\n")


def test_a_completed_draft_stays(run: Any, tmp_path: Path) -> None:
    """A draft that a person completed and renamed is not written again."""
    written(tmp_path, "PAN", PANEL)
    run("import", "library")
    draft = tmp_path / "catalog/panel/PAN.draft"
    text = (
        draft.read_text()
        .replace("ports: 2\n", "ports: 2\nconnector: lc-duplex\n")
        .replace("ports]", "ports, connector]")
    )
    draft.rename(draft.with_suffix(".yaml")).write_text(text)
    assert run("check").code == 0
    assert "0 new, 0 replaced, 1 same" in run("import", "library").out and not draft.exists()


def test_check_writes_nothing(run: Any, tmp_path: Path) -> None:
    """`--check` reports what an import would do."""
    written(tmp_path, "TOR-10", FULL)
    assert "would write catalog/switch/TOR-10.yaml" in run("import", "--check", "library").out
    assert not (tmp_path / "catalog").exists()


def test_an_entry_of_dcgen_is_not_hidden_unasked(run: Any, tmp_path: Path) -> None:
    """A model that dcgen ships is compared with the file, and an entry is written with `--force` only."""
    text = FULL.replace("TOR-10-F", "SN2201-F").replace("TOR-10", "SN2201").replace("tor-10", "sn2201")
    written(tmp_path, "SN2201", text)
    done = run("import", "library")
    assert done.code == 0 and not (tmp_path / "catalog").exists()
    assert "DC754 warning: dcgen ships switch SN2201" in done.err
    assert (
        "weight_kg 9.525 instead of 7.41" in done.err and "airflow front-to-rear instead of rear-to-front" in done.err
    )
    assert "wrote catalog/switch/SN2201.yaml" in run("import", "library", "--force").out


def test_two_files_of_one_model(run: Any, tmp_path: Path) -> None:
    """Two files that give one entry are an error, and neither is written."""
    written(tmp_path, "TOR-10", FULL)
    written(tmp_path, "TOR-10-F", FULL)
    done = run("import", "library")
    assert done.code == 1 and "DC755 error" in done.err and not (tmp_path / "catalog").exists()


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("import", "nowhere"), 1, "there is no device type at 'nowhere'"),
        (("import", "empty"), 1, "there is no device type at 'empty'"),
        (("import", "empty", "--kind", "swich"), 2, "did you mean 'switch'?"),
        (("import",), 2, "DIR|FILE"),
        (("export", "SN56000"), 2, "did you mean 'SN5600'?"),
        (("export", "H100-SXM5-80GB"), 1, "the form has no place for this kind"),
        (("export", "GB300-NVL72"), 1, "no source states form_factor and rail_width_in"),
        (("export", "COOLCHIP-CDU-1350"), 1, "no source states u_height"),
    ],
)
def test_a_wrong_argument(run: Any, tmp_path: Path, arguments: tuple[str, ...], code: int, words: str) -> None:
    """A wrong argument is named with its fix."""
    (tmp_path / "empty").mkdir()
    done = run(*arguments)
    assert done.code == code and words in done.err


def test_a_kind_that_the_family_has_not(run: Any, tmp_path: Path) -> None:
    """A rack type cannot become a switch."""
    written(tmp_path, "R42", RACK, "rack-types")
    done = run("import", "library", "--kind", "switch")
    assert done.code == 1 and "a rack type cannot be a switch" in done.err


# --- hostile input ----------------------------------------------------------------------------------------

HOSTILE = (
    *(
        "../../x",
        "/etc/passwd",
        "..",
        "a/../../b",
        ".git",
        "a\nb: c",
        "{cage}",
        "[0-9",
        "#",
        "- a",
        "con",
        "\u202e",
        "é" * 90,
    ),
    *("=cmd()", "'; rm -rf /", "\\x00", "&a", "*a", "!!python/object:os.system", "${x}", "{{ 7*7 }}", "a" * 100),
)


@pytest.mark.parametrize("value", HOSTILE, ids=[f"text {number}" for number in range(len(HOSTILE))])
def test_a_hostile_text_stays_a_value(tmp_path: Path, value: str) -> None:
    """A text from a stranger's file names no other file, and breaks neither the entry nor a finding."""
    data = source.parse(FULL, "x").data
    data |= {"manufacturer": value, "model": value, "part_number": value[:50], "description": value, "comments": value}
    data["interfaces"] = [{**port, "name": f"{value[:50]}{index}"} for index, port in enumerate(data["interfaces"])]
    path = written(tmp_path, "TOR-10", json.dumps(data))
    found, findings = importing.read_all([path], Wanted("switch", origin=value), Catalog(None))
    assert all(str(finding) and finding.place for finding in findings)
    for each in found:
        assert re.fullmatch(r"switch/[A-Za-z0-9][A-Za-z0-9._+-]*\.(yaml|draft)", each.path)
        document = source.parse(each.text, "entry")
        assert document.data["model"] == Path(each.path).stem and document.data["manufacturer"]
    assert found or errors(findings)


@pytest.mark.parametrize(
    "text",
    [
        *("", "[]", "a", "manufacturer: {a: 1}\nmodel: [1]\nslug: 3\n", "interfaces: {a: 1}\n", "interfaces: [1, [2], {name: {}}]\n"),
        *("u_height: .nan\n", "u_height: .inf\nweight: -1\n", "weight: 1e400\n", "model: &a [*a]\n", "? [a]\n: b\n", "model: !!python/name:os.x a\n"),
        *("power-ports: [{name: a, type: nema-l21-30p, maximum_draw: 1e9}]\n", "model: x\nu_height: 99999999999999999999\n"),
        *("a: &a [1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]\ng: [*f,*f,*f,*f,*f]\n",),
        "model: a\ninterfaces: [" + "{name: a, type: lag}, " * 5_001 + "]\n",
        "model: " + "x" * 2**20 + "\n",
    ],
)  # fmt: skip
def test_a_broken_file_has_findings_and_no_traceback(tmp_path: Path, text: str) -> None:
    """Whatever a file contains, the import ends with errors and writes no entry."""
    path = written(tmp_path, "X", text)
    found, findings = importing.read_all([path], Wanted(), Catalog(None))
    assert not found and errors(findings) and all(str(finding) for finding in findings)


def test_a_link_out_of_the_folder_is_not_read(run: Any, tmp_path: Path) -> None:
    """A link in the library cannot copy a secret into the catalog, and a catalog folder outside is refused."""
    secret = tmp_path / "secret.yaml"
    secret.write_text(FULL)
    path = written(tmp_path, "TOR-10", FULL)
    path.unlink()
    path.symlink_to(secret)
    done = run("import", "library")
    assert done.code == 1 and "DC006" in done.err and not (tmp_path / "catalog").exists()
    path.unlink()
    os.mkfifo(path)
    assert "DC001" in run("import", "library").err
    path.unlink()
    written(tmp_path, "TOR-10", FULL)
    (tmp_path / "catalog").symlink_to("/tmp")
    assert "DC006" in run("import", "library").err


# --- export -----------------------------------------------------------------------------------------------

PAIRS = [(kind, name) for kind in exporting.FAMILY_OF for name in Catalog(None).names(kind)]
FILES, KEPT = exporting.export(Catalog(None), PAIRS)
VALIDATORS = {folder: jsonschema.Draft202012Validator(schema) for folder, schema in devicetypeform.SCHEMAS.items()}


def test_every_exported_file_has_the_form() -> None:
    """Each file keeps the schemas of the library, has a sound slug and file name, and only models without a required value are left out."""
    for file in FILES:
        data = source.parse(file.text, file.path).data
        VALIDATORS[file.path.partition("/")[0]].validate(data)
        assert Path(file.path).stem == data["model"]
        if slug := data.get("slug"):
            assert any(slug.endswith(each) for each in slugs_of(data["model"]))
        for key, parts in data.items():
            if isinstance(parts, list) and key != "port-mappings":
                assert len({part["name"] for part in parts}) == len(parts), file.path
        assert "Sources: " in data["comments"] and file.text.endswith("\n")
    assert len(FILES) + len(KEPT) == len(PAIRS)
    assert {finding.code for finding in KEPT} == {"DC774"} and len(KEPT) < len(PAIRS) // 8


CARRIED = {
    "switch": {"part_number", "u_height", "weight_kg", "airflow", "protocol", "mgmt_ports"},
    "server": {"part_number", "u_height", "weight_kg", "airflow"},
    "storage": {"part_number", "u_height", "weight_kg", "airflow"},
    "chassis": {"part_number", "u_height", "weight_kg", "airflow"},
    "pdu": {"part_number", "u_height", "weight_kg", "rating_kw", "phases", "outlets"},
    "ups": {"part_number", "u_height", "weight_kg", "airflow", "outlets"},
    "panel": {"part_number", "u_height", "weight_kg", "airflow", "ports"},
    "powershelf": {"part_number", "u_height", "weight_kg"},
    "cdu": {"part_number", "u_height", "weight_kg"},
    "nic": {"part_number", "ports", "cage", "speed_gbps"},
    "rack": {"u_height", "width_mm", "depth_mm", "height_mm", "mounting_depth_mm", "rail_width_in", "form_factor", "weight_kg", "max_load_kg"},
}  # fmt: skip


def differences(kind: str, name: str, values: dict[str, Any]) -> Iterator[tuple[str, Any, Any]]:
    """Yield each value that the form carries and that an import does not give back as it was."""
    own = Catalog(None).get_of(kind, name)
    for key in CARRIED[kind]:
        if key not in own.model_fields_set or getattr(own, key) is None:
            continue
        if key == "cage" and exporting.nic_type(own).startswith("infiniband"):  # type: ignore[arg-type]
            continue
        if key in ("cage", "speed_gbps") and exporting.nic_type(own) == "other":  # type: ignore[arg-type]
            continue
        had = getattr(own, key)
        if key in ("max_load_kg", "mounting_depth_mm"):  # whole numbers in the form
            had = int(had)
        if key == "outlets":
            had = {
                outlet if outlet in vocabulary.OUTLET_TYPES else "other": number
                for outlet, number in had.items()
                if number
            }
        if isinstance(had, float) and values.get(key) is not None:
            had, values = round(had, 2), {**values, key: round(values[key], 2)}
        if values.get(key) != had and not (key == "phases" and key not in values):  # a plug without phases
            yield key, had, values.get(key)
    if kind == "switch" and own.protocol == "ethernet":  # type: ignore[attr-defined]
        groups = [(group.cages, group.first, group.cage, max(mode.speed_gbps for mode in group.modes)) for group in own.port_groups if group.native == 1]  # type: ignore[attr-defined]  # fmt: skip
        found = [(each["cages"], each.get("first", 1), each["cage"], each["modes"][0]["speed_gbps"]) for each in values.get("port_groups", ())]  # fmt: skip
        if all(group.native == 1 for group in own.port_groups) and groups != found:  # type: ignore[attr-defined]
            yield "port_groups", groups, found


def test_an_import_gives_back_what_was_exported() -> None:
    """Export and import keep each known value that the form carries, and exported files have no error."""
    kinds = {name: kind for kind, name in PAIRS}
    for file in FILES:
        name = Path(file.path).stem
        device, findings = read_form(source.parse(file.text, file.path))
        assert not errors([*findings, *importing.faults_of(device)]), name
        values = convert(device, kinds[name]).values
        assert list(differences(kinds[name], name, values)) == [], name
        own = Catalog(None).get_of(kinds[name], name)
        assert {key for key in set(values) - own.model_fields_set if values[key] != getattr(own, key)} == set(), name


def test_the_kind_of_an_exported_model_is_known(tmp_path: Path) -> None:
    """An exported model of the catalog is imported as its own kind, without `--kind`."""
    kinds = {name: kind for kind, name in PAIRS}
    for file in FILES[:: len(FILES) // 12]:
        path = tmp_path / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.data)
        found, _ = importing.read_all([path], Wanted(), Catalog(None))
        assert [each.path.partition("/")[0] for each in found] == [kinds[path.stem]]


def test_export_writes_the_folders_of_the_library(run: Any, tmp_path: Path) -> None:
    """An export of one model writes its file, keeps the others, and keeps an edit unless it is forced."""
    assert run("export", "SN2201", "AR3100", "--out", "dt").out == "dt: 0 same, 0 changed, 2 new, 0 removed\n"
    assert run("export", "CX8-800G", "SN2201", "--out", "dt").out == "dt: 1 same, 0 changed, 1 new, 0 removed\n"
    assert set(tree_of(tmp_path / "dt")) == {"manifest.json", "device-types/NVIDIA/SN2201.yaml", "module-types/NVIDIA/CX8-800G.yaml", "rack-types/APC/AR3100.yaml"}  # fmt: skip
    path = tmp_path / "dt/device-types/NVIDIA/SN2201.yaml"
    path.write_text(path.read_text() + "# mine\n")
    assert "DC908" in run("export", "SN2201", "--out", "dt").err and path.read_text().endswith("# mine\n")


@pytest.mark.parametrize("name", ["SN2201", "AP8888", "C6400"])
def test_the_text_of_an_exported_file(name: str, snapshot: Any) -> None:
    """The file of a model has the style of the library: two spaces, components after the keys of the model."""
    (file,) = [each for each in FILES if Path(each.path).stem == name]
    lines = file.text.splitlines()
    assert "\n".join(line[:100] for line in [*lines[:26], "...", *lines[-4:]]) == snapshot


def test_hostile_entries_are_written_as_values(tmp_path: Path) -> None:
    """Texts of hostile entries stay values of the file, and none leads out of the folder."""
    folder = hostile.write_project(tmp_path, hostile.POD, hostile.rotated(0)).parent.parent
    catalog = Catalog(folder / "catalog")
    kinds = [kind for kind in exporting.FAMILY_OF if kind != "ups"]  # no hostile design has one with outlets
    pairs = [(kind, name) for kind in kinds for name in catalog.names(kind)]
    files, _ = exporting.export(catalog, pairs)
    assert len(files) > len(pairs) // 2
    for file in files:
        assert re.fullmatch(r"(device|module|rack)-types/[^/]+/[A-Za-z0-9][A-Za-z0-9._+-]*\.yaml", file.path)
        assert not {"", ".", ".."} & set(file.path.split("/"))
        document = source.parse(file.text, file.path)
        VALIDATORS[file.path.partition("/")[0]].validate(document.data)


# --- laws -------------------------------------------------------------------------------------------------


@given(st.lists(st.tuples(st.sampled_from(["eth", "swp", "Ethernet1/"]), st.integers(0, 60)), unique=True, max_size=40))
def test_runs_name_each_port_once(ports: list[tuple[str, int]]) -> None:
    """The runs of ports name exactly the ports of the file, whatever their order."""
    text = "".join(f"  - {{name: '{stem}{number}', type: 25gbase-x-sfp28}}\n" for stem, number in ports)
    device, _ = read_form(source.parse(f"model: x\ninterfaces:\n{text or '  []'}", "x.yaml"))
    runs = numbered(device.list_of("interfaces")).runs
    named = [run.format.replace("{cage}", str(run.first + index)) for run in runs for index in range(run.ports)]
    assert sorted(named) == sorted(f"{stem}{number}" for stem, number in ports)


def test_a_draft_lacks_only_what_it_names() -> None:
    """The keys that a draft asks for are those that the catalog needs."""
    values = values_of(PANEL, "panel")
    assert missing("panel", values) == ["connector"]
    with pytest.raises(FindingsError) as caught:
        checked(
            KINDS["panel"],
            {**values, "sources": [{"fields": ["u_height", "weight_kg", "ports"], "certainty": "user", "title": "x"}]},
        )
    assert [finding.code for finding in caught.value.findings] == ["DC102"]


def test_the_vocabulary_of_dcgen_is_in_the_lists() -> None:
    """Each type that dcgen writes or converts is in the list of its component."""
    assert (
        set(vocabulary.CAGES) | {f"infiniband-{name}" for name in vocabulary.INFINIBAND.values()}
        <= vocabulary.INTERFACES
    )
    assert set(vocabulary.INLETS) | set(exporting.PLUGS.values()) <= vocabulary.POWER_PORTS
    assert set(vocabulary.OUTLETS) <= {each.lower() for each in vocabulary.POWER_OUTLETS}
