"""Copies and stories from outside: stories, compare, dedup, what a guide makes of copies, and learning from them."""
import itertools
import json
import random
import signal
import subprocess
import time
import unittest
import xml.etree.ElementTree

from program import BINARY, EXAMPLES, PARTLY, STOPPED, USAGE, ProgramTest, main, run

FERRY = (
    "“Ferry Lights” sails to tvN in the autumn. Shin Ha-ram plays Oh Bo-ri, a ticket clerk who has never left the island "
    "of Gageo. Baek Do-jin joins her as Captain Yang, whose last ferry went down eleven years ago with nobody aboard. "
    "Director Min Se-ra filmed for nine weeks in Mokpo and twice had to wait for the same storm to pass. “The sea signs "
    "no contracts,” she told reporters on the pier. The sixteen episodes were written by Pyo Gyu-ri, who grew up next to "
    "a lighthouse and still cannot swim.")
PLUMS = (
    "Cho Yu-gyeong has turned down the part of the head cook in “Salted Plums”, her agency said on Tuesday. The actress "
    "had been in talks since January. JTBC is looking for somebody who can hold a knife and a grudge at the same time, "
    "according to a producer who asked not to be named; shooting starts in Gangneung as soon as the plums are ripe.")
RECORDS = [{"id": "first", "text": FERRY, "date": "2026-03-01", "site": "harbour"},
           {"id": "other", "text": PLUMS},
           {"id": "copy", "text": FERRY + "\nShare this article", "date": "2026-03-04", "site": "mirror"}]


class Stories(ProgramTest):
    def stories(self, *paths, **more):
        ran = run("stories", "--json", *paths, **more)
        self.assert_ran(ran)
        return ran.records()[0]["stories"]

    def test_a_copy_hangs_on_its_source(self):
        (story,) = self.stories(self.write_records("all.jsonl", RECORDS))
        self.assertEqual(story["size"], 2)
        root, copy = story["documents"]
        self.assertEqual((root["id"], root["source"], root["relation"]), ("first", None, None))
        self.assertEqual((copy["id"], copy["source"], copy["relation"]), ("copy", "first", "verbatim"))
        self.assertGreater(copy["confidence"], 0.5)

    def test_the_same_for_any_order_and_any_threads(self):
        texts = [(p.stem, p.read_text()) for p in sorted(EXAMPLES.glob("*.txt"))]
        records = RECORDS + [{"id": name, "text": text} for name, text in texts]
        outputs = set()
        for seed in range(4):
            random.Random(seed).shuffle(records)
            path = self.write_records(f"{seed}.jsonl", records)
            outputs.add(run("stories", "--json", "-j", seed + 1, path).out)
        self.assertEqual(len(outputs), 1)

    def test_reads_standard_input(self):
        lines = "".join(json.dumps(r) + "\n" for r in RECORDS)
        ran = run("stories", "-", stdin=lines.encode())
        self.assert_ran(ran)
        self.assertIn("2 documents, 1 copy", ran.text)
        self.assertIn("└ copy", ran.text)

    def test_pictures_can_be_read(self):
        path = self.write_records("all.jsonl", RECORDS)
        gexf = xml.etree.ElementTree.fromstring(run("stories", "--gexf", path).text)
        space = {"g": "http://gexf.net/1.3"}
        self.assertEqual({n.get("label") for n in gexf.iterfind(".//g:node", space)}, {"first", "copy"})
        (edge,) = gexf.iterfind(".//g:edge", space)
        self.assertEqual(edge.get("label"), "verbatim")
        self.assertIn('"copy" -> "first" [label="verbatim"];', run("stories", "--dot", path).text)

    def test_hostile_names_stay_names(self):
        name = 'a"]; <b>&\x1b[2J'
        path = self.write_records("all.jsonl", [RECORDS[0], {"id": name, "text": FERRY}])
        gexf = xml.etree.ElementTree.fromstring(run("stories", "--gexf", path).out)
        self.assertEqual(len(list(gexf.iter("{http://gexf.net/1.3}node"))), 2)
        self.assertIn('\\"]; <b>&', run("stories", "--dot", path).text)
        self.assertNotIn("\x1b", run("stories", path).text)


class Compare(ProgramTest):
    def sides(self):
        return EXAMPLES / "bakery-making-of.txt", EXAMPLES / "bakery-spun-copy.txt"

    def test_says_which_is_the_copy_and_marks_what_was_swapped(self):
        ran = run("compare", *self.sides())
        self.assert_ran(ran)
        self.assertIn("bakery-spun-copy is a spun copy of bakery-making-of", " ".join(ran.text.split()))
        self.assertIn("«digicam", ran.text)

    def test_the_other_way_round_says_the_same(self):
        one, other = self.sides()
        ran = run("compare", "--json", other, one)
        self.assert_ran(ran)
        (said,) = ran.records()
        self.assertEqual((said["relation"], said["source"]), ("spun", "bakery-making-of"))
        words = "".join(p["text"] for row in said["rows"] for p in row["left"])
        self.assertIn("performs Min Do Ha", words)

    def test_the_page_escapes_what_it_shows(self):
        a = self.write("a.txt", FERRY + " <script>alert(1)</script>")
        b = self.write("b.txt", FERRY)
        ran = run("compare", "--html", a, b)
        self.assert_ran(ran)
        self.assertNotIn("<script", ran.text)
        self.assertIn("&lt;", ran.text)

    def test_takes_two_documents(self):
        self.assertEqual(run("compare", self.sides()[0]).status, USAGE)
        many = self.write_records("many.jsonl", RECORDS)
        ran = run("compare", many, self.sides()[0])
        self.assertEqual(ran.status, PARTLY)
        self.assert_said(ran, "many.jsonl", "several documents")


