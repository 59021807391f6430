"""A running network of FRR switches and Linux hosts in network namespaces of its own, from the records of a plan.

Each switch and host is a namespace, and each cable between two of them a veth pair with the real names of the ports.
zebra, bgpd, vrrpd and staticd of each switch load the generated files unchanged. Hosts get addresses, routes, rules and
kernel parameters with `ip`. The namespaces have no link to the machine's own network.

Kernels of test machines lack the drivers for bonds, VLANs and dummy devices. So the lab differs from real switches:
- A VLAN of a switch is a bridge `vlanN` of its own. A tagged VLAN on a cable is a veth pair `PORT.N` beside the cable.
- A bond of a host is a bridge whose ports are isolated from one another, so that it forwards nothing between switches.
  If a link between the switches carries VLANs, only the first port with a carrier is in it: the lab has no MLAG.
- Of several cables of a bond to one device only the first is a member. There is no LACP.
- A bridge does not learn its own virtual MAC address and floods frames for it. So a VRRP backup also forwards them.
- Loopback addresses are on `lo`.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from dcgen import render
from dcgen.artifacts.network import frr
from dcgen.network.records import HostInterface, HostNetwork, SwitchNetwork, SwitchPort
from support.samplefabrics import Networks

DAEMONS = Path("/usr/lib/frr")
ROUTER = {  # as frr/README.md asks for
    "net.ipv4.conf.all.arp_ignore": "1",
    "net.ipv4.ip_forward": "1",
    "net.ipv4.fib_multipath_hash_policy": "1",
    "net.ipv4.conf.all.rp_filter": "0",
    "net.ipv4.conf.default.rp_filter": "0",
    "net.ipv6.conf.all.forwarding": "1",
}
QUICK = {"net.ipv6.conf.default.accept_dad": "0", "net.ipv6.conf.all.accept_dad": "0"}  # no wait for duplicates
MAIN = 254  # the number of the main routing table
JUMBO = 8972  # bytes of a ping that fills an MTU of 9000, without the headers of IPv4 and ICMP


class Cable(NamedTuple):
    """A cable between two ports, as pairs of a device and an interface, with an MTU and the VLANs tagged on it."""

    near: tuple[str, str]
    far: tuple[str, str]
    mtu: int
    tagged: tuple[int, ...]


class Lab(NamedTuple):
    """A running network: its records, its cables, the namespace and the folder of each node."""

    networks: Networks
    cables: tuple[Cable, ...]
    spaces: dict[str, str]
    folders: dict[str, Path]


@contextmanager
def running(networks: Networks, routers: dict[str, str] | None = None) -> Iterator[Lab]:
    """Start a network and remove it afterwards. `routers` has FRR configurations of the test's own by device."""
    folder = Path(tempfile.mkdtemp(prefix="dcgen-frr-"))
    folder.chmod(0o755)  # the daemons run as user frr
    names = [*networks.switches, *networks.hosts, *(routers or {})]
    spaces = {name: f"dcgen{os.getpid()}-{number}" for number, name in enumerate(names)}
    folders = {name: folder / f"{number}" for number, name in enumerate(names)}
    lab = Lab(networks, tuple(find_cables(networks, routers or {})), spaces, folders)
    processes: list[subprocess.Popen[bytes]] = []
    try:
        for space in spaces.values():
            command("ip", "netns", "add", space)
        _wire(lab, routers or {})
        _start(lab, {**written(networks.switches), **(routers or {})}, processes)
        yield lab
    finally:
        _stop(processes)
        for space in spaces.values():
            subprocess.run(["ip", "netns", "del", space], capture_output=True, check=False, timeout=30)
        shutil.rmtree(folder, ignore_errors=True)


def command(*words: str, text: str = "", seconds: int = 30) -> str:
    """Run a program and return its output. Raise AssertionError with its message if it fails."""
    done = subprocess.run(words, input=text, capture_output=True, text=True, check=False, timeout=seconds)
    assert done.returncode == 0, f"{' '.join(words)}: {done.stdout}{done.stderr}"
    return done.stdout


def until(check: Callable[[], Any], seconds: float) -> Any:
    """Return the first result of `check` that is empty or false, or the last one when the time is over."""
    end = time.monotonic() + seconds
    while (found := check()) and time.monotonic() < end:
        time.sleep(0.2)
    return found


# --- cables ------------------------------------------------------------------------------------------------------


