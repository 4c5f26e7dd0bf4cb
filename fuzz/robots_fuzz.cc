// robots.txt of any bytes, and paths of any bytes: each path has an answer, the same each time, and a way that escapes
// say the same changes nothing. The first line is the path, the rest the file.
#include "backlot/fetch/robots.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using backlot::fetch::Robots;
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::size_t line = std::min(input.find('\n'), input.size());
  const std::string path = "/" + std::string(input.substr(0, line));
  const Robots robots = Robots::parse(input.substr(std::min(line + 1, input.size())), "Backlot/1.0");
  const bool allowed = robots.allows(path);
  std::string escaped;
  for (const char c : path) escaped += c == '~' ? "%7e" : std::string(1, c);
  if (robots.allows(escaped) != allowed) std::abort();
  if (robots.crawl_delay() && (robots.crawl_delay()->count() < 0 || *robots.crawl_delay() > Robots::longest_delay()))
    std::abort();
  return 0;
}
