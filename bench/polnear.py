#!/usr/bin/env python3
"""Measures who-said-what on PolNeAR's direct quotations.

usage: polnear.py BACKLOT [FOLDER]      (FOLDER: ../shared/data/polnear/dev)

How it matches. An attribution of PolNeAR counts here where its content is, or begins with, a stretch between quotation
marks (a direct quotation) and its source holds a proper name and stands in the same paragraph as the content. Backlot's
quote is the one that overlaps the quoted stretch most. The speaker is right where the last word of the shorter of the two
names is a word of the other, titles and possessives left off ("Gov. Mike Pence" and "Pence"). A quotation that Backlot does
not find, or finds without a speaker, is wrong.
"""
import glob
import json
import os
import re
import subprocess
import sys

OPEN, CLOSE = '"“', '"”'


def names(text):
    """The words of the name in `text`, in order."""
    text = re.sub(r"['’]s\b", "", text)
    return [w.lower() for w in re.findall(r"[^\W\d_][\w.'’-]*", text) if w[0].isupper() or len(w) > 3]


def same(said, gold):
    a, b = names(said), names(gold)
    if not a or not b:
        return False
    short, long = sorted((a, b), key=len)
    return short[-1] in long or long[-1] in short


def paragraph(text, at):
    start = text.rfind("\n", 0, at) + 1
    return start


def attributions(path, text):
    """(content start, content end, source text) of each direct quotation whose speaker is named in its paragraph."""
    spans, events = {}, []
    for line in open(path, encoding="utf-8"):
        parts = line.rstrip("\n").split("\t")
        if line.startswith("T") and len(parts) >= 2:
            kind, *_ = parts[1].split(" ")
            offsets = [int(n) for n in re.findall(r"\d+", parts[1][len(kind):])]
            spans[parts[0]] = (kind, offsets[0], offsets[-1])
        elif line.startswith("E") and len(parts) >= 2:
            events.append(dict(reversed(p.split(":")) for p in parts[1].split()))
    for event in events:
        roles = {}
        for key, role in event.items():
            roles.setdefault(re.sub(r"\d+$", "", role), key)
        if "Content" not in roles or "Source" not in roles:
            continue
        _, begin, end = spans[roles["Content"]]
        _, source_begin, source_end = spans[roles["Source"]]
        source = text[source_begin:source_end]
        if text[begin] not in OPEN or paragraph(text, begin) != paragraph(text, source_begin):
            continue
        if not re.search(r"[A-Z]\w+", re.sub(r"^\W*\w+", lambda m: m.group() if m.group().strip()[:1].isupper() and " " in source else "", source) if " " in source else source):
            continue
        if source.lower() in {"he", "she", "they", "i", "we"}:
            continue
        yield begin, end, source


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    folder = sys.argv[2] if len(sys.argv) > 2 else os.path.join(os.path.dirname(__file__), "../../shared/data/polnear/dev")
    if not os.path.isdir(folder):
        print("PolNeAR is not here: not measured")
        return
    output = subprocess.run([sys.argv[1], "annotate", os.path.join(folder, "text")], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
    right = total = found = 0
    for line in filter(None, output.decode().split("\n")):  # not splitlines(): texts hold other line ends
        doc = json.loads(line)
        text = doc["doc"]["text"]
        matches = glob.glob(os.path.join(folder, "attributions", glob.escape(doc["doc"]["id"]) + "_*.ann"))
        for begin, end, source in attributions(matches[0], text) if matches else []:
            total += 1
            overlap = lambda q: max((min(e, end) - max(b, begin) for b, e in q["parts"]), default=0)
            best = max(doc["quotes"], key=overlap, default=None)
            if best is None or overlap(best) <= 0:
                verdict = "not found"
            else:
                found += 1
                ok = best["speaker"] is not None and same(best["speaker"], source)
                right += ok
                verdict = "right" if ok else f"said {best['speaker']}"
            if "--misses" in sys.argv and verdict != "right":
                print(f"{doc['doc']['id'][:40]}: {source!r}: {verdict}: {text[begin:begin + 60]!r}")
    print(f"direct quotations with a named speaker: {total}; found {found}; speaker right {right} ({right / max(total, 1):.3f})")


if __name__ == "__main__":
    main()
