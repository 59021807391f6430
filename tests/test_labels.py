"""Labels of cable ends: what is printed, what fits, and labels.csv."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest

import dcgen
from conftest import BLUEPRINTS as SHIPPED
from conftest import ROOT
from dcgen import labels
from dcgen.check import labeling, runs
from dcgen.evidence import Evidence
from dcgen.topology import Topology
from support import doors

BLUEPRINTS = ROOT / "blueprints"
POD = "kind: training-pod\nname: pod\nservers:\n  head: {model: R660, numbers: 1-2, fitted: {}}\n"


def drawn(topology: Topology, path: Path) -> dict[str, str]:
    """The files that are looked at here, by path."""
    return {item.path: item.text for item in doors.artifacts_of(topology, path, ("labels",))}


def printed(examine: Any, form: str, cable: str = "pod-head-002:bmc") -> tuple[str, str]:
    """The texts at both ends of a cable of `POD` by a format."""
    topology, _ = examine(f'{POD}labels: {{format: "{form}", length: 200, lines: 1}}\n')
    assert topology
    (found,) = (item for item in topology.plan.cables if item.id == cable)
    return labels.make_labels(topology)(found)


def test_the_near_end_comes_first(examine: Any) -> None:
    """By default a label names rack, rack unit and port of its own end, then of the other, as ANSI/TIA-606 has it."""
    topology, _ = examine(POD)
    texts = {cable.id: labels.make_labels(topology)(cable) for cable in topology.plan.cables}
    assert texts["pod-head-002:bmc"] == (
        "pod-rack-r01-02:bmc / pod-rack-r01-48:swp2",
        "pod-rack-r01-48:swp2 / pod-rack-r01-02:bmc",
    )
    assert texts["pod-rack-r01-pdu-a1:mgmt"][0].startswith("pod-rack-r01-pdu-a1:mgmt / ")


@pytest.mark.parametrize(
    ("form", "a", "b"),
    [
        ("{a_device} to {b_device}", "pod-head-002 to pod-oob-leaf-01", "pod-head-002 to pod-oob-leaf-01"),
        ("{near_device} to {far_port}", "pod-head-002 to swp2", "pod-oob-leaf-01 to bmc"),
        ("{id} {fabric} {part} {length}", "pod-head-002:bmc oob CAT6 5 m", "pod-head-002:bmc oob CAT6 5 m"),
        (" {near_device}  to {far_port} ", "pod-head-002 to swp2", "pod-oob-leaf-01 to bmc"),
        ("100% {{{near_u}}}", "100% {02}", "100% {48}"),
        (
            "{near_port} in U{near_u} > {far_device}:{far_port}, 5%",
            "bmc in U02 > pod-oob-leaf-01:swp2, 5%",
            "swp2 in U48 > pod-head-002:bmc, 5%",
        ),
        ("{near_device}:{near_port} {{{far_port}}}", "pod-head-002:bmc {swp2}", "pod-oob-leaf-01:swp2 {bmc}"),
        ("{far_device}:{far_port} of {near_port}", "pod-oob-leaf-01:swp2 of bmc", "pod-head-002:bmc of swp2"),
        (
            "{near_port}={near_port} {far_device}:{far_port}",
            "bmc=bmc pod-oob-leaf-01:swp2",
            "swp2=swp2 pod-head-002:bmc",
        ),
        (
            "{near_device} {far_port} {far_device}",
            "pod-head-002 swp2 pod-oob-leaf-01",
            "pod-oob-leaf-01 bmc pod-head-002",
        ),
        ("{near_u}", "02", "48"),
        ("spare", "spare", "spare"),
    ],
)
def test_every_word_is_filled_in(examine: Any, form: str, a: str, b: str) -> None:
    """Words of the ends, of both ends as seen from the label, and of the cable; other characters stay as they are."""
    if form in ("{near_u}", "spare"):  # two cables would be alike, which is not what is tested here
        topology, _ = examine(f'{POD}labels: {{format: "{form}"}}\n')
        found = labels.make_labels(topology)(next(c for c in topology.plan.cables if c.id == "pod-head-002:bmc"))
    else:
        found = printed(examine, form)
    assert found == (a, b)


def test_no_text_has_a_space_to_spare(examine: Any) -> None:
    """Spaces at the ends and two in a row are one or none, as they are where the length of a cable is unknown."""
    far = "racks: {a: {model: AR3357, holds: {head: 2}}, b: {model: AR3357, holds: {oob-leaf: 1}}}\n"
    topology, _ = examine(f'{POD}{far}labels: {{format: " {{length}}  {{id}} {{length}} at  {{near_port}} "}}\n')
    assert topology
    texts = {text for cable in topology.plan.cables for text in labels.make_labels(topology)(cable)}

    assert "pod-head-002:bmc at bmc" in texts and "5 m pod-oob-leaf-01:mgmt 5 m at mgmt" not in texts
    assert {" ".join(text.split()) for text in texts} == texts


@pytest.mark.parametrize(
    ("text", "length", "lines", "fit"),
    [
        ("abc", 3, 1, True),
        ("abcd", 3, 1, False),
        ("abc def", 3, 2, True),
        ("abc def", 3, 1, False),
        ("abc def", 7, 1, True),
        ("a b c d", 3, 2, True),
        ("abc defg", 3, 2, False),
        ("ab cd ef", 5, 2, True),
        ("ab cd ef", 4, 2, False),
        ("", 3, 1, True),
    ],
)
def test_a_text_wraps_at_spaces(text: str, length: int, lines: int, fit: bool) -> None:
    """A text fits when its words, put into lines as they come, need no more lines than the label has."""
    assert labels.fits(text, length, lines) is fit


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_end_has_its_label(path: Path) -> None:
    """labels.csv has each end of each cable once, with a text of its own and that of the other end; both fit the label of the site."""
    topology = dcgen.load(path)
    text = drawn(topology, path)["labels.csv"]
    rows = list(csv.DictReader(io.StringIO(text)))
    ends = {(row["device"], row["port"]): row for row in rows}
    cables = topology.plan.installed
    wanted = {end for cable in cables for end in ((cable.a_device, cable.a_port), (cable.b_device, cable.b_port))}
    assert len(rows) == 2 * len(cables) and ends.keys() == wanted
    assert len({row["text"] for row in rows}) == len(rows)
    for cable in cables:
        a, b = ends[cable.a_device, cable.a_port], ends[cable.b_device, cable.b_port]
        assert (a["text"], a["end"], a["cable_id"]) == (b["far_text"], "a", cable.id)
        assert (b["text"], b["end"], b["cable_id"]) == (a["far_text"], "b", cable.id)
    stated = topology.plan.labels
    assert all(labels.fits(row["text"], stated.length, stated.lines) for row in rows)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_cord_end_has_its_label(path: Path) -> None:
    """power-labels.csv has the supply and the outlet of each cord of power.csv, with texts of their own that fit.

    The inputs of power shelves are wired to the supply of the hall, without a cord to label.
    """
    topology = dcgen.load(path)
    rows = list(csv.DictReader(io.StringIO(drawn(topology, path)["power-labels.csv"])))
    power = next(item.text for item in doors.artifacts_of(topology, path, ("power",)))
    inputs = list(csv.DictReader(io.StringIO(power)))
    cords = [row for row in inputs if topology.plan.devices[row["device"]].kind != "powershelf"]
    ends = {(row["cord_id"], row["end"]): row for row in rows}

    assert len(rows) == len(ends) == len({row["text"] for row in rows}) == 2 * len(cords)
    for cord in cords:
        key = f"{cord['device']}:{cord['supply']}"
        near, far = ends[key, "supply"], ends[key, "outlet"]
        assert (near["device"], near["port"]) == (cord["device"], cord["supply"])
        assert (far["device"], far["port"]) == (cord["pdu"], cord["outlet"])
        assert (near["text"], near["far_text"]) == (far["far_text"], far["text"])
        assert near["feed"] == far["feed"] == cord["feed"] and near["rack"] == far["rack"] == cord["rack"]
    stated = topology.plan.labels
    assert all(labels.fits(row["text"], stated.length, stated.lines) for row in rows)


def test_a_cord_names_both_ends_in_the_format_of_cables(examine: Any) -> None:
    """The supply comes first on its label, the outlet on the other; a format may use feed and inlet."""
    topology, _ = examine(
        f'{POD}labels: {{format: "{{near_device}}:{{near_port}} {{far_port}} {{fabric}} {{part}} {{length}}{{id}}", length: 200}}\n'
    )
    assert topology
    cord = next(cord for cord in topology.plan.supplies if cord.device == "pod-oob-leaf-01")
    stated, inlet = labels.make_cord_labels(topology)(cord), topology.plan.devices[cord.device].type.inlet
    tail = f"feed {cord.feed} {inlet} pod-oob-leaf-01:psu1"

    assert stated[0] == f"pod-oob-leaf-01:psu1 {cord.outlet} {tail}"
    assert stated[1] == f"{cord.pdu}:{cord.outlet} psu1 {tail}"


def test_cords_without_an_outlet_have_labels(examine: Any) -> None:
    """Where the inlet of a server is unknown, the label of the cord names the PDU and leaves the outlet open."""
    topology, _ = examine(POD)
    cord = next(iter(topology.plan.supplies))._replace(outlet="")

    assert labels.make_cord_labels(topology)(cord)[0].endswith(":outlet")


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_device_has_a_label_at_front_and_rear(path: Path) -> None:
    """device-labels.csv has each rack and each device in a rack twice, with its place and its name as the text."""
    topology = dcgen.load(path)
    rows = list(csv.DictReader(io.StringIO(drawn(topology, path)["device-labels.csv"])))
    devices = {name: device for name, device in topology.plan.devices.items() if device.kind != "circuit"}
    wanted = {(name, side) for name in (*topology.plan.racks, *devices) for side in ("front", "rear")}

    assert {(row["device"], row["side"]) for row in rows} == wanted and len(rows) == len(wanted)
    for row in rows:
        device = devices.get(row["device"])
        place = topology.place_cells(row["device"]) if device else (row["device"], "")
        assert (row["rack"], row["u"]) == place and row["text"] == row["device"]
        assert row["kind"] == (device.kind if device else "rack")


def test_the_run_list_keeps_its_label(examine: Any) -> None:
    """The column `label` of cables.csv does not depend on the format."""
    topology, _ = examine(f'{POD}labels: {{format: "{{id}}"}}\n')
    assert {cable.label for cable in topology.plan.cables} >= {"pod-head-002:bmc > pod-oob-leaf-01:swp2"}


# Two servers with one adapter of two ports, of which one has a cable; the braces take more keys of the adapter.
BARE = """
kind: training-pod
name: pod
servers:
  head: {model: R660, numbers: 1-2, fitted: {nics: {front: {model: MCX623106AN-CDAT, count: 1, ports: [inband, null]@}}}}
