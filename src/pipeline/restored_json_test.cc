#include "backlot/pipeline/restored_json.h"

#include <gtest/gtest.h>

namespace backlot::pipeline {
namespace {

TEST(RestoredJson, CountsCodePointsOfTheTextAsWritten) {
  article::Document document;
  document.text = "“Run” stars Ki Solar.";
  const auto at = static_cast<std::uint32_t>(document.text.find("Ki Solar"));
  unspin::Restoration restoration{.spun = 0.97, .verdict = true, .damage = {}};
  restoration.damage.push_back(
      {.span = {at, at + 8}, .restored = "Ki Sun", .kind = unspin::DamageKind::name, .confidence = 0.75F});
  const std::string json = restored_json(document, restoration);
  EXPECT_NE(json.find(R"("spun":{"verdict":true,"score":0.97},"restored":"“Run” stars Ki Sun.")"), std::string::npos);
  EXPECT_NE(json.find(R"("start":12,"end":20,"as_written":"Ki Solar","restored":"Ki Sun","kind":"name")"),
            std::string::npos)
      << json;
}

}  // namespace
}  // namespace backlot::pipeline
