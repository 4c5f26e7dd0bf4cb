#include "backlot/pipeline/document_stream.h"

#include <gtest/gtest.h>
#include <unistd.h>
#include <filesystem>
#include <fstream>

namespace backlot::pipeline {
namespace {

namespace fs = std::filesystem;

// 500 records of which every seventh is damaged.
fs::path wire() {
  const fs::path path = fs::temp_directory_path() / ("backlot-stream-" + std::to_string(getpid()) + ".jsonl");
  std::ofstream out(path);
  for (int i = 0; i < 500; ++i) {
    out << (i % 7 == 3 ? R"({"id": "x")"
                       : R"({"id": ")" + std::to_string(i) + R"(", "text": "Lamp )" + std::to_string(i) + "\"}")
        << '\n';
  }
  return path;
}

std::vector<std::string> ids(const fs::path& path, unsigned threads, std::size_t most = 1000) {
  ingest::Reader reader({path.string()});
  std::vector<std::string> out;
  run_documents(
      reader, threads,
      [] {
        return [](const std::vector<article::Document>& documents) {
          std::vector<std::string> found;
          for (const article::Document& d : documents) found.push_back(d.id);
          return found;
        };
      },
      [&](Result<std::string> id) {
        out.push_back(id ? *id : "line " + std::to_string(id.error().line));
        return out.size() < most;
      });
  return out;
}

TEST(DocumentStream, KeepsTheOrderAndTheErrors) {
  const fs::path path = wire();
  const auto one = ids(path, 1);
  ASSERT_EQ(one.size(), 500U);
  EXPECT_EQ(one[2], "2");
  EXPECT_EQ(one[3], "line 4");
  EXPECT_EQ(one[499], "499");
  EXPECT_EQ(ids(path, 2), one);
  EXPECT_EQ(ids(path, 8), one);
  fs::remove(path);
}

TEST(DocumentStream, StopsWhenTold) {
  const fs::path path = wire();
  EXPECT_EQ(ids(path, 4, 10).size(), 10U);
  fs::remove(path);
}

TEST(DocumentStream, PiecesAreBounded) {
  const fs::path path = wire();
  ingest::Reader reader({path.string()});
  PieceReader pieces(reader);
  std::size_t all = 0;
  while (const auto piece = pieces.next()) {
    EXPECT_LE(piece->size(), 64U);
    all += piece->size();
  }
  EXPECT_EQ(all, 500U);
  fs::remove(path);
}

}  // namespace
}  // namespace backlot::pipeline
