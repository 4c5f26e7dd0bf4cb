#include "backlot/copies/passage_builder.h"

#include <algorithm>

namespace backlot::copies {
namespace {

bool is_word_by_word(const Step& s) { return s.first_end - s.first_begin == s.second_end - s.second_begin; }

// Appends a step, or lengthens the last one where both say the same word by word.
void add(Passage& passage, StepKind kind, std::uint32_t first_words, std::uint32_t second_words) {
  Step step{.kind = kind,
            .first_begin = passage.first_end,
            .first_end = passage.first_end + first_words,
            .second_begin = passage.second_end,
            .second_end = passage.second_end + second_words};
  passage.first_end = step.first_end;
  passage.second_end = step.second_end;
  if (!passage.steps.empty() && passage.steps.back().kind == kind && is_word_by_word(step) &&
      is_word_by_word(passage.steps.back())) {
    passage.steps.back().first_end = step.first_end;
    passage.steps.back().second_end = step.second_end;
  } else {
    passage.steps.push_back(step);
  }
}

void add_unmatched(Passage& passage, std::uint32_t first_words, std::uint32_t second_words) {
  const std::uint32_t shorter = std::min(first_words, second_words);
  if (shorter > 0 && std::max(first_words, second_words) <= PassageBuilder::longest_swap) {
    add(passage, StepKind::swapped, first_words, second_words);
    return;
  }
  if (first_words > 0) add(passage, StepKind::dropped, first_words, 0);
  if (second_words > 0) add(passage, StepKind::inserted, 0, second_words);
}

}  // namespace

Passage PassageBuilder::build(std::span<const Match> matches) const {
  while (!matches.empty() && !is_kept(matches.front())) matches = matches.subspan(1);
  while (!matches.empty() && !is_kept(matches.back())) matches = matches.first(matches.size() - 1);
  Passage passage;
  if (matches.empty()) return passage;
  passage.first_begin = passage.first_end = matches.front().first;
  passage.second_begin = passage.second_end = matches.front().second;
  for (const Match m : matches) {
    add_unmatched(passage, m.first - passage.first_end, m.second - passage.second_end);
    add(passage, is_kept(m) ? StepKind::kept : StepKind::swapped, 1, 1);
  }
  return passage;
}

}  // namespace backlot::copies
