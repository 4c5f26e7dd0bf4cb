#include "backlot/unspin/usual_phrases.h"

#include <charconv>
#include <ranges>

namespace backlot::unspin {

UsualPhrases::UsualPhrases(std::string_view tsv) {
  for (const auto part : std::views::split(tsv, '\n')) {
    const std::string_view line(part);
    const std::size_t tab = line.find('\t');
    if (line.starts_with('#') || tab == std::string_view::npos) continue;
    std::uint32_t times = 0;
    std::from_chars(line.data() + tab + 1, line.data() + line.size(), times);
    if (times > 0 && times <= 1'000'000) table_.insert(key_of(words_of(line.substr(0, tab))), times);
  }
}

}  // namespace backlot::unspin
