#include "backlot/ingest/furniture.h"

#include "backlot/ingest/scan.h"

#include <algorithm>
#include <array>

namespace backlot::ingest {
namespace {

using article::BlockKind;
using std::string_view;

// What must come after a phrase.
enum class After : std::uint8_t {
  nothing,   // the phrase is the whole line, closing marks aside
  mark,      // a colon, bar, dash, arrow or number in brackets; or the end of the line
  short_run, // anything, in a line of at most 14 words that is not several sentences
  anything,
};

struct Phrase {
  string_view words;
  After after;
  BlockKind kind;
};

constexpr auto credit = BlockKind::credit;
constexpr auto share = BlockKind::share;
constexpr auto related = BlockKind::related;

constexpr Phrase phrases[] = {
    // who took the picture, where the news is from
    {"photo credits", After::mark, credit},
    {"photo credit", After::mark, credit},
    {"top photo credit", After::mark, credit},
    {"featured image", After::short_run, credit},
    {"photographs by", After::short_run, credit},
    {"photography by", After::short_run, credit},
    {"photos by", After::short_run, credit},
    {"photo by", After::short_run, credit},
    {"photos via", After::short_run, credit},
    {"photo via", After::short_run, credit},
    {"photos courtesy", After::short_run, credit},
    {"photo courtesy", After::short_run, credit},
    {"photos provided by", After::short_run, credit},
    {"photo provided by", After::short_run, credit},
    {"photos", After::mark, credit},
    {"photo", After::mark, credit},
    {"pictures by", After::short_run, credit},
    {"pictures", After::mark, credit},
    {"picture credit", After::mark, credit},
    {"picture", After::mark, credit},
    {"pic", After::mark, credit},
    {"images courtesy", After::short_run, credit},
    {"image courtesy", After::short_run, credit},
    {"image credits", After::mark, credit},
    {"image credit", After::mark, credit},
    {"image source", After::mark, credit},
    {"image via", After::short_run, credit},
    {"images", After::mark, credit},
    {"image", After::mark, credit},
    {"illustration by", After::short_run, credit},
    {"illustration", After::mark, credit},
    {"video credit", After::mark, credit},
    {"video by", After::short_run, credit},
    {"video courtesy", After::short_run, credit},
    {"courtesy of", After::short_run, credit},
    {"screenshot", After::mark, credit},
    {"credits", After::mark, credit},
    {"credit", After::mark, credit},
    {"sources", After::mark, credit},
    {"source", After::mark, credit},
    {"news source", After::mark, credit},
    {"data", After::mark, credit},
    {"via", After::mark, credit},
    {"cr", After::mark, credit},
    // whose it is, whom to ask
    {"©", After::anything, credit},
    {"ⓒ", After::anything, credit},
    {"(c)", After::anything, credit},
    {"copyright", After::anything, credit},
    {"<저작권자", After::anything, credit},
    {"저작권자", After::anything, credit},
    {"all rights reserved", After::anything, credit},
    {"unauthorized reproduction", After::anything, credit},
    {"reproduction without permission", After::anything, credit},
    {"press contact", After::mark, credit},
    {"press contacts", After::mark, credit},
    {"press enquiries", After::mark, credit},
    {"press inquiries", After::mark, credit},
    {"media contact", After::mark, credit},
    {"media contacts", After::mark, credit},
    {"media enquiries", After::mark, credit},
    {"media inquiries", After::mark, credit},
    {"enquiries", After::mark, credit},
    {"inquiries", After::mark, credit},
    {"contacts", After::mark, credit},
    {"contact us", After::mark, credit},
    {"contact", After::mark, credit},
    {"notes to editors", After::mark, credit},
    {"note to editors", After::mark, credit},
    {"press material", After::mark, credit},
    {"press release", After::mark, credit},
    {"for immediate release", After::mark, credit},
    {"translated with", After::short_run, credit},
    {"disclaimer", After::mark, credit},
    {"disclosure", After::mark, credit},
    {"any copying", After::anything, credit},
    {"any unauthorized", After::anything, credit},
    {"no part of this", After::anything, credit},
    {"this article was originally", After::short_run, credit},
    {"this article first appeared", After::short_run, credit},
    {"this article was first", After::short_run, credit},
    {"this story originally appeared", After::short_run, credit},
    {"this story first appeared", After::short_run, credit},
    {"a version of this", After::short_run, credit},
    {"getty images", After::short_run, credit},
    // the end of the article
    {"(end)", After::nothing, share},
    {"end", After::nothing, share},
    {"ends", After::nothing, share},
    {"the end", After::nothing, share},
    {"###", After::nothing, share},
    {"# # #", After::nothing, share},
    {"-30-", After::nothing, share},
    {"-ends-", After::nothing, share},
    {"- ends -", After::nothing, share},
    {"-end-", After::nothing, share},
    {"- end -", After::nothing, share},
    // buttons
    {"watch now", After::nothing, share},
    {"watch here", After::nothing, share},
    {"watch below", After::nothing, share},
    {"watch it here", After::nothing, share},
    {"watch it below", After::nothing, share},
    {"watch the video", After::nothing, share},
    {"watch video", After::nothing, share},
    {"watch trailer", After::nothing, share},
    {"watch the trailer", After::nothing, share},
    {"stream now", After::nothing, share},
    {"play video", After::nothing, share},
    {"play now", After::nothing, share},
    {"now playing", After::nothing, share},
    {"getting your trinity audio", After::anything, share},
    {"this site uses akismet", After::anything, share},
    {"please enter your", After::short_run, share},
    {"your email address will not be", After::anything, share},
    {"required fields are marked", After::short_run, share},
    {"save my name", After::anything, share},
    {"we use cookies", After::anything, share},
    {"this website uses cookies", After::anything, share},
    {"accept all cookies", After::short_run, share},
    {"enable javascript", After::short_run, share},
    {"javascript is", After::short_run, share},
    {"jump to comments", After::nothing, share},
    {"comments on this article", After::nothing, share},
    {"want more from", After::short_run, share},
    {"got a tip", After::short_run, share},
    {"plus icon", After::nothing, share},
    {"permalink", After::mark, share},
    {"view original post", After::short_run, share},
    {"get daily updates", After::short_run, share},
    {"get our breaking news", After::short_run, share},
    {"show additional share options", After::nothing, share},
    {"download the app", After::short_run, share},
    {"listen to article", After::nothing, share},
    {"listen to this article", After::nothing, share},
    {"text size", After::nothing, share},
    {"font size", After::nothing, share},
    {"click here", After::short_run, share},
    {"tap here", After::short_run, share},
    {"swipe", After::nothing, share},
    {"scroll to continue", After::short_run, share},
    {"story continues below", After::short_run, share},
    {"article continues below", After::short_run, share},
    {"advertisement", After::mark, share},
    {"advertisements", After::mark, share},
    {"ad", After::nothing, share},
    {"ads", After::nothing, share},
    {"sponsored", After::nothing, share},
    {"sponsored content", After::nothing, share},
    {"report this ad", After::nothing, share},
    {"subscribe", After::short_run, share},
    {"sign up for", After::short_run, share},
    {"sign up", After::nothing, share},
    {"sign in", After::nothing, share},
    {"log in", After::nothing, share},
    {"login", After::nothing, share},
    {"register", After::nothing, share},
    {"newsletter", After::mark, share},
    {"get our newsletter", After::short_run, share},
    {"follow us", After::short_run, share},
    {"like us on", After::short_run, share},
    {"join us on", After::short_run, share},
    {"share this", After::short_run, share},
    {"leave a comment", After::short_run, share},
    {"leave a reply", After::short_run, share},
    {"post a comment", After::short_run, share},
    {"add a comment", After::short_run, share},
    {"view comments", After::short_run, share},
    {"show comments", After::short_run, share},
    {"join the discussion", After::short_run, share},
    {"load more", After::short_run, share},
    {"show more", After::nothing, share},
    {"see more", After::mark, share},
    {"view more", After::nothing, share},
    {"view all", After::short_run, share},
    {"see all", After::nothing, share},
    {"continue reading", After::short_run, share},
    {"back to top", After::nothing, share},
    {"skip to", After::short_run, share},
    {"previous article", After::mark, share},
    {"next article", After::mark, share},
    {"previous post", After::mark, share},
    {"next post", After::mark, share},
    {"loading", After::nothing, share},
    {"menu", After::nothing, share},
    {"search", After::nothing, share},
    {"home", After::nothing, share},
    {"how does this article make you feel", After::nothing, share},
    {"view this post on instagram", After::nothing, share},
    {"a post shared by", After::anything, share},
    {"embed from getty images", After::nothing, share},
    // links to other articles
    {"also read", After::mark, related},
    {"read also", After::mark, related},
    {"also see", After::mark, related},
    {"see also", After::mark, related},
    {"also on", After::mark, related},
    {"read next", After::mark, related},
    {"read more about", After::short_run, related},
    {"read more on", After::short_run, related},
    {"read more from", After::short_run, related},
    {"read more", After::mark, related},
    {"read the full story", After::short_run, related},
    {"read full article", After::short_run, related},
    {"read full story", After::short_run, related},
    {"up next", After::mark, related},
    {"related articles", After::mark, related},
    {"related article", After::mark, related},
    {"related stories", After::mark, related},
    {"related story", After::mark, related},
    {"related news", After::mark, related},
    {"related posts", After::mark, related},
    {"related content", After::mark, related},
    {"related topics", After::mark, related},
    {"related videos", After::mark, related},
    {"related video", After::mark, related},
    {"related reads", After::mark, related},
    {"related", After::mark, related},
    {"more stories", After::mark, related},
    {"more from", After::short_run, related},
    {"more news", After::mark, related},
    {"more like this", After::nothing, related},
    {"you may also like", After::mark, related},
    {"you might also like", After::mark, related},
    {"you may like", After::mark, related},
    {"recommended for you", After::mark, related},
    {"recommended stories", After::mark, related},
    {"recommended", After::mark, related},
    {"editor's picks", After::mark, related},
    {"editors' picks", After::mark, related},
    {"don't miss", After::mark, related},
    {"must read", After::mark, related},
    {"most read", After::mark, related},
    {"most popular", After::mark, related},
    {"most viewed", After::mark, related},
    {"popular on", After::short_run, related},
    {"trending now", After::mark, related},
    {"trending stories", After::mark, related},
    {"trending", After::mark, related},
    {"latest news", After::mark, related},
    {"latest stories", After::mark, related},
    {"top stories", After::mark, related},
    {"in case you missed it", After::mark, related},
    {"icymi", After::mark, related},
    {"elsewhere on", After::short_run, related},
    {"from around the web", After::nothing, related},
    {"view all posts", After::short_run, related},
    {"previously on", After::nothing, related},
    {"posted in", After::short_run, related},
    {"more »", After::nothing, related},
    {"related posts", After::mark, related},
    {"about the author", After::nothing, related},
    {"most shared", After::mark, related},
    {"what to read next", After::mark, related},
    {"what to watch next", After::mark, related},
    {"tags", After::mark, related},
    {"tagged", After::mark, related},
    {"filed under", After::mark, related},
    {"filed to", After::mark, related},
    {"topics", After::mark, related},
    {"categories", After::mark, related},
    {"category", After::mark, related},
    {"keywords", After::mark, related},
};

// The phrases by their first byte, so that a line is compared with few of them.
struct PhraseIndex {
  std::array<std::uint16_t, std::size(phrases)> order{};
  std::array<std::uint16_t, 257> begin{};  // of `order`, for each first byte
};

constexpr PhraseIndex index_phrases() {
  PhraseIndex index;
  std::uint16_t at = 0;
  for (std::size_t byte = 0; byte < 256; ++byte) {
    index.begin[byte] = at;
    for (std::size_t i = 0; i < std::size(phrases); ++i) {
      if (static_cast<unsigned char>(phrases[i].words.front()) == byte) index.order[at++] = static_cast<std::uint16_t>(i);
    }
  }
  index.begin[256] = at;
  return index;
}
constexpr PhraseIndex phrase_index = index_phrases();

// A line of nothing but these, at least one of them strong, is a row of buttons.
constexpr std::array<string_view, 26> strong_buttons = {
    "share",    "tweet",     "pin",    "mail",     "email",     "e-mail",   "print",    "facebook", "twitter",
    "whatsapp", "instagram", "reddit", "linkedin", "telegram",  "pinterest", "flipboard", "tumblr", "messenger",
    "kakaotalk", "bluesky",  "threads", "copy",    "comment",   "comments", "bookmark", "youtube"};
constexpr std::array<string_view, 30> weak_buttons = {
    "x",    "line", "like", "likes", "save", "link", "url",  "on",   "to",      "this",    "via",  "article", "post", "story", "page",
    "with", "friends", "by", "and",  "more", "shares", "views", "no", "a", "us", "band", "weibo", "naver", "it", "follow"};

constexpr int longest_button_row = 14;
constexpr int longest_short_run = 14;

bool is_button_row(string_view line) {
  bool strong = false;
  int words = 0;
  for (string_view word = next_word(line); !word.empty(); word = next_word(line)) {
    word = strip_marks(word);
    if (word.empty() || std::all_of(word.begin(), word.end(), [](char c) { return is_digit(c); })) continue;
    if (++words > longest_button_row) return false;
    if (is_one_of(word, strong_buttons)) {
      strong = true;
    } else if (!is_one_of(word, weak_buttons)) {
      return false;
    }
  }
  return strong;
}

bool is_closing_mark(char c) { return !is_word_byte(c) || c == ' '; }

bool only_marks(string_view text) { return std::all_of(text.begin(), text.end(), is_closing_mark); }

// ":", " |", " - ", " »", " (1)", " #" or the end of the line.
bool mark_follows(string_view rest) {
  if (only_marks(rest)) return true;
  Scanner s(rest);
  const bool spaced = s.skip(" \t") > 0;
  for (const string_view mark : {":", "|", "»", "›", ">", "/", "："}) {
    if (s.eat(mark)) return true;
  }
  if (s.eat("(")) return is_digit(s.peek());
  if (!spaced) return false;
  for (const string_view mark : {"- ", "– ", "— ", "#", "•", "·", "→", "="}) {
    if (s.eat(mark)) return true;
  }
  return false;
}

// One sentence at most: no full stop before further words.
bool is_short_run(string_view line) {
  if (count_words(line) > longest_short_run) return false;
  const std::size_t stop = line.find(". ");
  return stop == string_view::npos || stop + 12 > line.size();
}

bool is_followed_rightly(const Phrase& phrase, string_view line) {
  const string_view rest = line.substr(phrase.words.size());
  if (!rest.empty() && is_word_byte(rest.front()) && is_word_byte(phrase.words.back()) && phrase.after != After::anything) return false;
  switch (phrase.after) {
    case After::nothing: return only_marks(rest);
    case After::mark: return mark_follows(rest) && (phrase.kind == credit || only_marks(rest) || is_short_run(line));
    case After::short_run: return is_short_run(line);
    case After::anything: return true;
  }
  return false;
}

std::optional<BlockKind> find_phrase(string_view line) {
  const auto first = static_cast<unsigned char>(lower(line.front()));
  for (std::size_t i = phrase_index.begin[first]; i < phrase_index.begin[first + 1U]; ++i) {
    const Phrase& phrase = phrases[phrase_index.order[i]];
    if (starts_ignoring_case(line, phrase.words) && is_followed_rightly(phrase, line)) return phrase.kind;
  }
  return std::nullopt;
}

// "[Photo: MBC]" and "(Photo by Kim)" are judged by what the brackets hold; "(END)" and "(c)" as they are.
string_view unwrap(string_view line) {
  for (const string_view opening : {"[", "(", "<", "* ", "- ", "▶", "►", "☞", "»", ">"}) {
    if (line.size() > opening.size() + 1 && line.starts_with(opening)) return trim(line.substr(opening.size()));
  }
  return line;
}

// "Lyle Tennant/NBC", "Matt Sayles/AP", "Jane Roe via Getty Images": a photographer and an agency, nothing else.
constexpr std::array<string_view, 19> agencies = {"AP",    "AFP",   "EPA",    "Reuters", "Getty",     "Getty Images", "Shutterstock", "Alamy", "Yonhap", "Newsis",
                                                  "News1", "Xinhua", "WireImage", "FilmMagic", "UPI", "Everett",      "ABACA",        "Rex",   "Zuma"};

bool is_agency_credit(string_view line) {
  if (line.size() > 80 || count_words(line) > 8) return false;
  for (const string_view agency : agencies) {
    if (line.size() <= agency.size() || !line.ends_with(agency)) continue;
    const string_view before = line.substr(0, line.size() - agency.size());
    if (before.ends_with('/') || before.ends_with("via ") || before.ends_with("/ ")) return true;
  }
  return false;
}

// "***", "★★★★", "|": no letter and no digit.
bool is_ornament(string_view line) { return strip_marks(line).empty(); }

// "#Exit13 #ENA"
bool is_hashtag_row(string_view line) {
  int tags = 0;
  for (string_view word = next_word(line); !word.empty(); word = next_word(line)) {
    if (word.front() != '#' || word.size() < 2 || is_digit(word[1])) return false;
    ++tags;
  }
  return tags >= 1;
}

}  // namespace

std::optional<BlockKind> furniture_kind(string_view line) {
  if (line.size() > 400) return std::nullopt;
  if (const auto kind = find_phrase(line)) return kind;
  const string_view inner = unwrap(line);
  if (inner.size() != line.size() && !inner.empty()) {
    if (const auto kind = find_phrase(inner)) return kind;
  }
  if (is_ornament(line) || is_button_row(line)) return share;
  if (is_agency_credit(line)) return credit;
  if (is_hashtag_row(line)) return related;
  return std::nullopt;
}

}  // namespace backlot::ingest
