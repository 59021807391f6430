"""ntp/: the configuration of chrony, and what chrony itself makes of it."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

import dcgen
from conftest import ROOT, tool_path
from dcgen.topology import Topology
from support.hostile import EDGE, POD, VALUES, rotated, write_project
from support.namingsite import LAB, load, put, without_services, written


class Text(SingleFileSnapshotExtension):
    """A snapshot of a text file."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Topology:
    """The small site with two time servers."""
    return load(tmp_path_factory.mktemp("lab"))


def with_ntp(ntp: str) -> str:
    """Return the small site with other time sources."""
    return re.sub(r"  ntp: .*", f"  ntp: {ntp}", LAB)


@pytest.mark.parametrize("name", ["lab-head-001.conf", "client.conf", "README.md"])
def test_the_files_are_drawn(lab: Topology, name: str, snapshot: SnapshotAssertion) -> None:
    """A time server asks the sources and its peers, and serves the VLANs; all other hosts ask the time servers."""
    assert written(lab, "ntp")[name] == snapshot(extension_class=Text)


def test_a_site_without_sources_has_no_files() -> None:
    """No public time server is invented: without the key there is no folder."""
    assert written(dcgen.load(ROOT / "blueprints" / "tiny.yaml"), "ntp") == {}


def test_without_time_servers_every_host_asks_the_sources(tmp_path: Path) -> None:
    """A site that names no servers has one file, with the stated sources in their order."""
    files = written(load(tmp_path, with_ntp("{sources: [Time.Example.org, 'fd00::123']}")), "ntp")
    assert files.keys() == {"client.conf", "README.md"}
    assert re.findall(r"^server (\S+)", files["client.conf"], re.M) == ["time.example.org", "fd00::123"]


def test_without_sources_the_servers_agree(tmp_path: Path) -> None:
    """Time servers without a source ask each other only, and the README says that their time can differ from UTC."""
    files = written(load(tmp_path, with_ntp("{servers: [head]}")), "ntp")
    lines = files["lab-head-002.conf"].splitlines()
    assert [line for line in lines if line.startswith(("server", "peer"))] == ["peer 10.1.0.16"]
    assert "local stratum 10 orphan" in lines and "can differ from UTC" in files["README.md"]


def accepted(folder: Path) -> None:
    """Give each configuration of a folder to chrony, which prints the directives that it understood."""
    program = tool_path("chronyd")
    assert program
    for path in sorted(folder.glob("*.conf")):
        done = subprocess.run([program, "-p", "-f", str(path)], capture_output=True, text=True, check=False, timeout=60)
        assert done.returncode == 0, done.stdout + done.stderr
        text = path.read_text(encoding="utf-8")
        assert done.stdout.splitlines() == [line for line in text.splitlines() if not line.startswith("#")]


@pytest.mark.consumer("chrony", "4.3", "accepts each configuration with all of its directives")
@pytest.mark.heavy("chronyd")
@pytest.mark.parametrize("design", [POD, EDGE], ids=["pod", "edge"])
def test_files_of_hostile_sites_are_accepted(tmp_path: Path, design: str) -> None:
    """Whatever the texts of a project are, chrony accepts its files."""
    group = "head" if design is POD else "infer"
    design = without_services(design) + f"\nservices: {{ntp: {{sources: [192.0.2.1], servers: [{group}]}}}}\n"
    files = written(dcgen.load(write_project(tmp_path, design, rotated(9, VALUES))), "ntp")
    accepted(put(tmp_path / "ntp", files))
    assert len(files) >= 3
