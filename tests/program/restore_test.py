"""`restore` and `learn` from outside: swapped words are put back, everything else stays as it is."""
import html.parser
import json
import unittest

from program import ARTICLE, EXAMPLES, PARTLY, STOPPED, ProgramTest, main, run

COPY = EXAMPLES / "bakery-spun-copy.txt"


class Page(html.parser.HTMLParser):
    """Whether every element of a page is closed, and what stands in some of them."""
    VOID = {"meta", "input", "br"}

    def __init__(self, text):
        super().__init__()
        self.open, self.inside = [], {"del": [], "ins": []}
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open and self.open[-1] == tag, (tag, self.open)
        self.open.pop()

    def handle_data(self, data):
        if self.open and self.open[-1] in self.inside:
            self.inside[self.open[-1]].append(data)


class Restore(ProgramTest):
    def test_swapped_words_and_names_are_put_back(self):
        ran = run("restore", COPY)
        self.assert_ran(ran)
        self.assertIn("Jang Tae Yul plays Min Do Ha", ran.text)
        self.assertIn("Director Pyeon Sang Won wipes", ran.text)
        self.assertNotIn("==>", ran.text)

    def test_a_clean_text_comes_out_as_it_is(self):
        clean = EXAMPLES / "bakery-making-of.txt"
        for option in ((), ("--marks",)):
            self.assertEqual(run("restore", *option, clean).out.strip(), clean.read_bytes().strip())

    def test_marks_show_both_readings(self):
        ran = run("restore", "--marks", "-", stdin=COPY.read_bytes())
        self.assertIn("⟦performs→plays⟧", ran.text)
        self.assertIn("⟦Pyeon Sang Received→Pyeon Sang Won⟧", ran.text)

    def test_json_says_what_was_put_right_and_why(self):
        records = run("restore", "--json", COPY, self.write("clean.txt", ARTICLE)).records()
        copy, clean = records
        self.assertTrue(copy["spun"]["verdict"])
        text, damage = COPY.read_text(), copy["damage"]
        self.assertGreater(len(damage), 20)
        for d in damage:
            self.assertEqual(text[d["start"]:d["end"]], d["as_written"])
            self.assertTrue(d["why"] and 0 <= d["confidence"] <= 1)
        self.assertEqual((clean["spun"]["verdict"], clean["damage"], clean["restored"]), (False, [], ARTICLE))

    def test_the_page_is_whole_and_holds_both_readings(self):
        page = Page(run("restore", "--html", COPY, self.write("x.txt", "<script>alert(1)</script> " + ARTICLE)).text)
        self.assertEqual(page.open, [])
        self.assertIn("performs", page.inside["del"])
        self.assertIn("plays", page.inside["ins"])

    def test_several_documents_are_told_apart(self):
        text = run("restore", self.write("one.txt", ARTICLE), self.write("two.txt", ARTICLE)).text
        self.assertTrue(text.startswith("==> one <==\n“Paper Lantern Lane”"))
        self.assertIn("\n==> two <==\n", text)

    def test_the_output_does_not_depend_on_the_number_of_threads(self):
        records = [{"id": str(i), "text": f"Copy {i}. " + COPY.read_text()} for i in range(40)]
        path = self.write_records("many.jsonl", records)
        outputs = {run("restore", "--json", "-j", jobs, path).out for jobs in (1, 2, 7)}
        self.assertEqual(len(outputs), 1)

    def test_what_cannot_be_read_is_told_and_the_rest_goes_on(self):
        path = self.write("some.jsonl", json.dumps({"text": ARTICLE}) + '\n{"text": "cut\n')
        ran = run("restore", path)
        self.assert_ran(ran, PARTLY)
        self.assert_said(ran, "some.jsonl:2", "cut off")
        self.assertIn("Gil Na Ri plays", ran.text)

    def test_annotate_reads_the_restored_text(self):
        record = run("annotate", COPY).records()[0]
        self.assertTrue(record["spun"]["verdict"])
        text = record["doc"]["text"]
        self.assertEqual(text, COPY.read_text())
        crew = [c for c in record["crew"] if c["job"] == "director"]
        self.assertEqual(crew[0]["person"], "Pyeon Sang Won")
        self.assertIn("Received", text[crew[0]["start"]:crew[0]["end"]])
        for quote in record["quotes"]:
            self.assertEqual(" ".join(text[a:b] for a, b in quote["parts"]), quote["text"])

    def test_why_says_what_was_restored(self):
        self.assert_ran(self.ingest(COPY))
        show = json.loads(run("show", "--guide", self.guide, "--json", "The Last Stop Bakery").text)
        fact = next(c["fact"] for c in show["cast"] if c["character"] == "Min Do Ha")
        testimony = json.loads(run("why", "--guide", self.guide, "--json", str(fact)).text)["testimony"][0]
        self.assertTrue(testimony["spun"])
        self.assertIn("performs", testimony["sentence"])
        self.assertIn(("performs", "plays"), [(r["as_written"], r["restored"]) for r in testimony["restored"]])

    CLEAN = ("“Harbor Country” Shares First Stills\n\nMBC’s new drama “Harbor Country” has shared its first stills. "
             "Gil Na Ri plays Song Iru, a fisherman who becomes a judge.\n")
    SPUN = "MBC’s “Harbor Nation” airs each Friday. Gil Na Ri stars in “Harbor Nation.”\n"

    def test_names_agree_with_those_that_clean_articles_of_the_guide_hold(self):
        copy = self.write("copy.txt", COPY.read_text() + "\n" + self.SPUN)
        self.assertNotIn("Harbor Country", run("restore", copy).text)
        self.assert_ran(self.ingest(self.write("clean.txt", self.CLEAN)))
        damage = run("restore", "--json", "--guide", self.guide, copy).records()[0]["damage"]
        title = next(d for d in damage if d["as_written"] == "Harbor Nation")
        self.assertEqual(title["restored"], "Harbor Country")
        self.assertIn("clean sources know", title["why"])
        self.assert_ran(self.ingest(copy))
        page = json.loads(run("show", "--guide", self.guide, "--json", "Harbor Country").text)
        self.assertEqual((page["types"][0]["support"], page["types"][0]["sources"][1]["spun"]), (2, True))

    def test_what_spun_copies_say_is_no_evidence_for_names(self):
        copy = self.write("copy.txt", COPY.read_text() + "\n" + self.SPUN.replace("Nation", "Country"))
        self.assert_ran(self.ingest(copy))
        again = self.write("again.txt", COPY.read_text() + "\n" + self.SPUN)
        self.assertNotIn("Harbor Country", run("restore", "--guide", self.guide, again).text)

    def test_what_is_restored_with_a_guide_does_not_depend_on_the_number_of_threads(self):
        clean, many = self.write("clean.txt", self.CLEAN), []
        for i in range(150):
            many.append({"id": f"s{i}", "text": f"Copy {i}. {COPY.read_text()}\n{self.SPUN}"})
            many.append({"id": f"c{i}", "text": f"Number {i}. {ARTICLE}"})
        path, pages = self.write_records("many.jsonl", many), set()
        for jobs in (1, 2, 7):
            guide = self.folder / f"{jobs}.db"
            self.assert_ran(run("ingest", "--guide", guide, clean))
            self.assert_ran(run("ingest", "--guide", guide, "-j", jobs, path))
            pages.add(run("show", "--guide", guide, "--json", "Harbor Country").text)
        self.assertEqual(len(pages), 1)
        self.assertEqual(json.loads(pages.pop())["types"][0]["documents"], 151)


