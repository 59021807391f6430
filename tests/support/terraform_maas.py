"""A stand-in for the provider canonical/maas: Terraform's plugin protocol in front of a MAAS of dictionaries.

Run as a script it prints the value of TF_REATTACH_PROVIDERS and serves until its input is closed. The arguments are those
of the provider at its master of 2026-04-30. It refuses what the provider or MAAS would: names in a wrong form or used
twice, a VLAN or subnet that does not exist, ranges that overlap, DHCP without leases, a machine without a MAC address of
another type than ipmi, power parameters that the driver needs and does not get. The forms of names are those of the
models in `maasserver/models/`, the power parameters those of the drivers in `provisioningserver/drivers/power/`.
"""

from __future__ import annotations

import json
import re
from ipaddress import ip_address, ip_network
from itertools import count
from threading import RLock
from typing import Any

from terraform_stub import UNKNOWN, Object, Provider, Refused, block, dump, error, load, pb, serve  # beside this script

ADDRESS = "registry.terraform.io/canonical/maas"
RESOURCES: dict[str, dict[str, str]] = {
    "maas_fabric": {"name": "string!"},
    "maas_vlan": {"fabric": "string!", "vid": "number!", "name": "string", "mtu": "number", "space": "string"},
    "maas_subnet": {
        "cidr": "string!",
        "name": "string",
        "fabric": "string",
        "vlan": "string",
        "gateway_ip": "string",
        "dns_servers": "list(string)",
    },
    "maas_subnet_ip_range": {
        "subnet": "string!",
        "type": "string!",
        "start_ip": "string!",
        "end_ip": "string!",
        "comment": "string",
    },
    "maas_vlan_dhcp": {
        "fabric": "number!",
        "vlan": "number!",
        "ip_ranges": "set(number)",
        "subnets": "set(number)",
        "primary_rack_controller": "string",
        "secondary_rack_controller": "string",
        "relay_vlan": "number",
    },
    "maas_resource_pool": {"name": "string!", "description": "string"},
    "maas_zone": {"name": "string!", "description": "string"},
    "maas_tag": {"name": "string!", "comment": "string", "machines": "set(string)"},
    "maas_machine": {
        "hostname": "string",
        "architecture": "string",
        "domain": "string",
        "pool": "string",
        "zone": "string",
        "power_type": "string!",
        "power_parameters": "string!",
        "pxe_mac_address": "string",
    },
}
LOOKUPS = {name: {"name": "string!"} for name in ("maas_resource_pool", "maas_zone", "maas_fabric")}
SENSITIVE = {"power_parameters"}
UNIQUE: dict[str, tuple[tuple[str, ...], ...]] = {
    "maas_fabric": (("name",),),
    "maas_vlan": (("fabric", "vid"),),
    "maas_subnet": (("cidr",),),
    "maas_vlan_dhcp": (("fabric", "vlan"),),
    "maas_resource_pool": (("name",),),
    "maas_zone": (("name",),),
    "maas_tag": (("name",),),
    "maas_machine": (("hostname",), ("pxe_mac_address",)),
}
FORMS = {
    ("maas_fabric", "name"): r"[ \w-]+",
    ("maas_vlan", "name"): r"[ \w-]+",
    ("maas_subnet", "name"): r"[.: \w/-]+",
    ("maas_resource_pool", "name"): r"\w[ \w-]*",
    ("maas_zone", "name"): r"[\w-]+",
    ("maas_tag", "name"): r"[a-zA-Z0-9_-]+",
    ("maas_machine", "hostname"): r"(?!-)[a-z0-9-]{1,63}(?<!-)",
    ("maas_machine", "architecture"): r"[a-z0-9]+/[a-z0-9]+",
    ("maas_machine", "pxe_mac_address"): r"[0-9a-f]{2}(:[0-9a-f]{2}){5}",
    ("maas_machine", "power_type"): "redfish|ipmi",
    ("maas_subnet_ip_range", "type"): "dynamic|reserved",
}
POWER = {"power_address", "power_user", "power_pass"}


