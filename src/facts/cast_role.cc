#include "backlot/facts/cast_role.h"

#include "backlot/mentions/lexicon.h"

#include <algorithm>
#include <array>

namespace backlot::facts {
namespace {

using mentions::Kind;
using mentions::Mention;
using text::Tag;
using text::Token;

template <std::size_t n>
bool one_of(std::string_view word, const std::array<std::string_view, n>& words) {
  return std::ranges::find(words, word) != words.end();
}

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
constexpr std::array<std::string_view, 4> relatives = {"who", "whose", "whom", "which"};
constexpr std::array<std::string_view, 5> naming = {"called", "named", "nicknamed", "dubbed", "christened"};

bool capitalized(const Token& t) { return t.is(text::capitalized) || t.is(text::all_caps); }

bool ends_with_participle(std::string_view word) {
  return word.ends_with("ing") || word.ends_with("ed") || word.ends_with("en") || word.ends_with("wn");
}

}  // namespace

// ---- what stands at a place ----------------------------------------------------------------------------------------

const Mention* RoleReader::person_at(std::uint32_t i, std::uint32_t limit) const {
  if (i >= limit) return nullptr;
  const Mention* m = context_->mention_at(i);
  return m != nullptr && m->kind == Kind::person && m->first == i ? m : nullptr;
}

bool RoleReader::possessive(std::uint32_t i, std::uint32_t limit) const {
  return is(i, limit, "'s") || (is(i, limit, "'") && i > 0 && token(i - 1).word.ends_with('s'));
}

bool RoleReader::relative(std::uint32_t i, std::uint32_t limit) const {
  return i < limit && one_of(token(i).word, relatives);
}

// A word that may stand before a name or belong to the noun: "rookie", "light-fingered", "San-ha’s", "two".
bool RoleReader::modifier(std::uint32_t i) const {
  const Token& t = token(i);
  switch (t.tag) {
    case Tag::adj:
    case Tag::noun:
    case Tag::propn:
    case Tag::num: return true;
    case Tag::verb: return ends_with_participle(t.word);
    case Tag::adv: return !capitalized(t);
    default: return t.word == "-" || t.word == "&";
  }
}

bool RoleReader::finite(std::uint32_t i) const {
  const Token& t = token(i);
  if (t.tag == Tag::aux) return true;
  return t.tag == Tag::verb && !ends_with_participle(t.word);
}

// ---- how far a stretch of words goes -------------------------------------------------------------------------------

std::uint32_t RoleReader::skip_article(std::uint32_t i, std::uint32_t limit) const {
  while (i < limit && one_of(token(i).word, articles)) ++i;
  return i;
}

// A plain form that was taken for a verb before a noun: "train driver".
bool RoleReader::noun_like(std::uint32_t i, std::uint32_t limit) const {
  if (token(i).tag != Tag::verb || token(i).word != token(i).lemma || i + 1 >= limit) return false;
  const Tag next = token(i + 1).tag;
  return next == Tag::noun || (next == Tag::propn && person_at(i + 1, limit) == nullptr);
}

// "former judge and present taxi driver Bae Jin-oh": two nouns before one name.
bool RoleReader::joins_title(std::uint32_t i, std::uint32_t limit) const {
  std::uint32_t j = i + 1;
  while (j < limit && j < i + 5 && person_at(j, limit) == nullptr && modifier(j)) ++j;
  return j > i + 1 && person_at(j, limit) != nullptr && token(i + 1).tag != Tag::propn;
}

std::uint32_t RoleReader::skip_bracket(std::uint32_t i, std::uint32_t limit) const {
  while (i < limit && token(i).word != ")") ++i;
  return std::min(i + 1, limit);
}

// Past "San-ha’s trot-singing younger sister", up to a name or to what is no part of the noun any more.
std::uint32_t RoleReader::skip_modifiers(std::uint32_t i, std::uint32_t limit) const {
  while (i < limit) {
    const Mention* m = context_->mention_at(i);
    if (m != nullptr && m->kind == Kind::person && m->first == i) {
      if (!possessive(m->last, limit)) return i;
      i = m->last + 1;
    } else if (m != nullptr && m->kind == Kind::work && possessive(m->last, limit)) {
      i = m->last + 1;
    } else if (m != nullptr && m->kind == Kind::work) {
      return i;
    } else if (one_of(token(i).word, naming)) {
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
bool RoleReader::goes_on(std::uint32_t comma, std::uint32_t limit, bool clause) const {
  std::uint32_t next = comma + 1;
  if (next >= limit) return false;
  if (relative(next, limit)) return true;
  if (token(next).tag == Tag::adp && relative(next + 1, limit)) return true;
  if (!clause) return false;
  if (one_of(token(comma - 1).word, relatives)) return true;  // "who, hiding in a church, is mistaken"
  if (is(next, limit, "and") || is(next, limit, "or") || is(next, limit, "but")) {
    ++next;
    if (relative(next, limit)) return true;
  }
  const Tag tag = next < limit ? token(next).tag : Tag::punct;
  return (tag == Tag::verb || tag == Tag::aux) && !token(next).word.ends_with("ing") && token(next).word != "said" &&
         token(next).word != "says" && token(next).word != "is" && token(next).word != "was";
}

// Whether something else begins at `i`: "while …", "and Danbi plays …", "in JTBC’s “By the Way”".
bool RoleReader::breaks_off(std::uint32_t i, std::uint32_t limit) const {
  const Token& t = token(i);
  if (one_of(t.word, turns)) return true;
  if (t.word == "and" || t.word == "with" || t.word == "," || t.word == "as") {
    std::uint32_t j = i + 1;
    if (t.word == "and" && j < limit && token(j).tag == Tag::pron && !relative(j, limit)) return true;
    while (j < limit && j < i + 5 && person_at(j, limit) == nullptr && modifier(j)) ++j;
    const Mention* p = person_at(j, limit);
    if (p == nullptr) return false;
    if (t.word == "with") return true;
    return !possessive(p->last, limit) || t.word == "and";
  }
  if (t.word == "in" || t.word == "on" || t.word == "of" || t.word == "for" || t.word == "at") {
    for (std::uint32_t j = i + 1; j < limit && j < i + 8; ++j) {
      const Mention* m = context_->mention_at(j);
      if (m != nullptr && (m->kind == Kind::work || (t.word != "of" && m->kind == Kind::network))) return true;
      if (token(j).tag == Tag::punct || token(j).tag == Tag::verb) return false;
    }
  }
  return false;
}

// The end of a noun with what belongs to it, or of a relative clause.
std::uint32_t RoleReader::end_of_words(std::uint32_t i, std::uint32_t limit, bool clause) const {
  const std::uint32_t start = i;
  bool quoted = false;
  bool aside = false;  // between the commas of "who, hiding in a church, is mistaken"
  for (; i < limit; ++i) {
    const Token& t = token(i);
    if (one_of(t.word, stops)) break;
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
      if (!goes_on(i, limit, clause)) break;
      aside = clause && one_of(token(i - 1).word, relatives);
      clause = true;
      continue;
    }
    if (i > start && breaks_off(i, limit)) break;
    if (relative(i, limit) || t.word == "that") clause = true;
  }
  while (i > start && (token(i - 1).word == "," || token(i - 1).word == "and")) --i;
  return i;
}

// ---- names and what is said beside them ----------------------------------------------------------------------------

// "the prince, Hwigyeong.": the name after the noun. Not "a detective, Eom plays …".
const Mention* RoleReader::name_apposed(std::uint32_t comma, std::uint32_t limit) const {
  if (!is(comma, limit, ",")) return nullptr;
  std::uint32_t at = comma + 1;
  while (at < limit && at < comma + 3 && person_at(at, limit) == nullptr && capitalized(token(at))) ++at;  // "Dr."
  const Mention* p = person_at(at, limit);
  if (p == nullptr || possessive(p->last, limit)) return nullptr;
  if (p->last >= limit) return p;
  const Token& next = token(p->last);
  return next.tag == Tag::punct && next.word != "(" ? p : nullptr;
}

// Whether a description begins at `i`, after a name and a comma.
bool RoleReader::apposition_at(std::uint32_t i, std::uint32_t limit) const {
  if (i >= limit) return false;
  const Token& t = token(i);
  const Mention* m = context_->mention_at(i);
  if (m != nullptr) {
    if (m->kind == Kind::person && !possessive(m->last, limit)) return false;
    if (m->kind == Kind::pronoun && !one_of(t.word, articles)) return false;
    if (m->kind != Kind::person && m->kind != Kind::role && m->kind != Kind::place && m->kind != Kind::pronoun &&
        m->kind != Kind::count) {
      return false;
    }
  }
  const bool may_start = one_of(t.word, articles) || t.tag == Tag::det || t.tag == Tag::adj || t.tag == Tag::noun ||
                         t.tag == Tag::num || (m != nullptr && m->kind == Kind::person) ||
                         (t.tag == Tag::propn && i + 1 < limit && token(i + 1).tag == Tag::noun);
  if (!may_start) return false;
  // ", the network said": a clause of its own.
  bool clause = false;
  for (std::uint32_t j = i; j < limit && token(j).tag != Tag::punct; ++j) {
    clause |= relative(j, limit) || token(j).word == "that" || token(j).tag == Tag::pron;
    if (!clause && finite(j) && token(j).word != "and")
      return token(j).tag != Tag::aux && j > i + 1 && token(j).word != "said" && token(j).word != "says";
  }
  return true;
}

std::string RoleReader::text_of(Words w) const {
  w.first = skip_article(w.first, w.last);
  return w.empty() ? std::string{} : std::string(context_->written(w));
}

// After the name: ", a court stenographer who …", ", who …", "of the subway police, whose …".
void RoleReader::read_after_name(RolePhrase& role, Words title, std::uint32_t name_end, std::uint32_t limit) const {
  while (!title.empty() && (one_of(token(title.last - 1).word, addresses) || token(title.last - 1).tag == Tag::punct))
    --title.last;
  title.first = skip_article(title.first, title.last);
  std::uint32_t i = name_end;
  role.description = text_of(title);
  role.last = i;
  if (i < limit && (token(i).word == "(" || token(i).word == "[")) i = skip_bracket(i, limit);
  role.verb_follows = i < limit && (finite(i) || token(i).tag == Tag::verb);
  const bool comma = is(i, limit, ",");
  const std::uint32_t from = comma ? i + 1 : i;
  if (from >= limit) return;
  const bool clause = relative(from, limit) || (token(from).tag == Tag::adp && relative(from + 1, limit));
  if (clause) {
    role.last = end_of_words(from, limit, true);
    Words w{from, role.last};
    if (title.empty() && token(from).word == "who") ++w.first;
    const std::string said(context_->written(w));
    role.description = title.empty() ? said : role.description + " " + said;
  } else if (comma && apposition_at(from, limit)) {
    role.last = end_of_words(from, limit, false);
    const bool keep = !title.empty() && !capitalized(token(title.last - 1));
    const Words w{from, role.last};
    role.description = keep ? role.description + ", " + std::string(context_->written(w)) : text_of(w);
  } else if (!comma && !title.empty() && (is(from, limit, "of") || is(from, limit, "from"))) {
    if (breaks_off(from, limit)) return;
    role.last = end_of_words(from, limit, false);
    role.description += " " + std::string(context_->written({from, role.last}));
  }
}

// No name before the end of the noun: it may come after ("a nurse called Joy Tettey", "the lead, Seo Hanbyul, a
// typist").
void RoleReader::read_unnamed(RolePhrase& role, std::uint32_t start, std::uint32_t head_end,
                              std::uint32_t limit) const {
  std::uint32_t end = head_end;
  for (std::uint32_t i = start; i < limit && token(i).tag != Tag::punct; ++i) {
    if (!one_of(token(i).word, naming)) continue;
    if (const Mention* p = person_at(i + 1, limit)) {
      role.name = p;
      read_after_name(role, {}, p->last, limit);
      role.description = role.description.empty() ? text_of({start, i}) : text_of({start, i}) + " " + role.description;
      return;
    }
  }
  const Mention* p = name_apposed(end, limit);
  if (p == nullptr) {
    if (head_end < limit && !breaks_off(head_end, limit)) end = end_of_words(head_end, limit, false);
    p = name_apposed(end, limit);
  }
  role.description = text_of({start, end});
  role.last = end;
  if (p == nullptr) return;
  role.name = p;
  const std::string noun = role.description;
  read_after_name(role, {}, p->last, limit);
  if (role.description.empty()) role.description = noun;
}

// Capitals at the end of the noun that belong to nothing that was found: "Glasgow nurse Joy", but not "a Korean", "the
// Mayor", or anything in a headline.
Words RoleReader::unknown_name(std::uint32_t start, std::uint32_t end) const {
  std::uint32_t first = end;
  bool rank_only = true;
  while (first > start) {
    const Token& t = token(first - 1);
    const Mention* m = context_->mention_at(first - 1);
    if (!capitalized(t) || t.is(text::in_titled) || t.is(text::has_digit)) break;
    if (m != nullptr && m->kind != Kind::place && m->kind != Kind::role) break;
    rank_only = rank_only && mentions::lexicon::find(t.word).traits.any(mentions::Traits(mentions::Trait::rank) |
                                                                        mentions::Trait::title);
    --first;
  }
  const bool indefinite =
      first == start && start > 0 && (token(start - 1).word == "a" || token(start - 1).word == "an");
  return rank_only || indefinite ? Words{} : Words{first, end};
}

RolePhrase RoleReader::after(std::uint32_t first, std::uint32_t limit) const {
  RolePhrase role;
  role.first = first;
  const std::uint32_t start = skip_article(first, limit);
  const std::uint32_t head_end = skip_modifiers(start, limit);
  role.last = head_end;
  role.name = person_at(head_end, limit);
  if (role.name != nullptr) {
    read_after_name(role, {start, head_end}, role.name->last, limit);
  } else if (role.name_words = unknown_name(start, head_end); !role.name_words.empty()) {
    read_after_name(role, {start, role.name_words.first}, head_end, limit);
  } else if (head_end > start) {
    read_unnamed(role, start, head_end, limit);
  }
  return role;
}

std::vector<RolePhrase> RoleReader::list_after(std::uint32_t first, std::uint32_t limit, std::size_t count) const {
  std::vector<RolePhrase> roles;
  while (roles.size() < count && first < limit) {
    RolePhrase role = after(first, limit);
    if (role.empty()) break;
    first = role.last;
    roles.push_back(std::move(role));
    while (first < limit && (token(first).word == "," || token(first).word == "and")) ++first;
  }
  return roles;
}

// ---- backwards -----------------------------------------------------------------------------------------------------

RolePhrase RoleReader::before(std::uint32_t last, std::uint32_t limit) const {
  while (last > limit && (token(last - 1).word == "," || token(last - 1).tag == Tag::adv)) --last;
  // The nearest name that is not somebody’s own, with no other clause between.
  const Mention* name = nullptr;
  std::uint32_t start = last;
  for (std::uint32_t i = last; i > limit; --i) {
    const Token& t = token(i - 1);
    if (one_of(t.word, stops) && t.word != ")") break;
    start = i - 1;
    const Mention* m = context_->mention_at(i - 1);
    if (m == nullptr || m->kind != Kind::person || m->last != i) continue;
    if (possessive(i, last)) continue;
    name = m;
    break;
  }
  RolePhrase role;
  role.last = last;
  if (name != nullptr) {
    std::uint32_t title = name->first;
    while (title > limit &&
           (modifier(title - 1) || possessive(title - 1, last) ||
            (context_->mention_at(title - 1) != nullptr && possessive(context_->mention_at(title - 1)->last, last) &&
             context_->mention_at(title - 1)->kind == Kind::person))) {
      --title;
    }
    const bool beside = name->last == last;
    const bool apposed =
        is(name->last, last, ",") && (apposition_at(name->last + 1, last) || relative(name->last + 1, last));
    if (beside || apposed) {
      role.first = title;
      role.name = name;
      read_after_name(role, {title, name->first}, name->last, last);
      if (role.description.empty() && title > limit + 1 && token(title - 1).word == ",") {
        // "The captain of the ferry, Woo Jae Pil, is played by"
        std::uint32_t noun = title - 1;
        while (noun > limit && !one_of(token(noun - 1).word, stops) && token(noun - 1).word != ",") --noun;
        if (one_of(token(noun).word, articles)) role.description = text_of({noun, title - 1});
      }
      role.last = last;
      return role;
    }
  }
  // A noun alone: back to its article.
  std::uint32_t noun = last;
  while (noun > start && !one_of(token(noun - 1).word, articles) && token(noun - 1).word != ",") --noun;
  if (noun == start || noun == last) {
    if (name != nullptr && possessive(name->last, last))
      noun = name->first;
    else if (noun != limit)
      return role;
  }
  // "Han-byul’s aunt": what somebody’s own is belongs to it.
  role.first = noun;
  role.description = text_of({noun, last});
  return role;
}

}  // namespace backlot::facts
