#include "backlot/serve/ratings_plot.h"

#include "backlot/unicode/markup.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <map>

namespace backlot::serve {
namespace {

constexpr double width = 640;
constexpr double height = 220;
constexpr double left = 40;
constexpr double right = 16;
constexpr double top = 16;
constexpr double bottom = 34;
constexpr std::size_t least_episodes = 3;
constexpr std::size_t most_lines = 3;
constexpr std::array dashes{"", "6 4", "2 4"};

struct Point {
  double value = 0;
  std::uint32_t support = 0;
};
using Line = std::map<int, Point>;  // by episode

std::map<std::string, Line> lines_of(const std::vector<guide::RatingRow>& rows) {
  std::map<std::string, Line> lines;
  for (const guide::RatingRow& row : rows) {
    if (!row.episode || *row.episode < 0 || *row.episode > 2000) continue;
    Point& point = lines[row.scope.value_or("all viewers")][*row.episode];
    if (row.backing.support > point.support) point = {row.value, row.backing.support};
  }
  std::erase_if(lines, [](const auto& line) { return line.second.size() < least_episodes; });
  return lines;
}

// A round number that `largest` stays below.
double ceiling_of(double largest) {
  const double unit = std::pow(10, std::floor(std::log10(std::max(largest, 0.1))));
  for (const double step : {1.0, 2.0, 2.5, 5.0, 10.0}) {
    if (largest <= step * unit) return step * unit;
  }
  return 10 * unit;
}

struct Scale {
  int first = 0;
  int last = 0;
  double ceiling = 1;
  double x(int episode) const {
    return left + (width - left - right) * (episode - first) / std::max(1.0, static_cast<double>(last - first));
  }
  double y(double value) const { return top + (height - top - bottom) * (1 - value / ceiling); }
};

Scale scale_of(const std::map<std::string, Line>& lines) {
  Scale scale{lines.begin()->second.begin()->first, 0, 1};
  double largest = 0;
  for (const auto& [name, line] : lines) {
    scale.first = std::min(scale.first, line.begin()->first);
    scale.last = std::max(scale.last, line.rbegin()->first);
    for (const auto& [episode, point] : line) largest = std::max(largest, point.value);
  }
  scale.ceiling = ceiling_of(largest);
  return scale;
}

void add_axes(const Scale& scale, std::string& out) {
  auto to = std::back_inserter(out);
  for (const double part : {0.0, 0.5, 1.0}) {
    const double value = part * scale.ceiling;
    fmt::format_to(to, R"(<line class="grid" x1="{}" x2="{}" y1="{:.1f}" y2="{:.1f}"/>)", left, width - right,
                   scale.y(value), scale.y(value));
    fmt::format_to(to, R"(<text x="{}" y="{:.1f}" text-anchor="end">{:g} %</text>)", left - 6, scale.y(value) + 4,
                   value);
  }
  const int step = std::max(1, (scale.last - scale.first) / 8);
  for (int episode = scale.first; episode <= scale.last; episode += step)
    fmt::format_to(to, R"(<text x="{:.1f}" y="{}" text-anchor="middle">{}</text>)", scale.x(episode), height - 14,
                   episode);
}

// Episodes without a rating leave a gap.
void add_line(const Scale& scale, const Line& line, std::string_view dash, std::string& out) {
  auto to = std::back_inserter(out);
  out += R"(<path class="line")";
  if (!dash.empty()) fmt::format_to(to, R"( stroke-dasharray="{}")", dash);
  out += " d=\"";
  int previous = -2;
  for (const auto& [episode, point] : line) {
    fmt::format_to(to, "{}{:.1f} {:.1f}", episode == previous + 1 ? 'L' : 'M', scale.x(episode), scale.y(point.value));
    previous = episode;
  }
  out += "\"/>";
  for (const auto& [episode, point] : line)
    fmt::format_to(to, R"(<circle cx="{:.1f}" cy="{:.1f}" r="3"><title>Episode {}: {:g} %</title></circle>)",
                   scale.x(episode), scale.y(point.value), episode, point.value);
}

}  // namespace

std::string ratings_plot(const std::vector<guide::RatingRow>& rows) {
  const auto lines = lines_of(rows);
  if (lines.empty()) return {};
  const Scale scale = scale_of(lines);
  std::string out = fmt::format(
      R"(<svg class="plot" viewBox="0 0 {} {}" role="img" aria-label="Ratings by episode; the numbers are in the table">)",
      width, height);
  add_axes(scale, out);
  std::size_t n = 0;
  std::string legend;
  for (const auto& [name, line] : lines) {
    if (n == most_lines) break;
    add_line(scale, line, dashes.at(n), out);
    legend += fmt::format(R"(<text class="legend" x="{}" y="{:.1f}">{}{}</text>)",
                          left + 8 + 190.0 * static_cast<double>(n), height - 1,
                          n == 0   ? "— "
                          : n == 1 ? "– – "
                                   : "· · ",
                          unicode::escaped(name));
    ++n;
  }
  return out + (lines.size() > 1 ? legend : "") + "</svg>";
}

}  // namespace backlot::serve
