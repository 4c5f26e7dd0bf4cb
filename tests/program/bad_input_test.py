"""Each kind of bad input: one clear line, counted, the exit status set, the rest goes on, nothing kept is lost."""
import os
import shutil
import sqlite3
import stat
import subprocess
import time
import unittest

from program import ARTICLE, BINARY, OK, PARTLY, STOPPED, USAGE, ProgramTest, main, run

GOOD = {"id": "good", "text": ARTICLE}


class Input(ProgramTest):
    def annotate_beside_a_good_one(self, *paths, **more):
        """Annotates the paths with a good file before and after them, which must come out."""
        first, last = self.write("first.txt", ARTICLE), self.write("last.txt", ARTICLE)
        ran = run("annotate", first, *paths, last, **more)
        ids = [r["doc"]["id"] for r in ran.records()]
        self.assertEqual((ids[0], ids[-1]), ("first", "last"))
        return ran

    def assert_skipped(self, ran, *parts, lines=1):
        self.assert_ran(ran, PARTLY)
        self.assert_said(ran, *parts)
        told = [m for m in ran.messages if parts[0] in m]
        self.assertEqual(len(told), lines, ran.messages)
        self.assertTrue(any("skipped" in m for m in ran.messages), ran.messages)

    def test_missing_file(self):
        self.assert_skipped(self.annotate_beside_a_good_one(self.folder / "nowhere.txt"), "nowhere.txt")

    @unittest.skipIf(os.geteuid() == 0 and not shutil.which("setpriv"), "root reads everything")
    def test_unreadable_file(self):
        path = self.write("locked.txt", ARTICLE)
        path.chmod(0)
        if os.geteuid() != 0:
            ran = self.annotate_beside_a_good_one(path)
        else:
            self.folder.chmod(0o755)
            self.write("first.txt", ARTICLE).chmod(0o644)
            ran = Unprivileged.run("annotate", self.folder / "first.txt", path)
            self.assertEqual(len(ran.records()), 1)
        self.assert_skipped(ran, "locked.txt")

    def test_folder_loop(self):
        self.write("news/a.txt", ARTICLE)
        (self.folder / "news/again").symlink_to(self.folder / "news", target_is_directory=True)
        ran = self.annotate_beside_a_good_one(self.folder / "news")
        self.assertEqual([r["doc"]["id"] for r in ran.records()], ["first", "a", "last"])
        self.assert_skipped(ran, "again")

    def test_binary_file(self):
        path = self.write("photo.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)
        self.assert_skipped(self.annotate_beside_a_good_one(path), "photo.txt")

    def test_invalid_utf8(self):
        path = self.write("latin1.txt", ARTICLE.encode() + b"The caf\xe9 is closed.\n")
        self.assert_skipped(self.annotate_beside_a_good_one(path), "latin1.txt", "UTF-8")

    def test_nul_bytes(self):
        path = self.write("nul.txt", ARTICLE.encode() + b"\x00 and on\n")
        self.assert_skipped(self.annotate_beside_a_good_one(path), "nul.txt")

    def test_empty_document(self):
        self.assert_skipped(self.annotate_beside_a_good_one(self.write("empty.txt", b"")), "empty.txt", "empty")
        self.assert_skipped(self.annotate_beside_a_good_one(self.write("blank.txt", b" \n\n")), "blank.txt", "empty")

    def test_json_line_cut_in_half(self):
        path = self.write("cut.jsonl", '{"id": "good", "text": "Gil Na Ri sings."}\n{"id": "half", "text": "Gil Na\n'
                                       '{"id": "good2", "text": "Gil Na Ri sings."}\n')
        ran = self.annotate_beside_a_good_one(path)
        self.assertEqual([r["doc"]["id"] for r in ran.records()], ["first", "good", "good2", "last"])
        self.assert_skipped(ran, "cut.jsonl:2")

    def test_record_without_text(self):
        path = self.write_records("wire.jsonl", [GOOD, {"id": "bare", "title": "No text"}, {"id": "odd", "text": 7}])
        ran = self.annotate_beside_a_good_one(path)
        self.assertEqual(len(ran.records()), 3)
        self.assert_skipped(ran, "wire.jsonl:2", "text")
        self.assert_said(ran, "wire.jsonl:3")

    def test_damaged_compression(self):
        path = self.write("wire.jsonl.gz", b"\x1f\x8b\x08\x00garbage")
        self.assert_skipped(self.annotate_beside_a_good_one(path), "wire.jsonl.gz")

    def test_single_line_of_200_megabytes(self):
        path = self.folder / "long.txt"
        with open(path, "wb") as out:
            for _ in range(200):
                out.write(b"Gil Na Ri plays Han So Mi and sings a little song about lamps. " * (1_000_000 // 63 + 1))
        ran = self.annotate_beside_a_good_one(path, timeout=600)
        self.assert_skipped(ran, "long.txt", "more than")

    def test_only_bad_input(self):
        ran = run("annotate", self.folder / "nowhere.txt")
        self.assert_ran(ran, PARTLY)
        self.assertEqual(ran.out, b"")

    def test_no_input_at_all(self):
        (self.folder / "void").mkdir()
        ran = run("annotate", self.folder / "void")
        self.assert_ran(ran, PARTLY)
        self.assert_said(ran, "void")


class Unprivileged:
    """Runs the program as nobody: root may read everything."""

    @staticmethod
    def run(*words):
        return run("--reuid=65534", "--clear-groups", "--", BINARY, *words, binary="setpriv")


class GuideFiles(ProgramTest):
    def setUp(self):
        super().setUp()
        self.article = self.write("a.txt", ARTICLE)
        self.other = self.write("b.txt", ARTICLE.replace("Gil Na Ri", "Bok Su Min"))

    def assert_kept(self, name="Gil Na Ri"):
        ran = run("show", "--guide", self.guide, name)
        self.assert_ran(ran)
        self.assertIn("Han So Mi", ran.text)

    def test_no_guide_yet(self):
        ran = run("show", "--guide", self.guide, "Gil Na Ri")
        self.assert_ran(ran, STOPPED)
        self.assert_said(ran, "guide.db", "ingest")
        self.assertFalse(self.guide.exists())

    def test_no_database(self):
        self.guide.write_text("a shopping list, not a database, and long enough to be read as one\n" * 100)
        before = self.guide.read_bytes()
        for command in (["ingest", self.article], ["show", "x"], ["search", "x"], ["why", "1"]):
            ran = run(command[0], "--guide", self.guide, *command[1:])
            self.assert_ran(ran, STOPPED)
            self.assert_said(ran, "guide.db", "database")
        self.assertEqual(self.guide.read_bytes(), before)

    def test_database_of_another_program(self):
        with sqlite3.connect(self.guide) as other:
            other.execute("create table bookmarks (url text)")
        ran = self.ingest(self.article)
        self.assert_ran(ran, STOPPED)
        self.assert_said(ran, "guide.db")

    def test_guide_of_a_newer_version(self):
        self.assert_ran(self.ingest(self.article))
        with sqlite3.connect(self.guide) as guide:
            guide.execute("pragma user_version = 4000")
        for ran in (self.ingest(self.other), run("show", "--guide", self.guide, "Gil Na Ri")):
            self.assert_ran(ran, STOPPED)
            self.assert_said(ran, "guide.db", "newer")
        with sqlite3.connect(self.guide) as guide:
            self.assertEqual(guide.execute("pragma user_version").fetchone(), (4000,))

    def test_guide_in_a_folder_that_cannot_be_made(self):
        self.write("file", "x")
        ran = run("ingest", "--guide", self.folder / "file/guide.db", self.article)
        self.assert_ran(ran, STOPPED)
        self.assert_said(ran, "file")

    def test_bad_input_is_counted_and_the_rest_kept(self):
        ran = self.ingest(self.folder / "nowhere.txt", self.article)
        self.assert_ran(ran, PARTLY)
        self.assert_said(ran, "nowhere.txt")
        self.assertIn("skipped", ran.text + "".join(ran.messages))
        self.assert_kept()

    def test_two_ingests_at_once(self):
        for who, name in (("x", "Gil Na Ri"), ("y", "Bok Su Min")):
            self.write_records(f"{who}.jsonl", [{"id": f"{who}{i}", "text": ARTICLE.replace("Gil Na Ri", name) + f"Day {i}.\n"}
                                                for i in range(400)])
        both = [subprocess.Popen([BINARY, "ingest", "--guide", self.guide, self.folder / f"{who}.jsonl"],
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE) for who in "xy"]
        for process in both:
            _, err = process.communicate(timeout=120)
            self.assertEqual(process.returncode, OK, err)
        self.assert_kept("Gil Na Ri")
        self.assert_kept("Bok Su Min")

    def test_full_disk(self):
        """A file system of two megabytes, or a limit on the size of files where none can be made."""
        records = [{"id": f"r{i}", "text": ARTICLE.replace("Lane", f"Lane {i}") + f"{i} lamps were lit that night.\n" * 40}
                   for i in range(2000)]
        big = self.write_records("big.jsonl", records)
        self.assert_ran(self.ingest(self.article))
        ran = run("-f", "3000", "--", BINARY, "ingest", "--guide", self.guide, big, binary=self.limited())
        self.assert_ran(ran, STOPPED)
        self.assert_said(ran, "guide.db")
        self.assert_kept()
        self.assertEqual(self.integrity(), "ok")
        self.assert_ran(self.ingest(big))

    def limited(self):
        """A script that runs a command with files of at most so many blocks of 1024 bytes: limited -f N -- COMMAND…"""
        path = self.write("limited", '#!/bin/bash\ntrap "" XFSZ\nulimit -f "$2"\nshift 3\nexec "$@"\n')
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return str(path)

    def integrity(self):
        with sqlite3.connect(self.guide) as guide:
            return guide.execute("pragma integrity_check").fetchone()[0]

    def test_killed_during_ingest(self):
        self.assert_ran(self.ingest(self.article))
        records = [{"id": f"r{i}", "text": ARTICLE.replace("Lane", f"Lane {i % 50}") + f"{i} lamps were lit.\n"} for i in range(30000)]
        big = self.write_records("big.jsonl", records)
        for delay in (0.15, 0.4, 0.8):
            process = subprocess.Popen([BINARY, "ingest", "--guide", self.guide, big],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(delay)
            process.kill()
            process.wait()
            self.assertEqual(self.integrity(), "ok")
            self.assert_kept()
        self.assert_ran(self.ingest(big))
        again = self.ingest("--json", big)
        self.assert_ran(again)
        self.assertEqual(again.records()[0]["documents"]["new"], 0)


class CommandLine(ProgramTest):
    def test_mistakes_are_usage_errors(self):
        for words in ([], ["dance"], ["annotate"], ["annotate", "--shiny", "x"], ["show"], ["rules"], ["why", "1", "2"],
                      ["annotate", "-j", "none", "x"], ["completion", "tcsh"], ["show", "--zone", "Mars/Olympus", "x"],
                      ["why", "--guide", "/nonexistent/guide.db", "first"]):
            with self.subTest(words=words):
                ran = run(*words)
                self.assert_ran(ran, USAGE)
                self.assertEqual(ran.out, b"")
                self.assertTrue(ran.messages and ran.messages[0].startswith("backlot: "), ran.messages)

    def test_output_that_cannot_be_written(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("no /dev/full")
        path = self.write("a.txt", ARTICLE)
        with open("/dev/full", "wb") as full:
            done = subprocess.run([BINARY, "annotate", path], stdout=full, stderr=subprocess.PIPE, check=False)
        self.assertEqual(done.returncode, STOPPED, done.stderr)
        self.assertIn(b"No space left", done.stderr)

    def test_a_reader_that_has_seen_enough(self):
        many = self.write_records("many.jsonl", [{"id": str(i), "text": ARTICLE} for i in range(5000)])
        script = f'"{BINARY}" annotate "{many}" | head -n 1 | wc -l; echo "${{PIPESTATUS[0]}}"'
        done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, timeout=60, check=False)
        self.assertEqual(done.stdout.split(), ["1", "0"])
        self.assertEqual(done.stderr, "")


if __name__ == "__main__":
    main()
