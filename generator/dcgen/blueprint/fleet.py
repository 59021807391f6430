"""The fleet file: many sites of one design, with classes of sites and one row per site."""

import ipaddress
import re
from collections.abc import Iterator
from typing import Annotated, Any, Literal, Self

from pydantic import Field, StringConstraints, field_validator, model_validator

from dcgen.blueprint.values import Prefix
from dcgen.finding import KeyPath, shortened
from dcgen.schema import HOST_PART, InnerError, Model, Name, Text, shown

MAX_SITES = 100_000
MAX_NUMBER_OF_SITE = 1_000_000
MAX_OPEN = 200
_PART = r"[A-Za-z0-9_][A-Za-z0-9_. -]*"
_STEP = r"[A-Za-z0-9_][A-Za-z0-9_+-]*"
DesignFile = Annotated[
    str,
    StringConstraints(pattern=rf"^(\.\./)*({_PART}/)*{_PART}\.ya?ml$", max_length=200),
    Field(json_schema_extra={"examples": ["parts/store.yaml"]}),
]
MAX_PATH, MAX_NAME = 200, 40
_SITES_FILE = re.compile(rf"(\.\./)*({_PART}/)*{_PART}\.csv")
SitesFile = Annotated[
    str,
    StringConstraints(pattern=rf"^{_SITES_FILE.pattern}$", max_length=MAX_PATH),
    Field(json_schema_extra={"examples": ["stores.csv"]}),
]
KeyText = Annotated[
    str,
    StringConstraints(pattern=rf"^{_STEP}(\.{_STEP})*$", max_length=200),
    Field(json_schema_extra={"examples": ["servers.infer.numbers", "circuits.wan1.provider"]}),
]
IDENTITY = {
    "kind": "remove the key: a site has the kind of the design",
    "name": "remove the key: a site has the name of its row",
    "include": "remove the key, and include the file in the design",
}
Percent = Annotated[float, Field(ge=0, le=100)]


class SiteBlocks(Model):
    """A pool of the fleet, divided into equal blocks. Site number N gets block N; block 0 is for the fleet itself."""

    prefix: Prefix
    """The prefix of the whole pool in CIDR form."""
    site_length: Annotated[int, Field(ge=8, le=64)]
    """The prefix length of the block of one site."""

    @model_validator(mode="after")
    def blocks_fit(self) -> Self:
        pool = ipaddress.ip_network(self.prefix)
        most = 30 if pool.version == 4 else 64
        if not pool.prefixlen < self.site_length <= most:
            problem = f"a block of /{self.site_length} does not fit into {pool}"
            raise ValueError(f"{problem} -> use a `site_length:` from {pool.prefixlen + 1} to {most}")
        return self


class SiteAsns(Model):
    """AS numbers of the fleet: site number N gets `per_site` numbers from `base` + N x `per_site`."""

    base: Annotated[int, Field(ge=1, le=4_294_000_000)]
    """The first AS number of the fleet."""
    per_site: Annotated[int, Field(ge=1, le=4_096)]
    """The number of AS numbers per site."""


class FleetAddressing(Model):
    """Address pools of the whole fleet. They set the keys of the same names under `addressing:` of each site."""

    pools: dict[Name, SiteBlocks] = {}
    """The IPv4 or IPv6 pool per fabric, `loopback` or `links`."""
    ipv6: dict[Name, SiteBlocks] = {}
    """The IPv6 pool per fabric or `loopback`, in addition to the IPv4 pools."""
    management: SiteBlocks | None = None
    """The pool of management ports that share a fabric with other traffic."""
    asns: SiteAsns | None = None
    """The AS numbers of the switches, which set `asn_base` of each site."""

    def each(self) -> Iterator[tuple[KeyPath, SiteBlocks]]:
        """Yield each pool with its key path, which is the same in a blueprint."""
        yield from ((("addressing", "pools", name), blocks) for name, blocks in self.pools.items())
        yield from ((("addressing", "ipv6", name), blocks) for name, blocks in self.ipv6.items())
        if self.management:
            yield ("addressing", "management"), self.management


class Guard(Model):
    """The protection against a change that removes, moves or renames many sites at once."""

    percent: Percent = 5
    """The share of the sites of the last build that may be removed, moved or renamed, in percent."""
    sites: Annotated[tuple[Name, ...], Field(max_length=MAX_SITES)] = ()
    """Names of sites that may be removed, moved or renamed beyond this share, for a renamed site the earlier name."""


