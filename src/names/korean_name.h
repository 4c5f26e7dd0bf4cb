// A Korean name in Latin letters, and the Hangul it may stand for.
//
//   KoreanName::read("Yim Si-wan").usual()                                        // 임시완
//   agreement(KoreanName::read("Yim Si-wan"), KoreanName::read("Im Siwan"))       // 0.9…: both may be 임시완
//   agreement(KoreanName::read("Kim Min-jung"), KoreanName::read("Kim Min Joong"))  // 0.4: 정, but 중 is written so,
//   too
//
// A name is a family name and one to four syllables, the family name first or last, syllables apart, hyphenated or
// joined; or syllables without a family name. Where syllables meet, sounds may be written as they change ("Seori" for
// 설이, "Sulli" for 설리). All of it is weighed: how usual a family name, a syllable, a spelling and an order are, and
// that it may be no Korean name at all.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace backlot::names {

class KoreanName {
 public:
  // `name` in Latin letters or in Hangul, without anything beside the name (person_name.h).
  static KoreanName read(std::string_view name);

  // One way to read it: for each syllable (the family name counts as one) what it may be.
  struct Syllable {
    std::string hangul;
    float probability = 0;
  };
  struct Reading {
    bool has_family = false;
    std::vector<std::vector<Syllable>> syllables;  // the family name first, however it was written
    double probability = 0;
  };

  // Most likely first. Their probabilities add up to that of its being a Korean name.
  const std::vector<Reading>& readings() const { return readings_; }
  double probability() const;  // that it is one
  std::string usual() const;   // the Hangul it most likely stands for; empty where it is no Korean name

  // Hangul it stands for with at least this probability, most likely first, a dozen at most.
  std::vector<std::string> likely(double at_least) const;

  // What names are found by (people.h): all romanisations of a name have one in common. Of each likely reading the
  // family name and the consonants of the rest, without what romanisations confuse: 임시완, 림서윤 "임SN", "림SN"; and
  // the consonants alone, after "-" for a whole name and "~" for a given name.
  std::set<std::string> keys() const;

 private:
  std::vector<Reading> readings_;
};

// How far both stand for the same Hangul, 0…1: the cosine of what each may stand for, times the probability that both
// are Korean names. 1 where every reading of the one is as likely for the other, however many there are: two writers
// who both print "jung" leave open the same question. The product of the probabilities alone found .77 of the pairs of
// bench/identity.py at a precision of .998, this one .95 at .998.
double agreement(const KoreanName& a, const KoreanName& b);
// The same for `alone`, which has no family name, and the given name of `whole`.
double agreement_of_given(const KoreanName& alone, const KoreanName& whole);

}  // namespace backlot::names
