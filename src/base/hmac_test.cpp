#include "base/hmac.h"

#include <gtest/gtest.h>

namespace heard {
namespace {

// RFC 4231, cases 2 and 6.
TEST(Hmac, IsWhatOtherProgramsMake) {
  EXPECT_EQ(hex(hmac_sha256("what do ya want for nothing?", "Jefe")),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  EXPECT_EQ(
      hex(hmac_sha256("Test Using Larger Than Block-Size Key - Hash Key First", std::string(131, '\xaa'))),
      "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

}  // namespace
}  // namespace heard
