#include "backlot/facts/sections.h"

#include "backlot/mentions/lexicon.h"
#include "backlot/unicode/utf8.h"

#include <array>

namespace backlot::facts {
namespace {

using article::BlockKind;

// A line that says a day and hardly anything else.
bool is_day_heading(const Context& context, const text::Sentence& sentence) {
  std::uint32_t timed = 0;
  for (const mentions::Mention* m : context.mentions_in({sentence.first, sentence.last})) {
    if (is_time(*m) && m->kind != mentions::Kind::clock) timed += m->last - m->first;
  }
  const std::uint32_t length = sentence.last - sentence.first;
  return timed > 0 && length <= 8 && (timed * 2 >= length || length <= 3);
}

// "TUE  RTÉ One, 9.35pm"
Slot short_label(const Context& context, const text::Sentence& sentence) {
  const text::Token& token = context.text().tokens[sentence.first];
  Slot slot;
  const auto& word = mentions::lexicon::find(token.word);
  if (!token.is(text::all_caps) || token.word.size() > 5 || !word.traits.has(mentions::Trait::weekday)) return slot;
  slot.weekdays = static_cast<std::uint8_t>(word.value);
  slot.day.emplace().weekdays = slot.weekdays;
  return slot;
}

// "Monday-Tuesday: “Salt” (ENA, 10 p.m.)": the day or days that stand in front of a row, and hold for it alone.
Slot row_label(const Context& context, const text::Sentence& sentence) {
  std::uint32_t last = sentence.first;
  for (const mentions::Mention* m : context.mentions_in({sentence.first, sentence.last})) {
    const bool joined = m->first == last || (m->first == last + 1 && context.text().tokens[last].word == ",");
    if (!joined || !is_time(*m) || m->kind == mentions::Kind::clock) break;
    last = m->last;
  }
  if (last == sentence.first) return short_label(context, sentence);
  if (last >= sentence.last) return {};
  const std::string_view mark = context.text().tokens[last].word;
  if (mark != ":" && mark != "--" && mark != "-" && mark != "|") return {};
  auto slots = slots_in(context, {{sentence.first, last}});
  return slots.size() == 1 ? slots.front() : Slot{};
}

// "What’s On TV Tonight: Monday 10 November", "TV Worth Watching This Tuesday": the day that a headline says; else the
// one on which the page came out.
Slot day_of_page(const Context& context) {
  for (const SentenceView& s : context.sentences()) {
    if (s.block != BlockKind::headline) continue;
    const text::Sentence& sentence = context.text().sentences[s.index];
    for (Slot& slot : slots_in(context, {{sentence.first, sentence.last}})) {
      const bool said = slot.day && slot.minute < 0 && (slot.day->day != 0 || slot.weekdays != 0);
      if (said) return std::move(slot);
    }
  }
  Slot today;
  today.weekdays = weekday_of_dateline(context.document());
  today.day.emplace().has_relative = context.document().published.has_value();
  today.day->weekdays = today.weekdays;
  return today.day->has_relative || today.weekdays != 0 ? today : Slot{};
}

}  // namespace

Sections::Sections(const Context& context) : slots_(context.sentences().size()) {
  Slot current;
  Slot label;  // of the row, which is a block
  std::uint32_t block = 0;
  for (const SentenceView& s : context.sentences()) {
    const text::Sentence& sentence = context.text().sentences[s.index];
    if (is_day_heading(context, sentence)) {
      auto slots = slots_in(context, {{sentence.first, sentence.last}});
      if (!slots.empty()) current = slots.front();
    }
    if (s.block_index != block) label = {};
    block = s.block_index;
    if (const Slot own = row_label(context, sentence); !own.empty()) label = own;
    slots_[s.index] = label.empty() ? current : label;
  }
  if (context.claims("tonight").empty()) return;
  tonight_ = true;
  const Slot today = day_of_page(context);
  if (today.empty()) return;
  for (Slot& slot : slots_) {
    if (slot.empty()) slot = today;
  }
}

std::uint8_t weekday_of_dateline(const article::Document& document) {
  static constexpr std::array<std::string_view, 7> names = {"monday", "tuesday",  "wednesday", "thursday",
                                                            "friday", "saturday", "sunday"};
  for (const article::Block& block : document.blocks) {
    if (block.kind != BlockKind::dateline && block.kind != BlockKind::byline) continue;
    const std::string line = unicode::fold(block.span.of(document.text));
    for (std::size_t d = 0; d < names.size(); ++d) {
      const std::string short_name(names[d].substr(0, 3));  // "Thu 14 Sep"
      const bool starts = line.starts_with(short_name + " ") || line.starts_with(short_name + ",");
      if (starts || line.contains(names[d])) return static_cast<std::uint8_t>(1U << d);
    }
  }
  return 0;
}

}  // namespace backlot::facts
