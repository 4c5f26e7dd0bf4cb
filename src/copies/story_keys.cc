#include "backlot/copies/key_hash.h"
#include "backlot/copies/keys.h"
#include "backlot/text/hash.h"

#include <algorithm>
#include <bit>
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

// The words of a text that may be what it is on, each sense once, as they come.
class RareWords {
 public:
  RareWords(std::span<const Word> words, const Reader& reader) {
    reader.look(words, senses_, weights_);
    slots_.assign(std::bit_ceil(2 * words.size() + 1), none);
    for (std::uint32_t at = 0; at < words.size(); ++at) {
      const WordKind kind = words[at].kind();
      if (kind == WordKind::function) continue;
      const std::uint32_t bits = std::min(bits_of(weights_[at]), most_bits);
      if (bits >= least_bits) add({senses_[at], at, bits * kept_share(kind)});
    }
  }

  const std::vector<Item>& items() const { return items_; }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  void add(const Item& item) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = (item.hash * 0x9E3779B1U >> 3U) & mask;
    while (slots_[at] != none && items_[slots_[at]].hash != item.hash) at = (at + 1) & mask;
    if (slots_[at] == none) {
      slots_[at] = static_cast<std::uint32_t>(items_.size());
      items_.push_back(item);
      return;
    }
    Item& known = items_[slots_[at]];
    known.bits = std::max(known.bits, item.bits);
    ++known.times;
  }

  std::vector<std::uint32_t> senses_;
  std::vector<float> weights_;
  std::vector<std::uint32_t> slots_;  // places of items; open addressing
  std::vector<Item> items_;
};

// A word of the subject; those of the higher score come first.
struct Ranked {
  std::uint64_t score = 0;
  std::uint32_t hash = 0;

  friend bool operator<(const Ranked& one, const Ranked& other) {
    return one.score != other.score ? one.score > other.score : one.hash < other.hash;
  }
};

// The words that a text is on, by falling score.
std::vector<Ranked> subject_of(std::span<const Word> words, const Reader& reader) {
  const RareWords rare(words, reader);
  std::vector<Ranked> subject;
  subject.reserve(rare.items().size());
  for (const Item& item : rare.items()) subject.push_back({item.score(), item.hash});
  const auto end = subject.begin() + static_cast<std::ptrdiff_t>(std::min(subject.size(), most_together + 1));
  std::partial_sort(subject.begin(), end, subject.end());
  subject.erase(end, subject.end());
  return subject;
}

}  // namespace

void story_keys(std::span<const Word> words, const Reader& reader, std::vector<Key>& out) {
  const std::size_t start = out.size();
  const std::vector<Ranked> subject = subject_of(words, reader);
  for (std::size_t one = 0; one < subject.size(); ++one) {
    for (std::size_t other = one + 1; other < subject.size() && one + other <= most_together; ++other) {
      const auto [low, high] = std::minmax(subject[one].hash, subject[other].hash);
      out.push_back(key_of(text::scatter((std::uint64_t{high} << 32U | low) * 0xA0761D6478BD642FULL), KeyKind::story));
    }
  }
  sort_from(start, out);
}

}  // namespace backlot::copies
