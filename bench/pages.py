#!/usr/bin/env python3
"""Measures the main text of web pages on ../shared/data/pages (measure only), by trafilatura's own way of counting.

usage: pages.py PAGE_DUMP [PAGES] [--why] [--statements]

Each page names a few segments that its text must hold (`with`) and others that it must not (`without`). A segment is
found where it is a part of the text, both with each run of white space as one space. Over all pages together:
  TP  segments of `with` that are found      FN  those that are not
  FP  segments of `without` that are found   TN  those that are not
precision TP/(TP+FP), recall TP/(TP+FN), F the harmonic mean, accuracy (TP+TN)/all.

--why counts, over all pages, what became of the blocks that hold the segments that went wrong.
--statements compares title, date of publication and authors with those that the pages are listed with, letters and
digits only: right, wrong, and not found. Of authors, all must be found; told apart are the pages whose own metadata
(<meta> and JSON-LD, in what is named for authors) holds all that are listed.
"""
import argparse
import collections
import html
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
        elif kind and kind in "TADL":
            page[kind] = norm(rest)
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


def letters(text):
    return re.sub(r"[\W_]+", "", text.lower())


def authors_of_json(value, inside=False):
    """The strings of a JSON-LD script that stand in what is named for authors, or are names of people."""
    if isinstance(value, str):
        return [value] if inside else []
    if isinstance(value, list):
        return [name for each in value for name in authors_of_json(each, inside)]
    if not isinstance(value, dict):
        return []
    is_person = "Person" in str(value.get("@type"))
    return [name for key, each in value.items()
            for name in authors_of_json(each, key in ("author", "creator") or ((inside or is_person) and key == "name"))]


def stated_authors(page):
    """What a page's <meta> and JSON-LD say of authors, letters and digits only."""
    stated = []
    for tag in re.findall(r"(?is)<meta\s[^>]*>", page):
        name = re.search(r"(?is)\s(?:name|property|itemprop)\s*=\s*[\"']?([^\"'\s>]*)", tag)
        content = re.search(r"(?is)\scontent\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", tag)
        if name and content and re.search(r"author|creator|byl", name[1], re.I) and not name[1].lower().startswith("twitter"):
            stated.append(content[1] or content[2] or "")
    for script in re.findall(r"(?is)<script[^>]*ld\+json[^>]*>(.*?)</script>", page):
        try:
            stated += authors_of_json(json.loads(html.unescape(script), strict=False))
        except ValueError:
            pass
    return [letters(html.unescape(name)) for name in stated]


def compare_statements(items, pages, folder):
    for name, key in (("title", "T"), ("date", "D"), ("author", "A")):
        count, where_stated = collections.Counter(), collections.Counter()
        for item in items.values():
            wanted = item.get(name)
            if not wanted:
                continue
            found = pages[item["file"]][key]
            if name == "author":
                wanted = wanted if isinstance(wanted, list) else re.split(r"[;,]", wanted)
                right = sorted(map(letters, wanted)) == sorted(map(letters, found.split(";")))
                stated = stated_authors((folder / "html" / item["file"]).read_bytes().decode(errors="replace"))
                if all(any(letters(one) in said for said in stated) for one in wanted):
                    where_stated[right] += 1
            else:
                right = letters(found)[: 8 if name == "date" else None] == letters(wanted)
            count["right" if right else "wrong" if found else "missing"] += 1
        print(f"{name:6} right {count['right']}, wrong {count['wrong']}, missing {count['missing']} of {count.total()}")
        if where_stated:
            print(f"{'':6} where the page's own metadata states them: right {where_stated[True]} of {where_stated.total()}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("page_dump")
    parser.add_argument("pages", nargs="?", type=pathlib.Path, default=pathlib.Path(__file__).parents[2] / "shared/data/pages")
    parser.add_argument("--why", action="store_true")
    parser.add_argument("--statements", action="store_true")
    arguments = parser.parse_args()

    items = json.loads((arguments.pages / "pages.json").read_text())
    paths = [arguments.pages / "html" / item["file"] for item in items.values()]
    pages = read_dump(arguments.page_dump, paths, arguments.why)

    count, whys = collections.Counter(), collections.Counter()
    for item in items.values():
        page = pages[item["file"]]
        wrong, missed = 0, []
        for wanted, segments in ((True, item["with"]), (False, item["without"])):
            for segment in map(norm, segments):
                found = segment in page["text"]
                count[wanted, found] += 1
                if wanted != found:
                    wrong += wanted
                    if arguments.why:
                        missed.append(("missing" if wanted else "too much", reason(page, segment)))
        count["pages without any", wrong == len(item["with"])] += 1
        for kind, why in missed:
            whys["all missing" if kind == "missing" and wrong == len(item["with"]) else kind, why] += 1
        count["empty", not page["text"]] += 1
    tp, fn, fp, tn = count[True, True], count[True, False], count[False, True], count[False, False]
    precision, recall = tp / (tp + fp), tp / (tp + fn)
    print(f"{len(items)} pages: TP {tp} FN {fn} FP {fp} TN {tn}")
    print(f"precision {precision:.3f} recall {recall:.3f} F {2 * precision * recall / (precision + recall):.3f} "
          f"accuracy {(tp + tn) / (tp + fn + fp + tn):.3f}")
    print(f"no segment kept: {count['pages without any', True]} pages, no text: {count['empty', True]}")
    for (kind, why), n in sorted(whys.items(), key=lambda e: (e[0][0], -e[1])):
        print(f"  {kind:11} {n:4} {why}")
    if arguments.statements:
        compare_statements(items, pages, arguments.pages)


if __name__ == "__main__":
    main()
