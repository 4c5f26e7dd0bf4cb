#include "backlot/mentions/titles.h"

#include "backlot/mentions/title_judge.h"
#include "backlot/mentions/title_words.h"

#include "backlot/unicode/utf8.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace backlot::mentions {
namespace {

// Capitalised words that no lexicon knows.
bool is_foreign_title(const Page& page, std::uint32_t first, std::uint32_t last) {
  bool foreign = false;
  for (std::uint32_t t = first; t < last; ++t) {
    if (!page.free(t) || page.token(t).is(text::has_digit)) return false;
    if (page.has(t, given_names | family_names | Trait::english | Trait::common | Trait::org_suffix)) return false;
    foreign = foreign || page.capital(t);
  }
  return foreign && last - first > 1;
}

// Whether the tokens of a title are free. Names inside the marks, or of places in a title without them, lie in the
// title: “Fog on the Golden Horn”, Small Hours in Leith.
bool is_open(const Page& page, const TitleSign& sign) {
  if (page.free(sign.outer_first, sign.outer_last)) return true;
  return std::ranges::none_of(page.out().all, [&](const Mention& m) {
    const bool touches = m.first < sign.outer_last && sign.outer_first < m.last;
    const bool inside = m.first >= sign.first && m.last <= sign.last && m.last - m.first < sign.last - sign.first;
    return touches && (!inside || m.kind == Kind::work || (!sign.quoted && m.kind != Kind::place));
  });
}

}  // namespace

TitleFinder::TitleFinder() : judge_(std::make_unique<TitleJudge>()) {}
TitleFinder::~TitleFinder() = default;

void TitleFinder::find(Page& page) {
  signs_.clear();
  titles_.clear();
  read_quoted_titles(page, signs_);
  read_bare_titles(page, signs_);
  if (page.out().on_works) {
    judge_->judge(page, signs_);
  } else {
    keep_surest();
  }
  prefer_whole();
  decide(page);
  add_signs(page);
  add_repetitions(page);
  add_short_forms(page);
  join_translations(page);
}

// Kırlangıç Sokağı ("Swallow Street"), "Swallow Street" (Kırlangıç Sokağı): what stands in brackets after a title,
// alone, is the title in another language.
void TitleFinder::join_translations(Page& page) {
  auto& all = page.out().all;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Mention whole = all[i];
    if (whole.kind != Kind::work || !page.is(whole.last, "(")) continue;
    const std::uint32_t first = whole.last + 1;
    std::uint32_t close = first;
    if (!page.same_sentence(whole.last, first)) continue;
    while (close < page.end_of(first) && !page.is(close, ")")) ++close;
    if (close == first || close - first > 8 || close >= page.end_of(first)) continue;
    const auto inner = std::ranges::find_if(
        all, [&](const Mention& m) { return m.kind == Kind::work && m.first == first && m.last == close; });
    if (inner != all.end()) {
      merge(page, inner->entity, whole.entity);
    } else if (is_foreign_title(page, first, close)) {
      page.add(Kind::work, first, close);
      all.back().entity = whole.entity;
    }
  }
}

void TitleFinder::merge(Page& page, std::uint32_t from, std::uint32_t to) {
  for (Mention& m : page.out().all) {
    if (m.kind == Kind::work && m.entity == from) m.entity = to;
  }
  for (Title& t : titles_) {
    if (t.entity == from) t.entity = to;
  }
}

const TitleFinder::Title* TitleFinder::same_title(const Page& page, std::uint32_t first, std::uint32_t last) const {
  const auto found = std::ranges::find_if(titles_, [&](const Title& t) {
    return t.last - t.first == last - first && same_words(page, t.first, first, last - first);
  });
  return found == titles_.end() ? nullptr : &*found;
}

void TitleFinder::accept(const Page& page, const TitleSign& sign) {
  const bool short_form = sign.last - sign.first == 1 && std::ranges::any_of(signs_, [&](const TitleSign& other) {
                            return other.last - other.first > 1 && other.score >= sure_title &&
                                   page.word(other.last - 1) == page.word(sign.first);
                          });
  if (short_form) return;  // "Lighthouse" for "The Last Lighthouse"
  if (is_tail(page, sign) || is_owned(page, sign)) return;
  if (!same_title(page, sign.first, sign.last)) titles_.push_back({sign.first, sign.last, no_entity});
}

// If You Say So” is new, its first mark lost: the end of a title that stands whole here and in its marks elsewhere.
bool TitleFinder::is_tail(const Page& page, const TitleSign& sign) const {
  return !sign.quoted && std::ranges::any_of(signs_, [&](const TitleSign& other) {
    const std::uint32_t length = other.last - other.first;
    const std::uint32_t own = sign.last - sign.first;
    return other.quoted && other.score >= sure_title && length > own && sign.last >= length &&
           same_words(page, other.first, sign.last - length, length);
  });
}

