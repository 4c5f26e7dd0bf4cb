// Candidates of several words: fixed expressions whose words are related one by one to the words observed
// ("excessive 5" -> "high five", "observe and area" -> "track and field").
#pragma once

#include "backlot/unspin/expressions.h"
#include "backlot/unspin/inventory.h"
#include "backlot/unspin/lattice.h"
#include "backlot/unspin/surroundings.h"
#include "backlot/unspin/synonyms.h"
#include "backlot/unspin/weights.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace backlot::unspin {

struct Sources;  // restorer.h

// Walks the words that may have stood at each token as far as some expression goes. Makes candidates and keeps them
// until clear(). One a thread.
class FixedExpressions {
 public:
  // What it looks at; borrowed until the next start().
  struct View {
    const text::Text& text;
    const Surroundings& around;
    const Inventory& inventory;
    const LanguageModel& model;
    Synonyms& synonyms;
    const Sources& sources;
    const Weights& weights;
  };
  static constexpr std::uint32_t most_steps = 400;  // of the walk that begins at one token

  void clear() { made_.clear(); }
  // Of a lattice over tokens [first, last).
  void start(const View& view, std::uint32_t first, std::uint32_t last);
  // Adds to the place of `token`, which was opened last, an edge for each expression that may have stood there.
  void propose(std::uint32_t token, Lattice& out);

 private:
  // Where a walk has come to; its words and parts are words_ and parts_.
  struct Walk {
    Expressions::Run run;
    std::uint32_t at = 0;  // the next token
    float weight = 0;
  };

  void go_on(const Walk& walk, Lattice& out);
  void keep(const Walk& walk, Lattice& out);
  void replace(const Walk& walk, std::uint32_t length, const Candidate& candidate, float weight, Lattice& out);
  void arrive(const Walk& walk, Lattice& out);
  bool is_plain(std::uint32_t token) const;

  const Expressions expressions_ = Expressions::shipped();
  std::optional<View> view_;
  std::uint32_t first_ = 0;
  std::uint32_t last_ = 0;
  std::uint32_t token_ = 0;
  std::uint32_t steps_ = 0;
  std::vector<std::string_view> words_;
  std::vector<ExpressionPart> parts_;
  std::deque<Candidate> made_;
};

}  // namespace backlot::unspin
