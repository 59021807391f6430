"""A simulated InfiniBand subnet under a real subnet manager: ibsim, OpenSM and infiniband-diags on files of dcgen.

Everything happens in one folder and over abstract sockets of a name of its own; what is started is ended by its own
process id, and no step waits longer than LIMIT seconds.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from conftest import tool_path

LIMIT = 60
READY, REFUSED, UP = "Network simulator ready", "No routing engine able to", "SUBNET UP"
TOOLS = ("ibsim", "umad2sim", "opensm", "ibnetdiscover", "ibdmchk")
NODE = re.compile(r'^(Switch|Ca)\s+(\d+)\s+"([^"]+)"(?:\s+#\s+"([^"]+)")?')
PORT = re.compile(r'^\[(\d+)\]\s*"([^"]+)"\[(\d+)\]')
GUID = re.compile(r"^(?:switchguid|caguid)=0x([0-9a-f]+)")

End = tuple[str, int]  # a node's name and the number of its port


@dataclass(frozen=True, slots=True)
class Net:
    """A netlist: GUID and number of ports by name, the switches among them, and the far end of each port."""

    guids: dict[str, int]
    ports: dict[str, int]
    switches: frozenset[str]
    ends: dict[End, End]

    @property
    def links(self) -> set[frozenset[End]]:
        """Every link once, whichever end it was read from."""
        return {frozenset(link) for link in self.ends.items()}


class Verdict(NamedTuple):
    """What OpenSM did: whether the subnet is up, what its log says, and the folder of its dumps."""

    up: bool
    log: str
    dumps: Path


def read_net(text: str) -> Net:
    """A netlist as dcgen writes it or as ibnetdiscover prints it, which calls nodes by GUID and tells the names behind."""
    guids: dict[str, int] = {}
    ports: dict[str, int] = {}
    switches: set[str] = set()
    names: dict[str, str] = {}
    ends: dict[End, End] = {}
    name, guid = "", 0
    for line in text.splitlines():
        if found := GUID.match(line):
            guid = int(found[1], 16)
        elif found := NODE.match(line):
            name = names[found[3]] = found[4] or found[3]
            assert name not in guids, f"{name} stands twice"
            guids[name], ports[name] = guid, int(found[2])
            switches |= {name} if found[1] == "Switch" else set()
        elif found := PORT.match(line):
            assert (name, int(found[1])) not in ends, f"port {found[1]} of {name} stands twice"
            ends[name, int(found[1])] = (found[2], int(found[3]))
    far = {near: (names[node], port) for near, (node, port) in ends.items()}
    return Net(guids, ports, frozenset(switches), far)


class Simulator:
    """A running ibsim and the means to run programs inside its subnet."""

    def __init__(self, work: Path, environment: dict[str, str]) -> None:
        self.work, self.environment = work, environment

    def run(self, tool: str, *arguments: str) -> str:
        """What a program of infiniband-diags prints."""
        path = tool_path(tool)
        assert path
        done = subprocess.run([path, *arguments], cwd=self.work, env=self.environment, stdin=subprocess.DEVNULL,
                              capture_output=True, text=True, timeout=LIMIT, check=False)  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout

    def pkeys(self, lid: int) -> dict[int, bool]:
        """Return the P_Keys of an adapter port by its LID: 15 bits each, and whether the membership is full."""
        words = re.findall(r"0x([0-9a-f]{4})", self.run("smpquery", "pkeys", str(lid), "1"))
        return {int(word, 16) & 0x7FFF: bool(int(word, 16) & 0x8000) for word in words if int(word, 16)}

    def opensm(self, engine: str = "ftree", roots: Path | None = None, partitions: Path | None = None) -> Verdict:
        """One sweep with one routing engine. A refused subnet is retried for ever, so a refusal ends the process.

        With a file of partitions the log has the warnings of its parser too.
        """
        dumps = self.work / "dumps"
        shutil.rmtree(dumps, ignore_errors=True)
        dumps.mkdir()
        log, path = dumps / "log", tool_path("opensm")
        assert path
        command = [
            path,
            "-o",
            "-e",
            "-R",
            f"{engine},no_fallback",
            "-D",
            "0x47" if partitions else "0x43",
            "-F",
            os.devnull,
            "-f",
            str(log),
        ]
        command += ["--dump_files_dir", str(dumps), *(["-a", str(roots)] if roots else [])]
        command += ["-P", str(partitions)] if partitions else []
        with (dumps / "out").open("w") as out:
            process = subprocess.Popen(command, cwd=self.work, env=self.environment, stdin=subprocess.DEVNULL,
                                       stdout=out, stderr=subprocess.STDOUT)  # fmt: skip
            with ended(process):
                await_text(process, log, (REFUSED,))
        text = log.read_text(encoding="utf-8", errors="replace")
        return Verdict(UP in text and REFUSED not in text, text, dumps)


@contextmanager
def simulated(net: Path, work: Path, first: str = "", shape: Net | None = None) -> Iterator[Simulator]:
    """ibsim on a netlist as large as `shape`, with programs attached to the node `first`.

    Raises ValueError with ibsim's words when it refuses the netlist.
    """
    work.mkdir(parents=True, exist_ok=True)
    shape = shape or read_net(net.read_text(encoding="utf-8"))
    sizes = {"-N": len(shape.ports), "-S": len(shape.switches), "-P": sum(shape.ports.values()) + len(shape.switches)}
    ibsim, library = tool_path("ibsim"), tool_path("umad2sim")
    assert ibsim and library
    environment = {**os.environ, "IBSIM_SOCKNAME": f"dcgen-{os.getpid()}-{work.name}"}
    environment |= {"OSM_TMP_DIR": str(work), "OSM_CACHE_DIR": str(work), **({"SIM_HOST": first} if first else {})}
    out = work / "ibsim.out"
    with out.open("w") as stream:
        command = [ibsim, "-s", "-n", *(str(item) for size in sizes.items() for item in size), str(net)]
        process = subprocess.Popen(command, cwd=work, env=environment, stdin=subprocess.DEVNULL,
                                   stdout=stream, stderr=subprocess.STDOUT)  # fmt: skip
    with ended(process):
        if not await_text(process, out, (READY,)):
            raise ValueError(out.read_text(encoding="utf-8", errors="replace"))
        yield Simulator(work, {**environment, "LD_PRELOAD": library})


def await_text(process: subprocess.Popen[bytes], path: Path, words: tuple[str, ...]) -> bool:
    """Wait until a file holds one of the words or the process has ended; whether it holds one."""
    last = time.monotonic() + LIMIT
    while True:
        over = process.poll() is not None
        text = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
        if any(word in text for word in words) or over:
            return any(word in text for word in words)
        assert time.monotonic() < last, f"{process.args!r} takes longer than {LIMIT} s:\n{text[-2000:]}"
        time.sleep(0.02)


@contextmanager
def ended(process: subprocess.Popen[bytes]) -> Iterator[None]:
    """The end of a process that this test started, whatever happens in between."""
    try:
        yield
    finally:
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(1)  # OpenSM does not heed the signal while it waits for its next try
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def ibdmchk(*arguments: str, cwd: Path, **environment: str) -> str:
    """What ibdmchk prints; its exit code says nothing, since version 1.5.7 crashes after its verdict."""
    path = tool_path("ibdmchk")
    assert path
    done = subprocess.run([path, *arguments], cwd=cwd, env={**os.environ, **environment}, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=LIMIT, check=False)  # fmt: skip
    return done.stdout


# --- forwarding tables -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Tables:
    """The forwarding tables of a subnet: the port toward each destination by switch, destinations being adapters."""

    net: Net
    lids: dict[str, int]
    tables: dict[str, dict[int, int]]

    def path(self, source: str, target: str) -> list[End]:
        """The ports that a packet leaves by, the adapter's own first. Raises LookupError for a hole and for a loop."""
        left: list[End] = [(source, 1)]
        while (here := self.net.ends[left[-1]][0]) != target:
            if here not in self.tables or len(left) > len(self.tables):
                raise LookupError(f"{source} does not reach {target}: {left[:6]}")
            left.append((here, self.tables[here][self.lids[target]]))
        return left


