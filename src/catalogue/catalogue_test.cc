#include "backlot/catalogue/catalogue.h"

#include "backlot/catalogue/columns.h"
#include "backlot/catalogue/list_cell.h"

#include <gtest/gtest.h>

namespace backlot::catalogue {
namespace {

using Names = std::vector<std::string>;

TEST(ListCell, HoldsSeveralValues) {
  const Names two{"Ahn Se Rin", "O'Hara"};
  EXPECT_EQ(values_of("['Ahn Se Rin', \"O'Hara\"]"), two);
  EXPECT_EQ(values_of("[Ahn Se Rin, O'Hara]"), two);
  EXPECT_EQ(values_of("Ahn Se Rin; O'Hara"), two);
  EXPECT_EQ(values_of("Ahn Se Rin | O'Hara"), two);
  EXPECT_EQ(values_of("Ahn Se Rin, O'Hara"), two);
  EXPECT_EQ(values_of("Ahn Se Rin / O'Hara"), two);
  EXPECT_EQ(values_of("['it\\'s']"), Names{"it's"});
  EXPECT_EQ(values_of("[]"), Names{});
  EXPECT_EQ(values_of(" N/A "), Names{});
  EXPECT_EQ(value_of(" - "), "");
  EXPECT_EQ(value_of(" tvN "), "tvN");
}

TEST(Columns, AreToldByTheirNames) {
  const Names header{"actor_id", "Actor Name", "drama-name", "CHARACTER", "role"};
  const auto columns = find_columns(header, "");
  ASSERT_TRUE(columns);
  EXPECT_EQ((*columns)[Meaning::person], 1U);
  EXPECT_EQ((*columns)[Meaning::title], 2U);
  EXPECT_EQ((*columns)[Meaning::character], 3U);
  EXPECT_FALSE((*columns)[Meaning::network]);
}

TEST(Columns, AreMapped) {
  const Names header{"a", "title", "b"};
  const auto columns = find_columns(header, "title=a,person=b");
  ASSERT_TRUE(columns);
  EXPECT_EQ((*columns)[Meaning::title], 0U);
  EXPECT_EQ((*columns)[Meaning::person], 2U);
  EXPECT_FALSE((*find_columns(header, "title=,person=b"))[Meaning::title]);
  EXPECT_TRUE(find_columns(header, "title=z").error().message.starts_with("no column is called 'z'"));
  EXPECT_TRUE(find_columns(header, "size=a").error().message.contains("maps nothing"));
  EXPECT_TRUE(find_columns(Names{"x"}, "").error().message.contains("--map title=COLUMN"));
}

TEST(Catalogue, ReadsWorks) {
  const auto read = read_catalogue(
      "title,actors,Original Network,start airing\n"
      "Lamp Street,\"['Ahn Se Rin', 'Do Ki']\",['tvN'],10-Sep-18\n",
      "");
  ASSERT_TRUE(read) << read.error().message;
  ASSERT_EQ(read->rows.size(), 1U);
  const Row& row = read->rows[0];
  EXPECT_EQ(row.work, "Lamp Street");
  EXPECT_EQ(row.people, (Names{"Ahn Se Rin", "Do Ki"}));
  EXPECT_EQ(row.networks, Names{"tvN"});
}

TEST(Catalogue, ReadsCasts) {
  const auto read = read_catalogue(
      "actor;drama;character\n"
      "Ahn Se Rin;Lamp Street;Toto / Seung Yoon\n"
      "Do Ki;Lamp Street;Do Ki (Ep. 1)\n",
      "");
  ASSERT_TRUE(read);
  ASSERT_EQ(read->rows.size(), 2U);
  EXPECT_EQ(read->rows[0].characters, (Names{"Toto", "Seung Yoon"}));
  EXPECT_EQ(read->rows[1].people, Names{"Do Ki"});
  EXPECT_EQ(read->rows[1].characters, Names{"Do Ki"});
}

TEST(Catalogue, NamesBadRowsByTheirLine) {
  const auto read = read_catalogue("title,network\nLamp Street,tvN\nonly one\n,tvN\n\"open,tvN\nRain,tvN\n", "");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->rows.size(), 2U);
  ASSERT_EQ(read->bad.size(), 3U);
  EXPECT_EQ(read->bad[0].to_string(), ":3: 1 cell where the header has 2; the row is left out");
  EXPECT_EQ(read->bad[1].to_string(), ":4: neither a title nor a person");
  EXPECT_EQ(read->bad[2].line, 5U);
}

TEST(Catalogue, MayBeInOtherCharsets) {
  EXPECT_EQ(read_catalogue("\xEF\xBB\xBFtitle\nLamp\n", "")->rows[0].work, "Lamp");
  EXPECT_EQ(read_catalogue("title\nCaf\xE9\n", "")->rows[0].work, "Café");
  EXPECT_FALSE(read_catalogue("", ""));
}

}  // namespace
}  // namespace backlot::catalogue
