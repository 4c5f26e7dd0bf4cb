#include "backlot/ingest/reader.h"

#include "backlot/ingest/scan.h"
#include "backlot/web/page.h"

#include <array>

namespace backlot::ingest {
namespace {

using std::string_view;

enum class FileKind : std::uint8_t { text, json_lines, json, page, by_content };

FileKind kind_by_name(string_view path) {
  for (const string_view packed : {".gz", ".zst"}) {
    if (path.ends_with(packed)) path.remove_suffix(packed.size());
  }
  const auto has = [&](string_view ending) {
    return path.size() > ending.size() && equal_ignoring_case(path.substr(path.size() - ending.size()), ending);
  };
  if (has(".txt") || has(".text") || has(".md")) return FileKind::text;
  if (has(".jsonl") || has(".ndjson")) return FileKind::json_lines;
  if (has(".json")) return FileKind::json;
  if (has(".html") || has(".htm") || has(".xhtml")) return FileKind::page;
  return FileKind::by_content;
}

string_view without_mark(string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return bytes;
}

bool looks_like_json(string_view head) { return trim(without_mark(head)).starts_with('{'); }

// A .json file is read where each line is an object of its own; one that is spread over lines is refused as a whole.
bool is_spread_over_lines(string_view head) {
  head = without_mark(head);
  const string_view first = trim(head.substr(0, head.find('\n')));
  return first == "[" || first == "{" || first.starts_with("[{") || (first.starts_with('{') && first.ends_with(','));
}

// Mirrors keep the page of "/2024/rain/" as "2024/rain/index.html": the folder names it.
std::string name_of_page(string_view path) {
  std::string name = name_of_file(path);
  if (name != "index" && name != "default") return name;
  const std::size_t slash = path.rfind('/');
  return slash == string_view::npos || slash == 0 ? name : name_of_file(path.substr(0, slash));
}

}  // namespace

Reader::Reader(std::vector<std::string> paths, ReadOptions options) : walk_(std::move(paths)), options_(options) {}

std::optional<Result<Record>> Reader::next() {
  while (true) {
    if (lines_) {
      if (auto record = read_line()) return count(std::move(*record));
      continue;
    }
    const auto file = walk_.next();
    if (!file) return std::nullopt;
    if (!*file) return count(std::unexpected(file->error()));
    if (auto record = read_file(**file)) return count(std::move(*record));
  }
}

// The next line that holds anything; nullopt at the end of the file, which is closed.
std::optional<Result<Record>> Reader::read_line() {
  Record record;
  while (true) {
    const auto line = lines_->next(record.bytes);
    if (!line) {
      Error error = placed(line.error(), lines_->number());
      if (error.code != ErrorCode::too_large) close();
      return std::unexpected(std::move(error));
    }
    if (!*line) {
      close();
      return std::nullopt;
    }
    if (lines_->number() == 1 && record.bytes.starts_with("\xEF\xBB\xBF")) record.bytes.erase(0, 3);
    if (trim(record.bytes).empty()) continue;
    record.form = Record::Form::json;
    record.source = path_;
    record.line = lines_->number();
    return record;
  }
}

std::optional<Result<Record>> Reader::read_file(const FoundFile& file) {
  FileKind kind = file.path == "-" ? FileKind::by_content : kind_by_name(file.path);
  // A file of a mirrored site may have any name, or none that says what it is.
  const bool must_be_page = kind == FileKind::by_content && !file.named;
  auto input = open_input(file.path);
  if (!input && must_be_page) return pass_over();
  if (!input) return std::unexpected(std::move(input).error());
  path_ = file.path;
  input_ = std::move(*input);
  const auto head = input_->look(4096);
  if (must_be_page && (!head || !web::looks_like_page(*head))) return pass_over();
  ++tally_.files;
  if (!head) {
    Error error = placed(head.error(), 0);
    close();
    return std::unexpected(std::move(error));
  }
  if (kind == FileKind::json && is_spread_over_lines(*head)) {
    close();
    return fail(ErrorCode::invalid, "JSON that is spread over several lines; write one object a line (jq -c .)",
                file.path);
  }
  if (kind != FileKind::json && web::looks_like_page(*head)) kind = FileKind::page;
  if (kind == FileKind::by_content) kind = looks_like_json(*head) ? FileKind::json_lines : FileKind::text;
  if (kind == FileKind::text || kind == FileKind::page) {
    return read_whole(file.path, kind == FileKind::page ? Record::Form::page : Record::Form::text);
  }
  lines_.emplace(*input_, options_.longest_line);
  return std::nullopt;
}

std::optional<Result<Record>> Reader::pass_over() {
  close();
  ++tally_.passed_over;
  return std::nullopt;
}

Result<Record> Reader::read_whole(const std::string& path, Record::Form form) {
  Record record;
  record.form = form;
  record.source = path;
  if (path != "-") record.name = form == Record::Form::page ? name_of_page(path) : name_of_file(path);
  while (true) {
    const auto bytes = input_->available();
    if (!bytes) {
      Error error = placed(bytes.error(), 0);
      close();
      return std::unexpected(std::move(error));
    }
    if (bytes->empty()) break;
    if (record.bytes.size() + bytes->size() > options_.largest_document) {
      close();
      return fail(ErrorCode::too_large,
                  std::string(form == Record::Form::page ? "page" : "text") + " of more than the " +
                      std::to_string(options_.largest_document) + " bytes allowed; split it or raise the limit",
                  path);
    }
    record.bytes.append(*bytes);
    input_->consume(bytes->size());
  }
  close();
  return record;
}

Result<Record> Reader::count(Result<Record> result) {
  if (result) {
    result->index = tally_.records++;
  } else {
    ++tally_.errors;
  }
  return result;
}

Error Reader::placed(Error error, std::uint32_t line) const {
  error.file = path_;
  error.line = line;
  return error;
}

void Reader::close() {
  lines_.reset();
  input_.reset();
}

ReadTally Reader::tally() const {
  ReadTally tally = tally_;
  tally.passed_over += walk_.passed_over();
  return tally;
}

}  // namespace backlot::ingest
