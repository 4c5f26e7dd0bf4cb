#include "backlot/grammar/oracle.h"

#include <algorithm>
#include <optional>
#include <string>

namespace backlot::grammar {
namespace {

// What remains to be matched after a part: called with the place the part ended at.
class Continuation {
 public:
  template <class F>
  Continuation(const F& f)  // NOLINT(google-explicit-constructor): made from a lambda that outlives the call
      : object_(&f), call_([](const void* object, std::size_t at) { return (*static_cast<const F*>(object))(at); }) {}
  bool operator()(std::size_t at) const { return call_(object_, at); }

 private:
  const void* object_;
  bool (*call_)(const void*, std::size_t);
};

struct Field {
  const std::string* name;
  std::size_t first;
  std::size_t last;
};

// Walks one pattern over one sentence; fields are kept as long as the path they stand on may still succeed.
class Walk {
 public:
  explicit Walk(std::span<const Item> items) : items_(items) {}

  std::vector<Field> fields;

  bool run(const Pattern& p, std::size_t at, const Continuation& next) {
    if (gave_up_ || ++steps_ > Oracle::max_steps || depth_ == Oracle::max_depth) {
      gave_up_ = true;
      return false;
    }
    ++depth_;
    const bool matched = run_kind(p, at, next);
    --depth_;
    return matched;
  }
  bool gave_up() const { return gave_up_; }

 private:
  bool run_kind(const Pattern& p, std::size_t at, const Continuation& next) {
    switch (p.kind) {
      case Pattern::Kind::item: return at < items_.size() && holds(*p.condition, items_[at]) && next(at + 1);
      case Pattern::Kind::start: return at == 0 && next(at);
      case Pattern::Kind::end: return at == items_.size() && next(at);
      case Pattern::Kind::sequence: return run_sequence(p, 0, at, next);
      case Pattern::Kind::choice:
        return std::ranges::any_of(p.parts, [&](const PatternPtr& part) { return run(*part, at, next); });
      case Pattern::Kind::repeat: return run_repeat(p, 0, at, next);
      case Pattern::Kind::capture: return run_capture(p, at, next);
    }
    return false;
  }
  bool run_sequence(const Pattern& p, std::size_t part, std::size_t at, const Continuation& next) {
    if (part == p.parts.size()) return next(at);
    return run(*p.parts[part], at, [&](std::size_t end) { return run_sequence(p, part + 1, end, next); });
  }
  bool run_repeat(const Pattern& p, std::uint32_t done, std::size_t at, const Continuation& next) {
    const auto once_more = [&] {
      return run(*p.parts.front(), at, [&](std::size_t end) {
        // A round that takes nothing does not start another without end.
        if (end == at && done >= p.min && p.max == Pattern::unbounded) return false;
        return run_repeat(p, done + 1, end, next);
      });
    };
    if (done < p.min) return once_more();
    if (done == p.max) return next(at);
    return p.lazy ? next(at) || once_more() : once_more() || next(at);
  }
  bool run_capture(const Pattern& p, std::size_t at, const Continuation& next) {
    const std::size_t index = fields.size();
    fields.push_back({&p.name, at, at});
    const bool matched = run(*p.parts.front(), at, [&](std::size_t end) {
      fields[index].last = end;
      return next(end);
    });
    if (!matched) fields.resize(index);
    return matched;
  }

  std::span<const Item> items_;
  std::uint64_t steps_ = 0;
  std::uint32_t depth_ = 0;
  bool gave_up_ = false;
};

// One rule on one sentence.
class RuleRun {
 public:
  RuleRun(const ParsedRule& rule, std::span<const Item> items) : rule_(rule), items_(items) {}

  void run(std::vector<Match>& out) {
    for (std::size_t at = 0; at < items_.size();) {
      auto match = match_at(at);
      if (!match) {
        ++at;
        continue;
      }
      at = match->last;
      if (!is_void(*match)) out.push_back(std::move(*match));
    }
  }
  bool gave_up = false;

 private:
  std::optional<Match> match_at(std::size_t at) {
    for (const Alternative& alternative : rule_.alternatives) {
      if (auto match = match_at(alternative, at)) return match;
    }
    return std::nullopt;
  }

  std::optional<Match> match_at(const Alternative& alternative, std::size_t at) {
    std::vector<Field> fields;
    if (alternative.left && !match_left(*alternative.left, at, fields)) return std::nullopt;
    Walk walk(items_);
    std::size_t core_end = 0;
    const bool matched = walk.run(*alternative.core, at, [&](std::size_t end) {
      core_end = end;
      return !alternative.right || walk.run(*alternative.right, end, [](std::size_t) { return true; });
    });
    gave_up |= walk.gave_up();
    if (!matched) return std::nullopt;
    fields.insert(fields.end(), walk.fields.begin(), walk.fields.end());
    return made(at, core_end, fields);
  }

  // The left context must end where the core starts; of several places to start, the nearest is taken.
  bool match_left(const Pattern& left, std::size_t end, std::vector<Field>& fields) {
    for (std::size_t start = end + 1; start-- > 0;) {
      Walk walk(items_);
      const bool matched = walk.run(left, start, [&](std::size_t at) { return at == end; });
      gave_up |= walk.gave_up();
      if (!matched) continue;
      fields = std::move(walk.fields);
      return true;
    }
    return false;
  }

  Match made(std::size_t first, std::size_t last, const std::vector<Field>& fields) const {
    Match match{&rule_.rule, static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last), {}};
    for (const Field& field : fields) {
      if (field.first == field.last) continue;  // a part that took nothing is no field
      const auto name = std::ranges::find(rule_.rule.captures, *field.name) - rule_.rule.captures.begin();
      match.captures.push_back({static_cast<std::uint32_t>(name), static_cast<std::uint32_t>(field.first),
                                static_cast<std::uint32_t>(field.last)});
    }
    return match;
  }

  bool is_void(const Match& match) {
    return std::ranges::any_of(rule_.unless, [&](const PatternPtr& pattern) {
      for (std::size_t start = 0; start < match.last; ++start) {
        Walk walk(items_);
        const bool overlaps =
            walk.run(*pattern, start, [&](std::size_t end) { return end > match.first && end > start; });
        gave_up |= walk.gave_up();
        if (overlaps) return true;
      }
      return false;
    });
  }

  const ParsedRule& rule_;
  std::span<const Item> items_;
};

}  // namespace

void Oracle::match(std::span<const Item> items, std::vector<Match>& out) {
  gave_up_ = false;
  for (const ParsedRule& rule : rules_) {
    RuleRun run(rule, items);
    run.run(out);
    gave_up_ |= run.gave_up;
  }
}

}  // namespace backlot::grammar