class Maas:
    """Objects by resource type and id, with the rules that MAAS keeps."""

    def __init__(self) -> None:
        self.numbers = count(1)
        self.objects: dict[str, dict[str, Object]] = {name: {} for name in RESOURCES}
        self.lock = RLock()

    def put(self, kind: str, item: Object) -> Object:
        """Create or update an object."""
        with self.lock:
            number = str(next(self.numbers)) if item["id"] == UNKNOWN else item["id"]
            item = {**item, "id": number}
            others = [each for at, each in self.objects[kind].items() if at != number]
            for names in UNIQUE.get(kind, ()):
                key = [item[name] for name in names]
                if all(key) and any(key == [each[name] for name in names] for each in others):
                    raise Refused(f"taken: {kind} {key}")
            for name, value in item.items():
                form = FORMS.get((kind, name))
                if form and value is not None and not re.fullmatch(form, value):
                    raise Refused(f"{kind}: {name} {value!r} has another form")
            getattr(self, kind, lambda *_: None)(item, others)
            self.objects[kind][number] = item
            return item

    def get(self, kind: str, number: str) -> Object | None:
        return self.objects[kind].get(number)

    def drop(self, kind: str, number: str) -> None:
        """Delete an object, unless a machine is in it."""
        item = self.objects[kind][number]
        field = {"maas_resource_pool": "pool", "maas_zone": "zone"}.get(kind)
        if kind == "maas_resource_pool" and any(
            at[field] == item["name"] for at in self.objects["maas_machine"].values()
        ):
            raise Refused(f"{kind} {item['name']} has machines")
        del self.objects[kind][number]

    def maas_vlan(self, item: Object, others: list[Object]) -> None:
        self.need("maas_fabric", item["fabric"])
        if not 1 <= item["vid"] <= 4094:
            raise Refused(f"vid {item['vid']}: each fabric has its untagged VLAN already")

    def maas_subnet(self, item: Object, others: list[Object]) -> None:
        self.need("maas_fabric", item["fabric"])
        self.has_vlan(item["fabric"], item["vlan"])
        if item["gateway_ip"] and ip_address(item["gateway_ip"]) not in ip_network(item["cidr"]):
            raise Refused(f"the gateway {item['gateway_ip']} is outside {item['cidr']}")

    def maas_subnet_ip_range(self, item: Object, others: list[Object]) -> None:
        net = ip_network(self.need("maas_subnet", item["subnet"])["cidr"])
        first, last = ip_address(item["start_ip"]), ip_address(item["end_ip"])
        ends = {net[0]} | ({net[-1]} if net.version == 4 else set())
        if first not in net or last not in net or first > last or ends & {first, last}:
            raise Refused(f"the range {first} to {last} does not fit {net}")
        for each in others:
            if each["subnet"] == item["subnet"]:
                start, end = ip_address(each["start_ip"]), ip_address(each["end_ip"])
                if first <= end and start <= last:
                    raise Refused(f"the ranges {first} to {last} and {start} to {end} overlap")

    def maas_vlan_dhcp(self, item: Object, others: list[Object]) -> None:
        self.has_vlan(item["fabric"], item["vlan"])
        if (item["primary_rack_controller"] is None) == (item["relay_vlan"] is None):
            raise Refused("one of primary_rack_controller and relay_vlan must be specified")
        for number in item["ip_ranges"] or ():
            found = self.need("maas_subnet_ip_range", number)
            subnet = self.need("maas_subnet", found["subnet"])
            where = (str(item["fabric"]), str(item["vlan"]))
            if found["type"] != "dynamic" or (subnet["fabric"], subnet["vlan"]) != where:
                raise Refused(f"the range {found['start_ip']} is not dynamic, or not of this VLAN")

    def maas_machine(self, item: Object, others: list[Object]) -> None:
        for kind, field in (("maas_resource_pool", "pool"), ("maas_zone", "zone")):
            if not any(each["name"] == item[field] for each in self.objects[kind].values()):
                raise Refused(f"there is no {kind} {item[field]}")
        if item["power_type"] != "ipmi" and not item["pxe_mac_address"]:
            raise Refused("pxe_mac_address is required when power_type is not 'ipmi'")
        given = json.loads(item["power_parameters"])
        if not all(given.get(name) for name in POWER):
            raise Refused(f"the power parameters of {item['hostname']} lack one of {sorted(POWER)}")
        ip_address(given["power_address"])

    def maas_tag(self, item: Object, others: list[Object]) -> None:
        for number in item["machines"] or ():
            self.need("maas_machine", number)

    def need(self, kind: str, number: Any) -> Object:
        """The object with an id."""
        found = self.objects[kind].get(str(number))
        if found is None:
            raise Refused(f"there is no {kind} {number}")
        return found

    def has_vlan(self, fabric: Any, vid: Any) -> None:
        """A fabric has the VLAN, or it is the untagged one."""
        vlans = self.objects["maas_vlan"].values()
        if str(vid) != "0" and not any((each["fabric"], str(each["vid"])) == (str(fabric), str(vid)) for each in vlans):
            raise Refused(f"fabric {fabric} has no VLAN {vid}")


class MaasProvider(Provider):
    """The protocol in front of this MAAS."""

    def __init__(self) -> None:
        self.maas = Maas()

    def GetSchema(self, request: Any, context: Any) -> Any:  # noqa: N802
        schemas = {name: pb.Schema(block=block({"id": "computed", **fields})) for name, fields in RESOURCES.items()}
        for schema in schemas.values():
            for attribute in schema.block.attributes:
                attribute.sensitive = attribute.name in SENSITIVE
        return pb.GetProviderSchema.Response(
            provider=pb.Schema(block=block({})),
            resource_schemas=schemas,
            data_source_schemas={
                name: pb.Schema(block=block({"id": "computed", **fields})) for name, fields in LOOKUPS.items()
            },
        )

    def ValidateResourceTypeConfig(self, request: Any, context: Any) -> Any:  # noqa: N802
        return pb.ValidateResourceTypeConfig.Response()

    def ReadResource(self, request: Any, context: Any) -> Any:  # noqa: N802
        state = load(request.current_state)
        return pb.ReadResource.Response(new_state=dump(self.maas.get(request.type_name, state["id"])))

    def ApplyResourceChange(self, request: Any, context: Any) -> Any:  # noqa: N802
        planned, prior = load(request.planned_state), load(request.prior_state)
        try:
            if planned is None:
                self.maas.drop(request.type_name, prior["id"])
                return pb.ApplyResourceChange.Response(new_state=dump(None))
            return pb.ApplyResourceChange.Response(new_state=dump(self.maas.put(request.type_name, planned)))
        except Refused as refused:
            return pb.ApplyResourceChange.Response(new_state=request.prior_state, diagnostics=[error(str(refused))])

    def ReadDataSource(self, request: Any, context: Any) -> Any:  # noqa: N802
        config = load(request.config)
        found = [each for each in self.maas.objects[request.type_name].values() if each["name"] == config["name"]]
        if not found:
            fault = error(f"there is no {request.type_name} {config['name']}")
            return pb.ReadDataSource.Response(diagnostics=[fault])
        return pb.ReadDataSource.Response(state=dump({**config, "id": found[0]["id"]}))


if __name__ == "__main__":
    serve(MaasProvider(), ADDRESS)
