#include "backlot/facts/paragraphs.h"

#include "backlot/mentions/items.h"

#include <algorithm>

namespace backlot::facts {
namespace {

// Whether a quotation holds speech as far as its place tells: not inside another, not a title.
bool may_be_speech(const Context& context, const text::Quotation& q) {
  if (q.parent >= 0 || q.first >= q.last) return false;
  const mentions::Mention* m = context.mention_at(q.first);
  return m == nullptr || m->kind != mentions::Kind::work || m->last + 1 < q.last;
}

// Tokens of a quotation with its marks.
Words outer_words(const text::Text& text, const text::Quotation& q) {
  std::uint32_t first = q.first;
  std::uint32_t last = q.last;
  while (first > 0 && text.tokens[first - 1].begin >= q.outer.begin) --first;
  while (last < text.tokens.size() && text.tokens[last].end <= q.outer.end) ++last;
  return {first, last};
}

}  // namespace

int quotation_class() {
  static const int number = mentions::item_classes().find("quotation");
  return number;
}

void Paragraphs::append(const Context& context, Paragraph& paragraph) {
  const text::Text& text = context.text();
  std::uint32_t at = paragraph.first;
  const auto read_to = [&](std::uint32_t end) {
    if (at < end) mentions::append_items(text, {at, end, 0}, context.mentions(), items_, {.open_quotations = true});
    at = end;
  };
  for (std::uint32_t i = 0; i < text.quotations.size(); ++i) {
    const text::Quotation& q = text.quotations[i];
    if (q.last <= paragraph.first || q.first >= paragraph.last || !may_be_speech(context, q)) continue;
    const Words outer = outer_words(text, q);
    if (outer.first < paragraph.first) at = std::max(at, std::min(outer.last, paragraph.last));  // goes on from above
    if (outer.first < at) continue;
    read_to(outer.first);
    grammar::Item item;
    item.first = outer.first;
    item.last = std::min(outer.last, paragraph.last);
    item.tag = text::Tag::x;
    item.classes.set(static_cast<std::size_t>(quotation_class()));
    item.value = i;
    items_.push_back(item);
    at = item.last;
  }
  read_to(paragraph.last);
}

void Paragraphs::read(const Context& context) {
  items_.clear();
  starts_.clear();
  paragraphs_.clear();
  for (const SentenceView& s : context.sentences()) {
    const text::Sentence& sentence = context.text().sentences[s.index];
    if (paragraphs_.empty() || paragraphs_.back().block != s.block_index) {
      paragraphs_.push_back({s.block_index, sentence.first, sentence.last, {}});
    }
    paragraphs_.back().last = sentence.last;
  }
  for (Paragraph& p : paragraphs_) {
    starts_.push_back(items_.size());
    append(context, p);
  }
  starts_.push_back(items_.size());
  for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
    paragraphs_[i].items = std::span<const grammar::Item>(items_).subspan(starts_[i], starts_[i + 1] - starts_[i]);
  }
}

}  // namespace backlot::facts
