#include "backlot/mentions/people.h"

#include "backlot/mentions/band_context.h"
#include "backlot/mentions/known_names.h"
#include "backlot/mentions/name_shape.h"

#include <algorithm>
#include <array>

namespace backlot::mentions {
namespace {

constexpr int enough = 2;
constexpr std::uint32_t most_words = 16;  // of a name: a longer row of capitals is not taken apart

// A name by its letters alone: "Ye-rin", "Ye Rin" and "Yerin" have one key.
class NameKey {
 public:
  NameKey& add(std::string_view word) {
    for (const char c : word) {
      if (c != '-' && c != '\'' && c != '.' && c != '"')
        hash_ = (hash_ ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    }
    return *this;
  }
  NameKey& add(const Page& page, std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t t = first; t < last; ++t) {
      if (t > first && page.opens_quote(t))
        t += 2;  // a nickname in marks is no part of the key
      else
        add(page.word(t));
    }
    return *this;
  }
  std::uint64_t hash() const { return hash_; }

 private:
  std::uint64_t hash_ = 0xCBF29CE484222325ULL;
};

std::uint64_t key_of(const Page& page, std::uint32_t first, std::uint32_t last) {
  return NameKey().add(page, first, last).hash();
}

// "Prince Hwigyeong", "Grandma Bok Nyeo" (a given name in two syllables); not "Mayor Ruth Ansel".
bool keeps_rank(const Page& page, const NameRun& run) {
  if (run.length() == 1 || !run.ranked()) return run.length() == 1;
  if (run.length() != 2 || !page.has(run.first - 1, Traits(Trait::kin))) return false;
  return page.has(run.first, Trait::korean_syllable) && page.has(run.first + 1, Trait::korean_syllable) &&
         page.word(run.first + 1).size() < 6;
}

// Prin "Mark" Suparat
bool has_nickname(const Page& page, const NameRun& run) {
  for (std::uint32_t t = run.first + 1; t < run.last; ++t) {
    if (page.opens_quote(t)) return true;
  }
  return false;
}

bool is_list_mark(const Page& page, std::uint32_t t) { return page.is(t, ",") || page.is(t, "and") || page.is(t, "&"); }

}  // namespace

void PeopleFinder::find(Page& page) {
  runs_.clear();
  candidate_.clear();
  candidates_.clear();
  candidate_of_key_.clear();
  read_name_runs(page, runs_);
  collect(page);
  decide(page);
  make_entities(page);
  add_mentions(page);
  add_repetitions(page);
}

std::uint32_t PeopleFinder::candidate_of(const Page& page, const NameRun& run) {
  const std::uint64_t key = key_of(page, run.first, run.last);
  const auto [known, is_new] = candidate_of_key_.try_emplace(key, candidates_.size());
  if (!is_new) return known->second;
  candidates_.push_back({key, run, evidence_of_shape(page, run), Kind::person, false, no_entity, {}, {}});
  return known->second;
}

void PeopleFinder::collect(const Page& page) {
  for (const NameRun& run : runs_) {
    const std::uint32_t c = candidate_of(page, run);
    candidate_.push_back(c);
    Candidate& candidate = candidates_[c];
    candidate.evidence += evidence_of_place(page, run);
    const bool plainer = has_nickname(page, candidate.run) && !has_nickname(page, run);
    const bool longer = run.length() > candidate.run.length() && !has_nickname(page, run);
    if (plainer || longer || (run.ranked() && !candidate.run.ranked())) candidate.run = run;
  }
}

// Names in one list are of one kind: "Eom Tae-rang, Gil Seo-jun and Danbi".
void PeopleFinder::support_lists(const Page& page) {
  for (std::size_t i = 0; i + 1 < runs_.size(); ++i) {
    const std::uint32_t gap = runs_[i + 1].rank_first - runs_[i].last;
    if (gap == 0 || gap > 2 || !page.same_sentence(runs_[i].first, runs_[i + 1].first) ||
        !is_list_mark(page, runs_[i].last))
      continue;
    if (gap == 2 && !is_list_mark(page, runs_[i].last + 1)) continue;
    Candidate& a = candidates_[candidate_[i]];
    Candidate& b = candidates_[candidate_[i + 1]];
    if (band_sign(page, runs_[i].first, runs_[i].last) > 0 ||
        band_sign(page, runs_[i + 1].first, runs_[i + 1].last) > 0)
      continue;
    const auto support = [](const Candidate& by) { return by.evidence.person >= 4 ? 2 : by.evidence.person / 2; };
    if (a.evidence.person > 0) b.evidence.person += b.run.length() > 1 || a.evidence.person >= 4 ? support(a) : 0;
    if (b.evidence.person > 0) a.evidence.person += a.run.length() > 1 || b.evidence.person >= 4 ? support(b) : 0;
  }
}

void PeopleFinder::settle(Candidate& c, bool part_of_person) const {
  NameEvidence e = c.evidence;
  if (part_of_person && e.person > -100) e.person += 10;
  const int best = std::max({e.person, e.group, e.organization, e.place, e.network});
  if (best < enough) return;
  c.decided = true;
  if (e.person == best)
    c.kind = Kind::person;
  else if (e.group == best)
    c.kind = Kind::group;
  else if (e.organization == best)
    c.kind = Kind::organization;
  else if (e.network == best)
    c.kind = Kind::network;
  else
    c.kind = Kind::place;
}

void PeopleFinder::decide(const Page& page) {
  support_lists(page);
  for (Candidate& c : candidates_) {
    if (c.run.length() > 1) settle(c, false);
    find_parts(page, c);
  }
  std::unordered_map<std::uint64_t, std::uint32_t> whole_of;  // the words of the longest person, by what he is called
  const auto add_parts = [&](const Candidate& whole) {
    if (!whole.decided || whole.kind != Kind::person) return;
    for (const std::uint64_t part : whole.parts) {
      std::uint32_t& words = whole_of[part];
      words = std::max(words, whole.run.length());
    }
  };
  std::ranges::for_each(candidates_, add_parts);
  for (Candidate& c : candidates_) {
    if (c.run.length() > 1 && c.decided) continue;
    const auto whole = whole_of.find(c.key);
    settle(c, whole != whole_of.end() && whole->second > c.run.length());
    add_parts(c);
  }
}

// "Tak", "Ye Rin" of "Tak Ye Rin"; "Paul", "Reyes" of "Paul Esteban Reyes".
void PeopleFinder::find_parts(const Page& page, Candidate& whole) {
  const NameRun& w = whole.run;
  if (w.length() > most_words) return;
  const bool korean = w.length() == 3 && korean_name_at(page, w.first) == 3;
  const std::uint32_t end = korean ? w.first + 2 : w.last;
  for (std::uint32_t t = w.first + 1; t < end; ++t) {
    whole.parts.push_back(key_of(page, w.first, t));
    whole.parts.push_back(key_of(page, t, w.last));
  }
}

// "Mizuho Asakura" of "Asakura Mizuho".
std::vector<std::uint64_t> PeopleFinder::turned(const Page& page, const Candidate& c) {
  std::vector<std::uint64_t> keys;
  if (c.run.length() > most_words) return keys;
  for (std::uint32_t cut = c.run.first + 1; cut < c.run.last; ++cut)
    keys.push_back(NameKey().add(page, cut, c.run.last).add(page, c.run.first, cut).hash());
  return keys;
}

std::uint32_t PeopleFinder::new_entity(Page& page, const Candidate& c) {
  auto& entities = page.out().entities;
  entities.push_back({c.kind, {}, Gender::unknown, {}, {}});
  const std::uint32_t first = c.kind == Kind::person && keeps_rank(page, c.run) ? c.run.rank_first : c.run.first;
  entities.back().name = page.text().written(first, c.run.last);
  return static_cast<std::uint32_t>(entities.size() - 1);
}

void PeopleFinder::make_entities(Page& page) {
  std::vector<Candidate*> order;
  for (Candidate& c : candidates_) {
    if (c.decided) order.push_back(&c);
  }
  std::ranges::stable_sort(order,
                           [](const Candidate* a, const Candidate* b) { return a->run.length() > b->run.length(); });
  std::unordered_map<std::uint64_t, std::vector<const Candidate*>> of_part;  // who has an entity, by what he is called
  std::unordered_map<std::uint64_t, const Candidate*> of_turned;
  for (Candidate* c : order) {
    if (c->kind == Kind::person) {
      const auto same = of_turned.find(c->key);
      if (same != of_turned.end() && same->second->run.length() == c->run.length()) c->entity = same->second->entity;
      for (const Candidate* whole : of_part[c->key]) {
        if (whole->run.length() > c->run.length() && std::ranges::find(c->wholes, whole->entity) == c->wholes.end())
          c->wholes.push_back(whole->entity);
      }
    }
    if (c->entity == no_entity && c->wholes.empty()) c->entity = new_entity(page, *c);
    if (c->kind != Kind::person || c->entity == no_entity) continue;
    for (const std::uint64_t part : c->parts) of_part[part].push_back(c);
    for (const std::uint64_t key : turned(page, *c)) of_turned[key] = c;
  }
}

// Among several persons a part of a name fits, the one named last; before any was named, the first.
std::uint32_t PeopleFinder::choose(const Page& page, const Candidate& c, const NameRun& run) const {
  if (c.entity != no_entity) return c.entity;
  std::uint32_t best = c.wholes.front();
  for (const std::uint32_t e : c.wholes) {
    const Gender known = page.out().entities[e].gender;
    const bool clash = run.gender != Gender::unknown && known != Gender::unknown && known != run.gender;
    if (!clash && last_seen_[e] > last_seen_[best]) best = e;
  }
  return best;
}

void PeopleFinder::add_name(Page& page, const NameRun& run, std::uint32_t candidate) {
  const Candidate& c = candidates_[candidate];
  const bool whole_rank = run.ranked() && c.kind == Kind::person && keeps_rank(page, run) && c.wholes.empty();
  const std::uint32_t first = whole_rank ? run.rank_first : run.first;
  if (!page.free(first, run.last)) return;
  const std::uint32_t entity = choose(page, c, run);
  const std::uint32_t mention = page.add(c.kind, first, run.last);
  page.out().all[mention].entity = entity;
  last_seen_[entity] = run.last;
  Gender& gender = page.out().entities[entity].gender;
  if (c.kind == Kind::network) page.out().all[mention].value = unknown_network;
  if (c.kind == Kind::person && gender == Gender::unknown) gender = run.gender;
}

void PeopleFinder::add_mentions(Page& page) {
  last_seen_.assign(page.out().entities.size(), 0);
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    if (candidates_[candidate_[i]].decided) add_name(page, runs_[i], candidate_[i]);
  }
}

