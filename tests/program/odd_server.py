"""A web server for tests: serves what it is told to, well or badly, on every address of 127.0.0.0/8.

    with OddServer() as server:
        server.page("/feed", rss([...]))                       # with ETag, answers If-None-Match
        server.odd("/slow", slow)                              # a function that writes to the connection itself
        server.url("127.0.0.2", "/feed")
        server.asked                                           # [("127.0.0.2", "/robots.txt", headers), ...]
"""
import gzip
import hashlib
import http.server
import html
import ssl
import threading
import time
import zlib

SENTENCE = "The cast of “Paper Lantern Lane” met in the harbour and talked about what is to come this year, number {}. "


def prose(n=6, salt=""):
    return "".join("<p>" + SENTENCE.format(str(i) + salt) + SENTENCE.format("x" + str(i) + salt) + "</p>" for i in range(n))


def article(title, body, date="2026-03-04"):
    return (f"<!doctype html><html lang=en><head><meta charset=utf-8><title>{title}</title>"
            f"<meta property=og:type content=article><meta property=article:published_time content={date}></head>"
            f"<body><nav><a href=/>Home</a></nav><article><h1>{title}</h1>{body}</article></body></html>")


def item(guid, title, link="", content="", description="", date="Wed, 04 Mar 2026 09:00:00 GMT"):
    return (f"<item><guid isPermaLink=\"false\">{guid}</guid><title>{html.escape(title)}</title>"
            + (f"<link>{html.escape(link)}</link>" if link else "") + f"<pubDate>{date}</pubDate>"
            + (f"<content:encoded><![CDATA[{content}]]></content:encoded>" if content else "")
            + (f"<description>{html.escape(description)}</description>" if description else "") + "</item>")


def rss(items, title="News", more=""):
    return ("<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\" "
            "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>"
            f"<title>{title}</title><link>http://127.0.0.1/</link>{more}" + "".join(items) + "</channel></rss>")


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        server = self.server
        host = self.headers.get("Host", "").rsplit(":", 1)[0]
        with server.lock:
            server.asked.append((host, self.path, dict(self.headers), time.monotonic()))
            server.open[host] = server.open.get(host, 0) + 1
            server.most_open = max(server.most_open, server.open[host])
        try:
            odd = server.odds.get((host, self.path)) or server.odds.get(self.path)
            if odd:
                self.close_connection = True
                odd(self)
                return
            self.answer(host)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True
        finally:
            with server.lock:
                server.open[host] -= 1

    def answer(self, host):
        page = self.server.pages.get((host, self.path), self.server.pages.get(self.path))
        if page is None:
            return self.send(404, b"nothing here", {})
        status, body, headers = page
        etag = '"' + hashlib.sha1(body).hexdigest()[:12] + '"'
        if status == 200 and "no-etag" not in headers:
            headers = headers | {"ETag": etag}
            if self.headers.get("If-None-Match") == etag:
                return self.send(304, b"", headers)
        self.send(status, body, {k: v for k, v in headers.items() if k != "no-etag"})

    def send(self, status, body, headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    request_queue_size = 2000
    daemon_threads = True
    block_on_close = False

    def handle_error(self, *_):
        pass


class OddServer:
    def __init__(self, certificate=None):
        self.server = Server(("0.0.0.0", 0), Handler)
        self.server.pages, self.server.odds, self.server.asked = {}, {}, []
        self.server.open, self.server.most_open, self.server.lock = {}, 0, threading.Lock()
        self.scheme = "http"
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self.server.socket = context.wrap_socket(self.server.socket, server_side=True, do_handshake_on_connect=False)
            self.scheme = "https"
        self.port = self.server.server_address[1]
        self.thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    def url(self, host, path):
        return f"{self.scheme}://{host}:{self.port}{path}"

    def page(self, path, body, status=200, host=None, **headers):
        body = body if isinstance(body, bytes) else body.encode()
        named = {k.replace("_", "-"): v for k, v in headers.items()}
        self.server.pages[(host, path) if host else path] = (status, body, named)

    def odd(self, path, function, host=None):
        self.server.odds[(host, path) if host else path] = function

    @property
    def asked(self):
        with self.server.lock:
            return list(self.server.asked)

    @property
    def most_open(self):
        return self.server.most_open

    def paths(self, host=None):
        return [path for h, path, _, _ in self.asked if host in (None, h)]

    def forget(self):
        with self.server.lock:
            self.server.asked.clear()


# --- ways to misbehave ---

def head(handler, status=200, **headers):
    handler.send_response(status)
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()


def silent(handler):
    """Takes the request and says nothing."""
    time.sleep(120)


def trickling(handler):
    head(handler, Content_Type="application/rss+xml")
    for _ in range(1200):
        handler.wfile.write(b" ")
        handler.wfile.flush()
        time.sleep(0.1)


def endless(handler):
    head(handler, Content_Type="application/rss+xml")
    handler.wfile.write(b"<rss><channel>")
    while True:
        handler.wfile.write(b"<item><title>more</title></item>" * 1000)


def huge(handler):
    head(handler, Content_Type="application/rss+xml", Content_Length=str(1 << 40))
    while True:
        handler.wfile.write(b" " * 65536)


def endless_headers(handler):
    handler.send_response(200)
    for i in range(100_000):
        handler.wfile.write(b"X-%d: %s\r\n" % (i, b"x" * 500))


def cut_off(handler):
    head(handler, Content_Type="application/rss+xml", Content_Length="10000")
    handler.wfile.write(b"<rss><channel><title>cut</title>")


def bomb(handler):
    """A gibibyte of spaces in a mebibyte of gzip."""
    head(handler, Content_Type="application/rss+xml", Content_Encoding="gzip")
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    for _ in range(1024):
        handler.wfile.write(packer.compress(b" " * (1 << 20)))
    handler.wfile.write(packer.flush())


def twice_packed(handler):
    head(handler, Content_Type="application/rss+xml", Content_Encoding="gzip, gzip")
    handler.wfile.write(gzip.compress(gzip.compress(b" " * (1 << 28))))


def no_http(handler):
    handler.wfile.write(b"SSH-2.0-OpenSSH_9.2p1\r\n")


def to(where, status=302):
    return lambda handler: head(handler, status, Location=where, Content_Length="0")


def says(status, **headers):
    return lambda handler: head(handler, status, Content_Length="0", **headers)
