"""Whatever is handed over: an annotation that holds together, or an Error; never anything else."""
import json

import pyarrow as pa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import backlot

annotator = backlot.Annotator(threads=2)
few = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))

words = st.sampled_from("Wen Li stars as Ada plays “Tin Roof” , . \n said KBS on Monday 9 p.m. 기선겸 😀 \u0301 Ki Solar Kyum".split(" "))
prose = st.lists(words, max_size=40).map(" ".join)
any_text = st.text(alphabet=st.characters(codec=None, exclude_categories=()), max_size=60)
texts = prose | any_text
anything = st.none() | st.integers() | st.floats() | st.binary(max_size=5) | texts | st.lists(st.none(), max_size=2)
rows = texts | anything | st.dictionaries(st.sampled_from(["text", "id", "url", "title", "date", "other"]), anything)


def check(said):
    read = said.to_dict()
    text = read["doc"]["text"]
    assert json.loads(said.to_json()) == read
    for kind in ("works", "cast", "crew", "schedule", "ratings", "memberships", "quotes", "moments", "damage"):
        assert len(getattr(said, kind)) == len(read[kind])
        for fact in read[kind]:
            assert 0 <= fact["start"] <= fact["end"] <= len(text)
            assert 0 <= fact["confidence"] <= 1
    assert said._repr_html_()


@few
@given(st.lists(rows, max_size=4))
def test_rows(given_rows):
    kept = list(annotator.annotate_batch(given_rows, errors="keep"))
    assert len(kept) == len(given_rows)
    table = pa.table(annotator.annotate_table(given_rows))
    table.validate(full=True)
    for said, error in zip(kept, table["error"].to_pylist(), strict=True):
        assert isinstance(said, backlot.Error) == (error is not None)
        if not isinstance(said, backlot.Error):
            check(said)


@few
@given(prose)
def test_offsets_count_code_points(text):
    try:
        said = annotator.annotate(text)
    except backlot.Error:
        assert not text.strip()
        return
    assert said.text == text
    for row in said.damage:
        assert text[row.start : row.end] == row.as_written


@few
@given(texts, texts)
def test_pairs(left, right):
    try:
        verdict = backlot.verify(left, right)
        other = backlot.verify(right, left)
    except backlot.Error:
        return
    assert verdict.relation == other.relation
    assert 0 <= verdict.probability <= 1
    assert backlot.compare(left, right)._repr_html_()


@few
@given(st.lists(texts, max_size=5))
def test_corpora(many):
    try:
        found = backlot.stories(many)
    except backlot.Error:
        return
    ids = [d.id for s in found.stories for d in s.documents]
    assert len(ids) == len(set(ids)) <= len(many)
