#include "backlot/facts/crew.h"

#include <algorithm>
#include <cctype>

namespace backlot::facts {
namespace {

using mentions::Kind;
using mentions::Mention;
using mentions::no_entity;

// "executive_producer" in a rule is "executive producer".
std::string job_of(std::string_view constant) {
  std::string job(constant);
  std::ranges::replace(job, '_', ' ');
  return job;
}

class CrewReader {
 public:
  CrewReader(const Context& context, const Works& works, Roles& roles, Annotation& annotation)
      : context_(context), works_(works), roles_(roles), out_(annotation.crew) {}

  void read(const Claim& claim) {
    const std::string job = full_job(claim, job_of(claim.constant("job")));
    for (const Mention* m : claim.all_mentions("person")) {
      if (m->kind == Kind::role && claim.constant("pair") == "yes") add_pair(claim, *m, job);
      if (m->kind != Kind::person || m->entity == no_entity) continue;
      if (roles_.part(m->entity) == Part::character) continue;
      if (claim.constant("weak") == "yes" && roles_.part(m->entity) == Part::actor) continue;
      if (claim.constant("title") == "yes" && is_half_named_once(*m)) continue;
      add_for_each_work(claim, *m, job);
    }
  }

  // A trade that goes by its own words: "stunt coordinator".
  void read_craft(const Claim& claim) {
    const Mention* m = claim.mention("person");
    if (m == nullptr || m->kind != Kind::person || m->entity == no_entity) return;
    if (roles_.part(m->entity) == Part::character) return;  // "Hwang Mi Rae, the company’s choreographer"
    std::string job(context_.written(claim.words("job")));
    std::ranges::transform(job, job.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (job.starts_with("the ")) job.erase(0, 4);
    if (job == "cinematography") job = "cinematographer";
    if (job == "editing") job = "editor";
    if (job == "music") job = "composer";
    add_for_each_work(claim, *m, job);
  }

  // Earlier work of somebody behind the camera: "writer Fergus Adair (Small Hours in Leith)".
  void read_past(const Claim& claim) {
    for (const Mention* m : claim.all_mentions("actor")) {
      const auto known = m->kind == Kind::pronoun ? known_before(m->first) : known_as(m->entity);
      if (known == people_.end()) continue;
      const Known of = *known;
      for (const Mention* title : claim.all_mentions("work")) {
        if (title->kind == Kind::work) add(claim, of.person, of.job, works_.title(title->entity));
      }
    }
  }

 private:
  struct Known {
    std::uint32_t person;
    std::string job;
  };

  std::vector<Known>::const_iterator known_as(std::uint32_t person) const {
    return person == no_entity ? people_.end() : std::ranges::find(people_, person, &Known::person);
  }

  // "Director Noh is new to television. His feature debut …": the one whom the sentence before begins with.
  std::vector<Known>::const_iterator known_before(std::uint32_t at) const {
    const std::uint32_t own = context_.text().sentence_of(at);
    const std::uint32_t from = context_.text().sentences[own > 0 ? own - 1 : 0].first;
    constexpr std::uint32_t opening = 5;  // tokens
    for (const Mention* m : context_.mentions_in({from, std::min(at, from + opening)})) {
      if (m->kind == Kind::person) return known_as(m->entity);
    }
    return people_.end();
  }

  // "Director Coulson will search the world", and never again: of half a name it is as often a character's rank. Not
  // where somebody speaks of him.
  bool is_half_named_once(const Mention& person) const {
    if (context_.text().quotation_of(person.first) >= 0) return false;
    const mentions::Entity& entity = *context_.entity(person);
    return entity.mentions.size() == 1 && !context_.is_full_name(person.entity) && !entity.name.contains('-');
  }

  // "The two": the last two who were named in the sentence before.
  void add_pair(const Claim& claim, const Mention& pair, const std::string& job) {
    const std::uint32_t own = context_.text().sentence_of(pair.first);
    if (own == 0) return;
    const text::Sentence& before = context_.text().sentences[own - 1];
    const auto inside = context_.mentions_in({before.first, before.last});
    std::vector<const Mention*> named(inside.begin(), inside.end());
    std::erase_if(named, [](const Mention* m) { return m->kind != Kind::person || m->entity == no_entity; });
    if (named.size() < 2) return;
    add_for_each_work(claim, *named[named.size() - 2], job);
    add_for_each_work(claim, *named.back(), job);
  }

  void add_for_each_work(const Claim& claim, const Mention& person, const std::string& job) {
    bool named = false;
    for (const Mention* m : claim.all_mentions("work")) {
      if (m->kind != Kind::work) continue;
      named = true;
      add(claim, person.entity, job, works_.title(m->entity));
    }
    if (!named) add(claim, person.entity, job, works_.title_at(person.first));
  }

  // "the executive producers are": where the words stand inside the noun for the people.
  std::string full_job(const Claim& claim, std::string job) const {
    if (job != "producer") return job;
    const Words w = claim.extent();
    for (std::uint32_t t = w.first; t < w.last; ++t) {
      const std::string_view word = context_.text().tokens[t].word;
      if (word == "executive" || word == "co-executive") return std::string(word) + " " + job;
    }
    return job;
  }

  void add(const Claim& claim, std::uint32_t person, const std::string& job, const std::optional<std::string>& work) {
    const std::string& name = context_.mentions().entities[person].name;
    const bool said =
        std::ranges::any_of(out_, [&](const Crew& c) { return c.person == name && c.job == job && c.work == work; });
    if (said) return;
    out_.push_back({name, job, work, claim.evidence()});
    people_.push_back({person, job});
    roles_.set(person, Part::crew);
    roles_.add_crew(job, person);
  }

  const Context& context_;
  const Works& works_;
  Roles& roles_;
  std::vector<Crew>& out_;
  std::vector<Known> people_;
};

}  // namespace

void extract_crew(const Context& context, const Works& works, Roles& roles, Annotation& annotation) {
  CrewReader reader(context, works, roles, annotation);
  for (const Claim& claim : context.claims("crew")) reader.read(claim);
  for (const Claim& claim : context.claims("craft")) reader.read_craft(claim);
  for (const Claim& claim : context.claims("credit")) reader.read_past(claim);
}

}  // namespace backlot::facts
