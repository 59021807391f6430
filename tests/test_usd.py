"""site.usda: OpenUSD opens the stage, finds no fault, and every rack and device is at its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pxr import Gf, Kind, Sdf, Usd, UsdGeom, UsdValidation

import dcgen
from dcgen import filters, render
from dcgen.analysis import Analysis
from dcgen.artifacts.data import usd
from dcgen.artifacts.data.usd.names import original_name, prim_name
from dcgen.topology import Topology
from dcgen.views.placed import make_hall_places
from support.halls import HALL, case
from support.hostile import EDGE, POD, VALUES, rotated, write_project

FINE = 1e-6  # meters; USD keeps the extent of a box in single precision
SITES = ("sea3-c", "ams2-lab", "chassis", "tiny")


def text_of(topology: Topology) -> str:
    """Return the text of site.usda."""
    [file] = render.render(usd.pages(Analysis(topology)))
    return file.text


def stage_of(topology: Topology) -> Usd.Stage:
    """Return the stage of a site."""
    layer = Sdf.Layer.CreateAnonymous(".usda")
    assert layer.ImportFromString(text_of(topology))
    return Usd.Stage.Open(layer)


@cache
def stage(name: str) -> Usd.Stage:
    """Return the stage of a case or a blueprint."""
    return stage_of(case(name))


def named(over: Usd.Stage, kind: str) -> dict[str, Usd.Prim]:
    """Return the racks, or the devices in racks and beside them, by name."""
    prims = (prim for prim in over.Traverse() if prim.HasAttribute("dcgen:name") and prim.HasAttribute("dcgen:kind"))
    found = [prim for prim in prims if (prim.GetAttribute("dcgen:kind").Get() == "rack") == (kind == "rack")]
    names = {prim.GetAttribute("dcgen:name").Get(): prim for prim in found}
    assert len(names) == len(found)
    return names


def value(prim: Usd.Prim, key: str) -> Any:
    """Return an attribute of dcgen, None for none."""
    attribute = prim.GetAttribute(f"dcgen:{key}")
    return attribute.Get() if attribute else None


def boxes(over: Usd.Stage) -> UsdGeom.BBoxCache:
    return UsdGeom.BBoxCache(Usd.TimeCode.Default(), ["default"])


def world(cache_: UsdGeom.BBoxCache, prim: Usd.Prim) -> Gf.Range3d:
    """Return the extent of a prim along the axes of the hall."""
    return cache_.ComputeWorldBound(prim).ComputeAlignedRange()


def overlap(a: Gf.Range3d, b: Gf.Range3d) -> float:
    """Return by how many meters two boxes overlap along the axis on which they overlap least."""
    return min(min(a.max[axis], b.max[axis]) - max(a.min[axis], b.min[axis]) for axis in range(3))


def inside(inner: Gf.Range3d, outer: Gf.Range3d) -> bool:
    return all(
        outer.min[axis] - FINE <= inner.min[axis] and inner.max[axis] <= outer.max[axis] + FINE for axis in range(3)
    )


@pytest.mark.consumer("OpenUSD", "26.11", "opens `site.usda`, and its validators find no fault; extents and attributes")
@pytest.mark.parametrize("name", SITES)
def test_validators_find_no_fault(name: str) -> None:
    """Every validator of OpenUSD accepts the stage, which has meters, Z up and a default prim."""
    validators = UsdValidation.ValidationRegistry().GetOrLoadAllValidators()
    errors = UsdValidation.ValidationContext(validators).Validate(stage(name))

    assert len(validators) > 10
    assert [(error.GetName(), error.GetMessage()) for error in errors] == []
    assert UsdGeom.GetStageMetersPerUnit(stage(name)) == 1
    assert UsdGeom.GetStageUpAxis(stage(name)) == UsdGeom.Tokens.z
    assert stage(name).GetDefaultPrim().GetName() == prim_name(case(name).plan.name)


@pytest.mark.parametrize("name", SITES)
def test_every_rack_and_device_is_there(name: str) -> None:
    """Each rack and device of the plan is one prim with its values, and devices without a place are listed."""
    topology = case(name)
    racks, devices = named(stage(name), "rack"), named(stage(name), "device")

    assert set(racks) == set(topology.plan.racks)
    assert set(devices) == set(topology.plan.devices)
    for rack in topology.plan.racks.values():
        prim = racks[rack.name]
        assert (value(prim, "model"), value(prim, "heightU")) == (rack.type.model, rack.type.u_height)
        assert (value(prim, "row"), value(prim, "position")) == (rack.row, rack.column)
        power = topology.power_w(rack.name)
        assert (value(prim, "powerKw") or 0) == pytest.approx(power.value / 1000)
        assert bool(value(prim, "powerKwIncomplete")) == bool(power.unknown and power.value)
    for device in topology.plan.devices.values():
        prim, mount = devices[device.name], topology.plan.mounts.get(device.name)
        assert (value(prim, "model"), value(prim, "role")) == (device.type.model, device.role)
        assert value(prim, "kind") == device.kind
        loose = "/Unplaced/Devices/" in str(prim.GetPath())
        assert loose or value(prim, "weightKg") == pytest.approx(device.type.weight_kg.value)
        assert loose or bool(value(prim, "depthKnown")) == (
            device.type.depth_mm.value is not None and not device.type.is_node
        )
        if mount:
            assert (value(prim, "u"), value(prim, "face")) == (mount.u, mount.face)
            assert (value(prim, "bay") or 0, value(prim, "chassis") or "") == (mount.bay, mount.chassis)
            assert value(prim.GetParent().GetParent(), "name") == mount.rack


@pytest.mark.parametrize("name", SITES)
def test_boxes_are_in_their_racks_and_racks_apart(name: str) -> None:
    """Racks and cabinets do not overlap, each device is inside its rack, and devices of a rack do not overlap."""
    at, topology = boxes(stage(name)), case(name)
    racks, devices = named(stage(name), "rack"), named(stage(name), "device")
    extents = {rack: world(at, prim) for rack, prim in racks.items()}
    for a, b in combinations(extents.values(), 2):
        assert overlap(a, b) <= FINE
    for rack, extent in extents.items():
        upright = [
            pdu for _, names in topology.plan.racks[rack].pdus for pdu in names if pdu not in topology.plan.mounts
        ]
        mounted = [device for device in topology.in_rack[rack] if device.kind != "chassis"]
        own = [world(at, devices[name]) for name in (*upright, *(device.name for device in mounted))]
        assert all(inside(box, extent) for box in own)
        for a, b in combinations(own, 2):
            assert overlap(a, b) <= FINE
    for name_, (rack, *_) in topology.plan.mounts.items():
        chassis = topology.plan.mounts[name_].chassis
        assert inside(world(at, devices[name_]), world(at, devices[chassis]) if chassis else extents[rack])


@pytest.mark.parametrize("name", ["sea3-c", "ams2-lab"])
def test_racks_are_where_the_floor_plan_has_them(name: str) -> None:
    """The extent of each rack on the floor is that of the floor plan for CAD programs, with the height of its model."""
    at, hall = boxes(stage(name)), make_hall_places(case(name))
    racks = named(stage(name), "rack")
    for placed in hall.racks:
        extent = world(at, racks[placed.rack.name])
        low = (placed.x - placed.width / 2, placed.y - placed.depth / 2, 0)
        high = (placed.x + placed.width / 2, placed.y + placed.depth / 2, placed.height)
        assert tuple(extent.min) == pytest.approx([side / 1000 for side in low], abs=1e-5)
        assert tuple(extent.max) == pytest.approx([side / 1000 for side in high], abs=1e-5)
        if placed.rack.height_mm and placed.rack.depth_mm:
            assert extent.GetSize()[1:] == pytest.approx(
                [placed.rack.depth_mm / 1000, placed.rack.height_mm / 1000], abs=1e-3
            )


def test_devices_are_where_they_were_worked_out(examine: Any) -> None:
    """R660 has 1U and 772 mm, SN2201 1U and 436 mm; the rails of 48U leave 0.2 mm below U1 of a 2,134 mm cabinet."""
    topology, _ = examine(HALL)
    over = stage_of(topology)
    at, devices = boxes(over), named(over, "device")
    depth = {name: topology.plan.devices[name].type.depth_mm.value for name in ("hall-node-001", "hall-oob-leaf-01")}
    node, leaf = world(at, devices["hall-node-001"]), world(at, devices["hall-oob-leaf-01"])
    u = topology.plan.mounts["hall-node-001"].u

    # The rack of the node has its front at y = -2.8 m and looks toward lower y, so the node begins there.
    assert topology.plan.mounts["hall-node-001"].face == "front"
    assert tuple(node.min) == pytest.approx((0.375 - 0.2413, -2.8, 0.0002 + (u - 1) * 0.04445), abs=1e-5)
    assert tuple(node.max) == pytest.approx(
        (0.375 + 0.2413, -2.8 + depth["hall-node-001"] / 1000, 0.0002 + u * 0.04445), abs=1e-5
    )
    # The rack of the switch is turned: its front is at -4.0 m, its rear at -5.07 m. The ports of the switch face the rear.
    assert topology.plan.mounts["hall-oob-leaf-01"].face == "rear"
    assert leaf.min[1] == pytest.approx(-5.07, abs=1e-5)
    assert leaf.max[1] == pytest.approx(-5.07 + depth["hall-oob-leaf-01"] / 1000, abs=1e-5)


def test_bays_are_filled_from_the_top_left(examine: Any) -> None:
    """The nodes of a chassis share its box: higher bays further down, and further right as seen from their side."""
    topology = case("chassis")
    at, devices = boxes(stage("chassis")), named(stage("chassis"), "device")
    for chassis, nodes in topology.nodes_in.items():
        bays, box = topology.plan.devices[chassis].type.bays, world(at, devices[chassis])
        assert bays
        seen_from_front = (bays.side == "front") == (topology.plan.mounts[chassis].face == "front")
        for bay, node in nodes.items():
            row, column = divmod(bay - 1, bays.columns)
            middle = world(at, devices[node.name]).GetMidpoint()
            width, height = box.GetSize()[0] / bays.columns, box.GetSize()[2] / bays.rows
            across = column + 0.5 if seen_from_front else bays.columns - column - 0.5
            assert middle[0] == pytest.approx(box.min[0] + across * width, abs=1e-5)
            assert middle[2] == pytest.approx(box.max[2] - (row + 0.5) * height, abs=1e-5)


def test_equal_devices_are_instances_of_one_box() -> None:
    """A viewer makes one prototype for each type that the file states, and every device in a rack is an instance."""
    over, view = stage("sea3-c"), usd.make_usd(case("sea3-c"), make_hall_places(case("sea3-c")))
    types = [type_ for group in view.groups for type_ in group.types]

    assert len(over.GetPrototypes()) == len(types)
    placed = [prim for prim in named(over, "device").values() if "/Unplaced/" not in str(prim.GetPath())]
    assert placed and all(
        prim.IsInstance() and Usd.ModelAPI(prim).GetKind() == Kind.Tokens.component for prim in placed
    )
    assert all(Usd.ModelAPI(prim).IsModel() for prim in placed)
    assert len(placed) > 15 * len(types)


def test_a_site_without_places_says_why() -> None:
    """Without a floor, no rack is among the rows: all are below `Unplaced`, with the reason."""
    root = str(stage("tiny").GetDefaultPrim().GetPath())

    assert list(stage("tiny").GetPrimAtPath(f"{root}/Rows").GetChildren()) == []
    assert (
        value(stage("tiny").GetPrimAtPath(f"{root}/Unplaced"), "reason") == "the blueprint does not describe the floor"
    )
    assert all("/Unplaced/Row_" in str(prim.GetPath()) for prim in named(stage("tiny"), "rack").values())
    assert not stage("sea3-c").GetPrimAtPath("/sea3_c/Unplaced")


def test_an_unknown_depth_is_the_depth_of_the_rack(examine: Any) -> None:
    """A present device without a depth is as deep as its rack, and its type says so."""
    present = "present: {old-box: {rack: hall-node-r01, u: 30, u_height: 2}, deep-box: {rack: hall-node-r01, u: 40, u_height: 2, depth_mm: 500}}\n"
    topology, _ = examine(HALL + present)
    over = stage_of(topology)
    at, devices = boxes(over), named(over, "device")

    assert value(devices["old-box"], "depthKnown") is False and value(devices["deep-box"], "depthKnown") is True
    assert world(at, devices["old-box"]).GetSize()[1] == pytest.approx(1.2)
    assert world(at, devices["deep-box"]).GetSize()[1] == pytest.approx(0.5)
    assert value(devices["old-box"], "weightKg") is None


def test_one_more_server_changes_no_line_of_another(examine: Any) -> None:
    """A server in a rack with room adds lines, and changes the sums of its rack alone."""
    before, _ = examine(HALL)
    after, _ = examine(HALL.replace("1-3", "1-4"))
    old, new = (text_of(topology).split("\n") for topology in (before, after))
    sums = [line for line in old if line not in new]

    assert len(new) > len(old)
    assert len(sums) == 2 and all("dcgen:powerKw" in line or "dcgen:loadKg" in line for line in sums)


@pytest.mark.slow
@pytest.mark.parametrize("text", [POD, EDGE], ids=["pod", "edge"])
def test_hostile_texts_stay_texts(text: str, tmp_path: Path) -> None:
    """Every free text of a hostile project is the value of an attribute, and its stage has the prims of a plain one."""
    plain = dcgen.load(write_project(tmp_path / "plain", text, lambda key, was: was))
    hostile = dcgen.load(write_project(tmp_path / "hostile", text, rotated(7)))
    over = stage_of(hostile)
    types = {prim.GetPath(): value(prim, "manufacturer") for prim in named(over, "device").values()}

    harmless = stage_of(plain)
    assert [str(prim.GetPath()) for prim in over.TraverseAll()] == [
        str(prim.GetPath()) for prim in harmless.TraverseAll()
    ]
    assert set(types.values()) - {None} == {
        device.type.manufacturer
        for device in hostile.plan.devices.values()
        if device.name in hostile.plan.mounts or device.kind == "pdu"
    }


def read_back(texts: list[str]) -> Iterator[str]:
    """Yield texts as OpenUSD reads them from a file."""
    lines = (f"custom string t{number} = {filters.usda(text)}" for number, text in enumerate(texts))
    layer = Sdf.Layer.CreateAnonymous(".usda")
    assert layer.ImportFromString('#usda 1.0\ndef "a"\n{\n' + "\n".join(lines) + "\n}\n")
    assert len(layer.GetPrimAtPath("/a").attributes) == len(texts)
    for number in range(len(texts)):
        yield layer.GetAttributeAtPath(f"/a.t{number}").default


def test_hostile_values_are_read_back() -> None:
    """Quotation marks, backslashes, line ends and control characters in a text are those of the reader."""
    texts = [*VALUES, '"""', "'''", "\\", "\\x41", "\\n", "@a@", "</a>", '")\n}\n', "\x7f\x1b", "東京 😀", ""]

    assert list(read_back(texts)) == [text.replace("\0", "_") for text in texts]


