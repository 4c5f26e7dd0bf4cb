"""Help, manual page and completions as users meet them."""
import re
import shutil
import subprocess
import unittest

from program import ARTICLE, BINARY, OK, ProgramTest, main, run

COMMANDS = ("annotate", "restore", "learn", "ingest", "show", "search", "why", "rules check", "rules trace", "completion", "help")


class Help(ProgramTest):
    def test_every_command(self):
        for command in COMMANDS:
            with self.subTest(command=command):
                full, brief = run(*command.split(), "--help"), run(*command.split(), "-h")
                self.assert_ran(full)
                self.assertIn("Examples:", full.text)
                self.assertIn("Exit status:", full.text)
                self.assertLess(len(brief.text), len(full.text))
                self.assertEqual(run("help", *command.split()).out, full.out)

    def test_version(self):
        self.assertRegex(run("--version").text, r"^backlot \d+\.\d+\.\d+\n$")

    def test_starts_quickly(self):
        import time
        run("--version")
        start = time.perf_counter()
        for _ in range(5):
            run("--version")
        self.assertLess((time.perf_counter() - start) / 5, 0.25)


class Manual(ProgramTest):
    @unittest.skipUnless(shutil.which("man"), "man is not installed")
    def test_is_a_page(self):
        page = self.write("backlot.1", run("manual").out)
        done = subprocess.run(["man", "--warnings", "-E", "UTF-8", "-l", str(page)], capture_output=True, text=True,
                              env={"MANWIDTH": "80", "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}, check=False)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        text = re.sub(r".\x08", "", done.stdout)
        for part in ("NAME", "SYNOPSIS", "EXIT STATUS", "--guide FILE", "backlot annotate"):
            self.assertIn(part, text)


class Completion(ProgramTest):
    def complete(self, line):
        """What bash offers for a line that ends where the cursor stands."""
        words = line.split(" ")
        script = f"source <({BINARY} completion bash); COMP_WORDS=({' '.join(w or chr(39) * 2 for w in words)}); " \
                 f"COMP_CWORD={len(words) - 1}; _backlot 2>/dev/null; printf '%s\\n' \"${{COMPREPLY[@]}}\""
        done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, cwd=self.folder, check=False)
        return set(done.stdout.split())

    def test_bash_completes(self):
        self.assertEqual(self.complete("backlot an"), {"annotate"})
        self.assertEqual(self.complete("backlot rules "), {"check", "trace"})
        self.assertEqual(self.complete("backlot annotate --no"), {"--no-text"})
        self.assertEqual(self.complete("backlot completion "), {"bash", "zsh", "fish"})
        self.assertEqual(self.complete("backlot show --kind w"), {"work"})
        self.write("article.txt", ARTICLE)
        self.assertEqual(self.complete("backlot annotate art"), {"article.txt"})

    def test_scripts_parse(self):
        for shell in ("bash", "zsh", "fish"):
            script = self.write(f"c.{shell}", run("completion", shell).out)
            if shutil.which(shell):
                done = subprocess.run([shell, "-n", str(script)], capture_output=True, text=True, check=False)
                self.assertEqual((done.returncode, done.stderr), (OK, ""), shell)


class Rules(ProgramTest):
    GOOD = ('rule shines\n  match actor:<person> "shines" "as" character:<person>\n  make cast status=confirmed\n'
            '  yes "[person: Gil Na Ri] shines as [person: Han So Mi]." actor="Gil Na Ri" character="Han So Mi"\n'
            '  no "[person: Gil Na Ri] shines."\n')

    def test_check_runs_the_examples(self):
        ran = run("rules", "check", self.write("good.rules", self.GOOD))
        self.assert_ran(ran)
        self.assertIn("1 rule", ran.text)
        ran = run("rules", "check", self.write("wrong.rules", self.GOOD.replace('character="Han So Mi"', 'character="Gil"')))
        self.assert_ran(ran, 1)
        self.assert_said(ran, "wrong.rules:4", "Han So Mi")

    def test_check_gives_line_and_column(self):
        ran = run("rules", "check", self.write("bad.rules", "rule x\n  match <person> (\n  make cast\n"))
        self.assert_ran(ran, 1)
        self.assertTrue(any(re.search(r"bad\.rules:[23]:\d+: ", m) for m in ran.messages), ran.messages)

    def test_check_of_the_shipped_rules(self):
        from program import ROOT
        ran = run("rules", "check", *sorted((ROOT / "rules").glob("*.rules")))
        self.assert_ran(ran)

    def test_trace_says_which_rule_matched_where(self):
        path = self.write("a.txt", ARTICLE)
        ran = run("rules", "trace", path)
        self.assert_ran(ran)
        self.assertRegex(ran.text, r"rules/cast\.rules:\d+")
        records = run("rules", "trace", "--json", path).records()
        self.assertTrue(any(r["rule"].startswith("cast.") for r in records))
        self.write("mine/mine.rules", self.GOOD)
        shining = self.write("b.txt", "Gil Na Ri shines as Han So Mi.\n")
        ran = run("rules", "trace", "--json", "--rules", self.folder / "mine", shining)
        match = next(r for r in ran.records() if r["rule"] == "mine.shines")
        self.assertEqual(match["captures"], {"actor": ["Gil Na Ri"], "character": ["Han So Mi"]})


if __name__ == "__main__":
    main()
