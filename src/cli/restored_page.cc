#include "backlot/cli/html_page.h"
#include "backlot/cli/restored_views.h"

#include <fmt/format.h>
#include <kainjow/mustache.hpp>

namespace backlot::cli {
namespace {

using kainjow::mustache::data;
using kainjow::mustache::mustache;

constexpr HtmlLook look{
    .width = "48rem",
    .light = "--was: #b3261e; --is: #146c2e;",
    .dark = "--was: #f2b8b5; --is: #8fd99f;",
    .style =
        R"css(fieldset { border: 1px solid var(--line); border-radius: .5rem; position: sticky; top: 0; background: Canvas; }
label { margin-right: 1rem; white-space: nowrap; }
article { border-top: 1px solid var(--line); margin-top: 2rem; }
h2 { overflow-wrap: anywhere; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
del { color: var(--was); }
ins { color: var(--is); text-decoration-style: dotted; }
del + ins { margin-left: .3em; }
body:has(#written:checked) ins, body:has(#restored:checked) del { display: none; }
body:has(#written:checked) del, body:has(#restored:checked) ins { margin: 0; text-decoration-line: none; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line); }
)css"};

constexpr const char* choice = R"html(<fieldset><legend>Show the text</legend>
<label><input type="radio" name="reading" id="written"> as written</label>
<label><input type="radio" name="reading" id="both" checked> both</label>
<label><input type="radio" name="reading" id="restored"> restored</label>
</fieldset>
)html";

constexpr const char* article = R"html(<article>
<h2>{{id}}</h2>
<p>{{verdict}}</p>
<div class="text">{{#pieces}}{{text}}{{#swap}}<del title="{{why}}">{{written}}</del><ins title="{{why}}">{{restored}}</ins>{{/swap}}{{/pieces}}</div>
{{#any}}<details><summary>{{count}}, with the reasons</summary>
<div class="scroll"><table>
<thead><tr><th>as written</th><th>restored</th><th>kind</th><th>confidence</th><th>why</th></tr></thead>
<tbody>
{{#rows}}<tr><td><del>{{written}}</del></td><td><ins>{{restored}}</ins></td><td>{{kind}}</td><td>{{confidence}}</td><td>{{why}}</td></tr>
{{/rows}}</tbody>
</table></div></details>
{{/any}}</article>
)html";

data string(std::string_view text) { return data(std::string(text)); }

data swap_of(const unspin::Damage& d, std::string_view text) {
  data swap;
  swap.set("written", string(d.span.of(text)));
  swap.set("restored", string(d.restored));
  swap.set("kind", string(unspin::name_of(d.kind)));
  swap.set("confidence", string(fmt::format("{:.2f}", d.confidence)));
  swap.set("why", string(d.why));
  return swap;
}

data piece_of(std::string_view text) {
  data piece;
  piece.set("text", string(text));
  return piece;
}

}  // namespace

std::string restored_page_head() { return html_head("Words put right", look) + choice; }
std::string restored_page_foot() { return std::string(html_foot); }

std::string restored_page_document(const article::Document& document, const unspin::Restoration& restoration) {
  data pieces(data::type::list);
  data rows(data::type::list);
  std::uint32_t at = 0;
  for (const unspin::Damage& d : restoration.damage) {
    data piece = piece_of(Span{at, d.span.begin}.of(document.text));
    piece.set("swap", swap_of(d, document.text));
    pieces.push_back(piece);
    rows.push_back(swap_of(d, document.text));
    at = d.span.end;
  }
  pieces.push_back(piece_of(std::string_view(document.text).substr(at)));
  data page;
  page.set("id", string(document.id));
  page.set("verdict", string(fmt::format("{} (probability {:.2f})",
                                         restoration.verdict ? "A program swapped words of this text."
                                                             : "Nothing says that words of this text were swapped.",
                                         restoration.spun)));
  page.set("pieces", pieces);
  page.set("rows", rows);
  page.set("any", data(!restoration.damage.empty()));
  page.set("count", string(fmt::format("{} restoration{}", restoration.damage.size(),
                                       restoration.damage.size() == 1 ? "" : "s")));
  thread_local mustache layout(article);  // render() changes it
  return layout.render(page);
}

}  // namespace backlot::cli
