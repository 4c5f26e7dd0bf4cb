#include "backlot/fetch/address.h"

#include "backlot/fetch/address_rules.h"

#include <gtest/gtest.h>

namespace backlot::fetch {
namespace {

std::string why(std::string_view text) { return why_private(*IpAddress::parse(text)); }

TEST(AddressTest, WhatOnlyTheMachineOrItsNetworkReachesIsPrivate) {
  for (const char* address : {"127.0.0.1",
                              "127.255.255.254",
                              "10.0.0.1",
                              "172.16.0.1",
                              "172.31.255.255",
                              "192.168.1.1",
                              "169.254.169.254",
                              "100.64.0.1",
                              "100.127.255.255",
                              "0.0.0.0",
                              "0.1.2.3",
                              "192.0.0.192",
                              "198.18.0.1",
                              "224.0.0.1",
                              "239.1.1.1",
                              "255.255.255.255",
                              "240.0.0.1",
                              "::",
                              "::1",
                              "::ffff:8.8.8.8",
                              "::ffff:127.0.0.1",
                              "::127.0.0.1",
                              "fe80::1",
                              "fc00::1",
                              "fd00:ec2::254",
                              "ff02::1",
                              "fec0::1",
                              "64:ff9b::7f00:1",
                              "64:ff9b::a9fe:a9fe",
                              "64:ff9b:1::1",
                              "2002:7f00:1::",
                              "2001::1",
                              "2001:db8::1",
                              "4000::1",
                              "1::1",
                              "3fff::1"})
    EXPECT_FALSE(why(address).empty()) << address;
}

TEST(AddressTest, WhatEverybodyReachesIsPublic) {
  for (const char* address :
       {"9.9.9.9", "172.15.255.255", "172.32.0.1", "100.63.255.255", "100.128.0.1", "192.167.1.1", "169.253.1.1",
        "223.255.255.255", "2620:fe::fe", "2a00:1450:4001::1", "64:ff9b::909:909", "2003::1"})
    EXPECT_EQ(why(address), "") << address;
}

TEST(AddressTest, TextsThatAreNone) {
  for (const char* text : {"", "example.org", "1.2.3", "1.2.3.4.5", "256.1.1.1", "[::1", ":::", "0x7f.0.0.1"})
    EXPECT_FALSE(IpAddress::parse(text)) << text;
  EXPECT_EQ(IpAddress::parse("[2001:0db8::0:1]")->text(), "2001:db8::1");
}

TEST(AddressTest, Networks) {
  EXPECT_TRUE(Network::parse("10.0.0.0/9")->contains(*IpAddress::parse("10.127.0.1")));
  EXPECT_FALSE(Network::parse("10.0.0.0/9")->contains(*IpAddress::parse("10.128.0.1")));
  EXPECT_FALSE(Network::parse("::/0")->contains(*IpAddress::parse("10.128.0.1")));
  EXPECT_TRUE(Network::parse("0.0.0.0/0")->contains(*IpAddress::parse("10.128.0.1")));
  EXPECT_FALSE(Network::parse("10.0.0.0/33"));
  EXPECT_FALSE(Network::parse("10.0.0.0/"));
  EXPECT_FALSE(Network::parse("name/8"));
}

TEST(AddressRulesTest, WhatWasAllowedByNameAndNothingElse) {
  const std::vector<std::string> allowed{"Wiki.internal", ".news.internal", "192.168.7.0/24"};
  const AddressRules rules = *AddressRules::make(allowed);
  const IpAddress here = *IpAddress::parse("127.0.0.1");
  EXPECT_EQ(rules.refusal("wiki.internal", here), "");
  EXPECT_EQ(rules.refusal("a.news.internal", here), "");
  EXPECT_EQ(rules.refusal("news.internal", here), "");
  EXPECT_NE(rules.refusal("evilnews.internal", here), "");
  EXPECT_NE(rules.refusal("x.wiki.internal", here), "");
  EXPECT_EQ(rules.refusal("any.example", *IpAddress::parse("192.168.7.9")), "");
  EXPECT_NE(rules.refusal("any.example", *IpAddress::parse("192.168.8.9")), "");
  EXPECT_EQ(rules.refusal("any.example", *IpAddress::parse("9.9.9.9")), "");
  EXPECT_EQ(rules.refusal("192.168.7.1"), "");
  EXPECT_NE(rules.refusal("[::1]").find("loopback"), std::string::npos);
  EXPECT_EQ(rules.refusal("example.org"), "") << "a name is told when it is looked up";
}

TEST(AddressRulesTest, NoSuchNames) {
  for (const std::string bad : {"", "a b", "http://x", "10.0.0.0/99"})
    EXPECT_FALSE(AddressRules::make(std::vector{bad})) << bad;
}

}  // namespace
}  // namespace backlot::fetch
