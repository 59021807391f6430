"""Calls a peer that is a library, in this process. Usage: peercalls.py pyavd|infragraph; reads and writes the current folder."""

import json
import sys
from pathlib import Path


def call_pyavd() -> None:
    """Write the configuration of each switch, and its structured configuration, as the collection of Ansible does."""
    import pyavd

    told = json.loads(Path("inputs.json").read_text(encoding="utf-8"))
    checked = {}
    for kind in sorted(set(told["types"].values())):
        answer = pyavd.validate_inputs({**told["common"], "type": kind})
        if answer.validation_result.violations:
            raise SystemExit(f"{kind}: {answer.validation_result.violations}")
        checked[kind] = answer.validated_data
    inputs = {name: checked[kind] for name, kind in told["types"].items()}
    facts = pyavd.get_avd_facts(inputs)
    out = Path("out")
    out.mkdir(exist_ok=True)
    for name in inputs:
        config = pyavd.get_device_structured_config(name, inputs[name], facts)
        (out / f"{name}.json").write_text(json.dumps(config._as_dict()), encoding="utf-8")
        (out / f"{name}.cfg").write_text(pyavd.get_device_config(config), encoding="utf-8")


def call_infragraph() -> None:
    """Make the graph of an infrastructure, and print its numbers of nodes and edges."""
    from infragraph.infragraph_service import InfraGraphService

    service = InfraGraphService()
    service.set_graph(Path("infrastructure.json").read_text(encoding="utf-8"))
    graph = service.get_networkx_graph()
    print(graph.number_of_nodes(), graph.number_of_edges())


{"pyavd": call_pyavd, "infragraph": call_infragraph}[sys.argv[1]]()
