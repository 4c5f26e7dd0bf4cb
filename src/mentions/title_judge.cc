#include "backlot/mentions/title_judge.h"

#include "backlot/mentions/title_refusals.h"
#include "backlot/mentions/title_words.h"

#include <algorithm>
#include <array>
#include <ranges>

namespace backlot::mentions {
namespace {

// In logarithms of odds. A wrong title is worse than a missing one, but what the model is asked to tell apart are
// mostly strings of which the rules know something already. Chosen on sets that the model had not been trained on.
constexpr float is_title = 0.0F;
constexpr float overrules = 1.5F;  // rules that are sure of something else at this place
// Where the features that cost least say so little, the others are not looked at.
constexpr float hopeless = -0.5F;
constexpr std::size_t most_places = 6;  // of one string that are looked at

void weaken(TitleSign& sign) {
  sign.score = 0;
  sign.listed = false;
}

bool is_at(const TitleSign& sign, const TitlePlace& place) {
  return sign.first == place.first && sign.last == place.last;
}

// "Hollow Oak Management", "Line 2": of which no rule says that it is a title.
bool is_refused(const Page& page, TitleClues::String string) {
  const TitlePlace& place = string.front();
  const bool told = std::ranges::any_of(string, [](const TitlePlace& p) { return p.sign >= sure_title; });
  const bool counted = place.last - place.first == 2 && page.token(place.first + 1).is(text::has_digit);
  return !told && (counted || is_no_title(page, place.first, place.last) ||
                   stretch_of(page, place.first, place.last).nature == Nature::company);
}

// Half the best, half the mean.
class Pool {
 public:
  void add(float odds) {
    best_ = count_ == 0 ? odds : std::max(best_, odds);
    sum_ += odds;
    ++count_;
  }
  float value() const { return 0.5F * best_ + 0.5F * sum_ / static_cast<float>(count_); }

 private:
  float best_ = 0;
  float sum_ = 0;
  int count_ = 0;
};

}  // namespace

float TitleJudge::odds_of(const Page& page, TitleClues::String string) {
  const TitleModel& model = TitleModel::shipped();
  const auto places = string.first(std::min(string.size(), most_places));
  std::array<float, most_places> first{};
  Pool hint;
  for (std::size_t i = 0; i < places.size(); ++i) {
    features_.clear();
    clues_.add_first(page, places[i], features_);
    first[i] = model.sum(features_);
    hint.add(first[i]);
  }
  if (hint.value() < hopeless) return hint.value();
  features_.clear();
  clues_.add_string(page, string, features_);
  const float whole = model.sum(features_);
  Pool all;
  for (std::size_t i = 0; i < places.size(); ++i) {
    features_.clear();
    clues_.add_rest(page, places[i], features_);
    all.add(first[i] + model.sum(features_));
  }
  return whole + all.value();
}

// Whether no surer title lies across the place; takes it then.
bool TitleJudge::take(const TitlePlace& place) {
  const auto tokens = std::ranges::subrange(taken_.begin() + place.first, taken_.begin() + place.last);
  if (std::ranges::find(tokens, char{1}) != tokens.end()) return false;
  std::ranges::fill(tokens, char{1});
  return true;
}

void TitleJudge::strengthen(const TitlePlace& place, std::vector<TitleSign>& signs) {
  const auto found = std::ranges::find_if(signs, [&](const TitleSign& s) { return is_at(s, place); });
  if (found == signs.end()) {
    signs.push_back({place.first, place.last, place.first, place.last, sure_title, false, false});
  } else {
    found->score = std::max(found->score, sure_title);
  }
}

bool TitleJudge::is_crossed(const TitlePlace& place, const std::vector<TitleSign>& signs) {
  return std::ranges::any_of(signs, [&](const TitleSign& s) {
    return s.score >= sure_title && s.first < place.last && place.first < s.last && !is_at(s, place);
  });
}

void TitleJudge::weaken_crossing(const TitlePlace& place, std::vector<TitleSign>& signs) {
  for (TitleSign& sign : signs) {
    const bool crosses = sign.first < place.last && place.first < sign.last && !is_at(sign, place);
    if (!sign.quoted && crosses && sign.score > 0) weaken(sign);
  }
}

void TitleJudge::judge(const Page& page, std::vector<TitleSign>& signs) {
  if (TitleModel::shipped().empty()) return;
  bare_.clear();
  std::ranges::copy_if(signs, std::back_inserter(bare_), [](const TitleSign& s) { return !s.quoted; });
  clues_.read(page, bare_);
  titles_.clear();
  for (std::size_t s = 0; s < clues_.size(); ++s) {
    const TitleClues::String string = clues_.string(s);
    const float odds = odds_of(page, string);
    if (odds >= is_title && !is_refused(page, string)) titles_.push_back({odds, string});
  }
  std::ranges::stable_sort(titles_, std::greater{}, &Verdict::odds);
  taken_.assign(page.size(), 0);
  for (const Verdict& title : titles_) {
    for (const TitlePlace& place : title.string) {
      if ((title.odds < overrules && is_crossed(place, signs)) || !take(place)) continue;
      strengthen(place, signs);
      weaken_crossing(place, signs);
    }
  }
}

}  // namespace backlot::mentions
