#!/usr/bin/env python3
"""Writes the articles that tools/train_titles learns from: the labelled ones without the quotation marks of their titles.

usage: title_examples.py --out FILE.jsonl [--dev FOLDER] [--swaps N] [--pages FOLDER]

Each labelled article (tests/labelled, but for the sets that are for measuring only; --dev: the first two writers') is
written once with the marks of its titles taken off, so that the model learns to find them bare, and --swaps times with
its titles exchanged for others of the same set, so that it learns what stands around them and not the titles.
The pages of --pages are our own, in the manner of sites, and have their titles in [[double brackets]]; each is written
with its own titles and some times with those of labelled articles. The same input gives the same file.
"""
import argparse
import json
import os
import random
import re
import unicodedata

LABELLED = "fglmnqs"  # not h, p, r
EXCHANGES_OF_PAGES = 3  # pages are dense with titles: with more of them the model sees titles everywhere
MARKS = [("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"), ("*", "*"), ("_", "_"), ("«", "»"), ("**", "**")]


def letters(s):
    s = unicodedata.normalize("NFKD", s or "")
    return re.sub(r"[^0-9a-z\uac00-\ud7a3]+", "", "".join(c for c in s if not unicodedata.combining(c)).lower())


def looks_like_title(s):
    """“Only You”, “Ballad of the Tides”: marks of songs and episodes fall too, and these are to be told apart."""
    words = s.split()
    if not 1 < len(words) <= 8 or re.search(r"[.!?,](\s|$)", s):
        return False
    capitals = sum(w[0].isupper() for w in words)
    small = sum(w[0].islower() and len(w) <= 5 for w in words)
    return capitals >= 2 and capitals + small == len(words) and words[0][0].isupper() and words[-1][0].isupper()


def pattern(left, right):
    if right == "’":  # an apostrophe too
        return re.compile(r"(?<!\w)‘(?=\S)([^‘\n]{1,70}?)([,.]?)’(?![a-z]|s\b(?!\s+[A-Z]))")
    inner = f"[^{re.escape(left + right)}\\n]"
    return re.compile(rf"(?<!\w){re.escape(left)}(?=\S)({inner}{{1,70}}?(?:’[a-z]+{inner}{{0,60}}?)?)([,.]?)"
                      rf"{re.escape(right)}(?![a-z])")


PATTERNS = [(left, pattern(left, right)) for left, right in MARKS]


def without_marks(text, titles):
    known = {letters(t) for t in titles}
    for left, marked in PATTERNS:
        def bare(m):
            falls = letters(m[1]) in known or (left in "“‘\"'" and looks_like_title(m[1]))
            return m[1] + m[2] if falls else m[0]
        text = marked.sub(bare, text)
    return text


def exchanged(text, titles, pool, rng):
    """The text with other titles, and these; (None, []) where it names none."""
    others = {}
    taken = {letters(t) for t in titles}
    for title in sorted(set(titles), key=lambda t: (-len(t), t)):
        if letters(title) in {letters(t) for t in others}:
            continue
        fitting = [t for t in pool if letters(t) not in taken]
        if not fitting:
            return None, []
        others[title] = rng.choice(fitting)
        taken.add(letters(others[title]))
    if not others:
        return None, []
    upper = {t.upper(): o.upper() for t, o in others.items()}
    for table in (others, upper):
        longest = sorted(table, key=lambda t: (-len(t), t))
        words = re.compile("|".join(rf"(?<!\w){re.escape(t)}(?!\w)" for t in longest))
        text = words.sub(lambda m, table=table: table[m[0]], text)
    return text, list(others.values())


def labelled(dev):
    folders = [(s, f"tests/labelled/{s}") for s in LABELLED] + ([("d", dev), ("e", dev)] if dev else [])
    for name, folder in folders:
        for line in open(f"{folder}/gold.jsonl", encoding="utf-8"):
            gold = json.loads(line)
            if folder == dev and not gold["id"].startswith(name):
                continue
            titles = sorted({t for w in gold.get("works", []) for t in (w["title"], w.get("as_written")) if t})
            with open(f"{folder}/texts/{gold['id']}.txt", encoding="utf-8") as f:
                yield name, gold["id"], f.read(), titles


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", required=True)
    parser.add_argument("--dev")
    parser.add_argument("--swaps", type=int, default=3)
    parser.add_argument("--pages", default="tools/train_titles/pages")
    options = parser.parse_args()
    articles = list(labelled(options.dev))
    pools = {}
    for name, _, _, titles in articles:
        pools.setdefault(name, set()).update(titles)
    pools = {name: sorted(pool) for name, pool in pools.items()}
    rng = random.Random(5)
    with open(options.out, "w", encoding="utf-8") as out:
        def write(name, key, kind, text, titles):
            out.write(json.dumps({"id": key, "set": name, "kind": kind, "text": text, "works": titles}) + "\n")
        for name, key, text, titles in articles:
            bare = without_marks(text, titles)
            write(name, key, "bare", bare, titles)
            for i in range(options.swaps):
                other, others = exchanged(bare, titles, pools[name], rng)
                if other:
                    write(name, key, f"swap{i}", other, others)
        for page in sorted(os.listdir(options.pages)) if os.path.isdir(options.pages) else []:
            with open(f"{options.pages}/{page}", encoding="utf-8") as f:
                marked = f.read()
            # Some name no title at all.
            titles = sorted(set(re.findall(r"\[\[(.+?)\]\]", marked)))
            text = re.sub(r"\[\[(.+?)\]\]", r"\1", marked)
            write("pages", page, "page", text, titles)
            for i, name in enumerate(rng.sample(sorted(pools), EXCHANGES_OF_PAGES)):
                other, others = exchanged(text, titles, pools[name], rng)
                if other:
                    write(f"pages-{name}", page, f"swap{i}", other, others)


if __name__ == "__main__":
    main()
