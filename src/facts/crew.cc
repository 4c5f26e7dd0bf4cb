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
      if (m->kind != Kind::person || m->entity == no_entity) continue;
      if (roles_.part(m->entity) == Part::character) continue;
      add(claim, *m, job, work_of(claim, m->first));
    }
  }

  // A trade that goes by its own words: "stunt coordinator".
  void read_craft(const Claim& claim) {
    const Mention* m = claim.mention("person");
    if (m == nullptr || m->kind != Kind::person || m->entity == no_entity) return;
    std::string job(context_.written(claim.words("job")));
    std::ranges::transform(job, job.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    add(claim, *m, job, work_of(claim, m->first));
  }

  // Earlier work of somebody behind the camera: "writer Fergus Adair (Small Hours in Leith)".
  void read_past(const Claim& claim) {
    const Mention* m = claim.mention("actor");
    if (m == nullptr || m->kind != Kind::person || m->entity == no_entity) return;
    const auto known = std::ranges::find(people_, m->entity, &Known::person);
    if (known == people_.end()) return;
    const std::string job = known->job;
    for (const Mention* title : claim.all_mentions("work")) {
      if (title->kind == Kind::work) add(claim, *m, job, works_.title(title->entity));
    }
  }

 private:
  struct Known {
    std::uint32_t person;
    std::string job;
  };

  // Said of the work that the claim names, or else of the one that the sentence is about.
  std::optional<std::string> work_of(const Claim& claim, std::uint32_t at) const {
    const Mention* named = claim.mention("work");
    if (named != nullptr && named->kind == Kind::work) return works_.title(named->entity);
    return works_.title_at(at);
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

  void add(const Claim& claim, const Mention& person, const std::string& job, const std::optional<std::string>& work) {
    const std::string& name = context_.entity(person)->name;
    const bool said = std::ranges::any_of(out_, [&](const Crew& c) { return c.person == name && c.job == job && c.work == work; });
    if (said) return;
    out_.push_back({name, job, work, claim.evidence()});
    people_.push_back({person.entity, job});
    roles_.set(person.entity, Part::crew);
    roles_.add_crew(job, person.entity);
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
