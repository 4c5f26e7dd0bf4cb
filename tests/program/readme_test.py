"""What README.md shows is what the program does: its sessions are run, and their output compared.

`readme_test.py --write` puts what the program prints now into README.md.
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

from program import BINARY, ROOT, main

README = ROOT / "README.md"
BLOCK = re.compile(r"(```console\n)(.*?)(```)", re.S)


def prints(command, data):
    """What a command line of README.md prints, for somebody in Berlin with a terminal of 96 columns."""
    env = {"PATH": f"{pathlib.Path(BINARY).parent}:/usr/bin:/bin", "XDG_DATA_HOME": data, "TZ": "Europe/Berlin", "COLUMNS": "96",
           "HOME": data, "LC_ALL": "C.UTF-8"}
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, env=env, capture_output=True, text=True, timeout=120, check=False)
    return (done.stdout + done.stderr).replace(data, "~/.local/share")


def played(text):
    """The text with every session as it runs now, from the first to the last on one guide of their own."""
    with tempfile.TemporaryDirectory(prefix="backlot-test-") as data:
        def play(block):
            commands = [line[2:] for line in block.group(2).splitlines() if line.startswith("$ ")]
            return block.group(1) + "\n".join(f"$ {c}\n{prints(c, data)}" for c in commands) + block.group(3)
        return BLOCK.sub(play, text)


class Readme(unittest.TestCase):
    maxDiff = None

    def test_sessions(self):
        text = README.read_text()
        self.assertTrue(BLOCK.search(text), "README.md shows no session")
        self.assertEqual(played(text), text, "if this is right: tests/program/readme_test.py --write")

    def test_files_that_are_named_are_there(self):
        for name in ("README.md", "HACKING.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/examples.md", "docs/rules.md"):
            path = ROOT / name
            for target in re.findall(r"\]\(([^)#:]+)\)", path.read_text()):
                with self.subTest(file=name, target=target):
                    self.assertTrue((path.parent / target).exists())

    def test_demo(self):
        done = subprocess.run([ROOT / "examples/demo", BINARY], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120,
                              check=False)
        self.assertEqual((done.returncode, done.stderr.count("backlot:")), (0, 0), done.stderr)
        for shown in ("backlot show tvN", "backlot why", "serving http://127.0.0.1:", '"name":"The Last Stop Bakery"'):
            self.assertIn(shown, done.stdout)


if __name__ == "__main__":
    if sys.argv[1:] == ["--write"]:
        README.write_text(played(README.read_text()))
    else:
        main()
