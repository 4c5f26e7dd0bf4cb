#include "backlot/copies/story_text.h"

#include "backlot/copies/logistic.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace backlot::copies {
namespace {

struct Occurrence {
  std::uint32_t sense = 0;
  float weight = 0;
  bool common = false;
};

// By sense.
std::vector<Occurrence> occurrences(std::span<const Word> words, const Reader& reader) {
  words = words.first(std::min(words.size(), longest_story_text));
  std::vector<Occurrence> out;
  out.reserve(words.size());
  for (const Word word : words) {
    if (word.kind() == WordKind::function) continue;
    out.push_back({reader.sense(word), reader.weight(word), word.kind() == WordKind::common});
  }
  std::ranges::sort(out, {}, &Occurrence::sense);
  return out;
}

// What is written with a capital somewhere is a name everywhere: "Reid" begins sentences too.
StoryText::Item item_of(std::span<const Occurrence> same) {
  StoryText::Item item{same.front().sense, 0, true};
  for (const Occurrence& o : same) {
    item.weight = std::max(item.weight, o.weight);
    item.common = item.common && o.common;
  }
  item.weight *= 1 + std::log(static_cast<float>(same.size()));
  return item;
}

float of_lengths(float product, float one, float other) {
  const float lengths = one * other;
  return lengths > 0 ? product / lengths : 0;
}

float named_length(const StoryText& text) {
  return std::sqrt(std::max(0.F, text.length * text.length - text.common_length * text.common_length));
}

float size_of(const StoryText& text) { return std::log(static_cast<float>(text.items.size() + 5)); }

}  // namespace

StoryText story_text(std::span<const Word> words, const Reader& reader) {
  const std::vector<Occurrence> all = occurrences(words, reader);
  StoryText out;
  for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
    while (end < all.size() && all[end].sense == all[begin].sense) ++end;
    const StoryText::Item item = item_of(std::span(all).subspan(begin, end - begin));
    out.items.push_back(item);
    out.length += item.weight * item.weight;
    if (item.common) out.common_length += item.weight * item.weight;
  }
  out.items.shrink_to_fit();
  out.length = std::sqrt(out.length);
  out.common_length = std::sqrt(out.common_length);
  return out;
}

StoryFigures story_figures(const StoryText& one, const StoryText& other) {
  float all = 0;
  float common = 0;
  for (auto a = one.items.begin(), b = other.items.begin(); a != one.items.end() && b != other.items.end();) {
    const std::uint32_t left = a->sense;
    const std::uint32_t right = b->sense;
    if (left == right) {
      const float product = a->weight * b->weight;
      all += product;
      if (a->common && b->common) common += product;
    }
    a += left <= right ? 1 : 0;
    b += right <= left ? 1 : 0;
  }
  const auto [shorter, longer] = std::minmax({size_of(one), size_of(other)});
  return {of_lengths(all, one.length, other.length), of_lengths(common, one.common_length, other.common_length),
          of_lengths(all - common, named_length(one), named_length(other)), shorter, longer};
}

// Fitted by tools/fit_stories.py on articles of our own: dev, tests/labelled and made ones. Pages of a template share
// their common words and have names of their own; what is done about them changes nothing on the labelled articles.
Alike alike(const StoryText& one, const StoryText& other) {
  const StoryFigures f = story_figures(one, other);
  const bool like_a_template = f.common > 0.3F && f.named < 0.6F * f.common;
  if (f.similar < Alike::least_similar || like_a_template) return {f.similar, 0};
  const float says =
      -9.07F + 33.59F * f.similar + (0.52F * f.shorter + 0.28F) * f.common - 0.41F * f.shorter - 1.11F * f.longer;
  return {f.similar, logistic(says)};
}

}  // namespace backlot::copies
