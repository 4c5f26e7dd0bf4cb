#!/usr/bin/env python3
"""Measures the restorer: what docs/restoration.md tells.

usage: restoration.py DUMP [--shared ../shared] [--wordnet-spun DIR]

DUMP is the program restoration_dump (build/bench/bin). Prints recall and precision of swapped spans on both halves of
dev-spun, the curve, each third of the substitutions withheld, each source switched off, the seeds, and false
restorations on clean text. DIR holds texts/ and truth.jsonl made by tools/spin.py with a lexicon of synonyms.
"""
import argparse
import glob
import json
import os
import re
import subprocess
import sys
import tempfile

SOURCES = ["lexicon", "names", "expressions", "context", "document"]


def chunks(lines, size):
    return ["\n".join(lines[i:i + size]) for i in range(0, len(lines), size)]


def clean_texts(shared):
    """Name -> texts: dev, the treebank's test part and the last tenth of MASC, in pieces of 25 sentences."""
    dev = [open(p, encoding="utf-8").read() for p in sorted(glob.glob(f"{shared}/dev/texts/*.txt"))]
    conllu = open(f"{shared}/data/ud-english-ewt/test.conllu", encoding="utf-8")
    ewt = [line[9:].strip() for line in conllu if line.startswith("# text = ")]
    masc = open(f"{shared}/data/masc/masc.txt", encoding="utf-8").read().split("\n")
    masc = [re.sub(r" ([.,;:!?%)]|n't\b|'(?:s|re|ve|ll|d|m)\b)", r"\1", s) for s in masc[len(masc) * 9 // 10:]]
    return {"dev": dev, "EWT test": chunks(ewt, 25), "MASC, last tenth": chunks(masc, 25)}


class Measure:
    def __init__(self, dump, shared):
        self.dump, self.shared = dump, shared

    def run(self, files, options):
        out = subprocess.run([self.dump, *options, *files], capture_output=True, text=True, check=True).stdout
        return [json.loads(line) for line in out.splitlines()]

    def score(self, documents, truth=None, least=0):
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as f:
            f.writelines(json.dumps(d) + "\n" for d in documents)
            f.flush()
            command = [sys.executable, f"{self.shared}/score/restoration.py", f.name, "--min-confidence", str(least)]
            if truth:
                kept = {d["doc"]["id"] for d in documents}
                with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as t:
                    t.writelines(l for l in open(truth, encoding="utf-8") if json.loads(l)["id"] in kept)
                    t.flush()
                    said = subprocess.run([*command, "--truth", t.name], capture_output=True, text=True, check=True)
            else:
                said = subprocess.run(command, capture_output=True, text=True, check=True)
        return said.stdout.splitlines()[0]

    def spun(self, half, *options, least=0):
        files = sorted(glob.glob(f"{self.shared}/dev-spun/texts/{half}*.txt"))
        return self.score(self.run(files, options), f"{self.shared}/dev-spun/truth.jsonl", least)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("dump"), ap.add_argument("--shared", default="../shared"), ap.add_argument("--wordnet-spun")
    a = ap.parse_args()
    m = Measure(a.dump, a.shared)
    for half in ("sd", "se"):
        print(f"{half}: {m.spun(half)}")
    for least in (0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95):
        print(f"confidence {least}: {m.spun('s', '--set', f'least={min(least, 0.65)}', least=least)}")
    for third in range(3):
        print(f"third {third} withheld: {m.spun('s', '--withhold', str(third))}")
    for source in SOURCES:
        print(f"without {source}: {m.spun('s', '--off', source)}")
    if a.wordnet_spun:
        found = m.run(sorted(glob.glob(f"{a.wordnet_spun}/texts/*.txt")), [])
        print(f"WordNet: {m.score(found, a.wordnet_spun + '/truth.jsonl')}; "
              f"{sum(d['spun']['verdict'] for d in found)} of {len(found)} called spun")
    for name, texts in clean_texts(a.shared).items():
        with tempfile.TemporaryDirectory() as folder:
            for i, text in enumerate(texts):
                with open(os.path.join(folder, f"{i:05}.txt"), "w", encoding="utf-8") as f:
                    f.write(text)
            found = m.run(sorted(glob.glob(f"{folder}/*.txt")), [])
        print(f"{name}: {m.score(found)}; {sum(d['spun']['verdict'] for d in found)} of {len(found)} called spun")


if __name__ == "__main__":
    main()
