// For tests of this room and of `desk`: a folder that is removed again, and articles with the facts they state.
#pragma once

#include "backlot/article/content_key.h"
#include "backlot/guide/entry.h"
#include "backlot/guide/guide.h"
#include "backlot/guide/lookup.h"
#include "backlot/guide/search.h"
#include "backlot/guide/stats.h"
#include "backlot/guide/why.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <string>

namespace backlot::guide {

class GuideFixture : public testing::Test {
 protected:
  GuideFixture() {
    std::string pattern = (std::filesystem::temp_directory_path() / "backlot-guide-XXXXXX").string();
    folder_ = mkdtemp(pattern.data());
  }
  ~GuideFixture() override {
    std::error_code ignored;
    std::filesystem::permissions(folder_, std::filesystem::perms::owner_all, ignored);
    std::filesystem::remove_all(folder_, ignored);
  }

  std::filesystem::path file() const { return folder_ / "guide.db"; }

  // A guide that must open.
  Guide open(GuideOptions options = {.access = Access::write}) const {
    auto guide = Guide::open(file(), options);
    if (!guide) throw std::runtime_error(guide.error().to_string());
    return *std::move(guide);
  }

  std::filesystem::path folder_;
};

// An article whose facts are added one by one; each fact's evidence is a stretch of the text.
class Article {
 public:
  Article(std::string url, std::string text) {
    entry_.document.id = url.substr(url.rfind('/') + 1);
    entry_.document.source = "articles.jsonl";
    entry_.document.url = std::move(url);
    entry_.document.language = "en";
    entry_.document.text = std::move(text);
    entry_.content_key = article::content_key(entry_.document.text);
    split_sentences();
  }

  Article& title(std::string title) { return entry_.document.title = std::move(title), *this; }
  Article& teaser() { return entry_.document.is_teaser = true, *this; }
  Article& published(const char* iso) { return entry_.document.published = article::Date::parse_iso(iso), *this; }

  Article& work(facts::Work w, std::string_view words) {
    return put(entry_.annotation.works, std::move(w), words, "work.named");
  }
  Article& cast(facts::Cast c, std::string_view words) {
    return put(entry_.annotation.cast, std::move(c), words, "cast.plays");
  }
  Article& crew(facts::Crew c, std::string_view words) {
    return put(entry_.annotation.crew, std::move(c), words, "crew.directed-by");
  }
  Article& airs(facts::Airing a, std::string_view words) {
    return put(entry_.annotation.schedule, std::move(a), words, "schedule.airs");
  }
  Article& rating(facts::Rating r, std::string_view words) {
    return put(entry_.annotation.ratings, std::move(r), words, "rating.scored");
  }
  Article& member(facts::Membership m, std::string_view words) {
    return put(entry_.annotation.memberships, std::move(m), words, "group.of");
  }
  Article& quote(facts::Quote q, std::string_view words) {
    return put(entry_.annotation.quotes, std::move(q), words, "quote.said");
  }
  Article& moment(facts::Moment m, std::string_view words) {
    return put(entry_.annotation.moments, std::move(m), words, "moment.take");
  }

  facts::Annotation& annotation() { return entry_.annotation; }
  article::Document& document() { return entry_.document; }
  operator Entry() const { return entry_; }

 private:
  template <class Fact>
  Article& put(std::vector<Fact>& list, Fact fact, std::string_view words, const char* rule) {
    const std::size_t at = entry_.document.text.find(words);
    if (at == std::string::npos) throw std::runtime_error("not in the text: " + std::string(words));
    fact.evidence.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
    fact.evidence.rule = rule;
    fact.evidence.confidence = 0.95F;
    while (fact.evidence.sentence + 1 < entry_.annotation.sentences.size() &&
           entry_.annotation.sentences[fact.evidence.sentence].end <= at) {
      ++fact.evidence.sentence;
    }
    list.push_back(std::move(fact));
    return *this;
  }

