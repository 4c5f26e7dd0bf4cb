// For tests: a document whose mentions are marked by hand, "[person: Tak Ye Rin] plays [person: Seo Han Byul]."
//
// Mentions of the same words are one entity, as are those where one's words begin or end the other's ("Tak", "Han
// Byul").
#pragma once

#include "backlot/facts/context.h"
#include "backlot/facts/extractor.h"
#include "backlot/grammar/marked.h"
#include "backlot/mentions/items.h"
#include "backlot/text/analyzer.h"

#include <array>
#include <string>
#include <string_view>

namespace backlot::facts {

class MarkedDocument {
 public:
  explicit MarkedDocument(std::string_view marked, const Extractor& extractor) : context(extractor.grammar()) {
    auto read = grammar::read_marks(marked);
    source_ = read->text;
    text::Analyzer::shipped()->analyze(source_, {}, text_);
    for (const grammar::Mark& mark : read->marks) add(mark);
    document_.text = source_;
    mentions::prepare_items(text_, mentions_);
    context.read(document_, text_, mentions_);
  }

  Context context;
  const text::Text& text() const { return text_; }
  const mentions::Mentions& mentions() const { return mentions_; }

 private:
  static mentions::Kind kind(std::string_view name) {
    constexpr std::array<std::string_view, mentions::kind_count> names = {
        "person", "work",     "network", "group",   "organization", "place", "role",     "pronoun",
        "date",   "weekdays", "clock",   "percent", "episode",      "count", "quotation"};
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (names[i] == name) return static_cast<mentions::Kind>(i);
    }
    return mentions::Kind::person;
  }

  void add(const grammar::Mark& mark) {
    mentions::Mention m;
    m.kind = kind(mark.classes.front());
    const auto& tokens = text_.tokens;
    while (m.first < tokens.size() && tokens[m.first].end <= mark.span.begin) ++m.first;
    m.last = m.first;
    while (m.last < tokens.size() && tokens[m.last].begin < mark.span.end) ++m.last;
    const std::string name(mark.span.of(source_));
    for (std::uint32_t e = 0; e < mentions_.entities.size() && m.entity == mentions::no_entity; ++e) {
      const mentions::Entity& other = mentions_.entities[e];
      if (other.kind == m.kind && (other.name.starts_with(name) || other.name.ends_with(name))) m.entity = e;
    }
    if (m.entity == mentions::no_entity && m.kind != mentions::Kind::pronoun && m.kind != mentions::Kind::role) {
      m.entity = static_cast<std::uint32_t>(mentions_.entities.size());
      mentions_.entities.push_back({m.kind, name, mentions::Gender::unknown, {}, {}});
    }
    if (m.entity != mentions::no_entity) {
      mentions_.entities[m.entity].mentions.push_back(static_cast<std::uint32_t>(mentions_.all.size()));
    }
    mentions_.all.push_back(m);
  }

  std::string source_;
  text::Text text_;
  article::Document document_;
  mentions::Mentions mentions_;
};

}  // namespace backlot::facts
