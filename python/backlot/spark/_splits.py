# mypy: disable-error-code="import-not-found,import-untyped"
"""The files below some paths, and the pieces in which executors read them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import pyarrow as pa
import pyarrow.fs as pafs
import pyarrow.parquet as pq

PIECE = 64 << 20  # bytes of JSON Lines that one task reads; a smaller file is read whole
_PARQUET = b"PAR1"


class File(NamedTuple):
    """source: what documents name as their file: a path of this machine, or an address (s3://bucket/a.warc.gz).
    named: given by name, not found in a folder, where what might be anything is passed over (docs/reading.md)."""

    source: str
    size: int
    changed: str
    named: bool


class Split(NamedTuple):
    """kind: "whole" (as backlot.read reads it), "lines" (of JSON, that begin in bytes [begin, end)), "rows" (a row group
    of Parquet: `begin` is its number), or "error" (which cannot be read, and `error` says why)."""

    source: str
    kind: str
    begin: int = 0
    end: int = 0
    named: bool = True
    error: str | None = None


def opened(source: str) -> tuple[Any, str]:
    """The file system of a path or address, and how the path is called there."""
    scheme = urlsplit(source).scheme
    if len(scheme) > 1:
        found: tuple[Any, str] = pafs.FileSystem.from_uri(source.replace("s3a://", "s3://", 1))
        return found
    return pafs.LocalFileSystem(), source


def local_path(source: str) -> str | None:
    """Of a file that every executor sees as its own; None where it must be fetched."""
    if source.startswith("file:"):
        return opened(source)[1]
    return source if len(urlsplit(source).scheme) < 2 else None


def files_below(paths: list[str]) -> list[File]:
    """In the order of the paths, then of the names of folders and files; hidden ones are passed over, and what Spark has
    not finished. Raises FileNotFoundError where a path leads nowhere."""
    return [file for path in paths for file in _files_below(path)]


def _files_below(path: str) -> Iterator[File]:
    system, there = opened(path)
    info = system.get_file_info(there)
    if info.type == pafs.FileType.NotFound:
        raise FileNotFoundError(f"{path} is not there")
    start = path[: len(path) - len(there)] if path.endswith(there) else ""
    start = "" if start in ("file://", "file:") else start
    is_folder = info.type == pafs.FileType.Directory
    below = system.get_file_info(pafs.FileSelector(there, recursive=True)) if is_folder else [info]
    for found in sorted(below, key=lambda f: str(f.path).encode().split(b"/")):
        if found.type == pafs.FileType.File and not _is_hidden(found.path[len(there) :]):
            yield File(start + found.path, found.size, str(found.mtime_ns), not is_folder)


def _is_hidden(below: str) -> bool:
    return any(part.startswith(".") or part == "_temporary" for part in below.split("/"))


def splits_of(file: File) -> list[Split]:
    """Told by content. A file that cannot be opened is one of kind "error"."""
    source, size = file.source, file.size
    try:
        system, path = opened(source)
        with system.open_input_file(path) as bytes_of_it:
            head = bytes_of_it.read(len(_PARQUET))
            if head == _PARQUET:
                bytes_of_it.seek(0)
                return [Split(source, "rows", group) for group in range(pq.ParquetFile(bytes_of_it).num_row_groups)]
    except (OSError, pa.ArrowException) as error:
        return [failed(source, error)]
    if size > PIECE and head.startswith(b"{") and (file.named or source.endswith((".jsonl", ".ndjson"))):
        return [Split(source, "lines", begin, min(begin + PIECE, size)) for begin in range(0, size, PIECE)]
    return [Split(source, "whole", named=file.named)]


def failed(source: str, error: Exception) -> Split:
    return Split(source, "error", error=f"{source}: {' '.join(str(error).split())}")
