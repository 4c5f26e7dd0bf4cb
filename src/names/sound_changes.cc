#include "backlot/names/sound_changes.h"

#include <array>
#include <string_view>

namespace backlot::names {
namespace {

// `written` stands for a syllable that ends in `left` before one that begins with `right`.
struct Change {
  std::string_view written;
  std::string_view left;
  std::string_view right;
  bool before_vowel;
};

constexpr double share_of_changed = 0.05;

constexpr std::array<Change, 17> changes = {{
    {"g", "k", "", true},  // linking: 석아, "Seoga"
    {"b", "p", "", true},  // 섭이, "Seobi"
    {"d", "t", "", true},
    {"r", "l", "", true},      // 설아, "Seora"
    {"ngn", "k", "n", false},  // nasals: 백남, "Baengnam"
    {"ngn", "k", "r", false},
    {"ngn", "ng", "r", false},  // 승룡, "Seungnyong"
    {"ngm", "k", "m", false},
    {"mn", "p", "n", false},
    {"mn", "m", "r", false},
    {"mm", "p", "m", false},
    {"nn", "t", "n", false},
    {"nn", "n", "r", false},
    {"ll", "n", "r", false},  // liquids: 진리, "Jilli"; 설리, "Sulli"
    {"ll", "l", "r", false},
    {"kk", "k", "g", false},
    {"ngy", "k", "y", false},
}};

bool is_vowel(char c) { return std::string_view("aeiouyw").contains(c); }

bool applies(const Change& change, const GivenLetters& given, std::size_t at) {
  const std::string_view rest = std::string_view(given.letters).substr(at);
  if (at == 0 || !rest.starts_with(change.written)) return false;
  if (!change.before_vowel) return true;
  return is_vowel(given.letters[at - 1]) && rest.size() > change.written.size() &&
         is_vowel(rest[change.written.size()]);
}

GivenLetters undone(const Change& change, const GivenLetters& given, std::size_t at) {
  const std::size_t end = at + change.written.size();
  const std::size_t now = change.left.size() + change.right.size();
  GivenLetters form;
  form.letters = given.letters.substr(0, at).append(change.left).append(change.right) + given.letters.substr(end);
  for (const std::size_t b : given.breaks) {
    if (b <= at)
      form.breaks.push_back(b);
    else if (b >= end)
      form.breaks.push_back(b - change.written.size() + now);
  }
  form.breaks.push_back(at + change.left.size());
  std::ranges::sort(form.breaks);
  return form;
}

}  // namespace

std::vector<SoundChange> unchanged_forms(const GivenLetters& written) {
  std::vector<SoundChange> forms{{written, 1}};
  for (std::size_t at = 1; at < written.letters.size(); ++at) {
    for (const Change& change : changes) {
      if (applies(change, written, at)) forms.push_back({undone(change, written, at), share_of_changed});
    }
  }
  return forms;
}

}  // namespace backlot::names
