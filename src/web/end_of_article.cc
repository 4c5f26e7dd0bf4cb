#include "backlot/web/end_of_article.h"

#include "backlot/html/ascii.h"
#include "backlot/unicode/utf8.h"

#include <algorithm>
#include <array>
#include <string>

namespace backlot::web {
namespace {

using std::string_view;

// Folded: lower case, without accents. A line ends the article if it begins with one of them and says little more.
constexpr auto phrases = std::to_array<string_view>({
    // English
    "related",
    "related articles",
    "related posts",
    "related stories",
    "related news",
    "you may also like",
    "you might also like",
    "you might like",
    "more from",
    "more on",
    "more stories",
    "more news",
    "read next",
    "read also",
    "also read",
    "also on",
    "recommended",
    "recommended for you",
    "popular posts",
    "most popular",
    "most read",
    "trending",
    "latest news",
    "latest posts",
    "recent posts",
    "leave a comment",
    "leave a reply",
    "comments",
    "comment",
    "responses",
    "join the conversation",
    "post a comment",
    "add a comment",
    "share this",
    "share",
    "share on",
    "like this",
    "tags",
    "tagged",
    "filed under",
    "posted in",
    "about the author",
    "about us",
    "sign up",
    "subscribe",
    "newsletter",
    "follow us",
    "advertisement",
    "see also",
    "further reading",
    "what do you think",
    "up next",
    "editors picks",
    "sponsored",
    "print this",
    "email this",
    "previous post",
    "next post",
    "previous article",
    "next article",
    "categories",
    // German
    "kommentare",
    "kommentar schreiben",
    "kommentar hinterlassen",
    "schreibe einen kommentar",
    "schreib einen kommentar",
    "hinterlasse eine antwort",
    "hinterlasse einen kommentar",
    "antworten",
    "verwandte artikel",
    "verwandte beitrage",
    "ahnliche artikel",
    "ahnliche beitrage",
    "das konnte sie auch interessieren",
    "das konnte dich auch interessieren",
    "auch interessant",
    "mehr zum thema",
    "weitere artikel",
    "weitere beitrage",
    "weitere themen",
    "weitere meldungen",
    "weitere informationen",
    "lesen sie auch",
    "lesen sie mehr",
    "weiterlesen",
    "teilen",
    "artikel teilen",
    "beitrag teilen",
    "diesen beitrag teilen",
    "teilen mit",
    "gefallt mir",
    "schlagworter",
    "schlagworte",
    "stichworte",
    "kategorien",
    "meistgelesen",
    "neueste beitrage",
    "neueste kommentare",
    "uber den autor",
    "uber die autorin",
    "zum thema",
    "anzeige",
    "vorheriger beitrag",
    "nachster beitrag",
    "zuruck zur ubersicht",
    "empfohlene beitrage",
    "links zum thema",
    // French
    "commentaires",
    "laisser un commentaire",
    "laissez un commentaire",
    "articles similaires",
    "articles lies",
    "a lire aussi",
    "lire aussi",
    "sur le meme sujet",
    "sur le meme theme",
    "vous aimerez aussi",
    "partager",
    "partagez cet article",
    "les plus lus",
    "mots cles",
    // Spanish, Portuguese
    "comentarios",
    "deja un comentario",
    "deja una respuesta",
    "articulos relacionados",
    "noticias relacionadas",
    "te puede interesar",
    "tambien te puede interesar",
    "lo mas leido",
    "compartir",
    "comparte",
    "etiquetas",
    "relacionados",
    "deixe um comentario",
    "deixe uma resposta",
    "noticias relacionadas",
    "leia tambem",
    "leia mais",
    "veja tambem",
    "compartilhe",
    "mais lidas",
    // Italian, Dutch, Polish, Nordic, Turkish, Indonesian
    "commenti",
    "lascia un commento",
    "articoli correlati",
    "leggi anche",
    "potrebbe interessarti",
    "condividi",
    "ti potrebbe interessare",
    "reacties",
    "geef een reactie",
    "gerelateerde artikelen",
    "lees ook",
    "delen",
    "meer over",
    "komentarze",
    "dodaj komentarz",
    "zobacz takze",
    "czytaj takze",
    "podobne artykuły",
    "udostepnij",
    "kommentarer",
    "las ocksa",
    "les ogsa",
    "laes ogsa",
    "dela",
    "yorumlar",
    "ilgili haberler",
    "bunlar da ilginizi cekebilir",
    "baca juga",
    "artikel terkait",
    // Cyrillic, Greek, East Asian
    "комментарии",
    "читайте также",
    "похожие статьи",
    "по теме",
    "поделиться",
    "коментарі",
    "читайте також",
    "σχολια",
    "διαβαστε επισης",
    "相关阅读",
    "相关文章",
    "相关新闻",
    "推荐阅读",
    "関連記事",
    "関連ニュース",
    "コメント",
    "관련기사",
    "관련 기사",
    "댓글",
});

// The line without numbers and marks at both ends: "3 Comments »" is "comments".
string_view core(string_view line) {
  const auto is_mark = [](char c) { return static_cast<unsigned char>(c) < 0x80 && !html::is_letter(c); };
  while (!line.empty() && is_mark(line.front())) line.remove_prefix(1);
  while (!line.empty() && is_mark(line.back())) line.remove_suffix(1);
  return line;
}

}  // namespace

bool ends_article(string_view line) {
  constexpr std::size_t longest = 120;
  constexpr std::size_t more = 22;  // bytes that may follow: "Comments on this article", "Mehr zum Thema Fernsehen"
  if (line.size() > longest) return false;
  const std::string folded = unicode::fold(line);
  const string_view words = core(folded);
  return std::ranges::any_of(phrases, [&](string_view phrase) {
    if (!words.starts_with(phrase)) return false;
    const string_view rest = words.substr(phrase.size());
    if (rest.empty()) return true;
    if (phrase.size() < 10) return false;
    return rest.size() <= more && !html::is_letter(rest.front()) && !rest.contains('.');
  });
}

}  // namespace backlot::web
