#include "backlot/streams/bytes.h"

#include "backlot/streams/decompress.h"
#include "backlot/streams/line_reader.h"
#include "backlot/streams/packing.h"
#include "backlot/streams/temp_folder.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace backlot::streams {
namespace {

// Gives out a string in pieces of `step` bytes, then an error if one was asked for.
class Pieces : public ByteSource {
 public:
  Pieces(std::string bytes, std::size_t step, bool breaks = false)
      : bytes_(std::move(bytes)), step_(step), breaks_(breaks) {}
  Result<std::size_t> read(std::span<char> into) override {
    if (at_ == bytes_.size() && breaks_) return fail(ErrorCode::unreadable, "the disk is gone");
    const std::size_t count = std::min({step_, into.size(), bytes_.size() - at_});
    std::copy_n(bytes_.data() + at_, count, into.data());
    at_ += count;
    return count;
  }

 private:
  std::string bytes_;
  std::size_t step_;
  bool breaks_;
  std::size_t at_ = 0;
};

std::unique_ptr<Buffer> pieces(std::string bytes, std::size_t step, bool breaks = false) {
  return std::make_unique<Buffer>(std::make_unique<Pieces>(std::move(bytes), step, breaks));
}

// All bytes, and the message of the error that ended them, in brackets.
std::string drain(Buffer& input) {
  std::string all;
  while (true) {
    const auto bytes = input.available();
    if (!bytes) return all + "[" + bytes.error().message + "]";
    if (bytes->empty()) return all;
    all.append(*bytes);
    input.consume(bytes->size());
  }
}

// Not compressible, so that the packed form is longer than one buffer.
std::string noise(std::size_t size) {
  std::string out(size, '\0');
  std::uint32_t state = 1;
  for (char& c : out) c = static_cast<char>((state = state * 1664525U + 1013904223U) >> 24U);
  return out;
}

TEST(Buffer, LooksAheadAcrossPieces) {
  const auto input = pieces("abcdefgh", 3);
  EXPECT_EQ(input->look(5)->substr(0, 5), "abcde");
  input->consume(4);
  EXPECT_EQ(*input->look(100), "efgh");
  input->consume(4);
  EXPECT_EQ(*input->available(), "");
}

TEST(Gunzip, ReadsMembersOneAfterTheOther) {
  const std::string packed = gzip("one ") + gzip("two ") + gzip("") + gzip("three");
  for (const std::size_t step : {1U, 7U, 1000U}) {
    Buffer plain(gunzip(pieces(packed, step)));
    EXPECT_EQ(drain(plain), "one two three");
  }
}

TEST(Gunzip, PassesOverZerosAtTheEnd) {
  Buffer plain(gunzip(pieces(gzip("one") + std::string(600, '\0'), 100)));
  EXPECT_EQ(drain(plain), "one");
}

TEST(Gunzip, SaysThatDataIsCutOffOrDamaged) {
  std::string packed = gzip(noise(5000));
  Buffer cut(gunzip(pieces(packed.substr(0, 4000), 512)));
  EXPECT_NE(drain(cut).find("[gzip data ends too early"), std::string::npos);
  packed[2000] ^= 0x55;
  Buffer damaged(gunzip(pieces(packed, 512)));
  EXPECT_NE(drain(damaged).find("[gzip data is damaged"), std::string::npos);
}

TEST(Buffer, PutsBackWhatWasConsumed) {
  const auto input = pieces("abcdefgh", 3);
  input->consume(input->look(5)->size());
  EXPECT_EQ(input->position(), 6U);
  input->put_back("ef");
  EXPECT_EQ(input->position(), 4U);
  EXPECT_EQ(drain(*input), "efgh");
}

// What comes out of a stream with damage, going on behind it: "[" and "]" around the end of each part.
std::string drain_all(Buffer& input) {
  std::string all = drain(input);
  while (all.ends_with(']') && input.resume()) all += drain(input);
  return all;
}

TEST(Decompression, GoesOnBehindDamage) {
  const auto fast_gzip = [](std::string_view bytes) { return gzip(bytes); };
  for (const auto& [pack, unpack] : {std::pair(+fast_gzip, &gunzip), std::pair(&zstd, &unzstd)}) {
    const std::string bad = pack(noise(3000));
    for (const std::string& damage : {bad.substr(0, 2000), std::string("no member at all"), bad.substr(1)}) {
      for (const std::size_t step : {64U, 5000U}) {
        Buffer plain(unpack(pieces(pack("one ") + damage + pack("two ") + pack("three"), step)));
        const std::string all = drain_all(plain);
        EXPECT_TRUE(all.starts_with("one ")) << all.size();
        EXPECT_TRUE(all.ends_with("]two three")) << all.substr(all.size() - 80);
      }
    }
  }
}

TEST(Decompression, LeavesOutAMemberWhoseChecksumIsWrong) {
  std::string bad = gzip("bad ");
  bad[bad.size() - 6] ^= 0x55;
  Buffer plain(gunzip(pieces(gzip("one ") + bad + gzip("two"), 1000)));
  EXPECT_TRUE(drain_all(plain).ends_with("]two"));
}

TEST(Decompression, EndsWhereNothingFollowsTheDamage) {
  Buffer plain(gunzip(pieces(gzip("one ") + gzip(noise(3000)).substr(0, 2000), 100)));
  EXPECT_TRUE(drain_all(plain).ends_with("compress the file again]"));
}

TEST(Unzstd, UsesADictionaryInFront) {
  const std::string dictionary = "WARC/1.1 response text/html; charset=utf-8 The cast met on Tuesday";
  const std::string text = "WARC/1.1 response: The cast met on Tuesday for tea.";
  std::string packed(ZSTD_compressBound(text.size()), '\0');
  const auto context = std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)>(ZSTD_createCCtx(), &ZSTD_freeCCtx);
  packed.resize(ZSTD_compress_usingDict(context.get(), packed.data(), packed.size(), text.data(), text.size(),
                                        dictionary.data(), dictionary.size(), 3));
  for (const std::string& stored : {dictionary, zstd(dictionary)}) {
    std::string head("\x5d\x2a\x4d\x18", 4);
    for (unsigned shift = 0; shift < 32; shift += 8) head += static_cast<char>(stored.size() >> shift & 0xFFU);
    const std::string all = head + stored + packed + packed;
    ASSERT_TRUE(is_zstd(all));
    Buffer plain(unzstd(pieces(all, 7)));
    EXPECT_EQ(drain(plain), text + text);
  }
}

