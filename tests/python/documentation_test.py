"""What the documentation shows is so."""
import doctest
import json
import re

import pyarrow as pa

import backlot
from conftest import ROOT

GUIDE = ROOT / "docs/python.md"


def test_sessions(monkeypatch):
    monkeypatch.chdir(ROOT)
    found = doctest.testfile(str(GUIDE), module_relative=False, optionflags=doctest.ELLIPSIS)
    assert found.attempted > 20 and found.failed == 0


def names_in(type_):
    """Of the members of a struct, however deep."""
    if pa.types.is_list(type_):
        return names_in(type_.value_type)
    if not pa.types.is_struct(type_):
        return set()
    return {type_.field(i).name for i in range(type_.num_fields)}


def test_the_schema_is_told_as_it_is(annotator):
    told = {}
    section = GUIDE.read_text().split("## Tables")[1].split("## Errors")[0]
    for column, said in re.findall(r"^\| `(\w+)` \| (.*) \|$", section, re.M):
        told[column] = set(re.findall(r"`(\w+)`", said.split(": why")[0] if column == "error" else said))
        if "*evidence*" in said:
            told[column] |= {"start", "end", "sentence", "confidence", "rule"}
    told["sentences"], told["error"] = set(), set()
    told["quotes"].discard("sentences")
    schema = pa.schema(annotator.annotate_table([]))
    assert told == {field.name: names_in(field.type) for field in schema}


def test_everything_public_says_what_it_is():
    for name in backlot.__all__:
        if name not in ("Text", "Error"):
            assert getattr(backlot, name).__doc__, name


def test_the_objects_have_the_fields_of_the_schema(annotator):
    described = json.loads((ROOT / "docs/annotation.schema.json").read_text())
    evidence = set(described["$defs"]["fact"]["properties"])
    kinds = {"works": backlot.Work, "cast": backlot.Cast, "crew": backlot.Crew, "schedule": backlot.Airing,
             "ratings": backlot.Rating, "memberships": backlot.Membership, "quotes": backlot.Quote,
             "moments": backlot.Moment}
    for kind, made in kinds.items():
        wanted = evidence | set(described["properties"][kind]["items"]["allOf"][1]["properties"])
        assert wanted <= set(made.__dataclass_fields__), kind
