"""The sources are laid out as .clang-format says."""
import os
import pathlib
import shutil
import subprocess
import unittest

ROOT = pathlib.Path(os.environ.get("BACKLOT_SOURCE") or pathlib.Path(__file__).parents[2])


class Layout(unittest.TestCase):
    def test_sources_are_laid_out(self):
        formatter = shutil.which("clang-format-19")
        if not formatter:
            self.skipTest("clang-format-19 is not installed")
        paths = sorted(p for p in (ROOT / "src").rglob("*") if p.suffix in {".h", ".cc"})
        wrong = subprocess.run([formatter, "--dry-run", *map(str, paths)],
                               capture_output=True, text=True, check=False).stderr
        files = sorted({line.split(":")[0] for line in wrong.splitlines() if "clang-format-violations" in line})
        self.assertEqual(files, [], "run ./dev format")


if __name__ == "__main__":
    unittest.main()
