"""The API from outside: its answers are what /openapi.json says, and what HTTP asks for."""
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
import unittest

from json_schema import mistakes, untold
from packages import environment_with
from program import ARTICLE, EXAMPLES, ROOT, main, run
from served import Server, ServedTest

import json


class Answers(ServedTest):
    """Every address that the description has, with numbers that are there."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        time.sleep(1.1)  # in the second of a change no date is given: there may come another

    def setUp(self):
        super().setUp()
        self.api = self.ask("/openapi.json").json

    def addresses(self):
        show, person = self.number_of("The Last Stop Bakery"), self.number_of("Ahn Se Rin", "people")
        return {
            "/api/v1/shows": ["", "?limit=3", f"?after={show}"], "/api/v1/shows/{id}": [f"/{show}", f"/{show}?embed=cast"],
            "/api/v1/search/shows": ["?q=bakery", "?q=zzzz"], "/api/v1/search/people": ["?q=Ahn+Se+Rin"],
            "/api/v1/people": ["", "?limit=1"], "/api/v1/people/{id}": [f"/{person}"],
            "/api/v1/schedule": ["", "?date=2026-03-11", "?date=2026-03-11&country=KR"],
            "/api/v1/facts": ["", "?kind=cast&limit=5", f"?about={show}"], "/api/v1/facts/{id}": ["/1", "/4"],
            "/api/v1/documents": ["?limit=250"], "/api/v1/documents/{id}": ["/1", "/2", "/3"],
            "/api/v1/stories": ["", "?limit=2"], "/api/v1/stories/{id}": ["/1", "/2"],
            "/api/v1/updates": ["", "?since=week"], "/api/v1/updates/shows": ["?since=2020-01-01", "?since=0"],
            "/api/v1/updates/people": ["?since=month"],
        }

    def test_each_is_as_described(self):
        addresses = self.addresses()
        self.assertEqual(set(addresses), {p for p, item in self.api["paths"].items() if "get" in item})
        for path, tails in addresses.items():
            described = self.api["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
            for tail in tails:
                with self.subTest(address=path + tail):
                    answer = self.ask(path.removesuffix("/{id}") + tail)
                    self.assertEqual((answer.status, answer.type), (200, "application/json"), answer.text[:300])
                    self.assertEqual(mistakes(answer.json, described, self.api), [])
                    self.assertEqual(untold(answer.json, described, self.api), [])
                    self.assertEqual(answer.headers["Access-Control-Allow-Origin"], "*")
                    self.assertRegex(answer.headers["ETag"], r'^W/"[0-9a-f]{16}"$')
                    self.assertIn("Last-Modified", answer.headers)

    def test_examples_are_known(self):
        show = self.ask(f"/api/v1/shows/{self.number_of('The Last Stop Bakery')}?embed=cast").json
        self.assertEqual(show["schedule"], {"time": "22:30", "days": ["Wednesday", "Thursday"]})
        cast = {c["person"]["name"]: (c["character"] or {}).get("name") for c in show["_embedded"]["cast"]}
        self.assertEqual(cast["Ahn Se Rin"], "Ko Eun Byeol")

    def test_what_is_known_is_not_sent_again(self):
        path = "/api/v1/facts?limit=100"
        first = self.ask(path)
        for headers in ({"If-None-Match": first.headers["ETag"]}, {"If-Modified-Since": first.headers["Last-Modified"]}):
            again = self.ask(path, headers=headers)
            self.assertEqual((again.status, again.body), (304, b""))
            self.assertEqual(again.headers["Access-Control-Allow-Origin"], "*")
        head = self.ask(path, method="HEAD")
        self.assertEqual((head.status, head.body, head.headers["ETag"]), (200, b"", first.headers["ETag"]))
        self.assertEqual(head.headers["Content-Length"], str(len(first.body)))

    def test_parts_hang_together(self):
        for sort, number in (("facts", lambda e: e["id"]), ("documents", lambda e: e["id"]), ("shows", lambda e: e["id"]),
                             ("people", lambda e: e["id"]), ("stories", lambda e: e["id"])):
            whole = [number(e) for e in self.ask(f"/api/v1/{sort}?limit=250").json]
            parts, address = [], f"/api/v1/{sort}?limit=4"
            while address:
                answer = self.ask(address)
                parts += [number(e) for e in answer.json]
                link = re.fullmatch(r'<(/[^>]*)>; rel="next"', answer.headers.get("Link", ""))
                address = link and link[1]
            self.assertEqual(parts, whole, sort)
            self.assertEqual(len(set(parts)), len(parts), sort)

    def test_mistakes_are_problems(self):
        for path, status in (("/api/v1/shows/x", 404), ("/api/v1/shows/99999", 404), ("/api/v1/nothing", 404), ("/api", 404),
                             ("/api/v1/facts/0", 404), ("/api/v1/search/shows", 400), ("/api/v1/facts?limit=0", 400),
                             ("/api/v1/facts?limit=251", 400), ("/api/v1/facts?limit=x", 400), ("/api/v1/facts?after=-1", 400),
                             ("/api/v1/facts?kind=rumour", 400), ("/api/v1/facts?about=x", 400),
                             ("/api/v1/stories?after=5", 400), ("/api/v1/schedule?date=tomorrow", 400),
                             ("/api/v1/schedule?country=korea", 400), ("/api/v1/updates?since=ever", 400),
                             ("/api/v1/shows/1?embed=all", 400), ("/api/v1/%zz", 400), ("/api/v1/%00", 400)):
            with self.subTest(path=path):
                answer = self.ask(path)
                self.assertEqual((answer.status, answer.type), (status, "application/problem+json"))
                self.assertEqual(mistakes(answer.json, self.api["components"]["schemas"]["Problem"], self.api), [])
                self.assertEqual(answer.json["status"], status)
                self.assertEqual(answer.headers["Access-Control-Allow-Origin"], "*")

    def test_methods(self):
        for path, allowed in (("/api/v1/shows", "GET, HEAD, OPTIONS"), ("/api/v1/annotate", "POST, OPTIONS"),
                              ("/", "GET, HEAD, OPTIONS")):
            options = self.ask(path, method="OPTIONS")
            self.assertEqual((options.status, options.headers["Allow"]), (204, allowed))
            for method in ("PUT", "DELETE", "PATCH", "TRACE", "BREW"):
                answer = self.ask(path, method=method)
                self.assertEqual((answer.status, answer.headers["Allow"]), (405, allowed))
        self.assertEqual(self.ask("/api/v1/annotate").status, 405)
        asked = self.ask("/api/v1/annotate", method="OPTIONS", headers={
            "Origin": "https://a.example", "Access-Control-Request-Method": "POST",
            "Access-Control-Request-Headers": "X-Auth-Token"})
        self.assertEqual(asked.headers["Access-Control-Allow-Origin"], "*")
        self.assertIn("POST", asked.headers["Access-Control-Allow-Methods"])
        self.assertIn("X-Auth-Token", asked.headers["Access-Control-Allow-Headers"])
        self.assertNotIn("Access-Control-Allow-Origin", self.ask("/").headers)

    def test_no_path_of_the_machine(self):
        for path in ("/openapi.json", "/metrics", "/healthz", "/api/v1/documents", "/api/v1/documents/1", "/api/v1/facts/1",
                     "/api/v1/stories", "/api/v1/stories/1", "/news/feed.atom", "/calendar.ics", "/documents/1", "/facts/1",
                     "/api/v1/nothing", "/search?q=bakery"):
            text = self.ask(path).text
            for secret in (str(self.place), str(EXAMPLES), str(ROOT), "/home/"):
                self.assertNotIn(secret, text, path)

    def test_metrics(self):
        self.ask("/api/v1/shows")
        self.ask("/nowhere")
        text = self.ask("/metrics").text
        for line in text.splitlines():
            self.assertRegex(line, r'^(# (HELP|TYPE) backlot_\w+ .+|backlot_\w+(\{(\w+="[^"]*",?)+\})? [0-9.e+-]+|\S+ \+Inf)$')
        self.assertRegex(text, r'backlot_requests_total\{route="api/v1/shows",method="GET",status="200"\} [1-9]')
        self.assertRegex(text, r'backlot_requests_total\{route="none",method="GET",status="404"\} [1-9]')
        self.assertRegex(text, r'backlot_build_info\{version="\d+\.\d+\.\d+"\} 1')
        self.assertRegex(text, r"\nbacklot_documents 17\n")
        self.assertRegex(text, r'backlot_facts\{kind="cast"\} [1-9]')
        counts = [int(n) for n in re.findall(r'request_seconds_bucket\{route="api/v1/shows",le="[^"]*"\} (\d+)', text)]
        self.assertEqual(counts, sorted(counts))


class Annotating(ServedTest):
    def post(self, body, kind="text/plain", path="/api/v1/annotate", **headers):
        return self.ask(path, method="POST", body=body, headers={"Content-Type": kind} | headers)

    def test_says_what_a_text_says(self):
        schema = json.loads((ROOT / "docs/annotation.schema.json").read_text(encoding="utf-8"))
        record = {"text": ARTICLE, "title": "A lamp is lit", "date": "2026-03-01", "url": "https://a.example/1"}
        page = f"<!doctype html><html><head><title>Lamp</title></head><body><article><h1>A lamp is lit</h1>" \
               f"<p>{ARTICLE.replace(chr(10) * 2, '</p><p>')}</p></article></body></html>"
        for answer in (self.post(ARTICLE.encode()), self.post(json.dumps(record).encode(), "application/json"),
                       self.post(page.encode(), "text/html; charset=utf-8")):
            self.assertEqual((answer.status, answer.type), (200, "application/json"), answer.text[:300])
            self.assertEqual(mistakes(answer.json, schema), [])
            self.assertEqual([(c["actor"], c["character"]) for c in answer.json["cast"]], [("Gil Na Ri", "Han So Mi")])
        self.assertEqual(self.post(json.dumps(record).encode(), "application/json").json["doc"]["published"], "2026-03-01")

    def test_refuses_what_is_no_text(self):
        for body, kind, status in ((b"", "text/plain", 400), (b"\xff\xfe\xff", "text/plain", 400), (b"{", "application/json", 400),
                                   (b"[]", "application/json", 400), (b'{"text": 5}', "application/json", 400),
                                   (b'{"title": "x"}', "application/json", 400), (b"a\x00b", "text/plain", 400),
                                   (b"GIF89a", "image/gif", 415), (b"x", "text/plain; charset=latin1", 415),
                                   (b"x" * (1 << 20) + b"x", "text/plain", 413)):
            answer = self.post(body, kind)
            self.assertEqual((answer.status, answer.type), (status, "application/problem+json"), (body[:20], answer.text))
            self.assertNotIn("/", answer.json.get("detail", "").replace("text/plain", "").replace("text/html", "")
                             .replace("application/json", ""))

    def test_behind_a_proxy_it_needs_a_token(self):
        for header in ({"X-Forwarded-For": "203.0.113.9"}, {"Forwarded": "for=203.0.113.9"}, {"Via": "1.1 proxy"}):
            answer = self.post(b"x", **header)
            self.assertEqual((answer.status, answer.type), (401, "application/problem+json"))
            self.assertIn("WWW-Authenticate", answer.headers)
            self.assertEqual(self.post(b"x", **header, **{"X-Auth-Token": "backlot_wrong"}).status, 403)
        token = run("token", "add", "editor", "--tokens", self.tokens).text.strip()
        self.assertEqual(self.post(ARTICLE.encode(), **{"Via": "1.1 proxy", "X-Auth-Token": token}).status, 200)
        self.assertIn("editor", run("token", "list", "--tokens", self.tokens).text)
        self.assertEqual(run("token", "remove", "editor", "--tokens", self.tokens).status, 0)
        self.assertEqual(self.post(ARTICLE.encode(), **{"Via": "1.1 proxy", "X-Auth-Token": token}).status, 403)
        self.assertEqual(run("token", "remove", "editor", "--tokens", self.tokens).status, 1)


class Far(ServedTest):
    words = ("--address", "0.0.0.0", "--rate", "1000")

    def test_who_is_far_needs_a_token(self):
        self.assertEqual(self.ask("/api/v1/annotate", method="POST", body=b"x", headers={"Content-Type": "text/plain"}).status, 401)
        self.assertEqual(self.ask("/api/v1/shows").status, 200)


class Rates(ServedTest):
    words = ("--rate", "2")

    def test_who_asks_too_often_is_told_when_to_come_back(self):
        answers = [self.ask("/api/v1/shows") for _ in range(12)]
        refused = [a for a in answers if a.status == 429]
        self.assertTrue(refused)
        for answer in refused:
            self.assertEqual(answer.type, "application/problem+json")
            self.assertGreaterEqual(int(answer.headers["Retry-After"]), 1)
            self.assertEqual(answer.headers["Access-Control-Allow-Origin"], "*")


class Life(ServedTest):
    """Rules and guide are read again, and the end comes, without a request lost."""

    def under_load(self, act, threads=4):
        """Asks all the time while `act` runs; everything that was not answered by 200."""
        wrong, stop = [], threading.Event()

        def ask():
            while not stop.is_set():
                try:
                    answer = self.ask("/api/v1/facts?limit=20")
                    if answer.status != 200:
                        wrong.append(answer.status)
                except OSError as error:
                    wrong.append(error)
        workers = [threading.Thread(target=ask) for _ in range(threads)]
        for w in workers:
            w.start()
        try:
            act()
        finally:
            stop.set()
            for w in workers:
                w.join()
        return wrong

    def test_another_guide_takes_the_place(self):
        token = run("token", "add", "admin", "--tokens", self.tokens).text.strip()
        other = self.write("one.txt", ARTICLE)
        run("ingest", "--guide", self.place / "other.db", other)
        self.assertEqual(self.ask("/api/v1/reload", method="POST", body=b"").status, 401)

        def act():
            self.assertEqual(len(self.ask("/api/v1/documents").json), 17)
            shutil.move(self.served_guide, self.place / "first.db")
            shutil.move(self.place / "other.db", self.served_guide)
            self.assertEqual(self.ask("/api/v1/reload", method="POST", body=b"", headers={"X-Auth-Token": token}).status, 204)
            self.assertEqual(len(self.ask("/api/v1/documents").json), 1)
            shutil.move(self.place / "first.db", self.served_guide)
            self.server.process.send_signal(signal.SIGHUP)
            deadline = time.monotonic() + 20
            while len(self.ask("/api/v1/documents").json) == 1 and time.monotonic() < deadline:
                time.sleep(0.05)
            self.assertEqual(len(self.ask("/api/v1/documents").json), 17)
        self.assertEqual(self.under_load(act), [])

    def test_rules_are_read_again_and_broken_ones_are_not(self):
        rule = ('rule zorbs\n  match actor:<person> "zorbs" character:<person>\n  make cast status=confirmed\n'
                '  yes "[person: Gil Na Ri] zorbs [person: Han So Mi]." actor="Gil Na Ri" character="Han So Mi"\n')
        text = b"Gil Na Ri zorbs Han So Mi.\n"
        mine = self.write("mine/mine.rules", rule.replace("zorbs", "glows")).parent
        token = run("token", "add", "rules", "--tokens", self.tokens).text.strip()
        server = Server(self.served_guide, "--rules", mine, "--tokens", self.tokens)
        try:
            def cast():
                answer = server.ask("/api/v1/annotate", method="POST", body=text, headers={"Content-Type": "text/plain"})
                return [c["actor"] for c in answer.json["cast"]]

            def reload():
                return server.ask("/api/v1/reload", method="POST", body=b"", headers={"X-Auth-Token": token})
            self.assertEqual(cast(), [])
            self.write("mine/mine.rules", rule)
            self.assertEqual(reload().status, 204)
            self.assertEqual(cast(), ["Gil Na Ri"])
            self.write("mine/mine.rules", "rule broken\n  match (\n")
            answer = reload()
            self.assertEqual((answer.status, answer.type), (409, "application/problem+json"))
            self.assertNotIn(str(self.folder), answer.text)
            self.assertEqual(cast(), ["Gil Na Ri"])
            time.sleep(0.2)
            self.assertIn(b"mine.rules", server.said)
        finally:
            server.stop()
            server.process.stderr.close()

    def test_the_end_waits_for_what_was_asked(self):
        server = Server(self.served_guide)
        statuses = []

        def ask():
            answer = server.ask("/api/v1/annotate", method="POST", body=(ARTICLE * 800).encode(),
                                headers={"Content-Type": "text/plain"})
            statuses.append(answer.status)
        worker = threading.Thread(target=ask)
        worker.start()
        time.sleep(0.4)
        self.assertEqual(server.stop(), 0)
        worker.join()
        server.process.stderr.close()
        self.assertEqual(statuses, [200])


class Schemathesis(ServedTest):
    words = ("--rate", "100000")

    def test_finds_nothing(self):
        python = environment_with("schemathesis")
        if not python:
            self.skipTest("schemathesis cannot be installed here; the answers are checked against the description all the same")
        done = subprocess.run(
            [str(python.parent / "schemathesis"), "run", f"{self.server.address}/openapi.json", "--max-examples", "5",
             "--phases", "examples,coverage,fuzzing", "--seed", "1", "--no-color", "--max-time", "40",
             # A parameter without a value counts as none, and a token is not always needed: that is no mistake here.
             "--exclude-checks", "negative_data_rejection,positive_data_acceptance,missing_required_header,ignored_auth",
             "-H", "X-Auth-Token: " + run("token", "add", "fuzz", "--tokens", self.tokens).text.strip()],
            capture_output=True, text=True, check=False, cwd=self.folder, timeout=300)
        self.assertEqual(done.returncode, 0, done.stdout[-6000:] + done.stderr[-2000:])


if __name__ == "__main__":
    main()
