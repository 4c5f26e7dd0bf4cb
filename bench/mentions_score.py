#!/usr/bin/env python3
"""Compares the names that mentions_dump finds with those of gold annotations.

usage: mentions_score.py DUMP-PROGRAM TEXTS-DIR GOLD.jsonl [--only PREFIX] [--misses]

A name counts as found where an entity of its kind has the same letters (case, accents, spaces, hyphens and marks do
not matter; a person's parts may stand in any order). Gold tells only the names that facts need, so what is found
beyond them ("extra") is no error by itself; works are told completely, and for them it is.
"""
import argparse
import collections
import json
import pathlib
import re
import subprocess
import unicodedata


def fold(s):
    s = unicodedata.normalize("NFKD", (s or "").replace("ı", "i"))
    return re.sub(r"[^0-9a-z\uac00-\ud7a3]+", "", "".join(c for c in s if not unicodedata.combining(c)).lower())


def person(s):
    return "".join(sorted(fold(s)))


def gold_names(doc):
    names = collections.defaultdict(set)
    for w in doc.get("works", []):
        names["work"].add(w.get("as_written") or w["title"])
        names["network"].update(w.get("networks") or [])
    for c in doc.get("cast", []):
        names["person"].add(c.get("actor_as_written") or c["actor"])
        if c.get("character"):
            names["person"].add(c.get("character_as_written") or c["character"])
    names["person"].update(c["person"] for c in doc.get("crew", []))
    for m in doc.get("memberships", []):
        names["person"].add(m["person"])
        names["group"].add(m["group"])
    for q in doc.get("quotes", []):
        if q.get("speaker") and all(p[:1].isupper() for p in q["speaker"].split()):
            names["person"].add(q["speaker"])
    for m in doc.get("moments", []):
        names["person"].update(m["people"])
    return names


def found_names(dump):
    documents, current = {}, None
    for line in dump.splitlines():
        if line.startswith("# "):
            current = documents.setdefault(pathlib.Path(line[2:]).stem, collections.defaultdict(dict))
        elif line.startswith("E\t"):
            _, kind, name, gender, count = line.split("\t")
            current[kind][name] = int(count)
    return documents


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("texts", type=pathlib.Path)
    parser.add_argument("gold")
    parser.add_argument("--only", default="")
    parser.add_argument("--misses", action="store_true")
    args = parser.parse_args()
    gold = {d["id"]: gold_names(d) for d in map(json.loads, open(args.gold, encoding="utf-8")) if d["id"].startswith(args.only)}
    paths = [args.texts / f"{i}.txt" for i in sorted(gold) if (args.texts / f"{i}.txt").exists()]
    found = found_names(subprocess.run([args.program, *map(str, paths)], capture_output=True, text=True, check=True).stdout)
    total = collections.Counter()
    for path in paths:
        i = path.stem
        lines = []
        for kind in ("work", "network", "person", "group"):
            key = person if kind == "person" else fold
            want = {key(n): n for n in gold[i][kind]}
            have = {key(n): n for n in found[i][kind]}
            missed = sorted(want[k] for k in want.keys() - have.keys())
            extra = sorted(have[k] for k in have.keys() - want.keys())
            total[kind, "want"] += len(want)
            total[kind, "hit"] += len(want) - len(missed)
            total[kind, "have"] += len(have)
            if missed or extra:
                lines.append(f"  {kind}: missed {missed} extra {extra}")
        if args.misses and lines:
            print(i, *lines, sep="\n")
    for kind in ("work", "network", "person", "group"):
        want, hit, have = (total[kind, x] for x in ("want", "hit", "have"))
        print(f"{kind:8} recall {hit / max(want, 1):.3f} ({hit}/{want}), of those found in gold {hit / max(have, 1):.3f} ({hit}/{have})")


main()
