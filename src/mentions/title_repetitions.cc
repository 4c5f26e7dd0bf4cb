// The other places of the titles that were found: the same words again, a heading without the article, the last word.
#include "backlot/mentions/titles.h"

#include "backlot/mentions/title_words.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace backlot::mentions {
namespace {

// The same words in the same capitals ("The Story Of Us" is "The Story of Us"), or all in capitals.
bool repeats(const Page& page, std::uint32_t title, std::uint32_t at, std::uint32_t length) {
  if (!same_words(page, title, at, length)) return false;
  bool same = true;
  bool upper = true;
  for (std::uint32_t i = 0; i < length; ++i) {
    const text::Token& mine = page.token(title + i);
    const text::Token& other = page.token(at + i);
    const bool small = i > 0 && i + 1 < length && page.has(at + i, Trait::title_small);
    same = same && (small || mine.is(text::capitalized) == other.is(text::capitalized));
    upper = upper && (other.is(text::all_caps) || !other.is(text::capitalized));
  }
  return same || (upper && page.token(at).is(text::all_caps));
}

// A plain word with the capital of the sentence: no title unless something of works follows ("Emergence returns").
bool is_plain_start(const Page& page, std::uint32_t t) {
  if (!page.token(t).is(text::sentence_start) || !page.has(t, Trait::english | Trait::common)) return false;
  static constexpr std::array<std::string_view, 9> verbs = {"returns", "concludes", "follows", "stars", "continues",
                                                            "opens",   "ends",      "begins",  "starts"};
  if (page.has(t, Trait::common) || t + 1 >= page.size()) return true;
  const std::string_view next = page.word(t + 1);
  return !page.has(t + 1, Trait::work_verb) && std::ranges::find(verbs, next) == verbs.end();
}

}  // namespace

// `t` begins a line: "Low Priest" above "The Low Priest (130 episodes)": a line that is the title without its article.
bool TitleFinder::is_heading_of(const Page& page, const Title& title, std::uint32_t t) {
  if (title.last - title.first < 3 || page.end_of(t) - t != title.last - title.first - 1) return false;
  return page.is(title.first, "the") || page.is(title.first, "a") || page.is(title.first, "an");
}

void TitleFinder::add_repetitions(Page& page) {
  // Most words begin no title: words by their length and first letter, as one of 64 bits.
  const auto bit_of = [&](std::uint32_t t) {
    const std::string_view w = page.word(t);
    const std::size_t first = w.empty() ? 0 : static_cast<unsigned char>(w.front());
    return std::uint64_t{1} << ((first * 11 + w.size()) % 64);
  };
  std::uint64_t starts = 0;
  for (const Title& title : titles_) {
    starts |= bit_of(title.first);
    if (page.has(title.first, Trait::title_small)) starts |= bit_of(title.first + 1);
  }
  for (std::uint32_t t = 0; t < page.size(); ++t) {
    if (!page.free(t) || (starts & bit_of(t)) == 0) continue;
    const bool line = t == page.begin_of(t);
    for (const Title& title : titles_) {
      const std::uint32_t head = line && is_heading_of(page, title, t) ? title.first + 1 : title.first;
      const std::uint32_t length = title.last - head;
      if (t + length > page.end_of(t) || page.word(t) != page.word(head)) continue;
      if (!page.free(t, t + length) || !repeats(page, head, t, length)) continue;
      if (length == 1 && (page.has(t, given_names | family_names) || is_plain_start(page, t))) continue;
      add_mention(page, t, t + length, title);
      break;
    }
  }
}

// "Lighthouse" for "The Last Lighthouse": its last word, alone, where a title may stand.
void TitleFinder::add_short_forms(Page& page) {
  for (std::uint32_t t = 1; t + 1 < page.size(); ++t) {
    if (!page.free(t) || !page.capital(t) || page.headline(t) || page.token(t).is(text::sentence_start)) continue;
    if (page.capital(t - 1) || page.capital(t + 1) || !page.has(t, Trait::english)) continue;
    if (page.has(t, given_names | family_names | Trait::rank | Trait::title | Trait::place)) continue;
    const bool placed = page.is(t - 1, "in") || page.is(t - 1, "of") || page.is(t - 1, "on");
    if (!placed) continue;
    const auto found = std::ranges::find_if(
        titles_, [&](const Title& x) { return x.last - x.first > 1 && page.word(x.last - 1) == page.word(t); });
    if (found != titles_.end()) add_mention(page, t, t + 1, *found);
  }
}

}  // namespace backlot::mentions
