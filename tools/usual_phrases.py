#!/usr/bin/env python3
"""Counts in clean articles the phrases that spinners write: what is usual there is no damage.

usage: usual_phrases.py [--lexicon lexicons/substitutions.tsv] [--out lexicons/unspin/usual.tsv] FOLDER...

FOLDER holds clean articles of the kind that is read later (tests/labelled/f/texts). Phrases seen twice or more are
written with their count in a million words.
"""
import argparse
import collections
import glob
import re

WORD = re.compile(r"[A-Za-z0-9%]+(?:['’\-.][A-Za-z0-9]+)*")


def folded(text):
    return re.sub(r"\s+", " ", text).lower().replace("’", "'")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--lexicon", default="lexicons/substitutions.tsv")
    ap.add_argument("--out", default="lexicons/unspin/usual.tsv")
    ap.add_argument("folders", nargs="+")
    a = ap.parse_args()
    rows = [l.rstrip("\n").split("\t") for l in open(a.lexicon, encoding="utf-8") if not l.startswith("#")]
    spun = rows[0].index("spun")
    forms = {folded(r[spun]) for r in rows[1:]}
    seen, words = collections.Counter(), 0
    for path in sorted(p for f in a.folders for p in glob.glob(f"{f}/*.txt")):
        tokens = [folded(w) for w in WORD.findall(open(path, encoding="utf-8").read())]
        words += len(tokens)
        for i in range(len(tokens)):
            for n in range(1, 7):
                phrase = " ".join(tokens[i:i + n])
                if len(tokens[i:i + n]) == n and phrase in forms:
                    seen[phrase] += 1
    with open(a.out, "w", encoding="utf-8") as out:
        out.write("# How usual the phrases that spinners write are in clean articles: times in a million words.\n"
                  "# Source: counted in our own articles by tools/usual_phrases.py. Licence: Apache-2.0, as the project.\n")
        for phrase, count in sorted(seen.items()):
            if count > 1:
                out.write(f"{phrase}\t{round(1e6 * count / words)}\n")


if __name__ == "__main__":
    main()
