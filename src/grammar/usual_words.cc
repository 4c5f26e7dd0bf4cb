#include "backlot/grammar/usual_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace backlot::grammar {
namespace {

constexpr double unusual = 0.0005;

using Share = std::pair<std::string_view, double>;
constexpr auto usual_words = std::to_array<Share>({
    {"\"", 0.03},    {"'s", 0.01},   {"(", 0.006},     {")", 0.006},   {",", 0.05},      {"-", 0.006},
    {".", 0.045},    {":", 0.004},   {"a", 0.02},      {"an", 0.004},  {"and", 0.025},   {"are", 0.004},
    {"as", 0.008},   {"at", 0.006},  {"be", 0.03},     {"but", 0.004}, {"by", 0.006},    {"for", 0.01},
    {"from", 0.005}, {"has", 0.005}, {"have", 0.01},   {"he", 0.008},  {"her", 0.006},   {"his", 0.006},
    {"in", 0.02},    {"is", 0.01},   {"it", 0.008},    {"its", 0.003}, {"not", 0.004},   {"of", 0.025},
    {"on", 0.008},   {"she", 0.008}, {"that", 0.01},   {"the", 0.05},  {"their", 0.004}, {"this", 0.004},
    {"to", 0.025},   {"was", 0.008}, {"which", 0.003}, {"who", 0.004}, {"will", 0.005},  {"with", 0.008},
});
static_assert(std::ranges::is_sorted(usual_words, {}, &Share::first));

}  // namespace

double share_of(std::string_view word) {
  const auto found = std::ranges::lower_bound(usual_words, word, {}, &Share::first);
  return found != usual_words.end() && found->first == word ? found->second : unusual;
}

}  // namespace backlot::grammar
