#include "backlot/serve/marked_text.h"

#include "backlot/unicode/prefix.h"

#include <algorithm>
#include <vector>

namespace backlot::serve {
namespace {

constexpr std::uint32_t most_shown = 40'000;

// Where something begins or ends.
std::vector<std::uint32_t> cuts(const guide::DocumentPage& document, std::uint32_t size) {
  std::vector<std::uint32_t> at{0, size};
  for (const guide::MarkedFact& f : document.facts) at.insert(at.end(), {f.span.begin, f.span.end});
  for (const guide::MendedSpan& m : document.mended) at.insert(at.end(), {m.span.begin, m.span.end});
  for (std::uint32_t i = 0; i < size; ++i) {
    if (document.text[i] == '\n') at.insert(at.end(), {i, i + 1});
  }
  std::ranges::sort(at);
  const auto last = std::ranges::unique(at);
  at.erase(last.begin(), last.end());
  std::erase_if(at, [&](std::uint32_t place) { return place > size; });
  return at;
}

const guide::MarkedFact* shortest_at(const guide::DocumentPage& document, Span piece) {
  const guide::MarkedFact* best = nullptr;
  for (const guide::MarkedFact& fact : document.facts) {
    if (fact.span.begin > piece.begin) break;  // they stand in the order of the text
    if (fact.span.end < piece.end) continue;
    if (!best || fact.span.end - fact.span.begin < best->span.end - best->span.begin) best = &fact;
  }
  return best;
}

const guide::MendedSpan* mended_at(const guide::DocumentPage& document, Span piece) {
  const auto found = std::ranges::find_if(document.mended, [&](const guide::MendedSpan& m) {
    return m.span.begin <= piece.begin && piece.end <= m.span.end;
  });
  return found == document.mended.end() ? nullptr : &*found;
}

void set_mended(Data& out, const guide::MendedSpan& mend, Span piece, std::string_view words, Reading reading) {
  if (reading != Reading::restored) set(out, "written", words);
  // Of a span that a fact cuts in two the first piece says what stood there.
  if (reading != Reading::written && mend.span.begin == piece.begin) set(out, "restored", mend.restored);
  set(out, "reason", mend.why);
}

// As it was before, a span that facts cut in pieces stands in the first of them.
bool is_left_out(const guide::DocumentPage& document, Span piece, Reading reading) {
  if (reading != Reading::restored) return false;
  const auto* mend = mended_at(document, piece);
  return mend && mend->span.begin != piece.begin;
}

Data piece_data(const guide::DocumentPage& document, Span piece, Reading reading) {
  Data out;
  const std::string_view words = piece.of(document.text);
  const bool blank = words.find_first_not_of(' ') == words.npos;  // what nobody can read is no link
  if (const auto* fact = blank ? nullptr : shortest_at(document, piece)) {
    set(out, "fact", std::to_string(fact->fact));
    if (fact->span.begin == piece.begin) set_true(out, "place");
  }
  if (const auto* mend = mended_at(document, piece)) {
    set_mended(out, *mend, piece, words, reading);
  } else {
    set(out, "text", words);
  }
  return out;
}

}  // namespace

Data marked_text(const guide::DocumentPage& document, Reading reading) {
  const auto size = static_cast<std::uint32_t>(unicode::prefix(document.text, most_shown).size());
  const auto at = cuts(document, size);
  Data paragraphs = list();
  Data pieces = list();
  const auto end_paragraph = [&] {
    if (pieces.is_empty_list()) return;
    Data paragraph;
    paragraph.set("pieces", std::move(pieces));
    paragraphs.push_back(std::move(paragraph));
    pieces = list();
  };
  for (std::size_t i = 0; i + 1 < at.size(); ++i) {
    const Span piece{at[i], at[i + 1]};
    if (piece.of(document.text) == "\n") {
      end_paragraph();
    } else if (!is_left_out(document, piece, reading)) {
      pieces.push_back(piece_data(document, piece, reading));
    }
  }
  end_paragraph();
  if (size < document.text.size()) {
    Data rest;
    set(rest, "text", "… The rest of this article is too long to be shown.");
    pieces.push_back(std::move(rest));
    end_paragraph();
  }
  return paragraphs;
}

}  // namespace backlot::serve