def find_cables(networks: Networks, routers: Iterable[str]) -> Iterator[Cable]:
    """Yield each cable between two nodes of the lab once. Other devices, such as PDUs, are not in it."""
    switches, hosts = networks
    known = {
        (host.name, item.port): item.name for host in hosts.values() for item in host.interfaces if item.kind == "port"
    }
    seen: set[tuple[str, str]] = set()
    for switch in switches.values():
        for port in switch.ports:
            near, far = (switch.name, port.name), (port.peer, port.peer_port)
            inside = port.peer in switches or port.peer in routers or far in known
            if inside and near not in seen:
                seen.update((near, far))
                yield Cable(near, (port.peer, known.get(far, port.peer_port)), port.mtu, tagged_on(switch, port))


def tagged_on(switch: SwitchNetwork, port: SwitchPort) -> tuple[int, ...]:
    """Return the tagged VLANs of a port, or of its bond."""
    bond = next((bond for bond in switch.bonds if bond.name == port.bond), None)
    return bond.tagged if bond else port.tagged


def _wire(lab: Lab, routers: dict[str, str]) -> None:
    """Create the cables, then the bridges of switches, and configure the hosts."""
    for name, space in lab.spaces.items():
        sysctls = dict(lab.networks.hosts[name].sysctls) if name in lab.networks.hosts else ROUTER
        keys = [f"{key}={value}" for key, value in {**QUICK, **sysctls}.items()]
        command("ip", "netns", "exec", space, "sysctl", "-qw", *keys)
    lines = []
    for (near, near_port), (far, far_port), mtu, tagged in lab.cables:
        for suffix in ("", *(f".{vlan}" for vlan in tagged)):
            ends = f"{near_port}{suffix} netns {lab.spaces[near]}", f"{far_port}{suffix} netns {lab.spaces[far]}"
            lines.append(f"link add name {ends[0]} mtu {mtu} type veth peer name {ends[1]} mtu {mtu}")
    command("ip", "-batch", "-", text="\n".join(lines))
    ports: dict[str, list[str]] = {name: [] for name in lab.spaces}
    for cable in lab.cables:
        for name, port in (cable.near, cable.far):
            ports[name] += [port, *(f"{port}.{vlan}" for vlan in cable.tagged)]
    for name in lab.spaces:
        batch(lab, name, ["link set dev lo up", *(f"link set dev {port} up" for port in ports[name])])
    for name, switch in lab.networks.switches.items():
        _bridge(lab, switch, set(ports[name]))
    for name, host in lab.networks.hosts.items():
        _configure(lab, host, set(ports[name]))


def batch(lab: Lab, name: str, lines: Iterable[str], tool: str = "ip") -> None:
    """Run lines of `ip` or `bridge` in the namespace of a node. One family of `ip` may be chosen."""
    command(*tool.split(), "-n", lab.spaces[name], "-batch", "-", text="\n".join(lines) + "\n")


# --- switches and hosts ------------------------------------------------------------------------------------------


def _members(switch: SwitchNetwork, vlan: int, ports: set[str]) -> Iterator[str]:
    """Yield the devices of a switch in a VLAN: the first cabled port of each bond, and ports outside bonds."""
    bonded = [(bond, next((port for port in bond.members if port in ports), "")) for bond in switch.bonds]
    alone = [(port, port.name) for port in switch.ports if not port.bond and port.name in ports]
    for item, port in (*bonded, *alone):
        if port and item.untagged == vlan:
            yield port
        elif port and vlan in item.tagged:
            yield f"{port}.{vlan}"


def _bridge(lab: Lab, switch: SwitchNetwork, ports: set[str]) -> None:
    """Create a bridge per VLAN of a switch, and an interface for each virtual MAC address."""
    lines = []
    for vlan in switch.vlans:
        name = f"vlan{vlan.vlan}"
        lines.append(f"link add name {name} type bridge mcast_snooping 0")
        lines += [f"link set dev {member} master {name}" for member in _members(switch, vlan.vlan, ports)]
        lines.append(f"link set dev {name} mtu {vlan.mtu} up")
        for version in (4, 6) if vlan.virtual else ():
            if any(is_of(at.address, version) for at in vlan.gateways):
                mac = f"00:00:5e:00:02:{vlan.vrid:02x}" if vlan.vrid and version == 6 else vlan.mac
                lines.append(f"link add link {name} name {name}-v{version} address {mac} type macvlan mode bridge")
                lines.append(f"link set dev {name}-v{version} addrgenmode random")
                lines.append(f"link set dev {name}-v{version} up")
    if lines:
        batch(lab, switch.name, lines)


