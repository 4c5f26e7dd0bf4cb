#include "backlot/unicode/phrases.h"

#include <algorithm>

namespace backlot::unicode {

Phrases::Phrases(std::span<const std::string_view> phrases) : phrases_(phrases.begin(), phrases.end()) {
  std::ranges::sort(phrases_);  // by unsigned bytes
  for (const std::string_view phrase : phrases_) {
    ++begin_[static_cast<unsigned char>(phrase.front()) + 1U];
    pairs_.set(pair_of(phrase[0], phrase[1]));
  }
  for (std::size_t i = 1; i < begin_.size(); ++i) begin_[i] += begin_[i - 1];
}

template <class See>
void Phrases::each_in(std::string_view text, See see) const {
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    if (!pairs_.test(pair_of(text[at], text[at + 1]))) continue;
    const auto first = static_cast<unsigned char>(text[at]);
    const std::string_view rest = text.substr(at);
    for (std::uint32_t p = begin_[first]; p < begin_[first + 1U]; ++p) {
      if (rest.starts_with(phrases_[p]) && see(p)) return;
    }
  }
}

bool Phrases::any_in(std::string_view text) const {
  bool found = false;
  each_in(text, [&](std::uint32_t) { return found = true; });
  return found;
}

std::size_t Phrases::count_in(std::string_view text) const {
  std::vector<bool> seen(phrases_.size(), false);
  std::size_t count = 0;
  each_in(text, [&](std::uint32_t p) {
    count += seen[p] ? 0 : 1;
    seen[p] = true;
    return count == phrases_.size();
  });
  return count;
}

}  // namespace backlot::unicode
