"""Ansible's programs, run without the configuration of the user, and with duplicate keys as errors."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import conftest


def run(program: str, *arguments: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a program such as ansible-inventory in a folder; its home is the folder above."""
    path = conftest.tool_path(program)
    assert path, f"{program} is not installed: install the dev dependencies"
    kept = {key: value for key, value in os.environ.items() if not key.startswith("ANSIBLE_")}
    env = {
        **kept,
        "HOME": str(cwd.parent),
        "ANSIBLE_HOME": str(cwd.parent),
        "ANSIBLE_NOCOLOR": "1",
        "ANSIBLE_DUPLICATE_YAML_DICT_KEY": "error",
        "LC_ALL": "C.UTF-8",
        **environment,
    }
    return subprocess.run(
        [path, *map(str, arguments)], cwd=cwd, env=env, capture_output=True, text=True, timeout=300, check=False
    )


def quiet(done: subprocess.CompletedProcess[str]) -> str:
    """Return the output of a run that went well without a warning."""
    assert done.returncode == 0, done.stderr + done.stdout[-3000:]
    assert done.stderr == ""
    assert "[WARNING]" not in done.stdout
    return done.stdout


def write(folder: Path, texts: dict[str, str]) -> Path:
    """Write the files of an inventory below a folder; return the folder."""
    for path, text in texts.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return folder