def _configure(lab: Lab, host: HostNetwork, ports: set[str]) -> None:
    """Create the bonds and VLANs of a host, then its addresses, routes and rules."""
    ours = [item for item in host.interfaces if item.name in ports or _below(host, item, ports)]
    for item in ours:
        if item.kind != "port":
            mac = f"02{crc32(f'{host.name} {item.name}'.encode()):010x}"
            words = f"address {':'.join(mac[at : at + 2] for at in range(0, 12, 2))} type bridge mcast_snooping 0"
            batch(lab, host.name, [f"link add name {item.name} {words}"])
        batch(lab, host.name, [f"link set dev {item.name} up"])
        batch(lab, host.name, [f"address add {at} dev {item.name}" for at in item.addresses])
    _choose_ports(lab, host)
    batch(lab, host.name, [f"link set dev {item.name} mtu {item.mtu}" for item in ours])
    for item in ours:
        for version in (4, 6):
            lines = [
                f"route add {to} via {via} dev {item.name} table {table or MAIN}"
                for to, via, table in item.routes
                if is_of(via, version)
            ]
            lines += [
                f"rule add from {source} table {table} priority {at}"
                for source, table, at in item.rules
                if is_of(source, version)
            ]
            batch(lab, host.name, lines, f"ip -{version}")


def _choose_ports(lab: Lab, host: HostNetwork) -> None:
    """Put all ports of a bond into it, or the first with a carrier if its switches bridge to one another."""
    links = {link["ifname"]: link for link in json.loads(command("ip", "-n", lab.spaces[host.name], "-j", "link"))}
    for item in host.interfaces:
        ports = _below(host, item, set(links))
        live = [port for port in ports if "LOWER_UP" in links[port]["flags"]]
        chosen = live[:1] if _are_joined(lab, host.name) else ports
        rest = [port for port in ports if port not in chosen]
        batch(lab, host.name, [f"link set dev {port} nomaster" for port in rest])
        batch(lab, host.name, [f"link set dev {port} mtu {item.mtu} master {item.name}" for port in chosen])
        batch(lab, host.name, [f"link set dev {port} isolated on" for port in chosen], tool="bridge")


def _are_joined(lab: Lab, host: str) -> bool:
    """Return whether a switch of a host has a link for VLANs to the other switch of its pair."""
    names = {near[0] for near, far, *_ in lab.cables if far[0] == host}
    ports = [port for name in names for port in lab.networks.switches[name].ports]
    return any(port.role == "peer" and not port.is_routed for port in ports)


def is_of(address: str, version: int) -> bool:
    """Return whether an address or a prefix is of IP version 4 or 6."""
    return (":" in address) == (version == 6)


def _below(host: HostNetwork, item: HostInterface, ports: set[str]) -> list[str]:
    """Return the cables below a bond or a VLAN of a host."""
    if item.kind == "bond":
        return [port for port in item.members if port in ports]
    parents = [parent for parent in host.interfaces if item.kind == "vlan" and parent.name in item.members]
    cables = [port for parent in parents for port in (parent.members if parent.kind == "bond" else (parent.name,))]
    return [f"{port}.{item.vlan}" for port in cables if f"{port}.{item.vlan}" in ports]


# --- daemons -----------------------------------------------------------------------------------------------------


def written(switches: dict[str, SwitchNetwork]) -> dict[str, str]:
    """Return the generated `frr.conf` of each switch, and its `daemons` as `NAME/daemons`."""
    files = {item.path: item.text for item in render.render(frr.make_pages(switches))}
    names = {
        f"frr/{name}/{file}": name if file == "frr.conf" else f"{name}/{file}"
        for name in switches
        for file in ("frr.conf", "daemons")
    }
    return {name: files[path] for path, name in names.items()}


def _start(lab: Lab, files: dict[str, str], processes: list[subprocess.Popen[bytes]]) -> None:
    """Start the daemons of every router, zebra first, and load its configuration."""
    routers = [name for name in lab.spaces if name in files]
    wanted = {name: ["staticd", *_asked(files.get(f"{name}/daemons", "bgpd=yes"))] for name in routers}
    for name in routers:
        folder = lab.folders[name]
        folder.mkdir()
        folder.chmod(0o777)
        (folder / "vtysh.conf").touch()
        (folder / "frr.conf").write_text(files[name], encoding="utf-8")
        processes.append(_daemon(lab, name, "zebra"))
    _await(lab.folders[name] / "zserv" for name in routers)
    for name in routers:
        processes += [_daemon(lab, name, daemon) for daemon in wanted[name]]
    _await(lab.folders[name] / f"{daemon}.vty" for name in routers for daemon in ("zebra", *wanted[name]))
    with ThreadPoolExecutor(4) as pool:
        said = dict(
            zip(
                routers,
                pool.map(lambda name: vtysh(lab, name, "-f", str(lab.folders[name] / "frr.conf")), routers),
                strict=True,
            )
        )
    complaints = {name: text for name, text in said.items() if "%" in text or "nknown" in text or "rror" in text}
    assert not complaints, complaints


