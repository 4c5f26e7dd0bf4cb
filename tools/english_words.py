#!/usr/bin/env python3
"""Makes lexicons/english.tsv: the words that MASC (American English of many genres) writes in lower case.

    tools/english_words.py ../shared/data/masc/masc.txt > lexicons/english.tsv

A capitalised word that is in the list is not a name by itself ("Copper Basin"); one that is not may be ("Halloran").
Rare words that stand capitalised in the middle of a sentence more often than not are left out.
"""
import collections
import re
import sys

HEADER = """\
# English words that are written in lower case: not names by themselves.
# Source: counted in MASC (Manually Annotated Sub-Corpus of the American National Corpus, free for any use) by
# tools/english_words.py. Licence: Apache-2.0, as the project.
# Columns: trait, words."""


def main(path):
    lower, upper = collections.Counter(), collections.Counter()
    start = True
    for line in open(path, encoding="utf-8"):
        for token in line.split():
            if re.fullmatch(r"[a-z]{2,}(-[a-z]+)?", token):
                lower[token] += 1
            elif re.fullmatch(r"[A-Z][a-z]+", token) and not start:
                upper[token.lower()] += 1
            start = token in ".!?:;\"''``()[]-LRB-" or not token.isalnum()
        start = True
    words = sorted(w for w, n in lower.items() if (n * 2 >= upper[w] and n >= 2) or n >= 12 or upper[w] == 0)
    print(HEADER)
    for i in range(0, len(words), 200):
        print("english\t" + " ".join(words[i:i + 200]))


main(sys.argv[1])
