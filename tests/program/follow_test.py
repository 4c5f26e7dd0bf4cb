"""Feeds from outside: what is fetched, what is kept, and how a hostile or broken site is met."""
import json
import os
import pathlib
import re
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time
import unittest

import odd_server
from odd_server import OddServer, article, item, prose, rss, says, to
from program import BINARY, OK, PARTLY, STOPPED, USAGE, ProgramTest, main, run

ALLOW = ("--allow-host", "127.0.0.0/8")


class FollowTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.web = OddServer()
        self.web.__enter__()
        self.addCleanup(self.web.__exit__)

    def follow(self, *words, allow=ALLOW, **more):
        return run("follow", "--guide", self.guide, "--once", "--pause", 1, *allow, *words, **more)

    def feeds(self):
        return run("feeds", "--guide", self.guide, "--json").records()[0]

    def feed(self):
        feeds = self.feeds()
        self.assertEqual(len(feeds), 1, feeds)
        return feeds[0]

    def documents(self):
        with sqlite3.connect(self.guide) as guide:
            return guide.execute("SELECT url, title FROM document WHERE places > 0 ORDER BY url").fetchall()

    def url(self, path, host="127.0.0.1"):
        return self.web.url(host, path)

    def full_feed(self, path="/feed", count=2, **more):
        items = [item(f"id-{n}", f"News {n}", self.url(f"/{n}"), content=prose(salt=f"a{n}")) for n in range(count)]
        self.web.page(path, rss(items), **more)


class Feeds(FollowTest):
    def test_articles_of_a_feed(self):
        self.full_feed()
        ran = self.follow(self.url("/feed"))
        self.assert_ran(ran)
        self.assertIn("2 new", ran.text)
        self.assertEqual(self.documents(), [(self.url("/0"), "News 0"), (self.url("/1"), "News 1")])
        self.assertEqual(self.web.paths(), ["/robots.txt", "/feed"], "the feed has the texts")

    def test_pages_of_teasers(self):
        self.web.page("/feed", rss([item("1", "Rain", self.url("/rain"), description="Only the beginning …")]))
        self.web.page("/rain", article("Rain", prose(salt="rain"), date="2020-01-01"))
        self.assert_ran(self.follow(self.url("/feed")))
        with sqlite3.connect(self.guide) as guide:
            published, = guide.execute("SELECT published FROM document").fetchone()
        self.assertEqual(published, "2026-03-04", "the item's day")
        self.assertIn("rain", run("search", "--guide", self.guide, "harbour").text)

    def test_unchanged_is_not_sent_again(self):
        self.full_feed()
        self.follow(self.url("/feed"))
        self.web.forget()
        self.assert_ran(self.follow("--force"))
        self.assertEqual(self.web.paths(), ["/feed"], "robots.txt is known for a day")
        self.assertEqual(self.feed()["status"], 304)

    def test_what_is_not_due_is_not_asked(self):
        self.full_feed()
        self.follow(self.url("/feed"))
        self.web.forget()
        self.assert_ran(self.follow())
        self.assertEqual(self.web.paths(), [])

    def test_an_edited_headline_is_another_version(self):
        self.web.page("/feed", rss([item("same", "Rain", self.url("/rain"), content=prose())]))
        self.follow(self.url("/feed"))
        self.web.page("/feed", rss([item("same", "Storm", self.url("/storm"), content=prose())]))
        ran = self.follow("--force")
        self.assertIn("1 edited", ran.text)
        self.assertEqual(self.documents(), [(self.url("/rain"), "Storm")])
        self.assertEqual(self.feed()["items"], 1)
        with sqlite3.connect(self.guide) as guide:
            self.assertEqual(guide.execute("SELECT count(*) FROM document").fetchone()[0], 2, "the old one is history")

    def test_the_feed_of_a_site(self):
        self.full_feed("/news.xml")
        self.web.page("/", "<html><head><link rel=alternate type=application/rss+xml href=/comments.xml title=comments>"
                           "<link rel=alternate type=application/rss+xml href=/news.xml></head><body>x</body></html>")
        self.assert_ran(self.follow(self.url("/")))
        self.assertEqual((self.feed()["url"], self.feed()["asked"]), (self.url("/news.xml"), self.url("/")))
        self.assert_ran(self.follow(self.url("/")), OK)
        self.assertEqual(len(self.feeds()), 1, "known by the address it was given as")

    def test_a_site_without_a_feed(self):
        self.web.page("/", "<html><body>nothing</body></html>")
        self.assert_ran(self.follow(self.url("/")), PARTLY)
        self.assertIn("no feed is found", self.feed()["why"])

    def test_lists(self):
        self.full_feed()
        opml = self.write("feeds.opml", f"<opml><body><outline text=a><outline xmlUrl='{self.url('/feed')}'/></outline>"
                                        f"<outline xmlUrl='{self.url('/none')}'/></body></opml>".replace("text=a", "text='a'"))
        self.assert_ran(self.follow("--opml", opml), PARTLY)
        self.assertEqual([f["state"] for f in self.feeds()], ["ok", "failing"])
        self.assert_ran(run("feeds", "--guide", self.guide, "--remove", self.url("/none")))
        self.assert_ran(run("feeds", "--guide", self.guide, "--remove", self.url("/none")), PARTLY)
        listed = run("feeds", "--guide", self.guide, "--opml")
        self.assertIn(self.url("/feed"), listed.text)
        other = self.folder / "other.db"
        self.assert_ran(run("follow", "--guide", other, "--once", *ALLOW, "--opml", self.write("out.opml", listed.out)))

    def test_wrong_lines(self):
        self.assert_ran(self.follow("ftp://example.org/"), STOPPED)
        self.assert_ran(self.follow("--allow-host", "not a name", "https://example.org/", allow=()), USAGE)
        self.assert_ran(self.follow("--opml", self.folder / "none.opml"), STOPPED)
        self.assert_ran(self.follow("--opml", self.write("x.opml", "<html/>")), STOPPED)
        self.assert_ran(run("feeds", "--guide", self.folder / "none.db"), STOPPED)

    def test_the_health_table(self):
        self.full_feed()
        self.follow(self.url("/feed"), self.url("/none"))
        page = run("feeds", "--guide", self.guide).text
        for part in ("2 feeds", "1 failing", "News", "in ", "status 404"):
            self.assertIn(part, page)