fabrics: {inband: {design: single, switch: SN4600C}}
"""
STATED = ", labels: [Slot4-P1, Slot4-P2]"
FOOTNOTE = "no source states the label on the device"


def read(text: str | bytes) -> list[dict[str, str]]:
    """The rows of a CSV file by column."""
    assert isinstance(text, str)
    return list(csv.DictReader(io.StringIO(text)))


def built(examine: Any, more: str) -> tuple[Topology, dict[str, Any], list[str]]:
    """The topology of `BARE`, its files, and the messages of DC244."""
    topology, findings = examine(BARE.replace("@", more))
    assert topology
    files = doors.artifacts_of(topology, Path("pod.yaml"), ("cables", "labels", "work", "index"))
    written = {item.path: item.data if item.path.endswith(".xlsx") else item.text for item in files}
    return topology, written, [finding.message for finding in findings if finding.code == "DC244"]


@pytest.mark.parametrize(
    ("model", "storage", "inband"),
    [
        ("DGX-H100", ["Slot1P1", "Slot2P1"], ["Slot1P2", "Slot2P2"]),
        ("DGX-H200", ["Slot1P1", "Slot2P1"], ["Slot1P2", "Slot2P2"]),
        ("DGX-GB200-TRAY", ["LeftBay-BF3-P1", "RightBay-BF3-P1"], ["LeftBay-BF3-P2", "RightBay-BF3-P2"]),
    ],
)
def test_named_adapters_have_the_labels_of_the_guide(
    examine: Any, model: str, storage: list[str], inband: list[str]
) -> None:
    """Storage and in-band ports carry the label that the guide of the vendor prints, and nothing is dcgen's own."""
    topology, findings = examine(f"kind: training-pod\nname: pod\nservers:\n  gpu: {{model: {model}, numbers: 1-2}}\n")
    type_ = next(device.type for device in topology.plan.devices.values() if device.type.model == model)

    assert [port.name for port in type_.ports_of("storage")] == storage
    assert [port.name for port in type_.ports_of("inband")] == inband
    assert not {port.name for port in type_.ports if port.nic and port.own_name}
    assert "DC244" not in {finding.code for finding in findings}


