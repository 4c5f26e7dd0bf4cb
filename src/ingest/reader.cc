#include "backlot/ingest/reader.h"

#include "backlot/ingest/content_kind.h"

namespace backlot::ingest {
namespace {

using std::string_view;

// Mirrors keep the page of "/2024/rain/" as "2024/rain/index.html": the folder names it.
std::string name_of_page(string_view path) {
  std::string name = name_of_file(path);
  if (name != "index" && name != "default") return name;
  const std::size_t slash = path.rfind('/');
  return slash == string_view::npos || slash == 0 ? name : name_of_file(path.substr(0, slash));
}

std::string name_of(const std::string& path, Record::Form form) {
  if (path == "-") return {};
  return form == Record::Form::page ? name_of_page(path) : name_of_file(path);
}

}  // namespace

Reader::Reader(std::vector<std::string> paths, ReadOptions options) : Reader(PathList(std::move(paths)), options) {}
Reader::Reader(PathList paths, ReadOptions options) : walk_(std::move(paths)), options_(options) {}

std::optional<Result<Record>> Reader::next() {
  while (true) {
    if (source_) {
      if (auto record = source_->next()) return count(std::move(*record));
      close();
    }
    const auto file = walk_.next();
    if (!file) return std::nullopt;
    if (!*file) return count(std::unexpected(file->error()));
    if (auto error = open(**file)) return count(std::unexpected(*std::move(error)));
  }
}

// Sets `source_`, or passes the file over.
std::optional<Error> Reader::open(const FoundFile& file) {
  path_ = file.path;
  auto input = streams::open_input(file.path);
  if (!input) return refuse(std::move(input).error());
  auto head = (*input)->look(4096);
  if (!head) head = (*input)->available();  // what stands in front of damage
  if (!head) return refuse(head.error());
  const ContentKind kind = kind_of_content(*head, file.path, file.named && options_.named);
  if (kind == ContentKind::other) {
    ++tally_.passed_over;
    return std::nullopt;
  }
  ++tally_.files;
  const auto whole = [&](Record::Form form) {
    return whole_file(*std::move(input), form, name_of(file.path, form), options_.largest_document);
  };
  switch (kind) {
    case ContentKind::text: source_ = whole(Record::Form::text); break;
    case ContentKind::page: source_ = whole(Record::Form::page); break;
    case ContentKind::json_lines: source_ = line_records(*std::move(input), options_.longest_line); break;
    case ContentKind::feed: source_ = feed_records(*std::move(input)); break;
    case ContentKind::archive: source_ = archive_records(*std::move(input), options_.largest_document); break;
    case ContentKind::spread_json:
      return refuse(
          fail(ErrorCode::invalid, "JSON that is spread over several lines; write one object a line (jq -c .)")
              .error());
    case ContentKind::other: break;
  }
  return std::nullopt;
}

std::optional<Error> Reader::refuse(Error error) {
  error.file = path_;
  return error;
}

Result<Record> Reader::count(Result<Record> result) {
  if (result) {
    result->source = path_;
    result->index = tally_.records++;
  } else {
    if (source_) result.error().file = path_;
    ++tally_.errors;
  }
  return result;
}

void Reader::close() {
  tally_.passed_over += source_->passed_over();
  source_.reset();
}

ReadTally Reader::tally() const {
  ReadTally tally = tally_;
  tally.passed_over += walk_.passed_over() + (source_ ? source_->passed_over() : 0);
  return tally;
}

}  // namespace backlot::ingest
