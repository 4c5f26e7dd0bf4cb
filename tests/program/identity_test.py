"""Which names are one, from outside: identity, merge, split, show."""
from program import ARTICLE, OK, PARTLY, USAGE, ProgramTest, main, run


class Identity(ProgramTest):
    def setUp(self):
        super().setUp()
        others = {"Kil Na-ri": "https://b.example/1", "Gil Nari": "https://c.example/1"}
        texts = [ARTICLE] + [ARTICLE.replace("Gil Na Ri", name) + f"\nSo says {url}.\n" for name, url in others.items()]
        records = [{"url": f"https://{n}.example/lane", "date": f"2026-03-1{n}", "text": text} for n, text in enumerate(texts)]
        self.assert_ran(self.ingest(self.write_records("lane.jsonl", records)))

    def ask(self, command, *words):
        return run(command, "--guide", self.guide, *words)

    def members(self, name):
        ran = self.ask("identity", "--json", name)
        self.assert_ran(ran)
        return sorted(m["name"] for m in ran.records()[0]["members"])

    def cast(self):
        return self.ask("show", "--json", "Paper Lantern Lane").records()[0]["cast"]

    def test_spellings_are_read_as_one(self):
        names = self.members("Gil Na Ri")
        self.assertEqual(len(names), 2)  # "Gil Nari" has the letters of "Gil Na Ri"
        self.assertIn("Kil Na-ri", names)
        self.assertEqual(len(self.cast()), 1)
        self.assertEqual(self.ask("show", "Kil Na-ri").text, self.ask("show", "Gil Na Ri").text)

    def test_says_why(self):
        ran = self.ask("identity", "Kil Na-ri")
        self.assert_ran(ran)
        self.assertIn("길나리", ran.text)

    def test_an_editor_overrules_for_good(self):
        self.assert_ran(self.ask("split", "Gil Na Ri", "Kil Na-ri"))
        self.assertEqual(self.members("Kil Na-ri"), ["Kil Na-ri"])
        self.assertEqual(len(self.cast()), 2)
        more = ARTICLE.replace("Gil Na Ri", "Kil Na-ri") + "\nAnd once more.\n"
        self.assert_ran(self.ingest(self.write_records("more.jsonl", [{"url": "https://d.example/1", "text": more}])))
        self.assertEqual(self.members("Kil Na-ri"), ["Kil Na-ri"])
        near = self.ask("identity", "--json", "Kil Na-ri").records()[0]["near"]
        self.assertEqual(near[0]["decided"], "editor")
        self.assert_ran(self.ask("split", "--undo", "Gil Na Ri", "Kil Na-ri"))
        self.assertEqual(len(self.members("Kil Na-ri")), 2)

    def test_names_that_have_nothing_in_common_are_merged(self):
        text = ARTICLE.replace("Gil Na Ri", "Hamin") + "\nA stage name.\n"
        self.assert_ran(self.ingest(self.write_records("stage.jsonl", [{"url": "https://e.example/1", "text": text}])))
        self.assert_ran(self.ask("merge", "Hamin", "Gil Na Ri"))
        self.assertIn("Hamin", self.members("Gil Na Ri"))
        self.assertEqual(len(self.cast()), 1)

    def test_what_cannot_be(self):
        self.assertEqual(self.ask("merge", "Gil Na Ri").status, USAGE)
        self.assertEqual(self.ask("merge", "Gil Na Ri", "Nobody At All").status, PARTLY)
        self.assertEqual(self.ask("merge", "Gil Na Ri", "Paper Lantern Lane").status, USAGE)
        self.assertEqual(self.ask("identity", "Nobody At All").status, PARTLY)
        self.assertEqual(self.ask("show", "--as-of", "tomorrow", "Gil Na Ri").status, USAGE)

    def test_names_of_the_same_letters_cannot_be_told_apart_by_name(self):
        for command in ("merge", "split"):
            ran = self.ask(command, "Gil Na Ri", "Gil Nari")
            self.assertEqual(ran.status, PARTLY)
            self.assertIn("--in WORK", ran.err.decode())

    def test_what_was_known_on_a_day(self):
        ran = self.ask("show", "--json", "--as-of", "2026-03-10", "Paper Lantern Lane")
        self.assertEqual(ran.status, OK)
        self.assertEqual(ran.records()[0]["cast"][0]["support"], 1)

    def test_two_people_of_one_name(self):
        footballer = "“We ran all night,” footballer Gil Na Ri said after the match.\n"
        self.assert_ran(self.ingest(self.write_records("football.jsonl", [{"url": "https://d.example/1", "text": footballer}])))
        show = self.ask("show", "--json", "Gil Na Ri")
        self.assertIn("of the same name", show.messages[0])
        number = show.messages[0].split("'")[1]
        other = self.ask("show", "--json", number).records()[0]
        self.assertEqual((len(show.records()[0]["roles"]), len(other["roles"])), (1, 0))
        self.assertEqual(other["quotes"][0]["text"].rstrip(","), "We ran all night")
        self.assertIn("one is of the s", self.ask("identity", number).text)
        self.assert_ran(self.ask("merge", number, f"#{self.first_number()}"))
        self.assertEqual(len(self.ask("show", "--json", "Gil Na Ri").records()[0]["quotes"]), 2)

    def first_number(self):
        ran = self.ask("identity", "--json", "Kil Na-ri")
        return ran.records()[0]["id"]

    def test_an_editor_tells_two_apart_by_a_work(self):
        other = "“Harbour Nine” airs on JTBC. Gil Na Ri plays Oh Dan.\n"
        self.assert_ran(self.ingest(self.write_records("harbour.jsonl", [{"url": "https://d.example/1", "text": other}])))
        self.assertEqual(len(self.ask("show", "--json", "Gil Na Ri").records()[0]["roles"]), 2)
        self.assert_ran(self.ask("split", "Gil Na Ri", "--in", "Harbour Nine"))
        self.assertEqual(len(self.ask("show", "--json", "Gil Na Ri").records()[0]["roles"]), 1)
        self.assertEqual(self.ask("split", "Gil Na Ri", "--in", "No Such Work").status, PARTLY)
        self.assertEqual(self.ask("split", "#1", "--in", "No Such Work").status, USAGE)


if __name__ == "__main__":
    main()
