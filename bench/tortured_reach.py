#!/usr/bin/env python3
"""How many of the true phrases of tortured.py can be put together at all of what is known of their words, and how well
plain rankings choose: the upper bounds that docs/tortured-phrases.md tells.

usage: tortured_reach.py [--fold N]… [--shared ../shared] [--wordnet /usr/share/wordnet]

For each fold, of the other four: what words and runs of words stood for. "Reach" is the share of phrases of which every
piece may be had so; a ranking's figure is the share whose best composition is the true phrase.
"""
import argparse
import collections
import math
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from tortured import FOLDS, texts  # noqa: E402
from unspinning.alignment import LONGEST  # noqa: E402
from unspinning.decoder import Decoder  # noqa: E402
from unspinning.dictionary import Dictionary, plural, singular  # noqa: E402
from unspinning.phrases import fold_of, read_pairs, split_abbreviation, text_of, tokens  # noqa: E402

BEAM, OPTIONS = 30, 40


class Sources:
    """What a run of words may stand for, by where that is known from: source -> {words: log P}."""

    def __init__(self, decoder):
        self.decoder = decoder
        self.memory = {}

    def of(self, run):
        if run not in self.memory:
            self.memory[run] = self._of(run)
        return self.memory[run]

    def _of(self, run):
        d = self.decoder
        seen = d.forth.get(run, {})
        every = sum(seen.values()) + 1
        out = {"kept": {run: math.log(.1)}, "words seen": {}, "pieces seen": {}, "numbers": {}, "WordNet": {}}
        for words, n in seen.items():
            out["words seen" if len(words) == len(run) == 1 else "pieces seen"][words] = math.log(n / every)
        if len(run) == 1:
            for y, n in d.varied.get(run[0], {}).items():
                out["numbers"][y,] = math.log(min(.5, .2 * n / every))
            for y, by_slot in d.dictionary.related(run[0]).items():
                if any(by_slot):
                    out["WordNet"][y,] = math.log(.02 * max(by_slot))
        for term, share in d.dictionary.related_terms(" ".join(run)).items():
            out["WordNet"].setdefault(tuple(tokens(term)), math.log(.02 * share + 1e-9))
        return out

    def options(self, run, names):
        out = {}
        for name, known in self.of(run).items():
            if name in names or name == "kept":
                for words, log_p in known.items():
                    out[words] = max(out.get(words, -99.), log_p)
        return out


def runs(words):
    for i in range(len(words)):
        for i2 in range(i + 1, min(len(words), i + LONGEST) + 1):
            yield i, i2, tuple(words[i:i2])


def reaches(sources, spun, true, names):
    """Whether the true phrase is a composition of options."""
    words, want = tokens(split_abbreviation(spun)[0]), tuple(tokens(true))
    at = {0: {0}}  # words of `spun` read -> words of `true` said
    for i, i2, run in runs(words):
        for j in at.get(i, ()):
            for said in sources.options(run, names):
                if want[j:j + len(said)] == said:
                    at.setdefault(i2, set()).add(j + len(said))
    return len(want) in at.get(len(words), ())


def best(sources, spun, names, going_on):
    """The likeliest compositions: by the options alone, or also by how true phrases and texts go on."""
    words = tokens(split_abbreviation(spun)[0])
    chart = [{} for _ in range(len(words) + 1)]
    chart[0][()] = 0.
    for i in range(len(words)):
        top = sorted(chart[i].items(), key=lambda kv: -kv[1])[:BEAM]
        for i2 in range(i + 1, min(len(words), i + LONGEST) + 1):
            options = sources.options(tuple(words[i:i2]), names)
            options = sorted(options.items(), key=lambda o: -o[1])[:OPTIONS]
            for said, score in top:
                for option, log_p in options:
                    whole, new = said + option, score + log_p
                    if going_on:
                        a, b = (("<s>", "<s>") + said)[-2:]
                        for y in option + (("</s>",) if i2 == len(words) else ()):
                            new += .5 * sources.decoder.goes_on(a, b, y)[0]
                            a, b = b, y
                    if new > chart[i2].get(whole, -1e9):
                        chart[i2][whole] = new
    found = sorted(chart[-1].items(), key=lambda kv: -kv[1])
    return [text_of(said) for said, _ in found if text_of(said) != spun]


LADDER = (("words seen",), ("words seen", "pieces seen"), ("words seen", "pieces seen", "numbers"),
          ("words seen", "pieces seen", "numbers", "WordNet"))


def measure(dictionary, pairs, fold, totals):
    sources = Sources(Decoder(dictionary, [p for p in pairs if fold_of(p[1], FOLDS) != fold]))
    terms = {t for _, t in pairs}
    for spun, true in pairs:
        if fold_of(true, FOLDS) != fold:
            continue
        totals["phrases"] += 1
        for names in LADDER:
            totals["reach: " + " + ".join(names)] += reaches(sources, spun, true, names)
        for name, names, going_on in (("words seen", LADDER[0], False), ("pieces seen", LADDER[2], False),
                                      ("pieces seen, how terms go on", LADDER[2], True),
                                      ("all, how terms go on", LADDER[3], True)):
            found = best(sources, spun, names, going_on)
            totals[f"first: {name}"] += found[:1] == [true]
            totals[f"among 20: {name}"] += true in found[:20]
            totals[f"first of those that are true phrases of the list: {name}"] += \
                next((f for f in found if f in terms), None) == true


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--fold", type=int, action="append", help="only this one")
    ap.add_argument("--shared", default=os.path.join(os.path.dirname(__file__), "../../shared"))
    ap.add_argument("--wordnet", default="/usr/share/wordnet")
    a = ap.parse_args()
    pairs = read_pairs(f"{a.shared}/data/tortured-phrases/pairs.tsv")
    dictionary = Dictionary(a.wordnet, texts(a.shared))
    totals = collections.Counter()
    for fold in a.fold or range(FOLDS):
        measure(dictionary, pairs, fold, totals)
        print(f"\nto fold {fold}: {totals['phrases']} phrases", flush=True)
        for name, n in totals.items():
            if name != "phrases":
                print(f"{n / totals['phrases']:.3f}  {name}", flush=True)


if __name__ == "__main__":
    main()
