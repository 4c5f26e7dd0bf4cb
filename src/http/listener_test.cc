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

// A byte now and then is never silence; the request must be whole in time all the same.
TEST(Listener, ClosesWhatTricklesForTooLong) {
  const Listener listener = listening({.patience = 600ms});
  ClientForTest client(listener.port());
  client.send("GET / HTTP/1.1\r\n");
  const auto begun = std::chrono::steady_clock::now();
  while (client.send("X") && std::chrono::steady_clock::now() - begun < 8s) std::this_thread::sleep_for(50ms);
  EXPECT_LT(std::chrono::steady_clock::now() - begun, 5s);
}

// … and an answer that is never taken is given up.
TEST(Listener, ClosesOnClientsThatDoNotTakeTheirAnswer) {
  const Listener listener =
      listening({.patience = 600ms}, [](const Request&) { return text(std::string(64 << 20, 'x')); });
  ClientForTest client(listener.port());
  client.send("GET / HTTP/1.1\r\nHost: t\r\n\r\n");
  std::this_thread::sleep_for(2s);
  EXPECT_LT(client.rest().size(), std::size_t{64} << 20);
}

TEST(Listener, SaysThatABodyIsTooLongBeforeItIsSent) {
  const Listener listener = listening({.body = 100});
  ClientForTest waiting(listener.port());
  waiting.send("POST / HTTP/1.1\r\nHost: t\r\nContent-Length: 200\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(status_of(waiting.rest()), 413);
  ClientForTest vast(listener.port());
  vast.send("POST / HTTP/1.1\r\nHost: t\r\nContent-Length: 99999999999\r\n\r\n");
  EXPECT_EQ(status_of(vast.rest()), 413);
  ClientForTest endless(listener.port());
  endless.send("POST / HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\n\r\n");
  const std::string chunk = "400\r\n" + std::string(0x400, 'x') + "\r\n";
  int sent = 0;
  while (sent < 10'000 && endless.send(chunk)) ++sent;
  EXPECT_LT(sent, 10'000);
}

// One thread that takes its time, and others that go on.
TEST(Listener, LetsSlowRequestsHoldUpNobody) {
  std::atomic<bool> free = false;
  std::atomic<int> begun = 0;
  ListenOptions options{.limits = {.slow = {.threads = 1, .most_waiting = 1}}};
  options.is_slow = [](const Request& r) { return r.target.path == "/slow"; };
  auto listener = Listener::start(options, [&](const Request& r) {
    if (r.target.path == "/slow") {
      ++begun;
      while (!free) std::this_thread::sleep_for(1ms);
    }
    return text(r.target.path);
  });
  ASSERT_TRUE(listener);
  std::vector<std::thread> clients;
  std::atomic<int> answered = 0;
  const auto slow = [&] { answered += body_of(asked(listener->port(), "GET /slow")) == "/slow" ? 1 : 0; };
  clients.emplace_back(slow);
  while (begun == 0) std::this_thread::sleep_for(1ms);
  clients.emplace_back(slow);  // waits
  std::this_thread::sleep_for(100ms);
  for (int i = 0; i < 20; ++i) EXPECT_EQ(status_of(asked(listener->port(), "GET /quick")), 200);
  const std::string refused = asked(listener->port(), "GET /slow");
  EXPECT_EQ(status_of(refused), 503);
  EXPECT_NE(refused.find("Retry-After: 2"), std::string::npos) << refused;
  free = true;
  listener->stop();  // what was taken is answered
  for (std::thread& client : clients) client.join();
  EXPECT_EQ(answered, 2);
}

TEST(Listener, ShowsEachAnswerBeforeItGoesOut) {
  std::atomic<int> seen = 0;
  ListenOptions options{.limits = {.body = 10}};
  options.at_the_end = [&](const Request&, Response& response, std::chrono::nanoseconds) {
    ++seen;
    response.headers.push_back({"X-Status", std::to_string(response.status)});
  };
  const auto listener = Listener::start(options, echo);
  ASSERT_TRUE(listener);
  EXPECT_NE(asked(listener->port(), "GET /").find("X-Status: 200"), std::string::npos);
  EXPECT_NE(asked(listener->port(), "GET /%zz").find("X-Status: 400"), std::string::npos);
  EXPECT_NE(asked(listener->port(), "POST /", "Content-Length: 11\r\n", "12345678901").find("X-Status: 413"),
            std::string::npos);
  EXPECT_EQ(seen, 3);
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
