// Parts joined in rounds of rows, as Spark does it, are those of one task that has all links.
#include "backlot/cluster/rows.h"
#include "backlot/cluster/rows_for_test.h"
#include "backlot/cluster/stages.h"
#include "backlot/copies/story_tree.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <utility>

namespace backlot::cluster {
namespace {

using Parts = std::map<std::int64_t, std::int64_t>;  // which part each goes into

// How alike `count` documents are, in a few steps around the least: most averages are ties.
Rows random_links(std::int64_t count, std::mt19937& random) {
  Rows links;
  const std::int64_t least = static_cast<std::int64_t>(copies::Amount(copies::StoryTree::least_similar).units());
  for (std::int64_t a = 0; a < count; ++a) {
    for (std::int64_t b = a + 1; b < count; ++b) {
      if (random() % 4 != 0) continue;
      const std::int64_t alike = least / 4 * static_cast<std::int64_t>(1 + random() % 16);
      links.push_back({{"first", a << 33U},  // more than a number of 32 bits
                       {"second", b << 33U},
                       {"alike", alike},
                       {"first_size", std::int64_t{1}},
                       {"second_size", std::int64_t{1}}});
    }
  }
  std::ranges::shuffle(links, random);
  return links;
}

// Each link from both ends.
Rows from_both_ends(const Rows& links) {
  Rows out;
  for (const Row& link : links) {
    for (const auto& [part, other] : {std::pair<std::string, std::string>("first", "second"), {"second", "first"}})
      out.push_back({{"part", link.at(part)},
                     {"other", link.at(other)},
                     {"alike", link.at("alike")},
                     {"part_size", link.at(part + "_size")},
                     {"other_size", link.at(other + "_size")}});
  }
  return out;
}

struct Move {
  std::int64_t into = 0;
  std::int64_t size = 0;
};

std::map<std::int64_t, Move> moves(const Rows& nearest) {
  std::map<std::int64_t, std::int64_t> named;
  for (const Row& row : nearest) named[integer(row, "part")] = integer(row, "nearest");
  std::map<std::int64_t, Move> out;
  for (const Row& row : nearest) {
    const std::int64_t part = integer(row, "part"), other = integer(row, "nearest");
    const bool mutual = named.contains(other) && named[other] == part;
    out[part] = mutual ? Move{std::min(part, other), integer(row, "part_size") + integer(row, "nearest_size")}
                       : Move{part, integer(row, "part_size")};
  }
  return out;
}

Rows moved(const Rows& links, std::map<std::int64_t, Move>& moves) {
  std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t> sums;
  std::map<std::int64_t, std::int64_t> sizes;
  for (const Row& link : links) {
    if (!moves.contains(integer(link, "first")) || !moves.contains(integer(link, "second"))) continue;
    const Move one = moves[integer(link, "first")], other = moves[integer(link, "second")];
    if (one.into == other.into) continue;
    sums[std::minmax(one.into, other.into)] += integer(link, "alike");
    sizes[one.into] = one.size;
    sizes[other.into] = other.size;
  }
  Rows out;
  for (const auto& [ends, alike] : sums)
    out.push_back({{"first", ends.first},
                   {"second", ends.second},
                   {"alike", alike},
                   {"first_size", sizes[ends.first]},
                   {"second_size", sizes[ends.second]}});
  return out;
}

void add(const Rows& joined, Parts& parts) {
  for (const Row& row : joined) parts[integer(row, "part")] = integer(row, "into");
}

// Each that is in a part with others, with the smallest in it.
Parts resolved(const Parts& parts) {
  Parts out;
  for (auto [part, into] : parts) {
    while (parts.contains(into)) into = parts.at(into);
    out[part] = into;
  }
  return out;
}

TEST(Linkage, RoundsOfRowsJoinWhatOneTaskJoins) {
  std::mt19937 random(17);
  for (int turn = 0; turn < 60; ++turn) {
    Rows links = random_links(2 + static_cast<std::int64_t>(random() % 30), random);
    Parts expected, found;
    add(run(join_parts, links), expected);
    for (const std::size_t at_once = random() % 40; links.size() > at_once;) {
      auto move = moves(run_cut(nearest_parts, from_both_ends(links), "part", random));
      for (const auto& [part, to] : move) {
        if (to.into != part) found[part] = to.into;
      }
      links = moved(links, move);
    }
    add(run(join_parts, links), found);
    ASSERT_EQ(resolved(found), resolved(expected)) << "turn " << turn;
  }
}

// Kin of reports of `events`, five each, more similar to each other than to those of other events.
Rows random_kin(std::int64_t events, std::mt19937& random) {
  Rows rows;
  for (std::int64_t a = 0; a < 5 * events; ++a) {
    for (std::int64_t b = a + 1; b < 5 * events; ++b) {
      const float similar = (a / 5 == b / 5 ? 0.3F : 0.01F) + static_cast<float>(random() % 100) / 500;
      if (similar < 0.15F) continue;
      const copies::Kinship kinship{.similar = similar,
                                    .named = 1.5F * similar,
                                    .of_works = {},
                                    .told = {},
                                    .lead = {},
                                    .lengths = 8,
                                    .in_brief = {},
                                    .brevity = {},
                                    .rank = similar,
                                    .pairs = 1};
      rows.push_back({{"first", a},
                      {"second", b},
                      {"kinship", std::string(frozen(std::span(&kinship, 1)))},
                      {"alike", static_cast<std::int64_t>(kinship.alike().units())},
                      {"first_size", std::int64_t{1}},
                      {"second_size", std::int64_t{1}}});
    }
  }
  std::ranges::shuffle(rows, random);
  return rows;
}

// Of `link`: those in a story of two or more.
Rows together(Rows linked) {
  std::map<std::int64_t, int> sizes;
  for (const Row& row : linked) ++sizes[integer(row, "story")];
  std::erase_if(linked, [&](const Row& row) { return sizes[integer(row, "story")] < 2; });
  return sorted(linked);
}

TEST(Linkage, StoriesOfPartsAreThoseOfTheWhole) {
  std::mt19937 random(23);
  for (int turn = 0; turn < 20; ++turn) {
    const Rows kin = random_kin(6, random);
    Parts parts;
    add(run(join_parts, kin), parts);
    const auto part_of = [&](std::int64_t number) { return parts.contains(number) ? parts[number] : number; };
    Rows inside;
    for (Row row : kin) {
      row["component"] = part_of(integer(row, "first"));
      if (integer(row, "component") == part_of(integer(row, "second"))) inside.push_back(row);
    }
    EXPECT_LT(inside.size(), kin.size());
    const Rows expected = together(run(link, kin));
    EXPECT_GT(expected.size(), 9U);
    EXPECT_EQ(together(run_cut(link, inside, "component", random)), expected);
  }
}

}  // namespace
}  // namespace backlot::cluster
