// `backlot token add`, `token list` and `token remove`.
#include "backlot/cli/ending.h"
#include "backlot/cli/run.h"
#include "backlot/cli/tokens_file.h"
#include "backlot/guide/zone.h"

#include <chrono>

namespace backlot::cli {
namespace {

article::Date today() {
  using namespace std::chrono;
  const auto now = duration_cast<seconds>(system_clock::now().time_since_epoch()).count();
  return guide::local_time(now, guide::host_zone())->date;
}

// What is wrong with what was typed is no reason to stop.
int told(const Error& error) {
  if (error.code != ErrorCode::invalid && error.code != ErrorCode::not_found) return stopped(error);
  say(error);
  return exit_partly;
}

}  // namespace

Result<serve::Tokens> tokens_of(const Typed& typed) {
  if (const auto file = typed.text("--tokens")) return serve::Tokens(*file);
  const auto file = user_data_file("tokens", "--tokens FILE");
  if (!file) return std::unexpected(file.error());
  return serve::Tokens(*file);
}

int run_token_add(const Typed& typed) {
  const auto tokens = tokens_of(typed);
  if (!tokens) return stopped(tokens.error());
  const auto token = tokens->add(typed.words(), today());
  if (!token) return told(token.error());
  Output out;
  out.write(*token + "\n");
  say("this is shown only now; programs send it as X-Auth-Token");
  return end_of(out);
}

int run_token_list(const Typed& typed) {
  const auto tokens = tokens_of(typed);
  if (!tokens) return stopped(tokens.error());
  const auto entries = tokens->list();
  if (!entries) return stopped(entries.error());
  Output out;
  for (const auto& entry : *entries) out.write(entry.made + "  " + entry.name + "\n");
  if (entries->empty()) say("there is no token; make one with: backlot token add NAME");
  return end_of(out);
}

int run_token_remove(const Typed& typed) {
  const auto tokens = tokens_of(typed);
  if (!tokens) return stopped(tokens.error());
  if (const auto done = tokens->remove(typed.words()); !done) return told(done.error());
  return exit_ok;
}

}  // namespace backlot::cli
