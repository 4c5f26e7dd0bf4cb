// A document with its facts marked where they stand, and with what was put right.
#include "backlot/guide/document_page.h"

#include "backlot/serve/endpoints.h"
#include "backlot/serve/marked_text.h"
#include "backlot/serve/page.h"
#include "backlot/serve/views.h"

#include <fmt/format.h>

namespace backlot::serve {
namespace {

Data facts_data(const guide::DocumentPage& document) {
  Data out = list();
  for (const guide::MarkedFact& fact : document.facts) {
    Data item;
    set(item, "fact", std::to_string(fact.fact));
    set(item, "statement", fact.statement);
    set(item, "kind", guide::name(fact.kind));
    set(item, "rule", fact.rule);
    set(item, "confidence", fmt::format("{:.2f}", fact.confidence));
    set(item, "sources", counted(fact.support, "independent source", "independent sources"));
    out.push_back(item);
  }
  return out;
}

}  // namespace

http::Response document_page(Visit& visit) {
  const auto id = visit.number(1);
  if (!id) return refused(visit, 404, "There is no such article.");
  const auto document = visit.guide.document(*id);
  if (!document) return failed(visit, document.error());
  Data page = source_data(document->document);
  set_origin(page, document->copied_from);
  if (document->copied_from)
    set(page, "side_by_side", fmt::format("/compare/{}/{}", *id, document->copied_from->document));
  if (document->story_size > 1) {
    set(page, "story", fmt::format("/stories/{}", document->story));
    set(page, "story_size", counted(document->story_size, "article", "articles"));
  }
  if (!document->shown) page.set("superseded", Data(Data::type::bool_true));
  if (!document->mended.empty()) page.set("any_mended", Data(Data::type::bool_true));
  set_if(page, "language", document->document.language);
  page.set("paragraphs", marked_text(*document));
  set_list(page, "facts", facts_data(*document));
  return framed(visit, {.title = document->document.title}, visit.templates.render("document", page));
}

}  // namespace backlot::serve
