#include "backlot/pipeline/annotation_json.h"

#include "backlot/pipeline/json_writer.h"

#include <gtest/gtest.h>

namespace backlot::pipeline {
namespace {

TEST(JsonWriter, SetsCommasAndEscapes) {
  std::string out;
  JsonWriter json(out);
  json.open_object().field("a", "x\"\\\n\x01é").field("b", 0.1).field("c", true);
  json.key("d").open_array().value(1).value(2).close_array().field("e", std::optional<int>()).close_object();
  EXPECT_EQ(out, R"({"a":"x\"\\\n\u0001é","b":0.1,"c":true,"d":[1,2],"e":null})");
}

// Characters are looked at by eights: each must be seen wherever it stands.
TEST(JsonWriter, EscapesAtEveryPlace) {
  const auto written = [](const std::string& text) {
    std::string out;
    JsonWriter(out).value(text);
    return out;
  };
  for (int c = 0; c < 256; ++c) {
    const std::string quoted = written(std::string(1, static_cast<char>(c)));
    const std::string alone = quoted.substr(1, quoted.size() - 2);
    const bool special = c < 0x20 || c == '"' || c == '\\' || c == 0x7F;
    EXPECT_EQ(alone.size() > 1, special) << c;
    for (std::size_t place = 0; place < 19; ++place) {
      std::string text = "0123456789 \xC3\xA9\xFF!#[]~";
      std::string expected = text;
      text[place] = static_cast<char>(c);
      expected.replace(place, 1, alone);
      EXPECT_EQ(written(text), '"' + expected + '"') << c << " at " << place;
    }
  }
}

TEST(JsonWriter, WritesNoNumberThatJsonDoesNotKnow) {
  std::string out;
  JsonWriter(out).value(1.0 / 0.0);
  EXPECT_EQ(out, "null");
}

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
