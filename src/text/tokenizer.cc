#include "backlot/text/tokenizer.h"

#include "backlot/text/abbreviations.h"
#include "backlot/text/addresses.h"
#include "backlot/text/chars.h"
#include "backlot/text/clitics.h"
#include "backlot/unicode/ascii.h"

#include <algorithm>
#include <array>

namespace backlot::text {
namespace {

bool all_digits(std::string_view text) { return !text.empty() && std::ranges::all_of(text, unicode::ascii::is_digit); }

constexpr auto ends_plain_words = [] {
  std::array<bool, 256> ends{};
  for (const char c : {' ', '\n', '\r', '\t', ',', ';', '!', '?', '"', '(', ')', '[', ']'})
    ends[static_cast<unsigned char>(c)] = true;
  return ends;
}();

// Reads one segment from left to right; each function takes the place where something starts and returns where it ends.
class Scanner {
 public:
  Scanner(std::string_view source, Span span, std::vector<Token>& out)
      : text_(source.substr(0, span.end)), begin_(span.begin), out_(out) {}

  void run() {
    bool space = true;
    for (std::size_t at = begin_; at < text_.size();) {
      const Char c = char_at(text_, at);
      if (c.space()) {
        space = true;
        at += c.length;
        continue;
      }
      if (const std::size_t end = plain_word_end(at)) {
        emit(at, end, space);
        space = false;
        at = end;
        continue;
      }
      const std::size_t end = c.alphanumeric() ? word_end(at) : mark_end(at, c);
      if (c.alphanumeric()) {
        emit_word(at, end, space);
      } else {
        emit(at, end, space);
      }
      space = false;
      at = end;
    }
  }

 private:
  static constexpr std::size_t longest_initialism = 16;  // bounds the work on "a.a.a.a.…"

  void emit(std::size_t begin, std::size_t end, bool space) {
    Token t;
    t.begin = static_cast<std::uint32_t>(begin);
    t.end = static_cast<std::uint32_t>(end);
    t.shape = space ? space_before : 0;
    out_.push_back(t);
  }

  // Most words are ASCII letters before a mark that joins nothing: they end there and hold no clitic. 0 where a word
  // may be another.
  std::size_t plain_word_end(std::size_t at) const {
    std::size_t end = at;
    while (end < text_.size() && unicode::ascii::is_letter(text_[end])) ++end;
    if (end == at || end == text_.size() || !ends_plain_words[static_cast<unsigned char>(text_[end])]) return 0;
    return may_be_joined(text_.substr(at, end - at)) ? 0 : end;
  }

  // Cuts clitics off, the last one first, and emits the parts in order. No English word has more than three.
  void emit_word(std::size_t begin, std::size_t end, bool space, int most_cuts = 3) {
    const std::size_t cut = most_cuts == 0 ? 0 : clitic_cut(text_.substr(begin, end - begin));
    if (cut == 0) return emit(begin, end, space);
    emit_word(begin, begin + cut, space, most_cuts - 1);
    emit(begin + cut, end, false);
  }

  std::size_t word_end(std::size_t begin) {
    std::size_t at = begin;
    bool may_be_address = true;
    while (at < text_.size()) {
      while (at < text_.size() && unicode::ascii::is_alphanumeric(text_[at])) ++at;
      const Char c = char_at(text_, at);
      if (c.length == 0) break;
      if (c.alphanumeric() || c.kind == CharClass::mark) {
        at += c.length;
        continue;
      }
      if (may_be_address && (c.code_point == '.' || c.code_point == ':' || c.code_point == '@')) {
        if (const std::size_t address = address_length(text_.substr(begin))) return std::max(at, begin + address);
        may_be_address = false;
      }
      const std::size_t next = at + connector_length(begin, at, c);
      if (next == at) break;
      at = next;
    }
    return at + stop_length(begin, at);
  }

  // Length of a mark at `at` that joins what stands before it to what follows ("Ji-won", "1.4", "AT&T"); 0 where it
  // ends the word.
  std::size_t connector_length(std::size_t begin, std::size_t at, Char c) const {
    const Char before = char_before(text_, at);
    const Char after = char_at(text_, at + c.length);
    if (c.code_point == '+') return plus_length(at, before);
    if (!after.alphanumeric()) return initialism_stop(begin, at);
    const bool digits = before.digit() && after.digit();
    const bool joins = [&] {
      switch (c.code_point) {
        case '-':
        case 0x2010:
        case 0x2011: return !digits || in_iso_date(begin, at);
        case '\'':
        case 0x2019:
        case 0x02BC: return after.letter();
        case '.': return digits || is_initialism_stop(begin, at);
        case ',': return digits && is_group_of_thousands(begin, at + 1);
        case ':':
        case '/': return digits;
        case '&': return before.kind == CharClass::upper && after.kind == CharClass::upper;
        case '_': return true;
        default: return false;
      }
    }();
    return joins ? c.length : 0;
  }

  // "Disney+", "19+"
  std::size_t plus_length(std::size_t at, Char before) const {
    std::size_t end = at;
    while (end < text_.size() && text_[end] == '+') ++end;
    return before.alphanumeric() && !char_at(text_, end).alphanumeric() ? end - at : 0;
  }

  // 2024-03-22
  bool in_iso_date(std::size_t begin, std::size_t at) const {
    const std::string_view head = text_.substr(begin, at - begin);
    const std::string_view date = text_.substr(begin, 10);
    return (head.size() == 4 || head.size() == 7) && date.size() == 10 && date[4] == '-' && date[7] == '-' &&
           all_digits(date.substr(0, 4)) && all_digits(date.substr(5, 2)) && all_digits(date.substr(8, 2)) &&
           !char_at(text_, begin + 10).alphanumeric();
  }