class Learn(ProgramTest):
    ORIGINAL = "The zookeeper feeds the old heron at noon, and the children of the village watch it from the bridge."
    SPUN = "The zookeeper nourishes the old heron at noon, and the youngsters of the village watch it from the bridge."

    def setUp(self):
        super().setUp()
        self.lexicon = self.folder / "mine.tsv"

    def learn(self, *words, **more):
        return run("learn", "--lexicon", self.lexicon, *words, **more)

    def pair(self, **more):
        return {"spun": self.SPUN, "original": self.ORIGINAL} | more

    def test_pairs_are_counted_and_kept(self):
        pairs = self.write_records("pairs.jsonl", [self.pair(), self.pair()])
        ran = self.learn(pairs)
        self.assert_ran(ran)
        self.assertRegex(ran.text, r"feeds\s+→ nourishes\s+2×\s+new")
        self.assertIn("feeds\tnourishes\t\t2\n", self.lexicon.read_text())
        again = json.loads(self.learn("--json", pairs).text)
        feeds = next(s for s in again["substitutions"] if s["original"] == "feeds")
        self.assertEqual((feeds["count"], feeds["new"]), (2, False))
        self.assertIn("feeds\tnourishes\t\t4\n", self.lexicon.read_text())

    def test_documents_are_found_by_their_ids(self):
        texts = self.write_records("crawl.jsonl", [{"id": "s1", "text": self.SPUN}, {"id": "d1", "text": self.ORIGINAL}])
        pairs = self.write_records("pairs.jsonl", [{"spun_id": "s1", "original_id": "d1"},
                                                   {"spun_id": "s1", "original_id": "nowhere"}])
        ran = self.learn("--texts", texts, pairs)
        self.assert_ran(ran, PARTLY)
        self.assert_said(ran, "pairs.jsonl:2", "nowhere")
        self.assertIn("feeds", self.lexicon.read_text())
        self.assert_said(self.learn(pairs), "--texts")

    def test_bad_pairs_are_told_and_the_rest_is_learned(self):
        pairs = self.write("pairs.jsonl", json.dumps({"spun": "one two", "original": "three four"}) + "\n[]\n"
                           + '{"spun": "only"}\n' + json.dumps(self.pair()) + "\n")
        ran = self.learn(pairs)
        self.assert_ran(ran, PARTLY)
        self.assert_said(ran, "pairs.jsonl:1", "no versions")
        self.assert_said(ran, "pairs.jsonl:2", "must be an object")
        self.assert_said(ran, "pairs.jsonl:3", "original")
        self.assertIn("feeds", self.lexicon.read_text())

    def test_a_lexicon_with_a_mistake_is_named_and_stays(self):
        bad = "original\tspun\nfeeds\n"
        self.lexicon.write_text(bad)
        ran = self.learn(self.write_records("pairs.jsonl", [self.pair()]))
        self.assert_ran(ran, STOPPED)
        self.assert_said(ran, "mine.tsv:2", "spun")
        self.assertEqual(self.lexicon.read_text(), bad)
        self.assert_ran(run("restore", "--lexicon", self.lexicon, COPY), STOPPED)

    def test_what_was_learned_is_used(self):
        spun = COPY.read_text().replace("Watch Now", "The zookeeper nourishes the old heron.")
        article = self.write("copy.txt", spun)
        self.assertNotIn("feeds", run("restore", article).text)
        self.assert_ran(self.learn(self.write_records("pairs.jsonl", [self.pair()] * 20)))
        self.assertIn("The zookeeper feeds the old heron", run("restore", "--lexicon", self.lexicon, article).text)


if __name__ == "__main__":
    main()
