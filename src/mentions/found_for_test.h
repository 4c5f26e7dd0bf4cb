// For tests: what the finder makes of a few sentences, as words.
#pragma once

#include "backlot/mentions/finder.h"
#include "backlot/text/analyzer.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace backlot::mentions {

using Names = std::vector<std::string>;

class Found {
 public:
  // Each line is a segment; those of `titles` come first and are headlines.
  explicit Found(std::string source, std::string titles = {})
      : source_(titles.empty() ? std::move(source) : titles + "\n" + source) {
    std::vector<text::Segment> segments;
    for (std::uint32_t begin = 0; begin < source_.size();) {
      const auto end = static_cast<std::uint32_t>(std::min(source_.find('\n', begin), source_.size()));
      if (end > begin) segments.push_back({{begin, end}, begin < titles.size()});
      begin = end + 1;
    }
    analyzer().analyze(source_, segments, text);
    Finder().find(text, mentions);
  }
  Found(const Found&) = delete;
  Found& operator=(const Found&) = delete;

  // Entities of a kind, by their names, sorted.
  Names names(Kind kind) const {
    Names out;
    for (const Entity& e : mentions.entities) {
      if (e.kind == kind) out.push_back(e.name);
    }
    std::ranges::sort(out);
    return out;
  }
  // Mentions of a kind, as printed, in order.
  Names printed(Kind kind) const {
    Names out;
    for (const Mention& m : mentions.all) {
      if (m.kind == kind) out.emplace_back(text.written(m.first, m.last));
    }
    return out;
  }
  // The mentions of the entity of that name, as printed.
  Names printed_of(std::string_view name) const {
    Names out;
    for (const Entity& e : mentions.entities) {
      if (e.name != name) continue;
      for (const std::uint32_t m : e.mentions)
        out.emplace_back(text.written(mentions.all[m].first, mentions.all[m].last));
    }
    return out;
  }
  const Entity* entity(std::string_view name) const {
    const auto found = std::ranges::find(mentions.entities, name, &Entity::name);
    return found == mentions.entities.end() ? nullptr : &*found;
  }
  // The first time of a kind; a default one where there is none.
  Time time(Kind kind) const {
    for (const Mention& m : mentions.all) {
      if (m.kind == kind) return mentions.times[m.value];
    }
    return {};
  }
  std::vector<double> numbers(Kind kind) const {
    std::vector<double> out;
    for (const Mention& m : mentions.all) {
      if (m.kind == kind) out.push_back(mentions.numbers[m.value]);
    }
    return out;
  }

  text::Text text;
  Mentions mentions;

 private:
  static const text::Analyzer& analyzer() {
    static const text::Analyzer shipped = *text::Analyzer::shipped();
    return shipped;
  }
  std::string source_;
};

}  // namespace backlot::mentions
