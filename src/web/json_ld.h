// What a page says of its article in JSON-LD (https://schema.org/Article), the most reliable of all its statements.
//
//   JsonLd reader;                       // one per thread; keeps its memory
//   reader.read(script, statements);     // the text of one <script type="application/ld+json">
#pragma once

#include "backlot/web/statements.h"

#include <memory>
#include <string>
#include <string_view>

namespace backlot::web {

class JsonLd {
 public:
  JsonLd();
  ~JsonLd();
  JsonLd(JsonLd&&) noexcept;
  JsonLd& operator=(JsonLd&&) noexcept;

  // Adds what the article of `script` states to `out`, where nothing was stated before. Scripts that are no JSON,
  // larger than a mebibyte, nested deeper than 64 or of more than 5,000 values are passed over, the last two in part.
  void read(std::string_view script, Statements& out);

 private:
  struct Parser;
  std::unique_ptr<Parser> parser_;
  std::string padded_;
};

}  // namespace backlot::web
