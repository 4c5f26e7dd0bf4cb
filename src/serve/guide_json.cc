#include "backlot/serve/guide_json.h"

#include "backlot/json/writer.h"

namespace backlot::serve {
namespace {

using json::Writer;

void append_source(Writer& json, const guide::Source& source) {
  json.field("document", source.document).field("title", source.title).field("address", source.address);
  json.key("published");
  source.published ? json.value(source.published->iso()) : json.null();
  json.field("spun", source.spun).field("confidence", source.confidence).field("rule", source.rule);
}

// Rows of a page, one object each.
struct RowWriter {
  Writer& json;

  // The end of every row: what backs it. Closes the object.
  void close(const guide::Backing& backing) {
    json.field("fact", backing.fact).field("support", backing.support).field("documents", backing.documents);
    json.field("clean", backing.clean).key("sources").open_array();
    for (const guide::Source& source : backing.sources) {
      json.open_object();
      append_source(json, source);
      json.close_object();
    }
    json.close_array().close_object();
  }

  void entity(std::string_view key, const std::optional<guide::EntityRef>& ref) {
    json.key(key);
    ref ? json.value(ref->name) : json.null();
  }

  void append(const guide::TextRow& row) {
    json.open_object().field("text", row.text);
    close(row.backing);
  }

  void append(const guide::EntityRow& row) {
    json.open_object().field("name", row.entity.name).field("kind", guide::name(row.entity.kind));
    close(row.backing);
  }

  void append(const guide::TypeRow& row) {
    json.open_object().field("type", facts::name(row.type));
    close(row.backing);
  }

  template <class Rows>
  void append_rows(std::string_view key, const Rows& rows) {
    json.key(key).open_array();
    for (const auto& row : rows) append(row);
    json.close_array();
  }

  void append(const guide::CastRow& row) {
    json.open_object();
    entity("actor", row.actor);
    entity("character", row.character);
    entity("work", row.work);
    json.field("status", facts::name(row.status)).field("contested", row.contested);
    json.key("first");
    row.first ? json.value(row.first->iso()) : json.null();
    json.key("newest");
    row.newest ? json.value(row.newest->iso()) : json.null();
    append_rows("descriptions", row.descriptions);
    close(row.backing);
  }

  void append(const guide::CrewRow& row) {
    json.open_object().field("person", row.person.name).field("job", row.job);
    entity("work", row.work);
    close(row.backing);
  }

  void append(const guide::RatingRow& row) {
    json.open_object();
    entity("work", row.work);
    json.field("episode", row.episode).field("value", row.value).field("scope", row.scope).field("source", row.source);
    close(row.backing);
  }

  void append(const guide::QuoteRow& row) {
    json.open_object().field("text", row.text);
    entity("speaker", row.speaker);
    entity("work", row.work);
    close(row.backing);
  }

  void append(const guide::MomentRow& row) {
    json.open_object().field("video", row.video).field("order", row.order).field("kind", facts::name(row.kind));
    json.key("people").open_array();
    for (const guide::EntityRef& person : row.people) json.value(person.name);
    json.close_array().field("summary", row.summary);
    entity("work", row.work);
    close(row.backing);
  }

  void append_schedule(const std::vector<guide::AiringRow>& rows, const guide::Viewer& viewer) {
    json.key("schedule").open_array();
    for (const guide::AiringRow& row : rows) {
      json.open_object();
      entity("work", row.work);
      json.field("kind", facts::name(row.kind)).key("days").open_array();
      for (const article::Weekday day : row.days) json.value(article::name(day));
      json.close_array().key("time");
      row.minute ? json.value(facts::clock(*row.minute)) : json.null();
      json.key("tz");
      row.tz.empty() ? json.null() : json.value(row.tz);
      json.key("tz_basis");
      row.tz_basis == facts::ZoneBasis::none ? json.null() : json.value(name(row.tz_basis));
      json.key("date");
      row.date ? json.value(row.date->iso()) : json.null();
      entity("network", row.network);
      const std::string here = airtime(row, viewer).here;
      json.key("here");
      here.empty() ? json.null() : json.value(here + " " + viewer.zone);
      close(row.backing);
    }
    json.close_array();
  }
};

struct PageWriter {
  Writer& json;
  const guide::Viewer& viewer;
  RowWriter rows{json};

