#include "backlot/guide/batch_writer.h"

#include "backlot/article/content_key.h"
#include "backlot/guide/statements.h"

#include <chrono>

namespace backlot::guide {
namespace {

std::int64_t seconds_now() {
  return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

// A title alone is none: clubs and cups are taken for titles now and then.
bool tells_of_works(const facts::Annotation& a) {
  return !a.cast.empty() || !a.crew.empty() || !a.schedule.empty() || !a.ratings.empty();
}

std::optional<Error> objection(const Entry& entry, std::uint32_t longest_text) {
  if (entry.document.text.size() <= longest_text) return std::nullopt;
  return Error{ErrorCode::too_large,
               "the text has " + std::to_string(entry.document.text.size()) + " bytes, more than the " +
                   std::to_string(longest_text) + " that a guide keeps; split it into articles",
               entry.document.source};
}

}  // namespace

Learned& Learned::operator+=(const Learned& other) {
  for (const auto field : {&Learned::documents_new, &Learned::documents_unchanged, &Learned::documents_replaced,
                           &Learned::documents_elsewhere, &Learned::works_new, &Learned::people_new,
                           &Learned::characters_new, &Learned::groups_new, &Learned::networks_new, &Learned::facts_new,
                           &Learned::facts_known, &Learned::facts_refused}) {
    this->*field += other.*field;
  }
  refused.insert(refused.end(), other.refused.begin(), other.refused.end());
  return *this;
}

BatchWriter::BatchWriter(Connection& connection, const BatchBounds& bounds)
    : db_(connection),
      bounds_(bounds),
      documents_(connection),
      entities_(connection, bounds.longest_name),
      facts_(connection),
      evidence_(connection, facts_) {}

Result<Learned> BatchWriter::keep(std::span<const Entry> batch) {
  std::vector<const Entry*> entries;
  for (const Entry& entry : batch) entries.push_back(&entry);
  return keep(entries, {});
}

Result<Learned> BatchWriter::keep(std::span<const Entry* const> batch, const Also& also) {
  Learned learned;
  std::vector<DocumentId> documents;
  Transaction transaction(db_);
  const std::int64_t now = seconds_now();
  facts_.begin();
  for (const Entry* entry : batch) {
    if (db_.failed()) break;
    documents.push_back(keep(*entry, now, learned));
  }
  entities_.write_counts();
  facts_.write();
  evidence_.write();
  changes_.add(db_, documents_.shown_or_hidden());
  changes_.write(db_);
  documents_.write_support();
  entities_.write_words();
  documents_.write_words();
  facts_.write_words();
  if (also && !db_.failed()) also(documents);
  if (transaction.commit()) return learned;
  forget();
  return std::unexpected(db_.take_failure());
}

DocumentId BatchWriter::keep(const Entry& entry, std::int64_t now, Learned& learned) {
  if (auto error = objection(entry, bounds_.longest_text)) {
    learned.refused.push_back({entry.document.source, entry.document.id, *std::move(error)});
    return 0;
  }
  const std::string key = entry.content_key.empty() ? article::content_key(entry.document.text) : entry.content_key;
  const Kept kept = documents_.keep(entry.document, key, entry.annotation.spun, now, learned);
  if (!kept.is_new || db_.failed()) return kept.id;
  evidence_.begin(kept.id, entry);
  entities_.begin(kept.id, !entry.annotation.spun.verdict);
  StatementMaker maker(entities_, learned,
                       [&](const Statement& statement, const facts::Evidence& evidence, auto position) {
                         changes_.add(statement);
                         evidence_.add(facts_.find_or_make(statement, learned), evidence, position);
                       });
  maker.read(entry.annotation);
  documents_.keep_damage(kept.id, entry);
  if (!entry.annotation.spun.verdict) entities_.keep_traits(entry.document, tells_of_works(entry.annotation));
  evidence_.end();
  return kept.id;
}

void BatchWriter::forget() {
  documents_.forget();
  entities_.forget();
  evidence_.forget();
  changes_.forget();
}

}  // namespace backlot::guide
