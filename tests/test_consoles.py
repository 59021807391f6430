"""consoles/: the BMCs in powermand and conmand, against the addresses of the plan."""

from __future__ import annotations

import re
import subprocess
import time
from functools import cache
from pathlib import Path

import pytest
from ClusterShell.NodeSet import NodeSet
from syrupy.assertion import SnapshotAssertion

import dcgen
from conftest import ROOT, tool_path
from dcgen import render
from dcgen.analysis import Analysis
from dcgen.artifacts.bringup import consoles
from dcgen.topology import Topology
from support import doors
from support.hostile import POD, VALUES, rotated, write_project
from support.slurm import free_port, stop

CASES = ("nvlink", "chassis", "dpu", "bmc-shared", "bmc-inband", "inference-cluster")


@cache
def case(name: str) -> Topology:
    """Return the topology of a case."""
    return dcgen.load(ROOT / "tests" / "cases" / f"{name}.yaml")


def written(topology: Topology) -> dict[str, str]:
    """Return the files of a site by their name in consoles/."""
    made = render.render(consoles.pages(Analysis(topology)))
    return {item.path.removeprefix("consoles/"): item.text for item in made}


def bmcs(topology: Topology) -> dict[str, str]:
    """Return the address of the port `bmc` of each server and storage device."""
    kinds = {name: device.kind for name, device in topology.plan.devices.items()}
    return {
        at.device: at.address
        for at in topology.plan.addresses
        if at.port == "bmc" and kinds[at.device] in ("server", "storage")
    }


def on_loopback(text: str) -> str:
    """Return a file with each address in 127.0.0.0/8, so that a program on the machine of the test asks no other one."""
    return re.sub(r"\b[0-9]+\.([0-9]+\.[0-9]+\.[0-9]+)\b", r"127.\1", text)


@pytest.mark.parametrize("name", CASES)
def test_each_bmc_is_in_both_files(name: str) -> None:
    """Each host has the address of its BMC in both files, and in the list of the device that controls it."""
    topology = case(name)
    files, expected = written(topology), bmcs(topology)
    nodes = re.findall(r'^node "(.+)" "(.+)" "(.+)"$', files["powerman.conf"], re.M)
    devices = dict(re.findall(r'^device "(.+)" "ipmipower" ".* -h (\S+) \|&"$', files["powerman.conf"], re.M))
    assert expected and {host: address for host, _, address in nodes} == expected
    assert dict(re.findall(r'^console name="(.+)" dev="ipmi:(.+)"$', files["conman.conf"], re.M)) == expected
    for host, device, _ in nodes:
        assert device == topology.place_of(host)[0]
    listed = {device: [address for _, at, address in nodes if at == device] for device in devices}
    assert {device: text.split(",") for device, text in devices.items()} == listed


def test_a_site_without_a_management_network_has_no_files() -> None:
    """Without addresses of BMCs there is nothing to write."""
    assert written(case("no-oob")) == {}


@pytest.mark.parametrize("path", ["powerman.conf", "conman.conf", "README.md"])
def test_the_files_of_a_small_site(path: str, snapshot: SnapshotAssertion) -> None:
    """Two servers have a device for their rack, a node and a console each."""
    assert written(dcgen.load(ROOT / "blueprints" / "tiny.yaml"))[path] == snapshot


def powerman(files: dict[str, str], folder: Path) -> tuple[set[str], str]:
    """Return the nodes that powermand has after it read a file, and its log."""
    port, path = free_port(), folder / "powerman.conf"
    path.write_text(f'{on_loopback(files["powerman.conf"])}listen "127.0.0.1:{port}"\n', encoding="utf-8")
    daemon, client = tool_path("powermand"), tool_path("powerman")
    assert daemon and client
    return served([daemon, "-f", "-c", str(path)], [client, "-h", f"127.0.0.1:{port}", "-l"], folder)


