#include "backlot/facts/clauses.h"

#include "backlot/mentions/word_list.h"
#include "backlot/text/word_set.h"

#include <algorithm>
#include <array>

namespace backlot::facts {
namespace {

using mentions::is_any;
using mentions::Kind;
using mentions::Mention;
using text::Tag;
using text::Token;

constexpr std::uint32_t longest_title = 4;  // words of "rookie film director" before a name
constexpr std::uint32_t longest_aside = 14;

bool may_act(Kind kind) {
  return kind == Kind::person || kind == Kind::pronoun || kind == Kind::role || kind == Kind::organization ||
         kind == Kind::group || kind == Kind::network;
}

bool is_company(std::string_view word) {
  static constexpr text::WordSet nouns(std::to_array<std::string_view>(
      {"agency",   "producers",  "company",    "label",  "network",     "channel",   "broadcaster",
       "station",  "management", "production", "side",   "distributor", "publisher", "studio",
       "platform", "streamer",   "producer",   "police", "court",       "outlet",    "firm"}));
  return nouns.contains(word);
}

// Words that open a clause whatever the tagger takes them for.
bool opens_clause(std::string_view w) {
  static constexpr std::array<std::string_view, 16> words = {
      "as",    "when", "while", "where",  "because",  "if",      "before",  "after",
      "until", "once", "since", "though", "although", "whereas", "whether", "that"};
  return is_any(w, words);
}

bool opens_report(std::string_view w) { return w == "that" || w == "if" || w == "whether"; }

bool is_relative(std::string_view w) { return w == "who" || w == "whom" || w == "which" || w == "whose"; }

bool is_mark(const Token& t) { return t.is(text::punctuation) && t.word != "-" && t.word != "'"; }

bool is_modifier(const Token& t) {
  return t.tag == Tag::det || t.tag == Tag::adj || t.tag == Tag::noun || t.tag == Tag::propn || t.tag == Tag::num;
}

bool is_subject_pronoun(std::string_view w) { return w == "he" || w == "she" || w == "they"; }

bool is_possessive(std::string_view w) { return w == "his" || w == "her" || w == "their" || w == "its"; }

bool is_object_pronoun(std::string_view w) { return w == "him" || w == "them"; }

}  // namespace

Clauses::Clauses(const Context& context) : context_(context), standings_(context.mentions().all.size()) {
  std::uint32_t read_to = 0;
  for (std::uint32_t i = 0; i < standings_.size(); ++i) {
    const Mention& m = context.mentions().all[i];
    if (!may_act(m.kind) || context.text().quotation_of(m.first) >= 0) continue;
    place_companies(read_to, m.first);
    read_to = std::max(read_to, m.first);
    place_mention(i);
  }
  place_companies(read_to, static_cast<std::uint32_t>(context.text().tokens.size()));
}

const ClauseRole& Clauses::at(const Mention& m) const {
  return standings_[static_cast<std::size_t>(&m - context_.mentions().all.data())];
}

void Clauses::place_mention(std::uint32_t index) {
  const Mention& m = context_.mentions().all[index];
  if (!actors_.empty() && actors_.back().words.first <= m.first && actors_.back().words.last >= m.last) {
    standings_[index] = {.place = Place::owner, .clause = actors_.back().standing.clause};  // "her" of "her co-star"
    return;
  }
  place({{m.first, m.last}, m.kind, {}});
  standings_[index] = actors_.back().standing;
}

// “His agency denied it”: companies that no mention holds.
void Clauses::place_companies(std::uint32_t from, std::uint32_t to) {
  const auto& tokens = context_.text().tokens;
  for (std::uint32_t t = from; t < to; ++t) {
    if (tokens[t].tag != Tag::noun || !is_company(tokens[t].word) || context_.mention_at(t) != nullptr) continue;
    if (t + 1 < tokens.size() && tokens[t + 1].tag == Tag::noun) continue;
    if (context_.text().quotation_of(t) >= 0) continue;
    const std::uint32_t begin = context_.text().sentences[context_.text().sentence_of(t)].first;
    const std::uint32_t start = head_start(t, begin);
    const bool again =
        !actors_.empty() && start > begin && actors_.back().words.last + 1 == start && tokens[start - 1].word == ",";
    if (!again) place({{start, t + 1}, Kind::organization, {}});  // “Ay Film, the production company,” is one
  }
}

void Clauses::place(Actor actor) {
  const Actor* before = nullptr;
  if (!actors_.empty() &&
      context_.text().sentence_of(actors_.back().words.first) == context_.text().sentence_of(actor.words.first)) {
    before = &actors_.back();
  }
  actor.standing = standing_of(actor, before);
  const bool joined =
      before != nullptr && before->standing.place == Place::subject && actor.words.first - before->words.last <= 1;
  if (before == nullptr || (actor.standing.place == Place::subject && !joined)) ++clause_;
  actor.standing.clause = clause_;
  actors_.push_back(actor);
}

// The first word of the phrase that ends with `name`: "rookie director" of "rookie director Maeng".
std::uint32_t Clauses::head_start(std::uint32_t name, std::uint32_t begin) const {
  const auto& tokens = context_.text().tokens;
  std::uint32_t t = name;
  while (t > begin && name - t < longest_title && is_modifier(tokens[t - 1])) {
    const Mention* m = context_.mention_at(t - 1);
    if (m != nullptr && m->kind != Kind::group && m->kind != Kind::organization && m->kind != Kind::network) break;
    --t;
  }
  const bool owned = t > begin && is_possessive(tokens[t - 1].word);  // "her boss Pung Yi An"
  return owned && (t != name || tokens[name].tag == Tag::noun) ? t - 1 : t;
}

// Whether the predicate of a subject begins at `t`: adverbs and a stretch between commas may come first.
bool Clauses::is_finite_verb(std::uint32_t t, std::uint32_t end) const {
  const auto& tokens = context_.text().tokens;
  while (t < end && tokens[t].tag == Tag::adv) ++t;
  if (t >= end) return false;
  const Token& token = tokens[t];
  return token.tag == Tag::aux || (token.tag == Tag::verb && !token.word.ends_with("ing"));
}

// Where the noun ends that a name owns and stands for: "Nam" of "Nam’s character" acts like "Nam".
std::uint32_t Clauses::end_of(Words m, std::uint32_t end) const {
  const auto& tokens = context_.text().tokens;
  if (m.last >= end || tokens[m.last].word != "'s") return m.last;
  for (std::uint32_t t = m.last + 1; t < end && t <= m.last + longest_title && is_modifier(tokens[t]); ++t) {
    if (tokens[t].lemma == "character") return t + 1;
  }
  return m.last;
}

ClauseRole Clauses::standing_of_pronoun(Words m, std::uint32_t end, const ClauseRole& its) const {
  const text::Text& text = context_.text();
  const std::string_view word = text.tokens[m.first].word;
  const Token* next = m.last < end ? &text.tokens[m.last] : nullptr;
  const bool owns = !is_object_pronoun(word) && next != nullptr && (is_modifier(*next) || next->tag == Tag::verb) &&
                    (word != "her" || next->tag != Tag::det);
  return {owns ? Place::owner : Place::object, 0, its.subordinate, its.relative, its.reported};
}

ClauseRole Clauses::standing_of(const Actor& actor, const Actor* before) const {
  const text::Text& text = context_.text();
  const Words m = actor.words;
  const ClauseRole its = before == nullptr ? ClauseRole{} : before->standing;
  const text::Sentence& sentence = text.sentences[text.sentence_of(m.first)];
  const auto in_same_clause = [&](Place place) {
    return ClauseRole{place, 0, its.subordinate, its.relative, its.reported};
  };
  if (actor.kind == Kind::pronoun && !is_subject_pronoun(text.tokens[m.first].word))
    return standing_of_pronoun(m, sentence.last, its);
  const std::uint32_t end = end_of(m, sentence.last);
  const Token* next = end < sentence.last ? &text.tokens[end] : nullptr;
  if (next != nullptr && next->word == "'s" && next->tag != Tag::aux && next->tag != Tag::verb)
    return {.place = Place::owner};

  const bool verb_follows = is_finite_verb(end, sentence.last);
  std::uint32_t start = actor.kind == Kind::person ? head_start(m.first, sentence.first) : m.first;
  const bool titled = start != m.first;
  while (start > sentence.first && text.tokens[start - 1].tag == Tag::adv && !opens_clause(text.tokens[start - 1].word))
    --start;
  if (start == sentence.first) return {.place = Place::subject};
  const Token& previous = text.tokens[start - 1];
  if (previous.tag == Tag::aux && start == sentence.first + 1) return {.place = Place::subject};  // “Was Noh cold?”
  const bool relative = is_relative(previous.word);
  if (previous.word == "as" && actor.kind == Kind::person && !verb_follows) return in_same_clause(Place::oblique);
  if (relative ||
      (opens_clause(previous.word) && (verb_follows || actor.kind != Kind::person || previous.tag != Tag::adp))) {
    return {Place::subject, 0, true, relative, opens_report(previous.word)};
  }
  if (actor.kind == Kind::pronoun)
    return {.place = Place::subject, .subordinate = its.subordinate && !is_mark(previous)};
  // “Yang Mi Do (Joo Hae Sol)”, “Pung Yi An, a chef …”: the same person once more.
  const bool after_name = before != nullptr && before->words.last + 1 == start;
  const bool again =
      after_name && (previous.word == "(" || (previous.word == "," && actor.kind == Kind::role && !verb_follows));
  if (again && its.place != Place::none) return in_same_clause(its.place);
  if (previous.word == "'s") return in_same_clause(verb_follows ? Place::subject : Place::object);
  if (previous.tag == Tag::adp || previous.tag == Tag::part)
    return in_same_clause(titled && verb_follows ? Place::subject : Place::oblique);
  const bool joined = after_name && (previous.word == "," || previous.tag == Tag::cconj);
  if (joined && !verb_follows && its.place != Place::none) return in_same_clause(its.place);
  // “Talking about the studio and Roe, he says”: Roe is talked about.
  const bool fronted = previous.tag == Tag::cconj && !verb_follows && end + 1 < sentence.last && next->word == "," &&
                       is_subject_pronoun(text.tokens[end + 1].word);
  if (fronted) return in_same_clause(Place::oblique);
  if (previous.tag == Tag::cconj || previous.tag == Tag::sconj || is_mark(previous) || previous.tag == Tag::pron) {
    return {.place = Place::subject, .subordinate = previous.tag == Tag::sconj};
  }
  if (verb_follows) return {.place = Place::subject, .subordinate = its.subordinate && previous.tag != Tag::noun};
  // “…,” says Pyo: the words come first.
  const bool inverted =
      start >= sentence.first + 2 && previous.tag == Tag::verb && text.tokens[start - 2].is(text::punctuation);
  return in_same_clause(inverted ? Place::subject : Place::object);
}

Words Clauses::subject_of(std::uint32_t verb) const {
  const text::Text& text = context_.text();
  const std::uint32_t begin = text.sentences[text.sentence_of(verb)].first;
  const auto after = std::ranges::partition_point(actors_, [&](const Actor& a) { return a.words.first < verb; });
  if (verb > begin && text.tokens[verb - 1].is(text::punctuation) && text.tokens[verb].lemma != "tell") {
    // “…,” says Pyo; “…,” said BBC drama director Annis Holloway; not “Roe, who plays Tam, told the Gazette”
    Words behind;
    for (auto it = after; it != actors_.end() && it->words.first - verb <= longest_title + 1; ++it) {
      if (it->standing.place == Place::subject && head_start(it->words.first, verb + 1) == verb + 1) behind = it->words;
    }
    if (!behind.empty()) return behind;
  }
  Words second_choice;  // of a clause inside, or no subject at all: “The last is Do, asking …”
  bool inside = false;
  for (auto it = after; it != actors_.begin();) {
    const auto& [m, kind, standing] = *--it;
    if (m.first < begin) break;
    // “Mayor Jang (Ok Seung-mi) walks in and says”: the one in brackets is told of by the way.
    if (m.first > begin && text.tokens[m.first - 1].word == "(" && m.last != verb) continue;
    // “Next up is Pyo, who climbs in and announces”: the one of whom "who" tells acts.
    const std::uint32_t who = m.last + (m.last < verb && text.tokens[m.last].word == "," ? 1 : 0);
    const bool related = who < verb && text.tokens[who].word == "who" && verb - who <= longest_aside;
    if (standing.place == Place::subject || related) {
      if (related || m.last == verb || (!standing.reported && !(standing.relative && is_closed(m.last, verb))))
        return m;
      if (second_choice.empty() || !inside) second_choice = m;
      inside = true;
    } else if (!inside && standing.place == Place::object && kind == Kind::person) {
      second_choice = m;
    }
  }
  return second_choice;
}

// Whether a comma between the subject of a relative clause and the verb ends that clause.
bool Clauses::is_closed(std::uint32_t from, std::uint32_t verb) const {
  const auto& tokens = context_.text().tokens;
  return std::any_of(tokens.begin() + from, tokens.begin() + verb, [](const Token& t) { return t.word == ","; });
}

}  // namespace backlot::facts
