"""Flows over links, simulated by SimGrid: run by /usr/bin/python3, for which Debian packs it.

Standard input: {"gbps": the rate of every link, "patterns": {name: [[source, target, [link, ...]], ...]}}, all of them
numbers. Standard output: by pattern the share of a link's rate that its slowest flow gets, when all its flows start at
once and share links by max-min fairness.
"""

from __future__ import annotations

import json
import sys

from simgrid import Actor, Comm, Engine, LinkInRoute, NetZone  # type: ignore[import-not-found,unused-ignore]

BYTES = 10**9
# The bare fluid model: no TCP window, no traffic of acknowledgements, no corrections.
MODEL = ("network/model:CM02", "network/TCP-gamma:0", "network/crosstraffic:0", "network/weight-S:0",
         "network/bandwidth-factor:1", "network/latency-factor:1", "contexts/factory:thread")  # fmt: skip


def main() -> None:
    """Simulate one pattern after the other."""
    task = json.load(sys.stdin)
    rate, patterns = task["gbps"] * 1e9 / 8, task["patterns"]
    engine = Engine(["flows", "--log=root.thres:warning", *(f"--cfg={item}" for item in MODEL)])
    zone = NetZone.create_full_zone("fabric")
    routes = {(source, target): links for flows in patterns.values() for source, target, links in flows}
    hosts = {number: zone.create_host(f"h{number}", 1e9) for number in {end for pair in routes for end in pair}}
    wires = {
        number: zone.create_link(f"l{number}", rate) for number in {item for links in routes.values() for item in links}
    }
    for wire in wires.values():
        wire.set_latency(0)
        wire.seal()
    for (source, target), links in routes.items():
        path = [LinkInRoute(wires[number]) for number in links]
        zone.add_route(hosts[source].netpoint, hosts[target].netpoint, None, None, path, False)
    zone.seal()
    shares = {}

    def driver() -> None:
        for name, flows in patterns.items():
            start = Engine.clock
            Comm.wait_all([Comm.sendto_async(hosts[source], hosts[target], BYTES) for source, target, _ in flows])
            shares[name] = BYTES / rate / (Engine.clock - start)

    Actor.create("driver", next(iter(hosts.values())), driver)
    engine.run()
    print(json.dumps(shares))


if __name__ == "__main__":
    main()
