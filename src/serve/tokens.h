// Tokens that let programs do more than read: made by chance, shown once, kept as hashes in a file of their own.
//
//   Tokens tokens("~/.local/share/backlot/tokens");
//   auto token = tokens.add("newsroom");          // "backlot_…", to be handed over
//   tokens.is_valid(sent);                        // as long as it is not removed
//
// The file has a line a token: name, day, SHA-256 in hexadecimal digits, with tabs between them. It is read each time,
// so that a token that is removed is void at once; nobody else may read it (mode 600). A token has 256 bits of chance:
// nothing slower than SHA-256 is needed to keep it from being found by trying. Each call may come from any thread.
#pragma once

#include "backlot/article/date.h"
#include "backlot/result/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace backlot::serve {

class Tokens {
 public:
  explicit Tokens(std::string file) : file_(std::move(file)) {}

  struct Entry {
    std::string name;
    std::string made;  // "2025-03-05"
    std::string hash;
  };

  // In the order in which they were made; none where there is no file. Errors: unreadable, invalid.
  Result<std::vector<Entry>> list() const;
  // Makes one and gives it. Errors: invalid (a name that is empty, longer than 100 bytes, holds control characters, or
  // is taken), those of list(), and of writing.
  Result<std::string> add(std::string_view name, const article::Date& today) const;
  // Errors: not_found, and as above.
  Result<void> remove(std::string_view name) const;
  // False also where the file cannot be read. Takes the same time whichever token is nearly right.
  bool is_valid(std::string_view token) const;

 private:
  Result<void> write(const std::vector<Entry>& entries) const;

  std::string file_;
};

}  // namespace backlot::serve
