// What others make of an article.
#pragma once

#include "make_corpus/author.h"
#include "make_corpus/spinner.h"

#include <span>

namespace backlot::made {

// The same words; perhaps another headline, other paragraphs.
Article verbatim_copy(const Article& of, const Author& author, Random& random);

// By hand: sentences dropped, moved, joined and shortened, some words exchanged, another headline.
Article light_copy(const Article& of, const Spinner& spinner, Random& random);

// Sentences that stand together, of at least `words` words, or the whole of a shorter article.
Article excerpt(const Article& of, std::size_t words, Random& random);

// An article of its own with another's in the middle of it.
Article around(Article own, const Article& inner, std::string_view said_by, Random& random);

// Articles one after the other, each under its headline.
Article roundup(std::span<const Article> articles, const Author& author, Random& random);

}  // namespace backlot::made
