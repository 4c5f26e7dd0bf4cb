#!/usr/bin/env python3
"""Measures the program as users run it: start, annotate, ingest, show; and how good its facts are.

usage: program_bench.py BACKLOT [--documents 100000] [--jobs N]

The corpus is the labelled articles of ../shared/dev (examples/ where they are absent), repeated to so many documents; for
ingest each gets a line of its own, so that all are different. Every figure is printed with what it was measured on, as
rows of a Markdown table. Times are of the wall, memory is the largest resident set of the process.
"""
import argparse
import hashlib
import json
import os
import pathlib
import platform
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"


def articles():
    """The texts of the corpus, and what it is called."""
    folder = SHARED / "dev/texts"
    name = "../shared/dev" if folder.exists() else "examples"
    files = sorted((folder if folder.exists() else ROOT / "examples").glob("*.txt"))
    return [f.read_text() for f in files], name


def write_corpus(path, documents, distinct):
    """Writes JSON Lines; returns size and hash."""
    texts, _ = articles()
    digest, size = hashlib.sha256(), 0
    with open(path, "wb") as out:
        for i in range(documents):
            text = texts[i % len(texts)] + (f"\nReport number {i} of this day.\n" if distinct else "")
            line = (json.dumps({"id": f"n{i}", "url": f"https://news.example/{i}", "text": text}, ensure_ascii=False) + "\n").encode()
            digest.update(line)
            size += len(line)
            out.write(line)
    return size, digest.hexdigest()[:12]


def timed(*command):
    """Seconds and the largest resident set in MB; the command must succeed."""
    start = time.perf_counter()
    process = subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{command} failed: {errors.decode()}")
    return seconds, usage.ru_maxrss / 1024


def machine():
    cpu = next((l.split(":")[1].strip() for l in open("/proc/cpuinfo", encoding="utf-8") if l.startswith("model name")), platform.machine())
    compiler = subprocess.run(["g++", "--version"], capture_output=True, text=True, check=False).stdout.splitlines()
    return f"{cpu}, {os.cpu_count()} threads; {compiler[0] if compiler else 'compiler unknown'}, -O2; {time.strftime('%Y-%m-%d')}"


def row(what, figure, how):
    print(f"| {what} | {figure} | {how} |", flush=True)


def scores(backlot, folder):
    scorer, texts = SHARED / "score/score.py", SHARED / "dev/texts"
    if not (scorer.exists() and texts.exists()):
        print("(quality: ../shared is not there)")
        return
    found = folder / "found.jsonl"
    with open(found, "wb") as out:
        subprocess.run([backlot, "annotate", texts], stdout=out, check=True)
    gold = (SHARED / "dev/gold.jsonl").read_text().splitlines()
    for who in "de":
        part = folder / f"{who}.jsonl"
        part.write_text("".join(line + "\n" for line in gold if json.loads(line)["id"].startswith(who)))
        print(f"\nF1 against the labelled articles {who}…:")
        print(subprocess.run([sys.executable, scorer, part, found], capture_output=True, text=True, check=False).stdout)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("backlot", type=pathlib.Path)
    ap.add_argument("--documents", type=int, default=100_000)
    ap.add_argument("--jobs", type=int, default=os.cpu_count())
    a = ap.parse_args()
    _, name = articles()
    print(f"{machine()}; {a.jobs} threads used\n\n| what | figure | on |\n| --- | --- | --- |")
    with tempfile.TemporaryDirectory(prefix="backlot-bench-") as place:
        folder = pathlib.Path(place)
        one = folder / "one.txt"
        one.write_text("A lamp.\n")
        runs = sorted(timed(a.backlot, "annotate", one)[0] for _ in range(11))
        row("start", f"{runs[5] * 1000:.0f} ms", "`annotate` of one short file, median of 11")
        size, digest = write_corpus(folder / "same.jsonl", a.documents, False)
        seconds, memory = timed(a.backlot, "annotate", "-j", a.jobs, "--no-text", folder / "same.jsonl")
        row("annotate", f"{a.documents / seconds:,.0f} documents/s, {size / seconds / 1e6:.1f} MB/s, {memory:.0f} MB resident",
            f"{a.documents:,} documents of {name}, {size / 1e6:.0f} MB, sha256 {digest}")
        size, digest = write_corpus(folder / "distinct.jsonl", a.documents, True)
        guide = folder / "guide.db"
        seconds, memory = timed(a.backlot, "ingest", "-j", a.jobs, "--guide", guide, folder / "distinct.jsonl")
        row("ingest", f"{a.documents / seconds:,.0f} documents/s, {memory:.0f} MB resident, guide of {guide.stat().st_size / 1e6:.0f} MB",
            f"the same made distinct, sha256 {digest}")
        seconds, _ = timed(a.backlot, "ingest", "-j", a.jobs, "--guide", guide, folder / "distinct.jsonl")
        row("ingest again", f"{a.documents / seconds:,.0f} documents/s", "the same once more: nothing changes")
        title = known_work(a.backlot)
        runs = sorted(timed(a.backlot, "show", "--guide", guide, title)[0] for _ in range(11))
        row("show", f"{runs[5] * 1000:.0f} ms", f"“{title}” in that guide, median of 11, start included")
        runs = sorted(timed(a.backlot, "search", "--guide", guide, "camera", "director")[0] for _ in range(11))
        row("search", f"{runs[5] * 1000:.0f} ms", "two words in that guide, median of 11, start included")
        scores(a.backlot, folder)


def known_work(backlot):
    """The title of the first work of the corpus."""
    texts, _ = articles()
    done = subprocess.run([backlot, "annotate", "--no-text", "-"], input=texts[0].encode(), capture_output=True, check=True)
    return json.loads(done.stdout)["works"][0]["title"]


if __name__ == "__main__":
    main()
