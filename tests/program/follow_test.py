"""Feeds from outside: what is fetched and kept, in the foreground and beside the site."""
import os
import pathlib
import signal
import sqlite3
import subprocess
import time

from following import ALLOW, FollowTest, free_port
from odd_server import article, item, prose, rss, says
from program import BINARY, OK, PARTLY, STOPPED, USAGE, main, run


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


if __name__ == "__main__":
    main()
