"""The table of all codes: what each finding means, why it matters, how to fix it, and its severity.

`dcgen explain CODE` prints an entry. This package imports nothing else of dcgen.
"""

from __future__ import annotations

from dcgen.rules.bill import BILL
from dcgen.rules.blueprint import BLUEPRINT
from dcgen.rules.cooling import COOLING
from dcgen.rules.currents import CURRENTS
from dcgen.rules.devicetypes import DEVICETYPES
from dcgen.rules.fabrics import FABRICS
from dcgen.rules.fiber import FIBER
from dcgen.rules.files import FILES
from dcgen.rules.fleet import FLEET
from dcgen.rules.floor import FLOOR
from dcgen.rules.labels import LABELS
from dcgen.rules.lock import LOCK
from dcgen.rules.management import MANAGEMENT
from dcgen.rules.naming import NAMING
from dcgen.rules.parts import PARTS
from dcgen.rules.power import POWER
from dcgen.rules.present import PRESENT
from dcgen.rules.racks import RACKS
from dcgen.rules.routing import ROUTING
from dcgen.rules.rule import Rule, Severity
from dcgen.rules.service import SERVICE
from dcgen.rules.space import SPACE
from dcgen.rules.unknowns import UNKNOWNS
from dcgen.rules.verify import VERIFY
from dcgen.rules.wires import WIRES
from dcgen.rules.workload import WORKLOAD

__all__ = ["RULES", "Rule", "Severity"]

GROUPS = (
    *(FILES, BLUEPRINT, NAMING, PRESENT, RACKS, SPACE, FLOOR, LABELS, POWER, CURRENTS, COOLING, UNKNOWNS),
    *(FABRICS, ROUTING, FIBER, MANAGEMENT, WIRES, SERVICE, PARTS, BILL, WORKLOAD, LOCK, VERIFY, FLEET),
    DEVICETYPES,
)
RULES = dict(sorted((code, rule) for group in GROUPS for code, rule in group.items()))
