// A page in the terminal, built from top to bottom: a title, headings, paragraphs, tables; sources as footnotes.
//
//   Page page(standard_output_terminal());
//   page.title("The Last Stop Bakery", "series on JTBC");
//   page.heading("Cast");
//   page.table(cast);
//   std::fputs(page.text().c_str(), stdout);
//
// Everything that is given must be print_safe (see rich()).
#pragma once

#include "backlot/cli/table.h"
#include "backlot/cli/terminal.h"
#include "backlot/cli/width.h"
#include "backlot/cli/wrap.h"

#include <string>
#include <string_view>

namespace backlot::cli {

// A piece of text from outside.
inline Piece piece(std::string_view text, Style style = Style::plain) { return {print_safe(text), style}; }
inline Rich rich(std::string_view text, Style style = Style::plain) { return {piece(text, style)}; }

class Page {
 public:
  explicit Page(Terminal terminal) : terminal_(terminal) {}

  void title(std::string_view name, std::string_view kind);
  void heading(std::string_view name);
  void paragraph(const Rich& text, int indent = 0);
  void table(const Table& table, int indent = 2);

  const std::string& text() const { return out_; }

 private:
  void line(std::string_view text, int indent);

  Terminal terminal_;
  std::string out_;
};

}  // namespace backlot::cli
