"""The view of `prometheus/README.md`: jobs, alerts, and what has no target or no alert."""

from collections import Counter
from collections.abc import Iterable

from dcgen.artifacts.bringup.prometheus import figures
from dcgen.artifacts.bringup.prometheus.alerts import RAILS
from dcgen.artifacts.bringup.prometheus.files import Alert, AlertFile, AlertRow, MonitoringGuide, ScrapeConfig
from dcgen.artifacts.bringup.prometheus.targets import TargetFacts
from dcgen.network.hosts import HOSTS
from dcgen.plan.records import Device
from dcgen.topology import Topology
from dcgen.views.monitored import BMC, PDU, SWITCH, Monitored, has_dcgm, snmp_module


def make_guide(
    topology: Topology,
    monitored: Iterable[Monitored],
    facts: TargetFacts,
    config: ScrapeConfig,
    alerts: AlertFile,
) -> MonitoringGuide:
    """Return the view of the README."""
    devices = topology.plan.devices.values()
    monitored = tuple(monitored)
    known = {item.device.name for item in monitored if item.job != BMC or item.device.kind not in HOSTS}
    unmetered = known - figures.metered(monitored)
    modules = {module.name for item in monitored if item.job == PDU and (module := snmp_module(item.device))}
    return MonitoringGuide(
        name=topology.plan.name,
        example=monitored[0].device.name,
        jobs=config.jobs,
        planned=config.planned,
        alerts=_rows(alerts.alerts),
        rails=any(alert.name == RAILS for alert in alerts.alerts),
        modules=tuple(sorted(modules)),
        silent=_counted(device for device in devices if device.name not in known and _is_managed(device)),
        unnamed=_counted(
            item.device
            for item in monitored
            if item.job == SWITCH and facts.systems.get(item.device.name) not in figures.SELECTORS
        ),
        unmetered=_models(device for device in devices if device.type.is_of_rack and device.name in unmetered),
        unknown=_models(
            device for device in devices if device.name in topology.supplies_of and not device.type.power_w.is_known
        ),
        other_gpus=tuple(
            sorted(
                {device.type.gpus.model for device in devices if device.type.gpus and not has_dcgm(topology, device)}
            )
        ),
    )


def _rows(alerts: Iterable[Alert]) -> tuple[AlertRow, ...]:
    """Return the alerts by name, in the order of their rules."""
    counts = Counter(alert.name for alert in alerts)
    rows = {alert.name: AlertRow(alert.name, alert.severity, alert.meaning, counts[alert.name]) for alert in alerts}
    return tuple(rows.values())


def _is_managed(device: Device) -> bool:
    """Return whether a device has ports of its own, or powers a rack. A circuit is not a device of the site."""
    return bool(device.type.ports or device.type.is_of_rack) and device.kind != "circuit"


def _counted(devices: Iterable[Device]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(Counter(device.role for device in devices).items()))


def _models(devices: Iterable[Device]) -> tuple[str, ...]:
    return tuple(sorted({device.type.model for device in devices}))