// "Aki Sonoda’s Sugar Kiln Detectives", which stands without its author elsewhere.
bool TitleFinder::is_owned(const Page& page, const TitleSign& sign) const {
  if (sign.quoted) return false;
  std::uint32_t title = sign.first + 1;
  while (title < sign.last && !page.possessive(title)) ++title;
  ++title;
  if (title + 1 >= sign.last) return false;
  return std::ranges::any_of(signs_, [&](const TitleSign& other) {
    const bool alone = other.first == page.begin_of(other.first) || !page.possessive(other.first - 1);
    return other.score >= sure_title && alone && other.last - other.first == sign.last - title &&
           same_words(page, other.first, title, sign.last - title);
  });
}

// “DAZE” magazine is no work anywhere else either.
bool TitleFinder::is_vetoed(const Page& page, const TitleSign& sign) const {
  const auto same = [&](const TitleSign& other) {
    return other.last - other.first == sign.last - sign.first &&
           same_words(page, sign.first, other.first, sign.last - sign.first);
  };
  if (std::ranges::any_of(signs_, [&](const TitleSign& other) { return other.score >= surest_title && same(other); }))
    return false;
  return std::ranges::any_of(signs_, [&](const TitleSign& other) {
    return other.score <= title_veto && other.last - other.first == sign.last - sign.first &&
           same_words(page, sign.first, other.first, sign.last - sign.first);
  });
}

void TitleFinder::keep_surest() {
  std::erase_if(signs_, [](const TitleSign& sign) { return sign.score < surest_title; });
}

// "Post Office on Planet Nine star": where the tail is a title by what follows it, and the whole may be one, the whole
// is.
void TitleFinder::prefer_whole() {
  constexpr int likely = 2;
  for (TitleSign& whole : signs_) {
    if (whole.quoted || whole.score < likely || whole.score >= sure_title) continue;
    for (TitleSign& tail : signs_) {
      const bool ends = !tail.quoted && tail.last == whole.last && tail.first > whole.first;
      if (!ends || tail.score < sure_title || tail.score >= surest_title) continue;
      std::swap(whole.score, tail.score);
      break;
    }
  }
}

// A title is accepted on its best sign; weaker ones of one string add up.
void TitleFinder::decide(const Page& page) {
  std::ranges::stable_sort(signs_,
                           [](const TitleSign& a, const TitleSign& b) { return a.last - a.first > b.last - b.first; });
  for (std::size_t i = 0; i < signs_.size(); ++i) {
    const TitleSign& sign = signs_[i];
    if (sign.score <= 0 || is_vetoed(page, sign)) continue;
    int sum = sign.score;
    for (std::size_t j = 0; j < signs_.size() && sum < sure_title; ++j) {
      const bool same = i != j && signs_[j].last - signs_[j].first == sign.last - sign.first &&
                        same_words(page, sign.first, signs_[j].first, sign.last - sign.first);
      if (same && signs_[j].score > 1 && sign.score > 1) sum += signs_[j].score;
    }
    if (sum >= sure_title) accept(page, sign);
  }
  std::ranges::stable_sort(signs_, {}, &TitleSign::first);
  for (const TitleSign& sign : signs_) {
    if (sign.listed && sign.score >= 0 && follows_title(page, sign)) accept(page, sign);
  }
  std::ranges::stable_sort(signs_,
                           [](const TitleSign& a, const TitleSign& b) { return a.last - a.first > b.last - b.first; });
}

// Whether a title stands just before, with a comma or "and" between.
bool TitleFinder::follows_title(const Page& page, const TitleSign& sign) const {
  std::uint32_t t = sign.first;
  const std::uint32_t begin = page.begin_of(t);
  bool joined = false;
  while (t > begin &&
         (page.is(t - 1, ",") || page.is(t - 1, "and") || page.is(t - 1, "or") || (!joined && page.is(t - 1, "in")))) {
    joined = joined || !page.is(t - 1, "in");
    --t;
  }
  if (!joined) return false;
  return std::ranges::any_of(signs_, [&](const TitleSign& other) {
    return other.outer_last == t && (other.listed || other.score >= sure_title) &&
           same_title(page, other.first, other.last) != nullptr;
  });
}

void TitleFinder::add_mention(Page& page, std::uint32_t first, std::uint32_t last, const Title& title) {
  auto& entities = page.out().entities;
  Title& known = titles_[static_cast<std::size_t>(&title - titles_.data())];
  if (known.entity == no_entity) {
    known.entity = static_cast<std::uint32_t>(entities.size());
    entities.push_back(
        {Kind::work, std::string(page.text().written(known.first, known.last)), Gender::unknown, {}, {}});
  }
  const std::uint32_t mention = page.add(Kind::work, first, last);
  page.out().all[mention].entity = known.entity;
}

void TitleFinder::add_signs(Page& page) {
  for (const TitleSign& sign : signs_) {
    if (sign.score < -2 || !is_open(page, sign)) continue;
    if (const Title* title = same_title(page, sign.first, sign.last))
      add_mention(page, sign.outer_first, sign.outer_last, *title);
  }
}

}  // namespace backlot::mentions