@given(st.lists(st.text(st.characters(exclude_categories=("Cs",)) | st.sampled_from('"\\\n\rx0n@\x00')), min_size=1, max_size=20))  # fmt: skip
def test_any_text_is_read_back(texts: list[str]) -> None:
    """OpenUSD reads every text as it was, with NUL as an underscore."""
    assert list(read_back(texts)) == [text.replace("\0", "_") for text in texts]


@given(st.text(st.sampled_from("ab-_1.:é "), max_size=12), st.text(st.sampled_from("ab-_1.:é "), max_size=12))
def test_names_of_prims_are_identifiers_and_differ(one: str, other: str) -> None:
    """The identifier of a name gives the name back, so no two names have one identifier."""
    assert Sdf.Path.IsValidIdentifier(prim_name(one)) and re.fullmatch(r"[A-Za-z0-9_]+", prim_name(one))
    assert original_name(prim_name(one)) == one
    assert (prim_name(one) == prim_name(other)) == (one == other)


def test_names_of_hosts_are_plain() -> None:
    """A name of letters, digits and single hyphens only has its hyphens replaced."""
    assert prim_name("iad1-a-su01-gpu-001") == "iad1_a_su01_gpu_001"
    assert prim_name("7-a") == "_7_a__d"


def test_golden(snapshot: Any, examine: Any) -> None:
    """The stage of a hall with three racks, as a golden."""
    topology, _ = examine(HALL)
    assert text_of(topology) == snapshot
