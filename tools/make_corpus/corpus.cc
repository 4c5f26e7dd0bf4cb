#include "make_corpus/corpus.h"

#include "backlot/article/date.h"
#include "backlot/json/writer.h"
#include "make_corpus/copies.h"
#include "make_corpus/names.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace backlot::made {
namespace {

constexpr std::uint32_t documents_a_site = 300;
constexpr double share_undated = 0.3;

std::string role_of(const Planned& planned) {
  switch (planned.kind) {
    case Kind::source: return "original";
    case Kind::retelling: return "retelling";
    case Kind::verbatim:
    case Kind::light:
    case Kind::spun:
    case Kind::excerpt: return fmt::format("{} copy of {}", name_of(planned.kind), id_of(planned.sources[0]));
    default: return "single";
  }
}

std::string sources_of(const Planned& planned) {
  std::string out;
  for (std::size_t i = 0; i < planned.source_count(); ++i) out += (i > 0 ? "," : "") + id_of(planned.sources[i]);
  return out;
}

}  // namespace

std::string id_of(std::uint32_t number) { return fmt::format("m{:07}", number); }

Corpus::Corpus(const Materials& materials, std::uint32_t documents, std::uint64_t seed)
    : seed_(seed),
      sites_(std::max(1U, documents / documents_a_site)),
      plan_(documents, seed),
      author_(materials, documents),
      spinner_(materials) {}

Corpus::Made Corpus::make(std::uint32_t number) const {
  const Planned& planned = plan_.documents()[number];
  const std::uint64_t story = mixed(seed_, mixed(planned.story, 30));
  const std::uint64_t own = mixed(seed_, mixed(number, 31));
  Random random(mixed(own, 32));
  const auto source = [&](std::size_t i) { return make(planned.sources[i]).article; };
  switch (planned.kind) {
    case Kind::source:
    case Kind::retelling: return {author_.tell(story, planned.telling, own)};
    case Kind::page: return {author_.page(own)};
    case Kind::verbatim: return {verbatim_copy(source(0), author_, random)};
    case Kind::light: return {light_copy(source(0), spinner_, random)};
    case Kind::excerpt: return {excerpt(source(0), static_cast<std::size_t>(random.between(60, 140)), random)};
    case Kind::inside: {
      const Article inner = excerpt(source(0), static_cast<std::size_t>(random.between(100, 160)), random);
      return {
          around(author_.ramble(own, random.between(100, 300)), inner, site_name(site_of(planned.sources[0])), random)};
    }
    case Kind::roundup: {
      const std::array<Article, 3> articles{source(0), source(1), source(2)};
      return {roundup(articles, author_, random)};
    }
    case Kind::spun: break;
  }
  Made out{source(0)};
  out.share = spinner_.spin(out.article, planned.share / 100.0, planned.swapper, random);
  Article headline{{}, {{out.article.headline}}};
  spinner_.spin(headline, planned.share / 100.0, planned.swapper, random);
  out.article.headline = headline.paragraphs[0][0];
  return out;
}

std::uint64_t Corpus::site_of(std::uint32_t number) const {
  return mixed(seed_, Random(mixed(seed_, mixed(number, 33))).below(sites_));
}

std::optional<std::string> Corpus::date_of(std::uint32_t number) const {
  const Planned& planned = plan_.documents()[number];
  if (Random(mixed(seed_, mixed(number, 34))).chance(share_undated)) return std::nullopt;
  const std::uint32_t day = Random(mixed(seed_, mixed(planned.story, 35))).below(700);
  return article::Date::make(2023, 1, 1)->plus_days(static_cast<int>(day) + planned.later).iso();
}

std::string Corpus::text_of(const Article& article, std::uint32_t number, bool with_headline) const {
  const std::uint64_t site = site_of(number);
  Random random(mixed(seed_, mixed(number, 36)));
  std::string out;
  if (with_headline) out += article.headline + "\n\n";
  if (random.chance(0.5)) out += author_.byline(site, random) + "\n\n";
  for (const Paragraph& paragraph : article.paragraphs) {
    for (std::size_t i = 0; i < paragraph.size(); ++i) out += (i > 0 ? " " : "") + paragraph[i];
    out += "\n\n";
  }
  for (const std::string& paragraph : author_.about(site)) out += paragraph + "\n\n";
  for (int i = random.between(0, 2); i > 0; --i) out += author_.end(site, random) + "\n";
  while (out.ends_with('\n')) out.pop_back();
  return out;
}

Record Corpus::record(std::uint32_t number) const {
  const Planned& planned = plan_.documents()[number];
  const Made made = make(number);
  const bool title_apart = Random(mixed(seed_, mixed(number, 37))).chance(0.5);
  Record out;
  json::Writer json(out.json);
  json.open_object().field("id", id_of(number));
  if (const auto date = date_of(number)) json.field("date", *date);
  if (title_apart) json.field("title", made.article.headline);
  json.field("text", text_of(made.article, number, !title_apart)).close_object();
  out.truth = fmt::format("{}\ts{:07}\t{}\t{}\t{}\t{:.3f}\t{}\t{:x}", id_of(number), planned.story, role_of(planned),
                          name_of(planned.kind), sources_of(planned), made.share,
                          planned.kind != Kind::spun            ? ""
                          : planned.swapper == Swapper::lexicon ? "lexicon"
                                                                : "wordnet",
                          site_of(number) & 0xFFFFFFFFU);
  return out;
}

}  // namespace backlot::made
