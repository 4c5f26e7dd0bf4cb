#include "backlot/follow/item_document.h"

#include <gtest/gtest.h>

namespace backlot::follow {
namespace {

feeds::Item item() {
  feeds::Item item;
  item.title = "Rain & <Wind>";
  item.content =
      "<p>The cast met in the harbour &amp; talked.</p><p>Filming begins in May.</p><ul><li><a href=x>a</a></ul>";
  item.is_html = true;
  item.published = article::Date::make(2026, 3, 4);
  item.authors = {"Jo Lee"};
  return item;
}

TEST(ItemDocumentTest, APieceOfAPageIsReadAsOne) {
  const auto document = DocumentReader().of_item(item(), "https://example.org/a");
  ASSERT_TRUE(document) << document.error().to_string();
  EXPECT_TRUE(
      document->text.starts_with("Rain & <Wind>\n\nThe cast met in the harbour & talked.\n\nFilming begins in May."))
      << document->text;
  EXPECT_EQ(document->title, "Rain & <Wind>");
  EXPECT_EQ(document->url, "https://example.org/a");
  EXPECT_EQ(document->published->iso(), "2026-03-04");
  EXPECT_EQ(document->authors, std::vector<std::string>{"Jo Lee"});
  EXPECT_FALSE(document->blocks.empty());
}

TEST(ItemDocumentTest, PlainTextToo) {
  feeds::Item plain = item();
  plain.is_html = false;
  plain.content = "A < B.\n\nAnd so on.";
  EXPECT_EQ(DocumentReader().of_item(plain, "https://example.org/a")->text, "Rain & <Wind>\n\nA < B.\n\nAnd so on.");
}

TEST(ItemDocumentTest, AnItemWithoutWordsIsNone) {
  feeds::Item none;
  EXPECT_FALSE(DocumentReader().of_item(none, "https://example.org/a"));
}

TEST(ItemDocumentTest, ThePageHasTheItemsDayAndAddress) {
  std::string body = "<h1>Rain</h1>";
  for (int i = 0; i < 8; ++i)
    body += "<p>The cast met in the harbour, and talked of what is to come this year, number " + std::to_string(i) +
            ".</p>";
  const auto document = DocumentReader().of_page(
      item(), "https://example.org/a",
      "<html><head><title>Rain</title><link rel=canonical href=https://other.example/></head><body><article>" + body +
          "</article></body></html>",
      "");
  ASSERT_TRUE(document) << document.error().to_string();
  EXPECT_EQ(document->url, "https://example.org/a");
  EXPECT_EQ(document->published->iso(), "2026-03-04");
  EXPECT_EQ(DocumentReader().of_page(item(), "https://example.org/a", "<html><body></body></html>", "").error().code,
            ErrorCode::no_article);
}

TEST(ItemDocumentTest, Charsets) {
  EXPECT_EQ(charset_of("text/html; Charset=\"EUC-KR\"; x=y"), "EUC-KR");
  EXPECT_EQ(charset_of("text/xml;charset=utf-8"), "utf-8");
  EXPECT_EQ(charset_of("text/html"), "");
}

}  // namespace
}  // namespace backlot::follow
