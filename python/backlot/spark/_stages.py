# mypy: disable-error-code="import-not-found,import-untyped"
"""The stages of src/cluster (stages.h), run on the rows of a DataFrame where they lie."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from .. import _native

if TYPE_CHECKING:
    from pyspark.broadcast import Broadcast
    from pyspark.sql import DataFrame

Batches = Iterable[pa.RecordBatch]

_EDGE = (
    "first long, second long, relation long, probability double, first_share double, second_share double, "
    "direction long, direction_confidence double, strong boolean"
)

# What each stage makes.
_SCHEMAS = {
    "annotation_lines": "id string, annotation string, error string",
    "parsed": "id string, own_id boolean, document binary, error string",
    "restored": "id string, text string, spun boolean, score double, error string",
    "documents": "id string, error string, order binary, fingerprint binary, content long, words binary, runs binary, "
    "keys binary, digest long, copy_sketch binary, story_sketch binary, passages long, stories long, published long, "
    "credits boolean",
    "postings": "key long, place binary",
    "pair_keys": "a long, b long, kind long",
    "pair_stretch": "a long, b long, kind long",
    "furniture_keys": "key long",
    "worth_a_look": "first long, second long, passages long, story long",
    "verify": _EDGE,
    "same_words": _EDGE,
    "likely_roots": "number long",
    "derive": "number long, source long, relation long, confidence double, group long, root long, weakest double, "
    "of long",
    "count_words": "counter long, texts long",
    "weigh": "number long, text binary, listing binary",
    "listings": "sense long, number long, weight double",
    "meet": "number long, sense long, weight double, others binary",
    "partners": "first long, second long",
    "compare": "first long, second long, similar double, told double, figures binary, shared binary, "
    "in_first binary, in_second binary",
    "surroundings": "number long, around binary",
    "kin": "first long, second long, kinship binary, alike long",
    "nearest_parts": "part long, nearest long, part_size long, nearest_size long",
    "join_parts": "part long, into long",
    "link": "group long, story long, weakest double",
    "tell": "story string, size long, weakest double, place long, id string, relation string, source string, "
    "confidence double",
}


def mapped(df: DataFrame, stage: str, keep: Sequence[str] = ()) -> DataFrame:
    """The rows that a stage makes of those of df, batch by batch; where it makes one of each, with the columns `keep`
    behind its own."""

    def run(batches: Batches) -> Batches:
        for batch in batches:
            for made in _made(lambda rows: _native.stage(stage, rows), [batch]):
                kept = [batch.column(name) for name in keep]
                yield pa.RecordBatch.from_arrays([*made.columns, *kept], names=[*made.schema.names, *keep])

    return df.mapInArrow(run, _with_columns(schema_of(stage), df, keep))


def by_groups(df: DataFrame, stage: str, groups: list[str], order: list[str] | None = None) -> DataFrame:
    """The same, with all rows that have the same `groups` (whole numbers) in one batch, one group after the other, the
    rows of a group by `order`."""
    sorted_rows = df.repartition(*groups).sortWithinPartitions(*groups, *(order or []))

    def run(batches: Batches) -> Batches:
        return _made(lambda batch: _native.stage(stage, batch), whole_groups(batches, groups))

    return sorted_rows.mapInArrow(run, schema_of(stage))


def weighed(df: DataFrame, counts: Broadcast[bytes], texts: int) -> DataFrame:
    """Stage `weigh`: counts of words (stage `count_words`) in so many texts say how rare they are."""

    def run(batches: Batches) -> Batches:
        rarity = _native.Rarity(counts.value, texts)
        return _made(lambda batch: _native.weigh(batch, rarity), batches)

    return df.mapInArrow(run, schema_of("weigh"))


def schema_of(stage: str) -> Any:
    """As mapInArrow() takes it."""
    if stage in _SCHEMAS:
        return _SCHEMAS[stage]
    from pyspark.sql.pandas.types import from_arrow_schema

    none = pa.RecordBatch.from_pylist([], schema=pa.schema([("text", pa.string())]))
    return from_arrow_schema(pa.table(_native.stage(stage, none)).schema)


def _with_columns(schema: Any, df: DataFrame, names: Sequence[str]) -> Any:
    if not names:
        return schema
    from pyspark.sql.types import StructType

    return StructType([*schema.fields, *(df.schema[name] for name in names)])


def _made(work: Callable[[pa.RecordBatch], _native.Table], batches: Batches) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        if batch.num_rows:
            yield from pa.table(work(batch)).to_batches()


def whole_groups(batches: Batches, groups: list[str]) -> Iterator[pa.RecordBatch]:
    """Batches cut so that rows with the same `groups`, which stand together, are in one."""
    held: list[pa.RecordBatch] = []  # the last group so far
    for batch in batches:
        if batch.num_rows == 0:
            continue
        cut = _start_of_last(batch, groups)
        if held and (cut > 0 or _first(batch, groups) != _first(held[0], groups)):
            yield _joined([*held, batch.slice(0, cut)])
            held = []
        elif cut > 0:
            yield batch.slice(0, cut)
        held.append(batch.slice(cut))
    if held:
        yield _joined(held)


def _first(batch: pa.RecordBatch, groups: list[str]) -> list[Any]:
    return [batch.column(name)[0].as_py() for name in groups]


def _start_of_last(batch: pa.RecordBatch, groups: list[str]) -> int:
    differs = None
    for name in groups:
        values = batch.column(name).to_numpy()
        other = values != values[-1]
        differs = other if differs is None else differs | other
    assert differs is not None
    found = differs.nonzero()[0]
    return int(found[-1]) + 1 if len(found) else 0


def _joined(batches: list[pa.RecordBatch]) -> pa.RecordBatch:
    if len(batches) == 1:
        return batches[0]
    (whole,) = pa.Table.from_batches(batches).combine_chunks().to_batches(max_chunksize=None) or [batches[0]]
    return whole
