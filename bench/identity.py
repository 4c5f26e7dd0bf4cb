#!/usr/bin/env python3
"""Measures how well names that are one are told from names that are two (src/names): what docs/identity.md tells.

usage: identity.py IDENTITY_PAIRS [KDRAMA] [--guide FILE]

KDRAMA is the folder of dramas.csv and cast.csv (default ../shared/data/kdrama, measure only). Prints
  people   recall over pairs of spellings of one actor, as the catalogue prints it and by Revised Romanization,
           McCune-Reischauer and Yale (korean_romanisation.py), by system; precision over all pairs found
  catalogue  how many pairs of distinct actors who share a family name are taken for one
  files    actors that dramas.csv and cast.csv name differently for one drama
  titles   recall over variants of titles; distinct titles of the catalogue taken for one
  guide    with --guide: people of a guide that are read as one, against those whose names korean_romanisation.py reads
           as the same Hangul or that have the same words in another order
"""
import ast
import collections
import csv
import os
import random
import re
import sqlite3
import subprocess
import sys

import korean_romanisation as korean

ONE_NAME = 0.2  # src/names/verdict.h


def pairs(program, names):
    """{(i, j): probability} of the pairs that share a key."""
    lines = "".join(f"{kind}\t{i}\t{name}\n" for i, (kind, name) in enumerate(names))
    ran = subprocess.run([program], input=lines, capture_output=True, text=True, check=True)
    found = {}
    for line in ran.stdout.splitlines():
        i, j, p = line.split("\t")
        found[int(i), int(j)] = float(p)
    return found


def people(program, actors, most=700, most_spellings=8):
    known = {}
    for actor in actors:
        hangul = korean.read(actor)
        if hangul:
            known.setdefault(hangul, actor)
    bearers = sorted(known)
    random.Random(7).shuffle(bearers)
    names, owner, system = [], [], []
    for hangul in bearers[:most]:
        chosen = sorted(korean.variants(*hangul))
        chosen = random.Random(str(hangul)).sample(chosen, min(most_spellings, len(chosen)))
        for kind, name in [("catalogue", known[hangul])] + chosen:
            names.append(("person", name))
            owner.append(hangul)
            system.append(kind)
    found = {p: v for p, v in pairs(program, names).items() if v >= ONE_NAME}
    total, right = collections.Counter(), collections.Counter()
    by_owner = collections.defaultdict(list)
    for i, h in enumerate(owner):
        by_owner[h].append(i)
    for members in by_owner.values():
        for x, i in enumerate(members):
            for j in members[x + 1:]:
                kind = " and ".join(sorted({system[i], system[j]}))
                total[kind] += 1
                right[kind] += (i, j) in found
    wrong = sum(owner[i] != owner[j] for i, j in found)
    print(f"people     {len(bearers)} names read, {min(most, len(bearers))} taken, {len(names)} spellings")
    for kind in sorted(total):
        print(f"  recall   {right[kind] / total[kind]:.4f}  {kind} ({total[kind]} pairs)")
    print(f"  recall   {sum(right.values()) / sum(total.values()):.4f}  all")
    print(f"  precision {sum(right.values()) / max(1, len(found)):.4f}  ({wrong} wrong of {len(found)})")


