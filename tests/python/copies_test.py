"""Copies, stories and restorations."""
import pytest

import backlot
from conftest import SAID

SPUN = "Ki Solar Kyum, a former observe and area athlete."


@pytest.fixture(scope="module")
def by_id(examples):
    return {d.id: d for d in examples}


def test_a_copy_is_known(by_id):
    original, copy = by_id["bakery-making-of"], by_id["bakery-spun-copy"]
    verdict = backlot.verify(original, copy)
    assert (verdict.relation, verdict.source) == ("spun", "bakery-making-of")
    assert verdict.probability > 0.9 and 0.5 <= verdict.confidence <= 1
    assert backlot.verify(original, by_id["oath-stills"]).relation == "different"
    assert set(backlot.keys(original)) & set(backlot.keys(copy))


def test_keys_are_numbers_in_rising_order(by_id):
    keys = backlot.keys(by_id["bakery-making-of"])
    assert keys == sorted(set(keys)) and all(0 <= k < 2**64 for k in keys)


def test_a_comparison_tells_what_differs(by_id):
    original, copy = by_id["bakery-making-of"], by_id["bakery-spun-copy"]
    read = backlot.compare(original, copy).to_dict()
    for side, document in (("left", original), ("right", copy)):
        text = " ".join(document.text.split())
        pieces = [piece for row in read["rows"] for piece in row[side]]
        assert all(" ".join(piece["text"].split()) in text for piece in pieces)
        assert {piece["kind"] for piece in pieces} >= {"kept", "swapped"}


def test_stories_do_not_depend_on_order_or_threads(examples):
    found = backlot.stories(examples)
    assert found == backlot.stories(reversed(examples), threads=3)
    first = found.stories[0]
    assert (first.id, first.size, len(first.documents)) == ("bakery-making-of", 4, 4)
    assert found.to_dict()["stories"][0]["documents"][1]["relation"] == "spun"


def test_documents_without_ids_have_some(by_id):
    texts = [by_id[i].text for i in ("bakery-making-of", "bakery-spun-copy", "bakery-making-of")]
    ids = [d.id for s in backlot.stories(texts).stories for d in s.documents]
    assert len(set(ids)) == 3 and sum(i + "-2" in ids for i in ids) == 1


@pytest.mark.parametrize(
    ("rows", "complaint"),
    [
        ([{"id": "a", "text": SAID}, {"id": "a", "text": "Other."}], 'row 1: its id "a" is that of row 0'),
        ([SAID, None], "row 1: expected a str"),
        ([SAID, SAID, {"text": ""}], "row 2: empty document"),
    ],
)
def test_bad_rows_of_a_corpus_are_named(rows, complaint):
    with pytest.raises(backlot.Error, match="row") as raised:
        backlot.stories(rows)
    assert str(raised.value).startswith(complaint)


@pytest.mark.parametrize("function", [backlot.keys, lambda d: backlot.verify(SAID, d), lambda d: backlot.compare(d, SAID)])
@pytest.mark.parametrize("bad", [None, "", b"x", "\ud800", {"id": 1}])
def test_bad_documents_raise(function, bad):
    with pytest.raises(backlot.Error):
        function(bad)


def test_swapped_words_are_put_back(annotator):
    put_right = annotator.restore(SPUN)
    assert put_right.text == "Ki Sun Kyum, a former track and field athlete."
    assert [(d.as_written, d.restored) for d in put_right.damage] == [
        ("Ki Solar Kyum", "Ki Sun Kyum"),
        ("observe and area", "track and field"),
    ]
    assert put_right.spun.verdict
    untouched = annotator.restore(SAID)
    assert (untouched.text, untouched.damage) == (SAID, [])
    with pytest.raises(backlot.Error):
        annotator.restore(None)
