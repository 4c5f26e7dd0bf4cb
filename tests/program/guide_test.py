"""The guide from outside: ingest, show, search, why."""
import json
import sqlite3
import unittest

from program import ARTICLE, EXAMPLES, OK, PARTLY, USAGE, ProgramTest, main, run


class Ingest(ProgramTest):
    def summary(self, *words, **more):
        ran = self.ingest("--json", *words, **more)
        self.assert_ran(ran)
        return ran.records()[0]

    def test_says_what_it_learned(self):
        ran = self.ingest(EXAMPLES)
        self.assert_ran(ran)
        self.assertIn("17 documents", ran.text)
        for word in ("works", "people", "facts"):
            self.assertIn(word, ran.text)

    def test_twice_changes_nothing(self):
        first = self.summary(EXAMPLES)
        self.assertEqual(first["documents"]["new"], 17)
        page = run("show", "--guide", self.guide, "--json", "The Last Stop Bakery").out
        again = self.summary(EXAMPLES)
        self.assertEqual((again["documents"]["new"], again["documents"]["unchanged"]), (0, 17))
        self.assertEqual(again["facts"]["new"], 0)
        self.assertEqual(run("show", "--guide", self.guide, "--json", "The Last Stop Bakery").out, page)

    def test_threads_change_nothing(self):
        pages = set()
        for threads in (1, 2, 8):
            guide = self.folder / f"{threads}.db"
            self.assert_ran(run("ingest", "--guide", guide, "-j", threads, EXAMPLES))
            pages.add(run("show", "--guide", guide, "--json", "Cold Case Choir").out)
        self.assertEqual(len(pages), 1)

    def test_an_edited_version_replaces_the_facts_of_the_old_one(self):
        def record(name):
            return [{"url": "https://example.org/lane", "date": "2026-03-13", "text": ARTICLE.replace("Gil Na Ri", name)}]
        self.summary(self.write_records("v1.jsonl", record("Gil Na Ri")))
        summary = self.summary(self.write_records("v2.jsonl", record("Bok Su Min")))
        self.assertEqual(summary["documents"]["replaced"], 1)
        cast = run("show", "--guide", self.guide, "--json", "Paper Lantern Lane").records()[0]["cast"]
        self.assertEqual([c["actor"] for c in cast], ["Bok Su Min"])
        with sqlite3.connect(self.guide) as guide:
            self.assertEqual(guide.execute("pragma journal_mode").fetchone()[0], "wal")

    def test_default_place(self):
        data = self.folder / "data"
        path = self.write("a.txt", ARTICLE)
        self.assert_ran(run("ingest", path, env={"XDG_DATA_HOME": str(data)}))
        self.assertTrue((data / "backlot/guide.db").exists())
        self.assert_ran(run("show", "Gil Na Ri", env={"XDG_DATA_HOME": str(data)}))
        self.assert_ran(run("ingest", path, env={"HOME": str(self.folder)}))
        self.assertTrue((self.folder / ".local/share/backlot/guide.db").exists())


