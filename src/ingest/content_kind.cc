#include "backlot/ingest/content_kind.h"

#include "backlot/archive/warc.h"
#include "backlot/feeds/feed.h"
#include "backlot/ingest/scan.h"
#include "backlot/web/page.h"

namespace backlot::ingest {
namespace {

using std::string_view;

string_view without_mark(string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return bytes;
}

class FileName {
 public:
  explicit FileName(string_view path) : path_(path) {
    for (const string_view packed : {".gz", ".zst"}) {
      if (path_.ends_with(packed)) path_.remove_suffix(packed.size());
    }
  }
  bool ends_with_any(std::initializer_list<string_view> endings) const {
    for (const string_view ending : endings) {
      if (path_.size() > ending.size() && equal_ignoring_case(path_.substr(path_.size() - ending.size()), ending))
        return true;
    }
    return false;
  }

 private:
  string_view path_;
};

// An object, or a list of them; a text may begin with a bracket, too.
bool begins_json(string_view text) {
  if (text.starts_with('[')) text = trim(text.substr(1));
  if (!text.starts_with('{')) return false;
  text = trim(text.substr(1));
  return text.empty() || text.starts_with('"') || text.starts_with('}');
}

// A record a line is read; one that is spread over lines is not.
bool is_spread_over_lines(string_view text) {
  const string_view first = trim(text.substr(0, text.find('\n')));
  return first.starts_with('[') || first == "{" || (first.starts_with('{') && first.ends_with(','));
}

ContentKind kind_of_json(string_view text, const FileName& name, bool named) {
  const bool is_for_us = named || name.ends_with_any({".jsonl", ".ndjson"}) || text.contains("\"text\"");
  if (!is_for_us) return ContentKind::other;
  return is_spread_over_lines(text) ? ContentKind::spread_json : ContentKind::json_lines;
}

}  // namespace

ContentKind kind_of_content(string_view head, string_view path, bool named) {
  if (archive::WarcReader::looks_like_archive(head)) return ContentKind::archive;
  if (feeds::looks_like_feed(head)) return ContentKind::feed;
  if (web::looks_like_page(head)) return ContentKind::page;
  const FileName name(path);
  const string_view text = trim(without_mark(head));
  if (begins_json(text)) return kind_of_json(text, name, named);
  if (name.ends_with_any({".jsonl", ".ndjson"})) return ContentKind::json_lines;
  const bool called_text = name.ends_with_any({".txt", ".text", ".md"});
  return named || called_text ? ContentKind::text : ContentKind::other;
}

}  // namespace backlot::ingest
