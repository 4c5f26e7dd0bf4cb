#include "backlot/cli/filled_guide.h"

#include "backlot/cli/compared_guide.h"
#include "backlot/cli/ending.h"
#include "backlot/cli/guide_file.h"
#include "backlot/cli/learned.h"
#include "backlot/cli/run.h"
#include "backlot/cli/user_rules.h"
#include "backlot/guide/identities.h"

namespace backlot::cli {

int fill_guide(const Typed& typed, const std::function<Result<void>(Filling&)>& fill) {
  const auto file = guide_file(typed);
  if (!file) return stopped(file.error());
  const auto annotator = annotator_for(typed);
  if (!annotator) return stopped(annotator.error());
  auto guide = guide::Guide::open(*file, {.access = guide::Access::write});
  if (!guide) return stopped(guide.error());
  const auto last = guide->last_document();
  if (!last) return stopped(last.error());
  desk::Desk desk(*guide);
  Skipped skipped;
  Filling filling{desk, *annotator, *file, *last, skipped};
  auto filled = fill(filling);
  if (filled) filled = desk.finish();
  const guide::Learned& learned = desk.summary().learned;
  for (const guide::Refusal& refusal : learned.refused) skipped.tell(refusal.error);
  const Result<desk::ComparingSummary> compared = filled ? compare_guide(*guide, typed) : desk::ComparingSummary{};
  const Result<guide::IdentityCounts> identified =
      compared && filled ? guide::Identities(*guide).update() : guide::IdentityCounts{};
  const desk::ComparingSummary summary = compared.value_or(desk::ComparingSummary{});
  const Ingested ingested{learned, summary, identified.value_or(guide::IdentityCounts{}), skipped, *file};
  Output out;
  out.write(typed.has("--json") ? ingested_json(ingested) : ingested_text(ingested));
  out.flush();
  if (!filled) return stopped(filled.error());
  if (!compared) return stopped(compared.error());
  if (!identified) return stopped(identified.error());
  if (out.error()) return stopped(*out.error());
  if (desk.summary().documents() == 0 && skipped.all() == 0) say("nothing to read in " + typed.words());
  return skipped.errors() > 0 || desk.summary().documents() == 0 ? exit_partly : exit_ok;
}

}  // namespace backlot::cli
