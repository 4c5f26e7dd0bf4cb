#include "backlot/facts/cast_set.h"

#include <algorithm>
#include <vector>

namespace backlot::facts {
namespace {

using mentions::Kind;
using mentions::Mention;
using mentions::no_entity;

class SetReader {
 public:
  SetReader(const Context& context, const Works& works, const Parts& parts, CastRows& rows)
      : context_(context), works_(works), parts_(parts), rows_(rows), making_(!context.claims("making").empty()) {
    for (const Claim& claim : context.claims("bystander")) {
      for (const Mention* m : claim.all_mentions("person")) {
        if (m->entity != no_entity) bystanders_.push_back(m->entity);
      }
    }
  }

  void read() {
    if (!works_.main()) return;
    if (!rows_.all().empty()) add_those_heard();
    if (making_) add_those_who_act();
  }

 private:
  // Neither of the crew nor a character, and not in the cast yet.
  bool is_open(const Mention& m) const {
    return m.kind == Kind::person && m.entity != no_entity && !parts_.is_character(m.entity) &&
           parts_.crew[m.entity] == 0 && !is_bystander(m) && rows_.find(m.entity) == nullptr;
  }
  // A first name alone may be anybody’s.
  bool full_name(const Mention& m) const { return context_.entity(m)->name.find(' ') != std::string::npos; }

  bool is_bystander(const Mention& m) const { return std::ranges::find(bystanders_, m.entity) != bystanders_.end(); }

  void add_those_heard() {
    for (const Mention& m : context_.mentions().all) {
      if (!is_open(m) || !full_name(m)) continue;
      const bool comes_back = making_ && context_.entity(m)->mentions.size() > 1;
      if (parts_.acts[m.entity] > 0 || comes_back) rows_.row(m.entity, works_.at(m.first), m.first);
    }
  }

  void add_those_who_act() {
    for (const Claim& claim : context_.claims("onset")) {
      for (const Mention* m : claim.all_mentions("actor")) {
        if (is_open(*m) && (parts_.acts[m->entity] > 0 || full_name(*m)))
          rows_.row(m->entity, works_.at(m->first), m->first).claim = &claim;
      }
    }
  }

  const Context& context_;
  const Works& works_;
  const Parts& parts_;
  CastRows& rows_;
  bool making_;
  std::vector<std::uint32_t> bystanders_;  // somebody’s wife, a calligrapher
};

}  // namespace

void add_people_on_set(const Context& context, const Works& works, const Parts& parts, CastRows& rows) {
  SetReader(context, works, parts, rows).read();
}

}  // namespace backlot::facts
