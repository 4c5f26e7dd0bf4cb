// What spinning programs put in place of what: a counted table of substitutions, read from and written as TSV.
//
//   auto table = Substitutions::parse("original\tspun\tpos\tcount\nfilm\tmovie\tnoun\t46\n", "mine.tsv");
//   if (!table) return std::unexpected(table.error());      // "mine.tsv:2: …"
//   table->add({.original = "art", .spun = "artwork", .kind = "noun", .count = 1});   // what `learn` found
//   files::replace_file("mine.tsv", table->to_tsv());
//
// A file has a line of column names, of which `original` and `spun` are needed, `pos` and `count` are read and others
// are not; lines that start with '#' and empty lines are skipped. Counts of the same pair add up.
//
// Pairs of opposite direction (mom -> mother, mother -> mom) are what spinners do and are no error: the restorer never
// applies one restoration to the result of another. A pair of which both sides are the same is one.
#pragma once

#include "backlot/result/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace backlot::unspin {

struct Substitution {
  std::string original;  // as written, of one to eight words
  std::string spun;
  std::string kind;         // part of speech, "phrase", "name" or "func"; "" where it is not known
  std::uint32_t count = 1;  // how often it was seen
};

class Substitutions {
 public:
  static constexpr std::size_t longest = 8;          // words of a side
  static constexpr std::size_t most_rows = 1 << 20;  // of a table
  static constexpr std::uint32_t highest_count = 1'000'000'000;

  // Errors, with line and what is wrong with it: `invalid` (a column is missing or empty, a count is no number from 1,
  // both sides are the same, a side is too long, a byte is no UTF-8), `too_large` (more than most_rows).
  static Result<Substitutions> parse(std::string_view tsv, std::string_view file_name);

  // Adds the row, or its count to the one that is there. Errors: as parse(), without a line.
  Result<void> add(Substitution row);
  // Adds every row of another table.
  Result<void> merge(const Substitutions& other);

  // By original, then by falling count, then by spun form: the same table is the same text.
  std::string to_tsv() const;

  bool has(std::string_view original, std::string_view spun) const;

  // In the order in which they were added first.
  std::span<const Substitution> rows() const { return rows_; }

 private:
  std::vector<Substitution> rows_;
  std::unordered_map<std::string, std::uint32_t> index_;  // "original\tspun" -> row
};

}  // namespace backlot::unspin
