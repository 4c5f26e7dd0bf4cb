#include "backlot/cli/completion.h"

#include "backlot/cli/commands.h"

#include <algorithm>
#include <vector>

namespace backlot::cli {
namespace {

// Quoted for any of the three shells: no single quotation mark is left inside.
std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("\u2019") : std::string(1, c);
  return out + "'";
}

std::string_view first_word(std::string_view name) { return name.substr(0, name.find(' ')); }

// Words that may stand first, and those that may follow `group`, each once, with what they are.
struct Word {
  std::string_view word;
  std::string_view says;
};

std::vector<Word> words_after(std::string_view group) {
  std::vector<Word> words;
  for (const Command& command : commands()) {
    if (!command.shown) continue;
    const bool grouped = command.name.find(' ') != std::string_view::npos;
    if (group.empty()) {
      const std::string_view first = first_word(command.name);
      if (std::ranges::find(words, first, &Word::word) == words.end()) {
        words.push_back({first, grouped ? std::string_view("checks and traces rules") : command.summary});
      }
    } else if (grouped && first_word(command.name) == group) {
      words.push_back({command.name.substr(group.size() + 1), command.summary});
    }
  }
  return words;
}

std::string joined(const std::vector<Word>& words) {
  std::string out;
  for (const Word& w : words) out += (out.empty() ? "" : " ") + std::string(w.word);
  return out;
}

std::string_view bash_values(ValueKind kind) {
  switch (kind) {
    case ValueKind::path:
    case ValueKind::guide:
    case ValueKind::rules: return "compopt -o filenames; COMPREPLY=($(compgen -f -- \"$cur\"))";
    case ValueKind::folder: return "compopt -o filenames; COMPREPLY=($(compgen -d -- \"$cur\"))";
    case ValueKind::zone:
      return "COMPREPLY=($(cd /usr/share/zoneinfo 2>/dev/null && compgen -f -X 'posix*' -- \"$cur\"))";
    case ValueKind::entity: return "COMPREPLY=($(compgen -W 'work person character group network' -- \"$cur\"))";
    case ValueKind::shell: return "COMPREPLY=($(compgen -W 'bash zsh fish' -- \"$cur\"))";
    default: return ":";
  }
}

std::string bash_case(const Command& command) {
  std::string flags;
  std::string values;
  for (const Option& option : command.options) {
    flags += std::string(option.name) + " ";
    if (option.value.empty()) continue;
    std::string pattern(option.name);
    if (option.letter != 0) pattern += std::string("|-") + option.letter;
    values += "        " + pattern + ") " + std::string(bash_values(option.kind)) + "; return ;;\n";
  }
  for (const Option& option : common_options()) flags += std::string(option.name) + " ";
  flags.pop_back();
  std::string out = "    " + quoted(command.name) + ")\n      case $prev in\n" + values + "      esac\n";
  out += "      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W '" + flags + "' -- \"$cur\")); return; fi\n";
  out += "      " + std::string(bash_values(command.operand.kind)) + "\n      ;;\n";
  return out;
}

std::string bash_script() {
  std::string out =
      "# bash completion of backlot, made by it from its table of commands\n_backlot() {\n"
      "  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]}\n"
      "  COMPREPLY=()\n"
      "  if ((COMP_CWORD == 1)); then COMPREPLY=($(compgen -W '" +
      joined(words_after("")) + " --help --version' -- \"$cur\")); return; fi\n" +
      "  if [[ $command == rules ]]; then\n"
      "    if ((COMP_CWORD == 2)); then COMPREPLY=($(compgen -W '" +
      joined(words_after("rules")) + "' -- \"$cur\")); return; fi\n" +
      "    command=\"rules ${COMP_WORDS[2]}\"\n  fi\n  case $command in\n";
  for (const Command& command : commands()) {
    if (command.name == "help") {
      out += "    help) COMPREPLY=($(compgen -W '" + joined(words_after("")) + "' -- \"$cur\")) ;;\n";
    } else if (command.shown) {
      out += bash_case(command);
    }
  }
  return out + "  esac\n}\ncomplete -F _backlot backlot\n";
}

std::string_view zsh_values(ValueKind kind) {
  switch (kind) {
    case ValueKind::path:
    case ValueKind::guide: return "_files";
    case ValueKind::rules: return "_files -g \"*.rules\"";
    case ValueKind::folder: return "_directories";
    case ValueKind::zone: return "_time_zone";
    case ValueKind::entity: return "(work person character group network)";
    case ValueKind::shell: return "(bash zsh fish)";
    default: return " ";
  }
}

// In a specification of _arguments, colons and brackets have a meaning.
std::string zsh_says(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == ':' || c == '[' || c == ']') out += '\\';
    out += c;
  }
  return out;
}