TEST(Decompression, LargeDataComesOutAsItWentIn) {
  const std::string data = noise(3 * Buffer::capacity + 17);
  Buffer from_gzip(gunzip(pieces(gzip(data), 4096)));
  EXPECT_TRUE(drain(from_gzip) == data);
  Buffer from_zstd(unzstd(pieces(zstd(data), 4096)));
  EXPECT_TRUE(drain(from_zstd) == data);
}

TEST(Unzstd, ReadsFramesAndRefusesDamage) {
  const std::string packed = zstd("one ") + zstd("two");
  Buffer plain(unzstd(pieces(packed, 1)));
  EXPECT_EQ(drain(plain), "one two");
  Buffer cut(unzstd(pieces(zstd(noise(5000)).substr(0, 3000), 512)));
  EXPECT_NE(drain(cut).find("[zstd data ends too early"), std::string::npos);
  Buffer garbage(unzstd(pieces(zstd("one") + "no frame", 512)));
  EXPECT_NE(drain(garbage).find("[zstd data cannot be read"), std::string::npos);
}

TEST(OpenInput, TellsCompressionByContent) {
  const TempFolder folder;
  for (const std::string& path :
       {folder.write("a", "plain"), folder.write("b", gzip("plain")), folder.write("c.gz", zstd("plain"))}) {
    const auto input = open_input(path);
    ASSERT_TRUE(input) << path;
    EXPECT_EQ(drain(**input), "plain");
  }
}

TEST(OpenInput, NamesThePathInItsErrors) {
  const TempFolder folder;
  const auto missing = open_input(folder.at("nothing.txt"));
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, ErrorCode::not_found);
  EXPECT_EQ(missing.error().file, folder.at("nothing.txt"));
  const auto is_folder = open_input(folder.path());
  ASSERT_FALSE(is_folder);
  EXPECT_EQ(is_folder.error().code, ErrorCode::unreadable);
}

std::vector<std::string> all_lines(Buffer& input, std::size_t longest) {
  LineReader reader(input, longest);
  std::vector<std::string> out;
  std::string line;
  while (true) {
    const auto more = reader.next(line);
    if (!more) {
      out.push_back(std::to_string(reader.number()) + "!");
      if (more.error().code != ErrorCode::too_large) return out;
    } else if (*more) {
      out.push_back(std::to_string(reader.number()) + " " + line);
    } else {
      return out;
    }
  }
}

using Lines = std::vector<std::string>;

TEST(LineReader, TakesBothKindsOfBreaksAndNoneAtTheEnd) {
  for (const std::size_t step : {1U, 2U, 100U}) {
    EXPECT_EQ(all_lines(*pieces("one\ntwo\r\n\nfour", step), 100), (Lines{"1 one", "2 two", "3 ", "4 four"}));
  }
  EXPECT_EQ(all_lines(*pieces("one\n", 100), 100), (Lines{"1 one"}));
  EXPECT_EQ(all_lines(*pieces("", 100), 100), (Lines{}));
}

TEST(LineReader, PassesOverALineThatIsTooLong) {
  const std::string text = "12345\n123456\n" + std::string(Buffer::capacity * 3, 'x') + "\nlast";
  EXPECT_EQ(all_lines(*pieces(text, 1000), 5), (Lines{"1 12345", "2!", "3!", "4 last"}));
  EXPECT_EQ(all_lines(*pieces("123456", 100), 5), (Lines{"1!"}));
}

TEST(LineReader, DoesNotGiveOutALineThatAnErrorCutInTwo) {
  EXPECT_EQ(all_lines(*pieces("one\ntw", 100, true), 100), (Lines{"1 one", "2!"}));
}

}  // namespace
}  // namespace backlot::streams
