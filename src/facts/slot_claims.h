// The times of a document and what the rules say happens then: of several rules that speak about one time, the one that
// is right, completed by what the others know. Times that rules take out (former slots, rumours, the day of a press
// conference) are gone.
#pragma once

#include "backlot/facts/annotation.h"
#include "backlot/facts/context.h"
#include "backlot/facts/slots.h"

#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace backlot::facts {

// "premieres", "finale", "releases"; anything else airs.
AiringKind airing_kind(std::string_view name);

// What one rule says about some times of a sentence.
struct SlotClaim {
  const Claim* claim = nullptr;
  AiringKind kind = AiringKind::airs;
  std::vector<Slot> slots;
  std::vector<const mentions::Mention*> times;
  std::uint32_t distance = 0;  // tokens between the verb and the time
  bool weak = false;           // a mere mention
};

// An episode by its number, or the last one.
struct EpisodeSaid {
  int number = 0;  // 0: not said
  bool last = false;
};

class SlotClaims {
 public:
  // Reads the claims `slot`, `slot-void` and `said-on`; borrows the context.
  explicit SlotClaims(const Context& context);

  // In the order of the text, each with one slot at least.
  const std::vector<SlotClaim>& all() const { return claims_; }
  // What any rule that takes the times of `c` says as that constant; empty where none does.
  std::string_view said(const SlotClaim& c, std::string_view constant) const;
  // Whether a claim of another kind ("past", "ahead", "single") overlaps the words.
  bool said_at(std::string_view kind, Words words) const;
  // Whether any rule says that the second episode follows the times of `c`.
  bool before_second(const SlotClaim& c) const;
  // The episode that any rule ties to the times of `c`.
  EpisodeSaid episode(const SlotClaim& c) const;

 private:
  void read_void();
  void read();
  void choose();
  void join_by_verb();
  void share_hours();

  const Context* context_;
  std::unordered_set<const mentions::Mention*> void_;
  std::vector<SlotClaim> claims_;
};

}  // namespace backlot::facts
