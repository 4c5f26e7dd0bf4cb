// Of which episode a rating is: the one that its construction names, else the one that the text is about.
#pragma once

#include "backlot/facts/context.h"
#include "backlot/facts/rated_numbers.h"
#include "backlot/facts/works.h"

#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <unordered_set>

namespace backlot::facts {

class RatedEpisodes {
 public:
  // Borrows all three.
  RatedEpisodes(const Context& context, const Works& works, std::span<const RatedNumber> numbers);

  // nullopt where it cannot be known, and in reports on weeks.
  std::optional<int> of(const RatedNumber& n) const;

 private:
  using Mention = mentions::Mention;

  double value(const Mention& m) const { return context_->mentions().numbers[m.value]; }
  const SentenceView& sentence(const Mention& m) const {
    return context_->sentences()[context_->text().sentence_of(m.first)];
  }
  void default_to_first();
  void find_defaults();
  bool has_number(const Mention& episode) const;
  bool says_last(const Mention& m) const;
  bool is_compared(const Mention& episode) const;
  const Mention* episode_before(const RatedNumber& n) const;
  std::uint32_t first_before(const RatedNumber& n) const;
  bool names_work(Words words) const;
  std::uint32_t past_its_work(std::uint32_t t) const;

  const Context* context_;
  const Works* works_;
  std::span<const RatedNumber> numbers_;
  bool weekly_ = false;                             // a report on weeks, not on episodes
  std::unordered_set<std::uint32_t> seen_;          // works
  std::unordered_map<std::uint32_t, int> default_;  // by work: the episode that the text is about
  std::unordered_map<std::uint32_t, int> last_;     // by work: the number of the last episode
};

}  // namespace backlot::facts
