// Text made small for the guide: zstd, with the length of the text in the frame.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace backlot::guide {

// Compresses into a buffer that it keeps. One a thread.
class TextPacker {
 public:
  TextPacker();
  ~TextPacker();
  TextPacker(const TextPacker&) = delete;
  TextPacker& operator=(const TextPacker&) = delete;

  // The compressed form, valid until the next call; empty where it would save less than a quarter (short or random
  // text), which is then better stored as it is.
  std::string_view pack(std::string_view text);

 private:
  void* context_;
  std::string buffer_;
};

// nullopt for bytes that pack() did not make.
std::optional<std::string> unpacked(std::string_view bytes);

}  // namespace backlot::guide
