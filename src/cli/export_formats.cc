#include "backlot/cli/export_formats.h"

#include "backlot/cli/output.h"
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

std::string output_of(const ExportJob& job) { return job.typed.text("--output").value_or("-"); }

// What `add` appends to `text` for a chapter goes out at once: a guide need not fit into memory.
template <class Add>
Result<void> chapter_by_chapter(const ExportJob& job, Output& out, std::string& text, Add add) {
  Result<void> added;
  auto done = exports::each_chapter(job.guide, job.selection, [&](const Chapter& chapter) {
    if (added) added = add(chapter);
    out.write(text);
    text.clear();
  });
  return done ? added : done;
}

Result<void> write_json_ld(const ExportJob& job) {
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

Result<void> write_wikitext(const ExportJob& job) {
  return to_file(output_of(job), [&](Output& out) {
    std::string text;
    return chapter_by_chapter(job, out, text, [&](const Chapter& chapter) -> Result<void> {
      text += exports::wikitext(chapter);
      return {};
    });
  });
}

Result<void> write_json_lines(const ExportJob& job) {
  return to_file(output_of(job), [&](Output& out) {
    std::string text;
    exports::JsonLines lines(job.guide, text);
    return chapter_by_chapter(job, out, text, [&](const Chapter& chapter) { return lines.add(chapter); });
  });
}

Result<void> write_gexf(const ExportJob& job) {
  return to_file(output_of(job), [&](Output& out) -> Result<void> {
    exports::CastGraph graph;
    auto done = exports::each_chapter(job.guide, job.selection, [&](const Chapter& chapter) { graph.add(chapter); });
    out.write(graph.gexf());
    return done;
  });
}

Result<void> write_table(const ExportJob& job, exports::CsvTable::Kind kind, const std::string& path) {
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

Result<void> write_csv(const ExportJob& job) {
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

Result<void> write_quick_statements(const ExportJob& job) {
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

Result<void> write_ics(const ExportJob& job) {
  const exports::CalendarWindow window{*day_of(job.typed, "--from", -days_back), *day_of(job.typed, "--to", days_ahead),
                                       job.typed.has("--premieres-only")};
  const auto calendar = exports::calendar_of(job.guide, window, job.selection.entities);
  if (!calendar) return std::unexpected(calendar.error());
  return to_file(output_of(job), [&](Output& out) -> Result<void> {
    out.write(exports::ics(*calendar));
    return {};
  });
}

constexpr std::array formats{ExportFormat{"json-ld", true, true, write_json_ld},
                             ExportFormat{"quickstatements", true, true, write_quick_statements},
                             ExportFormat{"wikitext", true, true, write_wikitext},
                             ExportFormat{"csv", false, false, write_csv},
                             ExportFormat{"jsonl", false, false, write_json_lines},
                             ExportFormat{"gexf", false, true, write_gexf},
                             ExportFormat{"ics", true, true, write_ics}};

}  // namespace

const ExportFormat* export_format(std::string_view name) {
  const auto* const at = std::ranges::find(formats, name, &ExportFormat::name);
  return at == formats.end() ? nullptr : at;
}

}  // namespace backlot::cli
