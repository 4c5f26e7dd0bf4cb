// The words of the schema back to their values.
#pragma once

#include "backlot/facts/annotation.h"

#include <string_view>

namespace backlot::guide {

// The value of `Enum`, from 0 to `last`, whose name is `word`; the first one for a word that no value has.
template <class Enum>
Enum value_of(std::string_view word, Enum last) {
  for (auto i = static_cast<unsigned>(last);; --i) {
    const auto value = static_cast<Enum>(i);
    if (i == 0 || facts::name(value) == word) return value;
  }
}

}  // namespace backlot::guide
