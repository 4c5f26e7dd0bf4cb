"""The Python package: `pip install .` builds it, and its tests pass, on the Python that runs this and on another one."""
import os
import pathlib
import subprocess
import sys
import unittest

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE.parent / "program"))
from packages import environment_with  # noqa: E402

BUILD = pathlib.Path(os.environ.get("BACKLOT_BUILD") or ROOT / "build/release")
OTHERS = ["python3.13", "python3.12", "python3.14", "python3.10", "python3.11"]


def version_of(python):
    """"3.12"; None where there is no such Python, or it cannot build modules."""
    code = ("import ensurepip, os, sys, sysconfig\n"
            "if os.path.exists(sysconfig.get_path('include') + '/Python.h'): print('%d.%d' % sys.version_info[:2])")
    try:
        done = subprocess.run([python, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    except OSError:
        return None
    return done.stdout.strip() or None


def another_python():
    """One of another version than this: of BACKLOT_OTHER_PYTHON, the path, or pyenv."""
    kept = pathlib.Path(os.environ.get("PYENV_ROOT") or pathlib.Path.home() / ".pyenv") / "versions"
    found = [*filter(None, [os.environ.get("BACKLOT_OTHER_PYTHON")]), *OTHERS]
    for name in OTHERS:
        found += sorted(map(str, kept.glob(name.removeprefix("python") + ".*/bin/python")))
    mine = "%d.%d" % sys.version_info[:2]
    return next((p for p in found if version_of(p) not in (None, mine)), None)


class Package(unittest.TestCase):
    def check(self, python):
        """Builds, installs into a folder of the build, and runs pytest there."""
        version = version_of(python)
        if version is None:
            self.skipTest(f"{python} cannot build modules; install python3-dev and python3-venv")
        own = environment_with("package", of=python)
        if own is None:
            self.skipTest("the packages of tests/python/requirements.txt cannot be installed")
        site = BUILD / "package" / version
        # The same compiler and flags as the program's: what ccache has from there is not compiled again.
        self.run_or_fail([own, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-build-isolation",
                          "--no-deps", "--no-index", "--upgrade", "--target", site, ROOT,
                          "--config-settings=cmake.define.CMAKE_COMPILE_WARNING_AS_ERROR=ON"])
        self.run_or_fail([own, "-m", "pytest", "-q", "-p", "no:cacheprovider", HERE], {"PYTHONPATH": str(site)})

    def run_or_fail(self, words, env=None):
        done = subprocess.run(list(map(str, words)), env=os.environ | (env or {}), capture_output=True, text=True, check=False)
        if done.returncode != 0:
            self.fail(f"{done.stdout[-20000:]}\n{done.stderr[-20000:]}")

    def test_on_this_python(self):
        self.check(sys.executable)

    def test_on_another_python(self):
        python = another_python()
        if python is None:
            self.skipTest("there is no Python of another version here; name one with BACKLOT_OTHER_PYTHON")
        self.check(python)


if __name__ == "__main__":
    unittest.main()
