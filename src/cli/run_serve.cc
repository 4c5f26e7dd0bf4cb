#include "backlot/cli/ending.h"
#include "backlot/cli/feed_list.h"
#include "backlot/cli/followed_beside.h"
#include "backlot/cli/guide_file.h"
#include "backlot/cli/options.h"
#include "backlot/cli/output.h"
#include "backlot/cli/run.h"
#include "backlot/cli/text_service.h"
#include "backlot/cli/threads.h"
#include "backlot/cli/tokens_file.h"
#include "backlot/guide/zone.h"
#include "backlot/http/listener.h"
#include "backlot/serve/site.h"

#include <csignal>
#include <optional>

namespace backlot::cli {
namespace {

constexpr unsigned usual_port = 8080;
constexpr unsigned usual_rate = 1000;

// Signals that end the program wait for end_is_asked(): blocked before there are threads, they reach none of those.
sigset_t endings() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  sigaddset(&set, SIGHUP);
  return set;
}

// Reads everything again where it is told to.
void wait_for_the_end(const sigset_t& set, const serve::Site& site) {
  int signal = 0;
  while (sigwait(&set, &signal) == 0 && signal == SIGHUP) {
    static_cast<void>(site.reload());  // which says what is wrong
  }
}

serve::Services services_of(const TextService& texts, const serve::Tokens& tokens, const std::string& guide_file) {
  return {
      .annotate = [&texts](std::string body, serve::TextForm form) { return texts.annotate(std::move(body), form); },
      .reload = [&texts] { return texts.reload(); },
      .feed_list = [guide_file] { return public_opml(guide_file); },
      .tell = [](const Error& error) { say(error); },
      .is_token = [&tokens](std::string_view token) { return tokens.is_valid(token); }};
}

bool is_loopback(std::string_view address) { return address.starts_with("127.") || address == "::1"; }

std::string without_slash(std::string url) {
  while (url.ends_with('/')) url.pop_back();
  return url;
}

http::ListenOptions options_of(const Typed& typed, unsigned port, const serve::Site& site) {
  http::ListenOptions options;
  options.address = typed.text("--address").value_or(options.address);
  options.port = static_cast<std::uint16_t>(port);
  options.threads = threads_for(typed);
  const auto rate = static_cast<double>(typed.number("--rate").value_or(usual_rate));
  options.limits.rate.per_second = rate;
  options.limits.rate.burst = 2 * rate;
  options.is_slow = [&site](const http::Request& request) { return site.is_slow(request); };
  options.at_the_end = [&site](const http::Request& request, http::Response& response, std::chrono::nanoseconds took) {
    site.see_off(request, response, took);
  };
  return options;
}

std::string address_of(const http::Listener& listener, const std::string& address) {
  const bool bracketed = address.find(':') != std::string::npos;
  return "http://" + (bracketed ? "[" + address + "]" : address) + ":" + std::to_string(listener.port()) + "/";
}

int run_serve(const Typed& typed) {
  const auto port = typed.number("--port").value_or(usual_port);
  serve::SiteOptions site_options;
  site_options.zone = typed.text("--zone").value_or(guide::host_zone());
  if (!guide::is_zone(site_options.zone)) {
    say("no zone is called '" + site_options.zone + "'; names look like Asia/Seoul");
    return exit_usage;
  }
  const auto file = guide_file(typed);
  if (!file) return stopped(file.error());
  site_options.guide_file = *file;
  const auto texts = TextService::create(typed);
  if (!texts) return stopped(texts.error());
  const auto tokens = tokens_of(typed);
  if (!tokens) return stopped(tokens.error());
  site_options.services = services_of(*texts, *tokens, *file);
  site_options.version = BACKLOT_VERSION;
  site_options.public_address = without_slash(typed.text("--public-url").value_or(""));
  site_options.is_private = is_loopback(typed.text("--address").value_or(http::ListenOptions{}.address));
  auto site = serve::Site::open(site_options);
  if (!site) return stopped(explained(site.error(), *file));
  const sigset_t set = endings();
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  std::optional<FollowedBeside> feeds;
  if (typed.has("--follow")) {
    auto started = FollowedBeside::start(typed, *file);
    if (!started) return stopped(started.error());
    feeds.emplace(*std::move(started));
  }
  const auto options = options_of(typed, port, *site);
  auto listener = http::Listener::start(options, [&](const http::Request& request) { return site->answer(request); });
  if (!listener) return stopped(listener.error());
  Output out;
  out.write("serving " + address_of(*listener, options.address) + " (Ctrl-C stops)\n");
  if (const int status = end_of(out); status != exit_ok) return status;
  wait_for_the_end(set, *site);
  listener->stop();
  return exit_ok;
}

constexpr std::array its_options{
    options::guide,
    Option{"--address", 0, "ADDRESS", ValueKind::words, "listen at this address of the machine (default: 127.0.0.1)"},
    Option{"--port", 'p', "N", ValueKind::port, "listen at this port; 0 takes one that is free (default: 8080)"},
    Option{"--zone", 0, "ZONE", ValueKind::zone, "the time zone of visitors who chose none (default: yours)"},
    Option{"--rate", 0, "N", ValueKind::number, "answer at most N requests a second to one address (default: 1000)"},
    Option{"--follow", 0, "", ValueKind::none, "follow the feeds of the guide meanwhile"},
    options::contact,
    options::allow_host,
    Option{"--public-url", 0, "URL", ValueKind::words,
           "how visitors know the site, for the links of feeds (default: the name by which each asks)"},
    options::rules,
    options::lexicon,
    options::tokens,
    options::jobs,
    options::nice};
constexpr std::array its_examples{
    Example{"serve", "your guide at http://127.0.0.1:8080/"},
    Example{"serve --follow --contact news@example.org", "… and kept current by the feeds that it follows"},
    Example{"serve --guide team.db --address 0.0.0.0 --port 80 --rate 50", "a team's guide for a whole network"},
};

}  // namespace

constinit const Command serve_command{
    "serve",
    "serves the guide as a site",
    "Pages for the browser, until it is told to stop (Ctrl-C, or SIGTERM): what is being answered then is answered. "
    "The guide is only read; ingest may write to it meanwhile, and pages follow. SIGHUP makes it read rules, lexicon "
    "and the file of the guide again.\n\nOnly programs of this machine reach it unless --address says otherwise. For "
    "programs there are /api/v1 (described in /openapi.json), /calendar.ics, feeds of each page (feed.atom), /metrics "
    "and /healthz.",
    {},
    its_options,
    its_examples,
    run_serve};

}  // namespace backlot::cli
