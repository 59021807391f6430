"""The command `dcgen verify`: exit codes, choice of fabrics, repair sheets, and values for the lock."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import dcgen
from conftest import ROOT, Run
from dcgen.fleet import reading, sites
from dcgen.lock.lines import parse, read_file, recorded
from dcgen.verify.records import PortEnd
from support.observed import swapped, wiring

BLUEPRINT = ROOT / "blueprints" / "tiny.yaml"
MACS = {"tiny-gpu-001": "02:00:00:00:00:0a", "tiny-gpu-002": "02:00:00:00:00:0b"}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A project with a blueprint and complete reports of its storage network; servers send their MAC address."""
    (tmp_path / "blueprints").mkdir()
    shutil.copy(BLUEPRINT, tmp_path / "blueprints")
    write_reports(tmp_path, wiring(dcgen.load(BLUEPRINT)))
    return tmp_path


def write_reports(folder: Path, wired: dict[PortEnd, PortEnd]) -> None:
    """Write the report of each device on the storage network."""
    ports = {"Slot1P1", "Slot2P1"}
    rows: dict[str, list[dict[str, object]]] = {}
    for near, far in wired.items():
        if near.port in ports or far.port in ports:
            by_mac = {"type": "mac", "value": f"{MACS[far.device][:-2]}{far.port[4]}{far.device[-1]}"} if far.port in ports else {}  # fmt: skip
            told = {"id": by_mac or {"type": "ifname", "value": far.port}, "descr": far.port}
            rows.setdefault(near.device, []).append({near.port: {"chassis": {far.device: {}}, "port": told}})
    (folder / "lldp").mkdir(exist_ok=True)
    for device, interfaces in rows.items():
        text = json.dumps({"lldp": {"interface": interfaces}})
        (folder / "lldp" / f"{device}.json").write_text(text, encoding="utf-8")


STORAGE = ("verify", "blueprints/tiny.yaml", "lldp", "--fabric", "storage")


def test_a_sound_network(site: Path, run: Run) -> None:
    """All planned links are right: the exit code is 0."""
    done = run(*STORAGE)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "4 of 4 links seen\n\ntiny: 4 of 4 links ok, 0 faults, 0 repair steps\n"


def test_silence_is_not_success(site: Path, run_here: Run) -> None:
    """Without all links seen the exit code is 1, unless `--partial` accepts that."""
    leaf = (*STORAGE[:2], "lldp/tiny-storage-leaf-01.json")
    done = run_here(*leaf)

    assert done.returncode == 1
    assert done.stdout.startswith("4 of 31 links seen; ")
    assert run_here(*leaf, "--partial").returncode == 0


def test_a_device_that_reports_speaks_for_all_its_ports(site: Path, run_here: Run) -> None:
    """The servers report their Ethernet ports, so the links of the other networks are missing, not unknown."""
    done = run_here(*STORAGE[:3], "--partial")

    assert done.returncode == 1
    assert "none of the 8 planned links" in done.stdout or "DC710" in done.stdout


@pytest.mark.parametrize("form", ["text", "json", "csv", "sarif", "prometheus"])
def test_a_fault_ends_with_one(site: Path, run_here: Run, form: str) -> None:
    """A swapped pair is an error in each format, also with `--partial`."""
    wired = wiring(dcgen.load(BLUEPRINT))
    ends = [end for end in wired if end.device == "tiny-storage-leaf-01" and end.port in ("swp1s0", "swp2s0")]
    write_reports(site, swapped(wired, *ends))
    done = run_here(*STORAGE, "--partial", "--format", form)

    assert (done.returncode, done.stderr) == (1, "")
    assert "swapped" in done.stdout
    if form == "json":
        assert json.loads(done.stdout)["faults"][0]["places"][0]["line"] == 1


