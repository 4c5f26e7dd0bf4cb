#include "backlot/serve/site.h"

#include "backlot/http/finished.h"
#include "backlot/serve/api.h"
#include "backlot/serve/asker.h"
#include "backlot/serve/metrics.h"
#include "backlot/serve/page.h"
#include "backlot/serve/reader.h"
#include "backlot/serve/routes.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <limits>
#include <mutex>
#include <vector>

namespace backlot::serve {
namespace {

constexpr guide::Instant seconds_a_day = 86'400;

guide::Instant clock_of_the_machine() {
  using namespace std::chrono;
  return duration_cast<seconds>(system_clock::now().time_since_epoch()).count();
}

article::Date date_of(guide::Instant instant, std::string_view zone) { return guide::local_time(instant, zone)->date; }

http::Response not_allowed(const std::string& allowed) {
  http::Response out = http::problem(405, "this address does not take this method", "it takes " + allowed);
  out.headers.push_back({"Allow", allowed});
  return out;
}

// What a browser asks before it lets a script ask.
http::Response preflight(const http::Target& target, const std::string& allowed) {
  http::Response out{204, {}, {}, {{"Allow", allowed}}};
  if (!is_for_programs(target)) return out;
  out.headers.push_back({"Access-Control-Allow-Methods", allowed});
  out.headers.push_back(
      {"Access-Control-Allow-Headers", "Content-Type, If-None-Match, If-Modified-Since, X-Auth-Token"});
  out.headers.push_back({"Access-Control-Max-Age", "86400"});
  return out;
}

// Everything that the answer can depend on is no newer than `newest`. In the second of the change itself there may come
// another, and what ends by itself has begun by itself, nobody knows when: nothing is said then.
http::Response dated(Reader::Kept made, guide::Instant newest, guide::Instant now) {
  if (newest < now && made.until == std::numeric_limits<guide::Instant>::max())
    made.response.headers.push_back({"Last-Modified", http::http_date(newest)});
  return std::move(made.response);
}

}  // namespace

struct Site::State {
  explicit State(const SiteOptions& o) : options(o), annotations(o.annotations) {
    if (!options.now) options.now = clock_of_the_machine;
    begun = options.now();
  }

  SiteOptions options;
  guide::Instant begun = 0;  // what is compiled in is no newer
  Metrics metrics;
  Comparer comparer;
  http::Rate annotations;
  std::atomic<std::uint64_t> generation = 0;
  std::mutex mutex;
  std::vector<std::unique_ptr<Reader>> readers;  // that nobody uses just now

