"""A real slurmctld on loopback with generated files, and a reader of topology.yaml by the rules of its manual page."""

from __future__ import annotations

import getpass
import os
import re
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from conftest import tool_path

# Nodes of the state CLOUD are idle although nobody runs their slurmd, so that jobs can be planned on them.
CLOUD, DOWN = "CLOUD", "DOWN"
SETTINGS = """\
ClusterName=check
SlurmctldHost=localhost(127.0.0.1)
SlurmctldPort={port}
SlurmdPort={slurmd}
AuthType=auth/none
CredType=cred/none
SlurmUser={user}
StateSaveLocation={work}/state
SlurmctldPidFile={work}/pid
SwitchType=switch/none
MpiDefault=none
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
AccountingStorageType=accounting_storage/none
JobAcctGatherType=jobacct_gather/none
PlugStackConfig={work}/plugstack.conf
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=1
ResumeProgram=/bin/true
SuspendProgram=/bin/true
SuspendTime=600
PrivateData=cloud
SlurmctldParameters=cloud_dns
GresTypes=gpu
"""
SECONDS = 30.0  # until a controller must answer
# Lines of a log that say nothing about the files: no accounting, no earlier state, no security.
NOISE = re.compile(
    r"auth/none|cred/none|not running as root|accounting|state|recover|MailProg|memory enforcing|pmix", re.I
)


@dataclass(frozen=True)
class Controller:
    """A running slurmctld: its folder, and the environment of the commands."""

    work: Path
    environment: Mapping[str, str]

    def run(self, *command: str) -> str:
        """Return what a command prints, errors included."""
        program = tool_path(command[0])
        assert program, command[0]
        done = subprocess.run(
            [program, *command[1:]], env=self.environment, capture_output=True, text=True, timeout=60, check=False
        )
        return done.stdout + done.stderr

    def rows(self, *what: str) -> list[dict[str, str]]:
        """Return the records of `scontrol show`, each with its keys."""
        return [
            dict(re.findall(r"(\w+)=(\S*)", line)) for line in self.run("scontrol", "-o", "show", *what).splitlines()
        ]

    def faults(self) -> list[str]:
        """Return the errors and warnings of the log about the files."""
        return faults_of(self.work)


def faults_of(work: Path) -> list[str]:
    """Return the errors and warnings of the log of a controller about its files."""
    text = (work / "log").read_text(encoding="utf-8", errors="replace")
    found = [line for line in text.splitlines() if re.search("error|fatal|warning|invalid|lack", line, re.I)]
    return [line for line in found if not NOISE.search(line)]


