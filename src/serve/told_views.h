// What was said and what happened on the set, as data for templates.
#pragma once

#include "backlot/guide/pages.h"
#include "backlot/serve/templates.h"

#include <vector>

namespace backlot::serve {

// Making-ofs, each with its moments in order and what was said in them. What copies with swapped words tell stands
// apart, where others tell anything: it says the same once more, and worse.
struct Told {
  Data videos = list();         // the first: [{source, moments: [{kind, summary, people: who else, work,
                                // said: [quote], backing}]}]
  Data more_videos = list();    // the others
  Data copied_videos = list();  // the same of copies with swapped words
  Data quotes = list();         // [{text, speaker, role, work, backing}]: the first eight that no moment holds
  Data more_quotes = list();    // the others
  Data copied_quotes = list();  // of copies with swapped words
};

// On the page of a person, `person`: each says what work it is about, and does not name the person again.
Told told_data(const std::vector<guide::MomentRow>& moments, const std::vector<guide::QuoteRow>& quotes,
               const guide::EntityRef* person = nullptr);

}  // namespace backlot::serve
