"""A stand-in for the NetBox provider: Terraform's plugin protocol in front of a NetBox of dictionaries.

Run as a script it prints the value of TF_REATTACH_PROVIDERS and serves until its input is closed. It refuses what the
provider or NetBox would: wrong values, unknown ids, names used twice, rack units taken twice, a port with two cables.
"""

from __future__ import annotations

import json
import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from ipaddress import IPv4Network, IPv6Network, ip_interface, ip_network
from itertools import count
from threading import RLock
from typing import Any

import grpc
import msgpack
import terraform_schema as tables  # beside this script
from tfplugin_proto import tfplugin5_5_pb2 as pb
from tfplugin_proto import tfplugin5_5_pb2_grpc as rpc

ADDRESS = "registry.terraform.io/e-breuninger/netbox"
UNKNOWN = msgpack.ExtType(0, b"\0")
SHARED_ROLES = {"anycast", "vip", "vrrp", "hsrp", "glbp", "carp"}  # several interfaces may have such an address
PATCHES = ("netbox_device_primary_ip", "netbox_device_oob_ip")
CHOICES = (*PATCHES, "netbox_device_interface_primary_mac_address")  # a field of another object
NESTED = {
    "set(string)": ["set", "string"],
    "set(number)": ["set", "number"],
    "list(string)": ["list", "string"],
    "list(list(number))": ["list", ["list", "number"]],
}
SET = pb.Schema.NestedBlock.NestingMode.SET
Object = dict[str, Any]


class Refused(Exception):
    """What the provider or NetBox does not take."""


