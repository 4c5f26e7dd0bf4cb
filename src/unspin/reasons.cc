#include "backlot/unspin/reasons.h"

namespace backlot::unspin {
namespace {

std::string quoted(std::string_view text) { return "‘" + std::string(text) + "’"; }

std::string times(std::uint32_t count) { return count == 1 ? "once" : std::to_string(count) + " times"; }

std::string reason_of(const text::Text& text, const Finding& part) {
  const Candidate& c = *part.candidate;
  const std::string written = quoted(text.written(part.first, part.last));
  const std::string restored = quoted(c.restored);
  if (c.use == Use::name_piece)
    return written + " is no syllable of a Korean name but what spinners write for " + restored;
  switch (c.origin) {
    case Origin::measured:
      return written + " was seen " + times(c.count) + " in place of " + restored + ", which fits the words around it";
    case Origin::inflected:
      return written + " is a form of a word that was seen in place of " + restored +
             ", which fits the words around it";
    case Origin::syllable: return written + " stands for the syllable " + restored;
    case Origin::numeral: return written + " is a number that spinners write for " + restored;
    case Origin::expression: return restored + " is a fixed expression; " + written + " is none";
    case Origin::synonym: return restored + " is a synonym of " + written + " that the words around it expect";
  }
  return written + " stands for " + restored;
}

}  // namespace

std::string reason(const text::Text& text, std::span<const Finding> parts, DamageKind kind) {
  std::string out;
  for (const Finding& part : parts) {
    if (!part.candidate) continue;
    if (!out.empty()) out += "; ";
    out += reason_of(text, part);
  }
  if (kind == DamageKind::title && !out.empty()) out += "; read as a title";
  return out;
}

}  // namespace backlot::unspin
