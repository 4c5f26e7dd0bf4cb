// The page of a work, a person, a character, a group or a network.
#include "backlot/serve/endpoints.h"
#include "backlot/serve/page.h"
#include "backlot/serve/ratings_plot.h"
#include "backlot/serve/views.h"

#include <fmt/format.h>

#include <algorithm>

namespace backlot::serve {
namespace {

constexpr guide::PageOptions options{.most = 150, .most_told = 60, .sources = 1};

// The name, the other names, and the sections that several kinds have.
Data head(const guide::EntityRef& self, const std::vector<std::string>& names) {
  Data page = entity_data(self);
  Data also = list();
  for (const std::string& name : names) {
    if (name != self.name) also.push_back(text(name));
  }
  set_list(page, "also", also);
  return page;
}

Data types_data(const std::vector<guide::TypeRow>& rows) {
  Data out = list();
  for (const guide::TypeRow& row : rows) {
    if (row.type == facts::WorkType::unknown) continue;
    Data item;
    set(item, "text", facts::name(row.type));
    item.set("backing", backing_data(row.backing));
    out.push_back(item);
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
    out.push_back(item);
  }
  return out;
}

// The first that a clean article states, else the first.
const guide::TextRow* best_premise(const std::vector<guide::TextRow>& rows) {
  const auto clean = std::ranges::find_if(rows, [](const guide::TextRow& row) { return row.backing.clean; });
  return clean != rows.end() ? &*clean : rows.empty() ? nullptr : &rows.front();
}

struct Writer {
  Visit& visit;

  std::string operator()(const guide::WorkPage& work) const {
    Data page = head(work.work, work.names);
    set(page, "id", std::to_string(work.work.id));
    set_list(page, "types", types_data(work.types));
    set_list(page, "networks", entities_data(work.networks));
    set_list(page, "genres", texts_data(work.genres));
    set_list(page, "seasons", texts_data(work.seasons));
    if (const auto* premise = best_premise(work.premises)) page.set("premise", text_data(*premise));
    set_list(page, "airings", airings_data(work.schedule, visit));
    set_list(page, "cast", cast_data(work.cast));
    set_list(page, "crew", crew_data(work.crew));
    set_list(page, "ratings", ratings_data(work.ratings));
    set_if(page, "plot", ratings_plot(work.ratings));
    set_list(page, "videos", videos_data(work.moments));
    set_list(page, "quotes", quotes_data(work.quotes));
    return visit.templates.render("work", page);
  }

  std::string operator()(const guide::PersonPage& person) const {
    Data page = head(person.person, person.names);
    set_list(page, "roles", cast_data(person.roles));
    set_list(page, "crew", crew_data(person.crew));
    set_list(page, "groups", entities_data(person.groups));
    set_list(page, "videos", videos_data(person.moments));
    set_list(page, "quotes", quotes_data(person.quotes));
    return visit.templates.render("person", page);
  }

  std::string operator()(const guide::CharacterPage& character) const {
    Data page = head(character.character, character.names);
    set_list(page, "roles", cast_data(character.roles));
    return visit.templates.render("character", page);
  }

  std::string operator()(const guide::GroupPage& group) const {
    Data page = head(group.group, group.names);
    set_list(page, "members", entities_data(group.members));
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
  const auto id = visit.number(1);
  if (!id) return refused(visit, 404, "There is nothing here.");
  const auto page = visit.guide.page(*id, options);
  if (!page) return failed(visit, page.error());
  const guide::EntityRef self = self_of(*page);
  if (address_of(self) != visit.request.target.path) return moved(address_of(self));
  return framed(visit, {.title = self.name}, std::visit(Writer{visit}, *page));
}

}  // namespace backlot::serve
