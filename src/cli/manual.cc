#include "backlot/cli/manual.h"

#include "backlot/cli/commands.h"
#include "backlot/cli/help.h"

#include <string_view>

namespace backlot::cli {
namespace {

// Text as roff prints it: no escapes, no hyphens that turn into dashes, no line that looks like a request.
std::string roff(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool line_start = out.empty() || out.back() == '\n';
    if (line_start && (c == '.' || c == '\'')) out += "\\&";
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      out += c;
    }
  }
  return out;
}

void section(std::string& out, std::string_view name) { out += ".SH " + std::string(name) + "\n"; }

void paragraphs(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find("\n\n"), text.size());
    out += ".PP\n" + roff(text.substr(0, end)) + "\n";
    text.remove_prefix(std::min(text.size(), end + 2));
  }
}

void item(std::string& out, std::string_view term, std::string_view says) {
  out += ".TP\n.B " + roff(term) + "\n" + roff(says) + "\n";
}

void command_section(std::string& out, const Command& command) {
  out += ".SS " + roff(usage_line(command)) + "\n" + roff(command.name) + " " + roff(command.summary) + ".\n";
  paragraphs(out, command.about);
  if (!command.operand.name.empty()) item(out, command.operand.name, command.operand.help);
  for (const Option& option : command.options) {
    std::string usage = option_usage(option);
    usage.erase(0, usage.find_first_not_of(' '));
    item(out, usage, option.help);
  }
  if (command.examples.empty()) return;
  out += ".PP\n";
  for (const Example& example : command.examples) {
    out += roff(example.says) + ":\n.PP\n.RS\n.nf\nbacklot " + roff(example.line) + "\n.fi\n.RE\n.PP\n";
  }
}

}  // namespace

std::string manual_page(const std::string& version) {
  std::string out = ".\\\" Made by backlot from its table of commands.\n.TH BACKLOT 1 \"\" \"Backlot " + roff(version) +
                    "\" \"User Commands\"\n";
  section(out, "NAME");
  out += "backlot \\- " + roff(program_summary) + "\n";
  section(out, "SYNOPSIS");
  for (const Command& command : commands()) {
    if (command.shown) out += ".B " + roff(usage_line(command)) + "\n.br\n";
  }
  section(out, "DESCRIPTION");
  paragraphs(out, program_about());
  section(out, "COMMANDS");
  for (const Command& command : commands()) {
    if (command.shown) command_section(out, command);
  }
  section(out, "EXIT STATUS");
  for (const ExitStatus& s : exit_statuses()) item(out, std::to_string(s.status), s.meaning);
  section(out, "ENVIRONMENT");
  for (const Example& variable : environment()) item(out, variable.line, variable.says);
  section(out, "FILES");
  item(out, "$XDG_DATA_HOME/backlot/guide.db",
       "the guide (SQLite; beside it, while it is open, its -wal and -shm files)");
  return out;
}

}  // namespace backlot::cli
