// Articles by the hundred thousand with the facts they state, made from a seed: about 1,900 bytes and 28 statements
// each, as the labelled documents have. Works and people follow a Zipf distribution, so that some pages have thousands
// of sources; half of the quotations and moments are said once, the rest are repeated by later articles.
#pragma once

#include "backlot/guide/entry.h"

#include <cmath>
#include <random>
#include <string>
#include <vector>

namespace backlot::bench {

class MadeArticles {
 public:
  explicit MadeArticles(std::size_t works, std::uint32_t seed = 7) : random_(seed), works_(works) {
    for (std::size_t i = 0; i < 30'000; ++i) words_.push_back(word(i));
  }

  guide::Entry next() {
    guide::Entry entry;
    const std::size_t work = zipf(works_);
    auto& d = entry.document;
    d.id = "a" + std::to_string(++number_);
    d.url = "https://news.example/series/" + std::to_string(number_) + "-what-happened-on-the-set";
    d.source = "articles.jsonl";
    d.title = title(work) + " shows what happened on the set, part " + std::to_string(number_);
    d.published = article::Date{2020, 1, 1}.plus_days(static_cast<int>(number_ % 2000));
    d.language = "en";
    write_text(entry);
    state(entry, work);
    return entry;
  }

  static std::string title(std::size_t work) { return name(work * 7 + 3) + " " + name(work * 13 + 5); }
  static std::string person(std::size_t n) { return name(n) + " " + name(n / 3 + 11) + "-" + word(n * 5); }
  static std::string network(std::size_t n) { return name(n % 40) + " TV"; }

 private:
  static std::string word(std::size_t n) {
    static constexpr const char* syllables[] = {"ba",  "ren", "to", "mi", "sol", "ka", "der", "un", "li",
                                                "per", "sha", "go", "en", "tri", "mo", "sa",  "ve"};
    std::string w;
    do {
      w += syllables[n % 17];
      n /= 17;
    } while (n != 0);
    return w + (w.size() < 4 ? "n" : "");
  }

  static std::string name(std::size_t n) {
    std::string w = word(n + 17);
    w[0] = static_cast<char>(w[0] - 'a' + 'A');
    return w;
  }

  std::size_t zipf(std::size_t n) {
    const double u = std::uniform_real_distribution<>(0.0, 1.0)(random_);
    return static_cast<std::size_t>(std::pow(static_cast<double>(n), u)) - 1;
  }
  std::size_t some(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random_); }

  void write_text(guide::Entry& entry) {
    std::string& text = entry.document.text;
    while (text.size() < 1900) {
      const auto start = static_cast<std::uint32_t>(text.size());
      for (int i = 0; i < 18; ++i) text += (i == 0 ? "" : " ") + words_[zipf(words_.size())];
      text += '.';
      entry.annotation.sentences.push_back({start, static_cast<std::uint32_t>(text.size())});
      text += entry.annotation.sentences.size() % 4 == 0 ? "\n\n" : " ";
    }
    entry.document.text += "Read as number " + std::to_string(number_) + ".";
  }

  facts::Evidence evidence(const guide::Entry& entry) {
    static constexpr const char* rules[] = {"cast.stars-as", "cast.plays", "quote.said", "schedule.airs",
                                            "moment.take"};
    const std::size_t s = some(entry.annotation.sentences.size());
    const Span sentence = entry.annotation.sentences[s];
    return {{sentence.begin + 3, sentence.end - 5}, static_cast<std::uint32_t>(s), 0.93F, rules[some(5)]};
  }

  std::string told(std::size_t work, std::size_t which) {  // half of it new
    const std::size_t n = some(2) == 0 ? number_ * 100 + which : work * 10 + which;
    std::string line;
    for (std::size_t i = 0; i < 12; ++i)
      line += (i == 0 ? "" : " ") + words_[(n * 31 + i * i * 17 + n % (i + 2)) % words_.size()];
    return line;
  }

  void state(guide::Entry& e, std::size_t work) {
    auto& a = e.annotation;
    const std::string title_text = title(work);
    a.works.push_back(
        {title_text, title_text, facts::WorkType::series, {network(work)}, {"mystery"}, {}, {}, evidence(e)});
    for (std::size_t i = 1; i < 3; ++i) {
      a.works.push_back({title(zipf(works_)), {}, facts::WorkType::unknown, {}, {}, {}, {}, evidence(e)});
    }
    for (std::size_t i = 0; i < 5; ++i) {
      a.cast.push_back({person(work * 5 + i),
                        {},
                        name(work + i) + " " + name(i),
                        {},
                        title_text,
                        i < 3 ? std::optional("keeper of the " + word(work + i)) : std::nullopt,
                        facts::Status::confirmed,
                        evidence(e)});
    }
    for (std::size_t i = 0; i < 2; ++i)
      a.crew.push_back({person(work * 3 + 100'000 + i), i == 0 ? "director" : "writer", title_text, evidence(e)});
    a.schedule.push_back({title_text,
                          facts::AiringKind::airs,
                          {article::Weekday::wed, article::Weekday::thu},
                          static_cast<std::uint16_t>(1260 + some(3) * 30),
                          "Asia/Seoul",
                          facts::ZoneBasis::inferred,
                          {},
                          network(work),
                          evidence(e)});
    a.schedule.push_back({title_text,
                          facts::AiringKind::premieres,
                          {},
                          {},
                          {},
                          facts::ZoneBasis::none,
                          e.document.published,
                          network(work),
                          evidence(e)});
    a.ratings.push_back({title_text, static_cast<int>(some(16)) + 1, static_cast<double>(some(200)) / 10.0,
                         "nationwide", "Nielsen", evidence(e)});
    a.memberships.push_back({person(work * 5), "GROUP " + name(work), evidence(e)});
    for (std::size_t i = 0; i < 4; ++i)
      a.quotes.push_back({told(work, i), {}, person(work * 5 + i), "said", {}, evidence(e)});
    for (std::uint32_t i = 0; i < 5; ++i) {
      a.moments.push_back(
          {i + 1, {person(work * 5 + i), person(work * 5)}, facts::MomentKind::take, told(work, 50 + i), evidence(e)});
    }
  }

  std::mt19937 random_;
  std::size_t works_;
  std::size_t number_ = 0;
  std::vector<std::string> words_;
};

}  // namespace backlot::bench
