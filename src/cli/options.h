// Options and operands that several commands have; each command lists its own beside what it does (run_*.cc).
#pragma once

#include "backlot/cli/commands.h"

namespace backlot::cli::options {

inline constexpr Option jobs{"--jobs", 'j', "N", ValueKind::number, "use N threads (default: all the processor has)"};
inline constexpr Option guide{"--guide", 0, "FILE", ValueKind::guide,
                              "the guide to use (default: $XDG_DATA_HOME/backlot/guide.db)"};
inline constexpr Option rules{"--rules", 0, "DIR", ValueKind::folder,
                              "add the rules of this folder (*.rules) to the ones built in"};
inline constexpr Option json{"--json", 0, "", ValueKind::none, "write JSON instead of a page"};
inline constexpr Option lexicon{
    "--lexicon", 0, "FILE", ValueKind::path,
    "the substitutions that learn found (default: $XDG_DATA_HOME/backlot/substitutions.tsv)"};
inline constexpr Option files_from{"--files-from", 0, "FILE", ValueKind::path,
                                   "read the paths in FILE, too, one a line; - is standard input"};
inline constexpr Option null{"--null", '0', "", ValueKind::none,
                             "the paths of --files-from end with NUL, as find -print0 does"};
inline constexpr Option memory{"--memory", 0, "MB", ValueKind::number,
                               "use at most about MB megabytes; what is more goes to temporary files"};
inline constexpr Option contact{"--contact", 0, "TEXT", ValueKind::words,
                                "an address at which sites reach you; told to them, e.g. news@example.org"};
inline constexpr Option allow_host{
    "--allow-host", 0, "LIST", ValueKind::words,
    "private hosts that may be asked: names, .names, addresses or networks, with commas between"};
inline constexpr Option nice{"--nice", 0, "N", ValueKind::niceness,
                             "how much reading lets other programs go first, 0 to 19 (default: 10)"};
inline constexpr Option tokens{
    "--tokens", 0, "FILE", ValueKind::path,
    "the tokens that let programs do more than read (default: $XDG_DATA_HOME/backlot/tokens)"};
inline constexpr Operand paths{
    "PATH", ValueKind::path, true, true,
    "a text, a web page, JSON Lines, a web archive (WARC, WET) or a feed, told by content, also compressed (gzip, "
    "Zstandard); a folder, read with all below it; or - for standard input"};

}  // namespace backlot::cli::options
