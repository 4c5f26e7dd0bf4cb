#include "backlot/unspin/inflection.h"

#include "backlot/unicode/utf8.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace backlot::unspin {
namespace {

constexpr std::array all_forms{Form::base, Form::s, Form::ed, Form::ing};

bool is_vowel(char c) { return std::string_view("aeiou").contains(c); }

// A consonant between a single vowel and the end of a word of one syllable is doubled: stop -> stopped.
bool doubles(std::string_view base) {
  if (base.size() < 3 || base.size() > 4) return false;
  const char last = base.back();
  const bool closed = !is_vowel(last) && last != 'w' && last != 'x' && last != 'y';
  return closed && is_vowel(base[base.size() - 2]) && !is_vowel(base[base.size() - 3]);
}

bool ends_in_consonant_y(std::string_view base) {
  return base.size() > 2 && base.back() == 'y' && !is_vowel(base[base.size() - 2]);
}

bool hisses(std::string_view base) {
  return base.ends_with("s") || base.ends_with("x") || base.ends_with("z") || base.ends_with("ch") ||
         base.ends_with("sh");
}

std::string with_s(std::string_view base) {
  if (ends_in_consonant_y(base)) return std::string(base.substr(0, base.size() - 1)) + "ies";
  return std::string(base) + (hisses(base) ? "es" : "s");
}

std::string with_ed(std::string_view base) {
  if (ends_in_consonant_y(base)) return std::string(base.substr(0, base.size() - 1)) + "ied";
  if (base.ends_with("e")) return std::string(base) + "d";
  return std::string(base) + (doubles(base) ? std::string(1, base.back()) : "") + "ed";
}

std::string with_ing(std::string_view base) {
  if (base.size() > 2 && base.ends_with("e") && !base.ends_with("ee"))
    return std::string(base.substr(0, base.size() - 1)) + "ing";
  return std::string(base) + (doubles(base) ? std::string(1, base.back()) : "") + "ing";
}

Form form_by_ending(std::string_view word) {
  if (word.size() > 5 && word.ends_with("ing")) return Form::ing;
  if (word.size() > 4 && word.ends_with("ed")) return Form::ed;
  if (word.size() > 3 && word.ends_with("s") && !word.ends_with("ss") && !word.ends_with("us")) return Form::s;
  return Form::base;
}

// What `word` may be a form of.
std::vector<std::string> bases_of(std::string_view word, Form form) {
  if (form == Form::base) return {std::string(word)};
  const std::size_t ending = form == Form::s ? 1 : form == Form::ed ? 2 : 3;
  const std::string stem(word.substr(0, word.size() - ending));
  std::vector<std::string> guesses{stem, stem + "e"};
  if (stem.size() > 2 && stem.back() == stem[stem.size() - 2]) guesses.push_back(stem.substr(0, stem.size() - 1));
  if (stem.ends_with("i")) guesses.push_back(stem.substr(0, stem.size() - 1) + "y");
  if (stem.ends_with("ie")) guesses.push_back(stem.substr(0, stem.size() - 2) + "y");
  if (form == Form::s && stem.ends_with("e")) guesses.push_back(stem.substr(0, stem.size() - 1));
  std::erase_if(guesses, [&](const std::string& base) { return in_form(base, form) != word; });
  return guesses;
}

bool is_plain_word(std::string_view word) {
  return word.size() > 2 && std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

bool takes(std::string_view kind, Form form) {
  if (kind == "verb") return true;
  return kind == "noun" && (form == Form::base || form == Form::s);
}

}  // namespace

std::string in_form(std::string_view base, Form form) {
  switch (form) {
    case Form::base: return std::string(base);
    case Form::s: return with_s(base);
    case Form::ed: return with_ed(base);
    case Form::ing: return with_ing(base);
  }
  return std::string(base);
}

std::optional<Form> form_of(std::string_view word, std::string_view base) {
  for (const Form form : all_forms)
    if (in_form(base, form) == word) return form;
  return std::nullopt;
}

std::vector<WordPair> inflected(const Substitution& row) {
  const std::string original = unicode::fold(row.original);
  const std::string spun = unicode::fold(row.spun);
  const Form form = form_by_ending(original);
  if (!is_plain_word(original) || !is_plain_word(spun) || form != form_by_ending(spun) || !takes(row.kind, form))
    return {};
  std::vector<WordPair> out;
  for (const std::string& original_base : bases_of(original, form)) {
    for (const std::string& spun_base : bases_of(spun, form)) {
      for (const Form other : all_forms) {
        if (other != form && takes(row.kind, other))
          out.push_back({in_form(original_base, other), in_form(spun_base, other)});
      }
    }
  }
  return out;
}

}  // namespace backlot::unspin
