#include "backlot/cli/page.h"

namespace backlot::cli {

void Page::line(std::string_view text, int indent) {
  if (!text.empty()) out_.append(static_cast<std::size_t>(indent), ' ');
  out_ += text;
  out_ += '\n';
}

void Page::title(std::string_view name, std::string_view kind) {
  Rich text = rich(name, Style::strong);
  const Rich beside = rich(kind, Style::faint);
  const int gap = terminal_.width - columns(text) - columns(beside);
  if (gap >= 2) {
    text.push_back({std::string(static_cast<std::size_t>(gap), ' ')});
    text.push_back(beside.front());
    line(painted(text, terminal_.colour), 0);
  } else {
    paragraph(text);
    paragraph(beside);
  }
  std::string rule;
  for (int i = 0; i < terminal_.width; ++i) rule += "─";
  line(painted({{rule, Style::faint}}, terminal_.colour), 0);
}

void Page::heading(std::string_view name) {
  out_ += '\n';
  line(painted(rich(name, Style::strong), terminal_.colour), 0);
}

void Page::paragraph(const Rich& text, int indent) {
  for (const Rich& part : wrap(text, terminal_.width - indent)) line(painted(part, terminal_.colour), indent);
}

void Page::table(const Table& table, int indent) {
  for (const std::string& row : table.lines(terminal_.width - indent, terminal_.colour)) line(row, indent);
}

}  // namespace backlot::cli
