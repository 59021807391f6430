"""Shared doors of the tests: a blueprint as text in, a topology or findings out."""

from __future__ import annotations

import gc
import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from dcgen import cli
from dcgen.finding import Finding
from dcgen.topology import Topology
from support import doors, strategies

ROOT = Path(__file__).parents[1]
# In CI, pytest compares the operands of a failed `==` line by line, however long they are: two plans of a pod took it
# more than an hour. So it does not see the variable, and the rules of CI follow another one.
if os.environ.pop("CI", ""):
    os.environ["DCGEN_CI"] = "true"
    # Many tests start dcgen. Without bytecode, each of these processes spends more than half of its time on compiling.
    sys.dont_write_bytecode = False
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
# Tests change dcgen while it runs, which no build on a disk can do: only the tests of recalled builds use the cache.
os.environ["DCGEN_NO_CACHE"] = "1"
FLEETS = [path for path in sorted((ROOT / "blueprints").glob("*.yaml")) if "kind: fleet" in path.read_text()]
BLUEPRINTS = [path for path in sorted((ROOT / "blueprints").glob("*.yaml")) if path not in FLEETS]


# How many examples of hypothesis the whole suite and the fast lane look at, the same in every run.
for _name, _most in (("whole", 150), ("fast", 40)):
    settings.register_profile(
        _name,
        max_examples=_most,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
        print_blob=False,
    )


def pytest_configure(config: pytest.Config) -> None:
    """Choose the profile of hypothesis: fewer examples where slow tests are left out."""
    settings.load_profile("fast" if "not slow" in config.option.markexpr else "whole")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """Use no workers where the command line chooses tests, which then start at once and print; all cores elsewhere."""
    chosen = [argument for argument in config.args if not Path(argument).is_dir()] or of_netbox(config)
    return 0 if chosen or config.option.keyword or config.getoption("lf", False) else None


@pytest.hookimpl(wrapper=True)
def pytest_collection(session: pytest.Session) -> Iterator[None]:
    """Collect no garbage while tests are collected, and little later: it took a tenth of all time.

    What is loaded by then lives until the end, and Python need not search it again.
    """
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()
        gc.freeze()
        gc.set_threshold(50_000, 10, 10)  # 700 in place of 50,000 by default; a plan of a large pod has millions


FAST_CASES = 2  # of each parametrized test in the fast lane; the whole suite runs every case


def of_netbox(config: pytest.Config) -> bool:
    """Whether `-m` asks for the tests that need a running NetBox."""
    return "netbox" in config.option.markexpr


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark heavy tests as slow, and the cases of a test except the first ones; a test may set its own number of them.

    Leave out tests that need a running NetBox, unless `-m` asks for them.
    """
    if not of_netbox(config) and (absent := [item for item in items if item.get_closest_marker("netbox")]):
        config.hook.pytest_deselected(items=absent)
        items[:] = [item for item in items if item not in absent]
    seen: Counter[str] = Counter()
    for item in items:
        name = item.nodeid.partition("[")[0]
        seen[name] += 1
        limits = [int(mark.args[0]) for mark in item.iter_markers("mostly_slow")]
        if seen[name] > min(limits, default=FAST_CASES) or item.get_closest_marker("heavy"):
            item.add_marker("slow")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """A heavy test runs wherever its tool is; without the tool it fails in CI and is skipped on a bare machine."""
    for mark in item.iter_markers("heavy"):
        for tool in mark.args:
            if not tool_path(tool) and not os.environ.get("DCGEN_CI"):
                pytest.skip(f"{tool} is not installed")


SYSTEM_PYTHON = "/usr/bin/python3"  # the only one that finds Debian's modules
MODULES = {"simgrid": "import simgrid", "libnm": "import gi; gi.require_version('NM', '1.0')"}  # tools of that Python


@cache
def tool_path(tool: str) -> str | None:
    """Where a tool is: beside this interpreter, on the path or in /usr/sbin; umad2sim is a library, axe-core a script, and
    simgrid, libnm and pyavd are modules. frr is a daemon, and netns the program `ip` if it may add namespaces."""
    if tool in MODULES:
        found = shutil.which(SYSTEM_PYTHON) and subprocess.run(
            [SYSTEM_PYTHON, "-c", MODULES[tool]], capture_output=True
        )
        return SYSTEM_PYTHON if found and found.returncode == 0 else None
    if tool == "pyavd":
        spec = find_spec(tool)
        return spec.origin if spec else None
    if tool == "umad2sim":
        return next(map(str, sorted(Path("/usr/lib").glob("*/umad2sim/libumad2sim.so"))), None)
    if tool == "frr":
        return next(map(str, Path("/usr/lib/frr").glob("bgpd")), None)
    if tool == "netns":
        return _namespaces()
    if tool == "axe-core":
        script = Path(sys.prefix) / "node_modules" / "axe-core" / "axe.min.js"
        return str(script) if script.exists() else None
    beside = Path(sys.executable).parent / tool
    return str(beside) if beside.exists() else shutil.which(tool, path=f"{os.environ['PATH']}{os.pathsep}/usr/sbin")


def _namespaces() -> str | None:
    """Where `ip` is, if this user may add a network namespace."""
    ip, probe = tool_path("ip"), f"dcgen-probe{os.getpid()}"
    if not ip or subprocess.run([ip, "netns", "add", probe], capture_output=True).returncode:
        return None
    subprocess.run([ip, "netns", "del", probe], capture_output=True, check=False)
    return ip


Examine = Callable[[str], tuple[Topology | None, list[Finding]]]
ExamineData = Callable[[dict[str, Any]], tuple[Topology | None, list[Finding]]]
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def examine(tmp_path: Path) -> Examine:
    """A function from a blueprint's text to its topology and findings."""

    def door(text: str) -> tuple[Topology | None, list[Finding]]:
        path = tmp_path / "blueprints" / "case.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return doors.examine(path)

    return door


