"""What is installed, and the Debian package."""
import os
import pathlib
import shutil
import subprocess
import unittest

from program import ARTICLE, BINARY, ProgramTest, main, run

BUILD = pathlib.Path(BINARY).parents[1]
FILES = ("bin/backlot", "share/man/man1/backlot.1.gz", "share/bash-completion/completions/backlot",
         "share/zsh/vendor-completions/_backlot", "share/fish/vendor_completions.d/backlot.fish",
         "share/doc/backlot/copyright", "share/doc/backlot/README.md", "share/doc/backlot/rules.md",
         "share/doc/backlot/NOTICE", "share/doc/backlot/annotation.schema.json", "share/doc/backlot/changelog.gz", "share/doc/backlot/examples/wire.jsonl",
         "share/doc/backlot/follow.md", "lib/systemd/system/backlot-follow.service", "lib/systemd/system/backlot-follow.timer")


class Package(ProgramTest):
    def test_install(self):
        done = subprocess.run(["cmake", "--install", BUILD, "--prefix", self.folder / "usr"], capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        for name in FILES:
            self.assertTrue((self.folder / "usr" / name).exists(), name)
        self.assert_ran(run("annotate", "-", stdin=ARTICLE.encode(), binary=str(self.folder / "usr/bin/backlot")))

    @unittest.skipUnless(shutil.which("dpkg-deb") and shutil.which("dpkg-shlibdeps"), "dpkg-dev is not installed")
    def test_debian_package(self):
        done = subprocess.run(["cpack", "-B", self.folder / "out", "--config", BUILD / "CPackConfig.cmake"],
                              capture_output=True, text=True, cwd=BUILD, check=False)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        [package] = (self.folder / "out").glob("*.deb")
        listed = subprocess.run(["dpkg-deb", "-c", package], capture_output=True, text=True, check=True).stdout
        for name in FILES:
            self.assertIn("./usr/" + name, listed)
        fields = subprocess.run(["dpkg-deb", "-f", package], capture_output=True, text=True, check=True).stdout
        for part in ("Package: backlot", "Version: ", "libicu", "libsqlite3", "Maintainer: ", "Section: text"):
            self.assertIn(part, fields)
        subprocess.run(["dpkg-deb", "-x", package, self.folder / "root"], check=True)
        self.assert_ran(run("annotate", "-", stdin=ARTICLE.encode(), binary=str(self.folder / "root/usr/bin/backlot")))
        self.assertLess(os.path.getsize(package), 40_000_000)


if __name__ == "__main__":
    main()
