#include "backlot/serve/cast_graph.h"

#include "backlot/guide/counted.h"
#include "backlot/guide/folded_rows.h"
#include "backlot/serve/svg.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace backlot::serve {
namespace {

constexpr double width = 640;
constexpr double row_height = 30;
constexpr double top = 34;
constexpr double character_dot = 186;
constexpr double actor_dot = 236;
constexpr double actor_end = 400;
constexpr double other_dot = 446;
constexpr double gap = 10;  // between a dot and its name
constexpr double size = 14;
constexpr double radius = 4;
constexpr std::size_t most_actors = 16;
constexpr std::size_t most_others = 18;

struct Actor {
  guide::EntityRef person;
  double y = 0;
};
struct Role {
  guide::EntityRef character;
  std::vector<std::size_t> actors;
  double y = 0;
};
struct Other {
  guide::EntityRef what;
  std::vector<std::size_t> actors;
  double y = 0;

  double height() const {
    double sum = 0;
    for (const std::size_t a : actors) sum += static_cast<double>(a);
    return sum / static_cast<double>(actors.size());
  }
};

struct Layout {
  std::vector<Actor> actors;
  std::vector<Role> roles;
  std::vector<Other> others;
  double height = 0;
};

// The place of an actor, who is given one while there is room; most_actors where there is none.
std::size_t place_of(std::vector<Actor>& actors, const guide::EntityRef& person) {
  const auto found = std::ranges::find(actors, person.id, [](const Actor& a) { return a.person.id; });
  if (found == actors.end() && actors.size() == most_actors) return most_actors;
  const auto place = static_cast<std::size_t>(found - actors.begin());
  if (found == actors.end()) actors.push_back({person});
  return place;
}

void add_roles(const std::vector<guide::CastRow>& cast, Layout& layout) {
  for (const guide::CastRow& row : guide::folded(cast)) {
    if (!row.actor || row.status != facts::Status::confirmed) continue;
    const std::size_t actor = place_of(layout.actors, *row.actor);
    if (actor == most_actors || !row.character) continue;
    auto role = std::ranges::find(layout.roles, row.character->id, [](const Role& r) { return r.character.id; });
    if (role == layout.roles.end()) role = layout.roles.insert(role, {*row.character, {}});
    role->actors.push_back(actor);
  }
  std::ranges::stable_sort(layout.roles, {}, [](const Role& role) { return role.actors.front(); });
}

void add_others(const std::vector<guide::CastLink>& links, Layout& layout) {
  for (const guide::CastLink& link : links) {
    const auto actor = std::ranges::find(layout.actors, link.person, [](const Actor& a) { return a.person.id; });
    if (actor == layout.actors.end()) continue;
    auto other = std::ranges::find(layout.others, link.other.id, [](const Other& o) { return o.what.id; });
    if (other == layout.others.end()) other = layout.others.insert(other, {link.other, {}});
    other->actors.push_back(static_cast<std::size_t>(actor - layout.actors.begin()));
  }
  std::ranges::stable_sort(layout.others, std::ranges::greater(), [](const Other& o) { return o.actors.size(); });
  if (layout.others.size() > most_others) layout.others.resize(most_others);
}

// Spreads a column over the whole height.
template <class Column>
void spread(Column& column, double height) {
  const double share = height / static_cast<double>(std::max<std::size_t>(column.size(), 1));
  double y = top + share / 2;
  for (auto& node : column) {
    node.y = y;
    y += share;
  }
}

Layout layout_of(const std::vector<guide::CastRow>& cast, const std::vector<guide::CastLink>& links) {
  Layout layout;
  add_roles(cast, layout);
  add_others(links, layout);
  const std::size_t rows = std::max({layout.actors.size(), layout.roles.size(), layout.others.size()});
  layout.height = row_height * static_cast<double>(rows);
  spread(layout.actors, layout.height);
  spread(layout.roles, layout.height);
  std::vector<Other> by_height = layout.others;
  std::ranges::stable_sort(by_height, {}, &Other::height);
  spread(by_height, layout.height);
  for (Other& other : layout.others)
    other.y = std::ranges::find(by_height, other.what.id, [](const Other& o) { return o.what.id; })->y;
  return layout;
}

void add_edge(double x1, double y1, double x2, double y2, std::string& out) {
  const double middle = (x1 + x2) / 2;
  fmt::format_to(std::back_inserter(out),
                 R"(<path class="edge" d="M{:.1f} {:.1f}C{:.1f} {:.1f} {:.1f} {:.1f} {:.1f} {:.1f}"/>)", x1, y1, middle,
                 y1, middle, y2, x2, y2);
}

void add_dot(double x, double y, const char* kind, std::string& out) {
  fmt::format_to(std::back_inserter(out), R"(<circle class="{}" cx="{:.1f}" cy="{:.1f}" r="{}"/>)", kind, x, y, radius);
}

constexpr double base = 5;  // from the middle of a line of type to its foot

void add_columns(const Layout& layout, std::string& out) {
  for (const Role& role : layout.roles) {
    for (const std::size_t a : role.actors) add_edge(character_dot, role.y, actor_dot, layout.actors[a].y, out);
    add_dot(character_dot, role.y, "character", out);
    out += svg_text(character_dot - gap, role.y + base, R"(text-anchor="end")",
                    fitted(role.character.name, character_dot - gap, size));
  }
  for (const Other& other : layout.others) {
    for (const std::size_t a : other.actors) {
      const Actor& actor = layout.actors[a];
      const double from = std::min(actor_end, actor_dot + gap + text_width(actor.person.name, bold(size)) + 4);
      fmt::format_to(std::back_inserter(out), R"(<path class="edge faint" d="M{:.1f} {:.1f}H{:.1f}"/>)", from, actor.y,
                     actor_end + 2);
      add_edge(actor_end + 2, actor.y, other_dot, other.y, out);
    }
    add_dot(other_dot, other.y, other.what.kind == guide::EntityKind::group ? "group" : "work", out);
    out += svg_text(other_dot + gap, other.y + base, {}, fitted(other.what.name, width - other_dot - gap, size));
  }
  for (const Actor& actor : layout.actors) {
    add_dot(actor_dot, actor.y, "actor", out);
    out += svg_text(actor_dot + gap, actor.y + base, R"(class="name")",
                    fitted(actor.person.name, actor_end - actor_dot - gap, bold(size)));
  }
}

std::string picture_of(const Layout& layout) {
  std::string out = fmt::format(
      R"(<svg class="graph" viewBox="0 0 {} {}" role="img" aria-labelledby="graph-title graph-text"><title id="graph-title">Cast graph</title><desc id="graph-text">{} and {}, joined with {} of other works and groups. The lists on this page say the same.</desc>)",
      width, top + layout.height, guide::counted(layout.actors.size(), "actor", "actors"),
      guide::counted(layout.roles.size(), "character", "characters"), layout.others.size());
  if (!layout.roles.empty()) out += svg_text(character_dot - gap, 16, R"(class="head" text-anchor="end")", "plays");
  out += svg_text(actor_dot + gap, 16, R"(class="head")", "cast");
  if (!layout.others.empty()) out += svg_text(other_dot + gap, 16, R"(class="head")", "also in");
  add_columns(layout, out);
  return out + "</svg>";
}

}  // namespace

CastGraph cast_graph(const std::vector<guide::CastRow>& cast, const std::vector<guide::CastLink>& links) {
  const Layout layout = layout_of(cast, links);
  CastGraph graph;
  if (layout.actors.size() > 1) graph.picture = picture_of(layout);
  for (const Other& other : layout.others) {
    CastGraph::Shared shared{other.what, {}};
    for (const std::size_t a : other.actors) shared.people.push_back(layout.actors[a].person);
    graph.shared.push_back(std::move(shared));
  }
  return graph;
}

}  // namespace backlot::serve
