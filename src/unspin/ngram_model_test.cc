// The n-gram model as it is built in: its file, the classes of words, and that it knows English.
#include "backlot/unspin/ngram_model.h"
#include "backlot/text/analyzer.h"
#include "backlot/unspin/word_class.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <string>
#include <vector>

namespace backlot::unspin {
namespace {

using Word = LanguageModel::Word;

const NgramModel& model() {
  static const auto shipped = NgramModel::shipped();
  if (!shipped) throw std::runtime_error(shipped.error().to_string());
  return **shipped;
}

// log P of the words of `words`, divided by spaces, in a sentence that goes on.
float said(std::string_view words) {
  auto context = model().start();
  float sum = 0;
  while (!words.empty()) {
    const std::string_view word = words.substr(0, words.find(' '));
    words.remove_prefix(std::min(words.size(), word.size() + 1));
    sum += model().step(context, model().find(word));
  }
  return sum;
}

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::span<const std::byte> view_of(const std::string& bytes) {
  return std::as_bytes(std::span(bytes.data(), bytes.size()));
}

const std::string path = std::string(BACKLOT_SOURCE_DIR) + "/models/english-ngrams.bln";

TEST(NgramModel, ItsFileIsWholeAndSmall) {
  const auto opened = NgramModel::open(path);
  ASSERT_TRUE(opened) << opened.error().to_string();
  EXPECT_LE(bytes_of(path).size(), 12U << 20U);
  EXPECT_EQ((*opened)->find("series"), model().find("series"));
}

TEST(NgramModel, RefusesWhatIsDamagedOrNoModel) {
  EXPECT_EQ(NgramModel::open("/nowhere/x.bln").error().code, ErrorCode::not_found);
  std::string file = bytes_of(path);
  EXPECT_FALSE(NgramModel::view(view_of(file.substr(0, 100)), files::Check::header));
  EXPECT_FALSE(NgramModel::view(view_of("what is this?"), files::Check::header));
  file[file.size() / 2] ^= 1;
  EXPECT_EQ(NgramModel::view(view_of(file), files::Check::all).error().code, ErrorCode::invalid);
}

// Tables that lie outside, do not fit each other, or have no empty slot (a search would never end).
TEST(NgramModel, RefusesTablesThatCannotBeSearched) {
  std::vector<std::uint32_t> full(8, 0xFFFFFF00U);
  NgramHeader header;
  const auto pack = [&] {
    std::string payload(reinterpret_cast<const char*>(&header), sizeof(header));
    payload.append(reinterpret_cast<const char*>(full.data()), full.size() * sizeof(std::uint32_t));
    payload.append(4096, '\0');
    return files::pack_data(ngram_format, payload);
  };
  const auto at = static_cast<std::uint32_t>(sizeof(header));
  const auto zeros = at + 64U;
  header.vocabulary = {zeros, 4};
  header.singles = {zeros, word_classes};
  header.pairs = {zeros, 4};
  header.back_offs = {zeros, 4};
  header.triples = {zeros, 4};
  EXPECT_TRUE(NgramModel::view(view_of(pack()), files::Check::all));
  const NgramHeader good = header;
  header.triples = {at, 4};
  EXPECT_FALSE(NgramModel::view(view_of(pack()), files::Check::all));
  header = good;
  header.pairs = {0xFFFFFFF0U, 4};
  EXPECT_FALSE(NgramModel::view(view_of(pack()), files::Check::all));
  header = good;
  header.back_offs.count = 3;
  EXPECT_FALSE(NgramModel::view(view_of(pack()), files::Check::all));
  header = good;
  header.singles.count = 3;
  EXPECT_FALSE(NgramModel::view(view_of(pack()), files::Check::all));
}

TEST(WordClass, NumbersByTheirShape) {
  EXPECT_EQ(class_of("2026"), year);
  EXPECT_EQ(class_of("3026"), number);
  EXPECT_EQ(class_of("24"), two_digits);
  EXPECT_EQ(class_of("10:30"), clock);
  EXPECT_EQ(class_of("21st"), ordinal);
  EXPECT_EQ(class_of("9-tailed"), mixed);
  EXPECT_EQ(class_of("7.8"), decimal);
  EXPECT_EQ(class_of("http://example.org/1"), address);
  EXPECT_EQ(class_of("2"), std::nullopt);
  EXPECT_EQ(class_of("two"), std::nullopt);
  EXPECT_EQ(class_of("-"), std::nullopt);
}

TEST(NgramModel, WordsAreKnownClassedOrUnknown) {
  EXPECT_GE(model().find("director"), word_classes);
  EXPECT_NE(model().find("2"), model().find("two"));
  EXPECT_EQ(model().find("2024"), model().find("1999"));
  EXPECT_EQ(model().find("qqzzxy"), Word{LanguageModel::unknown});
  const auto analyzer = text::Analyzer::shipped();
  ASSERT_TRUE(analyzer);
  text::Text text;
  analyzer->analyze("Ki Qqzzxy plays 12 songs.", {}, text);
  EXPECT_EQ(word_of(model(), text.tokens[1]), Word{LanguageModel::name});
  EXPECT_EQ(word_of(model(), text.tokens[3]), Word{two_digits});
}

TEST(NgramModel, ExpectsWhatIsSaid) {
  EXPECT_GT(said("a former track and field athlete"), said("a former observe and area athlete"));
  EXPECT_GT(said("in the middle of the night"), said("in the midst of the nighttime"));
  EXPECT_GT(said("at the same time"), said("on the identical time"));
  EXPECT_GT(said("i am looking forward to it"), said("i am wanting ahead to it"));
}

TEST(NgramModel, NeverExpectsMoreThanCertainty) {
  for (const char* const words : {"the of the of the", "qqzzxy 7 qqzzxy", ". . . ?"}) {
    EXPECT_LT(said(words), 0) << words;
    EXPECT_TRUE(std::isfinite(said(words))) << words;
  }
}

// The two ways of asking are one model.
TEST(NgramModel, StepsAsTheWholeContextSays) {
  std::vector<Word> words{LanguageModel::begin, LanguageModel::begin};
  auto context = model().start();
  for (const char* const word : {"the", "series", "qqzzxy", "will", "air", "in", "2026", "."}) {
    const Word next = model().find(word);
    EXPECT_EQ(model().step(context, next), model().log_probability(words, next)) << word;
    words.push_back(next);
  }
  EXPECT_EQ(context, model().context_after(words[words.size() - 2], words.back()));
  EXPECT_LT(model().log_probability({}, model().find("zebra")), model().log_probability({}, model().find("the")));
}

// All words that may follow have one between them: what is quantised may be off by a step.
TEST(NgramModel, ProbabilitiesAddUpToOne) {
  for (const auto& [before, last] : {std::pair("of", "the"), std::pair("the", "series"), std::pair("track", "and")}) {
    double sum = 0;
    for (Word word = 0; word < model().size(); ++word) {
      auto context = model().context_after(model().find(before), model().find(last));
      sum +=
          std::exp(static_cast<double>(model().step(context, word)) + (word < word_classes ? model().spread(word) : 0));
    }
    EXPECT_NEAR(sum, 1, 0.08) << before << " " << last;
  }
}

}  // namespace
}  // namespace backlot::unspin
