"""Commands that are stopped, whose workers are killed, or whose streams are closed or full: no traceback, no orphan."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import ROOT, Run
from dcgen import project as projects
from dcgen.finding import Finding, FindingsError
from test_confined import SOON, until

POD = "kind: training-pod\nname: %s\nservers:\n  head: {model: R660, numbers: 1-2, fitted: {}}\n"
NAMES = ("one", "two", "three", "four")
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / "generator")}

# Runs dcgen, and at the n-th audited event of this process, or of its first worker that comes so far, sends a signal to
# this process or to its group. So a case stops at the same step each time. With n = 0 it tells how many events there are.
AT = """
import os, signal, sys
where, to, number, n = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
del sys.argv[1:5]
parent, pid, seen = os.getpid(), os.getpid(), 0
def hook(event, arguments):
    global pid, seen
    if pid != os.getpid():
        pid, seen = os.getpid(), 0
    if event == "os.kill" or event == "os.killpg" or (where == "worker") == (pid == parent):
        return
    seen += 1
    if seen == n:
        (os.killpg if to == "group" else os.kill)(parent, number)
from dcgen import cli
sys.addaudithook(hook)
try:
    cli.main()
finally:
    if not n:
        print(seen)
"""
HOW = {
    "SIGTERM": ("process", signal.SIGTERM),
    "SIGINT": ("process", signal.SIGINT),
    "SIGINT of a terminal": ("group", signal.SIGINT),
    "SIGHUP of a terminal": ("group", signal.SIGHUP),
    "SIGKILL": ("process", signal.SIGKILL),
}
COMMANDS = {
    "build": ("parent", ("build",)),
    "build --jobs 4": ("worker", ("build", "--jobs", "4")),
    "check": ("parent", ("check",)),
    "check --jobs 4": ("worker", ("check", "--jobs", "4")),
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of four small pods."""
    return fill(tmp_path)


