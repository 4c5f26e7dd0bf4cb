#include "backlot/cli/user_rules.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

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

}  // namespace

Result<std::string> read_text_file(const std::string& path) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), std::fclose);
  if (!file) return fail(errno == ENOENT ? ErrorCode::not_found : ErrorCode::unreadable, std::strerror(errno), path);
  std::string text;
  std::string block(1 << 16, '\0');
  for (std::size_t n = 0; (n = std::fread(block.data(), 1, block.size(), file.get())) > 0;) text.append(block, 0, n);
  if (std::ferror(file.get()) != 0) return fail(ErrorCode::unreadable, std::strerror(errno), path);
  return text;
}

Result<pipeline::Annotator> annotator_for(const Typed& typed) {
  pipeline::AnnotatorOptions options;
  if (const auto folder = typed.text("--rules")) {
    auto rules = rules_of(*folder);
    if (!rules) return std::unexpected(rules.error());
    options.user_rules = *std::move(rules);
  }
  return pipeline::Annotator::create(options);
}

}  // namespace backlot::cli
