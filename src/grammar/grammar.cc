#include "backlot/grammar/grammar.h"

#include "backlot/grammar/program.h"
#include "backlot/grammar/rule_parser.h"

#include <algorithm>

namespace backlot::grammar {

int Classes::find(std::string_view name) const {
  const auto found = std::ranges::find(names, name);
  return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

const Capture* Match::get(std::string_view name) const {
  for (const Capture& capture : captures) {
    if (rule->captures[capture.name] == name) return &capture;
  }
  return nullptr;
}

Result<Grammar> Grammar::compile(std::span<const Source> sources, const Classes& classes) {
  if (classes.names.size() > max_classes) return fail(ErrorCode::too_large, "more than 64 classes");
  auto parsed = parse_rules(sources, classes);
  if (!parsed) return std::unexpected(std::move(parsed.error()));
  return Grammar(std::make_shared<const Program>(std::move(*parsed), classes));
}

const std::vector<Rule>& Grammar::rules() const { return program_->rules(); }
const Classes& Grammar::classes() const { return program_->classes(); }

}  // namespace backlot::grammar
