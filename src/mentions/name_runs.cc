#include "backlot/mentions/name_runs.h"

#include "backlot/mentions/name_shape.h"
#include "backlot/mentions/name_trim.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace backlot::mentions {
namespace {

constexpr Traits any_name = given_names | family_names;

// Two capitals or more, with digits: "2NE1", "BNK48", "4EVE".
bool is_lettered(std::string_view written) {
  int capitals = 0;
  for (const char c : written) {
    if (c >= 'a' && c <= 'z') return false;
    capitals += c >= 'A' && c <= 'Z' ? 1 : 0;
  }
  return capitals > 1;
}

// "Directed by Ida Roe, Starring Kay Wren", "Yang Yang Plays the role of": words of credits that keep their capitals.
bool is_of_credits(std::string_view word) {
  if (word.size() < 5 || word.size() > 9) return false;
  return word == "plays" || word == "starring" || word == "featuring" || word == "directed" || word == "written" ||
         word == "produced";
}

bool is_name_token(const Page& page, std::uint32_t t, std::uint32_t end) {
  if (t >= end || !page.free(t) || !page.capital(t) || page.possessive(t) || is_of_credits(page.word(t))) return false;
  const text::Token& token = page.token(t);
  if (token.is(text::has_digit)) return is_lettered(page.written(t));  // "BNK48"
  if (page.is(t, "i") || (t > 0 && page.is(t - 1, "#") && !token.is(text::space_before))) return false;
  if (page.weekday(t)) return page.token(t).word.size() > 4;  // free: no time was found here ("Monday Club")
  return !page.has(t, Trait::month) || page.has(t, any_name);
}

bool is_particle(const Page& page, std::uint32_t t, std::uint32_t end) {
  return t < end && page.free(t) && page.has(t, Trait::particle) && !page.token(t).is(text::capitalized);
}

// "Rashid al-Mansour", "Hélène d'Aubigny": a family name that begins with a small particle of its own.
bool is_joined_particle(const Page& page, std::uint32_t t, std::uint32_t end) {
  if (t >= end || !page.free(t) || page.capital(t) || page.token(t).is(text::has_digit)) return false;
  const std::string_view word = page.word(t);
  const std::size_t joint = word.find_first_of("-'");
  if (joint == std::string_view::npos || joint == 0 || joint > 3 || joint + 1 >= word.size()) return false;
  const char first = page.written(t)[page.written(t).find_first_of("-'\x99") + 1];
  const bool capital = (first >= 'A' && first <= 'Z') || (static_cast<unsigned char>(first) & 0x80U) != 0;
  return capital && (joint == 1 || lexicon::find(word.substr(0, joint)).traits.has(Trait::particle));
}

// Prin "Mark" Suparat, Colleen “Coco” Batiste: one past a nickname in marks between two names, or `t`.
std::uint32_t nickname_end(const Page& page, std::uint32_t t, std::uint32_t end) {
  const bool nickname = t + 3 < end && page.opens_quote(t) && is_name_token(page, t + 1, end) &&
                        page.opens_quote(t + 2) && is_name_token(page, t + 3, end) &&
                        !page.token(t + 2).is(text::space_before);
  return nickname ? t + 3 : t;
}

// "Girls’ Generation": a mark between two capitalised words.
bool is_inner_mark(const Page& page, std::uint32_t t, std::uint32_t end) {
  return t + 1 < end && page.is(t, "'") && !page.token(t).is(text::space_before) && is_name_token(page, t + 1, end) &&
         !page.word(t - 1).ends_with('s');
}

// "Zhao Lusi In Drama Posters": a line in capitals goes on behind the name.
bool is_preposition_of_title(const Page& page, std::uint32_t first, std::uint32_t t) {
  if (t < first + 2 || !page.capital(t) || page.token(t).is(text::all_caps)) return false;
  if (page.token(t).tag != text::Tag::adp || !page.has(t, Trait::title_small)) return false;
  return korean_name_at(page, first) != t + 1 - first && !page.has(t + 1, Trait::korean_syllable);
}

std::uint32_t run_end(const Page& page, std::uint32_t t, bool& broken) {
  const std::uint32_t end = page.end_of(t);
  std::uint32_t at = t + 1;
  while (at < end && !is_preposition_of_title(page, t, at)) {
    if (is_name_token(page, at, end) || is_joined_particle(page, at, end)) {
      ++at;
    } else if (const std::uint32_t past = nickname_end(page, at, end); past > at) {
      at = past;
    } else if (is_inner_mark(page, at, end)) {
      broken = true;
      at += 2;
    } else if (is_particle(page, at, end)) {
      std::uint32_t next = at + 1;
      while (next < at + 3 && is_particle(page, next, end)) ++next;
      if (!is_name_token(page, next, end)) break;
      at = next + 1;
    } else {
      break;
    }
  }
  return at;
}

bool is_syllable(const Page& page, std::uint32_t t, std::uint32_t end) {
  return is_name_token(page, t, end) && page.has(t, Trait::korean_syllable);
}

// A piece of a Korean name: a syllable, or what a spinner put in its place.
struct Piece {
  std::uint32_t last = 0;  // one past it; 0 where there is none
  bool damaged = false;
};

Piece piece_at(const Page& page, std::uint32_t t, std::uint32_t end) {
  if (!is_name_token(page, t, end)) return {};
  const Page::Phrase damaged = page.phrase(t, Trait::damaged);
  if (damaged.length > 0) return {t + damaged.length, true};
  const bool korean = page.has(t, Trait::korean_syllable | Trait::korean_family) || is_korean_given(page.word(t));
  return korean ? Piece{t + 1, false} : Piece{};
}

// "Web optimization Dan Ah", "Gong Quickly Younger", "Han Search engine marketing Jun": two or three pieces, of which a
// spinner damaged some but not all. Returns one past it, or `t`.
std::uint32_t spun_name_end(const Page& page, std::uint32_t t) {
  const std::uint32_t end = page.end_of(t);
  int pieces = 0;
  int damaged = 0;
  std::uint32_t at = t;
  for (Piece p = piece_at(page, at, end); p.last != 0 && pieces < 3; p = piece_at(page, at, end)) {
    ++pieces;
    damaged += p.damaged ? 1 : 0;
    at = p.last;
    const bool whole =
        at - 1 > t && !p.damaged && page.word(at - 1).size() > 4 && page.token(at - 1).is(text::hyphenated);
    if (whole) break;  // "Website positioning Won-jae"
  }
  const bool family_first = page.has(t, Trait::korean_family) || page.has(t, Trait::damaged | Trait::phrase);
  if (damaged == 0 || damaged == pieces || pieces < 2 || !family_first) return t;
  const bool words_of_a_sentence =
      pieces == 2 && page.token(t).is(text::sentence_start) && at == t + 2;  // "Solar Do …"
  return words_of_a_sentence ? t : at;
}

// "performs Web optimization Dan Ah": one lower-case word between a capitalised one and two Korean syllables, where a
// character is named. Returns one past it, or `t`.
std::uint32_t damaged_end(const Page& page, std::uint32_t t) {
  const std::uint32_t end = page.end_of(t);
  if (t == page.begin_of(t) || t + 3 >= end || !is_name_token(page, t, end)) return t;
  const bool named = page.has(t - 1, Trait::portray) || page.is(t - 1, "as") || page.is(t - 1, "is");
  if (!named || page.has(t, Trait::korean_family | Trait::title | Trait::rank)) return t;
  const bool lower = page.free(t + 1) && !page.capital(t + 1) && page.word(t + 1).size() > 3 &&
                     page.has(t + 1, Trait::english | Trait::common);
  const bool name_follows =
      is_syllable(page, t + 2, end) && is_syllable(page, t + 3, end) && !is_syllable(page, t + 4, end);
  return (lower || !page.capital(t + 1)) && !page.token(t + 1).is(text::punctuation) && name_follows ? t + 4 : t;
}

// "Tony winner Kay Wren": a prize, nobody.
bool is_prize(const Page& page, const NameRun& run) {
  static constexpr std::array<std::string_view, 4> prizes = {"tony", "emmy", "oscar", "olivier"};
  static constexpr std::array<std::string_view, 6> won = {"winner",   "winners",    "nominee",
                                                          "nominees", "nomination", "nod"};
  if (run.length() != 1 || run.last >= page.end_of(run.first)) return false;
  return std::ranges::find(prizes, page.word(run.first)) != prizes.end() &&
         std::ranges::find(won, page.word(run.last)) != won.end();
}

// "Ultimate Star Jennylyn Mercado": the name stands behind what she is called.
std::uint32_t behind_epithet(const Page& page, const NameRun& run) {
  for (std::uint32_t t = run.first; t + 2 < run.last; ++t) {
    if (page.is(t, "star") || page.is(t, "superstar")) return t + 1;
  }
  return run.first;
}

// Where a run holds a Korean name and more ("Kim Ji Won Lee Min Ho"), the name ends it.
std::uint32_t cut_korean(const Page& page, const NameRun& run) {
  const std::uint32_t length = korean_name_at(page, run.first);
  if (length == 0 || run.first + length >= run.last) return run.last;
  const bool half =
      length == 2 && page.word(run.first + 1).size() < 7 && page.has(run.first + 1, Trait::korean_syllable);
  if (half && run.length() == 3) return run.last;  // the third syllable is one that no list has, or was damaged
  const bool suffix = page.has(run.first + length, Trait::name_suffix);
  return suffix ? run.last : run.first + length;
}

// A name in a headline, where capitals tell nothing: only what the lexicons vouch for from first to last.
std::uint32_t vouched_name_at(const Page& page, std::uint32_t t) {
  const std::uint32_t end = page.end_of(t);
  if (!is_name_token(page, t, end) || !is_name_token(page, t + 1, end)) return 0;
  const std::uint32_t korean = korean_name_at(page, t);
  if (korean == 3) return page.has(t, Trait::common) && page.has(t + 1, Trait::common) ? 0 : 3;
  if (korean == 2 && page.word(t + 1).size() > 3 && !page.has(t + 1, Trait::english | Trait::common)) return 2;
  const bool plain = page.has(t, Trait::common) || page.has(t + 1, Trait::common | Trait::work_noun);
  const bool western = page.has(t, given_names) && page.has(t + 1, family_names) && !page.has(t + 1, Trait::english);
  return western && !plain ? 2 : 0;
}

}  // namespace

void read_name_runs(const Page& page, std::vector<NameRun>& out) {
  for (std::uint32_t t = 0; t < page.size();) {
    if (page.headline(t)) {
      const std::uint32_t length = vouched_name_at(page, t);
      if (length != 0) out.push_back({t, t + length, t});
      t += std::max(length, 1U);
      continue;
    }
    if (!is_name_token(page, t, page.end_of(t))) {
      ++t;
      continue;
    }
    bool broken = false;
    const std::uint32_t spun = spun_name_end(page, t);
    if (spun > t) {
      NameRun run{t, spun, t};
      run.titled = true;  // nobody else is called so
      out.push_back(run);
      t = spun;
      continue;
    }
    const std::uint32_t damaged = damaged_end(page, t);
    const std::uint32_t last = damaged > t ? damaged : run_end(page, t, broken);
    NameRun run = trimmed(page, t, last, broken);
    run.first = behind_epithet(page, run);
    if (damaged == t) run.last = cut_korean(page, run);
    if (run.first < run.last && !is_prize(page, run)) out.push_back(run);
    t = std::max(run.last, t + 1);
  }
}

}  // namespace backlot::mentions
