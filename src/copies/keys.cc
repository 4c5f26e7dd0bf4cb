#include "backlot/copies/keys.h"

#include "backlot/copies/winnowing.h"
#include "backlot/text/hash.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <unordered_map>

namespace backlot::copies {
namespace {

// Measured on 764 articles, 12 copies of each (share of the copies that have a key of their source):
//   kept words, consecutive     keys   light   spun 40 % / 60 %   excerpt, reworded   unrelated news with a key in
//   common 6 of 11                      28    .996    .999 / .999            .984                 1 pair in 4,500 7 of
//   11                      28    .996    .997 / .996            .986                 1 in 9,400 8 of 11 27    .996
//   .996 / .966            .970                 1 in 16,000
// All words, 8 of 40, are another 13 keys; they alone find .83 of what is spun at 20 % and .30 at 40 %, and are there
// for texts with few names and function words and for light rewrites (.997 with both).
constexpr Winnowing::Options all_words{.words = 8, .window = 40};
constexpr Winnowing::Options kept_words{.words = 7, .window = 11};

// Of stories: the subject's words are paired while their places in it add up to so much (the first with the next ten,
// the fifth with the sixth).
constexpr std::size_t most_together = 11;
constexpr float least_bits = 9;

// A retelling keeps names; of numbers and other words it changes many.
float share_of(WordKind kind) { return kind == WordKind::name ? 1.0F : kind == WordKind::number ? 0.5F : 0.8F; }

Key key_of(std::uint64_t hash, KeyKind kind) { return {(hash & ~std::uint64_t{3}) | static_cast<std::uint64_t>(kind)}; }

// What a spinner leaves as it is. Function words are most of it: names alone are the same in all news of one series.
bool is_kept(Word word) { return word.kind() != WordKind::common; }

void sort_from(std::size_t first, std::vector<Key>& out) {
  const auto begin = out.begin() + static_cast<std::ptrdiff_t>(first);
  std::sort(begin, out.end());
  out.erase(std::unique(begin, out.end()), out.end());
}

struct Item {
  std::uint32_t hash = 0;
  std::uint32_t first = 0;  // word where it stands first
  float bits = 0;
  float times = 0;
};

// How much an item says about what a text is on: it is rare, comes early and comes again.
float subject_score(const Item& item) {
  constexpr float early = 60;  // words; about a headline and the first sentence
  return item.bits * (1 + std::log(item.times)) * (1 + std::exp(-static_cast<float>(item.first) / early));
}

// Rare words but no function words, each once, by falling score.
std::vector<Item> subject_of(std::span<const Word> words, const Reader& reader) {
  std::unordered_map<std::uint32_t, Item> items;
  for (std::uint32_t at = 0; at < words.size(); ++at) {
    const float bits = reader.weight(words[at]);
    if (words[at].kind() == WordKind::function || bits < least_bits) continue;
    Item& item =
        items.try_emplace(reader.sense(words[at]), Item{.hash = reader.sense(words[at]), .first = at}).first->second;
    item.bits = std::max(item.bits, bits * share_of(words[at].kind()));
    item.times += 1;
  }
  std::vector<Item> sorted;
  for (const auto& [hash, item] : items) sorted.push_back(item);
  std::ranges::sort(sorted, [](const Item& a, const Item& b) {
    return std::tuple(-subject_score(a), a.hash) < std::tuple(-subject_score(b), b.hash);
  });
  return sorted;
}

}  // namespace

std::vector<SampledPassage> sampled_passages(std::span<const Word> words) {
  std::vector<SampledPassage> out;
  Winnowing winnowing(all_words);
  const auto take = [&](std::uint64_t hash, std::uint64_t first) {
    const auto begin = static_cast<std::uint32_t>(first);
    out.push_back({key_of(hash, KeyKind::passage), begin, begin + all_words.words});
  };
  for (const Word word : words) winnowing.add(word.hash(), take);
  winnowing.finish(take);
  if (!words.empty() && words.size() < all_words.words)
    out.push_back({key_of(winnowing.of_all(), KeyKind::passage), 0, static_cast<std::uint32_t>(words.size())});
  return out;
}

void copy_keys(std::span<const Word> words, std::vector<Key>& out) {
  const std::size_t first = out.size();
  for (const SampledPassage& passage : sampled_passages(words)) out.push_back(passage.key);
  Winnowing kept(kept_words);
  const auto take = [&](std::uint64_t hash, std::uint64_t) { out.push_back(key_of(hash, KeyKind::spun_passage)); };
  for (const Word word : words)
    if (is_kept(word)) kept.add(word.hash(), take);
  kept.finish(take);
  sort_from(first, out);
}

void story_keys(std::span<const Word> words, const Reader& reader, std::vector<Key>& out) {
  const std::size_t first = out.size();
  const std::vector<Item> subject = subject_of(words, reader);
  for (std::size_t one = 0; one < subject.size() && one < most_together; ++one) {
    for (std::size_t other = one + 1; other < subject.size() && one + other <= most_together; ++other) {
      const auto [low, high] = std::minmax(subject[one].hash, subject[other].hash);
      out.push_back(key_of(text::scatter((std::uint64_t{high} << 32U | low) * 0xA0761D6478BD642FULL), KeyKind::story));
    }
  }
  sort_from(first, out);
}

}  // namespace backlot::copies