class Dedup(ProgramTest):
    def test_keeps_records_as_they_are_and_leaves_copies_out(self):
        path = self.write_records("all.jsonl", RECORDS)
        out, report = self.folder / "clean.jsonl", self.folder / "report.jsonl"
        ran = run("dedup", path, "-o", out, "--report", report)
        self.assert_ran(ran)
        self.assertEqual([json.loads(line) for line in out.read_text().splitlines()], RECORDS[:2])
        (left,) = [json.loads(line) for line in report.read_text().splitlines()]
        self.assertEqual(left, {"id": "copy", "relation": "verbatim", "source": "first", "kept": "first"})
        self.assert_said(ran, "3 documents, 2 kept, 1 copies left out (1 verbatim)")

    def test_text_files_become_records(self):
        self.write("texts/a.txt", FERRY)
        self.write("texts/b.txt", FERRY + " ")
        self.write("texts/c.txt", PLUMS)
        ran = run("dedup", self.folder / "texts")
        self.assert_ran(ran)
        self.assertEqual(len(ran.records()), 2)

    def test_an_output_that_cannot_be_written_is_an_error_and_leaves_nothing(self):
        path = self.write_records("all.jsonl", RECORDS)
        ran = run("dedup", path, "-o", self.folder / "nowhere" / "clean.jsonl")
        self.assertEqual(ran.status, STOPPED)
        self.assertEqual(run("dedup", "-").status, USAGE)
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()), ["all.jsonl"])


class Guide(ProgramTest):
    def support(self, name):
        ran = run("show", "--guide", self.guide, "--json", name)
        self.assert_ran(ran)
        (role,) = [r for r in ran.records()[0]["cast"] if r["actor"] == "Shin Ha-ram"]
        return role["support"], role["documents"]

    def test_a_copy_is_no_second_source(self):
        self.assert_ran(self.ingest(self.write_records("all.jsonl", RECORDS)))
        self.assertEqual(self.support("Ferry Lights"), (1, 2))
        retold = "In “Ferry Lights”, a tvN series, Shin Ha-ram plays Oh Bo-ri. It starts when the nights grow long."
        self.assert_ran(self.ingest(self.write_records("more.jsonl", [{"id": "own", "text": retold}])))
        self.assertEqual(self.support("Ferry Lights"), (2, 3))

    def test_a_copy_that_comes_later_joins(self):
        self.assert_ran(self.ingest(self.write_records("a.jsonl", RECORDS[:2])))
        self.assertEqual(self.support("Ferry Lights"), (1, 1))
        self.assert_ran(self.ingest(self.write_records("b.jsonl", RECORDS[2:])))
        self.assertEqual(self.support("Ferry Lights"), (1, 2))
        ran = run("stories", "--guide", self.guide)
        self.assert_ran(ran)
        self.assertIn("1 story", ran.text)

    def test_learns_from_each_copy_once(self):
        self.assert_ran(self.ingest(EXAMPLES))
        words = ["learn", "--from-guide", "--guide", self.guide, "--lexicon", self.folder / "learned.tsv", "--json"]
        first = run(*words)
        self.assert_ran(first)
        (said,) = first.records()
        self.assertEqual(said["pairs"], 1)
        self.assertIn(("camera", "digicam"), {(s["original"], s["spun"]) for s in said["substitutions"]})
        kept = (self.folder / "learned.tsv").read_bytes()
        again = run(*words)
        self.assert_ran(again)
        self.assertEqual(again.records()[0]["pairs"], 0)
        self.assertEqual((self.folder / "learned.tsv").read_bytes(), kept)

    def test_a_killed_comparison_goes_on_where_it_stopped(self):
        tails = itertools.product("early late bright dull".split(), "red blue green grey white".split(),
                                  "harbour island river forest city".split(), "news paper page wire board mail post call".split())
        texts = [(FERRY if i % 2 else PLUMS) + f" From the {' '.join(tail)}." for i, tail in enumerate(tails)]
        path = self.write_records("many.jsonl", [{"id": str(i), "text": t} for i, t in enumerate(texts)])
        for wait in (0.1, 0.3, 0.6, 1.0):
            with subprocess.Popen([BINARY, "ingest", "--guide", self.guide, path], stdout=subprocess.DEVNULL,
                                  stderr=subprocess.DEVNULL) as ingest:
                time.sleep(wait)
                ingest.send_signal(signal.SIGKILL)
        self.assert_ran(self.ingest(path))
        killed = run("stories", "--json", "--guide", self.guide).records()[0]
        other = self.folder / "other.db"
        self.assert_ran(run("ingest", "--guide", other, path))
        whole = run("stories", "--json", "--guide", other).records()[0]
        groups = [sorted(sorted(d["id"] for d in s["documents"]) for s in found["stories"]) for found in (killed, whole)]
        self.assertEqual(groups[0], groups[1])
        self.assertEqual(sum(len(g) for g in groups[0]), 800)


if __name__ == "__main__":
    main()