def free_port() -> int:
    """Return a free port of the loopback interface."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def start(work: Path, files: Mapping[str, str], state: str = CLOUD) -> subprocess.Popen[bytes]:
    """Start a controller in a new folder with the files of `slurm/`, which slurm.conf includes as the README describes."""
    (work / "state").mkdir(parents=True)
    (work / "plugstack.conf").touch()
    for name, text in files.items():
        if name in ("gres.conf", "topology.conf", "nodes.conf"):
            (work / name).write_text(text, encoding="utf-8")
    head = SETTINGS.format(port=free_port(), slurmd=free_port(), user=getpass.getuser(), work=work)
    plugin = "TopologyPlugin=topology/tree\n" if "topology.conf" in files else ""
    partition = "PartitionName=all Nodes=ALL Default=YES\n"
    (work / "slurm.conf").write_text(
        f"{head}{plugin}NodeName=DEFAULT State={state}\ninclude nodes.conf\n{partition}", encoding="utf-8"
    )
    program = tool_path("slurmctld")
    assert program
    with open(work / "log", "wb") as log:
        return subprocess.Popen(
            [program, "-D", "-i", "-f", str(work / "slurm.conf")],
            env={**os.environ, "SLURM_CONF": str(work / "slurm.conf")},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            cwd=work,
        )


def addressed(nodes: str) -> str:
    """Return nodes.conf with an address of the loopback interface per node: Slurm resolves nodes that are not CLOUD."""
    lines, last = [], 0
    for line in nodes.splitlines():
        if line.startswith("NodeName="):
            count = len(expand(line.removeprefix("NodeName=").split()[0]))
            line += f" NodeAddr=127.0.0.[{last + 1}-{last + count}]"
            last += count
        lines.append(line)
    return "\n".join((*lines, ""))


@contextmanager
def controller(work: Path, files: Mapping[str, str], state: str = CLOUD) -> Iterator[Controller]:
    """Run a controller until the end of the block."""
    process = start(work, files, state)
    running = Controller(work, {**os.environ, "SLURM_CONF": str(work / "slurm.conf")})
    try:
        deadline = time.monotonic() + SECONDS
        while "is UP" not in running.run("scontrol", "ping"):
            assert process.poll() is None and time.monotonic() < deadline, (work / "log").read_text(encoding="utf-8")
            time.sleep(0.05)
        yield running
    finally:
        stop(process)


def stop(process: subprocess.Popen[bytes]) -> None:
    """End a controller."""
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


# --- lists of hosts -----------------------------------------------------------------------------------------------

_LIST = re.compile(r"[^,\[\]]*(?:\[[0-9,-]+\])?")


def expand(text: str) -> list[str]:
    """Return the names of a folded list: one range in brackets at the end of a name, as slurm.conf(5) allows everywhere."""
    names: list[str] = []
    place = 0
    while place < len(text):
        found = _LIST.match(text, place)
        assert found and found.end() > place, text
        stem, bracket, ranges = found[0].partition("[")
        for part in ranges.rstrip("]").split(",") if bracket else ("",):
            low, _, high = part.partition("-")
            high = high or low
            assert len(low) == len(high) and low <= high, text
            names += [f"{stem}{number:0{len(low)}}" for number in range(int(low), int(high) + 1)] if part else [stem]
        place = found.end()
        assert place == len(text) or text[place] == ",", text
        place += 1
    assert len(set(names)) == len(names), f"{text} has a name twice"
    return names


# --- topology.yaml ------------------------------------------------------------------------------------------------

NAME_LENGTH = 64  # of a switch: topology.yaml(5)
KEYS = {"tree": {"switches"}, "block": {"block_sizes", "blocks"}}


def read_topologies(text: str) -> dict[str, dict[str, Any]]:
    """Return the topologies of a topology.yaml by name. Raise AssertionError if it breaks a rule of topology.yaml(5)."""
    found: dict[str, dict[str, Any]] = {}
    for item in yaml.safe_load(text):
        assert next(iter(item)) == "topology", "the name must be the first attribute"
        kinds = item.keys() - {"topology", "cluster_default"}
        assert len(kinds) == 1 and kinds <= KEYS.keys(), kinds
        [kind] = kinds
        assert item[kind].keys() == KEYS[kind] and isinstance(item["cluster_default"], bool)
        assert item["topology"] not in found
        found[item["topology"]] = item
        (check_tree if kind == "tree" else check_blocks)(item[kind])
    assert sum(item["cluster_default"] for item in found.values()) == 1
    return found


def check_tree(tree: dict[str, Any]) -> None:
    """Raise AssertionError unless each switch has a name of its own, and either nodes or known switches below it."""
    names = [item["switch"] for item in tree["switches"]]
    assert len(set(names)) == len(names) and all(0 < len(name) <= NAME_LENGTH for name in names)
    for item in tree["switches"]:
        assert item.keys() - {"switch"} in ({"nodes"}, {"children"}), item
        assert all(isinstance(value, str) for value in item.values()), item
        assert set(expand(item.get("children", ""))) <= set(names)


def check_blocks(block: dict[str, Any]) -> None:
    """Raise AssertionError unless block names differ and each size is a power of two times the first.

    No block has fewer nodes than the first size, and no node is in two blocks.
    """
    first, *others = block["block_sizes"]
    ratios = [size // first for size in others]
    assert [ratio * first for ratio in ratios] == others and all(ratio & (ratio - 1) == 0 for ratio in ratios)
    assert others == sorted(set(others)) and all(size > first for size in others)
    names = [item["block"] for item in block["blocks"]]
    assert len(set(names)) == len(names)
    nodes = [expand(item["nodes"]) for item in block["blocks"] if "nodes" in item]
    assert all(item.keys() <= {"block", "nodes"} for item in block["blocks"])
    assert min(map(len, nodes)) >= first
    members = [name for group in nodes for name in group]
    assert len(set(members)) == len(members)
