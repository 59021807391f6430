"""Eleven racks of different kinds, each worked out by hand, against the figures of the plan and of the files.

The arithmetic is in the docstring of each test. It starts from the blueprint and from the values of catalog entries.
"""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest

import dcgen
from dcgen.finding import errors
from dcgen.plan.records import Rack
from dcgen.proof import cooling, power
from dcgen.topology import Topology
from support import doors

SUPPLIES = {"count": 2, "redundancy": "1+1", "inlet": "C14", "watts": 2200}
# Servers with round figures. BOX has slots for GPUs, whose power is more than the stated maximum.
BOX = {"u_height": 2, "depth_mm": 700, "weight_kg": 30, "power_max_w": 800, "supplies": SUPPLIES}
SERVERS = {
    "BOX": {**BOX, "gpu_slots": {"count": 2, "form": "PCIe"}},
    "HYBRID": {
        **BOX,
        "u_height": 4,
        "weight_kg": 60,
        "power_max_w": 6000,
        "liquid_percent": 75,
        "supplies": {"count": 4, "redundancy": "2+2", "inlet": "C20", "watts": 3200},
    },
    "SMALL": {**BOX, "weight_kg": 10, "power_max_w": 300, "depth_mm": 400, "supplies": {"count": 1, "inlet": "C14"}},
    "W600": {**BOX, "power_max_w": 600, "supplies": {"count": 2, "redundancy": "1+1", "inlet": "C14"}},
    "W1040": {**BOX, "power_max_w": 1040},
    "W1200": {**BOX, "power_max_w": 1200},
    "W2000": {**BOX, "power_max_w": 2000},
}
GPUS = "fitted: {gpus: {model: L40S, count: 2}}"  # 350 W each
HEAD = "kind: edge-site\nname: x\nfabrics: {oob: none}\nbom: {blanks: BLANK-1U}\n"


class Built(NamedTuple):
    """A topology without errors, its first rack, and the rows of its CSV files by name."""

    topology: Topology
    rack: Rack
    rows: dict[str, list[dict[str, str]]]


class Sums(NamedTuple):
    """The figures of a rack: kilowatts, kilograms and their limit, rack units used, free and closed, and its cords."""

    kilowatts: float
    kilograms: float
    limit_kg: float | None
    used: int
    free: int
    blanks: int
    cords: dict[tuple[str, str], int]


def built(folder: Path, text: str) -> Built:
    (folder / "catalog" / "server").mkdir(parents=True)
    for model, values in SERVERS.items():
        source = {"fields": list(values), "certainty": "user", "title": "a test"}
        entry = {"model": model, "manufacturer": "Our order", "description": "server for the test", **values}
        file = folder / "catalog" / "server" / f"{model}.yaml"
        file.write_text(json.dumps({**entry, "sources": [source]}), encoding="utf-8")
    (folder / "case.yaml").write_text(HEAD + text, encoding="utf-8")
    topology, findings = doors.examine(folder / "case.yaml")
    assert topology and not errors(findings), findings
    files = dcgen.build(folder / "case.yaml")
    rows = {name: list(csv.DictReader(io.StringIO(str(files[name])))) for name in ("power.csv", "bom.csv")}
    return Built(topology, next(iter(topology.plan.racks.values())), rows)


def site(model: str, count: int, rack: str, power_: str, more: str = "") -> str:
    fitted = GPUS if model == "BOX" else "fitted: {}"
    return (
        f"servers: {{n: {{model: {model}, numbers: 1-{count}, capacity: {count}, {fitted}}}}}\n"
        f"racks: {{m: {{model: {rack}, holds: {{n: {count}}}}}}}\npower: {{{power_}}}\n{more}"
    )


def sums(made: Built) -> Sums:
    topology, rack = made.topology, made.rack
    height = rack.type.u_height
    free = sum(len(units) for units in topology.free_u[rack.name])
    bill = [row for row in made.rows["bom.csv"] if row["model"] == "BLANK-1U"]
    sockets = Counter(
        (row["cord"].partition("-")[0] or row["inlet"], row["outlet"].rpartition("-")[0])
        for row in made.rows["power.csv"]
        if row["rack"] == rack.name and row["outlet"]
    )
    return Sums(
        topology.power_w(rack.name).value / 1000,
        topology.weight_kg(rack.name).value,
        rack.max_load_kg,
        height - free,
        free,
        sum(int(row["quantity"]) for row in bill),
        dict(sockets),
    )


