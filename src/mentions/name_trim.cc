#include "backlot/mentions/name_trim.h"

#include "backlot/mentions/name_shape.h"

#include <string_view>

namespace backlot::mentions {
namespace {

constexpr Traits any_name = given_names | family_names;

// "Toronto-based", "London-born", "Bean-like"
bool is_origin(std::string_view word) {
  return word.ends_with("-based") || word.ends_with("-born") || word.ends_with("-like") || word.ends_with("-trained");
}

// "Award-winner", "Emmy-nominated"
bool is_honour(std::string_view word) {
  return word.ends_with("-winner") || word.ends_with("-winning") || word.ends_with("-nominee") ||
         word.ends_with("-nominated");
}

// "binge-watch", not "ye-rin" or "mary-kate"
bool ends_in_plain_word(std::string_view word) {
  const std::size_t joint = word.find('-');
  if (joint == std::string_view::npos) return false;
  const auto traits = [](std::string_view part) { return lexicon::find(part).traits; };
  constexpr Traits names = any_name | Trait::korean_syllable | Trait::korean_family;
  const std::string_view last = word.substr(joint + 1);
  return last.size() > 3 && traits(last).any(Trait::english | Trait::common) && !traits(last).any(names) &&
         !traits(word.substr(0, joint)).any(names);
}

Gender gender_of(Traits traits) {
  if (traits.has(Trait::female) == traits.has(Trait::male)) return Gender::unknown;
  return traits.has(Trait::female) ? Gender::female : Gender::male;
}

class Trimmer {
 public:
  Trimmer(const Page& page, std::uint32_t first, std::uint32_t last, bool broken) : page_(page) {
    run_.first = run_.rank_first = first;
    run_.last = last;
    run_.broken = broken;
  }

  // The run without what does not belong to a name, and where the next run may start.
  NameRun trim() {
    drop_honour();
    while (run_.first < run_.last && (drop_title() || drop_rank() || drop_word() || drop_grand())) {
    }
    drop_tail();
    if (!ranked_) run_.rank_first = run_.first;
    note_role_before();
    return run_;
  }

 private:
  bool alone() const { return run_.first + 1 >= run_.last; }

  void say(Traits traits) {
    run_.titled = true;
    if (const Gender g = gender_of(traits); g != Gender::unknown) run_.gender = g;
  }

  // "Emmy Award-winner Kay Wren": all before it is what she won.
  void drop_honour() {
    for (std::uint32_t t = run_.first; t + 1 < run_.last; ++t) {
      if (page_.token(t).is(text::hyphenated) && is_honour(page_.word(t))) run_.first = run_.rank_first = t + 1;
    }
  }

  bool drop_title() {
    const Page::Phrase found = page_.phrase(run_.first, Trait::title);
    if (found.length == 0 || found.length >= run_.length()) return false;
    if (page_.has(run_.first, any_name) && !page_.word(run_.first).ends_with('.') &&
        korean_name_at(page_, run_.first) != 0)
      return false;
    say(found.word->traits);
    run_.first += found.length;
    return true;
  }

  bool drop_rank() {
    const Page::Phrase found = page_.phrase(run_.first, Trait::rank);
    if (found.length == 0 || found.length >= run_.length()) return false;
    if (page_.has(run_.first, any_name) && name_likeness(page_, run_.first, run_.last) > 3) return false;
    if (!ranked_) run_.rank_first = run_.first;
    ranked_ = true;
    say(found.word->traits);
    run_.first += found.length;
    return true;
  }

  // "Grand Prince Yi Han", "Chief State Councillor Kim": plain words before a rank belong to the rank.
  bool drop_grand() {
    for (std::uint32_t t = run_.first + 1; t + 1 < run_.last && t < run_.first + 3; ++t) {
      if (page_.has(t - 1, any_name | Trait::korean_syllable) || !page_.has(t - 1, Trait::english | Trait::common))
        return false;
      if (!page_.has(t, Trait::rank | Trait::title) || page_.has(t, any_name)) continue;
      if (!ranked_) run_.rank_first = run_.first;
      ranked_ = true;
      say(page_.known(t).traits);
      run_.first = t + 1;
      return true;
    }
    return false;
  }

