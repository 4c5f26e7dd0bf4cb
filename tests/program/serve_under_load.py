#!/usr/bin/env python3
"""The site under load while an ingest writes, rules are read again and texts are annotated: nothing fails, and a program
built with a sanitizer says nothing.

    cmake --preset tsan && cmake --build build/tsan --target backlot
    BACKLOT=build/tsan/bin/backlot tests/program/serve_under_load.py      (the same with asan)

Takes about a minute with a sanitizer. Not part of `./dev test`: without one it shows nothing that other tests do not.
"""
import json
import pathlib
import random
import shutil
import subprocess
import tempfile
import threading
import time

from program import ARTICLE, BINARY, EXAMPLES, run
from served import Server

SECONDS = 25
READERS = 6


def articles(count, seed):
    """Each with a name and a day of its own: no two are one document."""
    chosen = random.Random(seed)
    for i in range(count):
        name = f"{chosen.choice(['Ban', 'Cho', 'Min', 'Tae'])} {chosen.choice(['Ara', 'Ji', 'Ran', 'Woo'])}-{i}"
        yield {"id": f"{seed}-{i}", "url": f"https://news.example/{seed}/{i}", "date": f"2026-11-{1 + i % 28:02}",
               "text": f"{name} stars in “Number {i % 40}”, which airs every Friday at 9 p.m. on WGH. {ARTICLE}"}


def write(place, count, seed):
    path = place / f"{seed}.jsonl"
    path.write_text("".join(json.dumps(a) + "\n" for a in articles(count, seed)), encoding="utf-8")
    return path


class Load:
    """Asks for everything that the pages lead to, from several threads, until it is told to stop."""

    def __init__(self, server):
        self.server, self.stopping, self.failures, self.asked = server, threading.Event(), [], 0
        found = server.ask("/api/v1/facts?limit=200").json
        self.paths = ["/", "/schedule", "/news", "/about", "/metrics", "/feeds.opml", "/calendar.ics", "/news/feed.atom",
                      "/search?q=bakery", "/api/v1/schedule", "/api/v1/stories", "/api/v1/updates?since=month"]
        self.paths += [f"/facts/{fact['id']}" for fact in found]
        self.paths += [f"/{kind}/{n}" for n in range(1, 120) for kind in ("works", "people", "api/v1/shows", "documents")]
        self.threads = [threading.Thread(target=self.read, args=(i,)) for i in range(READERS)]
        self.threads.append(threading.Thread(target=self.annotate))

    def note(self, path, status):
        self.asked += 1
        if status not in (200, 301, 303, 404, 503 if path in ("/about", "/metrics") else 200):
            self.failures.append((path, status))

    def read(self, seed):
        chosen = random.Random(seed)
        while not self.stopping.is_set():
            path = chosen.choice(self.paths[:12] if chosen.random() < .3 else self.paths)
            self.note(path, self.server.ask(path, headers={"Accept-Encoding": "gzip"}).status)

    def annotate(self):
        while not self.stopping.is_set():
            answer = self.server.ask("/api/v1/annotate", "POST", ARTICLE.encode(), {"Content-Type": "text/plain"})
            if answer.status not in (200, 429, 503):
                self.failures.append(("annotate", answer.status))
            time.sleep(.3)

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.stopping.set()
        for thread in self.threads:
            thread.join()


def main():
    place = pathlib.Path(tempfile.mkdtemp(prefix="backlot-test-"))
    guide = place / "guide.db"
    try:
        ran = run("ingest", "--guide", guide, EXAMPLES, write(place, 150, 1))
        assert ran.status == 0, ran.err.decode()
        server = Server(guide, "-j", 4, "--rate", 100000, "--tokens", place / "tokens")
        end = time.monotonic() + SECONDS
        with Load(server) as load:
            seed = 1
            while time.monotonic() < end:
                seed += 1
                writing = subprocess.Popen([BINARY, "ingest", "--guide", guide, write(place, 120, seed)],
                                           stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
                while writing.poll() is None:
                    time.sleep(.5)
                    server.process.send_signal(1)  # SIGHUP: reload
                said = writing.stderr.read().decode()
                assert writing.returncode == 0 and "Sanitizer" not in said, said
        status = server.stop()
        print(f"{load.asked} answers beside {seed - 1} ingests; failures: {load.failures[:5]}; status {status}")
        assert not load.failures and status == 0 and load.asked > 100
        assert b"Sanitizer" not in server.said and b"runtime error" not in server.said, server.said.decode()
    finally:
        shutil.rmtree(place, ignore_errors=True)


if __name__ == "__main__":
    main()
