#include "backlot/guide/bearers.h"

#include "backlot/copies/disjoint_sets.h"
#include "backlot/guide/clusters.h"
#include "backlot/guide/sameness.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

namespace backlot::guide {
namespace {

constexpr std::size_t most_parts = 60;  // compared with each other; what is more stays with the largest

// Log odds, as in sameness.cc.
constexpr double same_whole_name = 5.3;
constexpr double same_single_word = 2;
constexpr double other_native_name = -6;
constexpr double born_far_apart = -6;  // ten years
constexpr double born_apart = -3;      // least_years_apart
constexpr double other_field = -5;
constexpr double other_groups_of_a_word = -4;
constexpr double other_groups = -2;

// Mentions that share a work, a group or a copy group: one bearer.
struct Part {
  Mention said;  // of all
  std::set<DocumentId> documents;
  std::set<DocumentId> copy_groups;

  void take(const Part& other) {
    said.works.insert(other.said.works.begin(), other.said.works.end());
    said.groups.insert(other.said.groups.begin(), other.said.groups.end());
    said.natives.insert(other.said.natives.begin(), other.said.natives.end());
    said.births.insert(other.said.births.begin(), other.said.births.end());
    said.on_sport = said.on_sport || other.said.on_sport;
    said.fields.insert(other.said.fields.begin(), other.said.fields.end());
    documents.insert(other.documents.begin(), other.documents.end());
    copy_groups.insert(other.copy_groups.begin(), other.copy_groups.end());
  }
};

template <class T>
bool share(const std::set<T>& a, const std::set<T>& b) {
  if (a.size() > b.size()) return share(b, a);
  return std::ranges::any_of(a, [&](const T& x) { return b.contains(x); });
}

// Nothing but articles on sport.
bool is_all_sport(const Part& p) { return p.said.on_sport && !p.said.fields.contains("stage"); }

// By a work, a group or a copy group: a mention that has it.
struct Seen {
  std::unordered_map<EntityId, std::uint32_t> works;
  std::unordered_map<std::string, std::uint32_t> groups;
  std::unordered_map<DocumentId, std::uint32_t> copy_groups;
};

// Mentions that share something, one with the next, are of one part; what an editor keeps apart shares nothing. Linear
// in the mentions: a name may be that of a hundred thousand documents.
copies::DisjointSets joined(const std::vector<Mention>& mentions) {
  copies::DisjointSets sets(static_cast<std::uint32_t>(mentions.size()));
  std::map<std::set<EntityId>, Seen> seen_by_parted;
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    const Mention& m = mentions[i];
    Seen& seen = seen_by_parted[m.parted];
    for (const EntityId work : m.works) sets.join(i, seen.works.try_emplace(work, i).first->second);
    for (const std::string& group : m.groups) sets.join(i, seen.groups.try_emplace(group, i).first->second);
    sets.join(i, seen.copy_groups.try_emplace(m.copy_group, i).first->second);
  }
  return sets;
}

// All parts that are nothing but sport are one.
void join_sport(std::vector<Part>& parts) {
  std::map<std::set<EntityId>, std::size_t> first;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!is_all_sport(parts[i])) continue;
    const auto [at, fresh] = first.try_emplace(parts[i].said.parted, i);
    if (fresh) continue;
    parts[at->second].take(parts[i]);
    parts[i].documents.clear();
  }
  std::erase_if(parts, [](const Part& p) { return p.documents.empty(); });
}

std::vector<Part> parts_of(std::vector<Mention> mentions) {
  std::ranges::sort(mentions, {}, &Mention::document);
  copies::DisjointSets sets = joined(mentions);
  std::map<std::uint32_t, Part> by_set;
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    Part part{std::move(mentions[i]), {}, {}};
    part.documents.insert(part.said.document);
    part.copy_groups.insert(part.said.copy_group);
    const auto [at, fresh] = by_set.try_emplace(sets.find(i), std::move(part));
    if (!fresh) at->second.take(part);
  }
  std::vector<Part> parts;
  for (auto& [set, part] : by_set) parts.push_back(std::move(part));
  join_sport(parts);
  std::ranges::sort(parts, [](const Part& a, const Part& b) {
    if (a.documents.size() != b.documents.size()) return a.documents.size() > b.documents.size();
    return *a.documents.begin() < *b.documents.begin();
  });
  return parts;
}

struct Difference {
  double weight = 0;
  std::string reason;
  void add(double by, const std::string& why) {
    weight += by;
    reason += (reason.empty() ? "" : "; ") + why;
  }
};

