#include "backlot/facts/rated_titles.h"

#include "backlot/mentions/lexicon.h"

#include <algorithm>

namespace backlot::facts {
namespace {

using mentions::Kind;
using mentions::Mention;
using text::Token;

class Reader {
 public:
  Reader(const Context& context, const Mention& number)
      : context_(context),
        number_(number),
        begin_(context.text().sentences[context.text().sentence_of(number.first)].first),
        end_(context.text().sentences[context.text().sentence_of(number.first)].last) {}

  // "Walker (760K/0.1) returned": the brackets of a name that is no work to the mentions.
  bool is_in_brackets_of_unknown() const {
    const std::uint32_t t = opening_bracket();
    if (t == begin_ || !token(t - 1).is(text::capitalized)) return false;
    const Mention* before = context_.mention_at(t - 1);
    return before == nullptr || before->kind == Kind::person || before->kind == Kind::group;
  }

  // “Yalan” ranked first with 6.40: a title that is no work to the mentions stands nearer than any that is.
  bool follows_unknown_title() const {
    if (follows_unknown_name() && !names_work(begin_, number_.first)) return true;
    for (std::uint32_t t = number_.first; t-- > begin_;) {
      const Mention* at = context_.mention_at(t);
      if (at != nullptr && at->kind == Kind::work) return false;
      if (at == nullptr && token(t).word == "\"") return true;
      if (starts_clause(t) && is_unknown_subject(t + 1)) return true;
    }
    return is_owned_unknown(begin_) || is_owned_unknown(behind_phrase());
  }

  // "5.18m (24%) watched Casualty", "while 2.2% saw it" is of whoever was named.
  bool is_before_unknown_title() const {
    std::uint32_t t = number_.last;
    if (t < end_ && token(t).word == ")") ++t;
    if (t + 1 >= end_ || (token(t).lemma != "watch" && token(t).lemma != "see")) return false;
    return is_unknown_capital(t + 1);
  }

  bool is_in_brackets_of_channel() const {
    const std::uint32_t t = opening_bracket();
    const Mention* before = t > begin_ ? context_.mention_at(t - 1) : nullptr;
    return before != nullptr && before->kind == Kind::network && !behind_work(before->first);
  }

  // "Overall, BBC One overwhelmed ITV1 with 23.8% against 15.3%": a channel begins the sentence, and a verb follows.
  bool has_channel_as_subject() const {
    if (names_work(begin_, end_) || speaks_of_work()) return false;
    for (const std::uint32_t start : {begin_, behind_phrase(), begin_ + 1}) {
      const Mention* m = start < number_.first ? context_.mention_at(start) : nullptr;
      if (m == nullptr || m->kind != Kind::network || m->last >= end_) continue;
      const Token& next = token(m->last);
      if (next.tag == text::Tag::verb || next.tag == text::Tag::adv) return true;
    }
    return false;
  }

 private:
  // That of the brackets the number stands in; the start of the sentence where it stands in none, or they open there.
  std::uint32_t opening_bracket() const {
    for (std::uint32_t t = number_.first; t-- > begin_;) {
      if (token(t).word == ")") return begin_;
      if (token(t).word == "(") return t;
    }
    return begin_;
  }

  const Token& token(std::uint32_t t) const { return context_.text().tokens[t]; }

  bool names_work(std::uint32_t first, std::uint32_t last) const {
    return std::ranges::any_of(context_.mentions_in({first, last}),
                               [](const Mention* m) { return m->kind == Kind::work; });
  }

  // "its drama", "the show": a work named elsewhere.
  bool speaks_of_work() const {
    for (std::uint32_t t = begin_; t < end_; ++t) {
      if (mentions::lexicon::find(token(t).lemma).traits.has(mentions::Trait::work_noun)) return true;
      if (const Mention* m = context_.mention_at(t); m != nullptr && m->kind == Kind::episode) return true;
    }
    return false;
  }

