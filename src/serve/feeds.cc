// /works/7/feed.atom and its like, /news/feed.atom, /search/feed.atom?q=: what is new of a thing, of all, of a search.
#include "backlot/guide/search.h"
#include "backlot/serve/endpoints.h"
#include "backlot/serve/feed.h"
#include "backlot/serve/page.h"
#include "backlot/serve/views.h"

#include <algorithm>
#include <functional>

namespace backlot::serve {
namespace {

constexpr std::uint32_t most_stories = 40;

http::Response answer(const Feed& feed) { return {200, "application/atom+xml; charset=utf-8", atom(feed), {}}; }

http::Response unread(const Error& error) {
  if (error.code == ErrorCode::not_found) return http::problem(404, "there is nothing of this number");
  return http::later(http::problem(503, "the guide cannot be read just now"), std::chrono::seconds(5));
}

Result<std::vector<guide::ToldStory>> stories_of_hits(const Visit& visit, const std::string& words) {
  const auto hits = visit.guide.search(words, most_stories);
  if (!hits) return std::unexpected(hits.error());
  std::vector<guide::DocumentId> documents;
  for (const guide::DocumentHit& hit : hits->documents) documents.push_back(hit.document.document);
  std::ranges::sort(documents, std::greater());  // what was read last first, not what fits best
  return visit.guide.stories_of(documents);
}

}  // namespace

http::Response entity_feed(Visit& visit) {
  const auto id = visit.number(1);
  if (!id) return http::problem(404, "there is nothing of this number");
  const auto entity = visit.guide.entity(*id);
  if (!entity) return unread(entity.error());
  const std::string page = address_of(*entity);
  if (page + "/feed.atom" != visit.request.target.path) return redirect(page + "/feed.atom");
  auto stories = visit.guide.stories_about(*id, most_stories);
  if (!stories) return unread(stories.error());
  return answer({entity->name, visit.origin, page, page + "/feed.atom", *std::move(stories)});
}

http::Response news_feed(Visit& visit) {
  const auto news = visit.guide.news(most_stories);
  if (!news) return unread(news.error());
  std::vector<guide::DocumentId> documents;
  for (const guide::NewsItem& item : *news) documents.push_back(item.document.document);
  auto stories = visit.guide.stories_of(documents);
  if (!stories) return unread(stories.error());
  return answer({"News", visit.origin, "/news", "/news/feed.atom", *std::move(stories)});
}

http::Response search_feed(Visit& visit) {
  const auto words = visit.parameter("q");
  if (!words) return http::problem(400, "nothing to search for", "add ?q=…");
  auto stories = stories_of_hits(visit, *words);
  if (!stories) return unread(stories.error());
  const std::string query = "?q=" + http::encoded(*words);
  return answer({*words, visit.origin, "/search" + query, "/search/feed.atom" + query, *std::move(stories)});
}

}  // namespace backlot::serve
