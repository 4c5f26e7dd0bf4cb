// A corpus of any size whose truth is known: each document can be made by itself, from the seed and its number.
//
//   const Corpus corpus(materials, 1'000'000, 1);
//   corpus.record(7);     // {"id": "m0000007", "date": "2024-03-22", "title": …, "text": …} and its line of the truth
//
// A pure function of the materials, the number of documents, the seed and the document's number.
#pragma once

#include "make_corpus/author.h"
#include "make_corpus/plan.h"

#include <cstdint>
#include <optional>
#include <string>

namespace backlot::made {

struct Record {
  std::string json;   // a line of JSON, without its end
  std::string truth;  // id, story, role, kind, sources, share swapped, swapper; by tabs
};

class Corpus {
 public:
  static constexpr std::string_view truth_columns = "id\tstory\trole\tkind\tsources\tshare\tswapper\tsite";

  Corpus(const Materials& materials, std::uint32_t documents, std::uint64_t seed);

  Record record(std::uint32_t number) const;
  const Plan& plan() const { return plan_; }

 private:
  struct Made {
    Article article;
    double share = 0;  // swapped against its source
  };
  Made make(std::uint32_t number) const;
  std::uint64_t site_of(std::uint32_t number) const;
  std::optional<std::string> date_of(std::uint32_t number) const;
  std::string text_of(const Article& article, std::uint32_t number, bool with_headline) const;

  std::uint64_t seed_;
  std::uint32_t sites_;
  Plan plan_;
  Author author_;
  Spinner spinner_;
};

std::string id_of(std::uint32_t number);

}  // namespace backlot::made
