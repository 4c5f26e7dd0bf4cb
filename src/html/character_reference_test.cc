#include "backlot/html/character_reference.h"

#include <gtest/gtest.h>

namespace backlot::html {
namespace {

std::string decoded(std::string_view raw, Place place = Place::text) {
  std::string out;
  decode_into(raw, place, out);
  return out;
}

TEST(CharacterReference, ReadsNames) {
  EXPECT_EQ(decoded("Fish &amp; Chips &lt;3 caf&eacute; &ldquo;Rain&rdquo;"), "Fish & Chips <3 café “Rain”");
  EXPECT_EQ(decoded("&NotEqualTilde;"), "≂̸") << "some names stand for two characters";
}

TEST(CharacterReference, OldNamesNeedNoSemicolon) {
  EXPECT_EQ(decoded("AT&ampT &copy 2024 &notit;"), "AT&T © 2024 ¬it;");
  EXPECT_EQ(decoded("&hellip no"), "&hellip no") << "newer ones do";
}

TEST(CharacterReference, AddressesKeepTheirAmpersands) {
  EXPECT_EQ(decoded("?a=1&copy=2&lt=3&amp;b", Place::attribute), "?a=1&copy=2&lt=3&b");
  EXPECT_EQ(decoded("?a=1&copy=2"), "?a=1©=2") << "in text the same is a character";
}

TEST(CharacterReference, ReadsNumbers) {
  EXPECT_EQ(decoded("&#8217;&#x2019;&#X41;&#65x"), "’’AAx");
  EXPECT_EQ(decoded("&#150;&#x80;"), "–€") << "control characters mean those of windows-1252";
  EXPECT_EQ(decoded("&#0;&#xD800;&#99999999999;"), "���");
  EXPECT_EQ(decoded("&#;&#x;&;& &"), "&#;&#x;&;& &");
}

TEST(CharacterReference, LineBreaksAreOneKind) { EXPECT_EQ(decoded("a\r\nb\rc"), "a\nb\nc"); }

TEST(CharacterReference, NulIsNoCharacter) {
  using namespace std::string_view_literals;
  EXPECT_EQ(decoded("a\0b"sv), "ab");
  EXPECT_EQ(decoded("a\0b"sv, Place::attribute), "a�b");
}

}  // namespace
}  // namespace backlot::html
