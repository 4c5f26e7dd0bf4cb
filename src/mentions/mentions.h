// What a document names: people, characters, works, groups, networks, roles, times; and which mentions are one.
//
//   Finder finder;                                   // finder.h; frozen, shared by all threads
//   Mentions mentions;                               // reused from document to document
//   finder.find(text, mentions);
//   for (const Mention& m : mentions.all)
//     if (m.kind == Kind::person) print(mentions.entities[m.entity].name);
//
// Mentions do not overlap (the longest reading wins), except that those inside a quotation or a role ("an SBS
// official") are found too and lie inside it. Within a document, "Tak Ye Rin", "Tak", "Ye Rin" and "Ms. Tak" are
// mentions of one entity. Whether a person is an actor or a character is not known here: facts decide (facts/roles.h).
#pragma once

#include "backlot/grammar/item.h"
#include "backlot/text/text.h"
#include "backlot/unicode/span.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace backlot::mentions {

enum class Kind : std::uint8_t {
  person,        // a real person or a character: "Tak Ye Rin", "Okafor-Bell", "Prince Hwigyeong", "Grandma Bok-nyeo"
  work,          // a title, with or without quotation marks (the marks belong to the mention)
  network,       // broadcasters and services: "JTBC", "KBS 2TV", "Netflix"
  group,         // bands, idol groups: "NORTHBEAM", "Girls' Generation"
  organization,  // agencies, companies, outlets, research firms: "Wildgoose Actors", "Nielsen Korea"
  place,         // "Seoul", "Montana", "Geoje Island"
  role,          // a person by role: "the actress", "his co-star", "the two leads", "the director", "an SBS official"
  pronoun,       // he she they him her them his their who (personal ones only)
  date,          // "March 22", "Sept. 21, 2024", "tomorrow", "next Sunday"; value: Mentions::times
  weekdays,      // "Wednesdays and Thursdays", "Monday-Tuesday", "every weekend", "Mondays"
  clock,         // "10:30 p.m. KST", "8/7c", "21:00", "midnight"
  percent,       // "6.3 percent", "4.2%"; value: number
  episode,       // "episode 5", "the ninth episode", "sixteenth and final episode"
  count,         // other numbers
  quotation,     // a stretch of speech: the tokens from mark to mark
};
inline constexpr int kind_count = 15;

enum class Gender : std::uint8_t { unknown, female, male };

inline constexpr std::uint32_t no_entity = 0xFFFFFFFF;

struct Mention {
  Kind kind = Kind::person;
  std::uint32_t first = 0;  // tokens [first, last) of the Text
  std::uint32_t last = 0;
  std::uint32_t entity =
      no_entity;            // index into Mentions::entities (person, work, network, group, organization, place)
  std::uint32_t value = 0;  // index into Mentions::times (date, weekdays, clock), ::numbers (percent, episode, count)
                            // or ::roles (role)
};

struct Entity {
  Kind kind = Kind::person;
  std::string name;  // the fullest form the document prints; quotation marks and possessives cut off
  Gender gender = Gender::unknown;
  std::string_view zone;                // of a network: the IANA name of its clock, static; empty where it has none
  std::vector<std::uint32_t> mentions;  // indices into Mentions::all, in order
  bool gender_told = false;             // by the name or the words around it ("actress", "Ms."), not by pronouns only
};

// Whom a role speaks of, as far as its words tell.
struct Role {
  enum class Kind : std::uint8_t {
    person,    // "the veteran", "the young woman", "an SBS official"
    actor,     // "the actress", "his co-star", "the two leads"
    crew,      // "the director", "the writers"
    member,    // "the idol", "the NORTHBEAM member", "the singer"
    relative,  // "her mother", "his wife"
    staff,     // "the crew", "the production team": nobody in particular
  };
  Kind kind = Kind::person;
  Gender gender = Gender::unknown;
  std::uint8_t count = 1;  // 2 for "the pair", "the two leads"; 0 for an open number ("the actors")
  bool definite = false;   // "the", a possessive: somebody known
  bool other = false;      // "his co-star", "the other": not the one spoken of
  std::uint32_t noun = 0;  // token of its head: "director" in "the film’s young director"
};

// A time as printed, before it is resolved against the date of publication.
struct Time {
  std::int16_t year = 0;  // 0: not printed
  std::int8_t month = 0;  // 0: not printed
  std::int8_t day = 0;
  std::int16_t minute = -1;   // of the day; -1: not printed
  std::uint8_t weekdays = 0;  // bit 0 Monday … bit 6 Sunday
  std::int16_t relative = 0;  // days from publication ("tomorrow" 1, "yesterday" -1)
  bool has_relative = false;
  bool next = false;      // "next Sunday", "the following week"
  bool past = false;      // "last Friday"
  std::string_view zone;  // IANA name where a zone is printed ("Asia/Seoul"), static storage
};

struct Mentions {
  std::vector<Mention> all;  // sorted by first token, the longer first
  std::vector<Entity> entities;
  std::vector<Time> times;
  std::vector<double> numbers;
  std::vector<Role> roles;
  bool on_works = true;  // false: other news, in which hardly anything is a title, a role or a slot (subject.h)
  // For items (items.h), by token: what the lexicons say of its word, and the first of `all` that ends behind it.
  std::vector<grammar::ClassSet> word_classes;
  std::vector<std::uint32_t> reaching;
};

}  // namespace backlot::mentions
