#include "backlot/cli/footnotes.h"

#include <algorithm>

namespace backlot::cli {

std::string published(const guide::Source& source) { return source.published ? source.published->iso() : ""; }

std::size_t Footnotes::number_of(const guide::Source& source) {
  const auto at = std::ranges::find(sources_, source.document, &guide::Source::document);
  if (at != sources_.end()) return static_cast<std::size_t>(at - sources_.begin()) + 1;
  sources_.push_back(source);
  return sources_.size();
}

Piece Footnotes::cite(const guide::Backing& backing) {
  std::vector<std::size_t> numbers;
  for (const guide::Source& source : backing.sources) numbers.push_back(number_of(source));
  std::ranges::sort(numbers);
  std::string text;
  for (const std::size_t number : numbers) text += "[" + std::to_string(number) + "]";
  if (backing.support > backing.sources.size()) text += "+" + std::to_string(backing.support - backing.sources.size());
  if (!backing.clean && !text.empty()) text += " (only in copies with swapped words)";
  return {text.empty() ? "" : " " + text, Style::faint};
}

void Footnotes::print(Page& page) const {
  if (sources_.empty()) return;
  page.heading("Sources");
  Table table(2);
  for (std::size_t i = 0; i < sources_.size(); ++i) {
    const guide::Source& source = sources_[i];
    Rich what = rich(source.title);
    if (source.published) what.push_back(piece(" · " + published(source), Style::faint));
    if (source.spun) what.push_back(piece(" · words swapped by a program; read as restored", Style::warning));
    table.row({rich("[" + std::to_string(i + 1) + "]", Style::faint), what});
    if (source.address != source.title) table.row({{}, rich(source.address, Style::faint)});
  }
  page.table(table);
}

}  // namespace backlot::cli
