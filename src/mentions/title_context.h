// What stands before and after a stretch of capitalised words and shows that it is a title.
#pragma once

#include "backlot/mentions/title_words.h"

namespace backlot::mentions {

inline constexpr int strong_sign = 4;

// Points for a title (sure_title of titles.h is enough); below 0 against it.
int title_sign_before(const Page& page, const Stretch& s);
int title_sign_after(const Page& page, const Stretch& s);

}  // namespace backlot::mentions
