#include "backlot/pipeline/retellings.h"

#include "backlot/unspin/shipped.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace backlot::pipeline {
namespace {

TEST(Retellings, WhoHasAFriendInCommonIsComparedToo) {
  const copies::Reader reader(unspin::shipped_substitutions());
  copies::Reader::Scratch scratch;
  std::vector<copies::Words> words;
  for (const char* text : {"Anna Petrov joins the thriller Copper Hill as a surgeon.",
                           "The thriller Copper Hill casts Anna Petrov, its new surgeon.",
                           "Surgeon in a thriller: Anna Petrov goes to Copper Hill.",
                           "Rain is expected over the northern valleys tonight."}) {
    article::Document document;
    document.text = text;
    words.push_back(reader.read(document, scratch));
  }
  const auto words_of = [&](copies::DocumentNumber d) { return std::span<const copies::Word>(words[d]); };
  const std::vector<Ends> pairs{{0, 1}, {0, 2}, {0, 3}};
  for (const unsigned threads : {1U, 3U}) {
    const auto told = look_for_retellings(threads, words_of, pairs, reader);
    ASSERT_EQ(told.size(), 3U);
    EXPECT_EQ(std::pair(told[2].first, told[2].second), Ends(1, 2));
  }
}

}  // namespace
}  // namespace backlot::pipeline
