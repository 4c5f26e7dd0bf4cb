#include "backlot/serve/site.h"

#include "backlot/http/finished.h"
#include "backlot/http/slow_lane.h"
#include "backlot/serve/api.h"
#include "backlot/serve/asker.h"
#include "backlot/serve/counts.h"
#include "backlot/serve/kept_answers.h"
#include "backlot/serve/metrics.h"
#include "backlot/serve/page.h"
#include "backlot/serve/readers.h"
#include "backlot/serve/routes.h"
#include "backlot/serve/watch.h"

#include <algorithm>
#include <chrono>
#include <limits>

namespace backlot::serve {
namespace {

// Seconds: an ingest changes the guide once a second, and pages would be made anew by all who ask after each batch.
// What is for programs is never old: who is told that something has changed, and then asks for it, must get it.
constexpr guide::Instant lag_of_pages = 5;

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
http::Response dated(const KeptAnswers::Answer& answer, guide::Instant now) {
  http::Response out = answer.response;
  if (answer.newest < now && answer.until == std::numeric_limits<guide::Instant>::max())
    out.headers.push_back({"Last-Modified", http::http_date(answer.newest)});
  return out;
}

// A request with what its answer depends on besides.
struct Question {
  http::Request request;
  const Route* route = nullptr;  // none: there is nothing at this address
  guide::Viewer viewer;
  guide::Instant now = 0;
  std::string origin;

  std::string key() const {
    return viewer.zone + "\n" + viewer.today.iso() + "\n" + origin + "\n" + request.target.raw;
  }
};

}  // namespace

struct Site::State {
  State(const SiteOptions& o, guide::Guide guide)
      : options(o),
        annotations(o.annotations),
        readers(o.guide_file),
        watch(std::move(guide), o.guide_file),
        kept(o.kept_bytes) {
    if (!options.now) options.now = clock_of_the_machine;
    begun = options.now();
  }

  SiteOptions options;
  guide::Instant begun = 0;  // what is compiled in is no newer
  Metrics metrics;
  Comparer comparer;
  Counts counts;
  http::Rate annotations;
  Readers readers;
  Watch watch;
  KeptAnswers kept;
  http::SlowLane renewals{{.threads = 1, .most_waiting = 64}};  // last: what it does ends before anything else goes

  Result<void> read_again();
  Result<void> reload();
  std::string zone_of(const http::Request& request) const;
  std::optional<http::Response> refusal(const Route& route, const http::Request& request) const;
  Question question(const Route* route, const http::Request& request) const;
  KeptAnswers::Answer made(const Question& question, Reader& reader, const Watch::Seen& seen);
  std::optional<KeptAnswers::Answer> made_and_kept(const Question& question, const Watch::Seen& seen);
  http::Response answer(const Question& question);
};

Result<void> Site::State::read_again() {
  if (options.services.reload) {
    if (auto done = options.services.reload(); !done) return done;
  }
  auto guide = guide::Guide::open(options.guide_file);
  if (!guide) return std::unexpected(guide.error());
  if (auto done = readers.reopen(); !done) return done;
  watch.replace(std::move(*guide));
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

Question Site::State::question(const Route* route, const http::Request& request) const {
  const guide::Instant now = options.now();
  const std::string zone = zone_of(request);
  return {request, route, {zone, date_of(now, zone)}, now, origin_of(request, options.public_address)};
}

KeptAnswers::Answer Site::State::made(const Question& q, Reader& reader, const Watch::Seen& seen) {
  const SiteParts parts{options, metrics, counts, annotations, [this] { return reload(); }};
  Visit visit{parts, q.request, reader.guide(), reader.templates(), comparer, q.viewer, q.now};
  visit.origin = q.origin;
  http::Response response = q.route                    ? q.route->endpoint(visit)
                            : is_api(q.request.target) ? api_problem(404, "there is nothing at this address")
                                                       : refused(visit, 404, "There is nothing at this address.");
  const guide::Instant day = guide::instant_of({q.viewer.today, 0}, q.viewer.zone).value_or(q.now);
  const guide::Instant lag = response.type.starts_with("text/html") ? lag_of_pages : 0;
  return {std::move(response), seen.version, q.now, visit.good_until, lag, std::max({seen.changed, day, begun})};
}

// None where the guide cannot be read.
std::optional<KeptAnswers::Answer> Site::State::made_and_kept(const Question& q, const Watch::Seen& seen) {
  const auto reader = readers.take();
  if (!reader) return std::nullopt;
  const guide::Guide::Snapshot snapshot((*reader)->guide());
  auto answer = made(q, **reader, seen);
  if (answer.response.status != 200) return answer;
  http::prepare(answer.response);
  if (readers.is_current(**reader)) kept.keep(q.key(), answer);
  return answer;
}

http::Response Site::State::answer(const Question& q) {
  const auto unreadable = [] {
    return http::later(http::problem(503, "the guide cannot be read just now"), std::chrono::seconds(5));
  };
  if (!q.route || !q.route->keeps) {
    const auto reader = readers.take();
    return reader ? made(q, **reader, {}).response : unreadable();
  }
  const Watch::Seen seen = watch.look();  // before anything is read
  const auto [answer, renew] = kept.find(q.key(), seen.version, q.now);
  if (answer && (answer->version >= seen.version || !wants_the_newest(q.request))) {
    if (renew && !renewals.is_full()) renewals.take([this, q, seen] { static_cast<void>(made_and_kept(q, seen)); });
    return dated(*answer, q.now);
  }
  const auto made = made_and_kept(q, seen);
  if (!made) return unreadable();
  return made->response.status == 200 ? dated(*made, q.now) : made->response;
}

Result<Site> Site::open(const SiteOptions& options) {
  auto guide = guide::Guide::open(options.guide_file);
  if (!guide) return std::unexpected(guide.error());
  return Site(std::make_unique<State>(options, std::move(*guide)));
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
  return state_->answer(state_->question(way.route, request));
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
