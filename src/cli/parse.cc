#include "backlot/cli/parse.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <algorithm>
#include <charconv>
#include <memory>

namespace backlot::cli {
namespace {

std::optional<unsigned> to_number(std::string_view text) {
  unsigned n = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), n);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return n;
}

// The numbers that a kind of value may be; nullopt of what is no number.
struct Range {
  unsigned least;
  unsigned most;
};
std::optional<Range> range_of(ValueKind kind) {
  switch (kind) {
    case ValueKind::number: return Range{1, 1'000'000};
    case ValueKind::port: return Range{0, 65'535};
    case ValueKind::niceness: return Range{0, 19};
    default: return std::nullopt;
  }
}

// "-j,--jobs" as CLI11 wants it.
std::string flags_of(const Option& option) {
  return (option.letter != 0 ? std::string("-") + option.letter + "," : std::string()) + std::string(option.name);
}

// What CLI11 writes into while it parses: one slot an option of one command.
struct Slots {
  CLI::App* app = nullptr;
  const Command* command = nullptr;
  std::vector<std::string> operands;
  std::vector<std::pair<const Option*, std::string>> values;
  std::vector<std::pair<const Option*, bool>> switches;
  bool brief = false;
  bool full = false;
  bool version = false;
};

void add_help(CLI::App& app, Slots& slots) {
  app.set_help_flag();
  app.add_flag("-h", slots.brief);
  app.add_flag("--help", slots.full);
  app.add_flag("--version", slots.version);
}

void add_options(CLI::App& app, const Command& command, Slots& slots) {
  slots.app = &app;
  slots.command = &command;
  slots.values.reserve(command.options.size());
  slots.switches.reserve(command.options.size());
  for (const Option& option : command.options) {
    if (option.value.empty()) {
      slots.switches.emplace_back(&option, false);
      app.add_flag(flags_of(option), slots.switches.back().second);
    } else {
      slots.values.emplace_back(&option, "");
      app.add_option(flags_of(option), slots.values.back().second)->type_size(1)->take_last();
    }
  }
  if (!command.operand.name.empty()) {
    app.add_option(std::string(command.operand.name), slots.operands)->expected(1, command.operand.many ? 1 << 29 : 1);
  }
  add_help(app, slots);
}

std::string try_help(const Command* command) {
  return "Try: backlot " + (command != nullptr ? std::string(command->name) + " " : std::string()) + "--help";
}

std::unexpected<std::string> wrong(const std::string& what, const Command* command) {
  return std::unexpected(what + "\n" + try_help(command));
}

std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t swap = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, swap}));
    }
  }
  return row.back();
}

// "no command is called 'anotate'; did you mean annotate?"
std::string no_such_command(const std::string& given, std::string_view group) {
  std::string message = "no command is called '" + given + "'";
  const std::string whole = group.empty() ? given : std::string(group) + " " + given;
  const auto commands_by_distance = [&](const Command& c) { return distance(whole, c.name); };
  const Command& best = *std::ranges::min_element(commands(), {}, commands_by_distance);
  if (distance(whole, best.name) <= 2) message += "; did you mean '" + std::string(best.name) + "'?";
  return message;
}

// "rules check, rules trace"
std::string commands_of(const std::string& group) {
  std::string list;
  for (const Command& command : commands()) {
    if (command.name.starts_with(group + " ")) list.append(list.empty() ? "" : ", ").append(command.name);
  }
  return list;
}

