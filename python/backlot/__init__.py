"""Reads entertainment news and keeps what it says, each fact with its sentence.

    import backlot

    annotator = backlot.Annotator()
    said = annotator.annotate("Wen Li stars as Ada, a night nurse, in “Tin Roof”.")
    for row in said.cast:
        print(row.actor, row.character, row.work)       # Wen Li Ada Tin Roof

    table = annotator.annotate_table(documents)         # Arrow: pyarrow.table(table), pandas, polars, DuckDB
    for document in backlot.read("articles/"):          # every format that the program reads
        ...

Texts are str (or a Document, or a mapping with "text"); offsets count code points of that text, half-open. What cannot
be read raises backlot.Error, which names the row.
"""

from ._native import Document, Error, Table
from .annotation import (
    Airing,
    Annotation,
    Cast,
    Crew,
    Damage,
    Membership,
    Moment,
    Quote,
    Rating,
    Source,
    Spun,
    Work,
)
from .annotator import Annotator
from .copies import Comparison, Excerpt, Stories, Story, StoryDocument, Verdict, compare, keys, stories, verify
from .documents import Text
from .reading import read
from .restoration import Restoration

__all__ = [
    "Airing",
    "Annotation",
    "Annotator",
    "Cast",
    "Comparison",
    "Crew",
    "Damage",
    "Document",
    "Error",
    "Excerpt",
    "Membership",
    "Moment",
    "Quote",
    "Rating",
    "Restoration",
    "Source",
    "Spun",
    "Stories",
    "Story",
    "StoryDocument",
    "Table",
    "Text",
    "Verdict",
    "Work",
    "compare",
    "keys",
    "read",
    "stories",
    "verify",
]
