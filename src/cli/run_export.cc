#include "backlot/cli/chosen.h"
#include "backlot/cli/ending.h"
#include "backlot/cli/export_formats.h"
#include "backlot/cli/guide_file.h"
#include "backlot/cli/options.h"
#include "backlot/cli/run.h"
#include "backlot/exports/csv.h"
#include "backlot/guide/lookup.h"

#include <algorithm>
#include <array>

namespace backlot::cli {
namespace {

// "in-talks" as "in talks".
std::optional<facts::Status> status_called(std::string word) {
  std::ranges::replace(word, '-', ' ');
  for (const auto status :
       {facts::Status::confirmed, facts::Status::in_talks, facts::Status::turned_down, facts::Status::rumored}) {
    if (facts::name(status) == word) return status;
  }
  return std::nullopt;
}

// Empty after saying what is wrong.
std::optional<std::vector<facts::Status>> statuses_of(const Typed& typed, const ExportFormat& format) {
  const auto list = typed.text("--status");
  if (!list) {
    return format.confirmed_by_default ? std::vector{facts::Status::confirmed} : std::vector<facts::Status>();
  }
  std::vector<facts::Status> statuses;
  for (std::size_t at = 0; at <= list->size();) {
    const std::size_t end = std::min(list->find(',', at), list->size());
    const auto status = status_called(list->substr(at, end - at));
    if (!status) {
      say("--status is a list of confirmed, in-talks, turned-down and rumored, not '" + *list + "'");
      return std::nullopt;
    }
    statuses.push_back(*status);
    at = end + 1;
  }
  if (format.only_confirmed && statuses != std::vector{facts::Status::confirmed}) {
    say(std::string(format.name) + " holds confirmed castings only");
    return std::nullopt;
  }
  return statuses;
}

// The format of --format and all that can be wrong beside it; nullptr after saying so.
const ExportFormat* checked_format(const Typed& typed) {
  const auto word = typed.text("--format").value_or("");
  const ExportFormat* format = export_format(word);
  if (format == nullptr) {
    say("--format is one of json-ld, quickstatements, wikitext, csv, jsonl, gexf and ics" +
        (word.empty() ? std::string() : ", not '" + word + "'"));
    return nullptr;
  }
  const auto table = typed.text("--table");
  if (table && !exports::csv_table_called(*table)) {
    say("there is no table '" + *table + "'; try: backlot export --help");
    return nullptr;
  }
  if (word == "csv" && !table && typed.text("--output").value_or("-") == "-") {
    say("csv are several tables: choose one with --table, or a folder for all with --output");
    return nullptr;
  }
  for (const std::string_view option : {"--from", "--to"}) {
    if (const auto day = typed.text(option); day && !article::Date::parse_iso(*day)) {
      say("--from and --to are days like 2025-03-04");
      return nullptr;
    }
  }
  return kind_is_known(typed) ? format : nullptr;
}

int run_export(const Typed& typed) {
  const ExportFormat* format = checked_format(typed);
  const auto statuses = format ? statuses_of(typed, *format) : std::nullopt;
  if (!statuses) return exit_usage;
  const auto guide = open_to_read(typed);
  if (!guide) return stopped(guide.error());
  ExportJob job{
      typed, *guide, {.entities = {}, .min_support = typed.number("--min-support").value_or(1), .statuses = *statuses}};
  for (const std::string& name : typed.operands) {
    const auto entity = chosen(*guide, name, typed);
    if (!entity) return stopped(entity.error());
    if (!*entity) return exit_partly;
    job.selection.entities.push_back((*entity)->id);
  }
  const auto done = format->write(job);
  return done ? exit_ok : stopped(done.error());
}

constexpr std::array its_options{
    Option{"--format", 'f', "FORMAT", ValueKind::words, "json-ld, quickstatements, wikitext, csv, jsonl, gexf or ics"},
    Option{"--output", 'o', "FILE", ValueKind::path,
           "write to FILE (default: standard output); of csv without --table a folder"},
    Option{"--table", 0, "TABLE", ValueKind::words,
           "of csv one table: works, cast, crew, schedule, ratings, memberships, quotes or moments"},
    Option{"--min-support", 0, "N", ValueKind::number, "only facts with N independent sources or more (default: 1)"},
    Option{"--status", 0, "LIST", ValueKind::words,
           "castings of csv, jsonl and gexf: confirmed, in-talks, turned-down, rumored, with commas between"},
    Option{"--ids", 0, "FILE", ValueKind::path, "which items of Wikidata things are, for quickstatements"},
    Option{"--review", 0, "FILE", ValueKind::path, "write what quickstatements leaves to an editor, with the reasons"},
    Option{"--from", 0, "DATE", ValueKind::words, "the first day of ics (default: a week ago)"},
    Option{"--to", 0, "DATE", ValueKind::words, "the last day of ics (default: in 60 days)"},
    Option{"--premieres-only", 0, "", ValueKind::none, "of ics premieres, finales and releases only"},
    Option{"--kind", 0, "KIND", ValueKind::entity,
           "where several have a name: work, person, character, group or network"},
    options::guide};
constexpr std::array its_examples{
    Example{"export --format wikitext \"The Last Stop Bakery\"", "infobox, cast and ratings with their references"},
    Example{"export --format csv -o tables/", "everything, a table a kind of fact"},
    Example{"export --format csv --table cast --min-support 2 > cast.csv", "one table, of what two sources say"},
    Example{"export -f quickstatements --ids ids.tsv --review todo.tsv > batch.txt", "for Wikidata; nothing is sent"},
    Example{"export --format ics --premieres-only -o premieres.ics", "a calendar"},
    Example{"export --format jsonl \"Ahn Se Rin\"", "one person's facts, each with its sentences"},
};

}  // namespace

constinit const Command export_command{
    "export",
    "writes the guide in the forms of other programs",
    "Names choose works, people, characters, groups or channels, each one operand; without any, everything is written. "
    "The same guide gives the same bytes. Every fact carries its sources; copies are no sources of their own.\n\n"
    "json-ld is schema.org; wikitext has infobox, cast and ratings with references; quickstatements are statements for "
    "Wikidata, for an editor to read and paste (nothing is sent), with items only from the file of --ids: lines of "
    "kind, name or #number, and item, with tabs between. csv are tables for a spreadsheet, jsonl is everything with "
    "its sentences, gexf the graph of who plays where, ics the calendar that serve offers. json-ld, wikitext and "
    "quickstatements hold confirmed castings only, gexf too unless --status says otherwise.",
    {"NAME", ValueKind::words, true, false, "the name or title, in quotation marks where it has spaces"},
    its_options,
    its_examples,
    run_export};

}  // namespace backlot::cli
