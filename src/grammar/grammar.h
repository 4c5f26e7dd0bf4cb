// Rules over token patterns: parsed, checked, compiled to one automaton, frozen.
//
//   Classes classes({"person", "work", "network"});
//   auto rules = Grammar::compile({{"cast.rules", text}}, classes);      // Error with file, line and column
//   Matcher matcher(*rules);                                             // per thread
//   std::vector<Match> matches;
//   matcher.match(items, matches);                                       // one sentence
//   for (const Match& m : matches) use(m.rule->fact, m.get("actor"));
//
// The language is described in docs/rules.md. A Grammar is immutable and may be shared by threads; a Matcher holds the
// scratch memory of one thread.
//
// How it matches: items become symbols, by which conditions hold of them (alphabet.h); what a sentence holds says which
// rules it may match (candidates.h), at no cost for the others; these are read once as one automaton whose states are
// made when they are needed (automaton.h); and those that match are run by themselves for their captures (runner.h).
// What a match is, is defined by a slow and obvious matcher (oracle.h), to which tests hold all this.
#pragma once

#include "backlot/grammar/item.h"
#include "backlot/result/result.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace backlot::grammar {

// The names of the classes a rule may use, in the caller's numbering (at most max_classes).
struct Classes {
  std::vector<std::string> names;
  // -1 where there is none.
  int find(std::string_view name) const;

  static void visit(auto& archive, auto& self) { archive(self.names); }
};

struct Source {
  std::string file;  // as shown in errors and by `why`
  std::string text;
};

// An example of a rule file: a sentence and what the rule must (or must not) make of it.
struct Example {
  bool positive = true;
  std::string sentence;  // with [class: words] around what the classes are to be taken for granted
  std::vector<std::pair<std::string, std::string>> expected;  // field, words; positive examples only
  std::uint32_t line = 0;
};

// A fact that a match makes: its kind and the fields that are constant or renamed.
struct Making {
  std::string kind;                                            // "cast"
  std::vector<std::pair<std::string, std::string>> constants;  // status = confirmed
  std::vector<std::pair<std::string, std::string>> renames;    // field = $capture

  static void visit(auto& archive, auto& self) { archive(self.kind, self.constants, self.renames); }
};

struct Rule {
  std::string name;  // "cast.stars-as": the file's stem, a dot, the rule's own name
  std::string file;
  std::uint32_t line = 0;
  std::string note;
  float weight = 1.0F;  // how far the rule is to be believed, 0…1
  std::vector<Making> makes;
  std::vector<std::string> captures;  // names; a Match refers to them by index
  std::vector<Example> examples;      // none in a Grammar that was loaded

  static void visit(auto& archive, auto& self) {
    archive(self.name, self.file, self.line, self.note, self.weight, self.makes, self.captures);
  }
};

// One capture: items [first, last) of the sentence that was matched. A capture inside a repeated part may be there
// several times, in order.
struct Capture {
  std::uint32_t name = 0;  // index into Rule::captures
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

struct Match {
  const Rule* rule = nullptr;
  std::uint32_t first = 0;  // items [first, last), without left and right context
  std::uint32_t last = 0;
  std::vector<Capture> captures;

  // The first capture of that name, or nullptr.
  const Capture* get(std::string_view name) const;
};

class Program;  // the compiled patterns (program.h)

class Grammar {
 public:
  // Reads and compiles all sources together. Lists and macros of one file are seen by those after it; a file may define
  // a name of its own that an earlier one has, which then holds in that file only.
  // Errors: `invalid` with file, line and column, and what was expected there.
  static Result<Grammar> compile(std::span<const Source> sources, const Classes& classes);

  // The compiled rules as bytes that load() reads in a small part of the time that compile() takes: for rules that are
  // built into the program. The same rules give the same bytes. Examples are left out.
  std::string save() const;
  // Error: `incompatible` for bytes that save() of this version of the code did not write. Rules that were saved are as
  // they were compiled; the bytes are not needed after the call.
  static Result<Grammar> load(std::string_view image);

  const std::vector<Rule>& rules() const;
  const Classes& classes() const;
  const Program& program() const { return *program_; }

 private:
  explicit Grammar(std::shared_ptr<const Program> program) : program_(std::move(program)) {}
  std::shared_ptr<const Program> program_;
};

// Finds matches; one a thread. Borrows the Grammar, which must outlive it. Its tables hold at most about 32 MB.
class Matcher {
 public:
  static constexpr std::size_t max_row = 1024;

  explicit Matcher(const Grammar& grammar);
  ~Matcher();
  Matcher(Matcher&&) noexcept;
  Matcher& operator=(Matcher&&) noexcept;

  // Appends the matches in one sentence to `out`, by rule in the order of the sources, each rule's from left to right
  // without overlap. Where a pattern can match in several ways the first alternative and the longest repetition win
  // (the lazy forms *? +? ?? prefer the shortest), as in Perl. Linear in the items where no rule matches; a rule that
  // does costs its size times the items for each match. A row of more than max_row items is read in pieces of that
  // length, each as a sentence of its own, the matches ordered by piece.
  void match(std::span<const Item> items, std::vector<Match>& out);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace backlot::grammar
