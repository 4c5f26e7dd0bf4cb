#include "backlot/ingest/path_list.h"

#include "backlot/streams/temp_folder.h"

#include <gtest/gtest.h>

namespace backlot::ingest {
namespace {

using Lines = std::vector<std::string>;

Lines read_all(PathList paths) {
  Lines out;
  while (auto path = paths.next()) out.push_back(*path ? **path : "! " + path->error().to_string());
  return out;
}

TEST(PathList, GivesWhatWasTypedAndThenTheList) {
  const streams::TempFolder folder;
  const std::string list = folder.write("list", "b.txt\n\nc d.txt\r\n-");
  EXPECT_EQ(read_all(PathList({"a.txt"}, {list, '\n'})), (Lines{"a.txt", "b.txt", "c d.txt", "-"}));
  EXPECT_EQ(read_all(PathList({"a.txt"})), Lines{"a.txt"});
}

TEST(PathList, MayBeSeparatedByNul) {
  const streams::TempFolder folder;
  const std::string list = folder.write("list", std::string("a\nb.txt\0c.txt\r\0", 15));
  EXPECT_EQ(read_all(PathList({}, {list, '\0'})), (Lines{"a\nb.txt", "c.txt\r"}));
}

TEST(PathList, SaysThatTheListIsNotThere) {
  const streams::TempFolder folder;
  EXPECT_EQ(read_all(PathList({"a"}, {folder.at("none"), '\n'})),
            (Lines{"a", "! " + folder.at("none") + ": no such file or folder; check the path"}));
}

}  // namespace
}  // namespace backlot::ingest
