// /api/v1/facts/12, /api/v1/documents/3, /api/v1/stories/3 and /api/v1/stories: where it stands, and who copied whom.
#include "backlot/article/web_address.h"
#include "backlot/guide/document_page.h"
#include "backlot/guide/story_page.h"
#include "backlot/guide/why.h"

#include "backlot/serve/api.h"
#include "backlot/serve/endpoints.h"
#include "backlot/serve/guide_json.h"
#include "backlot/serve/views.h"
#include "backlot/unicode/utf8.h"

namespace backlot::serve {
namespace {

using json::Writer;

void write_origin(Writer& json, const std::optional<guide::Origin>& origin) {
  json.key("copy_of");
  if (!origin) {
    json.null();
    return;
  }
  json.open_object().field("id", origin->document).field("title", origin->title).field("relation", origin->relation);
  json.field("confidence", origin->confidence).close_object();
}

}  // namespace

http::Response api_fact(Visit& visit) {
  const auto id = visit.number(3);
  if (!id) return api_problem(404, "there is no such fact");
  auto why = visit.guide.why(*id, 50);
  if (!why) return api_failed(why.error());
  for (guide::Testimony& t : why->testimony) {
    if (!article::is_web(t.source.address)) t.source.address.clear();
  }
  return api_json(why_json(*why, {}));
}

http::Response api_document(Visit& visit) {
  const auto id = visit.number(3);
  if (!id) return api_problem(404, "there is no such document");
  const auto document = visit.guide.document(*id);
  if (!document) return api_failed(document.error());
  const unicode::CodePointMap points(document->text);
  std::string body;
  Writer json(body);
  json.open_object();
  write_source(json, document->document);
  json.field("shown", document->shown).field("story", document->story).field("text", document->text);
  write_origin(json, document->copied_from);
  json.key("facts").open_array();
  for (const guide::MarkedFact& fact : document->facts) {
    json.open_object().field("id", fact.fact).field("kind", guide::name(fact.kind)).field("statement", fact.statement);
    json.field("start", points(fact.span.begin)).field("end", points(fact.span.end)).field("support", fact.support);
    json.field("rule", fact.rule).field("confidence", fact.confidence).close_object();
  }
  json.close_array().close_object();
  return api_json(std::move(body));
}

http::Response api_story(Visit& visit) {
  const auto id = visit.number(3);
  if (!id) return api_problem(404, "there is no such story");
  const auto story = visit.guide.story(*id);
  if (!story) return api_failed(story.error());
  std::string body;
  Writer json(body);
  json.open_object().field("id", story->id).field("documents", story->documents).field("copies", story->copies);
  json.key("members").open_array();
  for (const guide::StoryMember& member : story->members) {
    json.open_object();
    write_source(json, member.document);
    write_origin(json, member.copied_from);
    json.close_object();
  }
  json.close_array().close_object();
  return api_json(std::move(body));
}

namespace {

// "2025-03-05.12": the day of the document that a part ended with, or nothing, and its number.
std::optional<guide::NewsPlace> place_in(std::string_view text) {
  const std::size_t dot = text.find('.');
  if (dot == text.npos) return std::nullopt;
  const auto document = guide::id_in(text.substr(dot + 1));
  const std::string day(text.substr(0, dot));
  if (!document || (!day.empty() && !article::Date::parse_iso(day))) return std::nullopt;
  return guide::NewsPlace{day, *document};
}

std::string text_of(const guide::Source& document) {
  return (document.published ? document.published->iso() : std::string()) + "." + std::to_string(document.document);
}

}  // namespace

http::Response api_stories(Visit& visit) {
  const auto limit = limit_of(visit);
  if (!limit) return api_unclear(limit.error());
  const auto after = visit.parameter("after");
  const auto place = after ? place_in(*after) : std::nullopt;
  if (after && !place) return api_problem(400, "after is no place", "take it from the Link of the part before");
  const auto news = visit.guide.news(*limit, place ? &*place : nullptr);
  if (!news) return api_failed(news.error());
  std::string body;
  Writer json(body);
  json.open_array();
  for (const guide::NewsItem& item : *news) {
    json.open_object().field("id", item.story).field("documents", item.documents).field("copies", item.copies);
    json.key("first").open_object();
    write_source(json, item.document);
    json.close_object().close_object();
  }
  json.close_array();
  http::Response out = api_json(std::move(body));
  return news->size() < *limit ? out : with_next(visit, std::move(out), text_of(news->back().document));
}

}  // namespace backlot::serve