  Result<std::unique_ptr<Reader>> open_reader() const;
  Result<std::unique_ptr<Reader>> take();
  void give_back(std::unique_ptr<Reader> reader);
  Result<void> read_again();
  Result<void> reload();
  std::string zone_of(const http::Request& request) const;
  std::optional<http::Response> refusal(const Route& route, const http::Request& request) const;
  http::Response answer(const Route* route, const http::Request& request, Reader& reader);
};

Result<std::unique_ptr<Reader>> Site::State::open_reader() const {
  auto guide = guide::Guide::open(options.guide_file);
  if (!guide) return std::unexpected(guide.error());
  return std::make_unique<Reader>(std::move(*guide), options.guide_file, generation, options.kept_bytes);
}

Result<std::unique_ptr<Reader>> Site::State::take() {
  {
    const std::scoped_lock lock(mutex);
    if (!readers.empty()) {
      auto reader = std::move(readers.back());
      readers.pop_back();
      return reader;
    }
  }
  return open_reader();
}

void Site::State::give_back(std::unique_ptr<Reader> reader) {
  const std::scoped_lock lock(mutex);
  if (reader->generation() == generation) readers.push_back(std::move(reader));
}

Result<void> Site::State::read_again() {
  if (options.services.reload) {
    if (auto done = options.services.reload(); !done) return done;
  }
  if (auto reader = open_reader(); !reader) return std::unexpected(reader.error());
  std::vector<std::unique_ptr<Reader>> old;  // closed after the lock
  const std::scoped_lock lock(mutex);
  ++generation;
  readers.swap(old);
  return {};
}

Result<void> Site::State::reload() {
  auto done = read_again();
  if (!done && options.services.tell) options.services.tell(done.error());
  return done;
}

// What the address says, else the cookie, else what the site was told.
std::string Site::State::zone_of(const http::Request& request) const {
  if (const auto asked = request.target.parameter("zone"); asked && guide::is_zone(*asked)) return *asked;
  const std::string chosen(cookie(request, "zone"));
  return !chosen.empty() && guide::is_zone(chosen) ? chosen : options.zone;
}

// Where more is asked than to read: whether this client may.
std::optional<http::Response> Site::State::refusal(const Route& route, const http::Request& request) const {
  if (route.who == Who::anyone) return std::nullopt;
  if (route.who == Who::nearby && options.is_private && !came_by_proxy(request)) return std::nullopt;
  const std::string_view token = request.header("x-auth-token");
  if (!token.empty() && options.services.is_token && options.services.is_token(token)) return std::nullopt;
  http::Response out = token.empty() ? http::problem(401, "a token is needed", "send it as X-Auth-Token")
                                     : http::problem(403, "this token is not known here");
  if (token.empty()) out.headers.push_back({"WWW-Authenticate", "X-Auth-Token"});
  return out;
}

http::Response Site::State::answer(const Route* route, const http::Request& request, Reader& reader) {
  const guide::Instant now = options.now();
  const std::string zone = zone_of(request);
  const article::Date today = date_of(now, zone);
  const SiteParts parts{options, metrics, annotations, [this] { return reload(); }};
  Visit visit{parts, request, reader.guide(), reader.templates(), comparer, {zone, today}, now};
  visit.origin = origin_of(request, options.public_address);
  if (!route) {
    return is_api(request.target) ? api_problem(404, "there is nothing at this address")
                                  : refused(visit, 404, "There is nothing at this address.");
  }
  reader.look(now / seconds_a_day);
  const std::string key = zone + "\n" + today.iso() + "\n" + visit.origin + "\n" + request.target.raw;
  const guide::Instant newest =
      std::max({guide::Instant{reader.changed()}, guide::instant_of({today, 0}, zone).value_or(now), begun});
  if (const Reader::Kept* kept = route->keeps ? reader.kept(key, now) : nullptr) return dated(*kept, newest, now);
  Reader::Kept made{route->endpoint(visit), visit.good_until};
  if (!route->keeps || made.response.status != 200) return std::move(made.response);
  reader.keep(key, made);
  return dated(std::move(made), newest, now);
}

Result<Site> Site::open(const SiteOptions& options) {
  auto state = std::make_unique<State>(options);
  auto reader = state->take();
  if (!reader) return std::unexpected(reader.error());
  state->give_back(std::move(*reader));
  return Site(std::move(state));
}

Site::Site(std::unique_ptr<State> state) : state_(std::move(state)) {}
Site::Site(Site&&) noexcept = default;
Site& Site::operator=(Site&&) noexcept = default;
Site::~Site() = default;

Result<void> Site::reload() const { return state_->reload(); }

bool Site::is_slow(const http::Request& request) const {
  const Way way = way_of(request.method, request.target);
  return way.route && way.route->slow;
}

http::Response Site::answer(const http::Request& request) const {
  const Way way = way_of(request.method, request.target);
  if (!way.route && !way.allowed.empty())
    return request.method == http::Method::options ? preflight(request.target, way.allowed) : not_allowed(way.allowed);
  if (way.route) {
    if (auto refusal = state_->refusal(*way.route, request)) return *std::move(refusal);
  }
  auto reader = state_->take();
  if (!reader) return http::later(http::problem(503, "the guide cannot be read just now"), std::chrono::seconds(5));
  http::Response out = state_->answer(way.route, request, **reader);
  state_->give_back(std::move(*reader));
  return out;
}

void Site::see_off(const http::Request& request, http::Response& response, std::chrono::nanoseconds took) const {
  if (is_for_programs(request.target)) {
    response.headers.push_back({"Access-Control-Allow-Origin", "*"});
    response.headers.push_back({"Access-Control-Expose-Headers", "ETag, Last-Modified, Link, Retry-After"});
  }
  const Way way = way_of(request.method, request.target);
  state_->metrics.count(way.route ? way.route->path : std::string_view("none"), name_of(request.method),
                        response.status, took);
}

}  // namespace backlot::serve
