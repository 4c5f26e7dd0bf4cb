#!/usr/bin/env python3
"""Writes src/html/entity_table.h from the list of named characters of HTML5 that Python's standard library carries."""
import html.entities
import pathlib

entries = [f"{name}={','.join(f'{ord(c):X}' for c in value)}" for name, value in sorted(html.entities.html5.items())]
lines, line = [], ""
for entry in entries:
    if len(line) + len(entry) + 1 > 112:
        lines.append(line)
        line = ""
    line += entry + " "
lines.append(line)

out = pathlib.Path(__file__).parent.parent / "src/html/entity_table.h"
out.write_text(
    "// The named characters of HTML5 (https://html.spec.whatwg.org/entities.json) in the order of their bytes, with their\n"
    "// code points in hexadecimal. Made by tools/make_entities.py; do not edit.\n"
    "#pragma once\n\n#include <cstddef>\n#include <string_view>\n\nnamespace backlot::html {\n\n"
    f"inline constexpr std::size_t entity_count = {len(entries)};\n"
    f"inline constexpr std::size_t longest_entity = {max(map(len, html.entities.html5))};\n"
    "inline constexpr std::string_view entity_table =\n"
    + "\n".join(f'    "{line}"' for line in lines)
    + ";\n\n}  // namespace backlot::html\n"
)