def feeds(made: Built, lost: str = "") -> dict[str, float]:
    """Return the kilowatts of each feed of the rack."""
    return {feed: watts / 1000 for feed, watts in power.feed_watts(made.topology, made.rack, lost).items()}


def cords(made: Built) -> tuple[float, float]:
    """Return the amperes of the fullest cord in normal operation and after the worst loss, as power.csv has them."""
    rows = [row for row in made.rows["power.csv"] if row["rack"] == made.rack.name]
    return max(float(row["normal_a"]) for row in rows), max(float(row["worst_a"] or 0) for row in rows)


def draw(made: Built, feed: str, lost: str = "") -> power.Draw:
    """Return the load of the first PDU of a feed."""
    return power.draws(made.topology, made.rack, lost)[dict(made.rack.pdus)[feed][0]]


def heat(made: Built) -> tuple[float, float]:
    """Return the heat to air and to liquid in kilowatts."""
    found = cooling.rack_heat(made.topology, made.rack)
    assert not found.undivided.value
    return found.air.value / 1000, found.liquid.value / 1000


def near(value: float) -> object:
    return pytest.approx(value, rel=1e-3)


def test_air(tmp_path: Path) -> None:
    """Four servers with 2 x L40S on two AP8886 (400 V, no banks in the catalog).

    Power: 2 x 350 W x 1.2 = 840 W, more than the stated 800 W; 4 x 0.84 = 3.36 kW, 1.68 kW per feed, 3.36 kW on one
    feed. An outlet has 400 / sqrt(3) = 230.9 V: a cord 420 / 230.9 = 1.82 A and 840 / 230.9 = 3.64 A. The outlets of
    servers 1 to 4 are on L1, L2, L3, L1, so L1 carries 2 x 3.64 = 7.27 A. Weight: 4 x 30 + 2 x 10 = 140 kg of 1,020.
    Space: 4 x 2U of 48U, 40 free, 40 blanking panels. Cords: 8, C13 to C14. All heat goes to the air.
    """
    assume = "assume: {AP8886: {weight_kg: 10, reason: a figure for this test}}\n"
    made = built(tmp_path, site("BOX", 4, "AR3357", "pdu: AP8886", assume))
    assert sums(made) == (near(3.36), near(140), 1020, 8, 40, 40, {("C13", "C13"): 8})
    assert feeds(made) == {"a": near(1.68), "b": near(1.68)}
    assert feeds(made, "a") == {"a": 0, "b": near(3.36)}
    assert cords(made) == (near(1.82), near(3.64))
    assert draw(made, "b", "a").amps == (near(7.275), near(3.637), near(3.637))
    assert heat(made) == (near(3.36), 0)


def test_liquid_hybrid(tmp_path: Path) -> None:
    """Two servers of 6 kW with 75 % of the heat to water, on two APDU11450ME (415 V), four supplies of 2+2 each.

    Power: 12 kW, 6 kW per feed, 12 kW on one feed. An outlet has 415 / sqrt(3) = 239.6 V: a cord 1,500 / 239.6 = 6.26 A
    and 3,000 / 239.6 = 12.52 A of 16 A. The four outlets of a PDU are on L1, L2, L3, L1: L1 carries 25.04 A.
    Heat: 9 kW to water, 3 kW to air. At 10 K: 9 kJ/s / (4.18 kJ/kg K x 0.9957 kg/l x 10 K) x 60 = 12.97 l/min.
    Weight: 2 x 60 + 2 x 10 = 140 kg. Space: 8U, 40 free. Cords: 8, C19 to C20.
    """
    more = "cooling: {liquid_rise_k: 10, coolant: water}\n"
    more += "assume: {APDU11450ME: {weight_kg: 10, reason: a figure for this test}}\n"
    made = built(tmp_path, site("HYBRID", 2, "AR3357", "pdu: APDU11450ME", more))
    assert sums(made) == (near(12), near(140), 1020, 8, 40, 40, {("C19", "C19"): 8})
    assert feeds(made) == {"a": near(6), "b": near(6)}
    assert feeds(made, "b") == {"a": near(12), "b": 0}
    assert cords(made) == (near(6.26), near(12.52))
    assert draw(made, "a", "b").amps == (near(25.04), near(12.52), near(12.52))
    assert heat(made) == (near(3), near(9))
    assert cooling.flow_l_min(9000, "water", 10) == pytest.approx(12.97, rel=0.005)


