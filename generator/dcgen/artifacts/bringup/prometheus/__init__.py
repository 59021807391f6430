"""prometheus/: targets, scrape configuration, planned figures and alerts of a site for Prometheus.

Targets are planned addresses, so monitoring works without DNS. The `instance` of each target is the name of the device.
"""

from collections.abc import Iterator

from dcgen.analysis import Analysis
from dcgen.artifacts.bringup.prometheus import figures
from dcgen.artifacts.bringup.prometheus.alerts import make_alerts
from dcgen.artifacts.bringup.prometheus.files import ScrapeConfig
from dcgen.artifacts.bringup.prometheus.guide import make_guide
from dcgen.artifacts.bringup.prometheus.jobs import make_jobs
from dcgen.artifacts.bringup.prometheus.targets import make_facts, make_target_files
from dcgen.page import Page
from dcgen.views.monitored import make_monitored

FOLDER = "prometheus"


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield the files and the README. Yield nothing for a site without addresses of devices."""
    topology = analysis.topology
    monitored = analysis.once(make_monitored)
    if not monitored:
        return
    facts = make_facts(topology)
    for path, targets in make_target_files(topology, monitored, facts):
        yield Page(f"{FOLDER}/targets/{path}", f"{FOLDER}/targets.json.j2", targets)
    names: set[str] = set()
    for path, planned in figures.make_figure_files(topology, monitored, facts):
        names |= {figure.name for figure in planned.figures}
        yield Page(f"{FOLDER}/planned/{path}", f"{FOLDER}/planned.yaml.j2", planned)
    alerts = make_alerts(topology, monitored, frozenset(names))
    config = ScrapeConfig(make_jobs(monitored), bool(names))
    yield Page(f"{FOLDER}/alerts.yaml", f"{FOLDER}/alerts.yaml.j2", alerts)
    yield Page(f"{FOLDER}/prometheus.yml", f"{FOLDER}/prometheus.yml.j2", config)
    yield Page(f"{FOLDER}/README.md", f"{FOLDER}/README.md.j2", make_guide(topology, monitored, facts, config, alerts))
