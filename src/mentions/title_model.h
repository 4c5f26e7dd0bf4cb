// A trained model of titles without quotation marks: a weight for each feature of title_clues.h, used where it lies.
//
//   const TitleModel& model = TitleModel::shipped();   // built into the program: nothing is read or parsed
//   model.sum(features) >= 0                           // rather a title than not
//
// Logistic regression: the sum of the weights is the logarithm of the odds. Made by tools/train_titles.
#pragma once

#include "backlot/files/data_file.h"
#include "backlot/mentions/title_clues.h"
#include "backlot/result/result.h"
#include "backlot/text/sections.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace backlot::mentions {

// Raised whenever a feature or the layout changes.
inline constexpr files::DataFormat title_model_format{"BLTITLES", 1};

struct TitleModelHeader {
  std::uint64_t features = 0;  // title_clue_fingerprint() of the code that trained it
  text::Section slots;         // TitleWeight
};

// A slot of a table of open addressing: the upper 24 bits are a check of the feature, the lower 8 its weight; 0 is
// empty.
struct TitleWeight {
  std::uint32_t bits = 0;
};
inline constexpr float title_weight_unit = 0.02F;

inline std::uint32_t title_check(std::uint64_t feature) {
  return (static_cast<std::uint32_t>(feature) & 0xFFFFFFU) | 1U;
}

// Immutable; any number of threads may use one.
class TitleModel {
 public:
  // An empty model, which takes nothing for a title, where the one that is built in does not fit the program (a test
  // sees to it that it does).
  static const TitleModel& shipped();
  // Views `file`, which must outlive the model. Errors: `invalid`, `incompatible`.
  static Result<TitleModel> view(std::span<const std::byte> file, files::Check check);

  bool empty() const { return slots_.empty(); }
  std::uint64_t fingerprint() const { return fingerprint_; }
  // The sum of the weights of those features that the model knows.
  float sum(std::span<const std::uint64_t> features) const;

 private:
  std::span<const TitleWeight> slots_;
  std::uint64_t fingerprint_ = 0;
};

}  // namespace backlot::mentions
