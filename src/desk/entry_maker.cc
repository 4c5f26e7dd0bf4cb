#include "backlot/desk/entry_maker.h"

#include "backlot/article/content_key.h"

namespace backlot::desk {

std::vector<guide::Entry> EntryMaker::operator()(std::vector<article::Document> documents) {
  std::vector<guide::Entry> entries(documents.size());
  std::vector<article::Document> unknown;
  std::vector<std::size_t> places;  // of the unknown ones among the entries
  for (std::size_t i = 0; i < documents.size(); ++i) {
    entries[i].content_key = article::content_key(documents[i].text);
    if (is_kept(documents[i], entries[i].content_key)) {
      entries[i].document = std::move(documents[i]);
    } else {
      unknown.push_back(std::move(documents[i]));
      places.push_back(i);
    }
  }
  auto annotations = annotator_.annotate(unknown, scratch_, [this](std::string_view name) { return knows(name); });
  for (std::size_t i = 0; i < places.size(); ++i) {
    entries[places[i]].annotation = std::move(annotations[i]);
    entries[places[i]].document = std::move(unknown[i]);
  }
  return entries;
}

bool EntryMaker::is_kept(const article::Document& document, const std::string& key) const {
  return kept_ && kept_->has(document, key).value_or(false);
}

bool EntryMaker::knows(std::string_view name) { return kept_ && names_.known(*kept_, name); }

}  // namespace backlot::desk
