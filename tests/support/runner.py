"""Run the steps of an action or a workflow as a runner of GitHub does, with a stand-in for `gh`.

An expression is looked up in a table, and a condition is a chain of terms joined by `&&`. Anything else is an error, so
that a new expression cannot go untested.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

EXPRESSION = re.compile(r"\$\{\{ (.*?) \}\}")
ROOT = Path(__file__).parents[2]

# `gh api` with the comments in a file: two per page, jq as in gh, and HTTP 403 for a token that may only read.
GH = f"""\
#!{sys.executable}
import json, os, sys
from pathlib import Path
import jq
state = Path(os.environ["GH_STATE"])
data = json.loads(state.read_text())
arguments, options, path = sys.argv[2:], {{"--method": "GET"}}, ""
while arguments:
    word = arguments.pop(0)
    if word in ("--method", "--jq", "-F"):
        options[word] = arguments.pop(0)
    elif word in ("--silent", "--paginate"):
        options[word] = ""
    else:
        path = word
assert sys.argv[1] == "api" and path.startswith("repos/owner/site/issues/"), sys.argv
method, comments = options["--method"], data["comments"]
data["calls"].append(f"{{method}} {{path}}")
refused = data["refused"] and (method != "GET" or data["refused"] == "all")
if method == "GET" and not refused:
    pages = [comments[start:start + 2] for start in range(0, len(comments), 2)] or [[]]
    for page in pages if "--paginate" in options else pages[:1]:
        for value in jq.compile(options["--jq"]).input_value(page):
            print(value)
elif not refused:
    field, _, file = options["-F"].partition("=@")
    body = Path(file).read_text()
    if method == "PATCH":
        (comment,) = [item for item in comments if path.endswith(f"/comments/{{item['id']}}")]
        comment[field] = body
    else:
        comments.append({{"id": 100 + len(comments), "user": {{"login": data["login"]}}, field: body}})
state.write_text(json.dumps(data))
if refused:
    sys.exit("gh: Resource not accessible by integration (HTTP 403)")
"""


@dataclass
class Step:
    """A finished step: its outcome and what it printed."""

    outcome: str
    printed: str = ""


@dataclass
class Runner:
    """The state of a job: its folder, its files, and the finished steps by id."""

    folder: Path
    temp: Path
    context: dict[str, str]
    environment: dict[str, str]
    steps: dict[str, Step] = field(default_factory=dict)

    @property
    def succeeded(self) -> bool:
        """Whether no step failed."""
        return all(step.outcome != "failure" for step in self.steps.values())

    @property
    def summary(self) -> str:
        """The job summary."""
        return (self.temp / "summary.md").read_text(encoding="utf-8")

    @property
    def github(self) -> dict[str, Any]:
        """The comments and the calls of `gh`."""
        found: dict[str, Any] = json.loads((self.temp / "gh.json").read_text(encoding="utf-8"))
        return found

    def run(self, step: dict[str, Any]) -> Step:
        """Run one step if its condition holds."""
        assert "${{" not in step["run"], "an expression in a script is code"
        self.steps[step["id"]] = done = self._run(step) if self._holds(step.get("if", "")) else Step("skipped")
        return done

    def _run(self, step: dict[str, Any]) -> Step:
        output = self.temp / "output"
        output.write_text("", encoding="utf-8")
        values = {name: self.evaluated(str(value)) for name, value in step.get("env", {}).items()}
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=self.folder,
            env={**self.environment, "GITHUB_OUTPUT": str(output), **values},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=120,
            check=False,
        )
        for line in output.read_text(encoding="utf-8").splitlines():
            name, _, value = line.partition("=")
            self.context[f"steps.{step['id']}.outputs.{name}"] = value
        return Step("failure" if done.returncode else "success", done.stdout)

    def evaluated(self, text: str) -> str:
        """Return a text with the values of its expressions."""
        return EXPRESSION.sub(lambda found: self._value(found[1]), text)

    def _value(self, name: str) -> str:
        if step := re.fullmatch(r"steps\.(\w+)\.outcome", name):
            return self.steps[step[1]].outcome
        return self.context[name]

    def _holds(self, condition: str) -> bool:
        if not condition:
            return self.succeeded
        (inner,) = EXPRESSION.fullmatch(condition).groups()  # type: ignore[union-attr]
        terms = inner.split(" && ")
        assert terms[0] == "!cancelled()", "a later step runs after a failure"
        compared = [re.fullmatch(r"(\S+) == '(.*)'", term) for term in terms[1:]]
        return all(self._value(term[1]) == term[2] for term in compared)  # type: ignore[index]


def make_runner(temp: Path, folder: Path, **github: Any) -> Runner:
    """Return a runner of a pull request in `folder`, which finds `dcgen` on the path. `github` replaces parts of the state of `gh`."""
    bin_ = temp / "bin"
    bin_.mkdir(parents=True)
    (bin_ / "gh").write_text(GH, encoding="utf-8")
    (bin_ / "gh").chmod(0o755)
    (temp / "summary.md").write_text("", encoding="utf-8")
    state = {"comments": [], "calls": [], "refused": "", "login": "github-actions[bot]", **github}
    (temp / "gh.json").write_text(json.dumps(state), encoding="utf-8")
    context = {
        "inputs.project": ".",
        "inputs.sarif": "true",
        "inputs.requirements": "",
        "inputs.author": "github-actions[bot]",
        "inputs.token": "secret",
        "github.token": "secret",
        "github.action_path": str(ROOT),
        "github.base_ref": "main",
        "github.event_name": "pull_request",
        "github.event.pull_request.number": "7",
        "steps.diff.outputs.code": "1",
    }
    environment = {
        "PATH": f"{bin_}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(temp),
        "PYTHONPATH": str(ROOT / "generator"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "RUNNER_TEMP": str(temp),
        "GITHUB_STEP_SUMMARY": str(temp / "summary.md"),
        "GITHUB_REPOSITORY": "owner/site",
        "GH_STATE": str(temp / "gh.json"),
        "PROJECT": ".",
    }
    return Runner(folder, temp, context, environment)


def steps_of(path: Path) -> dict[str, dict[str, Any]]:
    """Return the steps of an action or of the one job of a workflow that run a script, by id."""
    data = YAML(typ="safe").load(path)
    (steps,) = [data["runs"]["steps"]] if "runs" in data else [job["steps"] for job in data["jobs"].values()]
    return {step["id"]: step for step in steps if "run" in step}
