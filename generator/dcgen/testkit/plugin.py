"""The plugin of pytest: one fixture, and no effect on tests that do not use it.

pytest loads this module at its start, so it imports nothing of dcgen before a test asks for the fixture.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from dcgen.testkit.site import SiteFacts


@pytest.fixture(scope="session")
def dcgen_site(pytestconfig: pytest.Config) -> Callable[[str | Path], SiteFacts]:
    """Return a function from the path of a blueprint, relative to pytest's rootdir, to the facts of its site.

    A blueprint is analyzed once per session, and again after a change of its project.
    """
    from dcgen.testkit.site import Sites

    return Sites(pytestconfig.rootpath).site
