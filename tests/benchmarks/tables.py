"""The tables of the benchmark: goals with kept or missed, absolute figures, stages, and the families one by one."""

from __future__ import annotations

import os
import platform
import sys
import sysconfig
from collections.abc import Iterator
from statistics import median
from typing import NamedTuple

import pods

STAGES = ("read", "plan", "check", "render", "write")
Samples = dict[tuple[str, str], list[float]]
Facts = dict[str, dict[str, int]]
Table = tuple[str, list[str], list[list[str]]]


class Ratio(NamedTuple):
    """A goal: a size in GPUs, the figure that is divided, the size and the figure that it is divided by, the most."""

    what: str
    gpus: int
    mine: str
    base: int
    other: str
    most: float
    scale: float = 1.0


RATIOS = (
    Ratio("1,024 GPUs / baseline, CPU of one process", 1024, "build cpu", 1024, "baseline cpu", 0.7),
    Ratio("1,024 GPUs / baseline, wall of two processes", 1024, "two processes", 1024, "baseline", 0.55),
    Ratio("1,024 GPUs, wall of two processes / one process", 1024, "two processes", 1024, "build", 1.0),
    Ratio("16,384 GPUs / floor, CPU of one process", 16384, "build cpu", 16384, "floor cpu", 2.5),
    Ratio("16,384 GPUs / floor, wall of two processes", 16384, "two processes", 16384, "floor", 1.5),
    Ratio("16,384 GPUs, unchanged, every byte hashed / build", 16384, "unchanged cpu", 16384, "build cpu", 0.05),
    Ratio("16,384 GPUs, one-line edit on two processes / build, wall", 16384, "edit", 16384, "build", 0.5),
    Ratio("CPU per GPU, 16,384 / 4,096 GPUs", 16384, "build cpu", 4096, "build cpu", 1.1, 4096 / 16384),
    *(
        Ratio(f"CPU per GPU, {gpus:,} / 16,384 GPUs", gpus, "build cpu", 16384, "build cpu", 1.1, 16384 / gpus)
        for gpus in (65536, pods.LARGEST)
    ),
)


def make_tables(
    samples: Samples, facts: Facts, rounds: int, families: list[dict[str, float]], more: list[list[str]]
) -> list[Table]:
    """Return the goals, with `more` of them at the end, then absolute figures with the interpreter named."""
    machine = f"{_interpreter()}, {os.cpu_count()} cores, {sys.platform}"
    sizes = "size,devices,cables,files,MB,wall s,CPU s,rebuild CPU s,unchanged CPU s,floor CPU s,x floor,peak MB"
    stages = (
        "Stages of a build in one process, CPU seconds, imports not counted; last column: CPU microseconds per cable"
    )
    tables = [
        ("Goals", ["what", "goal", "measured", ""], [*_goals(samples, facts), *more]),
        (
            f"Absolute figures: {machine}; whole processes, least of {rounds} rounds",
            [*sizes.split(","), "floor peak MB"],
            [_size_row(samples, name, fact) for name, fact in facts.items()],
        ),
        (
            stages,
            ["size", *STAGES, "in process", "us/cable"],
            [_stage_row(samples, name, fact["cables"]) for name, fact in facts.items()],
        ),
    ]
    if families:
        gpus = max(fact["gpus"] for fact in facts.values() if fact["gpus"] <= pods.ONE_HALL)
        rows = [_family_row(row) for row in sorted(families, key=lambda row: -row["seconds"])]
        title = f"Families of {gpus:,} GPUs, pages and rendering in one process; the newer ones are not in the figures above"
        tables.append((title, ["family", "", "files", "MB", "CPU s", "CPU ms per MB"], rows))
    return tables


def print_tables(tables: list[Table], markdown: bool) -> str:
    """Return tables as text, aligned or in Markdown."""
    return "\n".join(_table(*table, markdown) for table in tables)


def ratio(ours: list[float], theirs: list[float]) -> float:
    """Return the ratio of the least figures. Whatever disturbs a process only makes it take longer."""
    return min(ours) / min(theirs)


def judged(what: str, most: float, value: float, unit: str) -> list[str]:
    """Return the row of a goal."""
    return [what, f"<= {most:g} {unit}".strip(), f"{value:.2f} {unit}".strip(), "kept" if value <= most else "missed"]


