#include "backlot/ingest/byline.h"

#include "backlot/ingest/scan.h"

#include <algorithm>
#include <array>

namespace backlot::ingest {
namespace {

using std::string_view;

// Before a name, with or without a colon.
constexpr std::array<string_view, 30> by_phrases = {"by",
                                                    "posted on by",
                                                    "written by",
                                                    "words by",
                                                    "story by",
                                                    "text by",
                                                    "posted by",
                                                    "reported by",
                                                    "reporting by",
                                                    "edited by",
                                                    "editing by",
                                                    "compiled by",
                                                    "published by",
                                                    "translated by",
                                                    "translation by",
                                                    "interview by",
                                                    "interviewed by",
                                                    "contributed by",
                                                    "photographs by",
                                                    "photos by",
                                                    "photo by",
                                                    "photography by",
                                                    "pictures by",
                                                    "recap by",
                                                    "review by",
                                                    "reviewed by",
                                                    "additional reporting by",
                                                    "writing by",
                                                    "updated by",
                                                    "produced for the web by"};
// Before a name, only with a colon.
constexpr std::array<string_view, 13> colon_words = {
    "words",     "text",        "interview",  "reporter",      "byline",  "author", "editor",
    "reporting", "translation", "journalist", "correspondent", "editing", "story"};
// A line that ends so names a desk or a reporter.
constexpr std::array<string_view, 16> desk_words = {
    "desk", "staff",       "reporter", "writer",    "editor", "correspondent", "newsroom", "intern",
    "team", "contributor", "editors",  "reporters", "desks",  "columnist",     "critic",   "bureau"};
// Small words inside a list of names.
constexpr std::array<string_view, 24> name_particles = {"and", "by",  "&",    "de", "la",   "van", "der", "von",
                                                        "den", "del", "di",   "da", "dos",  "al",  "bin", "in",
                                                        "for", "of",  "from", "at", "with", "le",  "ter", "the"};
// Words with which no name begins, so that "By The Way" stays a title.
constexpr std::array<string_view, 36> never_a_name = {
    "the",    "a",        "an",      "my",     "his",    "her",      "its",    "our",      "their",
    "your",   "this",     "that",    "all",    "then",   "now",      "noon",   "dawn",     "night",
    "day",    "popular",  "using",   "way",    "far",    "law",      "then,",  "contrast", "comparison",
    "chance", "accident", "mistake", "monday", "friday", "saturday", "sunday", "episode",  "midnight"};

constexpr int most_words = 12;

bool is_contact_word(string_view word) { return word.find('@') != string_view::npos; }

bool is_initial(string_view word) { return word.size() == 2 && word[1] == '.'; }

// Up to the first full stop that follows more than an initial.
string_view first_sentence(string_view text) {
  for (std::size_t at = text.find(". "); at != string_view::npos; at = text.find(". ", at + 1)) {
    if (at >= 2 && text[at - 2] != ' ') return text.substr(0, at);
  }
  return text;
}

// Capitalised words, particles and addresses; one to `most_words` of them, the first a possible name.
bool is_name_list(string_view text) {
  int words = 0;
  for (string_view word = next_word(text); !word.empty(); word = next_word(text)) {
    const string_view bare = strip_marks(word);
    if (bare.empty() && word.size() <= 3) continue;
    if (++words > most_words) return false;
    if (words == 1 && !is_initial(word) && is_one_of(bare, never_a_name)) return false;
    if (is_contact_word(word) || is_capitalized(word)) continue;
    if (words == 1 || !is_one_of(word == "&" ? word : bare, name_particles)) return false;
  }
  return words >= 1;
}

// A sentence closes with a full stop after a lower-case word of some length; "By R. Imada Jr." does not.
bool closes_like_sentence(string_view line) {
  if (line.empty() || (line.back() != '.' && line.back() != '!' && line.back() != '?')) return false;
  return count_words(line) > 5;
}

string_view without_brackets(string_view line) {
  if (line.size() > 2 && (line.front() == '(' || line.front() == '[')) line.remove_prefix(1);
  if (!line.empty() && (line.back() == ')' || line.back() == ']') && line.find('(') == string_view::npos)
    line.remove_suffix(1);
  return trim(line);
}

// "The Daily Couch Staff (TDC)", behind "By".
bool is_desk(string_view name) {
  if (name.ends_with(')')) name = trim(name.substr(0, name.rfind('(')));
  const std::size_t space = name.rfind(' ');
  return space != string_view::npos && is_capitalized(name) && count_words(name) <= 6 &&
         is_one_of(name.substr(space + 1), desk_words);
}

bool follows_by_phrase(string_view line) {
  for (const string_view phrase : by_phrases) {
    Scanner s(line);
    if (!s.eat_word(phrase)) continue;
    if (s.skip(" :") == 0) continue;
    if (is_name_list(s.rest()) || is_desk(s.rest())) return true;
  }
  return false;
}

// "posted by dee": a lower-case handle after a phrase of several words, and nothing else.
bool is_handle_line(string_view line) {
  for (const string_view phrase : by_phrases) {
    Scanner s(line);
    if (phrase.find(' ') == string_view::npos || !s.eat_word(phrase)) continue;
    if (count_words(s.rest()) == 1) return true;
  }
  return false;
}

bool follows_colon_word(string_view line) {
  for (const string_view word : colon_words) {
    Scanner s(line);
    if (!s.eat_word(word)) continue;
    s.skip(" ");
    if (!s.eat(":")) continue;
    if (is_name_list(first_sentence(trim(s.rest())))) return true;
  }
  return false;
}

// "Entertainment desk", "Kim Min-su, Staff Reporter"
bool ends_with_desk(string_view line) {
  const std::size_t space = line.rfind(' ');
  if (space == string_view::npos || !is_capitalized(line) || is_one_of(line.substr(0, line.find(' ')), never_a_name) ||
      !is_one_of(line.substr(space + 1), desk_words))
    return false;
  return count_words(line) <= 3 || is_name_list(line);
}

bool is_name_with_address(string_view line) {
  if (line.find('@') == string_view::npos || count_words(line) > 10) return false;
  string_view rest = line;
  for (string_view word = next_word(rest); !word.empty(); word = next_word(rest)) {
    if (!is_contact_word(word) && !is_capitalized(word) && !is_one_of(strip_marks(word), name_particles) &&
        !is_one_of(strip_marks(word), desk_words) && !strip_marks(word).empty()) {
      return false;
    }
  }
  return true;
}

}  // namespace

bool is_byline(string_view line) {
  if (line.size() > 160) return false;
  const string_view inner = without_brackets(line);
  if (closes_like_sentence(inner) && !follows_colon_word(inner)) return false;
  return follows_by_phrase(inner) || follows_colon_word(inner) || is_handle_line(inner) || ends_with_desk(inner) ||
         is_name_with_address(inner);
}

bool is_bare_name(string_view line) {
  if (line.size() > 60) return false;
  int words = 0;
  for (string_view rest = line, word = next_word(rest); !word.empty(); word = next_word(rest)) {
    ++words;
    if (!is_capitalized(word) || is_all_caps(word)) return false;
    if (!is_initial(word) && strip_marks(word).size() != word.size()) return false;
    if (std::any_of(word.begin(), word.end(), is_digit) || is_one_of(word, never_a_name)) return false;
  }
  return words >= 2 && words <= 4;
}

}  // namespace backlot::ingest
