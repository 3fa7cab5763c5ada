#include "desk/door/chat_door.h"

#include <gtest/gtest.h>

namespace heard::desk {
namespace {

TEST(SiteOrigin, TakesTheAddressOfAnyPageThere) {
  EXPECT_EQ(site_origin("shop.example"), "https://shop.example");
  EXPECT_EQ(site_origin(" HTTPS://Shop.Example/tea/?x=1#y "), "https://shop.example");
  EXPECT_EQ(site_origin("https://shop.example:8443/"), "https://shop.example:8443");
  EXPECT_EQ(site_origin("https://*.shop.example"), "https://*.shop.example");
  EXPECT_EQ(site_origin("http://localhost:3000"), "http://localhost:3000");
  EXPECT_EQ(site_origin("http://127.0.0.1:3000"), "http://127.0.0.1:3000");
}

// It stands in a header: nothing may end one policy and begin another.
TEST(SiteOrigin, TakesNothingElse) {
  for (const char* wrong : {"",
                            "*",
                            "https://",
                            "https://*",
                            "*.",
                            "http://shop.example",
                            "javascript:alert(1)",
                            "data:text/html,x",
                            "shop.example; script-src *",
                            "shop.example *",
                            "shop.example\r\nX: y",
                            "'self'",
                            "shop..example",
                            ".example",
                            "example.",
                            "shop",
                            "https://a.*.example",
                            "https://shop.example:",
                            "https://user@shop.example",
                            "https://shop.example:123456"})
    EXPECT_FALSE(site_origin(wrong)) << wrong;
}

}  // namespace
}  // namespace heard::desk
