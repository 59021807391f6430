"""The views of the files of prometheus/."""

from typing import NamedTuple

Labels = dict[str, str]


class Target(NamedTuple):
    """A target of file_sd: its address, and its labels."""

    address: str
    labels: Labels


class TargetFile(NamedTuple):
    """The targets of one job in one unit, or outside the units."""

    targets: tuple[Target, ...]

    @property
    def rows(self) -> list[dict[str, object]]:
        """Return the targets as objects of file_sd, one group per target."""
        return [{"targets": [each.address], "labels": each.labels} for each in self.targets]


class Figure(NamedTuple):
    """A figure of the plan as a time series: its name, its labels and its value."""

    name: str
    labels: Labels
    value: int

    @property
    def expression(self) -> str:
        """The expression of PromQL for the value."""
        return f"vector({self.value})"


class FigureFile(NamedTuple):
    """The figures of one unit, or of the devices and racks outside the units. `group` is the name of the rule group."""

    group: str
    figures: tuple[Figure, ...]


class Recording(NamedTuple):
    """A recording rule: the name of the series and its expression."""

    name: str
    expression: str


class Alert(NamedTuple):
    """An alerting rule. `severity` is warning or critical, `labels` are further labels of the alert.

    `summary` is a template of Go. A condition is an alert after `hold` minutes.
    """

    name: str
    severity: str
    expression: str
    summary: str
    meaning: str
    labels: tuple[tuple[str, str], ...] = ()
    hold: int = 5  # five scrapes at the default interval: one lost answer does not suffice

    @property
    def all_labels(self) -> Labels:
        """The labels of the alert, with its severity."""
        return {"severity": self.severity, **dict(self.labels)}


class AlertFile(NamedTuple):
    """The rules that compare measurements with the plan."""

    recordings: tuple[Recording, ...]
    alerts: tuple[Alert, ...]


class JobRow(NamedTuple):
    """A scrape job: the exporter with its default port, the number of targets, and the folders of its target files.

    `path` is that of an exporter that asks the targets itself, with its `module`. Both are "" for an exporter that runs
    on each target. With a `timeout`, the job has an interval of 1 minute; otherwise the defaults of Prometheus apply.
    """

    name: str
    exporter: str
    port: int
    targets: int
    folders: tuple[str, ...]
    path: str = ""
    module: str = ""
    timeout: str = ""

    @property
    def files(self) -> list[str]:
        """The patterns of the target files."""
        return [f"targets/{folder}/*.json" for folder in self.folders]

    @property
    def server(self) -> str:
        """The address of an exporter that runs beside Prometheus."""
        return f"127.0.0.1:{self.port}"


class ScrapeConfig(NamedTuple):
    """The view of `prometheus.yml`. `planned` is set if the site has figures of the plan."""

    jobs: tuple[JobRow, ...]
    planned: bool


class AlertRow(NamedTuple):
    """An alert with its severity, its meaning and the number of its rules."""

    name: str
    severity: str
    meaning: str
    rules: int


class MonitoringGuide(NamedTuple):
    """The view of `prometheus/README.md`. `rails` is set for alerts on rails.

    The last five fields are what has no target or no alert.
    `silent` are the devices without an address by role, and `unnamed` the switches whose port names over SNMP no source
    states. `unmetered` are the models of PDUs and power shelves whose power no exporter gives in watts. `unknown` are
    the models of unknown power, and `other_gpus` the models of GPUs that DCGM does not know.
    """

    name: str
    example: str
    jobs: tuple[JobRow, ...]
    planned: bool
    alerts: tuple[AlertRow, ...]
    rails: bool
    modules: tuple[str, ...]
    silent: tuple[tuple[str, int], ...]
    unnamed: tuple[tuple[str, int], ...]
    unmetered: tuple[str, ...]
    unknown: tuple[str, ...]
    other_gpus: tuple[str, ...]
