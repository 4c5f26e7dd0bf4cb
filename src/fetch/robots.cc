#include "backlot/fetch/robots.h"

#include "backlot/unicode/ascii.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace backlot::fetch {
namespace {

namespace ascii = unicode::ascii;

constexpr std::string_view digits = "0123456789ABCDEF";

int hex(char c) {
  if (c >= 'a' && c <= 'f') c = static_cast<char>(c - 32);
  const std::size_t at = digits.find(c);
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

bool is_unreserved(char c) { return ascii::is_alphanumeric(c) || c == '-' || c == '.' || c == '_' || c == '~'; }

void append_escaped(std::string& out, char c) {
  const auto byte = static_cast<unsigned char>(c);
  out += {'%', digits[byte >> 4U], digits[byte & 15U]};
}

// One spelling for what means the same: "%7e" is "~", "%c3" is "%C3", and a byte that must be escaped is. In a path "*"
// and "$" are letters like others, and are escaped so that no pattern takes them for its own.
std::string normalized(std::string_view text, bool is_pattern) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool escape = c == '%' && i + 2 < text.size() && hex(text[i + 1]) >= 0 && hex(text[i + 2]) >= 0;
    if (escape) {
      const auto byte = static_cast<char>((hex(text[i + 1]) << 4) | hex(text[i + 2]));
      is_unreserved(byte) ? out.push_back(byte) : append_escaped(out, byte);
      i += 2;
    } else if (static_cast<unsigned char>(c) <= ' ' || static_cast<unsigned char>(c) >= 0x7F ||
               (c == '*' && !is_pattern) || (c == '$' && !(is_pattern && i + 1 == text.size()))) {
      append_escaped(out, c);
    } else {
      out.push_back(c);
    }
  }
  return out;
}

// Whether the pattern matches the beginning of the path. The pieces between stars are each taken where they come first:
// if the pattern can match at all, it does so.
bool matches(std::string_view pattern, std::string_view path) {
  const bool to_the_end = pattern.ends_with('$');
  if (to_the_end) pattern.remove_suffix(1);
  const std::size_t star = std::min(pattern.find('*'), pattern.size());
  if (!path.starts_with(pattern.substr(0, star))) return false;
  std::size_t at = star;
  if (star == pattern.size()) return !to_the_end || at == path.size();
  pattern.remove_prefix(star + 1);
  for (;;) {
    const std::size_t next = pattern.find('*');
    if (next == std::string_view::npos) break;
    const std::size_t found = path.find(pattern.substr(0, next), at);
    if (found == std::string_view::npos) return false;
    at = found + next;
    pattern.remove_prefix(next + 1);
  }
  if (to_the_end) return path.size() - at >= pattern.size() && path.ends_with(pattern);
  return path.find(pattern, at) != std::string_view::npos;
}

struct Line {
  std::string key;
  std::string_view value;
};

// nullopt for what is no line with a meaning.
std::optional<Line> read_line(std::string_view line) {
  line = ascii::trim(line.substr(0, line.find('#')));
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  return Line{ascii::lowered(ascii::trim(line.substr(0, colon))), ascii::trim(line.substr(colon + 1))};
}

// "Backlot/1.0 (news)" names the agent "backlot".
std::string product(std::string_view agent) {
  std::size_t end = 0;
  const auto is_part = [](char c) { return ascii::is_letter(c) || c == '_' || c == '-'; };
  while (end < agent.size() && is_part(agent[end])) ++end;
  return ascii::lowered(agent.substr(0, end));
}

std::optional<std::chrono::milliseconds> read_delay(std::string_view value) {
  double seconds = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), seconds);
  if (error != std::errc() || !(seconds >= 0)) return std::nullopt;
  const double longest = std::chrono::duration<double>(Robots::longest_delay()).count();
  return std::chrono::milliseconds(std::llround(std::min(seconds, longest) * 1000));
}

}  // namespace

// Collects the rules of the agent and those of everybody while the lines go by.
class RobotsReader {
 public:
  explicit RobotsReader(std::string_view agent) : agent_(product(agent)) {}

  void read(const Line& line) {
    if (line.key == "user-agent") return start(line.value);
    in_names_ = in_names_ && line.key != "allow" && line.key != "disallow" && line.key != "crawl-delay";
    if (line.key == "allow" || line.key == "disallow") add_rule(line.value, line.key == "allow");
    if (line.key == "crawl-delay") add_delay(line.value);
  }

  Robots finish() {
    Robots robots = is_named_ ? std::move(own_) : std::move(everybody_);
    std::ranges::stable_sort(robots.rules_, [](const Robots::Rule& a, const Robots::Rule& b) {
      return a.pattern.size() != b.pattern.size() ? a.pattern.size() > b.pattern.size() : a.allow && !b.allow;
    });
    return robots;
  }

 private:
  void start(std::string_view name) {
    if (!in_names_) to_own_ = to_everybody_ = false;
    in_names_ = true;
    if (name == "*") to_everybody_ = true;
    if (!agent_.empty() && product(name) == agent_) to_own_ = is_named_ = true;
  }

  void add_rule(std::string_view value, bool allow) {
    if (value.empty()) return;  // "Disallow:" disallows nothing
    Robots::Rule rule{normalized(value, true), allow};
    if (to_own_) own_.rules_.push_back(rule);
    if (to_everybody_) everybody_.rules_.push_back(std::move(rule));
  }

  void add_delay(std::string_view value) {
    const auto delay = read_delay(value);
    if (to_own_ && delay) own_.crawl_delay_ = delay;
    if (to_everybody_ && delay) everybody_.crawl_delay_ = delay;
  }

  std::string agent_;
  Robots own_;
  Robots everybody_;
  bool in_names_ = false;  // the last lines were names of agents
  bool to_own_ = false;
  bool to_everybody_ = false;
  bool is_named_ = false;
};

Robots Robots::parse(std::string_view text, std::string_view agent) {
  text = text.substr(0, largest());
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  RobotsReader reader(agent);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    if (const auto line = read_line(text.substr(0, end))) reader.read(*line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return reader.finish();
}

Robots Robots::disallow_all() {
  Robots robots;
  robots.rules_.push_back({"/", false});
  return robots;
}

bool Robots::allows(std::string_view target) const {
  const std::string path = normalized(target, false);
  for (const Rule& rule : rules_) {
    if (matches(rule.pattern, path)) return rule.allow;
  }
  return true;
}

}  // namespace backlot::fetch
