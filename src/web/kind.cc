#include "backlot/web/kind.h"

#include "backlot/unicode/utf8.h"
#include "backlot/web/furniture_text.h"

#include <algorithm>
#include <array>
#include <string>

namespace backlot::web {
namespace {

using html::NodeIndex;
using html::Tag;
using std::string_view;

constexpr double little_prose = 600;  // letters: three or four sentences

// Folded. In the title or the headline.
constexpr auto errors = std::to_array<string_view>({"404",
                                                    "403 forbidden",
                                                    "500 internal",
                                                    "502 bad gateway",
                                                    "503 service",
                                                    "not found",
                                                    "page unavailable",
                                                    "access denied",
                                                    "just a moment",
                                                    "attention required",
                                                    "are you a robot",
                                                    "verify you are human",
                                                    "security check",
                                                    "seite nicht gefunden",
                                                    "nicht gefunden",
                                                    "page introuvable",
                                                    "pagina no encontrada",
                                                    "pagina nao encontrada",
                                                    "pagina non trovata",
                                                    "pagina niet gevonden",
                                                    "страница не найдена",
                                                    "페이지를 찾을 수 없",
                                                    "ページが見つかりません",
                                                    "site maintenance",
                                                    "under maintenance",
                                                    "account suspended"});
constexpr auto walls = std::to_array<string_view>(
    {"before you continue", "cookie consent", "privacy consent", "consent required", "your privacy choices",
     "we value your privacy", "zustimmung", "datenschutzeinstellungen", "log in", "login", "sign in", "anmelden",
     "einloggen", "subscribe to read", "subscribe to continue", "age verification"});

bool holds_any(string_view text, std::span<const string_view> phrases) {
  const std::string folded = unicode::fold(text.substr(0, 200));
  return std::ranges::any_of(phrases, [&](string_view phrase) { return folded.contains(phrase); });
}

// Whether most of the prose of a page is what sites say of themselves.
bool is_mostly_notices(const Blocks& blocks, const Content& content) {
  constexpr std::uint32_t sentence = 60;
  double notices = 0;  // letters
  double prose = 0;
  for (const Block& b : blocks.list) {
    if (b.letters < sentence || b.link_share() >= 0.5) continue;
    prose += b.letters;
    if (says_furniture(blocks.text_of(b), b.letters, b.linked) || content.zones[b.first] == Role::notice)
      notices += b.letters;
  }
  return notices > prose / 2;
}

struct Look {
  std::size_t linked_titles = 0;  // headings that are links, among what would be the article
  std::size_t pictures = 0;       // outside furniture
};

Look look_at(const html::Tree& tree, const Blocks& blocks, const Content& content) {
  Look look;
  for (const Block& b : blocks.list) {
    const bool among = content.root <= b.first && b.first < tree[content.root].end;
    if (among && b.heading > 0 && b.link_share() > 0.8 && b.letters > 15 && content.zones[b.first] == Role::none)
      ++look.linked_titles;
  }
  for (NodeIndex n = 1; n < tree.size(); ++n) {
    if (tree[n].tag == Tag::img && content.zones[n] == Role::none) ++look.pictures;
  }
  return look;
}

}  // namespace

string_view describe(PageKind kind) {
  switch (kind) {
    case PageKind::article: return "an article";
    case PageKind::index: return "a list of links to other pages";
    case PageKind::gallery: return "a gallery of pictures";
    case PageKind::error: return "an error message";
    case PageKind::wall: return "a question for consent, log-in or subscription";
    case PageKind::empty: return "no words to read";
  }
  return "";
}

PageKind kind_of(const html::Tree& tree, const Blocks& blocks, const Content& content, const Statements& says) {
  if (blocks.list.empty()) return PageKind::empty;
  if (content.mass >= little_prose && says.says_article) return PageKind::article;
  const Look look = look_at(tree, blocks, content);
  if (content.mass < little_prose) {
    if (holds_any(says.title, errors)) return PageKind::error;
    if (is_mostly_notices(blocks, content) || holds_any(says.title, walls)) return PageKind::wall;
  }
  if (!says.says_article) {
    constexpr std::size_t many_titles = 8;
    constexpr double words_of_teaser = 250;  // letters of prose a linked title that a list of teasers has at most
    const auto titles = static_cast<double>(look.linked_titles);
    if (look.linked_titles >= many_titles && content.mass < words_of_teaser * titles) return PageKind::index;
    constexpr std::size_t many_pictures = 12;
    if (look.pictures >= many_pictures && content.mass < 20.0 * static_cast<double>(look.pictures))
      return PageKind::gallery;
  }
  const bool kept = std::ranges::any_of(content.choices, is_kept);
  if (kept) return PageKind::article;
  return look.linked_titles > 2 ? PageKind::index : PageKind::empty;
}

}  // namespace backlot::web
