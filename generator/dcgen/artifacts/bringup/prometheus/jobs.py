"""The scrape jobs of a site: the exporter of each, its default port, and the target files that it reads.

Default ports: node_exporter 9100, dcgm-exporter 9400, ipmi_exporter 9290, snmp_exporter 9116, blackbox_exporter 9115.
Source: the `README.md` of each, at the commits that `alerts.py` names. The last three take the address of the device as
a parameter. Source: prometheus.io, "Understanding and using the multi-target exporter pattern".
"""

from collections import Counter
from collections.abc import Iterable

from dcgen.artifacts.bringup.prometheus.files import JobRow
from dcgen.views.monitored import BMC, GPU, NODE, OTHER, PDU, SWITCH, Monitored

SLOW = "30s"  # the timeout in the examples of ipmi_exporter; snmp_exporter asks for a generous one for cards of PDUs


def make_jobs(monitored: Iterable[Monitored]) -> tuple[JobRow, ...]:
    """Return the jobs that have targets. Echo requests reach every device, and BMCs in a job of their own."""
    counts = Counter(item.job for item in monitored)
    reached = tuple(job for job in (NODE, SWITCH, PDU, OTHER) if counts[job])
    jobs = (
        JobRow(NODE, "node_exporter", 9100, counts[NODE], (NODE,)),
        JobRow(GPU, "dcgm-exporter", 9400, counts[GPU], (GPU,)),
        JobRow(BMC, "ipmi_exporter", 9290, counts[BMC], (BMC,), "/ipmi", timeout=SLOW),
        JobRow(SWITCH, "snmp_exporter", 9116, counts[SWITCH], (SWITCH,), "/snmp", "if_mib", SLOW),
        JobRow(PDU, "snmp_exporter", 9116, counts[PDU], (PDU,), "/snmp", timeout=SLOW),
        JobRow("ping", "blackbox_exporter", 9115, sum(counts[job] for job in reached), reached, "/probe", "icmp"),
        JobRow("bmc-ping", "blackbox_exporter", 9115, counts[BMC], (BMC,), "/probe", "icmp"),
    )
    return tuple(job for job in jobs if job.targets)
