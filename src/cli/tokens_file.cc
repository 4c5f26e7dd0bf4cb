#include "backlot/cli/tokens_file.h"

#include "backlot/cli/user_data.h"

namespace backlot::cli {

Result<serve::Tokens> tokens_of(const Typed& typed) {
  if (const auto file = typed.text("--tokens")) return serve::Tokens(*file);
  const auto file = user_data_file("tokens", "--tokens FILE");
  if (!file) return std::unexpected(file.error());
  return serve::Tokens(*file);
}

}  // namespace backlot::cli
