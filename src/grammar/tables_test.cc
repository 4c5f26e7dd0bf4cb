// The tables under the automaton, against the plain containers of the library.
#include "backlot/grammar/image.h"
#include "backlot/grammar/sequences.h"
#include "backlot/grammar/vocabulary.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace backlot::grammar {
namespace {

TEST(Vocabulary, NumbersWordsFromOne) {
  Vocabulary words;
  EXPECT_EQ(words.find("play"), 0U);
  EXPECT_EQ(words.find(""), 0U);
  EXPECT_EQ(words.add("play"), 1U);
  EXPECT_EQ(words.add("act"), 2U);
  EXPECT_EQ(words.add("play"), 1U);
  EXPECT_EQ(words.find("act"), 2U);
  EXPECT_EQ(words.find("acts"), 0U);
}

TEST(Vocabulary, AgreesWithAMap) {
  std::mt19937 random(1);
  Vocabulary words;
  std::map<std::string, std::uint32_t> expected;
  for (int i = 0; i < 20'000; ++i) {
    const std::string word = std::string(random() % 12, 'x') + std::to_string(random() % 3000);
    const auto number = static_cast<std::uint32_t>(expected.size() + 1);
    ASSERT_EQ(words.add(word), expected.emplace(word, number).first->second);
  }
  for (const auto& [word, number] : expected) ASSERT_EQ(words.find(word), number);
  EXPECT_EQ(words.size(), expected.size() + 1);
}

TEST(Sequences, AgreeWithAMap) {
  std::mt19937 random(2);
  Sequences<std::uint32_t> rows;
  std::map<std::vector<std::uint32_t>, std::uint32_t> expected;
  for (int i = 0; i < 20'000; ++i) {
    std::vector<std::uint32_t> row(random() % 5);
    for (auto& n : row) n = random() % 8;
    const auto place = static_cast<std::uint32_t>(expected.size());
    ASSERT_EQ(rows.intern(row), expected.emplace(row, place).first->second);
  }
  ASSERT_EQ(rows.size(), expected.size());
  for (const auto& [row, place] : expected) EXPECT_TRUE(std::ranges::equal(rows[place], row));
}

// A value of every kind that an image may hold.
struct Everything {
  std::uint8_t small = 0;
  float number = 0;
  std::string text;
  std::vector<std::uint64_t> numbers;
  std::vector<std::pair<std::string, std::string>> pairs;
  std::vector<Everything> inner;

  static void visit(auto& archive, auto& self) {
    archive(self.small, self.number, self.text, self.numbers, self.pairs, self.inner);
  }
};

Everything something() {
  Everything made{7, 0.5F, "text", {1, 2, 3}, {{"a", "b"}}, {}};
  made.inner.push_back(made);
  made.inner.emplace_back();
  return made;
}

std::string image_of(const Everything& value) {
  ImageWriter writer;
  writer(value);
  return writer.bytes();
}

TEST(Image, GivesBackWhatWasWritten) {
  const std::string bytes = image_of(something());
  Everything read;
  ImageReader reader(bytes);
  reader(read);
  EXPECT_TRUE(reader.good());
  EXPECT_EQ(image_of(read), bytes);
  ASSERT_EQ(read.inner.size(), 2U);
  EXPECT_EQ(read.inner[0].pairs[0].second, "b");
}

TEST(Image, IsNotGoodWhereBytesAreMissingOrLeft) {
  const std::string bytes = image_of(something());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    Everything read;
    ImageReader reader(std::string_view(bytes).substr(0, size));
    reader(read);
    EXPECT_FALSE(reader.good()) << size;
  }
  Everything read;
  ImageReader reader(bytes + "x");
  reader(read);
  EXPECT_FALSE(reader.good());
}

TEST(Image, DoesNotBelieveASizeThatCannotBe) {
  const std::string bytes(sizeof(std::size_t), '\xFF');
  std::vector<std::uint64_t> numbers;
  ImageReader reader(bytes);
  reader(numbers);
  EXPECT_FALSE(reader.good());
  EXPECT_TRUE(numbers.empty());
}

}  // namespace
}  // namespace backlot::grammar