class SiteRow(Model):
    """The facts of one site for the fleet, beside its blueprint keys."""

    number: Annotated[int, Field(ge=1, le=MAX_NUMBER_OF_SITE)]
    """The number of the site. Its addresses follow from it, so it never changes and is never used twice."""
    class_: Annotated[Name | None, Field(alias="class")] = None
    """The site class."""
    wave: Annotated[int, Field(ge=1, le=1_000)] = 1
    """The wave of the rollout, from 1."""
    region: Name | None = None
    """The region of the site."""
    state: Literal["planned", "ordered", "installed", "live"] = "planned"
    """The state of the rollout at this site."""
    latitude: Annotated[float, Field(ge=-90, le=90)] | None = None
    """The latitude in degrees, for the map."""
    longitude: Annotated[float, Field(ge=-180, le=180)] | None = None
    """The longitude in degrees, for the map."""


class Fleet(Model):
    """Many edge sites of one design."""

    kind: Literal["fleet"]
    """The kind of this file."""
    name: Name
    """The name of the fleet. The output goes to the folder of this name."""
    description: Text | None = None
    """A description for readers of the output."""
    design: DesignFile
    """The design: a blueprint of kind `edge-site`, relative to this file and inside the project.

    Each site has its own name. The name in the design is for this file only.
    """
    classes: Annotated[dict[Name, dict[str, Any]], Field(max_length=64)] = {}
    """The site classes by name. The keys of a site class override those of the design."""
    open: Annotated[tuple[KeyText, ...], Field(max_length=MAX_OPEN)] = ()
    """The keys that a site class or a site may override although they change the shape of a site.

    A key with dots, such as `servers.infer.numbers`, opens everything below it. `name`, `description`, `site`,
    `addressing` and the providers of circuits are always open.
    """
    columns: Annotated[dict[Text, KeyText], Field(max_length=MAX_OPEN)] = {}
    """The blueprint key of each CSV column whose header is not the key itself."""
    sites: SitesFile | Annotated[dict[Name, dict[str, Any]], Field(max_length=MAX_SITES)]
    """The sites: a CSV file with one row per site, or a mapping by name.

    `number`, `class`, `wave`, `region`, `state`, `latitude` and `longitude` are those of the fleet. All other columns
    and keys are blueprint keys, which override those of the site class and of the design.
    """
    addressing: FleetAddressing = FleetAddressing.model_construct()
    """Address pools of the whole fleet, divided by the number of the site."""
    guard: Guard = Guard.model_construct()
    """The protection against a change that removes, moves or renames many sites at once."""
    written: Annotated[tuple[Name, ...], Field(max_length=MAX_SITES)] | None = None
    """The sites whose files are written to the output. By default all are.

    The files of the others are made and compared by their digest, which `sites.csv` has.
    """
    workbooks: bool = False
    """True to write spreadsheets for each site too. The fleet has its own `bom.xlsx` in any case."""

    @field_validator("sites", mode="before")
    @classmethod
    def sites_are_a_file_or_a_mapping(cls, value: Any) -> Any:
        if isinstance(value, str):
            if len(value) > MAX_PATH or not _SITES_FILE.fullmatch(value):
                raise ValueError(
                    f"{shown(value)} is not the path of a CSV file -> name a .csv file, relative to this file"
                )
            return value
        if not isinstance(value, dict):
            raise ValueError(
                f"sites are a CSV file or a mapping by name, got {shown(value)} -> write `sites: FILE.csv`"
            )
        if len(value) > MAX_SITES:
            raise ValueError(f"the fleet has {len(value):,} sites, the limit is {MAX_SITES:,} -> split the fleet")
        for name, keys in value.items():
            if not isinstance(name, str) or len(name) > MAX_NAME or not re.fullmatch(HOST_PART, name):
                hint = "use lower-case letters, digits and single hyphens, and start with a letter"
                raise InnerError(f"{shown(name)} is not a valid name of a site -> {hint}", (name,))
            if not isinstance(keys, dict):
                problem = f"the site '{name}' is a mapping of keys, got {shown(keys)} -> write `number:` in it"
                raise InnerError(problem, (name,))
            if odd := [key for key in keys if not isinstance(key, str)]:
                problem = f"a key of the site '{name}' should be text, got {shown(odd[0])}"
                raise InnerError(f"{problem} -> use a key of a blueprint", (name,))
        return value

    @field_validator("classes", "sites")
    @classmethod
    def overrides_have_no_identity(cls, value: Any) -> Any:
        for name, overrides in value.items() if isinstance(value, dict) else ():
            if found := sorted({"kind", "name", "include"} & overrides.keys()):
                problem = f"'{shortened(name, 40)}' overrides '{found[0]}' -> {IDENTITY[found[0]]}"
                raise InnerError(problem, (name, found[0]))
        return value