def test_a_name_of_a_pattern_is_marked(examine: Any) -> None:
    """Label, work sheet and page mark a name that no source states; the run list names the end; a finding counts it."""
    topology, files, found = built(examine, "")
    rows = {row["cable_id"]: row for row in read(files["labels.csv"]) if row["end"] == "a"}
    cables = {row["id"]: row for row in read(files["cables.csv"])}
    sheet = files["work/pod-rack-r01.md"]

    assert rows["pod-head-001:front1p1"]["port"] == cables["pod-head-001:front1p1"]["a_port"] == "front1p1"
    assert "01:front1p1* / " in rows["pod-head-001:front1p1"]["text"]
    assert "01:front1p1*" in rows["pod-head-001:front1p1"]["far_text"]
    assert {name: row["own_port_names"] for name, row in cables.items() if name.startswith("pod-head-001")} == {
        "pod-head-001:front1p1": "a",
        "pod-head-001:bmc": "",
    }
    assert "pod-head-001 front1p1\\*" in sheet and FOOTNOTE in sheet
    assert FOOTNOTE in files["index.html"]
    assert found == [
        "no source states the label of 1 port of R660, so cable labels show dcgen's own names, such as front1p1*"
    ]
    assert topology.plan.devices["pod-head-001"].type.own_names == {"front1p1", "front1p2"}


