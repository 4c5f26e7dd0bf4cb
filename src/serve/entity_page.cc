// The page of a work, a person, a character, a group or a network.
#include "backlot/guide/story_page.h"
#include "backlot/serve/airing_views.h"
#include "backlot/serve/cast_graph.h"
#include "backlot/serve/conflicts.h"
#include "backlot/serve/endpoints.h"
#include "backlot/serve/page.h"
#include "backlot/serve/ratings_plot.h"
#include "backlot/serve/told_views.h"
#include "backlot/serve/views.h"

#include <fmt/format.h>

#include <algorithm>

namespace backlot::serve {
namespace {

// At most so much of each list that the fullest page stays below 100 kB.
constexpr guide::PageOptions options{.most = 40, .most_told = 32, .sources = 2};
constexpr std::uint32_t most_people = 16;  // whose other works are looked up
constexpr std::uint32_t most_stories = 8;

// The name, the other names, and the sections that several kinds have.
Data head(const guide::EntityRef& self, const std::vector<std::string>& names) {
  Data page = entity_data(self);
  Data also = list();
  for (const std::string& name : names) {
    if (name != self.name) also.push_back(text(name));
  }
  set_list(page, "also", std::move(also));
  return page;
}

Data types_data(const std::vector<guide::TypeRow>& rows) {
  Data out = list();
  for (const guide::TypeRow& row : rows) {
    if (row.type == facts::WorkType::unknown) continue;
    Data item;
    set(item, "text", facts::name(row.type));
    item.set("backing", backing_data(row.backing));
    out.push_back(std::move(item));
  }
  return out;
}

Data ratings_data(const std::vector<guide::RatingRow>& rows) {
  Data out = list();
  for (const guide::RatingRow& row : rows) {
    Data item;
    set(item, "episode", row.episode ? std::to_string(*row.episode) : "–");
    set(item, "value", fmt::format("{} %", row.value));
    set_if(item, "scope", row.scope.value_or(""));
    set_if(item, "source", row.source.value_or(""));
    item.set("backing", backing_data(row.backing));
    out.push_back(std::move(item));
  }
  return out;
}

// The first that a clean article states, else the first.
const guide::TextRow* best_premise(const std::vector<guide::TextRow>& rows) {
  const auto clean = std::ranges::find_if(rows, [](const guide::TextRow& row) { return row.backing.clean; });
  return clean != rows.end() ? &*clean : rows.empty() ? nullptr : &rows.front();
}

// Those that are confirmed, or the others: "in talks", "turned down".
std::vector<guide::CastRow> of_status(const std::vector<guide::CastRow>& rows, bool confirmed) {
  std::vector<guide::CastRow> out;
  std::ranges::copy_if(rows, std::back_inserter(out), [&](const guide::CastRow& row) {
    return (row.status == facts::Status::confirmed) == confirmed;
  });
  return out;
}

void set_cast(Data& page, const std::vector<guide::CastRow>& rows) {
  set_list(page, "cast", cast_data(of_status(rows, true)));
  set_list(page, "talks", cast_data(of_status(rows, false)));
}

void set_told(Data& page, Told told) {
  if (!told.quotes.is_empty_list() || !told.copied_quotes.is_empty_list()) set_true(page, "any_said");
  if (!told.videos.is_empty_list() || !told.copied_videos.is_empty_list()) set_true(page, "any_set");
  set_list(page, "videos", std::move(told.videos));
  set_list(page, "more_videos", std::move(told.more_videos));
  set_list(page, "copied_videos", std::move(told.copied_videos));
  set_list(page, "quotes", std::move(told.quotes));
  set_list(page, "more_quotes", std::move(told.more_quotes));
  set_list(page, "copied_quotes", std::move(told.copied_quotes));
}

Data shared_data(const std::vector<CastGraph::Shared>& shared) {
  Data out = list();
  for (const CastGraph::Shared& s : shared) {
    Data item = entity_data(s.what);
    Data people = list();
    for (const guide::EntityRef& person : s.people) people.push_back(entity_data(person));
    item.set("people", std::move(people));
    out.push_back(std::move(item));
  }
  return out;
}

// Where a work has one network, its broadcasts need not name it each.
std::vector<guide::AiringRow> schedule_of(const guide::WorkPage& work) {
  std::vector<guide::AiringRow> rows = work.schedule;
  for (guide::AiringRow& row : rows) {
    if (work.networks.size() == 1 && row.network && row.network->id == work.networks.front().entity.id)
      row.network.reset();
  }
  return rows;
}

// Of those who are cast, the first of the picture.
std::vector<guide::EntityId> first_people(const std::vector<guide::CastRow>& cast) {
  std::vector<guide::EntityId> people;
  for (const guide::CastRow& row : cast) {
    if (people.size() == most_people) break;
    if (!row.actor || row.status != facts::Status::confirmed) continue;
    if (std::ranges::find(people, row.actor->id) == people.end()) people.push_back(row.actor->id);
  }
  return people;
}

struct Writer {
  Visit& visit;

