#include "backlot/guide/snippet.h"

#include "backlot/guide/word_scan.h"

#include <algorithm>

namespace backlot::guide {
namespace {

struct Match {
  Span span;
  std::size_t term;
};

std::optional<std::size_t> term_of(std::string_view folded, const SnippetTerms& terms) {
  for (std::size_t i = 0; i < terms.words.size(); ++i) {
    if (folded == terms.words[i] || (terms.prefixes && folded.starts_with(terms.words[i]))) return i;
  }
  return std::nullopt;
}

std::vector<Match> matches_in(std::string_view text, const SnippetTerms& terms) {
  std::vector<Match> matches;
  for_each_word(text, [&](Span span, std::string_view folded) {
    if (const auto term = term_of(folded, terms)) matches.push_back({span, *term});
  });
  return matches;
}

// Different terms among the matches from `first` on that end within `room` bytes.
std::size_t terms_within(const std::vector<Match>& matches, std::size_t first, std::uint32_t room) {
  std::vector<std::size_t> seen;
  for (std::size_t i = first; i < matches.size() && matches[i].span.end <= matches[first].span.begin + room; ++i) {
    if (std::ranges::find(seen, matches[i].term) == seen.end()) seen.push_back(matches[i].term);
  }
  return seen.size();
}

std::size_t best_start(const std::vector<Match>& matches, std::uint32_t room, std::size_t terms) {
  std::size_t best = 0;
  std::size_t most = 0;
  for (std::size_t i = 0; i < matches.size() && most < terms; ++i) {
    const std::size_t n = terms_within(matches, i, room);
    if (n <= most) continue;
    most = n;
    best = i;
  }
  return best;
}

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
bool is_inside_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; }

// Moves `at` to the start of a word, forwards but not beyond `limit`.
std::uint32_t word_start(std::string_view text, std::uint32_t at, std::uint32_t limit) {
  std::uint32_t moved = at;
  while (moved > 0 && moved < limit && !is_space(text[moved - 1])) ++moved;
  return moved;
}

// Moves `at` back to the end of a word, but not before `limit`, and never into a character.
std::uint32_t word_end(std::string_view text, std::uint32_t at, std::uint32_t limit) {
  std::uint32_t moved = at;
  while (moved < text.size() && moved > limit && !is_space(text[moved])) --moved;
  if (moved <= limit) moved = at;
  while (moved < text.size() && moved > limit && is_inside_character(text[moved])) --moved;
  return std::max(moved, limit);
}

Snippet cut(std::string_view text, Span window, const std::vector<Match>& matches) {
  Snippet snippet;
  snippet.text = window.begin > 0 ? "…" : "";
  const auto shift = static_cast<std::uint32_t>(snippet.text.size());
  for (const char c : window.of(text)) snippet.text += is_space(c) || c == '\0' ? ' ' : c;
  for (const Match& m : matches) {
    if (window.contains(m.span))
      snippet.marks.push_back({m.span.begin - window.begin + shift, m.span.end - window.begin + shift});
  }
  if (window.end < text.size()) snippet.text += "…";
  return snippet;
}

}  // namespace

Snippet make_snippet(std::string_view text, const SnippetTerms& terms, std::uint32_t room) {
  const std::vector<Match> matches = matches_in(text, terms);
  const auto size = static_cast<std::uint32_t>(text.size());
  if (size <= room) return cut(text, {0, size}, matches);
  const Span centre = matches.empty() ? Span{} : matches[best_start(matches, room * 3 / 4, terms.words.size())].span;
  const std::uint32_t lead = room / 5;
  Span window;
  window.begin = centre.begin > lead ? word_start(text, centre.begin - lead, centre.begin) : 0;
  window.end = word_end(text, std::min(window.begin + room, size), std::max(centre.end, window.begin));
  return cut(text, window, matches);
}

}  // namespace backlot::guide
