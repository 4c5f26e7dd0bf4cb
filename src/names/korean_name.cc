#include "backlot/names/korean_name.h"

#include "backlot/names/hangul.h"
#include "backlot/names/korean_reader.h"
#include "backlot/unicode/utf8.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <span>

namespace backlot::names {
namespace {

using Reading = KoreanName::Reading;

// A consonant without what romanisations confuse; nothing for ㅇ before a vowel.
char plain_consonant(char32_t letter) {
  switch (letter) {
    case U'ㄱ':
    case U'ㄲ':
    case U'ㅋ': return 'K';
    case U'ㄷ':
    case U'ㄸ':
    case U'ㅌ': return 'T';
    case U'ㅂ':
    case U'ㅃ':
    case U'ㅍ': return 'P';
    case U'ㅈ':
    case U'ㅉ':
    case U'ㅊ': return 'C';
    case U'ㅅ':
    case U'ㅆ': return 'S';
    case U'ㅎ': return 'H';
    case U'ㅁ': return 'M';
    case U'ㄹ': return 'R';
    default: return 'N';
  }
}

std::string consonants_of(std::string_view hangul) {
  std::string consonants;
  for (std::size_t at = 0; at < hangul.size();) {
    const unicode::Decoded d = unicode::decode(hangul, at);
    at += d.length;
    const auto letters = letters_of(d.code_point);
    if (!letters) continue;
    if (letters->first != U'ㅇ') consonants += plain_consonant(letters->first);
    if (letters->last != 0) consonants += plain_consonant(letters->last);
  }
  return consonants;
}

double agreement_of(std::span<const std::vector<KoreanName::Syllable>> a,
                    std::span<const std::vector<KoreanName::Syllable>> b) {
  double product = 1;
  for (std::size_t i = 0; i < a.size(); ++i) {
    double same = 0;
    for (const auto& x : a[i]) {
      for (const auto& y : b[i]) same += x.hangul == y.hangul ? x.probability * y.probability : 0;
    }
    product *= same;
  }
  return product;
}

// All texts that the syllables from `at` on may be, with `so_far` before them.
void spell_out(std::span<const std::vector<KoreanName::Syllable>> syllables, double probability, double at_least,
               const std::string& so_far, std::map<std::string, double>& out) {
  if (probability < at_least / 4) return;
  if (syllables.empty()) {
    out[so_far] += probability;
    return;
  }
  for (const auto& s : syllables.front())
    spell_out(syllables.subspan(1), probability * s.probability, at_least, so_far + s.hangul, out);
}

std::vector<std::string> most_likely(const std::map<std::string, double>& texts, double at_least) {
  constexpr std::size_t most = 12;
  std::vector<std::pair<double, std::string>> sorted;
  for (const auto& [text, probability] : texts) {
    if (probability >= at_least) sorted.emplace_back(-probability, text);
  }
  std::ranges::sort(sorted);
  if (sorted.size() > most) sorted.resize(most);
  std::vector<std::string> likely;
  for (auto& [probability, text] : sorted) likely.push_back(std::move(text));
  return likely;
}

double probability_of(const std::vector<Reading>& readings) {
  double sum = 0;
  for (const Reading& reading : readings) sum += reading.probability;
  return sum;
}

}  // namespace

KoreanName KoreanName::read(std::string_view name) {
  KoreanName korean;
  std::string solid(name);
  std::erase(solid, ' ');
  korean.readings_ = is_hangul(solid) ? read_hangul(solid) : read_romanised(name);
  return korean;
}

double KoreanName::probability() const { return probability_of(readings_); }

std::string KoreanName::usual() const {
  std::string text;
  if (readings_.empty()) return text;
  for (const auto& options : readings_.front().syllables) text += options.front().hangul;
  return text;
}

std::vector<std::string> KoreanName::likely(double at_least) const {
  std::map<std::string, double> texts;
  for (const Reading& r : readings_) spell_out(r.syllables, r.probability, at_least, "", texts);
  return most_likely(texts, at_least);
}

std::set<std::string> KoreanName::keys() const {
  constexpr double worth_a_key = 0.002;
  std::set<std::string> keys;
  for (const Reading& r : readings_) {
    if (r.probability < worth_a_key) continue;
    const auto given = std::span(r.syllables).subspan(r.has_family ? 1 : 0);
    std::string skeleton;
    for (const auto& options : given) skeleton += consonants_of(options.front().hangul);
    keys.insert((r.has_family ? "-" : "~") + skeleton);
    if (!r.has_family) continue;
    for (const Syllable& family : r.syllables.front()) {
      if (r.probability * family.probability >= worth_a_key) keys.insert(family.hangul + skeleton);
    }
  }
  return keys;
}

namespace {

// Sum over all Hangul of the product of its probabilities in both.
double overlap(const std::vector<Reading>& a, const std::vector<Reading>& b) {
  double sum = 0;
  for (const Reading& x : a) {
    for (const Reading& y : b) {
      if (x.has_family == y.has_family && x.syllables.size() == y.syllables.size())
        sum += x.probability * y.probability * agreement_of(x.syllables, y.syllables);
    }
  }
  return sum;
}

double likeness(const std::vector<Reading>& a, const std::vector<Reading>& b) {
  const double both = overlap(a, b);
  return both <= 0 ? 0 : std::min(1.0, both / std::sqrt(overlap(a, a) * overlap(b, b)));
}

std::vector<Reading> without_family(const KoreanName& name) {
  std::vector<Reading> given;
  for (Reading reading : name.readings()) {
    if (!reading.has_family) continue;
    reading.has_family = false;
    reading.syllables.erase(reading.syllables.begin());
    given.push_back(std::move(reading));
  }
  return given;
}

}  // namespace

double agreement(const KoreanName& a, const KoreanName& b) {
  return std::min(a.probability(), b.probability()) * likeness(a.readings(), b.readings());
}

double agreement_of_given(const KoreanName& alone, const KoreanName& whole) {
  std::vector<Reading> readings = alone.readings();
  std::erase_if(readings, [](const Reading& r) { return r.has_family; });
  return std::min(probability_of(readings), whole.probability()) * likeness(readings, without_family(whole));
}

}  // namespace backlot::names
