"""What an article says, as objects; the same fields as docs/annotation.schema.json.

Offsets (`start`, `end`) count code points of the text as it came, half-open: `text[fact.start:fact.end]` is what says
the fact. `sentence` is an index into `Annotation.sentences`. `confidence` is between 0 and 1.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, TypeVar

Span = tuple[int, int]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Fact:
    start: int
    end: int
    sentence: int
    confidence: float
    rule: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Work(_Fact):
    """A series, film or show that the article speaks of."""

    title: str
    as_written: str
    type: Literal["series", "film", "variety", "unknown"]
    networks: tuple[str, ...] = ()
    genres: tuple[str, ...] = ()
    season: str | None = None
    premise: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Cast(_Fact):
    """Who plays whom. An offer or a rumour has that status and is no cast."""

    actor: str
    actor_as_written: str
    status: Literal["confirmed", "in talks", "turned down", "rumored"]
    character: str | None = None
    character_as_written: str | None = None
    work: str | None = None
    description: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Crew(_Fact):
    """Who makes it; `job` in one word: "director", "writer"."""

    person: str
    job: str
    work: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Airing(_Fact):
    """A slot or a date: `time` is "HH:MM" of the day in zone `tz` (IANA), which the text states or which is inferred."""

    kind: Literal["airs", "premieres", "finale", "releases"]
    work: str | None = None
    days: tuple[str, ...] = ()
    time: str | None = None
    tz: str | None = None
    tz_basis: Literal["stated", "inferred"] | None = None
    date: str | None = None
    network: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Rating(_Fact):
    """`value` is a percentage."""

    value: float
    work: str | None = None
    episode: int | None = None
    scope: str | None = None
    source: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Membership(_Fact):
    """Who belongs to which group."""

    person: str
    group: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Quote(_Fact):
    """`parts` are the pieces of a broken quotation; `restored` is there where words of it had been swapped."""

    text: str
    parts: tuple[Span, ...] = ()
    restored: str | None = None
    speaker: str | None = None
    cue: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Moment(_Fact):
    """What happened on the set, in restored words; `order` counts from 1 in the order of the video."""

    order: int
    kind: str
    summary: str
    people: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Damage:
    """Words that a program swapped, and what stood there."""

    start: int
    end: int
    as_written: str
    restored: str
    kind: Literal["name", "title", "term", "word"]
    confidence: float
    why: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Spun:
    """Whether a program swapped words of the text; `score` is how probable that is, 0 to 1."""

    verdict: bool
    score: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """The document. Dates are ISO 8601; `language` is BCP 47."""

    id: str
    source: str
    text: str
    url: str | None = None
    title: str | None = None
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    site: str | None = None
    authors: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    videos: tuple[str, ...] = ()
    teaser: bool = False


_Row = TypeVar("_Row")


def _frozen(value: Any) -> Any:
    return tuple(_frozen(v) for v in value) if isinstance(value, list) else value


def made(of: type[_Row], fields: dict[str, Any]) -> _Row:
    """A row of the schema as an object."""
    return of(**{name: _frozen(value) for name, value in fields.items()})


class Annotation:
    """What one article says. Lists are made when they are first looked at."""

    def __init__(self, line: bytes) -> None:
        self._line = line

    def to_json(self) -> str:
        """One line, without its line break: the bytes that `backlot annotate` writes."""
        return self._line.decode().rstrip("\n")

    def to_dict(self) -> dict[str, Any]:
        """By docs/annotation.schema.json. A new one each time: it may be changed."""
        read: dict[str, Any] = json.loads(self._line)
        return read

    @cached_property
    def _read(self) -> dict[str, Any]:
        return self.to_dict()

    def _rows(self, of: type[_Row], name: str) -> list[_Row]:
        return [made(of, row) for row in self._read[name]]

    @cached_property
    def doc(self) -> Source:
        return made(Source, self._read["doc"])

    @property
    def text(self) -> str:
        return self.doc.text

    @cached_property
    def sentences(self) -> list[Span]:
        return [(begin, end) for begin, end in self._read["sentences"]]

    @cached_property
    def spun(self) -> Spun:
        return made(Spun, self._read["spun"])

    @cached_property
    def works(self) -> list[Work]:
        return self._rows(Work, "works")

    @cached_property
    def cast(self) -> list[Cast]:
        return self._rows(Cast, "cast")

    @cached_property
    def crew(self) -> list[Crew]:
        return self._rows(Crew, "crew")

    @cached_property
    def schedule(self) -> list[Airing]:
        return self._rows(Airing, "schedule")

    @cached_property
    def ratings(self) -> list[Rating]:
        return self._rows(Rating, "ratings")

    @cached_property
    def memberships(self) -> list[Membership]:
        return self._rows(Membership, "memberships")

    @cached_property
    def quotes(self) -> list[Quote]:
        return self._rows(Quote, "quotes")

    @cached_property
    def moments(self) -> list[Moment]:
        return self._rows(Moment, "moments")

    @cached_property
    def damage(self) -> list[Damage]:
        return self._rows(Damage, "damage")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Annotation) and self._line == other._line

    def __hash__(self) -> int:
        return hash(self._line)

    def __reduce__(self) -> tuple[type[Annotation], tuple[bytes]]:
        return Annotation, (self._line,)

    def __repr__(self) -> str:
        counts = ", ".join(
            f"{len(self._read[name])} {name}"
            for name in ("works", "cast", "crew", "schedule", "ratings", "memberships", "quotes", "moments", "damage")
            if self._read[name]
        )
        return f"<backlot.Annotation of {self.doc.id}: {counts or 'nothing found'}>"

    def _repr_html_(self) -> str:
        from .notebook import annotation_html

        return annotation_html(self)
