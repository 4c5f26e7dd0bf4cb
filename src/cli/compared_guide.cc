#include "backlot/cli/compared_guide.h"

#include "backlot/cli/guide_file.h"
#include "backlot/cli/progress.h"
#include "backlot/cli/threads.h"
#include "backlot/unspin/shipped.h"

namespace backlot::cli {

Result<desk::ComparingSummary> compare_guide(guide::Guide& guide, const Typed& typed) {
  const copies::Reader words(unspin::shipped_substitutions());
  Progress progress("documents compared", [] { return std::uint64_t{0}; });
  desk::ComparingOptions options;
  options.threads = threads_for(typed);
  options.progress = [&](std::uint64_t compared) { progress.update(compared, 0); };
  return desk::compare_documents(guide, words, options);
}

Result<guide::Guide> open_compared(const Typed& typed) {
  const auto file = guide_file(typed);
  if (!file) return std::unexpected(file.error());
  auto guide = guide::Guide::open(*file, {.access = guide::Access::write});
  if (!guide) return std::unexpected(guide.error());
  if (const auto compared = compare_guide(*guide, typed); !compared) return std::unexpected(compared.error());
  return guide;
}

}  // namespace backlot::cli
