#include "backlot/grammar/alphabet.h"
#include "backlot/grammar/automaton.h"
#include "backlot/grammar/program.h"
#include "backlot/grammar/runner.h"

#include <algorithm>

namespace backlot::grammar {
namespace {

// The tables of a thread are bounded by both together. 130 articles fill 5 MB of them with some 300 rules, half of it
// in the first 20; filling them takes 30 ms, so that they should not be emptied often.
constexpr std::size_t alphabet_bytes = 8U << 20;
constexpr std::size_t automaton_bytes = 24U << 20;

void shift(Match& match, std::uint32_t offset) {
  match.first += offset;
  match.last += offset;
  for (Capture& capture : match.captures) {
    capture.first += offset;
    capture.last += offset;
  }
}

}  // namespace

struct Matcher::State {
  explicit State(const Program& p)
      : program(p), alphabet(p.conditions()), automaton(p, alphabet, automaton_bytes), runner(p, alphabet) {}
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  void match(std::span<const Item> items, std::uint32_t offset, std::vector<Match>& out);

  const Program& program;
  Alphabet alphabet;
  Automaton automaton;
  Runner runner;
  std::vector<Symbol> symbols;
  std::vector<std::uint32_t> parts;
};

void Matcher::State::match(std::span<const Item> items, std::uint32_t offset, std::vector<Match>& out) {
  if (alphabet.bytes() > alphabet_bytes) {
    alphabet.clear();
    automaton.clear();
  }
  alphabet.symbols(items, symbols);
  automaton.read(symbols, parts);
  const std::size_t before = out.size();
  const auto rule_of = [&](std::uint32_t part) { return program.parts()[part].rule; };
  for (auto begin = parts.begin(); begin != parts.end();) {
    const std::uint32_t rule = rule_of(*begin);
    const auto end = std::find_if(begin, parts.end(), [&](std::uint32_t part) { return rule_of(part) != rule; });
    runner.run({begin, end}, symbols, out);
    begin = end;
  }
  if (offset == 0) return;
  for (std::size_t i = before; i < out.size(); ++i) shift(out[i], offset);
}

Matcher::Matcher(const Grammar& grammar) : state_(std::make_unique<State>(grammar.program())) {}
Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;

void Matcher::match(std::span<const Item> items, std::vector<Match>& out) {
  for (std::size_t at = 0; at < items.size(); at += max_row) {
    const std::size_t size = std::min(max_row, items.size() - at);
    state_->match(items.subspan(at, size), static_cast<std::uint32_t>(at), out);
  }
}

}  // namespace backlot::grammar
