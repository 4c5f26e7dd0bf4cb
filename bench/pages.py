#!/usr/bin/env python3
"""Measures the main text of web pages on ../shared/data/pages (measure only), by trafilatura's own way of counting.

usage: pages.py PAGE_DUMP [PAGES] [--why]

Each page names a few segments that its text must hold (`with`) and others that it must not (`without`). A segment is
found where it is a part of the text, both with each run of white space as one space. Over all pages together:
  TP  segments of `with` that are found      FN  those that are not
  FP  segments of `without` that are found   TN  those that are not
precision TP/(TP+FP), recall TP/(TP+FN), F the harmonic mean, accuracy (TP+TN)/all.

--why counts, over all pages, what became of the blocks that hold the segments that went wrong.
"""
import argparse
import collections
import json
import pathlib
import re
import subprocess


def norm(text):
    return re.sub(r"\s+", " ", text).strip()


def read_dump(dump, paths, blocks):
    out = subprocess.run([dump, *(["--blocks"] if blocks else []), *map(str, paths)], capture_output=True, check=True).stdout
    pages, page = {}, None
    for line in out.decode(errors="replace").split("\n"):
        kind, _, rest = line.partition("\t")
        if kind == "F":
            page = pages[pathlib.Path(rest.split("\t")[0]).name] = {"blocks": []}
        elif kind == "X":
            page["text"] = norm(rest)
        elif kind == "B":
            page["blocks"].append(rest.split("\t"))
    return pages


def reason(page, segment):
    """What became of the block that holds the segment, or its first words."""
    for length in (len(segment), 40, 20):
        for choice, role, element, text in page["blocks"]:
            if segment[:length] in norm(text):
                return choice + (f" ({role})" if choice == "furniture" else "") + ("" if length == len(segment) else ", in part")
    return "nowhere"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("page_dump")
    parser.add_argument("pages", nargs="?", type=pathlib.Path, default=pathlib.Path(__file__).parents[2] / "shared/data/pages")
    parser.add_argument("--why", action="store_true")
    arguments = parser.parse_args()

    items = json.loads((arguments.pages / "pages.json").read_text())
    paths = [arguments.pages / "html" / item["file"] for item in items.values()]
    pages = read_dump(arguments.page_dump, paths, arguments.why)

    count, whys = collections.Counter(), collections.Counter()
    for item in items.values():
        page = pages[item["file"]]
        wrong = 0
        for wanted, segments in ((True, item["with"]), (False, item["without"])):
            for segment in map(norm, segments):
                found = segment in page["text"]
                count[wanted, found] += 1
                if wanted != found:
                    wrong += wanted
                    if arguments.why:
                        whys["missing" if wanted else "too much", reason(page, segment)] += 1
        count["pages without any", wrong == len(item["with"])] += 1
        count["empty", not page["text"]] += 1
    tp, fn, fp, tn = count[True, True], count[True, False], count[False, True], count[False, False]
    precision, recall = tp / (tp + fp), tp / (tp + fn)
    print(f"{len(items)} pages: TP {tp} FN {fn} FP {fp} TN {tn}")
    print(f"precision {precision:.3f} recall {recall:.3f} F {2 * precision * recall / (precision + recall):.3f} "
          f"accuracy {(tp + tn) / (tp + fn + fp + tn):.3f}")
    print(f"no segment kept: {count['pages without any', True]} pages, no text: {count['empty', True]}")
    for (kind, why), n in sorted(whys.items(), key=lambda e: (e[0][0], -e[1])):
        print(f"  {kind:8} {n:4} {why}")


if __name__ == "__main__":
    main()
