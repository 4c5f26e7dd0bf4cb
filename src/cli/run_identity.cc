#include "backlot/cli/ending.h"
#include "backlot/cli/guide_file.h"
#include "backlot/cli/identity_views.h"
#include "backlot/cli/options.h"
#include "backlot/cli/output.h"
#include "backlot/cli/run.h"
#include "backlot/guide/counted.h"
#include "backlot/guide/identities.h"

#include <algorithm>

namespace backlot::cli {
namespace {

using guide::counted;

std::string listed(const std::vector<guide::EntityRef>& entities) {
  std::string out;
  for (const guide::EntityRef& e : entities)
    out += (out.empty() ? "'#" : ", '#") + std::to_string(e.id) + "' (" + e.name + ", " +
           std::string(guide::name(e.kind)) + ")";
  return out;
}

// What one operand names, of a kind that may be typed: by a name that is printed so, or by the number that
// `identity --json` gives. Nullopt after saying what is wrong.
std::optional<guide::EntityRef> resolved(const guide::Identities& identities, const std::string& name,
                                         const Typed& typed) {
  if (const auto id = name.starts_with('#') ? guide::id_in(std::string_view(name).substr(1)) : std::nullopt)
    return guide::EntityRef{*id, guide::EntityKind::work, name};
  auto found = identities.named(name);
  if (!found) {
    say(found.error());
    return std::nullopt;
  }
  if (const auto kind = typed.text("--kind"))
    std::erase_if(*found, [&](const auto& e) { return guide::name(e.kind) != *kind; });
  if (found->empty()) {
    if (const auto id = guide::id_in(name)) return guide::EntityRef{*id, guide::EntityKind::work, name};
    say("no document prints the name '" + name + "'");
    return std::nullopt;
  }
  if (found->size() > 1) {
    say("'" + name + "' is the name of several: choose one by its number, or with --kind: " + listed(*found));
    return std::nullopt;
  }
  return found->front();
}

int print_report(const guide::Identities& identities, guide::EntityId entity, bool as_json) {
  const auto report = identities.report(entity);
  if (!report) {
    if (report.error().code != ErrorCode::not_found) return stopped(report.error());
    say(report.error());
    return exit_partly;
  }
  Output out;
  out.write(as_json ? identity_json(*report) : identity_text(*report));
  return end_of(out);
}

// The entities of all operands; empty after saying what is wrong.
std::vector<guide::EntityId> all_resolved(const guide::Identities& identities, const Typed& typed) {
  std::vector<guide::EntityId> entities;
  for (const std::string& name : typed.operands) {
    const auto entity = resolved(identities, name, typed);
    if (!entity) return {};
    if (std::ranges::find(entities, entity->id) != entities.end()) {
      say("'" + name +
          "' has the letters of a name before it, and names are known by their letters: one of several who "
          "are called so is told apart by split --in WORK");
      return {};
    }
    entities.push_back(entity->id);
  }
  return entities;
}

Result<guide::Guide> open_to_write(const Typed& typed) {
  if (auto readable = open_to_read(typed); !readable) return readable;  // an editor's word makes no guide
  const auto file = guide_file(typed);
  if (!file) return std::unexpected(file.error());
  return guide::Guide::open(*file, {.access = guide::Access::write});
}

std::optional<guide::EntityId> work_called(const guide::Identities& identities, const std::string& title) {
  auto found = identities.named(title);
  if (!found) return std::nullopt;
  std::erase_if(*found, [](const auto& e) { return e.kind != guide::EntityKind::work; });
  return found->size() == 1 ? std::optional(found->front().id) : std::nullopt;
}

// Rules on what was typed, and shows what follows.
template <class Rule>
int ruled(const Typed& typed, Rule rule) {
  auto guide = open_to_write(typed);
  if (!guide) return stopped(guide.error());
  guide::Identities identities(*guide);
  const auto entities = all_resolved(identities, typed);
  if (entities.empty()) return exit_partly;
  if (const auto done = rule(identities, entities); !done) {
    say(done.error());
    return done.error().code == ErrorCode::invalid ? exit_usage : exit_stopped;
  }
  return print_report(identities, entities.front(), typed.has("--json"));
}

int run_identity(const Typed& typed) {
  auto guide = open_to_read(typed);
  if (!guide) return stopped(guide.error());
  const guide::Identities identities(*guide);
  const auto entity = resolved(identities, typed.words(), typed);
  return entity ? print_report(identities, entity->id, typed.has("--json")) : exit_partly;
}

int run_merge(const Typed& typed) {
  if (typed.operands.size() < 2) {
    say("merge takes two names or more; a name with spaces stands in quotation marks");
    return exit_usage;
  }
  return ruled(typed, [&](guide::Identities& identities, const auto& entities) {
    return identities.rule(entities, typed.has("--undo") ? guide::Ruling::none : guide::Ruling::one);
  });
}

int run_split(const Typed& typed) {
  if (typed.has("--in") && typed.operands.size() != 1) {
    say("--in takes one name: of whoever is another in that work than elsewhere");
    return exit_usage;
  }
  return ruled(typed, [&](guide::Identities& identities, const auto& entities) -> Result<void> {
    if (const auto title = typed.text("--in")) {
      const auto work = work_called(identities, *title);
      if (!work) return fail(ErrorCode::invalid, "no work of the guide is called '" + *title + "', or several are");
      return identities.part(entities.front(), *work, typed.has("--undo"));
    }
    if (entities.size() == 1) return identities.split_off(entities.front());
    return identities.rule(entities, typed.has("--undo") ? guide::Ruling::none : guide::Ruling::two);
  });
}

constexpr Option of_kind{"--kind", 0, "KIND", ValueKind::entity,
                         "of several things of one name the person, work, character, group or network"};
constexpr Option undo{"--undo", 0, "", ValueKind::none, "take back what was said of these before"};
constexpr std::array identity_options{options::guide, of_kind, options::json};
constexpr std::array identity_examples{Example{"identity 'Im Siwan'", "every spelling that is read as him, and why"}};
constexpr std::array ruling_options{options::guide, of_kind, undo, options::json};
constexpr std::array split_options{
    options::guide, of_kind, undo, options::json,
    Option{"--in", 0, "WORK", ValueKind::words, "whoever has this name in WORK is another than elsewhere"}};
constexpr std::array merge_examples{Example{"merge 'Cha Min-ji' 'Minji'", "the two names are one person's"}};
constexpr std::array split_examples{
    Example{"split 'Kim Min-jung' 'Kim Min-jeong'", "the two names are two people's"},
    Example{"split 'Kim Min-jeong'", "this name belongs to none of those it is read with"},
    Example{"split 'Kim Min-jeong' --in 'Midnight Snack'", "the one in this series is another than elsewhere"}};

}  // namespace

constinit const Command identity_command{
    "identity",
    "shows which names are read as one, and why",
    "Prints every spelling with the reason for which it is read as the same person, work, character, group or network, "
    "and the names that are near and kept apart, with what speaks against them.",
    {"NAME", ValueKind::words, true, true, "a name as some article prints it"},
    identity_options,
    identity_examples,
    run_identity};

constinit const Command merge_command{
    "merge",
    "says that names are one, whatever the program thinks",
    "What you say is kept for good, also when the articles are read again; --undo takes it back.",
    {"NAME", ValueKind::words, true, true, "names as articles print them, or the numbers of identity --json"},
    ruling_options,
    merge_examples,
    run_merge};

constinit const Command split_command{
    "split",
    "says that names are not one, whatever the program thinks",
    "Of several names each is kept apart from each; a single one from all that it is read with now.",
    {"NAME", ValueKind::words, true, true, "names as articles print them, or the numbers of identity --json"},
    split_options,
    split_examples,
    run_split};

}  // namespace backlot::cli
