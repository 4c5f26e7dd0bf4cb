"""Documents put right."""

from __future__ import annotations

from typing import Any

from .annotation import Damage, Spun, made


class Restoration:
    """id: of the document; text: as it was before a program swapped its words, or as it came where none did;
    spun: whether that is so, and how probable; damage: what was put right, in the order of the text."""

    def __init__(self, fields: dict[str, Any]) -> None:
        self._fields = fields
        self.id: str = fields["id"]
        self.text: str = fields["restored"]
        self.spun = made(Spun, fields["spun"])
        self.damage = [made(Damage, row) for row in fields["damage"]]

    def to_dict(self) -> dict[str, Any]:
        return dict(self._fields)

    def __repr__(self) -> str:
        return f"<backlot.Restoration of {self.id}: {len(self.damage)} restorations>"
