// Documents and their versions: what is known already, what takes the place of what.
#pragma once

#include "backlot/guide/connection.h"
#include "backlot/guide/entry.h"
#include "backlot/guide/ids.h"
#include "backlot/guide/packed_text.h"

#include <string>
#include <vector>

namespace backlot::guide {

// What keeping a document came to. `id` is set in every case; its facts have to be read where `is_new`.
struct Kept {
  DocumentId id = 0;
  bool is_new = false;
};

class Documents {
 public:
  explicit Documents(Connection& connection) : db_(connection) {}

  // Counts the document in `learned`. A text that no address shows any longer loses its support of facts. A teaser
  // takes the place of no text that is longer: whatever a feed says later, the article is what its page had.
  Kept keep(const article::Document& document, const std::string& content_key, const facts::Spun& spun,
            std::int64_t now, Learned& learned);
  // What was put right in a new document.
  void keep_damage(DocumentId document, const Entry& entry);
  // True where keep() would change nothing.
  bool has(const article::Document& document, const std::string& content_key);

  // Counts the support of facts again that documents state which are no longer shown, or shown again. After the
  // evidence of the batch is written.
  void write_support();
  // Puts the new documents of this batch into the full-text index. After everything else: the index writes itself out
  // whenever a statement that changes several rows begins, so that taking turns would cost more than all the rest.
  void write_words();
  // Of this batch, until write_support().
  const std::vector<DocumentId>& shown_or_hidden() const { return changed_; }
  void forget();

 private:
  struct Place {
    std::int64_t id = 0;  // 0: an address never seen
    DocumentId shows = 0;
  };

  DocumentId find(std::string_view content_key);
  Place find_place(std::string_view address);
  bool was_seen(const Place& place, DocumentId document);
  bool shows_fuller_text(const Place& place, const article::Document& teaser);
  DocumentId insert(const article::Document& document, const std::string& content_key, const facts::Spun& spun,
                    std::int64_t now);
  void insert_text(DocumentId id, const article::Document& document);
  void show(const Place& place, std::string_view address, const Kept& kept, std::int64_t now);
  void appear(DocumentId document);
  void disappear(DocumentId document, DocumentId successor);
  void shown_or_not(DocumentId document);
  std::int64_t places_of(DocumentId document);

  struct Words {
    DocumentId document = 0;
    std::string title;  // as words, like the body
    std::string body;
  };

  Connection& db_;
  TextPacker packer_;
  std::vector<Words> new_;
  std::vector<DocumentId> changed_;  // shown again, or no longer
};

// What a document is the next version of: its URL; where it has none, its source (a path from the root, however it was
// given) and id; for what came by standard input, which says nothing about where it is from, its content.
std::string address_of(const article::Document& document, const std::string& content_key);

}  // namespace backlot::guide
