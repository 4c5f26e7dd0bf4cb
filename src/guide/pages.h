// What the guide knows about one entity, as values. Every statement carries what backs it.
//
// Lists are complete up to the bounds of PageOptions. Networks, types, genres, cast, crew and schedules come best
// supported first; moments in the order of their video, quotes and the works of a network latest learned first.
#pragma once

#include "backlot/article/date.h"
#include "backlot/facts/annotation.h"
#include "backlot/guide/ids.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace backlot::guide {

struct PageOptions {
  std::uint32_t most = 200;                 // rows of a list
  std::uint32_t most_told = 100;            // quotations and moments: the latest learned
  std::uint32_t sources = 3;                // documents named for one fact
  std::optional<article::Date> as_of = {};  // what was known on that day: documents published until then
};

struct EntityRef {
  EntityId id = 0;
  EntityKind kind = EntityKind::work;
  std::string name;
};

// A document that states something.
struct Source {
  DocumentId document = 0;
  std::string title;    // or the document's id, where it has none; what is longer than 400 bytes ends in "…"
  std::string address;  // URL, or the path it was read from
  std::optional<article::Date> published;
  std::string language;      // BCP 47; empty where unknown
  std::int64_t read_at = 0;  // seconds since 1970-01-01 UTC
  bool spun = false;         // a program swapped its words: what it states was read from the restored text
  float confidence = 0;      // of the rule that found the fact there
  std::string rule;
};

// What stands behind a statement. `fact` is what `why` takes. `support` counts the independent sources among the
// documents that state it and are not superseded: a document and its copies are one. `sources` names some of them, one
// of each copy group, sources before copies and clean ones before spun ones, in the order in which they were read.
struct Backing {
  FactId fact = 0;
  std::uint32_t support = 0;
  std::vector<Source> sources;
  std::uint32_t documents = 0;  // that state it, copies counted
  bool clean = true;            // a document whose words nobody swapped states it
};

struct TextRow {
  std::string text;
  Backing backing;
};

struct EntityRow {
  EntityRef entity;
  Backing backing;
};

struct TypeRow {
  facts::WorkType type = facts::WorkType::unknown;
  Backing backing;
};

struct CastRow {
  std::optional<EntityRef> actor;
  std::optional<EntityRef> character;
  std::optional<EntityRef> work;
  facts::Status status = facts::Status::confirmed;
  std::vector<TextRow> descriptions;  // who the character is, best supported first
  Backing backing;
  // Where something else is said of the same: another actor of the character, or another status of the actor in the
  // work.
  bool contested = false;
  std::optional<article::Date> first;  // of a contested row: when it was first stated, and last
  std::optional<article::Date> newest;
};

struct CrewRow {
  EntityRef person;
  std::optional<EntityRef> work;
  std::string job;
  Backing backing;
};

// As stated; zone.h turns it into the viewer's time.
struct AiringRow {
  std::optional<EntityRef> work;
  facts::AiringKind kind = facts::AiringKind::airs;
  std::vector<article::Weekday> days;
  std::optional<std::uint16_t> minute;  // of the day, local wall time in `tz`
  std::string tz;                       // IANA name; empty where unknown
  facts::ZoneBasis tz_basis = facts::ZoneBasis::none;
  std::optional<article::Date> date;
  std::optional<EntityRef> network;
  std::optional<article::Date> newest;  // latest publication date of a document that states it
  Backing backing;
};

struct RatingRow {
  std::optional<EntityRef> work;
  std::optional<int> episode;
  double value = 0;  // per cent
  std::optional<std::string> scope;
  std::optional<std::string> source;  // who measured it
  Backing backing;
};

struct QuoteRow {
  std::string text;
  std::optional<EntityRef> speaker;
  std::string role;               // of a speaker who is not named: "director"; else empty
  std::optional<EntityRef> work;  // that the document is mostly about
  Backing backing;
};

struct MomentRow {
  DocumentId video = 0;     // the document that tells the video it belongs to
  std::uint32_t order = 1;  // in that video
  facts::MomentKind kind = facts::MomentKind::idle;
  std::vector<EntityRef> people;
  std::string summary;
  std::optional<EntityRef> work;
  Backing backing;
};

struct WorkPage {
  EntityRef work;
  std::vector<std::string> names;  // every form seen, most frequent first
  std::vector<TypeRow> types;      // `unknown` only where nothing better is known
  std::vector<EntityRow> networks;
  std::vector<TextRow> genres;
  std::vector<TextRow> seasons;
  std::vector<TextRow> premises;
  std::vector<AiringRow> schedule;
  std::vector<CastRow> cast;
  std::vector<CrewRow> crew;
  std::vector<RatingRow> ratings;
  std::vector<MomentRow> moments;
  std::vector<QuoteRow> quotes;
};

struct PersonPage {
  EntityRef person;
  std::vector<std::string> names;
  std::vector<CastRow> roles;
  std::vector<CrewRow> crew;
  std::vector<EntityRow> groups;
  std::vector<QuoteRow> quotes;
  std::vector<MomentRow> moments;
};

struct CharacterPage {
  EntityRef character;
  std::vector<std::string> names;
  std::vector<CastRow> roles;  // who plays it, and who it is
};

struct GroupPage {
  EntityRef group;
  std::vector<std::string> names;
  std::vector<EntityRow> members;
};

struct NetworkPage {
  EntityRef network;
  std::vector<std::string> names;
  std::vector<EntityRow> works;
  std::vector<AiringRow> schedule;
};

using Page = std::variant<WorkPage, PersonPage, CharacterPage, GroupPage, NetworkPage>;

}  // namespace backlot::guide
