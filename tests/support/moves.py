"""Edits of a blueprint as people make them, each as a function on its data; what an edit names may change."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any, NamedTuple

Data = dict[str, Any]


class Edit(NamedTuple):
    """An edit: its title, and its function, which returns None where the blueprint has nothing to edit."""

    title: str
    apply: Callable[[Data], Data | None]


def edited(data: Data, edit: Edit) -> Data | None:
    """Return a copy of a blueprint with an edit, None if it does not apply."""
    return edit.apply(deepcopy(data))


def _first(data: Data) -> str:
    return next(iter(data["servers"]))


def _last(data: Data) -> str:
    return list(data["servers"])[-1]


def _highest(numbers: object) -> int:
    return int(str(numbers).replace(",", "-").split("-")[-1])


def _site_rack(data: Data) -> Data | None:
    return next((group for group in data.get("racks", {}).values() if group.get("per") != "unit"), None)


def _add_servers(data: Data, name: str) -> Data:
    data["servers"][name] = {"model": "R660", "numbers": "1", "capacity": 1, "fitted": {}}
    if rack := _site_rack(data):
        rack["holds"][name] = 1
    return data


def _one_more(data: Data) -> Data | None:
    group = data["servers"][_last(data)]
    top = _highest(group["numbers"])
    if top >= group.get("capacity", 8):
        return None
    group["numbers"] = f"1-{top + 1}"
    return data


def _one_less(data: Data) -> Data | None:
    group = data["servers"][_first(data)]
    top = _highest(group["numbers"])
    group["numbers"] = f"1-{top - 1}" if top > 2 else "1"
    group.pop("required", None)
    data.pop("workload", None)
    return data if top > 1 else None


def _without_first(data: Data) -> Data | None:
    group = data["servers"][_last(data)]
    top = _highest(group["numbers"])
    group["numbers"] = f"2-{top}" if top > 2 else "2"
    group.pop("required", None)
    return data if top > 1 else None


def _without_group(data: Data) -> Data | None:
    key = _last(data)
    if len(data["servers"]) < 2:
        return None
    del data["servers"][key]
    data.pop("workload", None)
    for rack in data.get("racks", {}).values():
        rack["holds"].pop(key, None)
    return data


def _capacity(data: Data) -> Data:
    group = data["servers"][_first(data)]
    group["capacity"] = 2 * group.get("capacity", 8)
    return data


def _beyond_capacity(data: Data) -> Data | None:
    group = data["servers"][_last(data)]
    group["numbers"] = f"1-{group.get('capacity', 8) + 1}"
    group["capacity"] = 2 * group.get("capacity", 8)
    return data


def _model(data: Data) -> Data:
    group = data["servers"][_last(data)]
    group.clear()
    group |= {"model": "R760", "numbers": "1-2", "capacity": 8, "fitted": {}}
    data.pop("workload", None)
    return data


def _more_ports(data: Data) -> Data | None:
    nics = next((group["fitted"].get("nics") for group in data["servers"].values() if group.get("fitted")), None)
    if not nics:
        return None
    nics["extra"] = {"model": "MCX631102AN-ADAT", "count": 1, "ports": ["inband", "inband"]}
    return data


def _fewer_ports(data: Data) -> Data | None:
    nics = next((group["fitted"].get("nics") for group in data["servers"].values() if group.get("fitted")), None)
    if not nics or len(nics) < 2:
        return None
    nics.popitem()
    data.pop("workload", None)
    return data


def _circuit(data: Data) -> Data | None:
    if "inband" not in data.get("fabrics", {}):
        return None
    data.setdefault("circuits", {})["aaa"] = {"fabric": "inband", "leaf": 1, "provider": "p", "speed_gbps": 10}
    return data


def _no_circuit(data: Data) -> Data | None:
    if not data.get("circuits"):
        return None
    data["circuits"].pop(next(iter(data["circuits"])))
    return data


def _more_units(data: Data) -> Data | None:
    if "max_units" not in data:
        return None
    data["max_units"] *= 2
    for rack in data.get("racks", {}).values():
        rack.pop("row_position", None)
    data.get("floor", {}).pop("rows", None)
    data.get("floor", {}).pop("cross_trays", None)
    return data


def _next_unit(data: Data) -> Data | None:
    group = next((group for group in data["servers"].values() if "units" in group), None)
    if not group or _highest(group["units"]) >= data.get("max_units", 0):
        return None
    group["units"] = f"1-{_highest(group['units']) + 1}"
    return data


def _switch(data: Data) -> Data | None:
    for fabric in data.get("fabrics", {}).values():
        if fabric.get("switch") == "SN2201":
            fabric["switch"] = "SN4600C"
            return data
    return None


def _uplinks(data: Data) -> Data | None:
    for fabric in data.get("fabrics", {}).values():
        if "uplinks" in fabric:
            fabric["uplinks"] *= 2
            return data
    return None


def _holds(data: Data) -> Data | None:
    if not (rack := _site_rack(data)):
        return None
    key = next(iter(rack["holds"]))
    rack["holds"][key] += 1
    return data


def _rack_group(data: Data) -> Data | None:
    if not data.get("racks"):
        return None
    data["servers"]["aaa"] = {"model": "R660", "numbers": "1", "capacity": 1, "fitted": {}}
    data["racks"] = {"aaa": {"model": "AR3357", "holds": {"aaa": 1}}, **data["racks"]}
    for row in data.get("floor", {}).get("rows", {}).values():
        row.setdefault("groups", []).insert(0, "aaa")
        break
    return data


def _feed(data: Data) -> Data:
    feeds = data.setdefault("power", {}).setdefault("feeds", {"a": {}, "b": {}})
    feeds[chr(ord(max(feeds)) + 1)] = {}
    return data


def _pdus(data: Data) -> Data | None:
    if not (rack := next(iter(data.get("racks", {}).values()), None)):
        return None
    rack["pdus_per_feed"] = rack.get("pdus_per_feed", data["power"].get("pdus_per_feed", 1)) + 1
    return data


def _pool(data: Data) -> Data | None:
    pools = data.get("addressing", {}).get("pools", {})
    for name, pool in pools.items():
        address, _, length = pool.partition("/")
        if int(length) < 24:
            pools[name] = f"{address}/{int(length) + 1}"
            return data
    return None


def _other_pool(data: Data) -> Data | None:
    pools = data.get("addressing", {}).get("pools", {})
    if not pools:
        return None
    pools[next(iter(pools))] = "100.64.0.0/12"
    return data


def _media(data: Data) -> Data | None:
    for fabric in data.get("fabrics", {}).values():
        if fabric.get("design") != "mesh" and fabric.get("switch") not in ("SN2201",):
            fabric["media"] = "fiber"
            return data
    return None


def _floor(data: Data) -> Data:
    data.setdefault("floor", {})["tray_m"] = 2.4
    return data


def _spares(data: Data) -> Data:
    data["spares"] = {"percent": {"cable": 10}}
    return data


def _description(data: Data) -> Data:
    data["description"] = "another text"
    return data


def _new_fabric(data: Data) -> Data | None:
    nics = next((group["fitted"].get("nics") for group in data["servers"].values() if group.get("fitted")), None)
    if not nics or "fabrics" not in data:
        return None
    nics["aaa"] = {"model": "MCX631102AN-ADAT", "count": 1, "ports": ["aaa", "null"]}
    data["fabrics"] = {"aaa": {"design": "single", "switch": "SN3420"}, **data["fabrics"]}
    data.setdefault("addressing", {}).setdefault("pools", {})["aaa"] = "100.96.0.0/16"
    if rack := _site_rack(data):
        rack["holds"] = {"aaa-leaf": 1, **rack["holds"]}
    return data


EDITS = (
    Edit("one more server", _one_more),
    Edit("the last server removed", _one_less),
    Edit("the first server removed", _without_first),
    Edit("a group that sorts first", lambda data: _add_servers(data, "aaa")),
    Edit("a group that sorts last", lambda data: _add_servers(data, "zzz")),
    Edit("a group removed", _without_group),
    Edit("twice the capacity", _capacity),
    Edit("a server beyond the capacity", _beyond_capacity),
    Edit("a taller model", _model),
    Edit("an adapter more per server", _more_ports),
    Edit("an adapter less per server", _fewer_ports),
    Edit("a fabric that sorts first", _new_fabric),
    Edit("a circuit that sorts first", _circuit),
    Edit("a circuit removed", _no_circuit),
    Edit("twice the units", _more_units),
    Edit("the next unit", _next_unit),
    Edit("another leaf model", _switch),
    Edit("twice the uplinks", _uplinks),
    Edit("one more per rack", _holds),
    Edit("a rack group that sorts first", _rack_group),
    Edit("a feed more", _feed),
    Edit("a PDU more per feed", _pdus),
    Edit("a smaller pool", _pool),
    Edit("another pool", _other_pool),
    Edit("fiber only", _media),
    Edit("higher trays", _floor),
    Edit("spare cables", _spares),
    Edit("another description", _description),
)
