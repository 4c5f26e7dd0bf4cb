"""What a terminal sees: colour where it is wanted, nothing that steers it, progress that goes away."""
import os
import pty
import select
import subprocess
import time
import unittest

from program import ARTICLE, BINARY, OK, ProgramTest, main, run

HOSTILE = "\x1b]0;owned\x07\x1b[2J\u202e\x9b31m"


def on_terminal(*words, env=None, stderr_only=False, binary=BINARY):
    """Runs the program on a terminal of its own; what it wrote there."""
    controller, terminal = pty.openpty()
    clean = {k: v for k, v in os.environ.items() if k not in {"NO_COLOR", "COLUMNS"}} | {"TERM": "xterm", "TZ": "UTC"} | (env or {})
    process = subprocess.Popen([binary, *map(str, words)], stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL if stderr_only else terminal, stderr=terminal, env=clean)
    os.close(terminal)
    seen, deadline = b"", time.time() + 120
    while time.time() < deadline:
        ready, _, _ = select.select([controller], [], [], 0.2)
        if ready:
            try:
                block = os.read(controller, 65536)
            except OSError:
                break
            if not block:
                break
            seen += block
        elif process.poll() is not None:
            break
    os.close(controller)
    return process.wait(), seen.decode("utf-8", "replace")


class Terminal(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("a.txt", ARTICLE)
        self.assert_ran(self.ingest(self.folder / "a.txt"))

    def test_colour_only_on_a_terminal(self):
        words = ("show", "--guide", self.guide, "Paper Lantern Lane")
        status, seen = on_terminal(*words)
        self.assertEqual(status, OK)
        self.assertIn("\x1b[1m", seen)
        self.assertNotIn("\x1b", run(*words).text)
        self.assertNotIn("\x1b", on_terminal(*words, env={"NO_COLOR": "1"})[1])
        self.assertIn("\x1b", on_terminal(*words, env={"NO_COLOR": ""})[1])
        self.assertNotIn("\x1b", on_terminal(*words, env={"TERM": "dumb"})[1])

    def test_the_width_is_kept(self):
        for columns in (40, 60, 100):
            ran = run("show", "--guide", self.guide, "Paper Lantern Lane", env={"COLUMNS": str(columns)})
            self.assertLessEqual(max(map(len, ran.text.splitlines())), columns)

    def test_text_from_outside_cannot_steer_the_terminal(self):
        self.write_records("bad.jsonl", [{"id": "x", "url": "https://example.org/" + HOSTILE, "title": "Lane " + HOSTILE,
                                          "text": ARTICLE.replace("a lamplighter", "a lamplighter " + HOSTILE)
                                          .replace("lamps", "lamps " + HOSTILE)}])
        self.assertIn(self.ingest(self.folder / "bad.jsonl").status, (0, 1))
        for words in (("show", "Paper Lantern Lane"), ("show", "Gil Na Ri"), ("search", "lamps"), ("search", "lamplighter")):
            ran = run(words[0], "--guide", self.guide, *words[1:])
            for bad in ("\x1b", "\x07", "\u202e", "\x9b"):
                self.assertNotIn(bad, ran.text, words)
        ran = run("annotate", self.folder / ("no\x1b[2Jsuch.txt"))
        self.assertNotIn(b"\x1b", ran.err)

    def test_progress_of_long_work(self):
        slow = f"for i in $(seq 35); do echo '{{\"id\": \"'$i'\", \"text\": \"A lamp.\"}}'; sleep 0.1; done"
        status, seen = on_terminal("-c", f"{slow} | '{BINARY}' annotate -j 1 - > /dev/null", binary="/bin/bash")
        self.assertEqual(status, OK)
        self.assertRegex(seen, r"\d+ documents, \d+ a second")
        self.assertTrue(seen.endswith("\r\x1b[K"), seen[-40:])

    def test_short_work_is_silent(self):
        _, seen = on_terminal("annotate", self.folder / "a.txt", stderr_only=True)
        self.assertEqual(seen, "")


if __name__ == "__main__":
    main()
