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
  annotate(std::move(unknown), places, entries);
  return entries;
}

std::vector<guide::Entry> EntryMaker::operator()(std::vector<pipeline::Annotated> documents) {
  std::vector<guide::Entry> entries(documents.size());
  Documents spun;
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    auto& [document, annotation] = documents[i];
    entries[i].content_key = article::content_key(document.text);
    if (annotation.spun.verdict && !is_kept(document, entries[i].content_key)) {
      spun.push_back(std::move(document));
      places.push_back(i);
    } else {
      entries[i].document = std::move(document);
      entries[i].annotation = std::move(annotation);
    }
  }
  annotate(std::move(spun), places, entries);
  return entries;
}

// Fills those entries of which `places` are told.
void EntryMaker::annotate(Documents documents, std::span<const std::size_t> places, std::span<guide::Entry> entries) {
  auto annotations = annotator_.annotate(documents, scratch_, [this](std::string_view name) { return knows(name); });
  for (std::size_t i = 0; i < places.size(); ++i) {
    entries[places[i]].annotation = std::move(annotations[i]);
    entries[places[i]].document = std::move(documents[i]);
  }
}

bool EntryMaker::is_kept(const article::Document& document, const std::string& key) const {
  return kept_ && kept_->has(document, key).value_or(false);
}

bool EntryMaker::knows(std::string_view name) { return kept_ && names_.known(*kept_, name); }

}  // namespace backlot::desk
