#!/usr/bin/env python3
"""How long a thousand feeds take: each on a host of its own (127.0.0.0/8 has plenty), served by nginx on loopback.

    bench/follow_bench.py build/bench/bin/backlot [FEEDS]

Polls them three times: all new, all unchanged (304), and each with one article more whose page has to be fetched.
"""
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "tests/program"))
from following import free_port, wait_for_port  # noqa: E402
from odd_server import article, item, prose, rss  # noqa: E402


def host(n):
    return f"127.1.{n // 250}.{n % 250 + 1}"


def write_feed(www, port, n, more):
    folder = www / host(n)
    folder.mkdir(parents=True, exist_ok=True)
    items = [item(f"{n}-{i}", f"News {n} {i}", f"http://{host(n)}:{port}/{i}.html", content=prose(salt=f"{n}-{i}"))
             for i in range(3)]
    if more:
        items.insert(0, item(f"{n}-new", f"Late News {n}", f"http://{host(n)}:{port}/new.html", description="Teaser …"))
        (folder / "new.html").write_text(article(f"Late News {n}", prose(salt=f"{n}-new")))
    (folder / "feed.xml").write_text(rss(items, title=f"Feed {n}"))


def serve(folder, port):
    (folder / "nginx.conf").write_text(f"""
        daemon off; pid {folder}/pid; error_log {folder}/error.log; worker_processes 1;
        events {{ worker_connections 4096; }}
        http {{
          types {{ application/rss+xml xml; text/html html; }}
          access_log {folder}/access.log;
          client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
          uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
          gzip on; gzip_types application/rss+xml;
          server {{ listen 0.0.0.0:{port} backlog=4096; root {folder}/www/$host; }}
        }}""")
    folder.chmod(0o755)
    server = subprocess.Popen(["nginx", "-e", folder / "error.log", "-p", folder, "-c", folder / "nginx.conf"])
    wait_for_port(port)
    return server


def poll(binary, guide, *words):
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    ran = subprocess.run([binary, "follow", "--guide", guide, "--once", "--allow-host", "127.0.0.0/8", *words],
                         capture_output=True, text=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    summary = [line for line in ran.stdout.splitlines() if line.startswith(("polled", "read"))]
    return f"{time.monotonic() - start:6.1f} s, {cpu:5.1f} s of processor   {'; '.join(summary)}{ran.stderr[:200]}"


def main():
    binary, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    with tempfile.TemporaryDirectory(prefix="backlot-bench-") as name:
        folder, port = pathlib.Path(name), free_port()
        www, guide = folder / "www", folder / "guide.db"
        for n in range(count):
            write_feed(www, port, n, more=False)
        opml = folder / "feeds.opml"
        opml.write_text("<opml><body>" + "".join(f"<outline xmlUrl='http://{host(n)}:{port}/feed.xml'/>" for n in range(count))
                        + "</body></opml>")
        server = serve(folder, port)
        try:
            print("new       ", poll(binary, guide, "--opml", opml))
            print("unchanged ", poll(binary, guide, "--force"))
            time.sleep(1.1)  # nginx knows versions by the second
            for n in range(count):
                write_feed(www, port, n, more=True)
            print("one more  ", poll(binary, guide, "--force"))
            print("most memory of a run:", resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024, "MB")
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    main()
