#include "backlot/guide/traits.h"

#include "backlot/guide/word_scan.h"
#include "backlot/names/people.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace backlot::guide {
namespace {

constexpr int most_places = 20;
constexpr std::size_t reach = 60;  // bytes beside the name
constexpr double may_be_read_so = 0.05;
constexpr int youngest = 5;
constexpr int oldest = 99;

struct Trade {
  std::string_view word;
  std::string_view field;
};
// Words for what somebody is that hardly mean anything else.
constexpr std::array trades{
    Trade{"actor", "stage"},          Trade{"actress", "stage"},
    Trade{"singer", "stage"},         Trade{"rapper", "stage"},
    Trade{"idol", "stage"},           Trade{"comedian", "stage"},
    Trade{"comedienne", "stage"},     Trade{"screenwriter", "stage"},
    Trade{"vocalist", "stage"},       Trade{"entertainer", "stage"},
    Trade{"dancer", "stage"},         Trade{"musician", "stage"},
    Trade{"songwriter", "stage"},     Trade{"footballer", "sport"},
    Trade{"midfielder", "sport"},     Trade{"striker", "sport"},
    Trade{"goalkeeper", "sport"},     Trade{"defender", "sport"},
    Trade{"pitcher", "sport"},        Trade{"golfer", "sport"},
    Trade{"swimmer", "sport"},        Trade{"sprinter", "sport"},
    Trade{"boxer", "sport"},          Trade{"cyclist", "sport"},
    Trade{"gymnast", "sport"},        Trade{"wrestler", "sport"},
    Trade{"quarterback", "sport"},    Trade{"politician", "politics"},
    Trade{"lawmaker", "politics"},    Trade{"senator", "politics"},
    Trade{"congressman", "politics"}, Trade{"congresswoman", "politics"},
    Trade{"mayor", "politics"},
};

constexpr std::array<std::string_view, 28> sport{
    "batter",     "bundesliga", "championship", "coach",   "defender",  "fifa",         "goal",
    "goalkeeper", "goals",      "halftime",     "inning",  "league",    "match",        "medal",
    "midfield",   "midfielder", "penalty",      "pitcher", "playoffs",  "quarterfinal", "referee",
    "scored",     "semifinal",  "stadium",      "striker", "teammates", "tournament",   "uefa"};
constexpr std::size_t least_words_of_sport = 5;

bool is_hangul(char32_t c) { return c >= 0xAC00 && c <= 0xD7A3; }

std::optional<int> number_in(std::string_view word) {
  int number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (error != std::errc() || end != word.data() + word.size()) return std::nullopt;
  return number;
}

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words;
  for_each_word(text, [&](Span, std::string_view word) { words.emplace_back(word); });
  return words;
}

// The syllables of Hangul of a stretch, without what stands between.
std::string hangul_in(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const unicode::Decoded d = unicode::decode(text, at);
    if (is_hangul(d.code_point)) out += text.substr(at, d.length);
    at += d.length;
  }
  return out;
}

class Finder {
 public:
  Finder(std::string_view name, const std::optional<article::Date>& published) : name_(name), published_(published) {}

  void look(std::string_view before, std::string_view after) {
    look_before(before);
    while (after.starts_with(' ')) after.remove_prefix(1);
    if (after.starts_with('(')) {
      const std::size_t end = after.find(')');
      if (end == std::string_view::npos) return;
      look_inside(after.substr(1, end - 1), true);
      after.remove_prefix(end + 1);
    }
    if (after.starts_with(',')) look_inside(after.substr(1, after.substr(1).find_first_of(",.;:!?\n")), false);
  }

  std::vector<Trait> traits() && {
    std::ranges::sort(traits_);
    traits_.erase(std::ranges::unique(traits_).begin(), traits_.end());
    return std::move(traits_);
  }

 private:
  // "… the 28-year-old footballer": the last words of the clause.
  void look_before(std::string_view before) {
    const std::size_t clause = before.find_last_of(".,;:!?()\n");
    const std::vector<std::string> words =
        words_in(clause == std::string_view::npos ? before : before.substr(clause + 1));
    if (words.empty()) return;
    add_field(words.back());
    for (std::size_t i = words.size() > 5 ? words.size() - 5 : 0; i + 2 < words.size(); ++i) {
      if (words[i + 1] == "year" && words[i + 2] == "old") add_age(number_in(words[i]));
    }
  }

  void look_inside(std::string_view inside, bool in_brackets) {
    if (const std::string native = hangul_in(inside); in_brackets && !native.empty()) add_native(native);
    const std::vector<std::string> words = words_in(inside);
    // "(28)", ", 28,", "(28, Bayern)"
    const bool alone = words.size() == 1 || (in_brackets && !words.empty() && inside.find(',') == words.front().size());
    if (alone) add_age(number_in(words.front()));
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (!in_brackets) add_field(words[i]);
      if (words[i] == "born" || (in_brackets && words[i] == "b")) add_year(words, i + 1);
    }
  }

  void add_native(const std::string& native) {
    if (native != name_ && names::compare_people(name_, native).probability > may_be_read_so)
      traits_.push_back({TraitKind::native, native});
  }

  void add_field(std::string_view word) {
    const auto* trade = std::ranges::find(trades, word, &Trade::word);
    if (trade != trades.end()) traits_.push_back({TraitKind::field, std::string(trade->field)});
  }

  void add_age(std::optional<int> age) {
    if (age && published_ && *age >= youngest && *age <= oldest)
      traits_.push_back({TraitKind::born, std::to_string(published_->year - *age)});
  }

  // The first year among the next words.
  void add_year(const std::vector<std::string>& words, std::size_t from) {
    constexpr std::size_t words_of_a_date = 5;
    for (std::size_t i = from; i < std::min(words.size(), from + words_of_a_date); ++i) {
      const auto year = number_in(words[i]);
      if (!year || *year < 1900 || *year > 2100) continue;
      traits_.push_back({TraitKind::born, words[i]});
      return;
    }
  }

  std::string_view name_;
  const std::optional<article::Date>& published_;
  std::vector<Trait> traits_;
};

bool is_letter_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_word_character(unicode::decode(text, at).code_point);
}

}  // namespace

bool is_on_sport(std::string_view text) {
  std::set<std::string_view> found;
  for_each_word(text, [&](Span, std::string_view word) {
    if (const auto* known = std::ranges::lower_bound(sport, word); known != sport.end() && *known == word)
      found.insert(*known);
  });
  return found.size() >= least_words_of_sport;
}

std::vector<Trait> traits_of(std::string_view text, std::string_view name,
                             const std::optional<article::Date>& published) {
  Finder finder(name, published);
  int places = 0;
  for (std::size_t at = 0; (at = text.find(name, at)) != std::string_view::npos && places < most_places; ++places) {
    const std::size_t end = at + name.size();
    const std::size_t begin = at > reach ? at - reach : 0;
    const bool inside_a_word =
        (at > 0 && is_word_character(static_cast<unsigned char>(text[at - 1]))) || is_letter_at(text, end);
    if (!inside_a_word) finder.look(text.substr(begin, at - begin), text.substr(end, reach));
    at = end;
  }
  return std::move(finder).traits();
}

}  // namespace backlot::guide