def catalogue(program, actors):
    actors = sorted(actors)
    found = {p for p, v in pairs(program, [("person", a) for a in actors]).items() if v >= ONE_NAME}
    families = collections.Counter(a.split()[0].lower() for a in actors if " " in a)
    shared = sum(n * (n - 1) // 2 for n in families.values())
    one_family = sum(actors[i].split()[0].lower() == actors[j].split()[0].lower() for i, j in found)
    print(f"catalogue  {len(actors)} actors; {shared} pairs share a family name, {one_family} taken for one: "
          f"{1000 * one_family / shared:.2f} in 1,000 ({len(found)} with families that are spelled differently)")


def files(program, dramas, cast):
    by_drama = collections.defaultdict(set)
    for row in cast:
        by_drama[row["drama_name"]].add(row["actor_name"])
    differing = joined = 0
    for row in dramas:
        printed = by_drama.get(row["drama_name"])
        if not printed or not row["actors"].startswith("["):
            continue
        for actor in ast.literal_eval(row["actors"]):
            if actor in printed:
                continue
            differing += 1
            others = sorted(printed)
            found = pairs(program, [("person", actor)] + [("person", o) for o in others])
            joined += any(i == 0 and v >= ONE_NAME for (i, _), v in found.items())
    print(f"files      {differing} actors of dramas.csv are not in cast.csv as printed; {joined} are found there in another spelling")


NUMBERS = {"2": "Two", "3": "Three", "4": "Four", "5": "Five", "7": "Seven", "10": "Ten", "12": "Twelve"}


def title_variants(title):
    made = {title.upper(), title + " Season 2" if not re.search(r"\d$", title) else title, title + " (2021)",
            title.replace("'", "’"), title.replace("-", " ")}
    made.add(title[4:] if title.startswith("The ") else "The " + title)
    if " and " in title:
        made.add(title.replace(" and ", " & "))
    if "&" in title:
        made.add(title.replace("&", "and"))
    made.add(re.sub(r"\b\d+\b", lambda m: NUMBERS.get(m[0], m[0]), title))
    if ": " in title:
        made.add(title.replace(": ", " - "))
    return made - {title}


def titles(program, all_titles):
    all_titles = sorted(all_titles)
    names = [("work", t) for t in all_titles]
    found = {p for p, v in pairs(program, names).items() if v >= ONE_NAME}
    seasons = sum(bool(re.search(r"season|part|series", all_titles[i] + all_titles[j], re.I)) for i, j in found)
    print(f"titles     {len(all_titles)} distinct: {len(found)} pairs taken for one, {seasons} of them seasons of one series")
    variants, base = [], []
    for i, title in enumerate(all_titles):
        for v in sorted(title_variants(title)):
            variants.append(("work", v))
            base.append(i)
    found = {p for p, v in pairs(program, names + variants).items() if v >= ONE_NAME}
    n = len(names)
    right = sum((base[k], n + k) in found for k in range(len(variants)))
    series = set()
    for i, j in found:
        if i < j < n:
            series |= {(i, j), (j, i)}
    wrong = sum(i < n <= j and base[j - n] != i and (base[j - n], i) not in series for i, j in found)
    print(f"  recall   {right / len(variants):.4f}  ({len(variants)} variants);  precision {right / (right + wrong):.4f}")


def guide(file):
    db = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    rows = db.execute("SELECT e.id, e.name, coalesce(i.one, e.id) FROM entity AS e LEFT JOIN identity AS i "
                      "ON i.entity = e.id WHERE e.kind = 2").fetchall()

    def meant(name):
        return korean.read_any(name) or tuple(sorted(name.lower().replace("-", " ").split()))

    should = does = both = 0
    for x, (_, name, one) in enumerate(rows):
        for _, other, other_one in rows[x + 1:]:
            same, joined = meant(name) == meant(other), one == other_one
            should, does, both = should + same, does + joined, both + (same and joined)
            if same != joined:
                print(f"  {'missed' if same else 'joined'}   {name} / {other}")
    print(f"guide      {len(rows)} people: {does} pairs read as one, {should} should be; "
          f"precision {both / max(1, does):.3f}, recall {both / max(1, should):.3f}")


def main():
    if "--guide" in sys.argv:
        guide(sys.argv[sys.argv.index("--guide") + 1])
        at = sys.argv.index("--guide")
        del sys.argv[at:at + 2]
    program = sys.argv[1]
    here = os.path.dirname(os.path.abspath(__file__))
    folder = sys.argv[2] if len(sys.argv) > 2 else os.path.join(here, "../../shared/data/kdrama")
    if not os.path.isdir(folder):
        print("identity: no catalogue to measure on")
        return
    with open(os.path.join(folder, "cast.csv"), encoding="utf-8") as f:
        cast = list(csv.DictReader(f))
    with open(os.path.join(folder, "dramas.csv"), encoding="utf-8") as f:
        dramas = list(csv.DictReader(f))
    actors = {r["actor_name"].strip() for r in cast}
    people(program, actors)
    catalogue(program, actors)
    files(program, dramas, cast)
    titles(program, {r["drama_name"].strip() for r in dramas} | {r["drama_name"].strip() for r in cast})


if __name__ == "__main__":
    main()
