// Hours past midnight, as listings of Japan print them: "24:30" belongs to the day behind.
#pragma once

#include "backlot/facts/timetable.h"

namespace backlot::facts {

// "April 5 at 24:30" is half an hour into April 6. The draft has its date.
void after_midnight(Draft& draft);

// "Saturdays at 24:30" is half an hour into Sundays.
void next_morning(Slot& slot);

}  // namespace backlot::facts
