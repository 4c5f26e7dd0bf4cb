#include "backlot/serve/tokens.h"

#include "backlot/guide/guide_fixture.h"

#include <fstream>

namespace backlot::serve {
namespace {

class TokensTest : public guide::GuideFixture {
 protected:
  std::string path() const { return (folder_ / "new" / "tokens").string(); }
  const article::Date today{2025, 3, 5};
};

TEST_F(TokensTest, OneThatWasMadeIsValidUntilItIsRemoved) {
  const Tokens tokens(path());
  EXPECT_TRUE(tokens.list()->empty());
  EXPECT_FALSE(tokens.is_valid(""));
  const auto first = tokens.add("newsroom", today);
  ASSERT_TRUE(first) << first.error().to_string();
  const auto second = tokens.add("sync", today);
  ASSERT_TRUE(second);
  EXPECT_NE(*first, *second);
  EXPECT_TRUE(tokens.is_valid(*first));
  EXPECT_TRUE(tokens.is_valid(*second));
  EXPECT_FALSE(tokens.is_valid(first->substr(1)));
  EXPECT_FALSE(tokens.is_valid(*first + "x"));
  ASSERT_TRUE(tokens.remove("newsroom"));
  EXPECT_FALSE(tokens.is_valid(*first));
  EXPECT_TRUE(tokens.is_valid(*second));
  EXPECT_EQ(tokens.remove("newsroom").error().code, ErrorCode::not_found);
}

TEST_F(TokensTest, TheFileHoldsNoTokenAndIsForItsOwnerOnly) {
  const Tokens tokens(path());
  const auto token = tokens.add("newsroom", today);
  std::ifstream in(path());
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  EXPECT_NE(text.find("newsroom\t2025-03-05\t"), std::string::npos) << text;
  EXPECT_EQ(text.find(token->substr(8)), std::string::npos);
  EXPECT_FALSE(tokens.is_valid(text.substr(text.rfind('\t') + 1, 64))) << "the hash is no token";
  const auto mode = std::filesystem::status(path()).permissions();
  EXPECT_EQ(mode, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

TEST_F(TokensTest, NamesAreCheckedAndBrokenFilesToldOf) {
  const Tokens tokens(path());
  for (const std::string& name : {std::string(), std::string("a\tb"), std::string("a\nb"), std::string(101, 'x')})
    EXPECT_EQ(tokens.add(name, today).error().code, ErrorCode::invalid);
  ASSERT_TRUE(tokens.add("a", today));
  EXPECT_EQ(tokens.add("a", today).error().code, ErrorCode::invalid) << "taken";
  std::ofstream(path(), std::ios::app) << "no token\n";
  const auto listed = tokens.list();
  ASSERT_FALSE(listed);
  EXPECT_EQ(listed.error().line, 3U);
}

}  // namespace
}  // namespace backlot::serve
