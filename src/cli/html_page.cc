#include "backlot/cli/html_page.h"

#include <kainjow/mustache.hpp>

namespace backlot::cli {
namespace {

constexpr const char* layout = R"html(<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{title}}</title>
<style>
:root { color-scheme: light dark; --line: #8884; {{{light}}} }
@media (prefers-color-scheme: dark) { :root { {{{dark}}} } }
body { font: 1rem/1.6 system-ui, sans-serif; max-width: {{{width}}}; margin: 0 auto; padding: 1rem; }
{{{style}}}</style>
</head>
<body>
<h1>{{title}}</h1>
)html";

}  // namespace

std::string html_head(std::string_view title, const HtmlLook& look) {
  kainjow::mustache::data page;
  page.set("title", std::string(title));
  page.set("width", std::string(look.width));
  page.set("light", std::string(look.light));
  page.set("dark", std::string(look.dark));
  page.set("style", std::string(look.style));
  return kainjow::mustache::mustache(layout).render(page);
}

}  // namespace backlot::cli
