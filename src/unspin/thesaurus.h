// Which words and terms may stand for which, by a dictionary (WordNet): what a spinner that the substitutions do not
// know has to choose from.
//
//   for (const Original& o : Thesaurus::shipped().originals_of("observe"))
//     consider(o.term, o.log_probability);               // "take note" -0.8, "note" -1.5, "watch" -1.8, …
//
// Terms are base forms, folded, and single words or several words divided by spaces: whoever asks takes an inflection
// off (Token::lemma) and puts it back on. The built-in data is frozen; everything may be used from any thread.
#pragma once

#include "backlot/unspin/thesaurus_layout.h"

#include <cstddef>
#include <iterator>
#include <span>
#include <string_view>
#include <utility>

namespace backlot::unspin {

struct Original {
  std::string_view term;      // lives as long as the thesaurus' data
  float log_probability = 0;  // of the term asked for being written, where this one is replaced by some other; natural
  Relation relation = Relation::same;
  char part = 'n';  // n, v, a, r: noun, verb, adjective, adverb
};

class Thesaurus {
 public:
  // What is built in.
  static Thesaurus shipped();
  // Over data that thesaurus_compiler laid out and that outlives it.
  explicit Thesaurus(std::span<const std::byte> data);

  // A view of rows, read as they are looked at, by falling log_probability. Rare terms come first: they have few others
  // to be replaced by. Weigh each with how usual it is (LanguageModel) before some are cut off.
  class Originals {
   public:
    class Iterator {
     public:
      using value_type = Original;
      using difference_type = std::ptrdiff_t;
      Iterator() = default;
      Iterator(const OriginalRow* row, const char* pool) : row_(row), pool_(pool) {}
      Original operator*() const {
        const float said = -static_cast<float>(row_->cost) / thesaurus_steps;
        return {{pool_ + row_->place, row_->length}, said, row_->relation, row_->part};
      }
      Iterator& operator++() {
        ++row_;
        return *this;
      }
      Iterator operator++(int) { return std::exchange(*this, {row_ + 1, pool_}); }
      bool operator==(const Iterator& other) const { return row_ == other.row_; }

     private:
      const OriginalRow* row_ = nullptr;
      const char* pool_ = nullptr;
    };

    Originals(std::span<const OriginalRow> rows, const char* pool) : rows_(rows), pool_(pool) {}
    Iterator begin() const { return {rows_.data(), pool_}; }
    Iterator end() const { return {rows_.data() + rows_.size(), pool_}; }
    std::size_t size() const { return rows_.size(); }
    bool empty() const { return rows_.empty(); }

   private:
    std::span<const OriginalRow> rows_;
    const char* pool_;
  };

  // The terms that `term` (folded, a base form) may stand for; empty where it is not known.
  Originals originals_of(std::string_view term) const;

 private:
  std::span<const TermSlot> terms_;
  std::span<const OriginalRow> originals_;
  const char* pool_ = nullptr;
};

}  // namespace backlot::unspin