def test_busbar(tmp_path: Path) -> None:
    """A DGX GB200 NVL72 with 18 trays, 9 NVLink trays and 8 power shelves of 33 kW, four on each feed.

    Power: the 120 kW of the rack; 60 kW per feed, 15 kW per shelf; after a loss 120 kW on four shelves, 30 kW of 33 kW
    each. Heat: 87 % (assumed) of 120 kW = 104.4 kW to liquid and 15.6 kW to air. Weight: the 1,360 kg of the rack, whose
    load no source limits. Space: 18 + 9 + 8 = 35U of 48U, 13 free. No cords, since the busbar feeds the trays.
    """
    text = "servers: {n: {model: DGX-GB200-TRAY, numbers: 1-18, capacity: 18, fitted: {nics: null}}}\n"
    text += "racks: {m: {model: DGX-GB200-NVL72, holds: {n: 18, n-nvlink: 9}}}\n"
    text += "assume: {DGX-GB200-NVL72: {liquid_percent: 87, reason: a figure for this test}}\n"
    made = built(tmp_path, text)
    assert sums(made) == (near(120), near(1360), None, 35, 13, 13, {})
    assert feeds(made) == {"a": near(60), "b": near(60)}
    assert feeds(made, "a")["b"] == near(120)
    assert draw(made, "b").watts == near(15_000)
    assert draw(made, "b", "a").watts == near(30_000)
    assert heat(made) == (near(15.6), near(104.4))
    assert not [row for row in made.rows["bom.csv"] if row["category"] in ("cord", "pdu")]


def test_wall_cabinet(tmp_path: Path) -> None:
    """Two servers of 300 W in a wall cabinet of 18U for 100 kg, on one AP6015A: 1U, 230 V, 10 A, 0.91 kg.

    Power: 0.6 kW on one feed; the PDU carries 600 / 230 = 2.61 A, a cord 300 / 230 = 1.30 A. Weight: 2 x 10 + 0.91 =
    20.91 kg. Space: 2 x 2U + 1U = 5U, 13 free. Cords: 2, C13 to C14.
    """
    made = built(tmp_path, site("SMALL", 2, "WALL-CABINET-18U", "pdu: AP6015A, feeds: {a: {}}"))
    assert sums(made) == (near(0.6), near(20.91), 100, 5, 13, 13, {("C13", "C13"): 2})
    assert feeds(made) == {"a": near(0.6)}
    assert cords(made)[0] == near(1.30)
    assert draw(made, "a").amps == (near(2.6087),)
    assert heat(made) == (near(0.6), 0)


def test_single_phase(tmp_path: Path) -> None:
    """Three servers of 840 W on two AP8853: 230 V, 32 A, two banks of 16 A.

    Power: 2.52 kW, 1.26 kW per feed, 2.52 kW on one. A cord carries 420 / 230 = 1.83 A and 840 / 230 = 3.65 A. The
    servers take banks 1, 2, 1: bank 1 carries 7.30 A, bank 2 3.65 A, the input 10.96 A. Space: 6U of 42U, 36 free.
    """
    made = built(tmp_path, site("BOX", 3, "AR3100", "pdu: AP8853"))
    assert sums(made) == (near(2.52), near(90), 1701, 6, 36, 36, {("C13", "C13"): 6})
    assert feeds(made) == {"a": near(1.26), "b": near(1.26)}
    assert feeds(made, "a") == {"a": 0, "b": near(2.52)}
    assert cords(made) == (near(1.83), near(3.65))
    assert draw(made, "b", "a").banks == (near(7.304), near(3.652))
    assert draw(made, "b", "a").amps == (near(10.957),)
    assert made.topology.weight_kg(made.rack.name).unknown == ("AP8853",)


