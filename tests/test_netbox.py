"""Names in NetBox: bounded lengths, slugs, and names that NetBox cannot tell apart."""

from __future__ import annotations

import re
from copy import deepcopy
from itertools import cycle
from pathlib import Path

import pytest

from conftest import Examine
from dcgen import netbox
from dcgen.views.netbox import catalog
from support import doors
from support.hostile import EDGE, POD, dump, shipped, write_project

ALIKE = [
    ("Tele 2", "Tele-2"),
    ("Tele 2", "TELE 2"),
    ("Tele 2", "Tele 2 "),
    ("Tele 2", "Tele  (2)"),
    ("Tele 2", "Tele 02"),
    ("Tele 2", "Tele\u200b 2"),
    ("Tele 2", "Ｔｅｌｅ 2"),
    ("É", "é"),
    ("É", "E\u0301"),
    (" ", "  "),
]
APART = [
    ("Tele 2", "Tele 3"),
    ("Tele 10", "Tele 100"),
    ("Tele 1", "Tele 01.0"),
    ("É", "E"),
    ("中国", "日本"),
    ("x" * 500, "x" * 499 + "y"),
    ("x" * 100, "x" * 101),
]


def lines(first: str, second: str) -> str:
    """A site with a line of each of two providers."""
    text = EDGE.replace("provider 1", '"A"').replace("provider 2", '"B"')
    return text.replace('"A"', repr_(first)).replace('"B"', repr_(second))


def repr_(text: str) -> str:
    """Return a text as a YAML scalar in double quotes."""
    return '"' + "".join(f"\\U{ord(letter):08x}" for letter in text) + '"'


@pytest.mark.parametrize(("first", "second"), ALIKE)
def test_names_that_netbox_cannot_tell_apart(examine: Examine, first: str, second: str) -> None:
    """Two providers that NetBox would take for one are DC118 at the later one, whatever they differ in."""
    text = lines(first, second)
    _, findings = examine(text)
    (found,) = [finding for finding in findings if finding.code == "DC118"]
    later = 1 + next(at for at, row in enumerate(text.splitlines()) if row.lstrip().startswith("wan2:"))
    assert found.severity == "error" and found.place and found.place.line == later
    assert "providers" in found.message


@pytest.mark.parametrize(("first", "second"), APART)
def test_names_that_stay_apart(examine: Examine, first: str, second: str) -> None:
    """Other providers keep names and slugs of their own, in lengths that NetBox takes."""
    topology, findings = examine(lines(first, second))
    assert topology and not [finding for finding in findings if finding.code == "DC118"]
    providers = catalog.shared_view(topology.plan).providers
    for values in zip(*providers, strict=True):
        assert len(set(values)) == 3
        assert all(len(value) <= 100 for value in values)


def test_manufacturers_that_netbox_cannot_tell_apart(tmp_path: Path) -> None:
    """Manufacturers that differ in case alone are DC118."""
    spellings = cycle(("NVIDIA", "nvidia"))
    path = write_project(tmp_path, POD, lambda key, was: next(spellings) if was == "NVIDIA" else was)
    _, findings = doors.examine(path)
    assert [finding.message for finding in findings if finding.code == "DC118"] == [
        "NetBox cannot distinguish the manufacturers 'NVIDIA' and 'nvidia': both have the slug 'nvidia'"
    ] or any("'nvidia' and 'NVIDIA'" in finding.message for finding in findings)


def test_ports_that_terraform_cannot_tell_apart(examine: Examine, tmp_path: Path) -> None:
    """Two ports of a switch whose names give one Terraform label are DC118."""
    entry = deepcopy(shipped("switch")["SN3420"])
    for group, form in zip(entry["port_groups"], ("{cage}/49", "1-{cage}"), strict=True):
        for mode in (mode for mode in group["modes"] if "lane" not in mode["name"]):
            mode["name"] = form
    own = tmp_path / "catalog" / "switch" / "SN3420.yaml"
    own.parent.mkdir(parents=True)
    own.write_text(dump(entry), encoding="utf-8")
    _, findings = examine(EDGE)
    assert [finding.message for finding in findings if finding.code == "DC118"] == [
        "NetBox cannot distinguish the ports of SN3420 '1/49' and '1-49': both have the slug '1-49'"
    ]


@pytest.mark.parametrize("text", ["", "x", "x" * 64, "x" * 65, " " * 80, "é" * 600, "-" * 200, "a" * 90 + "/" * 20])
def test_lengths(text: str) -> None:
    """No slug, name or description is longer than NetBox takes, empty where it must not be, or padded."""
    assert re.fullmatch("[a-z0-9-]{1,100}", netbox.slug(text))
    for limit in (netbox.NAME, netbox.PORT):
        name = netbox.fitted_name(text, limit)
        assert 1 <= len(name) <= limit and name == name.strip()
        assert name == text.strip() or len(text.strip()) > limit or not text.strip()
    assert len(netbox.fitted_text(text)) <= 200
    assert netbox.fitted_text(text, 50).endswith("…") == (len(text.strip()) > 50)