def conman(files: dict[str, str], folder: Path) -> tuple[set[str], str]:
    """Return the consoles that conmand has after it read a file, and its log."""
    port, path = free_port(), folder / "conman.conf"
    path.write_text(f"server loopback=on\n{on_loopback(files['conman.conf'])}", encoding="utf-8")
    daemon, client = tool_path("conmand"), tool_path("conman")
    assert daemon and client
    return served([daemon, "-F", "-c", str(path), "-p", str(port)], [client, "-d", f"127.0.0.1:{port}", "-q"], folder)


def served(daemon: list[str], client: list[str], folder: Path) -> tuple[set[str], str]:
    """Return the names that a client prints once its daemon answers, and the log of the daemon. None without an answer."""
    with open(folder / "log", "wb") as log:
        process = subprocess.Popen(daemon, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, cwd=folder)
    names: set[str] = set()
    try:
        for _ in range(200):
            done = subprocess.run(client, capture_output=True, text=True, timeout=30, check=False)
            if done.returncode == 0 and done.stdout.strip():
                names = set(NodeSet(",".join(done.stdout.split())))
                break
            if process.poll() is not None:
                break
            time.sleep(0.05)
    finally:
        stop(process)
    return names, (folder / "log").read_text(encoding="utf-8", errors="replace")


@pytest.mark.consumer(
    "powermand", "2.3", "reads the devices and nodes for power control, which `powerman -l` then lists"
)
@pytest.mark.consumer("conmand", "0.2.7", "reads the consoles of the BMCs, which `conman -q` then lists")
@pytest.mark.heavy("powermand", "powerman", "conmand", "conman")
@pytest.mark.parametrize("name", ["nvlink", "bmc-shared"])
def test_the_daemons_have_every_host(name: str, tmp_path: Path) -> None:
    """Both daemons accept their file and have exactly the hosts with a BMC."""
    topology = case(name)
    for read in (powerman, conman):
        names, log = read(written(topology), tmp_path)
        assert names == bmcs(topology).keys(), log
        assert not re.search("error|invalid|unknown|syntax", log, re.I), log


@pytest.mark.heavy("powermand", "powerman", "conmand", "conman")
def test_the_daemons_refuse_a_broken_file(tmp_path: Path) -> None:
    """A node on a device that does not exist, and a word that is no directive, are errors with their line."""
    files = written(case("bmc-shared"))
    broken = {
        "powerman.conf": files["powerman.conf"].replace('node "x-node-001" "', 'node "x-node-001" "other-'),
        "conman.conf": files["conman.conf"].replace("console name", "konsole name"),
    }
    for read in (powerman, conman):
        names, log = read(broken, tmp_path)
        assert names == set() or re.search(r"error|unknown|unrecognized", log, re.I), log


@pytest.mark.heavy("powermand", "powerman", "conmand", "conman")
def test_names_of_hostile_projects(tmp_path: Path) -> None:
    """Free texts of a hostile project change nothing in the files, and both daemons read them."""
    plain = written(dcgen.load(write_project(tmp_path / "plain", POD, lambda key, was: was)))
    topology = dcgen.load(write_project(tmp_path / "hostile", POD, rotated(29, VALUES)))
    assert written(topology) == plain
    for read in (powerman, conman):
        assert read(plain, tmp_path)[0] == bmcs(topology).keys()


@pytest.mark.parametrize(
    ("name", "folders"), [("no-oob", {"clustershell/"}), ("rails", {"slurm/", "clustershell/", "consoles/"})]
)
def test_the_summary_names_the_folders_that_exist(name: str, folders: set[str]) -> None:
    """README.md lists the folders of a cluster that the site has, and no other."""
    topology = case(name)
    [summary] = doors.artifacts_of(topology, ROOT / "blueprints" / "case.yaml", ("summary",))
    listed = set(re.findall(r"^\| ((?:slurm|clustershell|consoles)/) \|", summary.text, re.M))
    assert listed == folders