def test_120_volts(tmp_path: Path) -> None:
    """Two servers of 600 W on two AP7830: 120 V, 20 A, outlets NEMA 5-20R.

    Power: 1.2 kW, 0.6 kW per feed, 1.2 kW on one. A cord carries 300 / 120 = 2.5 A and 600 / 120 = 5 A, of the 15 A
    of a C13 by UL. The PDU carries 1,200 / 120 = 10 A, of 0.8 x 20 = 16 A. Cords: 4, C13 to a 5-15P plug.
    """
    made = built(tmp_path, site("W600", 2, "AR3100", "pdu: AP7830, region: ul"))
    assert sums(made)[:1] == (near(1.2),)
    assert feeds(made, "a") == {"a": 0, "b": near(1.2)}
    assert cords(made) == (near(2.5), near(5))
    assert draw(made, "b", "a").amps == (near(10),)
    of_cords = [row for row in made.rows["bom.csv"] if row["category"] == "cord"]
    assert sum(int(row["quantity"]) for row in of_cords) == 4
    assert [(row["model"], "5-15P" in row["description"]) for row in of_cords] == [("310-8509", True)]
    assert {row["outlet"].rpartition("-")[0] for row in made.rows["power.csv"]} == {"5-20R"}


def test_208_volts_three_phase(tmp_path: Path) -> None:
    """Four servers of 1,040 W on two AP8865: 208 V, banks of 20 A on L1-L2, L2-L3 and L3-L1.

    Power: 4.16 kW, 2.08 kW per feed, 4.16 kW on one. A cord carries 520 / 208 = 2.5 A and 1,040 / 208 = 5 A. The servers
    take banks 1, 2, 3, 1: banks 10, 5 and 5 A. L1 carries the vector sum of 10 A and 5 A at 60 degrees: sqrt(100 + 25 +
    50) = 13.23 A, and so does L2; L3 carries 5 x sqrt(3) = 8.66 A. The usable current is 0.8 x 30 = 24 A.
    """
    made = built(tmp_path, site("W1040", 4, "AR3100", "pdu: AP8865, region: ul"))
    assert sums(made) == (near(4.16), near(120), 1701, 8, 34, 34, {("C13", "C13"): 8})
    assert feeds(made) == {"a": near(2.08), "b": near(2.08)}
    assert cords(made) == (near(2.5), near(5))
    after = draw(made, "b", "a")
    assert after.banks == (near(10), near(5), near(5))
    assert after.amps == (near(13.229), near(13.229), near(8.660))


def test_400_volts_with_banks(tmp_path: Path) -> None:
    """Four servers of 2 kW on two AP8888: 400 V, two banks of 16 A on each phase, 14.05 kg.

    Power: 8 kW, 4 kW per feed, 8 kW on one. A cord carries 1,000 / 230.9 = 4.33 A and 2,000 / 230.9 = 8.66 A of 10 A.
    The servers take banks 1, 3, 5 (one on each phase) and then bank 2: L1 carries 17.32 A, L2 and L3 8.66 A.
    Weight: 4 x 30 + 2 x 14.05 = 148.1 kg.
    """
    made = built(tmp_path, site("W2000", 4, "AR3100", "pdu: AP8888"))
    assert sums(made) == (near(8), near(148.1), 1701, 8, 34, 34, {("C13", "C13"): 8})
    assert feeds(made, "b") == {"a": near(8), "b": 0}
    assert cords(made) == (near(4.33), near(8.66))
    after = draw(made, "a", "b")
    assert after.banks == (near(8.66), near(8.66), near(8.66), 0, near(8.66), 0)
    assert after.amps == (near(17.32), near(8.66), near(8.66))


