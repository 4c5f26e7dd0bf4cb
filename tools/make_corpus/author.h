// Articles that derive from no other: of a story, told once or again in other words, and pages of a template.
//
//   const Author author(materials, 1'000'000);
//   Article first = author.tell(story, 0, seed);
//   Article again = author.tell(story, 1, other_seed);     // the same facts in other sentences
//
// As in the world, many stories are of one series: they share its title, its people and its channel.
#pragma once

#include "make_corpus/article.h"
#include "make_corpus/materials.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace backlot::made {

class Author {
 public:
  // The number of works and people grows with that of the documents.
  Author(const Materials& materials, std::uint32_t documents);

  // `telling`: which of the wordings; there are `tellings` different ones.
  static constexpr std::uint32_t tellings = 5;
  Article tell(std::uint64_t story, std::uint32_t telling, std::uint64_t seed) const;

  // Of about `words` words, on no event.
  Article ramble(std::uint64_t seed, int words) const;

  Article page(std::uint64_t seed) const;

  std::string byline(std::uint64_t site, Random& random) const;
  std::string end(std::uint64_t site, Random& random) const;
  // What stands on every page of a site: none, or paragraphs of up to 150 words together.
  std::vector<std::string> about(std::uint64_t site) const;

 private:
  using Facts = std::vector<std::pair<std::string_view, std::string>>;  // by slot

  std::string person(Random& random) const;
  std::string work(Random& random) const;
  Facts facts_of(std::uint64_t story) const;
  void add_cast(std::uint64_t work_number, Facts& facts) const;
  void fill_from_world(std::string_view slot, Random& random, std::string& out) const;
  std::string free_frame(const Frame& frame, Facts& filled, Random& random) const;
  std::string sentence(const Facts& facts, Random& random) const;
  std::string quote(Random& random) const;
  std::string site_line(const Frame& frame, std::uint64_t site, Random& random) const;

  const Materials& materials_;
  std::size_t works_;
  std::size_t people_;
};

}  // namespace backlot::made