class Hosts(FollowTest):
    def why(self, path="/feed", host="127.0.0.1", status=PARTLY, **more):
        ran = self.follow(self.url(path, host), **more)
        self.assert_ran(ran, status)
        return self.feed()["why"]

    def test_private_addresses_are_refused(self):
        self.full_feed()
        self.assertIn("loopback", self.why(allow=()))
        self.assertEqual(self.web.asked, [])

    def test_other_names_and_redirects_to_them(self):
        self.full_feed()
        for target in (self.url("/feed", "127.0.0.1"), self.url("/feed", "localhost"), self.url("/feed", "[::1]"),
                       "http://169.254.169.254/latest/meta-data/", self.url("/feed", "0x7f.1"), "file:///etc/passwd"):
            with self.subTest(target=target):
                self.guide.unlink(missing_ok=True)
                self.web.odd("/go", to(target), host="127.0.0.2")
                self.web.forget()
                ran = self.follow(self.url("/go", "127.0.0.2"), allow=("--allow-host", "127.0.0.2"))
                self.assert_ran(ran, PARTLY)
                self.assertTrue(all(path != "/feed" for path in self.web.paths()), self.web.paths())

    def test_robots(self):
        self.full_feed()
        self.web.page("/robots.txt", "User-agent: *\nAllow: /\n\nUser-agent: backlot\nDisallow: /*eed$\n")
        self.assertIn("disallows", self.why())
        self.assertEqual(self.web.paths(), ["/robots.txt"])

    def test_robots_of_pages(self):
        self.web.page("/feed", rss([item("1", "Rain", self.url("/private/rain"), description="It rains in the harbour of the series …")]))
        self.web.page("/private/rain", article("Rain", prose()))
        self.web.page("/robots.txt", "User-agent: *\nDisallow: /private\n")
        self.assert_ran(self.follow(self.url("/feed")))
        self.assertNotIn("/private/rain", self.web.paths())
        self.assertEqual(len(self.documents()), 1, "what the feed has of it")

    def test_crawl_delay(self):
        self.web.page("/robots.txt", "User-agent: *\nCrawl-delay: 0.3\n")
        self.web.page("/feed", rss([item(str(n), f"N {n}", self.url(f"/{n}"), description="Teaser …") for n in range(3)]))
        for n in range(3):
            self.web.page(f"/{n}", article(f"N {n}", prose(salt=str(n))))
        self.assert_ran(self.follow(self.url("/feed")))
        times = [at for _, _, _, at in self.web.asked]
        self.assertEqual(len(times), 5)
        self.assertGreater(min(b - a for a, b in zip(times[1:], times[2:])), 0.29)
        self.assertEqual(self.web.most_open, 1)

    def test_asked_to_wait(self):
        self.web.odd("/feed", says(429, Retry_After="7200"))
        self.why()
        feed = self.feed()
        self.assertEqual(feed["status"], 429)
        self.assertGreater(seconds_until(feed["next"]), 7100)
        self.web.forget()
        self.follow("--force")
        self.assertEqual(self.web.asked, [], "also when hurried")

    def test_asked_to_wait_until_a_date(self):
        date = time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime(time.time() + 7200))
        self.web.odd("/feed", says(503, Retry_After=date))
        self.why()
        self.assertGreater(seconds_until(self.feed()["next"]), 7100)

    def test_failures_are_asked_less_and_less(self):
        self.web.odd("/feed", says(500))
        waits = []
        for _ in range(3):
            self.follow(self.url("/feed"), "--force")
            waits.append(seconds_until(self.feed()["next"]))
        self.assertEqual(self.feed()["failures"], 3)
        self.assertTrue(waits[0] * 1.5 < waits[1] and waits[1] * 1.5 < waits[2], waits)
        self.web.server.odds.clear()
        self.full_feed()
        self.assert_ran(self.follow("--force"))
        self.assertEqual((self.feed()["failures"], self.feed()["why"]), (0, ""))

    def test_moved_for_good(self):
        self.full_feed("/new")
        self.web.odd("/old", to("/new", 301))
        self.assert_ran(self.follow(self.url("/old")))
        self.assertEqual(self.feed()["url"], self.url("/new"))

    def test_moved_to_one_place(self):
        self.full_feed("/new")
        for old in ("/a", "/b"):
            self.web.odd(old, to("/new", 301))
        self.follow(self.url("/a"), self.url("/b"))  # which of them notices, and when, is a matter of order
        self.follow("--force")
        self.assertEqual(sorted(f["state"] for f in self.feeds()), ["gone", "ok"])
        self.assertEqual(len(self.documents()), 2)

    def test_what_moved_to_no_feed_has_not_moved(self):
        self.web.odd("/old", to("/parked", 301))
        self.web.page("/parked", "<html><body>This domain is for sale.</body></html>")
        self.assert_ran(self.follow(self.url("/old")), PARTLY)
        self.assertEqual(self.feed()["url"], self.url("/old"))

    def test_moved_for_now(self):
        self.full_feed("/new")
        self.web.odd("/old", to("/new", 302))
        self.assert_ran(self.follow(self.url("/old")))
        self.assertEqual(self.feed()["url"], self.url("/old"))

    def test_gone(self):
        self.web.odd("/feed", says(410))
        self.why()
        self.assertEqual(self.feed()["state"], "gone")
        self.web.forget()
        self.follow("--force")
        self.assertEqual(self.web.asked, [])

    def test_loops(self):
        self.web.odd("/feed", to("/feed", 301))
        self.assertIn("10 times", self.why())

    def test_what_is_too_large(self):
        for name in ("huge", "endless", "bomb", "twice_packed"):
            with self.subTest(name):
                self.guide.unlink(missing_ok=True)
                self.web.odd("/feed", getattr(odd_server, name))
                start = time.monotonic()
                self.assertRegex(self.why(), "permitted|coding|too large")
                self.assertLess(time.monotonic() - start, 30)

    def test_what_is_broken(self):
        for name, words in (("cut_off", "cut off"), ("no_http", ""), ("endless_headers", "")):
            with self.subTest(name):
                self.guide.unlink(missing_ok=True)
                self.web.odd("/feed", getattr(odd_server, name))
                self.assertIn(words, self.why())

    def test_what_is_no_feed(self):
        for body in (b"", b"{}", b"not a feed", b"\x00\xff\xfe" * 100, b"<opml><body/></opml>"):
            with self.subTest(body[:20]):
                self.guide.unlink(missing_ok=True)
                self.web.page("/feed", body)
                self.assertNotEqual(self.why(), "")

    def test_a_broken_feed_is_read_as_far_as_it_goes(self):
        self.web.page("/feed", rss([item("1", "Rain & <Wind", self.url("/1"), content=prose())])[:-40])
        self.assert_ran(self.follow(self.url("/feed")))
        self.assertEqual(len(self.documents()), 1)

    def test_a_site_that_says_nothing_keeps_nobody_waiting(self):
        self.web.odd("/feed", odd_server.silent, host="127.0.0.2")
        self.web.odd("/feed", odd_server.trickling, host="127.0.0.3")
        self.full_feed()
        with subprocess.Popen([BINARY, "follow", "--guide", str(self.guide), "--pause", "1", *ALLOW,
                               self.url("/feed", "127.0.0.2"), self.url("/feed", "127.0.0.3"), self.url("/feed")],
                              stdout=subprocess.PIPE, text=True) as running:
            self.assertIn("2 new", running.stdout.readline(), "those that answer are read meanwhile")
            running.send_signal(signal.SIGTERM)
            start = time.monotonic()
            self.assertEqual(running.wait(timeout=20), OK)
            self.assertLess(time.monotonic() - start, 3)

    def test_a_page_that_cannot_be_had_is_tried_again(self):
        self.web.page("/feed", rss([item("1", "Rain", self.url("/rain"), description="Teaser …")]))
        self.web.odd("/rain", says(500))
        self.assert_ran(self.follow(self.url("/feed")))
        self.assertEqual((self.feed()["waiting"], len(self.documents())), (1, 0))
        self.web.server.odds.clear()
        self.web.page("/rain", article("Rain", prose()))
        self.assert_ran(self.follow("--force"))
        self.assertEqual((self.feed()["waiting"], len(self.documents())), (0, 1))
        self.assertEqual(self.feed()["why"], "")

    def test_cookies_and_names(self):
        self.web.odd("/go", to("/feed"))
        self.full_feed(Set_Cookie="id=7; Path=/")
        self.follow("--contact", "news@example.org", self.url("/go"))
        self.follow("--contact", "news@example.org", "--force")
        for _, _, headers, _ in self.web.asked:
            self.assertNotIn("Cookie", headers)
            self.assertRegex(headers["User-Agent"], r"^Backlot/[0-9.]+ \(\+news@example\.org\)$")

    def test_proxies_of_the_environment_are_not_used(self):
        self.full_feed()
        dead = {name: "http://127.0.0.1:9/" for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY")}
        self.assert_ran(self.follow(self.url("/feed"), env=dead))

    def test_a_proxy_that_is_asked_for(self):
        self.web.page("http://news.invalid/feed", rss([item("1", "Rain", "http://news.invalid/1", content=prose())]))
        ran = self.follow("--proxy", self.url(""), "http://news.invalid/feed", allow=(), env={"NO_PROXY": "*", "no_proxy": "*"})
        self.assert_ran(ran)
        self.assertEqual(self.web.paths(), ["http://news.invalid/robots.txt", "http://news.invalid/feed"])
        self.assertEqual(len(self.documents()), 1)
        ran = self.follow("--proxy", self.url(""), "http://10.0.0.1/feed", allow=())
        self.assert_ran(ran, PARTLY)
        self.assertIn("private address", ran.text)


def niceness(running):
    """Of each thread of a program, rising; those that end meanwhile left out."""
    found = []
    for stat in pathlib.Path("/proc", str(running.pid), "task").glob("*/stat"):
        try:
            found.append(int(stat.read_text().rpartition(")")[2].split()[16]))
        except OSError:
            pass
    return sorted(found)


class Running(FollowTest):
    """In the foreground, and beside the site."""

    def start(self, *words):
        running = subprocess.Popen([BINARY, *map(str, words)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.addCleanup(running.stdout.close)
        self.addCleanup(running.stderr.close)
        self.addCleanup(running.kill)
        return running

    def stop(self, running, with_signal):
        running.send_signal(with_signal)
        self.assertEqual(running.wait(timeout=30), OK, running.stderr.read())

    def test_until_it_is_stopped(self):
        self.web.odd("/feed", says(500))
        running = self.start("follow", "--guide", self.guide, "--pause", 1, "--interval", 1, *ALLOW, self.url("/feed"))
        self.assertIn("status 500", running.stdout.readline())
        self.assertGreaterEqual(niceness(running)[0], 10)
        self.full_feed()
        self.web.server.odds.clear()
        while "2 new" not in (line := running.stdout.readline()):
            self.assertIn("status 500", line)
        other = run("follow", "--guide", self.guide, "--once", *ALLOW)
        self.assert_ran(other, STOPPED)
        self.assert_said(other, "another program")
        self.stop(running, signal.SIGINT)
        self.assertIn("2 documents: 2 new", running.stdout.read())
        self.assert_ran(self.follow(), OK)

    def test_beside_the_site(self):
        self.full_feed()
        self.follow(self.url("/none"))
        with sqlite3.connect(self.guide) as guide:
            guide.execute("UPDATE feed SET url = ?, due_at = 0", (self.url("/feed"),))
        running = self.start("serve", "--guide", self.guide, "--port", free_port(), "--follow", *ALLOW)
        self.assertIn("serving", running.stdout.readline())
        for _ in range(200):
            if self.feed()["documents"] == 2:
                break
            time.sleep(0.1)
        self.assertEqual(self.feed()["documents"], 2)
        own = os.getpriority(os.PRIO_PROCESS, 0)
        self.assertGreaterEqual(niceness(running)[-1], 10)
        self.assertEqual(niceness(running)[0], own, "who answers visitors does not yield")
        self.stop(running, signal.SIGTERM)


def seconds_until(moment):
    import calendar
    return calendar.timegm(time.strptime(moment, "%Y-%m-%dT%H:%M:%SZ")) - time.time()


@unittest.skipUnless(shutil.which("nginx"), "nginx is not installed")
class Nginx(ProgramTest):
    """The web server that most feeds come from: static files, 304, gzip, TLS."""

    def setUp(self):
        super().setUp()
        (self.folder / "www").mkdir()
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
                        "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", self.folder / "key.pem",
                        "-out", self.folder / "cert.pem"], check=True, capture_output=True)
        self.http, self.https = free_port(), free_port()
        self.write("nginx.conf", f"""
            daemon off; pid {self.folder}/pid; error_log {self.folder}/error.log; worker_processes 1;
            events {{ worker_connections 512; }}
            http {{
              types {{ application/rss+xml xml; text/html html; }}
              access_log {self.folder}/access.log;
              client_body_temp_path {self.folder}/t1; proxy_temp_path {self.folder}/t2;
              fastcgi_temp_path {self.folder}/t3; uwsgi_temp_path {self.folder}/t4; scgi_temp_path {self.folder}/t5;
              gzip on; gzip_types application/rss+xml; gzip_min_length 100;
              server {{ listen 127.0.0.1:{self.http}; root {self.folder}/www; }}
              server {{ listen 127.0.0.1:{self.https} ssl; root {self.folder}/www;
                        ssl_certificate {self.folder}/cert.pem; ssl_certificate_key {self.folder}/key.pem; }}
            }}""")
        self.write("www/feed.xml", rss([item(str(n), f"News {n}", f"http://127.0.0.1:{self.http}/{n}.html",
                                             description="Teaser …") for n in range(5)]))
        for n in range(5):
            self.write(f"www/{n}.html", article(f"News {n}", prose(salt=str(n))))
        # Its workers may be somebody else, who has to read this folder.
        self.folder.chmod(0o755)
        self.server = subprocess.Popen(["nginx", "-e", self.folder / "error.log", "-p", self.folder, "-c", self.folder / "nginx.conf"],
                                       stderr=subprocess.PIPE)
        self.addCleanup(self.stop)
        wait_for_port(self.http)

    def stop(self):
        self.server.terminate()
        self.server.wait()
        self.server.stderr.close()

    def follow(self, *words):
        return run("follow", "--guide", self.guide, "--once", "--pause", 1, *ALLOW, *words)

    def test_read_and_read_again(self):
        url = f"http://127.0.0.1:{self.http}/feed.xml"
        self.assert_ran(self.follow(url))
        self.assert_ran(self.follow("--force"))
        log = (self.folder / "access.log").read_text()
        self.assertRegex(log, r'"GET /feed.xml HTTP/1.1" 200')
        self.assertRegex(log, r'"GET /feed.xml HTTP/1.1" 304')
        feed = run("feeds", "--guide", self.guide, "--json").records()[0][0]
        self.assertEqual((feed["documents"], feed["status"]), (5, 304))

    def test_tls_is_verified(self):
        url = f"https://localhost:{self.https}/feed.xml"
        self.assert_ran(self.follow("--allow-host", "localhost", url), PARTLY)
        self.assertIn("certificate", run("feeds", "--guide", self.guide, "--json").records()[0][0]["why"])
        self.assertNotIn("feed.xml", (self.folder / "access.log").read_text())
        self.assert_ran(self.follow("--force", "--ca-file", self.folder / "cert.pem"))


def free_port():
    import socket
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def wait_for_port(port):
    import socket
    for _ in range(200):
        with socket.socket() as s:
            if s.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("the server does not start")


class Interrupted(ProgramTest):
    """Cut off at any moment, and begun again: the guide is the one of a run that was never cut off."""

    MOMENTS = int(os.environ.get("BACKLOT_KILLS", "4"))

    def site(self, web):
        """Feeds on hosts of their own; half have the texts, half only teasers, whose pages are on further hosts."""
        urls = []
        for f in range(8):
            items = []
            for n in range(6):
                page, salt = web.url(f"127.0.1.{10 * f + n}", f"/{n}"), f"s{f}-{n}"
                text = prose(salt=salt)
                items.append(item(salt, f"News {salt}", page, **({"content": text} if f % 2 else {"description": "Teaser …"})))
                web.page(f"/{n}", article(f"News {salt}", text), host=f"127.0.1.{10 * f + n}")
            web.page("/feed", rss(items, title=f"Feed {f}"), host=f"127.0.0.{10 + f}")
            urls.append(web.url(f"127.0.0.{10 + f}", "/feed"))
        return urls

    def words(self, guide, urls):
        return [BINARY, "follow", "--guide", str(guide), "--once", "--pause", "1", *ALLOW, *urls]

    def state(self, guide):
        with sqlite3.connect(guide) as db:
            def rows(sql):
                return sorted(map(repr, db.execute(sql).fetchall()))
            return {
                "documents": rows("SELECT url, title, published, content_key, places FROM document"),
                "sightings": rows("SELECT p.address, d.content_key FROM sighting AS s JOIN place AS p ON p.id = s.place "
                                  "JOIN document AS d ON d.id = s.document"),
                "facts": rows("SELECT kind, work_name, person_name, object_name, value, text, support, documents FROM said"),
                "evidence": rows("SELECT d.content_key, e.number, e.start, e.stop FROM evidence AS e JOIN document AS d "
                                 "ON d.id = e.document"),
                "items": rows("SELECT f.url, i.item, i.address, i.digest, d.content_key, i.versions, i.tries, i.why FROM feed_item "
                              "AS i JOIN feed AS f ON f.id = i.feed LEFT JOIN document AS d ON d.id = i.document"),
                "feeds": rows("SELECT url, title, state, failures, status, etag, digest, why FROM feed"),
                "lineage": rows("SELECT d.content_key, s.content_key, l.relation FROM lineage AS l JOIN document AS d ON "
                                "d.id = l.document LEFT JOIN document AS s ON s.id = l.source"),
                "whole": db.execute("PRAGMA integrity_check").fetchall(),
            }

    def test_killed(self):
        with OddServer() as web:
            urls = self.site(web)
            whole = self.folder / "whole.db"
            start = time.monotonic()
            subprocess.run(self.words(whole, urls), check=True, capture_output=True)
            lasts = time.monotonic() - start
            expected = self.state(whole)
            self.assertEqual(len(expected["documents"]), 48)
            for moment in range(self.MOMENTS):
                with self.subTest(moment=moment):
                    guide = self.folder / f"{moment}.db"
                    with subprocess.Popen(self.words(guide, urls), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as cut:
                        time.sleep(lasts * (moment + 0.5) / self.MOMENTS)
                        cut.kill()
                    subprocess.run(self.words(guide, urls), check=True, capture_output=True)
                    self.assertEqual(self.state(guide), expected)


if __name__ == "__main__":
    main()