def test_three_feeds_with_two_per_rack(tmp_path: Path) -> None:
    """Three racks on feeds a and b, b and c, c and a, with a server of 1.2 kW each, on AP8888.

    Each feed carries 2 x 0.6 = 1.2 kW. After the loss of feed a, rack 1 draws 1.2 kW from b, rack 3 draws 1.2 kW from c,
    and rack 2 still 0.6 kW from each: b and c carry 1.8 kW. A cord carries 600 / 230.9 = 2.60 A, then 5.20 A.
    """
    groups = {"p": "[a, b]", "q": "[b, c]", "r": "[c, a]"}
    server = "{model: W1200, numbers: 1, capacity: 1, fitted: {}}"
    text = "servers: {" + ", ".join(f"{name}: {server}" for name in groups) + "}\nracks:\n"
    text += "".join(f"  r{key}: {{model: AR3100, holds: {{{key}: 1}}, feeds: {on}}}\n" for key, on in groups.items())
    made = built(tmp_path, text + "power: {pdu: AP8888, feeds: {a: {}, b: {}, c: {}}}\n")
    assert feeds(made) == {"a": near(0.6), "b": near(0.6)}
    assert feeds(made, "a") == {"a": 0, "b": near(1.2)}
    assert feeds(made, "c") == {"a": near(0.6), "b": near(0.6)}
    assert cords(made) == (near(2.60), near(5.20))
    whole = [power.feed_load(made.topology, feed).value for feed in "abc"]
    assert whole == [near(1200)] * 3
    after = [power.feed_load(made.topology, feed, "a").value for feed in "abc"]
    assert after == [0, near(1800), near(1800)]
    assert made.topology.usable_kw(made.rack) == near(0.8 * 22.17)


def test_behind_a_ups(tmp_path: Path) -> None:
    """Two servers of 840 W on an AP7553 (230 V, 32 A, 5.57 kg) behind an SRT5KRMXLI (3U, 4.5 kW).

    Power: 1.68 kW on the one feed, whose capacity is the lower of 0.8 x 7.36 = 5.89 kW and 4.5 kW. The four supplies
    carry 420 / 230 = 1.83 A each, the PDU 7.30 A. Weight: 2 x 30 + 54 (assumed) + 5.57 = 119.57 kg. Space: 4 + 3 = 7U.
    """
    text = site("BOX", 2, "AR3100", "pdu: AP7553, feeds: {a: {ups: SRT5KRMXLI}}").replace("{n: 2}", "{n: 2, ups-a: 1}")
    made = built(tmp_path, f"{text}assume: {{SRT5KRMXLI: {{weight_kg: 54, reason: a figure for this test}}}}\n")
    assert sums(made) == (near(1.68), near(119.57), 1701, 7, 35, 35, {("C13", "C13"): 4})
    assert feeds(made) == {"a": near(1.68)}
    assert cords(made)[0] == near(1.83)
    assert draw(made, "a").amps == (near(7.304),)
    assert made.topology.feed_kw(made.rack, "a") == near(4.5)
    assert power.ups_kw(made.topology, made.topology.plan.feeds[0]) == near(1.68)


def test_a_sum_with_an_unknown_server(tmp_path: Path) -> None:
    """A server of unknown power beside three of 1,200 W: 3.6 kW are a lower bound, so no limit holds by it."""
    servers = "servers:\n  n: {model: W1200, numbers: 1-3, capacity: 3, fitted: {}}\n"
    servers += "  u: {model: KR4268V2, numbers: 1, capacity: 1, fitted: {}}\n"
    text = f"{servers}racks: {{m: {{model: AR3100, holds: {{n: 3, u: 1}}}}}}\npower: {{pdu: AP8888}}\n"
    more = "assume: {KR4268V2: {u_height: 4, supplies: 2, inlet: C20, reason: a figure for this test}}\n"
    made = built(tmp_path, text + more)
    load = made.topology.power_w(made.rack.name)
    assert (load.value, load.unknown) == (near(3600), ("KR4268V2",))
    shares = {row["device"]: row["normal_w"] for row in made.rows["power.csv"]}
    assert shares == {"x-n-001": "600", "x-n-002": "600", "x-n-003": "600", "x-u-001": ""}
    assert "DC205" in {finding.code for finding in dcgen.check(tmp_path / "case.yaml")}
