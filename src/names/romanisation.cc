#include "backlot/names/romanisation.h"

#include "backlot/files/split.h"
#include "backlot/names/hangul.h"
#include "backlot/names/shipped.h"
#include "backlot/unicode/utf8.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

namespace backlot::names {
namespace {

constexpr double rarest = 0.0002;  // spellings of a syllable that fewer writers use are left out

// "oo:.4n": letters, the share of writers, and where they do.
struct LetterSpelling {
  std::string_view letters;
  double share = 0;
  std::string_view where;
};

using Spellings = std::map<std::string, double>;  // with their shares

double number_of(std::string_view text, std::string_view& rest) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  rest = text.substr(static_cast<std::size_t>(end - text.data()));
  return error == std::errc() ? number : 0;
}

std::vector<LetterSpelling> spellings_in(std::string_view column) {
  std::vector<LetterSpelling> all;
  for (const std::string_view entry : files::split(column, ' ')) {
    const std::size_t colon = entry.find(':');
    if (colon == std::string_view::npos) continue;
    LetterSpelling s{entry.substr(0, colon), 0, {}};
    if (s.letters == "-") s.letters = {};
    s.share = number_of(entry.substr(colon + 1), s.where);
    all.push_back(s);
  }
  return all;
}

char32_t only_character(std::string_view text) { return text.empty() ? 0 : unicode::decode(text, 0).code_point; }

// How the letters of Hangul are written, wherever they stand.
class LetterTable {
 public:
  void read(std::string_view part, std::string_view letter, std::string_view spellings) {
    const char32_t c = letter == "-" ? U'\0' : only_character(letter);
    table_of(part)[c] = spellings_in(spellings);
  }

  // All spellings of a syllable by its letters, with shares that add up to 1; none where a letter has no spelling.
  Spellings of(char32_t syllable) const {
    const auto letters = letters_of(syllable);
    if (!letters) return {};
    Spellings all;
    double sum = 0;
    for (const LetterSpelling& first : known(firsts_, letters->first)) {
      for (const LetterSpelling& vowel : known(vowels_, letters->vowel)) {
        for (const LetterSpelling& last : known(lasts_, letters->last)) {
          if (!fits(first.where, *letters) || !fits(vowel.where, *letters) || !fits(last.where, *letters)) continue;
          const double share = first.share * vowel.share * last.share;
          all[std::string(first.letters).append(vowel.letters).append(last.letters)] += share;
          sum += share;
        }
      }
    }
    for (auto& [letters_of_it, share] : all) share /= sum;
    return all;
  }

 private:
  using Table = std::map<char32_t, std::vector<LetterSpelling>>;

  Table& table_of(std::string_view part) {
    if (part == "initial") return firsts_;
    return part == "vowel" ? vowels_ : lasts_;
  }

  static const std::vector<LetterSpelling>& known(const Table& table, char32_t letter) {
    static const std::vector<LetterSpelling> none;
    const auto at = table.find(letter);
    return at == table.end() ? none : at->second;
  }

  static bool fits(std::string_view where, const HangulLetters& l) {
    const bool before_i = l.vowel == U'ㅣ' || l.vowel == U'ㅟ';
    return std::ranges::all_of(where, [&](char c) {
      switch (c) {
        case 'o': return l.last == 0;
        case 'c': return l.last != 0;
        case 'e': return l.first == U'ㅇ';
        case 'n': return l.first != U'ㅇ';
        case 'i': return before_i;
        case 'x': return !before_i;
        default: return true;
      }
    });
  }

