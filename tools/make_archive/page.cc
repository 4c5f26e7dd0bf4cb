#include "make_archive/page.h"

#include "backlot/unicode/markup.h"

#include <fmt/format.h>

#include <random>

namespace backlot::made {
namespace {

using unicode::escaped;
using Random = std::mt19937_64;

std::string word(Random& random) {
  static constexpr std::string_view syllables[] = {"ba",  "ren", "to", "mi",  "sol", "ka",
                                                   "der", "un",  "li", "per", "go"};
  std::string out;
  for (std::uint64_t i = 0, n = 1 + random() % 4; i < n; ++i) out += syllables[random() % std::size(syllables)];
  return out;
}

std::string words(Random& random, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += (i == 0 ? "" : " ") + word(random);
  return out;
}

// The frame of a site is the same on all its pages: told by its own number.
std::string style(std::uint64_t site) {
  Random random(site);
  std::string out = "<style>";
  for (int i = 0; i < 300; ++i) {
    out +=
        fmt::format(".{}-{}{{margin:{}px {}px;color:#{:06x};font:{}px/1.4 Georgia,serif;display:flex}}\n", word(random),
                    word(random), random() % 40, random() % 40, random() % 0x1000000, 10 + random() % 20);
  }
  return out + "</style>";
}

std::string menu(std::uint64_t site) {
  Random random(site + 1);
  std::string out = "<nav class=\"main-menu\"><ul>";
  for (int i = 0; i < 60; ++i) out += fmt::format("<li><a href=\"/{}/\">{}</a></li>", word(random), words(random, 2));
  return out + "</ul></nav>";
}

// Settings and measurements differ from page to page, and hardly compress.
std::string scripts(Random& random) {
  std::string out;
  for (int i = 0; i < 8; ++i) {
    out += "<script>window.settings=window.settings||{};settings[\"" + word(random) + "\"]={";
    for (int k = 0; k < 14; ++k) out += fmt::format("\"{}{}\":\"{:016x}\",", word(random), k, random());
    out +=
        "\"end\":true};(function(w,d,s){var f=d.getElementsByTagName(s)[0],j=d.createElement(s);j.async=true;"
        "f.parentNode.insertBefore(j,f);})(window,document,'script');</script>\n";
  }
  return out;
}

std::string related(Random& random) {
  std::string out = "<aside class=\"related-posts\"><h3>More news</h3>";
  for (int i = 0; i < 24; ++i) {
    out += fmt::format(
        "<div class=\"card\"><a href=\"/news/{}-{}\"><img src=\"https://cdn.news.example/{:x}.jpg\" loading=\"lazy\" "
        "width=320 "
        "height=180 alt=\"{}\"><span class=\"card__title\">{}</span></a><time>{} hours ago</time></div>\n",
        word(random), random() % 100'000, random(), words(random, 4), words(random, 9), 1 + random() % 23);
  }
  return out + "</aside>";
}

std::string comments(Random& random) {
  std::string out = "<section id=\"comments\" class=\"comments\"><h3>Comments</h3>";
  for (std::uint64_t i = 0, n = random() % 20; i < n; ++i) {
    out += fmt::format("<article class=\"comment\"><b>{}{}</b><p>{}.</p><a href=\"#\">Reply</a></article>\n",
                       word(random), random() % 100, words(random, 20));
  }
  return out + "</section>";
}

std::string paragraphs(std::string_view text, std::string_view title, Random& random) {
  std::string out;
  std::size_t number = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty() || line == title) continue;
    out += "<p>" + escaped(line) + "</p>\n";
    if (++number == 2) {
      out += fmt::format(
          "<figure><img src=\"https://cdn.news.example/{:x}.jpg\" alt=\"\"><figcaption>Photo: {}</figcaption>"
          "</figure>\n<div class=\"ad-slot\" data-id=\"{:x}\"></div>\n",
          random(), words(random, 3), random());
    }
  }
  return out;
}

}  // namespace

std::string page_of(std::string_view title, std::string_view date, std::string_view text, std::uint64_t number) {
  Random random(number * 2654435761U + 1);
  const std::uint64_t site = number % 50 * 1000;
  const std::string name = escaped(title);
  std::string out = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>{} | Site {} News</title>\n"
      "<meta property=\"og:title\" content=\"{}\"><meta property=\"article:published_time\" content=\"{}T09:14:00Z\">\n"
      "<link rel=\"canonical\" href=\"https://site{}.example/news/{}\">\n",
      name, number % 50, name, date, number % 50, number);
  out += style(site) + scripts(random) + "</head>\n<body><header>" + menu(site) + "</header>\n<main><article>";
  out += fmt::format("<h1>{}</h1><div class=\"byline\">By {} {}</div>\n<div class=\"article-body\">", name,
                     word(random), word(random));
  out += paragraphs(text, title, random) + "</div></article>\n" + related(random) + comments(random);
  return out + "</main><footer>" + menu(site) +
         "<p>Copyright Site News. All rights reserved.</p></footer></body></html>\n";
}

}  // namespace backlot::made
