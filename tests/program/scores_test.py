"""The labelled documents beside the project, scored: skipped where they are not there."""
import os
import subprocess
import sys
import unittest

from program import ROOT, SHARED, ProgramTest, main, run

THRESHOLDS = ROOT / "tests/program/thresholds.txt"


def thresholds(name):
    """Lines "SET FIELD F1" of thresholds.txt that are for the set `name`."""
    rows = (line.split() for line in THRESHOLDS.read_text().splitlines() if line.strip() and not line.startswith("#"))
    return [f"{field}={f1}" for who, field, f1 in rows if who == name]


class Scores(ProgramTest):
    def score(self, name, texts, gold):
        scorer = SHARED / "score/score.py"
        if not (scorer.exists() and texts.exists() and gold.exists()):
            self.skipTest(f"{os.path.relpath(texts, ROOT)} is not there")
        found = self.folder / "found.jsonl"
        ran = run("annotate", texts)
        found.write_bytes(ran.out)
        minimum = [word for bound in thresholds(name) for word in ("--min", bound)]
        done = subprocess.run([sys.executable, str(scorer), str(gold), str(found), *minimum], capture_output=True, text=True, check=False)
        print(f"-- {name}\n{done.stdout}")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_clean(self):
        self.score("dev", SHARED / "dev/texts", SHARED / "dev/gold.jsonl")

    def test_other_writers(self):
        for folder in sorted((ROOT / "tests/labelled").iterdir()):
            if folder.is_dir():
                with self.subTest(folder.name):
                    self.score(folder.name, folder / "texts", folder / "gold.jsonl")

    def test_real(self):
        self.score("seeds", SHARED / "seeds", SHARED / "gold/seeds.gold.jsonl")


if __name__ == "__main__":
    main()
