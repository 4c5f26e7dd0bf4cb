#include "backlot/text/lemmatizer.h"

#include <array>
#include <cstring>

namespace backlot::text {
namespace {

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

// Takes endings off one word, with the dictionary at hand.
class Stemmer {
 public:
  Stemmer(const Lexicon& lexicon, std::string_view word, unsigned wanted, Arena& arena)
      : lexicon_(lexicon), word_(word), wanted_(wanted), arena_(arena) {}

  std::string_view without_s() {
    if (!word_.ends_with('s') || word_.size() < 4) return word_;
    if (word_.ends_with("ss") || word_.ends_with("us") || word_.ends_with("is")) return known(cut(1)) ? cut(1) : word_;
    if (known(cut(1))) return cut(1);
    const bool ies = word_.ends_with("ies") && word_.size() > 4;
    const std::string_view with_y = ies ? joined(cut(3), "y") : word_;
    if (ies && known(with_y)) return with_y;
    if (word_.ends_with("es") && known(cut(2))) return cut(2);
    if (wanted_ == noun_base && known(word_)) return word_;  // "series", "species"
    if (ies) return with_y;
    return ends_in_hiss(cut(2)) && word_.ends_with("es") ? cut(2) : cut(1);
  }

  // "ed" or "ing" off: "hoping" hope, "starring" star, "calling" call, "tried" try.
  std::string_view without_ending(std::size_t size) {
    const std::string_view stem = cut(size);
    if (stem.size() < 2 || !has_vowel(stem)) return word_;
    if (stem.ends_with('i') && size == 2) return joined(stem.substr(0, stem.size() - 1), "y");
    const bool doubled = is_doubled(stem);
    const std::string_view single = doubled ? stem.substr(0, stem.size() - 1) : stem;
    const std::string_view with_e = joined(stem, "e");
    if (ends_like_hop(stem) && known(with_e)) return with_e;
    if (known(stem)) return stem;
    if (known(with_e)) return with_e;
    if (doubled && known(single)) return single;
    return guess(stem, single, with_e);
  }

  // "er" or "est" off, where an adjective remains and the word is none by itself.
  std::string_view without_degree(std::size_t size) {
    if (word_.size() < size + 3 || known(word_)) return word_;
    const std::string_view stem = cut(size);
    if (known(stem)) return stem;
    if (stem.ends_with('i')) {
      const std::string_view with_y = joined(stem.substr(0, stem.size() - 1), "y");
      if (known(with_y)) return with_y;
    }
    const std::string_view with_e = joined(stem, "e");
    if (known(with_e)) return with_e;
    const std::string_view single = stem.substr(0, stem.size() - 1);
    return is_doubled(stem) && known(single) ? single : word_;
  }

 private:
  std::string_view cut(std::size_t size) const { return word_.substr(0, word_.size() - size); }
  bool known(std::string_view form) const { return (kinds_of(form) & wanted_) != 0; }

  // Of "co-star" what is known of "star".
  unsigned kinds_of(std::string_view form) const {
    const unsigned kinds = lexicon_.base_kinds(form);
    const std::size_t hyphen = form.rfind('-');
    return kinds != 0 || hyphen == std::string_view::npos ? kinds : lexicon_.base_kinds(form.substr(hyphen + 1));
  }

  static bool has_vowel(std::string_view stem) { return stem.find_first_of("aeiouy") != std::string_view::npos; }
  static bool is_doubled(std::string_view stem) {
    return stem.size() > 2 && stem[stem.size() - 1] == stem[stem.size() - 2] && !is_vowel(stem.back());
  }
  static bool ends_in_hiss(std::string_view stem) {
    return stem.ends_with('s') || stem.ends_with('x') || stem.ends_with('z') || stem.ends_with("ch") ||
           stem.ends_with("sh") || stem.ends_with('o');
  }
  // One short syllable of consonant, vowel, consonant would have been doubled: "hoping" comes from "hope".
  static bool ends_like_hop(std::string_view stem) {
    const std::size_t n = stem.size();
    if (n < 2 || n > 4 || is_vowel(stem[n - 1]) || !is_vowel(stem[n - 2]) ||
        std::string_view("wxy").contains(stem[n - 1]))
      return false;
    return n == 2 || !is_vowel(stem[n - 3]);
  }
  // For stems that no dictionary knows.
  static std::string_view guess(std::string_view stem, std::string_view single, std::string_view with_e) {
    if (single.size() != stem.size() && !std::string_view("lsfz").contains(stem.back())) return single;
    const std::string_view ending = stem.substr(stem.size() - 2);
    const bool takes_e = std::string_view("cvu").contains(stem.back()) || ending == "iz" || ending == "is" ||
                         ending == "as" || ending == "os" || ending == "at" || ending == "dg" || ending == "rg" ||
                         ending == "bl" || ending == "pl" || ending == "tl";
    return takes_e ? with_e : stem;
  }

  std::string_view joined(std::string_view stem, std::string_view ending) {
    char* const place = arena_.take(stem.size() + ending.size());
    std::memcpy(place, stem.data(), stem.size());
    std::memcpy(place + stem.size(), ending.data(), ending.size());
    return {place, stem.size() + ending.size()};
  }

  const Lexicon& lexicon_;
  std::string_view word_;
  unsigned wanted_;
  Arena& arena_;
};

bool may_have_exceptions(const Clue& clue) {
  return clue.entry == nullptr || (clue.entry->flags & has_lemma_exceptions) != 0;
}

}  // namespace

std::string_view Lemmatizer::by_rule(std::string_view word, Tag tag, Arena& arena) const {
  switch (tag) {
    case Tag::noun: return Stemmer(lexicon_, word, noun_base, arena).without_s();
    case Tag::verb:
    case Tag::aux: {
      Stemmer stemmer(lexicon_, word, verb_base, arena);
      if (word.ends_with("ed")) return stemmer.without_ending(2);
      if (word.ends_with("ing")) return stemmer.without_ending(3);
      return stemmer.without_s();
    }
    case Tag::adj:
    case Tag::adv: {
      Stemmer stemmer(lexicon_, word, adjective_base | adverb_base, arena);
      if (word.ends_with("er")) return stemmer.without_degree(2);
      return word.ends_with("est") ? stemmer.without_degree(3) : word;
    }
    case Tag::propn:
      return word.ends_with("days") && word.size() > 5 ? word.substr(0, word.size() - 1) : word;  // Fridays
    default: return word;
  }
}

std::string_view Lemmatizer::exception(std::uint64_t word_hash, Tag tag) const {
  const std::uint64_t key = lemma_key(word_hash, tag);
  const std::uint32_t check = check32(key);
  const LemmaSlot* const slot = find_slot(
      exceptions_, key, [check](const LemmaSlot& s) { return s.check == check; },
      [](const LemmaSlot& s) { return s.check == 0; });
  return slot == nullptr ? std::string_view{} : pool_.substr(slot->place >> 8U, slot->place & 0xFFU);
}

void Lemmatizer::lemmatize(std::span<Token> sentence, const std::vector<Clue>& clues, Arena& arena) const {
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    Token& t = sentence[i];
    const Clue& clue = clues[i + clue_margin];
    t.lemma = t.word;
    if (clue.entry != nullptr && (clue.entry->flags & keeps_its_form) != 0) continue;
    if (may_have_exceptions(clue)) {
      if (const std::string_view lemma = exception(clue.word, t.tag); !lemma.empty()) {
        t.lemma = lemma;
        continue;
      }
    }
    t.lemma = by_rule(t.word, t.tag, arena);
  }
}

}  // namespace backlot::text
