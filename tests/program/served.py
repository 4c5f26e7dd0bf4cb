"""The program serving, and a client for it."""
import http.client
import json
import os
import re
import socket
import subprocess
import threading

from program import BINARY, EXAMPLES, ProgramTest, run


class Server:
    """`backlot serve` at a port of its own."""

    def __init__(self, guide, *words, env=None):
        clean = {k: v for k, v in os.environ.items() if k not in {"NO_COLOR", "TZ", "COLUMNS", "XDG_DATA_HOME"}}
        clean |= {"TZ": "UTC", "HOME": "/nonexistent", "XDG_DATA_HOME": "/nonexistent"} | (env or {})
        self.process = subprocess.Popen([BINARY, "serve", "--guide", str(guide), "--port", "0", *map(str, words)],
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=clean)
        self.first_line = self.process.stdout.readline().decode()
        found = re.search(r"http://\S+:(\d+)/", self.first_line)
        if not found:
            raise AssertionError(self.first_line + self.process.stderr.read().decode())
        self.port = int(found[1])
        self.address = f"http://127.0.0.1:{self.port}"
        self.said = b""
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        for line in self.process.stderr:
            self.said += line

    def ask(self, path, method="GET", body=None, headers=None, timeout=60):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            connection.request(method, path, body=body, headers=headers or {})
            return Answer(connection.getresponse())
        finally:
            connection.close()

    def raw(self, data, timeout=20, half_close=False):
        """Sends bytes as they are and reads until the other end closes, or says nothing for so long."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=timeout) as s:
            out = b""
            try:
                s.sendall(data)
                if half_close:
                    s.shutdown(socket.SHUT_WR)
                while piece := s.recv(65536):
                    out += piece
            except (ConnectionResetError, BrokenPipeError, socket.timeout):
                pass
            return out

    def stop(self, signal=15):
        if self.process.poll() is None:
            self.process.send_signal(signal)
        status = self.process.wait(timeout=60)
        self.process.stdout.close()
        return status


class Answer:
    def __init__(self, response):
        self.status, self.headers, self.body = response.status, response.headers, response.read()

    @property
    def text(self):
        return self.body.decode("utf-8")

    @property
    def json(self):
        return json.loads(self.body)

    @property
    def type(self):
        return self.headers.get("Content-Type", "")


class ServedTest(ProgramTest):
    """A guide of the examples, served for all tests of a class."""
    words = ()

    @classmethod
    def setUpClass(cls):
        import pathlib
        import tempfile
        cls.place = pathlib.Path(tempfile.mkdtemp(prefix="backlot-test-"))
        cls.served_guide = cls.place / "guide.db"
        cls.fill()
        cls.tokens = cls.place / "tokens"
        cls.server = Server(cls.served_guide, "--tokens", cls.tokens, *cls.words)

    @classmethod
    def fill(cls):
        ran = run("ingest", "--guide", cls.served_guide, EXAMPLES)
        assert ran.status == 0, ran.err.decode()

    @classmethod
    def tearDownClass(cls):
        import shutil
        cls.server.stop()
        cls.server.process.stderr.close()
        shutil.rmtree(cls.place, ignore_errors=True)

    def ask(self, *args, **more):
        return self.server.ask(*args, **more)

    def number_of(self, name, kind="shows"):
        from urllib.parse import quote
        found = self.ask(f"/api/v1/search/{kind}?q={quote(name)}").json
        return found[0]["show" if kind == "shows" else "person"]["id"]
