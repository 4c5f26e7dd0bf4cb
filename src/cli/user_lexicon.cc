#include "backlot/cli/user_lexicon.h"

#include "backlot/cli/user_data.h"

namespace backlot::cli {

Result<std::string> lexicon_file(const Typed& typed) {
  if (const auto file = typed.text("--lexicon")) return *file;
  return user_data_file("substitutions.tsv", "--lexicon FILE");
}

Result<unspin::Substitutions> read_lexicon(const Typed& typed, bool must_exist) {
  const bool named = typed.has("--lexicon");
  const auto file = lexicon_file(typed);
  if (!file) return named ? Result<unspin::Substitutions>(std::unexpected(file.error())) : unspin::Substitutions();
  const auto text = read_text_file(*file);
  if (text) return unspin::Substitutions::parse(*text, *file);
  if (text.error().code == ErrorCode::not_found && !(named && must_exist)) return unspin::Substitutions();
  return std::unexpected(text.error());
}

}  // namespace backlot::cli
