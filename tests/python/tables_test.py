"""Tables in, tables out."""
import json

import pyarrow as pa
import pytest

import backlot
from conftest import ROOT, SAID


def without_nothing(value):
    """What is null in a table is left out of JSON or null there."""
    if isinstance(value, dict):
        return {k: without_nothing(v) for k, v in value.items() if v is not None}
    if isinstance(value, list):
        return [without_nothing(v) for v in value]
    return value


def test_a_row_says_what_the_annotation_says(annotator, examples):
    table = pa.table(annotator.annotate_table(examples))
    table.validate(full=True)
    for row, said in zip(table.to_pylist(), annotator.annotate_batch(examples), strict=True):
        wanted = said.to_dict()
        del wanted["schema"]
        assert row.pop("error") is None
        assert without_nothing(row) == without_nothing(wanted)


def test_many_batches_are_one_table(annotator, examples):
    many = [*examples] * 200
    table = annotator.annotate_table(many)
    read = pa.table(table)
    assert (len(table), read.num_rows) == (len(many), len(many))
    assert read["doc"].num_chunks > 1
    assert [d["id"] for d in read["doc"].to_pylist()] == [d.id for d in many]


def test_it_may_be_handed_over_again_and_outlives_the_table(annotator):
    table = annotator.annotate_table([SAID] * 100)
    first, second = pa.table(table), pa.table(table)
    del table
    assert first.equals(second)
    assert first["cast"][99].as_py()[0]["actor"] == "Wen Li"


def test_the_schema_is_there_without_rows(annotator):
    table = annotator.annotate_table([])
    schema = pa.schema(table)
    assert schema == pa.table(table).schema
    keys = json.loads((ROOT / "docs/annotation.schema.json").read_text())["required"]
    assert set(schema.names) == set(keys) - {"schema"} | {"error"}


def test_a_bad_row_has_an_error(annotator):
    table = pa.table(annotator.annotate_table([SAID, None, {"id": "x", "text": 7}, {"id": "y", "text": ""}, SAID]))
    assert [e is None for e in table["error"].to_pylist()] == [True, False, False, False, True]
    assert [d and d["id"] for d in table["doc"].to_pylist()][1:4] == [None, "x", "y"]
    assert table["cast"].to_pylist()[1:4] == [None] * 3


def test_a_capsule_that_nobody_takes_is_freed(annotator):
    table = annotator.annotate_table([SAID])
    for _ in range(1000):
        table.__arrow_c_stream__()
        table.__arrow_c_schema__()


ROWS = [{"id": "a", "text": SAID, "date": None}, {"id": "b", "text": "Nothing.", "date": "2026-03-04"}]


@pytest.mark.parametrize("make", [pa.Table.from_pylist, pa.RecordBatch.from_pylist])
def test_tables_of_pyarrow_are_read(annotator, make):
    assert list(annotator.annotate_batch(make(ROWS))) == list(annotator.annotate_batch(ROWS))
    column = make(ROWS)["text"]
    assert [a.text for a in annotator.annotate_batch(column)] == [SAID, "Nothing."]


def test_tables_of_pandas_and_polars_are_read(annotator):
    wanted = list(annotator.annotate_batch(ROWS))
    for name in ("pandas", "polars"):
        made = pytest.importorskip(name).DataFrame(ROWS)
        assert list(annotator.annotate_batch(made)) == wanted


def test_pandas_reads_the_table(annotator):
    pytest.importorskip("pandas")
    frame = pa.table(annotator.annotate_table(ROWS)).to_pandas()
    assert frame["error"].isna().all() and frame["cast"][0][0]["actor"] == "Wen Li"
