#include "backlot/ingest/reader.h"

#include "backlot/streams/packing.h"
#include "backlot/streams/temp_folder.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include <unistd.h>

namespace backlot::ingest {
namespace {

namespace fs = std::filesystem;
using streams::gzip;
using streams::TempFolder;
using streams::zstd;

// Everything the reader gives, documents as "id: text", errors as "! file:line: message" with the folder left out.
std::vector<std::string> read_all(const TempFolder& folder, std::vector<std::string> paths, ReadOptions options = {}) {
  Reader reader(std::move(paths), options);
  RecordParser parser(options.largest_document);
  std::vector<std::string> out;
  const auto note = [&](const Error& error) {
    std::string line = "! " + error.to_string();
    if (const std::size_t at = line.find(folder.path() + "/"); at != std::string::npos)
      line.erase(at, folder.path().size() + 1);
    out.push_back(line);
  };
  while (auto record = reader.next()) {
    if (!*record) {
      note(record->error());
      continue;
    }
    const auto document = parser.document(std::move(**record));
    if (document) {
      out.push_back(document->id + ": " + document->text);
    } else {
      note(document.error());
    }
  }
  return out;
}

using Lines = std::vector<std::string>;

TEST(Reader, ReadsAFolderInTheOrderOfNames) {
  const TempFolder folder;
  folder.write("b.txt", "Two.");
  folder.write("a.md", "One.");
  folder.write("c/z.txt", "Four.");
  folder.write("c/a.jsonl", "{\"id\": 3, \"text\": \"Three.\"}\n\n{\"id\": \"3b\", \"text\": \"Three b.\"}");
  folder.write(".hidden.txt", "no");
  folder.write(".git/x.txt", "no");
  folder.write("picture.png", "no");
  EXPECT_EQ(read_all(folder, {folder.path()}), (Lines{"a: One.", "b: Two.", "3: Three.", "3b: Three b.", "z: Four."}));
  Reader reader({folder.path()});
  while (reader.next()) {
  }
  EXPECT_EQ(reader.tally().files, 4u);
  EXPECT_EQ(reader.tally().records, 5u);
  EXPECT_EQ(reader.tally().passed_over, 3u);
}

TEST(Reader, NumbersRecordsAndKeepsTheirPlace) {
  const TempFolder folder;
  const std::string path = folder.write("a.jsonl", "{\"text\": \"1\"}\n\n{\"text\": \"2\"}\n");
  Reader reader({path});
  reader.next();
  const auto second = reader.next();
  ASSERT_TRUE(second && *second);
  EXPECT_EQ((*second)->index, 1u);
  EXPECT_EQ((*second)->line, 3u);
  EXPECT_EQ((*second)->source, path);
  EXPECT_FALSE(reader.next());
}

TEST(Reader, ReadsCompressedFiles) {
  const TempFolder folder;
  folder.write("a.txt.gz", gzip("One."));
  folder.write("b.txt.zst", zstd("Two."));
  folder.write("c.jsonl.gz", gzip("{\"id\":\"c1\",\"text\":\"Three.\"}\n{\"id\":\"c2\",\"text\":\"Four.\"}\n"));
  folder.write("d.ndjson.zst", zstd("{\"id\":\"d1\",\"text\":\"Five.\"}\n"));
  EXPECT_EQ(read_all(folder, {folder.path()}), (Lines{"a: One.", "b: Two.", "c1: Three.", "c2: Four.", "d1: Five."}));
}

TEST(Reader, TellsNamedFilesByContentWhereTheNameSaysNothing) {
  const TempFolder folder;
  const std::string json = folder.write("feed", "\xEF\xBB\xBF{\"id\": \"x\", \"text\": \"One.\"}");
  const std::string text = folder.write("article", "\xEF\xBB\xBFTwo.");
  EXPECT_EQ(read_all(folder, {json, text}), (Lines{"x: One.", "article: Two."}));
}

TEST(Reader, ReadsStandardInputByContent) {
  const TempFolder folder;
  const std::string path = folder.write("input", gzip("{\"id\": \"x\", \"text\": \"One.\"}\n"));
  const int kept = ::dup(STDIN_FILENO);
  ASSERT_TRUE(std::freopen(path.c_str(), "rb", stdin));
  EXPECT_EQ(read_all(folder, {"-"}), (Lines{"x: One."}));
  ::dup2(kept, STDIN_FILENO);
  ::close(kept);
}

TEST(Reader, MissingAndUnreadablePathsDoNotStopIt) {
  const TempFolder folder;
  const std::string good = folder.write("a.txt", "One.");
  fs::create_symlink("loop.txt", folder.at("loop.txt"));
  EXPECT_EQ(read_all(folder, {folder.at("gone.txt"), folder.at("loop.txt"), good}),
            (Lines{"! gone.txt: no such file or folder; check the path",
                   "! loop.txt: a loop of symbolic links; remove the link", "a: One."}));
}

TEST(Reader, NoPermission) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may read everything";
  const TempFolder folder;
  const std::string path = folder.write("a.txt", "One.");
  fs::permissions(path, fs::perms::none);
  EXPECT_EQ(read_all(folder, {path}),
            (Lines{"! a.txt: no permission to read it; change its permissions or leave it out"}));
}

TEST(Reader, FolderLoopIsReportedOnce) {
  const TempFolder folder;
  folder.write("a/b/one.txt", "One.");
  fs::create_directory_symlink("..", folder.at("a/b/back"));
  folder.write("a/c/two.txt", "Two.");
  EXPECT_EQ(read_all(folder, {folder.at("a")}),
            (Lines{"! a/b/back: folder loop: a link leads back into a folder above it; remove the link", "one: One.",
                   "two: Two."}));
}

TEST(Reader, AFolderReachedTwiceIsReadOnce) {
  const TempFolder folder;
  folder.write("a/one.txt", "One.");
  fs::create_directory_symlink("a", folder.at("b"));
  EXPECT_EQ(read_all(folder, {folder.path()}), (Lines{"one: One."}));
}

TEST(Reader, BinaryAndForeignText) {
  const TempFolder folder;
  folder.write("1.txt", std::string("One.\nTw\0o.", 10));
  folder.write("2.txt", "One.\nT\xC3\xA9 \xFF");
  folder.write("3.txt", std::string("\xFF\xFEO\0n\0", 6));
  folder.write("4.txt", "Four.");
  EXPECT_EQ(read_all(folder, {folder.path()}),
            (Lines{"! 1.txt:2:3: binary data (a NUL byte); leave this file out or convert it to text",
                   "! 2.txt:2:4: not valid UTF-8; convert the file to UTF-8",
                   "! 3.txt: UTF-16 text; convert it to UTF-8 (iconv -f UTF-16 -t UTF-8)", "4: Four."}));
}

TEST(Reader, EmptyDocuments) {
  const TempFolder folder;
  folder.write("1.txt", "");
  folder.write("2.txt", " \n\xC2\xA0\n");
  folder.write("3.jsonl", "{\"id\": \"x\", \"text\": \"\"}\n{\"id\": \"y\", \"text\": \"Y.\"}\n");
  folder.write("4.jsonl", "");
  EXPECT_EQ(read_all(folder, {folder.path()}),
            (Lines{"! 1.txt: empty document; nothing to read in it", "! 2.txt: empty document; nothing to read in it",
                   "! 3.jsonl:1: empty document; nothing to read in it", "y: Y."}));
}

TEST(Reader, BrokenRecordsAreNamedByLine) {
  const TempFolder folder;
  const std::string path = folder.write("a.jsonl",
                                        "{\"id\": \"1\", \"text\": \"One.\"}\n"
                                        "{\"id\": \"2\", \"text\": \"Tw\n"
                                        "{\"id\": \"3\", \"text\": \"Three.\"\n"
                                        "{\"id\": \"4\"}\n"
                                        "{\"id\": \"5\", \"text\": null}\n"
                                        "{\"id\": \"6\", \"text\": 6}\n"
                                        "{\"id\": [7], \"text\": \"Seven.\"}\n"
                                        "[8]\n"
                                        "{\"id\": \"9\", \"text\": \"Nine.\", \"date\": \"soon\"}\n"
                                        "{\"id\": \"10\", \"text\": \"T\xFFn.\"}\n"
                                        "{\"id\": \"11\", \"text\": \"El\\ud800ven.\"}\n"
                                        "{\"id\": \"12\", \"text\": \"Tw\\u0000lve.\"}\n"
                                        "{\"id\": \"13\", \"text\": \"Thirteen.\", \"title\": 13}\n"
                                        "{\"id\": \"14\", \"text\": \"Fourteen.\"} {\"id\": \"15\"}\n"
                                        "not JSON\n"
                                        "{\"id\": \"16\", \"text\": \"Sixteen.\"}");
  const std::string malformed =
      "malformed or cut-off JSON; expected one object a line, like {\"id\": \"1\", \"text\": \"…\"}";
  EXPECT_EQ(read_all(folder, {path}),
            (Lines{"1: One.", "! a.jsonl:2: JSON is cut off inside a string; every record must be complete on its line",
                   "! a.jsonl:3: " + malformed, "! a.jsonl:4: record without \"text\"; every record needs one",
                   "! a.jsonl:5: record without \"text\"; every record needs one",
                   "! a.jsonl:6: \"text\" is not a string", "! a.jsonl:7: \"id\" is neither a string nor an integer",
                   "! a.jsonl:8: a record must be an object, like {\"id\": \"1\", \"text\": \"…\"}",
                   "! a.jsonl:9: \"date\" is no date; write it like \"2024-03-22\"",
                   "! a.jsonl:10: not valid UTF-8; convert the file to UTF-8",
                   "! a.jsonl:11: a string holds a broken escape (half of a surrogate pair or an unknown \\ sequence)",
                   "! a.jsonl:12: binary data (a NUL byte); leave this file out or convert it to text",
                   "! a.jsonl:13: \"title\" is not a string", "! a.jsonl:14: " + malformed,
                   "! a.jsonl:15: " + malformed, "16: Sixteen."}));
}

TEST(Reader, JsonSpreadOverLinesIsOneError) {
  const TempFolder folder;
  folder.write("a.json", "{\n  \"id\": \"1\",\n  \"text\": \"One.\"\n}\n");
  folder.write("b.json", "[\n {\"text\": \"One.\"}]\n");
  folder.write("c.json", "{\"id\": \"3\", \"text\": \"Three.\"}\n");
  const std::string message = ": JSON that is spread over several lines; write one object a line (jq -c .)";
  EXPECT_EQ(read_all(folder, {folder.path()}), (Lines{"! a.json" + message, "! b.json" + message, "3: Three."}));
}

TEST(Reader, BoundsAreKept) {
  const TempFolder folder;
  folder.write("1.jsonl", "{\"id\":\"a\",\"text\":\"" + std::string(300, 'x') +
                              "\"}\n{\"id\":\"b\",\"text\":\"B.\"}\n" + "{\"id\":\"c\",\"text\":\"" +
                              std::string(60, 'x') + "\"}\n");
  folder.write("2.txt", std::string(51, 'x'));
  folder.write("3.txt.gz", gzip(std::string(1000000, 'x')));
  folder.write("4.txt", "Four.");
  ReadOptions options;
  options.longest_line = 100;
  options.largest_document = 50;
  EXPECT_EQ(read_all(folder, {folder.path()}, options),
            (Lines{"! 1.jsonl:1: line of 320 bytes, more than the 100 allowed; split it or raise the limit", "b: B.",
                   "! 1.jsonl:3: text of 60 bytes, more than the 50 allowed; split it or raise the limit",
                   "! 2.txt: text of more than the 50 bytes allowed; split it or raise the limit",
                   "! 3.txt.gz: text of more than the 50 bytes allowed; split it or raise the limit", "4: Four."}));
}

// Peak resident memory in KiB.
long peak_memory() {
  std::ifstream status("/proc/self/status");
  for (std::string word; status >> word;) {
    if (word == "VmHWM:") {
      long value = 0;
      status >> value;
      return value;
    }
  }
  return 0;
}

TEST(Reader, ALineOf200MegabytesIsPassedOverWithoutBeingHeld) {
  const TempFolder folder;
  const std::string path = folder.write("a.jsonl", "{\"id\": \"1\", \"text\": \"One.\"}\n");
  {
    std::ofstream out(path, std::ios::binary | std::ios::app);
    const std::string part(1 << 20, 'x');
    for (int i = 0; i < 200; ++i) out << part;
    out << "\n{\"id\": \"3\", \"text\": \"Three.\"}\n";
  }
  const long before = peak_memory();
  EXPECT_EQ(read_all(folder, {path}),
            (Lines{"1: One.",
                   "! a.jsonl:2: line of 209715200 bytes, more than the 67108864 allowed; split it or raise the limit",
                   "3: Three."}));
  EXPECT_LT(peak_memory() - before, 160 * 1024) << "KiB";
}

TEST(Reader, CompressedFilesThatAreCutOffGiveWhatTheyHold) {
  const TempFolder folder;
  std::string feed;
  for (int i = 0; i < 20000; ++i)
    feed += "{\"id\":\"" + std::to_string(i) + "\",\"text\":\"Text " + std::to_string(i * 7919) + "\"}\n";
  const std::string packed = gzip(feed);
  folder.write("a.jsonl.gz", packed.substr(0, packed.size() / 2));
  folder.write("b.txt.gz", gzip(std::string(5000, 'x')).substr(0, 20));
  folder.write("c.txt.zst", zstd("Text.").substr(0, 8));
  folder.write("d.txt", "Four.");
  const Lines lines = read_all(folder, {folder.path()});
  ASSERT_GT(lines.size(), 1000u);
  EXPECT_EQ(lines[0], "0: Text 0");
  const auto tail = Lines(lines.end() - 4, lines.end());
  EXPECT_TRUE(tail[0].starts_with("! a.jsonl.gz:")) << tail[0];
  EXPECT_TRUE(tail[0].ends_with("gzip data ends too early; fetch or compress the file again")) << tail[0];
  EXPECT_EQ(tail[1], "! b.txt.gz: gzip data ends too early; fetch or compress the file again");
  EXPECT_EQ(tail[2], "! c.txt.zst: zstd data ends too early; fetch or compress the file again");
  EXPECT_EQ(tail[3], "d: Four.");
}

}  // namespace
}  // namespace backlot::ingest
