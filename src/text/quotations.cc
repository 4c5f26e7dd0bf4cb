#include "backlot/text/quotations.h"

#include "backlot/text/chars.h"

#include <algorithm>

namespace backlot::text {
namespace {

constexpr std::size_t deepest = 16;  // quotations inside quotations; no text needs more

bool is_opening_bracket(Char c) {
  return c.code_point == '(' || c.code_point == '[' || c.code_point == '*' || c.code_point == '_';
}

bool is_quote(Char c) { return c.kind == CharClass::single_quote || c.kind == CharClass::double_quote; }

}  // namespace

struct QuotePairer::Around {
  Char before;
  Char after;

  bool starts_word() const {
    return before.space() || before.kind == CharClass::dash || is_opening_bracket(before) || is_quote(before);
  }
  bool space_before() const { return before.space(); }
  bool space_after() const { return after.space(); }
};

void QuotePairer::start(std::string_view source, std::span<const Token> tokens, std::vector<Quotation>& found) {
  source_ = source;
  tokens_ = tokens;
  found_ = &found;
  roles_.assign(tokens.size(), QuoteRole::none);
  stack_.clear();
}

QuotePairer::Mark QuotePairer::mark_of(std::uint32_t t) const {
  const Token& token = tokens_[t];
  const std::string_view written = source_.substr(token.begin, token.end - token.begin);
  const Char c = char_at(written, 0);
  if (!is_quote(c)) return {};
  if (written.size() > c.length) {
    const bool doubled = written == "''" || written == "``";
    return doubled ? Mark{c.code_point == '`' ? U'“' : U'"', Family::double_mark} : Mark{};
  }
  switch (c.code_point) {
    case 0x00AB:
    case 0x00BB: return {c.code_point, Family::guillemet};
    case 0x2039:
    case 0x203A: return {c.code_point, Family::single_guillemet};
    case 0x300C:
    case 0x300D: return {c.code_point, Family::corner};
    case 0x300E:
    case 0x300F: return {c.code_point, Family::double_corner};
    default: return {c.code_point, c.kind == CharClass::double_quote ? Family::double_mark : Family::single_mark};
  }
}

QuotePairer::Around QuotePairer::around(std::uint32_t t) const {
  return {char_before(source_, tokens_[t].begin), char_at(source_, tokens_[t].end)};
}

bool QuotePairer::is_open(Family family) const {
  return std::ranges::any_of(stack_, [family](const Open& o) { return o.mark.family == family; });
}

QuotePairer::Sense QuotePairer::sense(std::uint32_t t, Mark mark) {
  switch (mark.code_point) {
    case 0x00AB:
    case 0x2039:
    case 0x300C:
    case 0x300E: return Sense::opens;
    case 0x00BB:
    case 0x203A:
    case 0x300D:
    case 0x300F: return Sense::closes;
    default: return mark.family == Family::double_mark ? double_sense(t, mark) : single_sense(t, mark);
  }
}

// Curly marks mean what they say, unless their place says the contrary (“Hello“, ”Hello”).
QuotePairer::Sense QuotePairer::double_sense(std::uint32_t t, Mark mark) {
  const Around a = around(t);
  const bool open = is_open(Family::double_mark);
  switch (mark.code_point) {
    case 0x201C:
    case 0x201F: {
      const bool low_opened = open && stack_.back().mark.code_point == 0x201E;         // „Hello“
      const bool grade = a.before.kind == CharClass::dash && !a.after.alphanumeric();  // “A-“
      const bool misplaced = open && (!a.starts_word() || grade) && !a.after.alphanumeric();
      return low_opened || misplaced ? Sense::closes : Sense::opens;
    }
    case 0x201E: return Sense::opens;
    case 0x201D: return !open && a.starts_word() && a.after.alphanumeric() ? Sense::opens : Sense::closes;
    default: return straight_sense(t);
  }
}

QuotePairer::Sense QuotePairer::straight_sense(std::uint32_t t) const {
  const Around a = around(t);
  const bool open = is_open(Family::double_mark);
  if (!open && a.before.digit()) return Sense::none;  // inches
  if (a.starts_word() == a.space_after()) return open ? Sense::closes : Sense::opens;
  return a.space_after() || open ? Sense::closes : Sense::opens;
}

QuotePairer::Sense QuotePairer::single_sense(std::uint32_t t, Mark mark) {
  const Around a = around(t);
  const bool open = is_open(Family::single_mark);
  if (mark.code_point == 0x2018 || mark.code_point == 0x201A || mark.code_point == 0x201B) {
    const bool misplaced = !a.starts_word() && !a.after.alphanumeric();  // ‘Hello‘, he said
    if (a.space_after() || misplaced) return open ? Sense::closes : Sense::none;
    return a.starts_word() && (closes_itself(t) || stays_open(t, mark)) ? Sense::opens : Sense::none;
  }
  if (open) return may_close_single(t) && !is_plural_possessive(t) ? Sense::closes : Sense::none;
  const bool opens = a.starts_word() && (a.after.alphanumeric() || is_quote(a.after)) && closes_itself(t);
  return opens ? Sense::opens : Sense::none;
}

bool QuotePairer::may_close_single(std::uint32_t t) const {
  const Around a = around(t);
  return !a.space_before() && !a.after.alphanumeric();
}

// Whether a single mark that could close follows in the segment. The mark found is remembered, so that all questions
// about one segment read its tokens once.
bool QuotePairer::closes_later(std::uint32_t t) {
  if (next_closer_ > t) return next_closer_ < last_;
  next_closer_ = t + 1;
  while (next_closer_ < last_ && !is_single_closer(next_closer_)) ++next_closer_;
  return next_closer_ < last_;
}

// Whether a mark that could close is left for `t` by those that open behind it: none is for the first of
// "‘Comedy Hour’s ‘Daily Salt’, and ‘Tonight’".
bool QuotePairer::closes_itself(std::uint32_t t) {
  constexpr std::uint32_t reach = 200;  // tokens; where marks open again and again, few of them mean it
  if (!closes_later(t)) return false;
  if (!opens_before_closer(t)) return true;
  int depth = 1;
  for (std::uint32_t i = t + 1; i < std::min(last_, t + reach); ++i) {
    if (mark_of(i).family != Family::single_mark) continue;
    if (around(i).starts_word() && around(i).after.alphanumeric())
      ++depth;
    else if (is_single_closer(i) && --depth == 0)
      return true;
  }
  return false;
}

bool QuotePairer::is_single_closer(std::uint32_t t) const {
  const Mark mark = mark_of(t);
  const bool misplaced = mark.code_point == 0x2018 && around(t).starts_word();
  return mark.family == Family::single_mark && !misplaced && may_close_single(t);
}

// Whether a quotation that `mark` opens at `t` may run on into the next segment, which opens with the same mark.
bool QuotePairer::stays_open(std::uint32_t, Mark mark) const {
  return last_ < tokens_.size() && mark_of(last_).code_point == mark.code_point;
}

// "the students’ plan" inside ‘…’: an s before, a small letter after, and another mark to come that can close, with
// none that opens before it ("‘A Kiss’ was moved behind ‘Words’").
bool QuotePairer::is_plural_possessive(std::uint32_t t) {
  const Around a = around(t);
  if ((a.before.code_point != 's' && a.before.code_point != 'S') || !a.space_after() || t + 1 >= last_) return false;
  return char_at(source_, tokens_[t + 1].begin).kind == CharClass::lower && closes_later(t) && !opens_before_closer(t);
}

// Whether a single mark opens between `t` and the closer that closes_later() has found.
bool QuotePairer::opens_before_closer(std::uint32_t t) const {
  for (std::uint32_t i = t + 1; i < next_closer_; ++i) {
    const Mark mark = mark_of(i);
    if (mark.family == Family::single_mark && around(i).starts_word() && around(i).after.alphanumeric()) return true;
  }
  return false;
}

void QuotePairer::open(std::uint32_t t, Mark mark) {
  if (stack_.size() >= deepest) return;
  Quotation q;
  q.outer = tokens_[t].span();
  q.first = t + 1;
  q.parent = stack_.empty() ? -1 : static_cast<std::int32_t>(stack_.back().quotation);
  stack_.push_back({static_cast<std::uint32_t>(found_->size()), mark});
  found_->push_back(q);
  roles_[t] = QuoteRole::opens;
}

// Ends the innermost open quotation before token `last` and byte `end_byte`.
void QuotePairer::end_top(std::uint32_t last, std::uint32_t end_byte) {
  Quotation& q = (*found_)[stack_.back().quotation];
  q.last = last;
  q.inner = q.first < last ? Span{tokens_[q.first].begin, tokens_[last - 1].end} : Span{q.outer.end, q.outer.end};
  q.open = end_byte == 0;
  q.outer.end = q.open ? std::max(q.outer.end, q.inner.end) : end_byte;
  stack_.pop_back();
}

void QuotePairer::close(std::uint32_t t, Family family) {
  if (!is_open(family)) return;
  while (stack_.back().mark.family != family) end_top(t, 0);
  end_top(t, tokens_[t].end);
  roles_[t] = QuoteRole::closes;
}

// Only the outermost quotation can run on: the mark that opened it stands at the start of the next segment again.
void QuotePairer::end_segment() {
  while (stack_.size() > 1) end_top(last_, 0);
  if (stack_.empty()) return;
  if (last_ < tokens_.size() && mark_of(last_).code_point == stack_.back().mark.code_point) return;
  end_top(last_, 0);
}

void QuotePairer::segment(std::uint32_t first, std::uint32_t last) {
  last_ = last;
  next_closer_ = 0;
  if (first == last) return;
  std::uint32_t t = first;
  if (!stack_.empty()) roles_[t++] = QuoteRole::reopens;
  for (; t < last; ++t) {
    const Mark mark = mark_of(t);
    if (mark.family == Family::none) continue;
    const Sense what = sense(t, mark);
    if (what == Sense::opens) open(t, mark);
    if (what == Sense::closes) close(t, mark.family);
  }
  end_segment();
}

}  // namespace backlot::text
