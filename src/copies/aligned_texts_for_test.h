// Words of made texts, copies of them, and the slow twin of the alignment.
#pragma once

#include "backlot/copies/words.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace backlot::copies {

inline const Reader& test_reader() {
  static const Reader reader(
      *unspin::Substitutions::parse("original\tspun\tpos\tcount\nfilm\tmovie\tnoun\t46\n", "test"));
  return reader;
}

// A text with its words.
struct MadeText {
  explicit MadeText(std::string_view written_text) : text(written_text) {
    article::Document document;
    document.text = text;
    Reader::Scratch scratch;
    words = test_reader().read(document, scratch, &spans);
  }

  // Words [begin, end), in lower case.
  std::string written(std::uint32_t begin, std::uint32_t end) const {
    std::string out;
    for (std::uint32_t i = begin; i < end; ++i) {
      if (i > begin) out += ' ';
      out += spans[i].of(text);
    }
    std::ranges::transform(out, out.begin(),
                           [](char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return out;
  }

  std::string text;
  Words words;
  std::vector<Span> spans;
};

// A word by its rank: the lower, the more frequent.
inline Word ranked_word(std::uint32_t rank) {
  const WordKind kind = rank < 20 ? WordKind::function : rank % 5 == 0 ? WordKind::name : WordKind::common;
  return {rank + 1, kind, false};
}

// Words drawn as they are in English: few of them make up most of a text (Zipf).
inline Words made_text(int seed, int length) {
  std::mt19937 random(static_cast<std::uint32_t>(seed));
  std::uniform_real_distribution<double> uniform(0, 1);
  Words out;
  for (int i = 0; i < length; ++i) {
    out.push_back(ranked_word(static_cast<std::uint32_t>(std::pow(20000.0, uniform(random)))));
  }
  return out;
}

// Each word of which common ones may be is swapped for one or two others with probability `share`.
inline Words spun_copy(const Words& original, double share, int seed) {
  std::mt19937 random(static_cast<std::uint32_t>(seed) + 1000);
  std::uniform_real_distribution<double> uniform(0, 1);
  Words out;
  for (const Word w : original) {
    if (w.kind() != WordKind::common || uniform(random) >= share) {
      out.push_back(w);
      continue;
    }
    out.emplace_back(w.hash() + 100'000, WordKind::common, false);
    if (uniform(random) < 0.2) out.emplace_back(w.hash() + 200'000, WordKind::common, false);
  }
  return out;
}

// A spun copy with a stretch left out, another one moved to the end, and words of its own put before.
inline Words rewritten(const Words& original, int seed) {
  Words out = spun_copy(original, 0.2, seed);
  const auto fifth = static_cast<std::ptrdiff_t>(out.size() / 5);
  std::rotate(out.begin() + fifth, out.begin() + 2 * fifth, out.end());
  out.erase(out.begin() + 2 * fifth, out.begin() + 3 * fifth);
  const Words own = made_text(seed + 5000, 30);
  out.insert(out.begin(), own.begin(), own.end());
  return out;
}

// The most that any alignment without crossing keeps, in whole bits: the full dynamic programme.
inline int most_kept(const Words& first, const Words& second, const Reader& reader) {
  std::vector<int> above(second.size() + 1);
  for (const Word a : first) {
    int diagonal = 0;
    for (std::size_t c = 1; c <= second.size(); ++c) {
      const int paired = a.same_word(second[c - 1]) ? diagonal + static_cast<int>(reader.weight(a)) : 0;
      diagonal = above[c];
      above[c] = std::max({paired, above[c], above[c - 1]});
    }
  }
  return above.back();
}

}  // namespace backlot::copies
