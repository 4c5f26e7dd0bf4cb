#include "backlot/facts/schedule.h"

#include "backlot/facts/sections.h"
#include "backlot/facts/slots.h"
#include "backlot/facts/timetable.h"
#include "backlot/facts/when.h"
#include "backlot/mentions/lexicon.h"
#include "backlot/unicode/utf8.h"

#include <algorithm>
#include <tuple>
#include <unordered_set>

namespace backlot::facts {
namespace {

using mentions::Kind;
using mentions::Mention;

AiringKind kind_of(std::string_view name) {
  if (name == "premieres") return AiringKind::premieres;
  if (name == "finale") return AiringKind::finale;
  return name == "releases" ? AiringKind::releases : AiringKind::airs;
}

// The clock by which a network announces its programmes; empty where it has none.
std::string_view zone_of(std::string_view network) {
  mentions::lexicon::Key key;
  for (const char c : unicode::fold(network)) {
    if (c != ' ') key.add({&c, 1});
  }
  const mentions::lexicon::Word& word = mentions::lexicon::find(key);
  return word.traits.has(mentions::Trait::network) ? mentions::lexicon::network(word.value).zone : std::string_view{};
}

bool is_streamer(std::string_view network) {
  mentions::lexicon::Key key;
  for (const char c : unicode::fold(network)) {
    if (c != ' ') key.add({&c, 1});
  }
  const mentions::lexicon::Word& word = mentions::lexicon::find(key);
  return word.traits.has(mentions::Trait::network) && mentions::lexicon::network(word.value).kind == "streamer";
}

bool overlap(Words a, Words b) { return a.first < b.last && b.first < a.last; }

// What one rule says about some times of a sentence.
struct Candidate {
  const Claim* claim = nullptr;
  AiringKind kind = AiringKind::airs;
  std::vector<Slot> slots;
  std::vector<const Mention*> times;
  std::uint32_t distance = 0;  // tokens between the verb and the time
  bool weak = false;
};

// An episode by its number, or the last one.
struct Episode {
  int number = 0;
  bool last = false;
};

class Scheduler {
 public:
  Scheduler(const Context& context, const Works& works)
      : context_(&context), works_(&works), calendar_(context.document().published), sections_(context) {
    if (!context.document().published) calendar_ = Calendar(printed_day());
  }

  void run(Annotation& annotation) {
    read_void();
    read_candidates();
    for (const Candidate& c : candidates_) {
      if (!c.slots.empty()) draft(c);
    }
    add_next_days();
    for (const Draft& row : table_.rows()) annotation.schedule.push_back(airing(row));
  }

 private:
  bool said_at(std::string_view kind, Words words) const {
    const std::uint32_t sentence = context_->text().sentence_of(words.first);
    return std::ranges::any_of(context_->claims(kind, sentence), [&](const Claim& c) { return overlap(c.extent(), words); });
  }

  // A document without a date that prints one in full tells its year.
  std::optional<article::Date> printed_day() const {
    for (const mentions::Time& t : context_->mentions().times) {
      if (t.year != 0 && t.day != 0) return article::Date::make(t.year, t.month, t.day);
    }
    return std::nullopt;
  }

  void read_void() {
    for (const std::string_view kind : {"slot-void", "said-on"}) {
      for (const Claim& claim : context_->claims(kind)) {
        for (const Mention* m : claim.all_mentions("when")) {
          if (is_time(*m)) void_.insert(m);
        }
      }
    }
  }

  void read_candidates() {
    for (const Claim& claim : context_->claims("slot")) {
      Candidate c;
      c.claim = &claim;
      c.kind = kind_of(claim.constant("kind"));
      c.weak = claim.constant("weak") == "yes";
      std::vector<Words> parts;
      for (const Mention* m : claim.all_mentions("when")) {
        if (!is_time(*m) || void_.contains(m)) continue;
        c.times.push_back(m);
        parts.push_back({m->first, m->last});
      }
      if (c.times.empty()) continue;
      c.slots = slots_in(*context_, parts);
      const Words cue = claim.words("cue");
      if (!cue.empty()) c.distance = distance(cue, {c.times.front()->first, c.times.back()->last});
      const bool never = c.kind == AiringKind::finale && std::ranges::all_of(c.slots, &Slot::habitual);  // "ends on Fridays"
      if (!c.slots.empty() && !never) candidates_.push_back(std::move(c));
    }
    choose();
  }

  static std::uint32_t distance(Words a, Words b) {
    if (overlap(a, b)) return 0;
    return a.first < b.first ? b.first - a.last : a.first - b.last;
  }

