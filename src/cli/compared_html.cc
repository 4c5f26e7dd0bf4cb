#include "backlot/cli/compared_views.h"
#include "backlot/cli/html_page.h"

#include <kainjow/mustache.hpp>

namespace backlot::cli {
namespace {

using kainjow::mustache::data;
using kainjow::mustache::mustache;

constexpr HtmlLook look{.width = "72rem",
                        .light = "--swapped: #ffe08a; --alone: #c8d7ff;",
                        .dark = "--swapped: #5c4a00; --alone: #24386e;",
                        .style = R"css(h1, h2 { overflow-wrap: anywhere; }
mark { color: inherit; background: var(--swapped); border-bottom: 2px solid; }
ins { background: var(--alone); text-decoration: underline dotted; }
.row { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.5rem; border-top: 1px solid var(--line); padding: .4rem 0; }
.row > * { margin: 0; overflow-wrap: anywhere; min-width: 0; }
.head { position: sticky; top: 0; background: Canvas; font-size: 1rem; }
@media (max-width: 40rem) {
  .row { grid-template-columns: 1fr; }
  .row > :first-child { border-left: 3px solid var(--line); padding-left: .6rem; }
  .row > :last-child { border-left: 3px double; padding-left: .6rem; }
}
)css"};

constexpr const char* layout = R"html(<p>{{verdict}}</p>
<p><mark>other words</mark> stand in the other text; <ins>these</ins> stand only here.</p>
<main>
<div class="row head"><h2>{{left}}</h2><h2>{{right}}</h2></div>
{{#rows}}<div class="row"><p>{{#left_pieces}}{{>piece}}{{/left_pieces}}</p><p>{{#right_pieces}}{{>piece}}{{/right_pieces}}</p></div>
{{/rows}}</main>
)html";

constexpr const char* piece =
    "{{#kept}}{{text}}{{/kept}}{{#swapped}}<mark>{{text}}</mark>{{/swapped}}{{#alone}}<ins>{{text}}</ins>{{/alone}}";

data string(std::string_view text) { return data(std::string(text)); }

data list_of(std::span<const copies::Piece> pieces) {
  data list(data::type::list);
  for (const copies::Piece& p : pieces) {
    data one;
    one.set("text", string(p.text));
    one.set("kept", data(p.kind == copies::PieceKind::kept));
    one.set("swapped", data(p.kind == copies::PieceKind::swapped));
    one.set("alone", data(p.kind == copies::PieceKind::alone));
    list.push_back(one);
  }
  return list;
}

}  // namespace

std::string compared_html(const Compared& c) {
  data rows(data::type::list);
  for (const copies::Row& row : c.rows) {
    data one;
    one.set("left_pieces", list_of(row.left));
    one.set("right_pieces", list_of(row.right));
    rows.push_back(one);
  }
  data page;
  page.set("left", string(c.left.id));
  page.set("right", string(c.right.id));
  page.set("verdict", string(compared_verdict(c)));
  page.set("rows", rows);
  page.set("piece", data(kainjow::mustache::partial([] { return std::string(piece); })));
  return html_head(c.left.id + " and " + c.right.id, look).append(mustache(layout).render(page)).append(html_foot);
}

}  // namespace backlot::cli
