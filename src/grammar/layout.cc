#include "backlot/grammar/layout.h"

#include "backlot/grammar/place.h"
#include "backlot/unicode/utf8.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace backlot::grammar {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::uint32_t tab_width = 8;

struct Line {
  std::uint32_t begin = 0;  // of what is written
  std::uint32_t end = 0;
  std::uint32_t indent = 0;  // columns
  std::uint32_t number = 0;  // from 1

  Stretch stretch() const { return {begin, end, number}; }
};

// The line that starts at `at`; empty (begin == end) where it holds nothing but a comment.
Line read_line(std::string_view text, std::uint32_t at, std::uint32_t number) {
  const std::size_t newline = text.find('\n', at);
  Line line{at, static_cast<std::uint32_t>(newline == std::string_view::npos ? text.size() : newline), 0, number};
  for (; line.begin < line.end; ++line.begin) {
    const char c = text[line.begin];
    if (c == '\t')
      line.indent += tab_width - line.indent % tab_width;
    else if (c == ' ')
      ++line.indent;
    else
      break;
  }
  while (line.end > line.begin &&
         (text[line.end - 1] == '\r' || text[line.end - 1] == ' ' || text[line.end - 1] == '\t'))
    --line.end;
  if (line.begin < line.end && text[line.begin] == '#') line.end = line.begin;
  return line;
}

bool is_rule(std::string_view head) {
  return head.starts_with("rule") && (head.size() == 4 || head[4] == ' ' || head[4] == '\t');
}

class Layout {
 public:
  explicit Layout(const Source& source) : source_(source) {}

  std::optional<Error> add(const Line& line) {
    if (line.indent == 0) return open(line);
    if (statements_.empty()) return error(line, "expected list, macro or rule at the start of the line");
    Statement& statement = statements_.back();
    if (!in_rule_) return extend(statement.head, line);
    if (statement.clauses.empty()) clause_indent_ = line.indent;
    if (line.indent > clause_indent_) return extend(statement.clauses.back(), line);
    if (line.indent < clause_indent_) return error(line, "expected the same indentation as the clauses above");
    statement.clauses.push_back(line.stretch());
    return std::nullopt;
  }

  std::vector<Statement> take() { return std::move(statements_); }

 private:
  std::optional<Error> open(const Line& line) {
    statements_.push_back({line.stretch(), {}});
    in_rule_ = is_rule(std::string_view(source_.text).substr(line.begin, line.end - line.begin));
    return std::nullopt;
  }
  static std::optional<Error> extend(Stretch& stretch, const Line& line) {
    stretch.end = line.end;
    return std::nullopt;
  }
  std::optional<Error> error(const Line& line, std::string message) const {
    return error_at(source_, line.begin, std::move(message));
  }

  const Source& source_;
  std::vector<Statement> statements_;
  std::uint32_t clause_indent_ = 0;
  bool in_rule_ = false;
};

}  // namespace

std::uint32_t Stretch::line_of(const Source& source, std::uint32_t offset) const {
  return line + static_cast<std::uint32_t>(std::count(source.text.begin() + begin, source.text.begin() + offset, '\n'));
}

Result<std::vector<Statement>> lay_out(const Source& source) {
  if (source.text.size() > max_source_size)
    return fail(ErrorCode::too_large, "a rule file of more than 16 MiB; split it", source.file);
  const std::size_t malformed = unicode::find_invalid(source.text);
  if (malformed != std::string_view::npos)
    return std::unexpected(error_at(source, malformed, "not UTF-8; save the file as UTF-8"));
  Layout layout(source);
  std::size_t at = source.text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  for (std::uint32_t number = 1; at < source.text.size(); ++number) {
    const Line line = read_line(source.text, static_cast<std::uint32_t>(at), number);
    if (line.begin < line.end) {
      if (auto error = layout.add(line)) return std::unexpected(std::move(*error));
    }
    const std::size_t newline = source.text.find('\n', at);
    at = newline == std::string::npos ? source.text.size() : newline + 1;
  }
  return layout.take();
}

}  // namespace backlot::grammar
