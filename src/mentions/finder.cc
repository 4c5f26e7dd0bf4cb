#include "backlot/mentions/finder.h"

#include "backlot/mentions/genders.h"
#include "backlot/mentions/items.h"
#include "backlot/mentions/known_names.h"
#include "backlot/mentions/page.h"
#include "backlot/mentions/people.h"
#include "backlot/mentions/roles.h"
#include "backlot/mentions/subject.h"
#include "backlot/mentions/times.h"
#include "backlot/mentions/titles.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace backlot::mentions {

namespace {

// What a thread needs for its work and keeps from document to document.
struct Scratch {
  Page page;
  TitleFinder titles;
  PeopleFinder people;
};

Scratch& scratch() {
  thread_local Scratch s;
  return s;
}

// Networks, places and the like are one entity where they are written alike (KBS2 and KBS 2TV are one network).
void name_entities(Page& page) {
  Mentions& out = page.out();
  std::map<std::pair<Kind, std::string>, std::uint32_t> known;  // the first of a name
  for (std::uint32_t e = 0; e < out.entities.size(); ++e)
    known.try_emplace({out.entities[e].kind, out.entities[e].name}, e);
  for (Mention& m : out.all) {
    const bool named =
        m.kind == Kind::network || m.kind == Kind::place || m.kind == Kind::organization || m.kind == Kind::group;
    if (!named || m.entity != no_entity) continue;
    const std::string_view written = page.text().written(m.first, m.last);
    const auto [same, is_new] = known.try_emplace({m.kind, std::string(written)}, out.entities.size());
    m.entity = same->second;
    if (!is_new) continue;
    out.entities.push_back({m.kind, std::string(written), Gender::unknown, {}, {}});
    if (m.kind == Kind::network && m.value != unknown_network)
      out.entities.back().zone = lexicon::network(m.value).zone;
  }
}

// "Star" and "Globo" are "Star TV" and "TV Globo" where the document names those.
void join_networks(Page& page) {
  Mentions& out = page.out();
  for (std::uint32_t e = 0; e < out.entities.size(); ++e) {
    const Entity& part = out.entities[e];
    if (part.kind != Kind::network || part.name.contains(' ')) continue;
    const auto whole = std::ranges::find_if(out.entities, [&](const Entity& x) {
      return x.kind == Kind::network && (x.name == part.name + " TV" || x.name == "TV " + part.name);
    });
    if (whole == out.entities.end()) continue;
    const auto target = static_cast<std::uint32_t>(whole - out.entities.begin());
    for (Mention& m : out.all) {
      if (m.entity == e) m.entity = target;
    }
  }
}

void add_quotations(Page& page) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> works;  // tokens [first, second)
  for (const Mention& m : page.out().all) {
    if (m.kind == Kind::work) works.emplace_back(m.first, m.last);
  }
  std::ranges::sort(works);
  for (const text::Quotation& q : page.text().quotations) {
    const std::uint32_t first = q.first > 0 ? q.first - 1 : 0;
    const std::uint32_t last = std::min(q.open ? q.last : q.last + 1, page.size());
    const bool title = std::ranges::binary_search(works, std::pair(first, last));
    if (!title && first < last) page.out().all.push_back({Kind::quotation, first, last, no_entity, 0});
  }
}

void finish(Mentions& out) {
  std::ranges::stable_sort(out.all, [](const Mention& a, const Mention& b) {
    if (a.first != b.first) return a.first < b.first;
    return a.last > b.last;
  });
  for (std::uint32_t i = 0; i < out.all.size(); ++i) {
    if (out.all[i].entity != no_entity) out.entities[out.all[i].entity].mentions.push_back(i);
  }
}

}  // namespace

void Finder::find(const text::Text& text, Mentions& out) const {
  Page& page = scratch().page;
  page.start(text, out);
  find_known_names(page);
  out.on_works = works_odds(page) >= off_works;
  scratch().titles.find(page);
  find_times(page);
  find_long_places(page);
  scratch().people.find(page);
  find_single_places(page);
  name_entities(page);
  join_networks(page);
  find_roles(page);
  add_quotations(page);
  finish(out);
  find_reaching(text.tokens.size(), out);
  find_genders(page);
}

}  // namespace backlot::mentions
