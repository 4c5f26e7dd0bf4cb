// `backlot token add`, `token list` and `token remove`.
#include "backlot/cli/ending.h"
#include "backlot/cli/options.h"
#include "backlot/cli/run.h"
#include "backlot/cli/today.h"
#include "backlot/cli/tokens_file.h"

namespace backlot::cli {
namespace {

// What is wrong with what was typed is no reason to stop.
int told(const Error& error) {
  if (error.code != ErrorCode::invalid && error.code != ErrorCode::not_found) return stopped(error);
  say(error);
  return exit_partly;
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

constexpr std::array token_options{options::tokens};
constexpr std::array token_add_examples{
    Example{"token add newsroom", "a token for the newsroom's programs, shown once"}};
constexpr std::array token_list_examples{
    Example{"token list", "the names of all tokens, and the days they were made on"}};
constexpr std::array token_remove_examples{Example{"token remove newsroom", "from now on it opens nothing"}};

}  // namespace

constinit const Command token_add_command{
    "token add",
    "makes a token with which programs may do more than read",
    "Prints it once: it is kept as a hash. `serve` asks for one (header X-Auth-Token) where rules and guide are to be "
    "read again, and, unless it listens to this machine only, where texts are annotated.",
    {"NAME", ValueKind::words, true, true, "whose it is"},
    token_options,
    token_add_examples,
    run_token_add};

constinit const Command token_list_command{
    "token list", "lists the names of the tokens", "", {}, token_options, token_list_examples, run_token_list};

constinit const Command token_remove_command{"token remove",
                                             "makes a token void",
                                             "Servers that run need not be told.",
                                             {"NAME", ValueKind::words, true, true, "as token list prints it"},
                                             token_options,
                                             token_remove_examples,
                                             run_token_remove};

}  // namespace backlot::cli
