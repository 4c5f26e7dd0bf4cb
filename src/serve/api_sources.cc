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

void write_source(Writer& json, const guide::Source& source) {
  json.field("id", source.document).field("title", source.title).key("url");
  article::is_web(source.address) ? json.value(source.address) : json.null();
  json.key("published");
  source.published ? json.value(source.published->iso()) : json.null();
  json.field("spun", source.spun);
}

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

http::Response api_stories(Visit& visit) {
  const auto news = visit.guide.news(visit.count("limit", 50, 200));
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
  return api_json(std::move(body));
}

}  // namespace backlot::serve
