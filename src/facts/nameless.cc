#include "backlot/facts/nameless.h"

#include "backlot/facts/slots.h"

#include <algorithm>
#include <string_view>

namespace backlot::facts {
namespace {

using article::BlockKind;
using mentions::Kind;
using mentions::Mention;
using mentions::no_entity;
using text::Token;

constexpr std::uint32_t longest_head = 10;   // tokens of a title on a line of its own
constexpr std::uint32_t longest_row = 40;    // tokens of a row of a list
constexpr std::ptrdiff_t enough_sheets = 2;  // of one label, in one text
constexpr std::size_t enough_rows = 3;       // "Bunheads: …", one below the other

// A block and its sentences [first, last).
struct Line {
  BlockKind kind = BlockKind::body;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  Words words;
};

class Reader {
 public:
  Reader(const Context& context, const Titles& titles)
      : context_(context), titles_(titles), nameless_(context.sentences().size(), false) {
    for (const SentenceView& s : context.sentences()) {
      const text::Sentence& sentence = context.text().sentences[s.index];
      if (lines_.empty() || context.sentences()[lines_.back().first].block_index != s.block_index)
        lines_.push_back({s.block, s.index, s.index, {sentence.first, sentence.last}});
      lines_.back().last = s.index + 1;
      lines_.back().words.last = sentence.last;
    }
  }

  std::vector<bool> run() {
    mark_sheets();
    for (const Line& line : lines_) {
      if (heads_row(line)) mark(line);
    }
    mark_labelled_rows();
    return std::move(nameless_);
  }

 private:
  const Token& token(std::uint32_t t) const { return context_.text().tokens[t]; }

  void mark(const Line& line) {
    for (std::uint32_t s = line.first; s < line.last; ++s) nameless_[s] = true;
  }

  bool names_work(Words words) const {
    return std::ranges::any_of(context_.mentions_in(words),
                               [&](const Mention* m) { return titles_.work_of(*m) != no_entity; });
  }

  // The label of a sheet that a line begins with: "Premiere Date" of "Premiere Date: September 4"; else empty.
  std::string_view label(const Line& line) const {
    for (const Claim& claim : context_.claims("sheet-label", line.first)) return context_.written(claim.extent());
    return {};
  }

  // "Lost", "Dali and Cocky Prince": a line that may be a title and nothing else.
  bool is_head(const Line& line) const {
    if (line.kind == BlockKind::headline || line.words.last - line.words.first > longest_head) return false;
    if (!starts_name(line.words.first) || names_work(line.words) || !label(line).empty()) return false;
    for (std::uint32_t t = line.words.first; t < line.words.last; ++t) {
      if (token(t).word == ":") return false;  // "Korean Title: …"
    }
    return std::ranges::none_of(context_.mentions_in(line.words),
                                [](const Mention* m) { return is_time(*m) || m->kind == Kind::network; });
  }

  bool starts_name(std::uint32_t t) const {
    return token(t).is(text::capitalized) || token(t).is(text::all_caps) || token(t).is(text::has_digit);
  }

  // Several sheets in one text, each below a title.
  void mark_sheets() {
    bool inside = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const bool above = i + 1 < lines_.size() && !label(lines_[i + 1]).empty() && is_repeated(label(lines_[i + 1]));
      if (above && is_head(lines_[i]))
        inside = true;
      else if (label(lines_[i]).empty() &&
               (lines_[i].kind == BlockKind::headline || names_work(lines_[i].words) || above))
        inside = false;
      if (inside) mark(lines_[i]);
    }
  }

  bool is_repeated(std::string_view label) const {
    return std::ranges::count_if(context_.claims("sheet-label"), [&](const Claim& c) {
             return context_.written(c.extent()) == label;
           }) >= enough_sheets;
  }

  // One past the name that a line begins with: capitals, and small words between them. Its start where there is none.
  std::uint32_t end_of_name(Words line) const {
    std::uint32_t end = line.first;
    for (std::uint32_t t = line.first; t < line.last; ++t) {
      const Mention* m = context_.mention_at(t);
      if (m != nullptr && m->kind != Kind::person && m->kind != Kind::place && m->kind != Kind::count) break;
      const Token& word = token(t);
      const bool mark = word.tag == text::Tag::punct || word.is(text::punctuation);
      const bool own = word.word == "&" || word.word == "!" || word.word == "?" || word.word == "'s";  // of a title
      if (mark && !own) break;
      if (own && t == end && word.word != "&") end = t + 1;
      if (starts_name(t))
        end = t + 1;
      else if (word.tag == text::Tag::verb || t - end > 2)
        break;
    }
    return end;
  }

  // "9-1-1 (Fox)", "Rush, 9.30pm, TG4", "The One Show - BBC One, 7pm": a name of its own, and where or when it is.
  bool heads_row(const Line& line) const {
    if (line.kind == BlockKind::headline || line.words.last - line.words.first > longest_row) return false;
    const std::uint32_t end = end_of_name(line.words);
    if (end == line.words.first || end + 1 >= line.words.last || names_work({line.words.first, end + 2})) return false;
    const std::string_view mark = token(end).word;
    if (const Mention* hour = context_.mention_at(end); hour != nullptr && hour->kind == Kind::clock)
      return !names_work(line.words);  // "Who Was It? 9.00pm, ITV"
    if (mark != "(" && mark != "," && mark != "-" && mark != "–" && mark != "—" && mark != "|") return false;
    const Mention* next = context_.mention_at(end + 1);
    const bool where = next != nullptr && (next->kind == Kind::network || next->kind == Kind::clock);
    if (!where || (mark == "," && next->kind == Kind::network)) return false;
    return label(line).empty() && !names_work(line.words);
  }

  // "Bunheads: Officially cancelled" between rows like it, each with another name.
  void mark_labelled_rows() {
    std::vector<const Line*> rows;
    const auto settle = [&] {
      if (rows.size() >= enough_rows) std::ranges::for_each(rows, [&](const Line* l) { mark(*l); });
      rows.clear();
    };
    for (const Line& line : lines_) {
      if (is_labelled_row(line))
        rows.push_back(&line);
      else if (line.kind == BlockKind::body && line.last - line.first > 1)
        settle();
    }
    settle();
  }

  bool is_labelled_row(const Line& line) const {
    if (line.kind == BlockKind::headline || names_work(line.words) || !label(line).empty()) return false;
    const std::uint32_t end = end_of_name(line.words);
    if (end == line.words.first || end + 1 >= line.words.last || token(end).word != ":") return false;
    const Mention* m = context_.mention_at(line.words.first);
    if (m != nullptr && m->first == line.words.first && m->last == end) return false;  // "Yoon: It was cold"
    const std::string_view name = context_.written({line.words.first, end});
    return std::ranges::count_if(lines_, [&](const Line& other) {
             return context_.written({other.words.first,
                                      std::min(other.words.first + end - line.words.first, other.words.last)}) == name;
           }) == 1;
  }

  const Context& context_;
  const Titles& titles_;
  std::vector<Line> lines_;
  std::vector<bool> nameless_;
};

}  // namespace

std::vector<bool> nameless_lines(const Context& context, const Titles& titles) { return Reader(context, titles).run(); }

}  // namespace backlot::facts
