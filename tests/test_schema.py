"""The JSON Schema for editors: a text with a unit at each key, the faults that it sees, and the programs that read it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from conftest import BLUEPRINTS, ROOT, Examine, Run
from dcgen import schema
from dcgen.blueprint import Blueprint
from dcgen.catalog import KINDS, SHIPPED
from dcgen.schema import Model

HERE = Path(__file__).parent / "schema"
GOOD = (HERE / "good.yaml").read_text(encoding="utf-8")
DAMAGE: list[dict[str, str]] = YAML(typ="safe").load(HERE / "damage.yaml")
MODELS: dict[str, type[Model]] = {"blueprint": Blueprint, **KINDS}
GUIDE = ROOT / "docs" / "how-to.md"
# The unit that a text must name, by the end of the key.
UNITS = {
    "_kg_m2": "kilograms per square meter",
    "_mm2": "square millimeters",
    "_mm": "millimeters",
    "_m": "meters",
    "_kg": "kilograms",
    "_kw": "kilowatts",
    "_w": "watts",
    "watts": "watts",
    "_v": "volts",
    "amps": "amperes",
    "_gbps": "Gbit/s",
    "_gb": "gigabytes",
    "_tb": "terabytes",
    "_k": "kelvin",
    "minutes": "minutes",
    "percent": "percentage",
    "u_height": "rack units",
    "reserve_u": "rack units",
    "_gbytes_per_s": "gigabytes per second",
}


@cache
def schema_of(name: str) -> dict[str, Any]:
    """Return the JSON Schema of a blueprint or a kind of catalog entry."""
    return schema.json_schema(MODELS[name], name)


def loaded(text: str) -> Any:
    """Return a YAML text as the JSON that a validator sees: every key is text."""
    return json.loads(json.dumps(YAML(typ="safe").load(text), default=str))


def refusals(name: str, data: Any) -> list[str]:
    """Return what the schema says against a document."""
    return [error.message for error in Draft202012Validator(schema_of(name)).iter_errors(data)]


def properties(node: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every property of a schema, at every depth, by its key."""
    if isinstance(node, dict):
        if node.get("type") == "object" and "properties" in node:
            yield from node["properties"].items()
        for child in node.values():
            yield from properties(child)
    elif isinstance(node, list):
        for child in node:
            yield from properties(child)


# --- descriptions -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", MODELS)
@pytest.mark.consumer("jsonschema", "4.26", "validates each schema against the metaschema of draft 2020-12")
def test_every_property_is_described(name: str) -> None:
    """A schema is valid, and each of its properties has a text of one sentence or more, and no title made of its key."""
    found = list(properties(schema_of(name)))
    Draft202012Validator.check_schema(schema_of(name))
    assert len(found) >= len(MODELS[name].model_fields)
    for key, value in found:
        assert re.fullmatch(r"[A-Z`].+[.]", value["description"], re.S), key
        assert "title" not in value and value.get("default", 0) is not None, key


@pytest.mark.parametrize("name", MODELS)
def test_a_description_names_the_unit(name: str) -> None:
    """A key that ends with a unit has a text with that unit in words."""
    for key, value in properties(schema_of(name)):
        unit = next((text for end, text in UNITS.items() if key.endswith(end)), "")
        assert unit in value["description"], key


def test_limits_and_defaults_are_those_of_the_model() -> None:
    """A few properties have the minimum, maximum, enum, default and examples that the reference shows."""
    definitions = schema_of("blueprint")["$defs"]
    fabric, power = (definitions[name]["properties"] for name in ("Fabric", "Power"))
    assert power["reserve_percent"].items() >= {"minimum": 0, "maximum": 90, "default": 0}.items()
    assert (
        fabric["media"].items() >= {"enum": ["auto", "copper-first", "fiber", "single-mode"], "default": "auto"}.items()
    )
    assert {"minimum": 1, "maximum": 8} in [
        {key: item[key] for key in ("minimum", "maximum")}
        for item in fabric["links_per_cage"]["anyOf"]
        if "minimum" in item
    ]
    assert "3:1" in fabric["oversubscription"]["anyOf"][0]["examples"]


@pytest.mark.parametrize("name", MODELS)
def test_the_reference_has_the_same_text(name: str) -> None:
    """Each description of a schema is a cell of the reference."""
    page = (ROOT / "docs" / "reference" / ("blueprint.md" if name == "blueprint" else "catalog.md")).read_text("utf-8")
    for key, value in properties(schema_of(name)):
        assert f"| `{key}` | {' '.join(value['description'].split())} |" in page


