#include "backlot/cli/ending.h"
#include "backlot/cli/guide_file.h"
#include "backlot/cli/output.h"
#include "backlot/cli/run.h"
#include "backlot/cli/threads.h"
#include "backlot/guide/zone.h"
#include "backlot/http/listener.h"
#include "backlot/serve/site.h"

#include <csignal>

namespace backlot::cli {
namespace {

constexpr unsigned usual_port = 8080;
constexpr unsigned last_port = 65'535;
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

void wait_for_the_end(const sigset_t& set) {
  int signal = 0;
  while (sigwait(&set, &signal) == 0 && signal == SIGHUP) {
    // Each request looks whether the guide has changed: there is nothing to read again.
  }
}

http::ListenOptions options_of(const Typed& typed, unsigned port) {
  http::ListenOptions options;
  options.address = typed.text("--address").value_or(options.address);
  options.port = static_cast<std::uint16_t>(port);
  options.threads = threads_for(typed);
  const auto rate = static_cast<double>(typed.number("--rate").value_or(usual_rate));
  options.limits.rate.per_second = rate;
  options.limits.rate.burst = 2 * rate;
  return options;
}

std::string address_of(const http::Listener& listener, const std::string& address) {
  const bool bracketed = address.find(':') != std::string::npos;
  return "http://" + (bracketed ? "[" + address + "]" : address) + ":" + std::to_string(listener.port()) + "/";
}

}  // namespace

int run_serve(const Typed& typed) {
  const auto port = typed.number("--port").value_or(usual_port);
  if (port > last_port) {
    say("--port is a number up to 65535, not " + std::to_string(port));
    return exit_usage;
  }
  serve::SiteOptions site_options;
  site_options.zone = typed.text("--zone").value_or(guide::host_zone());
  if (!guide::is_zone(site_options.zone)) {
    say("no zone is called '" + site_options.zone + "'; names look like Asia/Seoul");
    return exit_usage;
  }
  // Said as `show` says it where there is no guide yet.
  if (const auto guide = open_to_read(typed); !guide) return stopped(guide.error());
  site_options.guide_file = *guide_file(typed);
  auto site = serve::Site::open(site_options);
  if (!site) return stopped(site.error());
  const sigset_t set = endings();
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  const auto options = options_of(typed, port);
  auto listener = http::Listener::start(options, [&](const http::Request& request) { return site->answer(request); });
  if (!listener) return stopped(listener.error());
  Output out;
  out.write("serving " + address_of(*listener, options.address) + " (Ctrl-C stops)\n");
  if (const int status = end_of(out); status != exit_ok) return status;
  wait_for_the_end(set);
  listener->stop();
  return exit_ok;
}

}  // namespace backlot::cli
