"""The site in a real browser: a guide of the examples and of what airs today is served and walked through.

Needs Chromium, Node.js with npm, and once npm's registry for the two packages of package.json, which are kept in the
build folder. Skips, and says so, where one of them is missing."""
import datetime
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import unittest

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "program"))
from program import BINARY, EXAMPLES, ProgramTest, main  # noqa: E402

FILES = ["package.json", "package-lock.json", ".npmrc", "site.mjs", "looks_test.mjs", "ways_test.mjs"]


def articles_of_today():
    """Two outlets about a series that airs every day now, and disagree about who plays whom."""
    today = datetime.date.today()
    first = ("“Paper Lantern Lane” airs every Monday and Tuesday at 10 p.m. KST on JTBC.\n\n"
             "Gil Na Ri plays Han So Mi, a lamplighter who is afraid of the dark. Ahn Se Rin plays Do Yun. "
             "“I never look at the lamps,” Gil Na Ri said.\n\n"
             "The first episode scored 4.2 percent nationwide, the second episode scored 5.1 percent nationwide, "
             "and the third episode scored 6.3 percent nationwide.\n")
    second = ("“Paper Lantern Lane” airs every Monday and Tuesday at 10 p.m. KST on JTBC.\n\n"
              "Baek Ha Jun plays Han So Mi in “Paper Lantern Lane.” 길나리 was not there.\n")
    yield {"id": "lamps", "url": "https://evening.example/lamps", "title": "A lane of paper lanterns",
           "date": (today - datetime.timedelta(days=3)).isoformat(), "text": first}
    yield {"id": "who", "url": "https://www.morning.example/a/very/long/address/about/who-is-in-it",
           "title": "Who plays the lamplighter? " + "Nobody_knows_and_this_title_does_not_end_" * 4,
           "date": today.isoformat(), "text": second}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Browser(ProgramTest):
    def setUp(self):
        super().setUp()
        self.chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
        for tool, found in (("chromium", self.chromium), ("node", shutil.which("node")), ("npm", shutil.which("npm"))):
            if not found:
                self.skipTest(f"{tool} is not installed")
        self.place = pathlib.Path(os.environ.get("BACKLOT_BROWSER_TESTS") or self.folder / "browser")
        self.install()

    def install(self):
        """Puts the tests and the packages they need into a folder of the build."""
        self.place.mkdir(parents=True, exist_ok=True)
        for name in FILES:
            shutil.copy(HERE / name, self.place / name)
        lock, installed = (HERE / "package-lock.json").read_text(), self.place / "installed"
        if installed.exists() and installed.read_text() == lock:
            return
        try:
            done = subprocess.run(["npm", "ci"], cwd=self.place, capture_output=True, text=True, timeout=120, check=False)
        except subprocess.TimeoutExpired:
            self.skipTest("npm did not answer in time")
        if done.returncode != 0:
            self.skipTest("npm cannot install playwright-core and axe-core: " + done.stderr.strip()[-300:])
        installed.write_text(lock)

    def test_pages_in_a_browser(self):
        self.assert_ran(self.ingest(EXAMPLES, self.write_records("today.jsonl", articles_of_today())))
        server = subprocess.Popen([BINARY, "serve", "--guide", str(self.guide), "--port", str(free_port()), "--zone", "Europe/Berlin",
                                   "--rate", "100000"], stdout=subprocess.PIPE, text=True)
        try:
            site = server.stdout.readline().removeprefix("serving ").split("/ ")[0]
            env = os.environ | {"BACKLOT_SITE": site, "CHROMIUM": self.chromium}
            done = subprocess.run(["node", "--test", *[f for f in FILES if f.endswith("_test.mjs")]], cwd=self.place,
                                  env=env, capture_output=True, text=True, timeout=400, check=False)
        finally:
            server.terminate()
            server.wait()
            server.stdout.close()
        if done.returncode != 0:
            self.fail(done.stdout[-20000:] + done.stderr[-2000:])


if __name__ == "__main__":
    main()
