"""How annotations and comparisons show themselves in a notebook: HTML that needs nothing from elsewhere, with everything
escaped that comes from a document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import TYPE_CHECKING, Any

from .notebook_style import style

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
            return " ".join(str(w) for w in (fact["work"], fact["kind"], *when) if w)
        case "ratings":
            episode = f", episode {fact['episode']}" if fact["episode"] else ""
            return f"{fact['work'] or ''} {fact['value']} %{episode}".strip()
        case "memberships":
            return f"{fact['person']} of {fact['group']}"
        case "quotes":
            return f"said by {fact['speaker'] or 'somebody'}"
        case "moments":
            return f"{fact['order']}. {fact['kind']}"
        case _:
            return f"{fact['restored']} ({fact['why']})"


def _mark(kind: str, inside: str, title: str = "", label: str = "") -> str:
    small = f"<small>{escape(label)}</small>" if label else ""
    told = f' title="{escape(title)}"' if title else ""
    return f'<mark style="background: var(--{kind})"{told}>{inside}{small}</mark>'


def _stretch(text: str, over: Sequence[tuple[str, dict[str, Any]]], end: int) -> str:
    """A piece of the text that ends at `end`, marked by the smallest of the facts over it."""
    kind, fact = min(over, key=lambda f: int(f[1]["end"] - f[1]["start"]))
    title = "; ".join(f"{_KINDS[k]}: {_said(k, f)}" for k, f in over)
    is_last = end == fact["end"]
    if kind == "damage":
        return _mark(kind, f"<del>{escape(text)}</del>", title, fact["restored"] or "nothing" if is_last else "")
    return _mark(kind, escape(text), title, _KINDS[kind] if is_last else "")


def _marked(text: str, facts: Sequence[tuple[str, dict[str, Any]]]) -> str:
    """The text with each stretch marked. Facts overlap as they like."""
    opening: dict[int, list[int]] = {}
    closing: dict[int, list[int]] = {}
    for i, (_, fact) in enumerate(facts):
        if fact["start"] < fact["end"]:
            opening.setdefault(fact["start"], []).append(i)
            closing.setdefault(fact["end"], []).append(i)
    edges = sorted({0, len(text), *opening, *closing})
    over: dict[int, None] = {}
    out = []
    for begin, end in zip(edges, edges[1:]):
        for i in closing.get(begin, []):
            del over[i]
        over.update(dict.fromkeys(opening.get(begin, [])))
        piece = text[begin:end]
        out.append(_stretch(piece, [facts[i] for i in over], end) if over else escape(piece))
    return "".join(out)


def _rows(rows: Iterable[Sequence[str]]) -> str:
    return "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)


def _count(number: int, what: str) -> str:
    return f"{number} {what}" + ("" if number == 1 else "s")


def annotation_html(annotation: Annotation) -> str:
    """The title, the text with facts and restorations marked, and a list of the facts, folded."""
    read = annotation.to_dict()
    facts = [(kind, fact) for kind in _KINDS for fact in read[kind]]
    listed = [(kind, fact) for kind, fact in facts if kind != "damage"]
    restored = f", {_count(len(read['damage']), 'restoration')}" if read["damage"] else ""
    table = _rows((_KINDS[kind], escape(_said(kind, f)), f"{f['confidence']:.2f}") for kind, f in listed)
    return (
        f'{style()}<div class="backlot"><p><b>{escape(read["doc"]["title"] or read["doc"]["id"])}</b></p>'
        f'<div class="text" dir="auto">{_marked(read["doc"]["text"], facts)}</div>'
        f"<details><summary>{_count(len(listed), 'fact')}{restored}</summary><table>{table}</table></details></div>"
    )


def _pieces(pieces: Iterable[dict[str, Any]]) -> str:
    out = []
    for piece in pieces:
        words = piece["text"].rstrip()
        behind = escape(piece["text"][len(words) :])
        kind = piece["kind"]
        inside = escape(words)
        shown = _mark("schedule", inside) if kind == "swapped" else f"<u>{inside}</u>" if kind == "alone" else inside
        out.append(shown + behind)
    return "".join(out)


def comparison_html(comparison: Comparison) -> str:
    """The verdict in words, and the two texts sentence by sentence."""
    read = comparison.to_dict()
    verdict = comparison.verdict
    said = f"{verdict.relation}, probability {verdict.probability:.2f}"
    if verdict.source is not None:
        said += f"; the source is {verdict.source} ({verdict.confidence:.2f})"
    rows = _rows((_pieces(row["left"]), _pieces(row["right"])) for row in read["rows"])
    heads = "".join(f"<th>{escape(read[side])}</th>" for side in ("left", "right"))
    return (
        f'{style()}<div class="backlot"><p><b>{escape(said)}</b><br>{_mark("schedule", "other words")} stand in the other '
        f'text, <u>these</u> stand only here</p><table class="sides"><tr>{heads}</tr>{rows}</table></div>'
    )
