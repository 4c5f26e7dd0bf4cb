#include "backlot/facts/speaker.h"

#include <algorithm>
#include <array>

namespace backlot::facts {
namespace {

using mentions::Kind;
using mentions::Mention;

constexpr std::uint32_t longest_owned = 4;
constexpr std::uint32_t longest_origin = 6;
constexpr std::uint32_t farthest_introduction = 150;

// The end of "from Ok’s agency", "for KBS", "close to the production" that follows somebody without a name.
std::uint32_t end_with_origin(const Context& context, std::uint32_t at) {
  const auto& tokens = context.text().tokens;
  if (at + 1 >= tokens.size()) return at;
  const std::string_view word = tokens[at].word;
  if (word != "from" && word != "for" && word != "at" && word != "with" && word != "of" && word != "close" &&
      word != "in")
    return at;
  std::uint32_t end = at + 1;
  while (end < tokens.size() && end - at <= longest_origin) {
    const text::Token& t = tokens[end];
    const bool name = t.tag == text::Tag::propn || t.tag == text::Tag::noun || t.tag == text::Tag::det ||
                      t.tag == text::Tag::adj || t.word == "'s" || (t.tag == text::Tag::pron && end == at + 1) ||
                      t.word == "to";
    if (!name) break;
    ++end;
  }
  return end == at + 1 ? at : end;
}

// “The official said”, after “an ENA official”: the phrase that introduced him, where it has the same noun.
Words introduction(const Context& context, Words w) {
  const auto& tokens = context.text().tokens;
  const std::uint32_t noun = w.last - 1;
  if (tokens[w.first].word != "the" || w.last - w.first != 2) return w;
  const std::uint32_t from = noun > farthest_introduction ? noun - farthest_introduction : 0;
  for (std::uint32_t t = w.first; t-- > from;) {
    if (tokens[t].lemma != tokens[noun].lemma || context.text().quotation_of(t) >= 0) continue;
    const Mention* m = context.mention_at(t);
    if (m == nullptr || m->kind != Kind::role) continue;
    return {m->first, end_with_origin(context, m->last)};
  }
  return w;
}

// “The network stated”: which one was named last.
const Mention* company_named_before(const Context& context, Words w) {
  static constexpr std::array<std::string_view, 7> nouns = {"network",  "channel",  "broadcaster", "station",
                                                            "streamer", "platform", "service"};
  const auto& tokens = context.text().tokens;
  if (tokens[w.first].word != "the" || std::ranges::find(nouns, tokens[w.last - 1].lemma) == nouns.end())
    return nullptr;
  const std::uint32_t from = w.first > farthest_introduction ? w.first - farthest_introduction : 0;
  for (std::uint32_t t = w.first; t-- > from;) {
    const Mention* m = context.mention_at(t);
    if (m != nullptr && m->kind == Kind::network) return m;
  }
  return nullptr;
}

// “The calligrapher says”, after “calligrapher Shim Won-baek”.
const mentions::Entity* named_with_noun(const Context& context, Words w) {
  const auto& tokens = context.text().tokens;
  const std::uint32_t noun = w.last - 1;
  if (tokens[w.first].word != "the" || w.last - w.first != 2 || tokens[noun].tag != text::Tag::noun) return nullptr;
  const std::uint32_t from = w.first > farthest_introduction ? w.first - farthest_introduction : 0;
  for (std::uint32_t t = w.first; t-- > from;) {
    if (tokens[t].lemma != tokens[noun].lemma || t + 1 >= w.first) continue;
    const Mention* m = context.mention_at(t + 1);
    if (m != nullptr && m->kind == Kind::person && m->first == t + 1) return context.entity(*m);
  }
  return nullptr;
}

// A name that was not found where it stands ("Won", "Do") but is a part of one in the document.
const mentions::Entity* whose_part(const Context& context, Words w) {
  const std::string_view written = context.written(w);
  if (!context.text().tokens[w.first].is(text::capitalized) || written.empty()) return nullptr;
  for (const mentions::Entity& e : context.mentions().entities) {
    const bool begins = e.name.size() > written.size() && e.name.starts_with(written) && e.name[written.size()] == ' ';
    const bool ends = e.name.size() > written.size() && e.name.ends_with(written) &&
                      e.name[e.name.size() - written.size() - 1] == ' ';
    if (e.kind == Kind::person && (begins || ends)) return &e;
  }
  return nullptr;
}

// “Our own Darcy Lim”, “series lead Tamsin Roe”: where several capitals end the phrase, they are the name.
std::uint32_t first_of_name(const Context& context, Words w) {
  const auto& tokens = context.text().tokens;
  constexpr std::uint32_t fewest_capitals = 2;
  const auto is_part = [&](std::uint32_t t) {
    return tokens[t].is(text::capitalized) && !tokens[t].is(text::all_caps) && tokens[t].tag == text::Tag::propn;
  };
  std::uint32_t first = w.last;
  while (first > w.first && is_part(first - 1)) --first;
  const bool small_before = first > w.first && !tokens[first - 1].is(text::capitalized) &&
                            tokens[first - 1].tag != text::Tag::adp && tokens[first - 1].tag != text::Tag::det &&
                            tokens[first - 1].word != "'s";
  return w.last - first >= fewest_capitals && small_before ? first : w.first;
}

// “The actor’s manager”: without whose manager it is, nobody would know.
bool is_common_owner(std::span<const text::Token> tokens, std::uint32_t sign) {
  return sign > 0 && tokens[sign - 1].tag == text::Tag::noun && !tokens[sign - 1].is(text::capitalized);
}

bool is_article(std::string_view w) { return w == "a" || w == "an" || w == "the" || w == "one" || w == "our"; }

// The noun phrase without article, possessor or leading adjective of quantity: "an SBS official" → "SBS official".
std::string unnamed(const Context& context, Words w) {
  const auto& tokens = context.text().tokens;
  if (const Mention* company = company_named_before(context, w)) return context.entity(*company)->name;
  if (const mentions::Entity* person = whose_part(context, w)) return person->name;
  if (const mentions::Entity* person = named_with_noun(context, w)) return person->name;
  w = introduction(context, w);
  const std::uint32_t end = end_with_origin(context, w.last);
  for (std::uint32_t t = w.last; t-- > w.first;) {
    const bool before_origin = tokens[t].tag == text::Tag::adp;
    if (before_origin) break;
    if (tokens[t].word == "'s" || tokens[t].word == "'") {
      const bool in_origin = std::any_of(tokens.begin() + w.first, tokens.begin() + t,
                                         [](const text::Token& x) { return x.tag == text::Tag::adp; });
      if (!in_origin && !is_common_owner(tokens, t)) w.first = t + 1;
      break;
    }
  }
  while (w.first + 1 < w.last) {
    const text::Tag tag = tokens[w.first].tag;
    const bool article = is_article(tokens[w.first].word);
    if (tag != text::Tag::det && tag != text::Tag::pron && !article) break;
    ++w.first;
  }
  return std::string(context.written({first_of_name(context, {w.first, end}), end}));
}

// "his voice", "her reply", "her post": what somebody says with, or what he says.
bool is_means_of_speech(std::string_view lemma) {
  return lemma == "voice" || lemma == "voiceover" || lemma == "narration" || lemma == "reply" || lemma == "answer" ||
         lemma == "comment" || lemma == "post" || lemma == "statement" || lemma == "letter" || lemma == "message" ||
         lemma == "tweet" || lemma == "caption" || lemma == "note" || lemma == "verdict" || lemma == "response";
}

// The pronoun or name that owns the last noun of `w`: "his" of "his voice", "Nam" of "Nam’s voice".
const Mention* owner(const Context& context, Words w) {
  const auto& tokens = context.text().tokens;
  for (std::uint32_t t = w.last - 1; t > 0 && w.last - t <= longest_owned; --t) {
    const Mention* m = context.mention_at(t - 1);
    if (m != nullptr && m->kind == Kind::pronoun) return m;
    if (m != nullptr && m->kind == Kind::person) return tokens[m->last].word == "'s" ? m : nullptr;
    if (tokens[t - 1].is(text::punctuation)) return nullptr;
  }
  return nullptr;
}

bool holds_preposition(const Context& context, Words w) {
  const auto& tokens = context.text().tokens;
  return std::any_of(tokens.begin() + w.first, tokens.begin() + w.last,
                     [](const text::Token& t) { return t.tag == text::Tag::adp; });
}

// The one person a mention means, as printed in full.
std::optional<std::string> only_person(const Context& context, const Referents& referents, const Mention& m) {
  const auto people = referents.of(m);
  if (people.size() != 1) return std::nullopt;
  std::uint32_t person = people.front();
  if (m.kind == Kind::pronoun && !referents.about_characters()) person = referents.roles().actor_of(person);
  return context.mentions().entities[person].name;
}

// “Noh, who plays the head of the club, Seo Ji Min, said”: nobody speaks as his part in a sentence that names him.
std::string person_speaking(const Context& context, const Referents& referents, const Mention& m) {
  const std::uint32_t actor = referents.roles().actor_of(m.entity);
  const text::Sentence& sentence = context.text().sentences[context.text().sentence_of(m.first)];
  const bool named = actor != m.entity && !referents.about_characters() &&
                     std::ranges::any_of(context.mentions_in({sentence.first, m.first}), [&](const Mention* other) {
                       return other->kind == Kind::person && other->entity == actor;
                     });
  return context.mentions().entities[named ? actor : m.entity].name;
}

// “Macide Hanım”, “Wu Laoshi”: a name, and how one addresses her.
bool is_with_honorific(const Context& context, Words w, const Mention& m) {
  const text::Token& honorific = context.text().tokens[w.last - 1];
  return m.kind == Kind::person && m.first == w.first && m.last + 1 == w.last && honorific.is(text::capitalized) &&
         honorific.tag == text::Tag::propn;
}

std::optional<std::string> meant_by_pronoun(const Context& context, const Referents& referents, const Mention& m) {
  if (const Mention* somebody = referents.unnamed(m))
    return speaker_name(context, referents, {somebody->first, somebody->last});
  return only_person(context, referents, m);
}

// "58" of "58-year-old".
std::string_view age_of(std::string_view word) {
  static constexpr std::string_view behind = "-year-old";
  return word.ends_with(behind) ? word.substr(0, word.size() - behind.size()) : std::string_view();
}

// “Ashby, 22, …” and “Ashby (22)” before token `end`.
const mentions::Entity* person_of_age(const Context& context, std::string_view age, std::uint32_t end) {
  const auto& tokens = context.text().tokens;
  for (const Mention& m : context.mentions().all) {
    if (m.first >= end) break;
    if (m.kind != Kind::person || m.entity == mentions::no_entity || m.last + 1 >= tokens.size()) continue;
    const std::string_view between = tokens[m.last].word;
    if ((between == "," || between == "(") && tokens[m.last + 1].word == age) return context.entity(m);
  }
  return nullptr;
}

std::uint32_t begin_of_paragraph(const Context& context, std::uint32_t token) {
  const auto sentences = context.sentences();
  std::uint32_t s = context.text().sentence_of(token);
  while (s > 0 && sentences[s - 1].block_index == sentences[s].block_index) --s;
  return context.text().sentences[s].first;
}

// Whose acts the text before token `end` tells most, pronouns included; of two the one named first.
std::optional<std::string> most_told_of(const Context& context, const Referents& referents, std::uint32_t end) {
  std::vector<int> acts(context.mentions().entities.size(), 0);
  for (const Mention& m : context.mentions().all) {
    if (m.first >= end) break;
    if (referents.clauses().at(m).place != Place::subject || context.text().quotation_of(m.first) >= 0) continue;
    for (const std::uint32_t person : referents.of(m)) ++acts[person];
  }
  const auto most = std::ranges::max_element(acts);
  if (most == acts.end() || *most == 0) return std::nullopt;
  return context.mentions().entities[static_cast<std::size_t>(most - acts.begin())].name;
}

bool may_act(const Context& context, const Referents& referents, const Mention& m) {
  if (referents.clauses().at(m).place != Place::subject) return false;
  return m.kind == Kind::role || !referents.of(m).empty() || referents.unnamed(m) != nullptr ||
         context.entity(m) != nullptr;
}

// "the Ballgowns host", "the 9-1-1 alum": whoever was told of, by what he is known for.
bool is_known_from_elsewhere(const Context& context, Words w) {
  static constexpr std::array<std::string_view, 10> nouns = {"star",  "alum",    "alumnus", "alumna",    "host",
                                                             "actor", "actress", "veteran", "favourite", "favorite"};
  constexpr std::uint32_t longest_title = 6;
  const auto& tokens = context.text().tokens;
  const std::uint32_t noun = w.last - 1;
  if (std::ranges::find(nouns, tokens[noun].word) == nouns.end() || noun < 2) return false;
  const text::Token& before = tokens[noun - 1];
  if (!before.is(text::capitalized) && !before.is(text::has_digit) && !before.is(text::punctuation)) return false;
  std::uint32_t t = noun;
  while (t > 0 && noun - t < longest_title && tokens[t].word != "the" && tokens[t].word != "a" &&
         tokens[t].word != "an")
    --t;
  return t + 1 < noun && tokens[t].word == "the";
}

}  // namespace

std::optional<std::string> speaker_name(const Context& context, const Referents& referents, Words words) {
  if (const std::string_view age = age_of(context.text().tokens[words.last - 1].word); !age.empty()) {
    if (const mentions::Entity* person = person_of_age(context, age, words.first)) return person->name;
    const std::uint32_t begin = begin_of_paragraph(context, words.first);
    if (auto actor = last_actor(context, referents, {begin, words.first})) return actor;
    return most_told_of(context, referents, begin);
  }
  if (is_known_from_elsewhere(context, words)) {
    const std::uint32_t begin = begin_of_paragraph(context, words.first);
    if (auto actor = last_actor(context, referents, {begin, words.first})) return actor;
    if (auto told = most_told_of(context, referents, begin)) return told;
  }
  const auto inside = context.mentions_in(words);
  const Mention* last = inside.empty() ? nullptr : inside.back();
  if ((last == nullptr || last->last != words.last) &&
      is_means_of_speech(context.text().tokens[words.last - 1].lemma)) {
    if (const Mention* whose = owner(context, words))
      return speaker_name(context, referents, {whose->first, whose->last});
  }
  if (last != nullptr && is_with_honorific(context, words, *last)) return person_speaking(context, referents, *last);
  if (last == nullptr || last->last != words.last) return unnamed(context, words);
  switch (last->kind) {
    case Kind::person: return person_speaking(context, referents, *last);
    case Kind::organization:
    case Kind::group:
    case Kind::network:
      if (!holds_preposition(context, {words.first, last->first})) return context.entity(*last)->name;
      return unnamed(context, words);  // "a person from SBS"
    case Kind::pronoun: return meant_by_pronoun(context, referents, *last);
    case Kind::role:
      if (auto person = only_person(context, referents, *last)) return person;
      return unnamed(context, words);
    default: return unnamed(context, words);
  }
}

std::optional<std::string> last_actor(const Context& context, const Referents& referents, Words words) {
  std::uint32_t sentence = 0xFFFFFFFF;
  const auto inside = context.mentions_in(words);
  const Mention* actor = nullptr;
  for (auto it = inside.rbegin(); it != inside.rend(); ++it) {
    if (!may_act(context, referents, **it)) continue;
    const std::uint32_t s = context.text().sentence_of((*it)->first);
    if (actor != nullptr && s != sentence) break;
    // “Asked what she would do, Zulwayo was brief”: the name tells who, not the pronoun before it.
    if (actor != nullptr && actor->kind == Kind::person && (*it)->kind == Kind::pronoun) continue;
    sentence = s;
    actor = *it;
  }
  if (actor == nullptr) return std::nullopt;
  return speaker_name(context, referents, {actor->first, actor->last});
}

}  // namespace backlot::facts
