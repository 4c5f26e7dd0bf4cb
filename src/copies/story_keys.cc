#include "backlot/copies/key_hash.h"
#include "backlot/copies/keys.h"
#include "backlot/text/hash.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace backlot::copies {
namespace {

// Measured on the retellings of the labelled articles (34 pairs), on those of ECB+ (4,491) and on 3,200 other articles:
// words of the subject that are paired; keys; share of retellings with a key in common; others with one, of a document.
//   all of 8    28   .94 / .90   8
//   12, by sum  36  1.00 / .93  14       most_together = 11
//   14, by sum  49  1.00 / .94  18       most_together = 13
// Names of several words as one word of the subject find .84 to .89 of ECB+: a name is rarely written out twice.

// The subject's words are paired while their places in it add up to so much (the first with the next eleven, the fifth
// with the sixth and seventh).
constexpr std::size_t most_together = 11;
constexpr std::uint32_t least_bits = 9 * sixteenths;
constexpr std::uint32_t most_bits = 18 * sixteenths;
constexpr std::uint32_t early = 128;  // words, in which a text says what it is on

// Of ten. A retelling keeps names; of numbers and other words it changes many.
std::uint32_t kept_share(WordKind kind) { return kind == WordKind::name ? 10 : kind == WordKind::number ? 5 : 8; }

// A word that may be what a text is on.
struct Item {
  std::uint32_t hash = 0;
  std::uint32_t first = 0;  // word where it stands first
  std::uint32_t bits = 0;
  std::uint32_t times = 1;

  // It is rare, comes again and comes early: each up to three times, and twice, as much.
  std::uint64_t score() const {
    const std::uint64_t again = 3 * std::uint64_t{1024} - 2048 / times;
    return bits * again * (early + (first < early ? early - first : 0));
  }
};

// Rare words but no function words, by sense, then by place.
std::vector<Item> rare_words(std::span<const Word> words, const Reader& reader) {
  std::vector<Item> items;
  for (std::uint32_t at = 0; at < words.size(); ++at) {
    const Word word = words[at];
    if (word.kind() == WordKind::function) continue;
    const std::uint32_t bits = std::min(bits_of(word, reader), most_bits);
    if (bits >= least_bits) items.push_back({reader.sense(word), at, bits * kept_share(word.kind())});
  }
  std::ranges::sort(items, {}, [](const Item& item) { return std::pair(item.hash, item.first); });
  return items;
}

// Each word once.
void merge(std::vector<Item>& items) {
  std::size_t kept = 0;
  for (const Item& item : items) {
    if (kept == 0 || items[kept - 1].hash != item.hash) {
      items[kept++] = item;
      continue;
    }
    items[kept - 1].bits = std::max(items[kept - 1].bits, item.bits);
    ++items[kept - 1].times;
  }
  items.resize(kept);
}

// The words that a text is on, by falling score.
std::vector<Item> subject_of(std::span<const Word> words, const Reader& reader) {
  std::vector<Item> items = rare_words(words, reader);
  merge(items);
  const auto end = items.begin() + static_cast<std::ptrdiff_t>(std::min(items.size(), most_together + 1));
  std::ranges::partial_sort(items, end, {}, [](const Item& item) { return std::pair(~item.score(), item.hash); });
  items.erase(end, items.end());
  return items;
}

}  // namespace

void story_keys(std::span<const Word> words, const Reader& reader, std::vector<Key>& out) {
  const std::size_t start = out.size();
  const std::vector<Item> subject = subject_of(words, reader);
  for (std::size_t one = 0; one < subject.size(); ++one) {
    for (std::size_t other = one + 1; other < subject.size() && one + other <= most_together; ++other) {
      const auto [low, high] = std::minmax(subject[one].hash, subject[other].hash);
      out.push_back(key_of(text::scatter((std::uint64_t{high} << 32U | low) * 0xA0761D6478BD642FULL), KeyKind::story));
    }
  }
  sort_from(start, out);
}

}  // namespace backlot::copies
