// Two documents, read and put next to each other: what `compare` prints and what the site shows.
//
//   const copies::Comparison c = copies::compare(left, right, reader);
//   print(copies::in_words(c.verdict, left.id, right.id));      // "b is a spun copy of a (probability 0.99, …); …"
//   for (const Row& row : c.rows) show(row.left, row.right);    // side_by_side.h
//
// Time grows with the words of both. Any number of threads may share a reader.
#pragma once

#include "backlot/article/document.h"
#include "backlot/copies/side_by_side.h"
#include "backlot/copies/verification.h"

#include <string>
#include <string_view>
#include <vector>

namespace backlot::copies {

struct Comparison {
  Verdict verdict;        // left is its first, right its second
  std::vector<Row> rows;  // views of both texts
};

// The documents must outlive the rows.
Comparison compare(const article::Document& left, const article::Document& right, const Reader& reader);
Comparison compare(article::Document&&, const article::Document&, const Reader&) = delete;
Comparison compare(const article::Document&, article::Document&&, const Reader&) = delete;

// What a document is called by how it derives from another: "a spun copy", "an excerpt". `relation` as name_of() says
// it.
std::string noun_of(std::string_view relation);

// The verdict as a sentence about documents of these names.
std::string in_words(const Verdict& verdict, std::string_view first, std::string_view second);

}  // namespace backlot::copies
