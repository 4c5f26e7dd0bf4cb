#include "backlot/serve/site.h"

#include "backlot/serve/page.h"
#include "backlot/serve/reader.h"
#include "backlot/serve/routes.h"

#include <chrono>
#include <mutex>
#include <vector>

namespace backlot::serve {
namespace {

constexpr guide::Instant seconds_a_day = 86'400;

guide::Instant clock_of_the_machine() {
  using namespace std::chrono;
  return duration_cast<seconds>(system_clock::now().time_since_epoch()).count();
}

// The value of a cookie; empty where it was not sent.
std::string_view cookie(const http::Request& request, std::string_view name) {
  std::string_view left = request.header("cookie");
  while (!left.empty()) {
    const std::size_t end = std::min(left.find(';'), left.size());
    std::string_view item = left.substr(0, end);
    while (item.starts_with(' ')) item.remove_prefix(1);
    if (item.starts_with(name) && item.substr(name.size()).starts_with('=')) return item.substr(name.size() + 1);
    left.remove_prefix(std::min(end + 1, left.size()));
  }
  return {};
}

article::Date date_of(guide::Instant instant, std::string_view zone) { return guide::local_time(instant, zone)->date; }

}  // namespace

struct Site::State {
  SiteOptions options;
  Comparer comparer;
  mutable std::mutex mutex;
  mutable std::vector<std::unique_ptr<Reader>> readers;  // that nobody uses just now

  Result<std::unique_ptr<Reader>> take() const;
  void give_back(std::unique_ptr<Reader> reader) const;
  std::string zone_of(const http::Request& request) const;
  http::Response answer(const http::Request& request, Reader& reader) const;
};

Result<std::unique_ptr<Reader>> Site::State::take() const {
  {
    const std::scoped_lock lock(mutex);
    if (!readers.empty()) {
      auto reader = std::move(readers.back());
      readers.pop_back();
      return reader;
    }
  }
  auto guide = guide::Guide::open(options.guide_file);
  if (!guide) return std::unexpected(guide.error());
  return std::make_unique<Reader>(std::move(*guide), options.kept_bytes);
}

void Site::State::give_back(std::unique_ptr<Reader> reader) const {
  const std::scoped_lock lock(mutex);
  readers.push_back(std::move(reader));
}

// What the address says, else the cookie, else what the site was told.
std::string Site::State::zone_of(const http::Request& request) const {
  if (const auto asked = request.target.parameter("zone"); asked && guide::is_zone(*asked)) return *asked;
  const std::string chosen(cookie(request, "zone"));
  return !chosen.empty() && guide::is_zone(chosen) ? chosen : options.zone;
}

http::Response Site::State::answer(const http::Request& request, Reader& reader) const {
  const guide::Instant now = options.now();
  const std::string zone = zone_of(request);
  const article::Date today = date_of(now, zone);
  Visit visit{request, reader.guide(), reader.templates(), comparer, {zone, today}, now};
  const Route* route = route_of(request.target);
  if (!route) return refused(visit, 404, "There is nothing at this address.");
  reader.look(now / seconds_a_day);
  const std::string key = zone + "\n" + today.iso() + "\n" + request.target.raw;
  if (const http::Response* kept = route->keeps ? reader.kept(key) : nullptr) return *kept;
  http::Response made = route->endpoint(visit);
  if (route->keeps && made.status == 200) reader.keep(key, made);
  return made;
}

Result<Site> Site::open(const SiteOptions& options) {
  auto state = std::make_unique<State>();
  state->options = options;
  if (!state->options.now) state->options.now = clock_of_the_machine;
  auto reader = state->take();
  if (!reader) return std::unexpected(reader.error());
  state->give_back(std::move(*reader));
  return Site(std::move(state));
}

Site::Site(std::unique_ptr<State> state) : state_(std::move(state)) {}
Site::Site(Site&&) noexcept = default;
Site& Site::operator=(Site&&) noexcept = default;
Site::~Site() = default;

http::Response Site::answer(const http::Request& request) const {
  if (request.method != http::Method::get && request.method != http::Method::head) {
    http::Response out = http::problem(405, "this can only be read");
    out.headers.push_back({"Allow", "GET, HEAD"});
    return out;
  }
  auto reader = state_->take();
  if (!reader) return http::problem(503, "the guide cannot be read just now");
  http::Response out = state_->answer(request, **reader);
  state_->give_back(std::move(*reader));
  return out;
}

}  // namespace backlot::serve