def fill(folder: Path) -> Path:
    """Write the blueprints of four small pods."""
    (folder / "blueprints").mkdir()
    for name in NAMES:
        (folder / "blueprints" / f"{name}.yaml").write_text(POD % name, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def steps(tmp_path_factory: pytest.TempPathFactory) -> dict[str, int]:
    """How many steps build and check have, in a project of four small pods, once all modules are compiled."""
    command(fill(tmp_path_factory.mktemp("compiled")), AT, "parent", "process", "0", "0", "build")
    folder = fill(tmp_path_factory.mktemp("steps"))
    told = {verb: command(folder, AT, "parent", "process", "0", "0", verb)[1] for verb in ("build", "check")}
    return {verb: int(out.splitlines()[-1]) for verb, out in told.items()}


def command(project: Path, script: str, *arguments: str) -> tuple[int, str, str]:
    """Run a script in a session of its own: its exit code, what it prints, and its errors. It leaves no process."""
    process = subprocess.Popen(
        [sys.executable, "-c", script, *arguments],
        cwd=project,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        out, err = process.communicate(timeout=SOON)
        until(lambda: members(process.pid) == [])
    finally:
        for number in members(process.pid):
            os.kill(number, signal.SIGKILL)
    return process.returncode, out, err


def members(session: int) -> list[int]:
    """The processes of a session, zombies aside."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, _, of, *_ = path.read_text(encoding="utf-8").rpartition(")")[2].split()
        except OSError:
            continue
        if int(of) == session and state != "Z":
            found.append(int(path.parent.name))
    return found


def staged(project: Path) -> list[str]:
    """What a build has staged and not cleared."""
    return [path.as_posix() for path in project.rglob("*staging*")]


@pytest.mark.slow
@pytest.mark.mostly_slow(1)
@pytest.mark.parametrize("how", HOW)
@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_that_is_stopped(project: Path, steps: dict[str, int], name: str, how: str) -> None:
    """At whatever step it is stopped, a command dies by that signal, says so in one line, and leaves nothing behind."""
    (where, arguments), (to, number) = COMMANDS[name], HOW[how]
    chosen = random.Random(f"{name} {how}")
    for _ in range(2 if arguments[0] == "build" else 1):
        step = chosen.randrange(1, steps[arguments[0]] if where == "parent" else 60)
        code, _, err = command(project, AT, where, to, str(int(number)), str(step), *arguments)
        assert code == -number, (step, err)
        if number == signal.SIGKILL:
            assert "Traceback" not in err
            assert where == "parent" or staged(project) == []
        else:
            assert err == f"dcgen was stopped by {number.name}; every output folder is unchanged or complete\n"
            assert staged(project) == []


# Runs dcgen with a start method of processes; a worker that comes to the blueprint `two` kills itself.
KILLED = """
import os, signal, sys
from multiprocessing import set_start_method
from pathlib import Path
from dcgen import project
prepare = project.pipeline.prepare
def dying(path):
    if path.stem == "two" and os.getpid() != parent:
        os.kill(os.getpid(), signal.Signals[number])
    return prepare(path)
parent, number = os.getpid(), sys.argv[1]
project.pipeline.prepare = dying
from dcgen.cli import cli, main
sys.argv[1:] = sys.argv[2:]
main()
"""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("verb", "number"), [("build", "SIGKILL"), ("build", "SIGTERM"), ("check", "SIGKILL"), ("check", "SIGSEGV")]
)
def test_a_worker_that_is_killed(project: Path, verb: str, number: str) -> None:
    """A worker that is ended from outside is DC909 and names its blueprint; the others are built all the same."""
    code, out, err = command(project, KILLED, number, verb, "--jobs", "2")
    assert code == 1
    lost = (
        f"DC909 error: the process that works on 'blueprints/two.yaml' was ended by {number}\n"
        "    free memory or use a smaller --jobs, then run the command again\n"
    )
    assert err.count(lost) == 1 and err.count(" error: ") == 1  # all others are warnings of unknown values
    if verb == "build":
        assert sorted(line.partition(":")[0] for line in out.splitlines()) == ["four", "one", "three"]


# Runs dcgen; a worker that starts its thread sends a signal to the whole group, while a lock of `threading` is open.
STARTING = """
import os, signal, threading
from dcgen import cli
restore, parent = threading.Condition._acquire_restore, os.getpid()
def restored(*arguments):
    if os.getpid() != parent:
        os.killpg(parent, signal.SIGHUP)
    restore(*arguments)
threading.Condition._acquire_restore = restored
cli.main()
"""


def test_a_command_that_is_stopped_while_a_worker_starts(project: Path) -> None:
    """A signal that reaches a worker while it starts ends it without a word."""
    code, _, err = command(project, STARTING, "check", "--jobs", "2")
    assert (code, err.count("\n")) == (-signal.SIGHUP, 1), err


# Runs dcgen; a worker that comes to the blueprint `two` stops its parent and never ends, however it is asked to.
HANGING = """
import os, signal, sys, time
from dcgen import cli, project
def hang(path, *_):
    if path.stem != "two":
        return []
    os.kill(os.getppid(), number)
    while True:
        try:
            while True:
                time.sleep(0.01) if stubborn == "asleep" else sum(range(999))
        except BaseException:
            if stubborn == "polite":
                raise
number, stubborn = signal.Signals[sys.argv[1]], sys.argv[2]
sys.argv[1:] = sys.argv[3:]
project.check = hang
cli.main()
"""


@pytest.mark.mostly_slow(1)
@pytest.mark.parametrize(
    ("manner", "number"),
    [("polite", "SIGTERM"), ("polite", "SIGKILL"), ("asleep", "SIGINT"), ("busy", "SIGTERM"), ("busy", "SIGKILL")],
)
def test_a_worker_that_does_not_end(project: Path, number: str, manner: str) -> None:
    """A worker ends soon after its parent, whatever it does, and the parent does not wait for it."""
    code, out, err = command(project, HANGING, number, manner, "check", "--jobs", "2")
    assert (code, out) == (-signal.Signals[number], "")
    assert err.count("\n") == (number != "SIGKILL")


METHOD = """
import sys
from multiprocessing import set_start_method
if __name__ == "__main__":
    set_start_method(sys.argv.pop(1))
    sys.argv[0] = "dcgen"
    from dcgen.cli import main
    main()
"""


@pytest.mark.slow
@pytest.mark.parametrize("method", ["fork", "forkserver", "spawn"])
def test_start_methods(project: Path, method: str) -> None:
    """However Python starts processes, workers build the same, and end with their parent when it is killed."""
    alone = command(project, METHOD, method, "build", "--out", "alone")
    both = command(project, METHOD, method, "build", "--out", "both", "--jobs", "2")
    assert both == alone
    assert both[0] == 0
    killed = METHOD.replace("main()", "import os, signal\n    from dcgen import workers\n    ask = workers._ask\n"
        "    def asked(*arguments):\n        ask(*arguments)\n        os.kill(os.getpid(), signal.SIGKILL)\n"
        "    workers._ask = asked\n    main()")  # fmt: skip
    assert command(project, killed, method, "build", "--jobs", "2")[0] == -signal.SIGKILL


@pytest.mark.slow
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_bug_in_a_worker(project: Path, jobs: str) -> None:
    """An exception that is no finding ends with exit code 70, its traceback, and the request to report it."""
    broken = KILLED.replace("os.kill(os.getpid(), signal.Signals[number])", "1 / 0").replace(
        " and os.getpid() != parent", ""
    )
    code, _, err = command(project, broken, "none", "build", "--jobs", jobs)
    assert code == 70
    assert "ZeroDivisionError: division by zero" in err
    assert "This is a bug in dcgen. Please report it in the issue tracker of the project" in err


# Sends a signal at the first import of a module.
EARLY = """
import os, signal, sys
number, at = signal.Signals[sys.argv[1]], sys.argv[2]
def hook(event, arguments):
    if event == "import" and arguments[0] == at:
        os.kill(os.getpid(), number)
sys.addaudithook(hook)
sys.argv[1:] = sys.argv[3:]
import runpy
runpy.run_module("dcgen", run_name="__main__", alter_sys=True)
"""


@pytest.mark.mostly_slow(1)
@pytest.mark.parametrize("at", ["dcgen.cli", "click"])
@pytest.mark.parametrize("number", ["SIGINT", "SIGTERM"])
def test_a_command_that_is_stopped_while_it_loads(project: Path, number: str, at: str) -> None:
    """Ctrl-C while the command line loads ends it without a word."""
    assert command(project, EARLY, number, at, "check") == (-signal.Signals[number], "", "")


# Sends a signal while Python lets go of an object, where it drops exceptions.
DROPPED = """
import os, signal, time
from dcgen import cli, project
class Dropped:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGTERM)
def check(path, *_):
    Dropped()
    while True:
        time.sleep(0.01)
project.check = check
import sys
sys.argv[1:] = ["check", "blueprints/one.yaml"]
cli.main()
"""


def test_a_signal_that_python_drops(project: Path) -> None:
    """A signal that arrives where Python drops exceptions comes again."""
    code, _, err = command(project, DROPPED)
    assert (code, err.count("\n")) == (-signal.SIGTERM, 1)


@pytest.mark.slow
def test_an_ignored_signal_stays_ignored(project: Path) -> None:
    """What a shell ignores for a command, as `nohup` does, does not stop it."""
    ignoring = f"import signal\nsignal.signal(signal.SIGHUP, signal.SIG_IGN)\n{AT}"
    code, out, _ = command(project, ignoring, "parent", "process", str(int(signal.SIGHUP)), "300", "build")
    assert (code, len(out.splitlines())) == (0, 4)


BAD = "kind: ü\U0001f600\nname: pod\nservers: {}\n"


@pytest.mark.slow
@pytest.mark.parametrize("environment", [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}], ids=str)  # fmt: skip
def test_streams_that_lack_a_letter(run: Run, project: Path, environment: dict[str, str]) -> None:
    """Letters that a stream cannot write are escaped, so that JSON still holds them."""
    (project / "blueprints" / "bad.yaml").write_text(BAD, encoding="utf-8")
    text, data = run("check", **environment), run("check", "--format", "json", **environment)
    assert (text.returncode, data.returncode) == (1, 1)
    assert "Traceback" not in text.stderr + data.stderr
    assert any("ü\U0001f600" in finding["message"] for finding in json.loads(data.stdout))


@pytest.mark.slow
@pytest.mark.mostly_slow(1)
@pytest.mark.parametrize("arguments", [("build",), ("check", "--format", "json")], ids=" ".join)  # fmt: skip
@pytest.mark.parametrize("to", [">/dev/full", ">/dev/full 2>/dev/full", "2>/dev/full", ">&-", "2>&-", ">&- 2>&-", "| true", "2>&1 | true"])  # fmt: skip
def test_streams_that_are_full_or_closed(project: Path, to: str, arguments: tuple[str, ...]) -> None:
    """A stream that is full, closed or not read ends in exit code 0 or 1, and at most in one finding."""
    (project / "blueprints" / "bad.yaml").write_text(BAD, encoding="utf-8")
    for name in NAMES[1:]:
        (project / "blueprints" / f"{name}.yaml").unlink()
    line = f"({sys.executable} -m dcgen {' '.join(arguments)}; echo $? >code) {to}"
    done = subprocess.run(
        ["sh", "-c", line], cwd=project, env=ENVIRONMENT, capture_output=True, text=True, timeout=SOON, check=False
    )  # fmt: skip
    assert (project / "code").read_text(encoding="utf-8").strip() in ("0", "1")
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


PATHS: dict[str, tuple[Callable[[Path], object], list[str]]] = {
    "a FIFO": (lambda folder: os.mkfifo(folder / "fifo.yaml"), ["DC001"]),
    "a folder": (lambda folder: (folder / "folder.yaml").mkdir(), ["DC001"]),
    "a link to zeros": (lambda folder: (folder / "zeros.yaml").symlink_to("/dev/zero"), ["DC006"]),
    "several": (
        lambda folder: [os.mkfifo(folder / "fifo.yaml"), (folder / "folder.yml").mkdir()],
        ["DC001", "DC001"],
    ),
}


@pytest.mark.parametrize("name", PATHS)
def test_odd_files_among_blueprints(project: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """What is no regular file among the blueprints is one finding per path, at once."""
    make, codes = PATHS[name]
    make(project / "blueprints")
    monkeypatch.chdir(project)
    findings = [finding for path in projects.expand(()) for finding in projects.check(path)]
    assert [finding.code for finding in findings if finding.severity == "error"] == codes


def refused(*arguments: str) -> tuple[Finding, ...]:
    """The findings that the arguments of a command end with."""
    with pytest.raises(FindingsError) as caught:
        projects.expand(arguments)
    return caught.value.findings


ARGUMENTS = {
    "long": ("x" * 5_000, "DC001"),
    "deep": ("x/" * 2_500, "DC001"),
    "a loop": ("loop", "DC001"),
    "a loop within": ("loop/x.yaml", "DC001"),
    "nowhere": ("link", "DC005"),
    "below a file": ("blueprints/one.yaml/x.yaml", "DC005"),
    "empty": ("", "DC005"),
    "no letters": ("\udcff.yaml", "DC005"),
    "a NUL byte": ("a\0b.yaml", "DC001"),
}


@pytest.mark.parametrize("name", ARGUMENTS)
def test_odd_arguments(project: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """An argument that is no path, or leads nowhere, is one short finding."""
    (project / "loop").symlink_to("loop")
    (project / "link").symlink_to("none")
    monkeypatch.chdir(project)
    argument, code = ARGUMENTS[name]
    (finding,) = refused(argument)
    assert finding.code == code
    assert len(str(finding)) < 600


@pytest.mark.mostly_slow(1)
@pytest.mark.parametrize("verb", ["build", "check", "diff"])
def test_an_odd_argument_of_a_command(run: Run, verb: str) -> None:
    """Each command prints such a finding and exits 1."""
    done = run(verb, "x" * 5_000)
    assert (done.returncode, done.stderr.count("error: ")) == (1, 1)
