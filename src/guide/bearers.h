// The documents that print one name, divided by whom they mean.
#pragma once

#include "backlot/guide/ids.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace backlot::guide {

// What one document says of whoever bears the name.
struct Mention {
  DocumentId document = 0;
  DocumentId copy_group = 0;
  std::set<EntityId> works;        // that the bearer acts in or works on
  std::set<std::string> groups;    // keys of their names
  std::set<std::string> natives;   // the name in Hangul
  std::set<int> births;            // years
  std::set<std::string> fields;    // "stage", "sport", "politics"
  bool on_sport = false;           // the document is, and tells nothing of any work
  std::set<EntityId> parted = {};  // of its works those of which an editor says that another bears the name there
};

// Years of birth that are nearer say nothing: an age may be told a year off.
inline constexpr int least_years_apart = 3;

struct Bearer {
  std::vector<DocumentId> documents;  // rising
  std::string reason;                 // what tells this one from the first; empty for the first
};

// At least one; the first is named by most documents. Takes the mentions in any order, and gives the same for any.
std::vector<Bearer> bearers_of(std::string_view name, std::vector<Mention> mentions);

}  // namespace backlot::guide
