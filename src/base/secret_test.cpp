#include "base/secret.h"

#include <gtest/gtest.h>

#include <new>

namespace heard {
namespace {

TEST(Secret, ShowsItselfOnlyWhenAsked) {
  const Secret secret("hunter2");
  EXPECT_EQ(secret.reveal(), "hunter2");
  EXPECT_FALSE(secret.empty());
  EXPECT_TRUE(Secret().empty());
}

// A short text lies inside the object itself, where one can look for it after the end.
TEST(Secret, LeavesNothingBehind) {
  alignas(Secret) unsigned char room[sizeof(Secret)];
  auto* const secret = new (room) Secret("hunter2");
  const Secret taken = std::move(*secret);
  EXPECT_EQ(taken.reveal(), "hunter2");
  secret->~Secret();
  const std::string left(reinterpret_cast<const char*>(room), sizeof room);
  EXPECT_EQ(left.find("unter2"), std::string::npos);
}

}  // namespace
}  // namespace heard