  // The newest stories that say something about it. What they say is not shown again where the guide cannot be read.
  void set_stories(Data& page, guide::EntityId id) const {
    if (const auto news = visit.guide.news_about(id, most_stories)) set_list(page, "news", news_data(*news));
  }

  void set_graph(Data& page, const guide::WorkPage& work) const {
    const auto links = visit.guide.cast_links(work.work.id, first_people(work.cast));
    if (!links) return;
    const CastGraph graph = cast_graph(work.cast, *links);
    set_if(page, "graph", graph.picture);
    set_list(page, "shared", shared_data(graph.shared));
  }

  std::string operator()(const guide::WorkPage& work) const {
    Data page = head(work.work, work.names);
    set(page, "id", std::to_string(work.work.id));
    set_list(page, "types", types_data(work.types));
    set_list(page, "networks", entities_data(work.networks));
    set_list(page, "genres", texts_data(work.genres));
    set_list(page, "seasons", texts_data(work.seasons));
    if (const auto* premise = best_premise(work.premises)) page.set("premise", text_data(*premise));
    set_list(page, "airings", airings_data(schedule_of(work), visit));
    if (const auto next = next_data(work.schedule, visit)) page.set("next", *next);
    set_cast(page, work.cast);
    set_graph(page, work);
    set_list(page, "crew", crew_data(work.crew));
    set_list(page, "ratings", ratings_data(work.ratings));
    set_if(page, "plot", ratings_plot(work.ratings));
    set_list(page, "conflicts", conflicts_data(work));
    set_told(page, told_data(work.moments, work.quotes));
    if (const std::size_t longest = std::max({work.cast.size(), work.crew.size(), work.ratings.size()});
        longest == options.most || work.schedule.size() == options.most)
      set(page, "most", std::to_string(options.most));
    set_stories(page, work.work.id);
    return visit.templates.render("work", page);
  }

  std::string operator()(const guide::PersonPage& person) const {
    Data page = head(person.person, person.names);
    set_cast(page, person.roles);
    set_list(page, "crew", crew_data(person.crew));
    set_list(page, "groups", entities_data(person.groups));
    set_told(page, told_data(person.moments, person.quotes, &person.person));
    set_stories(page, person.person.id);
    return visit.templates.render("person", page);
  }

  std::string operator()(const guide::CharacterPage& character) const {
    Data page = head(character.character, character.names);
    set_cast(page, character.roles);
    return visit.templates.render("character", page);
  }

  std::string operator()(const guide::GroupPage& group) const {
    Data page = head(group.group, group.names);
    set_list(page, "members", entities_data(group.members));
    set_stories(page, group.group.id);
    return visit.templates.render("group", page);
  }

  std::string operator()(const guide::NetworkPage& network) const {
    Data page = head(network.network, network.names);
    set_list(page, "works", entities_data(network.works));
    set_list(page, "airings", airings_data(network.schedule, visit));
    return visit.templates.render("network", page);
  }
};

guide::EntityRef self_of(const guide::Page& page) {
  struct Self {
    guide::EntityRef operator()(const guide::WorkPage& p) const { return p.work; }
    guide::EntityRef operator()(const guide::PersonPage& p) const { return p.person; }
    guide::EntityRef operator()(const guide::CharacterPage& p) const { return p.character; }
    guide::EntityRef operator()(const guide::GroupPage& p) const { return p.group; }
    guide::EntityRef operator()(const guide::NetworkPage& p) const { return p.network; }
  };
  return std::visit(Self{}, page);
}

}  // namespace

http::Response entity_page(Visit& visit) {
  if (auto exported = entity_export(visit)) return *std::move(exported);
  const auto id = visit.number(1);
  if (!id) return refused(visit, 404, "There is nothing here.");
  const auto page = visit.guide.page(*id, options);
  if (!page) return failed(visit, page.error());
  const guide::EntityRef self = self_of(*page);
  if (address_of(self) != visit.request.target.path) return moved(address_of(self));
  return framed(visit, {.title = self.name, .feed = FeedLink{address_of(self) + "/feed.atom", self.name}},
                std::visit(Writer{visit}, *page));
}

}  // namespace backlot::serve
