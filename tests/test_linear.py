"""Work grows with a blueprint, and no faster: doubling any of its dimensions doubles what the doubled part takes.

Counted are lines that Python runs, so the tests hold on any machine. The difference of two sizes leaves out what does
not grow: with a part that grows with the square the second difference is four times the first.
"""

from __future__ import annotations

import runpy
from collections.abc import Callable
from pathlib import Path

import pytest

from dcgen import finding, source
from dcgen.finding import Finding
from dcgen.topology import Topology
from support import doors, growth

FACTOR = 2.3  # 2 is linear; sorting and the last rack of a row come to it
BUILT = {"numbers": 40, "units": 10, "groups": 20, "rack groups": 40, "nics": 6, "fabrics": 6, "circuits": 40}


Examined = tuple[Topology | None, list[Finding]]


def build(path: Path) -> Examined:
    """Render every file of a blueprint."""
    topology, findings = doors.examine(path)
    assert topology
    for _ in doors.artifacts_of(topology, path):
        pass
    return topology, findings


def growing(
    make: Callable[[int], growth.Project], size: int, task: Callable[[Path], Examined], folder: Path
) -> tuple[list[int], Examined]:
    """The work of a project of `size`, and of twice and four times that, once all that is loaded once is loaded.

    The second value is what the task returns for the largest.
    """
    done = [task(growth.write(make(size), folder / "first"))]
    paths = [growth.write(make(size * times), folder / str(times)) for times in (1, 2, 4)]
    return [growth.work(lambda path=path: done.append(task(path))) for path in paths], done[-1]  # type: ignore[misc]


def assert_linear(counts: list[int]) -> None:
    """The work of the second doubling is at most `FACTOR` times that of the first; a hundredth of all is rounding."""
    one, two, four = counts
    assert four - two <= FACTOR * (two - one) + one / 100, counts


@pytest.mark.mostly_slow(2)
@pytest.mark.parametrize("name", growth.GOOD)
def test_checking_grows_with_the_blueprint(name: str, tmp_path: Path) -> None:
    """Whatever there is more of, the plan and the rules take as much more work."""
    make, size = growth.GOOD[name]
    counts, (topology, findings) = growing(make, size, doors.examine, tmp_path)
    assert topology, [str(item) for item in findings if item.severity == "error"][:3]
    assert_linear(counts)


@pytest.mark.mostly_slow(1)
@pytest.mark.parametrize("name", BUILT)
def test_building_grows_with_the_blueprint(name: str, tmp_path: Path) -> None:
    """Whatever there is more of, all files take as much more work."""
    counts, _ = growing(growth.GOOD[name][0], BUILT[name], build, tmp_path)
    assert_linear(counts)


@pytest.mark.mostly_slow(2)
@pytest.mark.parametrize("name", growth.FAULTY)
def test_faults_grow_with_the_blueprint(name: str, tmp_path: Path) -> None:
    """Whatever is wrong many times is told many times, and takes as much more work."""
    make, size = growth.FAULTY[name]
    counts, (_, findings) = growing(make, size, doors.examine, tmp_path)
    assert findings
    assert_linear(counts)


LOOPS = """
def run(n, inner):
    for _ in range(20_000):
        pass
    for a in range(n):
        for b in range(inner):
            pass
"""


def test_a_square_is_seen(tmp_path: Path) -> None:
    """The counter tells a loop in a loop from a loop, beside much work that does not grow."""
    path = tmp_path / "case.j2"  # a name that is watched
    path.write_text(LOOPS, encoding="utf-8")
    run = runpy.run_path(str(path))["run"]
    assert_linear([growth.work(lambda n=n: run(n, 40)) for n in (40, 80, 160)])  # type: ignore[misc]
    with pytest.raises(AssertionError):
        assert_linear([growth.work(lambda n=n: run(n, n)) for n in (40, 80, 160)])  # type: ignore[misc]


def test_near_names_are_sought_for_a_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many names are wrong, they are compared with `COMPARED` known ones in all; the rest get the list."""
    monkeypatch.setattr(finding, "COMPARED", 100)
    suggest = finding.suggester([f"head-{number}" for number in range(30)])
    hints = [suggest(f"haed-{number}") for number in range(10)]
    assert [hint.startswith("did you mean 'head-") for hint in hints] == [True] * 3 + [False] * 7
    assert hints[9].startswith("use one of: head-0, head-1, head-10")


def test_the_first_wrong_name_is_always_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """One wrong name among very many known ones gets its suggestion."""
    monkeypatch.setattr(finding, "COMPARED", 100)
    assert (
        finding.did_you_mean("zebr", [f"head-{number}" for number in range(200)] + ["zebra"]) == "did you mean 'zebra'?"
    )


TEXTS: dict[str, Callable[[int], str]] = {
    "keys": lambda size: "".join(f"k{n}: 1\n" for n in range(size)),
    "aliases": lambda size: f"a: &a [1, 2]\nb: [{', '.join(['*a'] * size)}]\n",
    "anchors": lambda size: "".join(f"k{n}: &a{n} [1]\nl{n}: *a{n}\n" for n in range(size)),
    "merges of one mapping": lambda size: (
        "a: &a {x: 1, y: 2}\n" + "".join(f"k{n}: {{<<: *a, z: 3}}\n" for n in range(size))
    ),
    "one merge of many mappings": lambda size: (
        "".join(f"k{n}: &a{n} {{x{n}: 1}}\n" for n in range(size))
        + f"all: {{<<: [{', '.join(f'*a{n}' for n in range(size))}]}}\n"
    ),
    "flow mappings": lambda size: f"a: [{', '.join(['{b: [1]}'] * size)}]\n",
}


@pytest.mark.parametrize("name", TEXTS)
def test_reading_grows_with_the_text(name: str) -> None:
    """However a text uses aliases and merge keys, counting what they stand for takes work as its length."""
    assert_linear([growth.work(lambda size=size: source.parse(TEXTS[name](size), "x")) for size in (50, 100, 200)])  # type: ignore[misc]
