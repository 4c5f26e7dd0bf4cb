#include "backlot/mentions/genders.h"

#include <algorithm>
#include <vector>

namespace backlot::mentions {
namespace {

constexpr int from_title = 6;
constexpr int from_noun = 3;
constexpr int from_name = 2;

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
  explicit Votes(Page& page) : page_(page), sum_(page.out().entities.size(), 0) {}

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

  void give() {
    auto& entities = page_.out().entities;
    for (std::size_t e = 0; e < entities.size(); ++e) {
      if (entities[e].kind != Kind::person) continue;
      int sum = sum_[e];
      if (entities[e].gender != Gender::unknown) sum += entities[e].gender == Gender::female ? from_title : -from_title;
      entities[e].gender = sum > 0 ? Gender::female : sum < 0 ? Gender::male : Gender::unknown;
    }
  }

 private:
  void from_words(const Mention& m) {
    int& sum = sum_[m.entity];
    const Traits head = page_.known(m.first).traits;
    if (head.has(Trait::given_female) != head.has(Trait::given_male)) sum += head.has(Trait::given_female) ? from_name : -from_name;
    if (m.first > page_.begin_of(m.first)) sum += from_noun * sign_of(page_.known(m.first - 1).traits) * (sign_of_pronoun(page_.word(m.first - 1)) == 0 ? 1 : 0);
    if (m.last + 2 < page_.end_of(m.first) && page_.is(m.last, ",") && (page_.is(m.last + 1, "the") || page_.is(m.last + 1, "a") || page_.is(m.last + 1, "an"))) {
      for (std::uint32_t t = m.last + 2; t < std::min(page_.end_of(m.first), m.last + 5); ++t) {
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
      before_ = sentence_ + 1 == s ? only_ : no_entity;
      sentence_ = s;
      only_ = m.entity;
      several_ = false;
    } else if (only_ != m.entity) {
      if (only_ == no_entity) only_ = m.entity;
      else several_ = true;
    }
  }

  // The only person of the sentence so far, else the only one of the sentence before.
  void pronoun(const Mention& m) {
    const int sign = sign_of_pronoun(page_.word(m.first));
    if (sign == 0) return;
    const std::uint32_t s = page_.sentence(m.first);
    if (s == sentence_) {
      if (!several_ && only_ != no_entity) sum_[only_] += 2 * sign;
      return;
    }
    if (s == sentence_ + 1 && !several_ && only_ != no_entity) sum_[only_] += sign;
  }

  Page& page_;
  std::vector<int> sum_;
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
