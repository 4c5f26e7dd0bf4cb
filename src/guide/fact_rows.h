// Facts as the rows of a page, each with what backs it: `sources` documents at most are named.
#pragma once

#include "backlot/guide/fact_reader.h"

namespace backlot::guide {

TextRow text_row(Connection& db, const FactRecord& fact, std::uint32_t sources);
CastRow cast_row(Connection& db, const FactRecord& fact, std::uint32_t sources);
CrewRow crew_row(Connection& db, const FactRecord& fact, std::uint32_t sources);
AiringRow airing_row(Connection& db, const FactRecord& fact, std::uint32_t sources);
RatingRow rating_row(Connection& db, const FactRecord& fact, std::uint32_t sources);
QuoteRow quote_row(Connection& db, const FactRecord& fact, std::uint32_t sources);
MomentRow moment_row(Connection& db, const FactRecord& fact, std::uint32_t sources);

}  // namespace backlot::guide
