"""What the tests of `backlot follow` share: a web on loopback, a guide, and who follows it."""
import calendar
import socket
import sqlite3
import time

from odd_server import OddServer, item, prose, rss
from program import ProgramTest, run

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


def seconds_until(moment):
    return calendar.timegm(time.strptime(moment, "%Y-%m-%dT%H:%M:%SZ")) - time.time()


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def wait_for_port(port):
    for _ in range(200):
        with socket.socket() as s:
            if s.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("the server does not start")
