// Any text as a rule file: compiled or refused with line and column; what compiles matches as the slow twin says.
#include "backlot/grammar/grammar.h"
#include "backlot/grammar/oracle.h"
#include "backlot/grammar/rule_parser.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace {

using backlot::grammar::Item;

Item item(std::string_view word, std::string_view lemma, backlot::text::Tag tag, std::uint32_t at, int item_class) {
  Item made;
  made.first = at;
  made.last = at + 1;
  made.word = word;
  made.lemma = lemma;
  made.tag = tag;
  if (item_class >= 0) made.classes.set(static_cast<std::size_t>(item_class));
  return made;
}

using backlot::grammar::Match;

bool same(const Match& a, const Match& b) {
  return a.rule->name == b.rule->name && a.first == b.first && a.last == b.last &&
         std::ranges::equal(a.captures, b.captures, [](const auto& x, const auto& y) {
           return x.name == y.name && x.first == y.first && x.last == y.last;
         });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using backlot::text::Tag;
  static const backlot::grammar::Classes classes{{"person", "work", "network", "group", "role", "pronoun", "date",
                                                  "clock", "percent", "episode", "count", "quotation", "name", "cap",
                                                  "number", "speech"}};
  static const std::array sentence{
      item("gil na ri", "gil na ri", Tag::propn, 0, 0),
      item("plays", "play", Tag::verb, 1, -1),
      item("han so mi", "han so mi", Tag::propn, 2, 0),
      item(",", ",", Tag::punct, 3, -1),
      item("a", "a", Tag::det, 4, -1),
      item("lamplighter", "lamplighter", Tag::noun, 5, -1),
      item(".", ".", Tag::punct, 6, -1),
  };
  const std::array sources{
      backlot::grammar::Source{"fuzz.rules", std::string(reinterpret_cast<const char*>(data), size)}};
  const auto grammar = backlot::grammar::Grammar::compile(sources, classes);
  if (!grammar) {
    if (grammar.error().message.empty() || grammar.error().line == 0) std::abort();
    return 0;
  }
  backlot::grammar::Matcher matcher(*grammar);
  std::vector<backlot::grammar::Match> matches;
  matcher.match(sentence, matches);
  const auto parsed = backlot::grammar::parse_rules(sources, classes);
  backlot::grammar::Oracle oracle(*parsed);
  std::vector<Match> expected;
  oracle.match(sentence, expected);
  if (!oracle.gave_up() && !std::ranges::equal(matches, expected, same)) std::abort();
  return 0;
}