  // After each full stop, simply.
  void split_sentences() {
    const std::string& text = entry_.document.text;
    for (std::uint32_t at = 0; at < text.size();) {
      const std::size_t stop = std::min(text.find(". ", at), text.size() - 1);
      const auto end = static_cast<std::uint32_t>(stop + 1);
      entry_.annotation.sentences.push_back({at, end});
      at = end + 1;
    }
  }

  Entry entry_;
};

// One article that states a fact of every kind.
inline Article full_article(const std::string& url = "https://news.example/hollow-tide") {
  return Article(url,
                 "The tvN series “Hollow Tide” airs Wednesdays and Thursdays at 00:30. "
                 "Cha Min-ji plays Seo Ha-neul, a diver who lost her voice. "
                 "Bae Do-hyun is in talks to join. Ku Ara directed it. "
                 "Episode 2 drew 5.4 percent nationwide. Cha Min-ji is a member of NORTHWIND. "
                 "“We froze every night,” Cha Min-ji said. Then she slipped on the pier.")
      .title("“Hollow Tide” sets sail")
      .published("2025-03-04")
      .work({.title = "Hollow Tide",
             .as_written = {},
             .type = facts::WorkType::series,
             .networks = {"tvN"},
             .genres = {"mystery"},
             .season = "2",
             .premise = "a diver hears the drowned",
             .evidence = {}},
            "“Hollow Tide”")
      .cast({.actor = "Cha Min-ji",
             .actor_as_written = {},
             .character = "Seo Ha-neul",
             .character_as_written = {},
             .work = "Hollow Tide",
             .description = "diver who lost her voice",
             .status = facts::Status::confirmed,
             .evidence = {}},
            "Cha Min-ji plays Seo Ha-neul")
      .cast({.actor = "Bae Do-hyun",
             .actor_as_written = {},
             .character = {},
             .character_as_written = {},
             .work = "Hollow Tide",
             .description = {},
             .status = facts::Status::in_talks,
             .evidence = {}},
            "Bae Do-hyun is in talks")
      .crew({.person = "Ku Ara", .job = "director", .work = "Hollow Tide", .evidence = {}}, "Ku Ara directed it")
      .airs({.work = "Hollow Tide",
             .kind = facts::AiringKind::airs,
             .days = {article::Weekday::wed, article::Weekday::thu},
             .minute = 30,
             .tz = "Asia/Seoul",
             .tz_basis = facts::ZoneBasis::inferred,
             .date = {},
             .network = "tvN",
             .evidence = {}},
            "airs Wednesdays and Thursdays at 00:30")
      .rating({.work = "Hollow Tide", .episode = 2, .value = 5.4, .scope = "nationwide", .source = {}, .evidence = {}},
              "drew 5.4 percent")
      .member({.person = "Cha Min-ji", .group = "NORTHWIND", .evidence = {}}, "a member of NORTHWIND")
      .quote({.text = "We froze every night,",
              .restored = {},
              .speaker = "Cha Min-ji",
              .cue = "said",
              .parts = {},
              .evidence = {}},
             "We froze every night,")
      .moment({.order = 1,
               .people = {"Cha Min-ji"},
               .kind = facts::MomentKind::blooper,
               .summary = "Then she slipped on the pier.",
               .evidence = {}},
              "Then she slipped on the pier.");
}

// The page of a name, which must be known.
template <class PageKind>
PageKind page_of(const Guide& guide, std::string_view name) {
  const auto found = guide.find(name);
  if (!found || !found->meant()) throw std::runtime_error("not found: " + std::string(name));
  auto page = guide.page(found->meant()->id);
  if (!page) throw std::runtime_error(page.error().to_string());
  return std::get<PageKind>(*std::move(page));
}

inline Learned keep(Guide& guide, std::vector<Entry> entries) {
  auto learned = guide.keep(entries);
  if (!learned) throw std::runtime_error(learned.error().to_string());
  return *std::move(learned);
}

}  // namespace backlot::guide