def test_repair_sheets(site: Path, run_here: Run) -> None:
    """`--sheet` writes a folder, counts its files, and removes what a repaired site no longer needs."""
    wired = wiring(dcgen.load(BLUEPRINT))
    ends = [end for end in wired if end.device == "tiny-storage-leaf-01" and end.port in ("swp1s0", "swp2s0")]
    write_reports(site, swapped(wired, *ends))
    done = run_here(*STORAGE, "--sheet", "repair")
    assert done.returncode == 1 and done.stderr.startswith("repair: 0 same, 0 changed, ")
    [sheet] = (site / "repair" / "repair").iterdir()
    assert "move the plug from port swp1s0 to port swp2s0" in sheet.read_text(encoding="utf-8")

    write_reports(site, wired)
    assert run_here(*STORAGE, "--sheet", "repair").returncode == 0
    assert not sheet.exists()
    run_here("build")
    refused = run_here(*STORAGE, "--sheet", "out/tiny")
    assert refused.returncode == 1 and "DC911" in refused.stderr


@pytest.mark.parametrize("frozen", [True, False], ids=["with a lock", "without a lock"])
def test_learned_values_are_recorded(site: Path, run_here: Run, frozen: bool) -> None:
    """`--learn` adds MAC addresses and serial numbers to the lock, keeps what it has, and a build uses them."""
    if frozen:
        assert run_here("freeze").returncode == 0
    (site / "list.csv").write_text("device,serial\ntiny-gpu-001,S-1\ntiny-gpu-002,S-2\n", encoding="utf-8")
    done = run_here(*STORAGE[:3], "list.csv", *STORAGE[3:], "--learn")
    lock = read_file(site / "blueprints" / "tiny.yaml", site)

    assert done.returncode == 0
    assert done.stderr == "tiny: recorded values of 2 racks and devices, 4 ports (blueprints/tiny.lock)\n"
    assert lock is not None and not parse(lock).findings
    words = recorded(parse(lock))
    assert words["tiny-gpu-001"] == {"serial": "S-1"}
    assert words["tiny-gpu-001:Slot2P1"] == {"mac": "02:00:00:00:00:21"}
    again = run_here(*STORAGE[:3], "list.csv", *STORAGE[3:], "--learn")
    assert again.stderr == "tiny: there is nothing new to record (blueprints/tiny.lock)\n"
    assert run_here("check").returncode == 0
    assert "02:00:00:00:00:21" in run_here("explain", "tiny-gpu-001").stdout


def test_another_address_than_recorded_is_a_warning(site: Path, run_here: Run) -> None:
    """A replaced adapter is named, and its old address stays in the lock."""
    run_here(*STORAGE, "--learn")
    lock = site / "blueprints" / "tiny.lock"
    lock.write_text(lock.read_text(encoding="utf-8").replace("00:21", "00:99"), encoding="utf-8")
    done = run_here(*STORAGE, "--learn")

    assert done.returncode == 0
    assert "DC734 warning: tiny-gpu-001 port Slot2P1 has MAC 02:00:00:00:00:21 in the report and 02:00:00:00:00:99 in the lock" in done.stdout  # fmt: skip
    assert "00:99" in lock.read_text(encoding="utf-8")


def test_a_site_of_a_fleet(tmp_path: Path, run_here: Run) -> None:
    """With `--site`, reports are compared with the plan of this site: one with a fourth server, and a swap."""
    shutil.copytree(ROOT / "blueprints", tmp_path / "blueprints")
    fleet = reading.load(tmp_path / "blueprints" / "stores-fr.yaml", tmp_path)
    row = fleet.rows["store-010"]
    analysis, _ = sites.plan(fleet, row, reading.site_document(fleet, row))
    assert analysis is not None
    wired = wiring(analysis.topology)
    for name, ends in {
        "sound": wired,
        "swapped": _swap_of_ports(wired, "store-010-inband-leaf-01", "swp1", "swp4"),
    }.items():
        (tmp_path / name).mkdir()
        for device in {end.device for end in ends}:
            rows = [
                {near.port: {"chassis": {far.device: {}}, "port": {"id": {"type": "ifname", "value": far.port}}}}
                for near, far in ends.items()
                if near.device == device
            ]
            (tmp_path / name / f"{device}.json").write_text(json.dumps({"lldp": {"interface": rows}}), encoding="utf-8")
    verify = ("verify", "blueprints/stores-fr.yaml")
    done = run_here(*verify, "sound", "--site", "store-010", "--sheet", "repair")

    links = 17  # three of each of four servers, two of the pair, three out-of-band of switches and the UPS; no circuits
    assert done.returncode == 0
    assert done.stdout.endswith(f"store-010: {links} of {links} links ok, 0 faults, 0 repair steps\n")
    done = run_here(*verify, "swapped", "--site", "store-010")
    assert done.returncode == 1
    assert "DC714 error: fault 1: store-010-infer-004 port front1p1 is plugged into" in done.stdout
    assert run_here(*verify, "sound", "--site", "store-001").returncode == 1


