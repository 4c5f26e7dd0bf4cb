#include "backlot/html/charset.h"

#include "backlot/html/ascii.h"
#include "backlot/html/charset_labels.h"
#include "backlot/html/meta_scan.h"
#include "backlot/unicode/utf8.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>

namespace backlot::html {
namespace {

using std::string_view;

Charset by_mark(string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return {"UTF-8", "", 3};
  if (bytes.starts_with("\xFE\xFF")) return {"UTF-16BE", "utf-16be", 2};
  if (bytes.starts_with("\xFF\xFE")) return {"UTF-16LE", "utf-16le", 2};
  return {};
}

// A page that says in ASCII that it is UTF-16 is not.
Charset by_meta(string_view bytes) {
  const Charset charset = charset_of_label(find_meta_charset(bytes));
  return charset.name.starts_with("UTF-16") ? Charset{"UTF-8", "", 0} : charset;
}

struct Close {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, Close>;

Converter open_converter(const char* name) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(name, &status));
  return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

// By way of UTF-16, a piece at a time.
bool convert(string_view bytes, const char* from_name, std::string& out) {
  const Converter from = open_converter(from_name);
  const Converter to = open_converter("UTF-8");
  if (!from || !to) return false;
  std::array<UChar, 4096> pivot{};
  UChar* pivot_begin = pivot.data();
  UChar* pivot_end = pivot.data();
  std::array<char, 16384> piece{};
  const char* source = bytes.data();
  const char* end = source + bytes.size();
  for (bool first = true;; first = false) {
    char* target = piece.data();
    UErrorCode status = U_ZERO_ERROR;
    ucnv_convertEx(to.get(), from.get(), &target, piece.data() + piece.size(), &source, end, pivot.data(), &pivot_begin,
                   &pivot_end, pivot.data() + pivot.size(), static_cast<UBool>(first), 1, &status);
    out.append(piece.data(), target);
    if (status != U_BUFFER_OVERFLOW_ERROR) return U_SUCCESS(status) != 0;
  }
}

}  // namespace

Charset charset_of_label(string_view label) {
  label = trim(label);
  if (label.empty() || label.size() > 30 || label.contains(' ')) return {};
  std::string key = " ";
  for (const char c : label) key += lower(c);
  key += ' ';
  for (const CharsetLabels& entry : charset_labels) {
    if (entry.labels.contains(key)) return {entry.name, entry.decoder, 0};
  }
  return {};
}

Charset find_charset(string_view bytes, string_view declared) {
  if (const Charset charset = by_mark(bytes); !charset.name.empty()) return charset;
  if (const Charset charset = charset_of_label(declared); !charset.name.empty()) return charset;
  if (const Charset charset = by_meta(bytes); !charset.name.empty()) return charset;
  if (unicode::find_invalid(bytes) == string_view::npos) return {"UTF-8", "", 0};
  return {"windows-1252", "windows-1252", 0};
}

string_view to_utf8(string_view bytes, const Charset& charset, std::string& scratch) {
  scratch.clear();
  bytes.remove_prefix(std::min(charset.mark, bytes.size()));
  if (charset.name == "replacement") {
    if (!bytes.empty()) unicode::append(scratch, U'\uFFFD');
    return scratch;
  }
  if (!charset.decoder.empty() && convert(bytes, charset.decoder.data(), scratch)) return scratch;
  if (unicode::find_invalid(bytes) == string_view::npos) return bytes;
  scratch = unicode::repair(bytes);
  return scratch;
}

}  // namespace backlot::html
