"""kill -9 at any moment of an ingest, or of the stories of a guide: once it is run again to its end, the guide equals
one whose last run was never killed.

BACKLOT_KILLS=25 kills so often for each kind of input (default 3).
"""
import gzip
import os
import random
import shutil
import sqlite3
import subprocess
import time

from archives_test import page, record
from program import BINARY, ProgramTest, main, run

KILLS = int(os.environ.get("BACKLOT_KILLS", "3"))
DOCUMENTS = 6000


def article(number):
    """Some are copies of others, some have facts in common, and names come in two spellings."""
    same = number - number % 7 if number % 5 == 0 else number
    first, last = ("Gil Na Ri", "Gil Na-ri")[same % 2], ("Han So Mi", "Seo Ha Neul", "Oh Do Yun")[same % 3]
    lamps = " ".join(f"Lamp {same * 31 + i} of {same % 97} was lit at the corner of lane {i * same % 1009}." for i in range(12))
    return (f"“Paper Lantern Lane {same % 40}” airs every Monday and Tuesday at 10 p.m. KST on JTBC.\n\n"
            f"{first} plays {last}, a lamplighter who is afraid of the dark. {lamps} “I never look at lamp {same},” {first} said.\n")


def contents(guide):
    """What a guide holds, without numbers and times."""
    queries = (
        "SELECT content_key, name, source, url, title, published, language, spun, places FROM document",
        "SELECT kind, work_name, person_name, object_name, value, text, support, documents, newest FROM said",
        "SELECT d.content_key, e.start, e.stop, e.position, e.permille FROM evidence AS e JOIN document AS d ON d.id = e.document",
        "SELECT n.text, n.seen, e.kind FROM name AS n JOIN entity AS e ON e.id = n.entity",
        "SELECT address, d.content_key FROM place AS p JOIN document AS d ON d.id = p.document",
        "SELECT e.name, o.name, permille, reason FROM identity AS i JOIN entity AS e ON e.id = i.entity JOIN entity AS o ON o.id = i.one",
        "SELECT a.content_key, b.content_key FROM likeness AS l JOIN document AS a ON a.id = l.first JOIN document AS b ON b.id = l.second",
    )
    with sqlite3.connect(f"file:{guide}?mode=ro", uri=True) as db:
        return [sorted(db.execute(query).fetchall(), key=repr) for query in queries]


def read_and_compared(guide):
    """Documents; none where the guide was not even begun."""
    try:
        with sqlite3.connect(f"file:{guide}?mode=ro", uri=True) as db:
            return db.execute("SELECT (SELECT count(*) FROM document), (SELECT last FROM compared)").fetchone()
    except sqlite3.OperationalError:
        return 0, 0


def kill_after(seconds, *words):
    """Its exit status; None where it was killed. `seconds`: None to let it run to its end."""
    process = subprocess.Popen([BINARY, *map(str, words)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        return process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return None


class Killed(ProgramTest):
    def records(self):
        return self.write_records("wire.jsonl", [{"id": f"r{i}", "text": article(i), "url": f"https://a.example/{i}"}
                                                 for i in range(DOCUMENTS)])

    def assert_holds(self, guide, expected):
        for found, wanted in zip(contents(guide), expected):
            self.assertEqual(found, wanted)

    def check(self, path):
        whole = self.folder / "whole.db"
        began = time.monotonic()
        self.assert_ran(run("ingest", "--guide", whole, path))
        length = time.monotonic() - began
        expected = contents(whole)
        self.assertEqual(len(expected[0]), len({article(i) for i in range(DOCUMENTS)}))
        chance = random.Random(7)
        kills = finished = 0
        while kills < KILLS or not finished:
            status = kill_after(chance.uniform(0, length * 0.7) if kills < KILLS else None, "ingest", "--guide", self.guide, path)
            if status is None:
                kills += 1
                continue
            self.assertEqual(status, 0)
            self.assert_holds(self.guide, expected)
            finished += 1
            for old in self.folder.glob("guide.db*"):
                old.unlink()
        print(f"-- {path.name}: {kills} kills, {finished} ingests to their end, of {length:.1f} s each", flush=True)

    def test_json_lines(self):
        self.check(self.records())

    def test_stories(self):
        cut = self.guide_not_compared()
        whole = shutil.copy(cut, self.folder / "whole.db")
        began = time.monotonic()
        self.assert_ran(run("stories", "--guide", whole))
        length = time.monotonic() - began
        expected = contents(whole)
        chance = random.Random(7)
        for _ in range(KILLS):
            shutil.copy(cut, self.guide)
            kill_after(chance.uniform(0, length), "stories", "--guide", self.guide)
            self.assert_ran(run("stories", "--guide", self.guide))
            self.assert_holds(self.guide, expected)
        print(f"-- stories: {KILLS} kills, of {length:.1f} s each", flush=True)

    def guide_not_compared(self):
        """Left by an ingest that was killed before it had compared all that it had read."""
        cut = self.folder / "cut.db"
        path = self.records()
        for permille in range(50, 1000, 50):
            kill_after(permille / 1000, "ingest", "--guide", cut, path)
            read, compared = read_and_compared(cut)
            if read - compared > 1000:
                with sqlite3.connect(cut) as db:  # what lies beside it goes into it
                    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                return cut
        self.fail("no ingest was killed between reading and comparing")

    def test_archive(self):
        self.check(self.write("crawl.warc.gz", b"".join(gzip.compress(record(f"https://a.example/{i}", page(article(i))))
                                                        for i in range(DOCUMENTS))))


if __name__ == "__main__":
    main()
