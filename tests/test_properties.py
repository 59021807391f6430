"""What holds for every plan, whatever the blueprint: checked on blueprints that hypothesis makes up."""

from __future__ import annotations

import ipaddress
import json
import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import dcgen
from dcgen.catalog import ACCEPTS, Catalog
from dcgen.catalog import models as parts
from dcgen.finding import Finding
from dcgen.plan.records import Cable, Plan
from dcgen.rules import RULES
from dcgen.topology import Topology

HOST_NAME = re.compile(r"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$")
REASON = "a planning value for the test"
ASSUME = {
    "KR6288V2": {"power_max_w": 10200, "reason": REASON},
    "KR4268V2": {"u_height": 4, "power_max_w": 2400, "supplies": 2, "reason": REASON},
}


# --- blueprints -------------------------------------------------------------------------------------------


def numbers(most: int) -> st.SearchStrategy[tuple[str, int]]:
    """Numbers with holes as text, and the highest of them."""
    return st.sets(st.integers(1, most), min_size=1, max_size=most).map(lambda found: (",".join(map(str, sorted(found))), max(found)))


@st.composite
def group(draw: st.DrawFn, most: int, units: str | None, **entry: Any) -> dict[str, Any]:
    """A server group with numbers, and a room that is left out, exact or wide."""
    text, highest = draw(numbers(most))
    room = draw(st.sampled_from([None, highest, most, 2 * most]))
    return {**entry, "numbers": text, **({"units": units} if units else {}), **({"room": room} if room else {})}


@st.composite
def gpu_group(draw: st.DrawFn, units: str | None) -> dict[str, Any]:
    """GPU servers of a training pod: as the catalog fits them, or with a number of rail adapters."""
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


@st.composite
def fabric(draw: st.DrawFn, name: str) -> dict[str, Any]:
    """A fabric of any design; most switches suit its speed."""
    if name == "oob":
        switch, spine = "SN2201", draw(st.sampled_from(["SN4600C", "SN2201"]))
    else:
        switch = draw(st.sampled_from(["QM9700", "SN5600"] if name == "compute" else ["SN5600", "SN3700", "SN3420"]))
        spine = draw(st.sampled_from([None, switch]))
    config: dict[str, Any] = {"design": draw(st.sampled_from(["single", "leaf-spine", "rail-optimized"])), "switch": switch}
    options = {
        "spine": spine,
        "leaves": draw(st.sampled_from([None, None, 1, 2, 3])),
        "uplinks": draw(st.sampled_from([None, None, 1, 2, 4, 6, 8])),
        "spines": draw(st.sampled_from([None, None, None, 1, 2, 3])),
        "group_units": draw(st.sampled_from([None, None, None, 1, 2])),
        "peer_links": draw(st.sampled_from([None, None, 1, 2])) if config["design"] == "single" else None,
        "speed_gbps": draw(st.sampled_from([None, None, None, 200])) if name in ("storage", "inband") else None,
        "media": draw(st.sampled_from([None, None, "fibre", "single-mode"])) if name != "oob" else None,
    }
    return config | {key: value for key, value in options.items() if value is not None}


@st.composite
def racks(draw: st.DrawFn, groups: dict[str, dict[str, Any]], fabrics: list[str], feeds: dict[str, Any], pdu: str | None) -> dict[str, Any]:
    """Rack groups for everything, split between units and the site by chance; sometimes one switch class to a group."""
    made: dict[str, Any] = {}
    own = draw(st.booleans())
    count = st.integers(1, 4)
    switches = {f"{name}-{tier}": draw(st.integers(1, 6)) for name in fabrics for tier in ("leaf", "spine", "core")}
    for name, entry in groups.items():
        per = {"per": "unit"} if "units" in entry and own else {}
        made[name] = {"model": "AR3357", **per, "holds": {name: draw(count)}}
    if own:
        made["top"] = {"model": "AR3357", "per": "unit", "holds": {key: number for key, number in switches.items() if key.endswith("-leaf")}}
    if draw(st.booleans()):
        made["net"] = {"model": "AR3107", "holds": switches}
    else:
        made |= {f"net-{key}": {"model": "AR3300", "holds": {key: number}} for key, number in switches.items()}
    if extra := {f"ups-{name}": 1 for name, feed in feeds.items() if feed}:
        made["power"] = {"model": "AR3107", "holds": extra}
    if pdu == "AP7526":
        for name, entry in made.items():
            entry["holds"] = {**entry["holds"], f"pdu-{name}": len(feeds)}
    return made


