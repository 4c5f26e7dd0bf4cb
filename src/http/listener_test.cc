#include "backlot/http/listener.h"

#include "backlot/http/client_for_test.h"

#include <atomic>
#include <stdexcept>
#include <thread>

namespace backlot::http {
namespace {

using namespace std::chrono_literals;

Response echo(const Request& request) {
  if (request.target.path == "/throw") throw std::runtime_error("a secret");
  if (request.method == Method::post) return text(request.body);
  std::string said;
  for (const std::string& s : request.target.segments) said += "[" + s + "]";
  for (const Parameter& p : request.target.query) said += p.name + "=" + p.value + ";";
  return text(said);
}

Listener listening(Limits limits = {}, const Listener::Handler& handler = echo) {
  auto listener = Listener::start({.limits = limits}, handler);
  EXPECT_TRUE(listener) << listener.error().to_string();
  return std::move(*listener);
}

TEST(Listener, AnswersWithDecodedParts) {
  const Listener listener = listening();
  const std::string answer = asked(listener.port(), "GET /works/a%2Fb/?q=rain+on%20set&zone=Asia%2FSeoul");
  EXPECT_EQ(status_of(answer), 200);
  EXPECT_EQ(body_of(answer), "[works][a/b][]q=rain on set;zone=Asia/Seoul;");
}

TEST(Listener, GivesHeadNoBodyAndTheSameHeaders) {
  const Listener listener = listening();
  const std::string head = asked(listener.port(), "HEAD /abc");
  EXPECT_EQ(status_of(head), 200);
  EXPECT_EQ(body_of(head), "");
  EXPECT_NE(head.find("Content-Length: 5"), std::string::npos) << head;
}

TEST(Listener, RefusesWhatIsNoTarget) {
  const Listener listener = listening();
  for (const char* line : {"GET /%", "GET /%zz", "GET /%00", "GET /%ff", "GET /?a=%c3%28", "GET http://evil/"})
    EXPECT_EQ(status_of(asked(listener.port(), line)), 400) << line;
}

// An endpoint that forgets itself and puts words of the address into a header.
TEST(Listener, SplitsNoAnswerByLineBreaksOfTheAddress) {
  const Listener listener = listening({}, [](const Request& request) {
    Response out = text("body");
    out.headers.push_back({"Location", "/" + request.target.segments.at(0)});
    return out;
  });
  const std::string answer = asked(listener.port(), "GET /a%0d%0aSet-Cookie:%20x=1");
  EXPECT_EQ(answer.find("Set-Cookie"), std::string::npos) << answer;
  EXPECT_NE(asked(listener.port(), "GET /b").find("Location: /b"), std::string::npos);
}

TEST(Listener, BoundsBodyAndHead) {
  const Listener listener = listening({.body = 10'000});
  const std::string small(10'000, 'x');
  EXPECT_EQ(body_of(asked(listener.port(), "POST /", "Content-Length: 10000\r\n", small)), small);
  const std::string large(300'000, 'x');
  EXPECT_EQ(status_of(asked(listener.port(), "POST /", "Content-Length: 300000\r\n", large)), 413);
  const int too_long = status_of(asked(listener.port(), "GET /", "X-Long: " + std::string(70'000, 'x') + "\r\n"));
  EXPECT_TRUE(too_long == 431 || too_long == 413 || too_long == 0) << too_long;
  EXPECT_EQ(status_of(asked(listener.port(), "GET /" + std::string(9'000, 'x'))), 400);
  EXPECT_EQ(status_of(asked(listener.port(), "GET /")), 200);
}

TEST(Listener, TellsNobodyWhatWasThrown) {
  const Listener listener = listening();
  const std::string answer = asked(listener.port(), "GET /throw");
  EXPECT_EQ(status_of(answer), 500);
  EXPECT_EQ(answer.find("secret"), std::string::npos);
}

TEST(Listener, SaysWhenToAskAgain) {
  const Listener listener = listening({.rate = {.per_second = 0.1, .burst = 2}});
  EXPECT_EQ(status_of(asked(listener.port(), "GET /")), 200);
  EXPECT_EQ(status_of(asked(listener.port(), "GET /")), 200);
  const std::string refused = asked(listener.port(), "GET /");
  EXPECT_EQ(status_of(refused), 429);
  EXPECT_NE(refused.find("\r\nRetry-After: "), std::string::npos) << refused;
}

// Connections that never finish their first line do not keep others from being answered, and are closed in time.
TEST(Listener, OutlivesClientsThatSayNothing) {
  const Listener listener = listening({.silence = 1s});
  std::vector<std::unique_ptr<ClientForTest>> silent;
  for (int i = 0; i < 50; ++i) {
    silent.push_back(std::make_unique<ClientForTest>(listener.port()));
    silent.back()->send("GET / HTTP/1.1\r\nHo");
  }
  EXPECT_EQ(status_of(asked(listener.port(), "GET /")), 200);
  for (const auto& client : silent) client->rest();  // ends: the other end closes
}

TEST(Listener, ClosesWhatOneAddressHasTooManyOf) {
  const Listener listener = listening({.per_client = 2});
  ClientForTest first(listener.port());
  ClientForTest second(listener.port());
  first.send("G");
  second.send("G");
  std::this_thread::sleep_for(200ms);
  EXPECT_EQ(status_of(asked(listener.port(), "GET /")), 0);
}

TEST(Listener, FinishesWhatItAnswersWhenStopped) {
  std::atomic<bool> begun = false;
  Listener listener = listening({}, [&](const Request&) {
    begun = true;
    std::this_thread::sleep_for(300ms);
    return text("done");
  });
  std::string answer;
  std::thread client([&] { answer = asked(listener.port(), "GET /"); });
  while (!begun) std::this_thread::sleep_for(1ms);
  listener.stop();
  client.join();
  EXPECT_EQ(body_of(answer), "done");
  EXPECT_FALSE(ClientForTest(listener.port()).is_open());
}

TEST(Listener, SaysWhatIsTaken) {
  const Listener listener = listening();
  const auto second = Listener::start({.port = listener.port()}, echo);
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, ErrorCode::busy);
  const auto nowhere = Listener::start({.address = "localhost:80"}, echo);
  ASSERT_FALSE(nowhere);
  EXPECT_EQ(nowhere.error().code, ErrorCode::invalid);
}

}  // namespace
}  // namespace backlot::http
