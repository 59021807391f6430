"""The mutation sampler plants the faults it promises, and tells a fault that a test sees from one that none sees."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import ROOT
from support import mutants, mutation

# A function with a test, and one without.
TOY = """\
def tested(value: int) -> bool:
    return value < 3


def untested(value: int) -> bool:
    return value < 5
"""
TEST = """\
from dcgen.plan import toy


def test_tested() -> None:
    assert [value for value in range(6) if toy.tested(value)] == [0, 1, 2]
"""
# A text, and what each fault makes of it.
FAULTS = {
    "boundary": ("x = a < b", ["x = (a <= b)"]),
    "comparison": ("x = a == b", ["x = (a != b)"]),
    "membership": ("x = a in b", ["x = (a not in b)"]),
    "arithmetic": ("x = a - b", ["x = (a + b)"]),
    "boolean": ("x = a and b", ["x = (a or b)"]),
    "no": ("x = not a", ["x = (a)"]),
    "minimum": ("x = min(a, b)", ["x = max(a, b)"]),
    "number": ("x = 7", ["x = 8", "x = 6"]),
    "zero": ("x = 0", ["x = 1"]),
    "text": ("x = 'a'", ["x = 'ax'"]),
    "flag": ("x = True", ["x = False"]),
    "range": ("x = range(a)", ["x = range(a + 1)"]),
    "order": ("x = sorted(a, key=b)", ["x = list(a)", "x = sorted(a)"]),
    "condition": ("x = a if b else c", ["x = a if (not (b)) else c"]),
    "filter": ("x = [a for a in b if c]", ["x = [a for a in b if (not (c))]"]),
    "removed call": ("a(b)", ["pass"]),
    "removed statement": ("for a in b:\n    continue", ["for a in b:\n    pass"]),
    "returned number": ("def a() -> int:\n    return b", ["def a() -> int:\n    return (b) + 1"]),
    "returned tuple": ("def a() -> tuple[int, ...]:\n    return b", ["def a() -> tuple[int, ...]:\n    return ()"]),
    "annotation": ("a: tuple[int, int] = b", []),
    "documentation": ("'''A text.'''\na = b", []),
    "assertion": ("assert a == 1", []),
    "zip": ("a = zip(b, c, strict=True)", []),
    "f-string": ("a = f'{b + 1} x'", []),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_text_has_these_faults(name: str) -> None:
    """Each kind of fault changes a text in one place."""
    text, wanted = FAULTS[name]
    found = [mutant.apply(text.encode()).decode() for mutant in mutants.mutants("toy.py", text.encode())]
    assert found == wanted


def test_a_seed_chooses_the_same_faults() -> None:
    """The same seed samples the same faults, another seed others, and no fault comes twice."""
    paths = sorted((ROOT / mutation.PACKAGE / "check").rglob("*.py"))
    first, again, other = (mutants.sample(ROOT, paths, 40, seed) for seed in (1, 1, 2))
    assert first == again != other
    assert len(set(first)) == 40


@pytest.mark.slow
def test_a_fault_that_no_test_sees_survives(tmp_path: Path) -> None:
    """Of two like faults the one in a tested function is killed, the other survives, and the report shows its diff."""
    for path, text in {"generator/dcgen/plan/toy.py": TOY, "tests/test_toy.py": TEST}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    for package in ("generator/dcgen", "generator/dcgen/plan"):
        (tmp_path / package / "__init__.py").touch()
    toy = tmp_path / "generator" / "dcgen" / "plan" / "toy.py"
    chosen = [
        mutant
        for mutant in mutants.mutants("generator/dcgen/plan/toy.py", toy.read_bytes())
        if mutant.kind == "boundary"
    ]
    outcomes = mutation.judge_all(tmp_path, chosen, (mutation.Lane("toy", ("tests/test_toy.py",)),), loud=False)
    assert [(outcome.mutant.line, outcome.lane) for outcome in outcomes] == [(2, "toy"), (6, "")]
    assert toy.read_text(encoding="utf-8") == TOY
    assert mutation.report(tmp_path, outcomes).splitlines() == [
        "1 of 2 mutants killed, 1 survived",
        "",
        "generator/dcgen/plan/toy.py:6: boundary",
        "    @@ -5,2 +5,2 @@",
        "     def untested(value: int) -> bool:",
        "    -    return value < 5",
        "    +    return (value <= 5)",
    ]
