#!/usr/bin/env python3
"""Measures how many of the phrases are put right that spinners made of scientific terms, without having seen the term.

usage: tortured.py [--fold N]… [--shared ../shared] [--wordnet /usr/share/wordnet] [--rows FILE]

Five folds by true phrase. For each, the word-to-word confusions, the pieces and how terms go on are learned from three
folds, the weights and the confidence from a fourth, then the first from all four; the fifth is measured. Beside them only
WordNet, MASC (without its last tenth) and the treebank's train part are used. Prints for each precision which share of
all phrases is restored at it (exactly, and with hyphens, spaces and plurals aside). Takes some ten minutes, on one core.
"""
import argparse
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from unspinning.confidence import confidence, learn_confidence, learn_weights, rescored  # noqa: E402
from unspinning.decoder import Decoder  # noqa: E402
from unspinning.dictionary import Dictionary  # noqa: E402
from unspinning.phrases import fold_of, read_pairs, spelling_aside  # noqa: E402

FOLDS = 5
PRECISIONS = (.9, .8, .7, .6, .5)


def texts(shared):
    with open(f"{shared}/data/masc/masc.txt", encoding="utf-8") as f:
        masc = f.read().split("\n")
    yield masc[:len(masc) * 9 // 10]
    start = "# text = "
    with open(f"{shared}/data/ud-english-ewt/train.conllu", encoding="utf-8") as f:
        yield [line[len(start):] for line in f if line.startswith(start)]


def decoded(dictionary, pairs, without, fold):
    decoder = Decoder(dictionary, [p for p in pairs if fold_of(p[1], FOLDS) not in without])
    return [(spun, true, decoder.decode(spun)) for spun, true in pairs if fold_of(true, FOLDS) == fold]


def measured(dictionary, pairs, fold):
    """[(confidence, spun, true, restored)] of one fold."""
    other = (fold + 1) % FOLDS
    inner = decoded(dictionary, pairs, {fold, other}, other)
    weights = learn_weights(inner)
    sureness = learn_confidence(rescored(inner, weights))
    out = []
    for spun, true, found in rescored(decoded(dictionary, pairs, {fold}, fold), weights):
        out.append((confidence(sureness, spun, found), spun, true, found[0][1]) if found else (0., spun, true, ""))
    return out


def report(name, rows, same):
    """At each precision the greatest share restored, over all thresholds of confidence."""
    right, best = 0, {}
    for k, (_, _, true, restored) in enumerate(sorted(rows, reverse=True), 1):
        right += same(true, restored)
        best |= {p: right / len(rows) for p in PRECISIONS if right / k >= p}
    curve = "  ".join(f"{best.get(p, 0):.3f} at {p}" for p in PRECISIONS)
    print(f"{name}: {right / len(rows):.3f} of {len(rows)} with the best guess; {curve}", flush=True)


def reports(name, rows):
    report(f"{name}, exactly", rows, lambda true, restored: true == restored)
    report(f"{name}, spelling aside", rows, lambda true, restored: spelling_aside(true) == spelling_aside(restored))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--fold", type=int, action="append", help="only this one")
    ap.add_argument("--shared", default=os.path.join(os.path.dirname(__file__), "../../shared"))
    ap.add_argument("--wordnet", default="/usr/share/wordnet")
    ap.add_argument("--rows", help="write confidence, spun, true, restored to this file")
    a = ap.parse_args()
    path = f"{a.shared}/data/tortured-phrases/pairs.tsv"
    if not os.path.exists(path) or not os.path.exists(f"{a.wordnet}/data.noun"):
        sys.exit(f"skipped: needs {path} and {a.wordnet}/data.noun")
    pairs = read_pairs(path)
    dictionary = Dictionary(a.wordnet, texts(a.shared))
    rows = []
    for fold in a.fold or range(FOLDS):
        new = measured(dictionary, pairs, fold)
        reports(f"fold {fold}", new)
        rows += new
    reports("all", rows)
    if a.rows:
        with open(a.rows, "w", encoding="utf-8") as f:
            f.writelines("\t".join(map(str, r)) + "\n" for r in sorted(rows, reverse=True))


if __name__ == "__main__":
    main()
