"""What a model with its fitted parts implies, resolved once: ports, power, size, supplies. Devices refer to it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from dcgen.plan.amounts import UNKNOWN, Amount


class Port(NamedTuple):
    """A logical port, one of the `cage_ports` of its cage. `rail` counts from 1, `gpu` from 0; `nic` is the key of
    its adapter."""

    name: str
    speed_gbps: float
    cage: str
    cage_type: str
    cage_style: str | None
    cage_ports: int
    protocol: str
    fabric: str | None = None
    rail: int | None = None
    gpu: int | None = None
    nic: str = ""


class Part(NamedTuple):
    """What a buyer orders: a catalog entry and how many of it one device holds."""

    category: str
    model: str
    quantity: int


@dataclass(frozen=True, slots=True)
class Gpus:
    """The GPUs of one server: `nvswitches` join them where the chassis has any."""

    model: str
    form: str
    count: int
    nvswitches: int
    memory_gb: float | None


class Nvlink(NamedTuple):
    """A rack-scale NVLink domain: `trays` servers of consecutive numbers form one, with `switches` switch trays."""

    trays: int
    switches: int


@dataclass(frozen=True)
class DeviceType:
    """Everything that a model with its fitted parts implies, resolved once.

    Of a PDU: `voltage_v` between phases where it has three, `amps` of each phase, `outlets` by type and count,
    `also` what the combination outlets of a type take besides.
    Of a switch: `max_ports` logical ones at once, None where no source limits them.
    Of a UPS: `minutes` by the load in kW, in rising order of load.
    """

    kind: str
    model: str
    manufacturer: str
    description: str
    part_number: str | None
    u_height: int
    depth_mm: Amount = UNKNOWN
    weight_kg: Amount = UNKNOWN
    power_w: Amount = UNKNOWN
    airflow: str | None = None
    ports_side: str | None = None
    supplies: int = 0
    inlet: str | None = None
    redundancy: str | None = None
    ports: tuple[Port, ...] = ()
    parts: tuple[Part, ...] = ()
    gpus: Gpus | None = None
    nvlink: Nvlink | None = None
    max_ports: int | None = None
    capacity_tb: float = 0.0
    rating_kw: float = 0.0
    phases: int = 1
    voltage_v: float | None = None
    amps: float | None = None
    outlets: tuple[tuple[str, int], ...] = ()
    also: tuple[tuple[str, tuple[str, ...]], ...] = ()
    minutes: tuple[tuple[float, float], ...] = ()

    @cached_property
    def port(self) -> dict[str, Port]:
        """Port by name."""
        return {port.name: port for port in self.ports}

    @cached_property
    def by_fabric(self) -> dict[str, tuple[Port, ...]]:
        """Ports in port order, by the fabric that collects them."""
        found: dict[str, list[Port]] = {}
        for port in self.ports:
            if port.fabric is not None:
                found.setdefault(port.fabric, []).append(port)
        return {fabric: tuple(ports) for fabric, ports in found.items()}

    def ports_of(self, fabric: str) -> tuple[Port, ...]:
        """The ports that `fabric` collects, in port order."""
        return self.by_fabric.get(fabric, ())

    def ports_face(self, face: str) -> str:
        """The side of the rack that has the ports of a device whose front looks to `face`: a switch has them in front,
        and so has a tray of a rack-scale NVLink domain, whose rear plugs into the cartridge; a server at its rear,
        where its entry does not say otherwise."""
        side = self.ports_side or ("front" if self.kind == "switch" or self.nvlink else "rear")
        if side == "front":
            return face
        return "front" if face == "rear" else "rear"
