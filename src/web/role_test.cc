#include "backlot/web/role.h"

#include "backlot/html/tree_builder.h"

#include <gtest/gtest.h>

namespace backlot::web {
namespace {

Role role_of_page(std::string_view page) {
  html::Tree tree;
  html::TreeBuilder().build(page, tree);
  return role_of(tree, 1);
}

TEST(Role, WordsAreReadHoweverTheyAreWrittenTogether) {
  for (const std::string_view name : {"related", "post-related", "relatedPosts", "related_posts", "RELATED",
                                      "yarpp-related", "relatedposts", "js-related-2"}) {
    EXPECT_EQ(role_of_name(name), Role::related) << name;
  }
  for (const std::string_view name : {"commentlist", "post-comments", "postcomments", "comment-12"}) {
    EXPECT_EQ(role_of_name(name), Role::comments) << name;
  }
}

TEST(Role, WordsInsideOthersAreNone) {
  for (const std::string_view name : {"roadmap", "shadow", "loading", "unavailable", "harbour", "update", "footnote"}) {
    EXPECT_EQ(role_of_name(name), Role::none) << name;
  }
}

TEST(Role, FurnitureWinsOverContent) {
  EXPECT_EQ(role_of_name("article-footer"), Role::footer);
  EXPECT_EQ(role_of_name("entry-content share"), Role::share);
  EXPECT_EQ(role_of_name("sidebar content"), Role::side);
}

TEST(Role, WhatANameDeniesIsNotThere) {
  EXPECT_EQ(role_of_name("content-with-sidebar"), Role::content);
  EXPECT_EQ(role_of_name("no-comments"), Role::none);
  EXPECT_EQ(role_of_name("has sidebar"), Role::side) << "two names";
}

TEST(Role, TwoWordsMeanMoreTogether) {
  for (const std::string_view name : {"entry-content", "article__body", "storyBody", "post_text", "articleBody"}) {
    EXPECT_EQ(role_of_name(name), Role::body) << name;
  }
  EXPECT_EQ(role_of_name("content"), Role::content);
}

TEST(Role, TagsAndAttributesTellToo) {
  EXPECT_EQ(role_of_page("<nav>"), Role::navigation);
  EXPECT_EQ(role_of_page("<div role=contentinfo>"), Role::footer);
  EXPECT_EQ(role_of_page("<section itemprop=articleBody class=teaser>"), Role::body);
  EXPECT_EQ(role_of_page("<div style='color:red; display: none'>"), Role::hidden);
  EXPECT_EQ(role_of_page("<div style='display:block'>"), Role::none);
  EXPECT_EQ(role_of_page("<div hidden>"), Role::hidden);
  EXPECT_EQ(role_of_page("<div aria-hidden=false>"), Role::none);
  EXPECT_EQ(role_of_page("<body class=sidebar>"), Role::none) << "the page is no part of itself";
}

}  // namespace
}  // namespace backlot::web
