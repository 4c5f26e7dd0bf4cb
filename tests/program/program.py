"""Runs the program as a user does, and makes what it is given to read."""
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(os.environ.get("BACKLOT_SOURCE") or pathlib.Path(__file__).parents[2])
BINARY = os.environ.get("BACKLOT") or str(ROOT / "build/release/bin/backlot")
SHARED = ROOT.parent / "shared"
EXAMPLES = ROOT / "examples"

OK, PARTLY, USAGE, STOPPED = 0, 1, 2, 3

ARTICLE = ("“Paper Lantern Lane” airs every Monday and Tuesday at 10 p.m. KST on JTBC.\n\n"
           "Gil Na Ri plays Han So Mi, a lamplighter who is afraid of the dark. "
           "“I never look at the lamps,” Gil Na Ri said.\n")


class Ran:
    """What a run left behind."""

    def __init__(self, done):
        self.status, self.out, self.err = done.returncode, done.stdout, done.stderr
        self.text = self.out.decode("utf-8", "replace")
        self.messages = self.err.decode("utf-8", "replace").splitlines()

    def records(self):
        return [json.loads(line) for line in self.out.decode("utf-8").splitlines()]


def run(*words, stdin=b"", cwd=None, env=None, timeout=300, binary=BINARY, **more):
    # What the machine's owner has set must not decide the outcome.
    clean = {k: v for k, v in os.environ.items() if k not in {"NO_COLOR", "TZ", "COLUMNS", "XDG_DATA_HOME"}}
    clean |= {"TZ": "UTC", "HOME": "/nonexistent"} | (env or {})
    return Ran(subprocess.run([binary, *map(str, words)], input=stdin, cwd=cwd, env=clean, timeout=timeout,
                              capture_output=True, check=False, **more))


class ProgramTest(unittest.TestCase):
    """A test with a folder of its own."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="backlot-test-"))
        self.guide = self.folder / "guide.db"

    def tearDown(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def write_records(self, name, records):
        return self.write(name, "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records))

    def ingest(self, *paths, **more):
        return run("ingest", "--guide", self.guide, *paths, **more)

    def assert_ran(self, ran, status=OK):
        self.assertEqual(ran.status, status, ran.err.decode("utf-8", "replace") + ran.text[:2000])

    def assert_said(self, ran, *parts):
        """One line on standard error has all the parts."""
        self.assertTrue(any(all(p in line for p in parts) for line in ran.messages), f"{parts} in {ran.messages}")


def main():
    unittest.main(verbosity=1)
