"""`backlot annotate` from outside: what it reads, what it writes, and that threads change nothing."""
import gzip
import json
import shutil
import subprocess
import unittest

import json_schema
from program import ARTICLE, EXAMPLES, OK, PARTLY, ROOT, SHARED, STOPPED, ProgramTest, main, run


class Reads(ProgramTest):
    def test_a_file(self):
        ran = run("annotate", self.write("lane.txt", ARTICLE))
        self.assert_ran(ran)
        [record] = ran.records()
        self.assertEqual(record["doc"]["id"], "lane")
        self.assertIn(("Gil Na Ri", "Han So Mi"), [(c["actor"], c["character"]) for c in record["cast"]])
        self.assertIn("Paper Lantern Lane", [w["title"] for w in record["works"]])

    def test_standard_input(self):
        ran = run("annotate", "-", stdin=ARTICLE.encode())
        self.assert_ran(ran)
        self.assertEqual(ran.records()[0]["doc"]["source"], "-")

    def test_a_folder_with_all_below_it_in_order_of_names(self):
        for name in ("b.txt", "a/z.txt", "a/deep/er.txt", "c.txt"):
            self.write(f"news/{name}", ARTICLE + name)
        ran = run("annotate", self.folder / "news")
        self.assert_ran(ran)
        self.assertEqual([r["doc"]["id"] for r in ran.records()], ["er", "z", "b", "c"])

    def test_web_pages_wherever_they_are(self):
        paragraphs = "".join(f"<p>{line}</p>" for line in ARTICLE.split("\n") if line.strip())
        page = ("<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>A lane</title>"
                "<meta property=article:published_time content=2026-03-13></head><body><nav><a href=/>Home</a></nav>"
                f"<article>{paragraphs}</article><div class=comments><p>Gil Na Ri plays Nobody At All.</p></div></body></html>")
        self.write("site/lane/index.html", page)
        self.write("site/view.php?id=3", page)
        self.write("site/404.html", "<!DOCTYPE html><title>404 Not Found</title><h1>Not found</h1>")
        self.write("site/logo.png", b"\x89PNG")
        ran = run("annotate", self.folder / "site")
        self.assert_ran(ran)
        self.assertEqual([r["doc"]["id"] for r in ran.records()], ["lane", "view"])
        self.assert_said(ran, "404.html", "no article")
        for record in [*ran.records(), *run("annotate", "-", stdin=page.encode()).records()]:
            self.assertEqual((record["doc"]["published"], record["doc"]["language"]), ("2026-03-13", "en"))
            self.assertEqual([(c["actor"], c["character"]) for c in record["cast"]], [("Gil Na Ri", "Han So Mi")])

    def test_json_lines_plain_and_compressed(self):
        records = [{"id": f"r{i}", "text": ARTICLE, "url": f"https://example.org/{i}", "title": "A lane", "date": "2026-03-13"}
                   for i in range(3)]
        plain = self.write_records("wire.jsonl", records)
        expected = [r["doc"] for r in run("annotate", "--no-text", plain).records()]
        self.assertEqual([(d["id"], d["title"], d["published"]) for d in expected],
                         [(f"r{i}", "A lane", "2026-03-13") for i in range(3)])
        packed = self.write("wire.jsonl.gz", gzip.compress(plain.read_bytes()))
        self.assertEqual([d["id"] for d in (r["doc"] for r in run("annotate", packed).records())], ["r0", "r1", "r2"])
        if shutil.which("zstd"):
            packed = self.folder / "wire.jsonl.zst"
            subprocess.run(["zstd", "-q", plain, "-o", packed], check=True)
            self.assertEqual([r["doc"]["id"] for r in run("annotate", packed).records()], ["r0", "r1", "r2"])

    def test_without_text(self):
        path = self.write("a.txt", ARTICLE)
        self.assertNotIn("text", run("annotate", "--no-text", path).records()[0]["doc"])
        self.assertEqual(run("annotate", path).records()[0]["doc"]["text"].strip(), ARTICLE.strip())

    def test_rules_of_ones_own(self):
        self.write("mine/mine.rules", 'rule lights\n  match actor:<person> "wears" "the" "lantern" "of" character:<person>\n'
                                      '  make cast status=confirmed\n')
        path = self.write("a.txt", "Gil Na Ri wears the lantern of Han So Mi.\n")
        ran = run("annotate", "--rules", self.folder / "mine", path)
        self.assert_ran(ran)
        self.assertEqual([(c["character"], c["rule"]) for c in ran.records()[0]["cast"]], [("Han So Mi", "mine.lights")])
        self.assertNotIn("Han So Mi", [c["character"] for c in run("annotate", path).records()[0]["cast"]])

    def test_a_mistake_in_ones_own_rules_stops(self):
        self.write("mine/bad.rules", "rule x\n  match (unclosed\n")
        ran = run("annotate", "--rules", self.folder / "mine", self.write("a.txt", ARTICLE))
        self.assert_ran(ran, STOPPED)
        self.assert_said(ran, "bad.rules:2:")


