#include "backlot/ingest/furniture.h"

#include "backlot/ingest/furniture_phrases.h"
#include "backlot/ingest/scan.h"

#include <algorithm>
#include <array>

namespace backlot::ingest {
namespace {

using article::BlockKind;
using namespace furniture;
using std::string_view;

// The phrases by their first byte, so that a line is compared with few of them.
struct PhraseIndex {
  std::array<std::uint16_t, std::size(phrases)> order{};
  std::array<std::uint16_t, 257> begin{};  // of `order`, for each first byte
};

constexpr PhraseIndex index_phrases() {
  PhraseIndex index;
  std::uint16_t at = 0;
  for (std::size_t byte = 0; byte < 256; ++byte) {
    index.begin[byte] = at;
    for (std::size_t i = 0; i < std::size(phrases); ++i) {
      if (static_cast<unsigned char>(phrases[i].words.front()) == byte)
        index.order[at++] = static_cast<std::uint16_t>(i);
    }
  }
  index.begin[256] = at;
  return index;
}
constexpr PhraseIndex phrase_index = index_phrases();

// A line of nothing but these, at least one of them strong, is a row of buttons.
constexpr std::array<string_view, 26> strong_buttons = {
    "share",     "tweet",     "pin",     "mail",     "email",    "e-mail",    "print",     "facebook", "twitter",
    "whatsapp",  "instagram", "reddit",  "linkedin", "telegram", "pinterest", "flipboard", "tumblr",   "messenger",
    "kakaotalk", "bluesky",   "threads", "copy",     "comment",  "comments",  "bookmark",  "youtube"};
constexpr std::array<string_view, 30> weak_buttons = {
    "x",      "line",    "like", "likes", "save", "link", "url",     "on",    "to",  "this",
    "via",    "article", "post", "story", "page", "with", "friends", "by",    "and", "more",
    "shares", "views",   "no",   "a",     "us",   "band", "weibo",   "naver", "it",  "follow"};

constexpr int longest_button_row = 14;
constexpr int longest_short_run = 14;

bool is_button_row(string_view line) {
  bool strong = false;
  int words = 0;
  for (string_view word = next_word(line); !word.empty(); word = next_word(line)) {
    word = strip_marks(word);
    if (word.empty() || std::all_of(word.begin(), word.end(), [](char c) { return is_digit(c); })) continue;
    if (++words > longest_button_row) return false;
    if (is_one_of(word, strong_buttons)) {
      strong = true;
    } else if (!is_one_of(word, weak_buttons)) {
      return false;
    }
  }
  return strong;
}

bool is_closing_mark(char c) { return !is_word_byte(c) || c == ' '; }

bool only_marks(string_view text) { return std::all_of(text.begin(), text.end(), is_closing_mark); }

// ":", " |", " - ", " »", " (1)", " #" or the end of the line.
bool mark_follows(string_view rest) {
  if (only_marks(rest)) return true;
  Scanner s(rest);
  const bool spaced = s.skip(" \t") > 0;
  for (const string_view mark : {":", "|", "»", "›", ">", "/", "："}) {
    if (s.eat(mark)) return true;
  }
  if (s.eat("(")) return is_digit(s.peek());
  if (!spaced) return false;
  for (const string_view mark : {"- ", "– ", "— ", "#", "•", "·", "→", "="}) {
    if (s.eat(mark)) return true;
  }
  return false;
}

// One sentence at most: no full stop before further words.
bool is_short_run(string_view line) {
  if (count_words(line) > longest_short_run) return false;
  const std::size_t stop = line.find(". ");
  return stop == string_view::npos || stop + 12 > line.size();
}

// "IN CASE YOU MISSED IT: Park Hae Jin, Cha Eun Woo and More: …": as long as headlines get, and no sentence.
bool is_headline(string_view line) {
  constexpr int longest = 40;
  return count_words(line) <= longest && !line.ends_with('.') && !line.contains(". ");
}

bool is_followed_rightly(const Phrase& phrase, string_view line) {
  const string_view rest = line.substr(phrase.words.size());
  if (!rest.empty() && is_word_byte(rest.front()) && is_word_byte(phrase.words.back()) &&
      phrase.after != After::anything)
    return false;
  switch (phrase.after) {
    case After::nothing: return only_marks(rest);
    case After::mark:
      return mark_follows(rest) &&
             (phrase.kind == credit || only_marks(rest) || is_short_run(line) ||
              (phrase.kind == BlockKind::related && phrase.words.contains(' ') && is_headline(line)));
    case After::short_run: return is_short_run(line);
    case After::anything: return true;
  }
  return false;
}

std::optional<BlockKind> find_phrase(string_view line) {
  const auto first = static_cast<unsigned char>(lower(line.front()));
  for (std::size_t i = phrase_index.begin[first]; i < phrase_index.begin[first + 1U]; ++i) {
    const Phrase& phrase = phrases[phrase_index.order[i]];
    if (starts_ignoring_case(line, phrase.words) && is_followed_rightly(phrase, line)) return phrase.kind;
  }
  return std::nullopt;
}

// "[Photo: MBC]" and "(Photo by Kim)" are judged by what the brackets hold; "(END)" and "(c)" as they are.
string_view unwrap(string_view line) {
  for (const string_view opening : {"[", "(", "<", "* ", "- ", "▶", "►", "☞", "»", ">"}) {
    if (line.size() > opening.size() + 1 && line.starts_with(opening)) return trim(line.substr(opening.size()));
  }
  return line;
}

// "Lyle Tennant/NBC", "Matt Sayles/AP", "Jane Roe via Getty Images": a photographer and an agency, nothing else.
constexpr std::array<string_view, 19> agencies = {
    "AP",    "AFP",    "EPA",       "Reuters",   "Getty", "Getty Images", "Shutterstock", "Alamy", "Yonhap", "Newsis",
    "News1", "Xinhua", "WireImage", "FilmMagic", "UPI",   "Everett",      "ABACA",        "Rex",   "Zuma"};

bool ends_sentence_mark(string_view text) {
  text = trim(text);
  return text.ends_with(".") || text.ends_with("!") || text.ends_with("?");
}

bool is_agency_credit(string_view line) {
  if (line.size() > 80 || count_words(line) > 8) return false;
  for (const string_view agency : agencies) {
    if (line.size() <= agency.size() || line.back() != agency.back() || !line.ends_with(agency)) continue;
    const string_view before = line.substr(0, line.size() - agency.size());
    if (before.ends_with('/') || before.ends_with("via ") || before.ends_with("/ ")) return true;
  }
  return false;
}

// "Emma Roe (Credit: BBC)": a short caption with its credit in brackets.
bool is_credited_caption(string_view line) {
  if (line.empty() || line.back() != ')' || count_words(line) > 12) return false;
  const std::size_t open = line.rfind('(');
  if (open == string_view::npos || open == 0 || ends_sentence_mark(line.substr(0, open))) return false;
  const string_view inner = line.substr(open + 1);
  for (const string_view start :
       {"credit:", "image:", "photo:", "picture:", "pic:", "image credit", "photo credit", "picture credit"}) {
    if (starts_ignoring_case(inner, start)) return true;
  }
  return false;
}

constexpr std::size_t longest_tail = 80;  // bytes

bool ends_sentence(string_view text) {
  for (const string_view end : {".", "!", "?", ".”", "!”", "?”", ".\"", "!\"", "?\"", ".’", ")"}) {
    if (text.ends_with(end)) return true;
  }
  return false;
}

// Inside a paragraph only what can be nothing else counts.
bool is_strict_tail(string_view tail) {
  static constexpr std::array<string_view, 18> starts = {
      "Source (", "Source:", "Sources:",  "Source :",  "(END)",        "###",
      "©",        "ⓒ",       "Photo:",    "Photos:",   "Photo credit", "(Photo",
      "[Photo",   "Image:",  "Also read", "ALSO READ", "READ MORE",    "Read more:"};
  return std::any_of(starts.begin(), starts.end(),
                     [&](string_view start) { return tail.front() == start.front() && tail.starts_with(start); });
}

// "***", "★★★★", "|": no letter and no digit.
bool is_ornament(string_view line) { return strip_marks(line).empty(); }

// "#Exit13 #ENA"
bool is_hashtag_row(string_view line) {
  int tags = 0;
  for (string_view word = next_word(line); !word.empty(); word = next_word(line)) {
    if (word.front() != '#' || word.size() < 2 || is_digit(word[1])) return false;
    ++tags;
  }
  return tags >= 1;
}

}  // namespace

std::optional<FurnitureTail> find_furniture_tail(string_view line) {
  const std::size_t least = line.size() > longest_tail ? line.size() - longest_tail : 1;
  for (std::size_t at = least; at + 1 < line.size(); ++at) {
    if (line[at] != ' ') continue;
    const string_view tail = line.substr(at + 1);
    if (!is_strict_tail(tail) || !ends_sentence(line.substr(0, at))) continue;
    if (const auto kind = furniture_kind(tail)) return FurnitureTail{at + 1, *kind};
  }
  return std::nullopt;
}

std::optional<BlockKind> furniture_kind(string_view line) {
  if (line.size() > 400) return std::nullopt;
  if (const auto kind = find_phrase(line)) return kind;
  const string_view inner = unwrap(line);
  if (inner.size() != line.size() && !inner.empty()) {
    if (const auto kind = find_phrase(inner)) return kind;
  }
  if (is_ornament(line) || is_button_row(line)) return share;
  if (is_agency_credit(line) || is_credited_caption(line)) return credit;
  if (is_hashtag_row(line)) return related;
  return std::nullopt;
}

}  // namespace backlot::ingest
