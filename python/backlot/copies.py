"""Who copied whom, and which articles tell the same news."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, Literal

from . import _native
from .annotation import made
from .documents import Text, each_of

Relation = Literal["verbatim", "light rewrite", "spun", "excerpt", "retelling", "different"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Verdict:
    """Of two documents. Shares are of the text of each that stands in the other, by weight, 0 to 1; source is the id of
    the one that the other derives from, None where nothing tells, and confidence is that of the source, 0.5 to 1."""

    relation: Relation
    probability: float
    left_share: float
    right_share: float
    source: str | None
    confidence: float

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True, kw_only=True, slots=True)
class StoryDocument:
    """relation: to source, the document it derives from; "retelling" for one that tells the same news in its own words,
    None for the first of the story. confidence: that it derives from this source, or retells, 0.5 to 1."""

    id: str
    relation: Relation | None
    source: str | None
    confidence: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Story:
    """Documents that tell the same news, each before its copies; weakest: the probability of the weakest link."""

    id: str
    size: int
    weakest: float
    documents: list[StoryDocument]


@dataclass(frozen=True, kw_only=True, slots=True)
class Excerpt:
    """Document `id` holds a part of document `of`, and other things too."""

    id: str
    of: str
    probability: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Stories:
    """stories: of two documents or more, the largest first."""

    stories: list[Story]
    excerpts: list[Excerpt]

    def to_dict(self) -> dict[str, Any]:
        """As `backlot stories --json` writes it."""
        return asdict(self)


class Comparison:
    """Two documents side by side: the verdict, and rows of pieces that are kept, swapped or alone."""

    def __init__(self, fields: dict[str, Any]) -> None:
        self._fields = fields
        self.left: str = fields["left"]
        self.right: str = fields["right"]
        self.verdict = _verdict(fields)

    def to_dict(self) -> dict[str, Any]:
        return dict(self._fields)

    def __repr__(self) -> str:
        return f"<backlot.Comparison of {self.left} and {self.right}: {self.verdict.relation}>"

    def _repr_html_(self) -> str:
        from .notebook import comparison_html

        return comparison_html(self)


def _verdict(fields: dict[str, Any]) -> Verdict:
    return Verdict(**{name: fields[name] for name in Verdict.__dataclass_fields__})


def keys(document: Text) -> list[int]:
    """What the document shares with its copies and with hardly any other: 64-bit numbers, each once, in rising order;
    the same on any machine. Two documents that share none are no copies and no retellings of each other.

    Raises Error where it cannot be read.
    """
    return _native.keys(document)


def compare(left: Text, right: Text) -> Comparison:
    """Two documents side by side; shows itself in a notebook. Raises Error where one cannot be read."""
    return Comparison(json.loads(_native.compare(left, right)))


def verify(left: Text, right: Text) -> Verdict:
    """Whether one derives from the other, how, and which from which. Raises Error where one cannot be read."""
    return compare(left, right).verdict


def stories(documents: Iterable[Text], *, threads: int | None = None) -> Stories:
    """Copy groups and stories of a corpus, as `backlot stories` finds them: independent of the order of documents and
    of threads. All are held in memory, four bytes a word.

    Documents are called by their ids; one without an id by a hash of its text, and the second of the same text by that
    with "-2" behind it.

    Raises Error, with the row counted from 0, for a document that cannot be read and for an id that was there before;
    TypeError for what is no iterable, or is one document.
    """
    found = json.loads(_native.stories(list(each_of(documents)), threads))
    return Stories(
        stories=[
            Story(**{**story, "documents": [made(StoryDocument, d) for d in story["documents"]]})
            for story in found["stories"]
        ],
        excerpts=[made(Excerpt, e) for e in found["excerpts"]],
    )
