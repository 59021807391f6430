"""Real neighbors: one namespace and one lldpd per device, veth pairs as cables, and what `lldpctl` prints about them.

The namespaces have no link to the machine's own network. Each lldpd has a socket of its own and is ended by its own
process id. All of them share the folder /run/lldpd, into which lldpd locks the part of itself that reads packets.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Collection, Iterable
from contextlib import ExitStack
from pathlib import Path

from conftest import tool_path
from support.netlab import command, until
from support.subnet import ended

LIMIT = 45  # seconds for all neighbors to see one another; it takes about three
LONGEST = 15  # characters of the name of a Linux interface
CHROOT = Path("/run/lldpd")
CONFIG = """\
configure system hostname {name}
configure lldp tx-interval 1
configure lldp portidsubtype {subtype}
"""

PlugEnd = tuple[str, str]  # a device and its port


def observe(
    links: Iterable[tuple[PlugEnd, PlugEnd]],
    workdir: Path,
    macs: Collection[str] = (),
    silent: Collection[str] = (),
    formats: tuple[str, ...] = ("json",),
) -> list[Path]:
    """Run lldpd on the devices at both ends of some links, and return a file per device and format of `lldpctl`.

    The interfaces have the names of the ports, at most 15 characters. The devices among `macs` send a MAC address as
    port id and the name as its description, as servers do by default. The `silent` devices run no lldpd. Files are
    `workdir/FORMAT/DEVICE.json`. Raise AssertionError if the neighbors do not see one another in time.
    """
    links = list(links)
    assert all(len(port) <= LONGEST for link in links for _, port in link)
    names = list(dict.fromkeys(device for link in links for device, _ in link))
    spaces = {name: f"dcgenl{os.getpid()}-{number}" for number, name in enumerate(names)}
    sockets = Path(tempfile.mkdtemp(prefix="dcgen-lldp-"))  # the path of a socket has at most 107 bytes
    sockets.chmod(0o755)  # lldpd gives up its rights
    CHROOT.mkdir(exist_ok=True)
    speaking = [name for name in names if name not in silent]
    try:
        _wire(links, spaces)
        with ExitStack() as stack:
            for name in speaking:
                subtype = "macaddress" if name in macs else "ifname"
                stack.enter_context(ended(_start(name, spaces[name], sockets / spaces[name], subtype)))
            wanted = {name: _expected(name, links, silent) for name in speaking}
            missing = until(lambda: _missing(wanted, spaces, sockets), LIMIT)
            assert not missing, missing
            return [_write(name, sockets / spaces[name], kind, workdir) for kind in formats for name in speaking]
    finally:
        for space in spaces.values():
            subprocess.run(["ip", "netns", "del", space], capture_output=True, check=False, timeout=30)
        shutil.rmtree(sockets, ignore_errors=True)


def _wire(links: list[tuple[PlugEnd, PlugEnd]], spaces: dict[str, str]) -> None:
    """Create the namespaces and the cables between them."""
    for space in spaces.values():
        command("ip", "netns", "add", space)
    lines = [
        f"link add name {near_port} netns {spaces[near]} type veth peer name {far_port} netns {spaces[far]}"
        for (near, near_port), (far, far_port) in links
    ]
    command("ip", "-batch", "-", text="\n".join(lines))
    for name, space in spaces.items():
        ports = [port for link in links for device, port in link if device == name]
        command("ip", "-n", space, "-batch", "-", text="\n".join(f"link set dev {port} up" for port in ("lo", *ports)))


def _start(name: str, space: str, socket: Path, subtype: str) -> subprocess.Popen[bytes]:
    """Start the lldpd of a device, with its name as the name of the system."""
    config = socket.with_suffix(".conf")
    config.write_text(CONFIG.format(name=name, subtype=subtype), encoding="utf-8")
    lldpd = tool_path("lldpd")
    assert lldpd
    words = ["ip", "netns", "exec", space, lldpd, "-d", "-u", str(socket), "-O", str(config), "-S", "test"]
    with socket.with_suffix(".log").open("wb") as log:
        return subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=log, stderr=log)


def _expected(name: str, links: list[tuple[PlugEnd, PlugEnd]], silent: Collection[str]) -> dict[str, str]:
    """Return the name of the neighbor that each port of a device will see."""
    both = [pair for near, far in links for pair in ((near, far), (far, near))]
    return {near[1]: far[0] for near, far in both if near[0] == name and far[0] not in silent}


def _missing(wanted: dict[str, dict[str, str]], spaces: dict[str, str], sockets: Path) -> dict[str, dict[str, str]]:
    """Return the neighbors that a device does not see yet, by device and port."""
    found = {}
    for name, ports in wanted.items():
        seen = _seen(sockets / spaces[name])
        if seen is None:
            found[name] = ports or {"any port": "lldpd is not up"}
        elif rest := {port: far for port, far in ports.items() if seen.get(port) != far}:
            found[name] = rest
    return found


def _seen(socket: Path) -> dict[str, str] | None:
    """Return the name of the neighbor at each port, as `lldpctl` shows it, None before lldpd is up."""
    done = subprocess.run([_lldpctl(), "-u", str(socket), "-f", "json0"], capture_output=True, timeout=30, check=False)
    if done.returncode:
        return None
    rows = json.loads(done.stdout)["lldp"][0].get("interface", [])
    names = {row["name"]: row["chassis"][0].get("name", [{}])[0].get("value", "") for row in rows}
    return {port: name for port, name in names.items() if name}


def _write(name: str, socket: Path, kind: str, workdir: Path) -> Path:
    """Write what `lldpctl` prints about a device."""
    path = workdir / kind / f"{name}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(command(_lldpctl(), "-u", str(socket), "-f", kind), encoding="utf-8")
    return path


def _lldpctl() -> str:
    path = tool_path("lldpctl")
    assert path
    return path
