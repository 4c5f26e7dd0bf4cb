"""The compiled part of backlot; use the package."""

from collections.abc import Sequence
import datetime


class Error(ValueError):
    pass

class Document:
    """
    One article: a text with what is known of it. Immutable; checked when it is made.

        Document("Wen Li stars as Ada in “Tin Roof”.", id="a1", date="2026-03-04")

    text: str of at most 16 MiB as UTF-8, the main text with a headline as its first line, paragraphs apart by line
    breaks. id: a hash of the text unless given. date: when it was published, ISO 8601 or as articles print it
    ("March 4, 2026"). What the text itself states (title, date) is taken from it where it is not given.

    Raises backlot.Error for a text that is empty, too large or holds what no text may (NUL, half of a surrogate
    pair), and for a date that is none. Documents are equal where all their fields are; they can be pickled.
    """

    def __init__(self, text: str, *, id: str | int | None = None, url: str | None = None, title: str | None = None, date: str | datetime.date | None = None) -> None: ...

    @property
    def text(self) -> str:
        """What all offsets refer to."""

    @property
    def id(self) -> str:
        """Its own, else a hash of the text."""

    @property
    def source(self) -> str:
        """Path or address."""

    @property
    def url(self) -> str | None: ...

    @property
    def title(self) -> str | None: ...

    @property
    def published(self) -> str | None:
        """ISO 8601: "2026-03-04"."""

    @property
    def modified(self) -> str | None:
        """ISO 8601."""

    @property
    def language(self) -> str:
        """BCP 47; empty where unknown."""

    @property
    def site(self) -> str: ...

    @property
    def authors(self) -> list[str]: ...

    @property
    def captions(self) -> list[str]:
        """Of the pictures of a web page."""

    @property
    def videos(self) -> list[str]:
        """Addresses of those that a web page shows."""

    def __eq__(self, other: object, /) -> bool: ...

    def __hash__(self) -> int: ...

    def __repr__(self) -> str: ...

    def __getstate__(self) -> bytes: ...

    def __setstate__(self, state: bytes, /) -> None: ...

class Reader:
    """The documents of files, folders and archives, one after the other."""

    def __init__(self, paths: Sequence[str]) -> None: ...

    def __iter__(self) -> Reader: ...

    def __next__(self) -> Document:
        """Raises what is wrong with one record; the next call goes on behind it."""

class Table:
    """
    Annotations in Arrow's layout, for whatever reads the Arrow PyCapsule interface:
    pyarrow.table(t), polars.DataFrame(t), duckdb. Nothing is copied; what was handed over stays
    valid when the table is gone.

    A row for each document; the columns are the keys of an annotation (docs/python.md), and `error`
    says why a document has none. Immutable; any number of threads may read it.
    """

    def __len__(self) -> int: ...

    def __repr__(self) -> str: ...

    def __arrow_c_schema__(self) -> object: ...

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """The schema is always that of annotations, whatever is requested."""

class Annotator:
    def __init__(self, rules: Sequence[tuple[str, str]], lexicon: tuple[str, str] | None = None, threads: int | None = None) -> None: ...

    @property
    def threads(self) -> int: ...

    def annotate(self, rows: list[object]) -> list[bytes | str]:
        """A line of JSON (bytes) for each row, or why it has none (str)."""

    def annotate_table(self, rows: list[object]) -> Table: ...

    def restore(self, row: object) -> bytes:
        """JSON: {"id", "spun", "restored", "damage"}."""

def keys(row: object) -> list[int]: ...

def compare(left: object, right: object) -> bytes:
    """JSON, as `backlot compare --json` writes it."""

def stories(rows: list[object], threads: int | None = None) -> bytes:
    """JSON, as `backlot stories --json` writes it."""

def stage(name: str, batch: object) -> Table:
    """One of the stages of src/cluster/stages.h, on a batch of Arrow."""

class Rarity:
    def __init__(self, counts: bytes, texts: int) -> None: ...

def weigh(batch: object, rarity: Rarity) -> Table: ...

class FileRows:
    """Rows of documents out of a file (src/cluster/parsing.h)."""

    def __init__(self, path: str, source: str, named: bool) -> None: ...

    def next(self, most_rows: int) -> Table | None:
        """None at the end."""

WORD_COUNTERS: int = 4194304