  // "“Salt” on NBC (1.3)"
  bool behind_work(std::uint32_t t) const {
    constexpr std::uint32_t near = 4;
    return names_work(t < begin_ + near ? begin_ : t - near, t);
  }

  bool is_unknown_capital(std::uint32_t t) const {
    return t < end_ && context_.mention_at(t) == nullptr && token(t).is(text::capitalized) &&
           !token(t).is(text::sentence_start) && token(t).tag == text::Tag::propn;
  }

  bool starts_clause(std::uint32_t t) const {
    const std::string_view w = token(t).word;
    return (w == "then" || w == "while" || w == ";") && t + 1 < number_.first;
  }

  // "Superstore drew a 0.8", "In Total, Uzak Deniz was first with 8.4": the sentence begins with a name that is no
  // mention, maybe behind a short phrase, and a verb follows.
  bool follows_unknown_name() const { return is_unknown_subject(begin_) || is_unknown_subject(behind_phrase()); }

  // One past the comma that ends "In Total," at the start of a sentence; the start where there is none.
  std::uint32_t behind_phrase() const {
    constexpr std::uint32_t longest = 6;
    if (token(begin_).tag != text::Tag::adp && token(begin_).tag != text::Tag::adv) return begin_;
    for (std::uint32_t t = begin_; t < std::min(number_.first, begin_ + longest); ++t) {
      if (token(t).word == ",") return t + 1;
    }
    return begin_;
  }

  // One past the owner at `t` ("Dale Winton’s"), or `t`.
  std::uint32_t behind_owner(std::uint32_t t, Kind kind) const {
    const Mention* m = context_.mention_at(t);
    if (m == nullptr || m->kind != kind || m->first != t || m->last >= end_) return t;
    return token(m->last).word == "'s" || token(m->last).word == "'" ? m->last + 1 : t;
  }

  bool is_unknown_subject(std::uint32_t first) const {
    std::uint32_t t = behind_owner(first, Kind::person);
    const std::uint32_t start = t;
    while (t < number_.first && token(t).is(text::capitalized) && context_.mention_at(t) == nullptr &&
           (token(t).tag == text::Tag::propn || start != first))
      ++t;
    if (t == start || t >= number_.first || context_.mention_at(t) != nullptr) return false;
    const bool verb = token(t).tag == text::Tag::verb || (t > start + 1 && token(t).lemma == "be");
    return verb && !token(t).is(text::capitalized);
  }

  // "ITV1’s penultimate Joanna Lumley’s Nile pulled in …": what a channel owns has a name that is no mention.
  bool is_owned_unknown(std::uint32_t first) const {
    constexpr std::uint32_t longest = 10;
    const std::uint32_t start = behind_owner(first, Kind::network);
    if (start == first) return false;
    bool unknown = false;
    for (std::uint32_t t = start; t < std::min(number_.first, start + longest); ++t) {
      const Mention* m = context_.mention_at(t);
      if (m != nullptr && (m->kind == Kind::work || m->kind == Kind::weekdays)) return false;
      if (mentions::lexicon::find(token(t).lemma).traits.has(mentions::Trait::work_noun)) return false;
      if (token(t).tag == text::Tag::verb && !token(t).is(text::capitalized)) return unknown;
      unknown = unknown || is_unknown_capital(t) || (m != nullptr && m->kind == Kind::person);
    }
    return false;
  }

  const Context& context_;
  const Mention& number_;
  std::uint32_t begin_;
  std::uint32_t end_;
};

}  // namespace

bool rates_unknown_title(const Context& context, const Mention& number) {
  const Reader reader(context, number);
  return reader.follows_unknown_title() || reader.is_before_unknown_title() || reader.is_in_brackets_of_unknown();
}

bool rates_channel(const Context& context, const Mention& number) {
  const Reader reader(context, number);
  return reader.is_in_brackets_of_channel() || reader.has_channel_as_subject();
}

}  // namespace backlot::facts
