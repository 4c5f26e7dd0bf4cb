"""Feeds from outside, from the web server that most of them come from."""
import shutil
import subprocess
import unittest

from following import ALLOW, free_port, wait_for_port
from odd_server import article, item, prose, rss
from program import PARTLY, ProgramTest, main, run


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


if __name__ == "__main__":
    main()
