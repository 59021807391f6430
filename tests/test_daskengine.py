"""Builds on a Dask cluster: a real scheduler and workers on loopback, whose results are those of local processes."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple

import pytest
from click.testing import CliRunner

from conftest import ROOT
from dcgen import clusterfaults, daskengine, daskworker, project, workers
from dcgen.cli import cli
from dcgen.finding import Finding, FindingsError
from dcgen.folderlock import marked
from test_confined import SOON, until

SITE = "kind: edge-site\nname: %s\nservers:\n  node: {model: R660, numbers: 1-2, fitted: {}}\naddressing:\n  pools: {oob: 10.%d.0.0/16}\n"
LIFE_S = 300  # of each process of a cluster, if the test does not end it
SOME = ("--only", "cables,topology,bom")
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / "generator"), "PYTHONWARNINGS": "ignore"}

SCHEDULER = """
import signal, sys
signal.alarm(int(sys.argv.pop(1)))
from distributed.cli.dask_scheduler import main
main()
"""

# A worker. At a blueprint beside which a file NAME.deaths says 1 or more, it counts down and kills itself. At one
# beside which is a file NAME.slow, it first waits for the seconds that the file says.
WORKER = """
import importlib.metadata, os, signal, sys, time
signal.alarm(int(sys.argv.pop(1)))
from dcgen import project
build, version, other = project.build, importlib.metadata.version, sys.argv.pop(1)
def dying(path, *rest):
    deaths, slow = path.with_suffix(".deaths"), path.with_suffix(".slow")
    if deaths.exists() and (left := int(deaths.read_text())):
        deaths.write_text(str(left - 1))
        os.kill(os.getpid(), signal.SIGKILL)
    if slow.exists():
        time.sleep(float(slow.read_text()))
    return build(path, *rest)
