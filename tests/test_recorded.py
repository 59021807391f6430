"""What people record in the lock: serial numbers, asset tags, MAC addresses, GUIDs and notes, in every file that has a place for them."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import dcgen
from dcgen import change, facts, labels, pipeline, project, render
from dcgen.analysis import Analysis
from dcgen.artifacts.bringup import infiniband
from support import ansible, doors
from support.subnet import read_net, simulated
from support.terraform_run import provider
from support.terraform_sites import apply, rows, saved
from test_terraform import AWKWARD, shipped

HEAD = "# dcgen lock 1\n"
TINY = "kind: training-pod\nname: tiny\nservers:\n  gpu:\n    model: DGX-H100\n    numbers: 1-2\n"
IB = f"{TINY}fabrics: {{compute: {{design: single, switch: QM9700}}}}\n"
GPU, LEAF, RACK = "tiny-gpu-001", "tiny-compute-leaf-01", "tiny-rack-r01"
NOTE = f"{AWKWARD} | `a` \\ [b](c) # *d* #jinja2: </text>"


def line(name: str, **words: str) -> str:
    """Return a line of a lock; the words x_NAME are those that people invented."""
    pairs = (f"{word.replace('x_', 'x-')}={json.dumps(text, ensure_ascii=False)}" for word, text in words.items())
    return " ".join((name, *pairs))


WORDS = (
    line(RACK, serial="R-1", note=NOTE),
    line(GPU, serial=AWKWARD, asset="=A-1", note=NOTE, x_owner="Ann & Co", x_po='4711 "b"'),
    line(f"{GPU}:bmc", mac="b8:ce:f6:12:34:56", note="port"),
    line(f"{GPU}:OSFP1P1", guid="0xb8cef60300123456", mac="b8:ce:f6:12:34:57"),
    line("tiny-gpu-002", serial="S-2"),
    line(LEAF, guid="0xb8cef60300aaaaa0", asset="L-1"),
)


@pytest.fixture
def site(tmp_path: Path) -> Callable[..., Path]:
    """Write a blueprint with a lock of some lines; return its path."""

    def write(*lines: str, text: str = TINY) -> Path:
        path = tmp_path / "blueprints" / f"{text.partition('name: ')[2].split()[0]}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        path.with_suffix(".lock").write_text("\n".join((HEAD, *lines, "")), encoding="utf-8")
        return path

    return write


# --- NetBox ----------------------------------------------------------------------------------------------------


def plain(text: str) -> str:
    """Return the text of Markdown whose marks are escaped."""
    return re.sub(r"\\([^0-9A-Za-z\s])", r"\1", text)


def found(top: Path, kind: str) -> dict[str, dict[str, Any]]:
    """Return the attributes of the resources of a kind by name or id."""
    states = [json.loads(path.read_text(encoding="utf-8")) for path in top.glob("netbox/*/terraform.tfstate")]
    items = [
        instance["attributes"]
        for state in states
        for resource in state["resources"]
        if resource["type"] == kind and resource["mode"] == "managed"
        for instance in resource["instances"]
    ]
    return {item.get("name") or item["id"]: item for item in items}


@pytest.mark.consumer("Terraform", "1.15", "sets what the lock states, and leaves the other fields to NetBox")
@pytest.mark.slow
@pytest.mark.heavy
def test_terraform_manages_what_the_lock_states(site: Callable[..., Path], tmp_path: Path) -> None:
    """A device changes in place when its words appear or go, and no field is managed that the lock does not state."""
    with provider("terraform_stub.py") as run:
        top, order = saved(shipped("tiny"), tmp_path / "out")
        change = ("-no-color", "-input=false", "-parallelism=4")
        for root in order:
            run(top / root, "get")
            run(top / root, "apply", "-auto-approve", *change)
        before = {name: item["id"] for name, item in found(top, "netbox_device").items()}

        saved(dcgen.load(site(*WORDS)), tmp_path / "out")
        run(tmp_path, "fmt", "-check", "-recursive")
        last = top / order[-1]
        run(last, "get")
        planned = run(last, "plan", *change)
        assert "Plan: 4 to add, 4 to change, 0 to destroy." in planned  # two MAC addresses, and that they are primary
        assert len(apply(run, last)) == rows(top)[order[-1]]
        devices = found(top, "netbox_device")
        assert {name: item["id"] for name, item in devices.items()} == before
        values = {name: tuple(item[key] for key in ("serial", "asset_tag")) for name, item in devices.items()}
        assert values[GPU] == (AWKWARD, "=A-1")
        assert (values["tiny-gpu-002"], values[LEAF]) == (("S-2", None), (None, "L-1"))
        assert plain(devices[GPU]["comments"]) == f'{NOTE}\n\nx-owner: Ann & Co\n\nx-po: 4711 "b"'
        rack = found(top, "netbox_rack")[RACK]
        assert (rack["serial"], rack["asset_tag"], plain(rack["comments"])) == ("R-1", None, NOTE)
        macs = found(top, "netbox_mac_address")
        assert {item["mac_address"] for item in macs.values()} == {"B8:CE:F6:12:34:56", "B8:CE:F6:12:34:57"}
        primary = found(top, "netbox_device_interface_primary_mac_address").values()
        assert {str(item["mac_address_id"]) for item in primary} == set(macs)

        shutil.rmtree(top / "modules")  # a build removes the files that it no longer makes
        saved(dcgen.load(site()), tmp_path / "out")
        run(last, "get")
        assert "Plan: 0 to add, 0 to change, 4 to destroy." in run(last, "plan", *change)  # NetBox keeps the fields


def test_each_set_of_stated_fields_has_a_module(site: Callable[..., Path], tmp_path: Path) -> None:
    """A module ignores just the fields that its devices do not state, and a site without words has one module."""
    top, _ = saved(dcgen.load(site(*WORDS)), tmp_path / "out")
    ignored = {
        path.parent.name: re.findall(r"ignore_changes = \[(.*)\]", path.read_text(encoding="utf-8"))[0]
        for path in top.glob("modules/netbox-device*/main.tf")
    }

    assert ignored == {
        "netbox-device": "status, serial, asset_tag, comments",
        "netbox-device-asset": "status, serial, comments",
        "netbox-device-serial": "status, asset_tag, comments",
        "netbox-device-serial-asset-note": "status",
    }
    plain_top, _ = saved(shipped("tiny"), tmp_path / "plain")
    assert [path.name for path in plain_top.glob("modules/netbox-device*")] == ["netbox-device"]


# --- the inventory -----------------------------------------------------------------------------------------------


@pytest.mark.consumer("ansible-inventory", "2.17", "reads what the lock records, hostile texts among it")
@pytest.mark.slow
def test_the_inventory_has_what_is_recorded(site: Callable[..., Path], tmp_path: Path) -> None:
    """A host has its words as variables, no text is run as a template, and DHCP finds the MAC address of a port."""
    path = site(*WORDS, line("tiny-gpu-002:bmc", mac="b8:ce:f6:12:34:58"))
    made = doors.artifacts_of(dcgen.load(path), path, ("ansible",))
    folder = ansible.write(tmp_path / "out", {item.path: item.text for item in made}) / "ansible"
    found = json.loads(ansible.quiet(ansible.run("ansible-inventory", "-i", "hosts.yml", "--list", cwd=folder)))
    host, other = (found["_meta"]["hostvars"][name] for name in (GPU, "tiny-gpu-002"))

    def text(value: Any) -> Any:
        return value["__ansible_unsafe"] if isinstance(value, dict) else value

    assert [text(host[f"dcgen_{word}"]) for word in ("serial", "asset", "note")] == [AWKWARD, "=A-1", NOTE]
    assert host["dcgen_recorded"] == {"x-owner": "Ann & Co", "x-po": '4711 "b"'}
    assert host["dcgen_management"]["mac"] == "b8:ce:f6:12:34:56"
    ports = {item["port"]: item for item in host["dcgen_interfaces"]}
    assert ports["OSFP1P1"]["guid"] == "0xb8cef60300123456"
    assert "guid" not in ports["OSFP1P2"] and "dcgen_asset" not in other and "dcgen_recorded" not in other
    assert "`dcgen_serial`" in (folder / "README.md").read_text(encoding="utf-8")


# --- InfiniBand --------------------------------------------------------------------------------------------------


def ib_files(path: Path) -> dict[str, str]:
    """Return the InfiniBand files of a blueprint."""
    return {item.path: item.text for item in render.render(infiniband.pages(Analysis(dcgen.load(path))))}


def test_recorded_guids_replace_placeholders(site: Callable[..., Path]) -> None:
    """The GUID of a switch is in its own line, that of an adapter port in the line of the port; both are counted."""
    before, after = ib_files(site(text=IB)), ib_files(site(*WORDS, text=IB))
    net, now = (read_net(files["infiniband/compute/fabric.net"]) for files in (before, after))

    assert now.guids == net.guids | {LEAF: 0xB8CEF60300AAAAA0, f"{GPU} OSFP1P1": 0xB8CEF60300123456}
    assert (now.ends, now.ports) == (net.ends, net.ports)
    counts = {path: re.search(r"(\d+) GUIDs are those of the lock, (\d+) are", text) for path, text in after.items()}
    assert {path.rpartition("/")[2]: found.groups() for path, found in counts.items() if found} == {
        "fabric.net": ("2", "15"),
        "node-name-map.txt": ("2", "15"),
        "root-guids.txt": ("1", "0"),
    }
    assert "states 2 of 17 GUIDs" in after["infiniband/README.md"]


def test_no_placeholder_is_a_recorded_guid(site: Callable[..., Path]) -> None:
    """A recorded GUID that equals the placeholder of another node leaves all GUIDs distinct."""
    taken = read_net(ib_files(site(text=IB))["infiniband/compute/fabric.net"]).guids[f"{GPU} OSFP1P1"]
    net = read_net(ib_files(site(line(LEAF, guid=f"0x{taken:016x}"), text=IB))["infiniband/compute/fabric.net"])

    assert net.guids[LEAF] == taken and len(set(net.guids.values())) == len(net.guids) == 17


@pytest.mark.consumer("ibsim", "0.10", "simulates a fabric with real GUIDs beside placeholders")
@pytest.mark.heavy("ibsim", "umad2sim", "ibnetdiscover", "opensm")
def test_a_subnet_with_real_guids_comes_up(site: Callable[..., Path], tmp_path: Path) -> None:
    """ibsim and OpenSM take the files, and discovery finds the recorded GUIDs."""
    net = tmp_path / "fabric.net"
    net.write_text(ib_files(site(*WORDS, text=IB))["infiniband/compute/fabric.net"], encoding="utf-8")
    with simulated(net, tmp_path / "work") as simulator:
        assert simulator.opensm("minhop").up
        assert read_net(simulator.run("ibnetdiscover")).guids[LEAF] == 0xB8CEF60300AAAAA0


# --- labels ------------------------------------------------------------------------------------------------------

FORM = "{near_serial} {near_device} {near_port} > {far_serial} {far_device} {far_port} {b_serial}"
LABELED = f"{TINY}labels: {{format: '{FORM}', length: 120, lines: 2}}\n"


def test_labels_show_serial_numbers(site: Callable[..., Path]) -> None:
    """A label has the serial numbers of its ends, and no gap where one is not recorded; cords have them too."""
    topology = dcgen.load(site(line(GPU, serial="S-1"), line(LEAF, serial="L 1"), text=LABELED))
    texts, cords = labels.make_labels(topology), labels.make_cord_labels(topology)
    found = {cable.id: texts(cable) for cable in topology.plan.cables}

    far = found[f"{GPU}:OSFP1P1"][0].split(" > ")[1]
    assert found[f"{GPU}:OSFP1P1"][0].startswith(f"S-1 {GPU} OSFP1P1 > L 1 {LEAF} ") and far.endswith(" L 1")
    assert found["tiny-gpu-002:OSFP1P1"][0].startswith("tiny-gpu-002 OSFP1P1 > L 1 ")
    assert re.fullmatch(r"tiny-gpu-002 bmc > tiny-oob-leaf-01 \w+", found["tiny-gpu-002:bmc"][0])
    assert cords(topology.supplies_of[GPU][0])[0].startswith(f"S-1 {GPU} psu1 > {RACK}-pdu-")


def test_labels_with_serial_numbers_compare_with_files(site: Callable[..., Path]) -> None:
    """A build whose labels are derived from cables.csv has the labels of the plan."""
    path = site(line(GPU, serial="S-1"), text=f"{LABELED}artifacts: [topology, cables]\n")
    topology = dcgen.load(path)
    files = {item.path: item.data for item in pipeline.artifacts_of(Analysis(topology), path, ("topology", "cables"))}
    readers = facts.readers(len(topology.plan.cables))
    rows = {name: readers[name](files[name]) for name in ("topology.json", "cables.csv")}
    read, planned = facts.facts_from(rows, facts.labeler(topology)), facts.facts_of(topology)

    assert read.labels == planned.labels and any("S-1" in fact.place[0] for fact in (read.labels or {}).values())
    assert not any(change.compare(read, planned).kinds)


# --- topology, explain, work order ---------------------------------------------------------------------------------


def test_the_graph_has_what_is_recorded(site: Callable[..., Path]) -> None:
    """Nodes have their words as attributes, cables those of the ports at both ends, and others have none."""
    graph = dcgen.load(site(*WORDS, line(f"{GPU}:psu1", serial="P-1"))).graph
    plain_graph = shipped("tiny").graph

    assert graph.nodes[GPU] == plain_graph.nodes[GPU] | {
        "serial": AWKWARD,
        "asset": "=A-1",
        "note": NOTE,
        "x-owner": "Ann & Co",
        "x-po": '4711 "b"',
    }
    assert (graph.nodes[RACK]["serial"], graph.nodes[LEAF]["guid"]) == ("R-1", "0xb8cef60300aaaaa0")
    edges = {key: values for *_, key, values in graph.edges(keys=True, data=True) if key.startswith(GPU)}
    assert {name: edges[f"{GPU}:OSFP1P1"][name] for name in ("source_guid", "source_mac")} == {
        "source_guid": "0xb8cef60300123456",
        "source_mac": "b8:ce:f6:12:34:57",
    }
    assert edges[f"{GPU}:bmc"]["source_note"] == "port"
    [supply] = [values for *_, values in graph.edges(GPU, data=True) if values.get("source_port") == "psu1"]
    assert supply["source_serial"] == "P-1"
    assert not [name for name in edges[f"{GPU}:OSFP1P2"] if name.endswith(("_mac", "_guid", "_note"))]


def test_explain_prints_what_is_recorded(site: Callable[..., Path]) -> None:
    """A device, its ports and a rack are explained with their words, at the lock."""
    path = site(*WORDS)
    lines, _ = project.explain((str(path),), LEAF)
    assert f"recorded: asset tag L-1, GUID 0xb8cef60300aaaaa0  [{path.with_suffix('.lock').as_posix()}]" in lines
    ports = [text for text in project.explain((str(path),), GPU)[0] if text.startswith("recorded of")]
    assert [text.partition(":")[0] for text in ports] == ["recorded of bmc", "recorded of OSFP1P1"]
    assert any("serial R-1" in text for text in project.explain((str(path),), RACK)[0])
    assert any("MAC b8:ce:f6:12:34:56, note port" in text for text in project.explain((str(path),), f"{GPU}:bmc")[0])


def test_technicians_see_serial_numbers(site: Callable[..., Path]) -> None:
    """The sheet of a rack has the tags of its devices and of itself; a drawing shows them where one points."""
    path = site(line(GPU, serial="S|1", asset="A-1"), line(RACK, serial="R-1"))
    files = {item.path: item.text for item in doors.artifacts_of(dcgen.load(path), path, ("work", "racks", "index"))}
    sheet = files[f"work/{RACK}.md"]

    assert re.search(rf"^\|.*\| {GPU} \|.*\| S\\\|1 \| A-1 \|$", sheet, re.M) and ", serial R-1" in sheet
    assert "faces the front, serial S|1, asset tag A-1</title>" in files[f"racks/{RACK}.svg"]
    assert '"tags":[["S|1","A-1"],' in files["index.html"].replace(", ", ",")


# --- names of the hall, and faults ----------------------------------------------------------------------------------


def test_words_are_recorded_by_printed_names(site: Callable[..., Path]) -> None:
    """With names of the hall, the lock and everything that shows its words use the printed names."""
    text = f"{TINY}names: {{racks: 'H1-{{number:02}}', groups: {{gpu: 'box{{number:03}}'}}}}\n"
    topology = dcgen.load(site(line("box001", serial="S-1"), line("H1-01", serial="R-1"), text=text))

    assert topology.graph.nodes["box001"]["serial"] == "S-1"
    assert topology.graph.nodes["H1-01"]["serial"] == "R-1"


@pytest.mark.parametrize(
    ("lines", "code", "place"),
    (
        ((line(GPU, asset="A-1"), line(RACK, asset="A-1")), "DC504", 4),
        ((line(GPU, asset="A-1"), line(RACK, asset="A-1 ")), "DC504", 4),
        ((line(f"{GPU}:OSFP1P1", guid="0x" + "1" * 16), line(f"{GPU}:OSFP1P2", guid="0x" + "1" * 16)), "DC504", 4),
        ((line(f"{GPU}:bmc", mac="00:00:5e:00:53:01"), line("tiny-gpu-002:bmc", mac="00:00:5e:00:53:01")), "DC504", 4),
        ((line(GPU, serial="S" * 51),), "DC505", 3),
        ((line(GPU, asset="A" * 51),), "DC505", 3),
    ),
)
def test_what_cannot_be_recorded_is_found(
    lines: tuple[str, ...], code: str, place: int, site: Callable[..., Path]
) -> None:
    """Tags, MAC addresses and GUIDs belong to one thing, and NetBox limits the length of tags and serial numbers."""
    _, findings = doors.examine(site(*lines))

    assert [(item.code, item.place and item.place.line) for item in findings if item.code in ("DC504", "DC505")] == [
        (code, place)
    ]


def test_a_switch_can_have_its_base_address_twice(site: Callable[..., Path]) -> None:
    """The line of a device and that of one of its ports can have one MAC address."""
    _, findings = doors.examine(
        site(line(LEAF, mac="00:00:5e:00:53:01"), line(f"{LEAF}:mgmt", mac="00:00:5e:00:53:01"))
    )

    assert [item for item in findings if item.code == "DC504"] == []
