"""Compare a blueprint with an earlier side: an output folder, a Git revision, or another blueprint."""

import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from dcgen import blueprint, facts, pipeline, rebuilt, revision, source, tree
from dcgen.analysis import Analysis
from dcgen.catalog import KINDS
from dcgen.difference import Blocks, FileChanges, Readers
from dcgen.finding import Finding, FindingsError, errors, fault, shortened
from dcgen.page import Artifact
from dcgen.review import causes, compared, sides, terraform
from dcgen.review.compared import SiteNames
from dcgen.review.records import Difference, FileNames, FleetDifference
from dcgen.review.sides import Side

YAML = (".yaml", ".yml")


class Earlier(NamedTuple):
    """An earlier blueprint: its side and its data. `side` is None if it cannot be planned."""

    side: Side | None
    data: Any


class Comparison(NamedTuple):
    """The comparison of a blueprint with an earlier side. `difference` is None if errors prevent the comparison.

    `files` is None for another blueprint.
    """

    name: str
    findings: list[Finding]
    difference: Difference | FleetDifference | None = None
    files: FileChanges | None = None


def compare(path: Path, out: str, against: str | None, live: frozenset[str] = frozenset()) -> Comparison:
    """Return the findings of one blueprint, and its difference from what is built or from another side.

    Compare with `out`, or with `against`: another folder, another blueprint, or a Git revision of `out`. `live` are the
    names of objects that are built, see `Difference`.
    """
    analysis, findings = pipeline.examine(path)
    if analysis is None or errors(findings):
        return Comparison("", findings)
    name = analysis.topology.plan.name
    try:
        if against and Path(against).suffix in YAML and Path(against).is_file():
            made, files = _with_blueprint(path, analysis, findings, Path(against)), None
        else:
            made, files = _with_files(path, analysis, findings, out, against)
    except FindingsError as error:
        return Comparison(name, [*findings, *error.findings])
    kept = files.kept if files else ()
    return Comparison(name, [*findings, *kept], replace(made, live=live), files)


def _document(path: Path) -> source.Document:
    return blueprint.read(path, pipeline.project_root(path))


# --- another blueprint ------------------------------------------------------------------------------------


def _with_blueprint(path: Path, analysis: Analysis, findings: list[Finding], other: Path) -> Difference:
    """Return the difference from another blueprint. Raise FindingsError with its errors."""
    earlier, found = pipeline.examine(other)
    if earlier is None or errors(found):
        raise FindingsError(errors(found))
    names = SiteNames(earlier.topology.plan.name, analysis.topology.plan.name)
    before, after = sides.side_of(earlier, found), sides.side_of(analysis, findings)
    sites = names if names.before != names.after else None
    made = compared.between(names.after, path.as_posix(), other.as_posix(), before, after, sites)
    keys = causes.changed_keys(_document(other).data, _document(path), bool(sites))
    resources = () if sites else tuple(_resources(earlier, other, analysis, path))
    return replace(made, causes=keys, resources=resources)


def _resources(earlier: Analysis, other: Path, analysis: Analysis, path: Path) -> Iterator[Any]:
    """Yield the changes of Terraform resources, if both blueprints select this family."""
    if all("terraform" in (each.families or ("terraform",)) for each in (earlier, analysis)):
        yield from terraform.compare(_rendered(earlier, other), _rendered(analysis, path))


def _rendered(analysis: Analysis, path: Path) -> dict[str, terraform.Resources]:
    return {
        artifact.path: terraform.resources(artifact.path, artifact.data) or {}
        for artifact in pipeline.artifacts_of(analysis, path, ("terraform",))
        if artifact.path.startswith(sides.TERRAFORM)
    }


# --- files of an earlier build ----------------------------------------------------------------------------


def _with_files(
    path: Path, analysis: Analysis, findings: list[Finding], out: str, against: str | None
) -> tuple[Difference, FileChanges]:
    """Return the difference from the files in a folder or in a Git revision, and the effect on these files."""
    name, made = analysis.topology.plan.name, dict[str, terraform.Resources]()

    def seen(file: str, blocks: Blocks) -> None:
        if file.startswith(sides.TERRAFORM):
            made[file] = terraform.resources(file, b"".join(blocks)) or {}

    artifacts, readers, earlier = pipeline.artifacts_of(analysis, path), _readers(analysis), None
    if against is None or Path(against).is_dir():
        files = tree.compare(Path(against or out) / name, artifacts, readers=readers, seen=seen)
    else:
        root = pipeline.project_root(path).resolve()
        files = revision.compare(root, against, f"{below(root, out)}/{name}", artifacts, readers, seen)
        earlier = _of_revision(path, root, against, below(root, out))
    difference = _between(path, analysis, findings, (against or "", files), earlier)
    old = {file: held for file, held in files.old.items() if file.startswith(sides.TERRAFORM)}
    broken = ("terraform",) if None in old.values() else ()
    found = () if broken else tuple(terraform.compare(old, made))  # type: ignore[arg-type]
    missing = compared.selected((*difference.not_compared, *broken), analysis.families)
    return replace(difference, resources=found, not_compared=missing), files


