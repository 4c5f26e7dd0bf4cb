// What `stories` does with a corpus, cut into stages that may run apart: each a function of one batch of rows.
//
//   Result<arrow::Table> edges = verify(pairs_with_their_texts, reader);
//
// pipeline/corpus.h keeps a whole corpus in one process. Here whoever calls (Spark: python/backlot/spark) keeps the
// rows, brings together by join and sort what a stage needs, and hands it over a batch at a time. What is decided is
// decided by the functions of src/copies that the program calls too, on the same numbers in the same order: a cluster
// gives the laptop's answer, to the last bit. So a document has one number everywhere, its place by content
// (documents: `order`), and stages that are given only a part of the corpus renumber it without changing that order.
//
// A stage that says "whole groups" must get all rows of a group in one batch; batches otherwise may be cut anywhere,
// and nothing depends on how. Column names and kinds are told beside each stage; *bytes* are frozen numbers, made by
// one stage for another. Errors: invalid (a column that is missing or of another kind).
#pragma once

#include "backlot/arrow/batch.h"
#include "backlot/arrow/handover.h"
#include "backlot/copies/rarity.h"
#include "backlot/copies/words.h"
#include "backlot/ingest/record.h"
#include "backlot/result/result.h"

namespace backlot::cluster {

using Stage = Result<arrow::Table>;

// (document.cc) Rows of documents (records.h) → id, error (null where it was read), order, fingerprint, content, words,
// runs, keys, digest, copy_sketch, story_sketch, passages, stories, published, credits. Sorted by `order`, documents
// have the numbers of the program.
Stage documents(const arrow::Batch& batch, const copies::Reader& reader);

// (pairing.cc) number, content, keys, copy_sketch, story_sketch → key, place: a row for each key of a document.
Stage postings(const arrow::Batch& documents);
// key, place; whole keys, by (key, place) → a, b, kind: two numbers that share a key and what they share (SharedKey);
// or kind `furniture`: number a has the key b, a passage that is furniture.
Stage pair_keys(const arrow::Batch& postings);
inline constexpr std::int64_t furniture = 3;
// The same for a key of many documents, cut into stretches: key, stretch, place, own; whole stretches, by (key,
// stretch, place). A stretch ends with the three documents that follow it, which are not its own. Furniture is not
// looked for.
Stage pair_stretch(const arrow::Batch& postings);
// key, place of the documents looked at (PairingRules::looked_at); whole keys → key, where it is furniture.
Stage furniture_keys(const arrow::Batch& postings);

// (verifying.cc) first, second, passages, story, first_runs, second_runs → those worth a look: first, second, passages,
// story.
Stage worth_a_look(const arrow::Batch& pairs);
// first, second, and words, published, credits, furniture (whole numbers, or null) of either, as first_words … → edges:
// first, second, relation, probability, first_share, second_share, direction, direction_confidence,
// strong (copies/joining.h). Rows that come by `first` cost less.
Stage verify(const arrow::Batch& pairs, const copies::Reader& reader);
// first, second, first_published, second_published → edges.
Stage same_words(const arrow::Batch& pairs);

// (grouping.cc) Edges with the `round` in which they were found; whole groups of documents that strong edges join →
// number: those that may be the root of theirs.
Stage likely_roots(const arrow::Batch& edges);
// Edges with `round`; whole groups of documents that any edges join → number, source, relation, confidence, group,
// root, weakest; or excerpts: number and `of` with their probability in `confidence`.
Stage derive(const arrow::Batch& edges);

// (telling.cc) number, words → counter, texts.
Stage count_words(const arrow::Batch& roots, const copies::Reader& reader);
// number, words → number, text (weighed), sense, weight (as bytes).
Stage weigh(const arrow::Batch& roots, const copies::Reader& reader, const copies::Rarity& rarity);
// number, listing → sense, number, weight: a row for each word under which a text is listed.
Stage listings(const arrow::Batch& roots);
// sense, number, weight; whole senses → number, sense, weight, others (bytes).
Stage meet(const arrow::Batch& listings);
// number, sense, weight, others; whole numbers, by sense → first, second: who is compared (maybe twice).
Stage partners(const arrow::Batch& met);
// first, second, first_text, second_text → first, second, similar, told, figures, shared, in_first, in_second
// (bytes).
Stage compare(const arrow::Batch& pairs);

// (linking.cc) number, text of a document and number, other, similar, told, shared of those that it was compared with;
// whole numbers → number, around: what its surroundings say.
Stage surroundings(const arrow::Batch& told);
// What compare() gives with first_around and second_around → first, second, kinship (bytes), alike (units of
// copies::Amount).
Stage kin(const arrow::Batch& compared);

// (linkage.cc) Which groups come into one part of the tree of stories (copies/linkage.h), from links: how alike two
// parts are in all, and how many groups each has.
//
// part, other, alike, part_size, other_size, each link from both ends; whole parts → part, nearest, part_size,
// nearest_size: of each part that is enough alike to another one, the one that it would be joined with first. Two that
// name each other become one. A part without a row never becomes one with another, and its links can be left out.
Stage nearest_parts(const arrow::Batch& links);
// first, second, alike, first_size, second_size; all links that are left → part, into: of each part that ends in
// another one, which that is.
Stage join_parts(const arrow::Batch& links);

// (linking.cc) first, second (groups), kinship; whole parts → group, story, weakest.
Stage link(const arrow::Batch& kin);
// number, id, group, source, relation, confidence, root, group_weakest, story, story_weakest; whole stories → story,
// size, weakest, place, id, relation, source, confidence.
Stage tell(const arrow::Batch& documents);

}  // namespace backlot::cluster
