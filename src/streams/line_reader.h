// The lines of a Buffer, one at a time, however long the file is.
#pragma once

#include "backlot/streams/bytes.h"

#include <string>

namespace backlot::streams {

class LineReader {
 public:
  // Borrows `input`, which must outlive the LineReader. Lines of more than `longest` bytes are refused. Lines end with
  // `mark`; "\r\n" is a break as "\n" is.
  LineReader(Buffer& input, std::size_t longest, char mark = '\n') : input_(input), longest_(longest), mark_(mark) {}

  // Sets `line` to the next line without its line break; false at the end. The last line needs no break.
  // Errors: `too_large` for a line over the bound, which is passed over without being held: the next call goes on with
  // the line after it. Any other error ends the file, and a line that it cut in two is not given out.
  Result<bool> next(std::string& line);

  // Of the line that the last call gave or refused; from 1.
  std::uint32_t number() const { return number_; }

 private:
  void append(std::string& line, std::string_view part);

  Buffer& input_;
  std::size_t longest_;
  char mark_;
  std::size_t length_ = 0;  // of the present line, also where it is too long to be held
  std::uint32_t number_ = 0;
};

}  // namespace backlot::streams
