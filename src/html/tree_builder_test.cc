#include "backlot/html/tree_builder.h"

#include <gtest/gtest.h>

#include <chrono>

namespace backlot::html {
namespace {

// "<p>a<b>c</b></p>" as "p(a b(c))".
void write(const Tree& tree, NodeIndex n, std::string& out) {
  const Node& node = tree[n];
  if (node.tag == Tag::text) {
    out += node.text;
    return;
  }
  const std::string_view name = name_of(node.tag);
  out += name.empty() ? "?" : name;
  out += '(';
  const char* gap = "";
  for (NodeIndex child = n + 1; child < node.end; child = tree[child].end) {
    out += gap;
    write(tree, child, out);
    gap = " ";
  }
  out += ')';
}

std::string shape(std::string_view page) {
  Tree tree;
  TreeBuilder().build(page, tree);
  std::string out;
  for (NodeIndex child = 1; child < tree.size(); child = tree[child].end) {
    if (!out.empty()) out += ' ';
    write(tree, child, out);
  }
  return out;
}

// The words that are linked.
std::string linked(std::string_view page) {
  Tree tree;
  TreeBuilder().build(page, tree);
  std::string out;
  for (const Node& node : tree.nodes()) {
    if (node.link) out += node.text;
  }
  return out;
}

TEST(TreeBuilder, ImpliesTheEndsOfParagraphs) {
  EXPECT_EQ(shape("<p>a<p>b<div>c</div>d"), "p(a) p(b) div(c) d");
  EXPECT_EQ(shape("<p>a<h2>b</h3>c"), "p(a) h2(b) c");
  EXPECT_EQ(shape("<p>a<span><div>b"), "p(a span()) div(b)") << "also where something inline is open";
  EXPECT_EQ(shape("a</p>b"), "a p() b");
}

TEST(TreeBuilder, ImpliesTheEndsOfItems) {
  EXPECT_EQ(shape("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>e"), "ul(li(a) li(b ul(li(c))) li(d)) e");
  EXPECT_EQ(shape("<dl><dt>a<dd>b<dt>c</dl>"), "dl(dt(a) dd(b) dt(c))");
  EXPECT_EQ(shape("<li><div>a<li>b"), "li(div(a)) li(b)");
}

TEST(TreeBuilder, ImpliesThePartsOfTables) {
  EXPECT_EQ(shape("<table><tr><td>a<td>b<tr><th>c</table>d"), "table(tr(td(a) td(b)) tr(th(c))) d");
  EXPECT_EQ(shape("<table><tbody><tr><td><table><tr><td>x</table>y</table>"),
            "table(tbody(tr(td(table(tr(td(x))) y))))");
  EXPECT_EQ(shape("<p>a<td>b"), "p(a b)") << "without a table they are nothing";
  EXPECT_EQ(shape("<table><tr><td>a</p>b</td></tr></table>"), "table(tr(td(a p() b)))");
}

TEST(TreeBuilder, IgnoresStrayEnds) {
  EXPECT_EQ(shape("<div>a</span></section></td>b</div>c"), "div(a b) c");
  EXPECT_EQ(shape("<div><p>a</div>b"), "div(p(a)) b");
  EXPECT_EQ(shape("<x-card>a<x-body>b</x-card>c"), "?(a ?(b)) c") << "unknown elements are told by their names";
}

TEST(TreeBuilder, LinksEndWhereTheyAreEnded) {
  EXPECT_EQ(linked("<a href=x>a<p>b</a>c</p>d"), "ab");
  EXPECT_EQ(linked("<a href=x>a<a href=y>b</a>c"), "ab");
  EXPECT_EQ(linked("<a name=x>a</a>"), "");
  EXPECT_EQ(linked("<table><tr><td><a href=x>a<td>b</table>"), "a") << "a cell ends them, too";
  EXPECT_EQ(linked("<div><a href=x>a</div><div>b"), "ab") << "a block does not";
}

TEST(TreeBuilder, TheHeadEndsWithTheFirstWord) {
  EXPECT_EQ(shape("<html><head><title>T</title><meta name=a><p>x"), "html(head(title(T) meta()) p(x))");
  EXPECT_EQ(shape("<html><head></head><body>x<html><body>y</body></html>z"), "html(head() body(x y z))");
}

TEST(TreeBuilder, ListsToChooseFromHoldOptionsOnly) {
  EXPECT_EQ(shape("<select><option>a<option>b<div>c</select>d"), "select(option(a) option(b c)) d");
}

TEST(TreeBuilder, DrawingsHoldTheirOwnTitles) {
  EXPECT_EQ(shape("<svg><title>a<b>c</title></svg>d").substr(0, 12), "svg(title(a)");
  EXPECT_EQ(shape("<svg><path/><p>x"), "svg(?()) p(x)") << "HTML ends a drawing";
}

TEST(TreeBuilder, DecodesWhatItKeeps) {
  Tree tree;
  TreeBuilder().build("<a href='?a&amp;b' id=x>caf&eacute;</a>", tree);
  EXPECT_EQ(tree.attribute(1, Attribute::href), "?a&b");
  EXPECT_EQ(tree.attribute(1, Attribute::id), "x");
  EXPECT_TRUE(tree.has(1, Attribute::id));
  EXPECT_FALSE(tree.has(1, Attribute::src));
  EXPECT_EQ(tree[2].text, "café");
}

TEST(TreeBuilder, TextOfNoCharactersIsEmpty) {
  using namespace std::string_view_literals;
  Tree tree;
  TreeBuilder().build("<p>\0</p>"sv, tree);
  ASSERT_EQ(tree.size(), 3U);
  EXPECT_EQ(tree[2].text, "");
}

TEST(TreeBuilder, ScriptsStayScriptsHoweverDeepTheyStand) {
  std::string page;
  for (int i = 0; i < 1000; ++i) page += "<div>";
  Tree tree;
  page += "<script>'<p>'</script>x";
  TreeBuilder().build(page, tree);
  EXPECT_EQ(tree[tree.size() - 1].text, "x");
  EXPECT_EQ(tree[tree[tree.size() - 2].parent].tag, Tag::script);
  for (const Node& node : tree.nodes()) EXPECT_LE(node.depth, Tree::deepest + 1);
}

double seconds_for(const std::string& page) {
  Tree tree;
  TreeBuilder builder;
  const auto begin = std::chrono::steady_clock::now();
  builder.build(page, tree);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

// Pages made to be slow: none may take more than the depth allows for each tag.
TEST(TreeBuilder, HostilePagesTakeLinearTime) {
  const auto repeated = [](std::string_view piece, std::size_t bytes) {
    std::string out;
    while (out.size() < bytes) out += piece;
    return out;
  };
  constexpr std::size_t size = 1'000'000;
  for (const std::string_view piece : {"<div>",
                                       "<b>",
                                       "<a href=x>",
                                       "<p><b>",
                                       "</p>",
                                       "<table>",
                                       "<table><tr><td>",
                                       "<li>",
                                       "<svg>",
                                       "<!--",
                                       "<script>",
                                       "<script><!--<script>",
                                       "<select>",
                                       "&",
                                       "&#x",
                                       "<",
                                       "</",
                                       "<a ",
                                       "<font color=a><p>",
                                       "<button><p></b>"}) {
    EXPECT_LT(seconds_for(repeated(piece, size)), 2) << piece;
  }
  EXPECT_LT(seconds_for("<p " + repeated("class=a id=b x=c ", size)), 2);
  EXPECT_LT(seconds_for(repeated("<div>", 2000) + repeated("<td></p><b></i>", size)), 2);
}

}  // namespace
}  // namespace backlot::html
