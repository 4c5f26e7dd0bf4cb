"""`backlot export` from outside: what other programs read of it. Parsers that are not installed are skipped, and said."""

import csv
import io
import json
import os
import tempfile
import unittest
import xml.etree.ElementTree

import program

SOURCE = str(program.ROOT)


def parser(name):
    try:
        return __import__(name)
    except ImportError:
        return None


class Export(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.guide = os.path.join(cls.folder.name, "guide.db")
        records = os.path.join(cls.folder.name, "articles.jsonl")
        examples = os.path.join(SOURCE, "examples")
        with open(records, "w", encoding="utf-8") as out:
            for i, name in enumerate(sorted(os.listdir(examples))):
                if not name.endswith(".txt"):
                    continue
                with open(os.path.join(examples, name), encoding="utf-8") as article:
                    text = article.read()
                record = {"id": name, "url": f"https://news{i % 3}.example/a|{i}?q='\"<x>", "text": text,
                          "title": f"=cmd|' [[{name}]] {{{{x}}}} \"quoted\" <b>", "date": f"2026-03-{i + 1:02}"}
                out.write(json.dumps(record) + "\n")
        program.run("ingest", "--guide", cls.guide, records)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def export(self, *arguments, status=0):
        run = program.run("export", "--guide", self.guide, *arguments)
        self.assertEqual(run.status, status, run.messages)
        return run.out.decode()

    def test_the_same_guide_gives_the_same_bytes(self):
        for form in ("json-ld", "wikitext", "jsonl", "gexf", "quickstatements"):
            self.assertEqual(self.export("--format", form), self.export("--format", form), form)

    def test_json_ld_is_linked_data(self):
        text = self.export("--format", "json-ld")
        graph = json.loads(text)["@graph"]
        works = [node for node in graph if node["@type"] in ("TVSeries", "Movie")]
        self.assertTrue(works)
        for work in works:
            cited = {article["@id"] for article in work["citation"]}
            for role in work.get("actor", []):
                self.assertEqual(role["@type"], "PerformanceRole")
                self.assertTrue(role["subjectOf"])
                self.assertLessEqual({article["@id"] for article in role["subjectOf"]}, cited)
        if rdflib := parser("rdflib"):
            triples = rdflib.Graph().parse(data=text, format="json-ld")
            roles = set(triples.subjects(rdflib.RDF.type, rdflib.URIRef("https://schema.org/PerformanceRole")))
            self.assertEqual(len(roles), sum(len(work.get("actor", [])) for work in works) +
                             sum(role["@type"] == "PerformanceRole" for node in graph if node["@type"] == "CreativeWork"
                                 for role in node.get("contributor", [])))
        if pyld := parser("pyld"):
            self.assertEqual(len(pyld.jsonld.expand(json.loads(text))), len(graph))
        if not (rdflib or pyld):
            self.skipTest("neither rdflib nor pyld is installed")

    def test_csv_reads_back(self):
        folder = os.path.join(self.folder.name, "tables")
        self.export("--format", "csv", "-o", folder)
        self.assertEqual(len(os.listdir(folder)), 8)
        for name in os.listdir(folder):
            with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
                text = file.read()
            self.assertTrue(text.endswith("\r\n"))
            rows = list(csv.reader(io.StringIO(text), strict=True))
            self.assertTrue(all(len(row) == len(rows[0]) for row in rows), name)
            for row in rows[1:]:
                self.assertTrue(all(cell[:1] not in "=+-@" or not cell for cell in row), row)
        self.assertEqual(self.export("--format", "csv", "--table", "cast").splitlines()[0],
                         "work,actor,character,status,contested,fact,support,documents,sources")

    def test_gexf_is_a_graph(self):
        text = self.export("--format", "gexf")
        root = xml.etree.ElementTree.fromstring(text)
        nodes = {node.get("id") for node in root.iter("{http://gexf.net/1.3}node")}
        edges = list(root.iter("{http://gexf.net/1.3}edge"))
        self.assertTrue(edges)
        for edge in edges:
            self.assertLessEqual({edge.get("source"), edge.get("target")}, nodes)
        networkx = parser("networkx")
        if not networkx:
            self.skipTest("networkx is not installed")
        graph = networkx.read_gexf(io.BytesIO(text.encode()))
        self.assertEqual(graph.number_of_edges(), len(edges))

    def test_quick_statements(self):
        ids = os.path.join(self.folder.name, "ids.tsv")
        review = os.path.join(self.folder.name, "review.tsv")
        with open(ids, "w", encoding="utf-8") as out:
            out.write("work\tThe Last Stop Bakery\tQ900000001\nperson\tAhn Se Rin\tQ900000002\n")
        text = self.export("--format", "quickstatements", "--ids", ids, "--review", review)
        self.assertTrue(text)
        for line in text.splitlines():
            statement, comment = line.split(" /* ")
            columns = statement.split("\t")
            self.assertEqual(columns[0], "Q900000001")
            self.assertIn("S854", columns)
            self.assertNotIn("|", line)
            self.assertEqual(comment[-3:], " */")
        with open(review, encoding="utf-8") as file:
            self.assertTrue(all(len(line.split("\t")) == 5 for line in file))

    def test_wikitext_closes_what_it_opens(self):
        text = self.export("--format", "wikitext", "The Last Stop Bakery")
        self.assertIn("* Ahn Se Rin as Ko Eun Byeol", text)
        for one, other in (("{{", "}}"), ("<ref", "</ref>")):
            closed = text.count(other) + (text.count(" />") if one == "<ref" else 0)
            self.assertEqual(text.count(one), closed)
        self.assertNotIn("[[", text)
        for name in {part.split('"')[0] for part in text.split('<ref name="')[1:]}:
            whole = text.index(f'<ref name="{name}">')
            self.assertEqual(text.index(f'<ref name="{name}"'), whole, "written out where it stands first")

    def test_ics_is_a_calendar(self):
        text = self.export("--format", "ics", "--from", "2026-01-01", "--to", "2026-12-31")
        self.assertTrue(text.startswith("BEGIN:VCALENDAR"))
        icalendar = parser("icalendar")
        if not icalendar:
            self.skipTest("icalendar is not installed")
        self.assertEqual(len(icalendar.Calendar.from_ical(text).walk("VEVENT")), text.count("BEGIN:VEVENT"))

    def test_json_lines_hold_only_what_is_asked_for(self):
        facts = [json.loads(line) for line in self.export("--format", "jsonl").splitlines()]
        self.assertEqual(len(facts), len({fact["fact"] for fact in facts}))
        self.assertTrue(all(fact["evidence"] for fact in facts))
        for fact in facts:
            sources = [e for e in fact["evidence"] if "copy" not in e]
            self.assertLessEqual(fact["support"], len(fact["evidence"]))
            self.assertTrue(sources or fact["support"])
        strong = [json.loads(line) for line in self.export("--format", "jsonl", "--min-support", "2").splitlines()]
        self.assertEqual([fact["fact"] for fact in strong], [fact["fact"] for fact in facts if fact["support"] >= 2])
        confirmed = self.export("--format", "jsonl", "--status", "confirmed")
        self.assertNotIn('"value":"in talks"', confirmed)

    def test_no_path_of_the_machine_leaves_it(self):
        guide = os.path.join(self.folder.name, "files.db")
        program.run("ingest", "--guide", guide, os.path.join(SOURCE, "examples"))
        for form in ("json-ld", "wikitext", "jsonl", "gexf", "quickstatements"):
            self.assertNotIn(SOURCE, program.run("export", "--guide", guide, "--format", form).text, form)

    def test_what_is_wrong_is_said(self):
        for arguments in ([], ["--format", "xml"], ["--format", "csv"], ["--format", "csv", "--table", "x"],
                          ["--format", "json-ld", "--status", "rumored"], ["--format", "jsonl", "--status", "maybe"],
                          ["--format", "ics", "--from", "today"]):
            self.export(*arguments, status=2)
        self.export("--format", "jsonl", "Nobody Of This Name", status=1)
        self.export("--format", "quickstatements", "--ids", os.path.join(self.folder.name, "none.tsv"), status=3)


if __name__ == "__main__":
    unittest.main()
