// One thread's way from documents to what a guide keeps.
//
//   EntryMaker make(annotator, "guide.db", *guide.last_document());
//   for (guide::Entry& entry : make(std::move(documents))) desk.add(std::move(entry));
//
// What the guide has is not annotated again: an ingest that was interrupted soon stands where it stopped. Names of spun
// documents agree with what clean ones said in `last` and the documents before it.
#pragma once

#include "backlot/guide/entry.h"
#include "backlot/guide/guide.h"
#include "backlot/guide/known_names.h"
#include "backlot/pipeline/annotation_reader.h"
#include "backlot/pipeline/annotator.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace backlot::desk {

class EntryMaker {
 public:
  // Borrows the annotator. Reads the guide through a connection of its own; where it cannot, everything is annotated.
  EntryMaker(const pipeline::Annotator& annotator, const std::string& guide_file, guide::DocumentId last)
      : annotator_(annotator), scratch_(annotator), kept_(guide::Guide::open(guide_file)), names_(last) {}

  // An entry a document, in their order.
  std::vector<guide::Entry> operator()(std::vector<article::Document> documents);
  // The same of documents that were annotated elsewhere, by the same rules. Those that are spun are annotated again:
  // their names depend on what this guide knows.
  std::vector<guide::Entry> operator()(std::vector<pipeline::Annotated> documents);

 private:
  using Documents = std::vector<article::Document>;
  void annotate(Documents documents, std::span<const std::size_t> places, std::span<guide::Entry> entries);
  bool is_kept(const article::Document& document, const std::string& key) const;
  bool knows(std::string_view name);

  const pipeline::Annotator& annotator_;
  pipeline::Annotator::Scratch scratch_;
  Result<guide::Guide> kept_;
  guide::KnownNames names_;
};

}  // namespace backlot::desk
