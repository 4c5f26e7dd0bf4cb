#include "backlot/cli/chosen.h"
#include "backlot/cli/ending.h"
#include "backlot/cli/guide_file.h"
#include "backlot/cli/output.h"
#include "backlot/cli/run.h"
#include "backlot/cli/today.h"
#include "backlot/exports/csv.h"
#include "backlot/exports/gexf.h"
#include "backlot/exports/guide_calendar.h"
#include "backlot/exports/json_ld.h"
#include "backlot/exports/json_lines.h"
#include "backlot/exports/quick_statements.h"
#include "backlot/exports/wikitext.h"
#include "backlot/files/mapped_file.h"
#include "backlot/files/new_file.h"
#include "backlot/guide/counted.h"
#include "backlot/guide/lookup.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace backlot::cli {
namespace {

using exports::Chapter;
using exports::Selection;

struct Job {
  const Typed& typed;
  const guide::Guide& guide;
  Selection selection;
};

struct Format {
  std::string_view name;
  bool only_confirmed;        // holds no other castings
  bool confirmed_by_default;  // unless --status says otherwise
  Result<void> (*write)(const Job& job);
};

// Calls write(out) with the file of `path`, which appears once it is complete.
template <class Write>
Result<void> to_file(const std::string& path, Write write) {
  auto file = files::NewFile::create(path);
  if (!file) return std::unexpected(file.error());
  Output out(file->descriptor());
  if (Result<void> written = write(out); !written) return written;
  out.flush();
  if (out.error()) return std::unexpected(*out.error());
  return file->finish();
}

std::string output_of(const Job& job) { return job.typed.text("--output").value_or("-"); }

// What `add` appends to `text` for a chapter goes out at once: a guide need not fit into memory.
template <class Add>
Result<void> chapter_by_chapter(const Job& job, Output& out, std::string& text, Add add) {
  Result<void> added;
  auto done = exports::each_chapter(job.guide, job.selection, [&](const Chapter& chapter) {
    if (added) added = add(chapter);
    out.write(text);
    text.clear();
  });
  return done ? added : done;
}

Result<void> write_json_ld(const Job& job) {
  return to_file(output_of(job), [&](Output& out) -> Result<void> {
    std::string text;
    exports::JsonLd graph(text);
    auto done = chapter_by_chapter(job, out, text, [&](const Chapter& chapter) -> Result<void> {
      graph.add(chapter);
      return {};
    });
    graph.finish();
    out.write(text);
    return done;
  });
}

Result<void> write_wikitext(const Job& job) {
  return to_file(output_of(job), [&](Output& out) {
    std::string text;
    return chapter_by_chapter(job, out, text, [&](const Chapter& chapter) -> Result<void> {
      text += exports::wikitext(chapter);
      return {};
    });
  });
}

Result<void> write_json_lines(const Job& job) {
  return to_file(output_of(job), [&](Output& out) {
    std::string text;
    exports::JsonLines lines(job.guide, text);
    return chapter_by_chapter(job, out, text, [&](const Chapter& chapter) { return lines.add(chapter); });
  });
}

Result<void> write_gexf(const Job& job) {
  return to_file(output_of(job), [&](Output& out) -> Result<void> {
    exports::CastGraph graph;
    auto done = exports::each_chapter(job.guide, job.selection, [&](const Chapter& chapter) { graph.add(chapter); });
    out.write(graph.gexf());
    return done;
  });
}

Result<void> write_table(const Job& job, exports::CsvTable::Kind kind, const std::string& path) {
  return to_file(path, [&](Output& out) {
    std::string text;
    exports::CsvTable table(kind, text);
    out.write(text);
    text.clear();
    return chapter_by_chapter(job, out, text, [&](const Chapter& chapter) -> Result<void> {
      table.add(chapter);
      return {};
    });
  });
}

Result<void> write_csv(const Job& job) {
  if (const auto table = job.typed.text("--table"))
    return write_table(job, *exports::csv_table_called(*table), output_of(job));
  const std::filesystem::path folder = output_of(job);
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) return fail(ErrorCode::unreadable, "the folder cannot be made: " + error.message(), folder.string());
  for (int i = 0; i <= static_cast<int>(exports::CsvTable::last); ++i) {
    const auto kind = static_cast<exports::CsvTable::Kind>(i);
    const auto path = folder / (std::string(exports::name(kind)) + ".csv");
    if (auto done = write_table(job, kind, path.string()); !done) return done;
  }
  return {};
}

