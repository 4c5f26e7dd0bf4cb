#include "backlot/http/finished.h"

#include <gtest/gtest.h>
#include <zlib.h>

namespace backlot::http {
namespace {

std::string value(const Response& response, std::string_view name) {
  for (const Header& h : response.headers) {
    if (h.name == name) return h.value;
  }
  return {};
}

Response finished(const Request& request, Response response) {
  finish(request, response);
  return response;
}

std::string unzipped(std::string_view bytes) {
  std::string out(1 << 20, '\0');
  z_stream stream{};
  inflateInit2(&stream, 15 + 16);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
  out.resize(stream.total_out);
  inflateEnd(&stream);
  return out;
}

TEST(Finished, SendsNothingToWhoHasItAlready) {
  const Response first = finished({}, text("hello"));
  const std::string tag = value(first, "ETag");
  ASSERT_FALSE(tag.empty());
  Request again;
  again.headers = {{"if-none-match", "\"other\", " + tag}};
  EXPECT_EQ(finished(again, text("hello")).status, 304);
  EXPECT_EQ(finished(again, text("hello")).body, "");
  EXPECT_EQ(finished(again, text("changed")).status, 200);
  again.headers = {{"if-none-match", "*"}};
  EXPECT_EQ(finished(again, problem(404, "no")).status, 404);
}

TEST(Finished, SendsNothingToWhoHasWhatIsOfThatDate) {
  const auto dated = [] {
    Response out = text("hello");
    out.headers.push_back({"Last-Modified", http_date(1741176000)});
    return out;
  };
  EXPECT_EQ(value(dated(), "Last-Modified"), "Wed, 05 Mar 2025 12:00:00 GMT");
  Request again;
  again.headers = {{"if-modified-since", "Wed, 05 Mar 2025 12:00:00 GMT"}};
  EXPECT_EQ(finished(again, dated()).status, 304);
  EXPECT_EQ(finished(again, text("hello")).status, 200) << "has no date";
  again.headers.push_back({"if-none-match", "\"other\""});
  EXPECT_EQ(finished(again, dated()).status, 200) << "the tag counts where there is one";
}

TEST(Finished, CompressesForWhoTakesIt) {
  const std::string page(5000, 'x');
  Request request;
  for (const char* takes : {"gzip", "br, gzip;q=0.5", "*"}) {
    request.headers = {{"accept-encoding", takes}};
    const Response packed = finished(request, html(page));
    EXPECT_EQ(value(packed, "Content-Encoding"), "gzip") << takes;
    EXPECT_EQ(unzipped(packed.body), page);
  }
  for (const char* refuses : {"", "br", "gzip;q=0", "gzip; q=0.0"}) {
    request.headers = {{"accept-encoding", refuses}};
    EXPECT_EQ(finished(request, html(page)).body, page) << refuses;
  }
  EXPECT_EQ(value(finished({}, html(page)), "Vary"), "Accept-Encoding");
}

TEST(Finished, HasOneNameForBothForms) {
  Request request;
  request.headers = {{"accept-encoding", "gzip"}};
  const std::string page(5000, 'x');
  EXPECT_EQ(value(finished(request, html(page)), "ETag"), value(finished({}, html(page)), "ETag"));
}

TEST(Finished, IsTheSameOfWhatWasPrepared) {
  Request request;
  request.headers = {{"accept-encoding", "gzip"}};
  Response page = html(std::string(5000, 'x'));
  const Response plain = finished({}, page);
  const Response packed = finished(request, page);
  prepare(page);
  EXPECT_FALSE(page.gzipped.empty());
  EXPECT_EQ(finished(request, page).body, packed.body);
  EXPECT_EQ(value(finished(request, page), "ETag"), value(packed, "ETag"));
  EXPECT_EQ(finished({}, page).body, plain.body);
}

TEST(Finished, LetsNoPageDoWhatItWasNotGiven) {
  EXPECT_EQ(value(finished({}, text("x")), "X-Content-Type-Options"), "nosniff");
  EXPECT_NE(value(finished({}, text("x")), "Content-Security-Policy").find("default-src 'none'"), std::string::npos);
}

TEST(Problem, EscapesWhatItQuotes) {
  const Response answer = problem(400, "a \"title\"", "line\nbreak");
  EXPECT_EQ(answer.body,
            "{\"type\":\"about:blank\",\"title\":\"a \\\"title\\\"\",\"status\":400,\"detail\":\"line\\nbreak\"}\n");
}

}  // namespace
}  // namespace backlot::http
