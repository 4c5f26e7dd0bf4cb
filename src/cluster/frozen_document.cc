#include "backlot/cluster/frozen_document.h"

#include "backlot/ingest/layout.h"

#include <cstdint>
#include <cstring>
#include <optional>
#include <vector>

namespace backlot::cluster {
namespace {

using article::Document;
using Texts = std::vector<std::string>;
using MaybeText = std::optional<std::string>;
using MaybeDate = std::optional<article::Date>;

// Bytes with their number before them, and so on.
class Writer {
 public:
  explicit Writer(std::string& out) : out_(out) {}

  void operator()(const std::string& text) {
    count(text.size());
    out_ += text;
  }
  void operator()(const Texts& texts) {
    count(texts.size());
    for (const std::string& text : texts) (*this)(text);
  }
  void operator()(const MaybeText& text) {
    (*this)(text.has_value());
    if (text) (*this)(*text);
  }
  void operator()(const MaybeDate& date) { (*this)(date ? MaybeText(date->iso()) : MaybeText()); }
  void operator()(bool truth) { out_.push_back(truth ? 1 : 0); }

 private:
  void count(std::size_t n) {
    const auto number = static_cast<std::uint32_t>(n);
    out_.append(reinterpret_cast<const char*>(&number), sizeof(number));
  }

  std::string& out_;
};

// The other way. Behind the first that does not fit nothing is read.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}
  bool is_whole() const { return fits_ && bytes_.empty(); }

  void operator()(std::string& text) { text = take(count()); }
  void operator()(Texts& texts) {
    for (std::size_t left = count(); left > 0 && fits_; --left) (*this)(texts.emplace_back());
  }
  void operator()(MaybeText& text) {
    bool is_there = false;
    (*this)(is_there);
    if (is_there) (*this)(text.emplace());
  }
  void operator()(MaybeDate& date) {
    MaybeText iso;
    (*this)(iso);
    if (iso) date = article::Date::parse_iso(*iso);
  }
  void operator()(bool& truth) {
    const std::string_view byte = take(1);
    truth = byte == "\1";
  }

 private:
  std::size_t count() {
    std::uint32_t number = 0;
    const std::string_view bytes = take(sizeof(number));
    if (fits_) std::memcpy(&number, bytes.data(), sizeof(number));
    return number;
  }
  std::string_view take(std::size_t size) {
    fits_ = fits_ && size <= bytes_.size();
    if (!fits_) return {};
    const std::string_view taken = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return taken;
  }

  std::string_view bytes_;
  bool fits_ = true;
};

// All fields but the blocks, in one order for both ways.
template <class Way, class Of>
void go_through(Of& d, Way&& way) {
  way(d.id);
  way(d.source);
  way(d.url);
  way(d.title);
  way(d.authors);
  way(d.site);
  way(d.published);
  way(d.modified);
  way(d.language);
  way(d.text);
  way(d.captions);
  way(d.videos);
  way(d.is_teaser);
}

}  // namespace

void freeze(const Document& document, std::string& out) {
  out.clear();
  go_through(document, Writer(out));
}

Result<Document> thawed_document(std::string_view bytes) {
  Document document;
  Reader reader(bytes);
  go_through(document, reader);
  if (!reader.is_whole()) return fail(ErrorCode::invalid, "these bytes are no document; they were cut or changed");
  ingest::lay_out(document);
  return document;
}

}  // namespace backlot::cluster
