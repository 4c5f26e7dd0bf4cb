// Two articles side by side, with the words that were swapped marked.
#include "backlot/serve/comparer.h"

#include "backlot/serve/compared_rows.h"
#include "backlot/serve/endpoints.h"
#include "backlot/serve/page.h"
#include "backlot/serve/views.h"
#include "backlot/unicode/prefix.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace backlot::serve {
namespace {

constexpr std::uint32_t most_compared = 300'000;  // bytes of a text
constexpr std::size_t most_on_a_page = 60'000;    // bytes of text and markup

// What the comparison reads: a document of the guide has no layout any more.
article::Document document_of(const guide::DocumentPage& page) {
  article::Document out;
  out.text = unicode::prefix(page.text, most_compared);
  out.published = page.document.published;
  return out;
}

std::size_t size_of(const std::vector<copies::Piece>& pieces) {
  constexpr std::size_t markup = 13;  // of a marked piece
  std::size_t size = 0;
  for (const copies::Piece& piece : pieces) size += piece.text.size() + markup;
  return size;
}

// As many rows as a page holds, at least one.
std::span<const copies::Row> page_of(std::span<const copies::Row> rows) {
  constexpr std::size_t markup = 80;  // of a row
  std::size_t size = 0;
  const auto end = std::ranges::find_if(rows, [&](const copies::Row& row) {
    return (size += markup + size_of(row.left) + size_of(row.right)) > most_on_a_page;
  });
  return rows.first(
      std::max<std::size_t>(static_cast<std::size_t>(end - rows.begin()), std::min<std::size_t>(rows.size(), 1)));
}

std::string verdict_of(const copies::Verdict& verdict) {
  std::string words = copies::in_words(verdict, "the first article", "the second article");
  if (words.starts_with('t')) words.front() = 'T';
  return words;
}

}  // namespace

http::Response compare_page(Visit& visit) {
  const auto one = visit.number(1);
  const auto other = visit.number(2);
  if (!one || !other || *one == *other) return refused(visit, 404, "There are no such two articles.");
  const auto left = visit.guide.document(*one);
  if (!left) return failed(visit, left.error());
  const auto right = visit.guide.document(*other);
  if (!right) return failed(visit, right.error());

  const article::Document first = document_of(*left);
  const article::Document second = document_of(*right);
  const copies::Comparison found = visit.comparer(first, second);
  const std::span<const copies::Row> rows = found.rows;
  const std::size_t from = std::min<std::size_t>(visit.count("from", 0, 1'000'000), rows.size());
  const auto shown = page_of(rows.subspan(from));

  Data page;
  set(page, "heading", "Two articles, word by word");
  set(page, "verdict", verdict_of(found.verdict));
  set(page, "switched", fmt::format("/compare/{}/{}", *other, *one));
  Data sides = list();
  for (const auto* document : {&*left, &*right}) sides.push_back(source_data(document->document));
  page.set("sides", std::move(sides));
  page.set("rows", compared_rows(shown));
  if (const std::size_t next = from + shown.size(); next < rows.size()) {
    set(page, "more", fmt::format("/compare/{}/{}?from={}", *one, *other, next));
    set(page, "left_out", counted(rows.size() - next, "row", "rows"));
  }
  if (first.text.size() < left->text.size() || second.text.size() < right->text.size()) set_true(page, "cut");
  return framed(visit, {.title = "Side by side: " + left->document.title}, visit.templates.render("compare", page));
}

}  // namespace backlot::serve
