#include "backlot/unspin/shipped.h"

extern "C" {
extern const char backlot_substitutions_begin;
extern const char backlot_substitutions_end;
extern const char backlot_stand_ins_begin;
extern const char backlot_stand_ins_end;
extern const char backlot_usual_begin;
extern const char backlot_usual_end;
extern const char backlot_titles_begin;
extern const char backlot_titles_end;
}

namespace backlot::unspin {
namespace {

// A mistake in the table leaves it empty; shipped_test.cc fails then.
Substitutions read(const char* begin, const char* end, const char* name) {
  auto table = Substitutions::parse({begin, end}, name);
  return table ? *std::move(table) : Substitutions();
}

}  // namespace

const Substitutions& shipped_substitutions() {
  static const Substitutions table =
      read(&backlot_substitutions_begin, &backlot_substitutions_end, "substitutions.tsv");
  return table;
}

const Substitutions& shipped_stand_ins() {
  static const Substitutions table = read(&backlot_stand_ins_begin, &backlot_stand_ins_end, "syllables.tsv");
  return table;
}

const UsualPhrases& shipped_usual_phrases() {
  static const UsualPhrases phrases({&backlot_usual_begin, &backlot_usual_end});
  return phrases;
}

const TitleWords& shipped_title_words() {
  static const TitleWords words({&backlot_titles_begin, &backlot_titles_end});
  return words;
}

}  // namespace backlot::unspin
