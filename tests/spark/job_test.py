"""`python -m backlot.spark job` gives what the program gives, whatever it is fed and whoever is killed on the way."""
import gzip
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE), str(HERE.parent / "program")]
import processes  # noqa: E402
from packages import environment_with  # noqa: E402

BUILD = pathlib.Path(os.environ.get("BACKLOT_BUILD") or ROOT / "build/release")
BINARY = os.environ.get("BACKLOT") or str(BUILD / "bin/backlot")
SITE = BUILD / "package" / "{}.{}".format(*sys.version_info)
TEXT = "Wen Li stars as Ada, nurse number {}, in “Tin Roof”. It airs on Mondays at 9 p.m. on BBC One, and nobody knows why."
WORDS = "Wen Li went down to the harbour again and looked at the boats for a long while. " * 8

READ = """
import json, sys, pyarrow.parquet as pq
for row in pq.read_table(sys.argv[1]).to_pylist(): print(json.dumps(row))
"""
WRITE = """
import json, sys, pyarrow as pa, pyarrow.parquet as pq
rows = [json.loads(line) for line in open(sys.argv[1])]
pq.write_table(pa.Table.from_pylist(rows), sys.argv[2], row_group_size=int(sys.argv[3]))
"""

ROWS = """
import datetime, json, backlot.spark
from pyspark.sql import SparkSession
spark = SparkSession.builder.getOrCreate()
day = datetime.date(2026, 3, 4)
given = [(1, "Wen Li stars as Ada.", day), (2, None, None), (None, "x\\0y", None), (4, " ", day)]
df = spark.createDataFrame(given, "id long, text string, date date")
said = backlot.spark.annotate(df).select("id", "doc.published", "error").collect()
said += backlot.spark.annotate(spark.createDataFrame([(b"\\xff\\xfe",)], "text binary")).select("id", "doc.published", "error").collect()
for row, columns in (((float("nan"),), "text double"), ((1.5, "x"), "id double, text string"), (("x",), "name string")):
    try:
        backlot.spark.annotate(spark.createDataFrame([row], columns))
    except ValueError as error:
        said.append((None, None, "ValueError: " + str(error)))
print(json.dumps([list(row) for row in said]))
"""


def why_not():
    """Why there is no Spark here; None where there is."""
    if sys.version_info[:2] > (3, 11):
        return "Spark 3.5 is for Python 3.11 and older"
    if shutil.which("java") is None:
        return "no Java here: install default-jre-headless"
    if not (SITE / "backlot").exists():
        return f"{SITE} is not there: the test `python` builds it"
    if environment_with("spark") is None:
        return "pyspark cannot be installed"
    return None


def warc(url, page):
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page.encode()
    head = ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {}\r\nWARC-Date: 2026-03-04T00:00:00Z\r\n"
            "WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {}\r\n\r\n")
    return gzip.compress(head.format(url, len(body)).encode() + body + b"\r\n\r\n")


def page(title, words=WORDS):
    return f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1><p>{words}</p></article></body></html>"