  // Of the rules that speak about the same time, one is right: a premiere or finale rather than a plain airing, the one
  // whose verb is nearer, the one that takes in more.
  void choose() {
    std::ranges::stable_sort(candidates_, {}, [](const Candidate& c) {
      const bool plain = c.kind == AiringKind::airs && !is_single(*c.claim);
      const bool generic = !c.claim->constant("generic").empty();
      return std::tuple(c.weak, plain, generic, c.distance, -static_cast<int>(c.times.size()));
    });
    std::vector<Candidate> chosen;
    for (Candidate& c : candidates_) {
      Candidate* rival = nullptr;
      for (Candidate& other : chosen) {
        if (shares_time(c, other)) rival = &other;
      }
      if (rival == nullptr) chosen.push_back(std::move(c));
      else if (rival->slots.size() == 1 && c.slots.size() == 1) complete(rival->slots.front(), c.slots.front());
    }
    candidates_ = std::move(chosen);
    std::ranges::stable_sort(candidates_, {}, [](const Candidate& c) { return c.times.front()->first; });
    join_by_verb();
    share_hours();
  }

  // A claim about one episode, or the last ones.
  static bool is_single(const Claim& claim) {
    return !claim.constant("last").empty() || !claim.constant("once").empty();
  }

  // "On June 18 the channel presents X at 10 p.m.": two times of one verb.
  void join_by_verb() {
    for (std::size_t i = 1; i < candidates_.size(); ++i) {
      Candidate& before = candidates_[i - 1];
      Candidate& after = candidates_[i];
      const Words a = before.claim->words("cue");
      const Words b = after.claim->words("cue");
      if (a.empty() || b.empty() || !overlap(a, b) || before.slots.size() != 1 || after.slots.size() != 1) continue;
      if (before.slots.front().habitual != after.slots.front().habitual && before.slots.front().minute >= 0) continue;
      if ((before.slots.front().day && after.slots.front().day) || (before.slots.front().minute >= 0) == (after.slots.front().minute >= 0)) continue;
      complete(before.slots.front(), after.slots.front());
      after.slots.clear();
    }
  }

  static bool shares_time(const Candidate& a, const Candidate& b) {
    return std::ranges::find_first_of(a.times, b.times) != a.times.end();
  }

  // Whether any rule that takes the times of a candidate sets a constant: "yes" or what it says; empty where none does.
  std::string_view said(const Candidate& c, std::string_view constant) const {
    if (!c.claim->constant(constant).empty()) return c.claim->constant(constant);
    for (const Claim& claim : context_->claims("slot", c.claim->sentence)) {
      if (claim.constant(constant).empty()) continue;
      const auto times = claim.all_mentions("when");
      if (std::ranges::find_first_of(times, c.times) != times.end()) return claim.constant(constant);
    }
    return {};
  }

  // "on October 9 and the 14th on October 10, both at 9:45 p.m."
  void share_hours() {
    for (Candidate& c : candidates_) {
      if (c.slots.empty() || said(c, "both").empty()) continue;
      for (Candidate& other : candidates_) {
        const bool before = other.claim->sentence == c.claim->sentence && other.times.front()->first < c.times.front()->first;
        for (Slot& slot : other.slots) {
          if (before && slot.day && slot.minute < 0) complete(slot, c.slots.front());
        }
      }
      c.slots.clear();
    }
  }

  // The episode that any rule ties to the times of a candidate.
  Episode episode(const Candidate& c) const {
    for (const Claim& claim : context_->claims("slot", c.claim->sentence)) {
      const Words words = claim.words("episode");
      if (words.empty()) continue;
      const auto times = claim.all_mentions("when");
      if (std::ranges::find_first_of(times, c.times) == times.end()) continue;
      for (const Mention* m : claim.all_mentions("episode")) {
        if (m->kind == Kind::episode) return episode(*m);
      }
    }
    return {};
  }

  Episode episode(const Mention& m) const {
    Episode found{static_cast<int>(context_->mentions().numbers[m.value]), false};
    found.last = found.number == 0 || says_last(m);
    return found;
  }

  // "the sixteenth and final episode"
  bool says_last(const Mention& m) const {
    const auto& tokens = context_->text().tokens;
    return std::any_of(tokens.begin() + m.first, tokens.begin() + m.last,
                       [](const text::Token& t) { return t.word == "final" || t.word == "last"; });
  }

  // "airs nightly at 9": days that no mention says.
  static void add_days(Slot& slot, std::string_view days) {
    if (days.empty()) return;
    slot.habitual = true;
    slot.weekdays = days == "all" ? 0x7F : days == "weekdays" ? 0x1F : 0x60;
  }

  static void take_days(Slot& slot, std::uint8_t days) {
    slot.weekdays = days;
    slot.habitual = days != 0;
  }

