#include "backlot/cli/chosen.h"
#include "backlot/cli/ending.h"
#include "backlot/cli/guide_file.h"
#include "backlot/cli/options.h"
#include "backlot/cli/output.h"
#include "backlot/cli/run.h"
#include "backlot/cli/show_page.h"
#include "backlot/cli/today.h"
#include "backlot/cli/width.h"
#include "backlot/guide/catalogues.h"
#include "backlot/serve/guide_json.h"

namespace backlot::cli {
namespace {

// "Also known from cast.csv: a catalogue, no source."
std::string catalogues_line(const std::vector<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + print_safe(name);
  return list.empty() ? list : "\nAlso known from " + list + ": a catalogue, no source.\n";
}

int print(const guide::Page& page, const guide::Viewer& viewer, bool as_json,
          const std::vector<std::string>& catalogues) {
  Output out;
  if (as_json) {
    out.write(serve::page_json(page, viewer));
  } else {
    Page text(standard_output_terminal());
    print_page(text, page, viewer);
    out.write(text.text() + catalogues_line(catalogues));
  }
  return end_of(out);
}

int run_show(const Typed& typed) {
  const guide::Viewer viewer{typed.text("--zone").value_or(guide::host_zone()), today()};
  if (!guide::is_zone(viewer.zone)) {
    say("no zone is called '" + viewer.zone + "'; names look like Asia/Seoul");
    return exit_usage;
  }
  if (!kind_is_known(typed)) return exit_usage;
  const auto as_of = typed.text("--as-of");
  const auto day = as_of ? article::Date::parse_iso(*as_of) : std::nullopt;
  if (as_of && !day) {
    say("--as-of is a day like 2025-03-04, not '" + *as_of + "'");
    return exit_usage;
  }
  const auto guide = open_to_read(typed);
  if (!guide) return stopped(guide.error());
  const auto entity = chosen(*guide, typed.words(), typed);
  if (!entity) return stopped(entity.error());
  if (!*entity) return exit_partly;
  const auto page = guide->page((*entity)->id, {.as_of = day});
  if (!page) return stopped(page.error());
  const auto known = guide::Catalogues::open(*guide_file(typed));
  if (!known) return stopped(known.error());
  const auto catalogues = known->of((*entity)->id);
  if (!catalogues) return stopped(catalogues.error());
  return print(*page, viewer, typed.has("--json"), *catalogues);
}

constexpr std::array its_options{
    options::guide,
    Option{"--kind", 0, "KIND", ValueKind::entity,
           "where several have the name: work, person, character, group or network"},
    Option{"--zone", 0, "ZONE", ValueKind::zone, "show times in this zone, e.g. Europe/Berlin (default: yours)"},
    Option{"--as-of", 0, "DATE", ValueKind::words, "show what was known on this day, e.g. 2025-03-04"}, options::json};
constexpr std::array its_examples{
    Example{"show \"The Last Stop Bakery\"", "a series: cast, schedule, moments, sources"},
    Example{"show Ahn Se Rin", "a person; words need no quotation marks"},
    Example{"show tvN --zone Asia/Seoul", "a channel, with times as they are in Seoul"},
    Example{"show \"Midnight Snack\" --as-of 2026-03-01", "what was known on that day"},
};

}  // namespace

constinit const Command show_command{
    "show",
    "shows a series, person, character, group or channel as a page",
    "Names are found without regard to case, accents, hyphens and the order of family and given name. Times are shown "
    "in your zone (TZ, or --zone) and as they were stated; a zone that the source does not print is inferred from the "
    "channel and said to be inferred. Sources are numbered like footnotes.",
    {"NAME", ValueKind::words, true, true, "the name or title"},
    its_options,
    its_examples,
    run_show};

}  // namespace backlot::cli
