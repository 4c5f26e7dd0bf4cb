#!/usr/bin/env python3
"""Measures `backlot stories` on ECB+: which news articles tell the same event (../shared/data/README.md: measure only).

usage: ecbplus.py BACKLOT [ECBPLUS]

The texts are put together from their tokens in a temporary folder. Documents tell the same event where they are of one
topic and one part of it: N_Mecb and N_Mecbplus are two different events of topic N. Prints precision, recall and F1 of
the pairs of documents in one story over all pairs, all together and by odd and even topics, and B3.
"""
import argparse
import collections
import itertools
import json
import os
import pathlib
import re
import subprocess
import tempfile
import xml.etree.ElementTree as xml

NO_SPACE_BEFORE = re.compile(r" ([.,;:!?%)\]}]|''|n't\b|'(?:s|re|ve|ll|d|m)\b)")
NO_SPACE_AFTER = re.compile(r"(``|[(\[{$]) ")


def sentences(path):
    tokens = [(t.get("sentence"), (t.text or "").strip()) for t in xml.parse(path).getroot().iter("token")]
    for _, sentence in itertools.groupby(tokens, key=lambda t: t[0]):
        yield " ".join(word for _, word in sentence if word)


def written(tokens):
    text = re.sub(r"(\d) ([.,:/-]) (?=\d)", r"\1\2", tokens)
    text = NO_SPACE_AFTER.sub(r"\1", NO_SPACE_BEFORE.sub(r"\1", text))
    return text.replace("``", '"').replace("''", '"').replace(" - ", "-")


def record(path):
    """A document as JSON; its address, which stands as its first sentence, is none of its text."""
    lines = list(sentences(path))
    out = {"id": path.stem}
    if lines and re.match(r"https? ?:", lines[0]):
        out["url"] = lines.pop(0).replace(" ", "")
    out["text"] = "\n\n".join(written(line) for line in lines) + "\n"
    return out


def write_corpus(folder, path):
    """The event of each document by its id."""
    events = {}
    with open(path, "w", encoding="utf-8") as out:
        for file in sorted(pathlib.Path(folder).glob("*/*.xml")):
            topic, part = re.fullmatch(r"(\d+)_\d+(ecb(?:plus)?)", file.stem).groups()
            events[file.stem] = (int(topic), part)
            out.write(json.dumps(record(file), ensure_ascii=False) + "\n")
    return events


def pairs(number, documents):
    groups = collections.defaultdict(list)
    for d in documents:
        groups[number[d]].append(d)
    return {pair for g in groups.values() for pair in itertools.combinations(sorted(g), 2)}


def report(name, events, story, documents):
    want, got = pairs(events, documents), pairs(story, documents)
    hit = len(want & got)
    p, r = hit / max(1, len(got)), hit / len(want)
    print(f"{name:12} pairs {len(want)}: precision {p:.4f}, recall {r:.4f}, F1 {2 * hit / (len(want) + len(got)):.4f}")


def b_cubed(events, story):
    got, wanted = collections.Counter(story.values()), collections.Counter(events.values())
    both = collections.Counter((story[d], events[d]) for d in events)
    p = sum(both[story[d], events[d]] / got[story[d]] for d in events) / len(events)
    r = sum(both[story[d], events[d]] / wanted[events[d]] for d in events) / len(events)
    print(f"B3: precision {p:.4f}, recall {r:.4f}, F1 {2 * p * r / (p + r):.4f}")


def main():
    shared = os.path.join(os.path.dirname(__file__), "../../shared/data/ecbplus")
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("backlot"), ap.add_argument("ecbplus", nargs="?", default=shared)
    a = ap.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        corpus = os.path.join(folder, "ecbplus.jsonl")
        events = write_corpus(a.ecbplus, corpus)
        run = subprocess.run([a.backlot, "stories", "--json", corpus], check=True, capture_output=True)
    story = {d: d for d in events}
    for number, found in enumerate(json.loads(run.stdout)["stories"]):
        story |= {d["id"]: number for d in found["documents"]}
    report("all topics", events, story, list(events))
    for half in (1, 0):
        report(("even", "odd")[half] + " topics", events, story, [d for d in events if events[d][0] % 2 == half])
    b_cubed(events, story)


if __name__ == "__main__":
    main()
