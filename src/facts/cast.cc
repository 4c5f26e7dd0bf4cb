#include "backlot/facts/cast.h"

#include "backlot/facts/cast_claims.h"
#include "backlot/facts/cast_role.h"
#include "backlot/facts/cast_rows.h"
#include "backlot/facts/cast_set.h"
#include "backlot/facts/cast_status.h"
#include "backlot/mentions/lexicon.h"

#include <algorithm>
#include <array>

namespace backlot::facts {
namespace {

using mentions::Mention;
using mentions::no_entity;

// What the text says of a character apart from who plays him: "There she meets Pung Yi An, a star chef who …".
std::string said_elsewhere(const Context& context, const RoleReader& roles, std::uint32_t character) {
  for (const std::uint32_t i : context.mentions().entities[character].mentions) {
    const Mention& m = context.mentions().all[i];
    const text::Sentence& s = context.text().sentences[context.text().sentence_of(m.first)];
    const RolePhrase role = roles.after(m.first, s.last);
    if (role.name == &m && !role.description.empty()) return role.description;
  }
  return {};
}

// The character that is called by the noun of a row without a name: "prosecutor Yang Mi-do … the prosecutor, played by
// Joo".
std::uint32_t called(const Context& context, const Parts& parts, const CastRows& rows, const CastRow& row) {
  const std::string_view noun = std::string_view(row.description).substr(row.description.find_last_of(' ') + 1);
  const auto& all = context.mentions();
  for (const Mention& m : all.all) {
    if (m.kind != mentions::Kind::person || m.first == 0 || m.entity == no_entity || m.entity == row.actor) continue;
    if (parts.is_actor(m.entity) || parts.crew[m.entity] > 0 || rows.played_by_other(m.entity, row.actor)) continue;
    const text::Token& before = context.text().tokens[m.first - 1];
    if (before.word == noun && before.tag != text::Tag::punct) return m.entity;
  }
  return no_entity;
}

// A director who stands in for an actor plays nobody; nor does one whose part another has.
bool stands_in(const CastRow& row, const CastRows& rows, const Parts& parts) {
  return row.status == Status::confirmed && row.character != no_entity && parts.crew[row.actor] > 0 &&
         rows.played_by_other(row.character, row.actor);
}

// The rank or address a name stands with: "Attorney Kwon". Empty where there is none.
std::string_view title_before(const Context& context, const Mention& m) {
  constexpr std::size_t shortest = 5;  // not "Mr.", "Dr."
  using mentions::Trait;
  if (m.first == 0) return {};
  const text::Token& before = context.text().tokens[m.first - 1];
  const bool title = mentions::lexicon::find(before.word)
                         .traits.any(mentions::Traits(Trait::title) | Trait::rank | Trait::person_noun);
  if (!title || before.word.size() < shortest || before.word.ends_with('.')) return {};
  if (!before.is(text::capitalized) || before.is(text::sentence_start) || before.is(text::in_titled)) return {};
  return context.written({m.first - 1, m.first});
}

// A character of one name keeps the title it always stands with: "Inspector Todoroki". A Korean family name is never
// alone and keeps any. Empty where there is none.
std::string_view title_of(const Context& context, const mentions::Entity& character) {
  if (character.mentions.empty() || character.name.find(' ') != std::string::npos) return {};
  const auto& all = context.mentions().all;
  const Mention& m = all[character.mentions.front()];
  const std::string_view title = title_before(context, m);
  const std::string_view own = context.text().tokens[m.first].word;
  if (mentions::lexicon::find(own).traits.has(mentions::Trait::korean_family)) return title;
  const bool always =
      std::ranges::all_of(character.mentions, [&](std::uint32_t i) { return title_before(context, all[i]) == title; });
  return always ? title : std::string_view();
}

// "Det. Marcus Bell", "Miles Standish KC": where the name is full, what it is dressed with is left off.
std::string undressed(const std::string& name) {
  static constexpr std::array<std::string_view, 21> before = {
      "Det.", "Det",  "Sen.", "Lt.", "Sgt.", "Capt.", "Gov.", "Rev.", "Prof.", "Supt.", "Cmdr.",
      "Col.", "Gen.", "Dr.",  "DCI", "DI",   "DS",    "DC",   "Sgt",  "DA",    "ADA"};
  static constexpr std::array<std::string_view, 7> behind = {"KC", "QC", "MP", "OBE", "MBE", "MD", "PhD"};
  std::string_view rest = name;
  const auto full = [](std::string_view words) { return words.find(' ') != std::string_view::npos; };
  if (const std::size_t space = rest.find(' '); space != std::string_view::npos) {
    const bool dressed = std::ranges::find(before, rest.substr(0, space)) != before.end();
    if (dressed && full(rest.substr(space + 1))) rest.remove_prefix(space + 1);
  }
  if (const std::size_t space = rest.rfind(' '); space != std::string_view::npos) {
    const bool dressed = std::ranges::find(behind, rest.substr(space + 1)) != behind.end();
    if (dressed && full(rest.substr(0, space))) rest.remove_suffix(rest.size() - space);
  }
  return std::string(rest);
}

void write_character(const Context& context, const CastRow& row, Cast& cast) {
  const mentions::Entity& character = context.mentions().entities[row.character];
  const std::string_view title = title_of(context, character);
  cast.character = title.empty() ? undressed(character.name) : std::string(title) + " " + character.name;
  if (!title.empty() && cast.description && cast.description->ends_with(title)) {
    cast.description->resize(cast.description->size() - title.size());
    while (cast.description->ends_with(' ')) cast.description->pop_back();
    if (cast.description->empty()) cast.description.reset();
  }
}

// Widened to the nearest mention of the entity in the sentence [first, last), where there is one.
Words with_nearest(const Context& context, std::uint32_t entity, Words words, const text::Sentence& sentence) {
  if (entity == no_entity) return words;
  Words nearest = words;
  std::uint32_t least = 0xFFFFFFFF;
  for (const std::uint32_t i : context.mentions().entities[entity].mentions) {
    const Mention& m = context.mentions().all[i];
    if (m.first < sentence.first || m.last > sentence.last) continue;
    const std::uint32_t away =
        m.last <= words.first ? words.first - m.last + 1 : (m.first >= words.last ? m.first - words.last + 1 : 0);
    if (away >= least) continue;
    least = away;
    nearest = {std::min(words.first, m.first), std::max(words.last, m.last)};
  }
  return nearest;
}

// The words of the rule, with the actor and the character: the rule may have seen one of them beside its match only.
Evidence evidence_of(const Context& context, const CastRow& row) {
  Words words = row.claim->extent();
  const text::Sentence& sentence = context.text().sentences[context.text().sentence_of(words.first)];
  for (const std::uint32_t entity : {row.actor, row.character}) words = with_nearest(context, entity, words, sentence);
  return context.evidence(words, row.claim->rule().name, row.claim->rule().weight);
}

Cast written(const Context& context, const Works& works, const CastRow& row) {
  const auto& entities = context.mentions().entities;
  Cast cast;
  cast.actor = entities[row.actor].name;
  cast.actor_as_written = cast.actor;
  if (!row.description.empty() && row.description != "character") cast.description = row.description;
  if (row.character != no_entity)
    write_character(context, row, cast);
  else if (!row.character_name.empty())
    cast.character = row.character_name;
  if (cast.character) cast.character_as_written = *cast.character;
  if (row.work) cast.work = works.title(*row.work);
  cast.status = row.status;
  const mentions::Mention* actor = context.mention_at(row.at);
  if (row.claim != nullptr)
    cast.evidence = evidence_of(context, row);
  else if (actor != nullptr)
    cast.evidence = context.evidence({actor->first, actor->last}, row.on_set ? "cast.on-set" : "cast.heard", 0.6F);
  return cast;
}

void fill_roles(const std::vector<CastRow>& all, const Parts& parts, Roles& roles) {
  for (const CastRow& row : all) {
    roles.set(row.actor, Part::actor);
    if (row.character == no_entity) continue;
    roles.set(row.character, Part::character);
    if (row.status == Status::confirmed) roles.set_played_by(row.character, row.actor);
  }
  for (std::uint32_t e = 0; e < parts.acts.size(); ++e) {
    if (parts.is_character(e)) roles.set(e, Part::character);
    if (parts.is_actor(e) && parts.crew[e] == 0) roles.set(e, Part::actor);
  }
}

}  // namespace

void extract_cast(const Context& context, const Works& works, Roles& roles, Annotation& annotation) {
  Parts parts(context.mentions().entities.size());
  weigh_titles(context, parts);
  std::vector<Casting> castings = read_castings(context, works, parts);
  settle_directions(context, castings, parts);
  const std::vector<Standing> standings = read_standings(context, works, parts);
  weigh(context, castings, standings, parts);
  for (const Standing& s : standings) {
    if (s.void_) parts.acts[s.actor] = 0;  // named only for a rumour that the text takes back
  }

  CastRows rows(context);
  for (const Casting& c : castings) rows.add(c);
  add_standings(context, parts, standings, rows);
  add_people_on_set(context, works, parts, rows);

  const RoleReader reader(context);
  for (CastRow& row : rows.all()) {
    if (row.character == no_entity && row.character_name.empty() && !row.description.empty() && row.settled)
      row.character = called(context, parts, rows, row);
    if (row.character != no_entity && row.description.empty() && row.status == Status::confirmed) {
      row.description = said_elsewhere(context, reader, row.character);
    }
  }
  std::erase_if(rows.all(), [&](const CastRow& row) { return stands_in(row, rows, parts); });
  std::ranges::stable_sort(rows.all(), {}, &CastRow::at);
  for (const CastRow& row : rows.all()) annotation.cast.push_back(written(context, works, row));
  fill_roles(rows.all(), parts, roles);
}

}  // namespace backlot::facts
