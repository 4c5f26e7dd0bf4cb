#include "backlot/web/stated_date.h"

#include <gtest/gtest.h>

namespace backlot::web {
namespace {

std::string read(std::string_view text, DayOrder order = DayOrder::unknown) {
  const auto date = read_stated_date(text, order);
  return date ? date->iso() : "none";
}

TEST(StatedDate, ForMachines) {
  for (const std::string_view text :
       {"2024-03-22", "2024-03-22T09:14:00+09:00", "2024-03-22 09:14", "2024/03/22", "20240322", "20240322T0914",
        "20240322091400", "1711070040", "1711070040000", "Fri, 22 Mar 2024 00:14:00 GMT", "2024-3-22"}) {
    EXPECT_EQ(read(text), "2024-03-22") << text;
  }
}

TEST(StatedDate, ForPeopleOfManyLanguages) {
  for (const std::string_view text :
       {"Published: March 22, 2024 - 09:14", "Friday, March 22nd, 2024", "22 March 2024", "22. März 2024, 9:14 Uhr",
        "22 mars 2024", "22 de marzo de 2024", "22 de março de 2024", "22 marzo 2024", "22 maart 2024", "22 marca 2024",
        "22 марта 2024", "22 Mart 2024", "2024年3月22日", "2024년 3월 22일", "22.03.2024", "22.3.24", "22/03/2024",
        "Μαρτιου 22, 2024"}) {
    EXPECT_EQ(read(text), "2024-03-22") << text;
  }
  EXPECT_EQ(read("5 octobre 2019"), "2019-10-05");
  EXPECT_EQ(read("1. Dezember 2019"), "2019-12-01");
  EXPECT_EQ(read("3 srpna 2020"), "2020-08-03");
}

TEST(StatedDate, WhatCannotBeToldIsNone) {
  EXPECT_EQ(read("03/04/2024"), "none");
  EXPECT_EQ(read("03/04/2024", DayOrder::day_first), "2024-04-03");
  EXPECT_EQ(read("03/04/2024", DayOrder::month_first), "2024-03-04");
  EXPECT_EQ(read("April 2024"), "none");
  EXPECT_EQ(read("22 March"), "none");
  EXPECT_EQ(read("2024-02-31"), "none");
  EXPECT_EQ(read("March 22, 1924"), "none");
  EXPECT_EQ(read("12 comments, 2024 views"), "none");
  EXPECT_EQ(read(""), "none");
}

TEST(StatedDate, AddressesHoldDates) {
  EXPECT_EQ(date_of_address("https://harbour.example/2024/03/22/rain")->iso(), "2024-03-22");
  EXPECT_EQ(date_of_address("https://harbour.example/news/rain-2024-03-22.html")->iso(), "2024-03-22");
  EXPECT_FALSE(date_of_address("https://harbour.example/2024/03/rain"));
  EXPECT_FALSE(date_of_address("https://harbour.example/rain-20240322123"));
}

TEST(StatedDate, ReadsAnyBytes) {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += static_cast<char>(i * 37);
  read(text);
  EXPECT_EQ(read("99999999999999999999999"), "none");
}

}  // namespace
}  // namespace backlot::web
