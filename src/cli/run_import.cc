// `backlot import`.
#include "backlot/catalogue/catalogue.h"
#include "backlot/cli/annotations_import.h"
#include "backlot/cli/ending.h"
#include "backlot/cli/guide_file.h"
#include "backlot/cli/options.h"
#include "backlot/cli/run.h"
#include "backlot/cli/skipped.h"
#include "backlot/cli/yielding.h"
#include "backlot/guide/catalogues.h"
#include "backlot/guide/counted.h"
#include "backlot/ingest/record_source.h"
#include "backlot/json/writer.h"
#include "backlot/streams/bytes.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace backlot::cli {
namespace {

using guide::CatalogueEntry;
using guide::counted;

// A row as statements: who acts in the work, each with each character; its channels; its premiere and other names.
void add_entries(catalogue::Row row, std::vector<CatalogueEntry>& out) {
  for (const std::string& person : row.people) {
    if (row.characters.empty()) out.push_back({.work = row.work, .person = person});
    for (const std::string& character : row.characters)
      out.push_back({.work = row.work, .person = person, .character = character});
  }
  for (const std::string& network : row.networks) out.push_back({.work = row.work, .network = network});
  const bool says_more = row.premiere || !row.also.empty() || (row.people.empty() && row.networks.empty());
  const std::string person = row.work.empty() && row.people.size() == 1 ? row.people.front() : std::string();
  if (says_more)
    out.push_back(
        {.work = std::move(row.work), .person = person, .premiere = row.premiere, .also = std::move(row.also)});
}

// What one import found, catalogue by catalogue in the order of their files.
struct Read {
  std::string name;
  std::uint64_t rows = 0;
  std::vector<CatalogueEntry> entries;
};

Result<catalogue::Catalogue> read_file(const std::string& path, std::string_view map) {
  constexpr std::size_t largest = std::size_t{512} << 20U;
  const auto named = [&](Error error) {
    error.file = path;
    return std::unexpected(std::move(error));
  };
  auto input = streams::open_input(path);
  if (!input) return std::unexpected(std::move(input).error());
  const auto bytes = ingest::read_all(**input, largest, "table");
  if (!bytes) return named(bytes.error());
  auto read = catalogue::read_catalogue(*bytes, map);
  if (!read) return named(std::move(read).error());
  for (Error& bad : read->bad) bad.file = path;
  return read;
}

std::string name_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }

std::vector<Read> read_files(const Typed& typed, Skipped& skipped) {
  std::vector<Read> all;
  for (const std::string& path : typed.operands) {
    auto file = read_file(path, typed.text("--map").value_or(""));
    if (!file) {
      skipped.tell(file.error());
      continue;
    }
    for (const Error& bad : file->bad) skipped.tell(bad);
    const std::string name = typed.text("--name").value_or(name_of(path));
    if (all.empty() || all.back().name != name) all.push_back({name, 0, {}});
    all.back().rows += file->rows.size();
    for (catalogue::Row& row : file->rows) add_entries(std::move(row), all.back().entries);
  }
  return all;
}

std::string text_of(const Read& read, const guide::CatalogueCounts& counts) {
  std::string out = read.name + ": " + counted(read.rows, "row", "rows");
  if (counts.unchanged) return out + ", as imported before\n";
  out += ", " + counted(counts.works, "work", "works") + ", " + counted(counts.people, "person", "people") + ", " +
         counted(counts.characters, "character", "characters") + ", " + counted(counts.networks, "network", "networks");
  if (counts.refused > 0) out += "; " + counted(counts.refused, "name is", "names are") + " too long and left out";
  return out + (counts.replaced ? "; in place of what it held before\n" : "\n");
}

void add_json(json::Writer& json, const Read& read, const guide::CatalogueCounts& counts) {
  const auto number = [](std::uint64_t n) { return static_cast<std::int64_t>(n); };
  json.open_object().field("name", read.name).field("rows", number(read.rows));
  json.field("works", number(counts.works)).field("people", number(counts.people));
  json.field("characters", number(counts.characters)).field("networks", number(counts.networks));
  json.field("facts", number(counts.facts)).field("refused", number(counts.refused));
  json.field("replaced", counts.replaced).field("unchanged", counts.unchanged).close_object();
}

int run_import(const Typed& typed) {
  yield_to_others(typed);
  if (std::ranges::any_of(typed.operands, holds_annotations)) return import_annotations(typed);
  const auto file = guide_file(typed);
  if (!file) return stopped(file.error());
  Skipped skipped;
  const std::vector<Read> read = read_files(typed, skipped);
  auto catalogues = guide::Catalogues::open(*file, {.access = guide::Access::write});
  if (!catalogues) return stopped(catalogues.error());
  std::string text;
  std::string lines;
  json::Writer json(lines);
  json.open_object().field("guide", *file).key("catalogues").open_array();
  for (const Read& one : read) {
    const auto counts = catalogues->replace(one.name, one.entries);
    if (!counts) return stopped(counts.error());
    text += text_of(one, *counts);
    add_json(json, one, *counts);
  }
  json.close_array().field("bad", static_cast<std::int64_t>(skipped.all())).close_object();
  Output out;
  out.write(typed.has("--json") ? lines + "\n" : text);
  if (const int status = end_of(out); status != exit_ok) return status;
  if (skipped.all() > 0) say(skipped.text());
  return skipped.all() > 0 || read.empty() ? exit_partly : exit_ok;
}

constexpr std::array its_options{
    options::guide,
    Option{"--map", 0, "COLUMNS", ValueKind::words,
           "what columns mean where their names do not say it: title=A,person=B; also character, people, network, "
           "premiere, also"},
    Option{"--name", 0, "NAME", ValueKind::words, "what the catalogue is called (default: each file by its own name)"},
    options::jobs,
    options::nice,
    Option{"--json", 0, "", ValueKind::none, "write the summary as JSON"}};
constexpr std::array its_examples{
    Example{"import dramas.csv cast.csv", "works, and who plays whom in them"},
    Example{"import june/", "the documents and annotations that a job on Spark left in june"},
    Example{"import --map title=Serie,person=Schauspieler besetzung.csv", "columns of other names"},
};

}  // namespace

constinit const Command import_command{
    "import",
    "reads a catalogue into the guide, as known names; or articles annotated elsewhere",
    "Reads tables (CSV, with any separator) of works, people and casts, whose columns are told by their names: title, "
    "actor, character, actors (a list), network, premiere, aka. Their names are known from then on: restored names "
    "agree with them, and they help to tell which spellings are one. They are no source: what a catalogue says "
    "supports no fact and stands on no page. Importing the same again changes nothing; a changed file replaces what "
    "the one of its name held before. Bad rows are named and left out.\n\n"
    "Reads lines that `backlot annotate` wrote, too, and the folders that a job on Spark (python -m backlot.spark) "
    "left: "
    "the guide is then as if it had read the articles itself, in that order, but they are not annotated again, except "
    "those whose words a program swapped: what becomes of their names depends on what the guide knows.",
    {"FILE", ValueKind::path, true, true,
     "a table with the names of its columns in the first line; or annotations, also compressed, or a folder of them"},
    its_options,
    its_examples,
    run_import};

}  // namespace backlot::cli
