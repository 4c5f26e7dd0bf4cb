// Which networks carry each work: its broadcaster at home and the services that stream it. Not those of a rumour, nor
// of a work without a name.
#pragma once

#include "backlot/facts/context.h"
#include "backlot/facts/focus.h"
#include "backlot/facts/titles.h"

#include <cstdint>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace backlot::facts {

class Channels {
 public:
  Channels(const Context& context, const Titles& titles, const Focus& focus);

  // Entities of the networks of a work, in the order of the text.
  const std::vector<std::uint32_t>& of(std::uint32_t work) const;

 private:
  struct Link {
    const mentions::Mention* network;
    std::uint32_t work;
    bool named;  // the construction names the work
    bool weak;   // only that the network speaks about it
  };
  void read_void();
  void read_links(const Titles& titles, const Focus& focus);
  void settle();
  void add_by_sentence(const Titles& titles, const Focus& focus);
  void add_by_heading(const Titles& titles, const Focus& focus);
  void add_by_opener(const Titles& titles, const Focus& focus);
  void add_to_main(const Focus& focus);
  const mentions::Mention* announcer() const;
  void add_by_announcer(const Titles& titles, const Focus& focus);
  std::vector<std::uint32_t> free_networks(Words words) const;
  const mentions::Mention* last_network_before(std::uint32_t token) const;
  bool names_work(std::uint32_t token) const;
  bool names_time(Words words) const;
  std::uint32_t nearest_work(const Titles& titles, const Focus& focus, Words words) const;
  void add(std::uint32_t work, std::uint32_t network);

  const Context* context_;
  std::vector<Link> links_;
  std::unordered_set<const mentions::Mention*> void_;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> by_work_;
};

}  // namespace backlot::facts