def _goals(samples: Samples, facts: Facts) -> Iterator[list[str]]:
    """Yield the goals whose sizes were measured."""
    start = samples["start", "import click"]
    yield judged("`dcgen --help` / `import click`", 1.15, ratio(samples["start", "dcgen --help"], start), "x")
    if tiny := samples.get(("start", "tiny baseline")):
        yield judged("tiny blueprint / baseline, CPU", 0.5, ratio(samples["start", "tiny"], tiny), "x")
    names = {fact["gpus"]: name for name, fact in facts.items() if fact["gpus"]}
    for goal in RATIOS:
        mine, other = (samples.get((names.get(at, ""), figure)) for at, figure in _ends(goal))
        if mine and other:
            value = ratio(mine, other) * goal.scale
            yield judged(goal.what, goal.most, value, "x")
    for gpus in (16384, pods.LARGEST):
        for figure, what in (("build peak", "one process"), ("two processes peak", "two processes together")):
            if gpus in names:
                peak = median(samples[names[gpus], figure]) * 1024 / gpus
                yield judged(f"peak memory per GPU at {gpus:,} GPUs, {what}", 10.0, peak, "KB")
    for name in facts:
        again = ratio(samples[name, "rebuild cpu"], samples[name, "build cpu"])
        yield judged(f"rebuild without the cache / build, {name}, CPU", 1.1, again, "x")
        if (name, "locked plan") in samples:
            locked = ratio(samples[name, "locked plan"], samples[name, "plan alone"])
            yield judged(f"plan with a lock of everything / without, {name}, CPU", 1.3, locked, "x")
    rewritten = sum(sum(samples[name, "rewritten"]) for name in facts)
    yield ["files written by all unchanged rebuilds", "0", f"{rewritten:.0f}", "missed" if rewritten else "kept"]


def _ends(goal: Ratio) -> tuple[tuple[int, str], tuple[int, str]]:
    return (goal.gpus, goal.mine), (goal.base, goal.other)


def _size_row(samples: Samples, name: str, fact: dict[str, int]) -> list[str]:
    figures = ("build", "build cpu", "rebuild cpu", "unchanged cpu", "floor cpu")
    build, cpu, rebuild, unchanged, floor = (f"{min(samples[name, what]):.2f}" for what in figures)
    times = f"{ratio(samples[name, 'build cpu'], samples[name, 'floor cpu']):.1f}"
    peaks = [f"{median(samples[name, what]):.0f}" for what in ("build peak", "floor peak")]
    counts = [f"{fact[what]:,}" for what in ("devices", "cables", "files")]
    return [name, *counts, f"{fact['bytes'] / 1e6:.1f}", build, cpu, rebuild, unchanged, floor, times, *peaks]


def _stage_row(samples: Samples, name: str, cables: int) -> list[str]:
    total = min(samples[name, "in process"])
    stages = (f"{min(samples[name, stage]):.3f}" for stage in STAGES)
    return [name, *stages, f"{total:.3f}", f"{total / cables * 1e6:.0f}"]


def _family_row(row: dict[str, float]) -> list[str]:
    megabytes = row["bytes"] / 1e6
    name = str(row["name"])
    rate = f"{row['seconds'] / megabytes * 1e3:.0f}" if megabytes else ""
    newer = "" if name in pods.FIRST else "newer"
    return [name, newer, f"{row['files']:,}", f"{megabytes:.1f}", f"{row['seconds']:.2f}", rate]


def _interpreter() -> str:
    optimized = "--enable-optimizations" in (sysconfig.get_config_var("CONFIG_ARGS") or "")
    return (
        f"{platform.python_implementation()} {platform.python_version()} built {'with' if optimized else 'without'} PGO"
    )


def _table(title: str, head: list[str], rows: list[list[str]], markdown: bool) -> str:
    if markdown:
        ruler = ["---", *["---:"] * (len(head) - 1)]
        return f"{title}:\n\n" + "".join(f"| {' | '.join(cells)} |\n" for cells in (head, ruler, *rows))
    widths = [max(len(row[index]) for row in (head, *rows)) for index in range(len(head))]
    lines = [
        "  ".join(
            [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]
        )
        for row in (head, *rows)
    ]
    return f"{title}\n" + "".join(f"  {line.rstrip()}\n" for line in lines)
