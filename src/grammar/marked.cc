#include "backlot/grammar/marked.h"

#include <utility>

namespace backlot::grammar {
namespace {

bool is_name_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_'; }

// Reads "[person, lead:" at `at`, moving behind the colon and spaces; no classes (and `at` kept) where none stands
// there.
std::vector<std::string> read_opening(std::string_view s, std::size_t& at) {
  std::vector<std::string> classes(1);
  std::size_t i = at + 1;
  for (; i < s.size() && s[i] != ':'; ++i) {
    if (is_name_letter(s[i])) {
      classes.back().push_back(s[i]);
    } else if (s[i] == ' ' || s[i] == ',') {
      if (!classes.back().empty()) classes.emplace_back();
    } else {
      return {};
    }
  }
  if (classes.back().empty()) classes.pop_back();
  if (i == s.size() || classes.empty()) return {};
  for (++i; i < s.size() && s[i] == ' ';) ++i;
  at = i;
  return classes;
}

}  // namespace

Result<Marked> read_marks(std::string_view sentence) {
  Marked out;
  for (std::size_t at = 0; at < sentence.size();) {
    std::vector<std::string> classes;
    if (sentence[at] == '[') classes = read_opening(sentence, at);
    if (classes.empty()) {
      out.text.push_back(sentence[at++]);
      continue;
    }
    const std::size_t close = sentence.find(']', at);
    const std::string shown = "the mark [" + classes.front() + ": …]";
    if (close == std::string_view::npos) return fail(ErrorCode::invalid, shown + " is not closed with ']'");
    const std::string_view words = sentence.substr(at, close - at);
    if (words.find_first_not_of(' ') == std::string_view::npos)
      return fail(ErrorCode::invalid, shown + " holds no words");
    if (words.contains('[')) return fail(ErrorCode::invalid, shown + " holds another mark");
    const auto begin = static_cast<std::uint32_t>(out.text.size());
    out.text += words;
    out.marks.push_back({{begin, static_cast<std::uint32_t>(out.text.size())}, std::move(classes)});
    at = close + 1;
  }
  return out;
}

}  // namespace backlot::grammar
