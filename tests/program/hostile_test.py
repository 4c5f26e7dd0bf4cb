"""What people with bad intentions send, and what they write: over pages, API, feeds and calendar."""
import html.parser
import json
import socket
import threading
import time
import unittest
import xml.etree.ElementTree as ElementTree

from program import ARTICLE, main, run
from served import ServedTest

SCRIPT = "<script>alert(1)</script>"
BREAKOUT = "\"'><img src=x onerror=alert(2)>"
OVERRIDE = "‮gnp.exe⁦"
LONG = "Kim " * 250_000  # a name of a megabyte
WORDS = {
    "html": f"The <b>lamp</b> &amp; {BREAKOUT}", "script": f"{SCRIPT}{BREAKOUT}", "template": "{{title}} {{{main}}} ${7*7} <%= 1 %>",
    "rtl": f"A {OVERRIDE} lamp", "long": LONG, "sql": "'; DROP TABLE document; --", "crlf": "A\r\nSet-Cookie: a=b\r\n\r\n<html>",
    "ical": "A\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:x", "xml": "]]> <!ENTITY x SYSTEM 'file:///etc/passwd'> &x; \x1b[2J \x07",
}
ADDRESSES = ["javascript:alert(3)", "data:text/html,<script>alert(4)</script>", "https://a.example/\"onmouseover=\"alert(5)",
             "https://a.example/\r\nX: y", "file:///etc/passwd", "JaVaScRiPt:alert(6)", "//evil.example/x"]


class Page(html.parser.HTMLParser):
    """What of a page could do harm."""

    def __init__(self, text):
        super().__init__()
        self.harm = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag in {"script", "iframe", "object", "embed", "img", "base", "style"} and not (
                tag == "script" and values.get("src", "").startswith("/assets/")):
            self.harm.append((tag, attributes))
        for name, value in attributes:
            bad_address = name in {"href", "src", "action"} and not (value or "").startswith(("/", "#", "https://", "http://"))
            if name.startswith("on") or name == "style" or bad_address:
                self.harm.append((tag, name, value))


class HostileGuide(ServedTest):
    """Articles that are all of them attacks."""
    words = ("--rate", "100000")

    @classmethod
    def fill(cls):
        records = []
        for i, (kind, words) in enumerate(WORDS.items()):
            text = f"“{words[:300]}” airs every Monday and Tuesday at 10 p.m. KST on JTBC.\n\n" + ARTICLE + f"\n{words[:2000]}\n"
            records.append({"id": kind, "title": words, "text": text.replace("\0", ""), "date": "2026-03-01",
                            "url": ADDRESSES[i % len(ADDRESSES)] + str(i)})
        path = cls.place / "hostile.jsonl"
        path.write_text("".join(json.dumps(r) + "\n" for r in records), encoding="utf-8")
        ran = run("ingest", "--guide", cls.served_guide, path)
        assert ran.status in (0, 1), ran.err.decode()

    def pages(self):
        documents = [d["id"] for d in self.ask("/api/v1/documents?limit=250").json]
        shows = [s["id"] for s in self.ask("/api/v1/shows?limit=250").json]
        people = [p["id"] for p in self.ask("/api/v1/people?limit=250").json]
        facts = [f["id"] for f in self.ask("/api/v1/facts?limit=250").json]
        return (["/", "/news", "/schedule", "/about", "/search?q=lamp"] + [f"/documents/{n}" for n in documents]
                + [f"/stories/{n}" for n in documents] + [f"/works/{n}" for n in shows] + [f"/people/{n}" for n in people]
                + [f"/facts/{n}" for n in facts])

    def test_pages_hold_text_only(self):
        self.assertGreaterEqual(len(self.ask("/api/v1/documents").json), 8)
        for path in self.pages():
            answer = self.ask(path)
            self.assertIn(answer.status, (200, 303), path)  # a story is called by its first document
            self.assertEqual(Page(answer.text).harm, [], path)
            self.assertIn("default-src 'none'", answer.headers["Content-Security-Policy"])
            self.assertEqual(answer.headers["X-Content-Type-Options"], "nosniff")
            self.assertNotIn("a=b", answer.headers.get("Set-Cookie", ""))
            self.assertLess(len(answer.body), 100_000, path)

    def test_marks_of_direction_end_where_the_name_ends(self):
        document = next(d["id"] for d in self.ask("/api/v1/documents").json if OVERRIDE in d["title"])
        page = self.ask(f"/documents/{document}").text
        self.assertTrue(OVERRIDE in page, "it is kept as it was written")
        style = self.ask(page.split('rel="stylesheet" href="')[1].split('"')[0]).text
        self.assertRegex(style, r"unicode-bidi:\s*isolate")

    def test_the_api_says_it_is_json(self):
        for path in ("/api/v1/documents", "/api/v1/stories", "/api/v1/facts?limit=250", "/api/v1/documents/1", "/api/v1/search/shows?q=%3Cscript%3E"):
            answer = self.ask(path)
            self.assertEqual((answer.type, answer.headers["X-Content-Type-Options"]), ("application/json", "nosniff"))
            json.loads(answer.body)
        for document in self.ask("/api/v1/documents").json:
            self.assertTrue(document["url"] is None or document["url"].lower().startswith(("https://", "http://")), document["url"])

    def test_feeds_are_well_formed(self):
        for path in ["/news/feed.atom", "/search/feed.atom?q=%3Cscript%3E%00".replace("%00", ""), "/search/feed.atom?q=lamp"] + [
                f"/works/{s['id']}/feed.atom" for s in self.ask("/api/v1/shows").json]:
            root = ElementTree.fromstring(self.ask(path).body)
            for link in root.iter("{http://www.w3.org/2005/Atom}link"):
                self.assertRegex(link.get("href"), r"^https?://", path)

    def test_a_feed_believes_no_odd_host(self):
        for host in ('evil"><script>', "a b", "x" * 300, "evil.example\tx"):
            answer = self.ask("/news/feed.atom", headers={"Host": host})
            self.assertIn(answer.status, (200, 400))
            self.assertNotIn("<script", answer.text)
            if answer.status == 200:
                self.assertIn('href="http://localhost/news/feed.atom"', answer.text)

    def test_the_calendar_keeps_its_lines(self):
        text = self.ask("/calendar.ics?pastDays=366&futureDays=366").text
        for line in text.split("\r\n"):
            self.assertLessEqual(len(line.encode()), 75)
            self.assertNotIn("\n", line)
        unfolded = text.replace("\r\n ", "")
        self.assertEqual(unfolded.count("BEGIN:VEVENT"), unfolded.count("\r\nEND:VEVENT\r\n"))
        self.assertNotIn("\r\nSUMMARY:x\r\n", unfolded)


