#include "backlot/web/author_elements.h"

#include <gtest/gtest.h>

namespace backlot::web {
namespace {

TEST(AuthorElements, AreToldByTheLastWordsOfTheirNames) {
  for (const std::string_view name : {"author", "c-byline__author", "author-name", "entryAuthor", "td-post-author-name",
                                      "byline", "article_autor", "author__link", "ReporterName", "authors"})
    EXPECT_TRUE(names_author(name)) << name;
  for (const std::string_view name : {"author-bio", "author-image", "byline-date", "name", "authority", "by", "", "123",
                                      "author-box-social", "filename"})
    EXPECT_FALSE(names_author(name)) << name;
}

TEST(AuthorElements, HoldNames) {
  EXPECT_EQ(author_in("By Jo Lee | 22 March"), "Jo Lee");
  EXPECT_EQ(author_in(" Jo Lee "), "Jo Lee");
  EXPECT_EQ(author_in("Kim Ha-na"), "Kim Ha-na");
  for (const std::string_view words : {"Staff Writer", "Follow Us", "Published 3 hours ago", "", "jo@news.example",
                                       "View all posts by this author of ours and of yours", "lee"})
    EXPECT_EQ(author_in(words), "") << words;
}

}  // namespace
}  // namespace backlot::web
