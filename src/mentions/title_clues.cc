#include "backlot/mentions/title_clues.h"

#include "backlot/mentions/known_names.h"
#include "backlot/mentions/name_shape.h"
#include "backlot/text/hash.h"

#include <algorithm>
#include <string_view>

namespace backlot::mentions {
namespace {

// Whether something of a sort stands within a few words, as bits.
std::uint64_t sort_of(WordKind k) {
  using enum WordKind;
  switch (k) {
    case network: return 1;
    case work_noun:
    case part_noun: return 2;
    case airs:
    case work_verb: return 4;
    case speech_verb: return 8;
    case actor_noun:
    case portrays: return 16;
    case hour:
    case weekday:
    case month: return 32;
    case decimal: return 64;
    default: return 0;
  }
}

// The words around one place, as kinds and as words.
class Surroundings {
 public:
  Surroundings(const Page& page, const WordKinds& kinds, const TitlePlace& place)
      : page_(page), kinds_(kinds), place_(place), begin_(page.begin_of(place.first)), end_(page.end_of(place.first)) {
    const auto& sentences = page.text().sentences;
    const std::uint32_t s = page.sentence(place.first);
    starts_line_ = s == 0 || sentences[s - 1].segment != sentences[s].segment;
    ends_line_ = s + 1 == sentences.size() || sentences[s + 1].segment != sentences[s].segment;
    headline_ = page.headline(place.first);
  }

  std::uint32_t begin() const { return begin_; }
  std::uint32_t end() const { return end_; }
  bool headline() const { return headline_; }
  bool starts_line() const { return starts_line_ && place_.first == begin_; }
  bool ends_line() const { return ends_line_ && place_.last == end_; }

  // -1 is the word before the place, 1 the first one after it.
  WordKind kind(int offset) const {
    const std::int64_t t = at(offset);
    if (t >= begin_ && t < end_) return kinds_.of(static_cast<std::uint32_t>(t));
    if (page_.token(place_.first).is(text::in_titled)) return WordKind::titled_edge;
    return (t < begin_ ? starts_line_ : ends_line_) ? WordKind::line_edge : WordKind::edge;
  }

  // The word itself where it is one of the language, its kind where it is a name or a number.
  std::uint64_t word(int offset) const {
    const WordKind k = kind(offset);
    using enum WordKind;
    const bool tells = k >= work_noun || (headline_ && k >= plain) || k == mark || k == small || k == article ||
                       k == colon || k == open || k == bar;
    if (!tells) return static_cast<std::uint64_t>(k);
    return text::hash_word(page_.word(static_cast<std::uint32_t>(at(offset))));
  }

  // Sorts of words close by.
  std::uint64_t sorts_before() const {
    std::uint64_t sorts = 0;
    for (std::uint32_t t = place_.first; t > begin_ && place_.first - t < reach; --t)
      sorts |= sort_of(kinds_.of(t - 1));
    return sorts;
  }
  std::uint64_t sorts_after() const {
    std::uint64_t sorts = 0;
    for (std::uint32_t t = place_.last; t < end_ && t - place_.last < reach; ++t) sorts |= sort_of(kinds_.of(t));
    return sorts;
  }

  // The verb that follows before the next name; end() where there is none.
  std::uint32_t verb_after() const {
    for (std::uint32_t t = place_.last; t < end_ && t - place_.last < 3 && !page_.capital(t); ++t) {
      if (page_.token(t).tag == text::Tag::verb) return t;
    }
    return end_;
  }

  // The kind of the word before the bracket that holds the place: "Dev Kapadia (Doctors on Call, Line of Fire)"; edge
  // where none does.
  WordKind before_bracket() const {
    constexpr std::uint32_t longest_row = 16;
    for (std::uint32_t t = place_.first; t > begin_ && place_.first - t < longest_row; --t) {
      const WordKind k = kinds_.of(t - 1);
      if (k == WordKind::close) break;
      if (k == WordKind::open) return t - 1 > begin_ ? kinds_.of(t - 2) : WordKind::line_edge;
    }
    return WordKind::edge;
  }

 private:
  static constexpr std::uint32_t reach = 5;

  std::int64_t at(int offset) const {
    return offset < 0 ? std::int64_t{place_.first} + offset : std::int64_t{place_.last} + offset - 1;
  }

