// Help, manual page and completions say the same, because one table makes them.
#include "backlot/cli/commands.h"
#include "backlot/cli/completion.h"
#include "backlot/cli/help.h"
#include "backlot/cli/manual.h"
#include "backlot/cli/progress.h"
#include "backlot/cli/width.h"

#include <gtest/gtest.h>
#include <sstream>

namespace backlot::cli {
namespace {

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST(Help, EveryCommandHasExamplesAndItsOptions) {
  for (const Command& command : commands()) {
    if (!command.shown) continue;
    const std::string full = command_help(command, true);
    EXPECT_TRUE(holds(full, "Examples:")) << command.name;
    EXPECT_TRUE(holds(full, "Exit status:")) << command.name;
    for (const Option& option : command.options) EXPECT_TRUE(holds(full, option.name)) << command.name;
    EXPECT_LT(command_help(command, false).size(), full.size());
    for (const Example& example : command.examples) EXPECT_TRUE(example.line.starts_with(command.name)) << example.line;
  }
}

TEST(Help, FitsEightyColumns) {
  std::string all = program_help(true);
  for (const Command& command : commands()) {
    if (command.shown) all += command_help(command, true);
  }
  std::istringstream lines(all);
  for (std::string line; std::getline(lines, line);) EXPECT_LE(columns(std::string_view(line)), 82) << line;
}

TEST(Help, TheProgramListsItsCommands) {
  const std::string help = program_help(false);
  for (const Command& command : commands())
    EXPECT_EQ(holds(help, "  " + std::string(command.name) + " "), command.shown);
}

TEST(Manual, HoldsEveryOption) {
  const std::string page = manual_page("1.2.3");
  EXPECT_TRUE(holds(page, ".TH BACKLOT 1"));
  EXPECT_TRUE(holds(page, "\\-\\-guide FILE"));
  EXPECT_TRUE(holds(page, "\\-j, \\-\\-jobs N"));
  EXPECT_TRUE(holds(page, ".SH EXIT STATUS"));
}

TEST(Completion, EveryShellKnowsEveryOption) {
  for (const std::string_view shell : {"bash", "zsh", "fish"}) {
    const auto script = completion_script(shell);
    ASSERT_TRUE(script);
    for (const Command& command : commands()) {
      for (const Option& option : command.options)
        EXPECT_TRUE(holds(*script, option.name.substr(2))) << shell << option.name;
    }
  }
  EXPECT_FALSE(holds(*completion_script("fish"), "-x -F"));  // fish refuses the two together
  EXPECT_FALSE(completion_script("cmd.exe"));
}

TEST(Progress, SaysHowFarAndHowLong) {
  const Terminal tty{.interactive = true, .colour = false, .width = 80};
  Progress plain("documents", [] { return 1000U; }, {});
  EXPECT_EQ(plain.line(50, 250, std::chrono::seconds(10)), "25 %, 50 documents, 5 a second, 30 s left");
  Progress bar("documents", [] { return 1000U; }, tty);
  EXPECT_EQ(bar.line(50, 500, std::chrono::seconds(10)).substr(0, 36), std::string("████████████"));
  Progress unknown("documents", [] { return 0U; }, {});
  EXPECT_EQ(unknown.line(7, 0, std::chrono::seconds(7)), "7 documents, 1 a second");
}

}  // namespace
}  // namespace backlot::cli
