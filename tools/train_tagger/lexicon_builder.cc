#include "train_tagger/lexicon_builder.h"

#include "backlot/unicode/utf8.h"
#include "train_tagger/table.h"

#include <algorithm>

namespace backlot::train {
namespace {

using text::LexiconSlot;

constexpr int fewest = 2;  // a word seen once tells little, and unknown words must be learned from something
constexpr int fewest_for_direct = 10;  // and this pure, a word needs no scoring
constexpr double pure = 0.997;

// The tags a word takes, each with how usual it is, as the name of a class.
std::vector<int> class_name(const WordCount& count) {
  std::vector<int> name;
  for (int tag = 0; tag < text::tag_count; ++tag) {
    const int n = count.tags[static_cast<std::size_t>(tag)];
    const double share = static_cast<double>(n) / count.total;
    const bool counts = share >= 0.2 || (n >= 2 && share > 0.02);
    if (counts) name.push_back(tag * 4 + (share > 0.8 ? 2 : share > 0.3 ? 1 : 0));
  }
  if (count.total < 5) name.push_back(99);  // seldom seen: there may be more
  return name;
}

std::uint8_t direct_tag(const WordCount& count) {
  const auto most = std::ranges::max_element(count.tags);
  const bool sure = count.total >= fewest_for_direct && *most >= pure * count.total;
  return sure ? static_cast<std::uint8_t>(most - count.tags.begin() + 1) : std::uint8_t{0};
}

}  // namespace

WordCounts count_words(const std::vector<treebank::Sentence>& sentences) {
  WordCounts counts;
  for (const treebank::Sentence& s : sentences) {
    for (const treebank::Word& w : s) {
      WordCount& count = counts[unicode::fold(w.form)];
      ++count.tags[static_cast<std::size_t>(w.tag)];
      ++count.total;
    }
  }
  return counts;
}

std::vector<text::KindSlot> build_kinds(const WordNet& wordnet) {
  const std::map<std::string, std::uint16_t> sorted(wordnet.kinds.begin(), wordnet.kinds.end());
  Table<text::KindSlot> table(sorted.size(), 0.75);
  for (const auto& [word, kinds] : sorted) {
    const std::uint64_t hash = text::hash_word(word);
    table.insert(hash, {text::check24(hash) << 8U | (kinds & 0xFFU)},
                 [](const text::KindSlot& s) { return s.bits == 0; });
  }
  return table.slots();
}

std::vector<LexiconSlot> build_lexicon(const WordCounts& counts, const std::vector<text::KindSlot>& bases) {
  const auto known = [](const WordCount& count) { return count.total >= fewest; };
  const text::Lexicon dictionary({}, bases);
  std::map<std::vector<int>, std::uint16_t> classes;
  Table<LexiconSlot> table(
      static_cast<std::size_t>(std::ranges::count_if(counts, known, &WordCounts::value_type::second)), 0.6);
  for (const auto& [word, count] : counts) {
    if (!known(count)) continue;
    const std::uint64_t hash = text::hash_word(word);
    LexiconSlot slot;
    slot.check = text::check32(hash);
    slot.tags = classes.emplace(class_name(count), static_cast<std::uint16_t>(classes.size() + 1)).first->second;
    slot.kinds = dictionary.kinds(word);
    slot.direct = direct_tag(count);
    slot.count = static_cast<std::uint16_t>(std::min(count.total, 65535));
    table.insert(hash, slot, [](const LexiconSlot& s) { return s.check == 0; });
  }
  return table.slots();
}

}  // namespace backlot::train
