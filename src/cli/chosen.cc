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
    out += (out.empty() ? "" : ", ") + e.name + " (" + std::string(guide::name(e.kind)) + " #" + std::to_string(e.id) +
           ")";
  }
  return out;
}

guide::EntityRef self_of(const guide::WorkPage& p) { return p.work; }
guide::EntityRef self_of(const guide::PersonPage& p) { return p.person; }
guide::EntityRef self_of(const guide::CharacterPage& p) { return p.character; }
guide::EntityRef self_of(const guide::GroupPage& p) { return p.group; }
guide::EntityRef self_of(const guide::NetworkPage& p) { return p.network; }

std::optional<guide::EntityRef> meant(const guide::Found& found, const std::string& name) {
  if (const auto meant = found.meant()) {
    auto others = found.matches;
    std::erase_if(others, [&](const guide::EntityRef& e) { return e.id == meant->id; });
    if (found.how == guide::MatchKind::exact && !others.empty())
      say("of the same name: " + listed(others) + "; choose with --kind, or by the number: '#" +
          std::to_string(others.front().id) + "'");
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

std::optional<guide::EntityKind> kind_of(const Typed& typed) {
  const auto asked = typed.text("--kind");
  const auto kind = std::ranges::find(kinds, asked.value_or(""), [](guide::EntityKind k) { return guide::name(k); });
  return kind == kinds.end() ? std::nullopt : std::optional(*kind);
}

}  // namespace

bool kind_is_known(const Typed& typed) {
  const auto kind = typed.text("--kind");
  if (!kind || kind_of(typed)) return true;
  say("--kind is one of work, person, character, group and network, not '" + *kind + "'");
  return false;
}

Result<std::optional<guide::EntityRef>> chosen(const guide::Guide& guide, const std::string& name, const Typed& typed) {
  if (const auto id = name.starts_with('#') ? guide::id_in(std::string_view(name).substr(1)) : std::nullopt) {
    const auto page = guide.page(*id, {.most = 1, .most_told = 1, .sources = 1});
    if (page) return std::visit([](const auto& p) { return std::optional(self_of(p)); }, *page);
    if (page.error().code != ErrorCode::not_found) return std::unexpected(page.error());
  }
  const auto found = guide.find(name, kind_of(typed));
  if (!found) return std::unexpected(found.error());
  return meant(*found, name);
}

}  // namespace backlot::cli
