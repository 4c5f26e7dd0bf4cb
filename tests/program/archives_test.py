"""Archives, feeds and lists of paths: what is read by content, what is said of the rest, and in how much memory."""
import gzip
import os
import subprocess

from program import ARTICLE, BINARY, OK, PARTLY, USAGE, ProgramTest, main, run


def page(text=ARTICLE, title="A lane"):
    paragraphs = "".join(f"<p>{line}</p>" for line in text.split("\n") if line.strip())
    return (f"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>{title}</title></head><body>"
            f"<nav><a href=/>Home</a></nav><article>{paragraphs}</article></body></html>").encode()


def record(url, body, kind="response", head=b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"):
    block = head + body
    return (f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nContent-Type: application/http\r\n"
            f"Content-Length: {len(block)}\r\n\r\n").encode() + block + b"\r\n\r\n"


FEED = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>Lane News</title><link>https://a.example/</link>
<item><guid>n-1</guid><title>A lane</title><link>/lane</link><description>{ARTICLE}</description></item></channel></rss>"""


class Archives(ProgramTest):
    def test_every_command_reads_an_archive(self):
        packed = b"".join(gzip.compress(record(f"https://a.example/{i}", page())) for i in range(3))
        path = self.write("crawl", packed)
        said = run("annotate", "--no-text", path)
        self.assert_ran(said)
        self.assertEqual([r["doc"]["url"] for r in said.records()], [f"https://a.example/{i}" for i in range(3)])
        self.assertTrue(all(r["cast"][0]["actor"] == "Gil Na Ri" for r in said.records()))
        piped = run("annotate", "--no-text", "-", stdin=packed)
        self.assertEqual([r["cast"] for r in piped.records()], [r["cast"] for r in said.records()])
        self.assert_ran(self.ingest(path))
        self.assertIn("Paper Lantern Lane", run("show", "--guide", self.guide, "Gil Na Ri").text)
        self.assertEqual(run("stories", "--json", path).status, OK)
        self.assertIn("Gil Na Ri", run("restore", path).text)
        kept = self.folder / "kept.jsonl"
        self.assert_ran(run("dedup", path, "-o", kept))
        self.assertEqual(kept.read_text().count("\n"), 1)
        self.assertIn('"url":"https://a.example/', kept.read_text())

    def test_a_damaged_record_is_named_and_the_rest_is_read(self):
        records = [gzip.compress(record(f"https://a.example/{i}", page())) for i in range(4)]
        records[1] = records[1][:-6] + bytes([records[1][-6] ^ 0x55]) + records[1][-5:]
        ran = run("annotate", "--no-text", self.write("crawl.warc.gz", b"".join(records)[:-30]))
        self.assert_ran(ran, PARTLY)
        self.assertEqual([r["doc"]["url"][-1] for r in ran.records()], ["0", "2"])
        self.assert_said(ran, "crawl.warc.gz: record 2 (byte ", "damaged", "fetch")
        self.assert_said(ran, "crawl.warc.gz: record 4 (byte ", "too early", "fetch")

    def test_pages_that_are_no_article_are_counted_and_no_error(self):
        missing = b"<!DOCTYPE html><title>404 Not Found</title><h1>Not found</h1>"
        bodies = [page()] + [missing] * 30
        path = self.write("crawl.warc", b"".join(record(f"https://a.example/{i}", b) for i, b in enumerate(bodies)))
        ran = run("annotate", "--no-text", path)
        self.assert_ran(ran)
        self.assert_said(ran, "30 pages without an article (an error message: 30)")
        self.assertLess(len(ran.messages), 25)
        only = run("annotate", self.write("404.html", missing))
        self.assert_ran(only, PARTLY)
        self.assert_said(only, "404.html", "an error message")

    def test_feeds(self):
        for name, content in (("feed.xml", FEED), ("feed", gzip.compress(FEED.encode()))):
            ran = run("annotate", self.write(name, content))
            self.assert_ran(ran)
            doc = ran.records()[0]["doc"]
            self.assertEqual((doc["id"], doc["url"], doc["site"]), ("n-1", "https://a.example/lane", "Lane News"))
            self.assertEqual(ran.records()[0]["cast"][0]["character"], "Han So Mi")

    def test_memory_does_not_grow_with_the_archive(self):
        film = record("https://a.example/film", b"x" * 3_000_000, head=b"HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n")
        pages = b"".join(record(f"https://a.example/{i}", page() + b" " * 60_000) for i in range(20))
        packed = gzip.compress(film + pages)

        def peak(count):
            child = subprocess.Popen([BINARY, "annotate", "--no-text", "-j", "2", "-"], stdin=subprocess.PIPE,
                                     stdout=subprocess.DEVNULL)
            for _ in range(count):
                child.stdin.write(packed)
            child.stdin.close()
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = 0  # it was waited for
            self.assertEqual(status, 0)
            return usage.ru_maxrss

        small, large = peak(4), peak(80)
        self.assertLess(large, small + 30_000, f"{small} KiB for 17 MB, {large} KiB for 340 MB")


class Lists(ProgramTest):
    def test_paths_come_from_a_list(self):
        for i in range(3):
            self.write(f"some news/{i}.txt", ARTICLE)
        names = [str(self.folder / f"some news/{i}.txt") for i in range(3)]
        by_name = run("annotate", *names)
        for words, stdin in ((["--files-from", self.write("list", "\n".join(names) + "\n\n")], b""),
                             (["--files-from", "-"], "\n".join(names).encode()),
                             ([names[0], "--files-from", "-", "-0"], ("\0".join(names[1:]) + "\0").encode())):
            ran = run("annotate", *words, stdin=stdin)
            self.assert_ran(ran)
            self.assertEqual(ran.out, by_name.out)

    def test_what_is_wrong_with_a_list_is_said(self):
        ran = run("annotate", "--files-from", self.folder / "none")
        self.assert_ran(ran, PARTLY)
        self.assert_said(ran, "none", "no such file")
        ran = run("annotate", "--files-from", "-", stdin=b"nowhere.txt\n")
        self.assert_ran(ran, PARTLY)
        self.assert_said(ran, "nowhere.txt", "no such file")
        self.assert_ran(run("annotate"), USAGE)
        self.assert_ran(run("dedup", "--files-from", "-"), USAGE)
        empty = run("annotate", "--files-from", "-")
        self.assert_ran(empty, PARTLY)
        self.assert_said(empty, "nothing to read")


if __name__ == "__main__":
    main()
