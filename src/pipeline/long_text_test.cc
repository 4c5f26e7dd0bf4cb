// Texts that are no articles, a million letters of one thing each. Reading is linear in them: where it is quadratic a
// single one takes minutes, and the runner ends the test.
#include "backlot/ingest/layout.h"
#include "backlot/pipeline/annotator.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace backlot::pipeline {
namespace {

std::string filled_with(std::string_view piece) {
  constexpr std::size_t letters = 1'000'000;
  std::string text;
  text.reserve(letters + piece.size());
  while (text.size() < letters) text += piece;
  return text;
}

class LongText : public testing::TestWithParam<std::string_view> {
 protected:
  static void SetUpTestSuite() { annotator_ = new Annotator(Annotator::create({}).value()); }
  static void TearDownTestSuite() { delete annotator_; }
  static inline const Annotator* annotator_ = nullptr;
};

TEST_P(LongText, IsReadInATimeThatGrowsWithItsLength) {
  article::Document document;
  document.text = filled_with(GetParam());
  ingest::lay_out(document);
  Annotator::Scratch scratch(*annotator_);
  const facts::Annotation annotation = annotator_->annotate(document, scratch);
  EXPECT_TRUE(annotation.cast.empty());
}

INSTANTIATE_TEST_SUITE_P(OfOneThing, LongText,
                         testing::Values("Aaa Bbb Ccc ", "A. ", "A", "a", "\"", "'", "(", "(a ", "7", "\n", "and ",
                                         "Anna who plays Bo, ", "Anna of ", "KBS’s Anna, Bo ", "Bela ran. ",
                                         "Q. who is it?\n\nA. He.\n\n"));

}  // namespace
}  // namespace backlot::pipeline
