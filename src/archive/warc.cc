#include "backlot/archive/warc.h"

#include "backlot/archive/headers.h"

#include <algorithm>
#include <charconv>

namespace backlot::archive {
namespace {

using std::string_view;

constexpr std::size_t longest_head = std::size_t{64} * 1024;
constexpr std::size_t begin_of_large = std::size_t{64} * 1024;  // bytes that are held of a record over the bound
constexpr string_view mark = "WARC/";

std::optional<std::uint64_t> length_of(string_view stated) {
  std::uint64_t length = 0;
  const auto [end, error] = std::from_chars(stated.data(), stated.data() + stated.size(), length);
  if (error != std::errc() || stated.empty() || end != stated.data() + stated.size()) return std::nullopt;
  return length;
}

// Where a line begins that may begin a record; npos for none. `text` begins with a line.
std::size_t find_record(string_view text, std::size_t from) {
  for (std::size_t at = text.find(mark, from); at != string_view::npos; at = text.find(mark, at + 1)) {
    const bool begins_line = at == 0 || text[at - 1] == '\n';
    if (begins_line && WarcReader::looks_like_archive(text.substr(at))) return at;
  }
  return string_view::npos;
}

string_view without_brackets(string_view url) {
  if (url.starts_with('<') && url.ends_with('>') && url.size() > 2) return url.substr(1, url.size() - 2);
  return url;
}

}  // namespace

// "WARC/1.1" and the end of its line.
bool WarcReader::looks_like_archive(string_view head) {
  constexpr std::size_t version = 8;
  if (!head.starts_with(mark) || head.size() <= version || (head[5] != '0' && head[5] != '1') || head[6] != '.')
    return false;
  return head.find('\n') <= version + 3;
}

std::unexpected<Error> WarcReader::damaged(ErrorCode code, const std::string& what) const {
  return fail(code, "record " + std::to_string(number_) + " (byte " + std::to_string(offset_) + "): " + what);
}

// The input itself is damaged: goes on behind that, or ends.
std::unexpected<Error> WarcReader::stopped(Error error) {
  ended_ = !input_.resume();
  if (!ended_) scan_for_next();
  return damaged(error.code, error.message);
}

std::optional<Result<WarcRecord>> WarcReader::next() {
  if (ended_) return std::nullopt;
  auto error = skip_breaks();
  if (ended_) return std::nullopt;
  ++number_;
  offset_ = input_.position();
  if (error) return stopped(*std::move(error));
  return read_record();
}

// Two line breaks end a record; some writers leave more, or none.
std::optional<Error> WarcReader::skip_breaks() {
  while (true) {
    const auto bytes = input_.available();
    if (!bytes) return bytes.error();
    const std::size_t text = std::min(bytes->find_first_not_of("\r\n"), bytes->size());
    ended_ = bytes->empty();
    const bool found = text < bytes->size();
    input_.consume(text);
    if (ended_ || found) return std::nullopt;
  }
}

std::optional<Result<WarcRecord>> WarcReader::read_record() {
  const auto head = read_head();
  if (!head) return std::unexpected(head.error());
  const Headers headers(*head);
  const auto length = length_of(headers["content-length"]);
  if (!length) {
    scan_for_next();
    return damaged(ErrorCode::invalid, "no Content-Length; it is skipped");
  }
  WarcRecord record;
  record.type = headers["warc-type"];
  record.url = without_brackets(headers["warc-target-uri"]);
  record.content_type = headers["content-type"];
  record.date = headers["warc-date"];
  record.number = number_;
  record.offset = offset_;
  const std::uint64_t held = *length > largest_ ? std::min<std::uint64_t>(begin_of_large, largest_) : *length;
  if (const auto read = read_block(held, *length, record.block); !read) return std::unexpected(read.error());
  record.left_out = *length - held;
  if (const auto skipped = skip(record.left_out); !skipped) return std::unexpected(skipped.error());
  if (!ends_well()) {
    find_next(record.block);
    return damaged(ErrorCode::invalid, "its length is wrong; it is skipped, write the archive again");
  }
  return record;
}

// The lines in front of the block, with the empty line that ends them.
Result<std::string> WarcReader::read_head() {
  for (std::size_t wanted = 1;;) {
    const auto bytes = input_.look(wanted);
    if (!bytes) return stopped(bytes.error());
    const string_view begin = bytes->substr(0, mark.size());
    if (begin != mark.substr(0, begin.size())) {
      scan_for_next();
      return damaged(ErrorCode::invalid, "no WARC record begins here; what follows is skipped up to the next one");
    }
    const Headers headers(bytes->substr(0, longest_head));
    if (headers.complete()) {
      std::string head(bytes->substr(0, headers.size()));
      input_.consume(head.size());
      return head;
    }
    if (bytes->size() < wanted) {
      ended_ = true;
      return damaged(ErrorCode::invalid, "cut off inside its header; fetch the archive again");
    }
    if (bytes->size() >= longest_head) {
      input_.consume(mark.size());
      scan_for_next();
      return damaged(ErrorCode::invalid, "a header that does not end; it is skipped");
    }
    wanted = bytes->size() + 1;
  }
}

Result<void> WarcReader::read_block(std::uint64_t wanted, std::uint64_t length, std::string& block) {
  while (block.size() < wanted) {
    const auto bytes = input_.available();
    if (!bytes) return stopped(bytes.error());
    if (bytes->empty()) {
      const std::size_t had = block.size();
      find_next(block);
      return damaged(ErrorCode::invalid, "cut off after " + std::to_string(had) + " of " + std::to_string(length) +
                                             " bytes; fetch the archive again");
    }
    const string_view part = bytes->substr(0, wanted - block.size());
    block.append(part);
    input_.consume(part.size());
  }
  return {};
}

Result<void> WarcReader::skip(std::uint64_t length) {
  while (length > 0) {
    const auto bytes = input_.available();
    if (!bytes) return stopped(bytes.error());
    if (bytes->empty()) return damaged(ErrorCode::invalid, "cut off; fetch the archive again");
    const std::size_t part = std::min<std::uint64_t>(length, bytes->size());
    input_.consume(part);
    length -= part;
  }
  return {};
}

// Behind a record stand line breaks and the next record, or nothing. Consumes nothing.
bool WarcReader::ends_well() {
  constexpr std::size_t most_breaks = 256;
  for (std::size_t wanted = 1;;) {
    const auto bytes = input_.look(wanted);
    if (!bytes) return true;  // the next call gives the error
    const std::size_t text = std::min(bytes->find_first_not_of("\r\n"), bytes->size());
    const string_view begin = bytes->substr(text, mark.size());
    if (begin != mark.substr(0, begin.size())) return false;
    if (begin.size() == mark.size() || bytes->size() < wanted || text > most_breaks) return true;
    wanted = bytes->size() + 1;
  }
}

// The next record in what a damaged one claimed, or behind it.
void WarcReader::find_next(string_view claimed) {
  const std::size_t at = find_record(claimed, 0);
  if (at == string_view::npos) {
    scan_for_next();
  } else {
    input_.put_back(claimed.substr(at));
    ended_ = false;
  }
}

// Consumes everything up to the next record, or to the end.
void WarcReader::scan_for_next() {
  bool at_line = true;  // what is at hand begins with a line
  while (true) {
    constexpr std::size_t longest_mark = 12;
    const auto bytes = input_.look(longest_mark);
    if (!bytes) return;  // the next call gives the error
    const std::size_t at = find_record(*bytes, at_line ? 0 : 1);
    if (at != string_view::npos) {
      input_.consume(at);
      return;
    }
    ended_ = bytes->size() < longest_mark;
    if (ended_) {
      input_.consume(bytes->size());
      return;
    }
    const std::size_t done = bytes->size() - longest_mark + 1;
    at_line = (*bytes)[done - 1] == '\n';
    input_.consume(done);
  }
}

}  // namespace backlot::archive
