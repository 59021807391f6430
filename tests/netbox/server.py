"""NetBox from PyPI in one folder, with the PostgreSQL and Redis of the system, for the tests.

The database and the cache listen on sockets in the folder, NetBox on a free loopback port.
"""

from __future__ import annotations

import fcntl
import os
import secrets
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

NETBOX = "4.7.3"
CONFIGURATION = """
ALLOWED_HOSTS = ["127.0.0.1"]
DATABASES = {{
    "default": {{
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "netbox",
        "USER": "netbox",
        "HOST": {folder!r},
        "CONN_MAX_AGE": 300,
        "CONN_HEALTH_CHECKS": True,
    }}
}}
REDIS = {{
    "tasks": {{"URL": "unix://{folder}/redis.sock?db=0"}},
    "caching": {{"URL": "unix://{folder}/redis.sock?db=1"}},
}}
SECRET_KEY = {secret!r}
API_TOKEN_PEPPERS = {{1: {secret!r}}}
CENSUS_REPORTING_ENABLED = False
ISOLATED_DEPLOYMENT = True
"""
ACCOUNT = """
from users.models import Token, User
user = User.objects.filter(username="dcgen").first() or User.objects.create_superuser("dcgen")
Token.objects.filter(user=user).delete()
Token.objects.create(user=user, version=1, token={token!r}, write_enabled=True)
"""


class NetBox(NamedTuple):
    """A running NetBox: where it answers, the token for it, and its folder."""

    url: str
    token: str
    folder: Path

    def environment(self) -> dict[str, str]:
        """Return the variables by which a test finds it."""
        return {
            "NETBOX_SERVER_URL": self.url,
            "NETBOX_API_TOKEN": self.token,
            "DCGEN_NETBOX_FOLDER": str(self.folder),
        }


def from_environment() -> NetBox:
    """Return the NetBox that `environment` describes."""
    names = ("NETBOX_SERVER_URL", "NETBOX_API_TOKEN", "DCGEN_NETBOX_FOLDER")
    url, token, folder = (os.environ[name] for name in names)
    return NetBox(url, token, Path(folder))


def install(folder: Path, python: str) -> None:
    """Install NetBox in a virtual environment in the folder, unless it is there."""
    if (folder / "venv" / "bin" / "netbox").exists():
        return
    check = "import sys; sys.exit(sys.version_info < (3, 12))"
    if subprocess.run([python, "-c", check], check=False).returncode:
        raise SystemExit(f"{python} is not Python 3.12 or newer: name one with --python")
    subprocess.run([python, "-m", "venv", folder / "venv"], check=True)
    subprocess.run([folder / "venv/bin/pip", "install", "-q", f"netbox=={NETBOX}", "gunicorn"], check=True)


@contextmanager
def running(folder: Path) -> Iterator[NetBox]:
    """Run PostgreSQL, Redis and NetBox, and end these three processes afterwards; a folder has one run at a time."""
    conf = folder / "conf"
    conf.mkdir(parents=True, exist_ok=True)
    text = CONFIGURATION.format(folder=str(folder), secret=secrets.token_urlsafe(60))
    (conf / "configuration.py").write_text(text, encoding="utf-8")
    (conf / "configuration.py").chmod(0o600)
    redis = ["redis-server", "--port", "0", "--unixsocket", str(folder / "redis.sock"), "--unixsocketperm", "700"]
    with _lock(folder), _postgres(folder), _process(folder, "redis", [*redis, "--save", "", "--dir", str(folder)]):
        _migrate(folder)
        with _serve(folder) as url:
            yield NetBox(url, (folder / "token").read_text(encoding="utf-8"), folder)


def empty(netbox: NetBox) -> None:
    """Put the empty database back."""
    _sql(netbox.folder, "DROP DATABASE IF EXISTS netbox WITH (FORCE)", "CREATE DATABASE netbox TEMPLATE netbox_empty")
    flush = ["redis-cli", "-s", str(netbox.folder / "redis.sock"), "FLUSHALL"]
    subprocess.run(flush, check=True, stdout=subprocess.DEVNULL)