  const Page& page_;
  const WordKinds& kinds_;
  const TitlePlace& place_;
  std::uint32_t begin_;
  std::uint32_t end_;
  bool starts_line_ = false;
  bool ends_line_ = false;
  bool headline_ = false;
};

// What the words of a place are.
struct Make {
  std::uint64_t pattern = 0;  // their kinds in their order
  std::uint64_t gist = 0;     // how many of which sort
  bool comma = false;
};

Make make_of(const Page& page, const WordKinds& kinds, const TitlePlace& p) {
  using enum WordKind;
  Make make;
  bool joined = false;
  std::uint64_t lower = 0;
  std::uint64_t words = 0;
  std::uint64_t names = 0;
  std::uint64_t strange = 0;
  std::uint64_t numbers = 0;
  for (std::uint32_t t = p.first; t < p.last; ++t) {
    const WordKind k = kinds.of(t);
    make.pattern = make.pattern * 131 + static_cast<std::uint64_t>(k);
    make.comma = make.comma || k == comma;
    joined = joined || page.is(t, "and") || page.is(t, "&");
    words += k == plain || k == work || k == small ? 1 : 0;
    names += k == given || k == family || k == korean ? 1 : 0;
    strange += k == unknown || k == acronym ? 1 : 0;
    numbers += k == integer || k == year ? 1 : 0;
    lower += k >= tagged ? 1 : 0;
  }
  const auto at_most = [](std::uint64_t most, std::uint64_t n) { return std::min(most, n); };
  make.gist = at_most(1, lower) | at_most(2, words) << 1U | at_most(2, names) << 3U | at_most(2, strange) << 5U |
              at_most(1, numbers) << 7U | (kinds.of(p.first) == article ? 1U << 8U : 0U) |
              (p.last - p.first == 1 ? 1U << 9U : 0U) | (joined ? 1U << 10U : 0U);
  return make;
}

constexpr int strongest_sign = 4;
constexpr std::uint16_t dress_of_word =
    text::all_caps | text::mixed_case | text::hyphenated | text::in_titled | text::sentence_start;

// Appends a feature of a kind with up to three values.
struct Put {
  TitleFeatures& out;
  template <class... Values>
  void operator()(std::uint64_t kind, Values... values) const {
    out.push_back(text::feature_key(kind, static_cast<std::uint64_t>(values)...));
  }
};

std::uint64_t bucket(std::size_t n) { return n < 4 ? n : n < 6 ? 4 : n < 10 ? 5 : 6; }

}  // namespace

void TitleClues::read(const Page& page, std::span<const TitleSign> signs) {
  kinds_.start(page);
  read_title_places(page, kinds_, signs, places_);
  starts_.clear();
  for (std::size_t i = 0; i < places_.size(); ++i) {
    if (i == 0 || places_[i].words != places_[i - 1].words) starts_.push_back(i);
  }
  if (!starts_.empty()) starts_.push_back(places_.size());
  find_names(page);
}

void TitleClues::find_names(const Page& page) {
  in_names_.clear();
  for (const TitlePlace& p : places_) {
    const std::uint32_t length = p.last - p.first;
    if (length < 2 || length > 3 || page.headline(p.first)) continue;
    if (name_likeness(page, p.first, p.last) < 2 || !is_vouched(page, p.first, p.last)) continue;
    for (std::uint32_t t = p.first; t < p.last; ++t) in_names_.push_back(text::hash_word(page.word(t)));
  }
  std::ranges::sort(in_names_);
}

bool TitleClues::is_in_name(const Page& page, std::uint32_t t) const {
  return std::ranges::binary_search(in_names_, text::hash_word(page.word(t)));
}

void TitleClues::add_first(const Page& page, const TitlePlace& place, TitleFeatures& out) const {
  const Surroundings near(page, kinds_, place);
  const Put put{out};
  const Make make = make_of(page, kinds_, place);
  put(6, near.kind(-1), near.kind(1), near.headline());
  put(13, make.pattern);
  put(21, make.gist, near.headline());
  put(64, std::clamp(place.sign, TitlePlace::no_sign, strongest_sign) - TitlePlace::no_sign);
}

void TitleClues::add_rest(const Page& page, const TitlePlace& place, TitleFeatures& out) const {
  const Surroundings near(page, kinds_, place);
  const Put put{out};
  const Make make = make_of(page, kinds_, place);
  const WordKind before = near.kind(-1);
  const WordKind after = near.kind(1);
  const std::uint64_t word_before = near.word(-1);
  const std::uint64_t word_after = near.word(1);
  const std::uint32_t length = place.last - place.first;
  put(1, near.headline());
  put(9, near.kind(-2), before);
  put(10, after, near.kind(2));
  put(15, bucket(length), near.headline());
  put(30, page.token(place.first).shape & dress_of_word);
  put(32, near.starts_line(), near.ends_line(), bucket(length));
  put(2, word_before, near.headline());
  put(3, word_after, near.headline());
  put(4, near.word(-2), word_before);
  put(5, word_after, near.word(2));
  put(7, word_before, after);
  put(8, before, word_after);
  const int likeness = std::clamp(name_likeness(page, place.first, place.last), -3, 4) + 3;
  const int person = likeness * 2 + (is_vouched(page, place.first, place.last) ? 1 : 0);
  put(18, person, before);
  put(19, person, after);
  put(20, person, make.gist);
  const WordKind owner = near.before_bracket();
  const bool bracketed = owner != WordKind::edge;
  put(42, bracketed, before, after);
  put(43, bracketed, make.gist);
  if (bracketed) put(41, owner, after, length == 1);
  if (make.comma) {
    put(44, before, after);
    put(45, word_before);
    put(46, make.pattern);
    put(47, person);
  }
  const bool single = length == 1;
  const auto put_bits = [&](std::uint64_t kind, std::uint64_t sorts) {
    for (; sorts != 0; sorts &= sorts - 1) put(kind, sorts & -sorts, single);
  };
  put_bits(33, near.sorts_before());
  put_bits(34, near.sorts_after());
  const std::uint32_t verb = near.verb_after();
  if (verb < near.end()) put(35, text::hash_word(page.token(verb).lemma));
}

void TitleClues::add_string(const Page& page, String string, TitleFeatures& out) const {
  const TitlePlace& one = string.front();
  const Put put{out};
  const bool single = one.last - one.first == 1;
  std::size_t headlines = 0;
  std::size_t led = 0;  // by a name without anything between
  std::size_t followed = 0;
  int best = TitlePlace::no_sign;
  int sum = 0;
  bool crossed = false;
  for (const TitlePlace& p : string) {
    headlines += page.headline(p.first) ? 1 : 0;
    led += p.first > page.begin_of(p.first) && page.capital(p.first - 1) && page.free(p.first - 1) ? 1 : 0;
    followed += page.same_sentence(p.first, p.last) && page.capital(p.last) && page.free(p.last) ? 1 : 0;
    best = std::max(best, p.sign);
    sum += p.sign > 1 ? p.sign : 0;
    crossed = crossed || p.crossed;
  }
  put(50, bucket(string.size()), single);
  put(51, headlines == string.size(), std::min<std::size_t>(string.size(), 2));
  put(52, led == 0, led == string.size());
  put(53, followed == 0, followed == string.size());
  put(54, headlines > 0, bucket(string.size()));
  put(55, is_in_name(page, one.first), is_in_name(page, one.last - 1), single);
  put(56, page.sentence(one.first) == 0, single);
  put(60, std::min(best, strongest_sign) - TitlePlace::no_sign);
  put(61, sum >= sure_title, single);
  put(62, std::min(sum, 2 * strongest_sign));
  put(63, crossed, sum >= sure_title);
}

std::uint64_t title_clue_fingerprint(const text::Analyzer& analyzer) {
  constexpr std::string_view source =
      "The series Copper Basin airs on Sundays. Copper Basin, the hospital drama, returned with 4.2 percent.\n"
      "Anna Miller (Late Night Diner, 2019) plays the nurse; Good Morning, Captain is her first film.";
  const auto line = static_cast<std::uint32_t>(source.find('\n'));
  const std::vector<text::Segment> segments = {{{0, line}}, {{line + 1, static_cast<std::uint32_t>(source.size())}}};
  text::Text text;
  analyzer.analyze(source, segments, text);
  Mentions mentions;
  Page page;
  page.start(text, mentions);
  find_known_names(page);
  TitleClues clues;
  clues.read(page, {});
  TitleFeatures features;
  for (std::size_t s = 0; s < clues.size(); ++s) {
    clues.add_string(page, clues.string(s), features);
    for (const TitlePlace& place : clues.string(s)) {
      clues.add_first(page, place, features);
      clues.add_rest(page, place, features);
    }
  }
  std::uint64_t hash = 0;
  for (const std::uint64_t f : features) hash = text::scatter(hash ^ f) + f;
  return hash;
}

}  // namespace backlot::mentions