def _between(
    path: Path, analysis: Analysis, findings: list[Finding], held: tuple[str, FileChanges], earlier: Earlier | None
) -> Difference:
    """Return the difference from earlier files, which `held` has with their title."""
    (title, files), name = held, analysis.topology.plan.name
    after = sides.side_of(analysis, findings)
    if files.old.keys() & {*facts.PATHS, sides.BILL}:
        label = facts.labeler(analysis.topology)
        before = compared.filled(sides.side_from(files.old, _heights(path, analysis), label), earlier and earlier.side)
    elif earlier and earlier.side and files:  # the revision has the blueprint, but not the files with facts
        before = earlier.side
    elif files.same or files.changed or files.removed:
        before = after._replace(findings=earlier.side.findings if earlier and earlier.side else None)
    else:  # there is no earlier build
        before = sides.EMPTY
    made = compared.between(name, path.as_posix(), title, before, after)
    if earlier:
        keys = causes.changed_keys(earlier.data, _document(path))
    else:
        keys = () if before is sides.EMPTY else rebuilt.causes_of(made.change, path, analysis)
    counts = FileNames(files.same, files.changed, files.new, files.removed, len(files.kept))
    return replace(made, causes=keys, files=counts)


def _readers(analysis: Analysis) -> Readers:
    def of_terraform(file: str) -> Callable[[bytes], Any]:
        return lambda data: terraform.resources(file, data)

    return {**sides.readers(len(analysis.topology.plan.cables)), sides.TERRAFORM: of_terraform}


def _heights(path: Path, analysis: Analysis) -> Callable[[str], int | None]:
    """Return a function from a model to its rack units, from the plan or else from the catalog."""
    known: dict[str, int | None] = dict(sides.heights_of(analysis))
    catalog = pipeline.catalog_of(path)

    def height(model: str) -> int | None:
        if model not in known:
            known[model] = None
            for kind in KINDS:
                if model in catalog.names(kind):
                    with suppress(FindingsError):  # an entry of the project with a fault
                        known[model] = getattr(catalog.get_of(kind, model), "u_height", None)
        return known[model]

    return height


def below(root: Path, out: str) -> str:
    """Return the path of the output folder below the project. Raises FindingsError DC001 for a folder outside."""
    folder = Path(out).resolve()
    if not folder.is_relative_to(root):
        message = f"'{shortened(out)}' is outside the project, so no Git revision holds it"
        raise fault("DC001", message, "name a folder inside the project")
    return folder.relative_to(root).as_posix()


# --- the blueprint of a Git revision ----------------------------------------------------------------------


def _of_revision(path: Path, root: Path, rev: str, skip: str) -> Earlier | None:
    """Return the blueprint of a Git revision with its side, None if the revision lacks it or it is not YAML.

    Its folder and the catalog of that revision are copied to a temporary folder and planned there.
    """
    own, files = sources_of(path, root, rev, skip)
    if not files:
        return None
    with tempfile.TemporaryDirectory(prefix="dcgen-") as place:
        return _planned(Path(place).resolve(), own, files)


def sources_of(path: Path, root: Path, rev: str, skip: str) -> tuple[Path, dict[str, bytes]]:
    """Return the path of a blueprint in its project, and the files of its folder and of the catalog in a Git revision.

    Return no files if the revision lacks the blueprint, or if it is too large. Leave out files below `skip`.
    """
    try:
        own = path.resolve().relative_to(root)
    except ValueError:  # a link to a file outside the project
        return path, {}
    folder = own.parent.as_posix() if own.parent != Path() else ""
    files = revision.sources(root, rev, dict.fromkeys((folder, "catalog")) if folder else ("",), skip) or {}
    return own, files if own.as_posix() in files else {}


def _planned(place: Path, own: Path, files: Mapping[str, bytes]) -> Earlier | None:
    try:
        tree.create(place, [Artifact(file, (data,)) for file, data in files.items()])
        data = blueprint.read(place / own, place).data
        analysis, findings = pipeline.examine(place / own)
    except FindingsError:
        return None
    if analysis is None or errors(findings):
        return Earlier(None, data)
    told = [each._replace(place=None, message=each.message.replace(f"{place}/", "")) for each in findings]
    return Earlier(sides.side_of(analysis, told), data)
