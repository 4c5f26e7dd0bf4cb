#include "backlot/archive/warc.h"

#include "backlot/streams/decompress.h"
#include "backlot/streams/packing.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace backlot::archive {
namespace {

using streams::Buffer;
using streams::gzip;
using streams::zstd;

class Pieces : public streams::ByteSource {
 public:
  Pieces(std::string bytes, std::size_t step) : bytes_(std::move(bytes)), step_(step) {}
  Result<std::size_t> read(std::span<char> into) override {
    const std::size_t count = std::min({step_, into.size(), bytes_.size() - at_});
    std::copy_n(bytes_.data() + at_, count, into.data());
    at_ += count;
    return count;
  }

 private:
  std::string bytes_;
  std::size_t step_;
  std::size_t at_ = 0;
};

std::unique_ptr<Buffer> open(const std::string& bytes, std::size_t step) {
  auto raw = std::make_unique<Buffer>(std::make_unique<Pieces>(bytes, step));
  if (streams::is_gzip(bytes)) return std::make_unique<Buffer>(streams::gunzip(std::move(raw)));
  if (streams::is_zstd(bytes)) return std::make_unique<Buffer>(streams::unzstd(std::move(raw)));
  return raw;
}

std::string record(const std::string& block, const std::string& url = "https://news.example/", std::size_t more = 0) {
  return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + url +
         "\r\nContent-Length: " + std::to_string(block.size() + more) + "\r\n\r\n" + block + "\r\n\r\n";
}

using Lines = std::vector<std::string>;

// The blocks, and the messages of errors behind "! ".
Lines read_all(const std::string& bytes, std::size_t step = 1000, std::size_t largest = 1000) {
  const auto input = open(bytes, step);
  WarcReader archive(*input, largest);
  Lines out;
  while (auto next = archive.next()) out.push_back(*next ? (*next)->block : "! " + next->error().message);
  return out;
}

TEST(Warc, ReadsRecordsOneAfterTheOther) {
  const std::string bytes = record("one", "<https://a.example/>") + record("") + record("three\r\n\r\nWARC/");
  for (const std::size_t step : {1U, 7U, 1000U}) {
    EXPECT_EQ(read_all(bytes, step), (Lines{"one", "", "three\r\n\r\nWARC/"}));
  }
  const auto input = open(bytes, 1000);
  WarcReader archive(*input, 1000);
  const auto first = archive.next();
  ASSERT_TRUE(first && *first);
  EXPECT_EQ((*first)->type, "response");
  EXPECT_EQ((*first)->url, "https://a.example/");
  EXPECT_EQ((*first)->number, 1U);
  EXPECT_EQ((*first)->offset, 0U);
  const auto second = archive.next();
  EXPECT_EQ((*second)->number, 2U);
  EXPECT_EQ((*second)->offset, record("one", "<https://a.example/>").size());
}

TEST(Warc, ReadsRecordsThatWerePackedEachForItself) {
  for (const std::size_t step : {1U, 1000U}) {
    EXPECT_EQ(read_all(gzip(record("one")) + gzip(record("two")), step), (Lines{"one", "two"}));
    EXPECT_EQ(read_all(zstd(record("one")) + zstd(record("two")), step), (Lines{"one", "two"}));
  }
}

TEST(Warc, EndsWhereTheArchiveEnds) {
  EXPECT_EQ(read_all(""), Lines{});
  EXPECT_EQ(read_all("\r\n\r\n"), Lines{});
  const std::string last = record("one");
  EXPECT_EQ(read_all(last.substr(0, last.size() - 4)), Lines{"one"}) << "without the line breaks";
}

TEST(Warc, NamesARecordThatIsCutOffAtTheEnd) {
  const std::string bytes = record("one") + record("three and more");
  const std::string place = "! record 2 (byte " + std::to_string(record("one").size()) + "): ";
  EXPECT_EQ(read_all(bytes.substr(0, bytes.size() - 10)),
            (Lines{"one", place + "cut off after 8 of 14 bytes; fetch the archive again"}));
  EXPECT_EQ(read_all(bytes.substr(0, record("one").size() + 20)),
            (Lines{"one", place + "cut off inside its header; fetch the archive again"}));
}

TEST(Warc, FindsTheRecordThatACutOneSwallowed) {
  const std::string cut = record("two", "https://b.example/", 300);
  for (const std::size_t step : {1U, 1000U}) {
    const Lines read = read_all(record("one") + cut + record("three") + record("four") + record("five"), step);
    ASSERT_EQ(read.size(), 5U);
    EXPECT_EQ(read[0], "one");
    EXPECT_TRUE(read[1].starts_with("! record 2 ")) << read[1];
    EXPECT_EQ(Lines(read.begin() + 2, read.end()), (Lines{"three", "four", "five"}));
  }
  const Lines at_end = read_all(cut + record("three"));
  ASSERT_EQ(at_end.size(), 2U);
  EXPECT_TRUE(at_end[0].contains("cut off after"));
  EXPECT_EQ(at_end[1], "three");
}

TEST(Warc, PassesOverWhatIsNoRecord) {
  for (const std::size_t step : {1U, 1000U}) {
    const Lines read = read_all(record("one") + "garbage\nWARC/ \nmore\n" + record("two"), step);
    ASSERT_EQ(read.size(), 2U) << step;
    EXPECT_TRUE(read[0].contains("its length is wrong")) << read[0];
    EXPECT_EQ(read[1], "two");
  }
  const Lines begin =
      read_all(record("one") + "WARC/1.0\nno header ends here" + std::string(70'000, 'x') + "\n" + record("two"));
  ASSERT_EQ(begin.size(), 3U);
  EXPECT_TRUE(begin[1].contains("a header that does not end"));
  EXPECT_EQ(begin[2], "two");
  const Lines nothing = read_all("WARC/1.0\r\nWARC-Type: response\r\n\r\nx\r\n\r\n" + record("two"));
  ASSERT_EQ(nothing.size(), 2U);
  EXPECT_TRUE(nothing[0].contains("no Content-Length"));
  EXPECT_EQ(nothing[1], "two");
}

TEST(Warc, GoesOnBehindDamagedPackedData) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += std::to_string(i * 7919) + " ";
  std::string bad = gzip(record(text));
  bad[bad.size() - 6] ^= 0x55;
  for (const std::size_t step : {64U, 10'000U}) {
    for (const std::string& damage : {bad, gzip(record(text)).substr(0, 150)}) {
      const Lines read = read_all(gzip(record("one")) + damage + gzip(record("three")) + gzip(record("four")), step);
      ASSERT_GE(read.size(), 4U);
      EXPECT_EQ(read[0], "one");
      EXPECT_EQ(read[read.size() - 2], "three");
      EXPECT_EQ(read.back(), "four");
      EXPECT_TRUE(read[1].starts_with("! record 2 ")) << read[1];
    }
  }
}

TEST(Warc, HoldsOnlyTheBeginningOfWhatIsTooLarge) {
  const auto input = open(record(std::string(5000, 'x')) + record("two"), 1000);
  WarcReader archive(*input, 100);
  const auto first = archive.next();
  ASSERT_TRUE(first && *first);
  EXPECT_EQ((*first)->block.size(), 100U);
  EXPECT_EQ((*first)->left_out, 4900U);
  EXPECT_EQ((**archive.next()).block, "two");
}

TEST(Warc, IsKnownByItsFirstLine) {
  EXPECT_TRUE(WarcReader::looks_like_archive("WARC/1.0\r\nWARC-Type: warcinfo\r\n"));
  EXPECT_TRUE(WarcReader::looks_like_archive("WARC/0.17\n"));
  EXPECT_FALSE(WarcReader::looks_like_archive("WARC/1.0 is a format of archives.\n"));
  EXPECT_FALSE(WarcReader::looks_like_archive("WARC"));
}

}  // namespace
}  // namespace backlot::archive
