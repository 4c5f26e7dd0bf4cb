#!/usr/bin/env python3
"""Writes the corpora on which it is fitted how stories are told (fit_stories.py): NAME.jsonl and NAME.tsv in OUT.

usage: story_sets.py OUT [CORPUS TRUTH]

The labelled articles (../shared/dev and tests/labelled, those that may be developed on; copies left out) and the
retellings of tests/stories. No figure shall tell articles on series from other news by their lengths, so each set comes in
several: articles as a whole and cut after their first sentences, retellings alone, two or more of one story as one article,
both mixed, and with as much after them that nobody else has; articles of `screen` also with every other one cut. CORPUS and TRUTH, where given, are made articles (make_corpus --documents 10000 --seed 1); their copies are left out.
"""
import collections
import csv
import itertools
import json
import pathlib
import random
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SETS = "fglmnqs"  # of tests/labelled


def labelled():
    """Rows of id, text, story, half. A labelled article tells a story of its own, but for those of dev."""
    dev = ROOT.parent / "shared/dev"
    for line in open(dev / "stories.tsv", encoding="utf-8"):
        name, story, role = line.rstrip("\n").split("\t")
        if name == "id" or role == "light rewrite" or "copy" in role:
            continue
        yield name, (dev / f"texts/{name}.txt").read_text(), story, int(name[1:]) % 2
    for folder in SETS:
        for number, path in enumerate(sorted((ROOT / f"tests/labelled/{folder}/texts").iterdir())):
            name = f"{folder}_{path.stem}"
            yield name, path.read_text(), name, number % 2


def retold(name):
    texts = {r["id"]: r["text"] for r in map(json.loads, open(ROOT / f"tests/stories/{name}.jsonl", encoding="utf-8"))}
    for line in open(ROOT / f"tests/stories/{name}.tsv", encoding="utf-8"):
        i, story, half = line.rstrip("\n").split("\t")
        yield i, texts[i], story, half


def lead(text, words=95):
    """Whole sentences, until there are so many words."""
    kept, count = [], 0
    for part in re.split(r"(?<=[.!?”\"])(\s+)", text):
        kept.append(part)
        count += len(part.split())
        if count >= words:
            break
    return "".join(kept) + "\n"


def joined(rows, groups_of):
    """Articles of one story as fewer ones: groups_of(articles) lists which make one."""
    stories = collections.defaultdict(list)
    for row in rows:
        stories[row[2]].append(row)
    for articles in stories.values():
        for group in groups_of(articles):
            yield group[0][0], "\n\n".join(r[1].strip() for r in group) + "\n", *group[0][2:]


def by_two(articles):
    while articles:
        count = 3 if len(articles) == 3 else 2
        yield articles[:count]
        articles = articles[count:]


def in_two_or_three(articles):
    count = 3 if len(articles) >= 9 else 2 if len(articles) >= 4 else 1
    return [articles[i::count] for i in range(count)]


def mixed(articles):
    """One by one, by three, one by one, by two."""
    counts = itertools.cycle((1, 3, 1, 2))
    while articles:
        count = next(counts)
        yield articles[:count]
        articles = articles[count:]


class Strangers:
    """Passages of other writing (../shared/data/masc, free for any use), each once."""

    def __init__(self):
        self.words = (ROOT.parent / "shared/data/masc/masc.txt").read_text(errors="ignore").split()
        self.at = 0

    def padded(self, rows):
        """Long articles: each with as many words after it as it has, which no other one has."""
        for i, text, story, half in rows:
            begin, self.at = self.at, self.at + len(text.split())
            yield i, f"{text.strip()}\n\n{' '.join(self.words[begin:self.at])}\n", story, half


def uneven(rows):
    """Every other article cut after half of its sentences: who is short tells the same in less."""
    for number, (i, text, story, half) in enumerate(rows):
        parts = re.split(r"(?<=[.!?”\"])(\s+)", text.strip())  # sentences and what is between them
        kept = parts if number % 2 == 0 else parts[:max(1, (len(parts) + 1) // 4) * 2 - 1]
        yield i, "".join(kept) + "\n", story, half


def made(corpus, truth):
    """Half 0 or 1 by number: stories of made articles are many."""
    story = {r["id"]: r["story"] for r in csv.DictReader(open(truth, encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE)
             if "copy of" not in r["role"]}
    for line in open(corpus, encoding="utf-8"):
        record = json.loads(line)
        if record["id"] in story:
            yield record["id"], record["text"], story[record["id"]], int(story[record["id"]][1:]) % 2


def write(folder, name, rows):
    with open(folder / f"{name}.jsonl", "w", encoding="utf-8") as texts, open(folder / f"{name}.tsv", "w") as table:
        for i, text, story, half in rows:
            texts.write(json.dumps({"id": i, "text": text}, ensure_ascii=False) + "\n")
            table.write(f"{i}\t{story}\t{half}\n")


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    articles = list(labelled())
    angles, agencies, reports, newswire, premieres = (
        list(retold(n)) for n in ("stories", "agencies", "reports", "newswire", "premieres"))
    write(folder, "articles", articles)
    write(folder, "leads", [(i, lead(text), story, half) for i, text, story, half in articles])
    write(folder, "agencies-by-more", joined(agencies, in_two_or_three))
    for name, rows in (("angles", angles), ("reports", reports), ("newswire", newswire), ("premieres", premieres)):
        write(folder, f"{name}-by-two", joined(rows, by_two))
    screen = list(retold("screen"))
    write(folder, "screen", screen)
    write(folder, "screen-uneven", uneven(screen))
    shuffled = list(screen)
    random.Random(1).shuffle(shuffled)
    for n in range(4):
        write(folder, f"screen-quarter-{n}", shuffled[n::4])
    write(folder, "premieres", premieres)
    write(folder, "premieres-mixed", joined(premieres, mixed))
    strangers = Strangers()
    for name, rows in (("angles", angles), ("agencies", agencies), ("reports", reports), ("newswire", newswire)):
        write(folder, name, rows)
        write(folder, f"{name}-mixed", joined(rows, mixed))
        write(folder, f"{name}-padded", strangers.padded(rows))
    write(folder, "screen-padded", strangers.padded(screen))
    if len(sys.argv) > 2:
        write(folder, "made", made(*sys.argv[2:4]))


if __name__ == "__main__":
    main()
