// Lines of "Name: value", as HTTP and web archives have them in front of what they send.
//
//   const Headers headers("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=euc-kr\r\n\r\n<html>…");
//   headers.first_line()            // "HTTP/1.1 200 OK"
//   headers["content-type"]         // "text/html; charset=euc-kr"
//   headers.size()                  // where "<html>" begins
//
// Views of the bytes given; nothing is copied or checked. Lines end with "\r\n" or "\n".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace backlot::archive {

class Headers {
 public:
  explicit Headers(std::string_view bytes);

  // Whether the empty line that ends them is there.
  bool complete() const { return complete_; }
  // Up to and with the empty line; everything where there is none.
  std::size_t size() const { return size_; }
  std::string_view first_line() const { return first_line_; }
  // The first value of this name, in any case of letters, without white space at its ends; empty for none.
  std::string_view operator[](std::string_view name) const;

 private:
  std::string_view first_line_;
  std::string_view rest_;
  std::size_t size_ = 0;
  bool complete_ = false;
};

// "200" of "HTTP/1.1 200 OK"; nullopt where that is no such line.
std::optional<int> status_of(std::string_view first_line);

// "Text/HTML" of "Text/HTML; charset=euc-kr": compare with ascii::equal_ignoring_case().
std::string_view media_type_of(std::string_view content_type);
// "euc-kr" of the same, without quotation marks; empty for none.
std::string_view charset_of(std::string_view content_type);

}  // namespace backlot::archive
