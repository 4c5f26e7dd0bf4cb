#include "backlot/text/model.h"

#include "backlot/text/features.h"
#include "backlot/text/pretokenized.h"

#include <gtest/gtest.h>

#include <cstring>
#include <fstream>

namespace backlot::text {
namespace {

const std::string shipped_path = std::string(BACKLOT_SOURCE_DIR) + "/models/english.blm";

std::shared_ptr<const Model> shipped() {
  auto model = Model::shipped();
  EXPECT_TRUE(model) << model.error().to_string();
  return *model;
}

// "word/TAG/lemma" for each of the words, which stand between spaces.
std::string tagged(std::string_view words) {
  std::vector<Form> forms;
  while (!words.empty()) {
    forms.push_back({words.substr(0, words.find(' '))});
    words.remove_prefix(std::min(words.size(), forms.back().word.size() + 1));
  }
  Text text;
  std::string source;
  std::vector<Clue> scratch;
  pretokenized(forms, source, text);
  shipped()->tag(text.tokens, text.arena, scratch);
  std::string out;
  for (const Token& t : text.tokens)
    out += std::string(t.word) + "/" + std::string(name(t.tag)) + "/" + std::string(t.lemma) + " ";
  if (!out.empty()) out.pop_back();
  return out;
}

TEST(Model, TagsAndLemmatises) {
  EXPECT_EQ(tagged("She has been typing her lunch order ."),
            "she/PRON/she has/AUX/have been/AUX/be typing/VERB/type her/PRON/she lunch/NOUN/lunch order/NOUN/order "
            "./PUNCT/.");
  EXPECT_EQ(tagged("It is n't the actors ’ fault"),
            "it/PRON/it is/AUX/be n't/PART/not the/DET/the actors/NOUN/actor '/PART/'s fault/NOUN/fault");
}

TEST(Model, KnowsNewsAboutSeries) {
  EXPECT_EQ(tagged("Tak Ye Rin stars as a court stenographer ."),
            "tak/PROPN/tak ye/PROPN/ye rin/PROPN/rin stars/VERB/star as/ADP/as a/DET/a court/NOUN/court "
            "stenographer/NOUN/stenographer ./PUNCT/.");
  EXPECT_EQ(tagged("It airs on Saturdays"), "it/PRON/it airs/VERB/air on/ADP/on saturdays/PROPN/saturday");
}

TEST(Model, BearsCapitals) {
  EXPECT_EQ(tagged("THE DIRECTOR WILL NOT ANSWER THE QUESTION"),
            "the/DET/the director/NOUN/director will/AUX/will not/PART/not answer/VERB/answer the/DET/the "
            "question/NOUN/question");
}

TEST(Model, TheShippedOneIsWhole) {
  const auto model = Model::open(shipped_path);  // with its content against its fingerprint
  EXPECT_TRUE(model) << model.error().to_string();
}

std::string read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(Model, IsRefusedWhereItDoesNotFit) {
  const std::string file = read(shipped_path);
  const auto refused = [](std::string_view bytes) {
    const auto model = Model::view(std::as_bytes(std::span(bytes)), files::Check::header);
    return model ? ErrorCode::internal : model.error().code;
  };
  EXPECT_EQ(refused(""), ErrorCode::invalid);
  EXPECT_EQ(refused(std::string_view(file).substr(0, file.size() / 2)), ErrorCode::invalid);
  ModelHeader header;
  header.features = feature_fingerprint() + 1;
  const std::string payload(reinterpret_cast<const char*>(&header), sizeof(header));
  EXPECT_EQ(refused(files::pack_data(model_format, payload)), ErrorCode::incompatible) << "other features";
  header.features = feature_fingerprint();
  header.weights = {128, 1000};
  const std::string beyond(reinterpret_cast<const char*>(&header), sizeof(header));
  EXPECT_EQ(refused(files::pack_data(model_format, beyond)), ErrorCode::invalid) << "a table outside the file";
}

TEST(Lemmatizer, TakesEndingsOffByTheDictionary) {
  Arena arena;
  const auto model = shipped();
  const Lemmatizer& lemmatizer = model->lemmatizer();
  const auto lemma = [&](std::string_view word, Tag tag) { return std::string(lemmatizer.by_rule(word, tag, arena)); };
  EXPECT_EQ(lemma("hoping", Tag::verb), "hope");
  EXPECT_EQ(lemma("hopping", Tag::verb), "hop");
  EXPECT_EQ(lemma("starring", Tag::verb), "star");
  EXPECT_EQ(lemma("calling", Tag::verb), "call");
  EXPECT_EQ(lemma("tried", Tag::verb), "try");
  EXPECT_EQ(lemma("sing", Tag::verb), "sing");
  EXPECT_EQ(lemma("movies", Tag::noun), "movie");
  EXPECT_EQ(lemma("boxes", Tag::noun), "box");
  EXPECT_EQ(lemma("series", Tag::noun), "series");
  EXPECT_EQ(lemma("co-stars", Tag::noun), "co-star");
  EXPECT_EQ(lemma("funnier", Tag::adj), "funny");
  EXPECT_EQ(lemma("livestreamed", Tag::verb), "livestream");
  EXPECT_EQ(lemma("plays", Tag::propn), "plays") << "names keep their form";
  EXPECT_EQ(lemma("saturdays", Tag::propn), "saturday");
}

TEST(Lexicon, KnowsWhatWordsCanBe) {
  const auto model = shipped();
  const Lexicon& lexicon = model->lexicon();
  EXPECT_EQ(lexicon.kinds("actress"), noun_base);
  EXPECT_EQ(lexicon.kinds("films") & (plural_form | verb_s_or_irregular), plural_form | verb_s_or_irregular);
  EXPECT_EQ(lexicon.kinds("starring") & ing_form, ing_form);
  EXPECT_EQ(lexicon.kinds("sous-chef"), noun_base | compound);
  EXPECT_EQ(lexicon.kinds("xqzt"), 0);
  EXPECT_EQ(lexicon.kinds(""), 0);
}

}  // namespace
}  // namespace backlot::text
