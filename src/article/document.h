// One article as it came. Plain values: `ingest` fills them, every later stage reads them.
#pragma once

#include "backlot/article/date.h"
#include "backlot/unicode/span.h"

#include <optional>
#include <string>
#include <vector>

namespace backlot::article {

// What a line of the text is for. Facts are taken from `headline`, `heading`, `body`, `question` and `answer` only.
enum class BlockKind : std::uint8_t {
  headline,  // the article's title, or its sub-title
  heading,   // a title inside the article ("WHO IS IN IT?", "1. The train is a bus")
  body,
  question,  // of an interview in questions and answers
  answer,
  dateline,  // " date 2024-03-22", "March 23, 2024", "Published : Apr 12, 2024 - 09:14"
  byline,    // "By Hur Min-ji", "Words: Philippa Dunmore", "Editing by R. Imada"
  credit,    // "Photo: MBC", "Source (1) (2)", copyright lines, datelines of agencies
  share,     // "SHARE TWEET PIN MAIL", "WATCH NOW", "(END)", "###"
  related,   // "Also read: …", "Read next | …"
};

// A line (or the part of a line that is left after its label was cut off); in a text whose lines were cut at a width,
// as in an e-mail, all lines of a paragraph. Only there a block holds line breaks, which mean no more than a space.
// Blocks lie in the order of the text and do not overlap.
struct Block {
  Span span;  // bytes of Document::text, without leading and trailing white space and without the label
  BlockKind kind = BlockKind::body;
  Span label;  // "Q.", "KY:", "14:04", "3." before the span; empty where there is none
};

struct Document {
  std::string id;      // file name without extension, the record's own id, or a hash of the content
  std::string source;  // path or URL it came from; "-" for standard input
  std::optional<std::string> url;
  std::optional<std::string> title;
  std::vector<std::string> authors;  // as the page or record names them; those of a byline stay in the text
  std::string site;                  // "Harbour News"; empty where unknown
  std::optional<Date> published;
  std::optional<Date> modified;
  std::string language;  // BCP 47; empty where unknown, which is read as English
  std::string text;      // well-formed UTF-8; what all offsets refer to
  std::vector<Block> blocks;
  std::vector<std::string> captions;  // of the pictures of a web page; not in the text
  std::vector<std::string> videos;    // addresses of those that a web page shows
  bool is_teaser = false;             // of a feed, which has only the beginning of it
};

// Rules, tags and lexicons are English: other documents are kept and searched, and nothing is taken from them.
inline bool is_english(const Document& document) {
  return document.language.empty() || document.language == "en" || document.language.starts_with("en-");
}

}  // namespace backlot::article
