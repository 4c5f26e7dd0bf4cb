#include "backlot/guide/name_key.h"

#include <gtest/gtest.h>

namespace backlot::guide {
namespace {

TEST(NameKey, IsTheSameForSpellingsOfOneName) {
  EXPECT_EQ(name_key("Im Si-wan"), "imsiwan");
  EXPECT_EQ(name_key("IM SIWAN"), "imsiwan");
  EXPECT_EQ(name_key("  Im  Si‑wan "), "imsiwan") << "a no-break hyphen";
  EXPECT_EQ(name_key("Kırlangıç Sokağı"), name_key("Kirlangic Sokagi"));
  EXPECT_EQ(name_key("Girls’ Generation"), name_key("Girls' Generation"));
}

TEST(NameKey, KeepsOtherScripts) {
  EXPECT_EQ(name_key("임시완"), "임시완");
  EXPECT_EQ(name_key("임 시완"), "임시완");
  EXPECT_NE(name_key("หนุ่ม"), "") << "vowel signs belong to the letters";
}

TEST(NameKey, TellsNamesApart) {
  EXPECT_NE(name_key("Kim Ji-won"), name_key("Kim Ji-woo"));
  EXPECT_NE(name_key("KBS1"), name_key("KBS2"));
}

TEST(NameKey, ANameOfMarksIsItself) {
  EXPECT_EQ(name_key("!!!"), "!!!");
  EXPECT_EQ(name_key("? ?"), "??");
}

TEST(NameKey, NothingHasNoKey) {
  EXPECT_EQ(name_key(""), "");
  EXPECT_EQ(name_key(" \t\n"), "");
}

TEST(NameKey, ReplacesWhatWasInTheBuffer) {
  std::string key = "old";
  name_key_into("New", key);
  EXPECT_EQ(key, "new");
}

}  // namespace
}  // namespace backlot::guide
