"""A catalogue is known and never counted."""
import unittest

from program import ARTICLE, PARTLY, SHARED, USAGE, ProgramTest, main, run

CAST = "actor_name,drama_name,character_name\nGil Nari,Paper Lantern Lane,Han So-mi\nDo Ki,Paper Lantern Lane,Oh Min\n"


class Import(ProgramTest):
    def imported(self, *words):
        return run("import", "--guide", self.guide, *words)

    def json_of(self, *words):
        ran = self.imported("--json", *words)
        self.assert_ran(ran)
        return ran.records()[0]["catalogues"]

    def test_names_are_known_and_support_nothing(self):
        self.assert_ran(self.imported(self.write("cast.csv", CAST)))
        known = run("show", "--guide", self.guide, "Oh Min")
        self.assert_ran(known)
        self.assertIn("cast.csv: a catalogue, no source", known.text)
        self.assertNotIn("Do Ki", known.text)
        self.assert_ran(self.ingest(self.write("a.txt", ARTICLE)))
        page = run("show", "--guide", self.guide, "--json", "Paper Lantern Lane").records()[0]
        self.assertEqual([c["actor"]["name"] if isinstance(c["actor"], dict) else c["actor"] for c in page["cast"]], ["Gil Na Ri"])

    def test_spellings_of_the_catalogue_lead_to_the_page(self):
        self.assert_ran(self.ingest(self.write("a.txt", ARTICLE)))
        self.assert_ran(self.imported(self.write("cast.csv", CAST)))
        self.assertIn("Han So Mi", run("show", "--guide", self.guide, "Gil Nari").text)

    def test_again_and_changed(self):
        path = self.write("cast.csv", CAST)
        first = self.json_of(path)[0]
        self.assertEqual((first["rows"], first["works"], first["people"], first["characters"]), (2, 1, 2, 2))
        self.assertTrue(self.json_of(path)[0]["unchanged"])
        changed = self.json_of(self.write("cast.csv", CAST.splitlines()[0] + "\nDo Ki,Paper Lantern Lane,Oh Min\n"))[0]
        self.assertTrue(changed["replaced"])
        self.assertEqual(changed["people"], 1)

    def test_columns_are_mapped_and_bad_rows_named(self):
        path = self.write("besetzung.csv", "Serie;Wer;Rolle\nLampen;Do Ki;Oh Min\nnur eins\n;;\n")
        ran = self.imported(path)
        self.assert_ran(ran, PARTLY)
        self.assert_said(ran, "besetzung.csv", "--map")
        ran = self.imported("--map", "title=Serie,person=Wer,character=Rolle", path)
        self.assert_ran(ran, PARTLY)
        self.assert_said(ran, "besetzung.csv:3", "1 cell where the header has 3")
        self.assert_said(ran, "besetzung.csv:4", "neither a title nor a person")
        self.assertIn("1 work, 1 person, 1 character", ran.text)
        self.assert_ran(self.imported(self.folder / "none.csv"), PARTLY)
        self.assert_ran(self.imported(), USAGE)

    @unittest.skipUnless((SHARED / "data/kdrama/cast.csv").exists(), "no catalogue beside the project")
    def test_a_real_catalogue(self):
        found = self.json_of(SHARED / "data/kdrama/dramas.csv", SHARED / "data/kdrama/cast.csv")
        self.assertEqual([c["name"] for c in found], ["dramas.csv", "cast.csv"])
        self.assertGreater(found[0]["works"], 850)
        self.assertGreater(found[1]["people"], 2500)
        self.assertTrue(all(c["unchanged"] for c in self.json_of(SHARED / "data/kdrama/dramas.csv", SHARED / "data/kdrama/cast.csv")))


if __name__ == "__main__":
    main()
