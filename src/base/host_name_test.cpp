#include "base/host_name.h"

#include <gtest/gtest.h>

#include <string>

namespace heard {
namespace {

TEST(HostName, IsANameOrAnAddressInNumbers) {
  for (const char* host :
       {"imap.example.org", "mail", "xn--bcher-kva.example", "192.0.2.7", "2001:db8::1", "::1"})
    EXPECT_TRUE(is_host_name(host)) << host;
  for (const char* host :
       {"", "a b", "imap..example.org", ".example.org", "example.org.", "-a.example", "https://a.example",
        "a@b.example", "a.example/x", "a.example:993", "[::1]", "a\r\nQUIT", "bücher.example"})
    EXPECT_FALSE(is_host_name(host)) << host;
  EXPECT_FALSE(is_host_name(std::string(254, 'a')));
  EXPECT_FALSE(is_host_name(std::string_view("a.example\0b", 11)));
}

TEST(HostName, OfThisMachineIsNoNameThatOnlyLooksLikeIt) {
  for (const char* host : {"localhost", "127.0.0.1", "127.8.8.8", "::1"})
    EXPECT_TRUE(is_this_machine(host)) << host;
  for (const char* host :
       {"127.evil.example", "localhost.example.org", "10.0.0.1", "127.0.0.1.example.org", "127.1"})
    EXPECT_FALSE(is_this_machine(host)) << host;
}

}  // namespace
}  // namespace heard