class Job(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        why = why_not()
        if why:
            raise unittest.SkipTest(why)
        cls.python = environment_with("spark")
        found = subprocess.run([cls.python, "-c", "import pyspark; print(pyspark.__path__[0])"], check=True, capture_output=True, text=True)
        cls.home = found.stdout.strip()

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="backlot-spark-test-"))
        self.out = self.folder / "out"
        self.inputs = self.folder / "in"
        shutil.copytree(ROOT / "examples", self.inputs / "examples")
        rows = [{"id": f"p{i}", "text": TEXT.format(i % 6), "date": f"2026-03-0{1 + i % 9}"} for i in range(12)]
        self.as_lines = self.folder / "rows.jsonl"  # what the Parquet file holds
        self.as_lines.write_text("".join(json.dumps(row) + "\n" for row in rows))
        self.parquet = self.inputs / "rows.parquet"
        self.write_parquet(self.parquet, 3)
        pages = [("https://a.example/1", page("Boats")), ("https://b.example/1", page("Boats")), ("https://c.example/1", page("Ships"))]
        (self.inputs / "pages.warc.gz").write_bytes(b"".join(warc(*given) for given in pages))
        self.add_bad_input()

    def tearDown(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def write_parquet(self, path, rows_of_a_group):
        subprocess.run([self.python, "-c", WRITE, self.as_lines, path, str(rows_of_a_group)], check=True)

    def add_bad_input(self):
        self.write_parquet(self.inputs / "cut.parquet", 100)
        whole = (self.inputs / "cut.parquet").read_bytes()
        (self.inputs / "cut.parquet").write_bytes(whole[: len(whole) // 2])
        (self.inputs / "damaged.parquet").write_bytes(whole[:40] + bytes(200) + whole[240:])
        (self.inputs / "cut.warc.gz").write_bytes((self.inputs / "pages.warc.gz").read_bytes()[:300])
        lines = ['{"id": "b1"}', '{"id": "b2", "text": "half a \\ud800 pair"}', '{"text": ', '{"id": 1, "text": NaN}', '{"id": "b3", "text": null}',
                 json.dumps({"id": "big", "text": "x" * 20_000_000}), '{"id": "two", "text": "One of two."}', '{"id": "two", "text": "The other."}']
        (self.inputs / "bad.jsonl").write_text("\n".join(lines))
        (self.inputs / "good.jsonl").write_text(json.dumps({"id": "n1", "text": WORDS}))

    def start(self, *words, master="local[2]", code=()):
        env = os.environ | processes.ENVIRONMENT | {
            "PYTHONPATH": str(SITE), "PYSPARK_PYTHON": str(self.python), "SPARK_LOCAL_IP": "127.0.0.1",
            "SPARK_HOME": self.home, "SPARK_LOCAL_DIRS": str(self.folder), "SPARK_WORKER_DIR": str(self.folder),
            "PYSPARK_SUBMIT_ARGS": f"--master {master} --driver-memory 1g --conf spark.ui.enabled=false "
                                   "--conf spark.executor.memory=768m pyspark-shell"}
        job = ["-m", "backlot.spark", "job", "--in", *words, "--out", self.out, "--partitions", "2"]
        command = [self.python, *(code or job)]
        with open(self.folder / "log", "a") as log:
            return subprocess.Popen(list(map(str, command)), env=env, stdout=subprocess.PIPE, stderr=log, start_new_session=True)

    def finish(self, job):
        out, _ = job.communicate(timeout=500)
        self.assertEqual(job.returncode, 0, self.log()[-5000:])
        return json.loads(out)

    def log(self):
        return (self.folder / "log").read_text(errors="replace")

    def rows(self, table):
        done = subprocess.run([self.python, "-c", READ, self.out / table], check=True, capture_output=True, text=True)
        return [json.loads(line) for line in done.stdout.splitlines()]

    def program(self, *words):
        done = subprocess.run([BINARY, *map(str, words)], env=os.environ | {"HOME": "/nonexistent"}, capture_output=True, check=False)
        return done.stdout.decode()

    # As the job reads them, in its order; what the Parquet file holds comes last.
    def annotations(self):
        inputs = [self.inputs / name for name in ("bad.jsonl", "examples", "good.jsonl", "pages.warc.gz")]
        of_parquet = self.program("annotate", self.as_lines).replace(json.dumps(str(self.as_lines)), json.dumps(str(self.parquet)))
        return self.program("annotate", *inputs) + of_parquet

    def assert_same_stories(self):
        inputs = [self.as_lines, *(self.inputs / name for name in ("examples", "good.jsonl", "pages.warc.gz"))]
        told = json.loads(self.program("stories", "--json", *inputs))
        expected = [(d["id"], s["size"], d["relation"], d["source"], round(d["confidence"], 6)) for s in told["stories"] for d in s["documents"]]
        # Of documents without an id the second with the same words is called by a hash of them, and -2.
        found = [(r["id"].removesuffix("-2"), r["size"], r["relation"], r["source"], round(r["confidence"], 6)) for r in self.rows("stories")]
        self.assertEqual(sorted(found, key=str), sorted(expected, key=str))

    def guide_lines(self):
        return b"".join(gzip.decompress(p.read_bytes()) for p in sorted(self.out.glob("guide/part-*"))).decode()

    def wait_for(self, path, job):
        ends = time.monotonic() + 400
        while not path.exists():
            self.assertIsNone(job.poll(), self.log()[-5000:])
            self.assertLess(time.monotonic(), ends, self.log()[-5000:])
            time.sleep(0.1)

    def test_rows_that_are_no_documents_have_their_error(self):
        said = self.finish(self.start(code=["-c", ROWS]))
        self.assertEqual(said[0], ["1", "2026-03-04", None])
        expected = ['without "text"', "NUL", "empty document", "not valid UTF-8", 'ValueError: column "text" is double',
                    'ValueError: column "id" is double', 'ValueError: no column "text"']
        self.assertEqual(len(said), 1 + len(expected))
        for (_, published, error), says in zip(said[1:], expected):
            self.assertIsNone(published)
            self.assertIn(says, error)

    def test_the_tables_are_what_the_program_says_whoever_is_killed(self):
        told = self.out / "_checkpoint/told"
        job = self.start(self.inputs)
        self.wait_for(told / "edges-0/_SUCCESS", job)
        os.killpg(job.pid, signal.SIGKILL)
        job.communicate()
        before = self.log()
        self.assertIn(" input\n", before)
        self.assertFalse((self.out / "stories").exists())
        again = self.start(self.inputs, "--at-once", "0", master="local-cluster[2,1,768]")
        killer = processes.kill_one_when((told / "all_joined-0").exists)
        counts = self.finish(again)
        self.assertIsNotNone(killer.killed)
        self.assertNotIn(" input\n", self.log()[len(before):], "what was there is not made again")
        self.assertEqual(self.guide_lines(), self.annotations())
        self.assert_same_stories()
        self.assert_tables(counts)
        self.assert_errors_are_told(counts)
        self.assert_in_rounds_is_as_at_once()
        other = self.start(self.as_lines)
        other.communicate()
        self.assertEqual(other.returncode, 2)
        self.assertRegex(self.log(), "_checkpoint/corpus says .* name another checkpoint")

    # Of the tree of stories, which was made in rounds.
    def assert_in_rounds_is_as_at_once(self):
        told, before = self.out / "_checkpoint/told", self.log()
        self.assertIn(" parts-moves-0\n", before)
        for table in (told / "parts", told / "linked", told / "stories", self.out / "stories"):
            shutil.rmtree(table)
        self.finish(self.start(self.inputs))
        self.assertIn(" parts-rest-0\n", self.log()[len(before):])
        self.assertNotIn(" parts-moves-", self.log()[len(before):])
        self.assert_same_stories()

    def assert_tables(self, counts):
        documents = self.rows("documents")
        self.assertEqual(len(documents), counts["documents"])
        self.assertEqual([d["id"] for d in documents if d["id"] == "two"], ["two", "two"])
        self.assertTrue(any(r["kind"] == "cast" and json.loads(r["fact"])["actor"] == "Wen Li" for r in self.rows("facts")))
        self.assertIn("verbatim", {r["relation"] for r in self.rows("copies")})

    def assert_errors_are_told(self, counts):
        errors = self.rows("errors")
        self.assertEqual(counts["errors"], len(errors))
        for source, says in [("cut.parquet", "Parquet"), ("damaged.parquet", ""), ("cut.warc.gz", "ends too early"),
                             ("bad.jsonl:1", 'without "text"'), ("bad.jsonl:2", "surrogate"), ("bad.jsonl:3", "JSON"), ("bad.jsonl:4", "JSON"),
                             ("bad.jsonl:5", 'without "text"'), ("bad.jsonl:6", "20000000 bytes"), ("id two is that of 2 rows", "stories")]:
            self.assertTrue(any(source in e["error"] and says in e["error"] for e in errors), (source, says, errors))
        self.assertEqual(len(errors), 10)


if __name__ == "__main__":
    unittest.main(verbosity=1)