project.build = dying
importlib.metadata.version = lambda name: other if other != "same" and name == "jinja2" else version(name)
from distributed.cli.dask_worker import main
main()
"""


class Cluster(NamedTuple):
    """A scheduler and its workers, which are processes of the test."""

    folder: Path
    scheduler: subprocess.Popen[bytes]
    workers: list[subprocess.Popen[bytes]]

    @property
    def address(self) -> str:
        return str(json.loads((self.folder / "scheduler.json").read_text(encoding="utf-8"))["address"])

    def ensure(self, count: int, jinja2: str = "same") -> None:
        """Start workers until `count` run, and wait until the scheduler knows all of them and no others."""
        running = [worker for worker in self.workers if worker.poll() is None]
        for _ in range(count - len(running)):
            arguments = ["--scheduler-file", str(self.folder / "scheduler.json"), "--no-nanny", "--nthreads", "1"]
            arguments += ["--local-directory", str(self.folder)]
            self.workers.append(start(WORKER, self.folder, str(LIFE_S), jinja2, *arguments, *LOOPBACK))
        from distributed import Client

        with Client(self.address, set_as_default=False) as client:
            until(lambda: len(client.nthreads()) == count)

    def end(self) -> None:
        for process in (*self.workers, self.scheduler):
            process.kill()
            process.wait()


LOOPBACK = ("--host", "127.0.0.1", "--no-dashboard")


def start(script: str, folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    """Start a process of a cluster. Its log is a file."""
    with open(folder / "log", "ab") as log:
        return subprocess.Popen(
            [sys.executable, "-c", script, *arguments], cwd=folder, env=ENVIRONMENT, stdout=log, stderr=log
        )


def begun(folder: Path) -> Cluster:
    """Start a scheduler at a port that the system chooses."""
    arguments = ["--port", "0", "--scheduler-file", str(folder / "scheduler.json")]
    cluster = Cluster(folder, start(SCHEDULER, folder, str(LIFE_S), *arguments, *LOOPBACK), [])
    file = folder / "scheduler.json"
    until(lambda: file.exists() and file.read_text(encoding="utf-8").rstrip().endswith("}"))
    return cluster


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """A scheduler; each test says how many workers it needs."""
    cluster = begun(tmp_path_factory.mktemp("cluster"))
    yield cluster
    cluster.end()


@pytest.fixture
def sites(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of four small edge sites, which is the current folder."""
    (tmp_path / "blueprints").mkdir()
    for number in range(4):
        path = tmp_path / "blueprints" / f"s{number}.yaml"
        path.write_text(SITE % (path.stem, 10 + number), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


class Told(NamedTuple):
    """The exit code of a command, its output and its errors."""

    code: int
    out: str
    err: str


def dcgen(*arguments: str) -> Told:
    """Run a command in this process."""
    done = CliRunner().invoke(cli, arguments)
    if isinstance(done.exception, FindingsError):  # `cli.main` prints it and exits with 1
        return Told(1, done.stdout, f"{done.exception}\n")
    return Told(done.exit_code, done.stdout, done.stderr)


def on(cluster: Cluster, *arguments: str) -> Told:
    """Build on a cluster."""
    return dcgen("build", "--engine", "dask", "--scheduler", cluster.address, *arguments)


def tree(folder: str) -> dict[str, bytes]:
    """The files below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in Path(folder).rglob("*") if path.is_file()
    }


# --- results ------------------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.consumer("Dask", "distributed 2025.1 or newer", "a scheduler and workers on loopback build edge sites")
def test_a_cluster_builds_as_one_process_does(cluster: Cluster, sites: Path) -> None:
    """Bytes, lines, findings and exit codes are equal, also for faulty blueprints."""
    cluster.ensure(2)
    (sites / "blueprints" / "s1.yaml").write_text("kind: edge-site\nname: s1\nserver: {}\n", encoding="utf-8")
    here = dcgen("build", *SOME, "--out", "here")
    there = on(cluster, *SOME, "--out", "there")
    both = dcgen("build", *SOME, "--out", "both", "--jobs", "2")
    assert there == here == both
    assert here.code == 1 and "s1.yaml:3:1: DC101 error" in here.err
    assert tree("here") == tree("there") == tree("both")
    assert not list(Path("there").glob(".*"))
    (sites / "blueprints" / "s2.yaml").write_text("kind: [\n", encoding="utf-8")
    assert on(cluster, *SOME, "--out", "there") == dcgen("build", *SOME, "--out", "here")


@pytest.mark.slow
def test_workers_see_later_edits(cluster: Cluster, sites: Path) -> None:
    """Workers keep running after a build, and the next one uses the edited template, catalog and blueprint."""
    cluster.ensure(2)
    for number in range(1, 4):
        (sites / "blueprints" / f"s{number}.yaml").unlink()
    (sites / "templates" / "bom").mkdir(parents=True)
    (sites / "catalog" / "server").mkdir(parents=True)
    template = (ROOT / "templates" / "bom" / "bom.md.j2").read_text(encoding="utf-8")
    entry = (ROOT / "generator" / "dcgen" / "catalog" / "data" / "server" / "R660.yaml").read_text(encoding="utf-8")
    for number in (1, 2):
        (sites / "templates" / "bom" / "bom.md.j2").write_text(f"{template}edit {number}\n", encoding="utf-8")
        text = entry.replace("manufacturer: Dell", f"manufacturer: Maker{number}")
        (sites / "catalog" / "server" / "R660.yaml").write_text(text, encoding="utf-8")
        (sites / "blueprints" / "s0.yaml").write_text(SITE.replace("1-2", f"1-{number}") % ("s0", 10), "utf-8")
        assert on(cluster, "--only", "bom").code == 0
        assert dcgen("build", "--only", "bom", "--check").code == 0
        text = Path("out/s0/bom.md").read_text(encoding="utf-8")
        assert f"edit {number}\n" in text and f"Maker{number}" in text


@pytest.mark.slow
def test_a_cluster_builds_a_fleet(cluster: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Shapes and sites of a fleet go to the workers too, and every file is the same."""
    cluster.ensure(2)
    shutil.copytree(ROOT / "blueprints" / "designs", tmp_path / "blueprints" / "designs")
    for name in ("stores-fr.yaml", "stores-fr.csv"):
        shutil.copy(ROOT / "blueprints" / name, tmp_path / "blueprints" / name)
    monkeypatch.chdir(tmp_path)
    there = on(cluster, "--only", "bom", "--out", "there")
    assert there == dcgen("build", "--only", "bom", "--out", "here")
    assert there.code == 0 and "of 40 sites written" in there.out and len(tree("there")) > 5
    assert tree("there") == tree("here")


@pytest.mark.slow
def test_a_check_writes_nothing(cluster: Cluster, sites: Path) -> None:
    """`--check` compares on the workers, and makes no folder."""
    cluster.ensure(2)
    assert on(cluster, *SOME, "--check") == dcgen("build", *SOME, "--check")
    assert not Path("out").exists()
    dcgen("build", *SOME)
    assert on(cluster, *SOME, "--check").code == 0


ARGUMENTS = [(number, 7) for number in range(300)]


@pytest.mark.slow
def test_results_come_in_order(cluster: Cluster) -> None:
    """300 small pieces of work are a few batches, and the results have the order of the arguments."""
    cluster.ensure(2)
    assert each(cluster, divmod, ARGUMENTS) == [divmod(*item) for item in ARGUMENTS]


@pytest.mark.slow
def test_the_first_failure_in_order_is_raised(cluster: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of several failures, one process, two processes and a cluster raise the first."""
    cluster.ensure(2)
    arguments = [((str(ROOT / "blueprints"),),) if number % 7 else ((f"none-{number}",),) for number in range(1, 30)]
    with pytest.raises(FindingsError, match="there is no blueprint at 'none-7'"):
        each(cluster, project.expand, arguments)
    for jobs in (1, 2):
        with pytest.raises(FindingsError, match="there is no blueprint at 'none-7'"):
            workers.each(project.expand, arguments, workers.Engine(jobs), lambda lost: lost, list)
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        each(cluster, divmod, [(1, 1)] * 3 + [(1, 0), ("x", 1)])


def late(number: int) -> int:
    """Fail: an even number late, an odd one at once."""
    time.sleep(0.3 if number % 2 == 0 else 0)
    raise FindingsError([Finding("DC001", f"number {number}", "none")])


def test_processes_raise_the_first_failure_in_order() -> None:
    """The failure of number 0 comes later than that of number 1, and is raised all the same."""
    with pytest.raises(FindingsError, match="number 0"):
        workers.each(late, [(number,) for number in range(6)], workers.Engine(2), lambda lost: lost, list)


def each(cluster: Cluster, work: workers.Work, arguments: list[tuple[object, ...]]) -> list[object]:
    """Do work on a cluster."""

    def elsewhere(*given: object) -> workers.Outcomes:
        return daskengine.outcomes(cluster.address, "", *given)  # type: ignore[arg-type]

    return workers.each(work, arguments, workers.Engine(elsewhere=elsewhere), lambda lost: lost, iter)


# --- deaths -------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_a_worker_that_dies_is_replaced(cluster: Cluster, sites: Path) -> None:
    """The site of a killed worker is built by another one."""
    cluster.ensure(2)
    dcgen("build", *SOME, "--out", "here")
    (sites / "blueprints" / "s1.deaths").write_text("1", encoding="utf-8")
    there = on(cluster, *SOME)
    assert (there.code, len(there.out.splitlines())) == (0, 4)
    assert tree("out") == tree("here")
    assert sum(worker.poll() is None for worker in cluster.workers) == 1


@pytest.mark.slow
def test_a_site_that_kills_its_workers(cluster: Cluster, sites: Path) -> None:
    """After the second death it is DC912, no third worker has it, and all others are built."""
    cluster.ensure(3)
    dcgen("build", *SOME, "--out", "here")
    (sites / "blueprints" / "s1.deaths").write_text("9", encoding="utf-8")
    there = on(cluster, *SOME)
    found = "DC912 error: two workers of the cluster ended while they worked on 'blueprints/s1.yaml'\n"
    assert there.code == 1 and there.err.count(found) == 1 and there.err.count(" error: ") == 1
    assert [line.partition(":")[0] for line in there.out.splitlines()] == ["s0", "s2", "s3"]
    assert (sites / "blueprints" / "s1.deaths").read_text(encoding="utf-8") == "7"
    assert tree("out") == {path: data for path, data in tree("here").items() if not path.startswith("s1/")}


@pytest.mark.slow
def test_a_scheduler_without_workers_and_without_an_end(
    tmp_path_factory: pytest.TempPathFactory, sites: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No worker at the start, none left during the build, and a scheduler that dies are DC913, each in bounded time."""
    monkeypatch.setattr(daskengine, "CONNECT_S", 3.0)
    monkeypatch.setattr(daskengine, "WORKERLESS_S", 1.0)
    own = begun(tmp_path_factory.mktemp("own"))
    try:
        assert "has no usable worker for 3 s" in on(own, *SOME).err
        own.ensure(1)
        (sites / "blueprints" / "s1.deaths").write_text("1", encoding="utf-8")
        told = on(own, *SOME)
        assert (told.code, told.err.count("\n")) == (1, 2)
        assert "DC913 error" in told.err and "has no usable worker for 1 s" in told.err
        own.ensure(1)
        (sites / "blueprints" / "s3.slow").write_text("6", encoding="utf-8")
        process = running(own)
        until(lambda: len(list(Path("out").glob("s2/manifest.json"))) == 1)
        own.scheduler.kill()
        _, err = process.communicate(timeout=SOON)
        assert process.returncode == 1
        assert err.count("\n") == 2 and "was lost during the build" in err
    finally:
        own.end()


def running(cluster: Cluster) -> subprocess.Popen[str]:
    """Start a build on a cluster in a process of its own."""
    words = ("build", *SOME, "--engine", "dask", "--scheduler", cluster.address)
    return subprocess.Popen(
        [sys.executable, "-m", "dcgen", *words],
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.slow
def test_ctrl_c_stops_the_workers(cluster: Cluster, sites: Path) -> None:
    """A site at work is completed, none begins after it, and nothing is left over."""
    cluster.ensure(1)
    for number in range(4):
        (sites / "blueprints" / f"s{number}.slow").write_text("0.5", encoding="utf-8")
    process = running(cluster)
    until(lambda: Path("out/s0/manifest.json").exists())
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=SOON)
    left = tree("out")
    assert (process.returncode, out) == (-signal.SIGINT, "")
    assert err == "dcgen was stopped by SIGINT; every output folder is unchanged or complete\n"
    built = {path.partition("/")[0] for path in left}
    assert 1 <= len(built) < 4
    dcgen("build", *SOME, "--out", "here")
    assert left == {path: data for path, data in tree("here").items() if path.partition("/")[0] in built}
    time.sleep(1)
    assert tree("out") == left
    assert on(cluster, *SOME).code == 0
    assert tree("out") == tree("here")


# --- refusals -----------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_a_worker_with_another_version(cluster: Cluster, sites: Path) -> None:
    """DC914 names both versions, and nothing is written."""
    cluster.ensure(1)
    cluster.ensure(2, jinja2="1.0")
    try:
        told = on(cluster, *SOME)
    finally:
        cluster.workers.pop().kill()
    mine = daskworker.versions()["jinja2"]
    assert told.code == 1 and f"has jinja2 1.0; this machine has jinja2 {mine}\n" in told.err
    assert told.err.count(" error: ") == 1 and "DC914 error: the worker tcp://127.0.0.1:" in told.err
    assert not Path("out").exists()


# Without this, distributed tries for ten seconds to reach a port at which nobody listens.
IMPATIENT = "from dcgen import __main__, daskengine; daskengine.CONNECT_S = 1.0; __main__.main()"


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["tcp", "tls", "nonsense"])
def test_a_scheduler_that_cannot_be_reached(sites: Path, scheme: str) -> None:
    """It is one finding without a traceback."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"{scheme}://127.0.0.1:{free.getsockname()[1]}"
    words = ("build", "--engine", "dask", "--scheduler", address)
    done = subprocess.run(
        [sys.executable, "-c", IMPATIENT, *words], env=ENVIRONMENT, capture_output=True, text=True, timeout=SOON
    )
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 2)
    assert f"DC913 error: the scheduler at '{address}' cannot be reached: " in done.stderr


USAGE = {
    "engine alone": (("--engine", "dask"), "belong together"),
    "scheduler alone": (("--scheduler", "tcp://127.0.0.1:1"), "belong together"),
    "jobs": (("--engine", "dask", "--scheduler", "tcp://127.0.0.1:1", "--jobs", "2"), "`--jobs` counts processes"),
}


@pytest.mark.parametrize("name", USAGE)
def test_options_that_contradict(sites: Path, name: str) -> None:
    options, text = USAGE[name]
    told = dcgen("build", *options)
    assert told.code == 2 and text in told.err


def test_a_missing_library(sites: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The error of usage has the command that installs it."""
    monkeypatch.setitem(sys.modules, "distributed", None)
    told = dcgen("build", "--engine", "dask", "--scheduler", "tcp://127.0.0.1:1")
    assert told.code == 2 and "pip install 'dcgen[dask]'" in told.err


# --- parts --------------------------------------------------------------------------------------------------


def required(**changed: object) -> daskworker.Required:
    """The facts that a worker must share with this process, with changes."""
    sample = str(ROOT / "README.md")
    base = daskworker.Required("b", str(ROOT), daskworker.versions(), {sample: daskworker.digest(sample)}, "")
    return base._replace(**changed)  # type: ignore[arg-type]


UNSEEN: dict[str, tuple[dict[str, object], str]] = {
    "same": ({}, ""),
    "no folder": ({"folder": "/none/here"}, "/none/here"),
    "other file": ({"samples": {"README.md": "0"}}, f"{ROOT}/README.md"),
    "missing file": ({"samples": {"none.yaml": "0"}}, f"{ROOT}/none.yaml"),
    "other output folder": ({"marker": "docs/.dcgen-build-0"}, f"{ROOT}/docs"),
}


@pytest.mark.parametrize("name", UNSEEN)
def test_a_worker_that_sees_other_files(name: str) -> None:
    """DC915 names the folder or file that is not the client's."""
    changed, unseen = UNSEEN[name]
    here = Path.cwd()
    answer = daskworker.review(required(**changed))
    assert (answer.unseen, Path.cwd()) == (unseen, here)
    found = list(clusterfaults.faults_of("tcp://w:1", answer, required()))
    assert [finding.code for finding in found] == (["DC915"] if unseen else [])
    assert all(f"the worker tcp://w:1 does not see '{unseen}'" in finding.message for finding in found)


def test_a_worker_without_dcgen() -> None:
    """The exception of the worker is in the message, and the hint installs the version of this machine."""
    (found,) = clusterfaults.faults_of("tcp://w:1", ModuleNotFoundError("No module named 'dcgen'"), required())
    assert found.code == "DC914" and "No module named 'dcgen'" in found.message
    assert found.hint.startswith(f"run `pip install 'dcgen[dask]=={required().versions['dcgen']}'`")


def test_many_workers_with_one_fault_are_one_finding() -> None:
    refused = {
        f"tcp://w:{number}": list(clusterfaults.faults_of(f"tcp://w:{number}", KeyError("x"), required()))
        for number in range(9)
    }
    (found,) = clusterfaults.folded(refused)
    assert "(and 8 more workers)" in found.message and len(found.names) == 9


class Silent:
    """A client of two workers. One answers, the other one never does."""

    async def run(self, review: object, wanted: daskworker.Required, workers: list[str], **_: object) -> object:
        if workers != ["tcp://w:1"]:
            await asyncio.sleep(SOON)
        return {workers[0]: daskworker.review(wanted)}


def test_a_worker_that_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is refused after a time, and the others are reviewed meanwhile."""
    monkeypatch.setattr(daskengine, "REVIEW_S", 0.2)
    answers = asyncio.run(daskengine._answers(Silent(), required(), ["tcp://w:1", "tcp://w:2"]))
    assert answers["tcp://w:1"] == daskworker.Reviewed({}, "")
    (found,) = clusterfaults.faults_of("tcp://w:2", answers["tcp://w:2"], required())
    assert found.code == "DC914" and found.message.endswith("TimeoutError: no answer for 0.2 s")


def test_a_mark_is_removed(tmp_path: Path) -> None:
    """The folder of a mark is removed if the mark made it and nothing else is in it."""
    with marked(f"{tmp_path}/a/b") as mark:
        assert Path(mark).stat().st_size == 0 and Path(mark).parent == tmp_path / "a" / "b"
    assert not (tmp_path / "a").exists()
    with marked(f"{tmp_path}/a") as mark:
        (tmp_path / "a" / "kept").touch()
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["kept"]
    for folder in ("", f"{tmp_path}/a/kept/b"):
        with marked(folder) as mark:
            assert mark == ""


def test_batches_in_flight_are_few() -> None:
    """Of 100,000 sites, three workers have two batches each; a suspect has a worker to itself."""
    progress = daskengine._Progress(100_000, pace_s=0.02, busy={"a": {}, "b": {}, "c": {}})
    first = daskengine._next_batch(progress, [])
    assert first and len(first.indexes) == 25  # half a second
    second = daskengine._next_batch(progress, [first])
    assert second and second.indexes[0] == 25
    assert daskengine._next_batch(progress, [first, second]) is None
    progress.suspects.append(daskengine._Batch((3,), 1))
    assert daskengine._next_batch(progress, [first]) is None
    suspect = daskengine._next_batch(progress, [])
    assert suspect == daskengine._Batch((3,), 1)
    assert daskengine._next_batch(progress, [suspect]) is None
    progress.end = 60  # a failure: what comes after it is not begun
    progress.again.append(daskengine._Batch((58, 59, 60, 61)))
    assert daskengine._next_batch(progress, []) == daskengine._Batch((58, 59))


def test_batches_of_a_dead_worker() -> None:
    """What is not known to be done has a worker to itself next, because the news of an end can die with the worker."""
    ended = {"a": True, "b": False, "c": False}
    sent = {
        key: daskengine._Sent(
            "w", daskengine._Batch((number,)), SimpleNamespace(key=key, done=lambda key=key: ended[key])
        )
        for number, key in enumerate(ended)
    }
    progress = daskengine._Progress(3, 3, busy={"w": sent}, homes=dict.fromkeys(sent, "w"))
    client = SimpleNamespace(status="closed")
    job = daskengine._Job(client, "tcp://s:1", required(), divmod, ARGUMENTS[:3], lambda lost: lost)
    assert list(daskengine._bury(job, progress, "w")) == []
    assert list(progress.again) == [daskengine._Batch((0,))]
    assert list(progress.suspects) == [daskengine._Batch((1,), 1), daskengine._Batch((2,), 1)]
    assert not progress.busy and not progress.homes
