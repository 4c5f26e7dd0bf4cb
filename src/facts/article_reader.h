// For tests: an article as lines, read as the program reads it. A line in capitals is a heading, one behind "# " a
// headline, the others are body.
//
//   ArticleReader article("2024-04-12", "“Salt Road” airs on Mondays at 9 p.m. on NBC.");
//   article.annotation.schedule.front().minute == 21 * 60
#pragma once

#include "backlot/facts/extractor.h"
#include "backlot/mentions/finder.h"
#include "backlot/text/analyzer.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace backlot::facts {

class ArticleReader {
 public:
  ArticleReader(std::string_view published, std::string_view lines) : scratch_(extractor()) {
    document_.published = article::Date::parse_iso(published);
    document_.text = lines;
    lay_out();
    static const auto analyzer = text::Analyzer::shipped();
    analyzer->analyze(document_.text, segments_, text_);
    mentions::Finder().find(text_, mentions_);
    annotation = extractor().extract(document_, text_, mentions_, scratch_);
  }

  // The work that the sentence with these words is about.
  std::string work_at(std::string_view words) const {
    const auto at = static_cast<std::uint32_t>(document_.text.find(words));
    const auto token = std::ranges::find_if(text_.tokens, [&](const text::Token& t) { return t.end > at; });
    const Works works(scratch_.context);
    return works.title_at(static_cast<std::uint32_t>(token - text_.tokens.begin())).value_or("");
  }

  Annotation annotation;

 private:
  static const Extractor& extractor() {
    static const Result<Extractor> shipped = Extractor::create();
    return *shipped;
  }

  void lay_out() {
    const std::string& s = document_.text;
    for (std::size_t at = 0; at < s.size();) {
      const std::size_t end = std::min(s.find('\n', at), s.size());
      const bool headline = s.compare(at, 2, "# ") == 0;
      if (headline) at += 2;
      const bool heading =
          std::none_of(s.begin() + static_cast<std::ptrdiff_t>(at), s.begin() + static_cast<std::ptrdiff_t>(end),
                       [](char c) { return c >= 'a' && c <= 'z'; });
      const Span span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
      const article::BlockKind kind = headline  ? article::BlockKind::headline
                                      : heading ? article::BlockKind::heading
                                                : article::BlockKind::body;
      document_.blocks.push_back({span, kind, {}});
      segments_.push_back({span, heading || headline});
      at = end + 1;
    }
  }

  article::Document document_;
  std::vector<text::Segment> segments_;
  text::Text text_;
  mentions::Mentions mentions_;
  Extractor::Scratch scratch_;
};

}  // namespace backlot::facts