  void head(const guide::EntityRef& ref, const std::vector<std::string>& names) {
    json.open_object().field("kind", guide::name(ref.kind)).field("name", ref.name).key("names").open_array();
    for (const std::string& n : names) json.value(n);
    json.close_array();
  }

  void operator()(const guide::WorkPage& page) {
    head(page.work, page.names);
    rows.append_rows("types", page.types);
    rows.append_rows("networks", page.networks);
    rows.append_rows("genres", page.genres);
    rows.append_rows("seasons", page.seasons);
    rows.append_rows("premises", page.premises);
    rows.append_schedule(page.schedule, viewer);
    rows.append_rows("cast", page.cast);
    rows.append_rows("crew", page.crew);
    rows.append_rows("ratings", page.ratings);
    rows.append_rows("moments", page.moments);
    rows.append_rows("quotes", page.quotes);
    json.close_object();
  }

  void operator()(const guide::PersonPage& page) {
    head(page.person, page.names);
    rows.append_rows("roles", page.roles);
    rows.append_rows("crew", page.crew);
    rows.append_rows("groups", page.groups);
    rows.append_rows("quotes", page.quotes);
    rows.append_rows("moments", page.moments);
    json.close_object();
  }

  void operator()(const guide::CharacterPage& page) {
    head(page.character, page.names);
    rows.append_rows("roles", page.roles);
    json.close_object();
  }

  void operator()(const guide::GroupPage& page) {
    head(page.group, page.names);
    rows.append_rows("members", page.members);
    json.close_object();
  }

  void operator()(const guide::NetworkPage& page) {
    head(page.network, page.names);
    rows.append_rows("works", page.works);
    rows.append_schedule(page.schedule, viewer);
    json.close_object();
  }
};

void append_snippet(Writer& json, const guide::Snippet& snippet) {
  json.field("snippet", snippet.text).key("marks").open_array();
  for (const Span& mark : snippet.marks) json.value(mark.of(snippet.text));
  json.close_array();
}

}  // namespace

std::string page_json(const guide::Page& page, const guide::Viewer& viewer) {
  std::string out;
  Writer json(out);
  PageWriter writer{json, viewer};
  std::visit(writer, page);
  return out + "\n";
}

std::string hits_json(const guide::Hits& hits) {
  std::string out;
  Writer json(out);
  json.open_object().key("documents").open_array();
  for (const guide::DocumentHit& hit : hits.documents) {
    json.open_object();
    json.field("document", hit.document.document)
        .field("title", hit.document.title)
        .field("address", hit.document.address);
    json.key("published");
    hit.document.published ? json.value(hit.document.published->iso()) : json.null();
    append_snippet(json, hit.snippet);
    json.close_object();
  }
  json.close_array().key("facts").open_array();
  for (const guide::FactHit& hit : hits.facts) {
    json.open_object().field("fact", hit.fact).field("kind", guide::name(hit.kind)).field("support", hit.support);
    append_snippet(json, hit.snippet);
    json.close_object();
  }
  json.close_array().close_object();
  return out + "\n";
}

std::string why_json(const guide::Why& why, const std::vector<RulePlace>& places) {
  std::string out;
  Writer json(out);
  json.open_object().field("fact", why.fact).field("kind", guide::name(why.kind)).field("statement", why.statement);
  json.field("support", why.support)
      .field("documents", why.documents)
      .field("total", why.total)
      .key("testimony")
      .open_array();
  for (std::size_t i = 0; i < why.testimony.size(); ++i) {
    const guide::Testimony& t = why.testimony[i];
    json.open_object();
    append_source(json, t.source);
    if (i < places.size()) json.field("rule_file", places[i].file).field("rule_line", places[i].line);
    json.field("sentence", t.sentence).field("evidence", t.mark.of(t.sentence));
    json.field("start", t.code_points.begin).field("end", t.code_points.end).field("superseded", t.superseded);
    json.key("copy");
    t.copy_relation.empty() ? json.null() : json.value(t.copy_relation);
    json.key("copied_from");
    t.copied_from.empty() ? json.null() : json.value(t.copied_from);
    json.key("restored").open_array();
    for (const guide::Mend& mend : t.mends) {
      json.open_object().field("as_written", mend.mark.of(t.sentence)).field("restored", mend.restored);
      json.field("why", mend.why).close_object();
    }
    json.close_array().close_object();
  }
  json.close_array().close_object();
  return out + "\n";
}

}  // namespace backlot::serve
