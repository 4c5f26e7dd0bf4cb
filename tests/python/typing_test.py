"""Types: strict in the package, and the stub is that of the module."""
import os
import pathlib
import subprocess
import sys

import pytest

import backlot

PACKAGE = pathlib.Path(backlot.__file__).parent
STUB = "_native.pyi"

# What nanobind makes differs from what Python makes: classes have a metaclass of their own, functions are no functions,
# and a class that is only made inside has an __init__ that says so. Their members are compared all the same.
ALLOWED = """
backlot\\._native\\.(Annotator|Document|FileRows|Rarity|Reader|Table)
backlot\\._native\\.Table\\.__init__
backlot\\._native\\.(keys|compare|stage|stories|weigh)
"""

# Uses of the package, each with the type it must have.
USES = """
from collections.abc import Iterator
from typing import assert_type
import backlot

annotator = backlot.Annotator(rules=["my/rules"], threads=2)
assert_type(annotator.annotate("text").cast, list[backlot.Cast])
assert_type(annotator.annotate({"text": "x"}).quotes[0].parts, tuple[tuple[int, int], ...])
assert_type(annotator.annotate_batch(["text"]), Iterator[backlot.Annotation])
assert_type(annotator.annotate_batch(["text"], errors="keep"), Iterator[backlot.Annotation | backlot.Error])
assert_type(annotator.annotate_table([backlot.Document("x")]), backlot.Table)
assert_type(backlot.read("folder"), Iterator[backlot.Document])
assert_type(backlot.read("folder", errors="keep"), Iterator[backlot.Document | backlot.Error])
assert_type(backlot.verify("a", "b").source, str | None)
assert_type(backlot.stories(["a"]).stories[0].documents, list[backlot.StoryDocument])
annotator.annotate(7)  # type: ignore[arg-type]
annotator.annotate_batch(["text"], errors="skip")  # type: ignore[call-overload]
"""


def run(*words, **more):
    done = subprocess.run([sys.executable, "-m", *map(str, words)], capture_output=True, text=True, check=False, **more)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def cache(tmp_path):
    return ["--cache-dir", tmp_path / "cache"]


def test_the_package_is_strictly_typed(cache):
    run("mypy", "--strict", *cache, "-p", "backlot", cwd=PACKAGE.parent)


def test_uses_are_typed(tmp_path, cache):
    file = tmp_path / "uses.py"
    file.write_text(USES)
    minimum = ["--python-version", "3.11"] if sys.version_info >= (3, 11) else []
    run("mypy", "--strict", *cache, *minimum, file, cwd=tmp_path, env=os.environ | {"MYPYPATH": str(PACKAGE.parent)})


def test_the_stub_is_that_of_the_module(tmp_path):
    allowed = tmp_path / "allowed"
    allowed.write_text(ALLOWED)
    run("mypy.stubtest", "--allowlist", allowed, "--ignore-unused-allowlist", "backlot._native", cwd=PACKAGE.parent)


def test_the_stub_is_made_anew_where_the_module_changes(tmp_path):
    run("nanobind.stubgen", "-q", "-m", "backlot._native", "-o", tmp_path / STUB)
    assert (tmp_path / STUB).read_text() == (PACKAGE / STUB).read_text(), (
        "make the stub anew: python -m nanobind.stubgen -m backlot._native -o python/backlot/_native.pyi"
    )
