"""The change that a build makes to the files of an earlier build, and the keys that caused it.

The comparison is imported only if there are such files.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dcgen import blueprint, change, facts, pipeline

if TYPE_CHECKING:
    from dcgen.analysis import Analysis
    from dcgen.difference import FileChanges
    from dcgen.review.records import Cause


def change_of(files: FileChanges, analysis: Analysis) -> change.Change:
    """Return the change since the plan in the earlier files. Return an empty change if there are none."""
    if not files.old.keys() & set(facts.PATHS):
        return change.Change(())
    from dcgen.review import compared, renames

    topology = analysis.topology
    before, after = facts.facts_from(files.old, facts.labeler(topology)), facts.facts_of(topology)
    found = renames.find(before, after)
    return change.compare(renames.applied(before, found), after, compared.renamed(found))


def causes_of(made: change.Change, path: Path, analysis: Analysis) -> tuple[Cause, ...]:
    """Return the keys that most plausibly caused a change, as far as the devices of the new plan show them."""
    if not any(made.kinds):
        return ()
    from dcgen.review import causes

    document = blueprint.read(path, pipeline.project_root(path))
    return causes.of_origins(made, analysis.topology.plan, document)
