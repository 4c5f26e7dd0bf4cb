#include "backlot/names/works.h"

#include "backlot/names/letters.h"
#include "backlot/names/work_title.h"

#include <set>

namespace backlot::names {
namespace {

bool contradict(int a, int b) { return a != 0 && b != 0 && a != b; }

Verdict compare_whole(const WorkTitle& a, const WorkTitle& b, std::string_view a_text, std::string_view b_text) {
  if (letters_of_name(a_text) == letters_of_name(b_text)) return {1, "the same letters"};
  if (a.season != b.season) return {0.9, "a season is named"};
  if (a.year != b.year) return {0.9, "a year is named"};
  if (a.other != b.other) return {0.95, "a translation in brackets"};
  return {0.95, "they differ in an article, “and”, or how a number is written"};
}

// A subtitle that only one has, or that begins alike.
Verdict compare_subtitles(const WorkTitle& a, const WorkTitle& b) {
  if (a.subtitle.empty() || b.subtitle.empty()) return {0.15, "a subtitle is left out"};
  return {0.02, "their subtitles differ"};
}

bool is_translation(const WorkTitle& a, const WorkTitle& b) {
  return (!a.other.empty() && a.other == b.whole()) || (!b.other.empty() && b.other == a.whole());
}

}  // namespace

Verdict compare_works(std::string_view a_text, std::string_view b_text) {
  const WorkTitle a = read_title(a_text);
  const WorkTitle b = read_title(b_text);
  if (a.main.empty() || b.main.empty()) return {};
  if (contradict(a.year, b.year)) return {0.02, "their years differ"};
  if (a.whole() == b.whole()) return compare_whole(a, b, a_text, b_text);
  if (is_translation(a, b)) return {0.95, "one is the translation that the other names"};
  if (a.main == b.main) return compare_subtitles(a, b);
  return {};
}

std::vector<std::string> keys_of_work(std::string_view text) {
  const WorkTitle title = read_title(text);
  std::set<std::string> keys;
  for (const std::string& key : {title.whole(), title.main, title.other}) {
    if (!key.empty()) keys.insert(key);
  }
  return {keys.begin(), keys.end()};
}

Verdict compare_groups(std::string_view a_text, std::string_view b_text) {
  if (letters_of_name(a_text) == letters_of_name(b_text)) return {1, "the same letters"};
  if (read_title(a_text).whole() == read_title(b_text).whole()) return {0.9, "they differ in an article or “and”"};
  return {};
}

std::vector<std::string> keys_of_group(std::string_view name) {
  const std::string key = read_title(name).whole();
  return key.empty() ? std::vector<std::string>{} : std::vector{key};
}

}  // namespace backlot::names
