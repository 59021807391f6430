"""The rules of a `CIDRPool`, and what nv-ipam makes of one, taken as facts from Mellanox/nvidia-k8s-ipam at 3ce4a34.

The fields and types are those of deploy/crds/nv-ipam.nvidia.com_cidrpools.yaml. The rules are those of
api/v1alpha1/cidrpool_validate.go, validate_routes.go and helpers.go. The addresses follow pkg/ipam-node/allocator.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from ipaddress import ip_address, ip_network
from typing import Any

import jsonschema

TEXT, NUMBER = {"type": "string"}, {"type": "integer", "minimum": -(2**31), "maximum": 2**31 - 1}


def _object(required: tuple[str, ...], **properties: Any) -> dict[str, Any]:
    """Return the schema of an object; a strict API server refuses other fields than those of the CRD."""
    return {"type": "object", "required": [*required], "properties": properties, "additionalProperties": False}


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


INDEX = {**NUMBER, "minimum": 0}
REQUIREMENT = _object(("key", "operator"), key=TEXT, operator=TEXT, values=_list(TEXT))
TERM = _object((), matchExpressions=_list(REQUIREMENT), matchFields=_list(REQUIREMENT))
SPEC = _object(
    ("cidr", "perNodeNetworkPrefix"),
    cidr=TEXT,
    defaultGateway={"type": "boolean"},
    exclusions=_list(_object(("endIP", "startIP"), startIP=TEXT, endIP=TEXT)),
    gatewayIndex=NUMBER,
    nodeSelector=_object(("nodeSelectorTerms",), nodeSelectorTerms=_list(TERM)),
    perNodeExclusions=_list(_object(("endIndex", "startIndex"), startIndex=INDEX, endIndex=INDEX)),
    perNodeNetworkPrefix=NUMBER,
    routes=_list(_object(("dst",), dst=TEXT)),
    staticAllocations=_list(_object(("prefix",), gateway=TEXT, nodeName=TEXT, prefix=TEXT)),
)
METADATA = _object(("name",), name=TEXT, namespace=TEXT, labels={"type": "object"}, annotations={"type": "object"})
POOL = _object(
    ("spec", "metadata"),
    apiVersion={"const": "nv-ipam.nvidia.com/v1alpha1"},
    kind={"const": "CIDRPool"},
    metadata=METADATA,
    spec=SPEC,
)
# The name of a Kubernetes object (RFC 1123 subdomain), and the name of a CNI network.
OBJECT_NAME = re.compile(r"[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*")
NETWORK_NAME = re.compile(r"[a-zA-Z0-9][a-zA-Z0-9_.-]*")
OPERATORS = {"In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt"}


def pool_faults(pool: dict[str, Any]) -> list[str]:
    """Return the reasons for which the API server or nv-ipam refuses a pool."""
    found = [error.message for error in jsonschema.Draft202012Validator(POOL).iter_errors(pool)]
    return found or [*_name_faults(pool), *_spec_faults(pool["spec"])]


def _name_faults(pool: dict[str, Any]) -> Iterator[str]:
    name = pool["metadata"]["name"]
    if len(name) > 253 or not OBJECT_NAME.fullmatch(name) or not NETWORK_NAME.fullmatch(name):
        yield f"{name} is no name of an object or of a network"


def _spec_faults(spec: dict[str, Any]) -> Iterator[str]:
    try:
        whole = ip_network(spec["cidr"])
    except ValueError as error:
        yield str(error)
        return
    length, index = spec["perNodeNetworkPrefix"], spec.get("gatewayIndex")
    if not whole.prefixlen <= length <= whole.max_prefixlen:
        yield "the prefix of a node does not fit into the pool"
    if index is None and (spec.get("routes") or spec.get("defaultGateway")):
        yield "routes need the index of the gateway"
    if index is not None and not (0 if length >= whole.max_prefixlen - 1 else 1) <= index < 2 ** (
        whole.max_prefixlen - length
    ):
        yield "the index of the gateway is outside the prefix of a node"
    for route in spec.get("routes", ()):
        if ip_network(route["dst"], strict=False).version != whole.version:
            yield "a route has another IP version"
    for term in spec.get("nodeSelector", {}).get("nodeSelectorTerms", ()):
        for rule in term.get("matchExpressions", ()):
            if rule["operator"] not in OPERATORS or (rule["operator"] in ("In", "NotIn")) != bool(rule.get("values")):
                yield "a requirement of the selector is wrong"
    yield from _allocation_faults(spec, whole)


def _allocation_faults(spec: dict[str, Any], whole: Any) -> Iterator[str]:
    rows = spec.get("staticAllocations", ())
    for field in ("nodeName", "prefix"):
        if any(count > 1 for count in Counter(row[field] for row in rows if row.get(field)).values()):
            yield f"two allocations have one {field}"
    for row in rows:
        try:
            prefix = ip_network(row["prefix"])
        except ValueError as error:
            yield str(error)
            continue
        if prefix.version != whole.version or not prefix.subnet_of(whole):
            yield f"{prefix} is not part of the pool"
        if prefix.prefixlen != spec["perNodeNetworkPrefix"]:
            yield f"{prefix} has another length than the prefix of a node"
        if row.get("gateway") and ip_address(row["gateway"]) not in prefix:
            yield f"{row['gateway']} is outside of {prefix}"


def given(pool: dict[str, Any], node: str) -> list[str]:
    """Return the addresses that nv-ipam gives to pods on a node with a static allocation: all but the gateway."""
    [row] = [row for row in pool["spec"]["staticAllocations"] if row["nodeName"] == node]
    prefix = ip_network(row["prefix"])
    gateway = row.get("gateway") or str(prefix[pool["spec"]["gatewayIndex"]])
    return [f"{address}/{prefix.prefixlen}" for address in prefix.hosts() if str(address) != gateway]


def selected(pool: dict[str, Any], nodes: dict[str, dict[str, str]]) -> set[str]:
    """Return the nodes, given with their labels, that the selector of a pool matches."""
    terms = pool["spec"].get("nodeSelector", {}).get("nodeSelectorTerms", [{}])
    return {
        name
        for name, labels in nodes.items()
        if any(all(_matches(rule, labels) for rule in term.get("matchExpressions", ())) for term in terms)
    }


def _matches(rule: dict[str, Any], labels: dict[str, str]) -> bool:
    inside = labels.get(rule["key"]) in rule["values"]
    return inside if rule["operator"] == "In" else not inside