def _asked(daemons: str) -> list[str]:
    """Return the daemons that a file of FRR switches on."""
    return [line.partition("=")[0] for line in daemons.splitlines() if line.endswith("=yes") and "d=" in line]


def _daemon(lab: Lab, name: str, daemon: str) -> subprocess.Popen[bytes]:
    """Start a daemon in the namespace of a router."""
    folder = lab.folders[name]
    words = ["ip", "netns", "exec", lab.spaces[name], str(DAEMONS / daemon), "-z", f"{folder}/zserv", "-P", "0"]
    words += ["--vty_socket", str(folder), "-i", f"{folder}/{daemon}.pid", "-f", "/dev/null"]
    words += ["--log", f"file:{folder}/{daemon}.log", "--log-level", "warnings"]
    with (folder / f"{daemon}.out").open("wb") as output:
        return subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT)


def _await(sockets: Iterable[Path]) -> None:
    """Wait for the sockets of daemons."""
    waiting = list(sockets)
    missing = until(lambda: [path for path in waiting if not path.exists()], 20)
    outputs = [path.with_suffix(".out") for path in missing]
    assert not missing, [path.read_text(errors="replace") if path.exists() else str(path) for path in outputs]


def _stop(processes: list[subprocess.Popen[bytes]]) -> None:
    """End the daemons that the lab started."""
    for process in processes:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
    for process in processes:
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(5)


def vtysh(lab: Lab, name: str, *words: str) -> str:
    """Run vtysh on a router and return its output with its errors."""
    folder = str(lab.folders[name])
    done = subprocess.run(
        ["vtysh", "--vty_socket", folder, "--config_dir", folder, *words],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    return done.stdout + done.stderr


def show(lab: Lab, name: str, words: str) -> Any:
    """Return the JSON of a show command on a router, {} if it gives none."""
    text = vtysh(lab, name, "-c", f"show {words} json")
    try:
        return json.loads(text) or {}
    except ValueError:
        return {}


def has_port(lab: Lab, name: str, port: str) -> bool:
    """Return whether a port of a node has a cable in the lab."""
    return any((name, port) in (cable.near, cable.far) for cable in lab.cables)


# --- what a network does -----------------------------------------------------------------------------------------


def set_link(lab: Lab, name: str, port: str, state: str) -> None:
    """Take a cabled port of a node down or up, with the tagged VLANs on it."""
    cable = next(cable for cable in lab.cables if (name, port) in (cable.near, cable.far))
    batch(
        lab, name, [f"link set dev {port}{suffix} {state}" for suffix in ("", *(f".{vlan}" for vlan in cable.tagged))]
    )
    for device, _ in (cable.near, cable.far):
        if device in lab.networks.hosts:
            _choose_ports(lab, lab.networks.hosts[device])


def set_node(lab: Lab, name: str, state: str) -> None:
    """Take all cabled ports of a node down or up, as if it lost power."""
    ends = [end for cable in lab.cables for end in (cable.near, cable.far)]
    for device, port in ends:
        if device == name:
            set_link(lab, name, port, state)


def ping(lab: Lab, name: str, source: str, target: str, size: int = 56, device: str = "", count: int = 1) -> int:
    """Return how many pings an address answers to a source address of a node, unfragmented, bound to a device or not."""
    words = ["ip", "netns", "exec", lab.spaces[name], "ping", "-M", "do", "-s", str(size), "-c", str(count)]
    words += ["-i", "0.01", "-W", "1", *(["-I", device] if device else []), "-I", source, target]
    done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=10)
    return int((re.search(r"(\d+) received", done.stdout) or ["", "0"])[1])


def route_device(lab: Lab, name: str, target: str, source: str) -> str:
    """Return the interface by which a node sends from an address to a target, "" without a route."""
    words = ["ip", "-n", lab.spaces[name], "-j", "route", "get", target, "from", source]
    done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=10)
    return json.loads(done.stdout)[0]["dev"] if done.returncode == 0 else ""


def sent(lab: Lab, name: str, port: str) -> int:
    """Return the number of packets that a node sent by an interface."""
    text = command("ip", "-n", lab.spaces[name], "-j", "-s", "link", "show", "dev", port)
    return int(json.loads(text)[0]["stats64"]["tx"]["packets"])