// "Do’s horse", "Do grills squid": a family name that is a plain word too, where it owns or does something, and
// somebody of that name is known.
std::uint32_t PeopleFinder::of_family(const Page& page, std::uint32_t t) const {
  if (!page.has(t, Trait::korean_family) || !page.has(t, Trait::common) || t + 2 >= page.end_of(t)) return no_entity;
  const std::string_view next = page.word(t + 1);
  const bool does = next.ends_with('s') && next.size() > 3 && !page.capital(t + 1) && !page.has(t + 1, Trait::common);
  if (!page.possessive(t + 1) && !(does && !page.is(page.end_of(t) - 1, "?"))) return no_entity;
  const std::uint64_t key = key_of(page, t, t + 1);
  const auto found = std::ranges::find_if(candidates_, [&](const Candidate& c) {
    return c.decided && c.kind == Kind::person && c.entity != no_entity && c.run.length() > 1 &&
           korean_name_at(page, c.run.first) == c.run.length() && key_of(page, c.run.first, c.run.first + 1) == key;
  });
  return found == candidates_.end() ? no_entity : found->entity;
}

// Names in headlines, and those that a run had swallowed: only such as are known by now.
void PeopleFinder::add_repetitions(Page& page) {
  constexpr std::uint32_t longest = 5;
  for (std::uint32_t t = 0; t < page.size(); ++t) {
    if (!page.free(t) || !page.capital(t)) continue;
    NameKey key;
    std::uint32_t best_end = 0;
    std::size_t best = 0;
    const std::uint32_t end = std::min(page.end_of(t), t + longest);
    for (std::uint32_t i = t; i < end && page.free(i) && !page.possessive(i); ++i) {
      const auto found = std::ranges::find(candidates_, key.add(page.word(i)).hash(), &Candidate::key);
      if (found == candidates_.end() || !found->decided || !page.capital(i)) continue;
      best = static_cast<std::size_t>(found - candidates_.begin());
      best_end = i + 1;
    }
    if (best_end == 0) {
      const std::uint32_t entity = of_family(page, t);
      if (entity != no_entity) page.out().all[page.add(Kind::person, t, t + 1)].entity = entity;
      continue;
    }
    const bool lone_start = best_end == t + 1 && page.token(t).is(text::sentence_start) && page.has(t, Trait::common);
    if (lone_start || (best_end == t + 1 && page.headline(t) && page.has(t, Trait::english | Trait::common))) continue;
    NameRun run;
    run.first = run.rank_first = t;
    run.last = best_end;
    add_name(page, run, static_cast<std::uint32_t>(best));
  }
}

}  // namespace backlot::mentions