std::string zsh_option(std::string_view name, const Option& option) {
  std::string spec = std::string(name) + "[" + zsh_says(option.help) + "]";
  if (!option.value.empty()) spec += ":" + std::string(option.value) + ":" + std::string(zsh_values(option.kind));
  return " " + quoted(spec);
}

std::string zsh_case(const Command& command) {
  std::string out = "    " + quoted(command.name) + ") _arguments -S";
  for (const Option& option : command.options) {
    out += zsh_option(option.name, option);
    if (option.letter != 0) out += zsh_option(std::string("-") + option.letter, option);
  }
  for (const Option& option : common_options()) out += zsh_option(option.name, option);
  if (!command.operand.name.empty()) {
    const std::string values = command.operand.kind == ValueKind::command
                                   ? "(" + joined(words_after("")) + ")"
                                   : std::string(zsh_values(command.operand.kind));
    out += " " + quoted(std::string(command.operand.many ? "*" : "") + ":" + std::string(command.operand.name) + ":" +
                        values);
  }
  return out + " ;;\n";
}

std::string zsh_describe(std::string_view group) {
  std::string out = "_values command";
  for (const Word& w : words_after(group)) out += " " + quoted(std::string(w.word) + "[" + zsh_says(w.says) + "]");
  return out;
}

std::string zsh_script() {
  std::string out =
      "#compdef backlot\n# zsh completion of backlot, made by it from its table of commands\n_backlot() {\n"
      "  if ((CURRENT == 2)); then " +
      zsh_describe("") + "; return; fi\n  local command=$words[2]\n  if [[ $command == rules ]]; then\n" +
      "    if ((CURRENT == 3)); then " + zsh_describe("rules") +
      "; return; fi\n    command=\"rules $words[3]\"; shift words; ((CURRENT--))\n  fi\n"
      "  shift words; ((CURRENT--))\n  case $command in\n";
  for (const Command& command : commands()) {
    if (command.shown) out += zsh_case(command);
  }
  return out + "  esac\n}\ncompdef _backlot backlot\n";
}

std::string_view fish_values(ValueKind kind) {
  switch (kind) {
    case ValueKind::path:
    case ValueKind::guide:
    case ValueKind::rules: return " -F";
    case ValueKind::folder: return " -a '(__fish_complete_directories)'";
    case ValueKind::zone: return " -a '(cd /usr/share/zoneinfo; and printf \"%s\\n\" */*)'";
    case ValueKind::entity: return " -a 'work person character group network'";
    case ValueKind::shell: return " -a 'bash zsh fish'";
    default: return "";
  }
}

// The condition under which the words of `command` are completed.
std::string fish_seen(const Command& command) {
  std::string seen = "__fish_seen_subcommand_from " + std::string(first_word(command.name));
  const std::size_t space = command.name.find(' ');
  if (space != std::string_view::npos) {
    seen += "; and __fish_seen_subcommand_from " + std::string(command.name.substr(space + 1));
  }
  return quoted(seen);
}

std::string fish_command(const Command& command) {
  const std::string start = "complete -c backlot -n " + fish_seen(command);
  std::string out;
  for (const Option& option : command.options) {
    out += start + " -l " + std::string(option.name.substr(2));
    if (option.letter != 0) out += std::string(" -s ") + option.letter;
    // Files are offered where they are meant (-F), and nothing else but what is listed elsewhere (-x).
    const std::string_view values = fish_values(option.kind);
    if (!option.value.empty()) out += (values == " -F" ? " -r" : " -x") + std::string(values);
    out += " -d " + quoted(option.help) + "\n";
  }
  const std::string_view values = fish_values(command.operand.kind);
  if (!values.empty()) out += start + std::string(values) + "\n";
  if (command.operand.kind == ValueKind::command) out += start + " -a " + quoted(joined(words_after(""))) + "\n";
  return out;
}

std::string fish_script() {
  std::string out = "# fish completion of backlot, made by it from its table of commands\ncomplete -c backlot -f\n";
  for (const Word& w : words_after("")) {
    out += "complete -c backlot -n __fish_use_subcommand -a " + std::string(w.word) + " -d " + quoted(w.says) + "\n";
  }
  const std::string rules = joined(words_after("rules"));
  for (const Word& w : words_after("rules")) {
    out += "complete -c backlot -n '__fish_seen_subcommand_from rules; and not __fish_seen_subcommand_from " + rules +
           "' -a " + std::string(w.word) + " -d " + quoted(w.says) + "\n";
  }
  for (const Option& option : common_options()) {
    out += "complete -c backlot -l " + std::string(option.name.substr(2)) + " -d " + quoted(option.help) + "\n";
  }
  for (const Command& command : commands()) {
    if (command.shown) out += fish_command(command);
  }
  return out;
}

}  // namespace

std::optional<std::string> completion_script(std::string_view shell) {
  if (shell == "bash") return bash_script();
  if (shell == "zsh") return zsh_script();
  if (shell == "fish") return fish_script();
  return std::nullopt;
}

}  // namespace backlot::cli
