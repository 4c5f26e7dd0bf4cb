#include "backlot/facts/cast_people.h"

#include "backlot/mentions/items.h"
#include "backlot/mentions/lexicon.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace backlot::facts {
namespace {

using mentions::Gender;
using mentions::Kind;
using mentions::Mention;

Gender gender_of(std::string_view word) {
  if (word == "she" || word == "her" || word == "hers") return Gender::female;
  if (word == "he" || word == "him" || word == "his") return Gender::male;
  return Gender::unknown;
}

// "Jo Hye Rim: He plays my first love": who speaks is not told of.
bool is_label(const Context& context, const Mention& m) {
  const text::Text& text = context.text();
  return m.last < text.tokens.size() && text.tokens[m.last].word == ":" &&
         text.sentences[text.sentence_of(m.first)].first == m.first;
}

bool fits(const Context& context, const Parts& parts, const Mention& m, Gender gender) {
  if (m.kind != Kind::person || m.entity == mentions::no_entity) return false;
  if (parts.is_character(m.entity) || parts.is_crew(m.entity)) return false;
  const Gender own = context.entity(m)->gender;
  return gender == Gender::unknown || own == Gender::unknown || own == gender;
}

constexpr float hint = 0.2F;  // less than any rule

// "DCI Joanne Roe (Kelly Marsh)": the police of series, in capitals.
bool is_police_rank(const text::Token& t) {
  static constexpr std::array<std::string_view, 9> ranks = {"dci", "di", "ds", "dc", "pc", "wpc", "dsu", "dcs", "wdc"};
  return t.is(text::all_caps) && std::ranges::find(ranks, t.word) != ranks.end();
}

bool is_rank(const text::Token& t) {
  const mentions::Traits traits = mentions::lexicon::find(t.word).traits;
  return t.is(text::capitalized) && traits.has(mentions::Trait::rank) && !traits.has(mentions::Trait::title);
}

void count(const Context& context, std::string_view kind, std::vector<float>& votes, float weight) {
  for (const Claim& claim : context.claims(kind)) {
    for (const Mention* m : claim.all_mentions("person")) {
      if (m->kind == Kind::person && m->entity != mentions::no_entity) votes[m->entity] += weight;
    }
  }
}

// “She answered angrily” is told of characters as well; people are quoted.
bool has_quotation(const text::Text& text, const text::Sentence& sentence) {
  const auto q =
      std::ranges::partition_point(text.quotations, [&](const text::Quotation& x) { return x.last <= sentence.first; });
  return q != text.quotations.end() && q->first < sentence.last;
}

// Those who speak, and those whom the headline names, are people and seldom characters: a breath of a hint, which
// decides where "Mok Dan Yi (Seol Ji An)" is all that is said.
void weigh_speakers(const Context& context, Parts& parts) {
  constexpr float breath = 0.02F;
  constexpr float whiff = 0.001F;  // turns no brackets
  constexpr float named_above = 0.05F;
  for (const SentenceView& s : context.sentences()) {
    const bool headline = s.block == article::BlockKind::headline;
    const bool quotes = has_quotation(context.text(), context.text().sentences[s.index]);
    for (std::size_t i = 0; i < s.items.size(); ++i) {
      const Mention* m = context.mention_at(s.items[i].first);
      if (m == nullptr || m->kind != Kind::person || m->entity == mentions::no_entity) continue;
      const bool says =
          i + 1 < s.items.size() && s.items[i + 1].classes.test(static_cast<std::size_t>(mentions::Class::speech));
      if (headline)
        parts.acts[m->entity] += named_above;
      else if (says)
        parts.acts[m->entity] += quotes ? breath : whiff;
    }
  }
}

// A line that is a name alone, as in guides to a cast: "Ashley Walters", and below it "Who he plays: …".
std::uint32_t named_above(const Context& context, const Parts& parts, std::uint32_t sentence) {
  if (sentence == 0) return mentions::no_entity;
  const text::Sentence& above = context.text().sentences[sentence - 1];
  const Mention* m = context.mention_at(above.first);
  const bool alone = m != nullptr && m->kind == Kind::person && m->first == above.first && m->last == above.last;
  if (!alone || parts.is_character(m->entity) || parts.is_crew(m->entity)) return mentions::no_entity;
  return m->entity;
}

// Profiles and interviews say "she" for the one person in the headline.
std::uint32_t of_the_headline(const Context& context, const Parts& parts, Gender gender) {
  std::uint32_t found = mentions::no_entity;
  for (const SentenceView& s : context.sentences()) {
    if (s.block != article::BlockKind::headline) continue;
    const text::Sentence& sentence = context.text().sentences[s.index];
    for (const Mention* m : context.mentions_in({sentence.first, sentence.last})) {
      if (!fits(context, parts, *m, gender) || m->entity == found) continue;
      if (found != mentions::no_entity) return mentions::no_entity;
      found = m->entity;
    }
  }
  return found;
}

}  // namespace

void weigh_titles(const Context& context, Parts& parts) {
  count(context, "crew", parts.crew, 1);
  count(context, "craft", parts.crew, 1);
  count(context, "membership", parts.acts, hint);
  count(context, "played", parts.played, hint);
  weigh_speakers(context, parts);
  const text::Text& text = context.text();
  for (const Mention& m : context.mentions().all) {
    if (m.kind != Kind::person || m.entity == mentions::no_entity) continue;
    const bool inside = m.last > m.first + 1 && is_rank(text.tokens[m.first]);
    // “one for Miss Seol” is how colleagues speak.
    const bool before = m.first > 0 && is_rank(text.tokens[m.first - 1]) && text.quotation_of(m.first) < 0;
    if (inside || before) parts.played[m.entity] += hint;
    const bool bracketed = m.last < text.tokens.size() && text.tokens[m.last].word == "(";  // and then the actor
    if (bracketed && m.first > 0 && is_police_rank(text.tokens[m.first - 1])) parts.played[m.entity] += hint;
  }
}

std::uint32_t who_acts(const Context& context, const Parts& parts, const Mention& mention) {
  if (mention.kind == Kind::person) return mention.entity;
  if (mention.kind != Kind::pronoun && mention.kind != Kind::role) return mentions::no_entity;
  const text::Text& text = context.text();
  const Gender gender = gender_of(text.tokens[mention.first].word);
  const std::uint32_t own = text.sentence_of(mention.first);
  const std::string_view word = text.tokens[mention.first].word;
  if (word == "you" || word == "your") return of_the_headline(context, parts, Gender::unknown);
  if (const std::uint32_t above = named_above(context, parts, own); above != mentions::no_entity) return above;
  std::uint32_t found = mentions::no_entity;
  for (const Mention* m : context.mentions_in({text.sentences[own].first, mention.first})) {
    if (fits(context, parts, *m, gender) && !is_label(context, *m)) found = m->entity;
  }
  for (std::uint32_t back = 1; found == mentions::no_entity && back <= 2 && back <= own; ++back) {
    const text::Sentence& s = text.sentences[own - back];
    for (const Mention* m : context.mentions_in({s.first, s.last})) {
      if (!fits(context, parts, *m, gender)) continue;
      found = m->entity;
      break;
    }
  }
  return found != mentions::no_entity ? found : of_the_headline(context, parts, gender);
}

}  // namespace backlot::facts
