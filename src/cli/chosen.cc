#include "backlot/cli/chosen.h"

#include "backlot/cli/output.h"
#include "backlot/guide/lookup.h"

#include <algorithm>
#include <array>

namespace backlot::cli {
namespace {

constexpr std::array kinds{guide::EntityKind::work, guide::EntityKind::person, guide::EntityKind::character,
                           guide::EntityKind::group, guide::EntityKind::network};

std::string listed(const std::vector<guide::EntityRef>& entities) {
  std::string out;
  for (const guide::EntityRef& e : entities) {
    out += (out.empty() ? "" : ", ") + e.name + " (" + std::string(guide::name(e.kind)) + ")";
  }
  return out;
}

std::optional<guide::EntityRef> meant(const guide::Found& found, const std::string& name) {
  if (const auto meant = found.meant()) {
    auto others = found.matches;
    std::erase_if(others, [&](const guide::EntityRef& e) { return e.id == meant->id; });
    if (found.how == guide::MatchKind::exact && !others.empty())
      say("of the same name: " + listed(others) + "; choose with --kind");
    return meant;
  }
  if (found.matches.empty()) {
    say("the guide knows nothing of '" + name + "'");
  } else if (found.how == guide::MatchKind::prefix || found.how == guide::MatchKind::alike) {
    say("'" + name + "' may be: " + listed(found.matches));
  } else {
    say("the guide knows nothing of '" + name + "'; did you mean: " + listed(found.matches) + "?");
  }
  return std::nullopt;
}

}  // namespace

bool kind_is_known(const Typed& typed) {
  const auto kind = typed.text("--kind");
  if (!kind || std::ranges::find(kinds, *kind, [](guide::EntityKind k) { return guide::name(k); }) != kinds.end())
    return true;
  say("--kind is one of work, person, character, group and network, not '" + *kind + "'");
  return false;
}

Result<std::optional<guide::EntityRef>> chosen(const guide::Guide& guide, const std::string& name, const Typed& typed) {
  auto found = guide.find(name);
  if (!found) return std::unexpected(found.error());
  if (const auto kind = typed.text("--kind"))
    std::erase_if(found->matches, [&](const guide::EntityRef& e) { return guide::name(e.kind) != *kind; });
  return meant(*found, name);
}

}  // namespace backlot::cli
