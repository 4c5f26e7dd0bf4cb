#include "backlot/mentions/marked_examples.h"

#include <algorithm>
#include <optional>

namespace backlot::mentions {
namespace {

// The kind of mention among the classes of a mark.
std::optional<Kind> kind_of(const grammar::Mark& mark, const grammar::Classes& classes) {
  for (const std::string& name : mark.classes) {
    const int number = classes.find(name);
    if (number >= 0 && number < kind_count) return static_cast<Kind>(number);
  }
  return std::nullopt;
}

}  // namespace

void MarkedExamples::make_mentions(const grammar::Marked& example) {
  mentions_ = {};
  const auto begins_before = [&](const text::Token& t, std::uint32_t at) { return t.begin < at; };
  for (const grammar::Mark& mark : example.marks) {
    const auto kind = kind_of(mark, classes_);
    if (!kind) continue;
    const auto first = std::lower_bound(text_.tokens.begin(), text_.tokens.end(), mark.span.begin, begins_before);
    const auto last = std::lower_bound(first, text_.tokens.end(), mark.span.end, begins_before);
    if (first == last) continue;
    Mention mention{*kind, static_cast<std::uint32_t>(first - text_.tokens.begin()),
                    static_cast<std::uint32_t>(last - text_.tokens.begin()), no_entity, 0};
    if (*kind == Kind::role) {
      mention.value = static_cast<std::uint32_t>(mentions_.roles.size());
      mentions_.roles.push_back({});
      mentions_.roles.back().noun = mention.last - 1;
    }
    mentions_.all.push_back(mention);
  }
  prepare_items(text_, mentions_);
}

void MarkedExamples::join_sentences() {
  const bool whole = std::ranges::find(mentions_.all, Kind::quotation, &Mention::kind) != mentions_.all.end();
  std::vector<text::Sentence> joined;
  for (const text::Sentence& s : text_.sentences) {
    const auto crosses = [&](const Mention& m) { return m.first < s.first && s.first < m.last; };
    if (!joined.empty() && (whole || std::ranges::any_of(mentions_.all, crosses)))
      joined.back().last = s.last;
    else
      joined.push_back(s);
  }
  text_.sentences = std::move(joined);
  text_.number_sentences();
}

void MarkedExamples::add_classes(const grammar::Marked& example, grammar::ExampleRow& row) const {
  for (std::size_t i = 0; i < row.items.size(); ++i) {
    for (const grammar::Mark& mark : example.marks) {
      if (!mark.span.contains(row.spans[i].begin)) continue;
      for (const std::string& name : mark.classes) {
        if (const int number = classes_.find(name); number >= 0)
          row.items[i].classes.set(static_cast<std::size_t>(number));
      }
    }
  }
}

void MarkedExamples::operator()(const grammar::Marked& example, std::vector<grammar::ExampleRow>& rows) {
  rows.clear();
  analyzer_->analyze(example.text, {}, text_);
  make_mentions(example);
  join_sentences();
  for (const text::Sentence& sentence : text_.sentences) {
    grammar::ExampleRow& row = rows.emplace_back();
    append_items(text_, sentence, mentions_, row.items);
    for (const grammar::Item& item : row.items)
      row.spans.push_back({text_.tokens[item.first].begin, text_.tokens[item.last - 1].end});
    add_classes(example, row);
  }
}

}  // namespace backlot::mentions