@pytest.fixture(scope="module")
def examine_data(tmp_path_factory: pytest.TempPathFactory) -> ExamineData:
    """A function from a blueprint as data to its topology and findings; all examples of a file share one folder."""
    folder = tmp_path_factory.mktemp("data")
    (folder / "catalog" / "pdu").mkdir(parents=True)
    (folder / "catalog" / "pdu" / "FLAT.yaml").write_text(strategies.FLAT, encoding="utf-8")

    def door(data: dict[str, Any]) -> tuple[Topology | None, list[Finding]]:
        path = folder / "case.yaml"
        path.write_text(json.dumps(data), encoding="utf-8")
        return doors.examine(path)

    return door


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """A function that runs `dcgen ARGUMENTS` as a process of its own in an empty folder, or in `cwd`."""

    def door(*arguments: str, cwd: Path = tmp_path, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "dcgen", *arguments],
            cwd=cwd,
            env={**os.environ, "PYTHONPATH": str(ROOT / "generator"), **environment},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    return door


def exit_code(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    """The exit code of `dcgen ARGUMENTS` in this process."""
    monkeypatch.setattr(sys, "argv", ["dcgen", *arguments])
    try:
        with pytest.raises(SystemExit) as left:
            cli.main()
    finally:
        gc.enable()
    return int(left.value.code or 0)


def children() -> set[str]:
    """The processes that this one started and that have not ended, or whose status nobody has read."""
    return {number for path in Path("/proc/self/task").glob("*/children") for number in path.read_text().split()}


@pytest.fixture(scope="session")
def dcgen_command(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with a command `dcgen` for shells, for tests of texts and scripts that run it many times."""
    from support.forked import forking

    folder = tmp_path_factory.mktemp("bin")
    with forking(folder, {**os.environ, "PYTHONPATH": str(ROOT / "generator")}):
        yield folder


@pytest.fixture
def run_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """A function that runs `dcgen ARGUMENTS` in this process, in an empty folder, and refuses tracebacks.

    To start a process and to load dcgen there takes longer than most commands.
    """
    monkeypatch.chdir(tmp_path)

    def door(*arguments: str) -> subprocess.CompletedProcess[str]:
        code = exit_code(monkeypatch, *arguments)
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return subprocess.CompletedProcess(arguments, code, out, err)

    return door


@pytest.fixture(scope="session")
def build_design(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., tuple[Topology | None, list[Finding]]]:
    """A function from a family of published designs, and what its blueprint leaves open, to a topology and findings."""
    from support.designs import builder

    return builder(tmp_path_factory.mktemp("designs"))


@pytest.fixture(scope="session")
def site_in_netbox(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The site of this name in `terraform_sites.SITES`, applied to a stand-in for NetBox; tests of one name share it."""
    from support import terraform_sites

    with terraform_sites.site_in_netbox(request.param, tmp_path_factory.mktemp(request.param)) as site:
        yield site