class Asks(ProgramTest):
    @classmethod
    def setUpClass(cls):
        import pathlib
        import tempfile
        cls.place = tempfile.TemporaryDirectory(prefix="backlot-test-")
        cls.known = pathlib.Path(cls.place.name) / "guide.db"
        ran = run("ingest", "--guide", cls.known, EXAMPLES)
        assert ran.status == OK, ran.err

    @classmethod
    def tearDownClass(cls):
        cls.place.cleanup()

    def ask(self, command, *words, status=OK, **more):
        ran = run(command, "--guide", self.known, *words, **more)
        self.assert_ran(ran, status)
        return ran

    def test_a_work(self):
        page = self.ask("show", "The Last Stop Bakery").text
        for part in ("JTBC", "Ahn Se Rin", "Ko Eun Byeol", "baker who cannot sleep", "Wed, Thu", "Asia/Seoul",
                     "Pyeon Sang Won", "director", "flour", "Sources", "[1]"):
            self.assertIn(part, page)
        self.assertLessEqual(max(map(len, page.splitlines())), 80)

    def test_times_are_the_viewers(self):
        here = self.ask("show", "--zone", "Europe/Berlin", "The Last Stop Bakery").text
        self.assertIn("Wed, Thu 14:30", here)
        self.assertIn("Wed, Thu 22:30 Asia/Seoul", here)
        there = self.ask("show", "The Last Stop Bakery", env={"TZ": "Asia/Tokyo"}).text
        self.assertIn("Wed, Thu 22:30", there)
        west = self.ask("show", "--zone", "Pacific/Kiritimati", "The Last Stop Bakery").text
        self.assertIn("Thu, Fri 03:30", west)

    def test_a_person_under_any_form_of_the_name(self):
        for name in ("Ahn Se Rin", "ahn se-rin", "AHN SERIN"):
            with self.subTest(name=name):
                self.assertIn("Ko Eun Byeol", self.ask("show", name).text)
        self.assertIn("The Last Stop Bakery", self.ask("show", "Ahn", "Se", "Rin").text)

    def test_a_character_a_group_a_network(self):
        self.assertIn("Jang Tae Yul", self.ask("show", "Min Do Ha").text)
        self.assertIn("Juwol", self.ask("show", "LANTERNS").text)
        self.assertIn("Cold Case Choir", self.ask("show", "tvN").text)

    def test_an_offer_is_no_cast(self):
        cast = self.ask("show", "--json", "Cold Case Choir").records()[0]["cast"]
        status = {c["actor"].replace("-", " ").title(): c["status"] for c in cast}
        self.assertEqual(status.get("Kwak Min Jun"), "turned down")
        self.assertEqual(status.get("Bae Ji Ho"), "confirmed")

    def test_nobody_of_that_name(self):
        ran = self.ask("show", "Ahn Se Rim", status=PARTLY)
        self.assertEqual(ran.out, b"")
        self.assert_said(ran, "did you mean", "Ahn Se Rin")
        self.ask("show", "qqqq", status=PARTLY)
        self.ask("show", "--kind", "planet", "tvN", status=USAGE)

    def test_search_and_why(self):
        hits = self.ask("search", "--json", "bus driver").records()[0]
        self.assertTrue(hits["documents"])
        self.assertTrue(any("bus" in m.lower() for m in hits["documents"][0]["marks"]))
        fact = next(f for f in hits["facts"] if "Min Do Ha" in f["snippet"])
        page = self.ask("why", fact["fact"]).text
        self.assertIn("«", page)
        self.assertIn("rule ", page)
        why = self.ask("why", "--json", fact["fact"]).records()[0]
        for testimony in why["testimony"]:
            self.assertIn(testimony["evidence"], testimony["sentence"])
            self.assertTrue(0 <= testimony["confidence"] <= 1)
        self.ask("why", "999999", status=PARTLY)

    def test_every_fact_has_a_reason(self):
        facts = set()

        def collect(value):
            if isinstance(value, dict):
                if "fact" in value:
                    facts.add(value["fact"])
                for part in value.values():
                    collect(part)
            elif isinstance(value, list):
                for part in value:
                    collect(part)
        for name in ("The Last Stop Bakery", "The Cartographer’s Oath", "Bae Ji Ho"):
            collect(self.ask("show", "--json", name).records())
        self.assertGreater(len(facts), 30)
        for fact in sorted(facts)[::4]:
            self.assertGreater(self.ask("why", "--json", fact).records()[0]["support"], 0)

    def test_search_finds_nothing_or_little(self):
        self.assertEqual(self.ask("search", "zeppelin", status=PARTLY).out, b"")
        few = self.ask("search", "--json", "--limit", "2", "the").records()[0]
        self.assertLessEqual(len(few["documents"]), 2)
        for odd in ('"', "* AND (", "NEAR/3 -x", "'; drop table documents; --"):
            self.assertIn(run("search", "--guide", self.known, "--", odd).status, (OK, PARTLY))


if __name__ == "__main__":
    main()
