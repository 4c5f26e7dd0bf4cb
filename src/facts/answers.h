// Answers of an interview: whose they are, and where their words begin.
#pragma once

#include "backlot/facts/context.h"
#include "backlot/facts/paragraphs.h"
#include "backlot/facts/referents.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace backlot::facts {

// The person an interview is with: the one the headline, the introduction and the questions speak of most.
std::optional<std::string> interviewee(const Context& context, const Referents& referents);

// An answer may begin with what the interviewer saw: “(She looks out of the window.) Leave the meter on.”,
// “*[Long pause.]* I was.”
std::uint32_t after_stage_direction(const Context& context, const Paragraph& paragraph);

// The person whom a label names; a name that nothing else holds stands for itself.
std::optional<std::string> person_of_label(const Context& context, std::string_view label);

// The name in a label: "Solano" of "**Solano** (laughs):".
std::string_view name_in_label(std::string_view label);

// Whether a label is a name or a part of it, in whatever case.
bool is_part_of_name(std::string_view label, std::string_view name);

}  // namespace backlot::facts
