"""A stand-in for the NetBox provider in front of a running NetBox: it calls the REST API as the provider does.

Run as a script it prints the value of TF_REATTACH_PROVIDERS and serves until its input is closed. NETBOX_SERVER_URL and
NETBOX_API_TOKEN name the NetBox. Like the provider it sets the addresses of a device by reading the device and writing it
back, sends false for a missing `is_full_depth`, and refuses an empty answer of most data sources.
"""

from __future__ import annotations

import http.client
import json
import os
from functools import cache
from threading import local
from typing import Any
from urllib.parse import urlencode, urlsplit

import terraform_schema as tables  # beside this script
import terraform_stub as stub
from terraform_payloads import ADDRESSES, COMPUTED, DEFAULTS, ENDPOINTS, NEVER_EMPTY, PRIMARY_MAC
from terraform_stub import Object, Refused, dump, load, pb

EMPTY = (None, "", 0, False, [])
THREAD = local()


class Bridge(stub.Provider):
    """The protocol in front of the REST API."""

    def ReadResource(self, request: Any, context: Any) -> Any:  # noqa: N802
        state = load(request.current_state)
        try:
            return pb.ReadResource.Response(new_state=dump(read(request.type_name, state, state["id"])))
        except Refused as refused:
            return pb.ReadResource.Response(new_state=request.current_state, diagnostics=[stub.error(str(refused))])

    def ApplyResourceChange(self, request: Any, context: Any) -> Any:  # noqa: N802
        planned, prior = load(request.planned_state), load(request.prior_state)
        try:
            state = apply(request.type_name, planned, prior)
            return pb.ApplyResourceChange.Response(new_state=dump(state))
        except Refused as refused:
            diagnostics = [stub.error(f"{request.type_name}: {refused}")]
            return pb.ApplyResourceChange.Response(new_state=request.prior_state, diagnostics=diagnostics)

    def ReadDataSource(self, request: Any, context: Any) -> Any:  # noqa: N802
        config, kind = load(request.config), request.type_name
        try:
            state = listed(kind, config) if kind in tables.LISTS else found(kind, config)
            return pb.ReadDataSource.Response(state=dump({**config, **state}))
        except Refused as refused:
            return pb.ReadDataSource.Response(diagnostics=[stub.error(str(refused))])


def apply(kind: str, planned: Object | None, prior: Object | None) -> Object | None:
    """Create, update or delete an object, and return it as NetBox then has it."""
    if kind in ADDRESSES:
        return choose(kind, planned, prior)
    if kind == PRIMARY_MAC:
        return choose_mac(planned, prior)
    path = ENDPOINTS[kind].path
    if planned is None:
        assert prior
        call("DELETE", f"{path}{prior['id']}/")
        return None
    body = body_of(kind, planned)
    made = call("PATCH", f"{path}{prior['id']}/", body) if prior else call("POST", path, body)
    return state_of(kind, planned, made)


def choose(kind: str, planned: Object | None, prior: Object | None) -> Object | None:
    """Set an address of a device: read the device, and write all of it that the provider tracks.

    Nothing protects the time between both calls. The provider leaves out what is empty, so a deletion changes nothing.
    """
    item = planned or prior
    assert item
    number = int(item["device_id"])
    device = call("GET", f"dcim/devices/{number}/")
    body = {name: device[name]["id"] for name in ("device_type", "site", "role")}
    body |= {"name": device["name"], "tags": [{"name": tag["name"], "slug": tag["slug"]} for tag in device["tags"]]}
    body |= {name: device[name]["id"] for name in ("primary_ip4", "primary_ip6") if device[name]}
    body.pop(address_key(kind, item), None)
    if planned:
        body[address_key(kind, planned)] = int(planned["ip_address_id"])
    written = call("PATCH", f"dcim/devices/{number}/", body)
    return state_of(kind, planned, written) if planned else None


def choose_mac(planned: Object | None, prior: Object | None) -> Object | None:
    """Set or unset the primary MAC address of an interface: read the interface, and write all of it."""
    item = planned or prior
    assert item
    number = int(item["interface_id"])
    interface = call("GET", f"dcim/interfaces/{number}/")
    body = {
        name: interface[name] for name in ("name", "description", "enabled", "label", "mgmt_only", "mark_connected")
    }
    body |= {"device": interface["device"]["id"], "type": interface["type"]["value"]}
    body |= {"tags": [{"name": tag["name"], "slug": tag["slug"]} for tag in interface["tags"]]}
    body |= {"primary_mac_address": int(planned["mac_address_id"]) if planned else None}
    call("PUT", f"dcim/interfaces/{number}/", body)
    return {**planned, "id": str(number)} if planned else None


def address_key(kind: str, item: Object) -> str:
    """Return the key of an address on its device."""
    return ADDRESSES[kind].format(**{**item, "ip_address_version": item.get("ip_address_version") or 4})


def read(kind: str, item: Object, number: str) -> Object | None:
    """Return an object as NetBox has it, or nothing if it is gone."""
    if kind == PRIMARY_MAC:
        found = call("GET", f"dcim/interfaces/{number}/", missing=True)
        mac = found and found["primary_mac_address"]
        return {"id": str(number), "interface_id": found["id"], "mac_address_id": mac["id"]} if mac else None
    path = "dcim/devices/" if kind in ADDRESSES else ENDPOINTS[kind].path
    answer = call("GET", f"{path}{number}/", missing=True)
    return state_of(kind, item, answer) if answer else None


