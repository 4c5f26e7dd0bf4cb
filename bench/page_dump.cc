// Prints what is made of web pages, for pages.py; with --time N, how many pages of FILE… one core reads in a second.
//
//   page_dump [--time N] [--blocks] FILE…
//
// A line each: "F" path and "article" or why it is none; "T" title; "A" authors; "D" date; "L" language; "X" the text;
// with --blocks "B" why the block is kept or not, its role, its element and its words. White space inside a field is
// one space.
#include "backlot/html/charset.h"
#include "backlot/ingest/record.h"
#include "backlot/web/content.h"
#include "backlot/web/page.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

using namespace backlot;

// Seconds of this thread's own work: other programs on the machine do not count.
double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

std::string flat(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c == '\n' || c == '\t' || c == '\r' ? ' ' : c;
  return out;
}

std::string read_file(const char* path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

constexpr std::array choice_names = {"prose", "heading", "line",         "outside", "furniture",
                                     "links", "scrap",   "bare_heading", "tail"};
constexpr std::array role_names = {"none",       "content", "body",   "article", "comments",    "related",
                                   "navigation", "share",   "byline", "notice",  "advertising", "caption",
                                   "form",       "side",    "footer", "hidden"};

void print_blocks(const std::string& bytes) {
  std::string decoded;
  const std::string_view source = html::to_utf8(bytes, html::find_charset(bytes), decoded);
  html::Tree tree;
  html::TreeBuilder().build(source, tree);
  const auto roles = web::find_roles(tree);
  const web::Blocks blocks = web::split_blocks(tree, roles);
  const web::Content content = web::find_content(tree, roles, blocks);
  for (std::size_t i = 0; i < blocks.list.size(); ++i) {
    const web::Block& b = blocks.list[i];
    std::printf("B\t%s\t%s\t%s\t%s\n", choice_names[static_cast<std::size_t>(content.choices[i])],
                role_names[static_cast<std::size_t>(content.zones[b.first])],
                std::string(html::name_of(b.kind)).c_str(), flat(blocks.text_of(b)).c_str());
  }
}

void print(ingest::RecordParser& parser, const char* path, bool blocks) {
  ingest::Record record;
  record.form = ingest::Record::Form::page;
  record.source = path;
  record.bytes = read_file(path);
  const std::string bytes = blocks ? record.bytes : std::string();
  const auto document = parser.document(std::move(record));
  if (document) {
    std::string authors;
    for (const std::string& author : document->authors) authors += (authors.empty() ? "" : "; ") + author;
    std::printf("F\t%s\tarticle\nT\t%s\nA\t%s\nD\t%s\nL\t%s\nX\t%s\n", path, flat(document->title.value_or("")).c_str(),
                flat(authors).c_str(), document->published ? document->published->iso().c_str() : "",
                document->language.c_str(), flat(document->text).c_str());
  } else {
    std::printf("F\t%s\t%s\nT\t\nA\t\nD\t\nL\t\nX\t\n", path, document.error().message.c_str());
  }
  if (blocks) print_blocks(bytes);
}

void measure(web::PageReader& reader, const std::vector<const char*>& paths, int rounds) {
  std::vector<std::string> pages;
  std::size_t size = 0;
  for (const char* path : paths) size += pages.emplace_back(read_file(path)).size();
  std::size_t kept = 0;
  const double begin = cpu_seconds();
  for (int round = 0; round < rounds; ++round) {
    for (const std::string& page : pages) kept += reader.read(page).text.size();
  }
  const double seconds = (cpu_seconds() - begin) / rounds;
  std::printf("%.0f pages/s, %.1f MB/s, %zu bytes of text\n", static_cast<double>(pages.size()) / seconds,
              static_cast<double>(size) / 1e6 / seconds, kept / static_cast<std::size_t>(rounds));
}

}  // namespace

int main(int argc, char** argv) {
  int rounds = 0;
  bool blocks = false;
  std::vector<const char*> paths;
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--time") == 0 && i + 1 < argc) {
      rounds = std::atoi(argv[++i]);
    } else if (std::strcmp(argv[i], "--blocks") == 0) {
      blocks = true;
    } else {
      paths.push_back(argv[i]);
    }
  }
  web::PageReader reader;
  if (rounds > 0) {
    measure(reader, paths, rounds);
    return 0;
  }
  ingest::RecordParser parser;
  for (const char* path : paths) print(parser, path, blocks);
}
