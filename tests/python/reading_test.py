"""Files to documents, and the same output as the program's."""
import gzip
import json
import os
import subprocess

import pytest

import backlot
from conftest import ROOT, SAID

BINARY = os.environ.get("BACKLOT", "")
needs_binary = pytest.mark.skipif(not os.path.exists(BINARY), reason="the program is not built")


def program(*words, **more):
    env = os.environ | {"HOME": "/nonexistent", "XDG_DATA_HOME": "/nonexistent"}
    return subprocess.run([BINARY, *map(str, words)], env=env, capture_output=True, check=False, **more).stdout.decode()


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.txt").write_text(SAID, encoding="utf-8")
    (tmp_path / "b.jsonl").write_text('{"id": "b1", "text": "One."}\n{"id": 2}\n{"id": "b3", "text": "Three."}\n')
    with gzip.open(tmp_path / "c.html.gz", "wt", encoding="utf-8") as page:
        words = "Wen Li went down to the harbour again and looked at the boats for a long while. " * 8
        page.write(f"<title>Boats</title><article><h1>Boats</h1><p>{words}</p><p>{words}</p></article>")
    return tmp_path


def test_formats_are_told_by_content(folder):
    found = {d.id: d for d in backlot.read(folder, errors="skip")}
    assert list(found) == ["a", "b1", "b3", "c"]
    assert found["a"].text == SAID and found["c"].title == "Boats"


def test_a_bad_record_is_named(folder):
    with pytest.raises(backlot.Error, match=r"b\.jsonl:2: record without"):
        list(backlot.read(folder))
    kept = list(backlot.read(str(folder), errors="keep"))
    assert [isinstance(d, backlot.Error) for d in kept] == [False, False, True, False, False]
    with pytest.raises(backlot.Error, match="nowhere"):
        next(backlot.read(folder / "nowhere"))
    with pytest.raises(ValueError, match='"skip" or "keep"'):
        backlot.read(folder, errors="ignore")


def test_documents_are_equal_by_what_they_hold():
    one = backlot.Document(SAID, id=1)
    assert one == backlot.Document(SAID, id="1") and hash(one) == hash(backlot.Document(SAID, id="1"))
    assert one != backlot.Document(SAID, id=2) and one != SAID
    with pytest.raises(AttributeError):
        one.text = "other"
    with pytest.raises(backlot.Error, match="empty document"):
        backlot.Document(" ")


def test_rules_of_your_own(tmp_path):
    rules = tmp_path / "my.rules"
    rules.write_text("this is no rule")
    with pytest.raises(backlot.Error, match=r"my\.rules:1"):
        backlot.Annotator(rules=rules)
    with pytest.raises(backlot.Error, match="holds no rules"):
        (tmp_path / "none").mkdir()
        backlot.Annotator(rules=[tmp_path / "none"])
    with pytest.raises(OSError, match="nowhere"):
        backlot.Annotator(lexicon=tmp_path / "nowhere")


@needs_binary
def test_annotations_are_those_of_the_program(annotator):
    lines = program("annotate", ROOT / "examples").splitlines()
    documents = backlot.read(ROOT / "examples", errors="skip")
    assert [said.to_json() for said in annotator.annotate_batch(documents)] == lines


@needs_binary
def test_lines_of_a_file_are_those_of_the_program(annotator, tmp_path):
    rows = [{"id": i, "text": f"Wen Li stars as Ada {i} in “Tin Roof”.", "title": None} for i in range(500)]
    file = tmp_path / "rows.jsonl"
    file.write_text("".join(json.dumps(r) + "\n" for r in rows))
    wanted = [json.loads(line) for line in program("annotate", file).splitlines()]
    for said, want in zip(annotator.annotate_batch(rows), wanted, strict=True):
        want["doc"]["source"] = ""  # a row has no path
        assert said.to_dict() == want


@needs_binary
def test_stories_and_comparisons_are_those_of_the_program(examples):
    assert backlot.stories(examples).to_dict() == json.loads(program("stories", "--json", ROOT / "examples"))
    pair = [ROOT / "examples/bakery-making-of.txt", ROOT / "examples/bakery-spun-copy.txt"]
    read = list(backlot.read(*pair))
    assert backlot.compare(*read).to_dict() == json.loads(program("compare", "--json", *pair))
