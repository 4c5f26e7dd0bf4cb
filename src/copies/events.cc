#include "backlot/copies/events.h"

#include "backlot/copies/word_table.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>

namespace backlot::copies {
namespace {

constexpr std::array<std::string_view, event_kind_count> words_of_kinds = {
    // Ratings.
    "rating ratings percent viewer viewers viewership nielsen overnight overnights audience million demo household "
    "households peak peaked average averaged watched share shares trp point points chart charts rated heat index",
    // Offers.
    "talk talks offer offered offers consider considers considering review reviews reviewing negotiation negotiations "
    "rumour rumours rumor rumors rumoured rumored possible possibly potential may decide decides decided approached "
    "undecided receive received discuss discussed discussions",
    // Castings.
    "cast casts casting role roles play plays join joins joined joining star stars starring sign signs signed "
    "confirm confirms confirmed lead leads opposite regular newcomer newcomers portray portrays ensemble headline "
    "headlines roped bag bags",
    // Exits.
    "exit exits leave leaves left leaving quit quits quitting depart departs departed departure replace replaces "
    "replaced successor step steps stepping farewell goodbye withdraw withdraws withdrawing drop drops dropped recast",
    // Orders and renewals.
    "renew renews renewed renewal order orders ordered season seasons another pickup picked pick picks return returns "
    "commission commissions commissioned recommissioned greenlit extend extends extended sequel spinoff rescued saved",
    // Ends.
    "cancel cancels cancelled canceled cancellation axe axes axed end ends ended ending final last pulled conclude "
    "concludes concluded wrap wraps finale close closes",
    // Trailers.
    "trailer trailers teaser teasers clip clips footage video videos preview previews watch unveils unveiled glimpse",
    // Stills.
    "still stills look looks image images photo photos photograph photographs picture pictures poster posters first "
    "visual visuals reveals released",
    // Dates.
    "premiere premieres premiered date dates launch launches launched bow bows bowed begin begins began start starts "
    "started air airs aired schedule scheduled stream streams streaming release releases available set drops arrive "
    "arrives returns",
    // Awards.
    "award awards awarded won win wins winner best prize prizes trophy trophies nominate nominated nomination "
    "nominations honor honors honored honour honours honoured ceremony statuette statuettes jury jurors",
    // Accidents.
    "injured injury injuries hospital hospitalized fire blaze accident police fracture fractured broke broken surgery "
    "hurt fall falls fell collapse collapsed safety concussion rib ribs halt halted treatment suspend suspended "
    "recover recovering crash diagnosed",
    // Interviews.
    "interview interviews says said tell tells told ask asked reveal revealed reveals open opens opened explain "
    "explains explained recall recalls recalled laugh laughs confess confesses confessed admit admits admitted "
    "podcast remember remembers shared thinks joked conference",
    // On the set.
    "scene scenes behind making laughter laughed take takes camera cameras set cut bloopers prank bts rehearsal",
    // Shoots.
    "film films filming filmed shoot shoots shooting shot wrapped production crew location day days script scripts "
    "reading rolled roll rolls",
    // Deaths.
    "die dies died dead death tribute tributes passed aged age funeral rip remembered peacefully",
    // Private lives.
    "dating relationship couple engaged engagement married marry wedding baby pregnant pregnancy boy girl birth born "
    "husband wife love son daughter",
    // Courts and complaints.
    "court lawyer lawyers lawsuit legal petition complaint complaints complain complained sue sues sued accuse accuses "
    "accused claim claims claimed union inquiry regulator settle settled settlement damages alleged allegations",
    // Sales.
    "sold sells sell rights country countries buyer buyers acquire acquires acquired acquisition distributor deal "
    "deals "
    "sale sales market bought buys price",
    // Box office.
    "box office crore ticket tickets admissions moviegoers gross grossed grosses budget theatre theatres theater "
    "theaters cinema cinemas worldwide milestone",
    // Festivals.
    "festival festivals screened screening midnight selection selected competition section cannes toronto busan berlin "
    "venice",
    // Directors and writers.
    "director directors directing direct directs directed helm helms helmed filmmaker writer writers written writes "
    "showrunner creator debut",
    // Announcements.
    "adaptation adapted announce announces announced novel novels manga webtoon anime voice voices voiced staff based "
    "project upcoming",
    // Gifts.
    "donate donates donated donation charity fee gave given give gives gift promise",
    // Lists.
    "list lists top weekly week guide round roundup rank ranks ranking ranked"};

using Kinds = std::uint32_t;  // a bit each

std::unordered_map<std::uint32_t, Kinds> kinds_by_word() {
  std::unordered_map<std::uint32_t, Kinds> out;
  for (std::size_t kind = 0; kind < event_kind_count; ++kind) {
    for (std::string_view rest = words_of_kinds[kind]; !rest.empty();) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      out[word_hash(rest.substr(0, end))] |= Kinds{1} << kind;
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return out;
}

}  // namespace

EventKinds event_kinds(std::span<const Word> lead) {
  static const std::unordered_map<std::uint32_t, Kinds> known = kinds_by_word();
  EventKinds out{};
  for (const Word word : lead) {
    const auto found = known.find(word.hash());
    if (found == known.end()) continue;
    for (std::size_t kind = 0; kind < event_kind_count; ++kind)
      out[kind] = static_cast<std::uint8_t>(std::min(255U, out[kind] + (found->second >> kind & 1U)));
  }
  return out;
}

float alike(const EventKinds& one, const EventKinds& other) {
  float product = 0, squares_of_one = 0, squares_of_other = 0;
  for (std::size_t kind = 0; kind < event_kind_count; ++kind) {
    const float a = std::log1p(static_cast<float>(one[kind]));
    const float b = std::log1p(static_cast<float>(other[kind]));
    product += a * b;
    squares_of_one += a * a;
    squares_of_other += b * b;
  }
  const float lengths = std::sqrt(squares_of_one * squares_of_other);
  return lengths > 0 ? product / lengths : of_unknown_kind;
}

}  // namespace backlot::copies
