#include "backlot/pipeline/annotation_reader.h"

#include "backlot/pipeline/annotation_json.h"

#include <gtest/gtest.h>

namespace backlot::pipeline {
namespace {

using article::Date;

// Something in every field, as one sentence of 13 code points in 19 bytes.
Annotated full() {
  Annotated a;
  a.document.text = "“임” plays “X”";
  a.document.id = "a\"1";
  a.document.source = "https://a.example/1";
  a.document.url = a.document.source;
  a.document.title = "A title";
  a.document.published = Date{2026, 3, 4};
  a.document.modified = Date{2026, 3, 5};
  a.document.language = "en";
  a.document.site = "Harbour News";
  a.document.authors = {"One", "Two"};
  a.document.captions = {"A boat"};
  a.document.videos = {"https://v.example/1"};
  a.document.is_teaser = true;
  facts::Annotation& said = a.annotation;
  said.sentences = {{0, 23}};
  said.spun = {true, 0.75F};
  const facts::Evidence evidence{{3, 6}, 0, 0.9F, "cast.plays"};
  said.works = {{"X", "x", facts::WorkType::film, {"N"}, {"drama"}, "2", "A premise", evidence}};
  said.cast = {{"임", "임", "Ada", "ADA", "X", "nurse", facts::Status::turned_down, evidence},
               {"임", "임", std::nullopt, "", std::nullopt, std::nullopt, facts::Status::confirmed, evidence}};
  said.crew = {{"임", "director", std::nullopt, evidence}};
  said.schedule = {{"X",
                    facts::AiringKind::finale,
                    {article::Weekday::mon, article::Weekday::sun},
                    std::uint16_t{1265},
                    "Asia/Seoul",
                    facts::ZoneBasis::inferred,
                    Date{2026, 4, 1},
                    "N",
                    evidence},
                   {{}, {}, {}, {}, {}, {}, {}, {}, evidence}};
  said.ratings = {{"X", 7, 12.25, "nationwide", "Nielsen Korea", evidence}, {{}, {}, 3, {}, {}, evidence}};
  said.memberships = {{"임", "G", evidence}};
  said.quotes = {{"text", "restored", "임", "said", {{0, 3}, {6, 9}}, evidence}, {"t", {}, {}, {}, {}, evidence}};
  said.moments = {{2, {"임"}, facts::MomentKind::wrap, "summary", evidence}};
  said.damage = {{{3, 6}, "Sun", unspin::DamageKind::title, 0.8F, "why"}};
  return a;
}

std::string line_of(const Annotated& a) {
  std::string line;
  append_json(a.document, a.annotation, {}, line);
  return line;
}

std::string replaced(std::string line, std::string_view what, std::string_view with) {
  const std::size_t at = line.find(what);
  EXPECT_NE(at, std::string::npos) << what;
  return line.replace(at, what.size(), with);
}

TEST(AnnotationReader, GivesBackWhatWasWritten) {
  AnnotationReader read;
  for (const Annotated& given : {full(), [] {
                                   Annotated little;
                                   little.document.id = "b";
                                   little.document.text = "Nothing.";
                                   return little;
                                 }()}) {
    const std::string line = line_of(given);
    const auto said = read(line);
    ASSERT_TRUE(said) << said.error().to_string();
    EXPECT_EQ(line_of(*said), line);
    EXPECT_EQ(said->document.is_teaser, given.document.is_teaser);
    EXPECT_FALSE(said->document.blocks.empty());
  }
  EXPECT_EQ(read(line_of(full()))->annotation.cast[0].evidence.span, (Span{3, 6}));
}

TEST(AnnotationReader, SaysWhatIsWrong) {
  AnnotationReader read;
  const std::string line = line_of(full());
  const auto why = [&](const std::string& bad) {
    const auto said = read(bad);
    return said ? std::string() : said.error().message;
  };
  EXPECT_NE(why(line.substr(0, 100)).find("JSON"), std::string::npos);
  EXPECT_NE(why("[]").find("not an annotation"), std::string::npos);
  EXPECT_NE(why(R"({"id": "1", "text": "An article."})").find("not an annotation"), std::string::npos);
  EXPECT_NE(why(replaced(line, R"("schema":1)", R"("schema":2)")).find("\"schema\""), std::string::npos);
  EXPECT_NE(why(replaced(line, R"("actor":"임",)", "")).find("\"cast.actor\""), std::string::npos);
  EXPECT_NE(why(replaced(line, R"("film")", R"("opera")")).find("\"works.type\""), std::string::npos);
  EXPECT_NE(why(replaced(line, R"("21:05")", R"("25:05")")).find("\"schedule.time\""), std::string::npos);
  EXPECT_NE(why(replaced(line, R"(["mon")", R"(["day")")).find("\"schedule.days."), std::string::npos);
  EXPECT_NE(why(replaced(line, R"("start":1,"end":2)", R"("start":1,"end":2000)")).find("an offset"),
            std::string::npos);
  EXPECT_NE(why(replaced(line, R"("sentence":0)", R"("sentence":1)")).find("sentence"), std::string::npos);
  EXPECT_NE(why(replaced(line, R"("2026-03-04")", R"("2026-13-04")")).find("published"), std::string::npos);
}

}  // namespace
}  // namespace backlot::pipeline
