// The signs of a clause, one at a time.
#pragma once

#include "backlot/grammar/grammar.h"
#include "backlot/grammar/layout.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace backlot::grammar {

struct Sign {
  enum class Kind : std::uint8_t {
    lower,      // play, co-star: a lemma or a name
    upper,      // NOUN, WHO: starts with an upper-case letter
    number,     // 0.95, 12
    text,       // "two words": `value` is what stands between the marks, \" and \\ undone
    field,      // actor: `value` is "actor"
    class_,     // <person>
    list,       // {portray}
    macro,      // &WHO
    reference,  // $actor
    counts,     // {2,4}
    mark,       // one of ^ $ ? * + | ( ) [ ] ! / = _: `value` is it
    end,        // the end of the clause
    bad,        // `value` says what is wrong
  };
  Kind kind = Kind::end;
  std::string value;
  std::uint32_t begin = 0;  // byte offsets into the source
  std::uint32_t end = 0;
  std::uint32_t min = 0;  // of `counts`
  std::uint32_t max = 0;  // Pattern::unbounded for {2,}

  bool is(Kind k) const { return kind == k; }
  bool is_mark(char c) const { return kind == Kind::mark && value.front() == c; }
};

// "a lemma 'play'", "the end of the clause": for "found …" in errors.
std::string described(const Sign& sign);

class Lexer {
 public:
  Lexer(const Source& source, Stretch stretch);

  const Sign& peek() const { return next_; }
  Sign take();  // the sign that peek() shows

  // Everything that is left, line ends and comments taken out, as one line.
  std::string rest_as_text();
  // A value after `=`: a text in quotes or anything up to white space.
  Sign take_value();

  const Source& source() const { return *source_; }

 private:
  void advance();
  void skip_space();
  Sign read();
  Sign read_text();
  Sign read_enclosed(Sign::Kind kind, char close, std::string_view what);
  Sign read_name(Sign::Kind kind);
  Sign read_counts();
  Sign read_word();
  Sign bad(std::uint32_t begin, std::string message) const;
  std::string_view text() const { return source_->text; }
  char at(std::uint32_t offset) const { return offset < end_ ? source_->text[offset] : '\0'; }

  const Source* source_;
  std::uint32_t at_;
  std::uint32_t end_;
  Sign next_;
};

}  // namespace backlot::grammar