  bool is_group_of_thousands(std::size_t begin, std::size_t at) const {
    const std::string_view group = text_.substr(at, 3);
    const std::string_view head = text_.substr(begin, at - 1 - begin);
    return group.size() == 3 && all_digits(group) && !char_at(text_, at + 3).digit() &&
           all_digits(head.substr(head.rfind(',') + 1)) && head.size() - (head.rfind(',') + 1) <= 3;
  }

  // Whether all that stands between `begin` and the stop at `at` is single letters with stops between them.
  bool is_initialism_stop(std::size_t begin, std::size_t at) const {
    if (text_[at] != '.' || !char_before(text_, at).letter()) return false;
    const std::string_view head = text_.substr(begin, at - begin);
    if (head.size() % 2 == 0) return head == "Ph";
    if (head.size() > longest_initialism) return false;
    for (std::size_t i = 1; i < head.size(); i += 2) {
      if (head[i] != '.') return false;
    }
    return head.size() > 1 || is_single_letter_word(at + 1);
  }

  // The last stop of "U.S." and "p.m.".
  std::size_t initialism_stop(std::size_t begin, std::size_t at) const {
    return at > begin + 2 && text_[at] == '.' && is_initialism_stop(begin, at) ? 1 : 0;
  }

  // Whether a single letter stands at `at`, so that "p.m" is read as an initialism and "a.Then" is not.
  bool is_single_letter_word(std::size_t at) const {
    const Char letter = char_at(text_, at);
    return letter.letter() && !char_at(text_, at + letter.length).alphanumeric();
  }

  // 1 where the stop at `at` belongs to the word before it.
  std::size_t stop_length(std::size_t begin, std::size_t at) const {
    if (at >= text_.size() || text_[at] != '.' || char_at(text_, at + 1).kind == CharClass::stop) return 0;
    const std::string_view word = text_.substr(begin, at - begin);
    if (char_at(text_, at + 1).alphanumeric()) return 0;
    return takes_stop(word, next_visible(at + 1)) ? 1 : 0;
  }

  bool takes_stop(std::string_view word, Char next) const {
    switch (abbreviation(word)) {
      case Abbreviation::none: return is_initial(word, next);
      case Abbreviation::numbered: return next.digit();
      case Abbreviation::dated:
        return word.size() > 3 || next.digit() || !is_ambiguous_day(word) || next.code_point == ',' ||
               next.kind == CharClass::lower || next.code_point == '&';
      case Abbreviation::title: return next.length != 0;
      case Abbreviation::general: return true;
    }
    return false;
  }

  // Words, or syllables of names ("Han Ji Jun."), that a sentence may end with.
  static bool is_ambiguous_day(std::string_view word) {
    return word == "Jun" || word == "Sun" || word == "Sat" || word == "Mon" || word == "Mar" || word == "SUN" ||
           word == "SAT" || word == "MAR";
  }

  // "R. Imada", "Steffen W. Graae"; not "So do I. Then" and not the end of the text.
  bool is_initial(std::string_view word, Char next) const {
    if (word.size() != 1 || char_at(word, 0).kind != CharClass::upper || next.kind != CharClass::upper) return false;
    if (out_.empty() || out_.back().end <= begin_) return true;
    const Char before = char_at(text_, out_.back().begin);
    return before.kind != CharClass::lower || word != "I";
  }

  Char next_visible(std::size_t at) const {
    Char c = char_at(text_, at);
    while (c.length != 0 && c.space()) {
      at += c.length;
      c = char_at(text_, at);
    }
    return c;
  }

  // The end of the mark, or run of equal marks, at `at`.
  std::size_t mark_end(std::size_t at, Char c) {
    if (c.kind == CharClass::single_quote) return at + quote_length(at, c);
    if (c.kind == CharClass::stop) return run_end(at, [](Char next) { return next.kind == CharClass::stop; });
    const bool runs = c.kind == CharClass::dash ||
                      (c.code_point < 0x80 && std::string_view("*_=~#+|<>^").contains(static_cast<char>(c.code_point)));
    if (runs) return run_end(at, [c](Char next) { return next.code_point == c.code_point; });
    return with_marks(at + c.length);
  }

  std::size_t quote_length(std::size_t at, Char c) const {
    const std::string_view rest = text_.substr(at);
    if (rest.starts_with("''") || rest.starts_with("``")) return 2;
    if (const std::size_t clitic = leading_clitic(rest)) return clitic;
    const bool inside_word = char_before(text_, at).alphanumeric() && at > begin_;
    if (const std::size_t elision = inside_word ? 0 : leading_elision(rest)) return elision;
    return c.length;
  }

  template <class Predicate>
  std::size_t run_end(std::size_t at, Predicate in) const {
    Char c = char_at(text_, at);
    while (c.length != 0 && in(c)) {
      at += c.length;
      c = char_at(text_, at);
    }
    return at;
  }

  // A symbol takes its variation selectors, joiners and what they join with it (emoji).
  std::size_t with_marks(std::size_t at) const {
    for (Char c = char_at(text_, at); c.kind == CharClass::mark; c = char_at(text_, at)) {
      at += c.length;
      const Char next = char_at(text_, at);
      if (c.code_point == 0x200D && next.kind == CharClass::symbol) at += next.length;
    }
    return at;
  }

  std::string_view text_;
  std::size_t begin_;
  std::vector<Token>& out_;
};

}  // namespace

void tokenize(std::string_view source, Span span, std::vector<Token>& out) { Scanner(source, span, out).run(); }

}  // namespace backlot::text
