"""Feeds from outside: how a hostile, broken or busy site is met."""
import signal
import subprocess
import time

import odd_server
from following import ALLOW, FollowTest, seconds_until
from odd_server import article, item, prose, rss, says, to
from program import BINARY, OK, PARTLY, main


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


if __name__ == "__main__":
    main()
