#include "backlot/text/features.h"

#include "backlot/text/pretokenized.h"

#include <array>

namespace backlot::text {

std::uint64_t feature_fingerprint() {
  constexpr auto words = std::to_array<Form>({{"Ji-won"},
                                              {"’s"},
                                              {"drama"},
                                              {"“", false},
                                              {"U.S."},
                                              {"SET", false},
                                              {"”"},
                                              {"aired"},
                                              {"at"},
                                              {"10:30"},
                                              {"on"},
                                              {"tvN"},
                                              {"임시완"},
                                              {"…"}});
  Text text;
  std::string source;
  pretokenized(words, source, text);
  std::vector<Clue> clues;
  read_clues(text.tokens, Lexicon{}, clues);
  std::uint64_t hash = 0;
  const auto put = [&hash](std::uint64_t key) { hash = scatter(hash ^ key) + key; };
  for (std::size_t i = 0; i < text.tokens.size(); ++i) {
    fixed_features(&clues[i + clue_margin], put);
    moving_features(&clues[i + clue_margin], static_cast<int>(i % lanes), 1, put);
  }
  return hash;
}

}  // namespace backlot::text