class NetBox:
    """Objects by resource type and id, with the rules that NetBox keeps."""

    def __init__(self) -> None:
        self.numbers = count(1)
        self.objects: dict[str, dict[int, Object]] = {name: {} for name in tables.RESOURCES}
        self.index: dict[tuple[Any, ...], int] = {}
        self.chosen: dict[int, dict[tuple[str, int], int]] = {}  # the addresses of a device by purpose
        self.lock = RLock()

    def keys(self, kind: str, item: Object) -> list[tuple[Any, ...]]:
        """What nothing else may be or take: unique fields, rack units, cable ends."""
        found: list[tuple[Any, ...]] = [
            (kind, names, *(item[name] for name in names))
            for names in tables.UNIQUE.get(kind, ())
            if any(item[name] is not None for name in names)
        ]
        if kind == "netbox_device" and item["rack_position"]:
            type_ = self.objects["netbox_device_type"][int(item["device_type_id"])]
            faces = ("front", "rear") if type_["is_full_depth"] else (item["rack_face"],)
            found += [
                ("rack unit", item["rack_id"], item["rack_position"] + unit, face)
                for unit in range(int(type_["u_height"]))
                for face in faces
            ]
        if kind == "netbox_device_bay" and item["installed_device_id"] is not None:
            found.append(("installed device", item["installed_device_id"]))
        if kind == "netbox_cable":
            found += [
                ("cable end", end["object_type"], end["object_id"])
                for side in "ab"
                for end in item[f"{side}_termination"]
            ]
        return found

    def put(self, kind: str, item: Object) -> Object:
        """The object as stored, with an id."""
        with self.lock:
            self.refer(kind, item)
            number = int(item["id"]) if item["id"] and item["id"] != UNKNOWN else next(self.numbers)
            keys = self.keys(kind, item)
            if taken := [key for key in keys if self.index.get(key, number) != number]:
                raise Refused(f"taken: {taken[0]}")
            self.forget(kind, number)
            self.objects[kind][number] = {**item, "id": str(number)}
            self.index.update(dict.fromkeys(keys, number))
            return self.objects[kind][number]

    def patch(self, kind: str, item: Object) -> None:
        """Choose an address of a device. NetBox saves the whole device, so a change since it was read is lost."""
        device = int(item["device_id"])
        read = dict(self.chosen.get(device, {}))
        time.sleep(0.05)
        self.chosen[device] = {**read, purpose(kind, item): int(item["ip_address_id"])}

    def get(self, kind: str, number: int) -> Object | None:
        """The object, or nothing if the device no longer has the address."""
        item = self.objects[kind].get(number)
        if item and kind in PATCHES:
            kept = self.chosen.get(int(item["device_id"]), {}).get(purpose(kind, item))
            return item if kept == int(item["ip_address_id"]) else None
        return item

    def drop(self, kind: str, number: int) -> None:
        """Delete an object, if no other object needs it."""
        with self.lock:
            for other, fields in tables.RESOURCES.items():
                for name, type_ in fields.items():
                    needed = type_.partition(" ")[2] == kind and "!" in type_
                    if needed and any(int(item[name]) == number for item in self.objects[other].values()):
                        raise Refused(f"{kind} {number} is still the {name} of a {other}")
            self.forget(kind, number)

    def forget(self, kind: str, number: int) -> None:
        """Remove an object and its keys, if it is there."""
        item = self.objects[kind].pop(number, None)
        for key in self.keys(kind, item) if item else ():
            self.index.pop(key, None)

    def refer(self, kind: str, item: Object) -> None:
        """Every id is that of an object of the right kind, and what belongs together does."""
        for name, type_ in tables.RESOURCES[kind].items():
            other = type_.partition(" ")[2]
            for number in item[name] if isinstance(item[name], list) else [item[name]] if other else ():
                if other and number is not None and int(number) not in self.objects[other]:
                    raise Refused(f"{name}: there is no {other} {number}")
        if unknown := set(item.get("tags") or ()) - {tag["name"] for tag in self.objects["netbox_tag"].values()}:
            raise Refused(f"there is no tag {unknown}")
        if kind == "netbox_device" and item["rack_id"]:
            rack = self.objects["netbox_rack"][int(item["rack_id"])]
            if (rack["site_id"], rack["location_id"]) != (item["site_id"], item["location_id"]):
                raise Refused("a device is where its rack is")
        if kind in PATCHES:
            address = self.objects["netbox_ip_address"][int(item["ip_address_id"])]
            if (
                self.objects["netbox_device_interface"][int(address["device_interface_id"])]["device_id"]
                != item["device_id"]
            ):
                raise Refused("the address belongs to another device")
        if kind == "netbox_device_interface":
            self.join(item)
        if kind == "netbox_ip_address":
            self.place(item)
        if kind == "netbox_device_interface_primary_mac_address":
            mac = self.objects["netbox_mac_address"][int(item["mac_address_id"])]
            if mac["device_interface_id"] != item["interface_id"]:
                raise Refused("the MAC address belongs to another interface")
        if kind == "netbox_device" and item["rack_position"] and self.role_of(item) == "child":
            raise Refused("a child device has no position")
        if kind == "netbox_device_bay":
            ends = [(item["device_id"], "parent"), (item["installed_device_id"], "child")]
            for number, role in ends:
                if number is not None and self.role_of(self.objects["netbox_device"][int(number)]) != role:
                    raise Refused(f"device {number} is no {role} device")
        if kind == "netbox_device_power_outlet" and item["power_port_id"]:
            inlet = self.objects["netbox_device_power_port"][int(item["power_port_id"])]
            if inlet["device_id"] != item["device_id"]:
                raise Refused("the inlet belongs to another device")
        kinds = {
            "dcim.interface": "netbox_device_interface",
            "dcim.powerport": "netbox_device_power_port",
            "dcim.poweroutlet": "netbox_device_power_outlet",
            "dcim.powerfeed": "netbox_power_feed",
            "circuits.circuittermination": "netbox_circuit_termination",
        }
        for side in ("a_termination", "b_termination"):
            for end in item.get(side) or ():
                found = self.objects[kinds[end["object_type"]]].get(int(end["object_id"]))
                if found is None:
                    raise Refused(f"{side}: there is no {end['object_type']} {end['object_id']}")
                if found.get("type") in ("lag", "virtual"):
                    raise Refused(f"{side}: an interface of type {found['type']} has no cable")

    def join(self, item: Object) -> None:
        """VLANs have their mode. A member belongs to a bond, and a child to an interface, of its own device."""
        modes = {None: (False, False), "access": (True, False), "tagged": (bool(item["untagged_vlan"]), True)}
        if modes[item["mode"]] != (item["untagged_vlan"] is not None, bool(item["tagged_vlans"])):
            raise Refused(f"the mode {item['mode']} does not fit the VLANs")
        interfaces = self.objects["netbox_device_interface"]
        for name, type_ in (("lag_device_interface_id", "lag"), ("parent_device_interface_id", None)):
            if item[name] is not None:
                other = interfaces[int(item[name])]
                if other["device_id"] != item["device_id"]:
                    raise Refused(f"{name}: the interface belongs to another device")
                if type_ and other["type"] != type_:
                    raise Refused(f"{name}: the interface is of type {other['type']}")
        if item["lag_device_interface_id"] is not None and item["type"] in ("lag", "virtual"):
            raise Refused(f"an interface of type {item['type']} is no member of a bond")
        if item["parent_device_interface_id"] is not None and item["type"] != "virtual":
            raise Refused("only a virtual interface has a parent")

    def place(self, item: Object) -> None:
        """An address is in a prefix of its VRF, and no other interface has it unless both share it by their roles."""
        at = ip_interface(item["ip_address"])
        prefixes = [each for each in self.objects["netbox_prefix"].values() if each["vrf_id"] == item["vrf_id"]]
        if not any(at in network(each["prefix"]) for each in prefixes):
            raise Refused(f"no prefix contains {item['ip_address']}")
        for other in self.objects["netbox_ip_address"].values():
            if other["id"] == item["id"] or other["vrf_id"] != item["vrf_id"]:
                continue
            if (
                other["ip_address"].partition("/")[0] == str(at.ip)
                and not {item["role"], other["role"]} <= SHARED_ROLES
            ):
                raise Refused(f"taken: {item['ip_address']}")

    def role_of(self, device: Object) -> str | None:
        """Whether the type of a device is a parent, a child, or neither."""
        found: str | None = self.objects["netbox_device_type"][int(device["device_type_id"])]["subdevice_role"]
        return found

    def find(self, kind: str, **fields: Any) -> list[Object]:
        """The objects with these fields; numbers may be asked for as text."""
        return [
            item
            for item in self.objects[kind].values()
            if all(str(item[name]) == str(value) for name, value in fields.items())
        ]