def _swap_of_ports(wired: dict[PortEnd, PortEnd], device: str, *ports: str) -> dict[PortEnd, PortEnd]:
    first, second = (PortEnd(device, port) for port in ports)
    return swapped(wired, first, second)


@pytest.mark.parametrize(
    ("arguments", "code", "text"),
    [
        ((), 2, "this is a fleet of sites; name one of them with --site"),
        (("--site", "store-0010"), 1, "stores-fr.yaml:6:1: DC803 error: there is no site 'store-0010'"),
        (("--site", "store-001", "--learn"), 2, "--learn needs a blueprint of one site"),
    ],
)
def test_wrong_usage_with_a_fleet(
    tmp_path: Path, run_here: Run, arguments: tuple[str, ...], code: int, text: str
) -> None:
    """A fleet needs the name of one of its sites, and has nothing to record addresses in."""
    shutil.copytree(ROOT / "blueprints", tmp_path / "blueprints")
    done = run_here("verify", "blueprints/stores-fr.yaml", "lldp", *arguments)
    assert (done.returncode, text in done.stderr) == (code, True), done.stderr


def test_errors_of_a_fleet_or_its_site_end_verify(tmp_path: Path, run_here: Run) -> None:
    """Faulty rows and a site that cannot be planned are told, and nothing is compared."""
    shutil.copytree(ROOT / "blueprints", tmp_path / "blueprints")
    rows = tmp_path / "blueprints" / "stores-fr.csv"
    text = rows.read_text(encoding="utf-8")
    verify = ("verify", "blueprints/stores-fr.yaml", "lldp", "--site", "store-002")
    rows.write_text(text.replace("store-001,1,", "store-001,2,"), encoding="utf-8")
    done = run_here(*verify)
    assert (done.returncode, "stores-fr.csv:3:11: DC802 error" in done.stderr) == (1, True), done.stderr
    rows.write_text(text, encoding="utf-8")
    design = tmp_path / "blueprints" / "designs" / "store.yaml"
    design.write_text(design.read_text(encoding="utf-8").replace("KR4268V2", "KR4268V9", 1), encoding="utf-8")
    done = run_here(*verify)
    assert (done.returncode, "designs/store.yaml:11:5: DC106 error" in done.stderr) == (1, True), done.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "text"),
    [
        (("blueprints/tiny.yaml", "lldp", "--fabric", "storag"), 2, "did you mean 'storage'?"),
        (("blueprints/tiny.yaml",), 2, "Missing argument 'FILE...'"),
        (("blueprints/nothing.yaml", "lldp"), 1, "DC001"),
        (("blueprints/tiny.yaml", "lldp", "--site", "tiny"), 2, "--site needs a fleet"),
        (("blueprints/tiny.yaml", "nothing.json"), 1, "DC001"),
        (("blueprints/tiny.yaml", "blueprints/tiny.yaml"), 1, "DC700"),
    ],
    ids=["fabric", "no files", "no blueprint", "no fleet", "no such file", "no report"],
)
def test_wrong_usage(site: Path, run_here: Run, arguments: tuple[str, ...], code: int, text: str) -> None:
    """Wrong names and files are explained, and never a traceback."""
    done = run_here("verify", *arguments)

    assert done.returncode == code
    assert text in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
