// Rows of which some are documents: those go through the stages together, and each row gets what was made of it, or
// why it is no document, in its place.
//
//   Parsed parsed;
//   for (auto& row : rows) parsed.add(read(row));
//   const auto annotations = annotator.annotate(parsed.documents, scratch);
//   parsed.for_each_row([&](std::size_t row, std::size_t document) { … annotations[document] … },
//                       [&](std::size_t row, const Error& error) { … });
#pragma once

#include "backlot/article/document.h"
#include "backlot/result/result.h"

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace backlot::pipeline {

struct Parsed {
  std::vector<article::Document> documents;
  std::vector<std::optional<Error>> errors;  // by row; nullopt where it is the next document

  void reserve(std::size_t rows) {
    documents.reserve(rows);
    errors.reserve(rows);
  }

  void add(Result<article::Document> row) {
    errors.push_back(row ? std::nullopt : std::optional(std::move(row.error())));
    if (row) documents.push_back(*std::move(row));
  }

  // Calls read(row, place among the documents) or refused(row, error) for each row, in their order.
  template <class Read, class Refused>
  void for_each_row(Read read, Refused refused) const {
    std::size_t document = 0;
    for (std::size_t row = 0; row < errors.size(); ++row) {
      if (errors[row]) {
        refused(row, *errors[row]);
      } else {
        read(row, document++);
      }
    }
  }
};

}  // namespace backlot::pipeline