@contextmanager
def _lock(folder: Path) -> Iterator[None]:
    """Refuse a folder whose servers another run has started."""
    with open(folder / "lock", "w", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise SystemExit(f"another run uses {folder}") from None
        yield


@contextmanager
def _postgres(folder: Path) -> Iterator[None]:
    """Run a database server of its own; PostgreSQL refuses root, so root runs it as the user of the package."""
    data, root = folder / "postgres", os.getuid() == 0
    account = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] if root else []
    if not (data / "PG_VERSION").exists():
        data.mkdir(exist_ok=True)
        if root:
            subprocess.run(["chown", "postgres", data], check=True)
        init = [_postgres_tool("initdb"), "-D", str(data), "-U", "netbox", "-A", "trust", "-E", "UTF8", "--no-locale"]
        subprocess.run([*account, *init], check=True, cwd="/", stdout=subprocess.DEVNULL)
    fast = ("fsync=off", "full_page_writes=off", "synchronous_commit=off", "listen_addresses=")
    options = [word for setting in fast for word in ("-c", setting)]
    command = [_postgres_tool("postgres"), "-D", str(data), "-k", str(data), *options]
    with _process(folder, "postgres", [*account, *command], end=signal.SIGINT) as server:  # its fast shutdown
        link = folder / ".s.PGSQL.5432"
        link.unlink(missing_ok=True)
        link.symlink_to(data / ".s.PGSQL.5432")
        _wait(server, lambda: _sql(folder, "SELECT 1", check=False).returncode == 0)
        yield


def _postgres_tool(name: str) -> str:
    """Return the path of a program of the newest PostgreSQL: Debian keeps them outside the search path."""
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda path: int(path.parts[-3]))
    return str(found[-1]) if found else name


def _migrate(folder: Path) -> None:
    """Create the empty database once: the schema of NetBox, a user and a token."""
    known = _sql(folder, "SELECT datname FROM pg_database").stdout.split()
    if "netbox_empty" in known:
        _sql(folder, *(["DROP DATABASE netbox WITH (FORCE)"] if "netbox" in known else []))
        _sql(folder, "CREATE DATABASE netbox TEMPLATE netbox_empty")
        return
    if "netbox" not in known:
        _sql(folder, "CREATE DATABASE netbox")
    token = folder / "token"
    token.touch(mode=0o600)
    token.write_text(secrets.token_hex(20), encoding="utf-8")
    _manage(folder, "migrate", "--no-input")
    _manage(folder, "shell", "-c", ACCOUNT.format(token=token.read_text(encoding="utf-8")))
    _sql(folder, "CREATE DATABASE netbox_empty TEMPLATE netbox")


def _manage(folder: Path, *arguments: str) -> None:
    """Run a management command of NetBox."""
    environment = {**os.environ, "NETBOX_ROOT": str(folder)}
    with open(folder / "migrate.log", "a", encoding="utf-8") as log:
        subprocess.run(
            [folder / "venv/bin/netbox", *arguments], env=environment, stdout=log, stderr=subprocess.STDOUT, check=True
        )


@contextmanager
def _serve(folder: Path) -> Iterator[str]:
    """Serve NetBox from two processes with four threads each, and yield its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [str(folder / "venv/bin/gunicorn"), "netbox.wsgi", "--bind", f"127.0.0.1:{port}"]
    threads = ["--workers", "2", "--threads", "4", "--timeout", "300", "--keep-alive", "600", "--no-control-socket"]
    environment = {**os.environ, "NETBOX_ROOT": str(folder)}
    with _process(folder, "gunicorn", [*command, *threads], environment) as server:
        url = f"http://127.0.0.1:{port}"
        _wait(server, lambda: _answers(f"{url}/api/"))
        yield url


def _answers(url: str) -> bool:
    """Return whether an HTTP server answers, be it with a refusal."""
    try:
        urllib.request.urlopen(url, timeout=30).close()
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
    return True


@contextmanager
def _process(
    folder: Path,
    name: str,
    command: list[str],
    environment: dict[str, str] | None = None,
    end: signal.Signals = signal.SIGTERM,
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a server with its output in the folder, and end this one process afterwards."""
    with open(folder / f"{name}.log", "w", encoding="utf-8") as log:
        server = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, cwd="/", env=environment)
    try:
        yield server
    finally:
        server.send_signal(end)
        server.wait(60)


def _wait(server: subprocess.Popen[bytes], ready: Callable[[], bool]) -> None:
    """Wait until a server answers, up to five minutes on a busy machine."""
    for _ in range(600):
        answers = ready()
        if server.poll() is not None:
            raise SystemExit(f"{server.args!r} ended with {server.returncode}: read the logs in the folder")
        if answers:
            return
        time.sleep(0.5)
    raise SystemExit(f"{server.args!r} does not answer: read the logs in the folder")


def _sql(folder: Path, *statements: str, check: bool = True) -> subprocess.CompletedProcess[str]:
    """Run statements as the owner of the database, one transaction each."""
    commands = [word for statement in statements for word in ("-c", statement)]
    return subprocess.run(
        ["psql", "-h", folder, "-U", "netbox", "-d", "postgres", "-qAt", *commands],
        capture_output=True,
        text=True,
        check=check,
    )
