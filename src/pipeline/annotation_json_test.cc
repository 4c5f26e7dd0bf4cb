#include "backlot/pipeline/annotation_json.h"

#include <gtest/gtest.h>

namespace backlot::pipeline {
namespace {

TEST(AnnotationJson, CountsCodePoints) {
  article::Document document;
  document.id = "a";
  document.text = "“임” plays";
  facts::Annotation annotation;
  annotation.sentences.push_back({0, static_cast<std::uint32_t>(document.text.size())});
  facts::Cast cast;
  cast.actor = "임";
  cast.evidence.span = {3, 6};
  annotation.cast.push_back(cast);
  std::string out;
  append_json(document, annotation, {}, out);
  EXPECT_NE(out.find(R"("sentences":[[0,9]])"), std::string::npos) << out;
  EXPECT_NE(out.find(R"("start":1,"end":2)"), std::string::npos) << out;
  EXPECT_EQ(out.back(), '\n');
}

TEST(AnnotationJson, LeavesTheTextOutWhenAsked) {
  article::Document document;
  document.text = "secret";
  std::string out;
  append_json(document, {}, {.with_text = false}, out);
  EXPECT_EQ(out.find("secret"), std::string::npos);
}

}  // namespace
}  // namespace backlot::pipeline
