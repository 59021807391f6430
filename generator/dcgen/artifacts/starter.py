"""The files of `dcgen init`: a first blueprint, its JSON Schema, a workflow for pull requests, and Git attributes."""

import json
import re
from collections.abc import Iterator
from typing import NamedTuple

import dcgen
from dcgen import reader
from dcgen.blueprint import Blueprint
from dcgen.page import Artifact, Page
from dcgen.schema import schema_text

ATTRIBUTES = ".gitattributes"


class Origin(NamedTuple):
    """The source of dcgen for CI: a wheel in the repository, the URL of an archive or commit, or a package index.

    The file name of the wheel or the URL is empty where it does not apply.
    """

    wheel: str
    url: str
    version: str


def pages(attributes: bool = True) -> Iterator[Page]:
    """Yield the files of a new project. Without `attributes`, leave out `.gitattributes`."""
    yield Page("blueprints/first-pod.yaml", "init/first-pod.yaml.j2", None)
    yield Page(".github/workflows/dcgen.yaml", "init/workflow.yaml.j2", None)
    if attributes:
        yield Page(ATTRIBUTES, "init/gitattributes.j2", None)
    yield Page("requirements.txt", "init/requirements.txt.j2", origin(reader.direct_url()))


def schema() -> Artifact:
    """Return the JSON Schema to which the first line of the blueprint refers."""
    return Artifact("blueprint.schema.json", (f"{schema_text(Blueprint, 'dcgen blueprint')}\n".encode(),))


def origin(direct_url: str) -> Origin:
    """Return the source from which CI can install this dcgen.

    `direct_url` is the record of pip (PEP 610), empty if pip found dcgen on a package index.
    """
    wheel, version = f"dcgen-{dcgen.__version__}-py3-none-any.whl", dcgen.__version__
    if not direct_url:
        return Origin("", "", version)
    record = json.loads(direct_url)
    url = re.sub(r"(?<=://)(?!git@)[^/@]*@", "", record["url"])  # without a user and a password
    if vcs := record.get("vcs_info"):
        return Origin("", f"{vcs['vcs']}+{url}@{vcs['commit_id']}", version)
    if url.startswith("file:"):
        name = url.rpartition("/")[2]
        return Origin(name if "archive_info" in record and name.endswith(".whl") else wheel, "", version)
    return Origin("", url, version)
