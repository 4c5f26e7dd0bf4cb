#include "backlot/archive/body.h"

#include "backlot/streams/packing.h"

#include <gtest/gtest.h>

namespace backlot::archive {
namespace {

using streams::gzip;
using streams::zstd;

std::string undone(std::string body, const Codings& codings, std::size_t largest = 100'000) {
  const auto made = undo(std::move(body), codings, largest);
  return made ? *made : "error: " + made.error().message;
}

TEST(Body, PutsChunksTogether) {
  EXPECT_EQ(undone("5\r\n<p>Ra\r\n3;x=y\r\nin.\r\n0\r\nTrailer: x\r\n\r\n", {.transfer = "chunked"}), "<p>Rain.");
  EXPECT_EQ(undone("5\n<p>Ra\n", {.transfer = "chunked"}), "<p>Ra");
  EXPECT_EQ(undone("ff\r\n<p>Rain", {.transfer = "chunked"}), "<p>Rain") << "the last chunk is cut off";
  EXPECT_EQ(undone("<p>Rain.", {.transfer = "chunked"}), "<p>Rain.") << "the writer of the archive undid it";
}

TEST(Body, TakesCompressionOff) {
  EXPECT_EQ(undone(gzip("<p>Rain."), {.content = "gzip"}), "<p>Rain.");
  EXPECT_EQ(undone(zstd("<p>Rain."), {.content = "zstd"}), "<p>Rain.");
  EXPECT_EQ(undone(zstd(gzip("<p>Rain.")), {.content = "gzip, zstd"}), "<p>Rain.");
  EXPECT_EQ(undone("<p>Rain.", {.content = "gzip"}), "<p>Rain.");
  const std::string zlib("\x78\x9c\xb3\x29\xb0\x0b\x4a\xcc\xcc\xd3\x03\x00\x0c\x22\x02\x91", 16);
  EXPECT_EQ(undone(zlib, {.content = "deflate"}), "<p>Rain.");
  EXPECT_EQ(undone(zlib.substr(2, 10), {.content = "deflate"}), "<p>Rain.");
  const std::string chunked = "1c\r\n" + gzip("<p>Rain.") + "\r\n0\r\n\r\n";
  EXPECT_EQ(undone(chunked, {.transfer = "chunked", .content = "gzip"}), "<p>Rain.");
}

TEST(Body, GivesWhatACutBodyHolds) {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += std::to_string(i * 7919) + " ";
  const std::string packed = gzip(text);
  const std::string begin = undone(packed.substr(0, packed.size() / 2), {.content = "gzip"});
  EXPECT_GT(begin.size(), 1000U);
  EXPECT_TRUE(text.starts_with(begin));
  EXPECT_TRUE(undone("\x1f\x8b\x08 no", {.content = "gzip"}).starts_with("error: a body whose compression"));
}

TEST(Body, IsBounded) {
  const std::string large(200'000, 'x');
  for (const auto& [body, coding] : {std::pair(gzip(large), "gzip"), std::pair(zstd(large), "zstd")})
    EXPECT_TRUE(undone(body, {.content = coding}).starts_with("error: a body of more than")) << coding;
}

TEST(Body, SaysWhatItCannotRead) {
  EXPECT_TRUE(undone("\x0b\x02\x80", {.content = "br"}).starts_with("error: a body in Brotli"));
}

}  // namespace
}  // namespace backlot::archive
