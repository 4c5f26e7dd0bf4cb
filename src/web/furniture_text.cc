#include "backlot/web/furniture_text.h"

#include "backlot/html/ascii.h"
#include "backlot/unicode/phrases.h"
#include "backlot/unicode/utf8.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <span>
#include <string>
#include <vector>

namespace backlot::web {
namespace {

using std::string_view;
using List = std::span<const string_view>;

// All folded: lower case, without accents.
constexpr auto rights = std::to_array<string_view>(
    {"©", "all rights reserved", "alle rechte vorbehalten", "tous droits reserves", "todos los derechos reservados",
     "todos os direitos reservados", "tutti i diritti riservati", "все права защищены", "wszelkie prawa zastrzezone",
     "may not be published, broadcast", "無断転載", "무단전재", "무단 전재", "版权所有"});

constexpr auto cookie_words = std::to_array<string_view>({"cookies", "cookie-"});
constexpr auto cookie_verbs = std::to_array<string_view>(
    {"we use",         "uses cookies", "use cookies", "accept",     "consent",       "by continuing",
     "wir verwenden",  "verwendet",    "nutzt",       "akzeptier",  "einverstanden", "zustimm",
     "nous utilisons", "utilise",      "utiliza",     "utilizamos", "acept",         "utilizza",
     "gebruik",        "browser",      "privacy",     "datenschutz"});

constexpr auto invitations = std::to_array<string_view>({"sign up for",
                                                         "sign up to",
                                                         "subscribe to",
                                                         "subscribe now",
                                                         "subscribe for",
                                                         "subscribe and",
                                                         "join our",
                                                         "our newsletter",
                                                         "free newsletter",
                                                         "daily newsletter",
                                                         "weekly newsletter",
                                                         "follow us on",
                                                         "follow me on",
                                                         "like us on",
                                                         "find us on",
                                                         "log in to",
                                                         "you must be logged in",
                                                         "please log in",
                                                         "click here to",
                                                         "download our app",
                                                         "download the app",
                                                         "support our",
                                                         "become a member",
                                                         "already a subscriber",
                                                         "continue reading your article",
                                                         "to continue reading",
                                                         "share this article",
                                                         "email address will not be published",
                                                         "required fields are marked",
                                                         "javascript",
                                                         "newsletter an",
                                                         "newsletter abonnieren",
                                                         "unser newsletter",
                                                         "unseren newsletter",
                                                         "unserem newsletter",
                                                         "folgen sie uns",
                                                         "folge uns",
                                                         "folgt uns",
                                                         "jetzt abonnieren",
                                                         "jetzt anmelden",
                                                         "melden sie sich an",
                                                         "bitte melden sie sich",
                                                         "e-mail-adresse wird nicht veroffentlicht",
                                                         "kommentar verfassen",
                                                         "abonnez-vous",
                                                         "inscrivez-vous",
                                                         "suivez-nous",
                                                         "suscribete",
                                                         "siguenos",
                                                         "iscriviti",
                                                         "seguici",
                                                         "assine ",
                                                         "inscreva-se",
                                                         "siga-nos",
                                                         "schrijf je in",
                                                         "volg ons",
                                                         "подпишитесь",
                                                         "подписывайтесь",
                                                         "zapisz sie"});

constexpr auto credits = std::to_array<string_view>(
    {"foto:",    "fotos:",       "photo:",       "photos:",   "photo by",     "photo credit", "photograph:",
     "picture:", "pictures:",    "image:",       "images:",   "image credit", "image source", "bild:",
     "bilder:",  "bildquelle",   "bildnachweis", "titelbild", "credit:",      "credits:",     "quelle:",
     "source:",  "sources:",     "copyright:",   "(c)",       "getty images", "crediti",      "fonte:",
     "fuente:",  "credit photo", "grafik:",      "video:",    "illustration:"});

constexpr auto pointers = std::to_array<string_view>({"read more",
                                                      "read also",
                                                      "also read",
                                                      "read next",
                                                      "more:",
                                                      "related:",
                                                      "see also",
                                                      "recommended:",
                                                      "watch:",
                                                      "don't miss",
                                                      "lesen sie auch",
                                                      "lesen sie hier",
                                                      "lies auch",
                                                      "lesen sie mehr",
                                                      "mehr dazu",
                                                      "mehr zum thema",
                                                      "siehe auch",
                                                      "auch interessant",
                                                      "lire aussi",
                                                      "a lire aussi",
                                                      "a lire",
                                                      "voir aussi",
                                                      "lea tambien",
                                                      "lee tambien",
                                                      "te puede interesar",
                                                      "leia tambem",
                                                      "leia mais",
                                                      "veja tambem",
                                                      "leggi anche",
                                                      "lees ook",
                                                      "czytaj takze",
                                                      "zobacz takze",
                                                      "las ocksa",
                                                      "les ogsa",
                                                      "читайте также",
                                                      "baca juga",
                                                      "originally published",
                                                      "weiterlesen"});

constexpr auto networks =
    std::to_array<string_view>({"facebook", "twitter", "whatsapp", "instagram", "pinterest", "linkedin", "telegram",
                                "reddit", "tumblr", "xing", "e-mail", "email", "google+", "vkontakte"});

std::vector<string_view> joined(std::initializer_list<List> lists) {
  std::vector<string_view> all;
  for (const List list : lists) all.insert(all.end(), list.begin(), list.end());
  return all;
}

// What is looked for anywhere in a paragraph.
struct Anywhere {
  unicode::Phrases rights{web::rights};
  unicode::Phrases cookie_words{web::cookie_words};
  unicode::Phrases cookie_verbs{web::cookie_verbs};
  unicode::Phrases invitations{web::invitations};
  unicode::Phrases networks{web::networks};
  unicode::Phrases any{joined({web::rights, web::cookie_words, web::invitations, web::networks})};
};

const Anywhere& anywhere() {
  static const Anywhere phrases;
  return phrases;
}

bool begins(string_view text, List list) {
  return std::ranges::any_of(list, [&](string_view phrase) { return text.starts_with(phrase); });
}

bool says_so_anywhere(string_view folded, std::uint32_t letters) {
  const Anywhere& held = anywhere();
  return held.rights.any_in(folded) || (held.cookie_words.any_in(folded) && held.cookie_verbs.any_in(folded)) ||
         (letters < 250 && held.invitations.any_in(folded));
}

}  // namespace

bool says_furniture(string_view text, std::uint32_t letters, std::uint32_t linked) {
  constexpr std::uint32_t longest = 450;
  if (letters > longest) return false;
  const std::string folded = unicode::fold(text);
  string_view words = folded;
  while (!words.empty() && static_cast<unsigned char>(words.front()) < 0x80 && !html::is_letter(words.front()) &&
         words.front() != '(')
    words.remove_prefix(1);
  const bool holds_any = anywhere().any.any_in(folded);  // most hold none
  if (holds_any && says_so_anywhere(folded, letters)) return true;
  if (letters < 120 && begins(words, credits)) return true;
  if (2 * linked >= letters / 2 && letters < 250 && begins(words, pointers)) return true;
  return holds_any && letters < 150 && anywhere().networks.count_in(folded) >= 2;
}

}  // namespace backlot::web
