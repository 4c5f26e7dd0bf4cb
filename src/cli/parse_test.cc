#include "backlot/cli/parse.h"

#include <gtest/gtest.h>

namespace backlot::cli {
namespace {

std::expected<Typed, std::string> typed(std::vector<const char*> words) {
  words.insert(words.begin(), "backlot");
  return parse(static_cast<int>(words.size()), words.data());
}

std::string mistake(const std::vector<const char*>& words) {
  const auto t = typed(words);
  return t ? "" : t.error();
}

TEST(Parse, OptionsMayStandAnywhere) {
  const auto t = typed({"annotate", "a.txt", "-j", "2", "--no-text", "b/", "-"});
  ASSERT_TRUE(t) << t.error();
  EXPECT_EQ(t->command->name, "annotate");
  EXPECT_EQ(t->operands, (std::vector<std::string>{"a.txt", "b/", "-"}));
  EXPECT_EQ(t->number("--jobs"), 2U);
  EXPECT_TRUE(t->has("--no-text"));
  EXPECT_FALSE(t->has("--rules"));
}

TEST(Parse, ValuesMayBeJoined) {
  const auto t = typed({"show", "--zone=Asia/Seoul", "Ahn", "Se", "Rin", "--json"});
  ASSERT_TRUE(t) << t.error();
  EXPECT_EQ(t->text("--zone"), "Asia/Seoul");
  EXPECT_EQ(t->words(), "Ahn Se Rin");
  EXPECT_EQ(typed({"annotate", "-j4", "x"})->number("--jobs"), 4U);
}

TEST(Parse, WordsThatAreCommandsElsewhereAreWords) {
  EXPECT_EQ(typed({"show", "why", "help"})->words(), "why help");
  EXPECT_EQ(typed({"annotate", "search", "rules"})->operands.size(), 2U);
}

TEST(Parse, AfterTwoDashesNothingIsAnOption) {
  const auto t = typed({"search", "--", "--json"});
  ASSERT_TRUE(t) << t.error();
  EXPECT_EQ(t->words(), "--json");
  EXPECT_FALSE(t->has("--json"));
}

TEST(Parse, TheLastOfAnOptionCounts) {
  EXPECT_EQ(typed({"show", "--guide", "a.db", "--guide", "b.db", "x"})->text("--guide"), "b.db");
}

TEST(Parse, GroupsHaveCommands) {
  const auto t = typed({"rules", "trace", "--rules", "mine", "a.txt"});
  ASSERT_TRUE(t) << t.error();
  EXPECT_EQ(t->command->name, "rules trace");
  EXPECT_EQ(t->text("--rules"), "mine");
}

TEST(Parse, HelpAsksForNothingElse) {
  EXPECT_EQ(typed({"--help"})->help, Help::full);
  EXPECT_EQ(typed({"-h"})->help, Help::brief);
  EXPECT_EQ(typed({"--version"})->help, Help::version);
  EXPECT_EQ(typed({"annotate", "--help"})->help, Help::full);
  EXPECT_EQ(typed({"rules", "check", "-h"})->command->name, "rules check");
}

TEST(Parse, MistakesSayWhatToType) {
  EXPECT_EQ(mistake({}), "a command is missing\nTry: backlot --help");
  EXPECT_EQ(mistake({"anotate", "x"}), "no command is called 'anotate'; did you mean 'annotate'?\nTry: backlot --help");
  EXPECT_EQ(mistake({"dance"}), "no command is called 'dance'\nTry: backlot --help");
  EXPECT_EQ(mistake({"rules", "chek"}),
            "no command is called 'chek'; did you mean 'rules check'?\nTry: backlot --help");
  EXPECT_NE(mistake({"rules"}).find("rules check"), std::string::npos);
  EXPECT_NE(mistake({"annotate"}).find("annotate needs a PATH"), std::string::npos);
  EXPECT_NE(mistake({"annotate", "-j", "0", "x"}).find("--jobs wants a number"), std::string::npos);
  EXPECT_NE(mistake({"ingest", "--nice", "20", "x"}).find("from 0 to 19"), std::string::npos);
  EXPECT_EQ(typed({"ingest", "--nice", "0", "x"})->number("--nice"), 0U);
  EXPECT_NE(mistake({"annotate", "-j", "two", "x"}).find("not 'two'"), std::string::npos);
  EXPECT_NE(mistake({"annotate", "--colour", "x"}).find("--colour"), std::string::npos);
  EXPECT_NE(mistake({"show", "--zone"}).find("--zone"), std::string::npos);
  EXPECT_NE(mistake({"why", "1", "2"}), "");
  EXPECT_NE(mistake({"--colour"}).find("--colour"), std::string::npos);
}

}  // namespace
}  // namespace backlot::cli
