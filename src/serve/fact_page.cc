// Why the guide believes a fact: its sentences, with the words that say it marked.
#include "backlot/guide/why.h"

#include "backlot/copies/comparison.h"
#include "backlot/serve/endpoints.h"
#include "backlot/serve/page.h"
#include "backlot/serve/views.h"

#include <fmt/format.h>

namespace backlot::serve {
namespace {

// The sentence in pieces: inside and outside the evidence, and what was put right.
Data sentence_data(const guide::Testimony& t) {
  Data out = list();
  const auto push = [&](Span span, const guide::Mend* mend) {
    // Cut where the evidence begins and ends.
    while (span.begin < span.end) {
      const bool inside = span.begin >= t.mark.begin && span.begin < t.mark.end;
      const std::uint32_t limit = inside ? t.mark.end : span.begin < t.mark.begin ? t.mark.begin : span.end;
      const Span part{span.begin, mend ? span.end : std::min(span.end, limit)};
      Data piece;
      set(piece, "text", part.of(t.sentence));
      if (inside) set_true(piece, "marked");
      if (mend) {
        set(piece, "restored", mend->restored);
        set(piece, "reason", mend->why);
      }
      out.push_back(std::move(piece));
      span.begin = part.end;
    }
  };
  std::uint32_t at = 0;
  for (const guide::Mend& mend : t.mends) {
    if (mend.mark.begin < at) continue;
    push({at, mend.mark.begin}, nullptr);
    push(mend.mark, &mend);
    at = mend.mark.end;
  }
  push({at, static_cast<std::uint32_t>(t.sentence.size())}, nullptr);
  return out;
}

Data testimony_data(const guide::Testimony& t) {
  Data out;
  out.set("source", source_data(t.source));
  out.set("pieces", sentence_data(t));
  set(out, "rule", t.source.rule);
  set(out, "confidence", fmt::format("{:.2f}", t.source.confidence));
  if (!t.copy_relation.empty()) {
    set(out, "noun", copies::noun_of(t.copy_relation));
    set(out, "original", t.copied_from);
  }
  if (t.superseded) set_true(out, "superseded");
  return out;
}

}  // namespace

http::Response fact_page(Visit& visit) {
  const auto id = visit.number(1);
  if (!id) return refused(visit, 404, "There is no such fact.");
  const auto why = visit.guide.why(*id, 50);
  if (!why) return failed(visit, why.error());
  Data page;
  set(page, "statement", why->statement);
  set(page, "fact", std::to_string(why->fact));
  set(page, "kind", guide::name(why->kind));
  set(page, "sources", counted(why->support, "independent source", "independent sources"));
  set(page, "documents", counted(why->documents, "article", "articles"));
  if (why->documents > why->support) set_true(page, "discounted");
  Data testimony = list();
  for (const guide::Testimony& t : why->testimony) testimony.push_back(testimony_data(t));
  set_list(page, "testimony", std::move(testimony));
  // The script of another page shows only this part, in place.
  if (visit.parameter("part")) {
    set_true(page, "alone");
    return http::html(visit.templates.render("testimony", page));
  }
  page.set("body", text(visit.templates.render("testimony", page)));
  return framed(visit, {.title = why->statement}, visit.templates.render("fact", page));
}

}  // namespace backlot::serve
