"""`backlot follow`, killed at any moment.

BACKLOT_KILLS=50 kills so often (default 4).
"""
import os
import sqlite3
import subprocess
import time

from following import ALLOW
from odd_server import OddServer, article, item, prose, rss
from program import BINARY, ProgramTest, main


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
