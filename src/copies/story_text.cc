#include "backlot/copies/story_text.h"

#include "backlot/copies/works.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace backlot::copies {
namespace {

struct Occurrence {
  std::uint32_t sense = 0;
  float weight = 0;
  WordKind kind = WordKind::common;
  bool lead = false;
};

// By sense.
std::vector<Occurrence> occurrences(std::span<const Word> words, const Reader& reader) {
  words = words.first(std::min(words.size(), longest_story_text));
  std::vector<Occurrence> out;
  out.reserve(words.size());
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (words[at].kind() == WordKind::function) continue;
    const Reader::Look look = reader.look(words[at]);
    out.push_back({look.sense, look.weight, words[at].kind(), at < lead_words});
  }
  std::ranges::sort(out, {}, &Occurrence::sense);
  return out;
}

// What is written with a capital somewhere is a name everywhere: "Reid" begins sentences too.
StoryText::Item item_of(std::span<const Occurrence> same) {
  StoryText::Item item{.sense = same.front().sense, .common = true};
  for (const Occurrence& o : same) {
    item.weight = std::max(item.weight, o.weight);
    item.common = item.common && o.kind == WordKind::common;
    item.number = item.number || o.kind == WordKind::number;
    item.lead = item.lead || o.lead;
  }
  item.times = static_cast<std::uint8_t>(std::min<std::size_t>(same.size(), 255));
  item.weight *= often(item.times);
  return item;
}

float named_length(const StoryText& text) {
  return std::sqrt(std::max(0.F, text.length * text.length - text.common_length * text.common_length));
}

float share(float part, float whole) { return whole > 0 ? part / whole : 0; }

}  // namespace

float often(std::uint8_t times) { return 1 + std::log(static_cast<float>(times)); }

void measure(StoryText& text) {
  float all = 0, common = 0, lead = 0, numbers = 0, lead_weight = 0, lead_named_weight = 0;
  for (const StoryText::Item& item : text.items) {
    const float square = item.weight * item.weight;
    all += square;
    common += item.common ? square : 0;
    lead += item.lead ? square : 0;
    numbers += item.number ? square : 0;
    lead_weight += item.lead ? item.weight : 0;
    lead_named_weight += item.lead && !item.common ? item.weight : 0;
  }
  text.length = std::sqrt(all);
  text.common_length = std::sqrt(common);
  text.lead_length = std::sqrt(lead);
  text.number_length = std::sqrt(numbers);
  text.lead_weight = lead_weight;
  text.lead_named_weight = lead_named_weight;
}

StoryText story_text(std::span<const Word> words, const Reader& reader, std::pmr::memory_resource* place) {
  const std::vector<Occurrence> all = occurrences(words, reader);
  std::vector<StoryText::Item> items;
  for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
    while (end < all.size() && all[end].sense == all[begin].sense) ++end;
    items.push_back(item_of(std::span(all).subspan(begin, end - begin)));
  }
  StoryText out{.items = {items.begin(), items.end(), place}};
  out.of_works = of_works(words);
  out.events = event_kinds(words.first(std::min(words.size(), lead_words)));
  out.weekdays = weekdays(words.first(std::min(words.size(), words_with_weekdays)));
  measure(out);
  return out;
}

StoryFigures story_figures(const StoryText& one, const StoryText& other) {
  float all = 0, common = 0, lead = 0, numbers = 0, lead_common = 0;
  float told_of_one = 0, told_of_other = 0, named_of_one = 0, named_of_other = 0;
  for_each_shared(one, other, [&](const StoryText::Item& a, const StoryText::Item& b) {
    const float product = a.weight * b.weight;
    all += product;
    common += a.common && b.common ? product : 0;
    lead += a.lead && b.lead ? product : 0;
    lead_common += a.lead && b.lead && a.common && b.common ? product : 0;
    numbers += a.number && b.number ? product : 0;
    told_of_one += a.lead ? a.weight : 0;
    told_of_other += b.lead ? b.weight : 0;
    named_of_one += a.lead && !a.common ? a.weight : 0;
    named_of_other += b.lead && !b.common ? b.weight : 0;
  });
  return {of_lengths(all, one.length, other.length),
          of_lengths(common, one.common_length, other.common_length),
          of_lengths(all - common, named_length(one), named_length(other)),
          of_lengths(lead, one.lead_length, other.lead_length),
          of_lengths(numbers, one.number_length, other.number_length),
          (share(told_of_one, one.lead_weight) + share(told_of_other, other.lead_weight)) / 2,
          alike(one.events, other.events),
          (share(named_of_one, one.lead_named_weight) + share(named_of_other, other.lead_named_weight)) / 2,
          of_lengths(lead_common, one.length, other.length),
          agreement(one.weekdays, other.weekdays)};
}

}  // namespace backlot::copies