def state_of(kind: str, item: Object, answer: Object) -> Object | None:
    """Return an answer as Terraform keeps it: an unset argument stays unset while NetBox has it empty.

    The real provider reads an object once more after a change; the answer to the change has the same content.
    """
    if kind in ADDRESSES:
        address = answer[address_key(kind, item)]
        return {**item, "id": str(answer["id"]), "ip_address_id": address["id"]} if address else None
    state: Object = {"id": str(answer["id"])}
    for field in ENDPOINTS[kind].fields:
        if field.argument in item:
            value = plain(answer[f"{field.key}_id" if field.kind else field.key], field.argument)
            default = DEFAULTS.get(kind, {}).get(field.argument)
            kept = value in EMPTY or value == default or (kind, field.argument) in COMPUTED
            unset = item[field.argument] is None and kept
            state[field.argument] = None if unset else value
    return state


def plain(value: Any, argument: str) -> Any:
    """Return a value of the REST API as Terraform keeps it: ids of objects, values of choices, names of tags."""
    if argument == "tags":
        return sorted(tag["name"] for tag in value)
    if argument.endswith("_termination"):
        return [{name: end[name] for name in ("object_type", "object_id")} for end in value]
    if isinstance(value, dict):
        return value["id"] if "id" in value else value["value"]
    return value


def body_of(kind: str, item: Object) -> Object:
    """Return the JSON that the provider sends for an object."""
    row = ENDPOINTS[kind]
    body = dict(row.fixed)
    for field in row.fields:
        value = item.get(field.argument)
        if value is None or value == stub.UNKNOWN:
            value = DEFAULTS.get(kind, {}).get(field.argument)
        if field.argument == "tags":
            body["tags"] = [tag_of(name) for name in value or ()]
        elif field.kind:
            body |= {f"{field.key}_type": field.kind if value else None, f"{field.key}_id": whole(value)}
        elif not (field.omitted and value in EMPTY):
            body[field.key] = whole(value)
    return body


def whole(value: Any) -> Any:
    """Return a number without a fraction as an integer: Terraform has one type for both."""
    if isinstance(value, list):
        return [{name: whole(part) for name, part in end.items()} for end in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


@cache
def tag_of(name: str) -> Object:
    """Return the reference to a tag; the provider looks each one up by name."""
    answer = call("GET", f"extras/tags/?{urlencode({'name': name, 'limit': 2})}")
    if answer["count"] != 1:
        raise Refused(f"could not locate referenced tag {name!r}: {answer['count']} results")
    return {key: answer["results"][0][key] for key in ("name", "slug")}


def found(kind: str, config: Object) -> Object:
    """Return the one object that a data source asks for."""
    asked = {name: config[name] for name in tables.LOOKUPS[kind] if config[name] is not None}
    answer = call("GET", f"{ENDPOINTS[kind].path}?{urlencode({**asked, 'limit': 2})}")
    if answer["count"] != 1:
        raise Refused(f"{answer['count']} of {kind} found matching filter {asked}")
    return {"id": str(answer["results"][0]["id"])}


def listed(kind: str, config: Object) -> Object:
    """Return the objects that pass the filters of a data source."""
    answer, resource, fields, filters = tables.LISTS[kind]
    asked = {item["name"]: item["value"] for item in config["filter"]}
    if not set(asked) <= filters:
        raise Refused(f"no filter for {set(asked) - filters}")
    items = call("GET", f"{ENDPOINTS[resource].path}?{urlencode({**asked, 'limit': 1000})}")["results"]
    if not items and kind in NEVER_EMPTY:
        raise Refused("no result")
    rows = [
        {name: item["id"] if name in ("id", "device_id") else field_of(item, name) for name in fields} for item in items
    ]
    return {"id": "list", answer: rows}


def field_of(item: Object, name: str) -> Any:
    """Return a field in the terms of the provider: `rack_id` is the id of the object in `rack`."""
    if name not in item and name.endswith("_id"):
        name = name.removesuffix("_id")
    return plain(item[name], name)


def call(method: str, path: str, body: Object | None = None, *, missing: bool = False) -> Any:
    """Call the REST API on the connection of this thread; `missing` allows 404 and returns nothing for it."""
    if not hasattr(THREAD, "connection"):
        THREAD.connection = http.client.HTTPConnection(urlsplit(os.environ["NETBOX_SERVER_URL"]).netloc, timeout=300)
    headers = {"Authorization": f"Token {os.environ['NETBOX_API_TOKEN']}", "Content-Type": "application/json"}
    try:
        THREAD.connection.request(method, f"/api/{path}", json.dumps(body) if body else None, headers)
        response = THREAD.connection.getresponse()
        text = response.read().decode("utf-8")
    except (OSError, http.client.HTTPException) as broken:
        THREAD.connection.close()
        raise Refused(f"{method} {path}: {broken!r}") from broken
    if missing and response.status == 404:
        return None
    if response.status >= 300:
        raise Refused(f"[{method} {path}][{response.status}] {text[:2000]}; sent {json.dumps(body)}")
    return json.loads(text) if text else None


if __name__ == "__main__":
    stub.serve(Bridge())
