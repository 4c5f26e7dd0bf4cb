#include "backlot/facts/role_words.h"

#include "backlot/mentions/lexicon.h"
#include "backlot/mentions/word_list.h"

#include <algorithm>
#include <array>

namespace backlot::facts {
namespace {

using mentions::is_any;
using mentions::Kind;
using mentions::Mention;
using text::Tag;
using text::Token;

constexpr std::array<std::string_view, 14> articles = {"the", "a",  "an",   "his",  "her",  "their",   "our",
                                                       "its", "my", "that", "this", "your", "another", "one"};
constexpr std::array<std::string_view, 8> stops = {".", "!", "?", ";", ":", ")", "—", "–"};
// Words after which another part of the sentence begins.
constexpr std::array<std::string_view, 10> turns = {"while", "whereas", "whilst",   "opposite",     "alongside",
                                                    "but",   "though",  "although", "respectively", "meanwhile"};
// Forms of address that tell nothing of who somebody is.
constexpr std::array<std::string_view, 20> addresses = {"dr",     "dr.", "mr",   "mr.",  "ms",   "ms.", "mrs",
                                                        "mrs.",   "sir", "ds",   "di",   "dci",  "dc",  "pc",
                                                        "madame", "mme", "miss", "lord", "lady", "dame"};
constexpr std::array<std::string_view, 7> subjects = {"he", "she", "they", "we", "you", "i", "it"};
constexpr std::array<std::string_view, 4> relatives = {"who", "whose", "whom", "which"};
constexpr std::array<std::string_view, 5> namings = {"called", "named", "nicknamed", "dubbed", "christened"};

bool ends_with_participle(std::string_view word) {
  return word.ends_with("ing") || word.ends_with("ed") || word.ends_with("en") || word.ends_with("wn");
}

}  // namespace

bool RoleWords::article(std::uint32_t i) const { return is_any(token(i).word, articles); }
bool RoleWords::address(std::uint32_t i) const { return is_any(token(i).word, addresses); }
bool RoleWords::stop(std::uint32_t i) const { return is_any(token(i).word, stops); }
bool RoleWords::naming(std::uint32_t i) const { return is_any(token(i).word, namings); }
bool RoleWords::capitalized(std::uint32_t i) const {
  return token(i).is(text::capitalized) || token(i).is(text::all_caps);
}

// ---- what stands at a place ----------------------------------------------------------------------------------------

const Mention* RoleWords::person_at(std::uint32_t i, std::uint32_t limit) const {
  if (i >= limit) return nullptr;
  const Mention* m = context_->mention_at(i);
  return m != nullptr && m->kind == Kind::person && m->first == i ? m : nullptr;
}

bool RoleWords::possessive(std::uint32_t i, std::uint32_t limit) const {
  return is(i, limit, "'s") || (is(i, limit, "'") && i > 0 && token(i - 1).word.ends_with('s'));
}

bool RoleWords::relative(std::uint32_t i, std::uint32_t limit) const {
  return i < limit && is_any(token(i).word, relatives);
}

bool RoleWords::subject(std::uint32_t i) const { return is_any(token(i).word, subjects); }

// A word that may stand before a name or belong to the noun: "rookie", "light-fingered", "San-ha’s", "two".
bool RoleWords::modifier(std::uint32_t i) const {
  const Token& t = token(i);
  switch (t.tag) {
    case Tag::adj:
    case Tag::noun:
    case Tag::propn:
    case Tag::num: return true;
    case Tag::verb:
      return ends_with_participle(t.word) || mentions::lexicon::find(t.word).traits.has(mentions::Trait::person_noun);
    case Tag::adv: return !capitalized(i);
    default: return t.word == "-" || t.word == "&";
  }
}

bool RoleWords::finite(std::uint32_t i) const {
  const Token& t = token(i);
  if (t.tag == Tag::aux) return true;
  return t.tag == Tag::verb && !ends_with_participle(t.word);
}

// ---- how far a stretch of words goes -------------------------------------------------------------------------------

std::uint32_t RoleWords::skip_article(std::uint32_t i, std::uint32_t limit) const {
  while (i < limit && is_any(token(i).word, articles)) ++i;
  return i;
}

// A plain form that was taken for a verb before a noun: "train driver".
bool RoleWords::noun_like(std::uint32_t i, std::uint32_t limit) const {
  if (token(i).tag != Tag::verb || token(i).word != token(i).lemma || i + 1 >= limit) return false;
  const Tag next = token(i + 1).tag;
  if (next != Tag::propn || person_at(i + 1, limit) == nullptr) return next == Tag::noun || next == Tag::propn;
  const Tag before = i > 0 ? token(i - 1).tag : Tag::punct;  // "has been butcher Roy Clegg", "plays cook Kim"
  return before == Tag::aux || before == Tag::det || before == Tag::adp || before == Tag::verb || before == Tag::adj ||
         before == Tag::noun;
}

// "former judge and present taxi driver Bae Jin-oh": two nouns before one name.
bool RoleWords::joins_title(std::uint32_t i, std::uint32_t limit) const {
  std::uint32_t j = i + 1;
  while (j < limit && j < i + 5 && person_at(j, limit) == nullptr && modifier(j)) ++j;
  return j > i + 1 && person_at(j, limit) != nullptr && token(i + 1).tag != Tag::propn;
}

std::uint32_t RoleWords::skip_bracket(std::uint32_t i, std::uint32_t limit) const {
  while (i < limit && token(i).word != ")") ++i;
  return std::min(i + 1, limit);
}

// Past "San-ha’s trot-singing younger sister", up to a name or to what is no part of the noun any more.
std::uint32_t RoleWords::skip_modifiers(std::uint32_t i, std::uint32_t limit) const {
  while (i < limit) {
    const Mention* m = context_->mention_at(i);
    if (m != nullptr && m->kind == Kind::person && m->first == i) {
      if (!possessive(m->last, limit)) return i;
      i = m->last + 1;
    } else if (m != nullptr && m->kind == Kind::work && possessive(m->last, limit)) {
      i = m->last + 1;
    } else if (m != nullptr && m->kind == Kind::work) {
      return i;
    } else if (naming(i) || is_any(token(i).word, turns)) {
      return i;
    } else if (modifier(i) || (possessive(i, limit) && i > 0) || noun_like(i, limit)) {
      ++i;
    } else if (is(i, limit, "and") && joins_title(i, limit)) {
      ++i;
    } else if ((token(i).word == "but" || token(i).word == "and") && i + 1 < limit && token(i + 1).tag == Tag::adj &&
               token(i - 1).tag == Tag::adj) {
      ++i;  // "the loyal but light-fingered sous-chef"
    } else if (token(i).word == "," && i + 1 < limit && token(i + 1).tag == Tag::adj && token(i - 1).tag == Tag::adj) {
      ++i;  // "a tall, silent captain"
    } else {
      return i;
    }
  }
  return i;
}

// Whether the words go on after a comma: into a relative clause, or within one.
bool RoleWords::goes_on(std::uint32_t comma, std::uint32_t limit, bool clause) const {
  std::uint32_t next = comma + 1;
  if (next >= limit) return false;
  if (relative(next, limit)) return true;
  if (token(next).tag == Tag::adp && relative(next + 1, limit)) return true;
  if (!clause) return false;
  if (is_any(token(comma - 1).word, relatives)) return true;  // "who, hiding in a church, is mistaken"
  if (!is(next, limit, "and") && !is(next, limit, "or") && !is(next, limit, "but"))
    return false;  // “…, hands out eggs”
  ++next;
  if (relative(next, limit)) return true;
  const Tag tag = next < limit ? token(next).tag : Tag::punct;
  return (tag == Tag::verb || tag == Tag::aux) && !token(next).word.ends_with("ing") && token(next).word != "said" &&
         token(next).word != "says" && token(next).word != "is" && token(next).word != "was";
}

// "on the drama pilot", "in the upcoming series".
bool RoleWords::in_the_work(std::uint32_t i, std::uint32_t limit) const {
  constexpr std::uint32_t farthest = 5;
  for (std::uint32_t j = i + 1; j < limit && j < i + farthest; ++j) {
    if (token(j).tag == Tag::punct || token(j).tag == Tag::verb || token(j).tag == Tag::adp) return false;
    if (mentions::lexicon::find(token(j).word).traits.has(mentions::Trait::work_noun)) return true;
  }
  return false;
}

// Whether something else begins at `i`: "while …", "and Danbi plays …", "in JTBC’s “By the Way”".
bool RoleWords::breaks_off(std::uint32_t i, std::uint32_t limit) const {
  const Token& t = token(i);
  if (t.word == "but" && i + 1 < limit && finite(i + 1)) return false;  // "who is sent to silence him but begins to"
  if (is_any(t.word, turns)) return true;
  if (t.word == "and" || t.word == "with" || t.word == "," || t.word == "as") {
    std::uint32_t j = i + 1;
    if (t.word == "and" && j < limit && token(j).tag == Tag::pron && !relative(j, limit)) return true;
    while (j < limit && j < i + 5 && person_at(j, limit) == nullptr && modifier(j)) ++j;
    const Mention* p = person_at(j, limit);
    if (p == nullptr) return false;
    if (t.word == "with") return true;
    return !possessive(p->last, limit) || t.word == "and";
  }
  if ((t.word == "in" || t.word == "on") && in_the_work(i, limit)) return true;
  if (t.word == "in" || t.word == "on" || t.word == "of" || t.word == "for" || t.word == "at") {
    for (std::uint32_t j = i + 1; j < limit && j < i + 8; ++j) {
      const Mention* m = context_->mention_at(j);
      if (m != nullptr && (m->kind == Kind::work || (t.word != "of" && m->kind == Kind::network))) return true;
      if (token(j).tag == Tag::punct || token(j).tag == Tag::verb) return false;
    }
  }
  return false;
}

// Whether the sentence goes on with its own verb, behind a noun or after "and": "a detective and eats an egg", "his
// Glasgow detective is supposed to".
bool RoleWords::next_verb(std::uint32_t i, std::uint32_t limit) const {
  const auto own = [&](std::uint32_t at) {
    const Token& t = token(at);
    return t.tag == Tag::aux || (t.tag == Tag::verb && t.word != t.lemma && t.word.ends_with('s'));
  };
  if (own(i)) return true;
  return (is(i, limit, "and") || is(i, limit, "but")) && i + 1 < limit && own(i + 1);
}

// "a cocky, condescending, brilliant doctor": no noun yet.
bool RoleWords::row_of_adjectives(std::uint32_t start, std::uint32_t comma, std::uint32_t limit) const {
  constexpr std::uint32_t most = 2;  // words before the first comma
  const auto adjective = [&](std::uint32_t i) {
    return token(i).tag == Tag::adj || (token(i).tag == Tag::verb && ends_with_participle(token(i).word));
  };
  if (comma + 2 >= limit || !adjective(comma + 1)) return false;
  if (adjective(comma - 1)) return true;
  const std::uint32_t first = skip_article(start, comma);
  return first > start && comma - first < most && modifier(comma + 2) && token(comma + 2).tag != Tag::adv;
}

// The end of a noun with what belongs to it, or of a relative clause.
std::uint32_t RoleWords::end_of_words(std::uint32_t i, std::uint32_t limit, bool clause) const {
  const std::uint32_t start = i;
  bool quoted = false;
  bool aside = false;  // between the commas of "who, hiding in a church, is mistaken"
  for (; i < limit; ++i) {
    const Token& t = token(i);
    if (is_any(t.word, stops)) break;
    if (t.word == "\"" || t.word == "'") {
      if (t.word == "'" && i > start && !t.is(text::space_before) && token(i - 1).word.ends_with('s')) continue;
      if (quoted)
        quoted = false;
      else if (t.is(text::space_before))
        quoted = true;
      else
        break;
      continue;
    }
    if (t.word == "(") {
      i = skip_bracket(i, limit) - 1;
      continue;
    }
    if (t.word == ",") {
      if (aside) {
        aside = false;
        continue;
      }
      if (!clause && row_of_adjectives(start, i, limit)) continue;
      if (!goes_on(i, limit, clause)) break;
      aside = clause && is_any(token(i - 1).word, relatives);
      clause = true;
      continue;
    }
    if (i > start && breaks_off(i, limit)) break;
    if (relative(i, limit) || t.word == "that" || t.word == "where" || subject(i)) clause = true;
    if (!clause && i > start && next_verb(i, limit)) break;
  }
  while (i > start && (token(i - 1).word == "," || token(i - 1).word == "and")) --i;
  if (!clause && i < limit && next_verb(i, limit)) {
    while (i > start + 1 && token(i - 1).tag == Tag::adv) --i;  // "stenographer hardly speaks"
  }
  return i;
}

}  // namespace backlot::facts