def read_tables(net: Net, dumps: Path) -> Tables:
    """The forwarding tables of opensm-lfts.dump."""
    names = {guid: name for name, guid in net.guids.items()}
    lids: dict[str, int] = {}
    tables: dict[str, dict[int, int]] = {}
    table: dict[int, int] = {}
    for line in (dumps / "opensm-lfts.dump").read_text(encoding="utf-8").splitlines():
        if line.startswith("Unicast lids"):
            found = re.search(r"guid 0x([0-9a-f]+)", line)
            assert found
            table = tables.setdefault(names[int(found[1], 16)], {})
        elif (found := re.match(r"0x([0-9a-f]+) (\d+) # Channel Adapter portguid 0x([0-9a-f]+)", line)) and found:
            table[int(found[1], 16)] = int(found[2])
            lids[names[int(found[3], 16) - 1]] = int(found[1], 16)
    return Tables(net, lids, tables)


def channels(tables: Tables) -> tuple[set[tuple[End, End]], list[str]]:
    """What packets between all adapters do: pairs of ports between switches that they leave by, one after the other,
    and the adapters that some other cannot reach."""
    net = tables.net
    homes = {node: net.ends[node, 1][0] for node in net.ports if node not in net.switches}
    pairs: set[tuple[End, End]] = set()
    lost: list[str] = []
    for target, home in homes.items():
        lid, arrives = tables.lids.get(target), {home}
        if lid is None or tables.tables[home].get(lid) != net.ends[target, 1][1]:
            lost.append(target)
            continue
        for start in set(homes.values()):
            here, seen, before = start, set[str](), None
            while here not in arrives and here in tables.tables and here not in seen:
                seen.add(here)
                port = (here, tables.tables[here].get(lid, 255))
                pairs |= {(before, port)} if before else set()
                before, here = port, net.ends.get(port, ("nowhere", 0))[0]
            if here in arrives:
                if before and here != home:
                    pairs.add((before, (here, tables.tables[here][lid])))
                arrives |= seen
            else:
                lost.append(target)
    return pairs, lost
