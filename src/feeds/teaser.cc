#include "backlot/feeds/teaser.h"

#include "backlot/html/ascii.h"
#include "backlot/unicode/utf8.h"

#include <algorithm>
#include <array>
#include <string>

namespace backlot::feeds {
namespace {

using std::string_view;

constexpr std::size_t longest_teaser = 1200;          // letters
constexpr std::size_t fewest_words_of_article = 250;  // letters of a text that a feed calls its content

// Folded.
constexpr auto invitations = std::to_array<string_view>({"read more",
                                                         "continue reading",
                                                         "keep reading",
                                                         "read the full story",
                                                         "read the full article",
                                                         "read full article",
                                                         "read the rest",
                                                         "full story",
                                                         "more »",
                                                         "weiterlesen",
                                                         "mehr lesen",
                                                         "lire la suite",
                                                         "seguir leyendo",
                                                         "leer mas",
                                                         "leia mais",
                                                         "continua a leggere",
                                                         "leggi tutto",
                                                         "lees verder",
                                                         "더보기",
                                                         "続きを読む",
                                                         "阅读全文"});

// WordPress puts a line with its own links behind every text, whole or not.
string_view without_foot(string_view text) {
  const std::size_t at = text.rfind("The post ");
  const bool is_foot = at != string_view::npos && text.substr(at).contains("appeared first on");
  return html::trim(is_foot ? text.substr(0, at) : text);
}

bool ends_in_dots(string_view text) {
  while (!text.empty() && (text.back() == ']' || text.back() == ')' || html::is_space(text.back())))
    text.remove_suffix(1);
  return text.ends_with("…") || text.ends_with("...");
}

bool ends_in_invitation(string_view text) {
  constexpr std::size_t longest = 60;
  const std::string end = unicode::fold(text.substr(text.size() - std::min(text.size(), longest)));
  return std::ranges::any_of(invitations, [&](string_view phrase) {
    const std::size_t at = end.rfind(phrase);
    return at != std::string::npos && end.size() - at - phrase.size() < 25;
  });
}

}  // namespace

bool is_teaser(string_view text, bool from_summary) {
  text = without_foot(text);
  const std::size_t fewest = from_summary ? longest_teaser : fewest_words_of_article;
  return text.size() < fewest || ends_in_dots(text) || ends_in_invitation(text);
}

}  // namespace backlot::feeds
