#include "train_titles/title_examples.h"

#include "backlot/article/document.h"
#include "backlot/ingest/layout.h"
#include "backlot/mentions/known_names.h"
#include "backlot/mentions/title_clues.h"
#include "backlot/pipeline/segments.h"

#include <simdjson.h>

#include <algorithm>
#include <set>

namespace backlot::titles {
namespace {

constexpr std::size_t most_places = 6;  // as TitleJudge looks at

// Letters and digits, as the labels of two readers agree.
std::string letters(std::string_view folded) {
  std::string out;
  for (const char c : folded) {
    const auto u = static_cast<unsigned char>(c);
    if (u >= 0x80 || std::isalnum(u) != 0) out += c;
  }
  return out;
}

std::string letters(const text::Text& text, std::uint32_t first, std::uint32_t last) {
  std::string out;
  for (std::uint32_t t = first; t < last; ++t) out += letters(text.tokens[t].word);
  return out;
}

class Reader {
 public:
  explicit Reader(text::Analyzer analyzer) : analyzer_(std::move(analyzer)) {}

  Article read(std::string id, std::string_view source, const std::vector<std::string_view>& works) {
    std::set<std::string> titles;
    for (const std::string_view work : works) titles.insert(letters_of(work));
    article::Document document;
    document.id = std::move(id);
    document.text = source;
    ingest::lay_out(document);
    pipeline::read_segments(document, segments_);
    analyzer_.analyze(document.text, segments_, text_);
    page_.start(text_, mentions_);
    mentions::find_known_names(page_);
    Article article;
    article.id = document.id;
    collect(titles, article);
    return article;
  }

 private:
  std::string letters_of(std::string_view title) {
    const std::vector<text::Segment> segments = {{{0, static_cast<std::uint32_t>(title.size())}}};
    analyzer_.analyze(title, segments, text_);
    return letters(text_, 0, static_cast<std::uint32_t>(text_.tokens.size()));
  }

  void collect(const std::set<std::string>& titles, Article& article) {
    std::vector<mentions::TitleSign> quoted;
    std::vector<mentions::TitleSign> bare;
    mentions::read_quoted_titles(page_, quoted);
    mentions::read_bare_titles(page_, bare);
    clues_.read(page_, bare);
    std::set<std::string> known;  // by their quotation marks: nothing to learn
    for (const auto& sign : quoted) {
      if (sign.score >= mentions::sure_title) known.insert(letters(text_, sign.first, sign.last));
    }
    std::set<std::string> named;
    for (std::size_t s = 0; s < clues_.size(); ++s) {
      const auto places = clues_.string(s);
      const std::string name = letters(text_, places.front().first, places.front().last);
      if (known.contains(name)) continue;
      article.examples.push_back(example(places));
      article.examples.back().title = titles.contains(name);
      if (titles.contains(name)) named.insert(name);
    }
    const std::string all = letters(text_, 0, static_cast<std::uint32_t>(text_.tokens.size()));
    for (const std::string& title : titles) article.titles += !known.contains(title) && all.contains(title) ? 1 : 0;
  }

  Example example(mentions::TitleClues::String places) const {
    Example out;
    out.written = text_.written(places.front().first, places.front().last);
    clues_.add_string(page_, places, out.string);
    for (const auto& place : places.first(std::min(places.size(), most_places))) {
      auto& features = out.places.emplace_back();
      clues_.add_first(page_, place, features);
      clues_.add_rest(page_, place, features);
    }
    for (const auto& place : places) {
      auto& tokens = out.tokens.emplace_back();
      for (std::uint32_t t = place.first; t < place.last; ++t) tokens.push_back(t);
    }
    return out;
  }

  text::Analyzer analyzer_;
  std::vector<text::Segment> segments_;
  text::Text text_;
  mentions::Mentions mentions_;
  mentions::Page page_;
  mentions::TitleClues clues_;
};

}  // namespace

Result<std::vector<Article>> read_examples(const std::string& path) {
  auto analyzer = text::Analyzer::shipped();
  if (!analyzer) return std::unexpected(analyzer.error());
  Reader reader(*std::move(analyzer));
  simdjson::dom::parser parser;
  simdjson::dom::document_stream lines;
  if (parser.load_many(path).get(lines) != simdjson::SUCCESS) return fail(ErrorCode::not_found, "no examples", path);
  std::vector<Article> articles;
  for (auto line : lines) {
    std::string_view id;
    std::string_view set;
    std::string_view kind;
    std::string_view text;
    simdjson::dom::array works;
    const bool read = line["id"].get(id) == simdjson::SUCCESS && line["set"].get(set) == simdjson::SUCCESS &&
                      line["kind"].get(kind) == simdjson::SUCCESS && line["text"].get(text) == simdjson::SUCCESS &&
                      line["works"].get(works) == simdjson::SUCCESS;
    if (!read) return fail(ErrorCode::invalid, "an example without id, set, kind, text or works", path);
    std::vector<std::string_view> titles;
    for (const auto work : works) titles.push_back(work.get_string().value_unsafe());
    Article& article = articles.emplace_back(reader.read(std::string(id), text, titles));
    article.set = set;
    article.changed = kind != "bare";
  }
  return articles;
}

}  // namespace backlot::titles
