#include "backlot/facts/cast_work.h"

#include "backlot/mentions/lexicon.h"

#include <algorithm>

namespace backlot::facts {
namespace {

using mentions::Kind;
using mentions::Mention;

// "as sister to Patricia Heaton on “The Middle”": one past whose sister she is; the token itself where nobody is named.
std::uint32_t behind_relative(const Context& context, std::uint32_t token) {
  const auto& tokens = context.text().tokens;
  const auto links = [&](std::uint32_t t) { return tokens[t].word == "to" || tokens[t].word == "of"; };
  const Mention* m = token + 1 < tokens.size() && links(token) ? context.mention_at(token + 1) : nullptr;
  return m != nullptr && m->kind == Kind::person && m->first == token + 1 ? m->last : token;
}

// "in Balaji’s most popular show X": a word of the name that owns the work.
bool is_owner(const Context& context, std::uint32_t token) {
  const auto& tokens = context.text().tokens;
  const Mention* m = context.mention_at(token);
  const std::uint32_t last = m != nullptr ? m->last : token + 1;
  return tokens[token].is(text::capitalized) && last < tokens.size() && tokens[last].word == "'s";
}

}  // namespace

// "… as the lawyer Vincent Gale in tvN’s drama ‘Queen of Salt’": the work that the words right behind a part name.
const Mention* work_behind(const Context& context, std::uint32_t token) {
  constexpr std::uint32_t farthest = 8;
  const auto& tokens = context.text().tokens;
  token = behind_relative(context, token);
  if (token + 1 < tokens.size() && tokens[token].word == ",") ++token;  // "as Vincent Gale, in tvN’s drama"
  if (token >= tokens.size() || (tokens[token].word != "in" && tokens[token].word != "on")) return nullptr;
  for (std::uint32_t t = token + 1; t < std::min<std::size_t>(tokens.size(), token + farthest); ++t) {
    const Mention* m = context.mention_at(t);
    if (m != nullptr && m->kind == Kind::work) return m->first == t ? m : nullptr;
    const bool leads = tokens[t].tag == text::Tag::det || tokens[t].tag == text::Tag::adj ||
                       tokens[t].tag == text::Tag::noun || tokens[t].tag == text::Tag::num || tokens[t].word == "'s" ||
                       tokens[t].word == "'" || tokens[t].word == "most" || is_owner(context, t) ||
                       (m != nullptr && m->kind == Kind::network);
    if (!leads) return nullptr;
  }
  return nullptr;
}

bool names_unknown_behind(const Context& context, std::uint32_t token) {
  constexpr std::uint32_t farthest = 8;
  const auto& tokens = context.text().tokens;
  if (token + 1 >= tokens.size() || (tokens[token].word != "in" && tokens[token].word != "on")) return false;
  bool kind = false;
  for (std::uint32_t t = token + 1; t < std::min<std::size_t>(tokens.size(), token + farthest); ++t) {
    const Mention* m = context.mention_at(t);
    const bool network = m != nullptr && m->kind == Kind::network;
    const bool known = network || (m != nullptr && m->kind == Kind::work);
    if (kind && !known && tokens[t].is(text::capitalized)) return !is_owner(context, t);
    const bool leads = tokens[t].tag == text::Tag::det || tokens[t].tag == text::Tag::adj ||
                       tokens[t].tag == text::Tag::noun || tokens[t].word == "tv" || tokens[t].word == "'s" || network;
    if (!leads) return false;
    const bool noun = mentions::lexicon::find(tokens[t].word).traits.has(mentions::Trait::work_noun);
    kind =
        noun || (network && t + 1 < tokens.size() && tokens[m->last].word == "'s") || (kind && tokens[t].word == "'s");
  }
  return false;
}

// "a remake of the film “Mr. Gong,” which starred …", "in ‘Salt’, where she plays": the work right before.
const Mention* work_before(const Context& context, std::uint32_t token) {
  const auto& tokens = context.text().tokens;
  if (token == 0) return nullptr;
  const std::string_view link = tokens[token - 1].word;
  if (link != "which" && link != "that" && link != "where" && link != "wherein") return nullptr;
  std::uint32_t end = token - 1;
  if (end > 0 && tokens[end - 1].word == ",") --end;
  if (end > 0 && tokens[end - 1].word == ")") {  // "Jaat Ki Jugni (Sony TV) wherein he played"
    while (end > 0 && tokens[end - 1].word != "(") --end;
    end = end > 0 ? end - 1 : 0;
  }
  const Mention* m = end > 0 ? context.mention_at(end - 1) : nullptr;
  return m != nullptr && m->kind == Kind::work ? m : nullptr;
}

// "has been cast in Fox’s comedy The Sitting Room as": the work that the words right before "as" say he is in.
const Mention* work_joined(const Context& context, const Claim& claim) {
  const auto& tokens = context.text().tokens;
  const std::uint32_t as = claim.extent().last - 1;
  if (claim.extent().empty() || as == claim.extent().first || tokens[as].word != "as") return nullptr;
  const Mention* m = context.mention_at(as - 1);
  if (m == nullptr || m->kind != Kind::work || m->last != as) return nullptr;
  for (std::uint32_t i = m->first; i > claim.extent().first; --i) {
    const text::Token& t = tokens[i - 1];
    if (t.tag == text::Tag::verb || t.tag == text::Tag::punct) return nullptr;
    if (t.tag == text::Tag::adp) return t.word == "in" || t.word == "on" || t.word == "for" ? m : nullptr;
  }
  return nullptr;
}

}  // namespace backlot::facts
