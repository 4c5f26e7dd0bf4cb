#include "backlot/cli/help.h"

#include "backlot/cli/wrap.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace backlot::cli {
namespace {

constexpr int width = 80;

using Rows = std::vector<std::pair<std::string, std::string>>;

// Two columns: names, and what they are, wrapped beside them.
void append_rows(std::string& out, const Rows& rows, int longest = 24) {
  int names = 0;
  for (const auto& row : rows) {
    const int size = static_cast<int>(row.first.size());
    if (size <= longest) names = std::max(names, size);
  }
  for (const auto& [name, says] : rows) {
    out += "  " + name;
    int at = static_cast<int>(name.size());
    if (at > names) {
      out += '\n';
      at = -2;
    }
    for (const std::string& line : wrap_plain(says, width - names - 4)) {
      out.append(static_cast<std::size_t>(names + 2 - at), ' ');
      out += line + "\n";
      at = -2;
    }
  }
}

void append_paragraphs(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find("\n\n"), text.size());
    for (const std::string& line : wrap_plain(text.substr(0, end), width)) out += line + "\n";
    out += '\n';
    text.remove_prefix(std::min(text.size(), end + 2));
  }
}

void append_examples(std::string& out, std::span<const Example> examples) {
  if (examples.empty()) return;
  out += "\nExamples:\n";
  for (const Example& example : examples) {
    out += "  # " + std::string(example.says) + "\n  backlot " + std::string(example.line) + "\n";
  }
}

void append_options(std::string& out, std::span<const Option> own) {
  out += "\nOptions:\n";
  Rows rows;
  for (const Option& option : own) rows.emplace_back(option_usage(option), option.help);
  for (const Option& option : common_options()) rows.emplace_back(option_usage(option), option.help);
  append_rows(out, rows);
}

void append_statuses(std::string& out) {
  out += "\nExit status:\n";
  Rows rows;
  for (const ExitStatus& s : exit_statuses()) rows.emplace_back(std::to_string(s.status), s.meaning);
  append_rows(out, rows);
}

}  // namespace

std::string option_usage(const Option& option) {
  std::string text = option.letter != 0 ? std::string("-") + option.letter + ", " : std::string("    ");
  text += option.name;
  if (!option.value.empty()) text += " " + std::string(option.value);
  return text;
}

std::string usage_line(const Command& command) {
  std::string line = "backlot " + std::string(command.name);
  if (!command.options.empty()) line += " [options]";
  if (!command.operand.name.empty()) {
    const std::string operand = std::string(command.operand.name) + (command.operand.many ? "..." : "");
    line += command.operand.required ? " " + operand : " [" + operand + "]";
  }
  return line;
}

std::string command_help(const Command& command, bool full) {
  std::string out = "Usage: " + usage_line(command) + "\n\n";
  if (full && !command.about.empty()) {
    append_paragraphs(out, command.about);
  } else {
    append_paragraphs(out, std::string(command.name) + " " + std::string(command.summary) + ".");
  }
  out.pop_back();
  if (!command.operand.name.empty()) {
    out += "\n";
    append_rows(out, {{std::string(command.operand.name), std::string(command.operand.help)}});
  }
  append_options(out, command.options);
  if (full) {
    append_examples(out, command.examples);
    append_statuses(out);
  }
  return out;
}

std::string program_help(bool full) {
  std::string out = "Usage: backlot COMMAND [options] ...\n\n";
  append_paragraphs(out, full ? program_about() : "backlot " + std::string(program_summary) + ".");
  out += "Commands:\n";
  Rows rows;
  for (const Command& command : commands()) {
    if (command.shown) rows.emplace_back(command.name, command.summary);
  }
  append_rows(out, rows);
  append_options(out, {});
  if (full) {
    append_statuses(out);
    out += "\nEnvironment:\n";
    Rows variables;
    for (const Example& v : environment()) variables.emplace_back(v.line, v.says);
    append_rows(out, variables);
  }
  out += "\nbacklot COMMAND --help explains a command, with examples.\n";
  return out;
}

}  // namespace backlot::cli
