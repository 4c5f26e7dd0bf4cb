"""What was annotated elsewhere becomes the guide that an ingest would have made."""
import gzip

from program import ARTICLE, EXAMPLES, PARTLY, ProgramTest, main, run

FEED = ('<rss version="2.0"><channel><title>Harbour News</title><item><link>https://a.example/1</link><title>Gil Na Ri joins “Lane”</title>'
        "<description>Gil Na Ri stars as Ada in “Tin Roof”, the first words of an article [&#8230;]</description></item></channel></rss>")


class ImportAnnotated(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("in/a.txt", ARTICLE)
        self.write("in/feed.xml", FEED)
        self.inputs = [EXAMPLES, self.folder / "in"]

    def annotated(self, *paths):
        ran = run("annotate", *paths)
        self.assert_ran(ran)
        return ran.out

    def told(self, guide):
        """All that the guide says."""
        out = []
        for words in (["export", "--format", "jsonl"], ["export", "--format", "json-ld"], ["stories", "--json"]):
            ran = run(*words, "--guide", guide)
            self.assert_ran(ran)
            out.append(ran.text)
        return out

    def imported(self, *paths):
        return run("import", "--guide", self.guide, *paths)

    def test_the_guide_is_that_of_an_ingest(self):
        other = self.folder / "ingested.db"
        self.assert_ran(run("ingest", "--guide", other, *self.inputs))
        lines = self.annotated(*self.inputs)
        self.assert_ran(self.imported(self.write("said.jsonl", lines)))
        self.assertEqual(self.told(self.guide), self.told(other))

    def test_a_spun_copy_agrees_with_what_the_guide_knows(self):
        copy = EXAMPLES / "bakery-spun-copy.txt"
        others = [p for p in sorted(EXAMPLES.glob("*.txt")) if p != copy]
        other = self.folder / "ingested.db"
        for guide in (self.guide, other):
            self.assert_ran(run("ingest", "--guide", guide, *others))
        self.assert_ran(run("ingest", "--guide", other, copy))
        self.assert_ran(self.imported(self.write("copy.jsonl", self.annotated(copy))))
        self.assertEqual(self.told(self.guide), self.told(other))

    def test_what_a_job_left_is_read_below_its_folder(self):
        lines = self.annotated(EXAMPLES).splitlines(keepends=True)
        self.write("out/guide/part-00000-a.txt.gz", gzip.compress(b"".join(lines[:5])))
        self.write("out/guide/part-00001-a.txt.gz", gzip.compress(b"".join(lines[5:])))
        self.write("out/guide/_SUCCESS", "")
        self.write("out/documents/part-00000.parquet", b"PAR1 no table PAR1")
        ran = self.imported(self.folder / "out")
        self.assert_ran(ran)
        self.assertIn(f"{len(lines)} documents: {len(lines)} new", ran.text)
        again = self.imported(self.folder / "out")
        self.assertIn(f"{len(lines)} known already", again.text)

    def test_bad_lines_are_named_and_the_rest_is_read(self):
        lines = self.annotated(EXAMPLES / "choir-offer.txt", EXAMPLES / "choir-moves.txt").splitlines()
        bad = [lines[0], lines[1][:200], b'{"id": "1", "text": "No annotation."}', lines[1].replace(b'"start":', b'"start":9'), lines[1]]
        ran = self.imported(self.write("said.jsonl", b"\n".join(bad)))
        self.assert_ran(ran, PARTLY)
        self.assertIn("2 documents: 2 new", ran.text)
        self.assert_said(ran, "said.jsonl:2", "JSON")
        self.assert_said(ran, "said.jsonl:3", "not an annotation")
        self.assert_said(ran, "said.jsonl:4", "an offset")


if __name__ == "__main__":
    main()
