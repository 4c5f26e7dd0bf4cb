#include "backlot/files/new_file.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace backlot::files {
namespace {

class NewFileTest : public testing::Test {
 protected:
  NewFileTest() { std::filesystem::create_directories(folder_); }
  ~NewFileTest() override { std::filesystem::remove_all(folder_); }

  std::string in_folder(std::string_view name) const { return (folder_ / name).string(); }

  static void write(const NewFile& file, std::string_view text) {
    ASSERT_EQ(::write(file.descriptor(), text.data(), text.size()), static_cast<ssize_t>(text.size()));
  }
  static std::string read(const std::string& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
  }

 private:
  std::filesystem::path folder_ =
      std::filesystem::path(testing::TempDir()) / ("new_file_" + std::to_string(::getpid()));
};

TEST_F(NewFileTest, AppearsOnceItIsComplete) {
  const std::string path = in_folder("a");
  auto file = NewFile::create(path);
  ASSERT_TRUE(file);
  write(*file, "new");
  EXPECT_FALSE(std::filesystem::exists(path));
  ASSERT_TRUE(file->finish());
  EXPECT_EQ(read(path), "new");
  EXPECT_FALSE(std::filesystem::exists(path + ".part"));
}

TEST_F(NewFileTest, GivenUpItLeavesTheOldOne) {
  const std::string path = in_folder("a");
  std::ofstream(path) << "old";
  {
    auto file = NewFile::create(path);
    ASSERT_TRUE(file);
    write(*file, "new");
  }
  EXPECT_EQ(read(path), "old");
  EXPECT_FALSE(std::filesystem::exists(path + ".part"));
}

TEST_F(NewFileTest, ADeviceStaysOne) {
  const std::string path = in_folder("nowhere");
  std::filesystem::create_symlink("/dev/null", path);
  auto file = NewFile::create(path);
  ASSERT_TRUE(file);
  write(*file, "new");
  EXPECT_FALSE(std::filesystem::exists(path + ".part"));
  ASSERT_TRUE(file->finish());
  EXPECT_TRUE(std::filesystem::is_symlink(path));
  EXPECT_TRUE(std::filesystem::is_character_file(path));
}

TEST_F(NewFileTest, WithoutAFolderIsNotFound) { EXPECT_FALSE(NewFile::create(in_folder("none/a"))); }

}  // namespace
}  // namespace backlot::files
