#include "backlot/pipeline/unwrapped.h"

#include "backlot/pipeline/laid_out.h"
#include "backlot/pipeline/spans.h"
#include "backlot/unicode/ascii.h"

#include <string_view>

namespace backlot::pipeline {
namespace {

constexpr std::string_view white = " \t\r\n";

using unicode::ascii::is_letter;

// Whether a word is cut after its hyphen at `begin`, to go on at `end`.
bool cuts_a_word(std::string_view text, std::size_t begin, std::size_t end) {
  return begin > 1 && text[begin - 1] == '-' && is_letter(text[begin - 2]) && is_letter(text[end]);
}

// The white space around each line break of a block, and what is read for it.
void add_breaks(std::string_view text, Span block, std::vector<unspin::Damage>& breaks) {
  for (std::size_t at = text.find('\n', block.begin); at < block.end; at = text.find('\n', at)) {
    const std::size_t begin = text.find_last_not_of(white, at) + 1;
    at = text.find_first_not_of(white, at);
    unspin::Damage& line_break = breaks.emplace_back();
    line_break.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)};
    line_break.restored.assign(cuts_a_word(text, begin, at) ? 0 : 1, ' ');
  }
}

}  // namespace

bool is_wrapped(const article::Document& document) {
  const std::string_view text = document.text;
  std::size_t at = 0;
  for (const article::Block& block : document.blocks) {
    if (at < block.span.begin || at == 0) at = text.find('\n', block.span.begin);
    if (at < block.span.end) return true;
  }
  return false;
}

Unwrapped::Unwrapped(const article::Document& document) {
  std::vector<unspin::Damage> breaks;
  for (const article::Block& block : document.blocks) add_breaks(document.text, block.span, breaks);
  reading_.reset(document.text, breaks);
  unwrapped_ = laid_out(document, reading_);
}

void Unwrapped::refer_to_written(facts::Annotation& annotation) const {
  for_each_span(annotation, [&](Span& span) { span = reading_.to_written(span); });
  refer_to_written(annotation.damage);
}

void Unwrapped::refer_to_written(std::vector<unspin::Damage>& damage) const {
  for (unspin::Damage& d : damage) d.span = reading_.to_written(d.span);
}

}  // namespace backlot::pipeline
