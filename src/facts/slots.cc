#include "backlot/facts/slots.h"

#include "backlot/facts/when.h"

#include <algorithm>

namespace backlot::facts {
namespace {

using mentions::Kind;
using mentions::Mention;
using mentions::Time;

bool is_day(const Time& time) { return time.day != 0 || time.has_relative; }

// Whether a day may stand with what the slot already says ("Mondays" takes none, a day takes no second one).
bool takes_day(const Slot& slot) { return !slot.day && !slot.habitual; }

class Reader {
 public:
  explicit Reader(const Context& context) : context_(&context) {}

  void read(const Mention& mention) {
    const Time& time = context_->mentions().times[mention.value];
    token_ = mention.first;
    if (mention.kind == Kind::weekdays && !is_day(time)) {
      add_habit(time);
      const std::string_view last = context_->text().tokens[mention.last - 1].word;
      listed_ = last.ends_with("day") ? time.weekdays : std::uint8_t{0};
    } else if (mention.kind != Kind::clock)
      add_day(time);
    if (time.minute >= 0) add_hour(time);
  }

  std::vector<Slot> take() {
    share_hours();
    return std::move(slots_);
  }

 private:
  Slot& open() {
    slots_.emplace_back().first_token = token_;
    return slots_.back();
  }

  void add_habit(const Time& time) {
    const bool joins = !slots_.empty() && (slots_.back().habitual || slots_.back().empty() || only_hour(slots_.back()));
    Slot& slot = joins ? slots_.back() : open();
    slot.weekdays |= time.weekdays;
    slot.habitual = true;
  }

  // "this Saturday and Sunday, August 22-23": no habit, but the weekdays of the dates.
  bool take_listed_day(const Time& time) {
    if (listed_ == 0 || time.day == 0 || slots_.empty()) return false;
    if (slots_.back().habitual && slots_.back().minute < 0) slots_.pop_back();
    const auto weekday = static_cast<std::uint8_t>(listed_ & -listed_);
    listed_ = static_cast<std::uint8_t>(listed_ & ~weekday);
    Slot& slot = open();
    slot.weekdays = weekday;
    merge_day(slot, time);
    return true;
  }

  void add_day(const Time& time) {
    if (time.day == 0 && !time.has_relative && time.weekdays == 0) return;  // a month alone
    if (take_listed_day(time)) return;
    if (!slots_.empty() && slots_.back().day && !is_day(*slots_.back().day) && is_day(time)) {  // "Friday (May 10)"
      merge_day(slots_.back(), time);
      return;
    }
    if (!slots_.empty() && slots_.back().day && is_day(*slots_.back().day) && !is_day(time)) {  // "May 10, a Friday"
      slots_.back().weekdays |= time.weekdays;
      return;
    }
    const bool habit = !slots_.empty() && slots_.back().habitual && count_weekdays(slots_.back().weekdays) == 1;
    const std::uint8_t weekday = habit && is_day(time) ? slots_.back().weekdays : std::uint8_t{0};
    Slot& slot = !slots_.empty() && takes_day(slots_.back()) ? slots_.back() : open();
    slot.weekdays |= weekday;  // "Sundays from 18 January"
    merge_day(slot, time);
  }

  static void merge_day(Slot& slot, const Time& time) {
    slot.weekdays |= time.weekdays;
    slot.day = time;
    slot.day->weekdays = slot.weekdays;
  }

  void add_hour(const Time& time) {
    if (slots_.empty()) hour_first_ = true;
    Slot& slot = slots_.empty() || slots_.back().minute >= 0 ? open() : slots_.back();
    slot.minute = time.minute;
    slot.zone = time.zone;
  }

  static bool only_hour(const Slot& slot) { return slot.weekdays == 0 && !slot.day; }

  // "at 10 p.m. on February 3 and 4": said before the days, it holds for all of them.
  void pass_hours_on() {
    const bool one = std::ranges::count_if(slots_, [](const Slot& s) { return s.minute >= 0; }) == 1;
    if (slots_.size() < 2 || !one || slots_.front().minute < 0 || !hour_first_) return;
    for (Slot& slot : slots_) {
      if (!slot.day) continue;
      slot.minute = slots_.front().minute;
      slot.zone = slots_.front().zone;
    }
  }

  // One hour for several days holds for all of them.
  void share_hours() {
    pass_hours_on();
    for (std::size_t i = slots_.size(); i-- > 1;) {
      const bool days = slots_[i].day || slots_[i].habitual;  // "beginning April 13, weeknights at 8:50 p.m."
      if (slots_[i - 1].minute >= 0 || slots_[i].minute < 0 || !days || (!slots_[i - 1].day && !slots_[i - 1].habitual))
        continue;
      slots_[i - 1].minute = slots_[i].minute;
      slots_[i - 1].zone = slots_[i].zone;
    }
  }

  const Context* context_;
  std::uint32_t token_ = 0;
  bool hour_first_ = false;
  std::uint8_t listed_ = 0;  // "Saturday and Sunday", whose dates may follow
  std::vector<Slot> slots_;
};

}  // namespace

bool is_time(const Mention& mention) {
  return mention.kind == Kind::date || mention.kind == Kind::weekdays || mention.kind == Kind::clock;
}

std::vector<Slot> slots_in(const Context& context, const std::vector<Words>& parts) {
  Reader reader(context);
  for (const Words& words : parts) {
    for (const Mention* mention : context.mentions_in(words)) {
      if (is_time(*mention)) reader.read(*mention);
    }
  }
  return reader.take();
}

void complete(Slot& slot, const Slot& other) {
  if (slot.minute < 0) {
    slot.minute = other.minute;
    slot.zone = other.zone;
  }
  if (slot.weekdays == 0) {
    slot.weekdays = other.weekdays;
    slot.habitual = other.habitual;
  }
  if (!slot.day && !slot.habitual) slot.day = other.day;
}

}  // namespace backlot::facts