std::expected<Typed, std::string> checked(const Slots& slots) {
  Typed typed;
  typed.command = slots.command;
  typed.operands = slots.operands;
  typed.help = slots.version ? Help::version : slots.full ? Help::full : slots.brief ? Help::brief : Help::none;
  for (const auto& [option, value] : slots.values) {
    if (slots.app->get_option(std::string(option->name))->count() == 0) continue;
    const auto range = range_of(option->kind);
    const auto number = to_number(value);
    if (range && (!number || *number < range->least || *number > range->most)) {
      return wrong(std::string(option->name) + " wants a number from " + std::to_string(range->least) + " to " +
                       std::to_string(range->most) + ", not '" + value + "'",
                   slots.command);
    }
    typed.options.emplace(option->name, value);
  }
  for (const auto& [option, given] : slots.switches) {
    if (given) typed.options.emplace(option->name, "");
  }
  if (typed.help == Help::none && slots.command != nullptr && slots.command->operand.required &&
      !slots.command->operand.name.empty() && !typed.has_input()) {
    return wrong(std::string(slots.command->name) + " needs a " + std::string(slots.command->operand.name) + ": " +
                     std::string(slots.command->operand.help),
                 slots.command);
  }
  return typed;
}

// The program, its commands and the groups of commands ("rules"), with one Slots each.
struct Parser {
  CLI::App app{std::string(program_summary), "backlot"};
  Slots top;
  std::vector<std::unique_ptr<Slots>> slots;
  std::map<std::string, CLI::App*, std::less<>> groups;

  Parser() {
    app.allow_extras();
    app.require_subcommand(0, 1);  // what follows a command is never another one: `show why`
    add_help(app, top);
    for (const Command& command : commands()) {
      const std::size_t space = command.name.find(' ');
      CLI::App* parent = &app;
      if (space != std::string_view::npos) parent = group(command.name.substr(0, space));
      const std::string_view own = space == std::string_view::npos ? command.name : command.name.substr(space + 1);
      slots.push_back(std::make_unique<Slots>());
      add_options(*parent->add_subcommand(std::string(own)), command, *slots.back());
    }
  }

  CLI::App* group(std::string_view name) {
    auto at = groups.find(name);
    if (at == groups.end()) {
      CLI::App* made = app.add_subcommand(std::string(name));
      made->allow_extras();
      made->require_subcommand(0, 1);
      add_help(*made, top);
      at = groups.emplace(name, made).first;
    }
    return at->second;
  }

  const Slots* used() const {
    for (const auto& s : slots) {
      if (s->app->parsed()) return s.get();
    }
    return nullptr;
  }

  std::expected<Typed, std::string> without_command() const {
    for (const auto& [name, made] : groups) {
      if (!made->parsed()) continue;
      if (!made->remaining().empty()) return wrong(no_such_command(made->remaining().front(), name), nullptr);
      if (!top.brief && !top.full) return wrong("it is one of: " + commands_of(name), nullptr);
    }
    if (!app.remaining().empty()) {
      const std::string first = app.remaining().front();
      return wrong(first.starts_with("-") ? "there is no option '" + first + "'" : no_such_command(first, ""), nullptr);
    }
    auto typed = checked(top);
    if (typed && typed->help == Help::none) return wrong("a command is missing", nullptr);
    return typed;
  }
};

}  // namespace

std::optional<std::string> Typed::text(std::string_view option) const {
  const auto at = options.find(option);
  return at == options.end() ? std::nullopt : std::optional(at->second);
}

std::optional<unsigned> Typed::number(std::string_view option) const {
  const auto value = text(option);
  return value ? to_number(*value) : std::nullopt;
}

std::string Typed::words() const {
  std::string all;
  for (const std::string& word : operands) all += (all.empty() ? "" : " ") + word;
  if (const auto list = text("--files-from"); list && all.empty()) return *list;
  return all;
}

std::expected<Typed, std::string> parse(int argc, const char* const* argv) {
  Parser parser;
  try {
    parser.app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const Slots* used = parser.used();
    return wrong(error.what(), used != nullptr ? used->command : nullptr);
  }
  const Slots* used = parser.used();
  if (used == nullptr) return parser.without_command();
  for (const std::string& unknown : parser.app.remaining(true)) {
    if (unknown != "--")
      return wrong(std::string(used->command->name) + " does not know '" + unknown + "'", used->command);
  }
  return checked(*used);
}

}  // namespace backlot::cli
