#include "backlot/cli/user_rules.h"

#include "backlot/cli/user_data.h"
#include "backlot/cli/user_lexicon.h"

#include <algorithm>
#include <filesystem>

namespace backlot::cli {
namespace {

namespace fs = std::filesystem;

Result<std::vector<grammar::Source>> rules_of(const std::string& folder) {
  std::error_code error;
  fs::directory_iterator at(folder, error);
  if (error) return fail(ErrorCode::unreadable, "cannot read the folder of rules: " + error.message(), folder);
  std::vector<std::string> paths;
  for (; !error && at != fs::directory_iterator(); at.increment(error)) {
    if (at->path().extension() == ".rules") paths.push_back(at->path().string());
  }
  if (paths.empty()) return fail(ErrorCode::not_found, "holds no rules: their files end in .rules", folder);
  std::ranges::sort(paths);
  std::vector<grammar::Source> sources;
  for (const std::string& path : paths) {
    auto text = read_text_file(path);
    if (!text) return std::unexpected(text.error());
    sources.push_back({path, *std::move(text)});
  }
  return sources;
}

// Those of --rules, beside what is built in.
Result<pipeline::AnnotatorOptions> options_of(const Typed& typed) {
  pipeline::AnnotatorOptions options;
  if (const auto folder = typed.text("--rules")) {
    auto rules = rules_of(*folder);
    if (!rules) return std::unexpected(rules.error());
    options.user_rules = *std::move(rules);
  }
  return options;
}

}  // namespace

Result<pipeline::Annotator> annotator_for(const Typed& typed) {
  auto options = options_of(typed);
  if (!options) return std::unexpected(options.error());
  auto lexicon = read_lexicon(typed, true);
  if (!lexicon) return std::unexpected(lexicon.error());
  options->user_substitutions = *std::move(lexicon);
  return pipeline::Annotator::create(*options);
}

Result<pipeline::Annotator> rules_for(const Typed& typed) {
  auto options = options_of(typed);
  if (!options) return std::unexpected(options.error());
  options->restore = false;
  return pipeline::Annotator::create(*options);
}

}  // namespace backlot::cli
