"""Texts to annotations."""
import datetime

import pytest

import backlot
from conftest import SAID


def test_an_annotation_is_typed(annotator):
    said = annotator.annotate(SAID)
    (row,) = said.cast
    assert (row.actor, row.character, row.work, row.status) == ("Wen Li", "Ada", "Tin Roof", "confirmed")
    assert said.text[row.start : row.end] == "Wen Li stars as Ada"
    assert said.works[0].title == "Tin Roof"
    assert said.to_dict()["cast"][0]["actor"] == "Wen Li"


def test_every_list_can_be_looked_at(annotator, examples):
    for said in annotator.annotate_batch(examples):
        read = said.to_dict()
        for name in ("works", "cast", "crew", "schedule", "ratings", "memberships", "quotes", "moments", "damage"):
            assert len(getattr(said, name)) == len(read[name])
        assert said.sentences == [tuple(s) for s in read["sentences"]]
        assert said.spun.verdict == read["spun"]["verdict"]


def test_a_batch_keeps_its_order(annotator, examples):
    alone = [annotator.annotate(d).to_json() for d in examples]
    many = [*examples] * 20
    assert [a.to_json() for a in annotator.annotate_batch(many)] == alone * 20


def test_threads_decide_nothing(examples):
    one, seven = (backlot.Annotator(threads=n).annotate_batch(examples) for n in (1, 7))
    assert [a.to_json() for a in one] == [a.to_json() for a in seven]


def test_what_is_known_of_a_text_is_kept(annotator):
    row = {"id": 7, "text": SAID, "url": "https://a.example/", "title": "Roofs", "date": datetime.date(2026, 3, 4)}
    doc = annotator.annotate(row).doc
    assert (doc.id, doc.url, doc.title, doc.published) == ("7", "https://a.example/", "Roofs", "2026-03-04")
    assert annotator.annotate(backlot.Document(**row)).doc == doc


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        (None, "not None"),
        (float("nan"), "not nan (float)"),
        (b"Wen Li", "not bytes; decode it first"),
        (7, "not int"),
        ("\ud800", "half of a surrogate pair"),
        ("", "empty document"),
        (" \n", "empty document"),
        ("a\0b", "line 1, column 2: binary data"),
        ("x" * 100_000_000, "100000000 bytes, more than the 16777216 allowed"),
        ({}, 'no "text"'),
        ({"text": None}, '"text" is None'),
        ({"text": float("nan")}, '"text" is nan (float)'),
        ({"text": "a", "id": "\udfff"}, '"id" holds half of a surrogate pair'),
        ({"text": "a", "id": 1.5}, '"id" is 1.5 (float)'),
        ({"text": "a", "id": []}, '"id" is list'),
        ({"text": "a", "title": b"t"}, '"title" is bytes'),
        ({"text": "a", "date": "soon"}, '"date" is no date'),
    ],
)
def test_bad_rows_are_named(annotator, row, complaint):
    with pytest.raises(backlot.Error) as raised:
        annotator.annotate(row)
    assert complaint in str(raised.value)
    with pytest.raises(backlot.Error) as raised:
        list(annotator.annotate_batch([SAID, row]))
    assert str(raised.value).startswith("row 1: ")
    first, kept, last = annotator.annotate_batch([SAID, row, SAID], errors="keep")
    assert first == last and isinstance(kept, backlot.Error) and complaint in str(kept)
