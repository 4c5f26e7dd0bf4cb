// What the shipped model must reach on the test part of the English Web Treebank, tokens given. Skipped where
// ../shared is absent: the treebank is no part of the project.
#include "treebank/accuracy.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace backlot::treebank {
namespace {

const std::string treebank = std::string(BACKLOT_SOURCE_DIR) + "/../shared/data/ud-english-ewt/";

TEST(TaggerAccuracy, OnTheTestPartOfTheTreebank) {
  const std::string path = treebank + "test.conllu";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "no " << path;
  const auto model = text::Model::shipped();
  ASSERT_TRUE(model) << model.error().to_string();
  const auto sentences = read_conllu(path);
  ASSERT_TRUE(sentences) << sentences.error().to_string();
  const Accuracy accuracy = measure(**model, *sentences);
  RecordProperty("result", summary(accuracy));
  EXPECT_GE(accuracy.words, 25'000U);
  EXPECT_GE(accuracy.tag_share(), 0.955) << summary(accuracy);
  EXPECT_GE(accuracy.lemma_share(), 0.965) << summary(accuracy);
  EXPECT_GE(accuracy.cased_lemma_share(), 0.965) << summary(accuracy);
}

// Capitals and small letters alone cannot tell names from nouns, so less is asked for.
Sentence in_capitals(Sentence sentence) {
  for (Word& word : sentence) {
    for (char& c : word.form) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c);
  }
  return sentence;
}

TEST(TaggerAccuracy, BearsCapitals) {
  const std::string path = treebank + "test.conllu";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "no " << path;
  auto sentences = *read_conllu(path);
  for (Sentence& s : sentences) s = in_capitals(s);
  const Accuracy accuracy = measure(**text::Model::shipped(), sentences);
  EXPECT_GE(accuracy.tag_share(), 0.90) << summary(accuracy);
}

}  // namespace
}  // namespace backlot::treebank
