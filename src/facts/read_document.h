// For tests: a text read as the program reads it, each line a block of the body; “Cha Mi-ran:: I was.” is an answer of
// an interview with its label.
#pragma once

#include "backlot/facts/extractor.h"
#include "backlot/mentions/finder.h"
#include "backlot/text/analyzer.h"

#include <string>
#include <utility>
#include <vector>

namespace backlot::facts {

class ReadDocument {
 public:
  explicit ReadDocument(std::string source, const Extractor& extractor) : scratch_(extractor) {
    document_.text = std::move(source);
    std::vector<text::Segment> segments;
    for (std::size_t at = 0; at < document_.text.size();) {
      const std::size_t end = std::min(document_.text.find('\n', at), document_.text.size());
      const Span span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
      if (end > at) add_line(span, segments);
      at = end + 1;
    }
    text::Analyzer::shipped()->analyze(document_.text, segments, text_);
    finder_.find(text_, mentions_);
    annotation = extractor.extract(document_, text_, mentions_, scratch_);
  }

  Annotation annotation;

 private:
  void add_line(Span span, std::vector<text::Segment>& segments) {
    const std::size_t colons = span.of(document_.text).find(":: ");
    article::Block block{.span = span, .kind = article::BlockKind::body, .label = {}};
    if (colons != std::string_view::npos) {
      const auto words = static_cast<std::uint32_t>(span.begin + colons + 3);
      block = {{words, span.end}, article::BlockKind::answer, {span.begin, words - 2}};
    }
    document_.blocks.push_back(block);
    segments.push_back({block.span, false});
  }

  Extractor::Scratch scratch_;
  article::Document document_;
  text::Text text_;
  mentions::Finder finder_;
  mentions::Mentions mentions_;
};

}  // namespace backlot::facts
