"""The looks of what shows itself in a notebook: light or dark as the notebook is, else as the system is."""

from __future__ import annotations

from functools import lru_cache

# Kind of fact -> background where the notebook is light, and where it is dark.
_COLOURS = {
    "works": ("#d8f5d0", "#1d4a16"),
    "cast": ("#cfe8ff", "#17395c"),
    "crew": ("#dcd6ff", "#33296b"),
    "schedule": ("#fff0b8", "#5a4700"),
    "ratings": ("#ffe0cc", "#5c2f10"),
    "memberships": ("#f3d9f5", "#53235a"),
    "quotes": ("#e2ecef", "#2c3b40"),
    "moments": ("#e9e4d8", "#453d2b"),
    "damage": ("#ffd6d6", "#6b1f1f"),
}

# How JupyterLab, VS Code and Colab say what they are.
_LIGHT = ('[data-jp-theme-light="true"] .backlot', ".vscode-light .backlot", 'html[theme="light"] .backlot')
_DARK = ('[data-jp-theme-light="false"] .backlot', ".vscode-dark .backlot", 'html[theme="dark"] .backlot')

_RULES = """
.backlot { line-height: 1.7; max-width: 60rem; }
.backlot mark { color: inherit; padding: .1em 0; border-radius: .2em; }
.backlot mark small { opacity: .8; margin: 0 .2em 0 .3em; font-size: .75em; }
.backlot mark del { text-decoration-thickness: 1px; }
.backlot .text { white-space: pre-wrap; overflow-wrap: anywhere; }
.backlot table { border-collapse: collapse; }
.backlot table.sides { table-layout: fixed; width: 100%; }
.backlot td, .backlot th { vertical-align: top; text-align: left; padding: .2em .8em .2em 0; white-space: normal;
  overflow-wrap: anywhere; border-top: 1px solid #8886; }
.backlot u { text-decoration: underline dotted; text-underline-offset: .2em; }
"""


def _shades(which: int) -> str:
    return " ".join(f"--{kind}: {shades[which]};" for kind, shades in _COLOURS.items())


@lru_cache(maxsize=1)
def style() -> str:
    """A <style> element for what is in elements of class "backlot"."""
    return (
        f"<style>.backlot {{ {_shades(0)} }}\n"
        f"@media (prefers-color-scheme: dark) {{ .backlot {{ {_shades(1)} }} }}\n"
        f"{', '.join(_LIGHT)} {{ {_shades(0)} }}\n"
        f"{', '.join(_DARK)} {{ {_shades(1)} }}{_RULES}</style>"
    )
