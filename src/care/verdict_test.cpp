#include "care/verdict.h"

#include <gtest/gtest.h>

namespace heard::care {
namespace {

TEST(Verdict, an_answer_always_passes) { EXPECT_FALSE(why_not_sent(EffectClass::answer)); }

TEST(Verdict, nothing_else_passes_without_somebody_having_said_so) {
  for (const EffectClass c : {EffectClass::update, EffectClass::ask, EffectClass::tell, EffectClass::sell}) {
    const auto reason = why_not_sent(c);
    ASSERT_TRUE(reason) << name_of(c);
    EXPECT_TRUE(reason->starts_with("Not sent, because")) << *reason;
  }
}

}  // namespace
}  // namespace heard::care
