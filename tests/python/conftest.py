"""What the tests of the package share."""
import os
import pathlib

import pytest

import backlot

ROOT = pathlib.Path(os.environ.get("BACKLOT_SOURCE") or pathlib.Path(__file__).parents[2])
SAID = "Wen Li stars as Ada, a night nurse, in “Tin Roof”."


@pytest.fixture(scope="session")
def annotator():
    return backlot.Annotator(threads=2)


@pytest.fixture(scope="session")
def examples():
    """The articles of examples/, read once."""
    return list(backlot.read(ROOT / "examples", errors="skip"))
