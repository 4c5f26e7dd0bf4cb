#include "backlot/cluster/frozen_text.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace backlot::cluster {
namespace {

using copies::StoryText;

constexpr std::size_t item_bytes = sizeof(std::uint32_t) + sizeof(float) + 1;

using Header = std::array<float, 8>;

template <class T>
void append(const T& value, std::string& out) {
  out.append(reinterpret_cast<const char*>(&value), sizeof(value));
}

template <class T>
T take(std::string_view& bytes) {
  T value;
  std::memcpy(&value, bytes.data(), sizeof(value));
  bytes.remove_prefix(sizeof(value));
  return value;
}

}  // namespace

void freeze(const StoryText& text, std::string& out) {
  out.clear();
  append(Header{text.length, text.common_length, text.lead_length, text.number_length, text.own_length, text.of_works,
                text.lead_weight, text.lead_named_weight},
         out);
  append(text.events, out);
  append(text.weekdays, out);
  for (const StoryText::Item& item : text.items) {
    append(item.sense, out);
    append(item.weight, out);
    out.push_back(static_cast<char>((item.common ? 1 : 0) | (item.number ? 2 : 0) | (item.lead ? 4 : 0)));
  }
}

StoryText thawed_text(std::string_view bytes) {
  StoryText text;
  const auto header = take<Header>(bytes);
  text.length = header[0];
  text.common_length = header[1];
  text.lead_length = header[2];
  text.number_length = header[3];
  text.own_length = header[4];
  text.of_works = header[5];
  text.lead_weight = header[6];
  text.lead_named_weight = header[7];
  text.events = take<copies::EventKinds>(bytes);
  text.weekdays = take<copies::Weekdays>(bytes);
  text.items.reserve(bytes.size() / item_bytes);
  while (!bytes.empty()) {
    StoryText::Item item;
    item.sense = take<std::uint32_t>(bytes);
    item.weight = take<float>(bytes);
    const auto is = take<unsigned char>(bytes);
    item.common = (is & 1U) != 0;
    item.number = (is & 2U) != 0;
    item.lead = (is & 4U) != 0;
    text.items.push_back(item);
  }
  return text;
}

}  // namespace backlot::cluster
