#include "backlot/facts/cast_role.h"

#include "backlot/mentions/lexicon.h"

#include <algorithm>

namespace backlot::facts {

using mentions::Kind;
using mentions::Mention;
using text::Tag;
using text::Token;

// ---- names and what is said beside them ----------------------------------------------------------------------------

// "the prince, Hwigyeong.": the name after the noun; "the antagonist, the ruthless zamindar Raja Pratap.". Not "a
// detective, Eom plays …".
const Mention* RoleReader::name_apposed(std::uint32_t comma, std::uint32_t limit) const {
  if (!is(comma, limit, ",")) return nullptr;
  std::uint32_t at = comma + 1;
  if (at < limit && (article(at) || names_a_part(at, limit)))
    at = skip_modifiers(skip_article(at, limit), limit);
  else
    while (at < limit && at < comma + 3 && person_at(at, limit) == nullptr && capitalized(at)) ++at;  // "Dr."
  const Mention* p = person_at(at, limit);
  if (p == nullptr || possessive(p->last, limit)) return nullptr;
  if (p->last >= limit) return p;
  const Token& next = token(p->last);
  return next.tag == Tag::punct && next.word != "(" ? p : nullptr;
}

// "the female lead, prosecutor Yoo Se-ra": a noun for a person that is no actor and has no name itself.
bool RoleReader::names_a_part(std::uint32_t i, std::uint32_t limit) const {
  const std::uint32_t end = skip_modifiers(i, limit);
  if (end == i || end >= limit || token(i).is(text::capitalized) || person_at(end, limit) == nullptr) return false;
  using mentions::Trait;
  const mentions::Traits noun = mentions::lexicon::find(token(end - 1).word).traits;
  return noun.any(mentions::Traits(Trait::person_noun) | Trait::kin | Trait::rank | Trait::title) &&
         !noun.any(mentions::Traits(Trait::actor_noun) | Trait::crew_noun | Trait::member_noun);
}

// Whether a description begins at `i`, after a name and a comma.
bool RoleReader::apposition_at(std::uint32_t i, std::uint32_t limit) const {
  if (i >= limit) return false;
  const Token& t = token(i);
  const Mention* m = context().mention_at(i);
  if (m != nullptr) {
    if (m->kind == Kind::person && !possessive(m->last, limit)) return false;
    if (m->kind == Kind::pronoun && !article(i)) return false;
    if (m->kind != Kind::person && m->kind != Kind::role && m->kind != Kind::place && m->kind != Kind::pronoun &&
        m->kind != Kind::count) {
      return false;
    }
  }
  const bool may_start = article(i) || t.tag == Tag::det || t.tag == Tag::adj || t.tag == Tag::noun ||
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
  return w.empty() ? std::string{} : std::string(context().written(w));
}

void RolePhrase::add_before(const std::string& words) {
  if (words.empty()) return;
  if (description.empty())
    description = words;
  else
    description = words + (who_left_out ? " who " : " ") + description;
  who_left_out = false;
}

// "plays Yaman in the series, a stud farm owner": past the work, where more is said behind it.
std::uint32_t RoleReader::skip_place(std::uint32_t i, std::uint32_t limit) const {
  constexpr std::uint32_t farthest = 8;
  if (!is(i, limit, "in") && !is(i, limit, "on")) return i;
  for (std::uint32_t j = i + 1; j < limit && j < i + farthest; ++j) {
    if (is(j, limit, ",")) return apposition_at(j + 1, limit) && article(j + 1) ? j : i;
    if (token(j).tag == Tag::verb || (token(j).tag == Tag::punct && context().mention_at(j) == nullptr)) return i;
  }
  return i;
}

// "detective Cha (Park), world renowned surgeon Lee (Lee Hee Joon), three people who …": the next of a list, or all.
bool RoleReader::names_another(Words w) const {
  if (token(w.first).tag == Tag::num && w.first + 1 < w.last && token(w.first + 1).word == "people") return true;
  const auto inside = context().mentions_in(w);
  const auto next = std::ranges::find(inside, Kind::person, &Mention::kind);
  if (next == inside.end() || (*next)->last >= w.last || token((*next)->last).word != "(") return false;
  for (std::uint32_t t = w.first; t < (*next)->first; ++t) {
    if (article(t) || token(t).tag == Tag::verb || token(t).tag == Tag::adp) return false;
  }
  return true;
}

// Whether the words are what somebody is quoted to say.
bool RoleReader::quotes(Words w) const {
  return !w.empty() && (token(w.first).word == "\"" || token(w.first).word == "“" || token(w.first).word == "‘");
}

// After the name: ", a court stenographer who …", ", who …", "of the subway police, whose …".
void RoleReader::read_after_name(RolePhrase& role, Words title, std::uint32_t name_end, std::uint32_t limit) const {
  const auto is_address = [&](std::uint32_t i) {  // "Lady Han", not "court lady Han"
    return address(i) && (capitalized(i) || i == title.first);
  };
  const auto is_no_part = [&](std::uint32_t i) { return is_address(i) || naming(i) || token(i).tag == Tag::punct; };
  while (!title.empty() && is_no_part(title.last - 1)) --title.last;
  // "revolves around judge Cheon"
  while (!title.empty() && (token(title.first).tag == Tag::adp || token(title.first).word == "around")) ++title.first;
  title.first = skip_article(title.first, title.last);
  std::uint32_t i = name_end;
  role.description = text_of(title);
  role.last = i;
  if (i < limit && (token(i).word == "(" || token(i).word == "[")) i = skip_bracket(i, limit);
  role.verb_follows = i < limit && (finite(i) || token(i).tag == Tag::verb);
  i = skip_place(i, limit);
  const bool comma = is(i, limit, ",");
  const std::uint32_t from = comma ? i + 1 : i;
  if (from >= limit) return;
  const bool clause = relative(from, limit) || (token(from).tag == Tag::adp && relative(from + 1, limit));
  if (clause) {
    role.last = end_of_words(from, limit, true);
    Words w{from, role.last};
    role.who_left_out = title.empty() && token(from).word == "who";
    if (role.who_left_out) ++w.first;
    if (role.who_left_out && is(w.first, w.last, ",")) {  // "who, according to the producer, is not friendly"
      ++w.first;
      while (w.first < w.last && token(w.first).word != ",") ++w.first;
      if (!w.empty()) ++w.first;
    }
    if (quotes(w)) return;  // "who, according to the producer, “is going to be …”"
    const std::string said(context().written(w));
    role.description = title.empty() ? said : role.description + " " + said;
  } else if (comma && apposition_at(from, limit)) {
    const std::uint32_t end = end_of_words(from, limit, false);
    if (names_another({from, end})) return;
    role.last = end;
    const bool keep = !title.empty() && !capitalized(title.last - 1);
    const Words w{from, role.last};
    role.description = keep ? role.description + ", " + std::string(context().written(w)) : text_of(w);
  } else if (!comma && !title.empty() && (is(from, limit, "of") || is(from, limit, "from"))) {
    if (breaks_off(from, limit)) return;
    role.last = end_of_words(from, limit, false);
    role.description += " " + std::string(context().written({from, role.last}));
  }
}

// No name before the end of the noun: it may come after ("a nurse called Joy Tettey", "the lead, Seo Hanbyul, a
// typist").
void RoleReader::read_unnamed(RolePhrase& role, std::uint32_t start, std::uint32_t head_end,
                              std::uint32_t limit) const {
  std::uint32_t end = head_end;
  for (std::uint32_t i = start; i < limit && token(i).tag != Tag::punct; ++i) {
    if (!naming(i)) continue;
    const Mention* p = person_at(i + 1, limit);
    if (p == nullptr && i + 1 < limit && token(i + 1).tag == Tag::propn && context().mention_at(i + 1) == nullptr) {
      role.name_words = {i + 1, i + 2};
      read_after_name(role, {}, i + 2, limit);
      role.add_before(text_of({start, i}));
      return;
    }
    if (p != nullptr) {
      role.name = p;
      read_after_name(role, {}, p->last, limit);
      role.add_before(text_of({start, i}));
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
  if (role.description.empty() || role.who_left_out) role.add_before(noun);
}

// "Hinako Tsurumaki as Latte, a slime who …": a line of a list, where capitals say nothing, but what follows does.
bool RoleReader::listed_name(std::uint32_t start, std::uint32_t end) const {
  if (start == 0 || end != start + 1 || token(start - 1).word != "as" || capitalized(start - 1)) return false;
  const auto size = static_cast<std::uint32_t>(context().text().tokens.size());
  return is(end, size, ",") && end + 1 < size && article(end + 1) && apposition_at(end + 1, size);
}

// Capitals at the end of the noun that belong to nothing that was found: "Glasgow nurse Joy", but not "a Korean", "the
// Mayor", or anything in a headline.
Words RoleReader::unknown_name(std::uint32_t start, std::uint32_t end) const {
  std::uint32_t first = end;
  bool rank_only = true;
  const bool listed = listed_name(start, end);
  while (first > start) {
    const Token& t = token(first - 1);
    const Mention* m = context().mention_at(first - 1);
    if (!capitalized(first - 1) || (t.is(text::in_titled) && !listed) || t.is(text::has_digit)) break;
    if (t.is(text::all_caps) && first - 1 > start) break;  // "the local MP"
    if (m != nullptr && m->kind != Kind::place && m->kind != Kind::role) break;
    rank_only = rank_only && mentions::lexicon::find(t.word).traits.any(mentions::Traits(mentions::Trait::rank) |
                                                                        mentions::Trait::title);
    --first;
  }
  const bool indefinite =
      first == start && start > 0 && (token(start - 1).word == "a" || token(start - 1).word == "an");
  if (rank_only && !indefinite && first < end) return land_of(first, end);
  return rank_only || indefinite ? Words{} : Words{first, end};
}

// "the Duchess of Clarence": who is called by his land.
Words RoleReader::land_of(std::uint32_t rank, std::uint32_t end) const {
  const auto size = static_cast<std::uint32_t>(context().text().tokens.size());
  std::uint32_t last = end + 1;
  if (!is(end, size, "of")) return {};
  while (last < size && capitalized(last) && token(last).tag == Tag::propn) ++last;
  return last == end + 1 ? Words{} : Words{rank, last};
}

RolePhrase RoleReader::after(std::uint32_t first, std::uint32_t limit) const {
  RolePhrase role;
  role.first = first;
  if (first < limit && oneself(first)) {
    role.last = first + 1;
    role.name_words = {first, first + 1};
    return role;
  }
  const std::uint32_t start = skip_article(first, limit);
  const std::uint32_t head_end = skip_modifiers(start, limit);
  role.last = head_end;
  role.name = person_at(head_end, limit);
  if (role.name != nullptr) {
    read_after_name(role, {start, head_end}, role.name->last, limit);
  } else if (role.name_words = unknown_name(start, head_end);
             !role.name_words.empty() && !(start > first && name_apposed(head_end, limit) != nullptr)) {
    read_after_name(role, {start, role.name_words.first}, std::max(head_end, role.name_words.last), limit);
  } else if (head_end > start) {  // or a rank: "the Ninth Prince, Ying Che"
    role.name_words = {};
    read_unnamed(role, start, head_end, limit);
  }
  return role;
}

// "Bharti’s parents, Ramdhani and Kamlesh": what all of them are, before the names.
bool RoleReader::stands_for_all(const RolePhrase& role, std::uint32_t limit) const {
  if (role.named() || !role.description.ends_with('s') || !is(role.last, limit, ",")) return false;
  return after(role.last + 1, limit).named();
}

std::vector<RolePhrase> RoleReader::list_after(std::uint32_t first, std::uint32_t limit, std::size_t count) const {
  std::vector<RolePhrase> roles;
  std::string all;
  while (roles.size() < count && first < limit) {
    RolePhrase role = after(first, limit);
    if (role.empty()) break;
    if (roles.empty() && stands_for_all(role, limit)) {
      all = role.description;
      role = after(role.last + 1, limit);
    }
    if (role.description.empty()) role.description = all;
    first = role.last;
    roles.push_back(std::move(role));
    while (first < limit && (token(first).word == "," || token(first).word == "and")) ++first;
  }
  return roles;
}

}  // namespace backlot::facts
