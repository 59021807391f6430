"""Blueprints that hypothesis makes up: most of them plan, some end in findings."""

from __future__ import annotations

import json
import re
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from dcgen.plan.fabrics.keys import MEANT_FOR

FEEDS = (["a"], ["a", "b"], ["a", "b"], ["a", "b", "c"])
REASON = "a planning value for the test"
# A horizontal PDU, which takes a rack unit.
FLAT = """\
{model: FLAT, manufacturer: Generic, description: horizontal PDU, u_height: 1, rating_kw: 22.7, phases: 3, voltage_v: 208,
 amps: 63, outlets: {C13: 24, C19: 24}, mgmt_ports: 0, sources: [{fields: [u_height, rating_kw, phases, voltage_v, amps,
 outlets, mgmt_ports], certainty: user, title: a test}]}
"""
ASSUME = {
    "KR6288V2": {"power_max_w": 10200, "reason": REASON},
    "KR4268V2": {"u_height": 4, "power_max_w": 2400, "supplies": 2, "reason": REASON},
}


def examples(most: int) -> settings:
    """Return settings with as many examples as the profile allows, at most `most`; conftest chooses the profile."""
    return settings(max_examples=min(most, settings().max_examples))


@st.composite
def blueprints(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a blueprint of either kind; most of them plan, some give findings."""
    kind = draw(st.sampled_from(["training-pod", "training-pod", "edge-site"]))
    units = draw(st.sampled_from([None, "1", "1-2", "1,3", "2-4"]))
    groups: dict[str, dict[str, Any]] = {}
    if kind == "edge-site":
        units = None
        nics = {
            "front": {
                "model": "MCX631102AN-ADAT",
                "count": draw(st.integers(1, 2)),
                "ports": ["inband", draw(st.sampled_from(["inband", None]))],
            }
        }
        fitted = {"gpus": {"model": "L40S", "count": 4}, "nics": nics}
        groups["infer"] = draw(group(6, None, model="KR4268V2", fitted=fitted))
        names = ["inband", "oob"]
    else:
        groups["gpu"] = draw(gpu_group(units))
        if draw(st.booleans()):
            groups["store"] = draw(
                group(
                    5,
                    draw(st.sampled_from([None, units])),
                    model=draw(st.sampled_from(["WEKAPOD-NODE", "VAST-DBOX-DF3015V2"])),
                )
            )
        if draw(st.booleans()):
            card = draw(st.sampled_from(["MCX755206AS-NEAT", "MCX623106AN-CDAT"]))
            front = {"front": {"model": card, "count": 1, "ports": ["inband", None]}}
            groups["head"] = draw(group(3, None, model="R660", fitted={"nics": front}))
        names = ["compute", "storage", "inband", "oob"]
    feeds = {name: draw(st.sampled_from([{}, {}, {"ups": "SRT8KRMXLI"}])) for name in draw(st.sampled_from(FEEDS))}
    pdu = draw(st.sampled_from([None, None, "AP8886", "AP7553", "FLAT"]))
    data: dict[str, Any] = {"kind": kind, "name": draw(st.sampled_from(["x", "pod-7"])), "servers": groups}
    speed = speed_of(groups)
    described = [name for name in names if units or draw(st.integers(0, 3))]
    data["fabrics"] = {name: draw(fabric(name, speed)) for name in described}
    if units or draw(st.booleans()):
        data["racks"] = draw(racks(groups, names, feeds))
    elif pdu == "FLAT":
        pdu = None  # one that takes a rack unit, which the default rack does not hold
    if draw(st.booleans()):
        data["floor"] = draw(floor(data))
    if "racks" in data and not draw(st.integers(0, 3)):
        group_name, entry = draw(st.sampled_from(sorted(groups.items())))
        unit = "" if "units" not in entry else f"su{int(entry['units'][0]):02}-"
        first = re.split("[-,]", entry["numbers"])[0]
        stem = f"{data['name']}-{unit if data['racks'][group_name].get('per') == 'unit' else ''}{group_name}-r01"
        place = {"rack": stem, "u": draw(st.integers(20, 40)), **draw(st.sampled_from([{}, {"face": "front"}]))}
        data["pins"] = {f"{data['name']}-{unit}{group_name}-{int(first):03}": place}
    data["power"] = {
        "feeds": feeds,
        "pdus_per_feed": 1 if pdu == "FLAT" else draw(st.integers(1, 2)),
        **({"pdu": pdu} if pdu else {}),
    }
    policies = ({}, {"blanks": "BLANK-1U", "cords": ["AF574A"]}, {"blanks": "AR8136BLK", "support_years": 3})
    data["bom"] = policies[len(names) % 3]
    colors = ["blue", "red", "black"]
    data["power"]["feeds"] = {key: {**feeds[key], "color": color} for key, color in zip(feeds, colors, strict=False)}
    data["circuits"] = {key: {"fabric": "inband", "leaf": draw(st.sampled_from([1, 1, 1, 2])), "provider": "P", "speed_gbps": 100 if speed == 25 else speed}
                       for key in draw(st.sampled_from([[], [], ["wan1"], ["wan1", "wan2"]]))}  # fmt: skip
    if units and draw(st.booleans()):
        data["max_units"] = draw(st.sampled_from([4, 8, 40]))
    data["addressing"] = {
        "pools": draw(
            st.sampled_from([{}, {}, {"oob": "10.9.0.0/18"}, {"inband": "2001:db8:7::/64"}, {"oob": "10.9.0.0/23"}])
        )
    }
    data["assume"] = {
        model: values for model, values in ASSUME.items() if any(entry["model"] == model for entry in groups.values())
    }
    return data


def numbers(most: int) -> st.SearchStrategy[tuple[str, int]]:
    """Draw numbers with holes as text, and the highest of them."""
    return st.sets(st.integers(1, most), min_size=1, max_size=most).map(
        lambda found: (",".join(map(str, sorted(found))), max(found))
    )


@st.composite
def group(draw: st.DrawFn, most: int, units: str | None, **entry: Any) -> dict[str, Any]:
    """Draw a server group with numbers, and a capacity that is left out, exact or wide."""
    text, highest = draw(numbers(most))
    room = draw(st.sampled_from([None, highest, highest, most]))
    return {**entry, "numbers": text, **({"units": units} if units else {}), **({"capacity": room} if room else {})}


@st.composite
def gpu_group(draw: st.DrawFn, units: str | None) -> dict[str, Any]:
    """Draw GPU servers of a training pod: as the catalog fits them, or with a number of rail adapters."""
    if draw(st.booleans()):
        return draw(group(6, units, model=draw(st.sampled_from(["DGX-H100", "DGX-B200", "XE9680"]))))
    rails = draw(st.sampled_from([1, 2, 3, 4, 8]))
    card = draw(st.sampled_from(["MCX75310AAS-NEAT", "B3140H"]))
    front = draw(st.sampled_from([["storage", "inband"], ["inband", None], ["storage", "storage"]]))
    fitted = {
        "gpus": {"model": "H100-SXM5-80GB", "count": 8},
        "nics": {
            "rail": {"model": card, "count": rails, "ports": ["compute"]},
            "front": {"model": "MCX755206AS-NEAT", "count": draw(st.integers(1, 2)), "ports": front},
        },
    }
    return draw(group(8, units, model="KR6288V2", fitted=fitted))


# The switch for adapter ports of a speed; both ends then find a cable or an optic in the catalog.
LEAVES = {25: ["SN3420"], 100: ["SN4600C", "SN3700"], 200: ["SN3700", "SN5600"], 400: ["SN5600"]}


def speed_of(groups: dict[str, dict[str, Any]]) -> int:
    """Return the speed in Gbps at which the storage and in-band ports of all groups can run."""
    text = json.dumps(groups)
    slowest = (("MCX631102AN", 25), ("MCX623106AN", 100), ("XE9680", 200), ("VAST", 200))
    return next((speed for model, speed in slowest if model in text), 400)


@st.composite
def fabric(draw: st.DrawFn, name: str, speed: int) -> dict[str, Any]:
    """Draw a fabric of any design, with a switch that suits it."""
    if name == "oob":
        switch, spine = "SN2201", draw(st.sampled_from(["SN4600C"] * 4 + ["SN2201"]))
    else:
        switch, spine = draw(st.sampled_from(["QM9700", "SN5600"] if name == "compute" else LEAVES[speed])), None
    designs = ["leaf-spine"] * 4 + ["single", "fat-tree"]
    designs += ["rail-optimized"] * 4 + ["rail-only"] if name == "compute" else []
    config: dict[str, Any] = {"design": draw(st.sampled_from(designs)), "switch": switch}
    options = {
        "spine": spine,
        "leaves": draw(st.sampled_from([None, None, 1, 2, 3])),
        "planes": draw(st.sampled_from([None] * 14 + [2])) if name != "oob" else None,
        "downlinks": draw(st.sampled_from([None] * 14 + [4, 16])),
        "oversubscription": draw(st.sampled_from([None] * 14 + [1, "2:1", 3])),
        "rails_per_leaf": draw(st.sampled_from([None, None, 2, 4])),
        "spine_groups": draw(st.sampled_from([None] * 9 + ["rail"])),
        "uplinks": draw(st.sampled_from([None, 2, 4] if name == "oob" else [None, 4, 6, 8])),
        "spines": draw(st.sampled_from([None] * 5 + [1, 2])),
        "group_units": draw(st.sampled_from([None] * 5 + [1, 2])),
        "peer_links": draw(st.sampled_from([None, None, 1, 2])),
        "speed_gbps": speed if name in ("storage", "inband") else None,
        "uplink_gbps": {"SN5600": 400, "SN3700": 200}.get(switch) if speed < 400 and name != "compute" else None,
        "media": draw(st.sampled_from([None, None, None, "fiber", "single-mode"])) if name == "compute" else None,
    }
    row = options["leaves"] or (2 if config["design"] == "leaf-spine" and name != "oob" else 1)
    if row % 2 or (switch == "QM9700" and config["design"] != "single"):  # a row without pairs, or InfiniBand
        options["peer_links"] = None if config["design"] != "single" else options["peer_links"]
    understood = {key for key in options if config["design"] in MEANT_FOR.get(key, designs)}
    return config | {key: value for key, value in options.items() if value is not None and key in understood}


@st.composite
def racks(
    draw: st.DrawFn, groups: dict[str, dict[str, Any]], fabrics: list[str], feeds: dict[str, Any]
) -> dict[str, Any]:
    """Draw rack groups for all devices, per unit or for the site; sometimes each kind of switch has its own."""
    made: dict[str, Any] = {}
    own = draw(st.booleans())
    count = st.integers(1, 4)
    switches = {
        f"{name}-{tier}": draw(st.sampled_from([1, 2, 4, 8])) for name in fabrics for tier in ("leaf", "spine", "core")
    }
    for name, entry in groups.items():
        per = {"per": "unit"} if "units" in entry and own else {}
        how = draw(
            st.sampled_from([{}, {}, {"spread": {name: 2}}, {"row_position": "middle"}, {"row_position": "last"}])
        )
        made[name] = {"model": "AR3357", **per, **how, "holds": {name: draw(count)}}
    if own:
        made["top"] = {
            "model": "AR3357",
            "per": "unit",
            "holds": {key: number for key, number in switches.items() if key.endswith("-leaf")},
        }
    if not own and not draw(st.integers(0, 3)):
        made["net"] = {"model": "AR3107", "holds": switches}
    else:
        made |= {f"net-{key}-r": {"model": "AR3300", "holds": {key: number}} for key, number in switches.items()}
    if extra := {f"ups-{name}": 1 for name, feed in feeds.items() if feed}:
        made["power"] = {"model": "AR3107", "holds": extra}
    return made


@st.composite
def floor(draw: st.DrawFn, data: dict[str, Any]) -> dict[str, Any]:
    """Draw a floor of any shape; its rows, where it has any, have positions for all racks."""
    made: dict[str, Any] = draw(
        st.sampled_from(
            [{}, {"row_pitch_m": 6, "tray_m": 0.8, "slack_m": 3}, {"aisles": {"cold_m": 1.5, "hot_m": 1.1}}]
        )
    )
    if not draw(st.sampled_from([True, True, False])) or "racks" not in data:
        return made
    at_site = [name for name, entry in data["racks"].items() if entry.get("per") != "unit"]
    units = [text for entry in data["servers"].values() if (text := entry.get("units"))][:1]
    rows = {
        1: {"positions": "1-300,310-900", "groups": at_site, **({"units": units[0]} if units else {})},
        2: {"positions": "5-40", "groups": at_site[:1]},
    }
    rows |= {3: {"positions": 7}} if draw(st.booleans()) else {}
    trays = draw(st.sampled_from([{}, {"cross_trays": "1,20"}]))
    return made | trays | {"rows": rows}
