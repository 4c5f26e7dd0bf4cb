"""The architecture holds: rooms use only the rooms they may, libraries do not print, headers keep to their rules."""
import os
import pathlib
import re
import unittest

ROOT = pathlib.Path(os.environ.get("BACKLOT_SOURCE") or pathlib.Path(__file__).parents[2])
INCLUDE = re.compile(r'^#include "backlot/([a-z]+)/([a-z_0-9]+\.h)"', re.M)
SPEAKS = re.compile(r"\bstd::(cout|cerr|clog|puts|printf|exit|abort|terminate)\b|\b(printf|puts|exit|abort)\(|\bfprintf\(")
COMMENT = re.compile(r"//[^\n]*")


def permitted_edges():
    lines = (ROOT / "tests/architecture/edges.txt").read_text().splitlines()
    pairs = (line.split(":") for line in lines if line and not line.startswith("#"))
    return {room: set(rooms.split()) | {"result", room} for room, rooms in pairs}


def declared_edges(room):
    text = (ROOT / "src" / room / "CMakeLists.txt").read_text()
    found = re.search(r"backlot_module\(" + room + r"\b(.*?)\)", text, re.S)
    used = re.search(r"\bUSES\s+([a-z\s]*)", found.group(1)) if found else None
    return set(used.group(1).split()) if used else set()


def sources(*suffixes):
    return sorted(p for p in (ROOT / "src").rglob("*") if p.suffix in suffixes)


class Architecture(unittest.TestCase):
    def setUp(self):
        self.edges = permitted_edges()

    def test_every_room_is_in_the_design(self):
        rooms = {p.parent.name for p in (ROOT / "src").glob("*/CMakeLists.txt")}
        self.assertEqual(rooms - set(self.edges), set())

    def test_an_edge_points_upwards(self):
        order = list(self.edges)
        for room, uses in self.edges.items():
            self.assertTrue(all(order.index(u) <= order.index(room) for u in uses), room)

    def test_build_files_declare_only_permitted_edges(self):
        for room in self.edges:
            if (ROOT / "src" / room / "CMakeLists.txt").exists():
                with self.subTest(room=room):
                    self.assertEqual(declared_edges(room) - self.edges[room], set())

    def test_files_include_only_what_their_room_may_use(self):
        for path in sources(".h", ".cc"):
            room = path.parent.name
            if path.name.endswith("_test.cc") or room not in self.edges:
                continue
            with self.subTest(file=str(path.relative_to(ROOT))):
                used = {m.group(1) for m in INCLUDE.finditer(path.read_text())}
                self.assertEqual(used - self.edges[room], set())

    def test_libraries_do_not_speak(self):
        for path in sources(".h", ".cc"):
            if path.parent.name == "cli" or path.name.endswith("_test.cc"):
                continue
            code = COMMENT.sub("", path.read_text())
            if "int main(" in code:  # a tool of the build, not part of the library
                continue
            with self.subTest(file=str(path.relative_to(ROOT))):
                self.assertIsNone(SPEAKS.search(code))

    def test_headers_are_included_once_and_open_no_namespace(self):
        for path in sources(".h"):
            with self.subTest(file=str(path.relative_to(ROOT))):
                text = path.read_text()
                self.assertIn("#pragma once", text)
                self.assertNotIn("using namespace", text)

    def test_no_patterns_hide_in_the_code(self):
        for path in sources(".h", ".cc"):
            with self.subTest(file=str(path.relative_to(ROOT))):
                self.assertNotIn("std::" + "regex", COMMENT.sub("", path.read_text()))

    def test_no_grab_bags(self):
        bad = {"util", "utils", "common", "misc", "helpers", "helper"}
        self.assertEqual([str(p) for p in sources(".h", ".cc") if p.stem in bad], [])


if __name__ == "__main__":
    unittest.main()
