#include "backlot/html/charset.h"

#include <gtest/gtest.h>

namespace backlot::html {
namespace {

using namespace std::string_view_literals;

std::string read(std::string_view bytes, std::string_view declared = {}) {
  std::string scratch;
  return std::string(to_utf8(bytes, find_charset(bytes, declared), scratch));
}

TEST(Charset, LabelsAreThoseOfTheStandard) {
  EXPECT_EQ(charset_of_label("utf8").name, "UTF-8");
  EXPECT_EQ(charset_of_label(" Latin1 ").name, "windows-1252");
  EXPECT_EQ(charset_of_label("ISO-8859-1").name, "windows-1252");
  EXPECT_EQ(charset_of_label("iso-8859-9").name, "windows-1254");
  EXPECT_EQ(charset_of_label("ks_c_5601-1987").name, "EUC-KR");
  EXPECT_EQ(charset_of_label("gb2312").name, "GBK");
  EXPECT_EQ(charset_of_label("utf-7").name, "");
  EXPECT_EQ(charset_of_label("").name, "");
}

TEST(Charset, AMarkDecidesBeforeAllElse) {
  EXPECT_EQ(find_charset("\xEF\xBB\xBF<meta charset=euc-kr>", "shift_jis").name, "UTF-8");
  EXPECT_EQ(read("\xFF\xFEh\0i\0"sv), "hi");
  EXPECT_EQ(read("\xFE\xFF\0h\0i"sv), "hi");
  EXPECT_EQ(read("\xEF\xBB\xBFhi"), "hi");
}

TEST(Charset, TheTransportDecidesBeforeThePage) {
  EXPECT_EQ(find_charset("<meta charset=utf-8>", "windows-1251").name, "windows-1251");
  EXPECT_EQ(find_charset("<meta charset=windows-1251>", "nonsense").name, "windows-1251");
}

TEST(Charset, ThePageMayDeclareItself) {
  EXPECT_EQ(find_charset("<html><head><META CHARSET='euc-jp'>").name, "EUC-JP");
  EXPECT_EQ(find_charset("<meta http-equiv=Content-Type content=\"text/html; charset=big5\">").name, "Big5");
  EXPECT_EQ(find_charset("<meta content='text/html;charset = \"koi8-r\"' http-equiv=content-type>").name, "KOI8-R");
  EXPECT_EQ(find_charset("<?xml version=\"1.0\" encoding=\"iso-8859-2\"?><html>").name, "ISO-8859-2");
  EXPECT_EQ(find_charset("<meta charset=utf-16le>").name, "UTF-8") << "what can be read as ASCII is not UTF-16";
}

TEST(Charset, WhatOnlyLooksLikeADeclarationIsNone) {
  EXPECT_EQ(find_charset("<!-- <meta charset=euc-kr> --><p>x").name, "UTF-8");
  EXPECT_EQ(find_charset("<script>'<meta charset=euc-kr>'</script>").name, "UTF-8");
  EXPECT_EQ(find_charset("<meta name=description content='charset=euc-kr'>").name, "UTF-8");
  EXPECT_EQ(find_charset("<body><meta charset=euc-kr>").name, "UTF-8");
}

TEST(Charset, WithoutAnyItIsUtf8WhereItCanBe) {
  EXPECT_EQ(read("na\xC3\xAFve"), "naïve");
  EXPECT_EQ(find_charset("na\xEFve \x93quoted\x94").name, "windows-1252");
  EXPECT_EQ(read("na\xEFve \x93quoted\x94"), "naïve “quoted”");
}

TEST(Charset, DecodesTheScriptsOfTheWeb) {
  EXPECT_EQ(read("\xB1\xE2\xBC\xB1\xB0\xE2", "euc-kr"), "기선겸");
  EXPECT_EQ(read("\x93\xFA\x96\x7B", "shift_jis"), "日本");
  EXPECT_EQ(read("\xD6\xD0\xB9\xFA", "gb2312"), "中国");
  EXPECT_EQ(read("\xCF\xF0\xE8\xE2\xE5\xF2", "windows-1251"), "Привет");
}

TEST(Charset, WhatCannotBeReadIsMarked) {
  EXPECT_EQ(read("<meta charset=utf-8>a\xFFz"), "<meta charset=utf-8>a�z");
  EXPECT_EQ(read("anything", "iso-2022-kr"), "�") << "encodings that hide tags are not decoded";
  EXPECT_EQ(read("", "euc-kr"), "");
}

TEST(Charset, LongTextsAreDecodedPieceByPiece) {
  std::string bytes;
  std::string expected;
  for (int i = 0; i < 50000; ++i) {
    bytes += "\xB1\xE2";
    expected += "기";
  }
  EXPECT_EQ(read(bytes, "euc-kr"), expected);
}

}  // namespace
}  // namespace backlot::html
