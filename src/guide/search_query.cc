#include "backlot/guide/search_query.h"

#include "backlot/guide/word_scan.h"

#include <algorithm>
#include <span>

namespace backlot::guide {
namespace {

constexpr std::size_t most_terms = 32;
constexpr std::size_t most_in_a_name = 6;

// The next term of `rest`: the inside of double quotation marks, or what stands before white space.
std::string_view next_term(std::string_view& rest) {
  const std::size_t start = rest.find_first_not_of(" \t\r\n\v\f");
  if (start == std::string_view::npos) {
    rest = {};
    return {};
  }
  rest.remove_prefix(start);
  const bool quoted = rest.front() == '"';
  if (quoted) rest.remove_prefix(1);
  const std::size_t end = std::min(rest.find_first_of(quoted ? "\"" : " \t\r\n\v\f\""), rest.size());
  const std::string_view term = rest.substr(0, end);
  rest.remove_prefix(quoted && end < rest.size() ? end + 1 : end);
  return term;
}

// The words of a term side by side, without anything that is not a letter or digit; empty where there is none.
std::string phrase_of(std::string_view term, std::vector<std::string>& words) {
  std::string phrase;
  for_each_word(term, [&](Span, std::string_view word) {
    if (word.empty()) return;
    phrase += (phrase.empty() ? "" : " ") + std::string(word);
    words.emplace_back(word);
  });
  return phrase;
}

struct Term {
  std::string phrase;
  bool quoted = false;
};

std::vector<Term> terms_in(std::string_view folded, std::vector<std::string>& words) {
  std::vector<Term> terms;
  std::string_view rest = folded;
  while (!rest.empty() && terms.size() < most_terms) {
    const std::string_view term = next_term(rest);
    const bool quoted = term.data() != folded.data() && *(term.data() - 1) == '"';
    if (std::string phrase = phrase_of(term, words); !phrase.empty()) terms.push_back({std::move(phrase), quoted});
  }
  return terms;
}

// Terms side by side that are one name, with its other names; one term where they are none.
struct Group {
  std::span<const Term> terms;
  std::vector<std::string> names;
};

Group group_at(std::span<const Term> rest, const OtherNames& other_names) {
  const auto quoted = std::ranges::find(rest, true, &Term::quoted) - rest.begin();
  std::string name;
  Group longest{rest.first(1), {}};
  for (std::size_t n = 1; n <= std::min<std::size_t>(static_cast<std::size_t>(quoted), most_in_a_name); ++n) {
    name += (n > 1 ? " " : "") + rest[n - 1].phrase;
    if (auto names = other_names(name); !names.empty()) longest = {rest.first(n), std::move(names)};
  }
  return longest;
}

// `("im" AND "siwan") OR "yim si wan"`; with `go_on` each may be the beginning of more.
std::string query_of(const Group& group, bool go_on) {
  const auto phrase = [&](const std::string& words) { return '"' + words + (go_on ? "\"*" : "\""); };
  std::string query;
  for (const Term& term : group.terms) query += (query.empty() ? "" : " AND ") + phrase(term.phrase);
  if (group.names.empty()) return query;
  query = "((" + query + ")";
  for (const std::string& name : group.names) query += " OR " + phrase(name);
  return query + ")";
}

}  // namespace

SearchQuery parse_search(std::string_view typed, const OtherNames& other_names) {
  // Typographic marks as plain ones, so that “a phrase” is one.
  const std::string folded = unicode::fold(typed);
  SearchQuery query;
  const std::vector<Term> terms = terms_in(folded, query.words);
  for (std::span<const Term> rest = terms; !rest.empty();) {
    const Group group = group_at(rest, other_names);
    rest = rest.subspan(group.terms.size());
    const char* gap = query.whole.empty() ? "" : " AND ";
    query.whole += gap + query_of(group, false);
    query.prefixes += gap + query_of(group, true);
    for (const std::string& name : group.names) phrase_of(name, query.words);
  }
  return query;
}

}  // namespace backlot::guide
