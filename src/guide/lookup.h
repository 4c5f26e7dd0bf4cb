// Whose name is it? Four questions, each asked only where the one before found nothing: the name itself (letters and
// digits, without regard to case, accents, spaces, hyphens), another spelling of it ("Lim Shi-wan" for Im Siwan), names
// that begin with it or, behind those, go on with it at one of their words ("bakery" for The Last Stop Bakery), names
// that are written much like it ("did you mean"). What is read as one stands once.
#pragma once

#include "backlot/guide/pages.h"

#include <vector>

namespace backlot::guide {

enum class MatchKind : std::uint8_t { none, exact, alike, prefix, close };

// `matches` are one step's answers. Exact ones: works before people, groups, networks and characters, the most often
// seen first (a character's name may stand once for each work). Alike ones: the likeliest first. Prefix ones: most
// often seen first. Close ones: nearest first. At most 20.
struct Found {
  MatchKind how = MatchKind::none;
  std::vector<EntityRef> matches;

  // The entity meant: the first exact match, or the only alike or prefix match; nullopt where the user must choose.
  std::optional<EntityRef> meant() const {
    const bool only = (how == MatchKind::alike || how == MatchKind::prefix) && matches.size() == 1;
    if (how == MatchKind::exact || only) return matches.front();
    return std::nullopt;
  }
};

}  // namespace backlot::guide
