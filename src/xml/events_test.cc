#include "backlot/xml/events.h"

#include <gtest/gtest.h>

#include <string>

namespace backlot::xml {
namespace {

// Everything that is told, as it would be written.
struct Written : Handler {
  std::string all;
  int most_starts = 1'000'000;
  int starts = 0;

  static std::string of(const Name& name) {
    return name.prefix.empty() ? std::string(name.local) : std::string(name.prefix) + ":" + std::string(name.local);
  }
  void start(const Name& name, std::span<const Attribute> attributes) override {
    ++starts;
    all += "<" + of(name);
    for (const Attribute& a : attributes) all += " " + of(a.name) + "='" + std::string(a.value) + "'";
    all += ">";
  }
  void end(const Name& name) override { all += "</" + of(name) + ">"; }
  void text(std::string_view words) override { all += words; }
  bool goes_on() const override { return starts < most_starts; }
};

std::string told(std::string_view bytes, const Options& options = {}) {
  Written written;
  const auto read = read_events(bytes, written, options);
  return read ? written.all : "error: " + read.error().message;
}

TEST(XmlEvents, TellsElementsAttributesAndText) {
  EXPECT_EQ(told("<?xml version='1.0'?><a x='1&amp;2'>rain <b/>&lt;<![CDATA[<i>]]></a>"),
            "<a x='1&2'>rain <b></b><<i></a>");
}

TEST(XmlEvents, NamesNamespaces) {
  struct Spaces : Handler {
    std::string all;
    void start(const Name& name, std::span<const Attribute>) override {
      all += std::string(name.space) + "|" + std::string(name.prefix) + "|" + std::string(name.local) + " ";
    }
  } spaces;
  ASSERT_TRUE(read_events("<a xmlns='urn:x' xmlns:y='urn:y'><y:b/><dc:c/></a>", spaces));
  EXPECT_EQ(spaces.all, "urn:x||a urn:y|y|b |dc|c ");
}

TEST(XmlEvents, GoesOnAfterMistakes) {
  EXPECT_EQ(told("\n\n<?xml version='1.0'?><a><b>Tom & Jerry</b><c>1</a>"), "<a><b>Tom  Jerry</b><c>1</c></a>");
  EXPECT_EQ(told("<a><b>cut o"), "<a><b>cut o</b></a>");
  EXPECT_EQ(told("<a>bell\x07 rings</a>"), "<a>bell  rings</a>");
}

TEST(XmlEvents, KnowsTheEntitiesOfHtml) {
  EXPECT_EQ(told("<a>caf&eacute;&nbsp;&hellip; &nosuch; &amp;</a>"), "<a>café\u00A0…   &</a>");
}

TEST(XmlEvents, ExpandsNoDeclaredEntity) {
  const std::string laughs =
      "<!DOCTYPE a [<!ENTITY l 'ha'><!ENTITY m '&l;&l;&l;&l;&l;&l;&l;&l;'><!ENTITY n '&m;&m;&m;&m;&m;&m;&m;&m;'>]>";
  EXPECT_FALSE(told(laughs + "<a>&n;</a>").contains("ha"));
  EXPECT_FALSE(told(laughs + "<a b='&n;'/>").contains("ha"));
  const std::string file = "<!DOCTYPE a [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><a>x&f;</a>";
  EXPECT_FALSE(told(file).contains("root"));
}

TEST(XmlEvents, ReadsOtherCharsetsAndThoseThatAreStatedWrongly) {
  EXPECT_EQ(told("<?xml version='1.0' encoding='euc-kr'?><a>\xb0\xa1</a>"), "<a>가</a>");
  EXPECT_EQ(told("<a>\xb0\xa1</a>", {.charset = "euc-kr"}), "<a>가</a>");
  EXPECT_EQ(told("<?xml version='1.0' encoding='iso-8859-1'?><a>가</a>"), "<a>가</a>");
  EXPECT_EQ(told("<?xml version='1.0' encoding='utf-8'?><a>caf\xe9</a>"), "<a>café</a>");
  const std::string utf16("\xFF\xFE<\0a\0>\0x\0<\0/\0a\0>\0", 18);
  EXPECT_EQ(told(utf16), "<a>x</a>");
}

TEST(XmlEvents, IsBounded) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  EXPECT_LT(told(deep).size(), 5'000U);
  EXPECT_TRUE(told("<a>rain</a>", {.largest = 5}).starts_with("error: XML of 11 bytes"));
  EXPECT_TRUE(told("rain").starts_with("error: no XML"));
  EXPECT_TRUE(told("").starts_with("error: no XML"));
}

TEST(XmlEvents, StopsWhereItsHandlerHasEnough) {
  Written written;
  written.most_starts = 2;
  ASSERT_TRUE(read_events("<a><b>1</b><c>2</c></a>", written));
  EXPECT_EQ(written.all, "<a><b></b></a>");
}

}  // namespace
}  // namespace backlot::xml
