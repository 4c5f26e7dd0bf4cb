#include "backlot/unspin/learning.h"

#include "backlot/text/equal_runs.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

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

constexpr std::uint32_t longest_name_piece = 3;  // "Search engine optimization"

bool has_mark(const Text& text, Stretch s) {
  return std::any_of(text.tokens.begin() + s.first, text.tokens.begin() + s.last,
                     [](const Token& t) { return t.is(text::punctuation); });
}

// A piece of a name: a capital, and one beside it. Titles, in quotation marks, have capitals too.
bool is_name(const Text& text, Stretch s) {
  if (text.quotation_of(s.first) >= 0 || s.size() > longest_name_piece) return false;
  const auto capital = [&](std::uint32_t t) {
    const Token& token = text.tokens[t];
    return token.is(text::capitalized) && !token.is(text::sentence_start) && !token.is(text::in_titled);
  };
  const bool before = s.first > 0 && capital(s.first - 1);
  const bool after = s.last < text.tokens.size() && capital(s.last);
  return capital(s.first) && (before || after);  // "Web optimization" for "Seo": the others may be small
}

// Whether the stretch begins inside a word: "'re", "n't".
bool is_attached(const Text& text, Stretch s) {
  return s.first > 0 && s.first < s.last && !text.tokens[s.first].is(text::space_before);
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
  Learner(const Text& spun, const Text& original, const Substitutions& known)
      : spun_(spun), original_(original), known_(known) {}

  // What stands between two shared words.
  void between(Stretch spun, Stretch original) {
    if (spun.size() == 0 || original.size() == 0) return;  // an article dropped, a word put in
    if (has_mark(spun_, spun) || has_mark(original_, original)) return;
    // A contraction is a swap of the whole word: "who are" became "who're".
    if (spun.first > 0 && original.first > 0 && (is_attached(spun_, spun) || is_attached(original_, original))) {
      if (std::max(spun.size(), original.size()) < Substitutions::longest)
        add({spun.first - 1, spun.last}, {original.first - 1, original.last});
    } else {
      split(spun, original);
    }
  }

  std::vector<Substitution> take() { return std::move(seen_); }

 private:
  // Cuts off what is known at the front; as many words as stand for as many are swaps of one word each.
  void split(Stretch spun, Stretch original) {
    if (const auto head = known_head(spun, original)) {
      add({spun.first, head->first}, {original.first, head->second});
      if (head->first < spun.last) split({head->first, spun.last}, {head->second, original.last});
    } else if (spun.size() == original.size()) {
      for (std::uint32_t i = 0; i < spun.size(); ++i)
        add({spun.first + i, spun.first + i + 1}, {original.first + i, original.first + i + 1});
    } else if (std::max(spun.size(), original.size()) <= Substitutions::longest) {
      add(spun, original);
    }
  }

  // The ends of the longest known pair that both stretches begin with and that leaves something of both or of neither.
  std::optional<std::pair<std::uint32_t, std::uint32_t>> known_head(Stretch spun, Stretch original) const {
    const auto longest = static_cast<std::uint32_t>(Substitutions::longest);
    for (std::uint32_t o = std::min(original.size(), longest); o > 0; --o) {
      for (std::uint32_t s = std::min(spun.size(), longest); s > 0; --s) {
        if ((o == original.size()) != (s == spun.size())) continue;
        if (known_.has(folded(original_, {original.first, original.first + o}),
                       folded(spun_, {spun.first, spun.first + s})))
          return std::pair(spun.first + s, original.first + o);
      }
    }
    return std::nullopt;
  }

  void add(Stretch spun, Stretch original) {
    const bool name = is_name(spun_, spun) && is_name(original_, original);
    const auto form = [&](const Text& text, Stretch s) {
      return name ? std::string(text.written(s.first, s.last)) : folded(text, s);
    };
    Substitution row{form(original_, original), form(spun_, spun), name ? "name" : "", 1};
    if (row.original != row.spun) seen_.push_back(std::move(row));
  }

  const Text& spun_;
  const Text& original_;
  const Substitutions& known_;
  std::vector<Substitution> seen_;
};

}  // namespace

Result<std::vector<Substitution>> learn(const Text& spun, const Text& original, const Substitutions& known) {
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
  Learner learner(spun, original, known);
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
