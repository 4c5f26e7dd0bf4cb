#include "backlot/grammar/examples.h"

#include <algorithm>

namespace backlot::grammar {
namespace {

using Values = std::vector<std::string>;

std::string squeezed(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!space)
      out.push_back(c);
    else if (!out.empty() && out.back() != ' ')
      out.push_back(' ');
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

// An example with what came of reading it.
struct Reading {
  Marked marked;
  std::vector<ExampleRow> rows;
};

// Where in a Reading a rule matched.
struct Finding {
  const ExampleRow* row = nullptr;
  Match match;
};

Values captured(const Reading& reading, const Finding& finding, std::string_view name) {
  Values values;
  for (const Capture& c : finding.match.captures) {
    if (finding.match.rule->captures[c.name] == name)
      values.push_back(squeezed(words_of(reading.marked, *finding.row, c.first, c.last)));
  }
  return values;
}

// The values of a field: of the capture of that name, or what the rule's `make` clauses say.
std::vector<Values> values_of(const Reading& reading, const Finding& finding, std::string_view field) {
  std::vector<Values> values{captured(reading, finding, field)};
  for (const Making& making : finding.match.rule->makes) {
    for (const auto& [name, value] : making.constants) {
      if (name == field) values.push_back({value});
    }
    for (const auto& [name, capture] : making.renames) {
      if (name == field) values.push_back(captured(reading, finding, capture));
    }
  }
  return values;
}

std::string shown(const Values& values) {
  if (values.empty()) return "not there";
  std::string out;
  for (const std::string& value : values) out += (out.empty() ? "\"" : ", \"") + value + "\"";
  return out;
}

// What is expected of each field, in order of first mention; an expected "" asks for no value.
std::vector<std::pair<std::string, Values>> by_field(const Example& example) {
  std::vector<std::pair<std::string, Values>> fields;
  for (const auto& [field, value] : example.expected) {
    auto at = std::ranges::find(fields, field, &std::pair<std::string, Values>::first);
    if (at == fields.end()) at = fields.insert(at, {field, {}});
    if (!value.empty()) at->second.push_back(squeezed(value));
  }
  return fields;
}

// Empty where the finding is as expected.
std::string difference(const Example& example, const Reading& reading, const Finding& finding) {
  for (const auto& [field, expected] : by_field(example)) {
    const auto values = values_of(reading, finding, field);
    if (std::ranges::find(values, expected) == values.end())
      return field + " is " + shown(values.front()) + ", expected " + shown(expected);
  }
  return {};
}

std::string judged(const Example& example, const Reading& reading, const std::vector<Finding>& findings) {
  if (!example.positive) {
    if (findings.empty()) return {};
    const Finding& f = findings.front();
    return "must not match, but does: \"" + std::string(words_of(reading.marked, *f.row, f.match.first, f.match.last)) +
           "\"";
  }
  std::string first_difference = "does not match";
  for (const Finding& finding : findings) {
    std::string found = difference(example, reading, finding);
    if (found.empty()) return {};
    if (&finding == &findings.front()) first_difference = std::move(found);
  }
  return first_difference;
}

class Checker {
 public:
  Checker(const Grammar& grammar, ExampleReader read) : grammar_(grammar), read_(std::move(read)), matcher_(grammar) {}

  void check(const Rule& rule, const Example& example) {
    Reading reading;
    reading.marked = read_marks(example.sentence).value();  // the parser has checked them
    read_(reading.marked, reading.rows);
    std::string message = judged(example, reading, findings_of(rule, reading));
    if (message.empty()) return;
    std::string seen;
    for (const ExampleRow& row : reading.rows)
      seen += (seen.empty() ? "" : " ‖ ") + described(row, reading.marked, grammar_.classes());
    failures.push_back({rule.file, example.line, rule.name, std::move(message), std::move(seen)});
  }

  std::vector<ExampleFailure> failures;

 private:
  std::vector<Finding> findings_of(const Rule& rule, const Reading& reading) {
    std::vector<Finding> findings;
    for (const ExampleRow& row : reading.rows) {
      std::vector<Match> matches;
      matcher_.match(row.items, matches);
      for (Match& match : matches) {
        if (match.rule == &rule) findings.push_back({&row, std::move(match)});
      }
    }
    return findings;
  }

  const Grammar& grammar_;
  ExampleReader read_;
  Matcher matcher_;
};

}  // namespace

std::string_view words_of(const Marked& example, const ExampleRow& row, std::uint32_t first, std::uint32_t last) {
  if (first >= last) return {};
  return Span{row.spans[first].begin, row.spans[last - 1].end}.of(example.text);
}

std::string described(const ExampleRow& row, const Marked& example, const Classes& classes) {
  std::string out;
  for (std::size_t i = 0; i < row.items.size(); ++i) {
    const Item& item = row.items[i];
    if (i != 0) out += " ";
    out += row.spans[i].of(example.text);
    if (!item.lemma.empty() && item.lemma != item.word) out += ":" + std::string(item.lemma);
    out += "/" + std::string(text::name(item.tag));
    for (std::size_t c = 0; c < classes.names.size(); ++c) {
      if (item.classes.test(c)) out += "<" + classes.names[c] + ">";
    }
  }
  return out;
}

std::string ExampleFailure::to_string() const {
  return file + ":" + std::to_string(line) + ": " + rule + ": " + message + "\n    " + sentence;
}

std::vector<ExampleFailure> check_examples(const Grammar& grammar, ExampleReader read) {
  Checker checker(grammar, std::move(read));
  for (const Rule& rule : grammar.rules()) {
    for (const Example& example : rule.examples) checker.check(rule, example);
  }
  return std::move(checker.failures);
}

}  // namespace backlot::grammar
