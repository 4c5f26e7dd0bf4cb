#include "backlot/grammar/oracle.h"
#include "backlot/grammar/program.h"

namespace backlot::grammar {

struct Matcher::State {
  const Program* program = nullptr;
};

Matcher::Matcher(const Grammar& grammar) : state_(std::make_unique<State>()) { state_->program = &grammar.program(); }
Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;

void Matcher::match(std::span<const Item> items, std::vector<Match>& out) {
  const std::size_t before = out.size();
  Oracle oracle(state_->program->parsed);
  oracle.match(items, out);
  // The oracle's matches name the parsed rules; callers compare with Grammar::rules().
  for (std::size_t i = before; i < out.size(); ++i) {
    for (std::size_t r = 0; r < state_->program->parsed.size(); ++r) {
      if (out[i].rule == &state_->program->parsed[r].rule) {
        out[i].rule = &state_->program->rules[r];
        break;
      }
    }
  }
}

}  // namespace backlot::grammar
