#include "backlot/mentions/genders.h"

#include "backlot/mentions/name_shape.h"

#include <algorithm>
#include <vector>

namespace backlot::mentions {
namespace {

constexpr int from_title = 6;
constexpr int from_noun = 3;
constexpr int from_name = 2;
constexpr int from_he = 3;
constexpr int from_his = 1;
constexpr std::uint32_t farthest = 2;  // sentences between a name and its pronoun

int sign_of(Traits traits) {
  if (traits.has(Trait::female) == traits.has(Trait::male)) return 0;
  return traits.has(Trait::female) ? 1 : -1;
}

int sign_of_pronoun(std::string_view w) {
  if (w == "she" || w == "her" || w == "hers" || w == "herself") return 1;
  if (w == "he" || w == "him" || w == "his" || w == "himself") return -1;
  return 0;
}

// Female above 0, male below.
class Votes {
 public:
  explicit Votes(Page& page)
      : page_(page), told_(page.out().entities.size(), 0), heard_(page.out().entities.size(), 0) {}

  void count() {
    const auto& all = page_.out().all;
    std::uint32_t inside = 0;  // end of the quotation that is being read
    for (const Mention& m : all) {
      if (m.kind == Kind::quotation) inside = std::max(inside, m.last);
      if (m.kind == Kind::person && m.entity != no_entity) {
        from_words(m);
        if (m.first >= inside) seen(m);
      }
      if (m.kind == Kind::pronoun && m.first >= inside) pronoun(m);
    }
  }

  // What the words tell stands; pronouns speak where they are silent.
  void give() {
    auto& entities = page_.out().entities;
    for (std::size_t e = 0; e < entities.size(); ++e) {
      if (entities[e].kind != Kind::person) continue;
      const int titled = entities[e].gender == Gender::unknown  ? 0
                         : entities[e].gender == Gender::female ? from_title
                                                                : -from_title;
      const int told = told_[e] + titled;
      const int sum = told != 0 ? told : heard_[e];
      entities[e].gender_told = told != 0;
      entities[e].gender = sum > 0 ? Gender::female : sum < 0 ? Gender::male : Gender::unknown;
    }
  }

 private:
  void from_words(const Mention& m) {
    int& sum = told_[m.entity];
    const Traits head = page_.known(m.first).traits;
    const bool korean = korean_name_at(page_, m.first) != 0;  // family name first
    if (!korean && head.has(Trait::given_female) != head.has(Trait::given_male))
      sum += head.has(Trait::given_female) ? from_name : -from_name;
    if (m.first > page_.begin_of(m.first))
      sum += from_noun * sign_of(page_.known(m.first - 1).traits) *
             (sign_of_pronoun(page_.word(m.first - 1)) == 0 ? 1 : 0);
    if (m.last + 2 < page_.end_of(m.first) && page_.is(m.last, ",") &&
        (page_.is(m.last + 1, "the") || page_.is(m.last + 1, "a") || page_.is(m.last + 1, "an"))) {
      for (std::uint32_t t = m.last + 2; t < std::min(page_.end_of(m.first), m.last + 5); ++t) {
        if (page_.possessive(t + 1)) continue;  // "the señora’s grandson"
        if (const int s = sign_of(page_.known(t).traits)) {
          sum += from_noun * s * (sign_of_pronoun(page_.word(t)) == 0 ? 1 : 0);
          break;
        }
      }
    }
  }

  void seen(const Mention& m) {
    const std::uint32_t s = page_.sentence(m.first);
    if (s != sentence_) {
      before_ = several_ || s > sentence_ + farthest ? no_entity : only_;
      sentence_ = s;
      only_ = m.entity;
      several_ = false;
    } else if (only_ != m.entity) {
      several_ = true;
    }
  }

  // "he" tells of the only person of the sentence so far, else of the only one of the sentence before; "his" may be
  // anybody's beside; "him" is not the one who acts in its own sentence.
  void pronoun(const Mention& m) {
    const int sign = sign_of_pronoun(page_.word(m.first));
    if (sign == 0) return;
    const std::uint32_t s = page_.sentence(m.first);
    const bool here = s == sentence_ && only_ != no_entity;
    const bool near = s > sentence_ && s <= sentence_ + farthest;
    if (is_object(m)) {
      if (here && !several_ && before_ != no_entity && before_ != only_) heard_[before_] += sign * from_his;
      if (near && !several_ && only_ != no_entity) heard_[only_] += sign * from_his;
      return;
    }
    const int weight = is_subject(m) ? from_he : from_his;
    if ((here || near) && !several_ && only_ != no_entity) heard_[only_] += sign * weight;
  }

  bool is_subject(const Mention& m) const { return page_.is(m.first, "he") || page_.is(m.first, "she"); }

  bool is_object(const Mention& m) const {
    if (page_.is(m.first, "him")) return true;
    if (!page_.is(m.first, "her") || m.last >= page_.end_of(m.first)) return page_.is(m.first, "her");
    const text::Tag tag = page_.token(m.last).tag;
    return tag != text::Tag::noun && tag != text::Tag::adj && tag != text::Tag::propn && tag != text::Tag::verb &&
           tag != text::Tag::num;
  }

  Page& page_;
  std::vector<int> told_;   // by entity: what the words at its name say
  std::vector<int> heard_;  // by entity: what pronouns say
  std::uint32_t sentence_ = 0xFFFFFFF0;
  std::uint32_t only_ = no_entity;
  std::uint32_t before_ = no_entity;
  bool several_ = false;
};

}  // namespace

void find_genders(Page& page) {
  Votes votes(page);
  votes.count();
  votes.give();
}

}  // namespace backlot::mentions
