#include "understand/subject_marks.h"

#include <gtest/gtest.h>

namespace heard::understand {
namespace {

TEST(WithoutMarks, TakesOffWhatMailProgramsPutBefore) {
  for (const char* subject :
       {"Re: Tea", "AW: RE: Tea", "Re[2]: Tea", "antwort : Tea", "回复：Tea", "Re: 答复: Tea"})
    EXPECT_EQ(without_marks(subject, Marks::answers), "Tea") << subject;
  EXPECT_EQ(without_marks("Tea", Marks::all), "Tea");
  EXPECT_EQ(without_marks("Order: tea", Marks::all), "Order: tea");
  EXPECT_EQ(without_marks("re:re:", Marks::all), "");
}

TEST(WithoutMarks, LeavesThatItWasSentOnUnlessAsked) {
  EXPECT_EQ(without_marks("Re: Fwd: Tea", Marks::answers), "Fwd: Tea");
  EXPECT_EQ(without_marks("WG: AW: Tea", Marks::answers), "WG: AW: Tea");
  EXPECT_EQ(without_marks("WG: AW: Tea", Marks::all), "Tea");
  EXPECT_EQ(without_marks("转发：Tea", Marks::all), "Tea");
}

}  // namespace
}  // namespace heard::understand
