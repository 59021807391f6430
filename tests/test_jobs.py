"""Several jobs on one site: models that share servers, runs one after the other, groups, and jobs that do not fit."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from dcgen import pipeline
from dcgen.analysis import Analysis
from dcgen.blueprint import Blueprint
from dcgen.commands import compare, size
from dcgen.finding import Finding, FindingsError
from dcgen.schema import checked
from dcgen.views.comparison import make_comparison
from dcgen.views.workload import make_workload
from dcgen.workload.need import JobNeed
from dcgen.workload.packing import ReplicaClaim, replicas_beside, servers_for

CHAT = {"model": "Llama-3.1-70B", "requests_per_s": 40, "prompt": 1000, "output": 300, "gpus_per_replica": 2}
CODE = {"model": "Llama-3.1-8B", "requests_per_s": 20, "prompt": 1000, "output": 300, "gpus_per_replica": 1}
RUN = {"model": "Llama-3.1-8B", "tokens": 1e11, "days": 9}
SITE: dict[str, Any] = {
    "kind": "inference-cluster",
    "name": "site",
    "servers": {
        "a": {"model": "DGX-H100", "numbers": "1-2"},
        "b": {"model": "DGX-H100", "numbers": "1-2"},
    },
    "fabrics": {"compute": {"design": "single", "switch": "QM9700", "switches": 2}},
}
Examined = tuple[Analysis | None, list[Finding]]
Site = Callable[..., Examined]


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """A function from a workload to the analysis of a site and its findings."""

    def build(workload: Any) -> Examined:
        path = tmp_path / "site.yaml"
        path.write_text(json.dumps({**SITE, "workload": workload}), encoding="utf-8")
        return pipeline.examine(path)

    return build


def rows(examined: Examined) -> dict[tuple[str, str], JobNeed]:
    """Return the needs by the name of their job and their title."""
    analysis, findings = examined
    assert analysis, findings
    return {(need.name, need.title): need for need in analysis.fit}


def claim(examined: Examined) -> tuple[int, int]:
    """Return the replicas that the only model of a site needs and has."""
    need = rows(examined)["", "requests per second"]
    words = need.basis.replace(",", "").split()
    return int(words[words.index("=") + 1]), int(words[0])


# --- replicas on servers ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("claims", "servers"),
    [
        ([(8, 3)], 3),
        ([(2, 5)], 2),  # four in a server
        ([(4, 1), (2, 1), (1, 2)], 1),
        ([(4, 3), (2, 2)], 2),  # 8 + 4 + 2 + 2
        ([(3, 4)], 2),  # two in a server, with two GPUs left
        ([(3, 4), (2, 2)], 2),  # which two models of two GPUs take
        ([(5, 2), (4, 2)], 3),
        ([(16, 2), (1, 1)], 5),  # two whole servers per replica
        ([], 0),
    ],
)
def test_servers_of_several_models(claims: list[tuple[int, int]], servers: int) -> None:
    """Servers of eight GPUs. A replica stays within a server, or takes whole ones."""
    assert servers_for([ReplicaClaim(*each) for each in claims], 8) == servers


CLAIMS = st.lists(st.builds(ReplicaClaim, st.sampled_from([1, 2, 4, 8]), st.integers(0, 40)), max_size=4)


@settings(max_examples=40)
@given(CLAIMS)
def test_powers_of_two_leave_no_gap(claims: list[ReplicaClaim]) -> None:
    gpus = sum(each.gpus * each.copies for each in claims)
    assert servers_for(claims, 8) == -(-gpus // 8)


@settings(max_examples=40)
@given(CLAIMS, st.sampled_from([1, 2, 3, 4, 6, 8, 16]), st.integers(0, 30))
def test_the_most_replicas_beside_others_fit_and_one_more_does_not(
    claims: list[ReplicaClaim], gpus: int, servers: int
) -> None:
    most = replicas_beside(tuple(claims), gpus, 8, servers)
    if most:
        assert servers_for([*claims, ReplicaClaim(gpus, most)], 8) <= servers
    assert servers_for([*claims, ReplicaClaim(gpus, most + 1)], 8) > servers


def test_packing_is_close_to_the_best() -> None:
    """All pairs of small claims: at most one server more than GPUs require, and never fewer."""
    for (one, two), counts in product(product((1, 2, 3, 4, 5), repeat=2), product((1, 2, 3), repeat=2)):
        claims = [ReplicaClaim(one, counts[0]), ReplicaClaim(two, counts[1])]
        fewest = -(-sum(each.gpus * each.copies for each in claims) // 8)
        assert fewest <= servers_for(claims, 8) <= sum(servers_for([each], 8) for each in claims)


# --- models that share servers ----------------------------------------------------------------------------


def test_a_name_changes_no_number(site: Site) -> None:
    """One job with a name has the rows of one without; only titles and paths have the name."""
    single, named = rows(site({"serve": CHAT})), rows(site({"serve": {"chat": CHAT}}))
    assert {title for _, title in single} == {title for _, title in named}
    for (_, title), need in single.items():
        other = named["chat", title]
        assert other._replace(name="", path=()) == need._replace(path=())
        if need.path[:1] == ("workload",):
            assert other.path == ("workload", "serve", "chat", *need.path[2:])


def test_replicas_of_two_models_share_servers(site: Site) -> None:
    """Each model has what it needs, and the servers of both are those of the GPUs of both."""
    chat, code = (claim(site({"serve": job}))[0] for job in (CHAT, CODE))
    found = rows(site({"serve": {"chat": CHAT, "code": CODE}}))
    together = found["chat + code", "servers for all models together"]
    assert together.needed == -(-(2 * chat + code) // 8)
    assert (together.given, together.verdict) == (4, "holds")
    assert f"{2 * chat} GPUs = {chat} replicas x 2 of 'chat'" in together.basis
    for name in ("chat", "code"):
        assert found[name, "requests per second"].verdict == "holds"
    assert ("chat", "availability at the peak") not in found
    assert ("chat + code", "availability at the peak") in found


def test_what_one_model_needs_the_other_lacks(site: Site) -> None:
    """The 32 GPUs less those of `code` are left for `chat`, two per replica."""
    code = claim(site({"serve": CODE}))[0]
    alone, beside = rows(site({"serve": CHAT})), rows(site({"serve": {"chat": CHAT, "code": CODE}}))
    each = (alone["", "requests per second"].given or 0) / 16
    assert beside["chat", "requests per second"].given == pytest.approx(each * ((32 - code) // 2))


def test_models_that_fit_alone_and_not_together(site: Site) -> None:
    """One finding names the sum: 40 and 20 requests fit, 80 and many more do not."""
    most = claim(site({"serve": CHAT}))
    rate = 40 * most[1] / most[0] * 0.95
    jobs = {"chat": {**CHAT, "requests_per_s": rate}, "more": {**CHAT, "requests_per_s": rate}}
    analysis, findings = examined = site({"serve": jobs})
    found = rows(examined)
    need = found["chat + more", "servers for all models together"]
    assert (need.code, need.verdict) == ("DC619", "fails")
    assert need.needed is not None and need.needed > 4
    (finding,) = [item for item in findings if item.code == "DC619"]
    assert "servers for all models together of 'chat + more'" in finding.message
    assert f"use {need.needed:,} servers (now 4)" in finding.hint
    assert not [item for item in findings if item.code == "DC613"]
    assert analysis


def test_separate_groups_share_nothing(site: Site) -> None:
    """Each model has the two servers of its group, and no row adds them up."""
    jobs = {"chat": {**CHAT, "groups": ["a"]}, "code": {**CODE, "groups": ["b"]}}
    found = rows(site({"serve": jobs}))
    assert not [name for name, _ in found if "+" in name]
    assert found["chat", "requests per second"].basis.startswith("8 replicas")
    assert found["code", "requests per second"].basis.startswith("16 replicas")
    assert found["code", "availability at the peak"].basis.count("of 2 servers") == 1


@given(st.permutations(["x", "code", "chat"]))
def test_the_order_of_jobs_changes_nothing(order: list[str]) -> None:
    from dcgen.catalog import Catalog
    from dcgen.plan.workload import plan_jobs

    jobs = {"x": CHAT, "code": CODE, "chat": CODE}
    stated = checked(Blueprint, {**SITE, "workload": {"serve": {name: jobs[name] for name in order}}}).workload
    assert stated
    outcome = plan_jobs(stated, Catalog()).workload
    assert outcome and [job.name for job in outcome.serve] == ["chat", "code", "x"]


# --- training runs that share GPUs ------------------------------------------------------------------------


def test_runs_on_the_same_gpus_add_up(site: Site) -> None:
    """6 x 8.03e9 x 1e11 operations on 32 H100 at 36 % take 4.89 days; two runs end after 9.78."""
    days = 6 * 8.03e9 * 1e11 / (32 * 989.4e12 * 0.36) / 86_400
    found = rows(site({"train": {"one": RUN, "two": {**RUN, "days": 10}}}))
    assert found["one", "days of the run"].given == pytest.approx(days, rel=1e-3)
    end = found["one + two", "days until the end of the runs"]
    assert end.given == pytest.approx(2 * days, rel=1e-3)
    assert (end.needed, end.verdict) == (10, "holds")
    late = rows(site({"train": {"one": RUN, "two": RUN}}))["one + two", "days until the end of the runs"]
    assert (late.code, late.verdict) == ("DC619", "fails")


def test_the_earliest_target_runs_first(site: Site) -> None:
    """The run with 5 days first, although its name is the last: both keep their targets."""
    found = rows(site({"train": {"late": {**RUN, "days": 10}, "soon": {**RUN, "days": 5}}}))
    assert found["late + soon", "days until the end of the runs"].verdict == "holds"


def test_runs_on_separate_groups_share_only_storage(site: Site) -> None:
    """Sixteen GPUs each, and the data of both: 10 x 14 x 8.03e9 bytes and 5 TB are 6.12 TB per run."""
    jobs = {name: {**RUN, "days": 10, "dataset_tb": 5, "groups": [name]} for name in ("a", "b")}
    found = rows(site({"train": jobs}))
    assert found["a", "GPUs at work"].given == 16
    assert ("a + b", "days until the end of the runs") not in found
    need = found["a + b", "storage capacity for all jobs"]
    assert need.needed == pytest.approx(2 * (5 + 10 * 14 * 8.03e9 / 1e12))
    assert (need.given, need.verdict) == (0, "fails")


# --- documents --------------------------------------------------------------------------------------------


def test_the_documents_have_a_block_per_job(site: Site, tmp_path: Path) -> None:
    analysis, _ = site({"serve": {"chat": CHAT, "code": CODE}})
    assert analysis
    view = make_workload(analysis)
    assert [block.title for block in view.blocks] == ["serving chat", "serving code", "serving chat + code"]
    assert view.jobs[0].startswith("chat: Serve Llama-3.1-70B")
    pages = pipeline.artifacts_of(analysis, tmp_path, ("summary", "workload"))
    texts = {page.path: b"".join(page.blocks).decode() for page in pages if page.path in ("README.md", "workload.json")}
    data = json.loads(texts["workload.json"])
    assert set(data["jobs"]["serve"]) == {"chat", "code"}
    assert {need["name"] for need in data["needs"]} == {"chat", "code", "chat + code"}
    for title in ("### serving chat\n", "### serving code\n", "### serving chat + code\n"):
        assert title in texts["README.md"]


def test_one_job_has_one_block_without_a_title(site: Site) -> None:
    analysis, _ = site({"serve": CHAT, "train": RUN})
    assert analysis
    assert [block.title for block in make_workload(analysis).blocks] == [""]


def test_compare_has_the_rows_of_each_job(site: Site) -> None:
    analysis, _ = site({"serve": {"chat": CHAT, "code": CODE}})
    assert analysis
    names = {row.name for section in make_comparison([analysis]).sections for row in section.rows}
    assert {"serving chat: requests per second", "serving code: requests per second"} <= names
    assert "serving chat + code: servers for all models together" in names


def test_size_adds_up_the_jobs(tmp_path: Path) -> None:
    """Servers for both models are those of the GPUs of both, and the written blueprint meets every need."""
    request = {
        "kind": "inference-cluster",
        "name": "made",
        "servers": ["DGX-H100"],
        "workload": {"serve": {"chat": {**CHAT, "requests_per_s": 200}, "code": CODE}},
    }
    (tmp_path / "request.yaml").write_text(json.dumps(request), encoding="utf-8")
    result = CliRunner().invoke(size, [str(tmp_path / "request.yaml"), "--write", str(tmp_path / "made.yaml")])
    assert result.exit_code == 0, result.output
    assert "  chat: " in result.output and "  code: " in result.output
    assert "servers x 8 GPUs for all models together" in result.output
    analysis, _ = pipeline.examine(tmp_path / "made.yaml")
    assert analysis
    assert not [need.title for need in analysis.fit if need.verdict == "fails"]
    compared = CliRunner().invoke(compare, [str(tmp_path / "made.yaml")])
    assert "serving code: requests per second" in compared.output


# --- faults -----------------------------------------------------------------------------------------------

BAD: dict[str, tuple[Any, str, tuple[str | int, ...]]] = {
    "unknown group": ({"serve": {"chat": {**CHAT, "groups": ["c"]}}}, "DC624", ("serve", "chat", "groups", 0)),
    "unknown group of one job": ({"serve": {**CHAT, "groups": ["c"]}}, "DC624", ("serve", "groups", 0)),
    "part of the groups": (
        {"serve": {"chat": {**CHAT, "groups": ["a"]}, "code": CODE}},
        "DC625",
        ("serve", "code"),
    ),
    "no groups": ({"serve": {"chat": {**CHAT, "groups": []}}}, "DC103", ("serve", "chat", "groups")),
    "name with capitals": ({"serve": {"Chat": CHAT}}, "DC104", ("serve", "Chat")),
    "empty name": ({"serve": {"": CHAT}}, "DC104", ("serve", "")),
    "reserved name": ({"serve": {"[single]": CHAT, "code": CODE}}, "DC105", ("serve",)),
    "list": ({"serve": [CHAT]}, "DC103", ("serve",)),
    "text": ({"train": "Llama-3.1-8B"}, "DC103", ("train",)),
    "empty": ({"serve": {}}, "DC102", ("serve",)),
    "job that is text": ({"serve": {"chat": CHAT, "code": "Llama-3.1-8B"}}, "DC103", ("serve", "code")),
    "misspelled key": ({"serve": {"chat": {**CHAT, "modle": "x"}}}, "DC101", ("serve", "chat", "modle")),
    "misspelled key of one job": ({"serve": {"modle": "x"}}, "DC101", ("serve", "modle")),
    "key beside a name": ({"serve": {"chat": CHAT, "model": "Llama-3.1-8B"}}, "DC101", ("serve", "chat")),
    "unknown model": ({"train": {"one": {**RUN, "model": "GPT-9"}}}, "DC106", ("train", "one", "model")),
    "too many": ({"serve": {f"job{number}": CODE for number in range(17)}}, "DC105", ("serve",)),
    "huge": ({"serve": {"chat": {**CHAT, "requests_per_s": 1e300}}}, "DC103", ("serve", "chat", "requests_per_s")),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_job_is_a_finding_at_its_place(name: str, site: Site) -> None:
    workload, code, path = BAD[name]
    try:
        _, findings = site(workload)
    except FindingsError as error:
        findings = list(error.findings)
    assert (code, ("workload", *path)) in {(item.code, item.path) for item in findings}, findings
    assert all(item.hint for item in findings)
