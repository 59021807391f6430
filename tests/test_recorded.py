"""What people record in the lock: serial numbers, asset tags, MAC addresses, GUIDs and notes, in every file that has a place for them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import dcgen
from support.terraform_run import provider
from test_terraform import AWKWARD, apply, rows, saved, shipped

HEAD = "# dcgen lock 1\n"
TINY = "kind: training-pod\nname: tiny\nservers:\n  gpu:\n    model: DGX-H100\n    numbers: 1-2\n"
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