@st.composite
def blueprints(draw: st.DrawFn) -> dict[str, Any]:
    """A blueprint of either kind; most of them plan, some end in findings."""
    kind = draw(st.sampled_from(["training-pod", "training-pod", "edge-site"]))
    units = draw(st.sampled_from([None, "1", "1-2", "1,3", "2-4"]))
    groups: dict[str, dict[str, Any]] = {}
    if kind == "edge-site":
        nics = {"front": {"model": "MCX631102AN-ADAT", "count": draw(st.integers(1, 2)), "ports": ["inband", draw(st.sampled_from(["inband", None]))]}}
        fitted = {"gpus": {"model": "L40S", "count": 4}, "nics": nics}
        groups["infer"] = draw(group(6, None, model="KR4268V2", fitted=fitted))
        names = ["inband", "oob"]
    else:
        groups["gpu"] = draw(gpu_group(units))
        if draw(st.booleans()):
            groups["store"] = draw(group(5, draw(st.sampled_from([None, units])), model=draw(st.sampled_from(["WEKAPOD-NODE", "VAST-DBOX-DF3015V2"]))))
        if draw(st.booleans()):
            front = {"front": {"model": "MCX755206AS-NEAT", "count": 1, "ports": ["inband", None]}}
            groups["head"] = draw(group(3, None, model="R660", fitted={"nics": front}))
        names = ["compute", "storage", "inband", "oob"]
    feeds = {name: draw(st.sampled_from([{}, {}, {"ups": "SRT10KRMXLI"}])) for name in draw(st.sampled_from([["a"], ["a", "b"], ["a", "b"], ["a", "b", "c"]]))}
    pdu = draw(st.sampled_from([None, None, "AP8886", "AP7553", "AP7526"]))
    data: dict[str, Any] = {"kind": kind, "name": draw(st.sampled_from(["x", "pod-7"])), "servers": groups}
    data["fabrics"] = {name: draw(fabric(name)) for name in names if draw(st.booleans())}
    if draw(st.booleans()):
        data["racks"] = draw(racks(groups, names, feeds, pdu))
    if draw(st.booleans()):
        data["floor"] = draw(st.sampled_from([{}, {"row_pitch_m": 6, "tray_m": 0.8, "slack_m": 3}, {"row_pitch_m": 12}]))
    data["power"] = {"feeds": feeds, "pdus_per_feed": draw(st.integers(1, 2)), **({"pdu": pdu} if pdu else {})}
    data["uplinks"] = {key: {"fabric": "inband", "leaf": draw(st.integers(1, 2)), "provider": "P", "speed_gbps": draw(st.sampled_from([10, 100]))}
                       for key in draw(st.sampled_from([[], [], ["wan1"], ["wan1", "wan2"]]))}  # fmt: skip
    if units and draw(st.booleans()):
        data["designed_for"] = draw(st.sampled_from([4, 8, 40]))
    data["addressing"] = {"pools": draw(st.sampled_from([{}, {}, {"oob": "10.9.0.0/20"}, {"inband": "2001:db8:7::/64"}, {"oob": "10.9.0.0/23"}]))}
    data["assume"] = {model: values for model, values in ASSUME.items() if any(entry["model"] == model for entry in groups.values())}
    return data


# --- the properties ---------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all examples, each of which replaces the same file."""
    return tmp_path_factory.mktemp("properties")


def planned(folder: Path, data: dict[str, Any]) -> tuple[Topology | None, list[Finding]]:
    path = folder / "case.yaml"
    path.write_text(json.dumps(data), encoding="utf-8")
    return dcgen.examine(path)
