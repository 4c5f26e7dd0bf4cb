#include "backlot/text/model.h"

#include <array>
#include <utility>

namespace backlot::text {
namespace {

// A stand-in until the trained model is there: the commonest function words and a few endings.
constexpr auto known = std::to_array<std::pair<std::string_view, Tag>>({
    {"the", Tag::det},   {"a", Tag::det},     {"an", Tag::det},    {"this", Tag::det},   {"every", Tag::det},
    {"and", Tag::cconj}, {"or", Tag::cconj},  {"but", Tag::cconj}, {"of", Tag::adp},     {"in", Tag::adp},
    {"on", Tag::adp},    {"at", Tag::adp},    {"for", Tag::adp},   {"with", Tag::adp},   {"by", Tag::adp},
    {"from", Tag::adp},  {"as", Tag::adp},    {"into", Tag::adp},  {"to", Tag::part},    {"'s", Tag::part},
    {"is", Tag::aux},    {"are", Tag::aux},   {"was", Tag::aux},   {"were", Tag::aux},   {"be", Tag::aux},
    {"has", Tag::aux},   {"have", Tag::aux},  {"had", Tag::aux},   {"will", Tag::aux},   {"would", Tag::aux},
    {"can", Tag::aux},   {"he", Tag::pron},   {"she", Tag::pron},  {"it", Tag::pron},    {"they", Tag::pron},
    {"who", Tag::pron},  {"his", Tag::pron},  {"her", Tag::pron},  {"i", Tag::pron},     {"you", Tag::pron},
    {"not", Tag::part},  {"n't", Tag::part},  {"said", Tag::verb}, {"says", Tag::verb},  {"plays", Tag::verb},
    {"stars", Tag::verb}, {"airs", Tag::verb}, {"play", Tag::verb}, {"played", Tag::verb}, {"their", Tag::pron},
});

Tag guess(const Token& t) {
  if (t.is(punctuation)) return Tag::punct;
  if (t.is(number)) return Tag::num;
  for (const auto& [word, tag] : known) {
    if (word == t.word) return tag;
  }
  if (t.is(capitalized) && !t.is(sentence_start)) return Tag::propn;
  if (t.word.ends_with("ly")) return Tag::adv;
  if (t.word.ends_with("ing") || t.word.ends_with("ed")) return Tag::verb;
  return Tag::noun;
}

std::string_view stem(std::string_view word, Tag tag) {
  const bool plural = (tag == Tag::noun || tag == Tag::verb) && word.size() > 3 && word.ends_with('s') && !word.ends_with("ss");
  return plural ? word.substr(0, word.size() - 1) : word;
}

}  // namespace

Result<std::shared_ptr<const Model>> Model::shipped() { return std::make_shared<const Model>(); }

void Model::tag(std::string_view, std::span<Token> sentence, Arena&) const {
  for (Token& t : sentence) {
    t.tag = guess(t);
    t.lemma = stem(t.word, t.tag);
  }
}

}  // namespace backlot::text
