#include "backlot/guide/sameness.h"

#include "backlot/guide/counted.h"
#include "backlot/names/networks.h"
#include "backlot/names/people.h"
#include "backlot/names/works.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace backlot::guide {
namespace {

names::Verdict compare_names(const Profile& a, const Profile& b) {
  switch (a.kind) {
    case EntityKind::work: return names::compare_works(a.name, b.name);
    case EntityKind::person:
    case EntityKind::character: return names::compare_people(a.name, b.name);
    case EntityKind::group: return names::compare_groups(a.name, b.name);
    case EntityKind::network: return names::compare_networks(a.name, b.name);
  }
  return {};
}

std::size_t common(const std::set<EntityId>& a, const std::set<EntityId>& b) {
  return static_cast<std::size_t>(std::ranges::count_if(a, [&](EntityId id) { return b.contains(id); }));
}

// Whether some name of the one may be some name of the other.
bool agree(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  constexpr double enough = 0.05;  // within one work a given name alone will do
  return std::ranges::any_of(a, [&](const std::string& x) {
    return std::ranges::any_of(b,
                               [&](const std::string& y) { return names::compare_people(x, y).probability > enough; });
  });
}

// Gathers what is found on the way.
class Judge {
 public:
  Judge(const Profile& a, const Profile& b) : a_(a), b_(b) {}

  Sameness settle(const names::Verdict& verdict) {
    constexpr double surest = 0.995;
    const double p = std::min(verdict.probability, surest);
    double sum = std::log(p / (1 - p));
    grounds_.insert(grounds_.begin(), {verdict.why, sum});
    for (std::size_t i = 1; i < grounds_.size(); ++i) sum += grounds_[i].weight;
    return {1 / (1 + std::exp(-sum)), std::move(grounds_)};
  }

  void people(bool one_cast_list) {
    shared_works();
    shared_groups();
    for (const auto& [work, played] : a_.characters) {
      const auto other = b_.characters.find(work);
      if (other == b_.characters.end()) continue;
      if (agree(played, other->second))
        add("they play the same character in one work", 4);
      else
        add("they play different characters in one work", -3);
    }
    if (one_cast_list) add("one article lists both", -4);
    if (only_acts(a_) != only_acts(b_) && (only_acts(a_) || only_acts(b_)) && (only_directs(a_) || only_directs(b_)))
      add("one acts, the other works behind the camera", -1);
  }

  void works() {
    const std::size_t people = common(a_.people, b_.people);
    if (people > 0)
      add("they share " + counted(people, "member", "members") + " of the cast",
          std::min(1.0 + 0.8 * static_cast<double>(people), 4.0));
    if (people == 0 && a_.people.size() > 2 && b_.people.size() > 2) add("nobody plays in both", -3);
    if (!a_.networks.empty() && !b_.networks.empty())
      common(a_.networks, b_.networks) > 0 ? add("they are on one network", 0.8)
                                           : add("they are on different networks", -1.5);
    const auto roles_of_a = a_.characters.find(0);
    const auto roles_of_b = b_.characters.find(0);
    if (people == 0 && roles_of_a != a_.characters.end() && roles_of_b != b_.characters.end() &&
        agree(roles_of_a->second, roles_of_b->second))
      add("a character of one name is in both", 1.5);
    if (!a_.types.empty() && !b_.types.empty() &&
        std::ranges::none_of(a_.types, [&](const auto& t) { return b_.types.contains(t); }))
      add("one is a " + *a_.types.begin() + ", the other a " + *b_.types.begin(), -2.5);
    premieres();
  }

  void characters() {
    add("they are in one work", 2);
    if (a_.people.empty() || b_.people.empty()) return;
    common(a_.people, b_.people) > 0 ? add("one actor plays both", 2.5) : add("different actors play them", -2);
  }

 private:
  void add(std::string text, double weight) { grounds_.push_back({std::move(text), weight}); }

  static bool only_acts(const Profile& p) { return !p.acted_in.empty() && p.worked_on.empty(); }
  static bool only_directs(const Profile& p) { return p.acted_in.empty() && !p.worked_on.empty(); }

  static std::set<EntityId> all_works(const Profile& p) {
    std::set<EntityId> works = p.acted_in;
    works.insert(p.worked_on.begin(), p.worked_on.end());
    return works;
  }

  void shared_works() {
    const auto of_a = all_works(a_);
    const auto of_b = all_works(b_);
    const std::size_t n = common(of_a, of_b);
    if (n > 0) add("they share " + counted(n, "work", "works"), std::min(1.0 + static_cast<double>(n), 4.0));
    if (n == 0 && !of_a.empty() && !of_b.empty()) add("they have no work in common", -0.5);
  }

  void shared_groups() {
    if (common(a_.groups, b_.groups) > 0) return add("they are of one group", 3);
    if (!a_.groups.empty() && !b_.groups.empty()) add("they are of different groups", -2);
  }

  void premieres() {
    constexpr std::int64_t season = 45;  // days
    constexpr std::int64_t long_ago = 550;
    if (a_.premieres.empty() || b_.premieres.empty()) return;
    std::int64_t nearest = INT64_MAX;
    for (const std::int64_t x : a_.premieres) {
      for (const std::int64_t y : b_.premieres) nearest = std::min(nearest, std::abs(x - y));
    }
    if (nearest <= season) add("they begin at the same time", 2);
    if (nearest > long_ago) add("they begin years apart", -3);
  }

  const Profile& a_;
  const Profile& b_;
  std::vector<Ground> grounds_;
};

}  // namespace

std::string Sameness::words(bool against) const {
  std::string words;
  for (const Ground& ground : grounds) {
    if (against && ground.weight >= 0) continue;
    words += (words.empty() ? "" : "; ") + ground.text;
  }
  return words;
}

Sameness judge(const Profile& a, const Profile& b, bool one_cast_list) {
  const names::Verdict verdict = compare_names(a, b);
  if (verdict.probability <= 0 || a.kind != b.kind) return {};
  Judge judge(a, b);
  switch (a.kind) {
    case EntityKind::person: judge.people(one_cast_list); break;
    case EntityKind::work: judge.works(); break;
    case EntityKind::character: judge.characters(); break;
    case EntityKind::group:
    case EntityKind::network: break;
  }
  return judge.settle(verdict);
}

}  // namespace backlot::guide
