"""The rules of Metal3 for a `BareMetalHost`, as far as the generated files use its fields.

They are stated by hand from github metal3-io/baremetal-operator, v0.14: the schema in
config/base/crds/bases/metal3.io_baremetalhosts.yaml, the checks of the webhook in
internal/webhooks/metal3.io/v1alpha1/baremetalhost_validation.go, and the addresses in pkg/hardwareutils/bmc/.
"""

from __future__ import annotations

import re
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

import jsonschema

TEXT = {"type": "string"}
VALUE = {"type": "string", "maxLength": 63, "pattern": r"^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$"}
SCHEMA: dict[str, Any] = {
    "type": "object",
    "required": ["apiVersion", "kind", "metadata", "spec"],
    "additionalProperties": False,
    "properties": {
        "apiVersion": {"const": "metal3.io/v1alpha1"},
        "kind": {"const": "BareMetalHost"},
        "metadata": {
            "type": "object",
            "required": ["name"],
            "additionalProperties": False,
            "properties": {
                "name": {"type": "string", "pattern": r"^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$", "maxLength": 253},
                "labels": {"type": "object", "additionalProperties": VALUE},
            },
        },
        "spec": {
            "type": "object",
            "required": ["online", "bmc"],
            "additionalProperties": False,
            "properties": {
                "description": TEXT,
                "bmc": {
                    "type": "object",
                    "required": ["address", "credentialsName"],
                    "additionalProperties": False,
                    "properties": {
                        "address": TEXT,
                        "credentialsName": TEXT,
                        "disableCertificateVerification": {"type": "boolean"},
                    },
                },
                "bootMACAddress": {"type": "string", "pattern": "^[0-9a-fA-F]{2}(:[0-9a-fA-F]{2}){5}$"},
                "online": {"type": "boolean"},
            },
        },
    },
}
# The drivers for virtual media, which do not need the MAC address of a port.
DRIVERS = ("redfish-virtualmedia", "ilo5-virtualmedia", "idrac-virtualmedia")


def host_faults(host: dict[str, Any]) -> list[str]:
    """Return what the API server or the webhook would refuse."""
    found = [error.message for error in jsonschema.Draft202012Validator(SCHEMA).iter_errors(host)]
    return found or list(_webhook(host))


def _webhook(host: dict[str, Any]) -> list[str]:
    name, spec = host["metadata"]["name"], host["spec"]
    found = []
    try:
        UUID(name)
        found.append("a name cannot be a UUID")
    except ValueError:
        pass
    url = urlsplit(spec["bmc"]["address"])
    if url.scheme not in DRIVERS:
        found.append(f"{url.scheme} is no driver for virtual media")
    try:
        ip_address(url.hostname or "")
    except ValueError:
        found.append(f"{url.hostname} is no address")
    if url.path and not re.fullmatch(r"/redfish/v1/Systems/[^/]+", url.path):
        found.append(f"{url.path} is no system")
    return found
