#include "backlot/serve/told_views.h"

#include "backlot/serve/views.h"

#include <algorithm>

namespace backlot::serve {
namespace {

constexpr std::size_t most_quotes = 8;

// Without the comma that ends a quotation inside a sentence, and without the marks around it.
std::string_view bare(std::string_view text) {
  while (!text.empty() && std::string_view(" ,.\"'").contains(text.back())) text.remove_suffix(1);
  return text;
}

bool is_told_by(const guide::Backing& backing, guide::DocumentId document) {
  return std::ranges::find(backing.sources, document, &guide::Source::document) != backing.sources.end();
}

bool holds(const guide::MomentRow& moment, const guide::QuoteRow& quote) {
  const std::string_view words = bare(quote.text);
  return !words.empty() && is_told_by(quote.backing, moment.video) && moment.summary.contains(words);
}

Data quote_data(const guide::QuoteRow& row, const guide::EntityRef* person) {
  Data item;
  // "… lamps," she said: the comma is the sentence's.
  set(item, "text", std::string_view(row.text).substr(0, row.text.find_last_not_of(',') + 1));
  if (!person) set_entity(item, "speaker", row.speaker);
  set_if(item, "role", row.role);
  if (person) set_entity(item, "work", row.work);
  item.set("backing", backing_data(row.backing));
  return item;
}

Data moment_data(const guide::MomentRow& row, const std::vector<guide::QuoteRow>& quotes,
                 const guide::EntityRef* person) {
  Data item;
  set(item, "kind", facts::name(row.kind));
  set(item, "summary", row.summary);
  if (person) set_entity(item, "work", row.work);
  std::vector<guide::EntityRef> others = row.people;
  if (person) std::erase_if(others, [&](const guide::EntityRef& other) { return other.id == person->id; });
  Data said = list();
  for (const guide::QuoteRow& quote : quotes) {
    if (!quote.speaker || !holds(row, quote)) continue;
    said.push_back(quote_data(quote, nullptr));
    std::erase_if(others, [&](const guide::EntityRef& other) { return other.id == quote.speaker->id; });
  }
  item.set("said", std::move(said));
  Data people = list();
  for (const guide::EntityRef& other : others) people.push_back(entity_data(other));
  item.set("people", std::move(people));
  item.set("backing", backing_data(row.backing));
  return item;
}

template <class Rows>
bool any_clean(const Rows& rows) {
  return std::ranges::any_of(rows, [](const auto& row) { return row.backing.clean; });
}

void add_videos(const std::vector<guide::MomentRow>& moments, const std::vector<guide::QuoteRow>& quotes,
                const guide::EntityRef* person, Told& told) {
  const bool clean = any_clean(moments);
  for (auto first = moments.begin(); first != moments.end();) {
    const auto last = std::find_if(first, moments.end(), [&](const auto& row) { return row.video != first->video; });
    const std::ranges::subrange rows(first, last);
    Data video;
    if (!first->backing.sources.empty()) video.set("source", source_data(first->backing.sources.front()));
    Data told_in_it = list();
    for (const guide::MomentRow& row : rows) told_in_it.push_back(moment_data(row, quotes, person));
    video.set("moments", std::move(told_in_it));
    const bool apart = clean && !any_clean(rows);
    (apart                         ? told.copied_videos
     : told.videos.is_empty_list() ? told.videos
                                   : told.more_videos)
        .push_back(std::move(video));
    first = last;
  }
}

void add_quotes(const std::vector<guide::MomentRow>& moments, const std::vector<guide::QuoteRow>& quotes,
                const guide::EntityRef* person, Told& told) {
  const bool clean = any_clean(quotes);
  std::size_t shown = 0;
  for (const guide::QuoteRow& quote : quotes) {
    const bool in_a_moment =
        quote.speaker && std::ranges::any_of(moments, [&](const auto& moment) { return holds(moment, quote); });
    if (in_a_moment) continue;
    const bool apart = clean && !quote.backing.clean;
    (apart                   ? told.copied_quotes
     : shown++ < most_quotes ? told.quotes
                             : told.more_quotes)
        .push_back(quote_data(quote, person));
  }
}

}  // namespace

Told told_data(const std::vector<guide::MomentRow>& moments, const std::vector<guide::QuoteRow>& quotes,
               const guide::EntityRef* person) {
  Told told;
  add_videos(moments, quotes, person, told);
  add_quotes(moments, quotes, person, told);
  return told;
}

}  // namespace backlot::serve