  Table firsts_;
  Table vowels_;
  Table lasts_;
};

// "남궁": each spelling of the one before each of the other.
Spellings spellings_by_letters(const LetterTable& letters, std::string_view hangul) {
  Spellings all{{"", 1.0}};
  for (std::size_t at = 0; at < hangul.size();) {
    const unicode::Decoded d = unicode::decode(hangul, at);
    at += d.length;
    Spellings longer;
    for (const auto& [start, share] : all) {
      for (const auto& [syllable, of_it] : letters.of(d.code_point)) longer[start + syllable] += share * of_it;
    }
    all = std::move(longer);
  }
  return all;
}

// Habit first; who does not follow it writes by the letters.
Spellings spellings_of(const LetterTable& letters, std::string_view hangul, std::string_view habits) {
  Spellings all;
  double by_habit = 0;
  for (const LetterSpelling& s : spellings_in(habits)) {
    all[std::string(s.letters)] += s.share;
    by_habit += s.share;
  }
  const double rest = std::max(0.0, 1 - by_habit);
  for (const auto& [spelling, share] : spellings_by_letters(letters, hangul)) all[spelling] += rest * share;
  std::erase_if(all, [](const auto& entry) { return entry.second < rarest; });
  return all;
}

// "mccune-vowel" belongs to McCune-Reischauer, "vowel" to what is usual.
void read_letters(const std::vector<std::string_view>& columns, std::array<LetterTable, system_count>& tables) {
  constexpr std::array<std::string_view, system_count> leads = {"", "revised-", "mccune-", "typed-", "yale-"};
  for (std::size_t system = system_count; system-- > 0;) {
    if (!columns[0].starts_with(leads[system])) continue;
    return tables[system].read(columns[0].substr(leads[system].size()), columns[1], columns[3]);
  }
}

}  // namespace

struct Romanisation::Line {
  bool family = false;
  std::string_view hangul;
  double usual = 0;  // share
  std::string_view habits;
};

Romanisation::Romanisation(std::string_view tsv) {
  std::array<LetterTable, system_count> letters;
  std::vector<Line> lines;
  for (const std::string_view line : files::split(tsv, '\n')) {
    const auto columns = files::split(line, '\t');
    if (columns.size() != 4) continue;
    std::string_view rest;
    if (columns[0] == "family" || columns[0] == "given")
      lines.push_back({columns[0] == "family", columns[1], number_of(columns[2], rest), columns[3]});
    else
      read_letters(columns, letters);
  }
  as_shares(lines);
  hangul_.reserve(lines.size());
  for (const Line& line : lines) {
    const std::string& hangul = hangul_.emplace_back(line.hangul);
    if (line.family) families_.insert(hangul);
    for (std::size_t system = 0; system < system_count; ++system) {
      Table& table = (line.family ? family_ : given_)[system];
      add(table, hangul, line.usual, spellings_of(letters[system], hangul, system == 0 ? line.habits : ""));
    }
  }
  for (Table& table : family_) settle(table);
  for (Table& table : given_) {
    settle(table);
    for (const auto& [spelling, spelled] : table) longest_syllable_ = std::max(longest_syllable_, spelling.size());
  }
}

void Romanisation::as_shares(std::vector<Line>& lines) {
  std::array<double, 2> sums{};
  for (const Line& line : lines) sums[line.family ? 1 : 0] += line.usual;
  for (Line& line : lines) line.usual /= sums[line.family ? 1 : 0];
}

void Romanisation::add(Table& table, std::string_view hangul, double usual,
                       const std::map<std::string, double>& spellings) {
  for (const auto& [spelling, share] : spellings) {
    SpelledAs& spelled = table[spelling];
    const auto weight = static_cast<float>(usual * share);
    spelled.options.push_back({hangul, weight});
    spelled.usual += weight;
  }
}

// Shares of writers turned into what a reader should think of.
void Romanisation::settle(Table& table) {
  for (auto& [spelling, spelled] : table) {
    for (HangulOption& option : spelled.options) option.probability /= spelled.usual;
    std::ranges::sort(spelled.options, [](const auto& a, const auto& b) {
      return std::pair(b.probability, a.hangul) < std::pair(a.probability, b.hangul);
    });
  }
}

const Romanisation& Romanisation::shipped() {
  static const Romanisation table(shipped_romanisation());
  return table;
}

}  // namespace backlot::names
