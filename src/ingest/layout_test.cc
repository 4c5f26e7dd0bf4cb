#include "backlot/ingest/layout.h"

#include <gtest/gtest.h>

#include <string>

namespace backlot::ingest {
namespace {

using article::BlockKind;
using article::Document;

std::string_view name(BlockKind kind) {
  switch (kind) {
    case BlockKind::headline: return "headline";
    case BlockKind::heading: return "heading";
    case BlockKind::body: return "body";
    case BlockKind::question: return "question";
    case BlockKind::answer: return "answer";
    case BlockKind::dateline: return "dateline";
    case BlockKind::byline: return "byline";
    case BlockKind::credit: return "credit";
    case BlockKind::share: return "share";
    case BlockKind::related: return "related";
  }
  return "?";
}

Document laid_out(std::string text) {
  Document d;
  d.text = std::move(text);
  lay_out(d);
  return d;
}

// "kind: words" a line; a label stands in brackets before the words.
std::string shown(const Document& d) {
  std::string out;
  for (const auto& block : d.blocks) {
    out += std::string(name(block.kind)) + ": ";
    if (!block.label.empty()) out += "[" + std::string(block.label.of(d.text)) + "] ";
    out += std::string(block.span.of(d.text)) + "\n";
  }
  return out;
}

std::string published(const Document& d) { return d.published ? d.published->iso() : "none"; }

TEST(Layout, DatePrefixBeforeTheFirstSentence) {
  const Document d = laid_out(" date 2024-03-22 MBC’s “Kiln” has opened the doors of its pottery in a new making-of clip!\n\nThe clip begins.");
  EXPECT_EQ(shown(d),
            "dateline: date 2024-03-22\n"
            "body: MBC’s “Kiln” has opened the doors of its pottery in a new making-of clip!\n"
            "body: The clip begins.\n");
  EXPECT_EQ(published(d), "2024-03-22");
  EXPECT_FALSE(d.title);
}

TEST(Layout, AgencyDatelineIsCutOff) {
  const Document d = laid_out("Two to head the cast of \"Kiln\"\n\nSEOUL, Jan. 17, 2024 (Hanul Wire) -- Yoon will play a potter.\n(END)");
  EXPECT_EQ(shown(d),
            "headline: Two to head the cast of \"Kiln\"\n"
            "credit: SEOUL, Jan. 17, 2024 (Hanul Wire)\n"
            "body: Yoon will play a potter.\n"
            "share: (END)\n");
  EXPECT_EQ(published(d), "2024-01-17");
}

}  // namespace
}  // namespace backlot::ingest
