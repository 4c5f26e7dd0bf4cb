#include "backlot/text/abbreviations.h"

#include "backlot/text/word_set.h"
#include "backlot/unicode/ascii.h"

#include <algorithm>
#include <array>

namespace backlot::text {
namespace {

namespace ascii = unicode::ascii;

struct Entry {
  std::string_view word;
  Abbreviation kind;
  bool needs_capital;  // "Sat." is a day, "sat." a verb and a stop
};

using enum Abbreviation;

constexpr auto entries = std::to_array<Entry>({
    {"adm", title, true},    {"approx", title, false}, {"apr", dated, true},      {"assn", general, true},
    {"asst", title, false},  {"atty", title, true},    {"engr", title, true},     {"aug", dated, true},
    {"ave", general, true},  {"bldg", general, true},  {"blvd", general, true},   {"bros", general, true},
    {"brig", title, true},   {"capt", title, true},    {"cdr", title, true},      {"ch", numbered, false},
    {"cmdr", title, true},   {"co", general, true},    {"col", title, true},      {"comdr", title, true},
    {"corp", general, true}, {"cpl", title, true},     {"dec", dated, true},      {"dept", general, true},
    {"det", title, true},    {"dir", general, true},   {"dr", title, false},      {"ent", general, true},
    {"ep", numbered, false}, {"eps", numbered, false}, {"esp", title, false},     {"est", general, true},
    {"etc", general, false}, {"feat", title, false},   {"feb", dated, true},      {"fig", numbered, false},
    {"fr", title, true},     {"fri", dated, true},     {"ft", title, false},      {"gen", title, true},
    {"gov", title, true},    {"hon", title, true},     {"hr", general, false},    {"hrs", general, false},
    {"inc", general, true},  {"insp", title, true},    {"jan", dated, true},      {"jr", general, false},
    {"jul", dated, true},    {"jun", dated, true},     {"lt", title, true},       {"ltd", general, false},
    {"maj", title, true},    {"mar", dated, true},     {"messrs", title, true},   {"min", numbered, false},
    {"mlle", title, true},   {"mme", title, true},     {"mon", dated, true},      {"mr", title, false},
    {"mrs", title, false},   {"ms", title, true},      {"mt", title, true},       {"mx", title, true},
    {"no", numbered, false}, {"nos", numbered, false}, {"nov", dated, true},      {"oct", dated, true},
    {"p", numbered, false},  {"ph.d", general, true},  {"pp", numbered, false},   {"pres", title, true},
    {"prof", title, false},  {"pt", numbered, false},  {"pvt", title, true},      {"rep", title, true},
    {"rev", title, true},    {"sat", dated, true},     {"sen", title, true},      {"sep", dated, true},
    {"sept", dated, true},   {"sgt", title, true},     {"sr", general, true},     {"st", title, true},
    {"ste", title, true},    {"sun", dated, true},     {"supt", title, true},     {"thu", dated, true},
    {"thur", dated, true},   {"thurs", dated, true},   {"tue", dated, true},      {"tues", dated, true},
    {"univ", general, true}, {"vol", numbered, false}, {"vols", numbered, false}, {"vs", title, false},
    {"wed", dated, true},
});

// Nearly every word that is asked for is none of them.
constexpr WordSet words([] {
  std::array<std::string_view, entries.size()> all;
  std::ranges::transform(entries, all.begin(), &Entry::word);
  return all;
}());

// Letters one by one with stops between them: "U.S", "p.m", "R.O.K".
bool is_initialism(std::string_view word) {
  if (word.size() < 3 || word.size() % 2 == 0) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (i % 2 == 0 ? !ascii::is_letter(word[i]) : word[i] != '.') return false;
  }
  return true;
}

}  // namespace

Abbreviation abbreviation(std::string_view word) {
  if (word.empty() || word.size() > 6) return is_initialism(word) ? general : none;
  std::array<char, 6> low{};
  std::ranges::transform(word, low.begin(), ascii::lower);
  const std::string_view key(low.data(), word.size());
  if (!words.contains(key)) return is_initialism(word) ? general : none;
  const auto found = std::ranges::find(entries, key, &Entry::word);
  const bool capital = ascii::is_upper(word.front());
  return found->needs_capital && !capital ? none : found->kind;
}

}  // namespace backlot::text
