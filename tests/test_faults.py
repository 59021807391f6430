"""Bad blueprints and what dcgen says about them.

One case is `faults/NAME.yaml` with the exact findings in `faults/NAME.txt`; the files of a user's project, such as a
catalog, lie in a folder NAME beside it. A line that is at fault carries its code in a comment, so that the place of a
finding is checked against the blueprint itself. `pytest tests/test_faults.py --snapshot-update` writes the texts anew.
A text has warnings about values that the catalog lacks (`support.gaps`) only if a comment of the case names their code.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from conftest import Examine, exit_code
from dcgen.rules import RULES
from support import gaps

FAULTS = Path(__file__).parent / "faults"
CASES = sorted(path.stem for path in FAULTS.glob("*.yaml"))
PLACED = re.compile(
    r"^(?P<file>\S+?):(?P<line>\d+):(?P<column>\d+): (?P<code>DC\d{3}) (?:error|warning): \S", re.MULTILINE
)
# Codes that no blueprint alone can provoke, and the file that tests them.
ELSEWHERE = {
    "DC001": "test_source.py",
    "DC004": "test_cli.py",
    "DC005": "test_cli.py",
    "DC118": "test_netbox.py",
    "DC119": "test_spreadsheets.py",
    "DC138": "test_cli.py",
    "DC149": "test_phases.py",
    "DC290": "test_bill.py",
    "DC291": "test_bill.py",
    "DC292": "test_bill.py",
    **dict.fromkeys(("DC347", "DC357", "DC358"), "test_addressing.py"),
    "DC364": "test_interlinks.py",
    "DC280": "test_space.py",
    "DC281": "test_space.py",
    "DC282": "test_space.py",
    "DC283": "test_space.py",
    "DC332": "test_proof.py",
    "DC333": "test_proof.py",
    "DC335": "test_proof.py",
    **dict.fromkeys(("DC620", "DC621", "DC622", "DC623", "DC626"), "test_size.py"),
    **dict.fromkeys((f"DC{code}" for code in range(501, 510)), "test_lock.py"),
    **dict.fromkeys(("DC700", "DC701"), "test_formats.py"),
    **dict.fromkeys(("DC702", "DC703", *(f"DC{code}" for code in range(710, 725))), "test_verify.py"),
    **dict.fromkeys(("DC730", "DC731", "DC732", "DC733"), "test_verify.py"),
    **dict.fromkeys(("DC734", "DC911"), "test_verify_command.py"),
    **dict.fromkeys((f"DC{code}" for code in range(750, 775)), "test_devicetypes.py"),
    **dict.fromkeys((f"DC{code}" for code in range(801, 812)), "test_fleet.py"),
    **dict.fromkeys((f"DC{code}" for code in range(912, 916)), "test_daskengine.py"),
    "DC901": "test_render.py",
    "DC902": "test_render.py",
    "DC903": "test_render.py",
    "DC904": "test_tree.py",
    "DC905": "test_tree.py",
    "DC906": "test_tree.py",
    "DC907": "test_folderlock.py",
    "DC908": "test_kept.py",
    "DC909": "test_stops.py",
    "DC910": "test_confined.py",
}

HEAD = "kind: training-pod\nname: pod\n"
SERVERS = "servers:\n  head: {model: R660, numbers: 1-2, fitted: {}}\n"
# Blueprints in which two things would get one name, each key by itself being fine.
COLLISIONS = {
    "uplink and server": (
        f"{HEAD}servers:\n  uplink-wan: {{model: R660, numbers: 1, fitted: {{}}}}\ncircuits: {{wan-001: {{fabric: oob, provider: x, speed_gbps: 1}}}}\n"
    ),
    "feed and server": f"{HEAD}servers:\n  feed-x: {{model: R660, numbers: 1, fitted: {{}}}}\npower: {{feeds: {{a: {{}}, x-001: {{}}}}}}\n",
    "feed and rack": f"{HEAD}{SERVERS}power: {{feeds: {{r01: {{}}}}}}\nracks: {{feed: {{model: AR3100, holds: {{head: 8, oob-leaf: 1}}}}}}\n",
    "rack of a unit and of the site": (
        f"{HEAD}servers:\n  head: {{model: R660, units: 1, numbers: 1, fitted: {{}}}}\n"
        "racks: {m: {model: AR3100, per: unit, holds: {head: 8}}, su01-m: {model: AR3100, holds: {oob-leaf: 1}}}\n"
    ),
    "leaf of a unit and of the site": (
        f"{HEAD}servers:\n  head: {{model: R660, units: 1, numbers: 1, fitted: "
        "{nics: {f: {model: MCX755106AS-HEAT, count: 1, ports: [storage, su01-storage]}}}}\n"
        "fabrics: {storage: {design: leaf-spine, switch: SN3700}, su01-storage: {design: single, switch: SN3700}}\n"
        "addressing: {pools: {su01-storage: 10.99.0.0/16}}\n"
    ),
    "two ports of one server": (
        f"{HEAD}servers:\n  head: {{model: R660, numbers: 1, fitted: {{nics: "
        "{f: {model: MCX755106AS-HEAT, count: 1, ports: [storage, inband]}, f1p: {model: B3140H, count: 2, ports: [compute]}}}}\n"
    ),
}
# Odd texts that mean what they say.
ODD = {
    "byte order mark": f"\ufeff{HEAD}{SERVERS}",
    "Windows line ends": f"{HEAD}{SERVERS}".replace("\n", "\r\n"),
    "JSON": '{"kind": "training-pod", "name": "pod", "servers": {"head": {"model": "R660", "numbers": "1-2", "fitted": {}}}}',
    "merge key": f"{HEAD}servers:\n  head: &head {{model: R660, numbers: 1-2, fitted: {{}}}}\n  tail: {{<<: *head, numbers: 3-4}}\n",
    "the name no": f"kind: training-pod\nname: no\n{SERVERS}",
    "other alphabets": f"{HEAD}description: 日本 ü\n{SERVERS}",
    "marks of other languages": f"{HEAD}description: '${{a}} {{{{ b }}}} {{% raw %}} %{{if}} <b> | `c`'\n{SERVERS}",
    "empty mappings": HEAD
    + SERVERS
    + "".join(
        f"{key}: {{}}\n" for key in ("site", "fabrics", "racks", "floor", "power", "circuits", "assume", "spares")
    ),
    "IPv6 pool": f"{HEAD}{SERVERS}addressing: {{pools: {{oob: '2001:db8::/48'}}}}\n",
    "a formula for a provider": f"{HEAD}{SERVERS}circuits: {{wan: {{fabric: oob, provider: '=cmd()', speed_gbps: 1}}}}\n",
}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, as a process of its own would find it."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def copy_case(name: str, project: Path) -> None:
    """Put a case's blueprint and the files beside it into the project."""
    shutil.copy(FAULTS / f"{name}.yaml", project)
    if (FAULTS / name).is_dir():
        shutil.copytree(FAULTS / name, project, dirs_exist_ok=True)


