#include "backlot/text/lexicon.h"

#include <array>
#include <string>

namespace backlot::text {
namespace {

constexpr std::size_t longest_word = 40;  // longer ones are in no dictionary

// A word built from a stem and an ending, on the stack.
class Built {
 public:
  Built(std::string_view stem, std::string_view ending) : size_(stem.size() + ending.size()) {
    stem.copy(letters_.data(), stem.size());
    ending.copy(letters_.data() + stem.size(), ending.size());
  }
  operator std::string_view() const { return {letters_.data(), size_}; }

 private:
  std::array<char, longest_word + 4> letters_{};
  std::size_t size_;
};

bool ends_doubled(std::string_view stem) { return stem.size() > 2 && stem[stem.size() - 1] == stem[stem.size() - 2]; }

// Kinds of all base forms that give `stem` + ending: "hop" and "hope" for "hop", "star" for "starr", "try" for "tri".
unsigned stem_kinds(const Lexicon& lexicon, std::string_view stem) {
  unsigned kinds = lexicon.base_kinds(stem) | lexicon.base_kinds(Built(stem, "e"));
  if (ends_doubled(stem)) kinds |= lexicon.base_kinds(stem.substr(0, stem.size() - 1));
  if (stem.ends_with('i')) kinds |= lexicon.base_kinds(Built(stem.substr(0, stem.size() - 1), "y"));
  return kinds;
}

unsigned when(bool holds, Kind kind) { return holds ? unsigned{kind} : 0U; }

bool ends_in(std::string_view word, std::string_view ending) {
  return word.size() > ending.size() + 1 && word.ends_with(ending);
}

unsigned s_form_kinds(const Lexicon& lexicon, std::string_view word) {
  unsigned base = lexicon.base_kinds(word.substr(0, word.size() - 1));
  if (ends_in(word, "es")) base |= lexicon.base_kinds(word.substr(0, word.size() - 2));
  if (ends_in(word, "ies")) base |= lexicon.base_kinds(Built(word.substr(0, word.size() - 3), "y"));
  return when((base & noun_base) != 0, plural_form) | when((base & verb_base) != 0, verb_s_or_irregular);
}

// Kinds by the ending of the word.
unsigned inflected_kinds(const Lexicon& lexicon, std::string_view word) {
  const auto stem = [&](std::size_t cut) { return stem_kinds(lexicon, word.substr(0, word.size() - cut)); };
  if (ends_in(word, "s") && !word.ends_with("ss")) return s_form_kinds(lexicon, word);
  if (ends_in(word, "ed")) return when((stem(2) & verb_base) != 0, ed_form);
  if (ends_in(word, "ing")) return when((stem(3) & verb_base) != 0, ing_form);
  if (ends_in(word, "er")) return when((stem(2) & adjective_base) != 0, comparison_form);
  if (ends_in(word, "est")) return when((stem(3) & adjective_base) != 0, comparison_form);
  return 0;
}

constexpr std::array<std::string_view, 11> prefixes{"un", "re",  "non", "pre",   "over", "anti",
                                                    "co", "mis", "dis", "super", "mid"};

unsigned prefixed_kinds(const Lexicon& lexicon, std::string_view word) {
  for (const std::string_view prefix : prefixes) {
    if (word.size() < prefix.size() + 4 || !word.starts_with(prefix)) continue;
    if (const unsigned kinds = lexicon.base_kinds(word.substr(prefix.size()))) return kinds | prefixed;
  }
  return 0;
}

}  // namespace

std::uint16_t Lexicon::base_kinds(std::string_view word) const {
  const std::uint64_t hash = hash_word(word);
  const std::uint32_t check = check24(hash);
  const KindSlot* const found = find_slot(
      bases_, hash, [check](const KindSlot& s) { return s.bits >> 8U == check; },
      [](const KindSlot& s) { return s.bits == 0; });
  return found == nullptr ? 0 : static_cast<std::uint16_t>(found->bits & 0xFFU);
}

std::uint16_t Lexicon::kinds(std::string_view word) const {
  if (word.empty() || word.size() > longest_word) return 0;
  unsigned found = base_kinds(word) | inflected_kinds(*this, word);
  const std::size_t hyphen = word.rfind('-');
  if (found == 0 && hyphen != std::string_view::npos && hyphen + 1 < word.size()) {
    const std::string_view tail = word.substr(hyphen + 1);
    found = base_kinds(tail) | inflected_kinds(*this, tail) | compound;
  }
  if (found == 0) found = prefixed_kinds(*this, word);
  return static_cast<std::uint16_t>(found);
}

}  // namespace backlot::text