  void draft(const Candidate& c) {
    const auto work = work_of(c);
    if (!work) return;
    const Episode which = episode(c);
    const Lean lean = lean_of(c);
    for (std::size_t i = 0; i < c.slots.size(); ++i) {
      Draft d;
      d.work = *work;
      d.slot = c.slots[i];
      add_days(d.slot, said(c, "days"));
      if (!said(c, "same-days").empty()) take_days(d.slot, last_days_);
      if (d.slot.habitual) last_days_ = d.slot.weekdays;
      d.kind = kind(c, d.slot, which, i + 1 == c.slots.size(), *work);
      d.episode = which.number;
      d.weak = c.weak;
      d.now = !said(c, "now").empty();
      d.headline = context_->sentences()[c.claim->sentence].block == article::BlockKind::headline;
      d.same_hour = !said(c, "same").empty();
      d.evidence = c.claim->evidence();
      place(d, c, which, lean);
    }
  }

  // Whether the words look back. A noun ("Sunday’s opener") or a participle ("shown Saturday") leans as its sentence does.
  Lean lean_of(const Candidate& c) const {
    const Words extent = c.claim->extent();
    const std::string_view given = said(c, "lean");
    if (!given.empty()) return given == "past" ? Lean::past : Lean::future;
    if (said_at("ahead", extent)) return Lean::future;
    if (said_at("past", extent)) return Lean::past;
    const Words cue = c.claim->words("cue");
    if (!cue.empty() && is_finite(context_->text().tokens[cue.first])) return Lean::future;
    const text::Sentence& s = context_->text().sentences[c.claim->sentence];
    return said_at("past", {s.first, s.last}) ? Lean::past : Lean::future;
  }

  // "airs", "is", "air"; not "shown", "airing", "opener"
  static bool is_finite(const text::Token& token) {
    const bool verb = token.tag == text::Tag::verb || token.tag == text::Tag::aux;
    return verb && (token.word == token.lemma || token.word.ends_with('s') || token.lemma == "be");
  }

  AiringKind kind(const Candidate& c, const Slot& slot, const Episode& which, bool last, std::uint32_t work) const {
    if (slot.habitual) return AiringKind::airs;
    AiringKind kind = c.kind;
    const bool generic = !c.claim->constant("generic").empty() && (which.number > 1 || which.last);
    if (generic) kind = AiringKind::airs;
    if (c.claim->constant("listing") == "yes" && closes(c)) return AiringKind::finale;
    if (last && c.claim->constant("last") == "finale") return AiringKind::finale;
    if (kind == AiringKind::airs && which.last) return AiringKind::finale;
    if (kind == AiringKind::airs && which.number == 1) return AiringKind::premieres;
    if (kind == AiringKind::airs && opens(c, work)) return AiringKind::premieres;
    if (kind == AiringKind::releases && which.number > 1) return AiringKind::airs;
    const Mention* on = c.claim->constant("by-network").empty() ? nullptr : c.claim->mention("network");
    if (on != nullptr && on->entity != mentions::no_entity && is_streamer(context_->mentions().entities[on->entity].name)) return AiringKind::releases;
    if (kind == AiringKind::airs && comes_back(c, work)) return AiringKind::premieres;
    const bool film = works_->type(work) == WorkType::film;
    return kind == AiringKind::premieres && film && !says_premiere(c) ? AiringKind::releases : kind;
  }

  // A film opens or is released; that it premieres is said of a premiere.
  bool says_premiere(const Candidate& c) const {
    const Words cue = c.claim->words("cue");
    if (cue.empty()) return false;
    const std::string_view word = context_->text().tokens[cue.first].word;
    return word.starts_with("premier") || word.starts_with("debut");
  }

  // "returns Sept. 30" of a work whose new season the text speaks of: the season starts.
  bool comes_back(const Candidate& c, std::uint32_t work) const {
    if (!said_at("single", c.claim->extent()) || !said_at("returns", c.claim->extent())) return false;
    return std::ranges::any_of(context_->claims("season"), [&](const Claim& s) { return works_->at(s.extent().first) == work; });
  }

  // "The Last Lighthouse NEW SERIES" above "9.00pm BBC One".
  bool opens(const Candidate& c, std::uint32_t work) const {
    if (c.claim->constant("listing") != "yes") return false;
    return std::ranges::any_of(context_->claims("opening"), [&](const Claim& opening) {
      const std::uint32_t apart = std::max(opening.sentence, c.claim->sentence) - std::min(opening.sentence, c.claim->sentence);
      return apart <= 2 && works_->at(opening.extent().first) == work;
    });
  }

