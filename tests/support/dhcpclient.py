"""Tiny clients of DHCP with their relays: one for IPv4, and one for IPv6.

Run inside a network namespace as `python dhcpclient.py 4|6`. It reads requests as JSON from the standard input and
prints the answers as JSON. A request has `mac`, and `relay`, the address of the relay. For IPv4 it can have `circuit`,
`arch` and `user_class`. For IPv6 it has `interface`. An answer has the address and the options, null for none.
"""

from __future__ import annotations

import ipaddress
import json
import socket
import struct
import sys
from typing import Any

SERVER = "192.0.2.1"
SECONDS = 1.0  # to wait for an answer; the server is on the same machine
COOKIE = b"\x63\x82\x53\x63"
DISCOVER, REQUEST, ACK = 1, 3, 5


def main() -> None:
    """Answer the requests of the standard input."""
    ask = ask6 if sys.argv[1] == "6" else ask4
    print(json.dumps([ask(request, number) for number, request in enumerate(json.load(sys.stdin), start=1)]))


def ask4(request: dict[str, Any], number: int) -> dict[str, Any] | None:
    """Return the lease that a client gets through its relay."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as link:
        link.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        link.bind((request["relay"], 67))
        link.settimeout(SECONDS)
        offer = exchange4(link, message4(request, number, DISCOVER, b""), number)
        if offer is None:
            return None
        wanted = option(50, ipaddress.ip_address(offer["address"]).packed) + option(54, offer["server"])
        lease = exchange4(link, message4(request, number, REQUEST, wanted), number)
    if lease is None or lease.pop("kind") != ACK:
        return None
    lease.pop("server")
    return lease


def message4(request: dict[str, Any], number: int, kind: int, more: bytes) -> bytes:
    """Return a packet of BOOTP as a relay forwards it."""
    mac = bytes.fromhex(request["mac"].replace(":", ""))
    relay = ipaddress.ip_address(request["relay"]).packed
    head = struct.pack("!BBBBIHH", 1, 1, 6, 1, number, 0, 0) + bytes(12) + relay + mac + bytes(10 + 64 + 128)
    options = option(53, bytes([kind])) + option(55, bytes([1, 3, 6, 12, 15, 42, 60, 66, 67])) + more
    if "arch" in request:
        options += option(93, struct.pack("!H", request["arch"]))
    if "user_class" in request:
        options += option(77, request["user_class"].encode())
    if "circuit" in request:
        options += option(82, option(1, request["circuit"].encode()))
    return head + COOKIE + options + b"\xff"


def option(code: int, data: bytes) -> bytes:
    """Return an option, or a part of option 82."""
    return bytes([code, len(data)]) + data


def exchange4(link: socket.socket, message: bytes, number: int) -> dict[str, Any] | None:
    """Send a packet and return the answer."""
    link.sendto(message, (SERVER, 67))
    while True:
        try:
            data = link.recv(4096)
        except TimeoutError:
            return None
        if struct.unpack("!I", data[4:8])[0] == number and data[0] == 2:
            return parsed4(data)


def parsed4(data: bytes) -> dict[str, Any]:
    """Return the parts of an answer."""
    options, rest = dict[int, bytes](), data[240:]
    while rest and rest[0] != 255:
        size = rest[1] if rest[0] else -1  # a zero pads, and has no length
        options[rest[0]] = rest[2 : 2 + size] if size >= 0 else b""
        rest = rest[2 + size :]
    return {
        "address": str(ipaddress.ip_address(data[16:20])),
        "next_server": str(ipaddress.ip_address(data[20:24])),
        "file": data[108:236].rstrip(b"\0").decode() or options.get(67, b"").decode(),
        "routers": addresses(options.get(3, b"")),
        "dns": addresses(options.get(6, b"")),
        "ntp": addresses(options.get(42, b"")),
        "hostname": options.get(12, b"").decode(),
        "domain": options.get(15, b"").decode(),
        "vendor": options.get(60, b"").decode(),
        "kind": options[53][0],
        "server": options[54],
    }


def addresses(data: bytes) -> list[str]:
    """Return the IPv4 addresses of an option."""
    return [str(ipaddress.ip_address(data[at : at + 4])) for at in range(0, len(data), 4)]


def ask6(request: dict[str, Any], number: int) -> dict[str, Any] | None:
    """Return the address that a server advertises to a client behind its relay."""
    mac = bytes.fromhex(request["mac"].replace(":", ""))
    duid = struct.pack("!HH", 3, 1) + mac
    identity = struct.pack("!III", number, 0, 0)
    parts = ((1, duid), (3, identity), (8, b"\0\0"), (6, struct.pack("!HHH", 23, 24, 31)))
    message = bytes([1]) + number.to_bytes(3, "big") + b"".join(struct.pack("!HH", *(c, len(d))) + d for c, d in parts)
    addresses = ipaddress.ip_address(request["relay"]).packed + ipaddress.ip_address("fe80::1").packed
    message = bytes([12, 0]) + addresses + struct.pack("!HH", 9, len(message)) + message
    with socket.socket(socket.AF_INET6, socket.SOCK_DGRAM) as link:
        link.bind(("::", 547))
        link.settimeout(SECONDS)
        link.sendto(message, ("ff02::1:2", 547, 0, socket.if_nametoindex(request["interface"])))
        try:
            data = link.recv(4096)
        except TimeoutError:
            return None
    found = dict(options6(dict(options6(data[34:]))[9][4:]))
    leased = dict(options6(found[3][12:]))
    servers = found.get(23, b"")
    return {
        "address": str(ipaddress.ip_address(leased[5][:16])) if 5 in leased else "",
        "dns": [str(ipaddress.ip_address(servers[at : at + 16])) for at in range(0, len(servers), 16)],
    }


def options6(data: bytes) -> list[tuple[int, bytes]]:
    """Return code and data of each option of DHCPv6."""
    found = []
    while data:
        code, size = struct.unpack("!HH", data[:4])
        found.append((code, data[4 : 4 + size]))
        data = data[4 + size :]
    return found


if __name__ == "__main__":
    main()
