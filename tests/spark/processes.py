"""Processes of Spark's executors on this machine, and ways to end one of them."""
import os
import signal
import threading
import time
from pathlib import Path

# Without it Spark looks for a build of its own to tell the version of Scala (local-cluster).
ENVIRONMENT = {"SPARK_SCALA_VERSION": "2.12"}


def executors():
    """Processes of executors that this one has started, the oldest first."""
    found = []
    for process in Path("/proc").iterdir():
        if not process.name.isdigit():
            continue
        try:
            command = (process / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        if b"org.apache.spark.executor.CoarseGrainedExecutorBackend" in command and _is_ours(int(process.name)):
            found.append(int(process.name))
    return sorted(found)


def _is_ours(process):
    while process > 1:
        if process == os.getpid():
            return True
        try:
            process = int(Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            return False
    return False


def kill_one_when(condition):
    """Kills an executor, once, as soon as the condition holds; returns the thread, whose `killed` says whom."""

    def wait():
        while not condition():
            time.sleep(0.2)
        thread.killed = executors()[0]
        os.kill(thread.killed, signal.SIGKILL)

    thread = threading.Thread(target=wait, daemon=True)
    thread.killed = None
    thread.start()
    return thread