class HostileRequests(ServedTest):
    words = ("--rate", "100000")

    def test_what_stands_in_addresses_stays_there(self):
        for path in ("/search?q=%3Cscript%3Ealert(1)%3C/script%3E", "/search?q=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
                     "/zone?zone=%3Cscript%3E&back=%22%3E%3Cscript%3E", "/%3Cscript%3E", "/works/%22onload=%22", "/news?x=%E2%80%AEabc"):
            self.assertEqual(Page(self.ask(path).text).harm, [], path)

    def test_sql(self):
        for words in ("'; DROP TABLE document; --", '" OR 1=1 --', "NEAR(a b, 5)", "a* AND *", "title:x", '"', "((((", "^a", "a-b+c", "%"):
            from urllib.parse import quote
            for path in ("/search?q=", "/api/v1/search/shows?q=", "/api/v1/search/people?q=", "/search/feed.atom?q="):
                self.assertEqual(self.ask(path + quote(words)).status, 200, path + words)
        for path in ("/works/1;DROP", "/api/v1/shows/1%20OR%201=1", "/api/v1/facts/1'--", "/facts/1%22"):
            self.assertEqual(self.ask(path).status, 404, path)
        self.assertEqual(len(self.ask("/api/v1/documents").json), 17)

    def test_no_way_out_of_the_site(self):
        for path in ("/../../../etc/passwd", "/assets/../../etc/passwd", "/assets/..%2f..%2fetc%2fpasswd", "/assets/0/..%5c..%5cx",
                     "/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd", "/assets//etc/passwd", "/works/../../etc/passwd"):
            answer = self.ask(path)
            self.assertIn(answer.status, (400, 404), path)
            self.assertNotIn("root:", answer.text)

    def test_no_header_is_added(self):
        for path in ("/zone?zone=UTC&back=/%0d%0aX-Evil:%201", "/works/1%0d%0aX-Evil:%201", "/api/v1/facts?limit=1&x=%0d%0aX-Evil:1",
                     "/api/v1/shows/1?%0d%0aX-Evil:1", "/people/1%0aX-Evil:1/feed.atom"):
            answer = self.ask(path)
            self.assertNotIn("X-Evil", answer.headers, path)
        for back in ("//evil.example", "/%5Cevil.example", "https://evil.example", "/%09/evil.example"):
            self.assertEqual(self.ask(f"/zone?zone=UTC&back={back}").headers["Location"], "/", back)
        answer = self.server.raw(b'GET /api/v1/facts?limit=1&x="<> HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')
        self.assertNotIn(b'x="<>', answer.split(b"\r\n\r\n")[0])

    def status(self, data, **more):
        answer = self.server.raw(data, **more)
        return int(answer.split(b" ")[1]) if answer.startswith(b"HTTP/1.") else 0

    def test_what_is_no_request(self):
        end = b" HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
        for first in (b"GET /%", b"GET /%zz", b"GET /%00", b"GET /%ff%fe", b"GET /?q=%c3%28", b"GET /a?q=%u0041", b"GET /works/%2",
                      b"GET /" + b"x" * 9000, b"GET /" + b"/a" * 100, b"GET /?" + b"a=b&" * 100):
            self.assertEqual(self.status(first + end), 400, first[:40])
        for junk in (b"\x00\x01\x02\x03\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\xff" * 200, b"GET\r\n\r\n",
                     b"GET / HTTP/9.9\r\n\r\n", b"GET / HTTP/1.1\r\nHo\x00st: a\r\n\r\n", b"GET /a\x00b HTTP/1.1\r\nHost: a\r\n\r\n",
                     b"GET / HTTP/1.1\r\n: x\r\n\r\n", b"POST /api/v1/annotate HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
                     b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                     b"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"):
            self.assertNotIn(self.status(junk, half_close=True), (200, 500), junk[:60])
        self.assertEqual(self.ask("/healthz").status, 200)

    def test_headers_that_are_too_large(self):
        for head in (b"X-Long: " + b"x" * 100_000 + b"\r\n", b"".join(b"X-%d: y\r\n" % i for i in range(20_000)),
                     b"Cookie: zone=" + b"x" * 60_000 + b"\r\n"):
            self.assertNotIn(self.status(b"GET / HTTP/1.1\r\nHost: a\r\n" + head + b"Connection: close\r\n\r\n"), (200, 500))
        self.assertEqual(self.status(b"GET /search?q=" + b"x" * 1_000_000 + b" HTTP/1.1\r\nHost: a\r\n\r\n") // 100 in (0, 4), True)
        self.assertEqual(self.ask("/", headers={"Cookie": "zone=" + "x" * 5000}).status, 200)
        self.assertEqual(self.ask("/healthz").status, 200)

    def test_names_of_a_megabyte(self):
        body = json.dumps({"text": ARTICLE, "title": LONG[:900_000]}).encode()
        answer = self.ask("/api/v1/annotate", method="POST", body=body, headers={"Content-Type": "application/json"})
        self.assertEqual(answer.status, 200)
        for times, status in ((200_000, 413), (40_000, 200)):
            text = ("Gil " * times + "plays Han So Mi.").encode()
            answer = self.ask("/api/v1/annotate", method="POST", body=text, headers={"Content-Type": "text/plain"})
            self.assertEqual(answer.status, status)

    def test_slow_and_silent_clients_hold_up_nobody(self):
        held = []
        try:
            for i in range(150):
                s = socket.create_connection(("127.0.0.1", self.server.port), timeout=30)
                held.append(s)
                if i % 3 == 0:
                    s.sendall(b"GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ")  # never ends
                elif i % 3 == 1:
                    s.sendall(b"POST /api/v1/annotate HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n\r\nab")
                # … and every third one says nothing at all.
            stop = threading.Event()

            def trickle():
                while not stop.wait(0.2):
                    for s in held[::3]:
                        try:
                            s.send(b"x")
                        except OSError:
                            pass
            worker = threading.Thread(target=trickle)
            worker.start()
            try:
                begun = time.monotonic()
                for _ in range(40):
                    self.assertEqual(self.ask("/api/v1/facts?limit=5", timeout=10).status, 200)
                self.assertLess(time.monotonic() - begun, 10)
            finally:
                stop.set()
                worker.join()
        finally:
            for s in held:
                s.close()

    def test_half_open_connections(self):
        for data in (b"", b"GET / HTTP/1.1\r\nHost: a\r\n", b"GET / HTTP/1.1\r\nHost: a\r\n\r\n"):
            self.server.raw(data, half_close=True, timeout=5)
        # Asks, and is gone before it is answered.
        for _ in range(50):
            s = socket.create_connection(("127.0.0.1", self.server.port))
            s.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
            s.sendall(b"GET /news HTTP/1.1\r\nHost: a\r\n\r\n")
            s.close()
        s = socket.create_connection(("127.0.0.1", self.server.port))
        s.sendall(b"POST /api/v1/annotate HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n\r\n" % len(ARTICLE.encode())
                  + ARTICLE.encode())
        s.close()  # while it is worked on
        self.assertEqual(self.ask("/healthz").status, 200)
        self.assertIsNone(self.server.process.poll())


if __name__ == "__main__":
    main()
