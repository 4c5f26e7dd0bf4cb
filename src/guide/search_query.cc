#include "backlot/guide/search_query.h"

#include "backlot/guide/word_scan.h"

namespace backlot::guide {
namespace {

constexpr std::size_t most_terms = 32;

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

}  // namespace

SearchQuery parse_search(std::string_view typed) {
  // Typographic marks as plain ones, so that “a phrase” is one.
  const std::string folded = unicode::fold(typed);
  SearchQuery query;
  std::string_view rest = folded;
  for (std::size_t terms = 0; !rest.empty() && terms < most_terms;) {
    const std::string phrase = phrase_of(next_term(rest), query.words);
    if (phrase.empty()) continue;
    ++terms;
    const char* gap = query.whole.empty() ? "" : " ";
    query.whole += gap + ('"' + phrase + '"');
    query.prefixes += gap + ('"' + phrase + "\"*");
  }
  return query;
}

}  // namespace backlot::guide
