#include "backlot/web/headline.h"

#include "backlot/html/ascii.h"
#include "backlot/unicode/utf8.h"

#include <algorithm>
#include <array>

namespace backlot::web {
namespace {

using std::string_view;

std::string one_line(string_view text) {
  std::string out;
  for (const char c : html::trim(text)) {
    if (!html::is_space(c)) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return out;
}

// Letters and digits only, folded: how titles are compared.
std::string key_of(string_view text) {
  if (const std::size_t cut = text.find("…"); cut != string_view::npos && cut > 12) text = text.substr(0, cut);
  std::string out = unicode::fold(text);
  std::erase_if(
      out, [](char c) { return static_cast<unsigned char>(c) < 0x80 && !html::is_letter(c) && !html::is_digit(c); });
  return out;
}

constexpr auto separators = std::to_array<string_view>(
    {" | ", " - ", " – ", " — ", " » ", " « ", " :: ", " · ", " • ", " // ", " / ", "｜", " ‹ ", " › ", " > ", " < "});

struct Cut {
  std::size_t at = string_view::npos;
  std::size_t length = 0;
};

// The separator that stands at `at`; of no length for none.
Cut separator_at(string_view title, std::size_t at) {
  if (title[at] != ' ' && title[at] != "｜"[0]) return {};
  for (const string_view mark : separators) {
    if (title.substr(at).starts_with(mark)) return {at, mark.size()};
  }
  return {};
}

Cut last_separator(string_view title) {
  for (std::size_t at = title.size(); at-- > 0;) {
    if (const Cut cut = separator_at(title, at); cut.length > 0) return cut;
  }
  return {};
}

Cut first_separator(string_view title) {
  for (std::size_t at = 0; at < title.size(); ++at) {
    if (const Cut cut = separator_at(title, at); cut.length > 0) return cut;
  }
  return {};
}

std::size_t words_in(string_view text) {
  return static_cast<std::size_t>(std::ranges::count(html::trim(text), ' ')) + 1;
}

// The heading that agrees with one of the titles: the first <h1>, else another heading.
string_view agreeing_heading(const std::vector<std::string>& keys, const Blocks& blocks, const Content& content) {
  string_view found;
  std::uint8_t level = 7;
  for (const Block& b : blocks.list) {
    if (b.heading == 0 || b.heading >= level || b.letters < 4) continue;
    if (is_furniture(content.zones[b.first]) && content.zones[b.first] != Role::byline) continue;
    const std::string key = key_of(blocks.text_of(b));
    if (key.size() < 4) continue;
    const bool agrees = std::ranges::any_of(keys, [&](const std::string& k) {
      return k == key || (key.size() > 12 && k.starts_with(key)) || (k.size() > 12 && key.starts_with(k));
    });
    if (!agrees) continue;
    found = blocks.text_of(b);
    level = b.heading;
  }
  return found;
}

// The only <h1> outside furniture.
string_view only_heading(const Blocks& blocks, const Content& content) {
  string_view found;
  for (const Block& b : blocks.list) {
    if (b.heading != 1 || is_furniture(content.zones[b.first])) continue;
    if (!found.empty()) return {};
    found = blocks.text_of(b);
  }
  return found;
}

bool starts_with_word(string_view text, string_view word) {
  return html::starts_ignoring_case(text, word) && text.size() > word.size() &&
         (html::is_space(text[word.size()]) || text[word.size()] == ':');
}

string_view without_by(string_view name) {
  static constexpr auto words =
      std::to_array<string_view>({"by", "von", "par", "por", "di", "da", "door", "af", "av", "text", "author", "autor",
                                  "words", "written by", "posted by", "от", "автор"});
  for (int round = 0; round < 2; ++round) {
    for (const string_view word : words) {
      if (!starts_with_word(name, word)) continue;
      name = html::trim(name.substr(word.size()));
      if (name.starts_with(':')) name = html::trim(name.substr(1));
      break;
    }
  }
  return name;
}

void add_name(string_view name, string_view site, std::vector<std::string>& out) {
  name = html::trim(name);
  while (!name.empty() && (name.back() == ',' || name.back() == '|' || name.back() == ';'))
    name = html::trim(name.substr(0, name.size() - 1));
  if (name.empty() || name.size() > 80 || name.contains("://") || name.contains('@')) return;
  if (!site.empty() && key_of(name) == key_of(site)) return;
  if (html::is_digit(name.front()) || std::ranges::count_if(name, html::is_digit) > 3) return;
  const std::string key = key_of(name);
  if (key.empty() || key == "admin" || key == "administrator" || key == "editor" || key.contains("wordpress")) return;
  if (std::ranges::any_of(out, [&](const std::string& other) { return key_of(other) == key; })) return;
  out.emplace_back(name);
}

// The names in "Jo Lee, Ann Roe and Kim Ha-na"; "Lee, Jo" is one.
void add_names(string_view text, string_view site, std::vector<std::string>& out) {
  static constexpr auto joints =
      std::to_array<string_view>({" and ", " und ", " et ", " y ", " e ", " & ", ";", " | "});
  for (const string_view joint : joints) {
    const std::size_t at = text.find(joint);
    if (at == string_view::npos) continue;
    add_names(text.substr(0, at), site, out);
    add_names(text.substr(at + joint.size()), site, out);
    return;
  }
  const std::size_t comma = text.find(',');
  if (comma != string_view::npos && words_in(text.substr(0, comma)) > 1) {
    add_names(text.substr(0, comma), site, out);
    if (words_in(text.substr(comma + 1)) > 1) add_names(text.substr(comma + 1), site, out);
    return;
  }
  add_name(text, site, out);
}

}  // namespace

string_view without_site(string_view title, string_view site) {
  constexpr std::size_t longest = 1000;  // what is longer is no title
  if (title.size() > longest) return title;
  const std::string site_key = key_of(site);
  const auto is_site = [&](string_view part) { return !site_key.empty() && key_of(part) == site_key; };
  if (const Cut cut = first_separator(title); cut.at != string_view::npos && is_site(title.substr(0, cut.at)))
    title = html::trim(title.substr(cut.at + cut.length));
  bool named = false;
  for (int parts = 0; parts < 3; ++parts) {
    const Cut cut = last_separator(title);
    if (cut.at == string_view::npos || cut.at == 0) break;
    const string_view tail = html::trim(title.substr(cut.at + cut.length));
    const string_view head = html::trim(title.substr(0, cut.at));
    const bool names_site = is_site(tail);
    // Without a name to go by, what is behind the last mark is the site if it is shorter than the rest.
    if (!names_site && (named || !site_key.empty() || words_in(tail) > 4 || words_in(head) < 3)) break;
    named = named || names_site || site_key.empty();
    title = head;
  }
  return title;
}

std::string choose_headline(const Titles& titles, const html::Tree&, const Blocks& blocks, const Content& content) {
  std::vector<std::string> keys;
  for (const string_view title : {titles.stated, titles.shared, titles.marked, titles.page}) {
    if (title.empty()) continue;
    keys.push_back(key_of(title));
    keys.push_back(key_of(without_site(one_line(title), titles.site)));
  }
  if (const string_view heading = agreeing_heading(keys, blocks, content); !heading.empty()) return one_line(heading);
  for (const string_view title : {titles.stated, titles.shared, titles.marked}) {
    if (!title.empty()) return std::string(without_site(one_line(title), titles.site));
  }
  if (const string_view heading = only_heading(blocks, content); !heading.empty()) return one_line(heading);
  return std::string(without_site(one_line(titles.page), titles.site));
}

bool looks_like_names(string_view text) {
  constexpr std::size_t most_words = 5;
  std::size_t words = 0;
  std::size_t lower_case = 0;
  for (string_view rest = html::trim(text); !rest.empty();) {
    const std::size_t space = std::min(rest.find(' '), rest.size());
    const char first = rest.front();
    if (html::is_digit(first)) return false;
    if (first >= 'a' && first <= 'z') ++lower_case;
    ++words;
    rest = html::trim(rest.substr(space));
  }
  return words >= 1 && words <= most_words && lower_case <= words / 3 && !text.contains('?') && !text.contains('!') &&
         !text.ends_with(':');
}

namespace {

bool is_full_name(string_view name) {
  const std::size_t count = name.empty() ? 0 : words_in(name);
  const bool capitalised = !name.empty() && !(name.front() >= 'a' && name.front() <= 'z');
  return count >= 2 && count <= 4 && capitalised && looks_like_names(name) && !name.contains('.');
}

// "Jo Lee", "Jo Lee and Ann Roe"
bool are_full_names(string_view names) {
  constexpr auto joints = std::to_array<string_view>({" and ", " und ", " et ", " y ", " & "});
  for (const string_view joint : joints) {
    const std::size_t at = names.find(joint);
    if (at == string_view::npos) continue;
    return is_full_name(html::trim(names.substr(0, at))) && is_full_name(html::trim(names.substr(at + joint.size())));
  }
  return is_full_name(names);
}

}  // namespace

std::string author_of_line(string_view line) {
  static constexpr auto openings = std::to_array<string_view>({"by",
                                                               "by:",
                                                               "von",
                                                               "von:",
                                                               "par",
                                                               "par:",
                                                               "por",
                                                               "por:",
                                                               "di",
                                                               "door",
                                                               "written by",
                                                               "posted by",
                                                               "text:",
                                                               "author:",
                                                               "autor:",
                                                               "autorin:",
                                                               "words:",
                                                               "story by",
                                                               "geschrieben von",
                                                               "ein beitrag von",
                                                               "автор:",
                                                               "gepostet von"});
  const std::string words = one_line(line);
  string_view rest;
  for (const string_view opening : openings) {
    if (html::starts_ignoring_case(words, opening) && words.size() > opening.size() && words[opening.size()] == ' ' &&
        (rest.empty() || words.size() - opening.size() - 1 < rest.size())) {
      rest = string_view(words).substr(opening.size() + 1);
    }
  }
  // The name ends at a mark, at a number, or where a date begins.
  std::size_t end = rest.find_first_of("|,;()/[0123456789");
  for (const string_view mark : {" - ", " – ", " — ", " on ", " am ", " le ", " el ", "•", "·"})
    end = std::min(end, rest.find(mark));
  const string_view names = html::trim(rest.substr(0, end));
  return are_full_names(names) ? std::string(names) : std::string();
}

std::vector<std::string> authors_in(const std::vector<std::string>& stated, string_view site) {
  constexpr std::size_t longest = 300;  // what is longer is no list of names
  std::vector<std::string> out;
  for (const std::string& author : stated) {
    if (author.size() <= longest) add_names(without_by(one_line(author)), site, out);
  }
  return out;
}

}  // namespace backlot::web
