#include "backlot/facts/cast_set.h"

#include "backlot/facts/making_of.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace backlot::facts {
namespace {

using mentions::Kind;
using mentions::Mention;
using mentions::no_entity;

class SetReader {
 public:
  SetReader(const Context& context, const Works& works, const Parts& parts, CastRows& rows)
      : context_(context),
        works_(works),
        parts_(parts),
        rows_(rows),
        making_(!context.claims("making").empty() || is_making_of(context, {})) {
    for (const Claim& claim : context.claims("bystander")) {
      for (const Mention* m : claim.all_mentions("person")) {
        if (m->entity != no_entity) bystanders_.push_back(m->entity);
      }
    }
  }

  void read() {
    if (!works_.main()) return;
    if (!rows_.all().empty()) add_those_heard();
    if (making_) add_those_who_act();
  }

 private:
  // Neither of the crew nor a character, and not in the cast yet.
  bool is_open(const Mention& m) const {
    return m.kind == Kind::person && m.entity != no_entity && !parts_.is_character(m.entity) &&
           parts_.crew[m.entity] == 0 && !is_bystander(m) && !is_worn(m.entity) && rows_.find(m.entity) == nullptr;
  }
  // "describes Baek Sun-young as", "as Han Myung-ok", "in Edith Marsh’s cardigan", "the cap of Nam Ki-young": somebody
  // puts him on, so that he is a part.
  bool is_worn(std::uint32_t entity) const {
    return std::ranges::any_of(context_.mentions().entities[entity].mentions, [&](std::uint32_t index) {
      const Mention& m = context_.mentions().all[index];
      if (m.first < 2 || m.last + 1 >= context_.text().tokens.size()) return false;
      const text::Token& before = token(m.first - 1);
      const bool follows = token(m.last).tag == text::Tag::verb || token(m.last).tag == text::Tag::aux;
      if (before.lemma == "describe" && token(m.last).word == "as") return true;
      if (before.word == "as" && before.tag == text::Tag::adp && !follows) return true;
      return (before.word == "of" && is_clothing(token(m.first - 2))) ||
             (is_put_on(before.lemma) && token(m.last).word == "'s" && is_clothing(token(m.last + 1)));
    });
  }
  static bool is_put_on(std::string_view lemma) {
    return lemma == "in" || lemma == "on" || lemma == "off" || lemma == "wear" || lemma == "don";
  }
  static bool is_clothing(const text::Token& t) {
    static constexpr std::array<std::string_view, 12> words = {
        "cardigan", "cap", "coat", "hat", "costume", "robe", "wig", "uniform", "suit", "shoe", "apron", "dress"};
    return std::ranges::find(words, t.lemma) != words.end();
  }

  bool is_bystander(const Mention& m) const { return std::ranges::find(bystanders_, m.entity) != bystanders_.end(); }

  void add_those_heard() {
    for (const Mention& m : context_.mentions().all) {
      if (!is_open(m) || !context_.is_full_name(m.entity)) continue;  // a first name alone may be anybody’s
      const bool comes_back = making_ && context_.entity(m)->mentions.size() > 1;
      if (parts_.acts[m.entity] > 0 || comes_back) rows_.row(m.entity, works_.at(m.first), m.first);
    }
  }

  void add_those_who_act() {
    for (const Mention& m : context_.mentions().all) {
      if (!is_open(m) || !does_something(m)) continue;
      if (parts_.acts[m.entity] > 0 || context_.is_full_name(m.entity))
        rows_.row(m.entity, works_.at(m.first), m.first).on_set = true;
    }
  }

  const text::Token& token(std::uint32_t i) const { return context_.text().tokens[i]; }

  // "Han Ji Eun and Ryu Kyung Soo (27), both in coats, then run through their lines."
  bool does_something(const Mention& m) const {
    const std::uint32_t end = context_.text().sentences[context_.text().sentence_of(m.first)].last;
    std::uint32_t i = past_company(m.last, end);
    i = past_aside(past_bracket(i, end), end);
    constexpr std::uint32_t most = 3;  // "has then also"
    for (std::uint32_t n = 0; n < most && i < end && goes_before_verb(token(i)); ++n) ++i;
    if (i >= end || token(i).tag != text::Tag::verb) return false;
    static constexpr std::array<std::string_view, 5> speaking = {"say", "tell", "write", "announce", "state"};
    return std::ranges::find(speaking, token(i).lemma) == speaking.end();
  }
  static bool goes_before_verb(const text::Token& t) {
    return t.tag == text::Tag::aux || t.tag == text::Tag::adv || t.word == "both" || t.word == "who";
  }
  std::uint32_t past_company(std::uint32_t i, std::uint32_t end) const {
    while (true) {
      std::uint32_t next = i;
      while (next < end && (token(next).word == "," || token(next).word == "and" || token(next).word == "&")) ++next;
      const Mention* m = next > i && next < end ? context_.mention_at(next) : nullptr;
      if (m == nullptr || m->kind != Kind::person || m->first != next) return i;
      i = m->last;
    }
  }
  std::uint32_t past_bracket(std::uint32_t i, std::uint32_t end) const {
    if (i >= end || token(i).word != "(") return i;
    while (i < end && token(i).word != ")") ++i;
    return std::min(i + 1, end);
  }
  std::uint32_t past_aside(std::uint32_t i, std::uint32_t end) const {
    constexpr std::uint32_t longest = 15;
    if (i >= end || token(i).word != ",") return i;
    for (std::uint32_t j = i + 1; j < end && j - i <= longest; ++j) {
      if (token(j).word == ";" || token(j).word == ":") return i;
      if (token(j).word == ",") return j + 1;
    }
    return i;
  }

  const Context& context_;
  const Works& works_;
  const Parts& parts_;
  CastRows& rows_;
  bool making_;
  std::vector<std::uint32_t> bystanders_;  // somebody’s wife, a calligrapher
};

}  // namespace

void add_people_on_set(const Context& context, const Works& works, const Parts& parts, CastRows& rows) {
  SetReader(context, works, parts, rows).read();
}

}  // namespace backlot::facts
