"""What README.md shows is what the program does: its sessions are run, and their output compared."""
import re
import shlex
import unittest

from program import EXAMPLES, ROOT, ProgramTest, main, run


def sessions(text):
    """The blocks of README.md that start with "$ backlot": lists of (command, output)."""
    for block in re.findall(r"```(?:console|text)\n(.*?)```", text, re.S):
        steps = []
        for line in block.splitlines():
            if line.startswith("$ "):
                steps.append((line[2:], []))
            elif steps:
                steps[-1][1].append(line)
        if steps and all(command.startswith("backlot ") for command, _ in steps):
            yield steps


class Readme(ProgramTest):
    def test_sessions(self):
        found = list(sessions((ROOT / "README.md").read_text()))
        self.assertTrue(found, "README.md shows no session")
        data = {"XDG_DATA_HOME": str(self.folder / "data"), "TZ": "Europe/Berlin", "COLUMNS": "96"}
        for steps in found:
            for command, expected in steps:
                with self.subTest(command=command):
                    ran = run(*shlex.split(command)[1:], cwd=ROOT, env=data)
                    shown = ran.text.rstrip("\n").splitlines()
                    if "…" in [line.strip() for line in expected]:
                        self.assert_parts(expected, shown)
                    else:
                        self.assertEqual(shown, [line for line in expected] if expected else [])

    def assert_parts(self, expected, shown):
        """A line "…" stands for any lines that were left out."""
        at = 0
        for line in expected:
            if line.strip() == "…":
                continue
            self.assertIn(line, shown[at:])
            at = shown.index(line, at) + 1


class Links(ProgramTest):
    def test_files_that_are_named_are_there(self):
        for name in ("README.md", "HACKING.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/examples.md"):
            path = ROOT / name
            for target in re.findall(r"\]\(([^)#:]+)\)", path.read_text()):
                with self.subTest(file=name, target=target):
                    self.assertTrue((path.parent / target).exists())


if __name__ == "__main__":
    main()