class Writes(ProgramTest):
    def test_threads_change_nothing(self):
        for i in range(40):
            for path in EXAMPLES.glob("*.txt"):
                self.write(f"many/{i:02}-{path.name}", path.read_bytes() * (1 + i % 3))
        outputs = {run("annotate", "-j", n, self.folder / "many", EXAMPLES / "wire.jsonl").out for n in (1, 2, 8)}
        self.assertEqual(len(outputs), 1)
        self.assertEqual(outputs.pop().count(b"\n"), 40 * len(list(EXAMPLES.glob("*.txt"))) + 3)

    def test_offsets_count_code_points(self):
        for record in run("annotate", EXAMPLES).records():
            text = record["doc"]["text"]
            for quote in record["quotes"]:
                self.assertIn(quote["text"].split()[0], text[quote["start"]:quote["end"]])
            for fact in (f for kind in ("cast", "works", "quotes", "moments") for f in record[kind]):
                start, end = record["sentences"][fact["sentence"]]
                self.assertTrue(0 <= start <= fact["start"] < end <= len(text), fact)
                self.assertLessEqual(fact["end"], len(text))

    def test_fits_the_schema(self):
        path = ROOT / "docs/annotation.schema.json"
        schema = json.loads(path.read_text())
        places = [EXAMPLES] + [p for p in (SHARED / "dev/texts", SHARED / "seeds") if p.exists()]
        records = run("annotate", *places).records()
        self.assertGreater(len(records), 15)
        for record in records:
            self.assertEqual(json_schema.mistakes(record, schema), [], record["doc"]["id"])

    def test_the_schema_is_the_one_that_was_agreed(self):
        agreed = SHARED / "schema/annotation.schema.json"
        if not agreed.exists():
            self.skipTest("../shared/schema is not there")
        self.assertEqual((ROOT / "docs/annotation.schema.json").read_text(), agreed.read_text())

    def test_the_examples_are_understood(self):
        by_id = {r["doc"]["id"]: r for r in run("annotate", EXAMPLES).records()}
        self.assertEqual(len(by_id), 17)
        making = by_id["bakery-making-of"]
        self.assertIn(("Ahn Se Rin", "Ko Eun Byeol"), [(c["actor"], c["character"]) for c in making["cast"]])
        self.assertGreaterEqual(len(making["moments"]), 6)
        self.assertIn(("Juwol", "LANTERNS"), [(m["person"], m["group"]) for m in making["memberships"]])
        casting = {c["actor"]: c["status"] for c in by_id["choir-casting"]["cast"]}
        self.assertEqual(casting.get("Kwak Min-jun"), "turned down")
        self.assertEqual(casting.get("Seol Hae-na"), "in talks")
        moved = {s["time"] for s in by_id["choir-moves"]["schedule"] if s["kind"] == "airs"}
        self.assertIn("21:30", moved)


if __name__ == "__main__":
    main()
