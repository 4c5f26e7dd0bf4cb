// Labels and bytes of any character set: what comes out is UTF-8. The first line is the label, the rest the page.
#include "backlot/html/charset.h"
#include "backlot/unicode/utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace backlot;
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::size_t line = std::min(input.find('\n'), input.size());
  const std::string_view bytes = input.substr(std::min(line + 1, input.size()));
  std::string scratch;
  for (const std::string_view declared : {input.substr(0, line), std::string_view()}) {
    const std::string_view text = html::to_utf8(bytes, html::find_charset(bytes, declared), scratch);
    if (unicode::find_invalid(text) != std::string_view::npos) std::abort();
  }
  return 0;
}
