"""How annotations and comparisons show themselves in a notebook: HTML that needs nothing from elsewhere, light and
dark, with everything escaped that comes from a document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .annotation import Annotation
    from .copies import Comparison

# Kind of fact -> what it is called beside its mark. Never colour alone: each mark says its kind, too.
_KINDS = {
    "works": "work",
    "cast": "cast",
    "crew": "crew",
    "schedule": "airs",
    "ratings": "rating",
    "memberships": "group",
    "quotes": "quote",
    "moments": "moment",
    "damage": "restored",
}

_STYLE = """<style>
.backlot { --line: #8886; --cast: #cfe8ff; --crew: #dcd6ff; --works: #d8f5d0; --schedule: #fff0b8; --ratings: #ffe0cc;
  --memberships: #f3d9f5; --quotes: #e6eef0; --moments: #e9e4d8; --damage: #ffd6d6; line-height: 1.7; max-width: 60rem; }
@media (prefers-color-scheme: dark) { .backlot { --cast: #17395c; --crew: #33296b; --works: #1d4a16; --schedule: #5a4700;
  --ratings: #5c2f10; --memberships: #53235a; --quotes: #2c3b40; --moments: #453d2b; --damage: #6b1f1f; } }
[data-jp-theme-light="true"] .backlot { --cast: #cfe8ff; --crew: #dcd6ff; --works: #d8f5d0; --schedule: #fff0b8;
  --ratings: #ffe0cc; --memberships: #f3d9f5; --quotes: #e6eef0; --moments: #e9e4d8; --damage: #ffd6d6; }
[data-jp-theme-light="false"] .backlot { --cast: #17395c; --crew: #33296b; --works: #1d4a16; --schedule: #5a4700;
  --ratings: #5c2f10; --memberships: #53235a; --quotes: #2c3b40; --moments: #453d2b; --damage: #6b1f1f; }
.backlot mark { color: inherit; padding: .1em .2em; border-radius: .2em; }
.backlot mark small { opacity: .75; margin-left: .3em; font-size: .7em; }
.backlot .text { white-space: pre-wrap; overflow-wrap: anywhere; }
.backlot td { vertical-align: top; text-align: left; overflow-wrap: anywhere; border-top: 1px solid var(--line); }
.backlot table { table-layout: fixed; width: 100%; }
.backlot u { text-decoration: underline dotted; }
</style>"""


def _said(kind: str, fact: dict[str, Any]) -> str:
    """A fact in a few words."""
    match kind:
        case "works":
            return f"{fact['title']} ({fact['type']})"
        case "cast":
            who = f"{fact['actor']} as {fact['character']}" if fact["character"] else str(fact["actor"])
            return who + (f" in {fact['work']}" if fact["work"] else "") + f", {fact['status']}"
        case "crew":
            return f"{fact['person']}, {fact['job']}" + (f" of {fact['work']}" if fact["work"] else "")
        case "schedule":
            when = [*fact["days"], fact["date"], fact["time"], fact["tz"], fact["network"]]
            return f"{fact['work'] or ''} {fact['kind']} " + " ".join(str(w) for w in when if w)
        case "ratings":
            return f"{fact['work'] or ''} {fact['value']} %" + (f", episode {fact['episode']}" if fact["episode"] else "")
        case "memberships":
            return f"{fact['person']} of {fact['group']}"
        case "quotes":
            return f"said by {fact['speaker']}" if fact["speaker"] else "said by somebody"
        case "moments":
            return f"{fact['order']}. {fact['kind']}"
        case _:
            return f"{fact['restored']}: {fact['why']}"


def _marked(text: str, facts: Sequence[tuple[str, dict[str, Any]]]) -> str:
    """The text with each stretch marked by the smallest fact that covers it. Facts overlap as they like."""
    edges = sorted({0, len(text), *(f["start"] for _, f in facts), *(f["end"] for _, f in facts)})
    out = []
    for begin, end in zip(edges, edges[1:]):
        piece = escape(text[begin:end])
        over = [(f["end"] - f["start"], kind, f) for kind, f in facts if f["start"] <= begin and end <= f["end"]]
        if not over:
            out.append(piece)
            continue
        _, kind, fact = min(over, key=lambda o: o[0])
        title = escape("; ".join(f"{_KINDS[k]}: {_said(k, f)}" for _, k, f in over))
        label = f"<small>{_KINDS[kind]}</small>" if end == fact["end"] else ""
        out.append(f'<mark style="background: var(--{kind})" title="{title}">{piece}{label}</mark>')
    return "".join(out)


def _rows(rows: Iterable[Sequence[str]]) -> str:
    return "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)


def annotation_html(annotation: Annotation) -> str:
    read = annotation.to_dict()
    facts = [(kind, fact) for kind in _KINDS for fact in read[kind]]
    title = escape(read["doc"]["title"] or read["doc"]["id"])
    table = _rows(
        (_KINDS[kind], escape(_said(kind, fact)), f"{fact['confidence']:.2f}")
        for kind, fact in facts
        if kind != "damage"
    )
    return (
        f'{_STYLE}<div class="backlot"><p><b>{title}</b></p>'
        f'<div class="text" dir="auto">{_marked(read["doc"]["text"], facts)}</div>'
        f"<details><summary>{len(facts)} facts</summary><table>{table}</table></details></div>"
    )


def _pieces(pieces: Iterable[dict[str, Any]]) -> str:
    marks = {"swapped": '<mark style="background: var(--schedule)">{}</mark>', "alone": "<u>{}</u>"}
    return "".join(marks.get(p["kind"], "{}").format(escape(p["text"])) for p in pieces)


def comparison_html(comparison: Comparison) -> str:
    read = comparison.to_dict()
    verdict = comparison.verdict
    said = f"{verdict.relation}, probability {verdict.probability:.2f}"
    if verdict.source is not None:
        said += f"; source {verdict.source} ({verdict.confidence:.2f})"
    rows = _rows((_pieces(row["left"]), _pieces(row["right"])) for row in read["rows"])
    return (
        f'{_STYLE}<div class="backlot"><p>{escape(said)}</p>'
        "<p><mark style=\"background: var(--schedule)\">other words</mark> stand in the other text; "
        "<u>these</u> stand only here.</p>"
        f"<table><tr><td><b>{escape(read['left'])}</b></td><td><b>{escape(read['right'])}</b></td></tr>{rows}</table></div>"
    )
