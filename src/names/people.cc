#include "backlot/names/people.h"

#include "backlot/names/given_alone.h"
#include "backlot/names/kana.h"
#include "backlot/names/korean_name.h"
#include "backlot/names/letters.h"
#include "backlot/names/person_name.h"
#include "backlot/names/western_name.h"

#include <algorithm>
#include <set>

namespace backlot::names {
namespace {

// A name with everything that is asked about it.
struct Read {
  explicit Read(std::string_view text)
      : parts(read_person(text)), words(words_of_name(parts.name, false)), letters(joined(words)) {
    korean = KoreanName::read(parts.hangul.empty() ? parts.name : parts.hangul);
  }

  bool is_korean() const { return korean.probability() > 0.5; }

  PersonName parts;
  std::vector<std::string> words;
  std::string letters;
  KoreanName korean;
};

std::vector<std::string> kana_words(const std::vector<std::string>& words) {
  std::vector<std::string> forms;
  for (const std::string& word : words) {
    std::string form = kana_form(word);
    if (form.empty()) return {};
    forms.push_back(std::move(form));
  }
  return forms;
}

Verdict compare_letters(const Read& a, const Read& b) {
  if (a.letters == b.letters)
    return {1, a.parts.name == b.parts.name ? "the same letters" : "only spaces, hyphens, case or accents differ"};
  if (is_turned_round(a.words, b.letters) || is_turned_round(b.words, a.letters))
    return {0.95, "the family name stands last in one"};
  return {};
}

Verdict compare_kana(const Read& a, const Read& b) {
  const auto x = kana_words(a.words);
  const auto y = kana_words(b.words);
  if (x.empty() || y.empty() || x.size() != y.size()) return {};
  if (x == y) return {0.85, "they are read alike in Japanese"};
  if (is_turned_round(x, joined(y))) return {0.8, "they are read alike in Japanese, the family name last in one"};
  return {};
}

// The Hangul that both may stand for: what the other may be, most likely first.
std::string common_hangul(const KoreanName& a, const KoreanName& b) {
  const auto of_b = b.likely(0.01);
  for (const std::string& text : a.likely(0.01)) {
    if (std::ranges::find(of_b, text) != of_b.end()) return text;
  }
  return a.usual();
}

Verdict compare_korean(const Read& a, const Read& b) {
  const double probability = agreement(a.korean, b.korean);
  if (probability < 0.01) return {};
  return {std::min(probability, 0.99), "both may stand for " + common_hangul(a.korean, b.korean)};
}

Verdict compare_whole(const Read& a, const Read& b) {
  const Verdict letters = compare_letters(a, b);
  if (!a.parts.hangul.empty() && !b.parts.hangul.empty()) {
    if (a.parts.hangul == b.parts.hangul) return {0.99, "the same Hangul"};
    return {0.01, "their Hangul differs"};
  }
  if (letters.probability > 0) return letters;
  if (a.is_korean() && b.is_korean()) return compare_korean(a, b);
  return better(better(compare_korean(a, b), compare_kana(a, b)), compare_western(a.words, b.words));
}

Verdict compare_alone(const Read& a, const Read& b) {
  return better(compare_given_alone(a.words, a.korean, b.words, b.korean),
                compare_given_alone(b.words, b.korean, a.words, a.korean));
}

// "Junior" and "Senior" are two; one of them may be left out.
void weigh_suffixes(const Read& a, const Read& b, Verdict& verdict) {
  if (a.parts.suffix == b.parts.suffix) return;
  const bool both = !a.parts.suffix.empty() && !b.parts.suffix.empty();
  verdict.probability *= both ? 0.03 : 0.85;
  verdict.why += both ? "; but their suffixes differ" : "; a suffix is left out";
}

constexpr double sure_to_be_korean = 0.95;
const std::string of_whole = "-";  // before a part of a name, which is looked for by
const std::string of_alone = "~";  // … such a part alone

// Letters whose order and doubling do not matter: what all ways to write one name outside Korea share.
std::string letter_key(std::string_view letters) {
  std::string key;
  for (const char c : letters) {
    const bool long_vowel = !key.empty() && ((key.back() == 'o' && (c == 'o' || c == 'u' || c == 'h')) ||
                                             (key.back() == 'u' && c == 'u') || (key.back() == 'i' && c == 'i'));
    if (!long_vowel) key += c;
  }
  std::ranges::sort(key);
  return "=" + key;
}

}  // namespace

Verdict compare_people(std::string_view a_text, std::string_view b_text) {
  const Read a(a_text);
  const Read b(b_text);
  if (a.letters.empty() || b.letters.empty()) return {};
  Verdict verdict = better(compare_whole(a, b), compare_alone(a, b));
  weigh_suffixes(a, b, verdict);
  return verdict;
}

std::vector<std::string> keys_of_person(std::string_view name) {
  const Read read(name);
  if (read.letters.empty()) return {};
  std::set<std::string> keys = read.korean.keys();
  if (read.korean.probability() < sure_to_be_korean) {
    const auto& words = read.words;
    keys.insert(letter_key(read.letters));
    if (words.size() > 2) keys.insert(letter_key(words.front() + words.back()));
    if (const auto forms = kana_words(words); !forms.empty()) keys.insert(letter_key(joined(forms)));
    keys.insert((words.size() > 1 ? of_whole : of_alone) + words.front());
    if (words.size() > 1) keys.insert(of_whole + words.back());
  }
  return {keys.begin(), keys.end()};
}

std::string matching_key(std::string_view key) {
  std::string matching(key);
  if (key.starts_with(of_whole))
    matching.replace(0, of_whole.size(), of_alone);
  else if (key.starts_with(of_alone))
    matching.replace(0, of_alone.size(), of_whole);
  return matching;
}

}  // namespace backlot::names
