#include "backlot/json/writer.h"

#include <gtest/gtest.h>

namespace backlot::json {
namespace {

TEST(Writer, SetsCommasAndEscapes) {
  std::string out;
  Writer json(out);
  json.open_object().field("a", "x\"\\\n\x01é").field("b", 0.1).field("c", true);
  json.key("d").open_array().value(1).value(2).close_array().field("e", std::optional<int>()).close_object();
  EXPECT_EQ(out, R"({"a":"x\"\\\n\u0001é","b":0.1,"c":true,"d":[1,2],"e":null})");
}

// Characters are looked at by eights: each must be seen wherever it stands.
TEST(Writer, EscapesAtEveryPlace) {
  const auto written = [](const std::string& text) {
    std::string out;
    Writer(out).value(text);
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

TEST(Writer, WritesNoNumberThatJsonDoesNotKnow) {
  std::string out;
  Writer(out).value(1.0 / 0.0);
  EXPECT_EQ(out, "null");
}

}  // namespace
}  // namespace backlot::json
