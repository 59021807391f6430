"""The records of a verification: what machines report, and what that says about the plan.

Machines and people have their own names for ports and devices, which `Observations` keeps. `Verification` has the
names of the plan.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from dcgen.finding import Finding, KeyPath
from dcgen.page import FreeText

PortKind: TypeAlias = Literal["name", "mac", "guid", "number", "text"]
Kind: TypeAlias = Literal[
    "ok", "unconfirmed", "unreported", "missing", "one-way", "extra", "wrong-port", "wrong-device", "swapped",
    "rotated", "rail-shift", "exchanged", "moved", "wrong-kind", "slow", "half-breakout", "duplicate", "unknown-device",
]  # fmt: skip
Action: TypeAlias = Literal["move", "install", "remove", "exchange", "inspect"]


class Spot(NamedTuple):
    """A place in an observed file: a line from 1 in a text, or the key path in a JSON document. 0 is the whole file.

    `formats.places` turns a key path into a line and a column, only for the spots that a report prints.
    """

    file: str
    at: int | KeyPath = 0


class Sight(NamedTuple):
    """The far end of one port, as the device at its near end reports it, with the names of the report.

    `device` is the name of the reporting device, "" if only the name of the file can tell it. `chassis` is the MAC
    address or GUID of the reporting device, "" if it is not stated; so is `far_chassis` of the far one. MAC addresses
    are lower case with colons, GUIDs are 16 hexadecimal digits in lower case. `far_kind` says what `far_port` is.
    `far_text` is the description of the far port. `gbps` is the speed of the link in Gbit/s, and `lanes` its width,
    None if they are not reported.
    """

    device: FreeText
    port: FreeText
    far_device: FreeText
    far_port: FreeText
    far_kind: PortKind
    spot: Spot
    chassis: str = ""
    far_chassis: str = ""
    far_text: FreeText = ""
    gbps: float | None = None
    lanes: int | None = None


class Reporter(NamedTuple):
    """A device that reports all its ports of one kind of network, so that the silence of a port means something.

    `device` is "" if only the name of the file can tell it. `protocol` is `ethernet` or `infiniband`. `style` is the
    dialect of the port names: `cumulus`, `sonic`, `eos`, `junos`, or "" for any.
    """

    device: FreeText
    protocol: str
    spot: Spot
    chassis: str = ""
    style: str = ""


class SeenDevice(NamedTuple):
    """A device in a list that a person made in the hall; fields that the list lacks are "" or None."""

    device: FreeText
    serial: FreeText
    rack: FreeText
    u: int | None
    spot: Spot


class SeenLoad(NamedTuple):
    """The load of an outlet, as an export of a PDU states it: watts or amperes, None if it lacks the column."""

    pdu: FreeText
    outlet: FreeText
    watts: float | None
    amps: float | None
    spot: Spot


class Observations(NamedTuple):
    """Everything that a set of files reports. `findings` are the faults of the files themselves."""

    sights: tuple[Sight, ...] = ()
    reporters: tuple[Reporter, ...] = ()
    devices: tuple[SeenDevice, ...] = ()
    loads: tuple[SeenLoad, ...] = ()
    findings: tuple[Finding, ...] = ()


class PortEnd(NamedTuple):
    """One end of a cable: a device, and its port ("" if nobody can tell the port). Both are names of the plan.

    A device that the plan does not have keeps the name of the report.
    """

    device: FreeText
    port: FreeText = ""

    @property
    def text(self) -> str:
        """Return the end for people: `su02-leaf-03 port swp7s1`, or the device alone."""
        return f"{self.device} port {self.port}" if self.port else self.device


class LinkState(NamedTuple):
    """A planned link: its cable, its ends, and what each end sees (None: nothing).

    `kind` is `ok`, `unconfirmed` (the device is right, the port cannot be told), `unreported` (no file of either end),
    or the kind of the fault. `fault` is the number of its fault in the report, 0 for none.
    """

    cable: str
    fabric: str
    a: PortEnd
    b: PortEnd
    kind: Kind
    seen_a: PortEnd | None = None
    seen_b: PortEnd | None = None
    fault: int = 0


class RepairStep(NamedTuple):
    """One step of the repair.

    `move` takes the plug at `at` to the port `to`; the other plug of that cable stays at `stays`. `install` adds the
    planned cable from `at` to `to`. `remove` takes out the cable between `at` and `stays`. `exchange` puts two servers,
    `at` and `to`, into each other's place. `inspect` looks at a cable between `at` and `to`. `cables` are the planned
    cables that are right after the step. `rack`, `u`, `to_rack` and `to_u` say where to go, "" and None if unknown.
    `label` is the text on the cable once it is right. `length_m` is its planned length in meters. `fault` is the
    number of the fault that it repairs.
    """

    number: int
    action: Action
    at: PortEnd
    to: PortEnd | None
    stays: PortEnd | None
    cables: tuple[str, ...]
    rack: str
    u: int | None
    to_rack: str
    to_u: int | None
    label: FreeText
    length_m: float | None
    fault: int


class Fault(NamedTuple):
    """One sentence about one or more links: its number, kind, finding code, and where the files show it.

    `hint` is the fix as one sentence. `devices` of the plan take part, and `cables` are planned.
    """

    number: int
    kind: Kind
    code: str
    text: FreeText
    hint: FreeText
    cables: tuple[str, ...]
    devices: tuple[str, ...]
    spots: tuple[Spot, ...]


class CoverageGap(NamedTuple):
    """Planned links that nobody reports, by the device that would: its name, their number, and the reason."""

    device: str
    links: int
    reason: str


class Coverage(NamedTuple):
    """The numbers of planned links, of links that at least one end reports, and of those that are ok.

    `gaps` list the rest.
    """

    planned: int
    seen: int
    ok: int
    gaps: tuple[CoverageGap, ...]

    @property
    def is_full(self) -> bool:
        """Return whether some file reports each planned link."""
        return self.seen == self.planned


class Learned(NamedTuple):
    """A MAC address, GUID or serial number that the files prove, for the lock: `DEVICE[:PORT] field=value`."""

    device: str
    port: str
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Verification:
    """The result: one state per planned link in the order of cables.csv, faults, repair steps and coverage.

    `findings` are the faults of the files, then those of serial numbers, positions and outlet loads.
    """

    name: str
    links: tuple[LinkState, ...]
    faults: tuple[Fault, ...]
    moves: tuple[RepairStep, ...]
    coverage: Coverage
    learned: tuple[Learned, ...] = ()
    findings: tuple[Finding, ...] = ()
