#include "backlot/exports/json_lines.h"

#include "backlot/exports/citation.h"
#include "backlot/guide/why.h"
#include "backlot/json/writer.h"

namespace backlot::exports {
namespace {

using json::Writer;

constexpr std::uint32_t most_evidence = 1000;

void append_entity(Writer& json, std::string_view key, const std::optional<guide::EntityRef>& entity) {
  if (!entity) return;
  json.key(key).open_object().field("id", entity->id).field("kind", guide::name(entity->kind));
  json.field("name", entity->name).close_object();
}

void append_airing(Writer& json, const guide::AiringRow& a) {
  json.key("days").open_array();
  for (const article::Weekday day : a.days) json.value(article::name(day));
  json.close_array();
  if (a.date) json.field("date", a.date->iso());
  if (a.minute) json.field("time", facts::clock(*a.minute));
  if (!a.tz.empty()) json.field("tz", a.tz).field("tz_basis", facts::name(a.tz_basis));
}

void append_rating(Writer& json, const guide::RatingRow& r) {
  json.field("episode", r.episode).field("percent", r.value).field("scope", r.scope).field("measured_by", r.source);
}

// Only the fields of its kind are there.
void append_statement(Writer& json, const Chapter& chapter, const Said& s) {
  append_entity(json, "work", chapter.work);
  append_entity(json, "person", s.person);
  append_entity(json, "object", s.object);
  if (!s.value.empty()) json.field("value", s.value);
  if (!s.text.empty()) json.field("text", s.text);
  if (s.airing) append_airing(json, *s.airing);
  if (s.rating) append_rating(json, *s.rating);
  if (!s.people.empty()) {
    json.key("people").open_array();
    for (const auto& person : s.people)
      json.open_object().field("id", person.id).field("name", person.name).close_object();
    json.close_array();
  }
  if (s.contested) json.field("contested", true);
}

void append_testimony(Writer& json, const guide::Testimony& t) {
  const Citation c = citation_of(t.source);
  json.open_object().field("document", c.document).field("title", c.title);
  if (!c.url.empty()) json.field("url", c.url);
  if (c.published) json.field("published", c.published->iso());
  json.field("retrieved", c.retrieved.iso());
  if (!c.language.empty()) json.field("language", c.language);
  json.field("sentence", t.sentence).field("says", t.mark.of(t.sentence));
  json.field("start", t.code_points.begin).field("end", t.code_points.end);
  json.field("rule", t.source.rule).field("confidence", t.source.confidence);
  if (c.spun) json.field("spun", true);
  if (!t.copy_relation.empty()) json.field("copy", t.copy_relation).field("copied_from", t.copied_from);
  json.close_object();
}

}  // namespace

Result<void> JsonLines::add(const Chapter& chapter) {
  for (const Said& s : chapter.facts) {
    const auto why = guide_.why(s.backing.fact, most_evidence);
    if (!why) return std::unexpected(why.error());
    Writer json(out_);
    json.open_object().field("fact", s.backing.fact).field("kind", guide::name(s.kind));
    json.field("statement", why->statement);
    append_statement(json, chapter, s);
    json.field("support", s.backing.support).field("documents", s.backing.documents).key("evidence").open_array();
    for (const guide::Testimony& t : why->testimony) {
      if (!t.superseded) append_testimony(json, t);
    }
    json.close_array().close_object();
    out_ += '\n';
  }
  return {};
}

}  // namespace backlot::exports
