#include "treebank/accuracy.h"

#include "backlot/unicode/utf8.h"

#include <fmt/format.h>

#include <cctype>

namespace backlot::treebank {
namespace {

bool keeps_capitals(const text::Token& token) {
  if (token.tag == text::Tag::adj) return token.is(text::capitalized) && !token.is(text::sentence_start);
  return token.tag == text::Tag::propn;
}

// The lemma in the treebank's own case: proper names, and adjectives such as "Korean", keep the capitals of the text,
// "I" is "I".
std::string with_case(const text::Token& token, std::string_view written) {
  std::string lemma(token.lemma);
  if (keeps_capitals(token)) {
    for (std::size_t i = 0; i < lemma.size() && i < written.size(); ++i) {
      if (std::tolower(static_cast<unsigned char>(written[i])) == lemma[i]) lemma[i] = written[i];
    }
    return token.lemma == token.word ? std::string(written) : lemma;
  }
  return lemma == "i" && token.tag == text::Tag::pron ? "I" : lemma;
}

void count(Accuracy& a, const Word& gold, const text::Token& token, std::string_view written, bool known) {
  const bool right = token.tag == gold.tag;
  ++a.words;
  ++a.confusion[static_cast<std::size_t>(gold.tag)][static_cast<std::size_t>(token.tag)];
  if (right) ++a.tags;
  if (!known) ++a.unknown;
  if (!known && right) ++a.unknown_tags;
  if (token.lemma == unicode::fold(gold.lemma)) ++a.lemmas;
  if (with_case(token, written) == gold.lemma) ++a.cased_lemmas;
}

}  // namespace

Accuracy measure(const text::Model& model, const std::vector<Sentence>& sentences) {
  Accuracy accuracy;
  text::Text text;
  std::string source;
  std::vector<text::Clue> scratch;
  for (const Sentence& sentence : sentences) {
    text::pretokenized(forms_of(sentence), source, text);
    model.tag(text.tokens, text.arena, scratch);
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      const bool known = scratch[i + text::clue_margin].entry != nullptr;
      count(accuracy, sentence[i], text.tokens[i], text.written(text.tokens[i]), known);
    }
  }
  return accuracy;
}

std::string summary(const Accuracy& a) {
  const double unknown =
      a.unknown == 0 ? 0.0 : 100.0 * static_cast<double>(a.unknown_tags) / static_cast<double>(a.unknown);
  return fmt::format("UPOS {:.2f} %, lemmas {:.2f} % (with case {:.2f} %), unknown words {:.1f} % of {}; {} words",
                     100 * a.tag_share(), 100 * a.lemma_share(), 100 * a.cased_lemma_share(), unknown, a.unknown,
                     a.words);
}

}  // namespace backlot::treebank
