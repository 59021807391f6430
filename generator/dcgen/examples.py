"""The examples below the help of commands."""

from __future__ import annotations


def block(title: str, rows: dict[str, str]) -> str:
    """Return a title and lines of a command and its effect, for click to print as they are."""
    width = max(map(len, rows)) + 2
    lines = "\n".join(f"  {command:{width}}{effect}".rstrip() for command, effect in rows.items())
    return f"\b\n{title}:\n{lines}\n"


START = (
    block(
        "First steps",
        {
            "dcgen init my-site": "write a first blueprint",
            "cd my-site": "",
            "dcgen build": "check it and write out/NAME/",
            "dcgen explain DC205": "explain the code of a finding",
        },
    )
    + "\nExit codes: 0 success, 1 errors or differences, 2 wrong usage. `dcgen COMMAND --help` describes a command."
)
BUILD = block(
    "Examples",
    {
        "dcgen build": "build every blueprint in blueprints/",
        "dcgen build blueprints/iad1-a.yaml": "build one blueprint",
        "dcgen build --only cables,labels": "write the cable list and the labels",
        "dcgen build --check": "fail if out/ is stale, for CI",
    },
)
CHECK = block(
    "Examples",
    {
        "dcgen check": "check every blueprint in blueprints/",
        "dcgen check --strict": "fail on warnings too",
        "dcgen check --format sarif": "print the findings as SARIF 2.1.0",
    },
)
DIFF = block(
    "Examples",
    {
        "dcgen diff": "compare with out/",
        "dcgen diff --against HEAD": "compare with out/ in the last commit",
        "dcgen diff --against ../other/out": "compare with another folder",
        "dcgen diff a.yaml --against b.yaml": "compare with another blueprint",
        "dcgen diff --format markdown": "print a comment for a pull request",
    },
)
EXPLAIN = block(
    "Examples",
    {
        "dcgen explain DC205": "explain the code of a finding",
        "dcgen explain iad1-a-su01-gpu-001": "explain the name and place of a server",
        "dcgen explain 10.64.0.16": "explain an address",
        "dcgen explain SN2201": "list the devices behind a line of the bill",
    },
)
SIZE = block(
    "Examples",
    {
        "dcgen size pod.yaml": "compare the servers that the request names",
        "dcgen size pod.yaml --write blueprints/pod.yaml": "write the blueprint of the first that meets the workload",
        "dcgen size pod.yaml --choose DGX-B200 --write b.yaml": "write the blueprint of one server model",
    },
)
COMPARE = block(
    "Examples",
    {
        "dcgen compare": "compare all blueprints in blueprints/",
        "dcgen compare a.yaml b.yaml": "compare two blueprints",
        "dcgen compare --format markdown": "print a table for a pull request",
    },
)
FREEZE = block(
    "Examples",
    {
        "dcgen freeze": "record everything that the blueprints have as built",
        "dcgen freeze blueprints/pod.yaml --only su01": "record unit 1 only",
        "dcgen freeze --check": "fail if something is not frozen, for CI",
        "dcgen freeze --rename store=stores": "rename a group that the blueprint renames",
    },
)
VERIFY = block(
    "Examples",
    {
        "dcgen verify blueprints/pod.yaml lldp/": "compare the reports in a folder with the plan",
        "dcgen verify blueprints/pod.yaml lldp/ --sheet repair": "write repair sheets for technicians",
        "dcgen verify blueprints/pod.yaml lldp/su01/ --partial": "accept links that no file reports yet",
        "dcgen verify blueprints/pod.yaml ib.txt --fabric compute": "verify one fabric",
        "dcgen verify blueprints/stores.yaml lldp/ --site store-1": "verify a site of a fleet",
    },
)
THAW = block(
    "Examples",
    {
        "dcgen thaw pod-su01-gpu-001": "release one server",
        "dcgen thaw 'pod-compute-spine-*'": "release spines and the cables to them",
        "dcgen thaw 'pod-su01-gpu-r01*:psu*'": "release power supplies",
    },
)
IMPORT = block(
    "Examples",
    {
        "dcgen catalog import device-types/Arista/": "import the models of a folder",
        "dcgen catalog import R660.yaml --kind server": "state the kind of a model",
        "dcgen catalog import --check device-types/": "report the known faults, and write nothing",
    },
)
EXPORT = block(
    "Examples",
    {
        "dcgen catalog export": "write every model to devicetypes/",
        "dcgen catalog export SN5600 --out library": "write one model into a clone of the library",
    },
)
