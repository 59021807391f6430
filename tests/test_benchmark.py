"""The benchmark without a clock: its tables from given samples, the inputs that it writes for peers, and its largest pod."""

from __future__ import annotations

import importlib
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from ruamel.yaml import YAML

from conftest import ROOT
from support import doors, growth
from support.eosconfig import run_avd

FOLDER = ROOT / "tests" / "benchmarks"
Import = Callable[[str], Any]


@pytest.fixture
def benchmark(monkeypatch: pytest.MonkeyPatch) -> Iterator[Import]:
    """A function that imports a module of the benchmark by name. Other tests do not see these modules."""
    monkeypatch.syspath_prepend(str(FOLDER))
    mine = {path.stem for path in FOLDER.glob("*.py")}
    before = {name: sys.modules.pop(name) for name in mine & set(sys.modules)}
    yield importlib.import_module
    for name in mine & set(sys.modules):
        del sys.modules[name]
    sys.modules.update(before)


class Processes:
    """Stands in for processes. The n-th one in a folder takes n seconds of CPU, and a tenth of it if it is dcgen."""

    def __init__(self, run: ModuleType, failing: str = "") -> None:
        self.result, self.failing = run.Run, failing
        self.seen: Counter[str] = Counter()

    def run(self, _arguments: list[str], folder: Path) -> Any:
        if folder.name.startswith(self.failing or "-"):
            raise SystemExit("it failed:\nTraceback (most recent call last):\nValueError: no such key\n")
        self.seen[folder.name] += 1
        cpu = self.seen[folder.name] * (0.1 if folder.name.startswith("dcgen") else 1.0)
        return self.result(2 * cpu, cpu, 50.0, "")


def rows_of_peers(
    benchmark: Import, monkeypatch: pytest.MonkeyPatch, folder: Path, failing: str = "", absent: str = ""
) -> tuple[dict[tuple[str, str], list[str]], Counter[str]]:
    """Return the rows of the table after three rounds by peer and size, and how many processes ran in each folder."""
    peers, processes = benchmark("peers"), Processes(benchmark("run"), failing)
    monkeypatch.setattr(peers.run, "run", processes.run)
    monkeypatch.setattr(peers.importlib.util, "find_spec", lambda name: None if name == absent else object())
    monkeypatch.setattr(peers.importlib.metadata, "version", lambda _: "1.2")
    _, head, rows = peers.make_table(peers.measure(folder, 3), 3)
    assert {len(row) for row in rows} == {len(head)}
    return {(row[0], row[1]): row[2:] for row in rows}, processes.seen


