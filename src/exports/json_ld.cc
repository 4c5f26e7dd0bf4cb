#include "backlot/exports/json_ld.h"

#include "backlot/exports/citation.h"
#include "backlot/guide/zone.h"
#include "backlot/json/writer.h"

#include <algorithm>
#include <array>
#include <map>

namespace backlot::exports {
namespace {

using guide::EntityRef;
using guide::FactKind;
using json::Writer;

// "urn:x-backlot:work:7"
std::string iri(std::string_view kind, std::int64_t number) {
  return "urn:x-backlot:" + std::string(kind) + ":" + std::to_string(number);
}
std::string iri(const EntityRef& entity) { return iri(guide::name(entity.kind), entity.id); }
std::string iri(const Citation& c) { return c.url.empty() ? iri("document", c.document) : c.url; }

void thing(Writer& json, std::string_view type, const EntityRef& entity) {
  json.open_object().field("@type", type).field("@id", iri(entity)).field("name", entity.name).close_object();
}

struct Job {
  std::string_view word;      // in the job
  std::string_view property;  // of schema.org
};
constexpr std::array jobs{Job{"director", "director"}, Job{"writer", "author"},   Job{"screenwriter", "author"},
                          Job{"producer", "producer"}, Job{"creator", "creator"}, Job{"composer", "musicBy"}};

std::string_view property_of(std::string_view job) {
  const auto found = std::ranges::find(jobs, job, &Job::word);
  return found == jobs.end() ? "contributor" : found->property;
}

constexpr std::array weekdays{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

// One work, or what belongs to none, as objects of the graph.
class Node {
 public:
  Node(Writer& json, const Chapter& chapter) : json_(json), chapter_(chapter) {}

  void write_work() {
    const std::string_view type = type_of_work();
    is_known_ = type != "CreativeWork";
    json_.open_object().field("@type", type).field("@id", iri(*chapter_.work)).field("name", chapter_.work->name);
    write_names();
    list("genre", FactKind::genre, [&](const Said& s) { role("Role", "genre", s, [&] { json_.value(s.text); }); });
    list("description", FactKind::premise,
         [&](const Said& s) { role("Role", "description", s, [&] { json_.value(s.text); }); });
    list("publication", {FactKind::network, FactKind::airing}, [&](const Said& s) { broadcast(s); });
    write_people();
    write_citations();
    json_.close_object();
    for (const Said& s : of(FactKind::rating)) rating(s);
    write_quotes();
  }

  void write_rest() {
    for (const Said& s : of(FactKind::membership)) {
      json_.open_object().field("@type", "Person").field("@id", iri(*s.person)).field("name", s.person->name);
      json_.key("memberOf");
      role("OrganizationRole", "memberOf", s, [&] { thing(json_, "Organization", *s.object); });
      json_.close_object();
      articles({&s});
    }
    write_quotes();
  }

 private:
  std::vector<Said> of(FactKind kind) const {
    std::vector<Said> facts;
    std::ranges::copy_if(chapter_.facts, std::back_inserter(facts), [&](const Said& s) { return s.kind == kind; });
    return facts;
  }

  std::string_view type_of_work() const {
    for (const Said& s : of(FactKind::work)) {
      if (s.value == "film") return "Movie";
      if (s.value == "series" || s.value == "variety") return "TVSeries";
    }
    return "CreativeWork";
  }

  void write_names() {
    json_.key("alternateName").open_array();
    for (const std::string& name : chapter_.names) {
      if (name != chapter_.work->name) json_.value(name);
    }
    json_.close_array();
  }

  // A property with all facts of these kinds; left out where there are none.
  template <class Write>
  void list(std::string_view property, std::initializer_list<FactKind> kinds, Write write) {
    bool any = false;
    for (const Said& s : chapter_.facts) {
      if (std::ranges::find(kinds, s.kind) == kinds.end()) continue;
      if (!std::exchange(any, true)) json_.key(property).open_array();
      write(s);
    }
    if (any) json_.close_array();
  }
  template <class Write>
  void list(std::string_view property, FactKind kind, Write write) {
    list(property, {kind}, write);
  }

  // {"@type": …, PROPERTY: value, "subjectOf": […]}
  template <class Value>
  void role(std::string_view type, std::string_view property, const Said& said, Value value) {
    json_.open_object().field("@type", type).key(property);
    value();
    sources(said);
    json_.close_object();
  }

  void sources(const Said& said) {
    json_.key("subjectOf").open_array();
    for (const Citation& c : citations_of(said.backing)) json_.open_object().field("@id", iri(c)).close_object();
    json_.close_array();
  }

  // Each property once, with all who are in it.
  void write_people() {
    std::map<std::string_view, std::vector<const Said*>> by_property;
    for (const Said& s : chapter_.facts) {
      if (const std::string_view property = property_of_person(s); !property.empty())
        by_property[property].push_back(&s);
    }
    for (const auto& [property, facts] : by_property) {
      json_.key(property).open_array();
      for (const Said* s : facts) person(property, *s);
      json_.close_array();
    }
  }

  // What schema.org says of works of all sorts, or of films and series only.
  std::string_view property_of_person(const Said& s) const {
    if (!s.person) return {};
    if (s.kind == FactKind::cast && s.value == "confirmed") return is_known_ ? "actor" : "contributor";
    if (s.kind != FactKind::crew) return {};
    const std::string_view property = property_of(s.text);
    const bool fits = is_known_ || property == "author" || property == "producer" || property == "creator";
    return fits ? property : "contributor";
  }

  void person(std::string_view property, const Said& s) {
    json_.open_object().field("@type", s.kind == FactKind::cast ? "PerformanceRole" : "Role");
    if (s.kind == FactKind::crew) json_.field("roleName", s.text);
    if (s.object) json_.field("characterName", s.object->name);
    json_.key(property);
    thing(json_, "Person", *s.person);
    sources(s);
    json_.close_object();
  }

  void broadcast(const Said& s) {
    json_.open_object().field("@type", "BroadcastEvent");
    if (s.airing) write_time(*s.airing);
    if (s.object) {
      json_.key("publishedOn");
      thing(json_, "BroadcastService", *s.object);
    }
    sources(s);
    json_.close_object();
  }

  void write_time(const guide::AiringRow& airing) {
    if (airing.kind != facts::AiringKind::airs) json_.field("name", facts::name(airing.kind));
    const std::string clock = airing.minute ? facts::clock(*airing.minute) + ":00" : "";
    if (airing.date) {
      const std::string stamp =
          airing.minute ? guide::stamp_of({*airing.date, *airing.minute}, airing.tz) : std::string();
      json_.field("startDate", stamp.empty() ? airing.date->iso() : stamp);
    }
    if (airing.days.empty()) return;
    json_.key("eventSchedule").open_object().field("@type", "Schedule").field("repeatFrequency", "P1W");
    json_.key("byDay").open_array();
    for (const article::Weekday day : airing.days)
      json_.value(std::string("https://schema.org/") + weekdays.at(static_cast<std::size_t>(day)));
    json_.close_array();
    if (!clock.empty()) json_.field("startTime", clock);
    if (!airing.tz.empty()) json_.field("scheduleTimezone", airing.tz);
    json_.close_object();
  }

  void rating(const Said& s) {
    json_.open_object().field("@type", "Observation").field("@id", iri("fact", s.backing.fact));
    json_.key("observationAbout").open_object();
    if (s.rating->episode) {
      json_.field("@type", "TVEpisode").field("episodeNumber", *s.rating->episode).key("partOfSeries").open_object();
      json_.field("@id", iri(*chapter_.work)).close_object();
    } else {
      json_.field("@id", iri(*chapter_.work));
    }
    json_.close_object();
    json_.field("variableMeasured", "share of the audience" + (s.rating->scope ? ", " + *s.rating->scope : ""));
    json_.field("value", s.rating->value).field("unitCode", "P1");
    if (s.rating->source) json_.field("measurementMethod", *s.rating->source);
    sources(s);
    json_.close_object();
  }

  void write_quotes() {
    for (const Said& s : of(FactKind::quote)) {
      json_.open_object().field("@type", "Quotation").field("@id", iri("fact", s.backing.fact)).field("text", s.text);
      if (s.person) {
        json_.key("creator");
        thing(json_, "Person", *s.person);
      }
      if (chapter_.work) json_.key("about").open_object().field("@id", iri(*chapter_.work)).close_object();
      sources(s);
      json_.close_object();
    }
  }

  // Every article that says anything of the work, each once.
  void write_citations() {
    std::map<guide::DocumentId, Citation> cited;
    for (const Said& s : chapter_.facts) {
      for (Citation& c : citations_of(s.backing)) cited.emplace(c.document, std::move(c));
    }
    json_.key("citation").open_array();
    for (const auto& [document, c] : cited) article_node(c);
    json_.close_array();
  }

  void articles(std::initializer_list<const Said*> facts) {
    for (const Said* s : facts) {
      for (const Citation& c : citations_of(s->backing)) article_node(c);
    }
  }

  void article_node(const Citation& c) {
    json_.open_object().field("@type", "NewsArticle").field("@id", iri(c)).field("headline", c.title);
    if (!c.url.empty()) json_.field("url", c.url);
    if (c.published) json_.field("datePublished", c.published->iso());
    if (!c.language.empty()) json_.field("inLanguage", c.language);
    if (!c.publisher.empty())
      json_.key("publisher").open_object().field("@type", "Organization").field("name", c.publisher).close_object();
    json_.close_object();
  }

  Writer& json_;
  const Chapter& chapter_;
  bool is_known_ = false;
};

}  // namespace

// The vocabulary is named and not fetched: a reader needs no network.
JsonLd::JsonLd(std::string& out) : out_(out) {
  out_ +=
      "{\"@context\":{\"@vocab\":\"https://schema.org/\",\"url\":{\"@type\":\"@id\"},\"byDay\":{\"@type\":\"@id\"}},"
      "\"@graph\":[";
}

void JsonLd::add(const Chapter& chapter) {
  std::string nodes;
  Writer json(nodes);
  json.open_array();
  Node node(json, chapter);
  chapter.work ? node.write_work() : node.write_rest();
  json.close_array();
  const std::string_view inside = std::string_view(nodes).substr(1, nodes.size() - 2);
  if (inside.empty()) return;
  out_ += std::exchange(first_, false) ? "\n" : ",\n";
  out_ += inside;
}

void JsonLd::finish() { out_ += "\n]}\n"; }

}  // namespace backlot::exports
