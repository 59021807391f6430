"""Run the tests with the mark `netbox`: `python tests/netbox/run.py FOLDER [PYTEST-ARGUMENT...]`.

The first run installs NetBox and creates its database in the folder, later runs reuse both. Only processes that this
script started are ended. NetBox needs Python 3.12 or newer; `--python` names it where `python3` is older.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
from pathlib import Path

from server import install, running  # beside this script

TESTS = Path(__file__).parent / "test_running.py"


def main() -> int:
    """Install, start, test and stop; return the exit code of pytest."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--python", default="python3", help="interpreter for NetBox, 3.12 or newer")
    options, arguments = parser.parse_known_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    folder = options.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    install(folder, options.python)
    with running(folder) as netbox:
        command = [sys.executable, "-m", "pytest", "-m", "netbox", str(TESTS), *arguments]
        return subprocess.run(command, env={**os.environ, **netbox.environment()}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
