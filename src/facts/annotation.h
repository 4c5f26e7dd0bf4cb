// What Backlot keeps of one document: typed facts, each with the stretch of text that says it.
//
// Plain values that own their strings; made by `facts::extract`, written as JSON by `pipeline`, kept by `guide`. The
// JSON form is fixed by schema/annotation.schema.json: fields here have the same names and meanings, except that
// offsets are bytes (half-open) and JSON counts code points.
//
// Names and titles are in the fullest form the document prints (restored, where it was damaged).
#pragma once

#include "backlot/article/date.h"
#include "backlot/unicode/span.h"
#include "backlot/unspin/damage.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backlot::facts {

// Where a fact stands and why it is believed. `rule` is "cast.stars-as" for a rule of rules/*.rules (its file and line
// are found through the grammar) or the name of a model.
struct Evidence {
  Span span;                   // the words that say it
  std::uint32_t sentence = 0;  // index into Annotation::sentences; holds span.begin
  float confidence = 1.0F;     // 0…1: the share of facts of this rule that are right on the labelled documents
  std::string rule;
};

enum class WorkType : std::uint8_t { unknown, series, film, variety };

struct Work {
  std::string title;
  std::string as_written;
  WorkType type = WorkType::unknown;
  std::vector<std::string> networks;
  std::vector<std::string> genres;
  std::optional<std::string> season;
  std::optional<std::string> premise;
  Evidence evidence;
};

enum class Status : std::uint8_t { confirmed, in_talks, turned_down, rumored };

struct Cast {
  std::string actor;
  std::string actor_as_written;
  std::optional<std::string> character;
  std::string character_as_written;
  std::optional<std::string> work;
  std::optional<std::string> description;  // who the character is, without a leading article
  Status status = Status::confirmed;
  Evidence evidence;
};

struct Crew {
  std::string person;
  std::string job;  // "director", "writer", "executive producer", …
  std::optional<std::string> work;
  Evidence evidence;
};

enum class AiringKind : std::uint8_t { airs, premieres, finale, releases };
enum class ZoneBasis : std::uint8_t { none, stated, inferred };

struct Airing {
  std::optional<std::string> work;
  AiringKind kind = AiringKind::airs;
  std::vector<article::Weekday> days;
  std::optional<std::uint16_t> minute;  // of the day, local wall time: 0…1439
  std::string tz;                       // IANA name; empty where unknown
  ZoneBasis tz_basis = ZoneBasis::none;
  std::optional<article::Date> date;
  std::optional<std::string> network;
  Evidence evidence;
};

struct Rating {
  std::optional<std::string> work;
  std::optional<int> episode;
  double value = 0;                   // per cent
  std::optional<std::string> scope;   // "nationwide", "peak", "Seoul metropolitan area"
  std::optional<std::string> source;  // "Nielsen Korea"
  Evidence evidence;
};

struct Membership {
  std::string person;
  std::string group;
  Evidence evidence;
};

struct Quote {
  std::string text;  // without the marks; parts of a broken quotation joined by a space
  std::string restored;
  std::optional<std::string> speaker;
  std::optional<std::string> cue;
  std::vector<Span> parts;
  Evidence evidence;
};

enum class MomentKind : std::uint8_t { rehearsal, take, retake, blooper, idle, celebration, prop, interview, wrap };

struct Moment {
  std::uint32_t order = 1;  // from 1, in the order of the video
  std::vector<std::string> people;
  MomentKind kind = MomentKind::idle;
  std::string summary;
  Evidence evidence;
};

// Whether a program swapped the words of the document, and how probable that is.
struct Spun {
  bool verdict = false;
  float score = 0;
};

struct Annotation {
  std::vector<Span> sentences;
  Spun spun;
  std::vector<Work> works;
  std::vector<Cast> cast;
  std::vector<Crew> crew;
  std::vector<Airing> schedule;
  std::vector<Rating> ratings;
  std::vector<Membership> memberships;
  std::vector<Quote> quotes;
  std::vector<Moment> moments;
  std::vector<unspin::Damage> damage;  // what was put right; only in a document that is spun
};

// The words of the schema.
std::string_view name(WorkType);
std::string_view name(Status);
std::string_view name(AiringKind);
std::string_view name(ZoneBasis);  // empty for none
std::string_view name(MomentKind);
// "HH:MM"
std::string clock(std::uint16_t minute);

}  // namespace backlot::facts
