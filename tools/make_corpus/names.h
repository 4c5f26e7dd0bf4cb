// Invented names: of people, works, networks, agencies, places and sites. A number is a name; the same one always.
#pragma once

#include "make_corpus/vocabulary.h"

#include <cstdint>
#include <string>

namespace backlot::made {

std::string person_name(std::uint64_t number);   // "Seok Ha-ryun", "Maldera Thonwick"
std::string network_name(std::uint64_t number);  // "KTN", one of about 200
std::string agency_name(std::uint64_t number);   // "Rovane Entertainment"
std::string place_name(std::uint64_t number);    // "Thelmora"
std::string site_name(std::uint64_t number);     // "Ostrelle Daily"
// "The Quiet Harbor", "Nine Promises of Rovane".
std::string work_title(std::uint64_t number, const Vocabulary& words);

}  // namespace backlot::made
