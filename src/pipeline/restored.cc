#include "backlot/pipeline/restored.h"

#include "backlot/pipeline/damaged_titles.h"
#include "backlot/pipeline/laid_out.h"
#include "backlot/pipeline/spans.h"

#include <utility>

namespace backlot::pipeline {

Restored::Restored(const article::Document& document, std::vector<unspin::Damage> damage)
    : written_(document),
      damage_(std::move(damage)),
      reading_(document.text, damage_),
      restored_(laid_out(document, reading_)) {}

std::string Restored::as_written(std::string_view name) const {
  const std::size_t at = name.empty() ? std::string_view::npos : reading_.text().find(name);
  if (at == std::string_view::npos) return std::string(name);
  const auto begin = static_cast<std::uint32_t>(at);
  const Span printed{begin, begin + static_cast<std::uint32_t>(name.size())};
  return std::string(reading_.to_written(printed).of(written_.text));
}

// The words of a quote whose parts refer to the text as written.
void Restored::turn_words(facts::Quote& quote) const {
  std::string written;
  for (const Span& part : quote.parts) {
    if (!written.empty()) written += ' ';
    written += part.of(written_.text);
  }
  if (written != quote.text) quote.restored = std::exchange(quote.text, std::move(written));
}

void Restored::refer_to_written(facts::Annotation& annotation) const {
  for_each_span(annotation, [&](Span& span) { span = reading_.to_written(span); });
  for (facts::Work& w : annotation.works) w.as_written = as_written(w.as_written.empty() ? w.title : w.as_written);
  for (facts::Cast& c : annotation.cast) {
    c.actor_as_written = as_written(c.actor);
    if (c.character) c.character_as_written = as_written(*c.character);
  }
  for (facts::Quote& q : annotation.quotes) turn_words(q);
  annotation.damage = with_whole_titles(damage_, reading_, annotation.works);
}

}  // namespace backlot::pipeline
