// For tests of this room: a work whose name and articles are as hostile as they come.
#pragma once

#include "backlot/exports/chapter.h"

namespace backlot::exports {

inline guide::Source source(guide::DocumentId id, std::string address, std::string title) {
  guide::Source s;
  s.document = id;
  s.address = std::move(address);
  s.title = std::move(title);
  s.published = article::Date::parse_iso("2031-03-02");
  s.language = "en";
  s.read_at = article::Date::parse_iso("2031-03-05")->days() * 86'400LL;
  return s;
}

inline guide::Backing backing(guide::FactId fact, std::vector<guide::Source> sources) {
  guide::Backing b;
  b.fact = fact;
  b.support = static_cast<std::uint32_t>(sources.size());
  b.documents = b.support;
  b.sources = std::move(sources);
  return b;
}

inline guide::EntityRef person(guide::EntityId id, std::string name) {
  return {id, guide::EntityKind::person, std::move(name)};
}
inline guide::EntityRef character(guide::EntityId id, std::string name) {
  return {id, guide::EntityKind::character, std::move(name)};
}

// "Moonlit Post Office", a series with two actors of whom one is only talked of, a premiere and a rating.
inline Chapter post_office() {
  const auto a = source(1, "https://a.example/1?x=a|b", "Cast [[set]] | \"now\"");
  const auto b = source(2, "https://b.example/2", "Second");
  guide::AiringRow premiere;
  premiere.kind = facts::AiringKind::premieres;
  premiere.date = article::Date::parse_iso("2031-04-06");
  premiere.minute = 1290;
  premiere.tz = "Asia/Seoul";
  guide::RatingRow rating;
  rating.episode = 1;
  rating.value = 4.2;
  rating.scope = "nationwide";
  rating.source = "Nielsen Korea";
  using guide::FactKind;
  return {
      .work = guide::EntityRef{7, guide::EntityKind::work, "Moonlit Post Office"},
      .names = {"Moonlit Post Office", "달빛 우체국"},
      .facts = {
          {.kind = FactKind::work, .value = "series", .backing = backing(1, {a})},
          {.kind = FactKind::cast,
           .person = person(8, "Yun Ha-rin"),
           .object = character(9, "Han Seo-jin"),
           .value = "confirmed",
           .backing = backing(2, {a, b})},
          {.kind = FactKind::cast, .person = person(10, "Do Gyeom"), .value = "in talks", .backing = backing(3, {b})},
          {.kind = FactKind::description,
           .object = character(9, "Han Seo-jin"),
           .text = "a night-shift {{letter}} sorter",
           .backing = backing(4, {a})},
          {.kind = FactKind::airing, .value = "premieres", .airing = premiere, .backing = backing(5, {b})},
          {.kind = FactKind::rating, .rating = rating, .backing = backing(6, {a})}}};
}

}  // namespace backlot::exports
