# mypy: disable-error-code="import-not-found,import-untyped"
"""Files to rows of documents, read by the executors."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq
from pyspark.sql import functions as F

from .. import _native
from ._splits import File, Split, failed, local_path, opened, splits_of

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

Batches = Iterable[pa.RecordBatch]

ROWS = 500  # of a batch
_BLOCK = 8 << 20  # bytes of lines that are looked at at once
_COLUMNS = ("text", "id", "url", "title", "date")
_MOST_TASKS = 10_000
_SPLIT = "split long, source string, kind string, begin long, end long, named boolean, error string"
_ROW = "split long, place long, source string, id string, own_id boolean, document binary, error string"


def documents_of(spark: SparkSession, files: list[File]) -> DataFrame:
    """A row for each document, or for what could not be read (`error`): split and place, which are its place in the
    input; source (the file), id, own_id (whether it came with its document), document (bytes, for the stages)."""
    pieces = spark.sparkContext.parallelize(files, max(1, min(len(files), _MOST_TASKS))).flatMap(splits_of)
    numbered = [(number, *split) for number, split in enumerate(pieces.collect())]
    splits = spark.sparkContext.parallelize(numbered, max(1, min(len(numbered), _MOST_TASKS)))
    return spark.createDataFrame(splits, _SPLIT).mapInArrow(_read, _ROW)


def with_own_ids(rows: DataFrame) -> DataFrame:
    """The same, where each of several documents without an id of their own has one: a hash of its text is called again
    with -2 behind it, and so on, in the order of the input."""
    from pyspark.sql import Window

    borrowed = rows.where(~F.col("own_id")).select("id", "split", "place")
    order = Window.partitionBy("id").orderBy("split", "place")
    again = borrowed.withColumn("turn", F.row_number().over(order)).where(F.col("turn") > 1).drop("id")
    turn = F.col("turn")
    told = rows.join(again, ["split", "place"], "left")
    new = F.when(turn.isNull(), F.col("id")).otherwise(F.concat_ws("-", "id", turn.cast("string")))
    return told.withColumn("id", new).drop("turn")


def _read(batches: Batches) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        for row in batch.to_pylist():
            yield from _placed(row.pop("split"), Split(**row))


# The rows of a split, with where they stand. What is wrong with the file is told in a row, behind those that were read.
def _placed(number: int, split: Split) -> Iterator[pa.RecordBatch]:
    place = 0
    try:
        for table in _rows_of(split):
            for batch in table.to_batches():
                yield _with_place(batch, number, place, split.source)
                place += batch.num_rows
    except (OSError, ValueError, pa.ArrowException) as error:
        (refused,) = _refused(failed(split.source, error)).to_batches()
        yield _with_place(refused, number, place, split.source)


def _rows_of(split: Split) -> Iterator[pa.Table]:
    if split.kind == "error":
        yield _refused(split)
    elif split.kind == "rows":
        yield from _parquet(split)
    elif split.kind == "lines":
        yield from _lines(split)
    else:
        yield from _whole(split)


def _with_place(batch: pa.RecordBatch, number: int, place: int, source: str) -> pa.RecordBatch:
    count = batch.num_rows
    where = [
        pa.array([number] * count, pa.int64()),
        pa.array(range(place, place + count), pa.int64()),
        pa.array([source] * count, pa.string()),
    ]
    names = ["split", "place", "source", *batch.schema.names]
    return pa.RecordBatch.from_arrays([*where, *batch.columns], names=names)


def _refused(split: Split) -> pa.Table:
    columns = {"id": pa.string(), "own_id": pa.bool_(), "document": pa.binary(), "error": pa.string()}
    row = {"error": split.error}
    return pa.Table.from_pylist([row], schema=pa.schema(list(columns.items())))


def _whole(split: Split) -> Iterator[pa.Table]:
    path = local_path(split.source)
    if path is not None:
        yield from _rows_of_file(path, split)
        return
    with tempfile.TemporaryDirectory(prefix="backlot-") as folder:
        copy = Path(folder, Path(split.source).name)
        system, there = opened(split.source)
        with system.open_input_stream(there, compression=None) as given, open(copy, "wb") as kept:
            shutil.copyfileobj(given, kept)
        yield from _rows_of_file(str(copy), split)


def _rows_of_file(path: str, split: Split) -> Iterator[pa.Table]:
    file = _native.FileRows(path, split.source, split.named)
    while (rows := file.next(ROWS)) is not None:
        yield pa.table(rows)


def _lines(split: Split) -> Iterator[pa.Table]:
    for lines in _lines_of(split):
        for begin in range(0, len(lines), ROWS):
            some = lines[begin : begin + ROWS]
            rows = _parsed({"record": pa.array([line for _, line in some], pa.binary())}, split.source)
            yield _with_bytes(rows, split.source, [at for at, _ in some])


# Which line has an error: it is not known how many there are in the splits before.
def _with_bytes(rows: pa.Table, source: str, at: list[int]) -> pa.Table:
    errors = rows.column("error")
    if errors.null_count == len(errors):
        return rows
    told = [
        error and f"{source}: byte {place}: {error.removeprefix(source + ': ')}"
        for place, error in zip(at, errors.to_pylist(), strict=True)
    ]
    return rows.set_column(rows.schema.get_field_index("error"), "error", pa.array(told, pa.string()))


# Those that begin in the bytes of the split and hold something, each with its first byte; the last one may end behind it.
def _lines_of(split: Split) -> Iterator[list[tuple[int, bytes]]]:
    system, path = opened(split.source)
    with system.open_input_file(path) as file:
        at = max(0, split.begin - 1)  # where the next line begins; a line break there ends one of the split before
        file.seek(at)
        is_cut = split.begin > 0
        held = b""
        while at < split.end:
            block = file.read(_BLOCK)
            *lines, held = (held + block).split(b"\n")
            if not block and held:
                lines, held = [held], b""
            begun = []
            for line in lines:
                if at < split.end and not is_cut and line.strip():
                    begun.append((at, line))
                is_cut = False
                at += len(line) + 1
            yield begun
            if not block:
                return


def _parquet(split: Split) -> Iterator[pa.Table]:
    system, path = opened(split.source)
    with system.open_input_file(path) as file:
        parquet = pq.ParquetFile(file)
        names = [name for name in _COLUMNS if name in parquet.schema_arrow.names]
        if "text" not in names:
            raise ValueError(f"no column \"text\" among {', '.join(parquet.schema_arrow.names)}")
        for batch in parquet.iter_batches(ROWS, row_groups=[split.begin], columns=names):
            columns = {name: _as_text(batch.column(name)) for name in names}
            yield _parsed(columns, split.source)


def _as_text(column: Any) -> Any:
    kind = column.type
    if pa.types.is_large_binary(kind) or pa.types.is_binary(kind):
        return column
    if pa.types.is_timestamp(kind):
        column = column.cast(pa.date32())
    return column.cast(pa.string())


def _parsed(columns: dict[str, Any], source: str) -> pa.Table:
    rows = len(next(iter(columns.values())))
    batch = pa.RecordBatch.from_arrays(
        [*columns.values(), pa.array([source] * rows, pa.string())], names=[*columns, "source"]
    )
    return pa.table(_native.stage("parsed", batch))
