"""BMCs that answer at their planned addresses: one Redfish emulator (sushy-tools) per BMC, in a network namespace.

Each emulator has one system with the name of its device. The namespace has no link to the machine's own network.
"""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from uuid import NAMESPACE_DNS, uuid5

from conftest import tool_path
from support.netlab import command

PORT = 443  # of HTTPS: the URLs in the files name no other


@contextmanager
def answering(folder: Path, bmcs: Mapping[str, tuple[str, str]]) -> Iterator[str]:
    """Start an emulator at each address for the name and the path of a system; yield the namespace.

    A BMC whose system has a path has a second system, as one with an HGX baseboard. `folder/ca.pem` is the certificate
    of all BMCs.
    """
    space = f"dcgen-b{os.getpid()}"
    processes: list[subprocess.Popen[bytes]] = []
    names = ",".join(f"IP:{address}" for address in bmcs)
    command(
        *("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"),
        *("-keyout", str(folder / "key.pem"), "-out", str(folder / "ca.pem"), "-days", "2", "-subj", "/CN=bmc"),
        *("-addext", f"subjectAltName={names}"),
    )
    try:
        command("ip", "netns", "add", space)
        command("ip", "-n", space, "link", "set", "lo", "up")
        for number, (address, (device, path)) in enumerate(bmcs.items()):
            command("ip", "-n", space, "addr", "add", address, "dev", "lo", *(["nodad"] if ":" in address else []))
            processes.append(_start(folder / f"{number}", space, address, device, path))
        _wait(folder, space, bmcs, processes)
        yield space
    finally:
        for process in processes:
            process.terminate()
            process.wait(timeout=30)
        subprocess.run(["ip", "netns", "del", space], capture_output=True, check=False, timeout=30)


def _start(folder: Path, space: str, address: str, device: str, path: str) -> subprocess.Popen[bytes]:
    """Start the emulator of a BMC with a folder of its own; return its process."""
    folder.mkdir()
    off = {"power_state": "Off", "nics": []}
    systems = [{"uuid": path.rpartition("/")[2] or str(uuid5(NAMESPACE_DNS, device)), "name": device, **off}]
    systems += [{"uuid": "HGX_Baseboard_0", "name": "baseboard", **off}] if path else []
    config = folder / "emulator.conf"
    settings = {"SUSHY_EMULATOR_FAKE_SYSTEMS": systems, "SUSHY_EMULATOR_STATE_DIR": str(folder)}
    config.write_text("".join(f"{key} = {value!r}\n" for key, value in settings.items()), encoding="utf-8")
    emulator = tool_path("sushy-emulator")
    assert emulator
    words = [emulator, "--config", str(config), "--fake", "-i", address, "-p", str(PORT)]
    words += ["--ssl-certificate", str(folder.parent / "ca.pem"), "--ssl-key", str(folder.parent / "key.pem")]
    with (folder / "log").open("wb") as log:
        return subprocess.Popen(
            ["ip", "netns", "exec", space, *words], stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT
        )


def _wait(folder: Path, space: str, addresses: Iterable[str], processes: list[subprocess.Popen[bytes]]) -> None:
    """Wait until each emulator answers."""
    end = time.monotonic() + 60
    for number, (address, process) in enumerate(zip(addresses, processes, strict=True)):
        host = f"[{address}]" if ":" in address else address
        probe = ["ip", "netns", "exec", space, "curl", "-s", "--max-time", "5", "--cacert", str(folder / "ca.pem")]
        while subprocess.run(
            [*probe, f"https://{host}/redfish/v1/"], capture_output=True, check=False, timeout=30
        ).returncode:
            log = (folder / f"{number}" / "log").read_text(encoding="utf-8", errors="replace")
            assert process.poll() is None and time.monotonic() < end, log[-2_000:]
            time.sleep(0.2)
