#include "backlot/unspin/reading.h"

#include <algorithm>

namespace backlot::unspin {
namespace {

bool starts_before(Span edit, std::uint32_t at) { return edit.begin < at || (edit.empty() && edit.begin == at); }

}  // namespace

void Reading::reset(std::string_view written, std::span<const Damage> damage) {
  written_ = written;
  restored_.clear();
  edits_.clear();
  std::uint32_t at = 0;
  for (const Damage& d : damage) {
    restored_.append(written.substr(at, d.span.begin - at));
    const auto begin = static_cast<std::uint32_t>(restored_.size());
    restored_.append(d.restored);
    edits_.push_back({d.span, {begin, static_cast<std::uint32_t>(restored_.size())}});
    at = d.span.end;
  }
  if (!damage.empty()) restored_.append(written.substr(at));
}

template <Span Reading::Edit::* from, Span Reading::Edit::* to>
Span Reading::across(Span span) const {
  const auto touches_begin = std::ranges::partition_point(edits_, [&](const Edit& e) {
    return (e.*from).end < span.begin || ((e.*from).end == span.begin && !(e.*from).empty());
  });
  Span out = span;
  if (touches_begin != edits_.end() && (*touches_begin.*from).begin <= span.begin) {
    out.begin = (*touches_begin.*to).begin;
  } else if (touches_begin != edits_.begin()) {
    const Edit& before = *std::prev(touches_begin);
    out.begin = span.begin - (before.*from).end + (before.*to).end;
  }
  const auto after =
      std::ranges::partition_point(edits_, [&](const Edit& e) { return starts_before(e.*from, span.end); });
  if (after != edits_.begin()) {
    const Edit& last = *std::prev(after);
    out.end = span.end <= (last.*from).end ? (last.*to).end : span.end - (last.*from).end + (last.*to).end;
  }
  return out;
}

Span Reading::to_written(Span restored) const { return across<&Edit::restored, &Edit::written>(restored); }
Span Reading::to_restored(Span written) const { return across<&Edit::written, &Edit::restored>(written); }

Reading::Range Reading::damage_in(Span written) const {
  const auto first =
      std::ranges::partition_point(edits_, [&](const Edit& e) { return e.written.end <= written.begin; });
  const auto last =
      std::partition_point(first, edits_.end(), [&](const Edit& e) { return e.written.begin < written.end; });
  return {static_cast<std::uint32_t>(first - edits_.begin()), static_cast<std::uint32_t>(last - edits_.begin())};
}

}  // namespace backlot::unspin