  // "When Yoon", "Veteran Boo Yeong Ja", "Thai Phan": words that are no names, at the start of the sentence or such as
  // stand before names.
  bool drop_word() {
    const std::uint32_t t = run_.first;
    if (ranked_ || alone() || page_.is(t + 1, "'")) return false;
    const Traits traits = page_.known(t).traits;
    if (page_.token(t).is(text::sentence_start)) {
      if (run_.length() == 4 && korean_name_at(page_, t + 1) == 3 && !traits.any(any_name | Trait::korean_syllable))
        return ++run_.first, true;  // "Paralegal Pil Ji Sun"
      const bool syllables = traits.has(Trait::korean_syllable) && page_.has(t + 1, Trait::korean_syllable);
      const bool given_name = syllables && run_.length() == 2 && !traits.has(Trait::common);  // "Da Jung argues"
      if (traits.any(Trait::common | Trait::title_small) && !given_name) {
        if (starts_korean_name(t)) return false;
        return ++run_.first, true;
      }
      const bool plain = traits.any(Trait::english | Trait::person_noun) && !traits.any(any_name);
      const text::Tag tag = page_.token(t).tag;
      const bool no_noun = tag != text::Tag::propn && tag != text::Tag::noun && tag != text::Tag::x;
      if (plain && name_likeness(page_, t + 1, run_.last) > 0 && (run_.length() > 2 || no_noun))
        return ++run_.first, true;
    }
    if (is_origin(page_.word(t)) && page_.token(t).is(text::hyphenated)) return ++run_.first, true;
    const bool starts = page_.token(t).is(text::sentence_start);
    if (starts && run_.length() > 2 && ends_in_plain_word(page_.word(t)) && name_likeness(page_, t + 1, run_.last) > 2)
      return ++run_.first, true;  // "Binge-watch Nam Ji Hyuk"
    if (traits.any(Trait::person_noun | Trait::title) && !traits.any(any_name) && run_.length() > 2 &&
        name_likeness(page_, t + 1, run_.last) > 2)
      return say(traits), ++run_.first, true;
    const bool branch = traits.any(Trait::work_noun | Trait::genre) && !traits.any(any_name) && run_.length() > 2;
    if (branch && name_likeness(page_, t + 1, run_.last) > 2)
      return ++run_.first, true;  // "President of Drama Ida Roe"
    const bool describes =
        (traits.has(Trait::demonym) ||
         (starts && traits.any(Trait::genre | Trait::person_noun | Trait::work_noun | Trait::kin))) &&
        !traits.any(any_name);
    if (describes && name_likeness(page_, t + 1, run_.last) > 0) return ++run_.first, true;
    return false;
  }

  // "So Ju Yeon", "Do Geum Hwa": the first word is a family name after all where exactly a given name follows.
  bool starts_korean_name(std::uint32_t t) const {
    if (run_.length() == 3 && page_.has(t, Trait::korean_family) && page_.has(t + 1, Trait::korean_syllable)) {
      const bool shorter_name = page_.has(t + 1, Trait::korean_family) && page_.word(t + 2).size() > 3 &&
                                !page_.has(t + 2, Trait::korean_syllable) && is_korean_given(page_.word(t + 2));
      return !shorter_name;  // "So Kim Jiwon"
    }
    const std::uint32_t length = korean_name_at(page_, t);
    if (length == 0 || length != run_.length()) return false;
    const std::uint32_t shorter = korean_name_at(page_, t + 1);
    return shorter == 0 || shorter + 1 != length || page_.word(t + 2).size() < 4;
  }

  void drop_tail() {
    while (run_.last > run_.first + 1) {
      const Traits traits = page_.known(run_.last - 1).traits;
      const bool honorific = traits.has(Trait::title) && !traits.any(any_name);
      if (!honorific) break;
      say(traits);
      --run_.last;
    }
  }

  // "the rapper Odd Monday", "her sister Hacer", "trot singer Ko Bit Na"
  void note_role_before() {
    const std::uint32_t t = run_.rank_first;
    if (t == page_.begin_of(t) || page_.token(t - 1).is(text::punctuation)) return;
    constexpr Traits roles = Trait::title | Trait::rank | Trait::person_noun | Trait::kin;
    if (page_.has(t - 1, roles) && !page_.has(t - 1, Trait::number) &&
        (!page_.capital(t - 1) || page_.token(t - 1).is(text::sentence_start)))
      say(page_.known(t - 1).traits);
  }

  const Page& page_;
  NameRun run_;
  bool ranked_ = false;
};

}  // namespace

NameRun trimmed(const Page& page, std::uint32_t first, std::uint32_t last, bool broken) {
  return Trimmer(page, first, last, broken).trim();
}

}  // namespace backlot::mentions
