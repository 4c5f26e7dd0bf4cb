#include "backlot/grammar/grammar.h"

#include "backlot/grammar/hash.h"
#include "backlot/grammar/image.h"
#include "backlot/grammar/program.h"
#include "backlot/grammar/rule_parser.h"

#include <algorithm>

namespace backlot::grammar {
namespace {

// To be changed with anything that visit() functions write.
constexpr std::uint64_t format = 0x4B4C42'0003;

}  // namespace

int Classes::find(std::string_view name) const {
  const auto found = std::ranges::find(names, name);
  return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

const Capture* Match::get(std::string_view name) const {
  for (const Capture& capture : captures) {
    if (rule->captures[capture.name] == name) return &capture;
  }
  return nullptr;
}

Result<Grammar> Grammar::compile(std::span<const Source> sources, const Classes& classes) {
  if (classes.names.size() > max_classes) return fail(ErrorCode::too_large, "more than 64 classes");
  auto parsed = parse_rules(sources, classes);
  if (!parsed) return std::unexpected(std::move(parsed.error()));
  return Grammar(std::make_shared<const Program>(std::move(*parsed), classes));
}

std::string Grammar::save() const {
  ImageWriter body;
  body(*program_);
  ImageWriter image;
  image(format, hash_bytes(body.bytes()), body.bytes());
  return image.bytes();
}

Result<Grammar> Grammar::load(std::string_view image) {
  std::uint64_t found_format = 0;
  std::uint64_t checksum = 0;
  std::string body;
  ImageReader reader(image);
  reader(found_format, checksum, body);
  if (!reader.good() || found_format != format || hash_bytes(body) != checksum)
    return fail(ErrorCode::incompatible, "compiled rules of another version; compile them again");
  auto program = std::make_shared<Program>();
  ImageReader body_reader(body);
  body_reader(*program);
  if (!body_reader.good())
    return fail(ErrorCode::incompatible, "compiled rules of another version; compile them again");
  return Grammar(std::move(program));
}

const std::vector<Rule>& Grammar::rules() const { return program_->rules(); }
const Classes& Grammar::classes() const { return program_->classes(); }

}  // namespace backlot::grammar
