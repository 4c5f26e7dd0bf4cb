// What the site asks of the rest of the program. Each may be called by any thread, by several at once; one that is
// empty is not offered.
#pragma once

#include "backlot/result/result.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace backlot::serve {

enum class TextForm : std::uint8_t { plain, json, page };

struct Services {
  // What a text says, as one object of docs/annotation.schema.json. Errors: invalid (it is no text, or no record), and
  // too_large; their messages go back to the client.
  std::function<Result<std::string>(std::string body, TextForm form)> annotate = {};
  // Reads rules and lexicons again; what was read before stays in use where they hold a mistake.
  std::function<Result<void>()> reload = {};
  // The feeds that the guide follows, as OPML for everybody to see.
  std::function<Result<std::string>()> feed_list = {};
  // Says to the owner of the site what went wrong; clients are not told, as it may name files of the machine.
  std::function<void(const Error& error)> tell = {};
  // Whether this is one of the tokens that let programs do more than read.
  std::function<bool(std::string_view token)> is_token = {};
};

}  // namespace backlot::serve
