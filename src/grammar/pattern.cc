#include "backlot/grammar/pattern.h"

#include <algorithm>
#include <utility>

namespace backlot::grammar {
namespace {

constexpr std::uint64_t size_ceiling = 1U << 30;

std::uint32_t saturated(std::uint64_t size) { return static_cast<std::uint32_t>(std::min(size, size_ceiling)); }

std::shared_ptr<Pattern> made_of(Pattern::Kind kind, std::vector<PatternPtr> parts) {
  auto made = std::make_shared<Pattern>();
  made->kind = kind;
  std::uint64_t size = 1;
  for (const PatternPtr& part : parts) {
    made->captures |= part->captures;
    made->empty_first |= part->empty_first;
    made->depth = std::max(made->depth, part->depth + 1);
    size += part->size + 1;
  }
  made->size = saturated(size);
  made->parts = std::move(parts);
  return made;
}

bool is_item(const PatternPtr& pattern) { return pattern->kind == Pattern::Kind::item; }
bool is_nullable(const PatternPtr& pattern) { return pattern->nullable; }

}  // namespace

PatternPtr item(ConditionPtr condition) {
  auto made = made_of(Pattern::Kind::item, {});
  made->depth = condition->depth;
  made->condition = std::move(condition);
  return made;
}

PatternPtr anchor(Pattern::Kind start_or_end) {
  auto made = made_of(start_or_end, {});
  made->nullable = true;
  return made;
}

PatternPtr sequence(std::vector<PatternPtr> parts) {
  if (parts.size() == 1) return std::move(parts.front());
  auto made = made_of(Pattern::Kind::sequence, std::move(parts));
  made->nullable = std::ranges::all_of(made->parts, is_nullable);
  return made;
}

PatternPtr choice(std::vector<PatternPtr> parts) {
  if (parts.size() == 1) return std::move(parts.front());
  if (std::ranges::all_of(parts, is_item)) {
    std::vector<ConditionPtr> conditions;
    for (const PatternPtr& part : parts) conditions.push_back(part->condition);
    return item(either(std::move(conditions)));
  }
  auto made = made_of(Pattern::Kind::choice, std::move(parts));
  made->nullable = std::ranges::any_of(made->parts, is_nullable);
  made->empty_first |= std::any_of(made->parts.begin(), made->parts.end() - 1, is_nullable);
  return made;
}

PatternPtr repeat(PatternPtr part, std::uint32_t min, std::uint32_t max, bool lazy) {
  const std::uint64_t copies = max == Pattern::unbounded ? min + std::uint64_t{1} : std::max<std::uint64_t>(max, 1);
  const std::uint64_t size = copies * (std::uint64_t{part->size} + 2);
  std::vector<PatternPtr> parts;
  parts.push_back(std::move(part));
  auto made = made_of(Pattern::Kind::repeat, std::move(parts));
  made->min = min;
  made->max = max;
  made->lazy = lazy;
  made->empty_first |= lazy;
  made->nullable = min == 0 || made->parts.front()->nullable;
  made->size = saturated(size);
  return made;
}

PatternPtr capture(std::string name, PatternPtr part) {
  std::vector<PatternPtr> parts;
  parts.push_back(std::move(part));
  auto made = made_of(Pattern::Kind::capture, std::move(parts));
  made->name = std::move(name);
  made->nullable = made->parts.front()->nullable;
  made->captures = true;
  return made;
}

void collect_captures(const Pattern& pattern, std::vector<std::string>& names) {
  if (!pattern.captures) return;
  if (pattern.kind == Pattern::Kind::capture && std::ranges::find(names, pattern.name) == names.end())
    names.push_back(pattern.name);
  for (const PatternPtr& part : pattern.parts) collect_captures(*part, names);
}

}  // namespace backlot::grammar
