"""Which fields of views hold free text, and that templates print every value through a filter of their target."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import jinja2
import pytest
from jinja2 import nodes

import dcgen
from conftest import ROOT
from support import doors
from support.hostile import EDGE, POD, Place, places, write_project

MARK = "QZQ"  # in no name, model or word of dcgen's own

# Fields that are declared free although no blueprint here makes them so, with the reason.
NEVER_SEEN = {
    **dict.fromkeys(
        (
            *("files.DotLink.port", "files.DotLink.far_port", "files.UfmLink.far_port"),
            *("files.PointSheet.rows[4]", "files.PointSheet.rows[9]", "files.AcceptanceCheck.command"),
        ),
        "the name of a port that people record in a lock is free text, and both designs have none",
    ),
    **dict.fromkeys(
        ("files.FrrSession.target", "files.FrrFamily.inner"),
        "the only sessions of both designs are between the switches of a pair, by the address of the other one",
    ),
    "figures.FindingRow.hint": "no warning of today repeats a text of the catalog in its hint",
    "racks.FootLine.text": "only the drawings of a verification have sentences with the words of machines",
    "files.Reservation.value": "a circuit id contains the name of a switch port, and both designs state no pattern",
    "files.UnidentifiedList.rows": "the management ports and in-band ports in both designs have labels of dcgen",
    "machines.UnenteredMachine.port": "the ports by which servers boot in both designs have labels of dcgen",
    "ports.DeviceAddress.interface": "the ports with addresses in both designs have labels of dcgen",
    "ports.DeviceInterface.parent": "no design has a tagged VLAN on a port with a marked label",
}


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[Place, bool]:
    """Every field that holds a text in the views of both designs, and whether a text of a person was in it."""
    found: dict[Place, bool] = {}
    for text in (POD, EDGE):
        path = write_project(tmp_path_factory.mktemp("marked"), text, lambda key, was: f"{MARK} {key}: {was}")
        for page in doors.pages(dcgen.load(path)):
            view = page.view if hasattr(page, "view") else page
            for place, held in places(type(view), view, ""):
                found[place] = found.get(place, False) or MARK in held
    return found


def test_generated_fields_hold_no_free_text(seen: dict[Place, bool]) -> None:
    """What a person or a catalog wrote is only in fields that are declared as free text."""
    assert sorted(where for (where, free), marked in seen.items() if marked and not free) == []


def test_free_fields_hold_free_text(seen: dict[Place, bool]) -> None:
    """A field is declared free because a free text can be in it: one that never is has its reason listed here."""
    never = {where for (where, free), marked in seen.items() if free and not marked}
    assert never == set(NEVER_SEEN)


# --- templates ------------------------------------------------------------------------------------------------

TEMPLATES = sorted((ROOT / "templates").rglob("*.j2"))
WORDS = {
    "word",
    "lines",
    "url",
    "to_json",
    "md",
}  # of line-based files; md, which keeps a text on its line, is for their comments
SINKS = {  # by the end of the file that is printed
    "yml": {"yaml", "yaml_text", "ident"},
    "yaml": {"yaml", "flow", "to_json", "comment"},
    "tf": {"hcl", "hcl_text", "hcl_objects", "ident", "lines"},
    "csv": {"csv_row", "csv_rows", "csv_data", "csv_data_rows"},
    "md": {"md", "md_cell", "md_rows"},
    "json": {"to_json", "json_rows", "json_stamps"},
    "cfg": set[str](),
    "dot": {"dot"},
    "dxf": {"dxf"},
    "usda": {"usda", "ident"},
    "nmconnection": {"keyfile", "word", "comment"},
    **dict.fromkeys(("net", "topo", "txt", "ibnl", "daemons"), WORDS),
    # The name of a partition ends at a comma, a colon or a blank. The files of Kea are JSON.
    "conf": WORDS | {"ident", "comment", "hostlist", "to_json", "json_rows"},
    **dict.fromkeys(("zones", "zone", "records", "sh"), WORDS),
}
CODE = {"word", "to_json"}  # within a code block or a code span of Markdown
MARKUP = ("svg", "html")


def printed(text: str) -> Iterator[tuple[str, nodes.Expr]]:
    """Yield every expression that a template prints, with all the text that stands before it."""
    before = ""
    tree = jinja2.Environment(trim_blocks=True, lstrip_blocks=True).parse(text)
    for output in tree.find_all(nodes.Output):
        for child in output.nodes:
            if isinstance(child, nodes.TemplateData):
                before += child.data
            else:
                yield before, child
                before += "0"


def sink_of(node: nodes.Expr) -> str:
    """Return the last filter of a printed expression: "call" for a macro, "" for a bare value."""
    return node.name if isinstance(node, nodes.Filter) else "call" if isinstance(node, nodes.Call) else ""


def is_code(before: str) -> bool:
    """Return whether Markdown is within a code block, or within a code span of its line."""
    return before.count("\n```") % 2 == 1 or before.rpartition("\n")[2].count("`") % 2 == 1


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_value_is_printed_through_a_filter_of_its_target(path: Path) -> None:
    """Every value ends in a filter of the target that it is printed to, code within Markdown being a target of its own."""
    target = path.name.removesuffix(".j2").rpartition(".")[2]
    for before, node in printed(path.read_text(encoding="utf-8")) if target not in MARKUP else ():
        allowed = CODE if target == "md" and is_code(before) else SINKS[target]
        assert sink_of(node) in allowed, f"line {node.lineno} ends in '{sink_of(node)}'"


def context_of(before: str) -> str:
    """Return where in HTML a text ends: data or code (within script and style), text, a quoted attribute, or a tag."""
    opened = [(before.rfind(f"<{tag}"), tag) for tag in ("script", "style")]
    at, tag = max(opened)
    if at >= 0 and before.find(">", at) >= 0 and f"</{tag}>" not in before[at:]:
        return "data" if 'type="application/json"' in before[at : before.find(">", at)] else "code"
    if before.rfind("<") <= before.rfind(">"):
        return "text"
    return "attribute" if before[before.rfind("<") :].count('"') % 2 else "tag"


@pytest.mark.parametrize(
    "path", [path for path in TEMPLATES if path.name.endswith((".svg.j2", ".html.j2"))], ids=lambda path: path.name
)
def test_markup_is_printed_where_it_is_escaped(path: Path) -> None:
    """Values stand in text or in quoted attributes, where they are escaped; in a script only as JSON; nowhere in styles,
    in a tag itself, or at the start of an address."""
    for before, node in printed(path.read_text(encoding="utf-8")):
        context, sink = context_of(before), sink_of(node)
        allowed = {"data": {"tojson"}, "code": {"call"}, "text": {"", "call"}, "attribute": {""}}.get(context, set())
        assert sink in allowed, f"line {node.lineno}: '{sink}' in {context}"
        assert not before.endswith(('href="', 'src="', "url(")), node.lineno
        attribute = re.search(r'([\w:-]+)="[^"]*$', before) if context == "attribute" else None
        assert not attribute or not attribute[1].startswith("on"), node.lineno


@pytest.mark.parametrize("path", sorted((ROOT / "templates" / "_macros").glob("*.html.j2")), ids=lambda path: path.name)
def test_macros_of_scripts_and_styles_print_no_value(path: Path) -> None:
    """A macro that is called within a script or a style is fixed text, but for other such macros."""
    tree = jinja2.Environment().parse(path.read_text(encoding="utf-8"))
    for macro in tree.find_all(nodes.Macro):
        if macro.name in ("style", "code", "script"):
            found = [child for output in macro.find_all(nodes.Output) for child in output.nodes if not isinstance(child, nodes.TemplateData)]  # fmt: skip
            assert {sink_of(child) for child in found} <= {"call"}
