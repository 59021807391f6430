"""floor.dxf: ezdxf reads the drawing, and finds every rack at its place with its attributes."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import ezdxf
import pytest
from ezdxf import recover
from ezdxf.document import Drawing
from ezdxf.entities import Insert, Text
from ezdxf.enums import InsertUnits
from hypothesis import given, settings
from hypothesis import strategies as st

import dcgen
from conftest import ROOT
from dcgen import render
from dcgen.analysis import Analysis
from dcgen.artifacts.data import dxf
from dcgen.artifacts.data.dxf import DxfPlan, DxfText
from dcgen.artifacts.site.summary import summary
from dcgen.page import Page
from dcgen.topology import Topology
from dcgen.views.placed import make_hall_places
from support.halls import HALL, case
from support.hostile import VALUES

CONTROL = re.compile("[\0-\x1f\x7f-\x9f\u2028\u2029]")


def text_of(topology: Topology) -> str:
    """Return the text of floor.dxf."""
    [file] = render.render(dxf.pages(Analysis(topology)))
    return file.text


def read(text: str) -> Drawing:
    """Return a drawing that has no error and needs no repair."""
    drawing = ezdxf.read(io.StringIO(text))
    audit = drawing.audit()
    assert (audit.errors, audit.fixes) == ([], [])
    return drawing


def inserts(drawing: Drawing) -> dict[str, Insert]:
    """Return the block references by their attribute NAME."""
    return {insert.get_attrib_text("NAME"): insert for insert in drawing.modelspace().query("INSERT")}  # type: ignore[misc]


def outline(insert: Insert) -> tuple[float, float, float, float]:
    """Return the left, lower, right and upper edge of a block on the floor."""
    line = next(part for part in insert.virtual_entities() if part.dxftype() == "LWPOLYLINE" and part.closed)  # type: ignore[attr-defined]
    xs, ys = zip(*((x, y) for x, y, *_ in line.get_points()), strict=True)  # type: ignore[attr-defined]
    return min(xs), min(ys), max(xs), max(ys)


@pytest.mark.consumer("ezdxf", "1.4", "reads `floor.dxf` without repairs: blocks, attributes, extents, texts")
@pytest.mark.parametrize("name", ["sea3-c", "osl1-b", "bern-clinic-007"])
def test_every_rack_is_a_block_with_its_attributes(name: str) -> None:
    """The drawing has millimeters and one block reference for each rack and CDU, with the values of the plan."""
    topology = case(name)
    drawing = read(text_of(topology))
    blocks, plan = inserts(drawing), topology.plan

    assert drawing.dxfversion == "AC1024"
    assert drawing.units == InsertUnits.Millimeters
    assert set(blocks) == {*plan.racks, *(spot.device for spot in plan.cooling.spots)}
    assert len(drawing.modelspace().query("INSERT")) == len(blocks)
    for rack in plan.racks.values():
        values = {mark.dxf.tag: mark.dxf.text for mark in blocks[rack.name].attribs}
        power, load = topology.power_w(rack.name), topology.weight_kg(rack.name)
        assert values["MODEL"] == rack.type.model
        assert (values["ROW"], values["POSITION"]) == (str(rack.row), str(rack.column))
        assert float(values["POWER_KW"].removeprefix(">= ")) == pytest.approx(power.value / 1000, abs=0.05)
        assert values["POWER_KW"].startswith(">=") == bool(power.unknown)
        assert values["LOAD_KG"].startswith(">=") == bool(load.unknown and load.value)


def test_blocks_are_at_their_places(examine: Any) -> None:
    """The outlines are where they were worked out by hand, and fronts look over the cold aisle."""
    topology, _ = examine(HALL)
    blocks = inserts(read(text_of(topology)))

    assert {name: outline(block) for name, block in blocks.items()} == {
        "hall-node-r01": (0, -2800, 750, -1600),
        "hall-node-r02": (750, -2800, 1500, -1600),
        "hall-net-r01": (825, -5070, 1425, -4000),
    }
    fronts = {}
    for name, block in blocks.items():
        [line] = [part for part in block.virtual_entities() if part.dxf.layer == "RACK_FRONTS"]
        fronts[name] = round(line.get_points()[0][1])  # type: ignore[attr-defined]
    assert fronts == {"hall-node-r01": -2785, "hall-node-r02": -2785, "hall-net-r01": -4015}


def test_layers_hold_aisles_free_positions_and_trays(examine: Any) -> None:
    """Each kind of line is on a layer of its own, and all of them are inside the stated extents."""
    topology, _ = examine(HALL)
    drawing = read(text_of(topology))
    space = drawing.modelspace()
    shapes = {line.dxf.layer: [tuple(point[:2]) for point in line.get_points()] for line in space.query("LWPOLYLINE")}  # type: ignore[attr-defined]

    assert shapes == {
        "AISLES_COLD": [(0, -4000), (3000, -4000), (3000, -2800), (0, -2800)],
        "FREE_POSITIONS": [(2250, -5200), (3000, -5200), (3000, -4000), (2250, -4000)],
        "TRAYS": [(1125, -2200), (1125, -4600)],
    }
    low, high = drawing.header["$EXTMIN"], drawing.header["$EXTMAX"]
    for text in space.query("TEXT"):
        place = text.dxf.align_point
        assert low[0] <= place[0] <= high[0] and low[1] <= place[1] <= high[1]


def test_names_fit_into_their_racks() -> None:
    """The captions of a rack are shorter than its depth and apart from each other."""
    for name in ("sea3-c", "bern-clinic-007"):
        drawing = read(text_of(case(name)))
        blocks = inserts(drawing)
        captions: dict[tuple[float, float], list[Text]] = {}
        for text in drawing.modelspace().query('TEXT[layer=="RACK_NAMES"]'):
            block = min(blocks.values(), key=lambda block: abs(block.dxf.insert - text.dxf.align_point))
            captions.setdefault(tuple(block.dxf.insert)[:2], []).append(text)  # type: ignore[arg-type, index]
            left, bottom, right, top = outline(block)
            assert left < text.dxf.align_point[0] - text.dxf.height / 2
            assert text.dxf.align_point[0] + text.dxf.height / 2 < right
            assert len(text.dxf.text) * text.dxf.height * 0.55 < top - bottom
        for one, other in captions.values():
            assert abs(one.dxf.align_point[0] - other.dxf.align_point[0]) > (one.dxf.height + other.dxf.height) / 2
        assert len(captions) == len(blocks)


def test_handles_are_unique_and_below_the_next_one() -> None:
    """Each object has a handle of its own, and `$HANDSEED` is above all of them."""
    text = text_of(case("sea3-c"))
    objects = tags(text.partition("\nCLASSES\n")[2])
    found = [value for code, value in objects if code in ("5", "105")]

    assert len(found) == len(set(found)) > 300
    assert max(int(handle, 16) for handle in found) < int(read(text).header["$HANDSEED"], 16)


def test_one_more_rack_changes_no_line_of_another(examine: Any) -> None:
    """A rack at a free position adds lines, and takes away the free position and the count of racks alone."""
    site = HALL.replace('"2,4"', '"2,4-6"').replace("{node: 2}", "{node: 1}").replace("1-2, g", "1-6, g")
    before, _ = examine(site.replace("1-3", "1-2"))
    after, _ = examine(site)
    old, new = (entities(text_of(topology)) for topology in (before, after))

    assert len(after.plan.racks) == len(before.plan.racks) + 1
    assert [entity for entity in old if entity not in new and "FREE_POSITIONS" not in entity] == [
        entity for entity in old if "Site hall, 3 racks" in entity
    ]


def tags(text: str) -> list[tuple[str, str]]:
    """Return the group codes and values of a drawing."""
    lines = text.split("\n")
    return list(zip(lines[::2], lines[1::2], strict=False))


def entities(text: str) -> list[str]:
    """Return the objects of the section of entities, each on one line."""
    found: list[str] = []
    for code, value in tags(text.partition("\nENTITIES\n")[2].partition("\n0\nENDSEC\n")[0]):
        found.append(value) if code == "0" else found.append(f"{found.pop()} {code}={value}")
    return found


def test_a_floor_without_places_has_no_drawing() -> None:
    """A site without a floor has no `floor.dxf`, and its README does not list one."""
    for name, exists in (("tiny", False), ("sea3-c", True)):
        analysis = Analysis(case(name))
        assert [page.path for page in dxf.pages(analysis)] == ["floor.dxf"] * exists
        assert ("floor.dxf" in {row.path for row in summary(analysis).files}) == exists


def shown(texts: list[str]) -> list[str]:
    """Return texts as ezdxf shows them after it has read a drawing that holds them, with all codes decoded."""
    view = dxf.make_dxf(case("bern-clinic-007"), make_hall_places(case("bern-clinic-007")))
    own = tuple(DxfText(f"{0xF0000 + at:X}", "LABELS", 0.0, 0.0, 90.0, 0, 0, text) for at, text in enumerate(texts))
    [file] = render.render([Page("floor.dxf", "dxf/floor.dxf.j2", view._replace(texts=own))])
    drawing, audit = recover.read(io.BytesIO(file.data))
    assert (audit.errors, audit.fixes) == ([], [])
    return [text.plain_text() for text in drawing.modelspace().query("TEXT")]  # type: ignore[attr-defined]


def meant(text: str) -> str:
    """Return a text as ezdxf should show it, without codes; it drops carets at the end of a line."""
    return re.sub(r"\\(?=[UuMm]\+)", "_", CONTROL.sub("_", text)).rstrip("^")


def test_hostile_texts_are_shown_as_they_are() -> None:
    """Codes of special characters, braces and line ends in a text neither act nor end it."""
    codes = [
        "100%",
        "%%c",
        "%%d %%%",
        "%%u5%%o",
        "^J",
        "a^ b",
        r"\U+0041",
        r"\M+1ABCD",
        r"\P \\",
        "Zürich 東京 😀",
        "0",
        "EOF",
    ]
    texts = [*codes, *VALUES]

    assert shown(texts) == [meant(text) for text in texts]


@settings(max_examples=30)
@given(st.lists(st.text(st.sampled_from("%^\\UuMm+0041cdJ \n\r\x00\x85é"), min_size=1, max_size=12), min_size=1, max_size=40))  # fmt: skip
def test_texts_of_codes_are_shown_as_they_are(texts: list[str]) -> None:
    """No combination of the characters that begin codes is read as a code."""
    assert shown(texts) == [meant(text) for text in texts]


def test_the_script_of_the_document_prints_the_racks(tmp_path: Path) -> None:
    """The script in the document prints one line per rack, with its place and its attributes."""
    [script] = re.findall(r"```python\n(.*?)```", (ROOT / "docs" / "cad.md").read_text(encoding="utf-8"), flags=re.S)
    (tmp_path / "floor.dxf").write_text(text_of(case("fra1-chat")), encoding="utf-8")
    done = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True)

    assert len(done.stdout.splitlines()) == len(case("fra1-chat").plan.racks)
    assert "'NAME': 'fra1-chat-core-r01'" in done.stdout


def test_golden(snapshot: Any, examine: Any) -> None:
    """The entities of a hall with three racks, as a golden."""
    topology, _ = examine(HALL)
    assert "\n".join(entities(text_of(topology))) == snapshot


def test_build_writes_the_drawing_by_default(tmp_path: Path) -> None:
    """A site that states no families has `floor.dxf` if it has a floor."""
    path = tmp_path / "hall.yaml"
    path.write_text(HALL, encoding="utf-8")
    files = dcgen.build(path)

    assert "floor.dxf" in files and "site.usda" not in files


def test_view_is_plain(examine: Any) -> None:
    """The view has only texts and numbers in its records."""
    topology, _ = examine(HALL)
    view = dxf.make_dxf(topology, make_hall_places(topology))
    assert isinstance(view, DxfPlan)
    assert {type(value) for text in view.texts for value in text} <= {str, int, float}
