#include "backlot/web/author_elements.h"

#include "backlot/html/ascii.h"
#include "backlot/web/headline.h"

#include <algorithm>
#include <array>
#include <vector>

namespace backlot::web {
namespace {

using std::string_view;

constexpr auto people = std::to_array<string_view>({"author", "authors", "byline", "writer", "reporter", "journalist",
                                                    "columnist", "contributor", "autor", "autorin", "autores", "auteur",
                                                    "autore", "redakteur", "schrijver"});
// Not in names of people.
constexpr auto other_words = std::to_array<string_view>(
    {"staff",     "editor",  "editorial", "writer",   "reporter", "desk",    "follow",      "about",         "more",
     "view",      "all",     "posts",     "read",     "news",     "team",    "contributor", "correspondent", "author",
     "published", "updated", "share",     "comments", "home",     "contact", "newsletter",  "subscribe",     "by",
     "photo",     "photos",  "minutes",   "ago",      "the",      "profile"});

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

// "c-byline__authorName" as c, byline, author, name; in lower case.
std::vector<std::string> parts_of(string_view name) {
  std::vector<std::string> parts(1);
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    const bool new_word = is_capital(c) && i > 0 && !is_capital(name[i - 1]);
    if (!html::is_letter(c) || new_word) parts.emplace_back();
    if (html::is_letter(c)) parts.back() += html::lower(c);
  }
  std::erase_if(parts, [](const std::string& part) { return part.empty(); });
  return parts;
}

bool is_person(const std::string& part) { return std::ranges::find(people, part) != people.end(); }

bool holds_other_word(string_view text) {
  while (!text.empty()) {
    const std::size_t space = std::min(text.find(' '), text.size());
    const string_view word = text.substr(0, space);
    if (std::ranges::any_of(other_words, [&](string_view other) { return html::equal_ignoring_case(word, other); }))
      return true;
    text = html::trim(text.substr(space));
  }
  return false;
}

}  // namespace

bool names_author(string_view name) {
  constexpr std::size_t longest = 60;
  if (name.size() > longest) return false;
  const std::vector<std::string> parts = parts_of(name);
  if (parts.empty()) return false;
  const std::string& last = parts.back();
  if (is_person(last)) return true;
  const bool of_person = parts.size() > 1 && is_person(parts[parts.size() - 2]);
  return of_person && (last == "name" || last == "names" || last == "link" || last == "title" || last == "url");
}

void AuthorsBeside::add(std::string name, html::NodeIndex element) {
  constexpr html::NodeIndex beside = 20;
  constexpr std::size_t most = 50;
  if (name.empty() || (!names.empty() && element > last + beside) || names.size() >= most) return;
  last = element;
  if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
}

std::string author_in(string_view words) {
  constexpr std::size_t longest = 80;
  words = html::trim(words);
  if (words.empty() || words.size() > longest) return {};
  std::string name = author_of_line(words);
  if (name.empty() && looks_like_names(words) && words.contains(' ') &&
      words.find_first_of("|/:@#0123456789") == words.npos)
    name = words;
  return holds_other_word(name) ? std::string() : name;
}

}  // namespace backlot::web