# --- good and damaged documents ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path",
    [HERE / "good.yaml", *BLUEPRINTS, *sorted((ROOT / "tests" / "cases").glob("*.yaml"))],
    ids=lambda path: path.stem,
)
def test_a_good_blueprint_passes(path: Path) -> None:
    """The schema refuses no blueprint that dcgen accepts."""
    assert refusals("blueprint", loaded(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_shipped_entry_passes(kind: str) -> None:
    """The schema of each kind accepts every catalog entry of that kind."""
    for path in sorted((SHIPPED / kind).glob("*.yaml")):
        assert refusals(kind, loaded(path.read_text(encoding="utf-8"))) == [], path.name


def damaged(case: dict[str, str]) -> str:
    """Return the good blueprint with the damage of a case."""
    assert GOOD.count(case["from"]) >= 1, "the damage is not in good.yaml"
    return GOOD.replace(case["from"], case["to"], 1)


@pytest.mark.mostly_slow(60)
@pytest.mark.parametrize("case", DAMAGE, ids=lambda case: case["name"])
def test_the_schema_refuses_damage(case: dict[str, str], examine: Examine) -> None:
    """`dcgen check` reports each damage; the schema refuses it too, unless it is of a kind beyond JSON Schema."""
    text = damaged(case)
    assert case["code"] in {finding.code for finding in examine(text)[1] if finding.severity == "error"}
    if case.get("beyond") != "YAML":
        assert bool(refusals("blueprint", loaded(text))) == ("beyond" not in case)


ENTRY = """\
model: OWN
manufacturer: Own
description: a test
media: mmf
connector: mpo12-apc
lengths: [{m: 1}, {m: 3}]
sources: [{fields: [media, connector, lengths], certainty: user, title: a test}]
"""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("media: mmf", "media: dac"),  # needs a cage
        ("connector: mpo12-apc", "cage: OSFP"),
        ("connector: mpo12-apc", "connector: mpo12-apc\ntail_cage: OSFP\ntails: 2"),
        ("media: mmf\nconnector: mpo12-apc", "media: dac\ncage: OSFP\ntails: 2"),
        ("{m: 1}", "{m: 0}"),
        ("{m: 1}", "{meters: 1}"),
        ("certainty: user", "certainty: sure"),
        ("description: a test\n", ""),
    ],
)
def test_the_schema_of_a_cable_refuses_damage(old: str, new: str) -> None:
    """The keys of a cable follow from its medium: a fiber has a connector, any other cable cages."""
    assert refusals("cable", loaded(ENTRY)) == []
    assert refusals("cable", loaded(ENTRY.replace(old, new)))


def test_the_guide_lists_what_the_schema_cannot_express() -> None:
    """docs/how-to.md has a row for each kind of damage that only `dcgen check` reports."""
    text = GUIDE.read_text(encoding="utf-8").partition("## Complete keys in an editor")[2].partition("\n## ")[0]
    kinds = {case["beyond"] for case in DAMAGE if "beyond" in case}
    assert kinds == set(re.findall(r"^\| (?!---|kind)(\w+) \|", text, flags=re.M))


def test_a_number_in_quotes_is_the_only_good_text_that_the_schema_refuses(examine: Examine) -> None:
    """dcgen reads a number in quotes, and the schema asks for the number."""
    text = GOOD.replace("reserve_percent: 5", 'reserve_percent: "5"')
    assert not [finding for finding in examine(text)[1] if finding.severity == "error"]
    assert refusals("blueprint", loaded(text))


# --- programs that read the schema ------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.consumer(
    "check-jsonschema", "0.39", "validates good and damaged blueprints against the output of `dcgen schema`"
)
def test_check_jsonschema_agrees(run: Run, tmp_path: Path) -> None:
    """The command that users run in CI accepts good blueprints and refuses the same damage."""
    (tmp_path / "schema.json").write_text(run("schema").stdout, encoding="utf-8")
    files = {f"{number}.yaml": damaged(case) for number, case in enumerate(DAMAGE) if case.get("beyond") != "YAML"}
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", "schema.json", "--output-format", "json"]
    done = subprocess.run([*command, *files], cwd=tmp_path, capture_output=True, text=True, check=False)
    refused = {error["filename"] for error in json.loads(done.stdout)["errors"]}
    good = [str(path) for path in (HERE / "good.yaml", *BLUEPRINTS)]

    assert done.returncode == 1
    assert refused == {f"{number}.yaml" for number, case in enumerate(DAMAGE) if "beyond" not in case}
    assert subprocess.run([*command, *good], cwd=tmp_path, capture_output=True, check=False).returncode == 0


@pytest.mark.slow
def test_the_first_blueprint_points_at_its_schema(run_here: Run, tmp_path: Path) -> None:
    """The first line of the blueprint of `init` names a file that `init` wrote, with the text of `dcgen schema`."""
    assert run_here("init").returncode == 0
    path = tmp_path / "blueprints" / "first-pod.yaml"
    line, *_ = path.read_text(encoding="utf-8").splitlines()
    found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", line)
    assert found
    file = (path.parent / found[1]).resolve()

    assert file == (tmp_path / "blueprint.schema.json").resolve()
    assert file.read_text(encoding="utf-8") == run_here("schema").stdout
    assert json.loads(file.read_text(encoding="utf-8"))["properties"]["servers"]["description"]
    assert refusals("blueprint", loaded(path.read_text(encoding="utf-8"))) == []


def test_the_setting_of_the_guide_points_at_the_schema() -> None:
    """The setting for Visual Studio Code maps the file that the guide writes to every blueprint."""
    text = GUIDE.read_text(encoding="utf-8")
    (setting,) = re.findall(r"^```json\n(.*yaml\.schemas.*)\n```$", text, flags=re.M)
    ((file, pattern),) = json.loads(setting)["yaml.schemas"].items()
    assert f"$ dcgen schema > {file.removeprefix('./')}\n" in text
    assert all(path.relative_to(ROOT).match(pattern) for path in BLUEPRINTS)


@pytest.mark.parametrize("kind", ["server", "cable"])
def test_schema_of_a_kind(run_here: Run, kind: str) -> None:
    """`dcgen schema KIND` prints the schema of catalog entries, and an unknown kind is a usage error."""
    assert json.loads(run_here("schema", kind).stdout)["title"] == f"dcgen catalog: {kind}"
    assert run_here("schema", f"{kind}x").returncode == 2
