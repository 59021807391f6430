"""The playbooks of docs/ansible.md, run as they are printed, and the linters of Ansible over them and an inventory."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path

import pytest

import dcgen
from conftest import ROOT, tool_path
from dcgen.topology import Topology
from support.ansible import quiet, run, write
from test_ansible import files

PAGE = (ROOT / "docs" / "ansible.md").read_text(encoding="utf-8")
SHOWN = dict(re.findall(r"^```yaml\n# (\S+\.yml)\n(.*?)^```$", PAGE, re.M | re.S))
ALIASES = "schedulers.yml"
PLAYBOOKS = [name for name in SHOWN if name != ALIASES]
# Of the largest site, the playbooks that go host by host take two racks; the walk always takes every host.
LIMITS = {"osl1-b": "rack_osl1_b_su01_gpu_r01:rack_osl1_b_core_r01"}
LINE_LENGTH = 160  # of ansible-lint


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """A folder with the playbooks of the page."""
    return write(tmp_path / "home" / "work", SHOWN)


def put(work: Path, topology: Topology) -> Path:
    """Write the inventory of a site below a folder; return its hosts.yml."""
    return write(work / "ansible", files(topology)) / "hosts.yml"


@pytest.mark.slow
@pytest.mark.heavy("ansible-playbook")
@pytest.mark.consumer(
    "ansible-core", "2.19.14", "runs the playbooks of docs/ansible.md and walks each cable and power cord"
)
@pytest.mark.parametrize("name", ["tiny", "lyon-store-042", "ams2-lab", "osl1-b"])
def test_playbooks_of_the_page_run(work: Path, name: str) -> None:
    """Each playbook prints its hosts, its assertions hold, and Ansible warns of nothing."""
    topology = dcgen.load(ROOT / "blueprints" / f"{name}.yaml")
    arguments = ["-i", put(work, topology), "-i", ALIASES, *PLAYBOOKS]
    if name in LIMITS:
        arguments += ["--limit", LIMITS[name]]
    printed = quiet(run("ansible-playbook", *arguments, cwd=work))

    assert "failed=0" in printed and "ERROR" not in printed
    for cable in [item for item in topology.plan.cables if item.b_port == "handoff"]:
        assert f"{cable.a_port}: {cable.b_device} handoff, {cable.speed_gbps:g}G" in printed
    gpus = [device for device in topology.plan.devices.values() if device.kind == "server" and device.type.gpus]
    first = next(device.name for device in gpus)
    for address in topology.addresses_of[first]:
        assert f"{address.address}/{address.length}" in printed or address.fabric != "compute"


@pytest.mark.slow
@pytest.mark.heavy("ansible-playbook")
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('peer_port: "swp1s0"', 'peer_port: "swp1s1"'),
        ('outlet: "C19-01"', 'outlet: "C19-99"'),
    ],
)
def test_the_walk_finds_an_end_that_differs(work: Path, old: str, new: str) -> None:
    """A far port, a speed or an outlet that only one end names fails the walk."""
    hosts = put(work, dcgen.load(ROOT / "blueprints" / "tiny.yaml"))
    path = hosts.parent / "host_vars" / "tiny-gpu-001.yml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    done = run("ansible-playbook", "-i", hosts, "walk.yml", cwd=work)

    assert done.returncode == 2 and "Assertion failed" in done.stdout, done.stdout


@pytest.mark.slow
@pytest.mark.heavy("ansible-inventory")
def test_groups_of_schedulers_hold_our_hosts(work: Path) -> None:
    """The file of aliases beside the inventory gives the scheduler groups the hosts of ours."""
    hosts = put(work, dcgen.load(ROOT / "blueprints" / "tiny.yaml"))
    found = json.loads(quiet(run("ansible-inventory", "-i", hosts, "-i", ALIASES, "--list", cwd=work)))

    assert found["slurm_node"]["children"] == found["kube_node"]["children"] == ["gpu"]
    assert found["gpu"]["hosts"] == ["tiny-gpu-001", "tiny-gpu-002"]


def lint(work: Path, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a linter in a folder; its programs are those beside this interpreter."""
    path = tool_path(program)
    assert path
    search = os.pathsep.join((str(Path(path).parent), os.environ["PATH"]))
    return run(program, *arguments, cwd=work, PATH=search, NO_COLOR="1")


@pytest.fixture
def planes(work: Path) -> Path:
    """A folder with an inventory of two planes and all playbooks in one file, which spares a start of Ansible each.

    Linters are slow: of hosts whose names differ only in numbers, one is there.
    """
    topology = dcgen.load(ROOT / "tests" / "cases" / "planes.yaml")
    texts = {re.sub(r"\d+", "N", path): (path, text) for path, text in files(topology).items()}
    write(work / "ansible", dict(texts.values()))
    whole = "".join(SHOWN[name].removeprefix("---\n") for name in PLAYBOOKS)
    for name in PLAYBOOKS:
        (work / name).unlink()
    return write(work, {"playbook.yml": f"---\n{whole}"})


@pytest.mark.slow
@pytest.mark.heavy("ansible-lint")
@pytest.mark.consumer("ansible-lint", "26.10.1", "finds nothing in an inventory and the playbooks, profile production")
def test_ansible_lint_finds_nothing(planes: Path) -> None:
    """ansible-lint finds nothing at its strictest profile."""
    done = lint(planes, "ansible-lint", "--offline", "--strict", "--profile", "production", "-q")

    assert (done.returncode, done.stdout) == (0, ""), done.stdout + done.stderr
    assert "AnsibleWarning" not in done.stderr


@pytest.mark.slow
@pytest.mark.heavy("yamllint")
@pytest.mark.consumer(
    "yamllint", "1.38.0", "finds nothing in an inventory, with its default rules and lines of up to 160"
)
def test_yamllint_finds_nothing(planes: Path) -> None:
    """yamllint finds nothing with its default rules, but for the length of lines."""
    rules = f"{{extends: default, rules: {{line-length: {{max: {LINE_LENGTH}}}}}}}"
    done = lint(planes, "yamllint", "--strict", "-d", rules, ".")

    assert (done.returncode, done.stdout) == (0, "")
