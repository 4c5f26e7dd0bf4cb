#include "backlot/files/data_file.h"
#include "backlot/files/mapped_file.h"
#include "backlot/files/replace_file.h"
#include "backlot/files/temporary_file.h"

#include <gtest/gtest.h>

#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <type_traits>

namespace backlot::files {
namespace {

namespace fs = std::filesystem;

class Folder : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "backlot-files-XXXXXX").string();
    ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string path(const std::string& name) const { return folder_ / name; }
  std::size_t entries() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), fs::directory_iterator{}));
  }

  fs::path folder_;
};

using MappedFiles = Folder;
using ReplacedFiles = Folder;
using TemporaryFiles = Folder;

static_assert(!std::is_copy_constructible_v<MappedFile>, "two owners of one mapping");

TEST_F(MappedFiles, ShowTheBytes) {
  std::ofstream(path("a")) << std::string("one\0two", 7);
  const auto file = MappedFile::open(path("a"));
  ASSERT_TRUE(file);
  EXPECT_EQ(file->text(), std::string_view("one\0two", 7));
}

TEST_F(MappedFiles, KeepTheirBytesWhenMoved) {
  std::ofstream(path("a")) << "here";
  auto file = MappedFile::open(path("a"));
  ASSERT_TRUE(file);
  MappedFile moved = std::move(*file);
  MappedFile again;
  again = std::move(moved);
  EXPECT_EQ(again.text(), "here");
}

TEST_F(MappedFiles, MayBeEmpty) {
  std::ofstream(path("a")).flush();
  const auto file = MappedFile::open(path("a"));
  ASSERT_TRUE(file);
  EXPECT_TRUE(file->text().empty());
}

TEST_F(MappedFiles, SayWhatIsWrong) {
  EXPECT_EQ(MappedFile::open(path("none")).error().code, ErrorCode::not_found);
  const auto folder = MappedFile::open(folder_.string());
  EXPECT_EQ(folder.error().code, ErrorCode::unreadable);
  EXPECT_EQ(folder.error().to_string(), folder_.string() + ": it is a folder, not a file");
  fs::create_symlink(path("loop"), path("loop"));
  EXPECT_EQ(MappedFile::open(path("loop")).error().message, "its links lead in a circle");
}

TEST_F(ReplacedFiles, HoldTheNewContentAlone) {
  ASSERT_TRUE(replace_file(path("a"), "a long first content"));
  ASSERT_TRUE(replace_file(path("a"), "short"));
  EXPECT_EQ(MappedFile::open(path("a"))->text(), "short");
  EXPECT_EQ(entries(), 1U) << "a temporary file is left";
}

TEST_F(ReplacedFiles, KeepTheirMode) {
  ASSERT_TRUE(replace_file(path("a"), "x"));
  ASSERT_EQ(::chmod(path("a").c_str(), 0640), 0);
  ASSERT_TRUE(replace_file(path("a"), "y"));
  struct stat info{};
  ASSERT_EQ(::stat(path("a").c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777U, 0640U);
}

TEST_F(ReplacedFiles, LeaveTheOldOneOnAnError) {
  EXPECT_EQ(replace_file(path("none/a"), "x").error().code, ErrorCode::not_found);
  fs::create_directory(path("taken"));
  std::ofstream(path("taken/inside")) << "old";
  EXPECT_FALSE(replace_file(path("taken"), "x"));
  EXPECT_EQ(MappedFile::open(path("taken/inside"))->text(), "old");
  EXPECT_EQ(entries(), 1U) << "a temporary file is left";
}

constexpr DataFormat format{"BLTEST01", 7};

std::span<const std::byte> bytes(const std::string& text) { return std::as_bytes(std::span(text)); }

TEST(DataFile, ComesBackAsItWent) {
  const std::string file = pack_data(format, "the payload");
  const auto payload = open_data(format, bytes(file), Check::all);
  ASSERT_TRUE(payload);
  EXPECT_EQ(std::string_view(reinterpret_cast<const char*>(payload->data()), payload->size()), "the payload");
}

TEST(DataFile, IsRefusedWhereItDoesNotFit) {
  const std::string file = pack_data(format, "the payload");
  EXPECT_EQ(open_data({"BLTEST02", 7}, bytes(file), Check::header).error().code, ErrorCode::invalid);
  EXPECT_EQ(open_data({"BLTEST01", 8}, bytes(file), Check::header).error().code, ErrorCode::incompatible);
}

TEST(DataFile, EveryCutAndEveryChangedByteIsSeen) {
  const std::string file = pack_data(format, "the payload");
  for (std::size_t size = 0; size < file.size(); ++size) {
    EXPECT_FALSE(open_data(format, bytes(file).first(size), Check::header)) << size;
  }
  for (std::size_t at = data_header_size; at < file.size(); ++at) {
    std::string changed = file;
    changed[at] ^= 1;
    EXPECT_EQ(open_data(format, bytes(changed), Check::all).error().code, ErrorCode::invalid) << at;
  }
}

TEST(DataFile, FingerprintIsTheSameEverywhere) {
  EXPECT_EQ(fingerprint(bytes("the payload")), fingerprint(bytes("the payload")));
  EXPECT_NE(fingerprint(bytes("a")), fingerprint(bytes(std::string("a\0", 2))));
  EXPECT_EQ(fingerprint({}), 0U);
}

std::span<const std::byte> bytes_of(std::string_view text) { return std::as_bytes(std::span(text)); }

TEST_F(TemporaryFiles, GiveBackWhatWasAppended) {
  auto file = TemporaryFile::create(folder_);
  ASSERT_TRUE(file);
  ASSERT_EQ(file->append(bytes_of("first")), 0U);
  ASSERT_EQ(file->append(bytes_of("second")), 5U);
  TemporaryFile moved = *std::move(file);
  std::string text(6, ' ');
  ASSERT_TRUE(moved.read(5, std::as_writable_bytes(std::span(text))));
  EXPECT_EQ(text, "second");
  EXPECT_EQ(moved.size(), 11U);
}

TEST_F(TemporaryFiles, HaveNoName) {
  auto file = TemporaryFile::create(folder_);
  ASSERT_TRUE(file);
  EXPECT_EQ(entries(), 0U);
}

TEST_F(TemporaryFiles, SayWhatIsWrong) {
  EXPECT_EQ(TemporaryFile::create(folder_ / "nowhere").error().code, ErrorCode::not_found);
  auto file = TemporaryFile::create(folder_);
  std::string text(6, ' ');
  EXPECT_EQ(file->read(0, std::as_writable_bytes(std::span(text))).error().code, ErrorCode::unreadable);
}

}  // namespace
}  // namespace backlot::files
