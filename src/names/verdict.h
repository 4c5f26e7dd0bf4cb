// What this room says of two names.
#pragma once

#include <string>
#include <string_view>

namespace backlot::names {

// Two names are taken for one from here on, where nothing but the names is known: what bench/identity.py measures.
inline constexpr double one_name = 0.2;

// `probability` that a writer who means the one could have written the other: of the *names*, not of who bears them
// (two people may have one name). 1 only where the letters are the same; 0 where nothing suggests it. `why` says in
// words what they have in common, or what speaks against it: "both may stand for 임시완".
struct Verdict {
  double probability = 0;
  std::string why;
};

// The better of two.
inline const Verdict& better(const Verdict& a, const Verdict& b) { return b.probability > a.probability ? b : a; }

}  // namespace backlot::names
