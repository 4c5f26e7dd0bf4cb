"""What shows itself in a notebook."""
import html.parser
import json


import backlot
from conftest import ROOT

EVIL = "<script>alert(1)</script> & “Tin Roof”. Wen Li stars as <b>Ada</b> in “Tin Roof”."


class Text(html.parser.HTMLParser):
    """The text of the element with class "text" without what stands in <small>, and all tags."""

    def __init__(self, page):
        super().__init__()
        self.text, self.tags, self.open = "", [], []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        if tag != "br":
            self.open.append((tag, dict(attributes).get("class")))

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        if ("div", "text") in self.open and ("small", None) not in self.open:
            self.text += data


def test_the_text_stands_there_whole(annotator, examples):
    for said in annotator.annotate_batch([*examples, EVIL]):
        page = Text(said._repr_html_())
        assert page.text == said.text
        assert page.open == []


def test_nothing_of_a_document_is_markup(annotator):
    for made in (annotator.annotate(backlot.Document(EVIL, title="<i>t</i>", id="<u>")), backlot.compare(EVIL, EVIL)):
        tags = Text(made._repr_html_()).tags
        assert not {"script", "i"} & set(tags) and tags.count("b") == 1


def test_facts_and_restorations_are_marked(annotator, examples):
    copy = next(d for d in examples if d.id == "bakery-spun-copy")
    page = annotator.annotate(copy)._repr_html_()
    assert "<del>Pyeon Sang Received</del><small>Pyeon Sang Won</small>" in page
    assert "var(--cast)" in page and "25 facts, 44 restorations" in page
    assert "prefers-color-scheme: dark" in page and 'data-jp-theme-light="false"' in page


def test_two_texts_side_by_side(examples):
    by_id = {d.id: d for d in examples}
    page = backlot.compare(by_id["bakery-making-of"], by_id["bakery-spun-copy"])._repr_html_()
    assert "<b>spun, probability" in page
    assert page.count("<mark") > 50


NOTEBOOK = ROOT / "docs/notebook.ipynb"


def test_the_notebook_runs(monkeypatch):
    """Its cells one after the other, as a notebook runs them: the last expression of a cell is shown."""
    import ast

    monkeypatch.chdir(NOTEBOOK.parent)
    names, shown = {}, []
    for cell in json.loads(NOTEBOOK.read_text())["cells"]:
        if cell["cell_type"] != "code":
            continue
        code = ast.parse("".join(cell["source"]))
        last = code.body.pop() if isinstance(code.body[-1], ast.Expr) else None
        exec(compile(code, "cell", "exec"), names)
        if last is not None:
            value = eval(compile(ast.Expression(last.value), "cell", "eval"), names)
            shown.append(value._repr_html_() if hasattr(value, "_repr_html_") else repr(value))
    assert len(shown) > 4 and sum("<mark" in s for s in shown) >= 2


def test_the_notebook_is_kept_without_outputs():
    cells = json.loads(NOTEBOOK.read_text())["cells"]
    assert all(not c.get("outputs") and c.get("execution_count") is None for c in cells)
