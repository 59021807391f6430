"""Ask the BMC of each node in a resource file of Ironic for its system, as Ironic does; print names and power states.

Usage: redfish_ask.py ironic.json ca.pem
"""

import json
import sys
from pathlib import Path

import sushy

nodes = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))["nodes"]
found = {}
for node in nodes:
    info = node["driver_info"]
    auth = sushy.auth.BasicAuth(info["redfish_username"], info["redfish_password"])
    root = sushy.Sushy(info["redfish_address"], auth=auth, verify=sys.argv[2])
    system = root.get_system(info.get("redfish_system_id"))
    found[node["name"]] = [system.name, system.power_state.value]
print(json.dumps(found))