def test_a_stated_name_is_not_marked(examine: Any) -> None:
    """`labels:` of the adapter removes the mark, the footnote on the sheet, the end in the run list and the finding."""
    _, files, found = built(examine, STATED)

    assert found == []
    assert {row["own_port_names"] for row in read(files["cables.csv"])} == {""}
    assert not any("*" in row["text"] for row in read(files["labels.csv"]))
    assert any(":Slot4-P1 / " in row["text"] for row in read(files["labels.csv"]))
    assert FOOTNOTE not in files["work/pod-rack-r01.md"]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_marks_agree_between_files(path: Path) -> None:
    """The run list names the ends that labels.csv marks and whose type knows no label; a site has one finding."""
    analysis = doors.pipeline.examine(path)[0]
    assert analysis
    topology = analysis.topology
    files = {
        item.path: item.text
        for item in doors.artifacts_of(topology, path, ("cables", "labels"))
        if item.path.endswith(".csv")
    }
    ends = {(row["cable_id"], row["end"]): row for row in read(files["labels.csv"])}
    marked = {end for end, row in ends.items() if f"{row['port']}* / " in row["text"]}
    listed = {(row["id"], end) for row in read(files["cables.csv"]) for end in row["own_port_names"]}
    own = {end for end, row in ends.items() if row["port"] in topology.plan.devices[row["device"]].type.own_names}

    assert marked == listed == own
    assert sum(finding.code == "DC244" for finding in analysis.findings) == bool(own)


# Formats of labels, and whether the names and ports of `ams2-lab` prove them.
FORMS = {
    "{near_rack}-{near_u}:{near_port} / {far_rack}-{far_u}:{far_port}": True,
    "{near_rack} U{near_u} {near_port} to {far_rack} U{far_u} {far_port}": True,
    " {near_device}  %{near_port} {{{far_port}}}": True,
    "{near_device}:{near_port}": True,
    "{near_device}{near_device}:{near_port} {near_rack}": True,
    "{near_device}{near_port} {far_device}": True,  # no device has the name of another one and more
    "{near_device}:{near_port}{far_device}": False,  # nothing tells where the port ends
    "{near_device}:{near_port}/{far_port}": True,  # no port has a slash
    "{near_device}:{near_port}p{far_port}": False,  # a port has this letter
    "{near_u}:{near_port}": False,
    "{near_port} {near_device}": False,
    "{far_device}:{far_port} {near_device}:{near_port}": False,
    "{a_device}:{a_port}": False,
    "{near_device}:{near_port} {near_serial}": False,
    "{near_device}:{near_port} {length}": False,
    "{id}": False,
    "spare": False,
}


def site(name: str) -> Topology:
    """The topology of a shipped blueprint."""
    topology, _ = doors.examine(BLUEPRINTS / f"{name}.yaml")
    assert topology
    return topology


@pytest.mark.mostly_slow(1)
@pytest.mark.parametrize("name", ["bern-clinic-007", "ams2-lab", "tiny"])
def test_a_proof_of_labels_is_true(name: str) -> None:
    """Whatever is proven without making the labels is true of the labels."""
    topology, proven = site(name), set()
    for form in FORMS:
        for length, lines in ((40, 2), (200, 1), (25, 2), (10, 5)):
            label = topology.plan.labels._replace(format=form, length=length, lines=lines)
            damaged = Topology(topology.plan._replace(labels=label))
            if labeling.are_proven(Evidence(damaged)):
                faults = runs._label_faults(damaged)
                assert not faults.too_long and not faults.alike, (form, length, lines)
                proven.add(form)
    assert name != "ams2-lab" or proven == {form for form, can in FORMS.items() if can}


def test_the_labels_of_a_usual_site_are_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """The format and the names prove that all labels fit and differ, so the rule makes none."""
    topology = site("ams2-lab")
    monkeypatch.setattr(labels, "make_labels", None)
    assert not list(runs.labels_can_be_printed(Evidence(topology)))


def test_labels_that_differ_by_nothing_are_not_proven() -> None:
    """Two cables on one port have the same label, and so have two cords on one outlet."""
    plan = site("ams2-lab").plan
    first, second, *_ = plan.cables
    cord, other = plan.supplies[:2]
    for damage in (
        {"cables": (*plan.cables, second._replace(a_device=first.a_device, a_port=first.a_port))},
        {"supplies": (*plan.supplies, cord._replace(device=other.device, number=9))},
        {"supplies": (*plan.supplies, cord._replace(outlet="C13-99"))},
    ):
        evidence = Evidence(Topology(plan._replace(**damage)))
        assert not labeling.are_proven(evidence)
    assert labeling.are_proven(Evidence(Topology(plan)))
