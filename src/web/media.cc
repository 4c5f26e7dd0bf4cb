#include "backlot/web/media.h"

#include "backlot/html/ascii.h"

#include <algorithm>
#include <array>

namespace backlot::web {
namespace {

using html::Attribute;
using html::NodeIndex;
using html::Tag;
using html::Tree;
using std::string_view;

constexpr std::size_t most_entries = 200;

void add_once(std::string entry, std::vector<std::string>& out) {
  if (!entry.empty() && out.size() < most_entries && std::ranges::find(out, entry) == out.end())
    out.push_back(std::move(entry));
}

bool is_youtube_id(string_view id) {
  return id.size() == 11 && std::ranges::all_of(id, [](char c) {
           return html::is_letter(c) || html::is_digit(c) || c == '-' || c == '_';
         });
}

std::string youtube(string_view id) {
  return is_youtube_id(id) ? "https://www.youtube.com/watch?v=" + std::string(id) : std::string();
}

// The id behind "youtube.com/embed/" or "youtube-nocookie.com/embed/"; empty for other addresses.
string_view youtube_id(string_view address) {
  if (!address.contains("youtube")) return {};
  const std::size_t at = address.find("/embed/");
  if (at == string_view::npos) return {};
  const string_view rest = address.substr(at + 7);
  return rest.substr(0, rest.find_first_of("?&/#"));
}

// "//host/x" as "https://host/x"; empty for what is not on the web.
std::string whole(string_view address) {
  address = html::trim(address);
  if (address.starts_with("//")) return "https:" + std::string(address);
  const bool web = html::starts_ignoring_case(address, "https://") || html::starts_ignoring_case(address, "http://");
  return web && !address.contains(' ') ? std::string(address) : std::string();
}

// Frames hold advertisements, maps and forms as well; these hosts hold videos.
bool is_video_host(string_view address) {
  static constexpr auto hosts = std::to_array<string_view>(
      {"youtube.com/", "youtube-nocookie.com/", "player.vimeo.com/", "dailymotion.com/", "player.twitch.tv/",
       "player.bilibili.com/", "tv.naver.com/", "tv.kakao.com/", "facebook.com/plugins/video", "rutube.ru/",
       "ok.ru/videoembed", "players.brightcove.net/", "cdn.jwplayer.com/", "streamable.com/", "ted.com/talks"});
  return std::ranges::any_of(hosts, [&](string_view host) { return address.contains(host); });
}

string_view source_of(const Tree& tree, NodeIndex n) {
  for (const Attribute name : {Attribute::src, Attribute::data_src, Attribute::data}) {
    if (const string_view address = tree.attribute(n, name); !address.empty() && !address.starts_with("about:"))
      return address;
  }
  return {};
}

std::string video_of(const Tree& tree, NodeIndex n) {
  switch (tree[n].tag) {
    case Tag::iframe:
    case Tag::embed:
    case Tag::object: {
      const string_view address = source_of(tree, n);
      if (const string_view id = youtube_id(address); !id.empty()) return youtube(id);
      return is_video_host(address) ? whole(address) : std::string();
    }
    case Tag::video: return whole(source_of(tree, n));
    case Tag::source: return tree[tree[n].parent].tag == Tag::video ? whole(source_of(tree, n)) : std::string();
    case Tag::other:  // <lite-youtube videoid>, <amp-youtube data-videoid>
      for (const Attribute name : {Attribute::videoid, Attribute::data_videoid}) {
        if (const string_view id = tree.attribute(n, name); !id.empty()) return youtube(id);
      }
      return {};
    default: return {};
  }
}

// Beside the article, not in a list of other pages.
bool is_of_article(Role zone) { return zone == Role::none || zone == Role::caption || zone == Role::byline; }

}  // namespace

std::vector<std::string> find_videos(const Tree& tree, const Content& content) {
  std::vector<std::string> out;
  for (NodeIndex n = 1; n < tree.size(); ++n) {
    if (tree[n].count > 0 && is_of_article(content.zones[n])) add_once(video_of(tree, n), out);
  }
  return out;
}

std::vector<std::string> find_captions(const Tree& tree, const Blocks& blocks, const Content& content) {
  std::vector<std::string> out;
  const auto [first, last] = blocks.below(tree, content.root);
  for (std::size_t i = first; i < last; ++i) {
    const Block& b = blocks.list[i];
    if (content.zones[b.first] == Role::caption) add_once(std::string(blocks.text_of(b)), out);
  }
  return out;
}

std::vector<std::string> find_comments(const Blocks& blocks, const Content& content) {
  constexpr std::uint32_t shortest = 20;
  std::vector<std::string> out;
  for (const Block& b : blocks.list) {
    if (content.zones[b.first] != Role::comments || b.letters < shortest || b.link_share() > 0.5) continue;
    if (out.size() < most_entries) out.emplace_back(blocks.text_of(b));
  }
  return out;
}

}  // namespace backlot::web
