#include "train_tagger/present_tense.h"

namespace backlot::train {
namespace {

using treebank::Word;

bool ends_in_any(std::string_view word, std::initializer_list<std::string_view> endings) {
  for (const std::string_view ending : endings) {
    if (word.ends_with(ending)) return true;
  }
  return false;
}

std::string third_person(const std::string& lemma) {
  if (lemma == "have") return "has";
  if (lemma == "be") return "is";
  if (ends_in_any(lemma, {"s", "x", "z", "ch", "sh", "o"})) return lemma + "es";
  const bool consonant_y = lemma.size() > 2 && lemma.ends_with('y') && !ends_in_any(lemma, {"ay", "ey", "oy", "uy"});
  return consonant_y ? lemma.substr(0, lemma.size() - 1) + "ies" : lemma + "s";
}

std::string present(const Word& word) {
  const bool singular = word.features.contains("Number=Sing");
  if (singular && word.features.contains("Person=3")) return third_person(word.lemma);
  if (word.lemma == "be") return singular && word.features.contains("Person=1") ? "am" : "are";
  return word.lemma;
}

std::string in_case_of(std::string word, const std::string& model) {
  if (model[0] >= 'A' && model[0] <= 'Z' && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 32);
  return word;
}

}  // namespace

treebank::Sentence in_present_tense(const treebank::Sentence& sentence) {
  treebank::Sentence out = sentence;
  bool changed = false;
  for (Word& word : out) {
    if (word.xpos != "VBD" || !word.features.contains("Person=")) continue;
    word.form = in_case_of(present(word), word.form);
    changed = true;
  }
  return changed ? out : treebank::Sentence{};
}

}  // namespace backlot::train
