#include "backlot/pipeline/damaged_titles.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace backlot::pipeline {
namespace {

bool is_whole(std::string_view text, Span found) {
  const auto letter = [&](std::uint32_t at) {
    const auto byte = static_cast<unsigned char>(at < text.size() ? text[at] : ' ');
    return byte < 0x80 && std::isalnum(byte) != 0;
  };
  return (found.begin == 0 || !letter(found.begin - 1)) && !letter(found.end);
}

// Damage [range.first, range.last) as that of the one title that it is in.
unspin::Damage joined(std::span<const unspin::Damage> parts, Span written, std::string_view restored) {
  unspin::Damage out{.span = written, .restored = std::string(restored), .kind = unspin::DamageKind::title};
  out.confidence = std::ranges::min(parts, {}, &unspin::Damage::confidence).confidence;
  for (const unspin::Damage& part : parts) {
    if (part.why.empty()) continue;
    if (!out.why.empty()) out.why += "; ";
    out.why += part.why;
  }
  if (!out.why.ends_with("read as a title")) out.why += out.why.empty() ? "read as a title" : "; read as a title";
  return out;
}

}  // namespace

std::vector<unspin::Damage> with_whole_titles(std::vector<unspin::Damage> damage, const unspin::Reading& reading,
                                              std::span<const facts::Work> works) {
  const std::string_view text = reading.text();
  std::vector<bool> taken(damage.size(), false);
  std::vector<unspin::Damage> titles;
  for (const facts::Work& work : works) {
    if (work.title.empty()) continue;
    for (std::size_t at = text.find(work.title); at != text.npos; at = text.find(work.title, at + work.title.size())) {
      const auto begin = static_cast<std::uint32_t>(at);
      const Span found{begin, begin + static_cast<std::uint32_t>(work.title.size())};
      const Span written = reading.to_written(found);
      const auto [first, last] = reading.damage_in(written);
      const bool new_here = std::find(taken.begin() + first, taken.begin() + last, true) == taken.begin() + last;
      if (first == last || !new_here || !is_whole(text, found) || reading.to_restored(written) != found) continue;
      std::fill(taken.begin() + first, taken.begin() + last, true);
      titles.push_back(joined(std::span(damage).subspan(first, last - first), written, work.title));
    }
  }
  for (std::size_t i = 0; i < damage.size(); ++i)
    if (!taken[i]) titles.push_back(std::move(damage[i]));
  std::ranges::sort(titles, {}, [](const unspin::Damage& d) { return d.span.begin; });
  return titles;
}

}  // namespace backlot::pipeline