  // "Season finale." under the head of a listing.
  bool closes(const Candidate& c) const {
    return std::ranges::any_of(context_->claims("closing"), [&](const Claim& claim) { return claim.sentence == c.claim->sentence + 1; });
  }

  // Adds the draft where its day can be known and is worth a row.
  void place(Draft& d, const Candidate& c, const Episode& which, Lean lean) {
    if (d.slot.weekdays == 0 && !d.slot.day) take_section_day(d, c);
    if (d.slot.habitual) {
      const bool over = c.kind == AiringKind::finale || (d.weak && d.slot.minute < 0 && lean == Lean::past);
      return over ? void() : table_.add(std::move(d));
    }
    if (d.slot.day && !is_weekly(d, c, which)) {
      d.date = calendar_.day(*d.slot.day, lean);
      if (!d.date && d.slot.day->weekdays == 0 && d.slot.minute < 0) return;
      d.undated = !d.date;
    }
    const bool over = d.date && calendar_.published() && *d.date < *calendar_.published();
    if (d.kind == AiringKind::airs && over) return;
    if (d.kind == AiringKind::airs && !d.date && !d.undated && d.slot.minute < 0 && d.slot.weekdays == 0) return;
    if (d.date) dated_.push_back({c.claim->extent(), d});
    table_.add(std::move(d));
  }

  // "Episode 5 is to air on June 19 and the sixth a day later."
  void add_next_days() {
    for (const Claim& claim : context_->claims("next-day")) {
      for (std::size_t i = dated_.size(); i-- > 0;) {
        const auto& [words, before] = dated_[i];
        if (words.first > claim.extent().first || context_->text().sentence_of(words.first) != claim.sentence) continue;
        Draft d = before;
        d.kind = AiringKind::airs;
        d.date = d.date->plus_days(1);
        d.slot.weekdays = 0;
        d.episode = before.episode == 0 ? 0 : before.episode + 1;
        d.evidence = claim.evidence();
        table_.add(std::move(d));
        break;
      }
    }
  }

  void take_section_day(Draft& d, const Candidate& c) const {
    const Slot& section = sections_.of_sentence(c.claim->sentence);
    if (sections_.tonight() && c.claim->constant("listing") != "yes") return;
    d.slot.weekdays = section.weekdays;
    d.slot.habitual = section.habitual;
    d.slot.day = section.day;
  }

  // A bare weekday: one day for what happens once, else the day of every week ("airs Thursdays", "Thursday at 8/7c").
  bool is_weekly(const Draft& d, const Candidate& c, const Episode& which) const {
    const mentions::Time& day = *d.slot.day;
    if (day.day != 0 || day.has_relative || day.next || day.past) return false;
    if (d.kind != AiringKind::airs || which.number != 0 || which.last) return false;
    if (!c.claim->constant("once").empty()) return false;
    return !said_at("single", c.claim->extent()) && !said_at("ahead", c.claim->extent());
  }

  std::optional<std::uint32_t> work_of(const Candidate& c) const {
    for (const Mention* m : c.claim->all_mentions("work")) {
      if (const auto work = works_->of(*m)) return work;
    }
    return works_->at(c.claim->extent().last - 1);
  }

  Airing airing(const Draft& d) const {
    Airing row;
    row.work = works_->title(d.work);
    row.kind = d.kind;
    row.days = weekdays(d.slot.weekdays);
    if (d.slot.minute >= 0) row.minute = static_cast<std::uint16_t>(d.slot.minute % (24 * 60));
    row.date = d.date;
    const auto& networks = works_->networks(d.work);
    if (!networks.empty()) row.network = context_->mentions().entities[networks.front()].name;
    set_zone(row, d);
    row.evidence = d.evidence;
    return row;
  }

  void set_zone(Airing& row, const Draft& d) const {
    if (!row.minute) return;
    row.tz = d.slot.zone;
    row.tz_basis = ZoneBasis::stated;
    if (!row.tz.empty()) return;
    row.tz_basis = ZoneBasis::inferred;
    if (row.network) row.tz = zone_of(*row.network);
    if (row.tz.empty()) row.tz_basis = ZoneBasis::none;
  }

  const Context* context_;
  const Works* works_;
  Calendar calendar_;
  Sections sections_;
  std::unordered_set<const Mention*> void_;
  std::vector<Candidate> candidates_;
  std::vector<std::pair<Words, Draft>> dated_;  // drafts with a day, and the words that say it
  std::uint8_t last_days_ = 0;                      // of the habit said last, for "on the same days"
  Timetable table_;
};

}  // namespace

void extract_schedule(const Context& context, const Works& works, Annotation& annotation) {
  Scheduler(context, works).run(annotation);
}

}  // namespace backlot::facts
