"""A command `dcgen` whose processes are forks of one that has loaded dcgen, for tests that run many commands.

To start Python and to load the modules takes most of the time of a command on a small site. The command passes its
arguments, folder, environment and streams to a server, and exits as the fork does. Run as a script this module serves at
the socket of its argument until its input is closed.
"""

from __future__ import annotations

import json
import os
import select
import signal
import socket
import subprocess
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

# Modules that no command on one machine loads: they start threads, or need pytest.
OTHERS = ("dcgen.__main__", "dcgen.clusterfaults", "dcgen.dask", "dcgen.testkit.plugin")
COMMAND = """#!{python} -IS
import json, os, socket, sys
server = socket.socket(socket.AF_UNIX)
server.connect({path!r})
request = json.dumps([sys.argv, os.getcwd(), dict(os.environ)]).encode()
socket.send_fds(server, [len(request).to_bytes(4, "big")], [0, 1, 2])
server.sendall(request)
sys.exit(int.from_bytes(server.recv(1), "big"))
"""


@contextmanager
def forking(folder: Path, environment: dict[str, str]) -> Iterator[None]:
    """Write the command into a folder, and run its server with an environment."""
    path = str(folder / "socket")
    process = subprocess.Popen(
        [sys.executable, __file__, path], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdin and process.stdout
    try:
        assert process.stdout.readline() == b"ready\n"
        command = folder / "dcgen"
        command.write_text(COMMAND.format(python=sys.executable, path=path), encoding="utf-8")
        command.chmod(0o755)
        yield
    finally:
        process.stdin.close()
        assert process.wait(20) == 0


def serve(path: str) -> None:
    """Fork for each request until standard input ends."""
    import dcgen

    for module in walk_packages(dcgen.__path__, "dcgen."):
        if not module.name.startswith(OTHERS):
            import_module(module.name)
    server = socket.socket(socket.AF_UNIX)
    server.bind(path)
    server.listen()
    print("ready", flush=True)
    while server in select.select([server, sys.stdin], [], [])[0]:
        asked, _ = server.accept()
        if os.fork() == 0:
            server.close()
            _answer(asked)
        asked.close()
        _reap()


def _reap() -> None:
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        pass


def _answer(asked: socket.socket) -> None:
    """Run the command of a request in its folder, environment and streams, and end this process."""
    from dcgen.cli import main

    size, streams, _, _ = socket.recv_fds(asked, 4, 3)
    request = bytearray()
    while len(request) < int.from_bytes(size, "big"):
        request += asked.recv(1 << 16)
    sys.argv, folder, environment = json.loads(request)
    for number, (name, stream) in enumerate(zip(("stdin", "stdout", "stderr"), streams, strict=True)):
        os.dup2(stream, number)
        os.close(stream)
        before = getattr(sys, name)
        form = {"encoding": before.encoding, "errors": before.errors, "closefd": False}
        setattr(sys, name, os.fdopen(number, "w" if number else "r", buffering=1 if number == 2 else -1, **form))
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    code = 1
    try:
        main()
    except SystemExit as left:
        code = int(left.code or 0)
    except BaseException:
        traceback.print_exc()
    sys.stdout.flush()
    asked.sendall(code.to_bytes(1, "big"))
    os._exit(code)


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    serve(sys.argv[1])
