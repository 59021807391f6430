"""Runs `dcgen` in real processes, several at a time, without starting Python for each: `python crew.py < jobs.json`.

A job is a list of commands that start together: their folder, their arguments, and the number of the operation on
the output at which the process is killed (0: never), or told to stop by SIGTERM (below 0). The answer has for each command its exit code, negative for a
signal, what it printed, and how many operations it began. The last argument is the blueprint.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
CHANGES = ("os.rename", "os.remove", "os.mkdir", "os.rmdir")


def run(jobs: list[list[tuple[Path, tuple[str, ...], int]]]) -> list[list[tuple[int, str, int]]]:
    """Run the jobs one after the other in a process of its own; exit code, output and operations of each command."""
    done = subprocess.run(
        [sys.executable, __file__],
        input=json.dumps([[(str(folder), arguments, kill) for folder, arguments, kill in job] for job in jobs]),
        env={**os.environ, "PYTHONPATH": str(ROOT / "generator")},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [[tuple(each) for each in job] for job in json.loads(done.stdout)]


def watch(kill: int, told: int) -> None:
    """Tell each operation on the output as one byte, and die at the one that was asked for."""
    count = 0

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal count
        writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_CREAT)
        if (writes or event in CHANGES) and ("out/" in str(arguments[0]) or "/" not in str(arguments[0])):
            count += 1
            os.write(told, b".")
            if count == abs(kill):
                os.kill(os.getpid(), signal.SIGKILL if kill > 0 else signal.SIGTERM)

    sys.addaudithook(hook)


def start(folder: str, arguments: list[str], kill: int, gate: int, out: int) -> int:
    """Fork a process that waits at the gate, runs the command, and prints into a pipe. Returns its id."""
    from dcgen import cli

    child = os.fork()
    if child:
        return child
    code = 70
    try:
        os.chdir(folder)
        os.dup2(out, 1)
        os.dup2(out, 2)
        os.read(gate, 1)
        sys.argv = ["dcgen", *arguments]
        watch(kill, out)
        cli.main()
    except SystemExit as left:
        code = int(left.code or 0)
    finally:
        sys.stdout.flush()
        os._exit(code)


def together(commands: list[tuple[str, list[str], int]]) -> list[tuple[int, str, int]]:
    """Start the commands at the same moment and wait for all of them."""
    gate, opener = os.pipe()
    children, pipes = [], []
    for folder, arguments, kill in commands:
        read, write = os.pipe()
        children.append(start(folder, arguments, kill, gate, write))
        os.close(write)
        pipes.append(read)
    os.write(opener, b"x" * len(commands))
    answers = []
    for child, pipe in zip(children, pipes, strict=True):
        with open(pipe, encoding="utf-8") as file:
            text = file.read()
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        words = text.lstrip(".")
        answers.append((code, words, len(text) - len(words)))
    os.close(gate)
    os.close(opener)
    return answers


if __name__ == "__main__":
    import dcgen.project

    jobs = json.load(sys.stdin)
    os.chdir(jobs[0][0][0])
    dcgen.build(jobs[0][0][1][-1])  # what every build loads: the catalog, and the templates as code
    gc.freeze()
    print(json.dumps([together(job) for job in jobs]))
