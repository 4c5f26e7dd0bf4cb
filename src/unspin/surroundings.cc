#include "backlot/unspin/surroundings.h"

#include "backlot/text/word_set.h"

#include <algorithm>
#include <array>
#include <functional>

namespace backlot::unspin {
namespace {

constexpr std::uint32_t longest_title = 12;  // tokens
constexpr std::uint32_t longest_form = 12;   // tokens

// Written small inside titles. Spun forms of them ("within", "of their") are longer words and count as such.
constexpr text::WordSet<64> small_words(std::to_array<std::string_view>(
    {"a",    "an",     "the",  "of", "in", "on",   "at", "to", "for",  "and", "or",   "but", "by",
     "with", "within", "from", "as", "is", "into", "'s", "'",  "your", "my",  "upon", "over"}));

// What stands before a title that is written without quotation marks; "sequence" and "present" are spun.
constexpr text::WordSet<64> before_titles(std::to_array<std::string_view>(
    {"'s",      "drama",      "dramas",      "series",    "sequence", "collection", "movie",  "film",
     "show",    "sitcom",     "comedy",      "thriller",  "romance",  "musical",    "remake", "procedural",
     "dramedy", "miniseries", "documentary", "saga",      "soap",     "anime",      "sequel", "prequel",
     "spinoff", "starrer",    "whodunit",    "melodrama", "fantasy"}));

bool joined(const text::Token& left, const text::Token& right) {
  return right.begin - left.end <= 1 && right.is(text::space_before);
}

}  // namespace

bool is_capital(const text::Token& token) { return token.is(text::capitalized) && !token.is(text::punctuation); }

void Surroundings::read(const text::Text& text, const Syllables& syllables, const Inventory& inventory) {
  titles_.clear();
  read_places(text);
  find_forms(text, inventory);
  find_quoted_titles(text);
  find_names(text, syllables);
  number_titles();
}

void Surroundings::read_places(const text::Text& text) {
  const std::size_t n = text.tokens.size();
  places_.assign(n, Place::plain);
  keys_.clear();
  for (const text::Token& token : text.tokens) keys_.push_back(key_of(token.word));
  for (std::uint32_t t = 0; t < n; ++t) {
    const text::Token& token = text.tokens[t];
    if (token.is(text::in_titled)) {
      places_[t] = Place::heading;
    } else if (is_capital(token) && !token.is(text::sentence_start) && token.word != "i") {
      places_[t] = Place::capital;
    }
  }
}

void Surroundings::find_forms(const text::Text& text, const Inventory& inventory) {
  const auto n = static_cast<std::uint32_t>(text.tokens.size());
  form_end_.assign(n, 0);
  for (std::uint32_t first = 0; first < n; ++first) {
    PhraseKey key = 0;
    for (std::uint32_t t = first; t < n && t - first < longest_form; ++t) {
      key = extend(key, keys_[t]);
      const std::uint32_t form = inventory.find(key);
      if (form == PhraseTable::none) break;
      if (t > first && inventory.is_form(form)) form_end_[first] = t + 1;
    }
  }
}

// Every word but the small ones, and those of forms of several words, has a capital.
bool Surroundings::is_title(const text::Text& text, Stretch stretch) const {
  std::uint32_t capitals = 0;
  std::uint32_t small = 0;
  std::uint32_t covered = stretch.first;
  for (std::uint32_t t = stretch.first; t < stretch.last; ++t) {
    const text::Token& token = text.tokens[t];
    if (form_end_[t] <= stretch.last) covered = std::max(covered, form_end_[t]);
    if (token.is(text::punctuation) || token.is(text::has_digit)) continue;
    if (token.is(text::capitalized)) {
      ++capitals;
    } else if (t >= covered && !small_words.contains(token.word)) {
      ++small;
    }
  }
  return capitals > 0 && small * 3 <= capitals;
}

void Surroundings::find_quoted_titles(const text::Text& text) {
  for (const text::Quotation& q : text.quotations) {
    Stretch title{q.first, q.last};
    if (q.open || title.first >= title.last || title.last - title.first > longest_title) continue;
    const std::string_view end = text.tokens[title.last - 1].word;
    const bool stopped = end == "," || end == ".";  // “Great Ice,” as Americans write
    if (stopped) --title.last;
    if (title.last - title.first < (stopped ? 2U : 1U) || !is_title(text, title)) continue;
    for (std::uint32_t t = title.first; t < title.last; ++t) places_[t] = Place::title;
    titles_.push_back(title);
  }
}

// The end of the run of capitals that begins at `first`; small words and the rest of a form are passed where a capital
// follows.
std::uint32_t Surroundings::bare_title_end(const text::Text& text, std::uint32_t first) const {
  const auto n = static_cast<std::uint32_t>(text.tokens.size());
  const auto capital = [&](std::uint32_t t) {
    return t < n && (places_[t] == Place::capital || (places_[t] == Place::plain && is_capital(text.tokens[t])));
  };
  const auto runs_on = [&](std::uint32_t t) { return t < n && joined(text.tokens[t - 1], text.tokens[t]); };
  std::uint32_t end = first + 1;
  for (std::uint32_t t = first; t < n && t - first < longest_title;) {
    t = std::max(t + 1, capital(t) ? form_end_[t] : 0);
    end = t;
    std::uint32_t next = t;
    if (next < n && t > first + 2 && text.tokens[next].word == "'s") ++next;  // "The Wedding Guest’s Chair"
    while (runs_on(next) && next - t < 3 && !capital(next)) {
      if (form_end_[next] > next && capital(form_end_[next])) {
        next = form_end_[next];
      } else if (small_words.contains(text.tokens[next].word)) {
        ++next;
      } else {
        break;
      }
    }
    if (!runs_on(next) || !capital(next)) break;
    t = next;
  }
  return end;
}

void Surroundings::read_bare_titles(const text::Text& text) {
  const auto n = static_cast<std::uint32_t>(text.tokens.size());
  for (std::uint32_t t = 1; t < n; ++t) {
    if (places_[t] != Place::capital || !begins_bare_title(text, t)) continue;
    const std::uint32_t end = bare_title_end(text, t);
    titles_.push_back({t, end});
    t = end - 1;
  }
  number_titles();
  find_more_mentions(text);
}

// Behind a word for works; alone between brackets ("the author of one (Small Hours in Leith)"); or at a small word with
// a capital inside a sentence ("in A Hole in the Sun").
bool Surroundings::begins_bare_title(const text::Text& text, std::uint32_t token) const {
  if (before_titles.contains(text.tokens[token - 1].word)) return true;
  if (text.tokens[token - 1].word == "(") {
    const std::uint32_t end = bare_title_end(text, token);
    return end > token + 1 && end < text.tokens.size() && text.tokens[end].word == ")";
  }
  if (!small_words.contains(text.tokens[token].word)) return false;
  const std::uint32_t next = token + 1;
  return next < text.tokens.size() && places_[next] == Place::capital && joined(text.tokens[token], text.tokens[next]);
}

// Titles of several words stand without quotation marks, or in a headline, where they were told by them elsewhere.
void Surroundings::find_more_mentions(const text::Text& text) {
  const auto n = static_cast<std::uint32_t>(text.tokens.size());
  const auto key = [&](Stretch s) {
    PhraseKey phrase = 0;
    for (std::uint32_t t = s.first; t < s.last; ++t) phrase = extend(phrase, keys_[t]);
    return phrase;
  };
  PhraseTable known;
  std::vector<std::uint32_t> lengths;
  for (const Stretch title : titles_) {
    const std::uint32_t length = title.last - title.first;
    if (length < 2) continue;
    known.insert(key(title), length);
    if (std::ranges::find(lengths, length) == lengths.end()) lengths.push_back(length);
  }
  std::ranges::sort(lengths, std::greater<>());
  const std::size_t told = titles_.size();
  for (std::uint32_t t = 0; t < n; ++t) {
    if (title_of_[t] >= 0 || !is_capital(text.tokens[t])) continue;
    for (const std::uint32_t length : lengths) {
      if (t + length > n || title_of_[t + length - 1] >= 0) continue;
      if (known.find(key({t, t + length})) != length) continue;
      titles_.push_back({t, t + length});
      t += length - 1;
      break;
    }
  }
  if (titles_.size() > told) number_titles();
}

void Surroundings::number_titles() {
  std::ranges::sort(titles_, {}, &Stretch::first);
  title_of_.assign(places_.size(), -1);
  std::uint32_t last = 0;
  std::erase_if(titles_, [&](Stretch s) {  // a quotation inside a quotation
    const bool inside = s.first < last;
    last = std::max(last, s.last);
    return inside;
  });
  for (std::size_t i = 0; i < titles_.size(); ++i)
    for (std::uint32_t t = titles_[i].first; t < titles_[i].last; ++t) title_of_[t] = static_cast<std::int32_t>(i);
}

// A syllable counts where it has a capital; its neighbours with capitals then stand in a name, too.
void Surroundings::find_names(const text::Text& text, const Syllables& syllables) {
  const auto n = static_cast<std::uint32_t>(text.tokens.size());
  syllable_.assign(n, false);
  const auto beside = [&](std::uint32_t left, std::uint32_t right) {
    return is_capital(text.tokens[left]) && is_capital(text.tokens[right]) &&
           joined(text.tokens[left], text.tokens[right]);
  };
  for (std::uint32_t t = 0; t < n; ++t) {
    const bool article = text.tokens[t].word == "a" && (t == 0 || !beside(t - 1, t));  // but "Shin Min A"
    syllable_[t] = !article && is_capital(text.tokens[t]) && syllables.is_name_piece(text.tokens[t].word);
  }
  for (std::uint32_t t = 0; t + 1 < n; ++t) {
    if (!beside(t, t + 1) || (!syllable_[t] && !syllable_[t + 1])) continue;
    for (const std::uint32_t near : {t, t + 1}) {
      const bool starts = text.tokens[near].is(text::sentence_start) && !syllable_[near];  // "But Kang Tae Oh"
      if (places_[near] != Place::title && !starts) places_[near] = Place::korean;
    }
  }
}

}  // namespace backlot::unspin