class Provider(rpc.ProviderServicer):  # type: ignore[misc]
    """The protocol. It does not claim the old SDK's leave to be inexact, so Terraform holds it to what it planned."""

    def __init__(self) -> None:
        self.netbox = NetBox()

    def GetSchema(self, request: Any, context: Any) -> Any:  # noqa: N802
        """The schemas of the tables."""
        lists = {name: {"filter": "block", answer: fields} for name, (answer, _, fields, _) in tables.LISTS.items()}
        return pb.GetProviderSchema.Response(
            provider=pb.Schema(block=block({"request_timeout": "number"})),
            resource_schemas={
                name: pb.Schema(block=block({"id": "computed", **fields})) for name, fields in tables.RESOURCES.items()
            },
            data_source_schemas={
                name: pb.Schema(block=block({"id": "computed", **fields}))
                for name, fields in {**tables.LOOKUPS, **lists}.items()
            },
        )

    def PrepareProviderConfig(self, request: Any, context: Any) -> Any:  # noqa: N802
        return pb.PrepareProviderConfig.Response(prepared_config=request.config)

    def Configure(self, request: Any, context: Any) -> Any:  # noqa: N802
        return pb.Configure.Response()

    def ValidateResourceTypeConfig(self, request: Any, context: Any) -> Any:  # noqa: N802
        faults = list(misfits(request.type_name, load(request.config)))
        return pb.ValidateResourceTypeConfig.Response(diagnostics=[error(fault) for fault in faults])

    def ValidateDataSourceConfig(self, request: Any, context: Any) -> Any:  # noqa: N802
        return pb.ValidateDataSourceConfig.Response()

    def UpgradeResourceState(self, request: Any, context: Any) -> Any:  # noqa: N802
        return pb.UpgradeResourceState.Response(upgraded_state=dump(json.loads(request.raw_state.json)))

    def ReadResource(self, request: Any, context: Any) -> Any:  # noqa: N802
        state = load(request.current_state)
        return pb.ReadResource.Response(new_state=dump(self.netbox.get(request.type_name, int(state["id"]))))

    def ImportResourceState(self, request: Any, context: Any) -> Any:  # noqa: N802
        """The object with this id as the provider imports it: Terraform reads the rest. Choices cannot be imported."""
        kind, number = request.type_name, int(request.id)
        if kind in CHOICES or number not in self.netbox.objects[kind]:
            return pb.ImportResourceState.Response(diagnostics=[error(f"there is no {kind} {number}")])
        blank = {**dict.fromkeys(tables.RESOURCES[kind]), "id": str(number)}
        blank |= {name: [] for name, type_ in tables.RESOURCES[kind].items() if type_ == "block"}
        imported = pb.ImportResourceState.ImportedResource(type_name=kind, state=dump(blank))
        return pb.ImportResourceState.Response(imported_resources=[imported])

    def PlanResourceChange(self, request: Any, context: Any) -> Any:  # noqa: N802
        planned, prior = load(request.proposed_new_state), load(request.prior_state)
        if planned is not None and prior is None:
            planned["id"] = UNKNOWN
        return pb.PlanResourceChange.Response(planned_state=dump(planned))

    def ApplyResourceChange(self, request: Any, context: Any) -> Any:  # noqa: N802
        planned, prior = load(request.planned_state), load(request.prior_state)
        try:
            if planned is None:
                self.netbox.drop(request.type_name, int(prior["id"]))
                return pb.ApplyResourceChange.Response(new_state=dump(None))
            made = self.netbox.put(request.type_name, planned)
            if request.type_name in PATCHES:
                self.netbox.patch(request.type_name, planned)
            return pb.ApplyResourceChange.Response(new_state=dump(made))
        except Refused as refused:
            return pb.ApplyResourceChange.Response(new_state=request.prior_state, diagnostics=[error(str(refused))])

    def ReadDataSource(self, request: Any, context: Any) -> Any:  # noqa: N802
        """One object by its fields, or a list by filters. A missing object is an error, as is an empty list of ports."""
        config = load(request.config)
        if request.type_name not in tables.LISTS:
            asked = {name: config[name] for name in tables.LOOKUPS[request.type_name] if config[name] is not None}
            found = self.netbox.find(request.type_name, **asked)
            if len(found) != 1:
                return pb.ReadDataSource.Response(
                    diagnostics=[error(f"{len(found)} of {request.type_name} {asked}, want one")]
                )
            return pb.ReadDataSource.Response(state=dump({**config, "id": found[0]["id"]}))
        answer, kind, fields, filters = tables.LISTS[request.type_name]
        asked = {item["name"]: item["value"] for item in config["filter"]}
        if not set(asked) <= filters:
            return pb.ReadDataSource.Response(diagnostics=[error(f"no filter for {set(asked) - filters}")])
        rows = [
            {name: int(item["id"]) if name in ("id", "device_id") else item[name] for name in fields}
            for item in self.netbox.find(kind, **asked)
        ]
        if not rows and request.type_name in ("netbox_device_interfaces", "netbox_device_power_ports"):
            return pb.ReadDataSource.Response(diagnostics=[error("no result")])
        return pb.ReadDataSource.Response(state=dump({**config, "id": "list", answer: rows}))

    def Stop(self, request: Any, context: Any) -> Any:  # noqa: N802
        return pb.Stop.Response()


