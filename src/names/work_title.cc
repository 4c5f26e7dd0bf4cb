#include "backlot/names/work_title.h"

#include "backlot/names/letters.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <vector>

namespace backlot::names {
namespace {

constexpr std::array<std::string_view, 21> number_words = {
    "zero",     "one",     "two",     "three",     "four",     "five",     "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};
constexpr std::array<std::string_view, 11> ordinal_words = {"",      "first",   "second", "third", "fourth", "fifth",
                                                            "sixth", "seventh", "eighth", "ninth", "tenth"};

std::optional<int> digits(std::string_view word) {
  int number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (error != std::errc() || end != word.data() + word.size()) return std::nullopt;
  return number;
}

std::optional<int> number_of(std::string_view word) {
  if (const auto number = digits(word)) return number;
  const auto at = std::ranges::find(number_words, word);
  if (at == number_words.end()) return std::nullopt;
  return static_cast<int>(at - number_words.begin());
}

// "2nd", "second".
std::optional<int> ordinal_of(std::string_view word) {
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (word.size() > 2 && word.ends_with(ending)) {
      if (const auto number = digits(word.substr(0, word.size() - 2))) return number;
    }
  }
  const auto at = std::ranges::find(ordinal_words, word);
  if (word.empty() || at == ordinal_words.end()) return std::nullopt;
  return static_cast<int>(at - ordinal_words.begin());
}

bool is_season_word(std::string_view word) { return word == "season" || word == "series" || word == "part"; }

// Takes "season 2", "s2", "2nd season" off the end.
int take_season(std::vector<std::string>& words) {
  const std::size_t n = words.size();
  if (n > 2 && is_season_word(words[n - 2])) {
    if (const auto number = number_of(words[n - 1])) return words.resize(n - 2), *number;
  }
  if (n > 2 && is_season_word(words[n - 1])) {
    if (const auto number = ordinal_of(words[n - 2])) return words.resize(n - 2), *number;
  }
  if (n > 1 && words[n - 1].size() > 1 && words[n - 1].front() == 's') {
    if (const auto number = digits(std::string_view(words[n - 1]).substr(1))) return words.resize(n - 1), *number;
  }
  return 0;
}

void drop_article(std::vector<std::string>& words) {
  constexpr std::array<std::string_view, 3> articles = {"the", "a", "an"};
  if (words.size() > 1 && std::ranges::find(articles, words.front()) != articles.end()) words.erase(words.begin());
}

std::string with_and(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&' || c == '+')
      out += " and ";
    else
      out += c;
  }
  return out;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words = words_of_name(with_and(text), true);
  for (std::string& word : words) {
    if (const auto number = number_of(word); number && *number > 1) word = std::to_string(*number);
  }
  return words;
}

// Where a subtitle begins: after ": ", or a dash between spaces.
std::size_t subtitle_at(std::string_view text, std::size_t& length) {
  for (const std::string_view mark : {": ", " - ", " – ", " — ", "："}) {
    const std::size_t at = text.find(mark);
    if (at != std::string_view::npos && at > 0) return length = mark.size(), at;
  }
  return std::string_view::npos;
}

void read_bracket(std::string& text, WorkTitle& title) {
  const std::size_t open = text.find('(');
  const std::size_t close = text.find(')', open);
  if (open == std::string::npos || close == std::string::npos || open == 0) return;
  std::string_view inside = std::string_view(text).substr(open + 1, close - open - 1);
  for (const std::string_view lead : {"literal title: ", "literally ", "lit. ", "literal title ", "working title: "}) {
    if (inside.starts_with(lead)) inside.remove_prefix(lead.size());
  }
  if (const auto year = digits(inside); year && *year > 1900 && *year < 2200)
    title.year = *year;
  else
    title.other = joined(words_of(inside));
  text.erase(open, close + 1 - open);
}

}  // namespace

WorkTitle read_title(std::string_view text) {
  WorkTitle title;
  std::string rest(text);
  read_bracket(rest, title);
  std::size_t mark = 0;
  const std::size_t cut = subtitle_at(rest, mark);
  std::vector<std::string> main = words_of(std::string_view(rest).substr(0, cut));
  std::vector<std::string> subtitle;
  if (cut != std::string::npos) subtitle = words_of(std::string_view(rest).substr(cut + mark));
  if (subtitle.size() == 2) subtitle.insert(subtitle.begin(), "");  // "X: Season 2" is no subtitle
  title.season = take_season(subtitle);
  if (title.season == 0) title.season = take_season(main);
  drop_article(main);
  title.main = joined(main);
  title.subtitle = joined(subtitle);
  return title;
}

}  // namespace backlot::names
