#include "backlot/cli/ending.h"
#include "backlot/cli/guide_file.h"
#include "backlot/cli/output.h"
#include "backlot/cli/run.h"
#include "backlot/cli/show_page.h"
#include "backlot/guide/lookup.h"
#include "backlot/serve/guide_json.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace backlot::cli {
namespace {

constexpr std::array kinds{guide::EntityKind::work, guide::EntityKind::person, guide::EntityKind::character,
                           guide::EntityKind::group, guide::EntityKind::network};

article::Date today() {
  const auto now = std::chrono::time_point_cast<std::chrono::days>(std::chrono::system_clock::now());
  return article::Date::make(1970, 1, 1)->plus_days(static_cast<int>(now.time_since_epoch().count()));
}

std::string listed(const std::vector<guide::EntityRef>& entities) {
  std::string out;
  for (const guide::EntityRef& e : entities) {
    out += (out.empty() ? "" : ", ") + e.name + " (" + std::string(guide::name(e.kind)) + ")";
  }
  return out;
}

// The entity that is shown, or nullopt after saying what could have been meant.
std::optional<guide::EntityRef> chosen(const guide::Found& found, const std::string& name) {
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

int print(const guide::Page& page, const guide::Viewer& viewer, bool as_json) {
  Output out;
  if (as_json) {
    out.write(serve::page_json(page, viewer));
  } else {
    Page text(standard_output_terminal());
    print_page(text, page, viewer);
    out.write(text.text());
  }
  return end_of(out);
}

}  // namespace

int run_show(const Typed& typed) {
  const guide::Viewer viewer{typed.text("--zone").value_or(guide::host_zone()), today()};
  if (!guide::is_zone(viewer.zone)) {
    say("no zone is called '" + viewer.zone + "'; names look like Asia/Seoul");
    return exit_usage;
  }
  const auto kind = typed.text("--kind");
  if (kind && std::ranges::find(kinds, *kind, [](guide::EntityKind k) { return guide::name(k); }) == kinds.end()) {
    say("--kind is one of work, person, character, group and network, not '" + *kind + "'");
    return exit_usage;
  }
  const auto as_of = typed.text("--as-of");
  const auto day = as_of ? article::Date::parse_iso(*as_of) : std::nullopt;
  if (as_of && !day) {
    say("--as-of is a day like 2025-03-04, not '" + *as_of + "'");
    return exit_usage;
  }
  const auto guide = open_to_read(typed);
  if (!guide) return stopped(guide.error());
  auto found = guide->find(typed.words());
  if (!found) return stopped(found.error());
  if (kind) {
    std::erase_if(found->matches, [&](const guide::EntityRef& e) { return guide::name(e.kind) != *kind; });
  }
  const auto entity = chosen(*found, typed.words());
  if (!entity) return exit_partly;
  const auto page = guide->page(entity->id, {.as_of = day});
  if (!page) return stopped(page.error());
  return print(*page, viewer, typed.has("--json"));
}

}  // namespace backlot::cli
