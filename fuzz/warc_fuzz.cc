// Any bytes as a web archive, plain or compressed: records keep to their bounds, errors do not repeat without end, and
// bodies are undone within theirs. The first byte says how many bytes arrive at a time.
#include "pieces.h"

#include "backlot/archive/body.h"
#include "backlot/archive/headers.h"
#include "backlot/archive/warc.h"

#include <cstdint>
#include <cstdlib>

namespace {

void require(bool truth) {
  if (!truth) std::abort();
}

constexpr std::size_t largest = 4096;
constexpr int most_records = 2000;  // a small compressed input may hold very many

void check_body(const backlot::archive::WarcRecord& record) {
  using namespace backlot::archive;
  const Headers headers(record.block);
  require(headers.size() <= record.block.size());
  status_of(headers.first_line());
  media_type_of(headers["content-type"]);
  charset_of(headers["content-type"]);
  const Codings codings{.transfer = headers["transfer-encoding"], .content = headers["content-encoding"]};
  constexpr std::size_t most = 65536;
  const auto body = undo(record.block.substr(headers.size()), codings, most);
  require(!body || body->size() <= std::max(most, record.block.size()));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto input = backlot::fuzz::open({reinterpret_cast<const char*>(data) + 1, size - 1}, data[0] + 1U);
  backlot::archive::WarcReader archive(*input, largest);
  std::uint64_t number = 0;
  for (int i = 0; i < most_records; ++i) {
    const auto record = archive.next();
    if (!record) return 0;
    ++number;
    if (!*record) continue;
    require((*record)->number == number && (*record)->block.size() <= largest);
    check_body(**record);
  }
  return 0;
}