Result<exports::ItemMap> items_of(const Typed& typed) {
  const auto path = typed.text("--ids");
  if (!path) return exports::ItemMap();
  const auto file = files::MappedFile::open(*path);
  if (!file) return std::unexpected(file.error());
  auto items = exports::ItemMap::parse(file->text());
  if (!items) return fail(ErrorCode::invalid, items.error().message, *path);
  return items;
}

Result<void> write_quick_statements(const Job& job) {
  const auto items = items_of(job.typed);
  if (!items) return std::unexpected(items.error());
  const auto is_shared = [&](const guide::EntityRef& entity) {
    const auto found = job.guide.find(entity.name);
    return found && std::ranges::count(found->matches, entity.kind, &guide::EntityRef::kind) > 1;
  };
  std::string text;
  std::string review;
  exports::QuickStatements statements(*items, is_shared, text, review);
  auto done = to_file(output_of(job), [&](Output& out) {
    return chapter_by_chapter(job, out, text, [&](const Chapter& chapter) -> Result<void> {
      statements.add(chapter);
      return {};
    });
  });
  if (!done) return done;
  const auto file = job.typed.text("--review");
  say(guide::counted(statements.statements(), "statement", "statements") + ", nothing is sent; " +
      guide::counted(statements.to_review(), "fact needs", "facts need") + " an editor" +
      (file                         ? ": " + *file
       : statements.to_review() > 0 ? " (--review FILE lists them)"
                                    : ""));
  if (!file) return {};
  return to_file(*file, [&](Output& out) -> Result<void> {
    out.write(review);
    return {};
  });
}

std::optional<article::Date> day_of(const Typed& typed, std::string_view option, int otherwise) {
  const auto text = typed.text(option);
  return text ? article::Date::parse_iso(*text) : today().plus_days(otherwise);
}

constexpr int days_back = 7;
constexpr int days_ahead = 60;

Result<void> write_ics(const Job& job) {
  const exports::CalendarWindow window{*day_of(job.typed, "--from", -days_back), *day_of(job.typed, "--to", days_ahead),
                                       job.typed.has("--premieres-only")};
  const auto calendar = exports::calendar_of(job.guide, window, job.selection.entities);
  if (!calendar) return std::unexpected(calendar.error());
  return to_file(output_of(job), [&](Output& out) -> Result<void> {
    out.write(exports::ics(*calendar));
    return {};
  });
}

constexpr std::array formats{Format{"json-ld", true, true, write_json_ld},
                             Format{"quickstatements", true, true, write_quick_statements},
                             Format{"wikitext", true, true, write_wikitext},
                             Format{"csv", false, false, write_csv},
                             Format{"jsonl", false, false, write_json_lines},
                             Format{"gexf", false, true, write_gexf},
                             Format{"ics", true, true, write_ics}};

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
std::optional<std::vector<facts::Status>> statuses_of(const Typed& typed, const Format& format) {
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
const Format* checked_format(const Typed& typed) {
  const auto word = typed.text("--format").value_or("");
  const auto* format = std::ranges::find(formats, word, &Format::name);
  if (format == formats.end()) {
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
  if (!day_of(typed, "--from", 0) || !day_of(typed, "--to", 0)) {
    say("--from and --to are days like 2025-03-04");
    return nullptr;
  }
  return kind_is_known(typed) ? format : nullptr;
}

}  // namespace

int run_export(const Typed& typed) {
  const Format* format = checked_format(typed);
  const auto statuses = format ? statuses_of(typed, *format) : std::nullopt;
  if (!statuses) return exit_usage;
  const auto guide = open_to_read(typed);
  if (!guide) return stopped(guide.error());
  Job job{
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

}  // namespace backlot::cli
