"""A Spark session with executors in processes of their own, on this machine; and ways to end one of them."""

import os
import signal
import sys
import threading
import time
from pathlib import Path

import pyspark
from pyspark.sql import SparkSession


def start(partitions=4, memory=1024, local_dir=None, **settings):
    """Two executors of one core each, `memory` MB each."""
    os.environ.update(
        SPARK_HOME=str(Path(pyspark.__file__).parent),
        SPARK_LOCAL_IP="127.0.0.1",
        SPARK_SCALA_VERSION="2.13" if pyspark.__version__ >= "4" else "2.12",
        PYSPARK_PYTHON=sys.executable,
        PYSPARK_DRIVER_PYTHON=sys.executable,
    )
    if local_dir:
        os.environ.update(SPARK_WORKER_DIR=str(local_dir), SPARK_LOCAL_DIRS=str(local_dir))
    builder = SparkSession.builder.master(f"local-cluster[2,1,{memory}]").appName("backlot")
    settings = {
        "spark.executor.memory": f"{memory}m",
        "spark.driver.memory": "1g",
        "spark.ui.enabled": "false",
        "spark.sql.shuffle.partitions": str(partitions),
        "spark.sql.adaptive.coalescePartitions.enabled": "false",
        "spark.sql.execution.arrow.maxRecordsPerBatch": "2000",
        "spark.sql.session.timeZone": "UTC",
        **{name.replace("_", "."): value for name, value in settings.items()},
    }
    for name, value in settings.items():
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    return spark


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