std::optional<int> years_between(const std::set<int>& a, const std::set<int>& b) {
  std::optional<int> least;
  for (const int x : a) {
    for (const int y : b) least = std::min(least.value_or(10'000), std::abs(x - y));
  }
  return least;
}

// Of nothing but one field, and that another than all of the other's.
bool is_of_another_field(const Mention& a, const Mention& b) {
  return a.fields.size() == 1 && b.fields.size() == 1 && *a.fields.begin() != *b.fields.begin();
}

// One article on sport may be about an actor's first pitch.
bool is_only_in_sport(const Part& a, const Part& b) {
  return is_all_sport(a) && a.copy_groups.size() > 1 && b.said.fields == std::set<std::string>{"stage"};
}

// "exo" and "exocbx": a part of a group is no other one.
bool are_other_groups(const std::set<std::string>& a, const std::set<std::string>& b) {
  if (a.empty() || b.empty()) return false;
  return std::ranges::none_of(a, [&](const std::string& x) {
    return std::ranges::any_of(b, [&](const std::string& y) { return x.starts_with(y) || y.starts_with(x); });
  });
}

Difference difference(const Part& a, const Part& b, bool single_word) {
  Difference d;
  if (!a.said.natives.empty() && !b.said.natives.empty() && !share(a.said.natives, b.said.natives))
    d.add(other_native_name, "their names are written " + *a.said.natives.begin() + " and " + *b.said.natives.begin());
  if (const auto years = years_between(a.said.births, b.said.births); years && *years >= least_years_apart)
    d.add(*years >= 10 ? born_far_apart : born_apart, "they were born " + std::to_string(*years) + " years apart");
  if (is_of_another_field(a.said, b.said))
    d.add(other_field, "one is of the " + *a.said.fields.begin() + ", the other of the " + *b.said.fields.begin());
  else if (is_only_in_sport(a, b) || is_only_in_sport(b, a))
    d.add(other_field, "one is named in articles on sport, the other in casts and crews");
  // One article may have the wrong group.
  const bool told_often = a.copy_groups.size() > 1 && b.copy_groups.size() > 1;
  if (are_other_groups(a.said.groups, b.said.groups) && (told_often || !single_word))
    d.add(single_word ? other_groups_of_a_word : other_groups, "they are of different groups");
  return d;
}

bool is_single_word(std::string_view name) { return name.find_first_of(" -") == std::string_view::npos; }

double probability(const Difference& d, bool single_word) {
  return 1 / (1 + std::exp(-((single_word ? same_single_word : same_whole_name) + d.weight)));
}

PairTable table_of(const std::vector<Part>& parts, bool single_word) {
  PairTable table(parts.size());
  for (std::size_t a = 0; a < parts.size(); ++a) {
    for (std::size_t b = a + 1; b < parts.size(); ++b) {
      table.set(a, b, probability(difference(parts[a], parts[b], single_word), single_word));
      if (parts[a].said.parted != parts[b].said.parted) table.rule(a, b, Ruled::two);
    }
  }
  return table;
}

// What tells a group from the first, by the two parts that differ most.
std::string reason_of(const std::vector<Part>& parts, const std::vector<std::size_t>& first,
                      const std::vector<std::size_t>& group, bool single_word) {
  Difference most;
  for (const std::size_t a : first) {
    for (const std::size_t b : group) {
      if (parts[a].said.parted != parts[b].said.parted) return "an editor keeps them apart";
      if (Difference d = difference(parts[a], parts[b], single_word); d.weight < most.weight) most = std::move(d);
    }
  }
  return most.reason.empty() ? "nothing they have in common" : most.reason;
}

}  // namespace

std::vector<Bearer> bearers_of(std::string_view name, std::vector<Mention> mentions) {
  std::vector<Part> parts = parts_of(std::move(mentions));
  while (parts.size() > most_parts) {
    const auto same = std::ranges::find(parts, parts.back().said.parted, [](const Part& p) { return p.said.parted; });
    if (&*same == &parts.back()) break;  // an editor's word
    same->take(parts.back());
    parts.pop_back();
  }
  const bool single_word = is_single_word(name);
  const auto groups = groups_of(table_of(parts, single_word), one_entity);
  std::vector<Bearer> bearers;
  for (const auto& group : groups) {
    Bearer bearer;
    for (const std::size_t i : group)
      bearer.documents.insert(bearer.documents.end(), parts[i].documents.begin(), parts[i].documents.end());
    std::ranges::sort(bearer.documents);
    if (!bearers.empty()) bearer.reason = reason_of(parts, groups.front(), group, single_word);
    bearers.push_back(std::move(bearer));
  }
  return bearers;
}

}  // namespace backlot::guide
