#include "backlot/unspin/learning.h"

#include "backlot/text/equal_runs.h"

#include <algorithm>
#include <unordered_map>

namespace backlot::unspin {
namespace {

using text::Text;
using text::Token;

// Tokens [first, last).
struct Stretch {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t size() const { return last - first; }
};

// Words as numbers, equal for equal words of both texts.
class Numbers {
 public:
  std::vector<std::uint32_t> of(const Text& text) {
    std::vector<std::uint32_t> row;
    row.reserve(text.tokens.size());
    for (const Token& token : text.tokens)
      row.push_back(numbers_.try_emplace(token.word, static_cast<std::uint32_t>(numbers_.size())).first->second);
    return row;
  }

 private:
  std::unordered_map<std::string_view, std::uint32_t> numbers_;
};

bool has_mark(const Text& text, Stretch s) {
  return std::any_of(text.tokens.begin() + s.first, text.tokens.begin() + s.last,
                     [](const Token& t) { return t.is(text::punctuation); });
}

bool is_name(const Text& text, Stretch s) {
  if (text.quotation_of(s.first) >= 0) return false;  // a title, or speech
  const Token& first = text.tokens[s.first];          // "Web optimization" for "Seo": the others may be small
  return first.is(text::capitalized) && !first.is(text::sentence_start) && !first.is(text::in_titled);
}

std::string folded(const Text& text, Stretch s) {
  std::string out;
  for (std::uint32_t t = s.first; t < s.last; ++t) {
    if (!out.empty() && text.tokens[t].is(text::space_before)) out += ' ';
    out += text.tokens[t].word;
  }
  return out;
}

class Learner {
 public:
  Learner(const Text& spun, const Text& original) : spun_(spun), original_(original) {}

  // What stands between two shared words. As many words for as many were swapped one by one.
  void between(Stretch spun, Stretch original) {
    if (spun.size() == 0 || original.size() == 0) return;  // an article dropped, a word put in
    if (has_mark(spun_, spun) || has_mark(original_, original)) return;
    if (spun.size() == original.size()) {
      for (std::uint32_t i = 0; i < spun.size(); ++i)
        add({spun.first + i, spun.first + i + 1}, {original.first + i, original.first + i + 1});
    } else if (std::max(spun.size(), original.size()) <= Substitutions::longest) {
      add(spun, original);
    }
  }

  std::vector<Substitution> take() { return std::move(seen_); }

 private:
  void add(Stretch spun, Stretch original) {
    const bool name = is_name(spun_, spun) && is_name(original_, original);
    const auto form = [&](const Text& text, Stretch s) {
      return name ? std::string(text.written(s.first, s.last)) : folded(text, s);
    };
    seen_.push_back({form(original_, original), form(spun_, spun), name ? "name" : "", 1});
  }

  const Text& spun_;
  const Text& original_;
  std::vector<Substitution> seen_;
};

}  // namespace

Result<std::vector<Substitution>> learn(const Text& spun, const Text& original) {
  Numbers numbers;
  const auto a = numbers.of(spun);
  const auto b = numbers.of(original);
  const std::size_t longer = std::max(a.size(), b.size());
  const auto most_edits = static_cast<std::uint32_t>(2.0 * (1.0 - least_shared) * static_cast<double>(longer));
  const auto runs = text::equal_runs(a, b, most_edits);
  std::size_t shared = 0;
  if (runs) {
    for (const text::EqualRun& run : *runs) shared += run.length;
  }
  if (longer == 0 || static_cast<double>(shared) < least_shared * static_cast<double>(longer))
    return fail(ErrorCode::invalid,
                "the two texts are no versions of each other: fewer than half of their words are the same, in order");
  Learner learner(spun, original);
  Stretch in_spun;
  Stretch in_original;
  for (const text::EqualRun& run : *runs) {
    learner.between({in_spun.first, run.a}, {in_original.first, run.b});
    in_spun.first = run.a + run.length;
    in_original.first = run.b + run.length;
  }
  learner.between({in_spun.first, static_cast<std::uint32_t>(a.size())},
                  {in_original.first, static_cast<std::uint32_t>(b.size())});
  return learner.take();
}

}  // namespace backlot::unspin
