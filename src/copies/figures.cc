#include "backlot/copies/figures.h"

#include <algorithm>

namespace backlot::copies {
namespace {

bool is_number(Word w) { return w.kind() == WordKind::number; }
bool is_name(Word w) { return w.kind() == WordKind::name || is_number(w); }

// Kept words and swaps without a hole of more than two words. It tells of copying if its names and numbers were kept:
// a page of the same template puts others there.
struct Stretch {
  static constexpr std::uint32_t shortest = 12;
  static constexpr std::uint32_t long_run = 25;

  std::uint32_t words = 0, names = 0, strange = 0, numbers = 0, renumbered = 0;
  std::uint32_t exact = 0;  // words in long runs

  bool is_copied() const { return words >= shortest && 3 * strange <= names; }
  bool is_renumbered() const { return renumbered >= 2 && 3 * renumbered > numbers; }
};

// What is counted of a run of words in one text, without furniture.
struct Run {
  std::uint32_t words = 0, names = 0, numbers = 0;

  void add(Word word, float weight) {
    const std::uint32_t counts = weight > 0 ? 1 : 0;
    words += counts;
    names += is_name(word) ? counts : 0;
    numbers += is_number(word) ? counts : 0;
  }
};

// Sums over one of the two texts.
struct Sums {
  explicit Sums(const Side& side) : text(side) {}

  const Side& text;
  float derived = 0, kept = 0;
  std::uint32_t words = 0, names = 0, strange = 0;

  void add(float derived_now, float kept_now, const Run& run) {
    derived = derived_now;
    kept = kept_now;
    words += run.words;
    names += run.names;
  }
  float share() const { return text.weight > 0 ? derived / text.weight : 0; }
};

class Counter {
 public:
  Counter(const Side& first, const Side& second, const Reader& reader) : reader_(reader), one_(first), other_(second) {}

  void count(const Passage& p) {
    for (const Step& s : p.steps) {
      if (s.kind == StepKind::kept) {
        keep(s);
      } else {
        change(s);
      }
    }
    end_stretch();
  }

  Figures figures() const;

 private:
  void end_stretch() {
    if (stretch_.is_copied() && stretch_.is_renumbered()) {
      beside_counters_ += stretch_.exact;
    } else if (stretch_.is_copied()) {
      tight_ += stretch_.words;
    }
    stretch_ = {};
  }

  void keep(const Step& s) {
    const Run here = derive_kept(s);
    stretch_.names += 2 * here.names;
    stretch_.numbers += here.numbers;
    numbers_kept_ += here.numbers;
    stretch_.words += here.words;
    if (here.words < Stretch::long_run) return;
    stretch_.exact += here.words;
    exact_ += here.words;
  }

  // Counts a run of kept words, and says what the first text has of it. Sums are added up in registers, in the order of
  // the words, and those of both texts side by side: one alone would wait for itself.
  Run derive_kept(const Step& s) {
    const Side& first = one_.text;
    const Side& second = other_.text;
    Run here, there;
    float derived = one_.derived, kept = one_.kept, derived_there = other_.derived, kept_there = other_.kept;
    for (std::uint32_t i = s.first_begin, j = s.second_begin; i < s.first_end; ++i, ++j) {
      derived += first.weights[i];
      kept += first.weights[i];
      derived_there += second.weights[j];
      kept_there += second.weights[j];
      here.add(first.words[i], first.weights[i]);
      there.add(second.words[j], second.weights[j]);
    }
    one_.add(derived, kept, here);
    other_.add(derived_there, kept_there, there);
    return here;
  }

  void change(const Step& s) {
    const std::uint32_t rows = s.first_end - s.first_begin;
    const std::uint32_t columns = s.second_end - s.second_begin;
    if (s.kind == StepKind::swapped) {
      derive_swapped(one_, s.first_begin, s.first_end);
      derive_swapped(other_, s.second_begin, s.second_end);
      if (rows == columns) compare(s);
      stretch_.words += std::min(rows, columns);
    } else if (rows + columns > 2) {
      end_stretch();
    }
    look_for_strangers(one_, s.first_begin, s.first_end, other_);
    look_for_strangers(other_, s.second_begin, s.second_end, one_);
  }

  static void derive_swapped(Sums& side, std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t i = begin; i < end; ++i) {
      side.derived += side.text.weights[i];
      side.words += side.text.weights[i] > 0 ? 1 : 0;
    }
  }

  void compare(const Step& s) {
    if (s.first_end - s.first_begin == 1) ++isolated_;
    for (std::uint32_t k = 0; s.first_begin + k < s.first_end; ++k) {
      const Word a = one_.text.words[s.first_begin + k];
      const Word b = other_.text.words[s.second_begin + k];
      if (!is_number(a) || !is_number(b) ||
          one_.text.senses[s.first_begin + k] == other_.text.senses[s.second_begin + k])
        continue;
      if (reader_.known_swap(a, b)) continue;
      ++renumbered_;
      ++stretch_.renumbered;
    }
  }

  void look_for_strangers(Sums& side, std::uint32_t begin, std::uint32_t end, Sums& there) {
    for (std::uint32_t i = begin; i < end; ++i) {
      if (!is_name(side.text.words[i])) continue;
      const std::uint32_t strange = there.text.all_senses.contains(side.text.senses[i]) ? 0 : 1;
      ++side.names;
      ++stretch_.names;
      side.strange += strange;
      stretch_.strange += strange;
    }
  }

  const Reader& reader_;
  Sums one_, other_;
  std::uint32_t isolated_ = 0, numbers_kept_ = 0, renumbered_ = 0, tight_ = 0, exact_ = 0, beside_counters_ = 0;
  Stretch stretch_;
};

template <typename Number>
float share(Number part, Number whole) {
  return whole > 0 ? static_cast<float>(part) / static_cast<float>(whole) : 0;
}

// A long run of the very words tells of copying whatever numbers stand next to it: the counters of a page ("3
// comments", "read by 21 people") stand beside such runs. Not so on pages of a template, where names stand against
// others as well; and what many pages share has no weight, however long it is (furniture.h).
Figures Counter::figures() const {
  constexpr float of_a_template = 0.4F;
  const std::uint32_t words = std::min(one_.words, other_.words);
  const float strange = share(one_.strange + other_.strange, one_.names + other_.names);
  const bool counters = strange < of_a_template;
  const float among_other_words = counters ? 1 - std::min(1.F, share(exact_, words)) : 1;
  return {.first_share = one_.share(),
          .second_share = other_.share(),
          .kept = share(one_.kept + other_.kept, one_.derived + other_.derived),
          .isolated = share(2 * isolated_, one_.words + other_.words),
          .strange = strange,
          .renumbered = share(renumbered_, renumbered_ + numbers_kept_) * among_other_words,
          .tight = tight_ + (counters ? beside_counters_ : 0),
          .words = words};
}

}  // namespace

Figures figures_of(Side& first, Side& second, const Alignment& alignment, const Reader& reader) {
  if (alignment.passages.empty()) return {};
  first.look_for_senses();
  second.look_for_senses();
  Counter counter(first, second, reader);
  for (const Passage& p : alignment.passages) counter.count(p);
  return counter.figures();
}

}  // namespace backlot::copies