def listing(folder: Path) -> list[str]:
    """Every file and folder below `folder`."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def expected(name: str) -> str:
    """The findings that a case is to give."""
    return (FAULTS / f"{name}.txt").read_text(encoding="utf-8")


def goldens() -> str:
    """The expected findings of all cases."""
    return "".join(expected(name) for name in CASES)


@pytest.mark.parametrize("name", CASES)
def test_fault_is_reported(
    name: str,
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    request: pytest.FixtureRequest,
) -> None:
    """A bad blueprint gives exactly its findings on standard error, exit code 1, no traceback and no file."""
    copy_case(name, project)
    before = listing(project)
    code = exit_code(monkeypatch, "check", "--strict", f"{name}.yaml")
    findings = gaps.others_of(capsys.readouterr().err, FAULTS / f"{name}.yaml")
    assert code == 1
    assert "Traceback" not in findings
    if request.config.getoption("update_snapshots"):
        (FAULTS / f"{name}.txt").write_text(findings, encoding="utf-8")
    assert findings == expected(name)
    assert listing(project) == before


@pytest.mark.parametrize("name", [name for name in CASES if " error: " in expected(name)])
def test_faulty_blueprint_is_not_built(
    name: str, project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A build of a blueprint with an error exits 1, says what `check` says, and writes nothing."""
    copy_case(name, project)
    before = listing(project)
    assert exit_code(monkeypatch, "build", f"{name}.yaml") == 1
    output, findings = capsys.readouterr()
    assert (output, gaps.others_of(findings, FAULTS / f"{name}.yaml")) == ("", expected(name))
    assert listing(project) == before


@pytest.mark.parametrize("name", CASES)
def test_place_is_the_line_at_fault(name: str) -> None:
    """Each finding points at the line that names its code, or at 1:1 for the file as a whole, and each such line is found."""
    found = {
        (match["file"], int(match["line"]), match["code"])
        for match in PLACED.finditer(expected(name))
        if (match["line"], match["column"]) != ("1", "1")
    }
    files = [FAULTS / f"{name}.yaml", *(FAULTS / name).rglob("*.yaml"), *(FAULTS / name).rglob("*.csv")]
    marked = {
        (path.relative_to(FAULTS if path.parent == FAULTS else FAULTS / name).as_posix(), number, code)
        for path in files
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        for code in re.findall(r"DC\d{3}", line.partition("#")[2])
        if number > 1
    }
    assert found == marked


@pytest.mark.parametrize("name", CASES)
def test_finding_says_what_to_do(name: str) -> None:
    """Each finding is one placed line and one indented line that names a way out."""
    lines = expected(name).splitlines()
    assert lines
    for finding, hint in zip(lines[::2], lines[1::2], strict=True):
        assert PLACED.match(finding)
        assert re.match(r"    \S", hint)


@pytest.mark.parametrize("name", COLLISIONS)
def test_one_name_for_two_things(examine: Examine, name: str) -> None:
    """Where two things would get one name, or a name is kept for dcgen's own, that is an error; nothing is overwritten in silence."""
    _, findings = examine(COLLISIONS[name])
    assert {"DC108", "DC105"} & {finding.code for finding in findings if finding.severity == "error"}


@pytest.mark.parametrize("name", ODD)
def test_odd_text_is_no_fault(examine: Examine, name: str) -> None:
    """An unusual way to write a valid blueprint gives a topology and no finding."""
    topology, findings = examine(ODD[name])
    assert gaps.others(findings) == []
    assert topology
    assert topology.plan.devices


def test_every_code_has_a_case() -> None:
    """Each code of the table is provoked by a case here, or by a test of the file that is named for it."""
    cased = {match["code"] for match in PLACED.finditer(goldens())}
    assert set(RULES) - cased == set(ELSEWHERE)
    for code, file in ELSEWHERE.items():
        assert code in (FAULTS.parent / file).read_text(encoding="utf-8")


def test_every_text_has_a_blueprint() -> None:
    """No expected text outlives its blueprint."""
    assert sorted(path.stem for path in FAULTS.glob("*.txt")) == CASES