@cache
def network(text: str) -> IPv4Network | IPv6Network:
    """The network of a prefix."""
    return ip_network(text)


def purpose(kind: str, item: Object) -> tuple[str, int]:
    """The place of an address on its device: in band by family, or out of band."""
    return kind, int(item.get("ip_address_version") or 4)


def block(fields: dict[str, Any]) -> Any:
    """The schema of a block from a table of arguments; an argument that is a table is a list of objects to read."""
    attributes, blocks = [], []
    for name, type_ in fields.items():
        if type_ == "block":
            blocks.append(
                pb.Schema.NestedBlock(type_name=name, nesting=SET, min_items=1, block=block(tables.BLOCKS[name]))
            )
        elif type_ == "computed":
            attributes.append(pb.Schema.Attribute(name=name, type=b'"string"', computed=True))
        elif isinstance(type_, dict):
            attributes.append(
                pb.Schema.Attribute(name=name, type=json.dumps(["list", ["object", type_]]).encode(), computed=True)
            )
        else:
            plain = type_.split()[0].rstrip("!")
            encoded = json.dumps(NESTED.get(plain, plain)).encode()
            attributes.append(
                pb.Schema.Attribute(name=name, type=encoded, required="!" in type_, optional="!" not in type_)
            )
    return pb.Schema.Block(attributes=attributes, block_types=blocks)


def misfits(kind: str, config: Object) -> Any:
    """What the closed lists and the rules on companions forbid; unknown values pass."""
    for name, value in config.items():
        allowed = tables.ENUMS.get((kind, name))
        if allowed and isinstance(value, str) and value not in allowed:
            yield f"{name}: {value!r} is none of {sorted(allowed)}"
        if value is not None and any(config[other] is None for other in tables.TOGETHER.get((kind, name), ())):
            yield f"{name} needs {tables.TOGETHER[kind, name]}"
        for nested in value if name in tables.BLOCKS and isinstance(value, list) else ():
            if any(item is None for item in nested.values()):
                yield f"{name}: an argument is null"


def error(text: str) -> Any:
    return pb.Diagnostic(severity=pb.Diagnostic.ERROR, summary=text)


def load(value: Any) -> Any:
    return msgpack.unpackb(value.msgpack, ext_hook=lambda code, data: UNKNOWN) if value.msgpack else None


def dump(value: Any) -> Any:
    return pb.DynamicValue(msgpack=msgpack.packb(value))


def serve(provider: rpc.ProviderServicer, address: str = ADDRESS) -> None:
    """Serve until standard input ends, so that no process outlives the test."""
    server = grpc.server(
        ThreadPoolExecutor(8),
        options=[("grpc.max_receive_message_length", 1 << 28), ("grpc.max_send_message_length", 1 << 28)],
    )
    rpc.add_ProviderServicer_to_server(provider, server)
    port = server.add_insecure_port("127.0.0.1:0")
    server.start()
    where = {
        "Protocol": "grpc",
        "ProtocolVersion": 5,
        "Pid": os.getpid(),
        "Test": True,
        "Addr": {"Network": "tcp", "String": f"127.0.0.1:{port}"},
    }
    print(json.dumps({address: where}), flush=True)
    sys.stdin.read()
    server.stop(None)


if __name__ == "__main__":
    serve(Provider())
