"""A Spark session with executors in processes of their own, on this machine."""

import os
import sys
from pathlib import Path

import processes
import pyspark
from pyspark.sql import SparkSession


def start(partitions=4, memory=1024, local_dir=None, **settings):
    """Two executors of one core each, `memory` MB each."""
    os.environ.update(
        SPARK_HOME=str(Path(pyspark.__file__).parent),
        SPARK_LOCAL_IP="127.0.0.1",
        **processes.ENVIRONMENT,
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
