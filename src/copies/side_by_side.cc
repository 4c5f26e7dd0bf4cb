#include "backlot/copies/side_by_side.h"

#include <algorithm>

namespace backlot::copies {
namespace {

// Where the marks in front of a word begin: what stands behind the last white space before it ("“" of "“Sorry").
std::uint32_t front(const Located& of, std::uint32_t word) {
  const std::uint32_t from = word == 0 ? 0 : of.spans[word - 1].end;
  const std::string_view between = of.text.substr(from, of.spans[word].begin - from);
  const std::size_t space = between.find_last_of(" \n\t");
  return space == std::string_view::npos && word > 0 ? of.spans[word].begin
                                                     : from + static_cast<std::uint32_t>(space + 1);
}

// The words [begin, end) with the marks around them and the white space behind them, cut at the end of the line.
std::string_view slice(const Located& of, std::uint32_t begin, std::uint32_t end) {
  const std::uint32_t from = front(of, begin);
  const std::uint32_t last = of.spans[end - 1].end;
  const auto until = end < of.spans.size() ? front(of, end) : static_cast<std::uint32_t>(of.text.size());
  const std::size_t line_end = of.text.find('\n', last);
  return of.text.substr(from, std::min<std::size_t>(until, line_end) - from);
}

class Rows {
 public:
  Rows(const Located& left, const Located& right) : left_(left), right_(right) {}

  // Stretches of one text alone, a row a sentence.
  void add_left(std::uint32_t begin, std::uint32_t end) { add_alone(left_, &Row::left, begin, end); }
  void add_right(std::uint32_t begin, std::uint32_t end) { add_alone(right_, &Row::right, begin, end); }

  void add(const Passage& passage) {
    for (std::size_t i = 0; i < passage.steps.size(); ++i) {
      const Step& step = passage.steps[i];
      if (step.kind == StepKind::kept) {
        add_kept(step);
        continue;
      }
      start_row(step);
      const PieceKind kind = is_exchange(passage.steps, i) ? PieceKind::swapped : PieceKind::alone;
      add_piece(left_, row_.left, step.first_begin, step.first_end, kind);
      add_piece(right_, row_.right, step.second_begin, step.second_end, kind);
    }
    flush();
  }

  std::vector<Row> take() { return std::move(rows_); }

 private:
  // Words that are dropped beside words that are inserted stand for each other, however little they resemble.
  static bool is_exchange(std::span<const Step> steps, std::size_t i) {
    const auto is = [&](std::size_t at, StepKind kind) { return at < steps.size() && steps[at].kind == kind; };
    switch (steps[i].kind) {
      case StepKind::swapped: return true;
      case StepKind::dropped: return is(i + 1, StepKind::inserted) || is(i - 1, StepKind::inserted);
      case StepKind::inserted: return is(i + 1, StepKind::dropped) || is(i - 1, StepKind::dropped);
      case StepKind::kept: break;
    }
    return false;
  }

  // A new row at each sentence of the left text, or of the right one where it alone goes on.
  void start_row(const Step& step) {
    const bool left = step.first_begin < step.first_end;
    const Word first = left ? left_.words[step.first_begin] : right_.words[step.second_begin];
    if (first.starts_sentence() && !(left ? row_.left : row_.right).empty()) flush();
  }
  void add_kept(const Step& step) {
    std::uint32_t from = 0;
    const std::uint32_t length = step.first_end - step.first_begin;
    for (std::uint32_t i = 0; i <= length; ++i) {
      if (i < length && (i == from || !left_.words[step.first_begin + i].starts_sentence())) continue;
      if (left_.words[step.first_begin + from].starts_sentence() && !row_.left.empty()) flush();
      add_piece(left_, row_.left, step.first_begin + from, step.first_begin + i, PieceKind::kept);
      add_piece(right_, row_.right, step.second_begin + from, step.second_begin + i, PieceKind::kept);
      from = i;
    }
  }
  void add_alone(const Located& of, std::vector<Piece> Row::* side, std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t from = begin; from < end;) {
      std::uint32_t to = from + 1;
      while (to < end && !of.words[to].starts_sentence()) ++to;
      add_piece(of, row_.*side, from, to, PieceKind::alone);
      flush();
      from = to;
    }
  }
  static void add_piece(const Located& of, std::vector<Piece>& to, std::uint32_t begin, std::uint32_t end,
                        PieceKind kind) {
    if (begin < end) to.push_back({slice(of, begin, end), kind});
  }
  void flush() {
    if (!row_.left.empty() || !row_.right.empty()) rows_.push_back(std::move(row_));
    row_ = {};
  }

  const Located& left_;
  const Located& right_;
  std::vector<Row> rows_;
  Row row_;
};

}  // namespace

std::string_view name_of(PieceKind kind) {
  switch (kind) {
    case PieceKind::kept: return "kept";
    case PieceKind::swapped: return "swapped";
    case PieceKind::alone: return "alone";
  }
  return "kept";
}

std::vector<Row> side_by_side(const Located& left, const Located& right, const Alignment& alignment) {
  // Where the stretch of the right text ends that follows each passage: at the next passage in its own order.
  std::vector<std::uint32_t> begins;
  for (const Passage& p : alignment.passages) begins.push_back(p.second_begin);
  begins.push_back(static_cast<std::uint32_t>(right.words.size()));
  std::ranges::sort(begins);
  const auto next_after = [&](std::uint32_t at) { return *std::ranges::lower_bound(begins, at); };

  Rows rows(left, right);
  rows.add_right(0, begins.front());
  std::uint32_t at = 0;
  for (const Passage& p : alignment.passages) {
    rows.add_left(at, p.first_begin);
    rows.add(p);
    rows.add_right(p.second_end, next_after(p.second_end));
    at = p.first_end;
  }
  rows.add_left(at, static_cast<std::uint32_t>(left.words.size()));
  return rows.take();
}

}  // namespace backlot::copies
