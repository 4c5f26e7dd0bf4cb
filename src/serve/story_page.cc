// A story: who tells it, and who copied whom.
#include "backlot/guide/story_page.h"

#include "backlot/serve/endpoints.h"
#include "backlot/serve/page.h"
#include "backlot/serve/story_picture.h"
#include "backlot/serve/views.h"

#include <fmt/format.h>

namespace backlot::serve {

http::Response story_page(Visit& visit) {
  const auto id = visit.number(1);
  if (!id) return refused(visit, 404, "There is no such story.");
  const auto story = visit.guide.story(*id);
  if (!story) return failed(visit, story.error());
  if (const std::string address = fmt::format("/stories/{}", story->id); address != visit.request.target.path)
    return redirect(address);
  Data page;
  set(page, "documents", counted(story->documents, "article", "articles"));
  set(page, "sources", counted(story->documents - story->copies, "independent source", "independent sources"));
  if (story->copies > 0) set(page, "copies", counted(story->copies, "copy", "copies"));
  Data members = list();
  for (const guide::StoryMember& member : story->members) {
    Data item = source_data(member.document);
    set_origin(item, member.copied_from);
    if (member.copied_from)
      set(item, "side_by_side", fmt::format("/compare/{}/{}", member.document.document, member.copied_from->document));
    members.push_back(std::move(item));
  }
  page.set("members", std::move(members));
  set_if(page, "picture", story_picture(*story));
  const std::string title = story->members.front().document.title;
  set(page, "title", title);
  return framed(visit, {.title = title}, visit.templates.render("story", page));
}

http::Response news_page(Visit& visit) {
  const auto news = visit.guide.news(visit.count("most", 60, 200));
  if (!news) return failed(visit, news.error());
  Data page;
  set_list(page, "news", news_data(*news));
  return framed(visit, {.title = "News", .feed = FeedLink{"/news/feed.atom", "News"}},
                visit.templates.render("news", page));
}

}  // namespace backlot::serve
