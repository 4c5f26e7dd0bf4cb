// A document with its facts marked where they stand, and with what was put right.
#include "backlot/guide/document_page.h"

#include "backlot/serve/endpoints.h"
#include "backlot/serve/marked_text.h"
#include "backlot/serve/page.h"
#include "backlot/serve/views.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ranges>

namespace backlot::serve {
namespace {

constexpr std::size_t most_listed = 60;  // facts below the text; all are marked in it

Data facts_data(const guide::DocumentPage& document) {
  Data out = list();
  for (const guide::MarkedFact& fact : document.facts | std::views::take(most_listed)) {
    Data item;
    set(item, "fact", std::to_string(fact.fact));
    set(item, "statement", fact.statement);
    set(item, "kind", guide::name(fact.kind));
    set(item, "rule", fact.rule);
    set(item, "confidence", fmt::format("{:.2f}", fact.confidence));
    set(item, "sources", counted(fact.support, "independent source", "independent sources"));
    out.push_back(std::move(item));
  }
  return out;
}

struct NamedReading {
  std::string_view name;
  std::string_view label;
  Reading reading;
};
constexpr std::array readings{NamedReading{"both", "both", Reading::both},
                              NamedReading{"written", "as written", Reading::written},
                              NamedReading{"restored", "restored", Reading::restored}};

Reading reading_of(const Visit& visit) {
  const std::string asked = visit.parameter("reading").value_or("");
  const auto found = std::ranges::find(readings, asked, &NamedReading::name);
  return found == readings.end() ? Reading::both : found->reading;
}

// Links, which work without scripts and can be passed on.
Data readings_data(guide::DocumentId id, Reading current) {
  Data out = list();
  for (const NamedReading& r : readings) {
    Data item;
    set(item, "label", r.label);
    set(item, "address", fmt::format("/documents/{}?reading={}", id, r.name));
    if (r.reading == current) set_true(item, "current");
    out.push_back(std::move(item));
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
  if (!document->shown) set_true(page, "superseded");
  const Reading reading = reading_of(visit);
  if (!document->mended.empty()) set_list(page, "readings", readings_data(*id, reading));
  const std::string& language = document->document.language;
  set_if(page, "language", language);
  if (!language.empty() && !language.starts_with("en")) set_true(page, "foreign");
  page.set("paragraphs", marked_text(*document, reading));
  set_list(page, "facts", facts_data(*document));
  if (document->facts.size() > most_listed) set(page, "left_out", std::to_string(document->facts.size() - most_listed));
  set(page, "read", counted(document->facts.size(), "fact", "facts"));
  return framed(visit, {.title = document->document.title}, visit.templates.render("document", page));
}

}  // namespace backlot::serve
