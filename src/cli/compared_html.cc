#include "backlot/cli/compared_views.h"
#include "backlot/cli/html_page.h"
#include "backlot/copies/comparison.h"
#include "backlot/serve/compared_rows.h"

#include <kainjow/mustache.hpp>

namespace backlot::cli {
namespace {

using kainjow::mustache::data;
using kainjow::mustache::mustache;

constexpr HtmlLook look{.width = "72rem",
                        .light = "--swapped: #ffe08a; --alone: #c8d7ff;",
                        .dark = "--swapped: #5c4a00; --alone: #24386e;",
                        .style = R"css(h1, th { overflow-wrap: anywhere; }
mark { color: inherit; background: var(--swapped); border-bottom: 2px solid; }
ins { background: var(--alone); text-decoration: underline dotted; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; }
th, td { width: 50%; text-align: left; vertical-align: top; padding: .4rem 1.5rem .4rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
th { position: sticky; top: 0; background: Canvas; }
@media (max-width: 40rem) {
  tr, th, td { display: block; width: auto; }
  th { position: static; }
  td:first-child { border-left: 3px solid var(--line); padding-left: .6rem; }
  td:last-child { border-left: 3px double; padding-left: .6rem; }
}
)css"};

constexpr const char* layout = R"html(<p>{{verdict}}</p>
<p><mark>other words</mark> stand in the other text; <ins>these</ins> stand only here.</p>
<main>
<table role="table">
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">{{left}}</th><th scope="col" role="columnheader">{{right}}</th></tr></thead>
<tbody role="rowgroup">
{{{rows}}}</tbody></table></main>
)html";

}  // namespace

std::string compared_html(const pipeline::Compared& c) {
  serve::Data rows;
  rows.set("rows", serve::compared_rows(c.found.rows));
  data page;
  page.set("left", c.left.id);
  page.set("right", c.right.id);
  page.set("verdict", copies::in_words(c.found.verdict, c.left.id, c.right.id));
  page.set("rows", serve::Templates().render("compared_rows", rows));
  return html_head(c.left.id + " and " + c.right.id, look).append(mustache(layout).render(page)).append(html_foot);
}

}  // namespace backlot::cli
