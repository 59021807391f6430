"""The provider in front of a running NetBox: it sends what the real provider sends, and knows every argument."""

from __future__ import annotations

import importlib
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from netbox import api
from support import terraform_schema
from support.terraform_payloads import ADDRESSES, ENDPOINTS, PRIMARY_MAC

SUPPORT = Path(__file__).parent / "support"


@pytest.fixture
def bridge(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The module, which imports the modules beside it."""
    monkeypatch.syspath_prepend(SUPPORT)
    return importlib.import_module("terraform_netbox")


def test_the_tables_cover_each_other() -> None:
    """Every resource and argument that the stand-in of Terraform has is sent to NetBox."""
    sent = {kind: {field.argument for field in row.fields} for kind, row in ENDPOINTS.items()}
    missing = {
        kind: set(arguments) - sent.get(kind, set())
        for kind, arguments in terraform_schema.RESOURCES.items()
        if kind not in (*ADDRESSES, PRIMARY_MAC) and set(arguments) - sent.get(kind, set())
    }

    assert missing == {}


def test_bodies_keep_what_the_provider_keeps(bridge: ModuleType) -> None:
    """An unset depth is sent as false, an unset position is left out, and references have a type and an id."""
    kind = {
        "model": "X",
        "slug": "x",
        "manufacturer_id": 3,
        "u_height": 8.0,
        "part_number": None,
        "is_full_depth": None,
    }
    device = {"name": "a", "site_id": 1, "rack_position": None, "device_type_id": 2, "role_id": 4, "status": None}

    assert bridge.body_of("netbox_device_type", kind) == {
        "model": "X",
        "slug": "x",
        "manufacturer": 3,
        "u_height": 8,
        "is_full_depth": False,
        "tags": [],
    }
    assert bridge.body_of("netbox_device", device) == {
        "name": "a",
        "site": 1,
        "device_type": 2,
        "role": 4,
        "status": "active",
        "tags": [],
    }
    address = bridge.body_of("netbox_ip_address", {"ip_address": "10.0.0.1/24", "device_interface_id": 7})
    assert (address["assigned_object_type"], address["assigned_object_id"]) == ("dcim.interface", 7)


def test_an_address_rewrites_its_device(bridge: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between reading and writing the device, another address can appear; the body has the one that was read."""
    device: dict[str, Any] = {
        "id": 5,
        "name": "a",
        "tags": [{"name": "t", "slug": "t", "id": 1}],
        **{key: {"id": number} for number, key in enumerate(("device_type", "site", "role"), 1)},
        "primary_ip4": {"id": 9},
        "primary_ip6": None,
        "oob_ip": {"id": 8},
    }
    calls: list[tuple[str, str, Any]] = []

    def call(method: str, path: str, body: Any = None, *, missing: bool = False) -> Any:
        calls.append((method, path, body))
        return device

    monkeypatch.setattr(bridge, "call", call)
    state = bridge.choose("netbox_device_oob_ip", {"device_id": 5, "ip_address_id": 8}, None)

    assert state == {"id": "5", "device_id": 5, "ip_address_id": 8}
    assert [call[0] for call in calls] == ["GET", "PATCH"]
    assert calls[1][2] == {
        "name": "a",
        "tags": [{"name": "t", "slug": "t"}],
        "device_type": 1,
        "site": 2,
        "role": 3,
        "primary_ip4": 9,
        "oob_ip": 8,
    }


def test_types_of_interfaces_state_their_speed() -> None:
    """The speed of a type is in Gb/s."""
    types = ("infiniband-ndr", "400gbase-x-osfp", "1.6tbase-x-osfp1600", "1000base-t", "2.5gbase-t", "other")

    assert [api.speed_of(type_) for type_ in types] == [400, 400, 1600, 1, 2.5, None]
