"""Feeds and calendars as programs read them: Atom by feedparser, calendars by ical.js (Thunderbird's) and icalendar."""
import json
import os
import pathlib
import shutil
import sqlite3
import subprocess
import unittest
import xml.etree.ElementTree as ElementTree

from packages import environment_with
from program import ARTICLE, main, run
from served import ServedTest

ATOM = "{http://www.w3.org/2005/Atom}"
ICAL_JS = "ical.js@2.2.1"


def ical_js():
    """Where ical.js is installed; None where it cannot be had."""
    if not shutil.which("node") or not shutil.which("npm"):
        return None
    base = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache")
    place = base / "backlot-tests" / ICAL_JS
    if not (place / "node_modules/ical.js").exists():
        try:
            place.mkdir(parents=True, exist_ok=True)
            subprocess.run(["npm", "install", "--prefix", str(place), "--no-audit", "--no-fund", "--silent", ICAL_JS], check=True,
                           timeout=120, capture_output=True)
        except (OSError, subprocess.SubprocessError):
            return None
    return place


class Feeds(ServedTest):
    def feeds(self):
        show, person = self.number_of("The Last Stop Bakery"), self.number_of("Ahn Se Rin", "people")
        return [f"/works/{show}/feed.atom", f"/people/{person}/feed.atom", "/news/feed.atom", "/search/feed.atom?q=flour+nose"]

    def test_are_atom(self):
        for path in self.feeds():
            with self.subTest(feed=path):
                answer = self.ask(path)
                self.assertEqual((answer.status, answer.type), (200, "application/atom+xml; charset=utf-8"))
                root = ElementTree.fromstring(answer.body)
                self.assertEqual(root.tag, ATOM + "feed")
                for name in ("title", "id", "updated", "author"):
                    self.assertIsNotNone(root.find(ATOM + name), name)
                links = {link.get("rel"): link.get("href") for link in root.findall(ATOM + "link")}
                self.assertEqual(links["self"].replace("%20", "+"), self.server.address + path)
                entries = root.findall(ATOM + "entry")
                self.assertGreaterEqual(len(entries), 1)
                ids = [e.findtext(ATOM + "id") for e in entries]
                self.assertEqual(len(set(ids)), len(ids))
                for entry in entries:
                    self.assertTrue(entry.findtext(ATOM + "id").startswith("tag:backlot,2026:story:"))
                    self.assertRegex(entry.findtext(ATOM + "updated"), r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
                    page = entry.find(f"{ATOM}link[@rel='alternate']").get("href")
                    self.assertEqual(self.ask(page.removeprefix(self.server.address)).status, 200)

    def test_the_list_of_feeds_tells_no_keys(self):
        with sqlite3.connect(self.served_guide) as guide:
            for number, url in enumerate(("https://news.example/feed?a=1&b=2", "https://mia:secret@news.example/feed",
                                          "https://news.example/feed?api_key=secret")):
                guide.execute("INSERT INTO feed(id, url, asked, title, site, state, added_at, due_at, not_before, ttl, failures, status,"
                              " why, etag, last_modified, digest) VALUES(?, ?, ?, 'Rain & Co', '', 'followed', 1, 1, 0, 0, 0, 0, '', '',"
                              " '', '')", (1000 + number, url, url))
        guide.close()
        answer = self.ask("/feeds.opml")
        self.assertEqual((answer.status, answer.type), (200, "text/x-opml; charset=utf-8"))
        root = ElementTree.fromstring(answer.body)
        self.assertEqual((root.tag, root.get("version")), ("opml", "2.0"))
        outlines = root.findall("body/outline")
        self.assertEqual([o.get("xmlUrl") for o in outlines], ["https://news.example/feed?a=1&b=2"])
        self.assertEqual((outlines[0].get("text"), outlines[0].get("type")), ("Rain & Co", "rss"))
        self.assertNotIn("secret", answer.text)
        self.assertIn('href="/feeds.opml"', self.ask("/about").text)

    def test_a_real_reader_takes_them(self):
        python = environment_with("feedparser")
        if not python:
            self.skipTest("feedparser cannot be installed here")
        for path in self.feeds():
            script = "import feedparser, json, sys; f = feedparser.parse(sys.stdin.buffer.read()); " \
                     "print(json.dumps([bool(f.bozo), f.version, f.feed.title, [[e.id, e.link, e.updated, e.title] for e in f.entries]]))"
            done = subprocess.run([str(python), "-c", script], input=self.ask(path).body, capture_output=True, check=True)
            bozo, version, _, entries = json.loads(done.stdout)
            self.assertEqual((bozo, version), (False, "atom10"), path)
            self.assertTrue(entries)

    def test_pages_lead_to_them(self):
        for path in self.feeds():
            page = path.replace("/feed.atom", "")
            self.assertIn('<link rel="alternate" type="application/atom+xml"', self.ask(page).text, page)

    def test_an_entry_changes_when_its_story_does_and_at_no_other_time(self):
        path = self.feeds()[2]
        before = self.ask(path)
        self.assertEqual(self.ask(path).body, before.body)
        run("ingest", "--guide", self.served_guide, self.write("new.txt", ARTICLE))
        after = self.ask(path)
        self.assertNotEqual(after.body, before.body)

        def entries(answer):
            return {e.findtext(ATOM + "id"): ElementTree.tostring(e) for e in ElementTree.fromstring(answer.body).iter(ATOM + "entry")}
        old, new = entries(before), entries(after)
        self.assertEqual({k: new[k] for k in old}, old)
        self.assertEqual(len(new), len(old) + 1)
        # The same articles in another guide have the same names.
        self.assertEqual(self.ask(path, headers={"If-None-Match": after.headers["ETag"]}).status, 304)

    def test_what_is_not_there(self):
        for path, status in (("/works/99999/feed.atom", 404), ("/works/x/feed.atom", 404), ("/search/feed.atom", 400)):
            self.assertEqual(self.ask(path).status, status, path)
        person = self.number_of("Ahn Se Rin", "people")
        moved = self.ask(f"/works/{person}/feed.atom")
        self.assertEqual((moved.status, moved.headers["Location"]), (303, f"/people/{person}/feed.atom"))


class Calendars(ServedTest):
    def calendar(self):
        answer = self.ask("/calendar.ics?pastDays=366&futureDays=366")
        self.assertEqual((answer.status, answer.type), (200, "text/calendar; charset=utf-8"))
        return answer.body

    def test_days_are_numbers(self):
        for wrong in ("pastDays=-1", "futureDays=soon", "shows=all"):
            answer = self.ask(f"/calendar.ics?{wrong}")
            self.assertEqual((answer.status, answer.type), (400, "application/problem+json"), wrong)

    def test_ical_js_takes_them(self):
        place = ical_js()
        if not place:
            self.skipTest("ical.js cannot be had here (node, npm and a network)")
        script = """
import { readFileSync } from "fs";
import ICAL from "ical.js";
const root = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));
for (const zone of root.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
const events = root.getAllSubcomponents("vevent").map((c) => {
  const e = new ICAL.Event(c);
  return [e.uid, e.summary, e.startDate.toString(), e.startDate.isDate ? null : e.startDate.toUnixTime(), e.sequence, e.description];
});
console.log(JSON.stringify({version: root.getFirstPropertyValue("version"), events}));
"""
        program = place / "read.mjs"
        program.write_text(script, encoding="utf-8")
        done = subprocess.run(["node", str(program)], input=self.calendar(), capture_output=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        read = json.loads(done.stdout)
        self.check(read["version"], [(uid, start, unix, text) for uid, _, start, unix, _, text in read["events"]])

    def test_icalendar_takes_them(self):
        python = environment_with("icalendar")
        if not python:
            self.skipTest("icalendar cannot be installed here")
        script = "import icalendar, json, sys\nc = icalendar.Calendar.from_ical(sys.stdin.buffer.read())\n" \
                 "out = []\nfor e in c.walk('VEVENT'):\n  d = e.decoded('DTSTART')\n" \
                 "  out.append([str(e['UID']), d.isoformat()[:19], d.timestamp() if hasattr(d, 'tzinfo') and d.tzinfo else None, " \
                 "str(e.get('DESCRIPTION', ''))])\nprint(json.dumps([str(c['VERSION']), out, [str(x) for x in c.errors]]))"
        done = subprocess.run([str(python), "-c", script], input=self.calendar(), capture_output=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        version, events, errors = json.loads(done.stdout)
        self.assertEqual(errors, [])
        self.check(version, events)

    def check(self, version, events):
        """(uid, start, seconds since 1970 or None, description) of the examples."""
        self.assertEqual(version, "2.0")
        self.assertTrue(events)
        uids = [uid for uid, *_ in events]
        self.assertEqual(len(set(uids)), len(uids))
        # The finale has a day and no hour; the slot is 22:30 in Seoul, 13:30 UTC.
        slots = [e for e in events if e[1].startswith("2026-03-11T22:30")]
        for _, _, unix, text in slots:
            self.assertEqual(unix, 1773235800)
            self.assertTrue(text)
        self.assertTrue(any("2026-03" in e[1] for e in events), events[:5])


if __name__ == "__main__":
    main()