def test_the_table_of_peers_is_made_from_samples(
    benchmark: Import, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Each size has the least times of its counted rounds, time per device, the pod beside it, and the ratio of both."""
    rows, seen = rows_of_peers(benchmark, monkeypatch, tmp_path)
    # Three processes take 1, 2 and 3 seconds. Where the first round warms up, the others take 2, 3 and 4.
    assert rows["kapitan 1.2", "373 targets"] == ["2.00", "1.00", "50", "2.68", "1,024", "0.10", "0.27", "10.0 x"]
    assert rows["pyavd 1.2", "106 switches"] == ["4.00", "2.00", "50", "18.87", "256", "0.20", "1.89", "10.0 x"]
    assert rows["infragraph 1.2", "2,048 GPUs"] == ["2.00", "1.00", "50", "0.49", "2,048", "0.10", "0.05", "10.0 x"]
    assert len(rows) == 9
    assert {seen[name] for name in ("pyavd-256", "networklab-256", "dcgen-256")} == {4}
    assert {seen[name] for name in ("pyavd-768", "networklab-512", "dcgen-1024")} == {3}


def test_a_peer_that_is_not_installed_is_named(
    benchmark: Import, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A peer that is missing has a row that states it, and no process tries it."""
    rows, seen = rows_of_peers(benchmark, monkeypatch, tmp_path, absent="netsim")
    assert rows["networklab", "not measured: not installed"] == [""] * 8
    assert not any(name.startswith("networklab") for name in seen)
    assert ("kapitan 1.2", "373 targets") in rows


def test_a_peer_that_fails_is_named(benchmark: Import, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A peer that fails has a row with its last line, and the others are measured."""
    rows, _ = rows_of_peers(benchmark, monkeypatch, tmp_path, failing="kapitan")
    assert rows["kapitan", "not measured: failed: ValueError: no such key"] == [""] * 8
    assert len(rows) == 8


def test_pods_have_as_many_devices_as_peers_get(benchmark: Import, tmp_path: Path) -> None:
    """A peer gets as many devices as the pod beside it has."""
    pods = benchmark("pods")
    for gpus, devices in benchmark("peers").DEVICES.items():
        topology, _ = doors.examine(pods.write_pod(tmp_path / str(gpus), gpus))
        assert topology
        assert len(topology.plan.devices) == devices


@pytest.mark.heavy("pyavd")
def test_inputs_for_pyavd_are_valid(benchmark: Import, tmp_path: Path) -> None:
    """pyavd accepts the inputs without a warning, and each leaf has its uplinks, neighbors and server ports."""
    inputs = benchmark("peerinputs")
    inputs.write_pyavd(tmp_path, 7)
    told = json.loads((tmp_path / "inputs.json").read_text(encoding="utf-8"))
    hosts = {name: {**told["common"], "type": kind} for name, kind in told["types"].items()}
    structured, commands = run_avd(hosts)
    assert Counter(name[:4] for name in commands) == {"spin": 4, "leaf": 3}
    leaf = structured["leaf2"]
    assert len(leaf["router_bgp"]["neighbors"]) == 2 * inputs.SPINES
    assert len(leaf["ethernet_interfaces"]) == inputs.SPINES + inputs.HOSTS
    assert len(commands["leaf2"].splitlines()) > 150


def test_inputs_of_other_peers_have_their_size(benchmark: Import, tmp_path: Path) -> None:
    """netlab gets as many nodes, kapitan as many targets and infragraph as many GPUs as asked for; no port is used twice."""
    inputs = benchmark("peerinputs")
    inputs.write_netlab(tmp_path, 60)
    topology = YAML(typ="safe").load((tmp_path / "topology.yml").read_text(encoding="utf-8"))
    assert (len(topology["nodes"]), len(set(topology["links"]))) == (60, 56 * inputs.SPINES)
    inputs.write_kapitan(tmp_path, 300)
    targets = [YAML(typ="safe").load(path) for path in sorted((tmp_path / "inventory" / "targets").iterdir())]
    assert len({target["parameters"]["device"]["address"] for target in targets}) == 300
    for gpus in (256, 1024, 2048):
        made = inputs.infrastructure(gpus)
        ends = Counter(tuple(edge[end].values()) for edge in made["edges"] for end in ("ep1", "ep2"))
        assert set(ends.values()) == {1}
        assert sum(port.startswith("nic") for _, port in ends) == gpus
        counts = {each["name"]: each["count"] for each in made["instances"]}
        assert all(int(device.partition("[")[2][:-1]) < counts[device.partition("[")[0]] for device, _ in ends)
        assert all(int(port.partition("[")[2][:-1]) < inputs.RADIX for _, port in ends)


def test_the_largest_pod_plans(benchmark: Import, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two units of the largest pod, with everything reserved for all of them, have no error and loopbacks for all leaves."""
    pods = benchmark("pods")
    monkeypatch.setattr(pods, "ONE_HALL", 0)
    path = pods.write_pod(tmp_path, 512, pods.FIRST)
    units = pods.LARGEST // pods.GPUS_PER_UNIT
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("max_units: 2\n", f"max_units: {units}\n"), encoding="utf-8")
    topology, findings = doors.examine(path)
    assert topology
    assert [str(finding) for finding in findings if finding.severity == "error"] == []
    assert all(fabric.shape.cores for fabric in topology.plan.fabrics)
    slots: dict[str, dict[int, int]] = defaultdict(dict)
    for name, router in topology.plan.routing.routers.items():
        for unit in (1, 2):
            if f"-su0{unit}-" in name and router.tier == "leaf":
                slots[router.fabric][unit] = min(router.slot, slots[router.fabric].get(unit, router.slot))
    assert set(slots) == {"compute", "storage", "inband"}
    assert all(units * (first[2] - first[1]) + first[1] <= 8_191 for first in slots.values())


GOALS = (
    "`dcgen --help` / `import click`",
    "tiny blueprint / baseline, CPU",
    "1,024 GPUs / baseline, CPU of one process",
    "1,024 GPUs / baseline, wall of two processes",
    "16,384 GPUs / floor, CPU of one process",
    "16,384 GPUs / floor, wall of two processes",
    "CPU per GPU, 100,096 / 16,384 GPUs",
    "peak memory per GPU at 16,384 GPUs, two processes together",
    "peak memory per GPU at 100,096 GPUs, two processes together",
    "16,384 GPUs, unchanged, every byte hashed / build",
    "files written by all unchanged rebuilds",
    "16,384 GPUs, one-line edit on two processes / build, wall",
    "growth of CPU with findings, exponent",
    "growth of CPU with rack groups, exponent",
    "growth of CPU with pins, exponent",
    "growth of CPU with groups, exponent",
)


class Ones(dict[tuple[str, str], list[float]]):
    """Samples of which each is one second in one round."""

    def __missing__(self, _: tuple[str, str]) -> list[float]:
        return [1.0]

    def get(self, key: tuple[str, str], _: Any = None) -> Any:
        return self[key] if key[0] else None


def test_the_benchmark_states_each_goal(benchmark: Import) -> None:
    """The table of goals has a row for each goal, from samples of all sizes."""
    pods, tables, exponents = (benchmark(name) for name in ("pods", "tables", "exponents"))
    facts = {
        f"{gpus:,} GPUs": {"gpus": gpus, "devices": 1, "cables": 1, "files": 1, "bytes": 1} for gpus in pods.POD_SIZES
    }
    more = exponents.goals({what: [(1.0, 4.0), (1.0, 16.0), (2.0, 8.0)] for what in exponents.SIZES})
    (_, _, rows), *_ = tables.make_tables(Ones(), facts, 1, [], more)
    assert set(GOALS) <= {row[0] for row in rows}
    assert more[0] == ["growth of CPU with findings, exponent", "<= 1.1", "1.00", "kept"]
    found = {row[0]: row[1:] for row in rows}
    assert found["CPU per GPU, 100,096 / 16,384 GPUs"] == ["<= 1.1 x", "0.16 x", "kept"]


def test_exponents_have_inputs_of_the_test_of_growth(benchmark: Import) -> None:
    """Each exponent is measured with a blueprint whose growth is also tested without a clock."""
    assert {name for name, _ in benchmark("exponents").SIZES.values()} <= {*growth.GOOD, *growth.FAULTY}
