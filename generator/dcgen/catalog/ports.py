"""The cages of a switch and the modes in which they run."""

import re
from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator

from dcgen.catalog.values import Count, Speed
from dcgen.schema import Model, Text

Ports = Annotated[int, Field(ge=1, le=8)]  # of a cage; no form factor has more than eight lanes
FIELDS = "cage|port|lane|first|half|part"


class PortMode(Model):
    """A mode of a cage: the speed and the number of its logical ports."""

    speed_gbps: Speed
    """The speed of a logical port in Gbit/s."""
    links: Ports = 1
    """The number of logical ports per cage."""
    name: Text
    """The format of the port names.

    Its fields are {cage}, {port} (from 1) and {lane} (from 0). With `lanes`, the field {first} is the first lane of
    the port (from 1). If the ports of a twin-port cage split, {half} is the port and {part} its part (both from 1).
    """
    lanes: Ports | None = None
    """The number of electrical lanes per logical port."""
    connectors: Ports | None = None
    """The number of fiber connectors of the transceiver, if this mode needs a certain one."""
    takes: Ports = 1
    """The number of cages that a cage in this mode uses.

    It is 2 if only odd cages can be split, because a split cage disables its neighbor.
    """

    @model_validator(mode="after")
    def ports_have_different_names(self) -> Self:
        if not re.fullmatch(rf"[^{{}}]*(\{{({FIELDS})\}}[^{{}}]*)*", self.name):
            fields = "{cage}, {port}, {lane}, {first}, {half} and {part}"
            raise ValueError(f"the name format {self.name!r} is invalid -> use only {fields}")
        if " + " in self.name:
            raise ValueError(f"{self.name!r} contains ' + ', which joins the ports of one cable -> use another name")
        if ("{half}" in self.name) != ("{part}" in self.name) or ("{half}" in self.name and self.links % 2):
            raise ValueError("{half} and {part} divide an even number of ports -> use both, or use {port}")
        if "{first}" in self.name and self.lanes is None:
            raise ValueError("{first} needs the number of lanes per port -> set `lanes`")
        if self.links > 1 and not re.search(r"\{(port|lane|first|part)\}", self.name):
            raise ValueError(
                f"{self.links} ports of a cage would have the name {self.name!r} -> use {{port}} or {{lane}}"
            )
        return self

    def port_name(self, cage: int, lane: int) -> str:
        """Return the name of logical port `lane` (from 0) of a cage."""
        half, part = divmod(lane, max(self.links // 2, 1))
        first = lane * (self.lanes or 0) + 1
        return self.name.format(cage=cage, port=lane + 1, lane=lane, first=first, half=half + 1, part=part + 1)


class PortGroup(Model):
    """Equal cages of a switch."""

    cages: Annotated[int, Field(ge=1, le=512)]
    """The number of cages."""
    first: Count = 1
    """The printed number of the first cage."""
    cage: Text
    """The form factor of the cages, such as `OSFP` or `QSFP28`."""
    cage_style: Literal["flat", "finned"] | None = None
    """The kind of optics that the cages take: flat-top (RHS) or finned (IHS)."""
    modes: Annotated[tuple[PortMode, ...], Field(max_length=32)]
    """The modes of a cage, one entry per speed and number of logical ports.

    The fastest mode shows how many ports a cage has unsplit. A slower mode with no more ports is unsplit as well.
    """

    @model_validator(mode="before")
    @classmethod
    def mappings_become_a_list(cls, value: Any) -> Any:
        """Convert the earlier form: mappings `modes`, `names` and `takes` by speed, and `lanes` per cage."""
        if not isinstance(value, dict) or not isinstance(value.get("modes"), dict):
            return value
        modes, names, takes = (value.get(key, {}) for key in ("modes", "names", "takes"))
        lanes = value.get("lanes")
        if not isinstance(names, dict) or not isinstance(takes, dict) or set(modes) != set(names):
            raise ValueError(
                "modes and names list different speeds -> write `modes` as a list of {speed_gbps, links, name}"
            )
        if unknown := [speed for speed in takes if speed not in modes]:
            raise ValueError(f"takes lists the speed {unknown[0]}, but modes does not -> remove it")
        listed = []
        for speed, links in modes.items():
            mode = {"speed_gbps": speed, "links": links, "name": names[speed], "takes": takes.get(speed, 1)}
            if isinstance(lanes, int) and isinstance(links, int) and links > 0:
                if "{first}" in str(names[speed]) and lanes % links:
                    raise ValueError(f"{{first}} needs lanes that {links} ports divide evenly -> set `lanes` per port")
                mode |= {"lanes": lanes // links} if lanes % links == 0 else {}
            listed.append(mode)
        rest = {key: found for key, found in value.items() if key not in ("names", "takes", "lanes")}
        return {**rest, "modes": listed}

    @model_validator(mode="after")
    def modes_differ(self) -> Self:
        if not self.modes:
            raise ValueError("modes is empty -> list each speed of the cages")
        kinds = [(mode.speed_gbps, mode.links) for mode in self.modes]
        if twice := next((kind for index, kind in enumerate(kinds) if kind in kinds[:index]), None):
            raise ValueError(f"modes lists {twice[1]} x {twice[0]}G twice -> remove one")
        return self

    @property
    def native(self) -> int:
        """The number of logical ports of an unsplit cage: that of the fastest mode."""
        fastest = max(mode.speed_gbps for mode in self.modes)
        return min(mode.links for mode in self.modes if mode.speed_gbps == fastest)

    def is_split(self, mode: PortMode) -> bool:
        """Return whether a mode splits the cage: it has more ports than the fastest mode."""
        return mode.links > self.native

    def modes_of(self, speed: float) -> tuple[PortMode, ...]:
        """Return the modes of a speed, the one with the fewest ports per cage first."""
        return tuple(sorted((mode for mode in self.modes if mode.speed_gbps == speed), key=lambda mode: mode.links))

    def mode(self, speed: float) -> PortMode | None:
        """Return the mode of a speed with the fewest ports per cage, None without one."""
        return next(iter(self.modes_of(speed)), None)
