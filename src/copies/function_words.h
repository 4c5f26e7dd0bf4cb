// The closed classes of English: articles, pronouns, prepositions, conjunctions, auxiliaries and clitics, folded as the
// tokenizer cuts them. Writers hardly choose them and spinners, as a rule, have nothing to put in their place.
#pragma once

#include "backlot/text/word_set.h"

#include <array>
#include <string_view>

namespace backlot::copies {

inline constexpr text::WordSet<512> function_words(std::to_array<std::string_view>(
    {"a",          "an",       "the",    "this",    "that",     "these",   "those",    "some",       "any",
     "no",         "each",     "every",  "either",  "neither",  "both",    "all",      "such",       "what",
     "which",      "who",      "whom",   "whose",   "where",    "when",    "why",      "how",        "whether",
     "i",          "me",       "my",     "mine",    "myself",   "we",      "us",       "our",        "ours",
     "you",        "your",     "yours",  "he",      "him",      "his",     "himself",  "she",        "her",
     "hers",       "herself",  "it",     "its",     "itself",   "they",    "them",     "their",      "theirs",
     "themselves", "there",    "here",   "one",     "of",       "to",      "in",       "on",         "at",
     "by",         "for",      "from",   "with",    "without",  "within",  "into",     "onto",       "upon",
     "about",      "above",    "across", "after",   "against",  "along",   "among",    "around",     "as",
     "before",     "behind",   "below",  "beneath", "beside",   "besides", "between",  "beyond",     "but",
     "despite",    "down",     "during", "except",  "inside",   "like",    "near",     "off",        "out",
     "outside",    "over",     "past",   "per",     "since",    "than",    "through",  "throughout", "till",
     "toward",     "towards",  "under",  "until",   "up",       "via",     "and",      "or",         "nor",
     "so",         "yet",      "if",     "because", "although", "though",  "unless",   "while",      "whereas",
     "is",         "am",       "are",    "was",     "were",     "be",      "been",     "being",      "has",
     "have",       "had",      "having", "do",      "does",     "did",     "doing",    "done",       "can",
     "could",      "may",      "might",  "must",    "shall",    "should",  "will",     "would",      "not",
     "n't",        "'s",       "'",      "'re",     "'ve",      "'ll",     "'d",       "'m",         "ca",
     "wo",         "ai",       "too",    "also",    "then",     "just",    "only",     "very",       "more",
     "most",       "much",     "many",   "few",     "other",    "another", "own",      "same",       "again",
     "ever",       "never",    "even",   "still",   "already",  "once",    "however",  "rather",     "else",
     "ourselves",  "yourself", "anyone", "someone", "everyone", "nobody",  "anything", "something",  "everything",
     "nothing"}));

}  // namespace backlot::copies
