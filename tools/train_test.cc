// The parts of the training: reading treebanks, dressing sentences up, building tables, and a small model of its own.
#include "backlot/text/features.h"
#include "train_tagger/augment.h"
#include "train_tagger/korean_names.h"
#include "train_tagger/lexicon_builder.h"
#include "train_tagger/pack.h"
#include "train_tagger/present_tense.h"
#include "train_tagger/tagged_text.h"
#include "treebank/accuracy.h"

#include <gtest/gtest.h>

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

namespace backlot::train {
namespace {

using text::Tag;
using treebank::Sentence;

// A file that is gone with the object.
class Written {
 public:
  explicit Written(std::string_view content) {
    const std::string name = "backlot-train-" + std::to_string(::getpid()) + "-" + std::to_string(counter_++);
    path_ = std::filesystem::temp_directory_path() / name;
    std::ofstream(path_) << content;
  }
  ~Written() { std::filesystem::remove(path_); }
  std::string path() const { return path_.string(); }

 private:
  static inline int counter_ = 0;
  std::filesystem::path path_;
};

std::string forms(const Sentence& s) {
  std::string out;
  for (const treebank::Word& w : s) out += w.form + (w.space_after ? " " : "");
  return out;
}

Sentence sentence(std::string_view tagged) {
  const Written file(tagged);
  const auto read = read_tagged(file.path());
  EXPECT_TRUE(read) << read.error().to_string();
  return read->at(0);
}

constexpr std::string_view small_treebank =
    "# text = She didn't laugh.\n"
    "1\tShe\tshe\tPRON\tPRP\tNumber=Sing\t4\tnsubj\t_\t_\n"
    "2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "2\tdid\tdo\tAUX\tVBD\tNumber=Sing|Person=3|Tense=Past\t4\taux\t_\t_\n"
    "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n"
    "4\tlaugh\tlaugh\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n"
    "4.1\tx\tx\tX\tX\t_\t_\t_\t_\t_\n"
    "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n";

TEST(Conllu, ReadsWordsAndTheSpacesBetween) {
  const Written file(small_treebank);
  const auto sentences = treebank::read_conllu(file.path());
  ASSERT_TRUE(sentences) << sentences.error().to_string();
  ASSERT_EQ(sentences->size(), 1U);
  EXPECT_EQ(forms(sentences->at(0)), "She didn't laugh. ");
  EXPECT_EQ(sentences->at(0)[1].tag, Tag::aux);
  EXPECT_EQ(sentences->at(0)[3].head, -1);
}

TEST(Conllu, NamesTheLineOfAMistake) {
  const Written file("# x\n1\tShe\tshe\tPRONOUN\tPRP\t_\t4\tnsubj\t_\t_\n");
  const auto sentences = treebank::read_conllu(file.path());
  ASSERT_FALSE(sentences);
  EXPECT_EQ(sentences.error().line, 2U);
  const Written cut("1\tShe\tshe\n");
  EXPECT_FALSE(treebank::read_conllu(cut.path()));
  EXPECT_EQ(treebank::read_conllu("/nowhere").error().code, ErrorCode::not_found);
}

TEST(TaggedText, ReadsFormsTagsAndSpaces) {
  const Sentence s =
      sentence("# note\n“/PUNCT Go/VERB !/PUNCT ”/PUNCT and/or/CCONJ \"/PUNCT Stay/VERB \"/PUNCT ./PUNCT\n");
  EXPECT_EQ(forms(s), "“Go!” and/or \"Stay\". ");
  EXPECT_EQ(s[4].tag, Tag::cconj);
  const Written wrong("She/WORD\n");
  EXPECT_EQ(read_tagged(wrong.path()).error().line, 1U);
}

TEST(PresentTense, ChangesFiniteVerbsOnly) {
  const Written file(small_treebank);
  EXPECT_EQ(forms(in_present_tense(treebank::read_conllu(file.path())->at(0))), "She doesn't laugh. ");
  EXPECT_TRUE(in_present_tense(sentence("She/PRON laughs/VERB ./PUNCT")).empty());
}

TEST(KoreanNames, TakeThePlaceOfPeople) {
  std::minstd_rand random(1);
  const Sentence s = sentence("Nell/PROPN Adeyemi/PROPN laughs/VERB ./PUNCT");
  std::set<std::size_t> sizes;
  for (int i = 0; i < 20; ++i) {
    const Sentence named = with_korean_names(s, random);
    ASSERT_GE(named.size(), 4U);
    EXPECT_EQ(named[0].tag, Tag::propn);
    EXPECT_NE(named[0].form, "Nell");
    EXPECT_EQ(named[named.size() - 2].form, "laughs");
    sizes.insert(named.size());
  }
  EXPECT_EQ(sizes.size(), 2U) << "given names of one word and of two";
  EXPECT_TRUE(with_korean_names(sentence("She/PRON laughs/VERB ./PUNCT"), random).empty());
}

TEST(Augment, IsTheSameEachTime) {
  std::vector<Sentence> first(50, sentence("Nell/PROPN Adeyemi/PROPN laughs/VERB ./PUNCT"));
  std::vector<Sentence> second = first;
  augment(first, 1);
  augment(second, 1);
  EXPECT_GT(first.size(), 60U);
  ASSERT_EQ(first.size(), second.size());
  for (std::size_t i = 0; i < first.size(); ++i) EXPECT_EQ(forms(first[i]), forms(second[i]));
}

TEST(Lexicon, HoldsWordsThatOccurTwice) {
  const std::vector<Sentence> sentences(12, sentence("the/DET the/DET run/VERB ./PUNCT"));
  std::vector<Sentence> all = sentences;
  all.push_back(sentence("a/DET run/NOUN"));
  const auto words = build_lexicon(count_words(all), {});
  const text::Lexicon lexicon(words, {});
  EXPECT_EQ(lexicon.find(text::hash_word("the"))->direct, static_cast<int>(Tag::det) + 1);
  EXPECT_EQ(lexicon.find(text::hash_word("run"))->direct, 0) << "it has two tags";
  EXPECT_EQ(lexicon.find(text::hash_word("a")), nullptr) << "seen once";
}

TEST(WeightTable, KeepsWeightsWhereTheTaggerLooksForThem) {
  std::vector<Feature> features;
  for (std::uint64_t i = 1; i <= 2000; ++i) {
    Feature f{text::feature_key(1, i), {}};
    f.weights[i % text::lanes] = 1.0F + static_cast<float>(i) / 1000;
    features.push_back(f);
  }
  const WeightTable table = build_weights(features);
  EXPECT_LT(table.left_out, 100U);
  std::size_t found = 0;
  for (const Feature& f : features) {
    const std::uint32_t first =
        text::first_slot(f.key, static_cast<std::uint32_t>(table.checks.size() - text::weight_window + 1));
    for (std::uint32_t at = first; at < first + text::weight_window; ++at) {
      if (table.checks[at] != text::check16(f.key)) continue;
      const auto lane = static_cast<std::size_t>(std::ranges::max_element(f.weights) - f.weights.begin());
      EXPECT_NEAR(table.rows[at].weights[lane] * table.scale, f.weights[lane], table.scale);
      ++found;
      break;
    }
  }
  EXPECT_EQ(found + table.left_out, features.size());
}

TEST(Training, LearnsWhatItIsShown) {
  const std::vector<Sentence> sentences{sentence("She/PRON plays/VERB the/DET piano/NOUN ./PUNCT"),
                                        sentence("The/DET plays/NOUN open/VERB ./PUNCT"),
                                        sentence("He/PRON plays/VERB a/DET judge/NOUN ./PUNCT")};
  std::vector<Sentence> often;
  for (int i = 0; i < 20; ++i) often.insert(often.end(), sentences.begin(), sentences.end());
  ModelParts parts;
  parts.words = build_lexicon(count_words(often), {});
  parts.lemmas = build_lemmas({}, {}, {}, parts.words);
  parts.weights = build_weights(train_weights(often, text::Lexicon(parts.words, {}), {}, [](const std::string&) {}));
  const std::string file = pack_model(parts);
  const auto model = text::Model::view(std::as_bytes(std::span(file)), files::Check::all);
  ASSERT_TRUE(model) << model.error().to_string();
  EXPECT_EQ(treebank::measure(*model, sentences).tag_share(), 1.0);
}

}  // namespace
}  // namespace backlot::train
