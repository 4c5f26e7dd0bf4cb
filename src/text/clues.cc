#include "backlot/text/clues.h"

#include <algorithm>
#include <cstring>

namespace backlot::text {
namespace {

enum class Capitals : std::uint8_t { as_usual, many, none };

// Whether the capitals of a sentence tell names from words: in a headline all words have them, in careless text none.
Capitals capitals_of(std::span<const Token> sentence) {
  int words = 0;
  int capitals = 0;
  for (const Token& t : sentence) {
    if (t.is(punctuation) || t.is(has_digit) || t.word.starts_with('\'')) continue;
    ++words;
    if (t.is(capitalized)) ++capitals;
  }
  if (words < 3) return Capitals::as_usual;
  if (capitals == 0) return Capitals::none;
  return capitals * 10 >= words * 7 ? Capitals::many : Capitals::as_usual;
}

unsigned case_of(const Token& t) {
  if (t.is(all_caps)) return 2;
  if (t.is(capitalized)) return t.is(mixed_case) ? 3 : t.word.size() == 1 ? 5 : 1;
  return t.is(mixed_case) ? 4 : 0;
}

// Case, digits, marks inside, start of the sentence, and the capitals of the sentence, as one number below 65536.
std::uint16_t shape_key(const Token& t, Capitals capitals) {
  const bool dotted = t.word.size() > 1 && std::memchr(t.word.data(), '.', t.word.size()) != nullptr;
  const unsigned digits = t.is(has_digit) ? (t.is(number) ? 1 : 2) : 0;
  const bool sign =
      !t.is(punctuation) && !t.is(has_digit) && t.word.size() == 1 && (t.word[0] < 'a' || t.word[0] > 'z');
  const unsigned key = case_of(t) | digits << 3U | (t.is(hyphenated) ? 1U << 5U : 0U) | (dotted ? 1U << 6U : 0U) |
                       (t.is(punctuation) ? 1U << 7U : 0U) | (t.is(sentence_start) ? 1U << 8U : 0U) |
                       static_cast<unsigned>(capitals) << 9U | (sign ? 1U << 11U : 0U) |
                       (t.is(non_latin) ? 1U << 12U : 0U);
  return static_cast<std::uint16_t>(key);
}

std::uint32_t unknown_class(const Clue& clue) {
  return Clue::first_unknown_class + clue.kinds * 8U + (clue.capital ? 1U : 0U) + ((clue.shape >> 3U) & 3U) * 2U;
}

void read_clue(const Token& t, Capitals capitals, const Lexicon& lexicon, Clue& clue) {
  const std::size_t size = t.word.size();
  const std::size_t part = std::min<std::size_t>(size, 8);
  clue.head = leading_bytes(t.word.data(), part);
  clue.tail = size >= 8 ? leading_bytes(t.word.data() + size - 8, 8) : clue.head << (8 * (8 - size));
  clue.length = static_cast<std::uint8_t>(std::min<std::size_t>(size, 255));
  clue.capital = t.is(capitalized) || t.is(all_caps);
  clue.shape = shape_key(t, capitals);
  clue.entry = lexicon.find(clue.word);
  if (clue.entry != nullptr) {
    clue.kinds = clue.entry->kinds;
    clue.tags = clue.entry->tags;
  } else {
    clue.kinds = t.is(punctuation) ? std::uint16_t{0} : lexicon.kinds(t.word);
    clue.tags = unknown_class(clue);
  }
}

Clue edge(std::uint64_t name) {
  Clue clue;
  clue.word = name;
  clue.tags = static_cast<std::uint32_t>(0x20000U + name);
  clue.shape = 0xFFFF;
  return clue;
}

}  // namespace

void read_clues(std::span<const Token> sentence, const Lexicon& lexicon, std::vector<Clue>& out) {
  const std::size_t size = sentence.size();
  out.resize(size + 2 * clue_margin);
  const Capitals capitals = capitals_of(sentence);
  for (std::size_t i = 0; i < size; ++i) lexicon.fetch(out[i + clue_margin].word = hash_word(sentence[i].word));
  for (std::size_t i = 0; i < size; ++i) read_clue(sentence[i], capitals, lexicon, out[i + clue_margin]);
  out[0] = edge(1);
  out[1] = edge(2);
  out[size + 2] = edge(3);
  out[size + 3] = edge(4);
}

void forget_word(Clue& clue) {
  clue.entry = nullptr;
  clue.tags = unknown_class(clue);
}

}  // namespace backlot::text
